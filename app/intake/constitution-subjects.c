/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/constitution-private.h"

/* What a clause says, and which clause is taken for each field of a profile. */

#define POOL "pooled (?:fund|budget)"

static const struct {
  const char *field;    /* the beginning of the profile's field */
  const char *label;
  const char *said;     /* what such a clause says */
  const char *and;      /* (nullable): and says as well */
  const char *fallback; /* (nullable): what will do where none says that */
} subjects[] = {
  [ACCORD_SUBJECT_POWERS] = {
    "powers_clause_", N_("Powers"),
    "\\b(?:may|can|has the power to|is able to)(?: also)? (?:make|enter into)"
    "(?: (?:joint|such|formal|collaborative|commissioning))* arrangements\\b",
    NULL,
    "\\bmay\\b[^.]{0,60}\\b(?:jointly exercise|exercise jointly|delegate|exercise)\\b" },
  [ACCORD_SUBJECT_TERMS] = {
    "terms_clause_", N_("Payments and terms"),
    "\\bterms and conditions\\b|"
    "\\b(?:make|receive) payments? (?:to|from) (?:another|other|the other)",
    NULL, NULL },
  [ACCORD_SUBJECT_COMMITTEE] = {
    "committee_clause_", N_("Joint committee"),
    "\\bjoint committees?\\b",
    "\\b(?:establish|form|set up|create|appoint)", NULL },
  [ACCORD_SUBJECT_FUND] = {
    "fund_clause_", N_("Pooled fund"),
    "\\b(?:establish|maintain|set up|create|form|contribute to|operate)\\w*\\b"
    "[^.]{0,60}\\b" POOL "|"
    "\\b" POOL "s? (?:may|shall|will|can) be (?:established|set up|created|formed|maintained)",
    NULL, NULL },
  [ACCORD_SUBJECT_AGREEMENT] = {
    "agreement_clause_", N_("Agreement"),
    "\\b(?:develop|agree|enter into|put in place|prepare|draw up|sign|"
    "be (?:recorded|set out) in)\\w*\\b[^.]{0,80}\\b(?:agreement|framework|memorandum)\\b",
    "\\b(?:set(?:s|ting)? out|includ|details of|cover|specif)", NULL },
  [ACCORD_SUBJECT_LIABILITY] = {
    "liability_clause_", N_("Liability"),
    "\\b(?:liabilit|responsibilit|accountab)\\w*[^.]{0,120}\\bnot be "
    "(?:affected|altered|changed|reduced|diminished)\\b|"
    "\\b(?:remain|retain|continue)\\w*\\b[^.]{0,60}\\b(?:liab|responsib|accountab)",
    NULL, NULL },
  [ACCORD_SUBJECT_GUIDANCE] = {
    "guidance_clause_", N_("Guidance"),
    "\\bguidance\\b",
    "\\b(?:issued|published|nhs england|secretary of state)\\b", NULL },
  [ACCORD_SUBJECT_APPROVAL] = {
    "approval_clause_", N_("Approval"),
    "\\bapprov",
    "\\bsafe\\b|\\binterests? of\\b",
    "\\bapproved by the governing body\\b|\\bapproval of the governing body\\b" },
  [ACCORD_SUBJECT_REPORTING] = {
    "reporting_clause_", N_("Reporting"),
    "\\breports?\\b",
    "\\b(?:quarter|month|six-month|twice a year|written report|annual report)",
    "\\breports?\\b[^.]{0,60}\\bgoverning body\\b" },
  [ACCORD_SUBJECT_WITHDRAWAL] = {
    "withdrawal_clause_", N_("Withdrawal"),
    "\\b(?:withdraw|terminat|leave|leaving|exit|end its|ends? the|come to an end|give notice)",
    "\\bnotice\\b|\\bunsatisfactory\\b", NULL },
};

/* accord_subject_get_field: what the profile's fields about @subject begin with. */
const char *
accord_subject_get_field (AccordSubject subject)
{
  return subjects[subject].field;
}

/* accord_subject_get_label: what people read for @subject. */
const char *
accord_subject_get_label (AccordSubject subject)
{
  return _(subjects[subject].label);
}

static gboolean
is_joint (AccordConstitutionKind kind)
{
  return kind >= ACCORD_CONSTITUTION_FIRST_JOINT && kind <= ACCORD_CONSTITUTION_LAST_JOINT;
}

static guint
list_subjects (AccordReading *self, const AccordClause *clause)
{
  guint found = 0;

  for (guint i = 0; i < ACCORD_N_SUBJECTS; i++)
    if (accord_reading_says (self, subjects[i].said, clause->said) &&
        (subjects[i].and == NULL || accord_reading_says (self, subjects[i].and, clause->said)))
      found |= 1u << i;
  return found;
}

/* Of several stretches about a kind, one of them a table of contents perhaps, that which says most.
 * The first wins where two say as much. */
static guint
choose_run (AccordReading *self, AccordConstitutionKind kind)
{
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  guint best = 0, most = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (self->clauses, i);
      guint so_far = GPOINTER_TO_UINT (g_hash_table_lookup (said, GUINT_TO_POINTER (clause->run)));
      guint n;

      if (clause->kind != kind)
        continue;
      so_far |= clause->subjects;
      g_hash_table_insert (said, GUINT_TO_POINTER (clause->run), GUINT_TO_POINTER (so_far));
      n = (guint) __builtin_popcount (so_far);
      if (n > most)
        {
          best = clause->run;
          most = n;
        }
    }
  return best;
}

static void
choose_clauses (AccordReading *self, AccordConstitutionKind kind)
{
  guint run = choose_run (self, kind);

  for (guint i = 0; run != 0 && i < self->clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      for (guint j = 0; clause->run == run && clause->number != NULL && j < ACCORD_N_SUBJECTS; j++)
        if ((clause->subjects & 1u << j) && self->chosen[kind][j] == NULL)
          self->chosen[kind][j] = clause;
    }
  for (guint i = 0; run != 0 && i < self->clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      for (guint j = 0; clause->run == run && clause->number != NULL && j < ACCORD_N_SUBJECTS; j++)
        if (self->chosen[kind][j] == NULL && subjects[j].fallback != NULL &&
            clause->subjects == 0 && !clause->is_heading &&
            accord_reading_says (self, subjects[j].fallback, clause->said))
          {
            self->chosen[kind][j] = clause;
            clause->subjects |= 1u << j;
          }
    }
}

/* Whether a clause about NHS England says that it is about the functions of both. */
static gboolean
says_both (AccordReading *self, const AccordClause *clause)
{
  return clause->kind == ACCORD_CONSTITUTION_NHSE && !clause->is_heading &&
         accord_reading_says (self, "\\bccgs?'?s? (?:commissioning )?functions\\b", clause->said) &&
         accord_reading_says (self, "\\bnhs england'?s? functions\\b", clause->said) &&
         accord_reading_says (self, "\\b(?:either|both|or)\\b", clause->said);
}

/* Later constitutions have one section for both kinds with NHS England. */
static void
share_section (AccordReading *self)
{
  gboolean is_said = FALSE;

  for (guint i = 0; i < ACCORD_N_SUBJECTS; i++)
    if (self->chosen[ACCORD_CONSTITUTION_NHSE_CCG][i] != NULL)
      return;
  for (guint i = 0; i < self->clauses->len && !is_said; i++)
    is_said = says_both (self, g_ptr_array_index (self->clauses, i));
  if (!is_said)
    return;
  self->is_shared = TRUE;
  memcpy (self->chosen[ACCORD_CONSTITUTION_NHSE_CCG], self->chosen[ACCORD_CONSTITUTION_NHSE],
          sizeof self->chosen[ACCORD_CONSTITUTION_NHSE]);
}

/* --- The clauses that a profile names besides ------------------------------------------------- */

#define COUNCIL "\\b(?:local authorit|councils?\\b)"
#define SCHEME  "scheme of (?:reservation and )?delegation"
#define MONEY   "\\b" POOL "|\\bbetter care fund\\b|\\bsection 75\\b"

static const struct {
  AccordConstitutionKind kind;
  const char *anywhere; /* (nullable): what its clause says, wherever it stands */
  const char *within;   /* what will do in a section about the kind */
} named[] = {
  { ACCORD_CONSTITUTION_COLLABORATIVE, NULL, "\\bcollaborat" },
  { ACCORD_CONSTITUTION_LOCAL_AUTHORITY, NULL, COUNCIL "|" MONEY },
  { ACCORD_CONSTITUTION_SCHEME,
    "(?=.*\\b" SCHEME "\\b).*\\bjoint (?:working|commissioning|arrangements)\\b",
    "\\b" SCHEME "\\b|\\bmemorandum\\b" },
};

static gboolean
is_named_by (AccordReading *self, const AccordClause *clause, guint nth, gboolean anywhere)
{
  const char *said = anywhere ? named[nth].anywhere : named[nth].within;

  return said != NULL && clause->number != NULL && !clause->is_heading &&
         !is_joint (clause->kind) && (anywhere || clause->kind == named[nth].kind) &&
         accord_reading_says (self, said, clause->said);
}

static void
choose_named (AccordReading *self, guint nth, gboolean anywhere)
{
  AccordConstitutionKind kind = named[nth].kind;

  for (guint i = 0; i < self->clauses->len && self->named[kind] == NULL; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      if (is_named_by (self, clause, nth, anywhere))
        self->named[kind] = clause;
    }
}

/*
 * accord_reading_choose:
 *
 * Chooses the clause for each field of a profile, among those that were recognised.
 */
void
accord_reading_choose (AccordReading *self)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      if (is_joint (clause->kind) && !clause->is_heading)
        clause->subjects = list_subjects (self, clause);
    }
  for (AccordConstitutionKind kind = ACCORD_CONSTITUTION_FIRST_JOINT;
       kind <= ACCORD_CONSTITUTION_LAST_JOINT; kind++)
    choose_clauses (self, kind);
  share_section (self);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      choose_named (self, i, TRUE);
      choose_named (self, i, FALSE);
    }
}
