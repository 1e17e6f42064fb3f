/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"

#include "fixture.h"

/* Puts back what entry @seq changed in a field of a record; answers with the sentence. */
static char *
restore (AccordStore *store, gint64 seq, gint64 id, const char *key, GError **error)
{
  g_autoptr (GPtrArray) changes = accord_store_list_changes (store, seq, id, NULL);
  char *sentence = NULL;

  accord_field_changes_join_sets (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const AccordFieldChange *change = changes->pdata[i];
      g_autoptr (AccordRecord) now = accord_store_get (store, change->type, id, NULL);
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      if (!g_str_equal (change->field->key, key) ||
          !accord_field_change_find_value_before (change, now, &value))
        continue;
      accord_store_restore_value (store, change->type, id, key, &value, &sentence, error);
      return sentence;
    }
  return g_strdup ("nothing to restore");
}

static void
assert_restore (AccordStore *store, gint64 seq, gint64 id, const char *key, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = restore (store, seq, id, key, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
assert_refused (AccordStore *store,
                gint64 seq,
                gint64 id,
                const char *key,
                int code,
                const char *why)
{
  g_autoptr (GError) error = NULL;
  gint64 n = count_entries (store);

  g_assert_null (restore (store, seq, id, key, &error));
  assert_message (error, code, why);
  g_assert_cmpint (count_entries (store), ==, n);
}

static void
test_value (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_arrangement (store, "Acute services");
  g_autoptr (AccordEntry) head = NULL;

  change (store, "arrangement", id, "title", "Acute", "start", "2015-04-01", NULL);
  change (store, "arrangement", id, "title", "Ambulance", NULL);
  assert_restore (store, 2, id, "title", "Restore title of ARR-01: Acute services");
  assert_text (store, "arrangement", id, "title", "Acute services");
  assert_text (store, "arrangement", id, "start", "2015-04-01");
  head = accord_store_get_head (store, NULL);
  g_assert_cmpstr (head->sentence, ==, "Restore title of ARR-01: Acute services");
  /* It holds that now; of what was added as a whole, nothing stood there before. */
  assert_restore (store, 2, id, "title", "nothing to restore");
  assert_restore (store, 1, id, "title", "nothing to restore");
  assert_restore (store, 2, id, "start", "Clear start of ARR-01 again");
  assert_text (store, "arrangement", id, "start", "");
  assert_undo (store, "Clear start of ARR-01 again");
  assert_verified (store);
}

/* Long texts are cut, and lines joined, in the sentence only. */
static void
test_long_value (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *rest = g_strnfill (300, 'x');
  g_autofree char *text = g_strconcat ("One\nTwo ", rest, NULL);
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "services", text, NULL);
  g_autoptr (AccordEntry) head = NULL;

  change (store, "arrangement", id, "services", "Short", NULL);
  g_free (restore (store, 2, id, "services", NULL));
  assert_text (store, "arrangement", id, "services", text);
  head = accord_store_get_head (store, NULL);
  g_assert_true (
    g_str_has_prefix (head->sentence, "Restore services covered of ARR-01: One Two xxx"));
  g_assert_true (g_str_has_suffix (head->sentence, "xxx…"));
  g_assert_cmpuint (g_utf8_strlen (head->sentence, -1), <, 120);
}

/* Of a set of references, what the change took comes back and what it gave goes; what others did to
 * the set meanwhile stays. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 interest;

  for (int i = 0; i < 4; i++)
    add_organisation (store, (const char *[]){ "A", "B", "C", "D" }[i]);
  add (store, "person", "family_name", "Finch", NULL);
  interest =
    add (store, "interest", "person", "Finch", "kind", "financial", "organisations", "A", NULL);
  change (store, "interest", interest, "organisations", "B", NULL);
  change (store, "interest", interest, "organisations", "B; C", NULL);
  assert_restore (store, 7, interest, "organisations",
                  "Restore conflicted parties of interest Finch, Financial: Organisation A; "
                  "Organisation C");
  assert_text (store, "interest", interest, "organisations", "A; C");
  assert_restore (store, 8, interest, "organisations",
                  "Restore conflicted parties of interest Finch, Financial: Organisation A");
  /* The record came with its first set: there was none before. */
  assert_restore (store, 6, interest, "organisations", "nothing to restore");
  assert_verified (store);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 a = add_organisation (store, "A");
  gint64 b = add_organisation (store, "B");
  gint64 arrangement = add_arrangement (store, "Acute services");
  gint64 party =
    add (store, "party", "arrangement", "ARR-01", "organisation", "A", "role", "member", NULL);

  /* A value that another record has taken. */
  change (store, "organisation", a, "code", "AA", NULL);
  change (store, "organisation", b, "code", "A", NULL);
  assert_refused (
    store, 5, a, "code", ACCORD_ERROR_INVALID,
    "Code: “A” is taken by Organisation B; one that no other record has was expected.");
  /* A reference to what is gone. */
  change (store, "party", party, "organisation", "A", NULL);
  drop (store, "organisation", a);
  assert_refused (store, 7, party, "organisation", ACCORD_ERROR_CONFLICT,
                  "Organisation: Organisation 1 is not in the register; somebody may have removed "
                  "it. Choose another.");
  /* A date that contradicts another. */
  change (store, "arrangement", arrangement, "start", "2015-04-01", "end", "2016-03-31", NULL);
  change (store, "arrangement", arrangement, "start", "2017-04-01", "end", "2018-03-31", NULL);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (restore (store, 10, arrangement, "end", &error));
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  }
  /* A record that is gone. */
  {
    g_auto (AccordValue) value = ACCORD_VALUE_INIT;
    g_autoptr (GError) error = NULL;

    g_assert_false (accord_store_restore_value (store, accord_record_type_find ("organisation"), a,
                                                "name", &value, NULL, &error));
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  }
  assert_verified (store);
}

/* A choice that a newer program wrote, or an older one knew. */
static void
test_choice_gone (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_arrangement (store, "Acute services");
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  accord_value_take_text (&value, g_strdup ("barter"));
  g_assert_false (accord_store_restore_value (store, accord_record_type_find ("arrangement"), id,
                                              "kind", &value, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpint (count_entries (store), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/restore/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("value", test_value);
  ADD ("long-value", test_long_value);
  ADD ("references", test_references);
  ADD ("refused", test_refused);
  ADD ("choice-gone", test_choice_gone);

  return g_test_run ();
}
