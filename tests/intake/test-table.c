/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/table.h"

#include <string.h>

#include "accord/error.h"

/* A text in a table of cases may contain NUL bytes. */
#define TEXT(literal) literal, sizeof literal - 1

static AccordTable *
parse (const char *text, gsize length, const char *encoding, gboolean has_header, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

  return accord_table_parse_csv ("x.csv", bytes, encoding, has_header, NULL, error);
}

/* Every row as "line: cell|cell", the rows ended by newlines. */
static char *
describe (AccordTable *table)
{
  GString *out = g_string_new (NULL);

  for (guint row = 0; row < accord_table_get_n_rows (table); row++)
    {
      g_string_append_printf (out, "%u: ", accord_table_get_line (table, row));
      for (guint column = 0; column < accord_table_get_n_columns (table); column++)
        g_string_append_printf (out, column == 0 ? "%s" : "|%s",
                                accord_table_get_cell (table, row, column));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static const struct {
  const char *title;
  const char *text;
  gsize length;
  const char *encoding;
  const char *rows;
  const char *recognised;
  char separator;
} readings[] = {
  { "LF", TEXT ("a,b\nc,d\n"), NULL, "1: a|b\n2: c|d\n", "UTF-8", ',' },
  { "CRLF", TEXT ("a,b\r\nc,d\r\n"), NULL, "1: a|b\n2: c|d\n", "UTF-8", ',' },
  { "CR", TEXT ("a,b\rc,d\r"), NULL, "1: a|b\n2: c|d\n", "UTF-8", ',' },
  { "no end of line at the end", TEXT ("a,b\nc,d"), NULL, "1: a|b\n2: c|d\n", "UTF-8", ',' },
  { "empty lines", TEXT ("\r\n\r\na,b\n\n\nc,d\n\n"), NULL, "3: a|b\n6: c|d\n", "UTF-8", ',' },
  { "empty cells", TEXT (",\n\"\",\n"), NULL, "1: |\n2: |\n", "UTF-8", ',' },
  { "an empty cell at the end", TEXT ("a,b\nc,"), NULL, "1: a|b\n2: c|\n", "UTF-8", ',' },
  { "one column", TEXT ("a\n\"\"\nb\n"), NULL, "1: a\n2: \n3: b\n", "UTF-8", ',' },
  { "blanks are kept", TEXT (" a ,\tb\t\n"), NULL, "1:  a |\tb\t\n", "UTF-8", ',' },
  { "quotes", TEXT ("\"a,1\",\"b\"\"c\"\n"), NULL, "1: a,1|b\"c\n", "UTF-8", ',' },
  { "only quotes", TEXT ("\"\"\"\",\"\"\"\"\"\"\n"), NULL, "1: \"|\"\"\n", "UTF-8", ',' },
  { "a quote inside",
    TEXT ("37\xc2\xb0"
          "36'37.8\"N,5\"\"x\"\n"),
    NULL,
    "1: 37\xc2\xb0"
    "36'37.8\"N|5\"\"x\"\n",
    "UTF-8", ',' },
  { "CR in quotes", TEXT ("\"a\rb\",c\rd,e\r"), NULL, "1: a\rb|c\n3: d|e\n", "UTF-8", ',' },
  { "CRLF in quotes", TEXT ("\"a\r\n\r\nb\",c\r\nd,e"), NULL, "1: a\r\n\r\nb|c\n4: d|e\n", "UTF-8",
    ',' },
  { "mark of UTF-8", TEXT ("\xef\xbb\xbf\"a\",\xc3\xa9\n"), NULL, "1: a|\xc3\xa9\n", "UTF-8", ',' },
  { "only one mark is taken off",
    TEXT ("\xef\xbb\xbf\xef\xbb\xbf"
          "a\n"),
    NULL,
    "1: \xef\xbb\xbf"
    "a\n",
    "UTF-8", ',' },
  { "letters are not normalised", TEXT ("e\xcc\x81,\xc3\xa9\n"), NULL, "1: e\xcc\x81|\xc3\xa9\n",
    "UTF-8", ',' },
  { "UTF-16LE",
    TEXT ("\xff\xfe"
          "a\0,\0\xe9\0\r\0\n\0c\0,\0d\0"),
    NULL, "1: a|\xc3\xa9\n2: c|d\n", "UTF-16LE", ',' },
  { "UTF-16BE", TEXT ("\xfe\xff\0a\0,\0\xe9\0\n\xd8\x3d\xde\x00\0,\0d"), NULL,
    "1: a|\xc3\xa9\n2: \xf0\x9f\x98\x80|d\n", "UTF-16BE", ',' },
  { "UTF-16LE named", TEXT ("a\0,\0b\0"), "utf-16le", "1: a|b\n", "utf-16le", ',' },
  { "Windows-1252",
    TEXT ("Queen\x92s Park,\xa3"
          "5\n"),
    NULL,
    "1: Queen\xe2\x80\x99s Park|\xc2\xa3"
    "5\n",
    "WINDOWS-1252", ',' },
  { "a name wins", TEXT ("\xc3\xa9,b\n"), "ISO-8859-1", "1: \xc3\x83\xc2\xa9|b\n", "ISO-8859-1",
    ',' },
  { "ISO-8859-15", TEXT ("\xa4,b\n"), "ISO-8859-15", "1: \xe2\x82\xac|b\n", "ISO-8859-15", ',' },
  { "semicolons", TEXT ("a;b\nc;1,5\n"), NULL, "1: a|b\n2: c|1,5\n", "UTF-8", ';' },
  { "tabs", TEXT ("a\tb;c\nd\te\n"), NULL, "1: a|b;c\n2: d|e\n", "UTF-8", '\t' },
  { "semicolons beside a quoted comma", TEXT ("\"a,\n\";b\nc;d\n"), NULL, "1: a,\n|b\n3: c|d\n",
    "UTF-8", ';' },
  { "a comma goes before a semicolon", TEXT ("a;b,c\n"), NULL, "1: a;b|c\n", "UTF-8", ',' },
  { "a quoted semicolon separates nothing", TEXT ("\"a;b\"\nc\n"), NULL, "1: a;b\n2: c\n", "UTF-8",
    ',' },
  { "formulas are text", TEXT ("=1+1,@a\n"), NULL, "1: =1+1|@a\n", "UTF-8", ',' },
  { "other control characters", TEXT ("a\x01,\x1b[31m\n"), NULL, "1: a\x01|\x1b[31m\n", "UTF-8",
    ',' },
};

static void
test_reads (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordTable) table =
        parse (readings[i].text, readings[i].length, readings[i].encoding, FALSE, &error);
      g_autofree char *rows = NULL;

      g_test_message ("%s", readings[i].title);
      g_assert_no_error (error);
      rows = describe (table);
      g_assert_cmpstr (rows, ==, readings[i].rows);
      g_assert_cmpstr (accord_table_get_encoding (table), ==, readings[i].recognised);
      g_assert_cmpint (accord_table_get_separator (table), ==, readings[i].separator);
    }
}

#define EMPTY_FILE "x.csv: the file is empty; expected a table."
#define NOT_UTF8_HERE \
  "there are bytes here that are no text in UTF-8. Name the encoding that the file was saved in."
#define NUL_HERE                                                                               \
  "there is a NUL byte here, which no text contains. If the file is in UTF-16, name that " \
  "encoding: UTF-16LE or UTF-16BE."
#define COMMAS \
  "Cells are separated by a comma; a cell that contains one needs quotation marks around it."
#define AFTER_QUOTE                                                                               \
  "something other than the separator follows the closing quotation mark. Inside a quoted cell, " \
  "write every quotation mark twice; leave no blank after it."
#define NEVER_CLOSED "the quotation mark that opens this cell is never closed."
#define ENCODINGS    "Expected a name such as UTF-8, UTF-16LE, Windows-1252 or ISO-8859-15."

static const struct {
  const char *title;
  const char *text;
  gsize length;
  const char *encoding;
  gboolean has_header;
  const char *message;
} refusals[] = {
  { "nothing", TEXT (""), NULL, FALSE, EMPTY_FILE },
  { "nothing, with a named encoding", TEXT (""), "UTF-16LE", FALSE, EMPTY_FILE },
  { "only a mark", TEXT ("\xef\xbb\xbf"), NULL, FALSE, EMPTY_FILE },
  { "only empty lines", TEXT ("\r\n\n\r"), NULL, TRUE, EMPTY_FILE },
  { "only headings", TEXT ("a,b\n"), NULL, TRUE,
    "x.csv: only one row was found, and it was read as the headings; expected rows below it." },
  { "a row too short", TEXT ("a,b,c\n\nd,e\n"), NULL, TRUE,
    "x.csv, line 3: expected as many cells as on line 1 (3), found 2. " COMMAS },
  { "a row too long", TEXT ("\na,b\n\"\n\",e\nd,e,f\n"), NULL, TRUE,
    "x.csv, line 5: expected as many cells as on line 2 (2), found 3. " COMMAS },
  { "too long by semicolons", TEXT ("a;b\nd;e;f\n"), NULL, TRUE,
    "x.csv, line 2: expected as many cells as on line 1 (2), found 3. Cells are separated by a "
    "semicolon; a cell that contains one needs quotation marks around it." },
  { "a line of blanks", TEXT ("a,b\n \n"), NULL, FALSE,
    "x.csv, line 2: expected as many cells as on line 1 (2), found 1. " COMMAS },
  { "NUL", TEXT ("a,b\nc,\0\n"), NULL, FALSE, "x.csv, line 2: " NUL_HERE },
  { "NUL with a named encoding", TEXT ("a,b\r\nc,\0\n"), "UTF-8", FALSE,
    "x.csv, line 2: " NUL_HERE },
  { "NUL after a mark",
    TEXT ("\xff\xfe"
          "a\0\n\0\0\0"),
    NULL, FALSE, "x.csv, line 2: " NUL_HERE },
  { "UTF-16 without a mark", TEXT ("a\0,\0b\0\n\0"), NULL, FALSE, "x.csv, line 1: " NUL_HERE },
  { "UTF-32", TEXT ("\xff\xfe\0\0a\0\0\0"), NULL, FALSE, "x.csv, line 1: " NUL_HERE },
  { "an open quote", TEXT ("Name,Note\nb,c\nd,\"e\nf\n\n"), NULL, TRUE,
    "x.csv, line 3, column 2 (Note): " NEVER_CLOSED },
  { "an open quote, second of its row", TEXT ("a,b\n\"1\n2\",\"c\nd"), NULL, FALSE,
    "x.csv, line 3, column 2: " NEVER_CLOSED },
  { "an open quote at the very end", TEXT ("a,b\nc,\""), NULL, FALSE,
    "x.csv, line 2, column 2: " NEVER_CLOSED },
  { "an open quote in the headings", TEXT ("\"a,b\nc,d\n"), NULL, TRUE,
    "x.csv, line 1, column 1: " NEVER_CLOSED },
  { "text after a quote", TEXT ("a,b\n\"x\ny\"z,c\n"), NULL, FALSE,
    "x.csv, line 3, column 1: " AFTER_QUOTE },
  { "a blank after a quote", TEXT ("A,B\nx,\"y\" \n"), NULL, TRUE,
    "x.csv, line 2, column 2 (B): " AFTER_QUOTE },
  { "a blank before a quote", TEXT ("a,b\nx, \"y, z\"\n"), NULL, FALSE,
    "x.csv, line 2, column 2: there is a blank before the opening quotation mark. Remove the "
    "blank." },
  { "bytes that are neither", TEXT ("a\nb\n\x81\n"), NULL, FALSE,
    "x.csv, line 3: there are bytes here that are no text in WINDOWS-1252. Name the encoding that "
    "the file was saved in." },
  { "both encodings", TEXT ("\xc3\xa9,b\nc,\xa3\n"), NULL, FALSE,
    "x.csv, line 2: this line is not in UTF-8, but other letters of the file are. Correct the "
    "line, or name the encoding that the file was saved in." },
  { "not what was named", TEXT ("a\r\rb\r\xa3\n"), "UTF-8", FALSE,
    "x.csv, line 4: " NOT_UTF8_HERE },
  { "not what the mark says",
    TEXT ("\xef\xbb\xbf"
          "a\n\xa3\n"),
    NULL, FALSE, "x.csv, line 2: " NOT_UTF8_HERE },
  { "not ASCII", TEXT ("a\n\xc3\xa9\n"), "ASCII", FALSE,
    "x.csv, line 2: there are bytes here that are no text in ASCII. Name the encoding that the "
    "file was saved in." },
  { "half a character of UTF-16",
    TEXT ("\xff\xfe"
          "a\0\n\0b"),
    NULL, FALSE,
    "x.csv, line 2: there are bytes here that are no text in UTF-16LE. Name the encoding that the "
    "file was saved in." },
  { "half a surrogate pair", TEXT ("\xfe\xff\0a\0\n\0b\0\n\xd8\x3d\0a"), NULL, FALSE,
    "x.csv, line 3: there are bytes here that are no text in UTF-16BE. Name the encoding that the "
    "file was saved in." },
  { "a name against the mark",
    TEXT ("\xef\xbb\xbf"
          "a,b\n"),
    "Windows-1252", FALSE,
    "x.csv, line 1: the file is marked as UTF-8, but Windows-1252 was named as its encoding." },
  { "an unknown encoding", TEXT ("a\n"), "latin-1000", FALSE,
    "There is no encoding named “latin-1000”. " ENCODINGS },
  { "an unknown encoding of nothing", TEXT (""), "latin-1000", FALSE,
    "There is no encoding named “latin-1000”. " ENCODINGS },
  { "an encoding with options", TEXT ("\xc3\xa9\n"), "ASCII//TRANSLIT", FALSE,
    "There is no encoding named “ASCII//TRANSLIT”. " ENCODINGS },
  { "an empty encoding", TEXT ("a\n"), "", FALSE, "There is no encoding named “”. " ENCODINGS },
  { "a workbook", TEXT ("PK\x03\x04\x14\0\x06\0"), NULL, FALSE,
    "x.csv: this is a workbook or a zip archive; expected a CSV file. In the spreadsheet program, "
    "save the sheet as CSV (UTF-8)." },
  { "an old workbook", TEXT ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0"), "UTF-8", FALSE,
    "x.csv: this is a workbook or a zip archive; expected a CSV file. In the spreadsheet program, "
    "save the sheet as CSV (UTF-8)." },
  { "a PDF document", TEXT ("%PDF-1.7\n"), NULL, FALSE,
    "x.csv: this is a PDF document; expected a CSV file. Ask its author for the table itself, "
    "saved as CSV." },
  { "a register", TEXT ("SQLite format 3\0\x10\0"), NULL, FALSE,
    "x.csv: this is a database, perhaps a register; expected a CSV file." },
  { "a web page", TEXT ("<!DOCTYPE html>\n<title>Not found</title>"), NULL, FALSE,
    "x.csv: this is a web page or an XML document; expected a CSV file. Download the CSV file "
    "again, or open the page in a spreadsheet program and save it as CSV (UTF-8)." },
  { "a picture", TEXT ("\x89PNG\r\n\x1a\n"), NULL, FALSE,
    "x.csv: this is not a table; expected a CSV file." },
};

static void
test_refuses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordTable) table = parse (refusals[i].text, refusals[i].length,
                                             refusals[i].encoding, refusals[i].has_header, &error);

      g_test_message ("%s", refusals[i].title);
      g_assert_null (table);
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

/* --- Sizes ---------------------------------------------------------------------------------- */

static void
append_times (GString *text, const char *piece, gsize times)
{
  for (gsize i = 0; i < times; i++)
    g_string_append (text, piece);
}

static const struct {
  const char *title;
  const char *before;
  const char *piece;
  gsize times;
  const char *after;
  const char *message;
} sizes[] = {
  { "as many columns as may be", "", ",", 4095, "\n", NULL },
  { "a column too many", "", ",", 4096, "\n",
    "x.csv, line 1: there are more than 4096 columns, the most that a table may have." },
  { "ten million columns", "a,b\n", ",", 10 * 1000 * 1000, "",
    "x.csv, line 2: there are more than 4096 columns, the most that a table may have." },
  { "the longest cell", "a,b\nc,", "0123456789abcdef", 65536, "\nd,e\n", NULL },
  { "a cell too long", "a,b\nc,", "0123456789abcdef", 65536 * 2, "\nd,e\n",
    "x.csv, line 2, column 2: this cell is longer than 1 MiB, the most that a cell may be." },
  { "a quote that swallows the file", "a,b\n\"c,d\n", "e,f\n", 1000 * 1000, "",
    "x.csv, line 2, column 1: the quoted cell that opens here is longer than 1 MiB. Its closing "
    "quotation mark may be missing." },
};

static void
test_sizes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordTable) table = NULL;
      GString *text = g_string_new (sizes[i].before);

      g_test_message ("%s", sizes[i].title);
      append_times (text, sizes[i].piece, sizes[i].times);
      g_string_append (text, sizes[i].after);
      table = parse (text->str, text->len, NULL, FALSE, &error);
      g_assert_cmpstr (error ? error->message : NULL, ==, sizes[i].message);
      g_assert_true ((table == NULL) == (sizes[i].message != NULL));
      g_string_free (text, TRUE);
    }
}

static void
test_too_many_cells (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table = NULL;
  GString *row = g_string_new (NULL);
  GString *text = g_string_new (NULL);

  append_times (row, ",", 4095);
  g_string_append_c (row, '\n');
  append_times (text, row->str, 4883);
  table = parse (text->str, text->len, NULL, FALSE, &error);
  g_assert_null (table);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "x.csv, line 4883: there are more than 20000000 cells, the most that a table "
                   "may have. Divide the file into several.");
  g_string_free (row, TRUE);
  g_string_free (text, TRUE);
}

static void
test_many_rows (void)
{
  const guint n_rows = 100 * 1000, n_columns = 30;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table = NULL;
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_printf (text, "row %u", row);
      append_times (text, ",\"NHS Thurrock\"", n_columns - 1);
      g_string_append (text, "\r\n");
    }
  table = parse (text->str, text->len, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_table_get_n_rows (table), ==, n_rows);
  g_assert_cmpuint (accord_table_get_n_columns (table), ==, n_columns);
  g_assert_cmpstr (accord_table_get_cell (table, 99999, 0), ==, "row 99999");
  g_assert_cmpstr (accord_table_get_cell (table, 99999, 29), ==, "NHS Thurrock");
  g_assert_cmpuint (accord_table_get_line (table, 99999), ==, 100000);
  g_string_free (text, TRUE);
}

/* --- Columns -------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  int column; /* counted from 0; -1 when it is refused */
  const char *message;
} look_ups[] = {
  { "Code", 0, NULL },
  { "code", 3, NULL },
  { "CODE ", -1,
    "x.csv has 2 columns headed “CODE ”, the first of them column 1; name the column by its "
    "number." },
  { "official name", 1, NULL },
  { " OFFICIAL NAME\t", 1, NULL },
  { "2015", 2, NULL },
  { "2", 1, NULL },
  { "6", 5, NULL },
  { "caf\xc3\x89", 4, NULL },
  { "Cafe\xcc\x81", 4, NULL },
  { "Twice", -1,
    "x.csv has 2 columns headed “Twice”, the first of them column 6; name the column by its "
    "number." },
  { "0", -1,
    "x.csv has no column “0”; expected a number from 1 to 7 or one of its headings: Code, Official "
    "Name, 2015, code, Café, Twice, Twice." },
  { "8", -1, NULL },
  { "-1", -1, NULL },
  { "+2", -1, NULL },
  { "2.0", -1, NULL },
  { "", -1, NULL },
  { "\xff", -1, NULL },
};

static void
test_finds_columns (void)
{
  static const char text[] =
    "Code, Official Name,2015,code,Caf\xc3\xa9,Twice,Twice\n1,2,3,4,5,6,7\n";
  g_autoptr (AccordTable) table = parse (text, strlen (text), NULL, TRUE, NULL);

  g_assert_true (accord_table_has_headings (table));
  g_assert_cmpstr (accord_table_get_heading (table, 1), ==, " Official Name");
  g_assert_cmpstr (accord_table_get_cell (table, 0, 1), ==, "2");
  g_assert_cmpuint (accord_table_get_line (table, 0), ==, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (look_ups); i++)
    {
      g_autoptr (GError) error = NULL;
      guint column = 99;
      gboolean found = accord_table_find_column (table, look_ups[i].name, &column, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (found == (look_ups[i].column >= 0));
      g_assert_true (found == (error == NULL));
      if (found)
        g_assert_cmpuint (column, ==, (guint) look_ups[i].column);
      if (look_ups[i].message)
        g_assert_cmpstr (error->message, ==, look_ups[i].message);
    }
}

static void
test_finds_without_headings (void)
{
  g_autoptr (AccordTable) table = parse (TEXT ("Code,Name\n"), NULL, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  guint column = 99;

  g_assert_null (accord_table_get_heading (table, 0));
  g_assert_true (accord_table_find_column (table, "2", &column, &error));
  g_assert_cmpuint (column, ==, 1);
  g_assert_false (accord_table_find_column (table, "Name", &column, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "x.csv has no headings, so no column “Name”; expected a number from 1 to 2.");
}

static void
test_long_headings_in_messages (void)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new ("\"One\nheading\",");
  g_autoptr (AccordTable) table = NULL;
  guint column;

  append_times (text, "\xc3\xa9", 1000);
  append_times (text, ",x", 50);
  g_string_append_c (text, '\n');
  append_times (text, ",", 51);
  table = parse (text->str, text->len, NULL, TRUE, NULL);
  g_assert_false (accord_table_find_column (table, "no", &column, &error));
  g_assert_true (g_str_has_suffix (error->message,
                                   "é…, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, "
                                   "x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, "
                                   "x, x, x, x, x, x, x, x, …."));
  g_assert_nonnull (strstr (error->message, "One heading, é"));
  g_string_free (text, TRUE);
}

static void
test_cancels (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT ("a,b\n"));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (accord_table_parse_csv ("x.csv", bytes, NULL, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/reads", test_reads);
  g_test_add_func ("/table/refuses", test_refuses);
  g_test_add_func ("/table/sizes", test_sizes);
  g_test_add_func ("/table/too-many-cells", test_too_many_cells);
  g_test_add_func ("/table/many-rows", test_many_rows);
  g_test_add_func ("/table/finds-columns", test_finds_columns);
  g_test_add_func ("/table/finds-without-headings", test_finds_without_headings);
  g_test_add_func ("/table/long-headings-in-messages", test_long_headings_in_messages);
  g_test_add_func ("/table/cancels", test_cancels);
  return g_test_run ();
}
