/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/constitution-private.h"

/* The lines of a constitution as a PDF reader or a word processor lets them out: without page
 * numbers, running heads, contents, and the marks of emphasis. */

/* A page's number, alone on its line. */
#define PAGE_MARK \
  "^(?:[-–—]\\s*)?(?:\\d{1,3}|page\\s+\\d+(?:\\s+of\\s+\\d+)?|\\d+\\s*\\|\\s*p\\s?a\\s?g\\s?e)" \
  "(?:\\s*[-–—])?$"

/* A running head is no longer. */
#define HEAD_LETTERS 90

/* A line of the contents: dots, or a tab, and the page. */
#define CONTENTS "(?:(?:\\.\\s?){4,}|…+|\\t)\\s*\\d{1,3}$"

/* What word processors and converters leave in text. */
#define LEAVINGS "\\[bookmark:[^\\]]*\\]|\\*\\*|^\\s*#{1,6}\\s|\\x{00ad}|\\x{200b}|\\x{feff}"

static void
line_free (gpointer data)
{
  g_free (((AccordTextLine *) data)->text);
  g_free (data);
}

static GRegex *
compile (const char *expression)
{
  return g_regex_new (expression, G_REGEX_CASELESS, 0, NULL);
}

/* Blanks of every kind are one space. */
static char *
collapse (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

/* What a running head has in common with itself on the next page. */
static char *
dup_head_key (const char *text)
{
  GString *key = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (key, g_ascii_tolower (*p));
  return g_string_free (key, FALSE);
}

/* The line nearest to @at in the direction of @step that is not empty. */
static const char *
find_neighbour (char **lines, guint n_lines, guint at, int step)
{
  for (gint64 i = (gint64) at + step; i >= 0 && i < n_lines; i += step)
    if (*lines[i] != '\0')
      return lines[i];
  return NULL;
}

/* A line of the text may stand next to page marks more than once, too, where clauses are alike. */
static gboolean
can_be_head (const char *line)
{
  return g_utf8_strlen (line, -1) <= HEAD_LETTERS &&
         g_unichar_isupper (g_utf8_get_char (line)) && accord_constitution_is_unfinished (line);
}

static void
count_head (GHashTable *heads, const char *line)
{
  char *key = line == NULL || !can_be_head (line) ? NULL : dup_head_key (line);
  guint n = key == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (heads, key));

  if (key != NULL)
    g_hash_table_insert (heads, key, GUINT_TO_POINTER (n + 1));
}

/* What stands next to the page marks again and again is the page's, not the text's. */
static GHashTable *
find_running_heads (char **lines, guint n_lines, const gboolean *is_mark)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_lines; i++)
    if (is_mark[i])
      {
        count_head (heads, find_neighbour (lines, n_lines, i, -1));
        count_head (heads, find_neighbour (lines, n_lines, i, 1));
      }
  return heads;
}

static gboolean
is_running_head (GHashTable *heads, const char *line)
{
  g_autofree char *key = dup_head_key (line);

  return GPOINTER_TO_UINT (g_hash_table_lookup (heads, key)) >= 2;
}

/* The ends of lines that people and programs make, all alike, and a form feed between two. By hand:
 * an expression would look through the whole text again after each. */
static char *
even_out (const char *text)
{
  GString *even = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\f')
        g_string_append (even, "\n\f\n");
      else if (c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029 || (c == '\r' && p[1] != '\n'))
        g_string_append_c (even, '\n');
      else if (c != '\r')
        g_string_append_unichar (even, c);
    }
  return g_string_free (even, FALSE);
}

/* Every line without leavings, and the contents emptied; a form feed is a line of its own. */
static char **
clean (const char *text)
{
  g_autoptr (GRegex) leavings = compile (LEAVINGS);
  g_autoptr (GRegex) contents = compile (CONTENTS);
  g_autofree char *even = even_out (text);
  char **lines = g_strsplit (even, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *bare = g_regex_replace_literal (leavings, *line, -1, 0, "", 0, NULL);
      gboolean is_contents = g_regex_match (contents, g_strchomp (bare), 0, NULL);

      if (strcmp (*line, "\f") == 0)
        continue;
      g_free (*line);
      *line = is_contents ? g_strdup ("") : collapse (bare);
    }
  return lines;
}

/*
 * accord_constitution_split_lines:
 *
 * Returns: (transfer full) (element-type AccordTextLine): the lines that are not empty
 */
GPtrArray *
accord_constitution_split_lines (const char *text)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (line_free);
  g_auto (GStrv) lines = clean (text);
  guint n_lines = g_strv_length (lines);
  g_autofree gboolean *is_mark = g_new0 (gboolean, n_lines + 1);
  g_autoptr (GRegex) mark = compile (PAGE_MARK);
  g_autoptr (GHashTable) heads = NULL;
  gboolean gap = TRUE;
  gboolean page = FALSE;

  for (guint i = 0; i < n_lines; i++)
    is_mark[i] = strcmp (lines[i], "\f") == 0 || g_regex_match (mark, lines[i], 0, NULL);
  heads = find_running_heads (lines, n_lines, is_mark);

  for (guint i = 0; i < n_lines; i++)
    {
      AccordTextLine *line;

      if (is_mark[i] || *lines[i] == '\0' || is_running_head (heads, lines[i]))
        {
          gap = TRUE;
          page = page || is_mark[i];
          continue;
        }
      line = g_new (AccordTextLine, 1);
      line->text = g_strdup (lines[i]);
      line->after_gap = gap && !page; /* a page ends where it has to, not where a paragraph does */
      g_ptr_array_add (kept, line);
      gap = FALSE;
      page = FALSE;
    }
  return kept;
}
