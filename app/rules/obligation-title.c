/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-title.h"

#include <string.h>

/* The period in the title of what recurs: "Pooled budget return 2015/16 Q1", "Contract review,
 * second half of 2015/16". */
#define PERIOD "(?:(first|second) half of )?\\b(\\d{4}/\\d{2})\\b(?: Q([1-4]))?"

static GRegex *
get_pattern (void)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern,
                       (gsize) g_regex_new (PERIOD, G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL));
  return (GRegex *) pattern;
}

/** accord_obligation_title_dup_stem: (transfer full): the title without the periods in it. */
char *
accord_obligation_title_dup_stem (const char *title)
{
  return g_regex_replace_literal (get_pattern (), title, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
}

/* Two days, as numbers of quarters, halves and years. */
typedef struct {
  int quarters;
  int halves;
  int years;
} Distance;

static Distance
measure (AccordDate from, AccordDate to)
{
  int first = accord_date_financial_year (from) * 4 + accord_date_quarter (from) - 1;
  int second = accord_date_financial_year (to) * 4 + accord_date_quarter (to) - 1;

  return (Distance){ second - first, second / 2 - first / 2, second / 4 - first / 4 };
}

static gboolean
move_cb (const GMatchInfo *match, GString *result, gpointer data)
{
  const Distance *distance = data;
  g_autofree char *written = g_match_info_fetch (match, 0);
  g_autofree char *half = g_match_info_fetch (match, 1);
  g_autofree char *text = g_match_info_fetch (match, 2);
  g_autofree char *quarter = g_match_info_fetch (match, 3);
  g_autofree char *moved = NULL;
  int year, number;

  if (!accord_financial_year_parse (text, &year, NULL))
    {
      g_string_append (result, written);
      return FALSE;
    }
  if (quarter != NULL && *quarter != '\0')
    number = year * 4 + *quarter - '1' + distance->quarters;
  else if (half != NULL && *half != '\0')
    number = (year * 2 + (*half == 's') + distance->halves) * 2;
  else
    number = (year + distance->years) * 4;
  moved = accord_financial_year_format (number / 4);
  if (half != NULL && *half != '\0')
    g_string_append (result, number % 4 == 0 ? "first half of " : "second half of ");
  g_string_append (result, moved);
  if (quarter != NULL && *quarter != '\0')
    g_string_append_printf (result, " Q%d", number % 4 + 1);
  return FALSE;
}

/**
 * accord_obligation_title_move:
 * @from: the day on which what it is the title of falls due
 * @to: the day on which the one to come does
 *
 * Returns: (transfer full): the title of the one to come, with the periods moved on as the days are
 */
char *
accord_obligation_title_move (const char *title, AccordDate from, AccordDate to)
{
  Distance distance = measure (from, to);

  return g_regex_replace_eval (get_pattern (), title, -1, 0, G_REGEX_MATCH_DEFAULT, move_cb,
                               &distance, NULL);
}
