/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "accord/query.h"
#include "accord/register.h"
#include "intake/register-private.h"

/* Fixture: a folder of the test's own. */
typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("accord-register-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "thurrock.accord", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_unlink (file);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GPtrArray *
list_all (AccordStore *store, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  GPtrArray *records = accord_store_query (store, query, &error);

  g_assert_no_error (error);
  return records;
}

static AccordRecord *
get (AccordStore *store, const char *type_name, const char *ref)
{
  const AccordRecordType *type = accord_record_type_find (type_name);
  g_autoptr (GError) error = NULL;
  AccordRecord *record;
  gint64 id;

  accord_store_find (store, type, ref, &id, &error);
  g_assert_no_error (error);
  record = accord_store_get (store, type, id, &error);
  g_assert_no_error (error);
  return record;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_new (
    fixture->path, "NHS Southend CCG", "99G", "Thurrock CCG", "Clare Goldcrest", &error);
  g_autoptr (GPtrArray) profiles = NULL;
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (AccordRecord) home = NULL;
  g_autoptr (AccordRecord) followed = NULL;
  g_autoptr (AccordRecord) other = NULL;
  g_autoptr (AccordEntry) head = NULL;

  g_assert_no_error (error);
  profiles = list_all (store, "profile");
  g_assert_cmpuint (profiles->len, ==, 2);
  followed = get (store, "profile", "Thurrock CCG");
  other = get (store, "profile", "Model wording (2014)");
  g_assert_cmpint (accord_record_get_id (followed), <, accord_record_get_id (other));
  holidays = list_all (store, "bank-holiday");
  g_assert_cmpuint (holidays->len, >, 130);

  home = get (store, "organisation", "99G");
  g_assert_cmpstr (accord_record_get_text (home, "kind"), ==, "ccg");
  g_assert_cmpint (accord_store_get_home (store), ==, accord_record_get_id (home));
  g_assert_false (accord_register_is_example (store));

  head = accord_store_get_head (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (head->sentence, ==, "Set up the register for NHS Southend CCG");
  g_assert_cmpstr (head->officer, ==, "Clare Goldcrest");
}

/* The body of a list brings its kind, and a first day is when it became the home of the register.
 */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  const AccordRegisterPlan plan = {
    .organisation = "NHS England London",
    .code = "Q71",
    .kind = "area-team",
    .from = accord_date_new (2013, 4, 1),
    .today = accord_date_new (2015, 9, 22),
    .without_profiles = TRUE,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_create (fixture->path, &plan, &error);
  g_autoptr (AccordRecord) organisation = NULL;
  g_autoptr (GPtrArray) profiles = NULL;
  g_autoptr (GPtrArray) homes = NULL;

  g_assert_no_error (error);
  organisation = get (store, "organisation", "Q71");
  g_assert_cmpstr (accord_record_get_text (organisation, "kind"), ==, "area-team");
  profiles = list_all (store, "profile");
  g_assert_cmpuint (profiles->len, ==, 0);
  homes = list_all (store, "home-body");
  g_assert_cmpuint (accord_record_get_date (homes->pdata[0], "from"), ==, plan.from);

  accord_store_set_as_at (store, plan.from - 1);
  g_assert_cmpint (accord_store_get_home (store), ==, 0);
  accord_store_set_as_at (store, plan.from);
  g_assert_cmpint (accord_store_get_home (store), !=, 0);
}

static void
test_first_day_to_come (Fixture *fixture, gconstpointer data)
{
  const AccordRegisterPlan plan = {
    .organisation = "NHS Thurrock CCG",
    .code = "07G",
    .from = accord_date_new (2015, 9, 23),
    .today = accord_date_new (2015, 9, 22),
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_register_create (fixture->path, &plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "First day: "));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *kind;
  } cases[] = {
    { "NHS Thurrock CCG", "ccg" },
    { "NHS Mid Essex Clinical Commissioning Group", "ccg" },
    { "NHS Mid and South Essex Integrated Care Board", "icb" },
    { "NHS England Essex Area Team", "area-team" },
    { "NHS England", "nhs-england" },
    { "Thurrock Council", "local-authority" },
    { "Thurrock Health and Wellbeing Board", "health-wellbeing-board" },
    { "HealthWatch Thurrock", "healthwatch" },
    { "Barts Health NHS Trust", "provider" },
    { "NHS Central Eastern Commissioning Support Unit", "commissioning-support" },
    { "Essex Partnership", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.accord", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStore) store =
        accord_register_new (path, cases[i].name, "X1", NULL, NULL, &error);
      g_autoptr (AccordRecord) home = NULL;

      g_assert_no_error (error);
      home = get (store, "organisation", "X1");
      g_assert_cmpstr (accord_record_get_text (home, "kind"), ==, cases[i].kind);
    }
}

/* The clause numbers were compared with the sources; here, a few that are easily mistaken. */
static void
test_profiles (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *profile;
    const char *key;
    const char *expected;
  } cases[] = {
    { "Model wording (2014)", "cited_as", "AC" },
    { "Model wording (2014)", "committee_clause_nhse_ccg", "2.4" },
    { "Model wording (2014)", "fund_clause_nhse_ccg", NULL },
    { "Model wording (2014)", "reporting_clause_ccg_joint", "1.10" },
    { "Model wording (2014)", "reporters_nhse_ccg", NULL },
    { "Model wording (2014)", "reporters_nhse", NULL },
    { "Model wording (2014)", "withdrawal_clause_nhse", "3.11" },
    { "Model wording (2014)", "scheme_clause", NULL },
    { "Thurrock CCG", "cited_as", "TC" },
    { "Thurrock CCG", "reporters_ccg_joint", "Lead clinician and lead manager of the lead CCG" },
    { "Thurrock CCG", "reporters_nhse", "Director of Commissioning" },
    { "Thurrock CCG", "terms_clause_nhse_ccg", "12.18" },
    { "Thurrock CCG", "fund_clause_nhse_ccg", NULL },
    { "Thurrock CCG", "committee_clause_nhse", "12.26" },
    { "Thurrock CCG", "withdrawal_clause_ccg_joint", "12.13" },
    { "Thurrock CCG", "scheme_clause", "12.35" },
    { "Thurrock CCG", "alarms", "180, 90, 30, 7, 1" },
    { "Model wording (2014)", "alarms", "180, 90, 30, 7, 1" },
  };
  g_autoptr (AccordStore) store =
    accord_register_new (fixture->path, "NHS Thurrock CCG", "07G", NULL, NULL, NULL);
  g_autoptr (AccordRecord) thurrock = get (store, "profile", "Thurrock CCG");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) profile = get (store, "profile", cases[i].profile);

      g_assert_cmpstr (accord_record_get_text (profile, cases[i].key), ==, cases[i].expected);
    }
  g_assert_true (accord_record_get_boolean (thurrock, "primary_care_excluded"));
  g_assert_false (accord_record_get_boolean (thurrock, "expiry_said_ccg_joint"));
  g_assert_true (accord_record_get_boolean (thurrock, "expiry_said_nhse"));
  g_assert_cmpint (accord_record_get_integer (thurrock, "notice_months"), ==, 6);
  g_assert_cmpint (accord_record_get_integer (thurrock, "papers_days"), ==, 7);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *code;
    const char *profile;
    const char *said;
  } cases[] = {
    { "", "07G", NULL, "Name" },
    { "  ", "07G", NULL, "Name" },
    { "NHS Thurrock CCG", "", NULL, "Code" },
    { "NHS Thurrock CCG", "07G", "Thurock CCG", "“Thurock CCG”" },
    { "NHS Thurrock CCG", "07G", "Thurock CCG", "“Model wording (2014)”, “Thurrock CCG”" },
    { "NHS Thurrock CCG", "07G", "", "“Thurrock CCG”" },
    { "NHS\nThurrock", "07G", NULL, "single line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_register_new (fixture->path, cases[i].name, cases[i].code,
                                          cases[i].profile, NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "kept", -1, NULL));
  g_assert_null (accord_register_new (fixture->path, "NHS Thurrock CCG", "07G", NULL, NULL,
                                      &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "already a file"));
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "kept");
}

/* What could not be finished leaves nothing, not even what SQLite keeps beside the file. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  AccordStore *store =
    accord_register_new (fixture->path, "NHS Thurrock CCG", "07G", NULL, NULL, NULL);

  g_assert_nonnull (store);
  g_assert_cmpuint (count_files (fixture->folder), >, 0);
  accord_register_discard (store);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

#define ADD(name, test) g_test_add ("/register/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("plan", test_plan);
  ADD ("first-day-to-come", test_first_day_to_come);
  ADD ("kinds", test_kinds);
  ADD ("profiles", test_profiles);
  ADD ("refused", test_refused);
  ADD ("existing", test_existing);
  ADD ("discard", test_discard);
  return g_test_run ();
}
