/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gint64
run_once (BenchWork work, gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  work (data);
  return g_get_monotonic_time () - start;
}

/**
 * bench_compare:
 * @floor: the least that the same result can cost
 * @ours: what Accord does
 *
 * Runs both in turn, so that whatever else the machine does meets both, and prints the medians and
 * their ratio: a time alone says nothing about another machine.
 */
void
bench_compare (const char *title,
               const char *floor_name,
               BenchWork floor,
               BenchWork ours,
               gpointer data,
               guint rounds)
{
  g_autofree gint64 *floor_times = g_new (gint64, rounds);
  g_autofree gint64 *our_times = g_new (gint64, rounds);
  double floor_ms, our_ms;

  for (guint i = 0; i < rounds; i++)
    {
      floor_times[i] = run_once (floor, data);
      our_times[i] = run_once (ours, data);
    }
  qsort (floor_times, rounds, sizeof (gint64), compare_times);
  qsort (our_times, rounds, sizeof (gint64), compare_times);
  floor_ms = (double) floor_times[rounds / 2] / 1000;
  our_ms = (double) our_times[rounds / 2] / 1000;
  g_print ("%-34s %9.2f ms   %-36s %9.2f ms   ratio %5.2f\n", title, our_ms, floor_name, floor_ms,
           our_ms / MAX (floor_ms, 0.001));
}

/** bench_make_folder: (transfer full): a folder of its own for one case. */
char *
bench_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("accord-performance-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/** bench_remove_folder: removes it and the files in it. */
void
bench_remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
