/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/bodies.h"

#include <string.h>

#include "intake/shipped.h"

#define BODIES "bodies/england.csv"

/* Nearly every name begins with it, so nobody begins to type with it. */
#define COMMON_START "nhs "

/* In bytes: no name is longer, and what is pasted by mistake may be. */
#define TEXT_MAX 200

struct _AccordBodies {
  AccordTable *table; /* the texts of the bodies */
  GArray *list;       /* of AccordBody */
};

/* How well a body fits what was typed; the lower the better. */
typedef struct {
  const AccordBody *body;
  guint fit;
} Match;

enum {
  FIT_CODE,
  FIT_CODE_BEGINS,
  FIT_NAME_BEGINS,
  FIT_WORDS,
  FIT_NOT,
};

/* Whether it is there no more comes after how well it fits, but before the order of the list. */
#define CLOSED_COUNTS 1
#define FIT_COUNTS    2

static AccordDate
read_date (AccordTable *table, guint row, guint column)
{
  const char *text = accord_table_get_cell (table, row, column);
  AccordDate date = ACCORD_DATE_NONE;

  if (*text != '\0' && !accord_date_from_iso (text, &date))
    g_error ("%s, line %u: “%s” is not a date", accord_table_get_name (table),
             accord_table_get_line (table, row), text);
  return date;
}

static void
add_body (AccordBodies *self, guint row)
{
  AccordBody body = {
    .code = accord_table_get_cell (self->table, row, 0),
    .name = accord_table_get_cell (self->table, row, 1),
    .kind = accord_table_get_cell (self->table, row, 2),
    .opened = read_date (self->table, row, 3),
    .closed = read_date (self->table, row, 4),
  };

  g_array_append_val (self->list, body);
}

static const char *
skip_common_start (const char *folded)
{
  return g_str_has_prefix (folded, COMMON_START) ? folded + strlen (COMMON_START) : folded;
}

static guint
get_fit (const AccordBody *body, const char *text, const char *folded)
{
  g_autofree char *name = NULL;

  if (g_ascii_strcasecmp (body->code, text) == 0)
    return FIT_CODE;
  if (g_ascii_strncasecmp (body->code, text, strlen (text)) == 0)
    return FIT_CODE_BEGINS;
  if (!g_str_match_string (text, body->name, TRUE))
    return FIT_NOT;
  name = g_utf8_casefold (body->name, -1);
  return g_str_has_prefix (skip_common_start (name), skip_common_start (folded)) ? FIT_NAME_BEGINS
                                                                                 : FIT_WORDS;
}

/* A text without a letter or a digit would fit every name. */
static gboolean
has_words (const char *text)
{
  g_auto (GStrv) words =
    strlen (text) > TEXT_MAX ? NULL : g_str_tokenize_and_fold (text, NULL, NULL);

  return words != NULL && words[0] != NULL;
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *first = a;
  const Match *second = b;

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;
  return (first->body > second->body) - (first->body < second->body);
}

/**
 * accord_bodies_new_shipped:
 *
 * Reads the list that comes with Accord. It takes some milliseconds: keep it for as long as it is
 * searched.
 *
 * Returns: (transfer full): the bodies
 */
AccordBodies *
accord_bodies_new_shipped (void)
{
  AccordBodies *self = g_new0 (AccordBodies, 1);
  g_autoptr (GError) error = NULL;

  self->table = accord_shipped_read (BODIES, &error);
  /* The file is a part of the program. */
  if (self->table == NULL)
    g_error ("%s", error->message);

  self->list =
    g_array_sized_new (FALSE, FALSE, sizeof (AccordBody), accord_table_get_n_rows (self->table));
  for (guint row = 0; row < accord_table_get_n_rows (self->table); row++)
    add_body (self, row);
  return self;
}

/** accord_bodies_free: forgets the list, and with it every body that came from it. */
void
accord_bodies_free (AccordBodies *self)
{
  g_array_unref (self->list);
  accord_table_unref (self->table);
  g_free (self);
}

/**
 * accord_bodies_find:
 * @code: a code, in capitals or not
 *
 * Returns: (transfer none) (nullable): the body that is known by it
 */
const AccordBody *
accord_bodies_find (AccordBodies *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      const AccordBody *body = &g_array_index (self->list, AccordBody, i);

      if (g_ascii_strcasecmp (body->code, code) == 0)
        return body;
    }
  return NULL;
}

/**
 * accord_bodies_search:
 * @text: a code or the start of one, or words of a name or the start of them
 * @today: bodies that were closed before this day come after the others
 * @limit: how many are wanted at most
 *
 * Finds bodies as they are being typed: first the one with this very code, then codes that begin
 * with @text, names that do, and names in which every word of it begins one.
 *
 * Returns: (transfer container) (element-type AccordBody): the bodies, best first; none for nothing
 */
GPtrArray *
accord_bodies_search (AccordBodies *self, const char *text, AccordDate today, guint limit)
{
  g_autofree char *wanted = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (wanted, -1);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  GPtrArray *bodies = g_ptr_array_new ();

  if (!has_words (wanted))
    return bodies;

  for (guint i = 0; i < self->list->len; i++)
    {
      const AccordBody *body = &g_array_index (self->list, AccordBody, i);
      gboolean is_closed = body->closed != ACCORD_DATE_NONE && body->closed < today;
      guint fit = get_fit (body, wanted, folded);
      Match match = { body, fit * FIT_COUNTS + (is_closed ? CLOSED_COUNTS : 0) };

      if (fit != FIT_NOT)
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < MIN (matches->len, limit); i++)
    g_ptr_array_add (bodies, (gpointer) g_array_index (matches, Match, i).body);
  return bodies;
}
