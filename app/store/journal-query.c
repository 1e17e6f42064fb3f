/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal-list.h"

#include <string.h>

#include "store/store-private.h"

/* Searching the journal. It has no index of its words: a hundred thousand sentences are looked
 * through in less time than an index of them would cost at every change. */

/* Letters without case and accents. Most texts are plain, and quickly done. */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) bare = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_strdup (text);
  bare = g_string_new (NULL);
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_utf8_casefold (bare->str, -1);
}

/* NULL-terminated, with nothing in it where there is nothing to look for. */
static char **
fold_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);
  g_autofree char *folded = fold (valid);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

static gboolean
holds_words (AccordStatement *statement, char **words)
{
  g_autofree char *sentence = NULL;
  g_autofree char *officer = NULL;

  if (words[0] == NULL)
    return TRUE;
  sentence = fold (accord_statement_get_text (statement, 1));
  officer = fold (accord_statement_get_text (statement, 2));
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (sentence, words[i]) == NULL && strstr (officer, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* The moment at which a day begins on the clock on the wall, in the journal's microseconds. */
static gint64
day_start (AccordDate day)
{
  g_autoptr (GDateTime) midnight = NULL;
  int year, month, day_of_month;

  accord_date_split (day, &year, &month, &day_of_month);
  midnight = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  return midnight == NULL ? 0 : g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

static AccordStatement *
prepare (AccordStore *self,
         const AccordJournalFilter *filter,
         gint64 after,
         gint64 until,
         GError **error)
{
  gint64 first = filter->from == ACCORD_DATE_NONE ? G_MININT64 : day_start (filter->from);
  gint64 end =
    filter->to == ACCORD_DATE_NONE ? G_MAXINT64 : day_start (accord_date_add_days (filter->to, 1));
  AccordStatement *statement = accord_database_prepare_with (
    self->database, error,
    "SELECT seq, sentence, officer FROM journal WHERE seq > ?1 AND seq <= ?2 "
    "AND at >= ?3 AND at < ?4 AND (?5 IS NULL OR officer = ?5) ORDER BY seq DESC",
    "iiii", after, until, first, end);

  if (statement != NULL)
    accord_statement_bind_text (statement, 5, filter->officer);
  return statement;
}

/**
 * accord_journal_query:
 * @after: only entries of a greater number,
 * @until: and up to this one
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the numbers of the entries that
 * @filter lets through, newest first
 */
GArray *
accord_journal_query (AccordStore *self,
                      const AccordJournalFilter *filter,
                      gint64 after,
                      gint64 until,
                      GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) words = fold_words (filter->words);
  g_autoptr (AccordStatement) statement = prepare (self, filter, after, until, error);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 seq = accord_statement_get_integer (statement, 0);

      if (holds_words (statement, words))
        g_array_append_val (found, seq);
    }
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

/** accord_store_query_journal: (transfer full) (element-type gint64) (nullable): the numbers of the
 * entries that @filter lets through, newest first. */
GArray *
accord_store_query_journal (AccordStore *store, const AccordJournalFilter *filter, GError **error)
{
  return accord_journal_query (store, filter, 0, G_MAXINT64, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * accord_store_list_officers:
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the names in the journal, in
 * alphabetical order
 */
GPtrArray *
accord_store_list_officers (AccordStore *store, GError **error)
{
  g_autoptr (GPtrArray) officers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccordStatement) statement =
    accord_database_prepare (store->database, "SELECT DISTINCT officer FROM journal", error);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (officers, g_strdup (accord_statement_get_text (statement, 0)));
  if (step == ACCORD_STEP_ERROR)
    return NULL;
  g_ptr_array_sort (officers, compare_names);
  return g_steal_pointer (&officers);
}
