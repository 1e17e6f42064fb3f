/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/constitution-private.h"

/* Lines into clauses: a number begins one, a mark begins a line of its list, and what has neither
 * goes on with what is before it, or is a heading. */

#define MARK "(?:[-–—*•·▪●○◦‣➢■□]\\s+)"

/* 6.5.10, [1.2.3], A1.2, "Clause 7.2", also behind a list mark; with its words or alone. */
#define NUMBERED                                            \
  "^" MARK "?(?:(?:[Cc]lause|[Pp]aragraph)\\s+)?"           \
  "\\[?([A-Z]?\\d{1,3}(?:\\.\\d{1,3}){1,6})\\]?[.):]?" \
  "(?|\\s+(.*)|(?=[A-Z“(])(.*)|())$"

/* 12 JOINT WORKING, [2] Joint arrangements */
#define NUMBERED_TITLE "^" MARK "?\\[?(\\d{1,2})\\]?[.)]?\\s+(\\S.*)$"

#define ITEM "^(?:" MARK "|o\\s+(?=[A-Z])|\\(?(?:[a-z]{1,2}|[ivxlc]{1,6}|\\d{1,2})[).]\\s+)(\\S.*)$"

/* A line may be broken between a reference and its number. */
#define BEFORE_REFERENCE \
  "(?:paragraphs?|clauses?|sections?|paras?|sub-?paragraphs?|pursuant to|under|in|at|see)$"
#define AFTER_REFERENCE "^(?:above|below|and\\b|or\\b|to\\b|of\\b|the\\b|[,;.)\\]]|$)"

/* What no heading ends with. */
#define JOINER "\\b(?:of|for|the|with|and|or|in|to|by|on|NHS|NHS England[’']s|CCG[’']s)$"

/* Lines this long were broken by the page's width. */
#define FULL_LINE 50

#define TAIL_BYTES 60

typedef struct {
  AccordReading *reading;
  AccordClause *open; /* (nullable): the last one */
  char *pending;      /* (nullable): a number whose words are still to come */
  guint part;
  GHashTable *seen; /* the numbers of this part */
} Builder;

static void
item_free (gpointer data)
{
  AccordClauseItem *item = data;

  g_free (item->number);
  g_free (item->text);
  g_free (item);
}

static void
clause_free (gpointer data)
{
  AccordClause *clause = data;

  g_free (clause->number);
  g_free (clause->text);
  g_free (clause->said);
  g_ptr_array_unref (clause->items);
  g_free (clause);
}

static void
open_clause (Builder *self, const char *number, const char *text, gboolean is_heading)
{
  AccordClause *clause = g_new0 (AccordClause, 1);

  if (number != NULL && !g_hash_table_add (self->seen, g_strdup (number)))
    {
      /* Appendices begin again at 1, and so does the text after its contents. */
      g_hash_table_remove_all (self->seen);
      g_hash_table_add (self->seen, g_strdup (number));
      self->part++;
    }
  clause->number = g_strdup (number);
  clause->text = g_strdup (text);
  clause->items = g_ptr_array_new_with_free_func (item_free);
  clause->place = self->reading->clauses->len + 1;
  clause->part = self->part;
  clause->is_heading = is_heading;
  g_ptr_array_add (self->reading->clauses, clause);
  self->open = clause;
}

static void
add_item (Builder *self, const char *number, const char *text)
{
  AccordClauseItem *item = g_new (AccordClauseItem, 1);

  if (number != NULL)
    g_hash_table_add (self->seen, g_strdup (number));
  item->number = g_strdup (number);
  item->text = g_strdup (text);
  g_ptr_array_add (self->open->items, item);
}

/* Where the next words would go. */
static char **
get_last (Builder *self)
{
  AccordClause *open = self->open;
  AccordClauseItem *item;

  if (open->items->len == 0)
    return &open->text;
  item = g_ptr_array_index (open->items, open->items->len - 1);
  return &item->text;
}

static void
append (char **text, const char *more)
{
  char *joined = g_strconcat (*text, g_str_has_suffix (*text, "-") ? "" : " ", more, NULL);

  g_free (*text);
  *text = joined;
}

static void
go_on (Builder *self, const char *text)
{
  append (get_last (self), text);
  if (self->open->is_heading)
    self->open->is_heading = accord_reading_is_title (self->reading, self->open->text);
}

static gboolean
begins_small (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_islower (c) || (c < 0x80 && c != 0 && strchr (",;.)]", (int) c) != NULL);
}

static gboolean
matches (Builder *self, const char *expression, const char *text)
{
  return accord_reading_says (self->reading, expression, text);
}

/* What a text ends in is looked for in its last words: paragraphs can be long. */
static gboolean
ends_in (Builder *self, const char *expression, const char *text)
{
  gsize length = strlen (text);
  const char *tail = length > TAIL_BYTES ? text + length - TAIL_BYTES : text;

  while ((*tail & 0xc0) == 0x80)
    tail++;
  return matches (self, expression, tail);
}

static gboolean
match (Builder *self, const char *expression, const char *text, GMatchInfo **info)
{
  GRegex *regex = accord_reading_get_expression (self->reading, expression);

  return g_regex_match (regex, text, 0, info);
}

static gboolean
is_in_list (Builder *self)
{
  return self->open != NULL && !self->open->is_heading &&
         (self->open->items->len > 0 || g_str_has_suffix (self->open->text, ":"));
}

/* A list goes on after "; and", and after its first words. */
static gboolean
expects_item (Builder *self)
{
  const char *last = self->open == NULL ? "" : *get_last (self);

  return is_in_list (self) && ends_in (self, "(?:[;:,]|\\b(?:and|or))$", last);
}

/* 1.2.3 under 1.2 is a line of its list, unless 1.2 is a heading or a sentence of its own. */
static gboolean
is_line_of_list (Builder *self, const char *number, const char *text)
{
  AccordClause *open = self->open;
  gsize length = open == NULL || open->number == NULL ? 0 : strlen (open->number);

  return length > 0 && !open->is_heading && strncmp (number, open->number, length) == 0 &&
         number[length] == '.' &&
         (is_in_list (self) || begins_small (text) ||
          accord_constitution_is_unfinished (open->text));
}

static void
add_numbered (Builder *self, const char *number, const char *text)
{
  if (is_line_of_list (self, number, text))
    add_item (self, number, text);
  else
    open_clause (self, number, text, accord_reading_is_title (self->reading, text));
}

static void
add_plain (Builder *self, const AccordTextLine *line)
{
  gboolean is_title = accord_reading_is_title (self->reading, line->text);
  const char *last = self->open == NULL ? NULL : *get_last (self);
  gboolean unfinished = last != NULL && accord_constitution_is_unfinished (last);
  gboolean broken = last != NULL && !line->after_gap && strlen (last) >= FULL_LINE && unfinished;

  if (last == NULL)
    open_clause (self, NULL, line->text, is_title);
  else if (begins_small (line->text) || broken || ends_in (self, JOINER "|" BEFORE_REFERENCE, last))
    go_on (self, line->text);
  else if (self->open->is_heading && self->open->number == NULL && is_title && !line->after_gap)
    go_on (self, line->text);
  else if (self->open->is_heading)
    open_clause (self, NULL, line->text, is_title);
  else if (expects_item (self) && !(line->after_gap && is_title))
    add_item (self, NULL, line->text);
  else if (is_title && (line->after_gap || !unfinished))
    open_clause (self, NULL, line->text, TRUE);
  else if (unfinished)
    go_on (self, line->text);
  else
    append (&self->open->text, line->text);
}

/* The number that a line begins with may belong to the reference that ends the line before. */
static gboolean
is_reference (Builder *self, const char *number, const char *rest)
{
  const char *last = self->open == NULL ? NULL : *get_last (self);

  return last != NULL && ends_in (self, BEFORE_REFERENCE, last) &&
         (matches (self, AFTER_REFERENCE, rest) || g_hash_table_contains (self->seen, number));
}

static gboolean
take_numbered (Builder *self, const AccordTextLine *line)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *number = NULL;
  g_autofree char *rest = NULL;

  if (!match (self, NUMBERED, line->text, &info))
    return FALSE;
  number = g_match_info_fetch (info, 1);
  rest = g_match_info_fetch (info, 2);
  if (is_reference (self, number, rest))
    return FALSE;

  g_clear_pointer (&self->pending, g_free);
  if (*rest == '\0')
    self->pending = g_steal_pointer (&number);
  else
    add_numbered (self, number, rest);
  return TRUE;
}

/* 7 after 6.6.5: no line of a list is numbered so. */
static gboolean
is_next_section (Builder *self, const AccordTextLine *line, const char *number)
{
  const char *open = self->open == NULL ? NULL : self->open->number;

  return line->after_gap && open != NULL &&
         g_ascii_strtoll (number, NULL, 10) == g_ascii_strtoll (open, NULL, 10) + 1;
}

static gboolean
take_numbered_title (Builder *self, const AccordTextLine *line)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  if (!match (self, NUMBERED_TITLE, line->text, &info))
    return FALSE;
  number = g_match_info_fetch (info, 1);
  title = g_match_info_fetch (info, 2);
  if (!accord_reading_is_title (self->reading, title) ||
      (expects_item (self) && !is_next_section (self, line, number)))
    return FALSE;
  open_clause (self, number, title, TRUE);
  return TRUE;
}

static gboolean
take_item (Builder *self, const AccordTextLine *line)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *text = NULL;

  if (self->open == NULL || self->open->is_heading || !match (self, ITEM, line->text, &info))
    return FALSE;
  text = g_match_info_fetch (info, 1);
  if (matches (self, AFTER_REFERENCE, text))
    return FALSE;
  add_item (self, NULL, text);
  return TRUE;
}

static void
take_line (Builder *self, const AccordTextLine *line)
{
  if (take_numbered (self, line))
    return;
  if (self->pending != NULL)
    {
      g_autofree char *number = g_steal_pointer (&self->pending);

      add_numbered (self, number, line->text);
    }
  else if (!take_numbered_title (self, line) && !take_item (self, line))
    add_plain (self, line);
}

static char *
dup_said (AccordReading *self, const AccordClause *clause)
{
  g_autoptr (GString) all = g_string_new (clause->text);

  for (guint i = 0; i < clause->items->len; i++)
    g_string_append_printf (all, " %s",
                            ((AccordClauseItem *) g_ptr_array_index (clause->items, i))->text);
  return accord_reading_fold (self, all->str);
}

/*
 * accord_reading_split_clauses:
 * @lines: (element-type AccordTextLine): the text
 *
 * Makes the headings, clauses and paragraphs of the text.
 */
void
accord_reading_split_clauses (AccordReading *self, GPtrArray *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Builder builder = { .reading = self, .seen = seen };

  self->clauses = g_ptr_array_new_with_free_func (clause_free);
  for (guint i = 0; i < lines->len; i++)
    take_line (&builder, g_ptr_array_index (lines, i));
  g_free (builder.pending);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      AccordClause *clause = g_ptr_array_index (self->clauses, i);

      clause->said = dup_said (self, clause);
    }
}
