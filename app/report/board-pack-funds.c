/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/money.h"

/* The pooled funds of the financial year (PF-4): contributions agreed and paid, what was spent on
 * what, and the balance. */

static const BoardColumn contribution_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Fund"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Party"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Part"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Agreed for the year"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Due to date"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Paid to date"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Difference"), 0, 0 },
  { ACCORD_REPORT_COLUMN_PERCENT, N_("Risk share"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
};

static const BoardColumn function_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Fund"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Payee"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Function"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Spent to date"), 0, 0 },
  { ACCORD_REPORT_COLUMN_PERCENT, N_("Share of fund’s spending"), 0, 0 },
};

static const BoardColumn month_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Fund"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONTH, N_("Month"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("What moved"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Paid in"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Spent"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MONEY, N_("Balance"), 0, 0 },
};

/* The tables stand on one grid, so that sums are under what they add up. */
static const int grid[] = { 188, 212, 162, 80, 78, 78, 78, 48, 92 };

/* --- Balances --------------------------------------------------------------------------------- */

/* A month of one fund: what moved in it, and what had moved by its end since April. */
typedef struct {
  const char *fund; /* borrowed from the rows */
  AccordDate month; /* its first day */
  gint64 paid;
  gint64 spent;
  gint64 due_to_date;
  gint64 paid_to_date;
  gint64 spent_to_date;
} FundMonth;

/* The first day on which a fund had paid out more than it held. */
typedef struct {
  const char *fund;
  AccordDate date;
  gint64 balance;
} Shortfall;

static AccordDate
get_month (AccordDate date)
{
  int year, month;

  accord_date_split (date, &year, &month, NULL);
  return accord_date_new (year, month, 1);
}

static void
begin_month (GArray *months, const FundMonth *last, const char *fund, AccordDate month)
{
  FundMonth next = { .fund = fund, .month = month };

  if (last != NULL)
    {
      next.due_to_date = last->due_to_date;
      next.paid_to_date = last->paid_to_date;
      next.spent_to_date = last->spent_to_date;
    }
  g_array_append_val (months, next);
}

static FundMonth *
get_last_month (GArray *months)
{
  return months->len == 0 ? NULL : &g_array_index (months, FundMonth, months->len - 1);
}

/* Carries a fund's balance on to @month, through months in which nothing moved. */
static void
carry_on (GArray *months, const char *fund, AccordDate month)
{
  FundMonth *last = get_last_month (months);

  if (last == NULL || !g_str_equal (last->fund, fund))
    begin_month (months, NULL, fund, month);
  else
    while (last->month < month)
      {
        AccordDate next = accord_date_add_months (last->month, 1);
        FundMonth before = *last;

        begin_month (months, &before, fund, next);
        last = get_last_month (months);
      }
}

static void
add_movement (GArray *months, AccordRows *rows, guint i)
{
  FundMonth *month;

  carry_on (months, accord_rows_get_text (rows, i, "fund"),
            get_month (accord_rows_get_date (rows, i, "date")));
  month = get_last_month (months);
  month->paid += accord_rows_get_integer (rows, i, "paid");
  month->spent += accord_rows_get_integer (rows, i, "spent");
  month->due_to_date += accord_rows_get_integer (rows, i, "due");
  month->paid_to_date += accord_rows_get_integer (rows, i, "paid");
  month->spent_to_date += accord_rows_get_integer (rows, i, "spent");
}

/* Works out the months of every fund, and finds where one went below nought. */
static GArray *
work_out_months (BoardPack *pack, GArray *shortfalls)
{
  AccordRows *rows = pack->rows[BOARD_FUND_MOVEMENTS];
  guint n_rows = accord_rows_get_n_rows (rows);
  GArray *months = g_array_new (FALSE, FALSE, sizeof (FundMonth));

  for (guint i = 0; i < n_rows; i++)
    {
      FundMonth *month;
      Shortfall shortfall = { accord_rows_get_text (rows, i, "fund"),
                              accord_rows_get_date (rows, i, "date"), 0 };
      const Shortfall *known =
        shortfalls->len == 0 ? NULL : &g_array_index (shortfalls, Shortfall, shortfalls->len - 1);

      add_movement (months, rows, i);
      month = get_last_month (months);
      shortfall.balance = month->paid_to_date - month->spent_to_date;
      if (shortfall.balance < 0 && (known == NULL || !g_str_equal (known->fund, shortfall.fund)))
        g_array_append_val (shortfalls, shortfall);
      if (i + 1 == n_rows ||
          !g_str_equal (accord_rows_get_text (rows, i + 1, "fund"), shortfall.fund))
        carry_on (months, shortfall.fund, get_month (pack->as_at));
    }
  return months;
}

/* --- Tables ----------------------------------------------------------------------------------- */

/* Returns what is short, in pence. */
static gint64
add_contribution_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gint64 due = accord_rows_get_integer (rows, i, "due");
  gint64 paid = accord_rows_get_integer (rows, i, "paid");

  board_pack_add_text (row, rows, i, "fund");
  board_pack_add_text (row, rows, i, "party");
  accord_report_row_text (row, accord_rows_get_integer (rows, i, "is_host") ? _("Host")
                                                                            : _("Contributor"));
  accord_report_row_money (row, accord_rows_get_integer (rows, i, "agreed"));
  accord_report_row_money (row, due);
  accord_report_row_money (row, paid);
  accord_report_row_money (row, paid - due);
  if (accord_rows_is_null (rows, i, "risk_share"))
    accord_report_row_missing (row);
  else
    accord_report_row_percent (row, accord_rows_get_number (rows, i, "risk_share") / 100);
  if (paid < due)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Short"));
  else if (due == 0 && paid == 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, _("Not yet due"));
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Paid"));
  pack->figures.paid += paid;
  return MAX (0, due - paid);
}

/* Adds a table some of whose columns add up: those from @first on, @n_sums of them. */
static AccordReportTable *
add_sum_table (AccordReportSection *section,
               const char *name,
               const char *heading,
               const BoardColumn *columns,
               guint n_columns,
               guint first,
               guint n_sums)
{
  AccordReportTable *table = accord_report_section_add_table (section, name, heading);

  for (guint i = 0; i < n_columns; i++)
    {
      AccordReportColumn *column =
        accord_report_table_add_column (table, columns[i].kind, _(columns[i].heading));

      accord_report_column_set_sum (column, i >= first && i < first + n_sums);
    }
  accord_report_table_set_total (table, _("Total"));
  accord_report_table_set_group_column (table, 0);
  return table;
}

static gint64
add_contributions (BoardPack *pack, AccordReportSection *section)
{
  AccordRows *rows = pack->rows[BOARD_CONTRIBUTIONS];
  gint64 shortage = 0;
  AccordReportTable *table = add_sum_table (section, "Contributions",
                                            _("Contributions by party"), contribution_columns,
                                            G_N_ELEMENTS (contribution_columns), 3, 4);

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    shortage += add_contribution_row (pack, table, rows, i);
  return shortage;
}

static void
add_functions (BoardPack *pack, AccordReportSection *section)
{
  AccordRows *rows = pack->rows[BOARD_FUND_FUNCTIONS];
  AccordReportTable *table;

  if (accord_rows_get_n_rows (rows) == 0)
    return;
  table = add_sum_table (section, "FundFunctions",
                         _("Expenditure by function"), function_columns,
                         G_N_ELEMENTS (function_columns), 3, 1);
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);

      board_pack_add_text (row, rows, i, "fund");
      board_pack_add_text (row, rows, i, "payee");
      board_pack_add_text (row, rows, i, "function");
      accord_report_row_money (row, accord_rows_get_integer (rows, i, "spent"));
      accord_report_row_percent (row, accord_rows_get_number (rows, i, "share"));
    }
}

static const char *
say_what_moved (const FundMonth *month)
{
  if (month->paid != 0 && month->spent != 0)
    return _("Instalments and payments");
  if (month->paid != 0)
    return _("Instalments");
  return month->spent != 0 ? _("Payments") : _("Nothing");
}

static void
add_months (AccordReportSection *section, const GArray *months)
{
  AccordReportTable *table;

  if (months->len == 0)
    return;
  table = add_sum_table (section, "FundMonths",
                         _("Movements by month, with the balance at its end"), month_columns,
                         G_N_ELEMENTS (month_columns), 3, 2);
  for (guint i = 0; i < months->len; i++)
    {
      const FundMonth *month = &g_array_index (months, FundMonth, i);
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, month->fund);
      accord_report_row_date (row, month->month);
      accord_report_row_text (row, say_what_moved (month));
      accord_report_row_money (row, month->paid);
      accord_report_row_money (row, month->spent);
      accord_report_row_money (row, month->paid_to_date - month->spent_to_date);
    }
}

/* --- Charts of the greatest fund -------------------------------------------------------------- */

/* How many months, from the start, are the first fund's. */
static guint
count_first_fund (const GArray *months)
{
  guint n_months = 0;
  const char *fund = g_array_index (months, FundMonth, 0).fund;

  while (n_months < months->len &&
         g_str_equal (g_array_index (months, FundMonth, n_months).fund, fund))
    n_months++;
  return n_months;
}

static AccordReportChart *
add_fund_chart (AccordReportSection *section, const char *title, const char *message)
{
  AccordReportChart *chart =
    accord_report_section_add_chart (section, ACCORD_REPORT_CHART_COLUMNS, title, message);

  accord_report_chart_set_half_width (chart, TRUE);
  accord_report_chart_set_category_heading (chart, _("Month"));
  return chart;
}

static AccordReportUnit
choose_unit (gint64 greatest)
{
  if (greatest >= G_GINT64_CONSTANT (500000000))
    return ACCORD_REPORT_UNIT_POUNDS_MILLION;
  return greatest >= G_GINT64_CONSTANT (1000000) ? ACCORD_REPORT_UNIT_POUNDS_THOUSAND
                                                 : ACCORD_REPORT_UNIT_POUNDS;
}

static void
add_paid_chart (AccordReportSection *section, const GArray *months, guint n_months)
{
  const FundMonth *last = &g_array_index (months, FundMonth, n_months - 1);
  g_autofree char *title = g_strdup_printf (_("%s: due, paid in and spent, to date"), last->fund);
  g_autofree char *due = accord_money_format (last->due_to_date);
  g_autofree char *paid = accord_money_format (last->paid_to_date);
  g_autofree char *spent = accord_money_format (last->spent_to_date);
  g_autofree char *message = g_strdup_printf (
    _("Of %1$s agreed for now, %2$s has been paid in and %3$s spent."), due, paid, spent);
  AccordReportChart *chart = add_fund_chart (section, title, message);

  accord_report_chart_set_unit (
    chart, choose_unit (MAX (last->due_to_date, MAX (last->paid_to_date, last->spent_to_date))));
  accord_report_chart_add_series (chart, _("Due"), ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, _("Paid in"), ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, _("Spent"), ACCORD_REPORT_SERIES_PLAIN);
  for (guint i = 0; i < n_months; i++)
    {
      const FundMonth *month = &g_array_index (months, FundMonth, i);
      g_autofree char *label = board_pack_dup_month (month->month);

      accord_report_chart_begin_category (chart, label);
      accord_report_chart_add_money (chart, month->due_to_date);
      accord_report_chart_add_money (chart, month->paid_to_date);
      accord_report_chart_add_money (chart, month->spent_to_date);
    }
}

static void
add_balance_chart (AccordReportSection *section, const GArray *months, guint n_months)
{
  const FundMonth *last = &g_array_index (months, FundMonth, n_months - 1);
  g_autofree char *title = g_strdup_printf (_("%s: balance at month end"), last->fund);
  gint64 balance = last->paid_to_date - last->spent_to_date;
  g_autofree char *amount = accord_money_format (balance);
  g_autofree char *message = g_strdup_printf (_("The balance now stands at %s."), amount);
  AccordReportChart *chart = add_fund_chart (section, title, message);
  gint64 greatest = 0;

  accord_report_chart_add_series (chart, _("Balance"), ACCORD_REPORT_SERIES_PLAIN);
  for (guint i = 0; i < n_months; i++)
    {
      const FundMonth *month = &g_array_index (months, FundMonth, i);
      g_autofree char *label = board_pack_dup_month (month->month);

      accord_report_chart_begin_category (chart, label);
      accord_report_chart_add_money (chart, month->paid_to_date - month->spent_to_date);
      greatest = MAX (greatest, ABS (month->paid_to_date - month->spent_to_date));
    }
  accord_report_chart_set_unit (chart,
                                MIN (choose_unit (greatest), ACCORD_REPORT_UNIT_POUNDS_THOUSAND));
}

/* --- The sheet -------------------------------------------------------------------------------- */

static guint
count_funds (AccordRows *rows)
{
  guint n_funds = 0;

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    n_funds += i == 0 || !g_str_equal (accord_rows_get_text (rows, i, "fund"),
                                       accord_rows_get_text (rows, i - 1, "fund"));
  return n_funds;
}

static void
say_balance (BoardPack *pack, AccordReportSection *section, guint n_funds)
{
  BoardFigures *figures = &pack->figures;
  g_autofree char *balance = accord_money_format (figures->paid - figures->spent);
  g_autofree char *paid = accord_money_format (figures->paid);
  g_autofree char *spent = accord_money_format (figures->spent);
  g_autofree char *start = board_pack_dup_day (accord_financial_year_start (pack->year));
  g_autofree char *lead = g_strdup_printf (
    ngettext ("%1$u fund holds %2$s: %3$s paid in less %4$s spent since %5$s.",
              "%1$u funds hold %2$s: %3$s paid in less %4$s spent since %5$s.", n_funds),
    n_funds, balance, paid, spent, start);

  accord_report_section_add_lead (section, lead);
}

static void
say_shortfalls (AccordReportSection *section, const GArray *shortfalls)
{
  if (shortfalls->len == 0)
    accord_report_section_add_lead (section, _("No fund went below nought on any day."));
  for (guint i = 0; i < shortfalls->len; i++)
    {
      const Shortfall *shortfall = &g_array_index (shortfalls, Shortfall, i);
      g_autofree char *day = board_pack_dup_day (shortfall->date);
      g_autofree char *amount = accord_money_format (-shortfall->balance);
      /* Translators: an amount, a fund, a day */
      g_autofree char *words =
        g_strdup_printf (_("◆ %1$s more had been spent from the %2$s than had been paid in on "
                           "%3$s (PF-4)."),
                         amount, shortfall->fund, day);

      accord_report_section_add_lead (section, words);
    }
}

static void
say_shortage (AccordReportSection *section, gint64 shortage, guint n_funds)
{
  g_autofree char *amount = accord_money_format (shortage);
  g_autofree char *attention = g_strdup_printf (_("%s short"), amount);

  accord_report_section_set_summary (
    section, _("Contributions agreed and paid, expenditure, balance; with charts"), n_funds);
  if (shortage > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* Adds the pooled funds of the financial year; the charts are of the greatest. */
void
board_pack_add_funds (BoardPack *pack)
{
  guint n_funds = count_funds (pack->rows[BOARD_CONTRIBUTIONS]);
  g_autoptr (GArray) shortfalls = g_array_new (FALSE, FALSE, sizeof (Shortfall));
  g_autoptr (GArray) months = work_out_months (pack, shortfalls);
  AccordRows *spending = pack->rows[BOARD_FUND_FUNCTIONS];
  AccordReportSection *section;
  gint64 shortage;

  if (n_funds == 0)
    return;
  for (guint i = 0; i < accord_rows_get_n_rows (spending); i++)
    pack->figures.spent += accord_rows_get_integer (spending, i, "spent");
  section = accord_report_add_section (pack->report, "funds", _("Pooled funds"), NULL);
  accord_report_section_set_grid (section, grid, G_N_ELEMENTS (grid));
  shortage = add_contributions (pack, section);
  say_balance (pack, section, n_funds);
  say_shortfalls (section, shortfalls);
  say_shortage (section, shortage, n_funds);
  if (months->len > 0)
    {
      add_paid_chart (section, months, count_first_fund (months));
      add_balance_chart (section, months, count_first_fund (months));
    }
  add_functions (pack, section);
  add_months (section, months);
}
