/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/store.h"

#include "fixture.h"

/* Not for long: what waits for the register is to find it taken. */
#define PATIENCE_MS 1

static gboolean
can_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other =
    accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (other == NULL)
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY);
  return other != NULL;
}

static gboolean
can_write (AccordStore *store)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("person"));
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  accord_record_set_text (record, "family_name", "Heron", NULL);
  is_saved = accord_store_save (store, record, "Add person", &error);
  if (!is_saved)
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY);
  return is_saved;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  accord_store_set_exclusive (fixture->store, TRUE, &error);
  g_assert_no_error (error);
}

/* Another store comes in only while it is let in, and both can write meanwhile. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (can_write (fixture->store));
  accord_store_share (fixture->store);
  other = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (can_write (other));
  g_assert_true (can_write (fixture->store));
  accord_store_end_sharing (fixture->store);

  accord_store_set_patience (other, PATIENCE_MS);
  g_assert_true (can_write (fixture->store));
  g_assert_false (can_write (other));
  g_assert_cmpint (count_entries (fixture->store), ==, 4);
  assert_verified (fixture->store);
}

/* It is taken back when the last that it was shared for has ended. */
static void
test_counted (Fixture *fixture, gconstpointer data)
{
  accord_store_share (fixture->store);
  accord_store_share (fixture->store);
  g_assert_true (can_write (fixture->store));
  g_assert_true (can_open (fixture));
  accord_store_end_sharing (fixture->store);
  g_assert_true (can_write (fixture->store));
  g_assert_true (can_open (fixture));
  accord_store_end_sharing (fixture->store);
  g_assert_true (can_write (fixture->store));
}

/* The other store keeps the register to itself as well, as on a network drive: until it is closed.
 */
static void
test_both (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) other = NULL;
  g_autoptr (GError) error = NULL;

  accord_store_share (fixture->store);
  other = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_set_exclusive (other, TRUE, NULL));
  g_assert_true (can_write (other));
  g_clear_object (&other);
  accord_store_end_sharing (fixture->store);
  g_assert_true (accord_store_poll (fixture->store));
  g_assert_true (can_write (fixture->store));
  g_assert_cmpint (count_entries (fixture->store), ==, 2);
}

/* Where the register is not kept to one store, sharing changes nothing. */
static void
test_not_exclusive (Fixture *fixture, gconstpointer data)
{
  g_assert_true (accord_store_set_exclusive (fixture->store, FALSE, NULL));
  g_assert_true (can_open (fixture));
  accord_store_share (fixture->store);
  g_assert_true (can_open (fixture));
  accord_store_end_sharing (fixture->store);
  g_assert_true (can_write (fixture->store));
  g_assert_true (can_open (fixture));
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/share/shared", test_shared);
  add_test ("/share/counted", test_counted);
  add_test ("/share/both", test_both);
  add_test ("/share/not-exclusive", test_not_exclusive);
  return g_test_run ();
}
