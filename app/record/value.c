/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/value.h"

#include <string.h>

/** accord_value_clear: frees what @value holds; it is none afterwards. */
void
accord_value_clear (AccordValue *value)
{
  if (value->tag == ACCORD_VALUE_TEXT)
    g_free (value->text);
  else if (value->tag == ACCORD_VALUE_IDS)
    g_array_unref (value->ids);
  memset (value, 0, sizeof *value);
}

/** accord_value_copy: makes @to, which may hold something, a deep copy of @from. */
void
accord_value_copy (AccordValue *to, const AccordValue *from)
{
  AccordValue copy = *from;

  if (from->tag == ACCORD_VALUE_TEXT)
    copy.text = g_strdup (from->text);
  else if (from->tag == ACCORD_VALUE_IDS)
    copy.ids = g_array_copy (from->ids);
  accord_value_clear (to);
  *to = copy;
}

/** accord_value_equal: whether two values hold the same. */
gboolean
accord_value_equal (const AccordValue *a, const AccordValue *b)
{
  if (a->tag != b->tag)
    return FALSE;

  switch (a->tag)
    {
    case ACCORD_VALUE_INTEGER:
      return a->integer == b->integer;
    case ACCORD_VALUE_NUMBER:
      return memcmp (&a->number, &b->number, sizeof a->number) == 0;
    case ACCORD_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    case ACCORD_VALUE_IDS:
      return a->ids->len == b->ids->len &&
             memcmp (a->ids->data, b->ids->data, a->ids->len * sizeof (gint64)) == 0;
    case ACCORD_VALUE_NONE:
    default:
      return TRUE;
    }
}

/** accord_value_set_integer: makes @value hold a whole number. */
void
accord_value_set_integer (AccordValue *value, gint64 integer)
{
  accord_value_clear (value);
  value->tag = ACCORD_VALUE_INTEGER;
  value->integer = integer;
}

/** accord_value_set_number: makes @value hold a number. */
void
accord_value_set_number (AccordValue *value, double number)
{
  accord_value_clear (value);
  value->tag = ACCORD_VALUE_NUMBER;
  value->number = number;
}

/**
 * accord_value_take_text:
 * @text: (transfer full) (nullable): the text; nothing or an empty one makes @value none
 *
 * Makes @value hold a text.
 */
void
accord_value_take_text (AccordValue *value, char *text)
{
  accord_value_clear (value);
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  value->tag = ACCORD_VALUE_TEXT;
  value->text = text;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/** accord_value_set_ids: makes @value hold a set of ids, sorted and each once. */
void
accord_value_set_ids (AccordValue *value, const gint64 *ids, gsize n_ids)
{
  GArray *set;

  accord_value_clear (value);
  if (n_ids == 0)
    return;

  set = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (set, ids, n_ids);
  g_array_sort (set, compare_ids);
  for (guint i = set->len - 1; i > 0; i--)
    if (g_array_index (set, gint64, i) == g_array_index (set, gint64, i - 1))
      g_array_remove_index (set, i);
  value->tag = ACCORD_VALUE_IDS;
  value->ids = set;
}
