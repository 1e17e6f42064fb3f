/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/period.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* NULL: no period */
    const char *first;
    const char *last;
  } cases[] = {
    { "2015/16", "2015/16", "2015-04-01", "2016-03-31" },
    { "2015/16 Q1", "2015/16 Q1", "2015-04-01", "2015-06-30" },
    { "2015/16  q4 ", "2015/16 Q4", "2016-01-01", "2016-03-31" },
    { "Q3 2015/16", "2015/16 Q3", "2015-10-01", "2015-12-31" },
    { "2015-16 Q2", "2015/16 Q2", "2015-07-01", "2015-09-30" },
    { NULL }, { "" }, { "Q1" }, { "2015/17" }, { "2015/16 Q5" }, { "2015/16 Q1 Q2" },
    { "2015/16 first half" }, { "2015/16 2016/17" }, { "spring" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordPeriod period = { 1, 1 };
      g_autofree char *text = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      if (cases[i].expected == NULL)
        {
          g_assert_false (accord_period_parse (cases[i].text, &period));
          g_assert_cmpint (period.year, ==, 1);
          continue;
        }
      g_assert_true (accord_period_parse (cases[i].text, &period));
      text = accord_period_format (&period);
      first = accord_date_to_iso (accord_period_get_first (&period));
      last = accord_date_to_iso (accord_period_get_last (&period));
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_equal (void)
{
  AccordPeriod year = { 2015, 0 };
  AccordPeriod quarter = { 2015, 1 };

  g_assert_true (accord_period_equal (&year, &year));
  g_assert_false (accord_period_equal (&year, &quarter));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/parse", test_parse);
  g_test_add_func ("/period/equal", test_equal);
  return g_test_run ();
}
