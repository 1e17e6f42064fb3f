/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/period.h"

#include <string.h>

/* A quarter as a word of its own: "Q1", "q1". */
static int
read_quarter (const char *word)
{
  if ((word[0] == 'Q' || word[0] == 'q') && word[1] >= '1' && word[1] <= '4' && word[2] == '\0')
    return word[1] - '0';
  return 0;
}

/**
 * accord_period_parse:
 * @text: (nullable): what stands there: “2015/16 Q1”, “2015/16”, “Q1 2015/16”
 * @period: (out): the period; untouched where there is none
 *
 * Reads the period of a report. People write it in a field that takes any text, so what is no
 * period is no error.
 *
 * Returns: whether @text is a period
 */
gboolean
accord_period_parse (const char *text, AccordPeriod *period)
{
  g_auto (GStrv) words = g_strsplit_set (text == NULL ? "" : text, " \t", -1);
  AccordPeriod read = { 0, 0 };

  for (char **word = words; *word != NULL; word++)
    {
      int year;

      if (**word == '\0')
        continue;
      if (read.quarter == 0 && read_quarter (*word) != 0)
        read.quarter = read_quarter (*word);
      else if (read.year == 0 && accord_financial_year_parse (*word, &year, NULL))
        read.year = year;
      else
        return FALSE;
    }
  if (read.year == 0)
    return FALSE;
  *period = read;
  return TRUE;
}

/** accord_period_format: (transfer full): “2015/16 Q1”, or “2015/16” for a whole year. */
char *
accord_period_format (const AccordPeriod *period)
{
  g_autofree char *year = accord_financial_year_format (period->year);

  return period->quarter == 0 ? g_steal_pointer (&year)
                              : g_strdup_printf ("%s Q%d", year, period->quarter);
}

/** accord_period_get_first: its first day. */
AccordDate
accord_period_get_first (const AccordPeriod *period)
{
  return period->quarter == 0 ? accord_financial_year_start (period->year)
                              : accord_quarter_start (period->year, period->quarter);
}

/** accord_period_get_last: its last day. */
AccordDate
accord_period_get_last (const AccordPeriod *period)
{
  return period->quarter == 0 ? accord_financial_year_end (period->year)
                              : accord_quarter_end (period->year, period->quarter);
}

/** accord_period_equal: whether both are the same. */
gboolean
accord_period_equal (const AccordPeriod *a, const AccordPeriod *b)
{
  return a->year == b->year && a->quarter == b->quarter;
}
