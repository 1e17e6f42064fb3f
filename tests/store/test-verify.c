/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/error.h"

#include "fixture.h"

/* A small register with something of every kind in it: entries 1 to 8. */
static void
fill (Fixture *fixture, gconstpointer data)
{
  AccordStore *store;
  gint64 arrangement;
  g_autofree char *file = NULL;

  fixture_set_up (fixture, data);
  store = fixture->store;
  file = fixture_dup_path (fixture, "terms.txt");
  g_assert_true (g_file_set_contents (file, "The terms.", -1, NULL));
  add_organisation (store, "07G");
  add_organisation (store, "99E");
  arrangement = add_arrangement (store, "Fund");
  change (store, "arrangement", arrangement, "title", "Better Care Fund", "start", "2015-04-01",
          NULL);
  add (store, "person", "family_name", "Finch", NULL);
  add (store, "interest", "person", "Finch", "kind", "financial", "organisations", "07G", NULL);
  add (store, "objective", "arrangement", "ARR-01", "year", "2015/16", "text", "More checks",
       "target", "74.5", "baseline", "60", NULL);
  g_assert_true (accord_store_begin (store, "Keep the terms", NULL));
  {
    g_autoptr (AccordRecord) document = accord_record_new (accord_record_type_find ("document"));

    accord_record_set_text (document, "title", "Terms", NULL);
    g_assert_true (accord_record_parse (document, "file", file, accord_store_get_resolver (store),
                                        NULL));
    g_assert_true (accord_store_insert (store, document, NULL));
  }
  g_assert_true (accord_store_commit (store, NULL));
}

static const struct {
  const char *what;
  const char *sql;
  const char *fault; /* the first */
} attacks[] = {
  { "an edited field", "UPDATE arrangement SET title = 'Other'",
    "Arrangement 3: “Title” is not what the journal says." },
  { "an edited case", "UPDATE arrangement SET title = 'better Care Fund'",
    "Arrangement 3: “Title” is not what the journal says." },
  { "a field emptied", "UPDATE arrangement SET start = NULL",
    "Arrangement 3: “Start” is not what the journal says." },
  { "an empty text", "UPDATE arrangement SET note = ''",
    "Arrangement 3: “Note” is not what the journal says." },
  { "a text behind a zero", "UPDATE arrangement SET title = title || char (0) || 'x'",
    "Arrangement 3: “Title” is not what the journal says." },
  { "an edited number", "UPDATE objective SET target = 74.6",
    "Objective 7: “Target” is not what the journal says." },
  { "an edited reference", "UPDATE objective SET arrangement = NULL, arrangement = 3, owner = 4",
    "Objective 7: “Owner” is not what the journal says." },
  { "a row more", "INSERT INTO organisation (id, code, name) VALUES (99, 'X', 'X')",
    "Organisation 99 is not in the journal." },
  { "a row less", "DELETE FROM organisation WHERE code = '99E'",
    "Organisation 2 is in the journal but not in the register." },
  { "another id", "UPDATE organisation SET id = 98 WHERE code = '99E'",
    "Organisation 2 is in the journal but not in the register." },
  { "an edited set", "UPDATE interest_organisations SET target = 2",
    "Interest 5: “Conflicted parties” is not what the journal says." },
  { "a set emptied", "DELETE FROM interest_organisations",
    "Interest 5: “Conflicted parties” is not what the journal says." },
  { "a dangling reference", "UPDATE objective SET arrangement = 77",
    "objective 7 refers to a record of arrangement that is not there." },
  { "an edited sentence", "UPDATE journal SET sentence = 'Nothing' WHERE seq = 4",
    "Journal entry 4 (“Nothing”) was altered, or something before it was." },
  { "a sentence behind a zero",
    "UPDATE journal SET sentence = sentence || char (0) || 'x' WHERE seq = 4",
    "Journal entry 4 (“Change arrangement�x”) was altered, or something before it was." },
  { "another officer", "UPDATE journal SET officer = 'Nobody' WHERE seq = 1",
    "Journal entry 1 (“Add organisation”) was altered, or something before it was." },
  { "another time", "UPDATE journal SET at = at - 1 WHERE seq = 8",
    "Journal entry 8 (“Keep the terms”) was altered, or something before it was." },
  { "another kind", "UPDATE journal SET kind = 2, undoes = 1 WHERE seq = 2",
    "Journal entry 2 (“Add organisation”) was altered, or something before it was." },
  { "another hash", "UPDATE journal SET hash = zeroblob (32) WHERE seq = 5",
    "Journal entry 5 (“Add person”) was altered, or something before it was." },
  { "an entry less", "DELETE FROM journal WHERE seq = 2; DELETE FROM journal_part WHERE seq = 2",
    "The journal lacks what came before entry 3." },
  { "the first entry less",
    "DELETE FROM journal WHERE seq = 1; DELETE FROM journal_part WHERE seq = 1",
    "The journal lacks what came before entry 2." },
  { "entries in another order",
    "UPDATE journal SET seq = 100 WHERE seq = 1; UPDATE journal SET seq = 1 WHERE seq = 2; "
    "UPDATE journal SET seq = 2 WHERE seq = 100",
    "Journal entry 1 (“Add organisation”) was altered, or something before it was." },
  { "the end cut off", "DELETE FROM journal WHERE seq = 8; DELETE FROM journal_part WHERE seq = 8",
    "Document 8 is not in the journal." },
  { "changes less", "DELETE FROM journal_part WHERE seq = 4",
    "Journal entry 4 (“Change arrangement”) was altered, or something before it was." },
  { "other changes",
    "UPDATE journal_part SET changes = (SELECT changes FROM journal_part WHERE seq = 1) "
    "WHERE seq = 2",
    "Journal entry 2 (“Add organisation”) was altered, or something before it was." },
  { "unreadable changes", "UPDATE journal_part SET changes = x'540102' WHERE seq = 2",
    "Journal entry 2 (“Add organisation”) was altered, or something before it was." },
  { "changes of no entry", "INSERT INTO journal_part VALUES (99, 0, x'')",
    "journal_part 9 refers to a record of journal that is not there." },
  { "a history less", "DELETE FROM journal_row WHERE seq = 4",
    "The index of who changed what is not what the journal says." },
  { "a history more", "INSERT INTO journal_row VALUES (3, 8)",
    "The index of who changed what is not what the journal says." },
  { "the counter put back", "UPDATE register SET next_id = 5",
    "The counter of records was put back." },
  { "an altered file", "UPDATE attachment SET bytes = CAST ('The TERMS.' AS BLOB)",
    "A file kept in the register was altered (" },
  { "a file gone", "DELETE FROM attachment", "The file of 1 document is missing." },
};

static char *
dup_first_fault (const char *path, guint *n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_store_open (path, ACCORD_OPEN_READ_ONLY, &error);
  g_autoptr (AccordVerification) found = NULL;

  g_assert_no_error (error);
  found = accord_store_verify (store, NULL, NULL, &error);
  g_assert_no_error (error);
  *n = found->faults->len;
  return *n == 0 ? NULL : g_strdup (found->faults->pdata[0]);
}

static void
test_attacks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = fixture_dup_path (fixture, "copy.accord");
  g_autofree char *contents = NULL;
  gsize length;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *fault = NULL;
      guint n;

      g_test_message ("%s", attacks[i].what);
      g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
      raw_execute (copy, attacks[i].sql);
      fault = dup_first_fault (copy, &n);
      g_assert_nonnull (fault);
      if (g_str_has_suffix (attacks[i].fault, "("))
        g_assert_true (g_str_has_prefix (fault, attacks[i].fault));
      else
        g_assert_cmpstr (fault, ==, attacks[i].fault);
      /* One fault does not drown the others in its echoes. */
      g_assert_cmpuint (n, <=, 8);
    }
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordVerification) found =
    accord_store_verify (fixture->store, NULL, NULL, &error);
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->faults->len, ==, 0);
  g_assert_cmpint (found->n_entries, ==, 8);
  g_assert_cmpint (found->n_changes, ==, 9);
  g_assert_cmpint (found->n_records, ==, 8);
  g_assert_cmpint (found->n_attachments, ==, 1);
  g_assert_cmpstr (found->head, ==, head->hash);
}

/* A head that was printed is found while the register goes on, and missed once its end is cut. */
static void
test_printed_head (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, NULL);
  g_autofree char *beginning = g_strndup (head->hash, 12);
  g_autofree char *upper = g_ascii_strup (beginning, -1);
  const struct {
    const char *head;
    guint n_faults;
  } cases[] = { { head->hash, 0 }, { beginning, 0 }, { upper, 0 }, { "00112233", 1 }, { "", 1 } };
  g_autofree char *message = NULL;

  add_organisation (fixture->store, "99F");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordVerification) found =
        accord_store_verify (fixture->store, cases[i].head, NULL, NULL);

      g_assert_cmpuint (found->faults->len, ==, cases[i].n_faults);
    }

  assert_undo (fixture->store, "Add organisation");
  g_clear_object (&fixture->store);
  /* As if it had never been: the end of the journal, its rows and its traces. */
  raw_execute (fixture->path,
               "DELETE FROM journal_part WHERE seq >= 8; DELETE FROM journal_row WHERE seq >= 8; "
               "DELETE FROM journal WHERE seq >= 8; DELETE FROM document; DELETE FROM attachment; "
               "DELETE FROM search WHERE type = 'document'");
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, NULL);
  assert_verified (fixture->store);
  {
    g_autoptr (AccordVerification) found =
      accord_store_verify (fixture->store, head->hash, NULL, NULL);

    message = g_strdup_printf ("No journal entry has the hash %s: the register is not the one that "
                               "it was printed from, or was put back to an earlier state.",
                               head->hash);
    g_assert_cmpuint (found->faults->len, ==, 1);
    g_assert_cmpstr (found->faults->pdata[0], ==, message);
  }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (stop);
  g_assert_null (accord_store_verify (fixture->store, NULL, stop, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* It holds nothing afterwards. */
  add_organisation (fixture->store, "99F");
  assert_verified (fixture->store);
}

/* Numbers come back as they were entered, and replay alike. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "0", "-0", "5", "0.1", "1e300", "-7.25", "1e-300", "6" };
  gint64 id = add (fixture->store, "objective", "arrangement", "ARR-01", "year", "2015/16", "text",
                   "Numbers", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    change (fixture->store, "objective", id, "target", numbers[i], NULL);
  assert_verified (fixture->store);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (numbers) - 1; i++)
    assert_undo (fixture->store, "Change objective");
  assert_text (fixture->store, "objective", id, "target", "0");
  assert_verified (fixture->store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/verify/" name, Fixture, NULL, fill, function, fixture_tear_down)
  ADD ("attacks", test_attacks);
  ADD ("counts", test_counts);
  ADD ("printed-head", test_printed_head);
  ADD ("cancelled", test_cancelled);
  ADD ("numbers", test_numbers);

  return g_test_run ();
}
