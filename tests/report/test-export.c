/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "accord/error.h"
#include "accord/paper.h"
#include "accord/xlsx.h"
#include "sample-report.h"

/* What holds for every file that a report is written to. */

typedef struct {
  const char *name;
  gboolean (*write) (AccordReport *report,
                     const char *path,
                     AccordReportProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error);
} Writer;

static const Writer writers[] = {
  { "xlsx", accord_xlsx_write },
  { "pdf", accord_pdf_write },
};

typedef struct {
  const Writer *writer;
  char *folder;
  char *path;
  AccordReport *report;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->writer = data;
  fixture->folder = g_dir_make_tmp ("accord-export-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "pack", NULL);
  fixture->report = sample_report_new ();
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
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
write_report (const Fixture *fixture, AccordReport *report, const char *path)
{
  g_autoptr (GError) error = NULL;

  fixture->writer->write (report, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return read_file (path);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReport) again = sample_report_new ();
  g_autoptr (GBytes) first = write_report (fixture, fixture->report, fixture->path);
  g_autoptr (GBytes) second = write_report (fixture, fixture->report, fixture->path);
  g_autoptr (GBytes) third = write_report (fixture, again, fixture->path);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A locale that writes 0,5 must not change a byte. */
static void
test_locale (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "nl_NL.UTF-8", "de_DE.utf8" };
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autoptr (GBytes) plain = write_report (fixture, fixture->report, fixture->path);
  g_autoptr (GBytes) foreign = NULL;
  const char *found = NULL;

  for (gsize i = 0; found == NULL && i < G_N_ELEMENTS (names); i++)
    found = setlocale (LC_NUMERIC, names[i]);
  if (found == NULL)
    {
      g_test_skip ("No locale with a decimal comma is installed");
      return;
    }
  foreign = write_report (fixture, fixture->report, fixture->path);
  setlocale (LC_NUMERIC, before);
  g_assert_true (g_bytes_equal (plain, foreign));
}

typedef struct {
  GCancellable *cancellable;
  guint stop_at;
  guint calls;
  guint total;
} Watch;

static void
watch_progress (const char *section, guint done, guint total, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_nonnull (section);
  g_assert_cmpuint (done, ==, watch->calls);
  watch->calls++;
  watch->total = total;
  if (watch->calls == watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  fixture->writer->write (fixture->report, fixture->path, watch_progress, &watch, NULL, &error);
  g_assert_no_error (error);
  /* The cover, seven sections and the chart data; and the end. */
  g_assert_cmpuint (watch.total, ==, 9);
  g_assert_cmpuint (watch.calls, ==, 10);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  for (guint stop_at = 1; stop_at <= 9; stop_at++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch watch = { cancellable, stop_at, 0, 0 };

      g_assert_false (fixture->writer->write (fixture->report, fixture->path, watch_progress,
                                              &watch, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none", "pack", NULL);

  g_assert_false (fixture->writer->write (fixture->report, path, NULL, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT);
  g_assert_true (g_str_has_suffix (error->message, "there is no such folder."));
}

static void
test_target_is_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (fixture->path, 0700));
  g_assert_false (
    fixture->writer->write (fixture->report, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT);
  g_assert_nonnull (strstr (error->message, "is a folder"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("Every folder is open to the superuser");
      return;
    }
  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  g_assert_false (
    fixture->writer->write (fixture->report, fixture->path, NULL, NULL, NULL, &error));
  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* A sheet that is long before it is packed, and short after. */
static void
add_long_section (AccordReport *report)
{
  AccordReportSection *section = accord_report_add_section (report, "long", "Long", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "Long", NULL);

  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Name");
  for (guint i = 0; i < 3000; i++)
    accord_report_row_text (accord_report_table_begin_row (table), "Again");
}

/*
 * A disk that takes only so much. The limit counts for the working files of the library too, whose
 * loss it does not notice: whatever the limit, either the whole file is there or the old one is.
 */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  struct rlimit old;
  guint failures = 0;

  add_long_section (fixture->report);
  whole = write_report (fixture, fixture->report, fixture->path);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &old));
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 0; size <= 600000; size += 40000)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) left = NULL;
      struct rlimit limit = { size, old.rlim_max };
      gboolean written;

      g_assert_true (g_file_set_contents (fixture->path, "old", 3, NULL));
      g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
      written = fixture->writer->write (fixture->report, fixture->path, NULL, NULL, NULL, &error);
      g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &old));
      left = read_file (fixture->path);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      if (written)
        {
          g_assert_true (g_bytes_equal (left, whole));
          continue;
        }
      failures++;
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT);
      g_assert_nonnull (strstr (error->message, "pack"));
      g_assert_cmpmem (g_bytes_get_data (left, NULL), g_bytes_get_size (left), "old", 3);
    }
  signal (SIGXFSZ, SIG_DFL);
  g_assert_cmpuint (failures, >=, 5);
}

/* The access of a file that is replaced stays, and so does a link to it. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf now;

  g_assert_true (g_file_set_contents (fixture->path, "old", 3, NULL));
  g_assert_no_errno (g_chmod (fixture->path, 0640));
  g_assert_no_errno (symlink ("pack", link));
  bytes = write_report (fixture, fixture->report, link);

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_no_errno (g_stat (fixture->path, &now));
  g_assert_cmpuint (now.st_mode & 07777, ==, 0640);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "same-bytes", test_same_bytes },
    { "locale", test_locale },
    { "progress", test_progress },
    { "cancel", test_cancel },
    { "no-folder", test_no_folder },
    { "target-is-folder", test_target_is_folder },
    { "read-only-folder", test_read_only_folder },
    { "full-disk", test_full_disk },
    { "replace", test_replace },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/export/%s/%s", writers[i].name, tests[j].path);

        g_test_add (path, Fixture, &writers[i], set_up, tests[j].test, tear_down);
      }
  return g_test_run ();
}
