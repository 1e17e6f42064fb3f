/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/error.h"
#include "accord/function-table.h"

#define N_MODELS 3

static const char *const models[N_MODELS] = { "greater-involvement", "joint", "delegated" };

/* NS 4.1.5, as it is printed. */
static const struct {
  const char *function;
  const char *allowed[N_MODELS];
} printed[] = {
  { "General practice commissioning", { "discuss", "jointly", "decide" } },
  { "Pharmacy, eye health and dental commissioning", { "discuss", "discuss", "discuss" } },
  { "Design and implementation of local incentive schemes", { "no", "jointly", "decide" } },
  { "General practice budget management", { "no", "jointly", "decide" } },
  { "Complaints management", { "no", "jointly", "decide" } },
  { "Contractual GP practice performance management", { "discuss", "jointly", "decide" } },
  { "Medical performers’ list, appraisal, revalidation", { "no", "no", "no" } },
};

static AccordDate
date_of (const char *iso)
{
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  return date;
}

static void
test_shipped (void)
{
  g_autoptr (AccordFunctionTable) table = accord_function_table_new_shipped ();
  AccordDate date = date_of ("2015-09-22");

  g_assert_cmpstr (accord_function_table_get_clause (table, date), ==, "NS 4.1.5");
  g_assert_cmpstr (accord_function_table_get_discussed_clause (table, date), ==, "NS 4.2.1");
  g_assert_cmpuint (accord_function_table_get_n_functions (table, date), ==,
                    G_N_ELEMENTS (printed));
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_assert_cmpstr (accord_function_table_get_function (table, i, date), ==,
                       printed[i].function);
      for (guint j = 0; j < N_MODELS; j++)
        {
          const AccordFunctionAllowance *allowed =
            accord_function_table_look_up (table, printed[i].function, models[j], date);

          g_assert_cmpstr (allowed->involvement, ==, printed[i].allowed[j]);
          g_assert_cmpint (allowed->if_agreed, ==, i == 2 && j == 1);
          g_assert_cmpint (allowed->may_discuss, ==,
                           j == 0 && g_str_equal (printed[i].allowed[j], "no"));
        }
    }
}

static void
test_judge (void)
{
  static const struct {
    const char *function;
    const char *model;
    const char *date;
    const char *claimed;
    AccordFunctionClaim claim;
  } cases[] = {
    { "Complaints management", "joint", "2015-04-01", "jointly", ACCORD_FUNCTION_CLAIM_WITHIN },
    { "Complaints management", "joint", "2015-04-01", "no", ACCORD_FUNCTION_CLAIM_WITHIN },
    { "Complaints management", "joint", "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_BEYOND },
    { "Complaints management", "delegated", "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_WITHIN },
    { " complaints MANAGEMENT ", "joint", "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_BEYOND },
    { "Medical performers' list, appraisal, revalidation", "delegated", "2015-04-01", "discuss",
      ACCORD_FUNCTION_CLAIM_BEYOND },
    /* NS 4.2.1: all areas may be discussed, but no more than that. */
    { "Complaints management", "greater-involvement", "2015-04-01", "discuss",
      ACCORD_FUNCTION_CLAIM_DISCUSSED },
    { "Complaints management", "greater-involvement", "2015-04-01", "jointly",
      ACCORD_FUNCTION_CLAIM_BEYOND },
    { "General practice commissioning", "greater-involvement", "2015-04-01", "jointly",
      ACCORD_FUNCTION_CLAIM_BEYOND },
    { "Complaints management", "joint", "2015-04-01", NULL, ACCORD_FUNCTION_CLAIM_NONE },
    { "Ambulances", "joint", "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_UNLISTED },
    { "Complaints management", "pooled", "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_UNLISTED },
    { "Complaints management", NULL, "2015-04-01", "decide", ACCORD_FUNCTION_CLAIM_UNLISTED },
    /* The day before there was no table; it still holds while no later one does. */
    { "Complaints management", "joint", "2015-03-31", "decide", ACCORD_FUNCTION_CLAIM_UNLISTED },
    { "Complaints management", "joint", "2016-04-01", "decide", ACCORD_FUNCTION_CLAIM_BEYOND },
  };
  g_autoptr (AccordFunctionTable) table = accord_function_table_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s, %s", cases[i].function, cases[i].model, cases[i].date);
      g_assert_cmpint (accord_function_table_judge (table, cases[i].function, cases[i].model,
                                                    date_of (cases[i].date), cases[i].claimed),
                       ==, cases[i].claim);
    }
}

static gboolean
add (AccordFunctionTable *table, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return accord_function_table_add (table, "a.ini", bytes, error);
}

/* A later table takes over on its first day, in whichever order they were read. */
static void
test_later (void)
{
  static const char *const later = "[table]\nclause=NS 2016\nfrom=2016-04-01\n[Complaints]\n"
                                   "greater-involvement=no\njoint=no\ndelegated=jointly\n";
  static const char *const earlier = "[table]\nclause=NS 2015\nfrom=2015-04-01\n[Complaints]\n"
                                     "greater-involvement=no\njoint=no\ndelegated=decide\n";
  g_autoptr (AccordFunctionTable) table = accord_function_table_new ();

  g_assert_true (add (table, later, NULL));
  g_assert_true (add (table, earlier, NULL));
  g_assert_null (accord_function_table_get_clause (table, date_of ("2015-03-31")));
  g_assert_cmpuint (accord_function_table_get_n_functions (table, date_of ("2015-03-31")), ==, 0);
  g_assert_cmpstr (accord_function_table_get_clause (table, date_of ("2016-03-31")), ==, "NS 2015");
  g_assert_cmpstr (accord_function_table_get_clause (table, date_of ("2016-04-01")), ==, "NS 2016");
  g_assert_cmpint (accord_function_table_judge (table, "Complaints", "delegated",
                                                date_of ("2016-04-01"), "decide"),
                   ==, ACCORD_FUNCTION_CLAIM_BEYOND);
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { "no table", "a.ini is not a table of functions. *" },
    { "[table]\nclause=NS\n", "a.ini is not a table of functions. Its clause, or the first day "
                              "that it holds, is missing." },
    { "[table]\nclause=NS\nfrom=31/02/2015\n", "*the first day that it holds, is missing." },
    { "[table]\nfrom=2015-04-01\n", "*Its clause, or *" },
    { "[table]\nclause=NS\nfrom=2015-04-01\n[X]\ngreater-involvement=no\njoint=perhaps\n",
      "*X, joint: “perhaps” is not no, discuss, jointly or decide." },
    { "[table]\nclause=NS\nfrom=2015-04-01\n[X]\ngreater-involvement=no\n",
      "*X, joint: “” is not no, discuss, jointly or decide." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordFunctionTable) table = accord_function_table_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (add (table, cases[i].text, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
      g_assert_null (accord_function_table_get_clause (table, date_of ("2020-01-01")));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/function-table/shipped", test_shipped);
  g_test_add_func ("/function-table/judge", test_judge);
  g_test_add_func ("/function-table/later", test_later);
  g_test_add_func ("/function-table/refused", test_refused);
  return g_test_run ();
}
