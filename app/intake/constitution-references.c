/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/constitution-private.h"

/* References from one clause to another: to a clause that does not exist, or that is not the one
 * meant (TC 12.28 to 12.30 cite the joint committee for the arrangements). */

#define NUMBER "[A-Z]?\\d{1,3}(?:\\.\\d{1,3})+"

/* "paragraph 12.4", "clauses 6.5.2 and 6.5.3", "[1.2]", "pursuant to 12.15"; of this text, and of
 * no Act, schedule or standing orders. */
#define REFERENCE \
  "(?i)(?:(?:paragraphs?|clauses?|sections?|paras?|sub-?paragraphs?|pursuant to|under|see|" \
  "described (?:at|in)|referred to (?:at|in)|set out (?:at|in)|accordance with)\\s+|(?=\\[))" \
  "((?>\\[?" NUMBER "\\]?(?:\\s*(?:,|and|or|to|[-–])\\s*\\[?" NUMBER "\\]?)*))" \
  "(?!\\s*%)(?!(?:\\([^)]*\\))*\\s+(?:of|in)\\s+(?:the\\s+|its\\s+|that\\s+)?" \
  "(?:\\w+\\s+){0,4}?(?:Act|Regulations?|Orders?|Schedule|Appendix|Annex|Instructions|Policies|" \
  "Policy|Scheme|Directions?|Terms)\\b)"

/* What the words before a reference say that it is of. */
#define NOUN \
  ".*\\b(arrangements?|committees?|funds?|agreement|framework|notice|report|functions?)\\b" \
  "[^.;]{0,80}$"
#define NOUN_BYTES 400

static int
last_number (const char *number)
{
  const char *dot = strrchr (number, '.');

  return (int) g_ascii_strtoll (dot == NULL ? number : dot + 1, NULL, 10);
}

static char *
dup_parent (const char *number)
{
  const char *dot = strrchr (number, '.');

  return dot == NULL ? g_strdup ("") : g_strndup (number, (gsize) (dot - number));
}

/* Where each number stands, and at which number the sisters of a clause begin. */
typedef struct {
  AccordReading *reading;
  GHashTable *clauses; /* by number, and by part and number; a line of a list is its clause's */
  GHashTable *least;   /* by what the numbers begin with; one more than it is */
} Index;

static char *
dup_place (guint part, const char *number)
{
  return g_strdup_printf ("%u:%s", part, number);
}

static void
put (Index *self, AccordClause *clause, const char *number)
{
  char *place = dup_place (clause->part, number);

  if (g_hash_table_contains (self->clauses, place))
    g_free (place);
  else
    g_hash_table_insert (self->clauses, place, clause);
  g_hash_table_insert (self->clauses, g_strdup (number), clause);
}

static void
put_least (Index *self, const char *number)
{
  char *parent = dup_parent (number);
  int least = GPOINTER_TO_INT (g_hash_table_lookup (self->least, parent));
  int last = last_number (number) + 1;

  g_hash_table_insert (self->least, parent,
                       GINT_TO_POINTER (least == 0 ? last : MIN (least, last)));
}

static void
fill (Index *self)
{
  GPtrArray *clauses = self->reading->clauses;

  for (guint i = 0; i < clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (clauses, i);

      if (clause->number == NULL)
        continue;
      put (self, clause, clause->number);
      put_least (self, clause->number);
      for (guint j = 0; j < clause->items->len; j++)
        {
          const AccordClauseItem *item = g_ptr_array_index (clause->items, j);

          if (item->number != NULL)
            put (self, clause, item->number);
        }
    }
}

/* The clause that @number means: in the same part, else anywhere. */
static const AccordClause *
find_clause (const Index *self, const char *number, guint part)
{
  g_autofree char *place = dup_place (part, number);
  const AccordClause *clause = g_hash_table_lookup (self->clauses, place);

  return clause != NULL ? clause : g_hash_table_lookup (self->clauses, number);
}

/*
 * Whether the text would contain @number if it existed: it may be only a part of a constitution.
 * Where its sisters begin, an earlier one may have been left out; where they end, none comes after.
 */
static gboolean
should_exist (const Index *self, const char *number)
{
  g_autofree char *parent = dup_parent (number);
  const AccordClause *clause = g_hash_table_lookup (self->clauses, parent);
  int least = GPOINTER_TO_INT (g_hash_table_lookup (self->least, parent));

  /* 12.4.3 may be the third line of 12.4, whose own numbers are letters or dots. */
  if (clause != NULL && !clause->is_heading)
    return clause->items->len > 0 && (guint) last_number (number) > clause->items->len;
  return least != 0 && least <= last_number (number) + 1;
}

static void
check_exists (const Index *self, const AccordClause *clause, const char *number, const char *text)
{
  if (!should_exist (self, number))
    return;
  accord_reading_add_fault (
    self->reading, ACCORD_CONSTITUTION_BREACH, "reference-missing", clause,
    g_strdup_printf (_("It refers to clause %s, and there is none of that number."), number), text,
    _("Put the number of the clause that is meant."));
}

static const AccordClause *
get_powers (AccordReading *self, const AccordClause *clause)
{
  return self->chosen[clause->kind][ACCORD_SUBJECT_POWERS];
}

static const char *
get_matter (const AccordClause *clause)
{
  for (guint i = 0; i < ACCORD_N_SUBJECTS; i++)
    if (clause->subjects & 1u << i)
      return accord_subject_get_label (i);
  return accord_constitution_kind_get_label (clause->kind);
}

/* Whether @target can be meant where @clause speaks of "the arrangements": those of its own kind,
 * or what nothing is known of. */
static gboolean
can_be_arrangements (AccordReading *self, const AccordClause *clause, const AccordClause *target)
{
  const AccordClause *powers = get_powers (self, clause);
  gboolean is_power = (target->subjects & 1u << ACCORD_SUBJECT_POWERS) != 0;

  if (powers == NULL || target == powers || target->subjects == 0)
    return TRUE;
  return is_power && target->kind == clause->kind;
}

static void
check_matter (AccordReading *self,
              const AccordClause *clause,
              const AccordClause *target,
              const char *number,
              const char *text)
{
  const AccordClause *powers = get_powers (self, clause);
  g_autofree char *remedy = NULL;

  if (can_be_arrangements (self, clause, target))
    return;
  remedy = g_strdup_printf (_("Refer to clause %s, if the arrangements are meant."),
                            powers->number);
  accord_reading_add_fault (
    self, ACCORD_CONSTITUTION_WARNING, "reference-wrong", clause,
    target->kind != clause->kind
      /* Translators: a clause, a kind of arrangement, and the clause that is meant */
      ? g_strdup_printf (_("It refers to clause %1$s for the arrangements, and that is on others: "
                           "%2$s. Clause %3$s is where these are."),
                         number, accord_constitution_kind_get_label (target->kind), powers->number)
      /* Translators: a clause, what it is about, and the clause that is meant */
      : g_strdup_printf (_("It refers to clause %1$s for the arrangements, and that is on another "
                           "matter: %2$s. Clause %3$s is where they are."),
                         number, get_matter (target), powers->number),
    text, remedy);
}

/* Whether the words before a reference speak of arrangements, and of nothing nearer. */
static gboolean
is_of_arrangements (AccordReading *self, const char *text, int start)
{
  const char *from = text + MAX (0, start - NOUN_BYTES);
  g_autofree char *before = NULL;
  g_autofree char *said = NULL;
  g_autofree char *noun = NULL;

  while (from < text + start && (*from & 0xc0) == 0x80)
    from++;
  before = g_strndup (from, (gsize) (text + start - from));
  said = accord_reading_fold (self, before);
  noun = accord_reading_dup_match (self, NOUN, said, 1);
  return noun != NULL && g_str_has_prefix (noun, "arrangement");
}

static void
check_reference (const Index *self,
                 const AccordClause *clause,
                 const char *number,
                 gboolean of_arrangements,
                 const char *text)
{
  const AccordClause *target = find_clause (self, number, clause->part);

  if (target == NULL)
    check_exists (self, clause, number, text);
  else if (of_arrangements && target->part == clause->part)
    check_matter (self->reading, clause, target, number, text);
}

/* Whether one of the clauses that are cited together is where the arrangements are. */
static gboolean
cites_powers (AccordReading *self, const AccordClause *clause, const char *cited)
{
  const AccordClause *powers = get_powers (self, clause);
  g_autofree char *expression = NULL;
  g_autofree char *escaped = NULL;

  if (powers == NULL)
    return FALSE;
  escaped = g_regex_escape_string (powers->number, -1);
  expression = g_strdup_printf ("(?<![\\d.])%s(?![\\d.]*\\d)", escaped);
  return g_regex_match_simple (expression, cited, 0, 0);
}

static void
check_text (const Index *self, const AccordClause *clause, const char *text)
{
  GRegex *number = accord_reading_get_expression (self->reading, NUMBER);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (accord_reading_get_expression (self->reading, REFERENCE), text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *all = g_match_info_fetch (match, 1);
      g_autoptr (GMatchInfo) each = NULL;
      int start = 0;
      gboolean of_arrangements;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      of_arrangements = is_of_arrangements (self->reading, text, start) &&
                        !cites_powers (self->reading, clause, all);
      g_regex_match (number, all, 0, &each);
      for (; g_match_info_matches (each); g_match_info_next (each, NULL))
        {
          g_autofree char *one = g_match_info_fetch (each, 0);

          check_reference (self, clause, one, of_arrangements, text);
        }
    }
}

static void
check_clauses (const Index *self)
{
  GPtrArray *clauses = self->reading->clauses;

  for (guint i = 0; i < clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (clauses, i);

      if (clause->kind == ACCORD_CONSTITUTION_ANY || clause->is_heading)
        continue;
      check_text (self, clause, clause->text);
      for (guint j = 0; j < clause->items->len; j++)
        check_text (self, clause,
                    ((AccordClauseItem *) g_ptr_array_index (clause->items, j))->text);
    }
}

/*
 * accord_reading_find_references:
 *
 * Finds references to the wrong clause, or to none, in the clauses on joint working.
 */
void
accord_reading_find_references (AccordReading *self)
{
  g_autoptr (GHashTable) clauses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) least = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Index index = { self, clauses, least };

  fill (&index);
  check_clauses (&index);
}
