/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include "accord/error.h"

#include "harness.h"

/* RELIABILITY 4: where there is no room, nothing is changed, the officer is told so plainly, and an
 * old backup stays as it is. */

#define N_LIMITS 20

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
keep_letter (AccordStore *store, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autofree char *code = g_strdup_printf ("L%d", (int) count_entries (store));
  g_autofree char *note = g_strnfill (30000, 'x');

  accord_record_set_text (record, "code", code, NULL);
  accord_record_set_text (record, "name", "A long letter", NULL);
  accord_record_set_text (record, "note", note, NULL);
  return accord_store_save (store, record, "Keep a letter", error);
}

static void
assert_told (const char *path, const GError *error)
{
  g_autofree char *full =
    g_strdup_printf ("%s could not be written: the disk is full. Nothing was changed.", path);
  g_autofree char *fault = g_strdup_printf (
    "%s could not be read or written: the disk reported a fault. Nothing was changed.", path);

  g_assert_nonnull (error);
  g_assert_true (error->domain == ACCORD_ERROR);
  if (g_strcmp0 (error->message, full) != 0)
    g_assert_cmpstr (error->message, ==, fault);
}

static void
test_commits (Harness *harness, gconstpointer data)
{
  guint n_kept = 0;

  for (int i = 1; i <= N_LIMITS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStore) store = NULL;
      gint64 n = 0;

      harness_write_copy (harness, harness->contents, harness->length);
      store = accord_store_open (harness->copy, ACCORD_OPEN_READ_WRITE, &error);
      g_assert_no_error (error);
      /* From less than what is there, where no rollback journal fits, to a little more. */
      limit_files ((harness->length + 600000) / N_LIMITS * (rlim_t) i);
      for (n = count_entries (store); keep_letter (store, &error); n++)
        n_kept++;
      limit_files (RLIM_INFINITY);
      assert_told (harness->copy, error);
      g_assert_cmpint (count_entries (store), ==, n);
      assert_verified (store);
      g_clear_error (&error);
      g_assert_true (keep_letter (store, &error));
      g_assert_no_error (error);
    }
  g_test_message ("%d limits, %u letters kept before them: each refusal left all as it was",
                  N_LIMITS, n_kept);
  g_assert_cmpuint (n_kept, >, 0);
}

static void
test_backups (Harness *harness, gconstpointer data)
{
  g_autofree char *backup = fixture_dup_path (&harness->fixture, "backup.accord");
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = NULL;
  g_autofree char *old = NULL;
  gsize n_old;

  store = accord_store_open (harness->fixture.path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_backup (store, backup, NULL));
  g_assert_true (g_file_get_contents (backup, &old, &n_old, NULL));
  add_organisation (store, "LATER");
  for (int i = 1; i <= N_LIMITS; i++)
    {
      g_autofree char *now = NULL;
      gsize n_now;
      gboolean done;

      limit_files (n_old / (N_LIMITS + 1) * (rlim_t) i);
      done = accord_store_backup (store, backup, &error);
      limit_files (RLIM_INFINITY);
      g_assert_false (done);
      g_assert_true (error->domain == ACCORD_ERROR);
      g_clear_error (&error);
      g_assert_true (g_file_get_contents (backup, &now, &n_now, NULL));
      g_assert_cmpmem (now, n_now, old, n_old);
    }
  g_test_message ("%d limits: the old backup is as it was", N_LIMITS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

  g_test_add ("/full-disk/commits", Harness, NULL, harness_set_up, test_commits, harness_tear_down);
  g_test_add ("/full-disk/backups", Harness, NULL, harness_set_up, test_backups, harness_tear_down);

  return g_test_run ();
}
