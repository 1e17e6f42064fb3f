/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/constitution-private.h"

/* What was read, as the fields of a profile hold it, and what a profile has no field for. */

#define WHO "(?:the\\s+)?(.{3,200}?)"
#define REPORT_VERBS \
  "(?:makes?|provides?|submits?|produces?|prepares?|presents?|reports?|gives?)\\b"

/* Who reports: required to, made to, or by. */
static const char *const reporters[] = {
  "(?i)\\brequires?d?\\b.*?\\bthat,?\\s+" WHO
  "(?:\\s+(?:(?:shall|will|must|should|to|jointly)\\s+)*" REPORT_VERBS "|\\s*:)",
  "(?i)\\breports?\\b.*?\\b(?:made|provided|submitted|produced|prepared|presented|given)\\b"
  "(?:\\s+\\w+){0,8}?\\s+by\\s+" WHO
  "(?:\\s+(?:to|at|in|on|within|each|every|and\\s+shall)\\b|[,;:.]|$)",
  "(?i)^" WHO "\\s+(?:shall|will|must)\\s+(?:(?:each|jointly)\\s+)*" REPORT_VERBS,
};

/* Its own body goes without saying; "of the lead CCG" does not. */
#define OWN_BODY \
  "(?i)\\s+(?:of|for|at)\\s+(?:the|our)\\s+(?:CCG|ICB|Group|Clinical Commissioning Group|" \
  "Integrated Care Board)$"
#define NO_REPORTER "(?i)^(?:governing body|ccg|icb|group|board|parties|it|they|there)$"

static char *
dup_display (const char *key, const char *value)
{
  int months;

  if (strcmp (value, "yes") == 0)
    return g_strdup (_("Yes"));
  if (strcmp (value, "no") == 0)
    return g_strdup (_("No"));
  if (strcmp (key, "notice_months") != 0)
    return g_strdup (value);
  months = (int) g_ascii_strtoll (value, NULL, 10);
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
}

static void
add (AccordReading *self,
     AccordConstitutionKind kind,
     char *key,
     char *label,
     const char *value,
     const AccordClause *clause)
{
  AccordConstitutionFinding *finding = g_new0 (AccordConstitutionFinding, 1);

  finding->kind = kind;
  finding->key = key;
  finding->label = label;
  finding->value = g_strdup (value);
  finding->display = dup_display (finding->key, value);
  if (clause != NULL)
    {
      finding->clause = g_strdup (clause->number);
      finding->words = accord_constitution_dup_words (clause->text);
    }
  g_ptr_array_add (self->findings, finding);
}

static char *
dup_key (const char *stem, AccordConstitutionKind kind)
{
  return g_strconcat (stem, accord_constitution_get_suffix (kind), NULL);
}

/* A post as it is written at the beginning of a line. */
static char *
dup_post (AccordReading *self, const char *found)
{
  GRegex *own = accord_reading_get_expression (self, OWN_BODY);
  g_autofree char *bare = g_regex_replace_literal (own, found, -1, 0, "", 0, NULL);
  g_autofree char *first = g_utf8_substring (bare, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, bare + strlen (first), NULL);
}

/* A clause that leaves a blank where the post should be names nobody. */
static char *
dup_reporters (AccordReading *self, const AccordClause *clause)
{
  for (guint i = 0; i < G_N_ELEMENTS (reporters); i++)
    {
      g_autofree char *found = accord_reading_dup_match (self, reporters[i], clause->text, 1);

      g_autofree char *post = found == NULL ? NULL : dup_post (self, found);

      if (found != NULL && g_regex_match (accord_reading_get_blank (self), found, 0, NULL))
        return NULL;
      if (post != NULL && !accord_reading_says (self, NO_REPORTER, post))
        return g_steal_pointer (&post);
    }
  return NULL;
}

/* --- Of all kinds ----------------------------------------------------------------------------- */

static void
collect_months (AccordReading *self)
{
  for (AccordConstitutionKind kind = ACCORD_CONSTITUTION_FIRST_JOINT;
       kind <= ACCORD_CONSTITUTION_LAST_JOINT; kind++)
    {
      const AccordClause *clause = self->chosen[kind][ACCORD_SUBJECT_WITHDRAWAL];
      int months = clause == NULL ? -1 : accord_reading_get_months (self, clause, 0);
      g_autofree char *value = g_strdup_printf ("%d", months);

      if (months < ACCORD_CONSTITUTION_LEAST_MONTHS || months > ACCORD_CONSTITUTION_MOST_MONTHS)
        continue;
      add (self, ACCORD_CONSTITUTION_ANY, g_strdup ("notice_months"),
           g_strdup (_("Notice")), value, clause);
      return;
    }
}

#define EXCLUDES \
  "\\b(?:excluding|except|other than|not including|does not include) primary care\\b|" \
  "\\bno (?:current )?provision (?:currently )?for [^.]{0,60}\\bprimary care\\b"

static void
collect_primary_care (AccordReading *self)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (self->clauses, i);

      if (clause->kind != ACCORD_CONSTITUTION_ANY &&
          accord_reading_says (self, EXCLUDES, clause->said))
        {
          add (self, ACCORD_CONSTITUTION_ANY, g_strdup ("primary_care_excluded"),
               g_strdup (_("Primary care left out")), "yes", clause);
          return;
        }
    }
}

static void
collect_named (AccordReading *self)
{
  static const struct {
    AccordConstitutionKind kind;
    const char *key;
  } fields[] = {
    { ACCORD_CONSTITUTION_COLLABORATIVE, "collaborative_clause" },
    { ACCORD_CONSTITUTION_LOCAL_AUTHORITY, "local_authority_clause" },
    { ACCORD_CONSTITUTION_SCHEME, "scheme_clause" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const AccordClause *clause = self->named[fields[i].kind];

      if (clause != NULL)
        add (self, fields[i].kind, g_strdup (fields[i].key), g_strdup (_("Clause")),
             clause->number, clause);
    }
}

/* --- Of one kind ------------------------------------------------------------------------------ */

static void
collect_reporting (AccordReading *self, AccordConstitutionKind kind, const AccordClause *clause)
{
  g_autofree char *who = dup_reporters (self, clause);
  g_autofree char *frequency = accord_reading_dup_match (
    self,
    "\\b(quarterly|monthly|six-monthly|half-yearly|each quarter|every quarter|twice a year|"
    "every \\w+ months)\\b",
    clause->said, 1);
  g_autofree char *events = accord_reading_dup_match (
    self,
    "\\b((?:at least )?(?:annual|yearly|quarterly|one(?: annual)?|two|twice-yearly))\\b"
    "[^.]{0,20}\\bengagement events?\\b",
    clause->said, 1);

  if (who != NULL)
    add (self, kind, dup_key ("reporters_", kind), g_strdup (_("Who reports")), who, clause);
  if (frequency != NULL)
    add (self, kind, dup_key ("frequency_", kind), g_strdup (_("How often")), frequency, clause);
  if (events != NULL)
    add (self, kind, dup_key ("engagement_", kind), g_strdup (_("Engagement events")), events,
         clause);
  if (accord_reading_says (self, "\\bpublish", clause->said))
    add (self, kind, dup_key ("publication_", kind), g_strdup (_("Publication")),
         "yes", clause);
}

static void
collect_kind (AccordReading *self, AccordConstitutionKind kind)
{
  AccordClause **chosen = self->chosen[kind];

  for (guint i = 0; i < ACCORD_N_SUBJECTS; i++)
    if (chosen[i] != NULL)
      add (self, kind, dup_key (accord_subject_get_field (i), kind),
           g_strdup (accord_subject_get_label (i)), chosen[i]->number, chosen[i]);
  if (chosen[ACCORD_SUBJECT_REPORTING] != NULL)
    collect_reporting (self, kind, chosen[ACCORD_SUBJECT_REPORTING]);
  if (chosen[ACCORD_SUBJECT_WITHDRAWAL] != NULL)
    add (self, kind, dup_key ("expiry_said_", kind), g_strdup (_("Expiry is said")),
         accord_reading_says_expiry (self, chosen[ACCORD_SUBJECT_WITHDRAWAL]) ? "yes" : "no",
         chosen[ACCORD_SUBJECT_WITHDRAWAL]);
}

/*
 * accord_reading_collect:
 *
 * Puts down what the chosen clauses say.
 */
void
accord_reading_collect (AccordReading *self)
{
  collect_months (self);
  collect_primary_care (self);
  collect_named (self);
  for (AccordConstitutionKind kind = ACCORD_CONSTITUTION_FIRST_JOINT;
       kind <= ACCORD_CONSTITUTION_LAST_JOINT; kind++)
    collect_kind (self, kind);
}
