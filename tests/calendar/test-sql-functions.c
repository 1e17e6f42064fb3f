/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/functions.h"

typedef struct {
  sqlite3 *db;
  AccordSqlContext context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sqlite3_open (":memory:", &fixture->db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_db_config (fixture->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL), ==,
                   SQLITE_OK);

  fixture->context.as_at = accord_date_new (2015, 9, 30);
  fixture->context.holidays = accord_bank_holidays_new_shipped ();
  fixture->context.in_transaction = FALSE;
  g_assert_cmpint (accord_sql_functions_register (fixture->db, &fixture->context), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (fixture->db), ==, SQLITE_OK);
  g_clear_pointer (&fixture->context.holidays, accord_bank_holidays_unref);
}

static void
execute (Fixture *fixture, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (fixture->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Answers the only value of a query as text, “null”, or the message of its error. */
static char *
query (Fixture *fixture, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer;

  if (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    {
      const unsigned char *text = sqlite3_column_text (statement, 0);

      answer = g_strdup (text != NULL ? (const char *) text : "null");
    }
  else
    answer = g_strdup (sqlite3_errmsg (fixture->db));

  sqlite3_finalize (statement);

  return answer;
}

static void
assert_answer (Fixture *fixture, const char *sql, const char *expected)
{
  g_autofree char *answer = query (fixture, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (answer, ==, expected);
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *call;
    const char *answer;
  } cases[] = {
    { "as_at ()", "2015-09-30" },
    { "in_named_transaction ()", "0" },
    { "add_days ('2015-04-01', 30)", "2015-05-01" },
    { "add_days ('2015-04-01', -1)", "2015-03-31" },
    { "add_days ('2015-04-01', '30')", "2015-05-01" },
    { "add_days ('2199-12-31', 1)", "null" },
    { "add_days ('2015-04-01', 9223372036854775807)", "null" },
    { "add_days ('2015-04-01', -9223372036854775808)", "null" },
    { "add_months ('2015-08-31', 6)", "2016-02-29" },
    { "add_months ('2016-03-31', -1)", "2016-02-29" },
    { "days_between ('2015-04-01', '2016-04-01')", "366" },
    { "days_between ('2015-04-02', '2015-04-01')", "-1" },
    { "financial_year ('2016-03-31')", "2015/16" },
    { "financial_year_start ('2015/16')", "2015-04-01" },
    { "financial_year_end ('2015/16')", "2016-03-31" },
    { "next_financial_year_start ('2015-04-01')", "2016-04-01" },
    { "last_day_to_serve ('2016-04-01', 6, 'after-expiry')", "2015-09-30" },
    { "last_day_to_serve ('2016-04-01', 12, 'after-expiry')", "2015-03-31" },
    { "last_day_to_serve ('2016-04-01', 6, 'next-year')", "2016-03-31" },
    { "last_day_to_serve ('2016-04-02', 6, 'after-expiry')", "null" },
    { "first_alarm ('30, 180, 1')", "180" },
    { "first_alarm ('0')", "0" },
    { "first_alarm ('')", "null" },
    { "first_alarm ('a week before')", "null" },
    { "last_day_to_serve ('2016-04-01', 0, 'after-expiry')", "null" },
    { "quarter ('2016-03-31')", "4" },
    { "quarter_start ('2015/16', 4)", "2016-01-01" },
    { "quarter_end ('2015/16', 4)", "2016-03-31" },
    { "quarter_end ('2015/16', 5)", "null" },
    { "is_working_day ('2015-04-02')", "1" },
    { "is_working_day ('2015-04-03')", "0" },
    { "next_working_day ('2015-04-03')", "2015-04-07" },
    { "add_working_days ('2015-05-27', -7)", "2015-05-15" },
    { "format_date ('2015-04-01')", "1 Apr 2015" },
    { "format_money (1250050)", "£12,500.50" },
    { "function_allowance ('Complaints management', 'joint', '2015-04-01')", "jointly" },
    { "function_allowance ('Complaints management', 'joint', '2015-03-31')", "null" },
    { "function_judgement ('Complaints management', 'joint', '2015-04-01', 'decide')", "beyond" },
    { "function_judgement ('Complaints management', 'joint', '2015-04-01', 'jointly')", "within" },
    { "function_judgement ('Complaints management', 'joint', '2015-04-01', NULL)", "none" },
    { "function_judgement ('Complaints management', 'joint', '2015-03-31', 'decide')", "unlisted" },
    { "function_judgement ('Complaints management', 'greater-involvement', '2015-04-01', 'discuss')",
      "discussed" },
    { "function_clause ('2015-04-01')", "NS 4.1.5" },
    { "function_clause ('2015-03-31')", "null" },
    { "function_discussed_clause ('2015-04-01')", "NS 4.2.1" },
    { "typeof (quarter ('2015-04-01'))", "integer" },
    { "typeof (as_at ())", "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %s", cases[i].call);

      assert_answer (fixture, sql, cases[i].answer);
    }
}

/* The first 1 April that is still reached when notice is served today is the one whose last day is
 * next: the views need not try one year after the other (WD-6). */
static void
test_next_last_day (Fixture *fixture, gconstpointer data)
{
  static const char sql[] =
    "WITH RECURSIVE day (d) AS (VALUES ('2014-03-01') UNION ALL"
    "  SELECT add_days (d, 1) FROM day WHERE d < '2017-05-01'),"
    " month (n) AS (VALUES (1), (2), (5), (6), (11), (12), (13), (60)),"
    " worked AS (SELECT d, n, next_financial_year_start (add_months (d, n)) AS start"
    "  FROM day JOIN month)"
    "SELECT count (*) FROM worked"
    " WHERE last_day_to_serve (start, n, 'after-expiry') < d"
    "  OR last_day_to_serve (add_months (start, -12), n, 'after-expiry') >= d";

  assert_answer (fixture, sql, "0");
}

static void
test_null_in_null_out (Fixture *fixture, gconstpointer data)
{
  static const char *const calls[] = {
    "add_days (NULL, 1)", "add_days ('2015-04-01', NULL)", "add_months (NULL, 1)",
    "add_months ('2015-04-01', NULL)", "days_between (NULL, '2015-04-01')",
    "days_between ('2015-04-01', NULL)", "financial_year (NULL)", "financial_year_start (NULL)",
    "financial_year_end (NULL)", "next_financial_year_start (NULL)", "first_alarm (NULL)",
    "last_day_to_serve (NULL, 6, 'after-expiry')",
    "last_day_to_serve ('2016-04-01', NULL, 'after-expiry')",
    "last_day_to_serve ('2016-04-01', 6, NULL)", "quarter (NULL)",
    "quarter_start (NULL, 1)", "quarter_start ('2015/16', NULL)", "quarter_end (NULL, 1)",
    "quarter_end ('2015/16', NULL)", "is_working_day (NULL)", "next_working_day (NULL)",
    "add_working_days (NULL, 1)", "add_working_days ('2015-04-01', NULL)", "format_date (NULL)",
    "format_money (NULL)", "function_allowance (NULL, 'joint', '2015-04-01')",
    "function_judgement ('A', NULL, '2015-04-01', 'no')", "function_clause (NULL)",
    "function_discussed_clause (NULL)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %s", calls[i]);

      assert_answer (fixture, sql, "null");
    }
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  assert_answer (fixture, "SELECT add_days ('1/4/2015', 1)",
                 "“1/4/2015” is not a date of the form YYYY-MM-DD");
  assert_answer (fixture, "SELECT quarter (zeroblob (0))",
                 "“” is not a date of the form YYYY-MM-DD");
  assert_answer (fixture, "SELECT add_months ('2015-04-01', 'six')", "“six” is not a whole number");
  assert_answer (fixture, "SELECT add_months ('2015-04-01', 1.5)", "“1.5” is not a whole number");
  assert_answer (fixture, "SELECT financial_year_start ('2015/17')",
                 "“2015/17” is not a financial year such as 2015/16");

  assert_answer (fixture, "SELECT last_day_to_serve ('2016-04-01', 6, 'bare')",
                 "“bare” is not a reading, after-expiry or next-year");

  g_clear_pointer (&fixture->context.holidays, accord_bank_holidays_unref);
  assert_answer (fixture, "SELECT is_working_day ('2015-04-01')", "no bank holidays are loaded");
  assert_answer (fixture, "SELECT is_working_day (NULL)", "null");
}

static void
test_context_changes (Fixture *fixture, gconstpointer data)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "SELECT as_at (), in_named_transaction ()", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "2015-09-30");
  g_assert_cmpint (sqlite3_column_int (statement, 1), ==, 0);
  sqlite3_reset (statement);

  fixture->context.as_at = accord_date_new (2016, 4, 1);
  fixture->context.in_transaction = TRUE;
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "2016-04-01");
  g_assert_cmpint (sqlite3_column_int (statement, 1), ==, 1);
  sqlite3_finalize (statement);

  fixture->context.as_at = ACCORD_DATE_NONE;
  assert_answer (fixture, "SELECT as_at ()", "null");
}

/* Our own TEMP views and guards call the functions although the schema is not trusted; a view, a
 * trigger or a check that a file brings cannot. */
static void
test_only_temporary_schema_may_call (Fixture *fixture, gconstpointer data)
{
  execute (fixture, "CREATE TABLE seat (ends TEXT);"
                    "INSERT INTO seat VALUES ('2015-09-29'), ('2015-10-01');");

  execute (fixture, "CREATE TEMP VIEW holder AS SELECT ends FROM seat WHERE ends >= as_at ();");
  assert_answer (fixture, "SELECT group_concat (ends) FROM holder", "2015-10-01");

  execute (fixture, "CREATE TEMP TRIGGER guard BEFORE INSERT ON main.seat"
                    " WHEN NOT in_named_transaction ()"
                    " BEGIN SELECT raise (ABORT, 'outside a named transaction'); END;");
  assert_answer (fixture, "INSERT INTO seat VALUES ('2015-10-02') RETURNING ends",
                 "outside a named transaction");
  fixture->context.in_transaction = TRUE;
  assert_answer (fixture, "INSERT INTO seat VALUES ('2015-10-02') RETURNING ends", "2015-10-02");

  execute (fixture, "CREATE VIEW planted AS SELECT as_at () AS day;");
  assert_answer (fixture, "SELECT day FROM planted", "unsafe use of as_at()");
  execute (fixture, "CREATE TRIGGER planted_too AFTER DELETE ON seat"
                    " BEGIN SELECT in_named_transaction (); END;");
  assert_answer (fixture, "DELETE FROM seat RETURNING ends",
                 "unsafe use of in_named_transaction()");
  assert_answer (fixture, "CREATE TABLE checked (day TEXT CHECK (day < as_at ()))",
                 "unsafe use of as_at()");
}

/* Unmarked, as_at() would be called for every row that a view looks at. */
static void
test_flags (Fixture *fixture, gconstpointer data)
{
  const int both = SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  g_autofree char *constant =
    g_strdup_printf ("SELECT count (*) FROM pragma_function_list WHERE flags & %1$d = %1$d", both);
  g_autofree char *changing =
    g_strdup_printf ("SELECT flags & %d = %d FROM pragma_function_list"
                     " WHERE name = 'in_named_transaction'", both, SQLITE_DIRECTONLY);

  assert_answer (fixture, constant, "22");
  assert_answer (fixture, changing, "1");
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/sql-functions/answers", test_answers);
  add_test ("/sql-functions/next-last-day", test_next_last_day);
  add_test ("/sql-functions/null-in-null-out", test_null_in_null_out);
  add_test ("/sql-functions/errors", test_errors);
  add_test ("/sql-functions/context-changes", test_context_changes);
  add_test ("/sql-functions/only-temporary-schema-may-call", test_only_temporary_schema_may_call);
  add_test ("/sql-functions/flags", test_flags);

  return g_test_run ();
}
