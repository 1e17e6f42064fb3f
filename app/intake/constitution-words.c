/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/constitution-private.h"

/* Words as they are compared, and as they are shown. */

/* As many letters as are quoted. */
#define SHOWN_LETTERS 160

/* A title is no longer, and no sentence. */
#define TITLE_LETTERS 160
#define A_VERB \
  "(?i)\\b(?:may|shall|will|must|should|is|are|was|were|be|has|have|can|cannot|makes?|" \
  "recognises?|agrees?|requires?|provides?)\\b|" \
  "^(?:any|each|every|for the purposes?|if|only|should|subject to|when|where)\\b"

/* What bodies are called, in the words that the expressions use. */
static const struct {
  const char *expression;
  const char *word;
} synonyms[] = {
  { "[‘’ʼ`]", "'" },
  { "[“”]", "\"" },
  { "[‐‑–—]", "-" },
  { "\\bclinical commissioning groups\\b|\\bintegrated care boards\\b|\\bicbs\\b|"
    "\\bother groups\\b",
    "ccgs" },
  { "\\bclinical commissioning group\\b|\\bintegrated care board\\b|\\bicb\\b|\\bthe group\\b(?!s)",
    "ccg" },
  { "\\bnhs commissioning board\\b|\\bnhscb\\b|\\bnhse\\b", "nhs england" },
  { "\\bpartner ccgs\\b", "other ccgs" },
  { "\\bboard of the ccg\\b", "governing body" },
};

/*
 * accord_reading_get_expression:
 *
 * Returns: (transfer none): @expression, compiled once
 */
GRegex *
accord_reading_get_expression (AccordReading *self, const char *expression)
{
  GRegex *regex = g_hash_table_lookup (self->expressions, expression);
  g_autoptr (GError) error = NULL;

  if (regex != NULL)
    return regex;
  regex = g_regex_new (expression, G_REGEX_OPTIMIZE, 0, &error);
  /* Expressions are a part of the program. */
  if (regex == NULL)
    g_error ("“%s” is no expression: %s", expression, error->message);
  g_hash_table_insert (self->expressions, g_strdup (expression), regex);
  return regex;
}

/*
 * accord_reading_fold:
 *
 * Returns: (transfer full): @text in small letters, with plain marks, and one word for each body
 */
char *
accord_reading_fold (AccordReading *self, const char *text)
{
  char *folded = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      GRegex *regex = accord_reading_get_expression (self, synonyms[i].expression);
      char *next = g_regex_replace_literal (regex, folded, -1, 0, synonyms[i].word, 0, NULL);

      g_free (folded);
      folded = next;
    }
  return folded;
}

/*
 * accord_constitution_dup_words:
 *
 * Returns: (transfer full): the beginning of @text, as it is quoted
 */
char *
accord_constitution_dup_words (const char *text)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= SHOWN_LETTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SHOWN_LETTERS);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/*
 * accord_constitution_is_unfinished:
 *
 * Whether @text stops without a mark that ends a sentence or an item.
 */
gboolean
accord_constitution_is_unfinished (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      const char *before = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (before);

      if (!g_unichar_isspace (c) && g_utf8_strchr (")]”’\"'", -1, c) == NULL)
        return c > 0x7f || strchr (".;:?!", (int) c) == NULL;
      end = before;
    }
  return TRUE;
}

/*
 * accord_reading_is_title:
 *
 * Whether @text can be a heading: short, no sentence, and without a mark at its end.
 */
gboolean
accord_reading_is_title (AccordReading *self, const char *text)
{
  gunichar first = g_utf8_get_char (text);
  gsize length = strlen (text);

  return length > 0 && g_utf8_strlen (text, -1) <= TITLE_LETTERS &&
         accord_constitution_is_unfinished (text) && text[length - 1] != ',' &&
         (g_unichar_isupper (first) || g_unichar_isdigit (first)) &&
         !accord_reading_says (self, A_VERB, text);
}

/* accord_reading_says: whether @expression is found in @text, which is folded. */
gboolean
accord_reading_says (AccordReading *self, const char *expression, const char *text)
{
  return g_regex_match (accord_reading_get_expression (self, expression), text, 0, NULL);
}

/*
 * accord_reading_dup_match:
 *
 * Returns: (transfer full) (nullable): what @group of @expression found in @text
 */
char *
accord_reading_dup_match (AccordReading *self,
                          const char *expression,
                          const char *text,
                          guint group)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (accord_reading_get_expression (self, expression), text, 0, &match))
    return NULL;
  return g_match_info_fetch (match, (int) group);
}
