/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/csv.h"

#include <string.h>

#define LINE_END "\r\n"

static gboolean
is_plain_number (const char *text)
{
  gsize digits;

  if (*text == '-' || *text == '+')
    text++;
  digits = strspn (text, "0123456789");
  if (digits == 0)
    return FALSE;

  text += digits;
  if (*text == '.')
    {
      digits = strspn (text + 1, "0123456789");
      if (digits == 0)
        return FALSE;
      text += 1 + digits;
    }
  return *text == '\0';
}

/* What a spreadsheet takes for a formula, after the advice of OWASP on CSV injection. */
static gboolean
leads_in_a_formula (const char *text)
{
  if (*text == '\0' || !strchr ("=+-@\t\r\n", *text))
    return FALSE;

  return !is_plain_number (text);
}

static gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\t';
}

/*
 * Beside what RFC 4180 asks for, quotation marks keep blanks at the ends, which many programs cut
 * off, and the separators of other countries, by which programs recognise what they read.
 */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return FALSE;
  if (is_blank (text[0]) || is_blank (text[length - 1]))
    return TRUE;

  return strpbrk (text, ",;\t\"\r\n") != NULL;
}

static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static guint
append_cell (GString *out, const char *text, AccordCsvFlags flags)
{
  g_autofree char *neutral = NULL;

  if ((flags & ACCORD_CSV_NEUTRALISE) && leads_in_a_formula (text))
    text = neutral = g_strconcat ("'", text, NULL);

  if (needs_quotes (text))
    append_quoted (out, text);
  else
    g_string_append (out, text);
  return neutral ? 1 : 0;
}

/**
 * accord_csv_append_row:
 * @out: the text of a CSV file so far, in UTF-8
 * @cells: (array length=n_cells): the cells of the row; %NULL for an empty one
 * @n_cells: how many there are
 * @flags: how they are written
 *
 * Appends a row as RFC 4180 describes it: commas, CRLF at the end, quotation marks only where a
 * cell needs them.
 *
 * With %ACCORD_CSV_NEUTRALISE an apostrophe is put before every cell that begins with `=`, `+`,
 * `-`, `@`, a tab or a line end, unless it is a plain number such as -5.00.
 *
 * Returns: how many cells were changed in this way, so that the caller can say so
 */
guint
accord_csv_append_row (GString *out, const char *const *cells, gsize n_cells, AccordCsvFlags flags)
{
  guint neutralised = 0;

  g_return_val_if_fail (out != NULL && (cells != NULL || n_cells == 0), 0);

  /* A single empty cell would leave an empty line, which readers pass over. */
  if (n_cells == 1 && (!cells[0] || *cells[0] == '\0'))
    g_string_append (out, "\"\"");

  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      neutralised += append_cell (out, cells[i] ? cells[i] : "", flags);
    }
  g_string_append (out, LINE_END);
  return neutralised;
}
