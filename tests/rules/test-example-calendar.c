/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* What is wrong with the example register on purpose, and nothing else (data/example/README.md):
 * the reporting calendar and the functions, in the course of the year. */

#define BREACH  ACCORD_SEVERITY_BREACH
#define WARNING ACCORD_SEVERITY_WARNING
#define NOTE    ACCORD_SEVERITY_NOTE

#define FOR_ALL_YEAR                                                                            \
  { "RC-1", BREACH, "TC 12.33",                                                                 \
    "Quarterly report 2015/16 Q1, Learning disability health checks" },                         \
    { "RC-1", BREACH, "TC 12.12", "Quarterly report 2015/16 Q1, Individual funding requests" }, \
    { "RC-2", BREACH, "TC 12.12", "ARR-06" }, { "RC-2", NOTE, "TC 12.33", "ARR-02" },           \
    { "RC-3", BREACH, "TC 12.12", "Annual report 2014/15, Non-emergency patient transport" },   \
    { "RC-3", BREACH, "TC 12.12", "Annual report 2014/15, Individual funding requests" },       \
    { "RC-7", WARNING, "TC 12.2", "Pooled budget return 2015/16 Q1, Better Care Fund" },        \
    { "RC-8", BREACH, "TC 12.12", "ARR-11" },                                                   \
    { "FN-1", BREACH, "NS 4.1.5", "Complaints management, Primary care co-commissioning" },     \
    { "FN-3", WARNING, "NS 4.4.1", "ARR-13" }, { "FN-3", WARNING, "NS 4.4.1", "ARR-13" },       \
    { "FN-3", WARNING, "NS 4.4.1", "ARR-13" }, { "FN-3", WARNING, "NS 4.4.1", "ARR-13" },       \
    { "FN-3", WARNING, "NS 4.4.1", "ARR-13" },                                                  \
    { "FN-4", WARNING, "NS 4.1.2", "8 Local incentive scheme for practices" },                  \
    { "FN-4", WARNING, "NS 4.1.2", "8 Local incentive scheme for practices" },                  \
    { "FN-4", WARNING, "NS 4.1.2", "8 Local incentive scheme for practices" },                  \
    { "FN-5", WARNING, "TC 12.25; TC 12.35", "ARR-10" },                                        \
    { "FN-5", WARNING, "TC 12.25; TC 12.35", "ARR-13" },                                        \
    { "FN-6", BREACH, "TC 12.35; TC 12.1",                                                      \
      "Commissioning emergency ambulance services, Ambulance, east of England" },               \
    { "FN-6", BREACH, "TC 12.35; TC 12.4",                                                      \
      "Assessing and managing continuing healthcare, Continuing healthcare" },                  \
  {                                                                                             \
    "FN-6", BREACH, "TC 12.35; TC 12.4",                                                        \
      "Commissioning patient transport, Non-emergency patient transport"                        \
  }

#define FOR_LATER                                                                               \
  { "RC-1", BREACH, "TC 12.12", "Quarterly report 2015/16 Q2, Mental health, south Essex" },    \
    { "RC-1", BREACH, "TC 12.12", "Quarterly report 2015/16 Q2, Individual funding requests" }, \
    { "RC-2", NOTE, "TC 12.23", "ARR-09" },                                                     \
  {                                                                                             \
    "RC-2", NOTE, "TC 12.23", "ARR-09"                                                          \
  }

static const char *const families[] = { "RC-", "FN-", NULL };

/* On 22 October the Local Medical Committee is heard. */
static void
test_september (Fixture *fixture, gconstpointer data)
{
  static const Fault faults[] = {
    FOR_ALL_YEAR,
    { "FN-4", WARNING, "NS 4.1.2", "8 Local incentive scheme for practices" },
  };

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 22));
  assert_faults (fixture->store, families, faults, G_N_ELEMENTS (faults));
}

/* Quarter 3 goes to the meeting of March. */
static void
test_winter (Fixture *fixture, gconstpointer data)
{
  static const Fault faults[] = { FOR_ALL_YEAR, FOR_LATER };

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 12, 1));
  assert_faults (fixture->store, families, faults, G_N_ELEMENTS (faults));
  accord_store_set_as_at (fixture->store, accord_date_new (2016, 2, 1));
  assert_faults (fixture->store, families, faults, G_N_ELEMENTS (faults));
}

static void
test_march (Fixture *fixture, gconstpointer data)
{
  static const Fault faults[] = {
    FOR_ALL_YEAR,
    FOR_LATER,
    { "RC-1", BREACH, "TC 12.12", "Quarterly report 2015/16 Q3, Non-emergency patient transport" },
    { "RC-1", BREACH, "TC 12.12", "Quarterly report 2015/16 Q3, Individual funding requests" },
  };

  accord_store_set_as_at (fixture->store, accord_date_new (2016, 3, 31));
  assert_faults (fixture->store, families, faults, G_N_ELEMENTS (faults));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                             \
  g_test_add ("/rules/example/calendar/" name, Fixture, NULL, example_set_up, test, \
              fixture_tear_down)
  ADD ("september", test_september);
  ADD ("winter", test_winter);
  ADD ("march", test_march);
#undef ADD

  return g_test_run ();
}
