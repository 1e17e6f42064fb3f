/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/import.h"

#include "accord/error.h"
#include "import-fixture.h"
#include "intake/import-private.h"

#define ORGANISATIONS \
  "code,name,kind,opened\n" \
  "07G,NHS Thurrock CCG,ccg,2013-04-01\n" \
  "99E,NHS Basildon and Brentwood CCG,ccg,2013-04-01\n"
#define ARRANGEMENTS \
  "reference,title,kind,start\n" \
  "ARR-01,Learning disability health checks,ccg-joint,2014-04-01\n"

/* --- Refusals -------------------------------------------------------------------------------- */

static const struct {
  const char *type;
  gboolean update;
  const char *text;
  const char *problem; /* how the first one begins */
} refusals[] = {
  { "organisation", FALSE, "code,name,opened\nX1,A,01/04/2015\nX2,B,31/02/2015\n",
    "list.csv, line 3, opened: “31/02/2015” is not a date" },
  { "organisation", FALSE, "code,name,opened,closed\nX1,A,2015-04-01,2014-04-01\n",
    "list.csv, line 2, closed: 1 Apr 2014 is before “Opened”, which is 1 Apr 2015" },
  { "organisation", FALSE, "code,name,kind\nX1,A,gcc\n",
    "list.csv, line 2, kind: “gcc” is not among the choices. There are: ccg, icb, nhs-england" },
  { "organisation", FALSE, "code,name\nX1,\n",
    "list.csv, line 2, name: Nothing is entered, and it is required." },
  { "arrangement", FALSE, "title,kind\n,ccg-joint\n",
    "list.csv, line 2, title: Nothing is entered, and it is required." },
  { "organisation", FALSE, "code,name\nX1,\"A\nB\"\n",
    "list.csv, line 2, name: “A\nB” has several lines" },
  { "organisation", FALSE, "code,name\nX1,\"A\nB\"\nX2,a\x01\n",
    "list.csv, line 2, name: " },
  { "organisation", FALSE, "code,name\nX1,A\nX2,B\nX1,C\n",
    "list.csv, line 4, code: “X1” stands on line 2 already; each was expected once." },
  { "organisation", TRUE, "code,name\n07G,A\n07G,B\n",
    "list.csv, line 3, code: “07G” stands on line 2 already; each was expected once." },
  { "organisation", FALSE, "code,name\nX1,A\n07G,B\n",
    "list.csv, line 3, code: “07G” is in the register already: NHS Thurrock CCG. Only an update "
    "changes it." },
  { "organisation", FALSE, "id,code,name\n07G,X1,A\n",
    "list.csv, line 2, code: “07G” is in the register already: NHS Thurrock CCG." },
  { "organisation", TRUE, "id,code\n07G,99E\n",
    "list.csv, line 2, code: “99E” belongs to another record already: NHS Basildon and Brentwood "
    "CCG." },
  { "organisation", TRUE, "id,name\n07G,A\n99E,B\n07G,C\n",
    "list.csv, line 4: Line 2 changes the same record; each was expected once." },
  { "organisation", TRUE, "id,name\nX9,A\n",
    "list.csv, line 2, id: “X9” is not in the register" },
  { "organisation", TRUE, "code,opened\n99X,2015-04-01\n",
    "list.csv, line 2, name: Nothing is entered, and it is required." },
  { "party", FALSE, "arrangement,organisation,role\nARR-01,00X,lead\n",
    "list.csv, line 2, organisation: “00X” is not in the register" },
  { "payment", FALSE, "arrangement,payer,payee,date,amount\nARR-01,07G,99E,2015-04-01,ten\n",
    "list.csv, line 2, amount: " },
  { "arrangement", FALSE, "reference,title,kind,safe\nARR-02,A,ccg-joint,perhaps\n",
    "list.csv, line 2, safe: “perhaps” is neither yes nor no" },
  { "arrangement", FALSE,
    "reference,title,kind,predecessor\nARR-02,A,ccg-joint,ARR-03\nARR-03,B,ccg-joint,\n",
    "list.csv, line 2, predecessor: “ARR-03” is added on line 3 only; an earlier line was "
    "expected, or a record that is in the register." },
  { "arrangement", FALSE, "reference,title,kind,predecessor\nARR-02,A,ccg-joint,ARR-02\n",
    "list.csv, line 2, predecessor: “ARR-02” is added on line 2 only" },
  { "arrangement", FALSE, "reference,title,kind,predecessor\nARR-02,A,ccg-joint,ARR-09\n",
    "list.csv, line 2, predecessor: “ARR-09” is not in the register" },
};

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  guint n_entries;

  import_text (fixture, "organisation", ORGANISATIONS);
  import_text (fixture, "arrangement", ARRANGEMENTS);
  n_entries = count_entries (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (AccordImport) import =
        new_import (fixture, refusals[i].type, refusals[i].text, "");
      g_autoptr (GError) error = NULL;
      g_autofree char *problem = NULL;

      g_test_message ("%s: %s", refusals[i].type, refusals[i].text);
      accord_import_set_update (import, refusals[i].update);
      accord_import_check (import, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (accord_import_get_counts (import)->n_refused, >, 0);
      problem = accord_import_dup_problem (import, 0);
      g_assert_true (g_str_has_prefix (problem, refusals[i].problem) ||
                     (g_test_message ("found: %s", problem), FALSE));

      g_assert_false (accord_import_apply (import, NULL, NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, problem));
    }

  g_assert_cmpuint (count_entries (fixture), ==, n_entries);
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 2);
  g_assert_cmpint (count_records (fixture, "arrangement"), ==, 1);
}

/* A row has every one of its faults listed, and a file those of all its rows. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import =
    new_import (fixture, "organisation",
                "code,name,kind,opened\nX1,A,x,y\nX2,B,,\n,,,\nX3,,,\n", "");
  g_autoptr (GError) error = NULL;
  const AccordImportProblem *problem;

  g_assert_true (accord_import_check (import, NULL, &error));
  assert_counts (import, "1 0 0 1 2");
  g_assert_cmpuint (accord_import_get_n_problems (import), ==, 3);
  problem = accord_import_get_problem (import, 1);
  g_assert_cmpuint (problem->row, ==, 0);
  g_assert_cmpstr (problem->key, ==, "opened");
  g_assert_null (accord_import_get_row (import, 0)->record);

  g_assert_false (accord_import_is_accepted (import, &error));
  g_assert_true (g_str_has_prefix (error->message,
                                   "Nothing was imported: 2 rows of 4 are refused.\n"
                                   "list.csv, line 2, kind: “x” is not among the choices."));
  g_assert_true (g_str_has_suffix (
    error->message, "\nlist.csv, line 5, name: Nothing is entered, and it is required."));
}

/* The first fault of any row, among those that are listed. */
static void
test_find_problem (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "kind", NULL, NULL, "name", "name", NULL };
  g_autoptr (AccordImport) import =
    new_import (fixture, "organisation",
                "code,name,kind,opened\nX1,A,x,y\nX2,B,,\n,,,\nX3,,,\nX4,,,\nX5,C,,\n", "");
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_import_find_problem (import, 0));
  accord_import_check (import, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const AccordImportProblem *problem = accord_import_find_problem (import, i);

      g_assert_cmpstr (problem == NULL ? NULL : problem->key, ==, keys[i]);
    }
}

/* Rows are told of as they are checked, and once more as they are written. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  GString *told = data;

  g_string_append_printf (told, "%u/%u ", done, total);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name\n");
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "X%u,A\n", i);
  import = new_import (fixture, "organisation", text->str, "");
  accord_import_set_progress (import, progress_cb, told);
  accord_import_check (import, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, "0/300 256/300 ");

  g_string_truncate (told, 0);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, "0/600 256/600 300/600 556/600 ");
}

static void
test_many_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name\n");
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10150; i++)
    g_string_append_printf (text, "X%u,\n", i);
  import = new_import (fixture, "organisation", text->str, "");

  g_assert_true (accord_import_check (import, NULL, &error));
  g_assert_cmpuint (accord_import_get_n_problems (import), ==, 10150);
  g_assert_cmpuint (accord_import_get_n_listed_problems (import), ==, 10000);
  assert_counts (import, "0 0 0 0 10150");
  g_assert_false (accord_import_is_accepted (import, &error));
  g_assert_true (g_str_has_suffix (error->message, "\n… and 10130 more."));
}

/* --- Adding and changing --------------------------------------------------------------------- */

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import =
    new_import (fixture, "organisation",
                "Code,NAME,opened,Region\n07G\u00a0,  NHS Thurrock CCG ,20130401,x\n"
                ",\u00a0, ,only what is ignored\n"
                "99E,\"NHS Basildon, and Brentwood\",1 April 2013,\n", "");
  g_autoptr (GError) error = NULL;

  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (import, "2 0 0 1 0");
  assert_sentence (fixture, "Import 2 organisations from list.csv");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpint (accord_record_get_id (accord_import_get_row (import, 2)->record), >, 0);
  assert_field (fixture, "organisation", "07G", "name", "NHS Thurrock CCG");
  assert_field (fixture, "organisation", "07G", "opened", "2013-04-01");
  assert_field (fixture, "organisation", "99E", "name", "NHS Basildon, and Brentwood");
  assert_field (fixture, "organisation", "99E", "kind", "");
}

static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import =
    new_import (fixture, "organisation", "code,name\n07G,NHS Thurrock CCG\n", "");
  g_autoptr (GError) error = NULL;

  accord_import_apply (import, "Take over the neighbours", NULL, &error);
  g_assert_no_error (error);
  assert_sentence (fixture, "Take over the neighbours");
  import_text (fixture, "bank-holiday", "date,title\n2015-12-25,Christmas Day\n");
  assert_sentence (fixture, "Import 1 bank holiday from list.csv");
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, "organisation", ORGANISATIONS);
  import = new_import (fixture, "organisation",
                       "code,name,closed\n07G,NHS THURROCK CCG,2022-06-30\n"
                       "99E,NHS Basildon and Brentwood CCG,\nQ57,Essex,\n", "");
  accord_import_set_update (import, TRUE);
  g_assert_true (accord_import_check (import, NULL, &error));
  assert_counts (import, "1 1 1 0 0");
  g_assert_cmpint (accord_import_get_row (import, 0)->action, ==, ACCORD_IMPORT_CHANGE);
  g_assert_cmpuint (accord_import_get_row (import, 0)->changed, ==,
                    (1u << accord_record_type_get_field_index (type, "name")) |
                      (1u << accord_record_type_get_field_index (type, "closed")));
  g_assert_cmpint (accord_import_get_row (import, 1)->action, ==, ACCORD_IMPORT_UNCHANGED);
  g_assert_cmpint (accord_import_get_row (import, 2)->action, ==, ACCORD_IMPORT_ADD);

  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_sentence (fixture, "Import 2 organisations from list.csv");
  assert_field (fixture, "organisation", "07G", "name", "NHS THURROCK CCG");
  assert_field (fixture, "organisation", "07G", "closed", "2022-06-30");
  /* No column, no change. */
  assert_field (fixture, "organisation", "07G", "opened", "2013-04-01");
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 3);
}

/* An empty cell says nothing: it does not erase. */
static void
test_update_keeps_what_is_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, "organisation", ORGANISATIONS);
  import = new_import (fixture, "organisation", "code,name,opened\n07G,, \n", "");
  accord_import_set_update (import, TRUE);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (import, "0 0 1 0 0");
  assert_field (fixture, "organisation", "07G", "opened", "2013-04-01");
  /* Nothing to do leaves no entry. */
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_update_by_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, "organisation", ORGANISATIONS);
  import = new_import (fixture, "organisation", "ref,code\n07G,15E\n", "");
  accord_import_set_update (import, TRUE);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_field (fixture, "organisation", "15E", "name", "NHS Thurrock CCG");
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 2);
}

/* What a record has beside its own table stays when a table changes another field. */
static void
test_update_keeps_the_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, "organisation", ORGANISATIONS);
  import_text (fixture, "person",
               "family_name,organisation,email\nChair,07G,chair@example.org\n");
  import = new_import (fixture, "person", "id,post\nChair,Lay member\n", "");
  accord_import_set_update (import, TRUE);
  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_field (fixture, "person", "Chair", "post", "Lay member");
  assert_field (fixture, "person", "Chair", "email", "chair@example.org");
  assert_field (fixture, "person", "Chair", "organisation", "07G");
}

static void
test_references_within_the_file (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "arrangement", ARRANGEMENTS);
  import_text (fixture, "arrangement",
               "reference,title,kind,predecessor\n"
               "ARR-02,Second,ccg-joint,ARR-01\nARR-03,Third,ccg-joint,ARR-02\n"
               ",Fourth,ccg-joint,ARR-03\n");
  assert_field (fixture, "arrangement", "ARR-02", "predecessor", "ARR-01");
  assert_field (fixture, "arrangement", "ARR-03", "predecessor", "ARR-02");
  assert_field (fixture, "arrangement", "Fourth", "predecessor", "ARR-03");
}

/* --- All or nothing -------------------------------------------------------------------------- */

static void
test_check_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", ORGANISATIONS, "");
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_check (import, NULL, &error));
  g_assert_true (accord_import_is_accepted (import, &error));
  assert_counts (import, "2 0 0 0 0");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 0);
}

static void
test_mapping_anew_forgets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", ORGANISATIONS, "");

  g_assert_true (accord_import_check (import, NULL, NULL));
  g_assert_true (accord_import_map (import, "opened", "", NULL));
  assert_counts (import, "0 0 0 0 0");
  g_assert_cmpuint (accord_import_get_n_rows (import), ==, 0);
  g_assert_true (accord_import_check (import, NULL, NULL));
  accord_import_set_update (import, TRUE);
  g_assert_cmpuint (accord_import_get_n_rows (import), ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", ORGANISATIONS, "");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (accord_import_check (import, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_true (accord_import_check (import, NULL, &error));
  g_assert_false (accord_import_write (import, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 0);
}

/* Somebody else's change between the check and the lock is not written over. */
static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", ORGANISATIONS, "");
  Fixture other = { .path = fixture->path };
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_check (import, NULL, &error));
  store = other.store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  import_text (&other, "organisation", "code,name\nQ57,Essex\n");

  g_assert_false (accord_import_write (import, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "The register was changed while list.csv was being read. Nothing was imported; "
                   "import it again.");
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 1);
  g_clear_error (&error);

  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, "organisation"), ==, 3);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImport) same = NULL;
  g_autoptr (AccordImport) import = NULL;

  import_text (fixture, "organisation", ORGANISATIONS);
  g_clear_object (&fixture->store);
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);

  import = new_import (fixture, "organisation", "code,name\nQ57,Essex\n", "");
  g_assert_true (accord_import_check (import, NULL, &error));
  g_assert_true (accord_import_is_accepted (import, &error));
  g_assert_false (accord_import_apply (import, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* Where nothing is to be done, nothing needs to be written. */
  same = new_import (fixture, "organisation", ORGANISATIONS, "");
  accord_import_set_update (same, TRUE);
  g_assert_true (accord_import_apply (same, NULL, NULL, &error));
  g_assert_no_error (error);
}

#define ADD(name, test) g_test_add ("/import/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("refusals", test_refusals);
  ADD ("problems", test_problems);
  ADD ("find-problem", test_find_problem);
  ADD ("many-problems", test_many_problems);
  ADD ("progress", test_progress);
  ADD ("add", test_add);
  ADD ("sentence", test_sentence);
  ADD ("update", test_update);
  ADD ("update-keeps-what-is-empty", test_update_keeps_what_is_empty);
  ADD ("update-by-id", test_update_by_id);
  ADD ("update-keeps-the-rest", test_update_keeps_the_rest);
  ADD ("references-within-the-file", test_references_within_the_file);
  ADD ("check-changes-nothing", test_check_changes_nothing);
  ADD ("mapping-anew-forgets", test_mapping_anew_forgets);
  ADD ("cancelled", test_cancelled);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
