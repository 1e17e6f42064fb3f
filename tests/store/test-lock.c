/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/store.h"

#include "fixture.h"

static const char *const refusal =
  "“Model” came with Accord and is kept as it is. Make a copy of it, and change that.";

static gint64
add_profile (Fixture *fixture, const char *name, const char *shipped)
{
  return add (fixture->store, "profile", "name", name, "shipped", shipped, "notice_months", "6",
              NULL);
}

static AccordRecord *
read_profile (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record =
    accord_store_get (fixture->store, accord_record_type_find ("profile"), id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_save_refused (Fixture *fixture, AccordRecord *record, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_save (fixture->store, record, "Change it", &error));
  assert_message (error, ACCORD_ERROR_INVALID, message);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_profile (fixture, "Model", "yes");
  g_autoptr (AccordRecord) profile = read_profile (fixture, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_record_is_locked (profile));
  accord_record_set_integer (profile, "notice_months", 3, NULL);
  assert_save_refused (fixture, profile, refusal);
  /* Nor is there a way round in two steps. */
  accord_record_set_integer (profile, "shipped", 0, NULL);
  assert_save_refused (fixture, profile, refusal);
  g_assert_false (accord_store_delete (fixture->store, accord_record_type_find ("profile"), id,
                                       "Remove it", &error));
  assert_message (error, ACCORD_ERROR_INVALID, refusal);
  assert_text (fixture->store, "profile", id, "notice_months", "6");
  assert_verified (fixture->store);
}

/* One's own is changed and removed as any other record, but does not become one of Accord's. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_profile (fixture, "Ours", "no");
  g_autoptr (AccordRecord) profile = read_profile (fixture, id);

  g_assert_false (accord_record_is_locked (profile));
  accord_record_set_integer (profile, "shipped", 1, NULL);
  assert_save_refused (fixture, profile,
                       "Came with Accord: yes is for what Accord brings along; no was expected.");
  change (fixture->store, "profile", id, "notice_months", "3", NULL);
  assert_text (fixture->store, "profile", id, "notice_months", "3");
  drop (fixture->store, "profile", id);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Model (copy)", "Model (copy 2)", "Model (copy 3)" };
  gint64 id = add_profile (fixture, "Model", "yes");
  g_autoptr (AccordRecord) profile = read_profile (fixture, id);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AccordRecord) copy = accord_store_copy_locked (fixture->store, profile);

      g_assert_cmpint (accord_record_get_id (copy), ==, 0);
      g_assert_false (accord_record_is_locked (copy));
      g_assert_cmpstr (accord_record_get_text (copy, "name"), ==, names[i]);
      g_assert_cmpint (accord_record_get_integer (copy, "notice_months"), ==, 6);
      accord_store_save (fixture->store, copy, "Copy it", &error);
      g_assert_no_error (error);
      change (fixture->store, "profile", accord_record_get_id (copy), "notice_months", "3", NULL);
    }
  g_assert_cmpstr (accord_record_get_text (profile, "name"), ==, "Model");
}

/* What added it can be undone and redone: the past is as it was. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_profile (fixture, "Model", "yes");

  assert_undo (fixture->store, "Add profile");
  g_assert_false (is_there (fixture->store, "profile", id));
  assert_redo (fixture->store, "Add profile");
  assert_text (fixture->store, "profile", id, "name", "Model");
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/lock/kept", test_kept);
  add_test ("/lock/own", test_own);
  add_test ("/lock/copy", test_copy);
  add_test ("/lock/undo", test_undo);
  return g_test_run ();
}
