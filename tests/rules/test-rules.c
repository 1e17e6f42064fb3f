/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "accord/error.h"
#include "accord/explanation.h"
#include "accord/query.h"
#include "findings.h"
#include "rules/facts.h"
#include "rules/rule-private.h"

static void
test_file (void)
{
  static const char text[] = "-- rule: X-1\n"
                             "-- title: _(\"A \\\"title\\\"\")\n"
                             "-- message odd: ngettext (\"{n} day\", \"{n} days\") n\n"
                             "-- step: _(\"{a}\") = {b}\n"
                             "-- A comment: it is left out.\n"
                             "SELECT 1;\n"
                             "SELECT 2,\n  3\n"
                             "\n"
                             "-- rule: X-2\n"
                             "SELECT 4\n";
  g_autoptr (GPtrArray) blocks = accord_rule_file_parse ("x", text, "rule");
  const AccordRuleBlock *block = g_ptr_array_index (blocks, 0);
  const AccordRuleWords *words;

  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpstr (accord_rule_block_get (block, "rule"), ==, "X-1");
  g_assert_cmpstr (accord_rule_block_find_words (block, "title", "any")->singular, ==,
                   "A \"title\"");
  words = accord_rule_block_find_words (block, "message", "odd");
  g_assert_cmpstr (words->plural, ==, "{n} days");
  g_assert_cmpstr (words->count, ==, "n");
  g_assert_null (accord_rule_block_find_words (block, "message", "even"));
  words = accord_rule_block_find_words (block, "step", NULL);
  g_assert_cmpstr (words->value, ==, "{b}");
  g_assert_cmpuint (block->queries->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (block->queries, 0), ==, "SELECT 1");
  block = g_ptr_array_index (blocks, 1);
  g_assert_cmpstr (g_ptr_array_index (block->queries, 0), ==, "SELECT 4\n");
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *template;
    const char *expected;
  } cases[] = {
    { "{n} and {d}", "3 and 9 Jan 2015" },
    { "{m:money}", "£12,500" },
    { "{t}", "9 Jan 2015 12:00" },
    { "{w}, {x}", "words {n}, —" },
    { "{f}", "2.5" },
    { "{", "{" },
  };
  static const char *const reserved[] = { "id", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRows) rows =
    accord_store_run_text (fixture->store, "facts",
                           "SELECT 1 AS id, 3 AS n, '2015-01-09' AS d, 1250000 AS m, "
                           "'2015-01-09T12:00' AS t, 'words {n}' AS w, NULL AS x, 2.5 AS f",
                           &error, NULL);
  g_autoptr (GArray) facts = NULL;

  g_assert_no_error (error);
  facts = accord_facts_read (rows, 0, reserved);
  g_assert_cmpuint (facts->len, ==, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = accord_facts_fill (facts, cases[i].template);

      g_assert_cmpstr (filled, ==, cases[i].expected);
    }
}

static void
test_lookup (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (accord_rule_get_id (accord_rule_lookup ("wd-1", &error)), ==, "WD-1");
  g_assert_no_error (error);
  g_assert_null (accord_rule_lookup ("WD-99", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "WD-99"));
  g_assert_nonnull (strstr (error->message, "WD-1"));
}

/* Every rule can be asked on any day, and what it finds has all its words and a clause. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2013-03-31", "2014-10-01", "2015-09-22",
                                      "2016-03-31", "2016-04-01", "2018-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      AccordDate day;

      g_assert_true (accord_date_from_iso (days[i], &day));
      accord_store_set_as_at (fixture->store, day);
      findings = accord_rules_check (fixture->store, NULL, 0, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < findings->len; j++)
        {
          const AccordFinding *finding = g_ptr_array_index (findings, j);

          g_assert_cmpstr (finding->clause, !=, "");
          g_assert_cmpstr (finding->subject, !=, "");
          if (strchr (finding->message, '{') != NULL || strstr (finding->message, "—") != NULL)
            g_error ("%s: “%s”", accord_rule_get_id (finding->rule), finding->message);
        }
    }
}

static void
assert_explained (AccordStore *store, const AccordRecordType *type, const char *key, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordExplanation) explanation = accord_store_explain (store, type, id, key, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = accord_explanation_dup_text (explanation);
  if (strstr (explanation->sentence, "—") != NULL || strchr (text, '{') != NULL)
    g_error ("%s %s: “%s”", type->name, key, text);
  g_assert_cmpuint (explanation->steps->len, >, 0);
}

static void
assert_type_explained (AccordStore *store, const AccordRecordType *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, NULL);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (!(field->flags & ACCORD_FIELD_COMPUTED))
        continue;
      if (!accord_explanation_exists (type, field->key))
        g_error ("Nothing explains %s %s", type->name, field->key);
      for (guint j = 0; j < ids->len; j++)
        assert_explained (store, type, field->key, g_array_index (ids, gint64, j));
    }
}

/* Why, everywhere: each computed field of each record of the example says why it is so, also before
 * there was much, and long after. */
static void
test_every_field_explained (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2012-01-01", "2015-04-03", "2015-07-12", "2015-09-22",
                                      "2018-01-01" };
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AccordDate day;

      g_assert_true (accord_date_from_iso (days[i], &day));
      accord_store_set_as_at (fixture->store, day);
      for (guint j = 0; j < n_types; j++)
        assert_type_explained (fixture->store, types[j]);
    }
}

static gint64
find_due (AccordStore *store, const char *title, const char *arrangement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRows) rows = accord_store_run_text (
    store, "due",
    "SELECT o.id FROM obligation AS o JOIN arrangement AS a ON a.id = o.arrangement "
    "WHERE o.title = :title AND a.reference = :arrangement",
    &error, "title", title, "arrangement", arrangement, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (accord_rows_get_n_rows (rows), ==, 1);
  return accord_rows_get_integer (rows, 0, "id");
}

static void
assert_due (AccordStore *store, gint64 id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordExplanation) explanation =
    accord_store_explain (store, accord_record_type_find ("obligation"), id, "due", &error);
  g_autoptr (GString) steps = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < explanation->steps->len; i++)
    {
      const AccordStep *step = g_ptr_array_index (explanation->steps, i);

      g_string_append_printf (steps, "%s%s: %s", i == 0 ? "" : "; ", step->label, step->value);
    }
  g_assert_cmpstr (steps->str, ==, expected);
}

/* Why a report is due on its day (RC-4), in steps; what a person moved says who did. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = find_due (store, "Quarterly report 2015/16 Q1", "ARR-02");
  g_autoptr (AccordExplanation) explanation = NULL;

  assert_due (store, id,
              "Quarter 1 ends: 30 Jun 2015; plus 30 days, a working day: 30 Jul 2015; first "
              "governing body on or after it: 24 Sep 2015; less 7 working days for papers: "
              "15 Sep 2015");
  assert_due (store, find_due (store, "Annual report 2014/15", "ARR-11"),
              "The financial year ends: 31 Mar 2015; plus 90 days, a working day: 29 Jun 2015; "
              "first governing body on or after it: 23 Jul 2015; less 7 working days for papers: "
              "14 Jul 2015");
  assert_due (store, find_due (store, "Quarterly report 2015/16 Q2", "ARR-04"),
              "Quarter 2 ends: 30 Sep 2015; plus 30 days, a working day: 30 Oct 2015; first "
              "governing body on or after it: 26 Nov 2015; less 7 working days for papers: "
              "17 Nov 2015");
  assert_due (store, find_due (store, "Engagement 2015/16", "ARR-06"),
              "The financial year ends: 31 Mar 2016; held by: 31 Mar 2016");
  change (store, "obligation", id, "due", "2015-09-16", NULL);
  explanation =
    accord_store_explain (store, accord_record_type_find ("obligation"), id, "due", NULL);
  g_assert_cmpstr (explanation->sentence, ==, "It was entered, and is not worked out.");
  g_assert_null (explanation->rules);
}

/* An index of part of a table serves only who names the part as the index does. */
static void
test_indexes (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *rule;
    const char *plan;
  } cases[] = {
    { "RC-2", "USING INDEX obligation_engagement\n" },
    { "RC-2", "USING INDEX obligation_engagement (period=? AND arrangement=?)" },
    { "RC-6", "USING COVERING INDEX obligation_report\n" },
    { "RC-6", "USING COVERING INDEX obligation_report (arrangement=?)" },
    { "RC-6", "USING COVERING INDEX obligation_report (arrangement=? AND period=? AND kind=?)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordRule *rule = accord_rule_lookup (cases[i].rule, NULL);
      g_autofree char *sql = g_strconcat (
        "EXPLAIN QUERY PLAN ", (char *) g_ptr_array_index (rule->block->queries, 0), NULL);
      g_autoptr (AccordRows) rows =
        accord_store_run_text (fixture->store, cases[i].rule, sql, NULL, NULL);
      g_autoptr (GString) plan = g_string_new (NULL);

      for (guint j = 0; j < accord_rows_get_n_rows (rows); j++)
        g_string_append_printf (plan, "%s\n", accord_rows_get_text (rows, j, "detail"));
      g_test_message ("%s: %s", cases[i].rule, cases[i].plan);
      g_assert_nonnull (strstr (plan->str, cases[i].plan));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/file", test_file);
  g_test_add_func ("/rules/lookup", test_lookup);
  g_test_add ("/rules/facts", Fixture, NULL, fixture_set_up, test_facts, fixture_tear_down);
  g_test_add ("/rules/all", Fixture, NULL, example_set_up, test_all, fixture_tear_down);
  g_test_add ("/rules/explained", Fixture, NULL, example_set_up, test_every_field_explained,
              fixture_tear_down);
  g_test_add ("/rules/due", Fixture, NULL, example_set_up, test_due, fixture_tear_down);
  g_test_add ("/rules/indexes", Fixture, NULL, fixture_set_up, test_indexes, fixture_tear_down);

  return g_test_run ();
}
