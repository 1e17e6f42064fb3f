/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "report/text-measure.h"

static void
test_width (void)
{
  static const struct
  {
    const char *text;
    gboolean bold;
    int thousandths;
  } cases[] = {
    { "", FALSE, 0 },    { "A", FALSE, 667 },   { "A", TRUE, 722 },
    { "~", FALSE, 584 }, { "iii", FALSE, 666 }, { "£1,000", FALSE, 5 * 556 + 278 },
    { "é", FALSE, 556 }, { "ÿ", TRUE, 556 },    { "’", FALSE, 222 },
    { "–", FALSE, 556 }, { "▲", TRUE, 1000 },   { "漢", FALSE, 1000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double width = accord_report_text_width (cases[i].text, 9, cases[i].bold);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpfloat_with_epsilon (width, cases[i].thousandths / 1000.0 * 9 * 1.03 * 96 / 72,
                                      0.001);
    }
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    double width;
    guint lines;
  } cases[] = {
    { "", 100, 1 },
    { "one two three", 200, 1 },
    { "one two three", 60, 2 },
    { "one two three", 30, 3 },
    { "one\ntwo", 200, 2 },
    { "one\n\ntwo", 200, 3 },
    { "wwwwwwwwww", 30, 3 },
    { "a wwwwwwwwww", 30, 4 },
    { "i", 0, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordReportMeasuredText) text = accord_report_measured_text_new (9);

      g_test_message ("%s in %g", cases[i].text, cases[i].width);
      accord_report_measured_text_append (text, cases[i].text, FALSE);
      g_assert_cmpuint (accord_report_measured_text_count_lines (text, cases[i].width), ==,
                        cases[i].lines);
    }
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    double width;
    const char *lines;
  } cases[] = {
    { "", 100, "" },
    { "one two three", 200, "one two three" },
    { "one two three", 60, "one two|three" },
    { "one\ntwo", 200, "one|two" },
    { "one    two", 200, "one    two" },
    { "wwwwwwwwww one", 30, "wwwwwwwwww|one" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = accord_report_text_wrap (cases[i].text, 9, cases[i].width);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, cases[i].lines);
    }
}

/* Every line of a wrapped paragraph fits, and no word is lost. */
static void
test_wrap_fits (void)
{
  const char *paragraph = "Notice runs from the day the last partner is served, for six calendar "
                          "months (WD-2, WD-3). On the safe reading new arrangements start on the "
                          "first 1 April after expiry (WD-4).";

  for (double width = 100; width < 700; width += 7)
    {
      g_auto (GStrv) lines = accord_report_text_wrap (paragraph, 10, width);
      g_autofree char *joined = g_strjoinv (" ", lines);

      g_assert_cmpstr (joined, ==, paragraph);
      for (char **line = lines; *line != NULL; line++)
        g_assert_cmpfloat (accord_report_text_width (*line, 10, FALSE), <=, width + 0.01);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-measure/width", test_width);
  g_test_add_func ("/text-measure/lines", test_lines);
  g_test_add_func ("/text-measure/wrap", test_wrap);
  g_test_add_func ("/text-measure/wrap-fits", test_wrap_fits);
  return g_test_run ();
}
