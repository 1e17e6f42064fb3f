/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The names of a new workbook: none yet. */
XlsxNames *
xlsx_names_new (void)
{
  XlsxNames *names = g_new0 (XlsxNames, 1);

  names->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->identifiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return names;
}

/* Forgets the names. */
void
xlsx_names_free (XlsxNames *names)
{
  g_hash_table_unref (names->sheets);
  g_hash_table_unref (names->identifiers);
  g_free (names);
}

/* Spreadsheets count in units of UTF-16. */
static gsize
units (gunichar character)
{
  return character > 0xffff ? 2 : 1;
}

static gsize
count_units (const char *text)
{
  gsize count = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    count += units (g_utf8_get_char (p));
  return count;
}

/* The first characters of @text that are no more than @longest units. */
static char *
take_units (const char *text, gsize longest)
{
  const char *p = text;
  gsize count = 0;

  while (*p != '\0' && count + units (g_utf8_get_char (p)) <= longest)
    {
      count += units (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_strndup (text, (gsize) (p - text));
}

/**
 * xlsx_text_cut:
 * @text: a text
 * @longest: how many UTF-16 units there is room for
 *
 * Cuts a text that is too long and marks where with an ellipsis.
 *
 * Returns: (transfer full): the text
 */
char *
xlsx_text_cut (const char *text, gsize longest)
{
  g_autofree char *start = NULL;

  if (count_units (text) <= longest)
    return g_strdup (text);

  start = take_units (text, longest - 1);
  return g_strconcat (start, "…", NULL);
}

/* Readers take _x0041_ for the letter A: if that is what was typed, it must be told apart. */
static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;
  return p[6] == '_';
}

static void
append_clean (GString *clean, const char *p)
{
  gunichar character = g_utf8_get_char (p);

  if (character == '\r')
    g_string_append (clean, p[1] == '\n' ? "" : "\n");
  else if (character < 0x20 && character != '\n' && character != '\t')
    g_string_append_unichar (clean, 0x2400 + character);
  else if (character == 0x7f)
    g_string_append_unichar (clean, 0x2421);
  else if (character == 0xfffe || character == 0xffff)
    g_string_append_unichar (clean, 0xfffd);
  else if (is_escape (p))
    g_string_append (clean, "_x005F_");
  else
    g_string_append_unichar (clean, character);
}

/**
 * xlsx_text_clean:
 * @text: (nullable): what somebody typed
 * @longest: how many UTF-16 units there is room for
 *
 * Makes a text that XML can hold: control characters become the pictures of themselves (␀ …), and
 * what is too long is cut with an ellipsis.
 *
 * Returns: (transfer full): the text
 */
char *
xlsx_text_clean (const char *text, gsize longest)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    append_clean (clean, p);

  return xlsx_text_cut (clean->str, longest);
}

/* Adds " 2", " 3" … to a name that is taken; names differ by more than the case of their letters.
 */
static char *
add_unique (GHashTable *used, const char *wanted, const char *separator, gsize longest)
{
  g_autofree char *name = take_units (wanted, longest);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint n = 2; g_hash_table_contains (used, folded); n++)
    {
      g_autofree char *suffix = g_strdup_printf ("%s%u", separator, n);
      g_autofree char *stem = take_units (wanted, longest - strlen (suffix));

      g_free (name);
      g_free (folded);
      name = g_strconcat (g_strchomp (stem), suffix, NULL);
      folded = g_utf8_casefold (name, -1);
    }
  g_hash_table_add (used, g_steal_pointer (&folded));
  return g_steal_pointer (&name);
}

/**
 * xlsx_names_add_sheet:
 * @names: the names of a workbook
 * @wanted: what a sheet is to be called
 *
 * Makes a name for a sheet: 31 characters or fewer, none of []:*?/\ in it (nor #, which would end
 * a link to it), no apostrophe at either end, and no other sheet's.
 *
 * Returns: (transfer full): the name
 */
char *
xlsx_names_add_sheet (XlsxNames *names, const char *wanted)
{
  g_autofree char *clean = xlsx_text_clean (wanted, XLSX_LONGEST_TEXT);
  g_autofree char *name = NULL;
  gsize end;

  g_strdelimit (clean, "[]:*?/\\#\n\t", '-');
  g_strstrip (clean);
  name = take_units (clean + strspn (clean, "'"), XLSX_LONGEST_SHEET_NAME);
  for (end = strlen (name); end > 0 && (name[end - 1] == '\'' || name[end - 1] == ' '); end--)
    name[end - 1] = '\0';
  if (*name == '\0' || g_ascii_strcasecmp (name, "History") == 0)
    {
      g_free (name);
      name = g_strdup (_ ("Sheet"));
    }
  return add_unique (names->sheets, name, " ", XLSX_LONGEST_SHEET_NAME);
}

/* Whether a name would be read as a cell: letters then digits (AB12), or R1C1. */
static gboolean
looks_like_cell (const char *name)
{
  gsize letters = strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  gsize digits = strspn (name + letters, "0123456789");

  if (letters <= 3 && name[letters + digits] == '\0')
    return TRUE;
  return letters == 1 && strspn (name, "RCrc0123456789") == strlen (name);
}

/**
 * xlsx_names_add_identifier:
 * @names: the names of a workbook
 * @wanted: what a table or a cell is to be called
 *
 * Makes a name for a table or a cell: letters, digits, full stops and underscores, not like the
 * address of a cell, and no other's.
 *
 * Returns: (transfer full): the name
 */
char *
xlsx_names_add_identifier (XlsxNames *names, const char *wanted)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = wanted; *p != '\0'; p++)
    g_string_append_c (name, g_ascii_isalnum (*p) || *p == '_' || *p == '.' ? *p : '_');
  if (name->len == 0 || !(g_ascii_isalpha (name->str[0]) || name->str[0] == '_'))
    g_string_prepend_c (name, '_');
  if (looks_like_cell (name->str))
    g_string_append_c (name, '_');

  return add_unique (names->identifiers, name->str, "_", 120);
}

/**
 * xlsx_cell_name:
 * @row: the number of a row, from 0
 * @column: the number of a column, from 0
 *
 * Names a cell, such as J23.
 *
 * Returns: (transfer full): the name
 */
char *
xlsx_cell_name (guint row, guint column)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (n - 1) % 26));
  g_string_append_printf (name, "%u", row + 1);
  return g_strdup (name->str);
}

/**
 * xlsx_reference_new:
 * @sheet: the name of a sheet
 * @row: the number of a row, from 0
 * @column: the number of a column, from 0
 *
 * Points at a cell, such as 'Pooled funds'!$J$23.
 *
 * Returns: (transfer full): the reference
 */
char *
xlsx_reference_new (const char *sheet, guint row, guint column)
{
  g_autofree char *cell = xlsx_cell_name (row, column);
  gsize letters = strcspn (cell, "0123456789");
  g_auto (GStrv) parts = g_strsplit (sheet, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'!$%.*s$%s", quoted, (int) letters, cell, cell + letters);
}
