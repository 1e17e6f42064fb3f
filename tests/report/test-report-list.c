/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/report-list.h"

#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "accord/query.h"
#include "accord/register.h"

typedef struct {
  char *folder;
  char *path;
  char *first; /* the file that left the office */
  char *again; /* the file that was made again */
  AccordStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "register.accord", NULL);
  fixture->first = g_build_filename (fixture->folder, "first", NULL);
  fixture->again = g_build_filename (fixture->folder, "again", NULL);
  fixture->store = accord_register_sample (fixture->path, 2015, "Clare Goldcrest", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 30));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->first);
  g_free (fixture->again);
  g_free (fixture->folder);
}

static GPtrArray *
list (AccordStore *store, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query (store, query, NULL);
}

/* A register goes on: titles change, records come and go, some of it is undone, a day becomes a
 * bank holiday. */
static void
go_on (AccordStore *store)
{
  g_autoptr (GPtrArray) arrangements = list (store, "arrangement");
  g_autoptr (GPtrArray) seats = list (store, "seat");
  g_autoptr (GPtrArray) parties = list (store, "party");
  g_autoptr (AccordRecord) holiday = accord_record_new (accord_record_type_find ("bank-holiday"));

  for (guint i = 0; i < arrangements->len; i++)
    {
      accord_record_set_text (arrangements->pdata[i], "title", "Something else", NULL);
      g_assert_true (accord_store_save (store, arrangements->pdata[i], "Change a title", NULL));
      if (i % 3 == 0)
        g_assert_true (accord_store_undo (store, NULL, NULL));
    }
  for (guint i = 0; i < seats->len; i++)
    {
      accord_record_set_text (seats->pdata[i], "title", "Somebody", NULL);
      accord_store_save (store, seats->pdata[i], "Change a seat", NULL);
    }
  for (guint i = 0; i < parties->len; i++)
    accord_store_delete (store, accord_record_type_find ("party"),
                         accord_record_get_id (parties->pdata[i]), "Remove a party", NULL);
  accord_record_set_text (holiday, "date", "2015-10-01", NULL);
  accord_record_set_text (holiday, "title", "A day off", NULL);
  accord_store_save (store, holiday, "Add a bank holiday", NULL);
  g_assert_true (accord_store_undo (store, NULL, NULL));
  g_assert_true (accord_store_redo (store, NULL, NULL));
}

static AccordExport *
export_board_pack (Fixture *fixture, const char *format, gint64 meeting)
{
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  AccordReportOptions options = { meeting };
  g_autoptr (GError) error = NULL;
  AccordExport *export =
    accord_report_export (fixture->store, kind, accord_report_kind_find_format (kind, format),
                          &options, fixture->first, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  accord_store_note_export (fixture->store, export, &error);
  g_assert_no_error (error);
  return export;
}

static char *
reproduce (Fixture *fixture, const AccordExport *export)
{
  g_autoptr (GError) error = NULL;
  char *difference;

  accord_report_reproduce (fixture->path, export, fixture->again, &difference, NULL, NULL, NULL,
                           &error);
  g_assert_no_error (error);
  return difference;
}

static gboolean
are_same (const char *one, const char *other)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n_first, n_second;

  g_assert_true (g_file_get_contents (one, &first, &n_first, NULL));
  g_assert_true (g_file_get_contents (other, &second, &n_second, NULL));
  return n_first == n_second && memcmp (first, second, n_first) == 0;
}

/* What left the office can be made again to the byte, whatever happened to the register since. */
static void
test_reproduce (Fixture *fixture, gconstpointer data)
{
  const char *format = data;
  g_autoptr (GPtrArray) meetings = list (fixture->store, "meeting");
  gint64 for_meetings[] = { 0, accord_record_get_id (meetings->pdata[0]) };

  for (guint i = 0; i < G_N_ELEMENTS (for_meetings); i++)
    {
      g_autoptr (AccordExport) export = export_board_pack (fixture, format, for_meetings[i]);
      g_autoptr (GPtrArray) noted = NULL;
      g_autoptr (AccordExport) later = NULL;
      g_autofree char *difference = NULL;

      go_on (fixture->store);
      noted = accord_store_list_exports (fixture->store, NULL);
      difference = reproduce (fixture, noted->pdata[0]);
      g_assert_cmpstr (difference, ==, NULL);
      g_assert_true (are_same (fixture->first, fixture->again));
      /* Which says something only because the register has changed. */
      later = export_board_pack (fixture, format, for_meetings[i]);
      g_assert_cmpstr (later->sha256, !=, export->sha256);
      g_assert_false (are_same (fixture->first, fixture->again));
    }
}

static void
test_exported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordExport) export = export_board_pack (fixture, "xlsx", 0);
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, NULL);

  g_assert_cmpstr (export->report, ==, "board-pack");
  g_assert_cmpstr (export->format, ==, "xlsx");
  g_assert_cmpuint (export->as_at, ==, accord_date_new (2015, 9, 30));
  g_assert_cmpstr (export->options, ==, "{}");
  g_assert_cmpstr (export->path, ==, fixture->first);
  g_assert_cmpstr (export->program, ==, ACCORD_VERSION);
  g_assert_cmpint (export->seq, ==, head->seq);
  g_assert_cmpstr (export->head, ==, head->hash);
}

/* Where the bytes are not the same the officer is told why, and has the file all the same. */
static void
test_difference (Fixture *fixture, gconstpointer data)
{
  static const struct {
    gsize field; /* of the export, that is made to say something else */
    const char *reason;
  } cases[] = {
    { G_STRUCT_OFFSET (AccordExport, head), "The journal is not the one" },
    { G_STRUCT_OFFSET (AccordExport, program), "It was made by Accord other, this is Accord " },
    { G_STRUCT_OFFSET (AccordExport, options), "What it says is the same; the language" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordExport) export = export_board_pack (fixture, "xlsx", 0);
      char **field = G_STRUCT_MEMBER_P (export, cases[i].field);
      g_autofree char *difference = NULL;

      export->sha256[0] = export->sha256[0] == '0' ? '1' : '0';
      if (field != &export->options)
        {
          g_free (*field);
          *field = g_strdup ("other");
        }
      difference = reproduce (fixture, export);
      g_assert_true (g_str_has_prefix (difference, cases[i].reason));
      g_assert_true (are_same (fixture->first, fixture->again));
    }
}

/* A register may come from anywhere, and from a later Accord. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const unknown[][3] = {
    { "almanac", "xlsx", "{}" },
    { "board-pack", "docx", "{}" },
    { "board-pack", "xlsx", "{\"year\":2015}" },
    { "board-pack", "xlsx", "{\"meeting\":\"x\"}" },
    { "board-pack", "xlsx", "[]" },
    { "board-pack", "xlsx", "{" },
    { "board-pack", "xlsx", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      AccordExport export = { .report = (char *) unknown[i][0],
                              .format = (char *) unknown[i][1],
                              .options = (char *) unknown[i][2],
                              .as_at = accord_date_new (2015, 9, 30) };
      g_autoptr (GError) error = NULL;
      char *difference;

      g_test_message ("%s %s %s", unknown[i][0], unknown[i][1], unknown[i][2]);
      g_assert_false (accord_report_reproduce (fixture->path, &export, fixture->again, &difference,
                                               NULL, NULL, NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_null (difference);
    }
}

static void
test_options (void)
{
  AccordReportOptions options = { 12 };
  AccordReportOptions read;
  g_autofree char *text = accord_report_options_to_text (&options);
  g_autofree char *deep = g_strnfill (100000, '[');

  g_assert_cmpstr (text, ==, "{\"meeting\":12}");
  g_assert_true (accord_report_options_from_text (text, &read));
  g_assert_cmpint (read.meeting, ==, 12);
  g_assert_true (accord_report_options_from_text ("{}", &read));
  g_assert_cmpint (read.meeting, ==, 0);
  g_assert_false (accord_report_options_from_text (deep, &read));
}

/* Names are what scripts and registers call things: they are there, and each is there once. */
static void
test_list (void)
{
  guint n_kinds;
  const AccordReportKind *kinds = accord_report_kinds_get (&n_kinds);

  g_assert_null (accord_report_kind_find ("almanac"));
  for (guint i = 0; i < n_kinds; i++)
    {
      g_assert_true (accord_report_kind_find (kinds[i].name) == &kinds[i]);
      g_assert_nonnull (kinds[i].formats[0]);
      g_assert_null (accord_report_kind_find_format (&kinds[i], "none"));
      for (guint j = 0; kinds[i].formats[j] != NULL; j++)
        {
          const AccordReportFormat *format = kinds[i].formats[j];
          g_autofree char *path = g_strconcat ("/packs/A", format->ending, NULL);
          g_autofree char *loud = g_ascii_strup (path, -1);

          g_assert_true (accord_report_kind_find_format (&kinds[i], format->name) == format);
          g_assert_true (accord_report_kind_find_format_of_file (&kinds[i], loud) == format);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) \
  g_test_add ("/report-list/" name, Fixture, data, set_up, function, tear_down)
  g_test_add_func ("/report-list/list", test_list);
  g_test_add_func ("/report-list/options", test_options);
  ADD ("exported", NULL, test_exported);
  ADD ("reproduce/xlsx", "xlsx", test_reproduce);
  ADD ("reproduce/pdf", "pdf", test_reproduce);
  ADD ("difference", NULL, test_difference);
  ADD ("refused", NULL, test_refused);

  return g_test_run ();
}
