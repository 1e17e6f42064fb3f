/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/money.h"

/* What stands where a fact is not known. */
#define MISSING "—"

static void
clear_fact (gpointer data)
{
  AccordFact *fact = data;

  g_free (fact->name);
  accord_value_clear (&fact->value);
}

/**
 * accord_facts_read:
 * @reserved: (array zero-terminated=1): columns that are no facts
 *
 * Returns: (transfer full) (element-type AccordFact): a row of a query, by name
 */
GArray *
accord_facts_read (AccordRows *rows, guint row, const char *const *reserved)
{
  GArray *facts = g_array_new (FALSE, TRUE, sizeof (AccordFact));

  g_array_set_clear_func (facts, clear_fact);
  for (guint i = 0; i < accord_rows_get_n_columns (rows); i++)
    {
      const char *name = accord_rows_get_column (rows, i);
      AccordFact fact = { .value = ACCORD_VALUE_INIT };

      if (g_strv_contains (reserved, name))
        continue;
      fact.name = g_strdup (name);
      accord_value_copy (&fact.value, accord_rows_get_value (rows, row, name));
      g_array_append_val (facts, fact);
    }
  return facts;
}

static const AccordValue *
find_value (const GArray *facts, const char *name)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const AccordFact *fact = &g_array_index (facts, AccordFact, i);

      if (strcmp (fact->name, name) == 0)
        return &fact->value;
    }
  g_error ("There is no fact called %s", name);
}

/* Text that is a day, or a day and a time, is written as one. */
static char *
dup_text (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);
  g_autofree char *shown = NULL;
  AccordDate date;

  if (strlen (text) < 10 || !accord_date_from_iso (day, &date))
    return g_strdup (text);
  shown = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  if (text[10] == 'T')
    return g_strdup_printf ("%s %s", shown, text + 11);
  return text[10] == '\0' ? g_steal_pointer (&shown) : g_strdup (text);
}

static char *
dup_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.6g", number));
}

static char *
dup_shown (const AccordValue *value, gboolean is_money)
{
  switch (value->tag)
    {
    case ACCORD_VALUE_TEXT:
      return dup_text (value->text);
    case ACCORD_VALUE_INTEGER:
      return is_money ? accord_money_format (value->integer)
                      : g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case ACCORD_VALUE_NUMBER:
      return dup_number (value->number);
    case ACCORD_VALUE_NONE:
    case ACCORD_VALUE_IDS:
    default:
      return g_strdup (MISSING);
    }
}

/**
 * accord_facts_fill:
 * @template: words with {fact} or {fact:money}
 *
 * Returns: (transfer full): the words with the facts in their places; a fact that is not known is a
 *   dash
 */
char *
accord_facts_fill (const GArray *facts, const char *template)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = template; *c != '\0'; c++)
    {
      const char *start = strchr (c, '{');
      const char *end = start == NULL ? NULL : strchr (start, '}');
      g_autofree char *name = NULL;
      g_autofree char *shown = NULL;
      gboolean is_money;

      if (end == NULL)
        {
          g_string_append (text, c);
          break;
        }
      g_string_append_len (text, c, start - c);
      name = g_strndup (start + 1, (gsize) (end - start - 1));
      is_money = g_str_has_suffix (name, ":money");
      name[strcspn (name, ":")] = '\0';
      shown = dup_shown (find_value (facts, name), is_money);
      g_string_append (text, shown);
      c = end;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** accord_facts_say: (transfer full): translated words with the facts in their places. */
char *
accord_facts_say (const GArray *facts, const AccordRuleWords *words)
{
  const AccordValue *count;
  gint64 n;

  if (words->plural == NULL)
    return accord_facts_fill (facts, g_dgettext (GETTEXT_PACKAGE, words->singular));

  count = find_value (facts, words->count);
  n = count->tag == ACCORD_VALUE_INTEGER ? ABS (count->integer) : 0;
  return accord_facts_fill (facts, g_dngettext (GETTEXT_PACKAGE, words->singular, words->plural,
                                                (gulong) n));
}
