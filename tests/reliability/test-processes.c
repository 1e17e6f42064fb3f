/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "accord/error.h"
#include "accord/query.h"

#include "harness.h"

/* RELIABILITY 12: programs that write the same register at the same time lose nothing of each
 * other's. */

#define N_PROCESSES 2
#define N_TRANSACTIONS 200

/* Each transaction adds a record of its own and counts one on in a record that all share. */
static gboolean
count_on (AccordStore *store, gint64 shared, int process, int number, GError **error)
{
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, "Count", error);
  g_autoptr (AccordRecord) own = accord_record_new (accord_record_type_find ("organisation"));
  g_autoptr (AccordRecord) event = NULL;
  g_autofree char *code = g_strdup_printf ("%d-%d", process, number);

  if (transaction == NULL)
    return FALSE;
  event = accord_store_get (store, accord_record_type_find ("engagement-event"), shared, error);
  if (event == NULL)
    return FALSE;
  accord_record_set_integer (event, "attended", accord_record_get_integer (event, "attended") + 1,
                             NULL);
  accord_record_set_text (own, "code", code, NULL);
  accord_record_set_text (own, "name", code, NULL);
  return accord_store_update (store, event, error) && accord_store_insert (store, own, error) &&
         accord_transaction_commit (&transaction, error);
}

static int
run_process (const char *path, gint64 shared, int process)
{
  g_autoptr (AccordStore) store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, NULL);

  for (int i = 0; store != NULL && i < N_TRANSACTIONS; i++)
    {
      g_autoptr (GError) error = NULL;

      while (!count_on (store, shared, process, i, &error))
        {
          if (!g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_BUSY))
            return EXIT_FAILURE;
          g_clear_error (&error);
        }
    }
  return store == NULL ? EXIT_FAILURE : EXIT_SUCCESS;
}

static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));
  g_autofree char *expected = g_strdup_printf ("%d", N_PROCESSES * N_TRANSACTIONS);
  gint64 shared;

  add_arrangement (fixture->store, "Fund");
  shared = add (fixture->store, "engagement-event", "arrangement", "ARR-01", "date", "2015-09-30",
                "attended", "0", NULL);
  g_clear_object (&fixture->store);
  for (int i = 0; i < N_PROCESSES; i++)
    {
      pid_t child = fork ();

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        _exit (run_process (fixture->path, shared, i));
    }
  for (int i = 0; i < N_PROCESSES; i++)
    {
      int status;

      g_assert_cmpint (wait (&status), >, 0);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, EXIT_SUCCESS);
    }
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, NULL);
  g_assert_cmpint (accord_store_query_count (fixture->store, query, NULL), ==,
                   N_PROCESSES * N_TRANSACTIONS);
  assert_text (fixture->store, "engagement-event", shared, "attended", expected);
  assert_verified (fixture->store);
  g_test_message ("%d processes, %d transactions each: all rows there, none overwritten",
                  N_PROCESSES, N_TRANSACTIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/processes/together", Fixture, NULL, fixture_set_up, test_together,
              fixture_tear_down);

  return g_test_run ();
}
