/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "constitution-fixture.h"

static void
test_faults (void)
{
  static const struct {
    const char *fixture;
    const char *faults;
  } cases[] = {
    { MODEL, "2.6 list-broken; 2.10 blank; 3.10 blank; 1.11 words-missing" },
    { SECTION, "12.19 list-broken; 12.13 words-missing; 12.28 reference-wrong; "
               "12.29 reference-wrong; 12.30 reference-wrong" },
    { WHOLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_fixture (cases[i].fixture);
      g_autoptr (AccordConstitution) constitution = parse (text);
      g_autofree char *faults = list_faults (constitution);

      g_assert_cmpstr (faults, ==, cases[i].faults);
    }
}

/* Each fault says what is wrong, in which words, and what would mend it. */
static void
test_sentences (void)
{
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = parse (text);
  GPtrArray *faults = accord_constitution_get_faults (constitution);
  const AccordConstitutionFault *fault = g_ptr_array_index (faults, 2);

  g_assert_cmpint (fault->severity, ==, ACCORD_CONSTITUTION_WARNING);
  g_assert_cmpint (fault->kind, ==, ACCORD_CONSTITUTION_NHSE);
  g_assert_cmpstr (fault->rule, ==, "CX-2");
  g_assert_cmpstr (fault->clause, ==, "12.28");
  g_assert_cmpstr (fault->message, ==,
                   "It refers to clause 12.26 for the arrangements, and that is on another matter: "
                   "Joint committee. Clause 12.25 is where they are.");
  g_assert_cmpstr (fault->remedy, ==, "Refer to clause 12.25, if the arrangements are meant.");
  g_assert_true (g_str_has_prefix (fault->words, "For the arrangements described at"));
  g_assert_cmpuint (accord_constitution_count_faults (constitution, ACCORD_CONSTITUTION_BREACH), ==,
                    1);
}

/* The corrected copies; each test below puts one fault back. */
static char *
read_corrected (const char *name)
{
  char *text = read_fixture (name);

  if (strcmp (name, MODEL) == 0)
    {
      replace (&text, "[insert post]", "Head of Planning");
      replace (&text, "staff and equipment; and ", "staff and equipment.");
      replace (&text, "next financial year.", "next financial year after the notice has expired.");
    }
  else if (strcmp (name, SECTION) == 0)
    {
      replace (&text, "employees; and\n", "employees.\n");
      replace (&text, "new financial year.", "new financial year after the end of the notice.");
      replace (&text, "paragraph 12.26", "paragraph 12.25");
    }
  return text;
}

static const struct {
  const char *fixture;
  const char *from;
  const char *to;
  const char *faults;
} changes[] = {
  { MODEL, "[1]", "[1]", "" },
  { SECTION, "12.1 ", "12.1 ", "" },
  { WHOLE, "6.5.1.", "6.5.1.", "" },
  /* blanks */
  { SECTION, "Director of Planning", "[ ]", "12.23 blank; 12.33 blank" },
  { SECTION, "Director of Planning", "TBC", "12.23 blank; 12.33 blank" },
  { SECTION, "Director of Planning", "..........", "12.23 blank; 12.33 blank" },
  { SECTION, "Director of Planning", "____", "12.23 blank; 12.33 blank" },
  { SECTION, "Director of Planning", "(to be confirmed)", "12.23 blank; 12.33 blank" },
  { SECTION, "Director of Planning", "<job title>", "12.23 blank; 12.33 blank" },
  { SECTION, "Marshland Council", "XX Council", "12.2 blank" },
  { WHOLE, "took effect on 1 April 2013", "took effect on [date]", "1.1 blank" },
  { SECTION, "Director of Planning", "post that the board [as it then is] agrees", "" },
  { SECTION, "Marshland Council", "Marshland Council (terms to be agreed with it)", "" },
  { SECTION, "Marshland Council", "Marshland Council (complete list in 12.36)", "" },
  /* lists */
  { SECTION, "or\n - they act together.", "or", "12.4 list-broken" },
  { WHOLE, "\nv) staff and equipment lent.", "", "6.5.5 list-broken; 6.5.5 head-missing" },
  { WHOLE, "\niv) budgets; and\nv) staff and equipment lent.",
    "\niv) budgets, staff and equipment;", "6.5.5 list-broken" },
  { MODEL, "functions that NHS England has delegated to it;\n· both exercise them together.",
    "functions jointly.", "" },
  { WHOLE, "6.6.5. Arrangements are approved by the Governing Body.",
    "6.6.5. Arrangements are approved by the Governing Body if:", "6.6.5 list-empty" },
  /* words on expiry */
  { WHOLE, " following the end of the notice", "", "6.5.3 words-missing" },
  { SECTION, " after the expiry of the six months' notice", "",
    "12.24 words-missing; 12.34 words-missing" },
  /* references */
  { MODEL, "[3.5]\tThe parties to arrangements under paragraph [3.2]",
    "[3.5]\tThe parties to arrangements under paragraph [2.2]", "3.5 reference-wrong" },
  { MODEL, "[3.5]\tThe parties to arrangements under paragraph [3.2]",
    "[3.5]\tThe parties to arrangements under paragraph [3.22]", "3.5 reference-missing" },
  { MODEL, "paragraph 1.2.3 above", "paragraph 1.2.4 above", "1.5 reference-missing" },
  { SECTION, "For arrangements under paragraph 12.15", "For arrangements under paragraph 11.3",
    "" },
  { SECTION, "For arrangements under paragraph 12.15",
    "For arrangements under paragraph 12.70 of the Standing Orders", "" },
  { SECTION, "For arrangements under paragraph 12.15", "For arrangements under paragraph 12.70",
    "12.19 reference-missing" },
  { WHOLE, "made under 6.6.1", "made under 6.5.9", "6.6.4 reference-wrong" },
  /* heads */
  { MODEL, "· who bears which risk;\n", "",
    "1.6 head-missing; 2.6 head-missing; 3.6 head-missing" },
  { WHOLE, "the sharing of risk, ", "", "6.6.2 head-missing" },
  /* what is missing altogether */
  { WHOLE, "6.6.3. Reports on", "6.6.3. Notes on", "- clause-missing" },
  { WHOLE, "three months' notice", "six months' notice", "6.5.3 period-differs" },
};

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = read_corrected (changes[i].fixture);
      g_autoptr (AccordConstitution) constitution = NULL;
      g_autofree char *faults = NULL;

      replace (&text, changes[i].from, changes[i].to);
      constitution = parse (text);
      faults = list_faults (constitution);
      g_test_message ("%s: %s", changes[i].fixture, changes[i].to);
      g_assert_cmpstr (faults, ==, changes[i].faults);
    }
}

/* A blank names nobody, whatever stands around it. */
static void
test_nobody (void)
{
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = NULL;

  replace (&text, "Director of Planning", "[who?] or TBC");
  constitution = parse (text);
  g_assert_null (find_value (constitution, "reporters_nhse"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/constitution-faults/faults", test_faults);
  g_test_add_func ("/constitution-faults/sentences", test_sentences);
  g_test_add_func ("/constitution-faults/changes", test_changes);
  g_test_add_func ("/constitution-faults/nobody", test_nobody);
  return g_test_run ();
}
