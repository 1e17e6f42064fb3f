/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recent.h"

/* The registers that were open before, the last one first, as the settings keep them. */

#define KEY "recent-registers"

static void
recent_free (gpointer data)
{
  AccordRecent *recent = data;

  g_free (recent->path);
  g_free (recent->home);
  g_free (recent);
}

static void
append (GPtrArray *list, const char *path, const char *home)
{
  AccordRecent *recent = g_new (AccordRecent, 1);

  recent->path = g_strdup (path);
  recent->home = g_strdup (home);
  g_ptr_array_add (list, recent);
}

static void
save (GSettings *settings, GPtrArray *list)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < MIN (list->len, ACCORD_RECENT_MAX); i++)
    {
      const AccordRecent *recent = list->pdata[i];

      g_variant_builder_add (&builder, "(ss)", recent->path, recent->home);
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

static gboolean
is_of_path (gconstpointer recent, gconstpointer path)
{
  return g_str_equal (((const AccordRecent *) recent)->path, path);
}

/**
 * accord_recent_list:
 *
 * Returns: (transfer full) (element-type AccordRecent): the registers that were open before, the
 *   last one first; whether they are still there is for who shows them
 */
GPtrArray *
accord_recent_list (GSettings *settings)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);
  GPtrArray *list = g_ptr_array_new_with_free_func (recent_free);
  GVariantIter iter;
  const char *path, *home;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &home))
    append (list, path, home);
  return list;
}

/**
 * accord_recent_dup_home:
 *
 * Returns: (transfer full) (nullable): whose register @path was when it was open last
 */
char *
accord_recent_dup_home (GSettings *settings, const char *path)
{
  g_autoptr (GPtrArray) list = accord_recent_list (settings);
  guint i;

  if (!g_ptr_array_find_with_equal_func (list, path, is_of_path, &i))
    return NULL;
  return g_strdup (((const AccordRecent *) list->pdata[i])->home);
}

/**
 * accord_recent_add:
 * @home: whose register it is
 *
 * Puts the register at @path first.
 */
void
accord_recent_add (GSettings *settings, const char *path, const char *home)
{
  g_autoptr (GPtrArray) before = accord_recent_list (settings);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (recent_free);

  append (list, path, home);
  for (guint i = 0; i < before->len; i++)
    {
      const AccordRecent *recent = before->pdata[i];

      if (!is_of_path (recent, path))
        append (list, recent->path, recent->home);
    }
  save (settings, list);
}

/**
 * accord_recent_remove:
 *
 * Forgets the register at @path; its file stays.
 */
void
accord_recent_remove (GSettings *settings, const char *path)
{
  g_autoptr (GPtrArray) list = accord_recent_list (settings);
  guint i;

  if (g_ptr_array_find_with_equal_func (list, path, is_of_path, &i))
    {
      g_ptr_array_remove_index (list, i);
      save (settings, list);
    }
}
