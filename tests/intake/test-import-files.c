/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/import.h"

#include "accord/error.h"
#include "import-fixture.h"

#define MANY 100000

static char *
fixture_path (const char *folder, const char *name)
{
  return g_test_build_filename (G_TEST_DIST, folder, "fixtures", name, NULL);
}

/* --- Tables as they are published ------------------------------------------------------------ */

static const struct {
  const char *file;
  gboolean has_header;
  const char *mapping;
  guint n_rows;
  struct {
    const char *ref;
    const char *key;
    const char *value;
  } samples[3];
} files[] = {
  { "CCG_APR_2013.csv", TRUE, "code=CCG13CDH;name=CCG13NM", 211,
    { { "07G", "name", "NHS Thurrock" },
      { "08Y", "name",
        "NHS West London (Kensington and Chelsea, Queen’s Park and Paddington)" },
      { "03R", "name", "NHS Wakefield" } } },
  { "CCG_APR_2013.csv", TRUE, "code=CCG13CD;name=3", 211,
    { { "E38000165", "name", "NHS South West Lincolnshire" } } },
  { "at.csv", TRUE, "code=hscic_code", 25,
    { { "Q44", "name", "Cheshire, Warrington and Wirral" } } },
  { "eccg-2016-02-excerpt.csv", FALSE, "code=1;name=2;opened=11;closed=12", 9,
    { { "07G", "name", "NHS THURROCK CCG" },
      { "07G", "opened", "2013-04-01" },
      { "00C", "closed", "" } } },
  { "local-authorities-excerpt.csv", TRUE,
    "code=local-authority-code;name=official-name;opened=start-date;closed=end-date", 9,
    { { "ABC", "name", "Armagh City, Banbridge and Craigavon Borough Council" },
      { "BKM", "closed", "2020-03-31" },
      { "THR", "opened", "2005-06-20" } } },
};

static void
test_published (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = fixture_path ("intake", files[i].file);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table =
    accord_table_read_csv (path, NULL, files[i].has_header, NULL, &error);
  g_autoptr (AccordImport) import = NULL;
  g_autofree char *sentence =
    g_strdup_printf ("Import %u organisations from %s", files[i].n_rows, files[i].file);

  g_assert_no_error (error);
  import = accord_import_new (fixture->store, accord_record_type_find ("organisation"), table);
  map_all (import, files[i].mapping, &error);
  g_assert_no_error (error);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpint (count_records (fixture, "organisation"), ==, files[i].n_rows);
  assert_sentence (fixture, sentence);
  for (guint j = 0; j < G_N_ELEMENTS (files[i].samples) && files[i].samples[j].ref != NULL; j++)
    assert_field (fixture, "organisation", files[i].samples[j].ref, files[i].samples[j].key,
                  files[i].samples[j].value);

  /* The same again, as an update, has nothing to do. */
  accord_import_set_update (import, TRUE);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_import_get_counts (import)->n_unchanged, ==, files[i].n_rows);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

/* The file of councils has their statistical code in one column only, and that one has gaps: a
 * body without a code is a body all the same. */
static void
test_councils_without_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import =
    new_import (fixture, "organisation",
                "official-name,gss-code\nThurrock Council,E06000034\nWest Yorkshire,\n"
                "Greater Manchester,\n",
                "name=official-name;code=gss-code");
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_apply (import, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (accord_import_get_counts (import)->n_added, ==, 3);
  assert_field (fixture, "organisation", "West Yorkshire", "code", "");
}

/* --- Many rows ------------------------------------------------------------------------------- */

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name,kind,opened\n");
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "C%06u,Body number %u,other,%d-04-01\n", i, i,
                            1990 + (int) (i % 30));
  import = new_import (fixture, "organisation", text->str, "");
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, "organisation"), ==, MANY);
  assert_sentence (fixture, "Import 100000 organisations from list.csv");
  assert_field (fixture, "organisation", "C099999", "opened", "1999-04-01");

  g_string_append (text, "C000000,Again,other,\n");
  g_clear_object (&import);
  import = new_import (fixture, "organisation", text->str, "");
  accord_import_set_update (import, TRUE);
  g_assert_true (accord_import_check (import, NULL, &error));
  g_assert_cmpuint (accord_import_get_counts (import)->n_unchanged, ==, MANY);
  g_assert_cmpuint (accord_import_get_n_problems (import), ==, 1);
}

/* --- Bank holidays --------------------------------------------------------------------------- */

static void
revise (Fixture *fixture, const char *path, gboolean dry_run, const char *expected)
{
  AccordImportCounts counts;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  accord_import_bank_holidays (fixture->store, path, dry_run, &counts, &error);
  g_assert_no_error (error);
  found = g_strdup_printf ("%u added, %u changed, %u removed, %u unchanged", counts.n_added,
                           counts.n_changed, counts.n_removed, counts.n_unchanged);
  g_assert_cmpstr (found, ==, expected);
}

static gboolean
is_holiday (Fixture *fixture, int year, int month, int day)
{
  return accord_bank_holidays_contains (accord_store_get_bank_holidays (fixture->store),
                                        accord_date_new (year, month, day));
}

/* Between the first two editions a day moves; the third tells of later years alone. */
static void
test_bank_holidays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = fixture_path ("calendar", "govuk-2019-05-08.json");
  g_autofree char *second = fixture_path ("calendar", "govuk-2020-03-23.json");
  g_autofree char *third = fixture_path ("calendar", "govuk-2022-01-24.json");

  revise (fixture, first, TRUE, "16 added, 0 changed, 0 removed, 0 unchanged");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  revise (fixture, first, FALSE, "16 added, 0 changed, 0 removed, 0 unchanged");
  assert_sentence (fixture,
                   "Bank holidays from govuk-2019-05-08.json: 16 added, 0 changed, 0 removed");
  g_assert_true (is_holiday (fixture, 2020, 5, 4));

  revise (fixture, first, FALSE, "0 added, 0 changed, 0 removed, 16 unchanged");
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  revise (fixture, second, FALSE, "9 added, 0 changed, 1 removed, 7 unchanged");
  assert_sentence (fixture,
                   "Bank holidays from govuk-2020-03-23.json: 9 added, 0 changed, 1 removed");
  g_assert_false (is_holiday (fixture, 2020, 5, 4));
  g_assert_true (is_holiday (fixture, 2020, 5, 8));
  g_assert_true (is_holiday (fixture, 2019, 5, 6));

  revise (fixture, third, FALSE, "17 added, 0 changed, 0 removed, 0 unchanged");
  g_assert_cmpuint (count_entries (fixture), ==, 3);
  g_assert_true (is_holiday (fixture, 2019, 5, 6));
  g_assert_true (is_holiday (fixture, 2022, 6, 3));
  g_assert_cmpint (count_records (fixture, "bank-holiday"), ==, 16 + 8 + 17);
}

static void
test_bank_holiday_title (Fixture *fixture, gconstpointer data)
{
  static const char json[] =
    "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": ["
    "{\"title\": \"Early May bank holiday (VE day)\", \"date\": \"2020-05-08\"}]}}";
  g_autofree char *path = g_build_filename (fixture->folder, "may.json", NULL);

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  import_text (fixture, "bank-holiday", "date,title\n2020-05-08,VE day\n2021-01-01,New Year\n");
  revise (fixture, path, FALSE, "0 added, 1 changed, 0 removed, 0 unchanged");
  assert_field (fixture, "bank-holiday", "2020-05-08", "title", "Early May bank holiday (VE day)");
  assert_field (fixture, "bank-holiday", "2021-01-01", "title", "New Year");
}

static void
assert_changes (Fixture *fixture, const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = accord_import_list_bank_holidays (fixture->store, path, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      const AccordHolidayChange *day = days->pdata[i];
      g_autofree char *date = accord_date_to_iso (day->date);

      g_string_append_printf (found, "%s: %s → %s\n", date, day->former != NULL ? day->former : "–",
                              day->title != NULL ? day->title : "–");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The days that come, change their name and go, by date; those that stay are not listed. */
static void
test_bank_holiday_list (Fixture *fixture, gconstpointer data)
{
  static const char json[] =
    "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": ["
    "{\"title\": \"New Year\", \"date\": \"2020-01-01\"},"
    "{\"title\": \"VE day\", \"date\": \"2020-05-08\"},"
    "{\"title\": \"Spring\", \"date\": \"2020-05-25\"},"
    "{\"title\": \"Christmas Day\", \"date\": \"2020-12-25\"}]}}";
  g_autofree char *path = g_build_filename (fixture->folder, "days.json", NULL);
  guint n_entries;

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  import_text (fixture, "bank-holiday",
               "date,title\n2020-01-01,New Year\n2020-05-04,Early May\n2020-12-25,Christmas\n"
               "2021-01-01,New Year\n");
  n_entries = count_entries (fixture);
  assert_changes (fixture, path,
                  "2020-05-04: Early May → –\n2020-05-08: – → VE day\n2020-05-25: – → Spring\n"
                  "2020-12-25: Christmas → Christmas Day\n");
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);
  revise (fixture, path, FALSE, "2 added, 1 changed, 1 removed, 1 unchanged");
  assert_changes (fixture, path, "");
}

static void
test_other_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = fixture_path ("intake", "at.csv");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.json", NULL);
  AccordImportCounts counts;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_import_bank_holidays (fixture->store, table, FALSE, &counts, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "at.csv is not a file of bank holidays."));
  g_clear_error (&error);

  g_assert_false (accord_import_bank_holidays (fixture->store, missing, FALSE, &counts, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_cmpint (count_records (fixture, "bank-holiday"), ==, 0);
}

#define ADD(name, test) \
  g_test_add ("/import-files/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import-files/published/%u/%s", i, files[i].file);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), set_up, test_published, tear_down);
    }
  ADD ("councils-without-code", test_councils_without_code);
  ADD ("many", test_many);
  ADD ("bank-holidays", test_bank_holidays);
  ADD ("bank-holiday-list", test_bank_holiday_list);
  ADD ("bank-holiday-title", test_bank_holiday_title);
  ADD ("other-files", test_other_files);
  return g_test_run ();
}
