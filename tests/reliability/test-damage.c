/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "harness.h"

/* RELIABILITY 7: a damaged file is refused, or verify names it; it never brings the program down. A
 * bit may flip where nothing is: then what the register holds must be what it held. */

static void
test_flipped_bits (Harness *harness, gconstpointer data)
{
  g_autofree char *whole = harness_dump (harness->fixture.path);
  guint n = harness_runs (200);
  guint n_found = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) harness->length);
      int bit = g_test_rand_int_range (0, 8);
      g_autofree char *damaged = g_memdup2 (harness->contents, harness->length);
      g_autofree char *fault = NULL;

      damaged[at] ^= (char) (1 << bit);
      harness_write_copy (harness, damaged, harness->length);
      fault = harness_find_fault (harness->copy);
      if (fault == NULL)
        {
          g_autofree char *now = harness_dump (harness->copy);

          if (g_strcmp0 (now, whole) != 0)
            g_test_message ("byte %" G_GSIZE_FORMAT ", bit %d", at, bit);
          g_assert_cmpstr (now, ==, whole);
        }
      n_found += fault != NULL;
    }
  g_test_message ("%u bits flipped: %u found, %u where nothing was", n, n_found, n - n_found);
  /* Most of a small register is empty pages, so most flips hit nothing; not all of them do. */
  g_assert_cmpuint (n_found, >, 0);
}

/* Where a page may end in zeros, cutting them off takes nothing away, and is found all the same. */
static void
test_cut_at_the_end (Harness *harness, gconstpointer data)
{
  for (gsize cut = 1; cut <= 512; cut *= 2)
    {
      g_autofree char *contents = g_memdup2 (harness->contents, harness->length);
      g_autofree char *fault = NULL;

      memset (contents + harness->length - cut, 0, cut);
      harness_write_copy (harness, contents, harness->length - cut);
      fault = harness_find_fault (harness->copy);
      g_assert_nonnull (fault);
      g_assert_nonnull (strstr (fault, "its end is missing"));
    }
}

static void
test_truncations (Harness *harness, gconstpointer data)
{
  guint n = MAX (harness_runs (200) / 4, 1);

  for (guint i = 0; i < n; i++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, (gint32) harness->length - 1);
      g_autofree char *fault = NULL;

      harness_write_copy (harness, harness->contents, length);
      fault = harness_find_fault (harness->copy);
      if (fault == NULL)
        g_test_message ("cut at %" G_GSIZE_FORMAT, length);
      g_assert_nonnull (fault);
    }
  g_test_message ("%u truncations: all found", n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/damage/flipped-bits", Harness, NULL, harness_set_up, test_flipped_bits,
              harness_tear_down);
  g_test_add ("/damage/cut-at-the-end", Harness, NULL, harness_set_up, test_cut_at_the_end,
              harness_tear_down);
  g_test_add ("/damage/truncations", Harness, NULL, harness_set_up, test_truncations,
              harness_tear_down);

  return g_test_run ();
}
