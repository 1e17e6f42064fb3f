/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/functions.h"

#include "accord/alarms.h"
#include "accord/function-table.h"
#include "accord/money.h"
#include "accord/withdrawal.h"
#include "calendar/typed-text.h"

/* C and SQL share one calendar: each function below reads its arguments, asks the calendar and
 * writes the answer. Dates are ISO text in SQL. NULL in gives NULL out, as does a date that would
 * leave the years that dates may have; text that is no date at all is an error, since the register
 * holds none and a quiet NULL would make a query lie.
 *
 * DETERMINISTIC lets SQLite call a function of constants once in a statement. DIRECTONLY keeps them
 * out of whatever schema a foreign file brings; the TEMP views and triggers that we make ourselves
 * may still call them, also with trusted_schema off. */
#define PURE (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY)
#define CHANGING (SQLITE_UTF8 | SQLITE_DIRECTONLY)

typedef struct {
  const char *name;
  int n_arguments;
  int flags;
  void (*call) (sqlite3_context *result, int n_arguments, sqlite3_value **arguments);
} Function;

static gboolean
is_null (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL;
}

static const char *
get_text (sqlite3_value *value)
{
  const unsigned char *text = sqlite3_value_text (value);

  return text != NULL ? (const char *) text : "";
}

static void
refuse (sqlite3_context *result, sqlite3_value *value, const char *expected)
{
  g_autofree char *quoted = accord_typed_quote (get_text (value));
  g_autofree char *message = g_strdup_printf ("%s is not %s", quoted, expected);

  sqlite3_result_error (result, message, -1);
}

/* Each reader answers FALSE when there is nothing more to do, having set the result: NULL for NULL,
 * an error for anything but what it reads. */

static gboolean
read_date (sqlite3_context *result, sqlite3_value *value, AccordDate *date)
{
  if (is_null (value))
    return FALSE;

  if (accord_date_from_iso (get_text (value), date))
    return TRUE;

  refuse (result, value, "a date of the form YYYY-MM-DD");

  return FALSE;
}

static gboolean
read_integer (sqlite3_context *result, sqlite3_value *value, gint64 *number)
{
  if (is_null (value))
    return FALSE;

  if (sqlite3_value_numeric_type (value) == SQLITE_INTEGER)
    {
      *number = sqlite3_value_int64 (value);
      return TRUE;
    }

  refuse (result, value, "a whole number");

  return FALSE;
}

/* Numbers of days and months: beyond the range of int all answers are the same, NULL. */
static gboolean
read_count (sqlite3_context *result, sqlite3_value *value, int *count)
{
  gint64 number;

  if (!read_integer (result, value, &number))
    return FALSE;

  *count = (int) CLAMP (number, -G_MAXINT, G_MAXINT);

  return TRUE;
}

static gboolean
read_year (sqlite3_context *result, sqlite3_value *value, int *year)
{
  if (is_null (value))
    return FALSE;

  if (accord_financial_year_parse (get_text (value), year, NULL))
    return TRUE;

  refuse (result, value, "a financial year such as 2015/16");

  return FALSE;
}

static gboolean
read_reading (sqlite3_context *result, sqlite3_value *value, AccordReading *reading)
{
  if (is_null (value))
    return FALSE;

  if (accord_reading_from_name (get_text (value), reading))
    return TRUE;

  refuse (result, value, "a reading, after-expiry or next-year");

  return FALSE;
}

/* Months of notice: at least one, as the calendar wants it. A register from before they were
 * checked may hold less; one bad profile must not keep a whole list from being read, and has no
 * last day. */
static gboolean
read_notice_months (sqlite3_context *result, sqlite3_value *value, int *months)
{
  return read_count (result, value, months) && *months >= ACCORD_NOTICE_MONTHS_LEAST;
}

static gboolean
read_holidays (sqlite3_context *result, AccordBankHolidays **holidays)
{
  const AccordSqlContext *context = sqlite3_user_data (result);

  *holidays = context->holidays;
  if (*holidays != NULL)
    return TRUE;

  sqlite3_result_error (result, "no bank holidays are loaded", -1);

  return FALSE;
}

/* Takes @text over; NULL reads as NULL. */
static void
take_text (sqlite3_context *result, char *text)
{
  sqlite3_result_text (result, text, -1, g_free);
}

static void
set_date (sqlite3_context *result, AccordDate date)
{
  take_text (result, accord_date_to_iso (date));
}

static void
call_as_at (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  const AccordSqlContext *context = sqlite3_user_data (result);

  set_date (result, context->as_at);
}

static void
call_in_named_transaction (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  const AccordSqlContext *context = sqlite3_user_data (result);

  sqlite3_result_int (result, context->in_transaction ? 1 : 0);
}

static void
call_add_days (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;
  int days;

  if (read_date (result, arguments[0], &date) && read_count (result, arguments[1], &days))
    set_date (result, accord_date_add_days (date, days));
}

static void
call_add_months (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;
  int months;

  if (read_date (result, arguments[0], &date) && read_count (result, arguments[1], &months))
    set_date (result, accord_date_add_months (date, months));
}

static void
call_days_between (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate from, to;

  if (read_date (result, arguments[0], &from) && read_date (result, arguments[1], &to))
    sqlite3_result_int64 (result, (gint64) to - (gint64) from);
}

static void
call_financial_year (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    take_text (result, accord_financial_year_format (accord_date_financial_year (date)));
}

static void
call_financial_year_start (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  int year;

  if (read_year (result, arguments[0], &year))
    set_date (result, accord_financial_year_start (year));
}

static void
call_financial_year_end (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  int year;

  if (read_year (result, arguments[0], &year))
    set_date (result, accord_financial_year_end (year));
}

static void
call_next_financial_year_start (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    set_date (result, accord_date_next_financial_year_start (date));
}

static void
call_last_day_to_serve (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate start;
  AccordReading reading;
  int months;

  if (read_date (result, arguments[0], &start) &&
      read_notice_months (result, arguments[1], &months) &&
      read_reading (result, arguments[2], &reading))
    set_date (result, accord_withdrawal_last_day (start, months, reading));
}

static void
call_first_alarm (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  int first = is_null (arguments[0]) ? -1 : accord_alarms_get_first (get_text (arguments[0]));

  if (first >= 0)
    sqlite3_result_int (result, first);
}

static void
call_quarter (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    sqlite3_result_int (result, accord_date_quarter (date));
}

static void
call_quarter_start (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  int year, quarter;

  if (read_year (result, arguments[0], &year) && read_count (result, arguments[1], &quarter))
    set_date (result, accord_quarter_start (year, quarter));
}

static void
call_quarter_end (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  int year, quarter;

  if (read_year (result, arguments[0], &year) && read_count (result, arguments[1], &quarter))
    set_date (result, accord_quarter_end (year, quarter));
}

static void
call_add_working_days (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordBankHolidays *holidays;
  AccordDate date;
  int days;

  if (read_date (result, arguments[0], &date) && read_count (result, arguments[1], &days) &&
      read_holidays (result, &holidays))
    set_date (result, accord_working_days_add (holidays, date, days));
}

static void
call_next_working_day (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordBankHolidays *holidays;
  AccordDate date;

  if (read_date (result, arguments[0], &date) && read_holidays (result, &holidays))
    set_date (result, accord_working_day_next_or_same (holidays, date));
}

static void
call_is_working_day (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordBankHolidays *holidays;
  AccordDate date;

  if (read_date (result, arguments[0], &date) && read_holidays (result, &holidays))
    sqlite3_result_int (result, accord_working_day_is (holidays, date) ? 1 : 0);
}

static void
call_format_date (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    take_text (result, accord_date_format (date, ACCORD_DATE_STYLE_SHORT));
}

static void
call_format_money (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  gint64 pence;

  if (read_integer (result, arguments[0], &pence))
    take_text (result, accord_money_format (pence));
}

/* The tables that come with Accord: one for all connections. */
static AccordFunctionTable *
get_function_table (void)
{
  static AccordFunctionTable *table;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, accord_function_table_new_shipped ());

  return table;
}

static void
call_function_allowance (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  const AccordFunctionAllowance *allowed = NULL;
  AccordDate date;

  if (!is_null (arguments[0]) && !is_null (arguments[1]) && read_date (result, arguments[2], &date))
    allowed = accord_function_table_look_up (get_function_table (), get_text (arguments[0]),
                                             get_text (arguments[1]), date);
  if (allowed != NULL)
    sqlite3_result_text (result, allowed->involvement, -1, SQLITE_STATIC);
}

static void
call_function_judgement (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  static const char *const names[] = {
    [ACCORD_FUNCTION_CLAIM_NONE] = "none",     [ACCORD_FUNCTION_CLAIM_UNLISTED] = "unlisted",
    [ACCORD_FUNCTION_CLAIM_WITHIN] = "within", [ACCORD_FUNCTION_CLAIM_DISCUSSED] = "discussed",
    [ACCORD_FUNCTION_CLAIM_BEYOND] = "beyond",
  };
  const char *claimed = is_null (arguments[3]) ? NULL : get_text (arguments[3]);
  AccordFunctionClaim claim;
  AccordDate date;

  if (is_null (arguments[0]) || is_null (arguments[1]) || !read_date (result, arguments[2], &date))
    return;
  claim = accord_function_table_judge (get_function_table (), get_text (arguments[0]),
                                       get_text (arguments[1]), date, claimed);
  sqlite3_result_text (result, names[claim], -1, SQLITE_STATIC);
}

static void
call_function_clause (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    take_text (result, g_strdup (accord_function_table_get_clause (get_function_table (), date)));
}

static void
call_function_discussed_clause (sqlite3_context *result, int n_arguments, sqlite3_value **arguments)
{
  AccordDate date;

  if (read_date (result, arguments[0], &date))
    take_text (result,
               g_strdup (accord_function_table_get_discussed_clause (get_function_table (), date)));
}

static const Function functions[] = {
  { "add_days", 2, PURE, call_add_days },
  { "add_months", 2, PURE, call_add_months },
  { "add_working_days", 2, PURE, call_add_working_days },
  { "as_at", 0, PURE, call_as_at },
  { "days_between", 2, PURE, call_days_between },
  { "financial_year", 1, PURE, call_financial_year },
  { "financial_year_end", 1, PURE, call_financial_year_end },
  { "financial_year_start", 1, PURE, call_financial_year_start },
  { "first_alarm", 1, PURE, call_first_alarm },
  { "format_date", 1, PURE, call_format_date },
  { "format_money", 1, PURE, call_format_money },
  { "function_allowance", 3, PURE, call_function_allowance },
  { "function_clause", 1, PURE, call_function_clause },
  { "function_discussed_clause", 1, PURE, call_function_discussed_clause },
  { "function_judgement", 4, PURE, call_function_judgement },
  { "in_named_transaction", 0, CHANGING, call_in_named_transaction },
  { "is_working_day", 1, PURE, call_is_working_day },
  { "last_day_to_serve", 3, PURE, call_last_day_to_serve },
  { "next_financial_year_start", 1, PURE, call_next_financial_year_start },
  { "next_working_day", 1, PURE, call_next_working_day },
  { "quarter", 1, PURE, call_quarter },
  { "quarter_end", 2, PURE, call_quarter_end },
  { "quarter_start", 2, PURE, call_quarter_start },
};

/**
 * accord_sql_functions_register:
 * @db: a connection
 * @context: what the functions of this connection know; it outlives the connection
 *
 * Gives a connection the calendar, and the tables of functions, as SQL functions:
 *
 * - as_at(), in_named_transaction();
 * - add_days (d, n), add_months (d, n) by corresponding dates, days_between (from, to);
 * - financial_year (d) such as 2015/16, financial_year_start (year), financial_year_end (year),
 *   next_financial_year_start (d), quarter (d) from 1 to 4, quarter_start (year, q),
 *   quarter_end (year, q);
 * - last_day_to_serve (start, months, reading) of a notice, for new arrangements from a 1 April;
 *   first_alarm (alarms), the earliest of the days before it on which somebody is reminded;
 * - is_working_day (d), next_working_day (d) that is d or later, add_working_days (d, n);
 * - format_date (d) such as 1 Apr 2015, format_money (pence) such as £12,500;
 * - function_allowance (function, model, d), the involvement that a co-commissioning model allows
 * in a function; function_judgement (function, model, d, claimed): none, unlisted, within,
 * discussed or beyond; function_clause (d), function_discussed_clause (d) for where that stands
 * (FN-1).
 *
 * Returns: %SQLITE_OK, or the code of what went wrong
 */
int
accord_sql_functions_register (sqlite3 *db, AccordSqlContext *context)
{
  int code = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (functions) && code == SQLITE_OK; i++)
    code = sqlite3_create_function_v2 (db, functions[i].name, functions[i].n_arguments,
                                       functions[i].flags, context, functions[i].call,
                                       NULL, NULL, NULL);

  return code;
}
