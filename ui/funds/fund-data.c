/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "funds/fund-data.h"

#include <glib/gi18n.h>

#include "accord/money.h"
#include "accord/query.h"

static void
add_step (AccordFundData *data, AccordDate date, gint64 amount, gboolean is_to_come)
{
  guint n = data->steps->len;
  AccordFundStep *last = n == 0 ? NULL : &g_array_index (data->steps, AccordFundStep, n - 1);
  AccordFundStep step = { date, (last == NULL ? 0 : last->balance) + amount, is_to_come };

  g_array_append_val (data->steps, step);
  data->least = MIN (data->least, step.balance);
  data->most = MAX (data->most, step.balance);
  if (!is_to_come)
    data->now = step.balance;
}

static void
find_below_zero (AccordFundData *data)
{
  for (guint i = 0; i < data->steps->len && data->below_zero == NULL; i++)
    {
      const AccordFundStep *step = &g_array_index (data->steps, AccordFundStep, i);

      if (step->balance < 0)
        data->below_zero = step;
    }
}

/** accord_fund_data_new: (transfer full): what is known of the year of @fund. */
AccordFundData *
accord_fund_data_new (AccordStore *store, AccordRecord *fund)
{
  AccordFundData *data = g_new0 (AccordFundData, 1);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, accord_record_get_id (fund));
  g_autoptr (AccordRows) rows = accord_store_run (store, "fund-moves", NULL, "fund", id, NULL);

  data->today = accord_store_get_as_at (store);
  data->steps = g_array_new (FALSE, FALSE, sizeof (AccordFundStep));
  accord_financial_year_parse (accord_record_get_text (fund, "year"), &data->year, NULL);
  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    add_step (data, accord_rows_get_date (rows, i, "date"),
              accord_rows_get_integer (rows, i, "amount"),
              accord_rows_get_integer (rows, i, "is_to_come") != 0);
  find_below_zero (data);
  return data;
}

/** accord_fund_data_free: frees the data. */
void
accord_fund_data_free (AccordFundData *data)
{
  g_array_unref (data->steps);
  g_free (data);
}

/** accord_fund_data_dup_words: (transfer full): what a chart of it shows, to be read out. */
char *
accord_fund_data_dup_words (const AccordFundData *data)
{
  g_autofree char *year = accord_financial_year_format (data->year);
  g_autofree char *day = accord_date_format (data->today, ACCORD_DATE_STYLE_LONG);
  g_autofree char *now = accord_money_format (data->now);
  g_autofree char *most = accord_money_format (data->most);
  g_autofree char *words = NULL;
  g_autofree char *when = NULL;
  g_autofree char *short_of = NULL;

  if (data->steps->len == 0)
    return g_strdup (_("Nothing has been paid in or spent, and nothing is agreed."));
  /* Translators: a financial year, a day, the balance on it, and the highest of the year */
  words =
    g_strdup_printf (_("Balance over %1$s. On %2$s: %3$s. Highest: %4$s."), year, day, now, most);
  if (data->below_zero == NULL)
    return g_steal_pointer (&words);
  when = accord_date_format (data->below_zero->date, ACCORD_DATE_STYLE_LONG);
  short_of = accord_money_format (-data->below_zero->balance);
  /* Translators: what was said before, an amount, and the day from which it is missing */
  return g_strdup_printf (_("%1$s %2$s short on %3$s."), words, short_of, when);
}
