/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/xlsx.h"

#include <glib/gstdio.h>

#include "report/xlsx-check.h"
#include "sample-report.h"

typedef struct {
  char *folder;
  char *path;
  AccordReport *report;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("accord-xlsx-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "pack.xlsx", NULL);
  fixture->report = sample_report_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  accord_report_unref (fixture->report);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static GBytes *
write_report (AccordReport *report, const char *path)
{
  g_autoptr (GError) error = NULL;

  accord_xlsx_write (report, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return read_file (path);
}

/* A plain list: no cover, no journal, no charts, nothing set. */
static void
test_bare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReport) report = accord_report_new ("List");
  AccordReportSection *section = accord_report_add_section (report, "list", "List", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "List", NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  accord_report_set_has_cover (report, FALSE);
  accord_report_section_set_show_signs (section, FALSE);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Name");
  accord_report_row_text (accord_report_table_begin_row (table), "One");
  first = write_report (report, fixture->path);
  second = write_report (report, fixture->path);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (xlsx_file_check (fixture->path));
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_report (fixture->report, fixture->path);
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  g_assert_true (xlsx_file_check (fixture->path));
  for (gsize cut = 0; cut < size; cut += size / 16)
    {
      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) cut, NULL));
      g_assert_false (xlsx_file_check (fixture->path));
    }
  g_assert_true (g_file_set_contents (fixture->path, contents + 1, (gssize) size - 1, NULL));
  g_assert_false (xlsx_file_check (fixture->path));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/xlsx/bare", test_bare },
    { "/xlsx/check", test_check },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
