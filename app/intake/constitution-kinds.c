/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/constitution-private.h"

/* Which clauses are about which kind of arrangement. Headings say so, and so do the words with
 * which each section begins; numbers and order differ from one constitution to the next. */

static const struct {
  const char *key;
  const char *suffix; /* of the fields of a profile */
  const char *label;
} kinds[] = {
  [ACCORD_CONSTITUTION_ANY] = { "any", "", N_("All kinds") },
  [ACCORD_CONSTITUTION_COLLABORATIVE] = { "collaborative", "", N_("Collaborative working") },
  [ACCORD_CONSTITUTION_LOCAL_AUTHORITY] = { "local-authority", "", N_("Local authority") },
  [ACCORD_CONSTITUTION_CCG_JOINT] = { "ccg-joint", "ccg_joint", N_("Joint with other CCGs") },
  [ACCORD_CONSTITUTION_NHSE_CCG] = { "nhse-ccg-functions", "nhse_ccg",
                                     N_("With NHS England, CCG functions") },
  [ACCORD_CONSTITUTION_NHSE] = { "nhse-functions", "nhse",
                                 N_("With NHS England, its functions") },
  [ACCORD_CONSTITUTION_SCHEME] = { "scheme", "", N_("Scheme of delegation") },
};

/**
 * accord_constitution_kind_get_key:
 *
 * Returns: (transfer none): what scripts call @kind
 */
const char *
accord_constitution_kind_get_key (AccordConstitutionKind kind)
{
  return kinds[kind].key;
}

/**
 * accord_constitution_kind_get_label:
 *
 * Returns: (transfer none): what people read for @kind
 */
const char *
accord_constitution_kind_get_label (AccordConstitutionKind kind)
{
  return _(kinds[kind].label);
}

/* accord_constitution_get_suffix: what the fields of a profile about @kind end in. */
const char *
accord_constitution_get_suffix (AccordConstitutionKind kind)
{
  return kinds[kind].suffix;
}

/* --- What headings and first words say; the first that fits ----------------------------------- */

#define CCGS "(?:other|another|one or more|neighbou?ring|fellow|local|between|several|partner) " \
             "(?:\\w+ )?ccgs?\\b"
#define ITS_FUNCTIONS \
  "(?:nhs england(?:'?s)?(?: commissioning)?|specified|their own) functions\\b|" \
  "\\bfunctions of nhs england\\b"
#define CCG_FUNCTIONS \
  "\\bccgs?(?:'?s)?(?: own)?(?: commissioning)? functions\\b|\\bfunctions of (?:the )?ccgs?\\b"
#define COUNCIL "\\blocal authorit|\\bcouncils?\\b|\\bbetter care fund\\b|\\bsection 75\\b"

typedef struct {
  const char *all; /* what is said */
  const char *and; /* (nullable): what is said as well */
  const char *but; /* (nullable): what is not */
  AccordConstitutionKind kind;
} Sign;

static const Sign titles[] = {
  { "\\bnhs england\\b", ITS_FUNCTIONS, NULL, ACCORD_CONSTITUTION_NHSE },
  { "\\bnhs england\\b", CCG_FUNCTIONS, NULL, ACCORD_CONSTITUTION_NHSE_CCG },
  { CCGS, "\\bcollaborat", "\\bjoint", ACCORD_CONSTITUTION_COLLABORATIVE },
  { CCGS, "\\bjoint|\\barrangements\\b|\\bworking\\b", "\\bnhs england\\b",
    ACCORD_CONSTITUTION_CCG_JOINT },
  { COUNCIL, NULL, "\\bnhs england\\b", ACCORD_CONSTITUTION_LOCAL_AUTHORITY },
  { "\\bdelegat(?:ed|ion)\\b", NULL, "\\bnhs england\\b", ACCORD_CONSTITUTION_SCHEME },
};

#define WORK_WITH \
  "\\b(?:may|can|wish(?:es)? to)\\b[^.]{0,40}\\b(?:work|co-?operate|collaborate|join)\\w*" \
  "(?: (?:together|jointly|closely))* with "
#define OWN_FUNCTIONS                                                     \
  "exercise (?:of )?(?:any of )?(?:its|the ccg's|ccg|their)(?: commissioning)? functions"

static const Sign openings[] = {
  { WORK_WITH "nhs england\\b", ITS_FUNCTIONS, NULL, ACCORD_CONSTITUTION_NHSE },
  { WORK_WITH "nhs england\\b", OWN_FUNCTIONS, NULL, ACCORD_CONSTITUTION_NHSE_CCG },
  { "\\bccg and nhs england may\\b", OWN_FUNCTIONS "|any of the ccg's", NULL,
    ACCORD_CONSTITUTION_NHSE_CCG },
  { WORK_WITH CCGS, "\\bfunctions\\b", "\\bnhs england\\b|collaborat",
    ACCORD_CONSTITUTION_CCG_JOINT },
};

static AccordConstitutionKind
find_sign (AccordReading *self, const Sign *signs, guint n_signs, const char *said)
{
  for (guint i = 0; i < n_signs; i++)
    if (accord_reading_says (self, signs[i].all, said) &&
        (signs[i].and == NULL || accord_reading_says (self, signs[i].and, said)) &&
        (signs[i].but == NULL || !accord_reading_says (self, signs[i].but, said)))
      return signs[i].kind;
  return ACCORD_CONSTITUTION_ANY;
}

/* --- Following the text ----------------------------------------------------------------------- */

typedef struct {
  AccordConstitutionKind kind;
  char *scope; /* (nullable): what the numbers of its clauses begin with */
  guint run;
  guint part;
} Place;

/* 12.3 belongs to 12, 6.5.10 to 6.5. */
static char *
dup_parent (const char *number)
{
  const char *dot = strrchr (number, '.');

  return dot == NULL ? g_strdup ("") : g_strndup (number, (gsize) (dot - number));
}

static gboolean
is_within (const char *scope, const char *number)
{
  gsize length = strlen (scope);

  return length == 0 || (strncmp (number, scope, length) == 0 &&
                         (number[length] == '.' || number[length] == '\0'));
}

static void
enter (Place *place, AccordConstitutionKind kind, char *scope)
{
  place->kind = kind;
  place->run++;
  g_free (place->scope);
  place->scope = scope;
}

/* Whether the place that the text has reached is left, because @clause is of another section. */
static gboolean
is_left (const Place *place, const AccordClause *clause)
{
  if (clause->part != place->part)
    return TRUE;
  return clause->number != NULL && place->scope != NULL &&
         !is_within (place->scope, clause->number);
}

static void
follow_title (AccordReading *self, Place *place, const AccordClause *clause)
{
  AccordConstitutionKind kind = find_sign (self, titles, G_N_ELEMENTS (titles), clause->said);

  if (kind != ACCORD_CONSTITUTION_ANY)
    enter (place, kind, g_strdup (clause->number));
  else if (accord_reading_says (self, "^(?:appendix|annex|schedule|part)\\b", clause->said))
    enter (place, ACCORD_CONSTITUTION_ANY, NULL);
}

static void
follow_clause (AccordReading *self, Place *place, const AccordClause *clause)
{
  AccordConstitutionKind kind = find_sign (self, openings, G_N_ELEMENTS (openings), clause->said);

  if (kind != ACCORD_CONSTITUTION_ANY && kind != place->kind)
    enter (place, kind, clause->number == NULL ? NULL : dup_parent (clause->number));
  else if (place->kind != ACCORD_CONSTITUTION_ANY && place->scope == NULL && clause->number != NULL)
    place->scope = dup_parent (clause->number);
}

/*
 * accord_reading_recognise:
 *
 * Says of every clause which kind of arrangement it is about, and gives each stretch of them a
 * number.
 */
void
accord_reading_recognise (AccordReading *self)
{
  Place place = { 0 };

  for (guint i = 0; i < self->clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      if (is_left (&place, clause))
        enter (&place, ACCORD_CONSTITUTION_ANY, NULL);
      place.part = clause->part;
      if (clause->is_heading)
        follow_title (self, &place, clause);
      else
        follow_clause (self, &place, clause);
      clause->kind = place.kind;
      clause->run = place.run;
    }
  g_free (place.scope);
}
