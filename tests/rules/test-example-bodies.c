/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* What is wrong with the example register on purpose, and nothing else (data/example/README.md):
 * committees, approvals, agreements, interests, money and withdrawal. */

#define PC     "Primary Care Joint Committee"
#define CRISIS "Mental health crisis fund 2015/16"

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  static const char *const families[] = { "CM-", "AP-", "AG-", "CI-", "PF-", "WD-", NULL };
  static const Fault faults[] = {
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
    { "WD-2", ACCORD_SEVERITY_BREACH, "TC 12.13", "NOT-04" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.34", "ARR-02" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.13", "ARR-03" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.13", "ARR-06" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.13", "ARR-08" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.24", "ARR-09" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.34", "ARR-10" },
    { "WD-6", ACCORD_SEVERITY_NOTE, "TC 12.13", "ARR-11" },
    { "WD-8", ACCORD_SEVERITY_NOTE, "TC 12.34; NS 8", "ARR-10" },
    { "WD-9", ACCORD_SEVERITY_NOTE, "TC 12.13", "NOT-03" },
  };

  assert_faults (fixture->store, families, faults, G_N_ELEMENTS (faults));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/example/bodies", Fixture, NULL, example_set_up, test_faults,
              fixture_tear_down);

  return g_test_run ();
}
