/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "accord/error.h"
#include "store/schema.h"

#include "failing-disk.h"
#include "harness.h"

/* RELIABILITY 11: whatever the moment at which bringing an old register up to date ends, by a
 * program that dies or a disk that fails, the register opens, is whole, and has lost nothing; and
 * what it was before is kept. */

/* Most calls write one page of the copy after the other: a disk fails at some of them. */
#define STRIDE 5

typedef struct {
  int format;
  char *folder;
  char *path;
  char *before;    /* the old register, dumped */
  char *reference; /* the register as it is meant to become, dumped */
} Migration;

static void
write_old (Migration *migration)
{
  fixture_remove_folder (migration->folder);
  g_assert_cmpint (g_mkdir_with_parents (migration->folder, 0700), ==, 0);
  fixture_write_old_register (migration->path, migration->format);
}

/* What the register holds, but for when it was brought up to date, which its hash covers. */
static char *
dump_untimed (Migration *migration)
{
  g_autofree char *copy = g_strconcat (migration->path, ".dumped", NULL);
  g_autofree char *contents = NULL;
  char *dump;
  gsize length;

  g_assert_true (g_file_get_contents (migration->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  raw_execute (copy, "UPDATE journal SET at = 0, hash = zeroblob (32) WHERE kind = 4");
  dump = harness_dump (copy);
  g_unlink (copy);
  return dump;
}

static void
set_up (Migration *migration, gconstpointer data)
{
  g_autoptr (AccordStore) store = NULL;

  migration->format = GPOINTER_TO_INT (data);
  migration->folder = g_dir_make_tmp ("accord-XXXXXX", NULL);
  migration->path = g_build_filename (migration->folder, "old.accord", NULL);
  write_old (migration);
  migration->before = harness_dump (migration->path);
  store = accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, NULL);
  g_assert_nonnull (store);
  migration->reference = dump_untimed (migration);
}

static void
tear_down (Migration *migration, gconstpointer data)
{
  fixture_remove_folder (migration->folder);
  g_free (migration->folder);
  g_free (migration->path);
  g_free (migration->before);
  g_free (migration->reference);
}

/* The copies that are there: each has all of the old register, and is of its format. */
static guint
count_copies (Migration *migration)
{
  g_autoptr (GDir) folder = g_dir_open (migration->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (migration->folder, name, NULL);
      g_autofree char *dump = NULL;

      if (strstr (name, ".before-format-") == NULL || strstr (name, ".tmp") != NULL)
        continue;
      dump = harness_dump (path);
      g_assert_true (g_str_equal (dump, migration->before));
      g_assert_cmpint (raw_integer (path, "PRAGMA user_version"), ==, migration->format);
      n++;
    }
  return n;
}

/* Half a change may be on the disk: what counts is what the next program makes of it. */
static void
assert_survived (Migration *migration)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (raw_integer (migration->path, "PRAGMA user_version"), ==,
                   ACCORD_SCHEMA_VERSION);
  assert_verified (store);
  dump = dump_untimed (migration);
  g_assert_true (g_str_equal (dump, migration->reference));
  g_assert_cmpuint (count_copies (migration), >=, 1);
}

/* Whether the program came to its end before the @n-th call. */
static gboolean
kill_at (Migration *migration, int n)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      failing_disk_arm (n, FAILING_DISK_KILL);
      accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status);
}

static void
test_kill (Migration *migration, gconstpointer data)
{
  int n = 0;
  gboolean finished;

  do
    {
      write_old (migration);
      finished = kill_at (migration, ++n);
      assert_survived (migration);
    }
  while (!finished);
  g_assert_cmpint (n, >, 20);
  g_test_message ("killed at each of %d calls: nothing lost, the old register kept", n - 1);
}

/* Whether the disk came to fail at all. */
static gboolean
fail_at (Migration *migration, int n, FailingDiskMode mode)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store;

  failing_disk_arm (n, mode);
  store = accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_true ((store == NULL) == (error != NULL));
  g_clear_object (&store);
  return failing_disk_disarm () > 0;
}

static void
test_failing_disk (Migration *migration, gconstpointer data)
{
  static const FailingDiskMode modes[] = { FAILING_DISK_ONCE, FAILING_DISK_FOR_EVER };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      int n = 1;

      for (gboolean failed = TRUE; failed; n += STRIDE)
        {
          write_old (migration);
          failed = fail_at (migration, n, modes[i]);
          assert_survived (migration);
        }
      g_test_message ("every %dth of %d calls failed %s: nothing lost", STRIDE, n,
                      modes[i] == FAILING_DISK_ONCE ? "once" : "from then on");
    }
}

/* Two programs that open it at once make one change and one copy of it. */
static void
test_two_programs (Migration *migration, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      pid_t child;
      int status;
      AccordStore *store;

      write_old (migration);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      store = accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, NULL);
      if (child == 0)
        _exit (store == NULL);
      g_assert_nonnull (store);
      g_clear_object (&store);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
      g_assert_cmpuint (count_copies (migration), ==, 1);
      assert_survived (migration);
    }
}

/* An older program refuses what a newer one made, and leaves it alone. */
static void
test_older_program (Migration *migration, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;

  g_assert_true (kill_at (migration, G_MAXINT));
  raw_execute (migration->path, "PRAGMA user_version = 99");
  g_assert_true (g_file_get_contents (migration->path, &before, &length_before, NULL));
  g_assert_null (accord_store_open (migration->path, ACCORD_OPEN_READ_WRITE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_SCHEMA_TOO_NEW);
  g_assert_true (g_file_get_contents (migration->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
add_tests (int format)
{
  static const struct {
    const char *name;
    void (*test) (Migration *migration, gconstpointer data);
  } tests[] = {
    { "kill", test_kill },
    { "failing-disk", test_failing_disk },
    { "two-programs", test_two_programs },
    { "older-program", test_older_program },
  };

  for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
    {
      g_autofree char *path = g_strdup_printf ("/migration/%d/%s", format, tests[j].name);

      g_test_add (path, Migration, GINT_TO_POINTER (format), set_up, tests[j].test, tear_down);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  failing_disk_register ();

  for (int format = 1; format < ACCORD_SCHEMA_VERSION; format++)
    add_tests (format);

  return g_test_run ();
}
