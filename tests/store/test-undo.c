/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "accord/error.h"

#include "fixture.h"

/* Sequences on one organisation, whose name tells what has been done: a step is a letter that the
 * name becomes, "u" and "r" for undo and redo, or "-3" to undo entry 3. After each the name is
 * given, or "!" where the step is refused. */
static const struct {
  const char *steps;
  const char *names;
} sequences[] = {
  { "B u", "B A" },
  { "B u r", "B A B" },
  { "B C u u", "B C B A" },
  { "B C u u r r", "B C B A B C" },
  { "B C u u r r u u", "B C B A B C B A" },
  { "B u r u r u", "B A B A B A" },
  { "B C u r u r r", "B C B C B C !" },
  { "B r", "B !" },
  { "B u C r", "B A C !" },        /* what is done anew ends redoing */
  { "B u C u", "B A C A" },
  { "B u C u u", "B A C A -" },    /* before that it was added */
  { "B u u r r", "B A - A B" },
  { "B C -2", "B C !" },           /* the name has changed since */
  { "B -2", "B A" },
  { "B -2 -2", "B A !" },          /* already undone */
  { "B u r -2 r", "B A B A B" },   /* what was done again is undone in its present form */
  { "B u r -2 u", "B A B A -" },
  { "B -9", "B !" },
  { "B -2 -3", "B A B" },          /* undoing an undo */
  { "B -2 -3 -3", "B A B !" },
};

static gboolean
take_step (AccordStore *store, gint64 id, const char *step)
{
  if (*step == 'u')
    return accord_store_undo (store, NULL, NULL);
  if (*step == 'r')
    return accord_store_redo (store, NULL, NULL);
  if (*step == '-')
    return accord_store_undo_entry (store, atoi (step + 1), NULL, NULL, NULL, NULL, NULL);
  change (store, "organisation", id, "name", step, NULL);
  return TRUE;
}

static void
test_sequences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      Fixture fixture = { 0 };
      g_auto (GStrv) steps = g_strsplit (sequences[i].steps, " ", -1);
      g_auto (GStrv) names = g_strsplit (sequences[i].names, " ", -1);
      gint64 id;

      g_test_message ("%s", sequences[i].steps);
      fixture_set_up (&fixture, NULL);
      id = add (fixture.store, "organisation", "code", "07G", "name", "A", NULL);
      for (guint j = 0; steps[j] != NULL; j++)
        {
          gint64 n = count_entries (fixture.store);
          gboolean done = take_step (fixture.store, id, steps[j]);
          g_autofree char *name = dup_text (fixture.store, "organisation", id, "name");

          g_test_message ("%s: %s", steps[j], name);
          g_assert_cmpint (done, ==, *names[j] != '!');
          g_assert_cmpint (count_entries (fixture.store), ==, n + done);
          if (done)
            g_assert_cmpstr (name == NULL ? "-" : name, ==, names[j]);
        }
      assert_verified (fixture.store);
      fixture_tear_down (&fixture, NULL);
    }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_undo (fixture->store, NULL, &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND, "There is nothing to undo.");
  g_clear_error (&error);
  g_assert_false (accord_store_redo (fixture->store, NULL, &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND, "There is nothing to redo.");
  g_clear_error (&error);
  g_assert_false (accord_store_undo_entry (fixture->store, 7, NULL, NULL, NULL, NULL, &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND, "The journal has no entry 7.");
}

static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordEntry) undoable = NULL;
  g_autoptr (AccordEntry) head = NULL;
  g_autoptr (GError) error = NULL;

  add_organisation (fixture->store, "07G");
  assert_undo (fixture->store, "Add organisation");
  assert_redo (fixture->store, "Add organisation");
  undoable = accord_store_get_undoable (fixture->store, &error);
  g_assert_cmpint (undoable->kind, ==, ACCORD_ENTRY_REDO);
  g_assert_cmpint (undoable->undoes, ==, 2);
  g_assert_cmpstr (undoable->sentence, ==, "Redo: Add organisation");
  assert_undo (fixture->store, "Add organisation");
  head = accord_store_get_head (fixture->store, &error);
  g_assert_cmpint (head->seq, ==, 4);
  g_assert_cmpint (head->kind, ==, ACCORD_ENTRY_UNDO);
  g_assert_cmpstr (head->sentence, ==, "Undo: Add organisation");
  g_assert_cmpstr (head->officer, ==, "A. Tester");
  g_clear_pointer (&head, accord_entry_free);
  head = accord_store_get_redoable (fixture->store, &error);
  g_assert_cmpint (head->seq, ==, 4);
}

static void
assert_refused (AccordStore *store, gint64 seq, const char *message)
{
  gint64 n = count_entries (store);
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_undo_entry (store, seq, NULL, NULL, NULL, NULL, &error));
  assert_message (error, ACCORD_ERROR_CONFLICT, message);
  g_assert_cmpint (count_entries (store), ==, n);
  assert_verified (store);
}

/* Everything that stands in the way is named at once, with who put it there. */
static void
test_conflicts (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "organisation", "code", "07G", "name", "A", NULL);

  change (store, "organisation", id, "name", "B", "short_name", "b", "note", "n", NULL);
  accord_store_set_officer (store, "B. Other");
  change (store, "organisation", id, "name", "C", "short_name", "c", NULL);
  assert_refused (store, 2,
                  "It cannot be undone, because several things stand in the way:"
                  "\n  C: “Name” was changed meanwhile (last: “Change organisation”, by B. Other)"
                  "\n  C: “Short name” was changed meanwhile (last: “Change organisation”, by B. "
                  "Other)");
  assert_refused (store, 1,
                  "It cannot be undone, because several things stand in the way:"
                  "\n  C: “Name” was changed meanwhile (last: “Change organisation”, by B. Other)"
                  "\n  C: “Short name” was changed meanwhile (last: “Change organisation”, by B. "
                  "Other)"
                  "\n  C: “Note” was changed meanwhile (last: “Change organisation”, by B. Other)");
  drop (store, "organisation", id);
  assert_refused (store, 3,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Organisation 1 was removed or put back meanwhile (last: “Remove "
                  "organisation”, by B. Other)");
}

static void
test_insert_that_others_refer_to (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  add_organisation (store, "07G");
  add_arrangement (store, "Fund");
  add (store, "party", "organisation", "07G", "arrangement", "ARR-01", "role", "lead", NULL);
  assert_refused (store, 1,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Party Organisation 07G, Fund refers to what would be removed");
  assert_refused (store, 2,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Party Organisation 07G, Fund refers to what would be removed");
}

static void
test_return_of_a_reference_to_what_is_gone (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 first = add_arrangement (store, "First");
  gint64 second = add_arrangement (store, "Second");

  change (store, "arrangement", second, "predecessor", "ARR-01", NULL);
  change (store, "arrangement", second, "predecessor", "", NULL);
  drop (store, "arrangement", first);
  assert_refused (store, 4,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Follows: Arrangement 1 is not in the register; somebody may have removed it. "
                  "Choose another.");
}

/* The same with a set of references, whose rows are apart. */
static void
test_return_of_a_set_to_what_is_gone (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 organisation = add_organisation (store, "A");
  gint64 interest;

  add (store, "person", "family_name", "Finch", NULL);
  interest = add (store, "interest", "person", "Finch", "kind", "financial", "organisations", "A",
                  NULL);
  change (store, "interest", interest, "organisations", "", NULL);
  drop (store, "organisation", organisation);
  assert_refused (store, 4,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Conflicted parties: Organisation 1 is not in the register; somebody may have "
                  "removed it. Choose another.");
  drop (store, "interest", interest);
  assert_refused (store, 4,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Interest 3 is not in the register; somebody may have removed it.");
}

static void
test_return_of_a_value_that_is_taken (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_organisation (store, "A");

  change (store, "organisation", id, "code", "B", NULL);
  add (store, "organisation", "code", "A", "name", "Newcomer", NULL);
  assert_refused (store, 2,
                  "It cannot be undone, because something stands in the way:"
                  "\n  Code “A” is taken by Newcomer meanwhile");
}

static void
test_return_of_a_date_out_of_order (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   NULL);

  change (store, "arrangement", id, "start", "2014-04-01", NULL);
  change (store, "arrangement", id, "end", "2014-12-31", NULL);
  assert_refused (store, 2,
                  "It cannot be undone, because something stands in the way:"
                  "\n  End: 31 Dec 2014 is before “Start”, which is 1 Apr 2015; a date on or after "
                  "that was expected.");
}

/* Two values that only one record each may have change places, in one transaction and back. */
static void
test_swap (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  const AccordRecordType *type = accord_record_type_find ("organisation");
  gint64 a = add_organisation (store, "A");
  gint64 b = add_organisation (store, "B");
  const struct {
    gint64 id;
    const char *code;
  } moves[] = { { a, "-" }, { b, "A" }, { a, "B" } };
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_store_begin (store, "Swap", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (AccordRecord) record = accord_store_get (store, type, moves[i].id, NULL);

      accord_record_set_text (record, "code", moves[i].code, NULL);
      accord_store_update (store, record, &error);
      g_assert_no_error (error);
    }
  g_assert_true (accord_store_commit (store, &error));
  assert_undo (store, "Swap");
  assert_text (store, "organisation", a, "code", "A");
  assert_text (store, "organisation", b, "code", "B");
  assert_redo (store, "Swap");
  assert_text (store, "organisation", a, "code", "B");
  assert_verified (store);
}

static void
save_many (AccordStore *store, const char *sentence, gint64 *ids, guint n, const char *name)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_store_begin (store, sentence, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new_for_id (type, ids[i]);
      g_autofree char *code = g_strdup_printf ("C%u", i);

      accord_record_set_text (record, "code", code, NULL);
      accord_record_set_text (record, "name", name, NULL);
      if (ids[i] == 0)
        accord_store_insert (store, record, &error);
      else
        accord_store_update (store, record, &error);
      g_assert_no_error (error);
      ids[i] = accord_record_get_id (record);
    }
  g_assert_true (accord_store_commit (store, &error));
}

static void
count_kinds (AccordStore *store, gint64 seq, guint *kinds)
{
  g_autoptr (GPtrArray) changes = accord_store_list_changes (store, seq, 0, NULL);

  memset (kinds, 0, 4 * sizeof *kinds);
  for (guint i = 0; i < changes->len; i++)
    kinds[((AccordFieldChange *) changes->pdata[i])->kind]++;
}

/* More changes than one part of an entry holds. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  enum { N = 2345 };
  gint64 ids[N] = { 0 };
  guint kinds[4];

  save_many (store, "Import", ids, N, "First");
  g_assert_cmpint (raw_integer (fixture->path, "SELECT count (*) FROM journal_part"), ==, 3);
  save_many (store, "Rename", ids, N, "Second");
  count_kinds (store, 2, kinds);
  g_assert_cmpuint (kinds[ACCORD_CHANGE_CHANGED], ==, N);

  assert_undo (store, "Rename");
  assert_text (store, "organisation", ids[N - 1], "name", "First");
  /* The undoing is told as changes, not as records that went and came. */
  count_kinds (store, 3, kinds);
  g_assert_cmpuint (kinds[ACCORD_CHANGE_CHANGED], ==, N);
  g_assert_cmpuint (kinds[ACCORD_CHANGE_REMOVED], ==, 0);

  assert_redo (store, "Rename");
  assert_text (store, "organisation", ids[0], "name", "Second");
  assert_undo (store, "Rename");
  assert_undo (store, "Import");
  g_assert_false (is_there (store, "organisation", ids[N / 2]));
  assert_redo (store, "Import");
  assert_text (store, "organisation", ids[N / 2], "name", "First");
  assert_verified (store);
}

typedef struct {
  GString *told;
  GCancellable *cancellable;
  double last; /* gives up when so much is done */
} Follower;

static void
follow_cb (double fraction, gpointer data)
{
  Follower *follower = data;

  g_string_append_printf (follower->told, "%.2f ", fraction);
  if (fraction >= follower->last)
    g_cancellable_cancel (follower->cancellable);
}

/* A large undo says how far it is, and can be given up until all that is left is to write. */
static void
test_followed (Fixture *fixture, gconstpointer data)
{
  static const struct {
    double last;
    gboolean is_undone;
    const char *told;
  } followed[] = {
    { 0, FALSE, "0.00 " },
    { 0.5, FALSE, "0.00 0.27 0.53 " },
    { 0.8, FALSE, "0.00 0.27 0.53 0.80 " },
    { 1, TRUE, "0.00 0.27 0.53 0.80 1.00 " },
  };
  enum { N = 2345 };
  gint64 ids[N] = { 0 };

  add_organisation (fixture->store, "07G");
  save_many (fixture->store, "Import", ids, N, "First");
  g_assert_false (accord_store_is_entry_large (fixture->store, 1));
  g_assert_true (accord_store_is_entry_large (fixture->store, 2));
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    {
      g_autoptr (GString) told = g_string_new (NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Follower follower = { told, cancellable, followed[i].last };
      gboolean done =
        accord_store_undo_entry (fixture->store, 2, follow_cb, &follower, cancellable, NULL, &error);

      g_assert_cmpint (done, ==, followed[i].is_undone);
      g_assert_cmpint (done, !=, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      g_assert_cmpstr (told->str, ==, followed[i].told);
      g_assert_cmpint (count_entries (fixture->store), ==, done ? 3 : 2);
      g_assert_cmpint (is_there (fixture->store, "organisation", ids[N / 2]), !=, done);
    }
  assert_verified (fixture->store);
}

/* A record that is added early in a long entry and changed late in it. */
static void
test_record_in_several_parts (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordRecord) first = accord_record_new (accord_record_type_find ("organisation"));
  g_autoptr (GError) error = NULL;

  accord_record_set_text (first, "code", "FIRST", NULL);
  accord_record_set_text (first, "name", "Early", NULL);
  g_assert_true (accord_store_begin (store, "Import", NULL));
  g_assert_true (accord_store_insert (store, first, NULL));
  for (int i = 0; i < 1500; i++)
    {
      g_autoptr (AccordRecord) record =
        accord_record_new (accord_record_type_find ("organisation"));
      g_autofree char *code = g_strdup_printf ("C%d", i);

      accord_record_set_text (record, "code", code, NULL);
      accord_record_set_text (record, "name", code, NULL);
      g_assert_true (accord_store_insert (store, record, NULL));
    }
  accord_record_set_text (first, "name", "Late", NULL);
  g_assert_true (accord_store_update (store, first, NULL));
  g_assert_true (accord_store_commit (store, &error));
  assert_undo (store, "Import");
  g_assert_false (is_there (store, "organisation", accord_record_get_id (first)));
  assert_redo (store, "Import");
  assert_text (store, "organisation", accord_record_get_id (first), "name", "Late");
  assert_verified (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/sequences", test_sequences);
#define ADD(name, function) \
  g_test_add ("/undo/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("sentences", test_sentences);
  ADD ("conflicts", test_conflicts);
  ADD ("insert-that-others-refer-to", test_insert_that_others_refer_to);
  ADD ("return-of-a-reference-to-what-is-gone", test_return_of_a_reference_to_what_is_gone);
  ADD ("return-of-a-set-to-what-is-gone", test_return_of_a_set_to_what_is_gone);
  ADD ("return-of-a-value-that-is-taken", test_return_of_a_value_that_is_taken);
  ADD ("return-of-a-date-out-of-order", test_return_of_a_date_out_of_order);
  ADD ("swap", test_swap);
  ADD ("many", test_many);
  ADD ("followed", test_followed);
  ADD ("record-in-several-parts", test_record_in_several_parts);

  return g_test_run ();
}
