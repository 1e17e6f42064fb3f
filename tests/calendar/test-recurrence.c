/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/recurrence.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int months; /* 0: refused */
  } cases[] = {
    { "monthly", 1 }, { "Monthly", 1 }, { "every month", 1 }, { "every second month", 2 },
    { "quarterly", 3 }, { "Quarterly", 3 }, { "every quarter", 3 }, { "every 2 quarters", 6 },
    { "half-yearly", 6 }, { "Every half-year", 6 }, { "twice a year", 6 }, { "every 6 months", 6 },
    { "  every   6\tmonths ", 6 }, { "yearly", 12 }, { "annually", 12 }, { "EVERY YEAR", 12 },
    { "every 2 years", 24 }, { "every 120 months", 120 }, { "every 10 years", 120 },
    { "", 0 }, { "6", 0 }, { "every", 0 }, { "every 0 months", 0 }, { "every -6 months", 0 },
    { "every 121 months", 0 }, { "every 11 years", 0 }, { "every 6 weeks", 0 }, { "weekly", 0 },
    { "every 6", 0 }, { "every 6 monthsx", 0 }, { "now and then", 0 },
    { "every 99999999999999999999 months", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int months = -1;

      g_assert_cmpint (accord_recurrence_parse (cases[i].text, &months, &error), ==,
                       cases[i].months != 0);
      g_assert_cmpint (months, ==, cases[i].months == 0 ? -1 : cases[i].months);
      g_assert_cmpint (accord_recurrence_check (cases[i].text, NULL), ==, cases[i].months != 0);
      if (cases[i].months == 0)
        {
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, "“every 6 months”"));
        }
    }
}

static void
test_nth (void)
{
  static const struct
  {
    const char *first;
    int months;
    int n;
    const char *expected;
  } cases[] = {
    { "2015-09-15", 6, 1, "2016-03-15" }, { "2015-09-30", 6, 1, "2016-03-31" },
    { "2015-09-30", 6, 2, "2016-09-30" }, { "2015-01-31", 1, 1, "2015-02-28" },
    { "2015-01-31", 1, 2, "2015-03-31" }, { "2015-01-30", 1, 1, "2015-02-28" },
    { "2015-01-30", 1, 2, "2015-03-30" }, { "2016-02-29", 12, 1, "2017-02-28" },
    { "2016-02-29", 12, 4, "2020-02-29" }, { "2015-02-28", 12, 1, "2016-02-29" },
    { "2199-09-30", 6, 1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDate first;
      g_autofree char *actual = NULL;

      g_assert_true (accord_date_from_iso (cases[i].first, &first));
      actual = accord_date_to_iso (accord_recurrence_nth (first, cases[i].months, cases[i].n));
      g_assert_cmpstr (actual, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/parse", test_parse);
  g_test_add_func ("/recurrence/nth", test_nth);
  return g_test_run ();
}
