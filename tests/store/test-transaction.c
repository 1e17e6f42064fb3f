/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/error.h"
#include "store/store-private.h"

#include "fixture.h"

static AccordRecord *
new_arrangement (const char *title)
{
  AccordRecord *record = accord_record_new (accord_record_type_find ("arrangement"));

  accord_record_set_text (record, "title", title, NULL);
  accord_record_set_text (record, "kind", "ccg-joint", NULL);
  return record;
}

static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) one = new_arrangement ("One");
  g_autoptr (AccordRecord) two = new_arrangement ("Two");
  g_autoptr (AccordTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  transaction = accord_transaction_begin (fixture->store, "Add two", &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_insert (transaction, one, &error));
  g_assert_true (accord_store_insert (transaction, two, &error));
  g_assert_true (accord_transaction_commit (&transaction, &error));
  g_assert_no_error (error);
  g_assert_null (transaction);
  g_assert_cmpint (count_entries (fixture->store), ==, 1);
  fixture_reopen (fixture);
  g_assert_true (is_there (fixture->store, "arrangement", accord_record_get_id (one)));
  g_assert_true (is_there (fixture->store, "arrangement", accord_record_get_id (two)));
}

static gint64
begin_and_leave (Fixture *fixture)
{
  g_autoptr (AccordRecord) record = new_arrangement ("Half");
  g_autoptr (AccordTransaction) transaction =
    accord_transaction_begin (fixture->store, "Leave it", NULL);

  g_assert_true (accord_store_insert (transaction, record, NULL));
  return accord_record_get_id (record);
}

/* Whoever returns early has changed nothing. */
static void
test_guard (Fixture *fixture, gconstpointer data)
{
  gint64 id = begin_and_leave (fixture);

  g_assert_false (is_there (fixture->store, "arrangement", id));
  g_assert_cmpint (count_entries (fixture->store), ==, 0);
  add_arrangement (fixture->store, "Whole");
  assert_verified (fixture->store);
}

static void
test_closing_rolls_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = new_arrangement ("Half");

  g_assert_true (accord_store_begin (fixture->store, "Never mind", NULL));
  g_assert_true (accord_store_insert (fixture->store, record, NULL));
  fixture_reopen (fixture);
  g_assert_false (is_there (fixture->store, "arrangement", accord_record_get_id (record)));
  assert_verified (fixture->store);
}

static void
count_cb (AccordStore *store, GHashTable *touched, guint *n)
{
  (*n)++;
}

static void
test_nothing_changed (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_arrangement (fixture->store, "As it was");
  g_autoptr (GError) error = NULL;

  change (fixture->store, "arrangement", id, "title", "As it was", NULL);
  g_assert_true (accord_store_begin (fixture->store, "Nothing", &error));
  g_assert_true (accord_store_commit (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_entries (fixture->store), ==, 1);

  /* What came and went leaves nothing either. */
  {
    g_autoptr (AccordRecord) record = new_arrangement ("Brief");

    g_assert_true (accord_store_begin (fixture->store, "Come and go", &error));
    g_assert_true (accord_store_insert (fixture->store, record, &error));
    g_assert_true (accord_store_remove (fixture->store, accord_record_get_record_type (record),
                                        accord_record_get_id (record), &error));
    g_assert_true (accord_store_commit (fixture->store, &error));
  }
  g_assert_cmpint (count_entries (fixture->store), ==, 1);
  assert_verified (fixture->store);
}

static void
test_changed_signal (Fixture *fixture, gconstpointer data)
{
  guint n = 0;
  gint64 id;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n);
  id = add_arrangement (fixture->store, "One");
  g_assert_cmpuint (n, ==, 1);
  change (fixture->store, "arrangement", id, "title", "Two", NULL);
  g_assert_cmpuint (n, ==, 2);
  begin_and_leave (fixture);
  g_assert_cmpuint (n, ==, 2);
  assert_undo (fixture->store, "Change arrangement");
  g_assert_cmpuint (n, ==, 3);
  drop (fixture->store, "arrangement", id);
  g_assert_cmpuint (n, ==, 4);
}

/* What is refused: type, fields in turn, the code, and the sentence. */
static const struct {
  const char *what;
  const char *type;
  const char *assignments[9];
  int code;
  const char *message;
} refusals[] = {
  { "nothing that is required", "arrangement", { "title", "A" }, ACCORD_ERROR_INVALID,
    "Kind: Nothing is entered, and it is required." },
  { "a date out of order", "arrangement",
    { "title", "A", "kind", "ccg-joint", "start", "2015-04-01", "review", "2015-03-31" },
    ACCORD_ERROR_INVALID,
    "Review: 31 Mar 2015 is before “Start”, which is 1 Apr 2015; a date on or after that was "
    "expected." },
  { "a code that is taken", "organisation", { "code", "07G", "name", "Another" },
    ACCORD_ERROR_INVALID,
    "Code: “07G” is taken by Organisation 07G; one that no other record has was expected." },
  { "a reference that is taken", "arrangement",
    { "title", "A", "kind", "ccg-joint", "reference", "ARR-01" }, ACCORD_ERROR_INVALID,
    "Reference: “ARR-01” is taken by Taken; one that no other record has was expected." },
};

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  gint64 taken = add_arrangement (fixture->store, "Taken");
  gint64 n;

  add_organisation (fixture->store, "07G");
  n = count_entries (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (AccordRecord) record =
        accord_record_new (accord_record_type_find (refusals[i].type));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refusals[i].what);
      for (const char *const *next = refusals[i].assignments; *next != NULL; next += 2)
        g_assert_true (accord_record_parse (record, next[0], next[1],
                                            accord_store_get_resolver (fixture->store), NULL));
      g_assert_false (accord_store_save (fixture->store, record, "Try", &error));
      assert_message (error, refusals[i].code, refusals[i].message);
      g_assert_cmpint (accord_record_get_id (record), ==, 0);
    }
  g_assert_cmpint (count_entries (fixture->store), ==, n);
  /* A record may keep what is its own. */
  change (fixture->store, "arrangement", taken, "reference", "ARR-01", "title", "Kept", NULL);
}

static void
test_missing_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) party = accord_record_new (accord_record_type_find ("party"));
  g_autoptr (AccordRecord) interest = accord_record_new (accord_record_type_find ("interest"));
  g_autoptr (GError) error = NULL;
  gint64 organisation = add_organisation (fixture->store, "07G");
  gint64 person = add (fixture->store, "person", "family_name", "Finch", NULL);

  g_assert_true (accord_record_parse (party, "arrangement", "999", NULL, NULL));
  g_assert_true (accord_record_set_integer (party, "organisation", organisation, NULL));
  g_assert_true (accord_record_set_text (party, "role", "member", NULL));
  g_assert_false (accord_store_save (fixture->store, party, "Try", &error));
  assert_message (error, ACCORD_ERROR_CONFLICT,
                  "Arrangement: Arrangement 999 is not in the register; somebody may have removed "
                  "it. Choose another.");
  g_clear_error (&error);

  g_assert_true (accord_record_set_integer (interest, "person", person, NULL));
  g_assert_true (accord_record_set_text (interest, "kind", "financial", NULL));
  g_assert_true (accord_record_parse (interest, "organisations", "998; 999", NULL, NULL));
  g_assert_false (accord_store_save (fixture->store, interest, "Try", &error));
  assert_message (error, ACCORD_ERROR_CONFLICT,
                  "Conflicted parties: Organisation 998 is not in the register; somebody may have "
                  "removed it. Choose another.");
}

static void
test_gone_meanwhile (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_arrangement (fixture->store, "Gone");
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, type, id, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  drop (fixture->store, "arrangement", id);
  g_assert_false (accord_store_save (fixture->store, record, "Change", &error));
  assert_message (error, ACCORD_ERROR_CONFLICT,
                  "This Arrangement has been removed from the register meanwhile, so it cannot be "
                  "changed.");
  g_assert_cmpint (accord_record_get_id (record), ==, id);
  g_clear_error (&error);
  g_assert_false (accord_store_delete (fixture->store, type, id, "Again", &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND,
                  "This Arrangement has already been removed from the register.");
  g_clear_error (&error);
  g_assert_null (accord_store_get (fixture->store, type, id, &error));
  message = g_strdup_printf ("Arrangement %d is not in the register; somebody may have removed it.",
                             (int) id);
  assert_message (error, ACCORD_ERROR_NOT_FOUND, message);
}

static void
test_numbering (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *given; /* NULL: the register gives one */
    const char *reference;
  } cases[] = {
    { NULL, "ARR-01" }, { NULL, "ARR-02" }, { "SECTION-75", "SECTION-75" }, { NULL, "ARR-03" },
    { "ARR-9", "ARR-9" }, { NULL, "ARR-10" }, { "ARR-99", "ARR-99" }, { NULL, "ARR-100" },
    { "ARR-", "ARR-" }, { "ARR-x7", "ARR-x7" }, { NULL, "ARR-101" },
    /* What no counter of ours wrote does not set it off. */
    { "ARR-99999999999999999999", "ARR-99999999999999999999" }, { NULL, "ARR-102" },
    { "ARR-9223372036854775807", "ARR-9223372036854775807" }, { NULL, "ARR-103" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) record = new_arrangement ("A");
      g_autoptr (GError) error = NULL;

      accord_record_set_text (record, "reference", cases[i].given, NULL);
      accord_store_save (fixture->store, record, "Add", &error);
      g_assert_no_error (error);
      g_assert_cmpstr (accord_record_get_text (record, "reference"), ==, cases[i].reference);
    }
}

/* In one transaction, as an import has it: numbers given and numbers typed do not collide. */
static void
test_numbering_within (Fixture *fixture, gconstpointer data)
{
  static const char *const given[] = { NULL, "ARR-02", NULL, "ARR-05", NULL };
  static const char *const references[] = { "ARR-01", "ARR-02", "ARR-03", "ARR-05", "ARR-06" };
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_store_begin (fixture->store, "Import", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr (AccordRecord) record = new_arrangement ("A");

      accord_record_set_text (record, "reference", given[i], NULL);
      accord_store_insert (fixture->store, record, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (accord_record_get_text (record, "reference"), ==, references[i]);
    }
  g_assert_true (accord_store_commit (fixture->store, &error));
}

/* A number that was given to a record which is then refused is not kept by it. */
static void
test_numbering_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_save (fixture->store, record, "Try", &error));
  g_assert_false (accord_record_has (record, "reference"));
  add_arrangement (fixture->store, "First");
  accord_record_set_text (record, "title", "Second", NULL);
  accord_record_set_text (record, "kind", "ccg-joint", NULL);
  g_clear_error (&error);
  accord_store_save (fixture->store, record, "Again", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_record_get_text (record, "reference"), ==, "ARR-02");
}

/* Ids are never used twice, not even those of what was removed or undone. */
static void
test_ids_are_never_reused (Fixture *fixture, gconstpointer data)
{
  gint64 last = add_organisation (fixture->store, "A");

  for (int i = 0; i < 3; i++)
    {
      gint64 id = add_organisation (fixture->store, "B");

      g_assert_cmpint (id, >, last);
      last = id;
      if (i == 1)
        assert_undo (fixture->store, "Add organisation");
      else
        drop (fixture->store, "organisation", id);
      fixture_reopen (fixture);
    }
  g_assert_cmpint (add_organisation (fixture->store, "C"), >, last);
}

/* No statement of ours, or of anybody with our connection, changes records or the past unnamed. */
static void
test_raw_writes (Fixture *fixture, gconstpointer data)
{
  static const char *const outside[] = {
    "INSERT INTO organisation (code, name) VALUES ('X', 'X')",
    "UPDATE organisation SET name = 'X'",
    "DELETE FROM organisation",
    "INSERT OR REPLACE INTO organisation (id, code, name) VALUES (1, 'X', 'X')",
    "DELETE FROM interest_organisations",
  };
  static const char *const past[] = {
    "UPDATE journal SET sentence = 'X'", "DELETE FROM journal", "DELETE FROM journal_part",
    "UPDATE journal_part SET changes = x''", "DELETE FROM journal_row", "DELETE FROM attachment",
  };
  AccordDatabase *database = fixture->store->database;
  gint64 organisation = add_organisation (fixture->store, "07G");
  gint64 person = add (fixture->store, "person", "family_name", "Finch", NULL);
  g_autofree char *set = g_strdup_printf ("%d", (int) organisation);
  g_autofree char *who = g_strdup_printf ("%d", (int) person);

  add (fixture->store, "interest", "person", who, "kind", "financial", "organisations", "07G",
       NULL);
  g_assert_true (accord_database_execute (database, "INSERT INTO attachment VALUES ('d', 0, x'')",
                                          NULL));
  for (guint i = 0; i < G_N_ELEMENTS (outside) + G_N_ELEMENTS (past); i++)
    {
      gboolean is_past = i >= G_N_ELEMENTS (outside);
      const char *sql = is_past ? past[i - G_N_ELEMENTS (outside)] : outside[i];
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", sql);
      g_assert_false (accord_database_execute (database, sql, &error));
      g_assert_nonnull (strstr (error->message, is_past ? "the past is not changed"
                                                        : "change outside a named transaction"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/transaction/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("commit", test_commit);
  ADD ("guard", test_guard);
  ADD ("closing-rolls-back", test_closing_rolls_back);
  ADD ("nothing-changed", test_nothing_changed);
  ADD ("changed-signal", test_changed_signal);
  ADD ("refusals", test_refusals);
  ADD ("missing-reference", test_missing_reference);
  ADD ("gone-meanwhile", test_gone_meanwhile);
  ADD ("numbering", test_numbering);
  ADD ("numbering-within", test_numbering_within);
  ADD ("numbering-refused", test_numbering_refused);
  ADD ("ids-are-never-reused", test_ids_are_never_reused);
  ADD ("raw-writes", test_raw_writes);

  return g_test_run ();
}
