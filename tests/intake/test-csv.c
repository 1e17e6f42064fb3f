/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/csv.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "accord/table.h"

static const struct {
  const char *cells[3];
  gsize n_cells;
  const char *line;
} rows[] = {
  { { "a", "b", "c" }, 3, "a,b,c\r\n" },
  { { "a", NULL, "" }, 3, "a,,\r\n" },
  { { NULL }, 0, "\r\n" },
  { { "" }, 1, "\"\"\r\n" },
  { { NULL }, 1, "\"\"\r\n" },
  { { "", "" }, 2, ",\r\n" },
  { { "a,b", "say \"no\"", "\"" }, 3, "\"a,b\",\"say \"\"no\"\"\",\"\"\"\"\r\n" },
  { { "a\nb", "a\rb", "a\r\nb" }, 3, "\"a\nb\",\"a\rb\",\"a\r\nb\"\r\n" },
  { { " a", "b ", " " }, 3, "\" a\",\"b \",\" \"\r\n" },
  { { "a b", "a;b", "a\tb" }, 3, "a b,\"a;b\",\"a\tb\"\r\n" },
  { { "caf\xc3\xa9", "'a", "-5.00" }, 3, "caf\xc3\xa9,'a,-5.00\r\n" },
  { { "=1+1", "@a", "+a" }, 3, "=1+1,@a,+a\r\n" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new ("before\r\n");
      g_autofree char *expected = g_strconcat ("before\r\n", rows[i].line, NULL);
      guint changed = accord_csv_append_row (out, rows[i].cells, rows[i].n_cells, ACCORD_CSV_EXACT);

      g_assert_cmpstr (out->str, ==, expected);
      g_assert_cmpuint (changed, ==, 0);
    }
}

static const struct {
  const char *cell;
  const char *written;
  guint changed;
} neutrals[] = {
  { "=1+1", "'=1+1", 1 },
  { "=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"", 1 },
  { "+44 1375 000000", "'+44 1375 000000", 1 },
  { "-2+3", "'-2+3", 1 },
  { "@SUM(A1)", "'@SUM(A1)", 1 },
  { "\t=1", "\"'\t=1\"", 1 },
  { "\r=1", "\"'\r=1\"", 1 },
  { "\n=1", "\"'\n=1\"", 1 },
  { "-", "'-", 1 },
  { "-.5", "'-.5", 1 },
  { "-5.", "'-5.", 1 },
  { "-5.0.0", "'-5.0.0", 1 },
  { "-1,000", "\"'-1,000\"", 1 },
  { "--5", "'--5", 1 },
  { "-5.00", "-5.00", 0 },
  { "-5", "-5", 0 },
  { "+5", "+5", 0 },
  { "5-3", "5-3", 0 },
  { "a=b", "a=b", 0 },
  { "'=1", "'=1", 0 },
  { "", "", 0 },
};

static void
test_neutralises (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neutrals); i++)
    {
      const char *cells[] = { "x", neutrals[i].cell };
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *expected = g_strconcat ("x,", neutrals[i].written, "\r\n", NULL);
      guint changed = accord_csv_append_row (out, cells, 2, ACCORD_CSV_NEUTRALISE);

      g_assert_cmpstr (out->str, ==, expected);
      g_assert_cmpuint (changed, ==, neutrals[i].changed);
    }
}

static void
test_counts_what_it_neutralised (void)
{
  const char *cells[] = { "=a", "b", "-1", "@c", NULL };
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_cmpuint (accord_csv_append_row (out, cells, 5, ACCORD_CSV_NEUTRALISE), ==, 2);
  g_assert_cmpstr (out->str, ==, "'=a,b,-1,'@c,\r\n");
}

/* --- What is written can be read ------------------------------------------------------------ */

static GPtrArray *
load_strings (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "blns.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (strings, g_strdup (json_array_get_string_element (array, i)));
  g_assert_cmpuint (strings->len, >, 500);
  return strings;
}

/* Writes the strings in rows of @width below headings, reads them and compares every one. */
static void
round_trip (GPtrArray *strings, guint width)
{
  g_autofree const char **row = g_new0 (const char *, width);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_rows = strings->len / width;

  for (guint i = 0; i < width; i++)
    row[i] = "Heading";
  accord_csv_append_row (out, row, width, ACCORD_CSV_EXACT);
  for (guint i = 0; i < n_rows; i++)
    accord_csv_append_row (out, (const char *const *) strings->pdata + i * width, width,
                           ACCORD_CSV_EXACT);

  bytes = g_bytes_new (out->str, out->len);
  table = accord_table_parse_csv ("blns.csv", bytes, NULL, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_table_get_n_rows (table), ==, n_rows);
  for (guint i = 0; i < n_rows * width; i++)
    g_assert_cmpstr (accord_table_get_cell (table, i / width, i % width), ==,
                     g_ptr_array_index (strings, i));
}

static void
test_round_trip_naughty_strings (void)
{
  g_autoptr (GPtrArray) strings = load_strings ();

  for (guint width = 1; width <= 7; width++)
    round_trip (strings, width);
}

/* Short strings of the characters that mean something, in every order that chance makes. */
static void
test_round_trip_random (void)
{
  static const char *const pieces[] = {
    ",", "\"", "\r", "\n", "\r\n", " ", "\t", ";", "a", "=", "é"
  };

  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < 60; i++)
        {
          GString *string = g_string_new (NULL);

          for (gint j = g_test_rand_int_range (0, 6); j > 0; j--)
            g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_ptr_array_add (strings, g_string_free (string, FALSE));
        }
      round_trip (strings, (guint) g_test_rand_int_range (1, 6));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/neutralises", test_neutralises);
  g_test_add_func ("/csv/counts-what-it-neutralised", test_counts_what_it_neutralised);
  g_test_add_func ("/csv/round-trip-naughty-strings", test_round_trip_naughty_strings);
  g_test_add_func ("/csv/round-trip-random", test_round_trip_random);
  return g_test_run ();
}
