/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/clauses.h"

#include "accord/query.h"

struct _AccordClauses {
  AccordRows *rows;
  GHashTable *places; /* arrangement → row + 1 */
};

/**
 * accord_clauses_new:
 * @arrangement: one arrangement, or 0 for all
 *
 * Reads which profiles arrangements work by, and the clauses that bear on their kind.
 *
 * Returns: (transfer full) (nullable): them
 */
AccordClauses *
accord_clauses_new (AccordStore *store, gint64 arrangement, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, arrangement);
  AccordRows *rows = accord_store_run (store, "rule-clauses", error, "arrangement", id, NULL);
  AccordClauses *self;

  if (rows == NULL)
    return NULL;
  self = g_new0 (AccordClauses, 1);
  self->rows = rows;
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 key = accord_rows_get_integer (rows, i, "id");

      g_hash_table_insert (self->places, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i + 1));
    }
  return self;
}

void
accord_clauses_free (AccordClauses *self)
{
  g_object_unref (self->rows);
  g_hash_table_unref (self->places);
  g_free (self);
}

static const char *
get (const AccordClauses *self, gint64 arrangement, const char *column)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &arrangement));

  return place == 0 ? NULL : accord_rows_get_text (self->rows, place - 1, column);
}

/** accord_clauses_get_kind: (nullable): the kind of an arrangement. */
const char *
accord_clauses_get_kind (const AccordClauses *self, gint64 arrangement)
{
  return get (self, arrangement, "kind");
}

/** accord_clauses_get_profile: (nullable): the name of the profile that an arrangement works by. */
const char *
accord_clauses_get_profile (const AccordClauses *self, gint64 arrangement)
{
  return get (self, arrangement, "profile");
}

/**
 * accord_clauses_cite:
 * @arrangement: the arrangement, or 0
 * @clauses: (array zero-terminated=1): names of a profile's clauses, such as withdrawal, and clauses
 *   of other sources as they are cited, such as NS 4.4.2
 *
 * Returns: (transfer full): them as people cite them, such as "TC 12.24; NS 8"; clauses that the
 *   profile does not have are left out
 */
char *
accord_clauses_cite (const AccordClauses *self, gint64 arrangement, const char *const *clauses)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *cited_as = get (self, arrangement, "cited_as");

  for (const char *const *clause = clauses; *clause != NULL; clause++)
    {
      gboolean is_named = g_ascii_islower (**clause);
      const char *number = is_named ? get (self, arrangement, *clause) : *clause;

      if (number == NULL || (is_named && cited_as == NULL))
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len == 0 ? "" : "; ",
                              is_named ? cited_as : "", is_named ? " " : "", number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
