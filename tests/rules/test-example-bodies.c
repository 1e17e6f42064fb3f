/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "findings.h"

/* What is wrong with the example register on purpose, and nothing else (data/example/README.md):
 * committees, approvals, agreements, interests and money. */

#define PC     "Primary Care Joint Committee"
#define CRISIS "Mental health crisis fund 2015/16"

typedef struct {
  const char *rule;
  AccordSeverity severity;
  const char *clause;
  const char *what; /* the record's reference, or its title where it has none */
} Expected;

static const char *
get_what (const AccordFinding *finding)
{
  return finding->type->reference_field != NULL ? finding->ref : finding->subject;
}

static GPtrArray *
find_all (AccordStore *store)
{
  static const char *const families[] = { "CM-", "AP-", "AG-", "CI-", "PF-" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = accord_rules_check (store, NULL, 0, &error);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_finding_unref);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (guint j = 0; j < all->len;)
      {
        const AccordFinding *finding = g_ptr_array_index (all, j);

        if (g_str_has_prefix (accord_rule_get_id (finding->rule), families[i]))
          g_ptr_array_add (findings, g_ptr_array_steal_index (all, j));
        else
          j++;
      }
  return findings;
}

static gboolean
take (GPtrArray *findings, const Expected *expected)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (accord_rule_get_id (finding->rule), expected->rule) == 0 &&
          finding->severity == expected->severity &&
          strcmp (finding->clause, expected->clause) == 0 &&
          strcmp (get_what (finding), expected->what) == 0)
        {
          g_ptr_array_remove_index (findings, i);
          return TRUE;
        }
    }
  return FALSE;
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  static const Expected faults[] = {
    { "CM-2", ACCORD_SEVERITY_NOTE, "NS 6.2", PC },
    { "CM-3", ACCORD_SEVERITY_BREACH, "NS 4.3.2", PC },
    { "CM-3", ACCORD_SEVERITY_BREACH, "NS 4.3.2", PC },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4", "Secondary care doctor, Governing Body" },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4", "Secondary care doctor, " PC },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4",
      "Southend, clinical, South Essex Urgent Care Joint Committee" },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4",
      "Clinical lead, integration, Integrated Commissioning Executive" },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4", "Lay member, governance, Governing Body" },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4", "GP, Grays, Governing Body" },
    { "CM-5", ACCORD_SEVERITY_NOTE, "CF 4", "GP, governing body, " PC },
    { "CM-8", ACCORD_SEVERITY_WARNING, "TC 12.6", "Mental Health Joint Committee" },
    { "AP-2", ACCORD_SEVERITY_WARNING, "TC 12.35", "ARR-12" },
    { "AP-2", ACCORD_SEVERITY_BREACH, "TC 12.35", "ARR-06" },
    { "AP-2", ACCORD_SEVERITY_BREACH, "TC 12.35", "ARR-07" },
    { "AP-2", ACCORD_SEVERITY_BREACH, "TC 12.35", "ARR-09" },
    { "AP-7", ACCORD_SEVERITY_NOTE, "TC 12.10; TC 12.21; TC 12.31",
      "National standing rules for primary care, yearly review" },
    { "AG-1", ACCORD_SEVERITY_BREACH, "TC 12.29", "ARR-02" },
    { "AG-1", ACCORD_SEVERITY_WARNING, "TC 12.8", "ARR-12" },
    { "AG-1", ACCORD_SEVERITY_WARNING, "TC 12.8", "ARR-12" },
    { "AG-1", ACCORD_SEVERITY_WARNING, "TC 12.8", "ARR-07" },
    { "CI-2", ACCORD_SEVERITY_WARNING, "NS 6.1", "Dr Leila Martin" },
    { "CI-2", ACCORD_SEVERITY_WARNING, "NS 6.1", "Kate Lapwing" },
    { "CI-2", ACCORD_SEVERITY_WARNING, "NS 6.1", "Tessa Woodlark" },
    { "CI-2", ACCORD_SEVERITY_WARNING, "NS 6.1", "Ben Nuthatch" },
    { "CI-2", ACCORD_SEVERITY_WARNING, "NS 6.1", "Dr Hana Serin" },
    { "PF-1", ACCORD_SEVERITY_BREACH, "TC 12.7", "Urgent care fund 2015/16" },
    { "PF-2", ACCORD_SEVERITY_WARNING, "TC 12.7", CRISIS },
    { "PF-4", ACCORD_SEVERITY_BREACH, "TC 12.7", CRISIS },
    { "PF-4", ACCORD_SEVERITY_BREACH, "TC 12.7", CRISIS },
    { "PF-4", ACCORD_SEVERITY_BREACH, "TC 12.2", "Better Care Fund 2015/16" },
    { "PF-5", ACCORD_SEVERITY_BREACH, "TC 12.5", "ARR-03" },
  };
  g_autoptr (GPtrArray) findings = find_all (fixture->store);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (!take (findings, &faults[i]))
      g_error ("%s, %s, was not found with %s", faults[i].rule, faults[i].what, faults[i].clause);
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);

      g_error ("%s, %s: “%s” is not in the README", accord_rule_get_id (finding->rule),
               get_what (finding), finding->message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/example/bodies", Fixture, NULL, example_set_up, test_faults,
              fixture_tear_down);

  return g_test_run ();
}
