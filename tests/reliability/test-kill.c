/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "accord/query.h"

#include "harness.h"

/* RELIABILITY 1: whatever the moment at which a writing program dies, the register opens, is whole,
 * has no half transaction, and has every change that was acknowledged. */

/* The longest that a writer lives, in microseconds: some transactions. */
#define LONGEST 10000

static gboolean
write_pair (AccordStore *store, int number)
{
  static const char halves[] = "ab";

  if (!accord_store_begin (store, "Add a pair", NULL))
    return FALSE;
  for (guint i = 0; halves[i] != '\0'; i++)
    {
      g_autoptr (AccordRecord) record =
        accord_record_new (accord_record_type_find ("organisation"));
      g_autofree char *code = g_strdup_printf ("%d-%c", number, halves[i]);

      accord_record_set_text (record, "code", code, NULL);
      accord_record_set_text (record, "name", code, NULL);
      if (!accord_store_insert (store, record, NULL))
        return FALSE;
    }
  return accord_store_commit (store, NULL);
}

/* Writes pairs until it is killed, and says the number of each when it is told that it lasts. */
static void
write_on (const char *path, int number, int acknowledge)
{
  AccordStore *store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, NULL);

  while (store != NULL && write_pair (store, number) &&
         write (acknowledge, &number, sizeof number) == sizeof number)
    number++;
  _exit (1);
}

/* Starts a writer, kills it, and answers with the last number that it acknowledged. */
static int
run_writer (const char *path, int number)
{
  int ends[2];
  int last = number - 1;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    write_on (path, number, ends[1]);
  close (ends[1]);
  /* The first word of it comes with its first change; then any moment may be its last. */
  if (read (ends[0], &last, sizeof last) == sizeof last)
    g_usleep ((gulong) g_test_rand_int_range (0, LONGEST));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  return last;
}

/* The number of whole pairs, having seen that there is no half. */
static int
count_pairs (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));
  g_autoptr (GError) error = NULL;
  gint64 n = accord_store_query_count (store, query, &error);

  g_assert_no_error (error);
  g_assert_cmpint (n % 2, ==, 0);
  g_assert_cmpint (n / 2, ==, count_entries (store));
  return (int) (n / 2);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  guint n = harness_runs (100);
  guint n_unfinished = 0;
  int n_pairs = 0;

  g_clear_object (&fixture->store);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
      int acknowledged = run_writer (fixture->path, n_pairs + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStore) store = NULL;

      n_unfinished += g_file_test (journal, G_FILE_TEST_EXISTS) ? 1 : 0;
      store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
      g_assert_no_error (error);
      n_pairs = count_pairs (store);
      /* One more may have lasted without having been acknowledged, but none less. */
      g_assert_cmpint (n_pairs, >=, acknowledged);
      g_assert_cmpint (n_pairs, <=, acknowledged + 1);
      if (i % 20 == 0 || i + 1 == n)
        assert_verified (store);
    }
  g_test_message ("%u kills, %u of them amid a change: %d transactions, none lost, none halved", n,
                  n_unfinished, n_pairs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kill/while-writing", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);

  return g_test_run ();
}
