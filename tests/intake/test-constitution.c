/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "constitution-fixture.h"

#include "accord/error.h"
#include "accord/register.h"

/* The fields of @profile as one string: "6; 12.1; …". */
static char *
list_fields (AccordConstitution *constitution, const char *const *keys)
{
  GString *list = g_string_new (NULL);

  for (; *keys != NULL; keys++)
    {
      const char *value = find_value (constitution, *keys);

      g_string_append_printf (list, "%s%s", list->len == 0 ? "" : " ", value == NULL ? "-" : value);
    }
  return g_string_free (list, FALSE);
}

#define KIND(suffix)                                                                        \
  "powers_clause_" suffix, "terms_clause_" suffix, "committee_clause_" suffix,              \
    "fund_clause_" suffix, "agreement_clause_" suffix, "liability_clause_" suffix,          \
    "guidance_clause_" suffix, "approval_clause_" suffix, "reporting_clause_" suffix,       \
    "withdrawal_clause_" suffix, "expiry_said_" suffix

static const char *const clauses[] = {
  "notice_months", "collaborative_clause", "local_authority_clause", "scheme_clause",
  "primary_care_excluded", KIND ("ccg_joint"), KIND ("nhse_ccg"), KIND ("nhse"), NULL,
};

#define MODEL_CLAUSES                                           \
  "6 - - - - 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 no "     \
  "2.2 2.5 2.4 - 2.6 2.7 2.8 2.9 2.10 2.11 yes "                \
  "3.2 3.4 3.3 3.5 3.6 3.7 3.8 3.9 3.10 3.11 yes"
#define SECTION_CLAUSES                                                             \
  "6 12.1 12.2 12.35 yes "                                                          \
  "12.4 12.5 12.6 12.7 12.8 12.9 12.10 12.11 12.12 12.13 no "                       \
  "12.15 12.18 12.17 - 12.19 12.20 12.21 12.22 12.23 12.24 yes "                    \
  "12.25 12.27 12.26 12.28 12.29 12.30 12.31 12.32 12.33 12.34 yes"
#define WHOLE_CLAUSES                                                               \
  "3 - - - - 6.6.1 - - - 6.6.2 - - 6.6.5 6.6.3 6.6.4 yes - - - - - - - - - - - "    \
  "6.5.2 6.5.8 6.5.9 6.5.11 6.5.5 6.5.6 6.5.10 6.5.7 6.5.4.1 6.5.3 yes"

/* --- What is read ----------------------------------------------------------------------------- */

static const struct {
  const char *fixture;
  const char *clauses;
  guint n_clauses;
  const char *body;
  const char *reporters[3];
} readings[] = {
  { MODEL, MODEL_CLAUSES, 33, NULL,
    { "Lead clinician and the lead manager of the lead CCG", NULL, NULL } },
  { SECTION, SECTION_CLAUSES, 36, "NHS Marshland CCG",
    { "Lead clinician and lead manager of the lead CCG", "Director of Planning",
      "Director of Planning" } },
  { WHOLE, WHOLE_CLAUSES, 24, "NHS Fenbrook and Wold Clinical Commissioning Group",
    { "Accountable Officer", NULL, "Chief Operating Officer" } },
};

static void
test_readings (void)
{
  static const char *const keys[] = { "reporters_ccg_joint", "reporters_nhse_ccg",
                                      "reporters_nhse" };

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *text = read_fixture (readings[i].fixture);
      g_autoptr (AccordConstitution) constitution = parse (text);
      g_autofree char *read = list_fields (constitution, clauses);

      g_test_message ("%s", readings[i].fixture);
      g_assert_cmpstr (read, ==, readings[i].clauses);
      g_assert_cmpuint (accord_constitution_get_n_clauses (constitution), ==,
                        readings[i].n_clauses);
      g_assert_cmpstr (accord_constitution_get_body (constitution), ==, readings[i].body);
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        g_assert_cmpstr (find_value (constitution, keys[j]), ==, readings[i].reporters[j]);
    }
}

static void
test_reporting (void)
{
  static const char *const keys[] = { "frequency_ccg_joint", "engagement_ccg_joint",
                                      "publication_ccg_joint", NULL };
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = parse (text);
  g_autofree char *read = list_fields (constitution, keys);

  g_assert_cmpstr (read, ==, "quarterly annual yes");
}

/* The beginning of the words from which each field was read goes with it. */
static void
test_words (void)
{
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = parse (text);
  GPtrArray *findings = accord_constitution_get_findings (constitution);
  const AccordConstitutionFinding *first = g_ptr_array_index (findings, 0);

  g_assert_cmpstr (first->key, ==, "notice_months");
  g_assert_cmpstr (first->clause, ==, "12.13");
  g_assert_true (g_str_has_prefix (first->words, "The Governing Body can withdraw from an"));
}

/* --- Periods ---------------------------------------------------------------------------------- */

static const struct {
  const char *words;
  const char *months; /* (nullable) */
  const char *faults;
} periods[] = {
  { "six months' notice", "6", "" },
  { "6 months' notice", "6", "" },
  { "six (6) calendar months’ written notice", "6", "" },
  { "a six-month notice", "6", "" },
  { "notice of not less than 12 months", "12", "" },
  { "notice of eighteen months", "18", "" },
  { "due notice", NULL, "7.4 period-missing" },
  { "600 months' notice", NULL, "7.4 period-out-of-range" },
  { "0 months' notice", NULL, "7.4 period-out-of-range" },
  { "six months' notice, or three months' notice where all agree", "6", "7.4 period-differs" },
};

#define SHORT                                                                                 \
  "7 Joint arrangements with other CCGs\n"                                                    \
  "7.1 The CCG may enter into arrangements with another CCG.\n"                               \
  "7.2 It agrees a framework that includes how the parties work together, their duties, "     \
  "risk, finance and contributions.\n"                                                        \
  "7.3 The governing body approves only what is safe. The Chief Officer shall report "        \
  "quarterly.\n"                                                                              \
  "7.4 It may leave an arrangement on PERIOD. New arrangements start on 1 April after the "   \
  "notice has expired.\n"

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *text = g_strdup (SHORT);
      g_autoptr (AccordConstitution) constitution = NULL;
      g_autofree char *faults = NULL;

      replace (&text, "PERIOD", periods[i].words);
      constitution = parse (text);
      faults = list_faults (constitution);
      g_test_message ("%s", periods[i].words);
      g_assert_cmpstr (find_value (constitution, "notice_months"), ==, periods[i].months);
      g_assert_cmpstr (faults, ==, periods[i].faults);
    }
}

/* One section may be about the functions of both; its faults are told once. */
static void
test_shared (void)
{
  static const char *const keys[] = { "powers_clause_nhse_ccg", "powers_clause_nhse",
                                      "withdrawal_clause_nhse_ccg", "withdrawal_clause_nhse",
                                      NULL };
  g_autofree char *text = g_strdup (SHORT);
  g_autoptr (AccordConstitution) constitution = NULL;
  g_autofree char *read = NULL;
  g_autofree char *faults = NULL;

  replace (&text, "with other CCGs", "with NHS England");
  replace (&text, "7.1 The CCG may enter into arrangements with another CCG.",
           "7.1 The CCG may work with NHS England, on either the CCG's functions or NHS England's "
           "functions, and may enter into arrangements.");
  replace (&text, "PERIOD", "due notice");
  constitution = parse (text);
  read = list_fields (constitution, keys);
  faults = list_faults (constitution);
  g_assert_cmpstr (read, ==, "7.1 7.1 7.4 7.4");
  g_assert_cmpstr (faults, ==, "7.4 period-missing");
}

/* --- How texts come --------------------------------------------------------------------------- */

static void
assert_same (const char *bytes, gsize length)
{
  g_autoptr (GBytes) text = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordConstitution) constitution =
    accord_constitution_parse ("text.txt", text, &error);
  g_autofree char *read = NULL;

  g_assert_no_error (error);
  read = list_fields (constitution, clauses);
  g_assert_cmpstr (read, ==, SECTION_CLAUSES);
}

static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-16", "WINDOWS-1252", "UTF-8" };
  g_autofree char *text = read_fixture (SECTION);

  replace (&text, "'", "’");
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *bytes =
        g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      assert_same (bytes, length);
    }
}

/* Page breaks, line ends and marks come and go; the clauses stay. */
static void
test_layouts (void)
{
  static const struct {
    const char *from;
    const char *to;
  } layouts[] = {
    { "\n", "\r\n" },
    { "\n", "\r" },
    { "\n\n", "\n" },
    { "- 12.", "12." },
    { "\n- 12.1", "\n\n4\n\fMarshland constitution\n- 12.1" },
    { "\n- 12.1", "\n\nMarshland constitution\nPage 4 of 9\nMarshland constitution\n- 12.1" },
    { "six months'", "six\n\n4\n\fMarshland constitution\n\nmonths'" },
    { "report to the Governing Body, hold annual",
      "report to the Governing\n\n4\n\nBody, hold annual" },
    { " under ", "\nunder " },
    { " paragraph 12.", " paragraph\n12." },
    { "NHS England", "the NHS Commissioning Board" },
    { "other CCGs", "other clinical commissioning groups" },
    { "12.", "Clause 12." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *text = read_fixture (SECTION);

      replace (&text, layouts[i].from, layouts[i].to);
      g_test_message ("%s", layouts[i].to);
      assert_same (text, strlen (text));
    }
}

/* --- Refusals --------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  const char *bytes;
  gsize length;
  const char *message;
} refusals[] = {
  { "a.pdf", "%PDF-1.4", 8,
    "a.pdf: this is a PDF document; expected plain text. In the program that shows it, save it as "
    "text (.txt), or copy its text and paste it." },
  { "a.docx", "PK\x03\x04zip", 7,
    "a.docx: this is a word processor’s document or a zip archive; expected plain text. In the "
    "word processor, save it as plain text (.txt), or paste its text." },
  { "a.rtf", "{\\rtf1}", 7,
    "a.rtf: this is a word processor’s document or a zip archive; expected plain text. In the "
    "word processor, save it as plain text (.txt), or paste its text." },
  { "a.html", "<html>", 6,
    "a.html: this is a web page or an XML document; expected plain text. Open it, copy its text "
    "and paste it." },
  { "a.txt", "", 0, "a.txt: there are no words in it; expected a constitution’s text." },
  { "a.txt", " 1.2 \n\n", 7, "a.txt: there are no words in it; expected a constitution’s text." },
  { "a.bin", "\x01\x02words\x93", 8,
    "a.bin: this is not text; expected a constitution’s text, saved as plain text (.txt)." },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (refusals[i].bytes, refusals[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_constitution_parse (refusals[i].name, bytes, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

static void
test_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "intake", "fixtures", MODEL, NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "intake", "fixtures", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordConstitution) constitution = accord_constitution_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (accord_constitution_get_name (constitution), ==, MODEL);

  g_assert_null (accord_constitution_read ("/no/such/file.txt", NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (accord_constitution_read (folder, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED);
}

/* A text on something else has one fault, which says so. */
static void
test_nothing (void)
{
  g_autoptr (AccordConstitution) constitution = parse ("Minutes of a meeting. All were well.\n");
  g_autofree char *faults = list_faults (constitution);

  g_assert_cmpstr (faults, ==, "- nothing-read");
  g_assert_cmpuint (accord_constitution_get_findings (constitution)->len, ==, 0);
}

/* --- Profiles --------------------------------------------------------------------------------- */

static void
test_profile (void)
{
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = parse (text);
  g_autoptr (AccordRecord) profile = accord_constitution_new_profile (constitution);
  g_autoptr (GPtrArray) none = accord_constitution_compare (constitution, profile);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_record_validate (profile, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (accord_record_get_text (profile, "name"), ==, "NHS Marshland CCG");
  g_assert_cmpint (accord_record_get_integer (profile, "notice_months"), ==, 6);
  g_assert_cmpint (accord_record_get_integer (profile, "quarterly_days"), ==, 30);
  g_assert_cmpstr (accord_record_get_text (profile, "alarms"), ==, "180, 90, 30, 7, 1");
  g_assert_cmpstr (accord_record_get_text (profile, "fund_clause_nhse"), ==, "12.28");
  g_assert_true (accord_record_get_boolean (profile, "expiry_said_nhse"));
  g_assert_false (accord_record_get_boolean (profile, "expiry_said_ccg_joint"));
  g_assert_false (accord_record_get_boolean (profile, "shipped"));
  g_assert_cmpuint (none->len, ==, 0);
}

/* The section is laid out as Thurrock's is: only the post differs from the shipped profile. */
static void
test_compare (void)
{
  g_autofree char *text = read_fixture (SECTION);
  g_autoptr (AccordConstitution) constitution = parse (text);
  g_autoptr (AccordRecord) profile = accord_register_get_profile ("Thurrock CCG", NULL);
  g_autoptr (GPtrArray) differences = accord_constitution_compare (constitution, profile);
  const AccordConstitutionDifference *first;

  g_assert_cmpuint (differences->len, ==, 2);
  first = g_ptr_array_index (differences, 0);
  g_assert_cmpstr (first->field->key, ==, "reporters_nhse_ccg");
  g_assert_cmpstr (first->read, ==, "Director of Planning");
  g_assert_cmpstr (first->held, ==, "Director of Commissioning");
}

/* What the office sets itself stays; what the text does not say is emptied. */
static void
test_fill (void)
{
  g_autoptr (AccordConstitution) constitution = parse (SHORT);
  g_autoptr (AccordRecord) profile = accord_register_get_profile ("Thurrock CCG", NULL);

  accord_constitution_fill_profile (constitution, profile);
  g_assert_cmpstr (accord_record_get_text (profile, "name"), ==, "Thurrock CCG");
  g_assert_cmpstr (accord_record_get_text (profile, "cited_as"), ==, "TC");
  g_assert_cmpstr (accord_record_get_text (profile, "powers_clause_ccg_joint"), ==, "7.1");
  g_assert_false (accord_record_has (profile, "powers_clause_nhse"));
  g_assert_false (accord_record_has (profile, "notice_months"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/constitution/readings", test_readings);
  g_test_add_func ("/constitution/reporting", test_reporting);
  g_test_add_func ("/constitution/words", test_words);
  g_test_add_func ("/constitution/periods", test_periods);
  g_test_add_func ("/constitution/shared", test_shared);
  g_test_add_func ("/constitution/encodings", test_encodings);
  g_test_add_func ("/constitution/layouts", test_layouts);
  g_test_add_func ("/constitution/refusals", test_refusals);
  g_test_add_func ("/constitution/file", test_file);
  g_test_add_func ("/constitution/nothing", test_nothing);
  g_test_add_func ("/constitution/profile", test_profile);
  g_test_add_func ("/constitution/compare", test_compare);
  g_test_add_func ("/constitution/fill", test_fill);
  return g_test_run ();
}
