/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/table.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accord/error.h"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-table-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static AccordTable *
read_fixture (const char *name, gboolean has_header)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "intake", "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  AccordTable *table = accord_table_read_csv (path, NULL, has_header, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* --- csv-spectrum --------------------------------------------------------------------------- */

static const char *const spectrum[] = {
  "comma_in_quotes",
  "empty",
  "empty_crlf",
  "escaped_quotes",
  "json",
  "newlines",
  "newlines_crlf",
  "quotes_and_newlines",
  "simple",
  "simple_crlf",
  "utf8",
  "location_coordinates",
};

static void
compare_row (AccordTable *table, guint row, JsonObject *expected)
{
  g_assert_cmpuint (json_object_get_size (expected), ==, accord_table_get_n_columns (table));
  for (guint column = 0; column < accord_table_get_n_columns (table); column++)
    {
      const char *heading = accord_table_get_heading (table, column);

      /* The JSON of location_coordinates has another telephone number than its CSV. */
      if (g_str_equal (heading, "Contact Phone Number"))
        continue;
      g_assert_true (json_object_has_member (expected, heading));
      g_assert_cmpstr (accord_table_get_cell (table, row, column), ==,
                       json_object_get_string_member (expected, heading));
    }
}

static void
compare_table (AccordTable *table, JsonNode *expected)
{
  JsonArray *rows;

  if (JSON_NODE_HOLDS_OBJECT (expected))
    {
      g_assert_cmpuint (accord_table_get_n_rows (table), ==, 1);
      compare_row (table, 0, json_node_get_object (expected));
      return;
    }

  rows = json_node_get_array (expected);
  g_assert_cmpuint (accord_table_get_n_rows (table), ==, json_array_get_length (rows));
  for (guint row = 0; row < accord_table_get_n_rows (table); row++)
    compare_row (table, row, json_array_get_object_element (rows, row));
}

static void
test_spectrum (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spectrum); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autofree char *csv = g_strdup_printf ("csv-spectrum/%s.csv", spectrum[i]);
      g_autofree char *json = g_strdup_printf ("%s.json", spectrum[i]);
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "csv-spectrum", json, NULL);
      g_autoptr (AccordTable) table = read_fixture (csv, TRUE);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", spectrum[i]);
      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
      compare_table (table, json_parser_get_root (parser));
    }
}

/* --- Files of the NHS ----------------------------------------------------------------------- */

static const struct {
  const char *file;
  gboolean has_header;
  const char *encoding;
  guint n_rows, n_columns;
  guint row, column, line;
  const char *cell;
} real_files[] = {
  { "at.csv", TRUE, "UTF-8", 25, 3, 0, 2, 2, "Cheshire, Warrington and Wirral" },
  { "at.csv", TRUE, "UTF-8", 25, 3, 24, 0, 26, "E39000025" },
  { "CCG_APR_2013.csv", TRUE, "WINDOWS-1252", 211, 3, 201, 2, 203,
    "NHS West London (Kensington and Chelsea, Queen\xe2\x80\x99s Park and Paddington)" },
  { "eccg-2016-02-excerpt.csv", FALSE, "UTF-8", 9, 27, 3, 0, 4, "07G" },
  { "eccg-2016-02-excerpt.csv", FALSE, "UTF-8", 9, 27, 1, 1, 2,
    "NHS DURHAM DALES, EASINGTON AND SEDGEFIELD CCG" },
};

static void
test_real_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (real_files); i++)
    {
      g_autoptr (AccordTable) table = read_fixture (real_files[i].file, real_files[i].has_header);

      g_test_message ("%s", real_files[i].file);
      g_assert_cmpstr (accord_table_get_name (table), ==, real_files[i].file);
      g_assert_cmpstr (accord_table_get_encoding (table), ==, real_files[i].encoding);
      g_assert_cmpuint (accord_table_get_n_rows (table), ==, real_files[i].n_rows);
      g_assert_cmpuint (accord_table_get_n_columns (table), ==, real_files[i].n_columns);
      g_assert_cmpstr (accord_table_get_cell (table, real_files[i].row, real_files[i].column), ==,
                       real_files[i].cell);
      g_assert_cmpuint (accord_table_get_line (table, real_files[i].row), ==, real_files[i].line);
    }
}

static void
test_trailing_blanks_are_kept (void)
{
  g_autoptr (AccordTable) table = read_fixture ("CCG_APR_2013.csv", TRUE);
  guint n_blank = 0;

  for (guint row = 0; row < accord_table_get_n_rows (table); row++)
    n_blank += g_str_has_suffix (accord_table_get_cell (table, row, 2), " ");
  g_assert_cmpuint (n_blank, ==, 2);
}

/* --- Files that cannot be read -------------------------------------------------------------- */

static void
assert_refused (const char *path, int code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_table_read_csv (path, NULL, TRUE, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.csv", NULL);

  assert_refused (path, ACCORD_ERROR_NOT_FOUND, "gone.csv: there is no such file.");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "tables", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (path, ACCORD_ERROR_FAILED, "tables: this is a folder; expected a CSV file.");
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.csv", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, ACCORD_ERROR_FAILED,
                  "pipe.csv: this is a pipe or a device; expected a CSV file.");
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "secret.csv", NULL);

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (g_access (path, R_OK) == 0)
    {
      g_test_skip ("this user may read every file");
      return;
    }
  assert_refused (path, ACCORD_ERROR_FAILED,
                  "secret.csv: you have no permission to read this file.");
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.csv", NULL);

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_assert_cmpint (truncate (path, (off_t) 512 * 1024 * 1024 + 1), ==, 0);
  assert_refused (path, ACCORD_ERROR_INVALID,
                  "large.csv is larger than 512 MiB, the most that can be read at once. Divide it "
                  "into several files.");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.csv", NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (path, ACCORD_ERROR_INVALID, "empty.csv: the file is empty; expected a table.");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.csv", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.csv", NULL);
  g_autoptr (AccordTable) table = NULL;

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_assert_cmpint (symlink ("a.csv", link), ==, 0);
  table = accord_table_read_csv (link, NULL, FALSE, NULL, NULL);
  g_assert_cmpuint (accord_table_get_n_rows (table), ==, 1);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (accord_table_read_csv (path, NULL, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, test) g_test_add ("/table-file/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-file/spectrum", test_spectrum);
  g_test_add_func ("/table-file/real-files", test_real_files);
  g_test_add_func ("/table-file/trailing-blanks-are-kept", test_trailing_blanks_are_kept);
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("pipe", test_pipe);
  ADD ("unreadable", test_unreadable);
  ADD ("too-large", test_too_large);
  ADD ("empty", test_empty);
  ADD ("link", test_link);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
