/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/error.h"

#include "failing-disk.h"
#include "harness.h"

/* RELIABILITY 5: a disk that fails at any one call, once or from then on. */

static gboolean
add_one (AccordStore *store, int number, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autofree char *code = g_strdup_printf ("N%d", number);

  accord_record_set_text (record, "code", code, NULL);
  accord_record_set_text (record, "name", code, NULL);
  return accord_store_save (store, record, "Add one", error);
}

/* One change with the disk failing at the n-th call; whether the disk came to fail at all. */
static gboolean
fail_at (Fixture *fixture, int n, FailingDiskMode mode, gint64 *n_entries)
{
  g_autoptr (GError) error = NULL;
  gboolean done;
  int n_failed;

  failing_disk_arm (n, mode);
  done = add_one (fixture->store, n * 2 + (mode == FAILING_DISK_FOR_EVER), &error);
  n_failed = failing_disk_disarm ();
  if (!done)
    {
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_nonnull (strstr (error->message, "Nothing was changed."));
    }
  /* As after a crash: what is on the disk is what counts. */
  fixture_reopen (fixture);
  *n_entries += done;
  g_assert_cmpint (count_entries (fixture->store), ==, *n_entries);
  assert_verified (fixture->store);
  return n_failed > 0;
}

static void
test_every_call (Fixture *fixture, gconstpointer data)
{
  gint64 n_entries = 0;
  int n = 0;

  while (fail_at (fixture, ++n, FAILING_DISK_ONCE, &n_entries))
    continue;
  g_test_message ("%d calls failed once each: nothing half done", n - 1);
  g_assert_cmpint (n, >, 10);
  n = 0;
  while (fail_at (fixture, ++n, FAILING_DISK_FOR_EVER, &n_entries))
    continue;
  g_test_message ("%d calls failed from then on: nothing half done", n - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  failing_disk_register ();

  g_test_add ("/io-errors/every-call", Fixture, NULL, fixture_set_up, test_every_call,
              fixture_tear_down);

  return g_test_run ();
}
