/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "watchdog.h"

/* How long the window does not answer: the longest that the main loop was busy between two looks at
 * what has happened. */

/* What an officer does not notice, on the machine on which a checksum of so much takes so long. */
#define LIMIT_MS       50
#define CHECKSUM_BYTES (4 * 1024 * 1024)
#define CHECKSUM_MS    20.0

static GPollFunc poll_before;
static gint64 busy_since;
static gint64 longest;

static int
poll_cb (GPollFD *files, guint n_files, int timeout)
{
  int n_ready = poll_before (files, n_files, timeout);

  busy_since = g_get_monotonic_time ();
  return n_ready;
}

/** test_watchdog_start: watches the main loop from now on. */
void
test_watchdog_start (void)
{
  poll_before = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
}

/** test_watchdog_iterate: runs the main loop once, with an eye on the clock if it is watched. */
void
test_watchdog_iterate (gboolean may_block)
{
  busy_since = g_get_monotonic_time ();
  g_main_context_iteration (NULL, may_block);
  longest = MAX (longest, g_get_monotonic_time () - busy_since);
}

/** test_watchdog_take_longest: how long the longest iteration since the last call was busy, in
 * milliseconds; 0 where nothing is watched. */
double
test_watchdog_take_longest (void)
{
  double taken = poll_before == NULL ? 0 : (double) longest / 1000;

  longest = 0;
  return taken;
}

/** test_watchdog_get_limit: how long one iteration may take on this machine, in milliseconds. */
double
test_watchdog_get_limit (void)
{
  g_autofree guchar *bytes = g_malloc0 (CHECKSUM_BYTES);
  double fastest = G_MAXDOUBLE;

  for (int i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autofree char *checksum =
        g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, CHECKSUM_BYTES);

      g_assert_nonnull (checksum);
      fastest = MIN (fastest, (double) (g_get_monotonic_time () - start) / 1000);
    }
  return LIMIT_MS * MAX (1.0, fastest / CHECKSUM_MS);
}
