/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"

#include "fixture.h"

/* What follows from a change is in the same transaction; and what no person has touched. */

typedef struct {
  guint n_calls;
  gint64 note; /* the record that follows */
  gboolean fails;
  char *former;
  gboolean was_holiday;
} Follower;

/* Notes the last title of an arrangement that was changed, in the note of another record. */
static gboolean
follow (AccordStore *store, GHashTable *touched, gpointer data, GError **error)
{
  Follower *self = data;
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autoptr (GHashTable) former = accord_store_list_former (store, type, "title", error);
  g_autoptr (AccordRecord) note = NULL;
  GHashTableIter iter;
  gpointer value;

  g_assert_nonnull (former);
  self->n_calls++;
  self->was_holiday = accord_bank_holidays_contains (accord_store_get_bank_holidays (store),
                                                     accord_date_new (2020, 5, 8));
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      g_free (self->former);
      self->former = g_strdup (((AccordValue *) value)->text);
    }
  if (self->fails)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "No.");
      return FALSE;
    }
  if (self->note == 0 || self->former == NULL)
    return TRUE;
  note = accord_store_get (store, accord_record_type_find ("document"), self->note, error);
  return accord_record_set_text (note, "title", self->former, error) &&
         accord_store_update (store, note, error);
}

static void
test_same_transaction (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Follower self = { 0 };
  gint64 arrangement = add_arrangement (store, "One");
  gint64 note = add (store, "document", "title", "None", NULL);
  gint64 before;

  accord_store_set_follow_up (store, follow, &self, NULL);
  self.note = note;
  before = count_entries (store);
  change (store, "arrangement", arrangement, "title", "Two", NULL);
  g_assert_cmpuint (self.n_calls, ==, 1);
  g_assert_cmpint (count_entries (store), ==, before + 1);
  assert_text (store, "document", note, "title", "One");

  assert_undo (store, "Change arrangement");
  assert_text (store, "arrangement", arrangement, "title", "One");
  assert_text (store, "document", note, "title", "None");
  assert_redo (store, "Change arrangement");
  assert_text (store, "document", note, "title", "One");
  g_assert_cmpuint (self.n_calls, ==, 1);

  /* What is said twice changes nothing, and nothing follows. */
  change (store, "arrangement", arrangement, "title", "Two", NULL);
  g_assert_cmpuint (self.n_calls, ==, 1);
  assert_verified (store);
  accord_store_set_follow_up (store, NULL, NULL, NULL);
  g_free (self.former);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Follower self = { 0 };
  gint64 arrangement = add_arrangement (store, "One");

  accord_store_set_follow_up (store, follow, &self, NULL);
  drop (store, "arrangement", arrangement);
  g_assert_cmpstr (self.former, ==, "One");
  g_free (self.former);
}

/* A transaction of several parts: what was before is what the first of them says. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Follower self = { 0 };
  gint64 arrangement = add_arrangement (store, "One");
  g_autoptr (GError) error = NULL;

  accord_store_set_follow_up (store, follow, &self, NULL);
  g_assert_true (accord_store_begin (store, "Change it often", &error));
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);
      g_autoptr (AccordRecord) record =
        accord_store_get (store, accord_record_type_find ("arrangement"), arrangement, &error);

      accord_record_set_text (record, "title", title, &error);
      g_assert_true (accord_store_update (store, record, &error));
    }
  g_assert_true (accord_store_commit (store, &error));
  g_assert_cmpstr (self.former, ==, "One");
  g_free (self.former);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Follower self = { .fails = TRUE };
  gint64 before = count_entries (store);
  g_autoptr (AccordRecord) day = accord_record_new (accord_record_type_find ("bank-holiday"));
  g_autoptr (GError) error = NULL;

  accord_store_set_follow_up (store, follow, &self, NULL);
  accord_record_set_text (day, "date", "2020-05-08", NULL);
  accord_record_set_text (day, "title", "Early May bank holiday (VE day)", NULL);
  g_assert_false (accord_store_save (store, day, "Add a day", &error));
  assert_message (error, ACCORD_ERROR_INVALID, "No.");
  g_assert_true (self.was_holiday);
  g_assert_false (accord_bank_holidays_contains (accord_store_get_bank_holidays (store),
                                                 accord_date_new (2020, 5, 8)));
  g_assert_cmpint (count_entries (store), ==, before);

  self.fails = FALSE;
  g_assert_true (accord_store_save (store, day, "Add a day", NULL));
  g_assert_true (accord_bank_holidays_contains (accord_store_get_bank_holidays (store),
                                                accord_date_new (2020, 5, 8)));
}

static gint64
add_generated (AccordStore *store)
{
  return add (store, "obligation", "kind", "quarterly-report", "title", "Report", "due",
              "2015-07-30", "generated", "yes", NULL);
}

/* RC-6: "not touched since". */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_generated (store);
  g_autoptr (AccordRecord) record = NULL;
  g_auto (AccordValue) former = ACCORD_VALUE_INIT;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  assert_text (store, "obligation", id, "generated", "yes");
  change (store, "obligation", id, "title", "Report", NULL);
  assert_text (store, "obligation", id, "generated", "yes");
  change (store, "obligation", id, "received", "2015-07-20", NULL);
  assert_text (store, "obligation", id, "generated", "no");
  assert_undo (store, "Change obligation");
  assert_text (store, "obligation", id, "generated", "yes");

  record = accord_store_get (store, accord_record_type_find ("obligation"), id, &error);
  accord_record_set_text (record, "due", "2015-08-01", &error);
  g_assert_true (accord_store_begin (store, "Work out", &error));
  g_assert_true (accord_store_update_untouched (store, record, &error));
  g_assert_true (accord_store_commit (store, &error));
  assert_text (store, "obligation", id, "generated", "yes");
  assert_text (store, "obligation", id, "due", "2015-08-01");

  /* A value that is restored from the history is a person's doing too. */
  accord_value_take_text (&former, g_strdup ("2015-07-30"));
  g_assert_true (accord_store_restore_value (store, accord_record_type_find ("obligation"), id,
                                             "due", &former, &sentence, &error));
  assert_text (store, "obligation", id, "due", "2015-07-30");
  assert_text (store, "obligation", id, "generated", "no");
  change (store, "obligation", id, "generated", "yes", NULL);
  assert_text (store, "obligation", id, "generated", "yes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/follow-up/same-transaction", Fixture, NULL, fixture_set_up, test_same_transaction,
              fixture_tear_down);
  g_test_add ("/follow-up/removed", Fixture, NULL, fixture_set_up, test_removed, fixture_tear_down);
  g_test_add ("/follow-up/many", Fixture, NULL, fixture_set_up, test_many, fixture_tear_down);
  g_test_add ("/follow-up/failure", Fixture, NULL, fixture_set_up, test_failure, fixture_tear_down);
  g_test_add ("/follow-up/untouched", Fixture, NULL, fixture_set_up, test_untouched,
              fixture_tear_down);
  return g_test_run ();
}
