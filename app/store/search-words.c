/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/search.h"

#include <string.h>

#include "store/store-private.h"

/* For a word that may be unfinished, full-text search gathers every record of every word that
 * begins with it before it answers the first, unless one of its indexes of beginnings has that
 * length. The whole words that it stands for are asked in its place where they are few: their
 * records come one by one, the newest first, and the search stops when it has enough of them. */

#define INDEXED_BEGINNING(length) ((length) == 2 || (length) == 3)
#define MOST_FORMS                32
#define MOST_WORDS                16

static GPtrArray *
split (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *p = valid;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c));

      if (is_letter && start == NULL)
        start = p;
      if (!is_letter && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (c == 0)
        return words;
    }
}

/**
 * accord_search_expression:
 * @text: what was typed
 *
 * Returns: (transfer full) (nullable): a full-text expression that finds the records with all of
 * the words, each perhaps unfinished; %NULL where there is no word in it
 */
char *
accord_search_expression (const char *text)
{
  g_autoptr (GPtrArray) words = split (text);
  g_autoptr (GString) expression = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (expression, "%s\"%s\" *", i == 0 ? "" : " ", (char *) words->pdata[i]);
  return words->len == 0 ? NULL : g_strdup (expression->str);
}

/* The first word of the index that is not before @from. */
static gboolean
find_form (AccordStore *self, const char *from, char **form, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, "SELECT term FROM temp.search_word WHERE term >= ?1 LIMIT 1", "t", from);
  AccordStep step;

  *form = NULL;
  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    *form = g_strdup (accord_statement_get_text (statement, 0));
  return step != ACCORD_STEP_ERROR;
}

/* What words of the index begin with @word, one more than are asked at most. */
static gboolean
list_forms (AccordStore *self, const char *word, GPtrArray *forms, GError **error)
{
  g_autofree char *beginning = g_ascii_strdown (word, -1);
  g_autofree char *from = g_strdup (beginning);

  while (forms->len <= MOST_FORMS)
    {
      g_autofree char *form = NULL;

      if (!find_form (self, from, &form, error))
        return FALSE;
      if (form == NULL || !g_str_has_prefix (form, beginning))
        return TRUE;
      g_free (from);
      from = g_strconcat (form, "\001", NULL); /* before all that is longer */
      g_ptr_array_add (forms, g_steal_pointer (&form));
    }
  return TRUE;
}

/* How the index writes what is not ASCII is its own affair. */
static gboolean
is_looked_up (const char *word)
{
  return g_str_is_ascii (word) && !INDEXED_BEGINNING (strlen (word));
}

static gboolean
append_word (AccordStore *self, const char *word, GString *expression, GError **error)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_free);

  if (is_looked_up (word) && !list_forms (self, word, forms, error))
    return FALSE;
  if (forms->len == 0 || forms->len > MOST_FORMS)
    {
      g_string_append_printf (expression, "\"%s\" *", word);
      return TRUE;
    }
  for (guint i = 0; i < forms->len; i++)
    g_string_append_printf (expression, "%s\"%s\"", i == 0 ? "(" : " OR ",
                            (char *) forms->pdata[i]);
  g_string_append_c (expression, ')');
  return TRUE;
}

/**
 * accord_search_look_up:
 * @expression: (out) (transfer full) (nullable): what finds the same as accord_search_expression(),
 *   sooner where only some of it is read; %NULL where there is no word in @text
 */
gboolean
accord_search_look_up (AccordStore *self, const char *text, char **expression, GError **error)
{
  g_autoptr (GPtrArray) words = split (text);
  g_autoptr (GString) all = g_string_new (NULL);

  *expression = NULL;
  if (words->len == 0 || words->len > MOST_WORDS)
    {
      *expression = accord_search_expression (text);
      return TRUE;
    }
  for (guint i = 0; i < words->len; i++)
    {
      g_string_append (all, i == 0 ? "" : " AND ");
      if (!append_word (self, words->pdata[i], all, error))
        return FALSE;
    }
  *expression = g_strdup (all->str);
  return TRUE;
}
