/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search/commands.h"

#include "accelerators.h"
#include "pages.h"

#include <glib/gi18n.h>

/* What has no keys, but can be asked for. */
static const struct {
  const char *action;
  const char *target; /* nullable */
  const char *title;
} others[] = {
  { "win.import", "", N_("Import a table") },
  { "win.read-constitution", NULL, N_("Read a constitution") },
  { "app.about", NULL, N_("About Accord") },
};

/* What is looked for, word by word, and what was found. */
typedef struct {
  char **words;
  gboolean can_change;
  GPtrArray *found;
} Search;

/* What is of no use while nothing may be changed. */
static const char *const changes[] = { "win.import", "win.new-record", "win.redo", "win.undo",
                                       NULL };

static gboolean
has_word (char *const *words, const char *start)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (*words, start))
      return TRUE;
  return FALSE;
}

/* Every word that was typed begins one of the title's. */
static gboolean
matches (const Search *search, const char *title, gboolean *is_meant)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (title, NULL, NULL);

  *is_meant = words[0] != NULL && g_str_has_prefix (words[0], search->words[0]);
  for (char **word = search->words; *word != NULL; word++)
    if (!has_word (words, *word))
      return FALSE;
  return TRUE;
}

static void
add (Search *search,
     const char *title,
     const char *kind,
     const char *context,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target == NULL ? NULL : g_variant_ref_sink (target);
  gboolean is_meant;
  AccordCommand *command;

  if (!search->can_change && g_strv_contains (changes, action))
    return;
  if (!matches (search, title, &is_meant))
    return;
  command = g_new0 (AccordCommand, 1);
  command->title = g_strdup (title);
  command->kind = kind;
  command->context = g_strdup (context);
  command->action = action;
  command->target = g_steal_pointer (&sunk);
  command->is_meant = is_meant;
  g_ptr_array_add (search->found, command);
}

/* "The register · Ctrl+E" */
static char *
dup_context (const char *where, const char *keys)
{
  GdkModifierType modifiers;
  g_autofree char *label = NULL;
  guint key;

  if (keys == NULL || !gtk_accelerator_parse (keys, &key, &modifiers))
    return g_strdup (where);
  label = gtk_accelerator_get_label (key, modifiers);
  /* Translators: where a command belongs, and its keys */
  return g_strdup_printf (_("%1$s · %2$s"), where, label);
}

/* The search is what one is in; what a page offers is asked for on it. */
static gboolean
can_be_found (const AccordAccelerator *row)
{
  return !g_str_equal (row->action, "win.search") && !g_str_has_prefix (row->action, "page.");
}

static void
add_pages (Search *search)
{
  for (const AccordPage *page = accord_pages_get (); page->name != NULL; page++)
    {
      const AccordListPlan *const *lists = page->lists;

      add (search, _(page->title), _("Page"), _("In the sidebar"), "win.show-page",
           g_variant_new_string (page->name));
      for (; lists != NULL && *lists != NULL; lists++)
        add (search, _((*lists)->add), _("Command"), _((*lists)->title), "win.new-record",
             g_variant_new ("(ss)", page->name, (*lists)->name));
    }
}

static void
add_actions (Search *search)
{
  for (const AccordAccelerator *row = accord_accelerators_get (); row->action != NULL; row++)
    {
      g_autofree char *context = dup_context (_(row->group), row->keys);

      if (can_be_found (row))
        add (search, _(row->title), _("Command"), context, row->action, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    add (search, _(others[i].title), _("Command"), _("In the menus"), others[i].action,
         others[i].target == NULL ? NULL : g_variant_new_string (others[i].target));
}

/**
 * accord_commands_find:
 * @can_change: whether the register may be changed
 *
 * Finds the pages and commands that the words of @text stand for.
 *
 * Returns: (transfer full) (element-type AccordCommand): what was found
 */
GPtrArray *
accord_commands_find (const char *text, gboolean can_change)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);
  Search search = {
    words,
    can_change,
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_command_free),
  };

  if (words[0] == NULL)
    return search.found;
  add_pages (&search);
  add_actions (&search);
  return search.found;
}

/** accord_command_free: frees it. */
void
accord_command_free (AccordCommand *command)
{
  g_clear_pointer (&command->target, g_variant_unref);
  g_free (command->context);
  g_free (command->title);
  g_free (command);
}
