/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/finding-index.h"

#include "accord/csv.h"
#include "accord/list-report.h"
#include "findings.h"

/* Served without a decision: a breach about the notice, and so about its arrangement. */
static gint64
add_faulty (Fixture *fixture, gint64 *arrangement)
{
  g_autofree char *id = NULL;
  g_autofree char *notice_id = NULL;
  gint64 notice;

  *arrangement = add_joint (fixture->store, "ccg-joint", NULL);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, *arrangement);
  notice =
    add (fixture->store, "notice", "arrangement", id, "direction", "given", "months", "6", NULL);
  notice_id = g_strdup_printf ("%" G_GINT64_FORMAT, notice);
  add (fixture->store, "notice-service", "notice", notice_id, "organisation", "99E", "served",
       "2015-07-15", NULL);
  return notice;
}

static void
test_lookup (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *arrangements = accord_record_type_find ("arrangement");
  const AccordRecordType *notices = accord_record_type_find ("notice");
  gint64 arrangement;
  gint64 notice = add_faulty (fixture, &arrangement);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = accord_rules_check (fixture->store, NULL, 0, &error);
  g_autoptr (AccordFindingIndex) index = NULL;
  GPtrArray *list;
  guint n = 0;

  g_assert_no_error (error);
  index = accord_finding_index_new (findings);
  for (guint i = 0; i < findings->len; i++)
    n += ((AccordFinding *) findings->pdata[i])->arrangement == arrangement ? 1 : 0;
  g_assert_cmpuint (n, >, 0);
  list = accord_finding_index_lookup (index, arrangements, arrangement);
  g_assert_cmpuint (list->len, ==, n);
  list = accord_finding_index_lookup (index, notices, notice);
  g_assert_cmpuint (accord_findings_count_as (list, ACCORD_SEVERITY_BREACH), >, 0);
  /* The same number of another type is another record. */
  g_assert_null (accord_finding_index_lookup (index, notices, arrangement));
  g_assert_null (accord_finding_index_lookup (index, arrangements, notice));
}

static void
test_words (void)
{
  static const struct {
    const char *severities;
    AccordSeverity gravest;
    const char *expected;
  } cases[] = {
    { "", ACCORD_SEVERITY_BREACH, NULL },
    { "b", ACCORD_SEVERITY_BREACH, "1 breach" },
    { "wbw", ACCORD_SEVERITY_BREACH, "1 breach, 2 warnings" },
    { "nbbw", ACCORD_SEVERITY_BREACH, "2 breaches, 1 warning, 1 note" },
    { "nbbn", ACCORD_SEVERITY_WARNING, "2 notes" },
    { "b", ACCORD_SEVERITY_WARNING, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *words = NULL;

      for (const char *severity = cases[i].severities; *severity != '\0'; severity++)
        {
          AccordFinding *finding = g_new0 (AccordFinding, 1);

          finding->severity = *severity == 'b'   ? ACCORD_SEVERITY_BREACH
                              : *severity == 'w' ? ACCORD_SEVERITY_WARNING
                                                 : ACCORD_SEVERITY_NOTE;
          g_ptr_array_add (findings, finding);
        }
      words = accord_findings_dup_counts (findings, cases[i].gravest);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
  g_assert_null (accord_findings_dup_counts (NULL, ACCORD_SEVERITY_BREACH));
}

/* A list that leaves the office says the same as on the screen. */
static void
test_list_report (Fixture *fixture, gconstpointer data)
{
  static const AccordListReportColumn columns[] = { { "title", "Title" }, { NULL, "Findings" } };
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (AccordFindingIndex) index = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *table = NULL;
  gint64 arrangement;

  add_faulty (fixture, &arrangement);
  g_array_append_val (ids, arrangement);
  report = accord_list_report_build (fixture->store, type, ids, "Arrangements", columns,
                                     G_N_ELEMENTS (columns), &error);
  g_assert_no_error (error);
  findings = accord_rules_check (fixture->store, NULL, 0, &error);
  g_assert_no_error (error);
  index = accord_finding_index_new (findings);
  words = accord_findings_dup_counts (accord_finding_index_lookup (index, type, arrangement),
                                      ACCORD_SEVERITY_BREACH);
  g_assert_nonnull (words);
  expected = g_strdup_printf ("Title\tFindings\nStroke\t%s\n", words);
  table = accord_csv_to_clipboard (report);
  g_assert_cmpstr (table, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/finding-index/lookup", Fixture, NULL, office_set_up, test_lookup,
              fixture_tear_down);
  g_test_add_func ("/finding-index/words", test_words);
  g_test_add ("/finding-index/list-report", Fixture, NULL, office_set_up, test_list_report,
              fixture_tear_down);

  return g_test_run ();
}
