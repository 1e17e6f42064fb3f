/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/constitution-private.h"

/* Faults that show in one clause, or in one beside its sisters: blanks, lists that break off, words
 * and heads that are missing. */

static const struct {
  const char *key;
  const char *label;
} severities[] = {
  [ACCORD_CONSTITUTION_BREACH] = { "breach", N_("Breach") },
  [ACCORD_CONSTITUTION_WARNING] = { "warning", N_("Warning") },
  [ACCORD_CONSTITUTION_NOTE] = { "note", N_("Note") },
};

/**
 * accord_constitution_severity_get_key:
 *
 * Returns: (transfer none): what scripts call @severity
 */
const char *
accord_constitution_severity_get_key (AccordConstitutionSeverity severity)
{
  return severities[severity].key;
}

/**
 * accord_constitution_severity_get_label:
 *
 * Returns: (transfer none): what people read for @severity
 */
const char *
accord_constitution_severity_get_label (AccordConstitutionSeverity severity)
{
  return _(severities[severity].label);
}

/*
 * accord_reading_add_fault:
 * @clause: (nullable): where it is
 * @message: (transfer full): what is wrong
 * @words: (nullable): the words that it was found in
 */
void
accord_reading_add_fault (AccordReading *self,
                          AccordConstitutionSeverity severity,
                          const char *code,
                          const AccordClause *clause,
                          char *message,
                          const char *words,
                          const char *remedy)
{
  AccordConstitutionFault *fault = g_new0 (AccordConstitutionFault, 1);

  fault->severity = severity;
  fault->rule = strcmp (code, "nothing-read") == 0 ? "CX-1" : "CX-2";
  fault->code = code;
  fault->message = message;
  fault->words = words == NULL ? NULL : accord_constitution_dup_words (words);
  fault->remedy = g_strdup (remedy);
  if (clause != NULL)
    {
      fault->kind = clause->kind;
      fault->clause = g_strdup (clause->number);
      fault->place = clause->place;
    }
  g_ptr_array_add (self->faults, fault);
}

/* --- Blanks ----------------------------------------------------------------------------------- */

static void
add_blank (AccordReading *self, const AccordClause *clause, const char *blank, const char *text)
{
  gboolean is_reporting = (clause->subjects & 1u << ACCORD_SUBJECT_REPORTING) != 0;
  const char *at = strstr (text, blank);
  const char *start = at;
  g_autofree char *words = NULL;

  /* What is quoted begins a few words before the blank. */
  for (int i = 0; i < 40 && start > text; i++)
    start = g_utf8_prev_char (start);
  while (start > text && start < at && !g_ascii_isspace (*start))
    start = g_utf8_next_char (start);
  while (g_ascii_isspace (*start))
    start++;
  words = g_strconcat (start > text ? "…" : "", start, NULL);

  accord_reading_add_fault (
    self,
    clause->kind == ACCORD_CONSTITUTION_ANY ? ACCORD_CONSTITUTION_WARNING
                                            : ACCORD_CONSTITUTION_BREACH,
    "blank", clause,
    is_reporting
      ? g_strdup_printf (_("The blank “%s” was never filled in: nobody is named who reports."),
                         blank)
      : g_strdup_printf (_("The blank “%s” was never filled in."), blank),
    words,
    is_reporting
      ? _("Name the post that reports; until then no report has anybody who owes it (RC-8).")
      : _("Write what belongs there, or take the words out, by an amendment."));
}

/* A row of dots that is repeated is one fault. */
static void
find_blanks_in (AccordReading *self, const AccordClause *clause, const char *text)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (accord_reading_get_blank (self), text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      char *blank = g_match_info_fetch (match, 0);

      if (!g_hash_table_contains (known, blank))
        add_blank (self, clause, blank, text);
      g_hash_table_add (known, blank);
    }
}

/*
 * accord_reading_find_blanks:
 *
 * Finds what was never filled in, anywhere in the text (AC 2.10, 3.10).
 */
void
accord_reading_find_blanks (AccordReading *self)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (self->clauses, i);

      find_blanks_in (self, clause, clause->text);
      for (guint j = 0; j < clause->items->len; j++)
        find_blanks_in (self, clause,
                        ((AccordClauseItem *) g_ptr_array_index (clause->items, j))->text);
    }
}

/* --- Lists that break off --------------------------------------------------------------------- */

static void
check_end (AccordReading *self, const AccordClause *clause)
{
  guint n = clause->items->len;
  const char *last =
    n == 0 ? clause->text : ((AccordClauseItem *) g_ptr_array_index (clause->items, n - 1))->text;
  g_autofree char *said = accord_reading_fold (self, last);
  g_autofree char *word = accord_reading_dup_match (self, "\\b(and|or|and/or)[,;:]?\\s*$", said, 1);

  if (word != NULL)
    accord_reading_add_fault (
      self, ACCORD_CONSTITUTION_BREACH, "list-broken", clause,
      n == 0 ? g_strdup_printf (_("The clause breaks off after “%s”."), word)
             : g_strdup_printf (_("The list breaks off: it ends in “%s”, and nothing follows."),
                                word),
      last, _("Add what was left out, or end the list there with a full stop."));
  else if (n == 0 && g_str_has_suffix (last, ":"))
    accord_reading_add_fault (self, ACCORD_CONSTITUTION_BREACH, "list-empty", clause,
                              g_strdup (_("The clause announces a list, and none follows.")), last,
                              _("Add the list, or end the sentence without announcing one."));
  else if (accord_reading_says (self, "[,;:]$", said))
    accord_reading_add_fault (
      self, ACCORD_CONSTITUTION_WARNING, "list-broken", clause,
      g_strdup_printf (_("The list breaks off: it ends in “%s”, and nothing follows."),
                       said + strlen (said) - 1),
      last, _("Add what was left out, or end the list there with a full stop."));
}

/* --- Withdrawal ------------------------------------------------------------------------------- */

/* A clause about another kind that says what @kind's does not. */
static const AccordClause *
find_sister (AccordReading *self, AccordConstitutionKind kind)
{
  for (AccordConstitutionKind other = ACCORD_CONSTITUTION_FIRST_JOINT;
       other <= ACCORD_CONSTITUTION_LAST_JOINT; other++)
    {
      const AccordClause *clause = self->chosen[other][ACCORD_SUBJECT_WITHDRAWAL];

      if (other != kind && clause != NULL && accord_reading_says_expiry (self, clause))
        return clause;
    }
  return NULL;
}

static void
check_expiry (AccordReading *self, AccordConstitutionKind kind, const AccordClause *clause)
{
  const AccordClause *sister = find_sister (self, kind);

  if (!accord_reading_says_start (self, clause) || accord_reading_says_expiry (self, clause))
    return;
  accord_reading_add_fault (
    self, ACCORD_CONSTITUTION_WARNING, "words-missing", clause,
    sister != NULL
      ? g_strdup_printf (_("New arrangements start with the next financial year; that the notice "
                           "has to expire first, as clause %s has it, is not said."),
                         sister->number)
      : g_strdup (_("New arrangements start with the next financial year; whether the notice has "
                    "to expire first is not said.")),
    clause->text,
    _("Add the words on expiry by an amendment; until then the governing body’s recorded reading "
      "decides (WD-5)."));
}

static void
check_period (AccordReading *self, const AccordClause *clause, const AccordClause **first)
{
  int wanted;
  int months = accord_reading_get_months (self, clause, 0);

  if (months < 0)
    accord_reading_add_fault (self, ACCORD_CONSTITUTION_WARNING, "period-missing", clause,
                              g_strdup (_("How many months’ notice has to be given is not said.")),
                              clause->text, _("Say the period of notice in months."));
  else if (months < ACCORD_CONSTITUTION_LEAST_MONTHS || months > ACCORD_CONSTITUTION_MOST_MONTHS)
    accord_reading_add_fault (
      self, ACCORD_CONSTITUTION_BREACH, "period-out-of-range", clause,
      g_strdup_printf (_("Notice of %1$d months cannot be meant; %2$d to %3$d were expected."),
                       months, ACCORD_CONSTITUTION_LEAST_MONTHS, ACCORD_CONSTITUTION_MOST_MONTHS),
      clause->text, _("Correct the period of notice."));

  if (months >= 0 && *first == NULL)
    *first = clause;
  wanted = *first == NULL ? -1 : accord_reading_get_months (self, *first, 0);
  for (guint nth = 0; months >= 0; months = accord_reading_get_months (self, clause, ++nth))
    {
      if (months == wanted)
        continue;
      accord_reading_add_fault (
        self, ACCORD_CONSTITUTION_WARNING, "period-differs", clause,
        /* Translators: a number of months, the clause that has another number, and that number */
        g_strdup_printf (_("The period of notice is %1$d months here, and %3$d in clause %2$s."),
                         months, (*first)->number, wanted),
        clause->text,
        _("Say the same period everywhere, or set the agreement’s own term where it differs."));
      break;
    }
}

/* --- The heads of an agreement (AG-1) --------------------------------------------------------- */

static const struct {
  const char *said;
  const char *label;
} heads[] = {
  { "\\bwork(?:ing)? together\\b|\\bwork(?:ing)? jointly\\b|\\bhow the [^.;]{0,40}\\bwork\\b",
    N_("how the parties work together") },
  { "\\bdut(?:y|ies)\\b|\\bresponsibilit|\\bobligations\\b", N_("duties and responsibilities") },
  { "\\brisks?\\b", N_("how risk is managed and shared") },
  { "\\bfinanc|\\bpayments?\\b|\\bfund(?:s|ing)?\\b|\\bbudget", N_("finance") },
  { "\\bcontribut|\\bassets?\\b|\\bemployees?\\b|\\bstaff\\b|\\bequipment\\b|\\bresources\\b",
    N_("contributions of the parties") },
};

/* What the clause lists: its items, else what follows the words that announce them. */
static char *
dup_list (AccordReading *self, const AccordClause *clause)
{
  GString *list = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (clause->items->len == 0)
    {
      g_string_free (list, TRUE);
      return accord_reading_dup_match (self, "\\b(?:includ\\w*|details of|covers?|covering)\\b(.*)",
                                       clause->said, 1);
    }
  for (guint i = 0; i < clause->items->len; i++)
    g_string_append_printf (list, "%s; ",
                            ((AccordClauseItem *) g_ptr_array_index (clause->items, i))->text);
  text = g_string_free (list, FALSE);
  return accord_reading_fold (self, text);
}

static void
check_heads (AccordReading *self, const AccordClause *clause)
{
  g_autofree char *list = dup_list (self, clause);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (list == NULL || !accord_reading_says (self, heads[i].said, list))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? "; " : "", _(heads[i].label));
  if (missing->len == 0)
    return;
  accord_reading_add_fault (
    self, ACCORD_CONSTITUTION_BREACH, "head-missing", clause,
    g_strdup_printf (_("What the agreement has to settle is not complete; missing: %s."),
                     missing->str),
    clause->text,
    _("Add it to the clause’s list; the agreement has to cover all five heads (AG-1)."));
}

/* --- All of them ------------------------------------------------------------------------------ */

static void
check_missing (AccordReading *self, AccordConstitutionKind kind)
{
  static const AccordSubject needed[] = { ACCORD_SUBJECT_AGREEMENT, ACCORD_SUBJECT_APPROVAL,
                                          ACCORD_SUBJECT_REPORTING, ACCORD_SUBJECT_WITHDRAWAL };
  guint n = 0;

  for (guint i = 0; i < ACCORD_N_SUBJECTS; i++)
    n += self->chosen[kind][i] != NULL ? 1 : 0;
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (needed); i++)
    if (self->chosen[kind][needed[i]] == NULL)
      {
        const AccordClause about = { .kind = kind };

        accord_reading_add_fault (
          self, ACCORD_CONSTITUTION_NOTE, "clause-missing", &about,
          /* Translators: a kind of arrangement, and what a clause is about */
          g_strdup_printf (_("%1$s: no clause was recognised on “%2$s”."),
                           accord_constitution_kind_get_label (kind),
                           accord_subject_get_label (needed[i])),
          NULL, _("If there is one, enter its number in the profile; if not, consider adding it."));
      }
}

static void
check_kind (AccordReading *self, AccordConstitutionKind kind, const AccordClause **first)
{
  const AccordClause *agreement = self->chosen[kind][ACCORD_SUBJECT_AGREEMENT];
  const AccordClause *withdrawal = self->chosen[kind][ACCORD_SUBJECT_WITHDRAWAL];

  if (agreement != NULL)
    check_heads (self, agreement);
  if (withdrawal != NULL)
    {
      check_expiry (self, kind, withdrawal);
      check_period (self, withdrawal, first);
    }
  check_missing (self, kind);
}

static gboolean
is_anything_read (AccordReading *self)
{
  for (guint i = 0; i < self->findings->len; i++)
    if (((AccordConstitutionFinding *) g_ptr_array_index (self->findings, i))->clause != NULL)
      return TRUE;
  return FALSE;
}

/*
 * accord_reading_find_gaps:
 *
 * Finds what breaks off or is missing in the clauses on joint working (AC 1.11, 2.6; AG-1).
 */
void
accord_reading_find_gaps (AccordReading *self)
{
  const AccordClause *first = NULL;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (self->clauses, i);

      if (clause->kind != ACCORD_CONSTITUTION_ANY && clause->number != NULL && !clause->is_heading)
        check_end (self, clause);
    }
  for (AccordConstitutionKind kind = ACCORD_CONSTITUTION_FIRST_JOINT;
       kind <= ACCORD_CONSTITUTION_LAST_JOINT; kind++)
    if (kind != ACCORD_CONSTITUTION_NHSE_CCG || !self->is_shared)
      check_kind (self, kind, &first);

  if (!is_anything_read (self))
    accord_reading_add_fault (
      self, ACCORD_CONSTITUTION_BREACH, "nothing-read", NULL,
      g_strdup (_("No numbered clause on joint working was recognised.")), NULL,
      _("Give the part of the constitution on joint working, with its headings and clause "
        "numbers."));
}
