/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"

#include <glib/gi18n-lib.h>

/* What was done to obligations, as people are told. */

void
accord_obligation_change_free (AccordObligationChange *change)
{
  g_free (change->title);
  g_free (change->why);
  g_free (change);
}

/** accord_obligation_changes_count: how many of @changes are of one kind. */
guint
accord_obligation_changes_count (GPtrArray *changes, AccordObligationChangeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += ((AccordObligationChange *) changes->pdata[i])->kind == kind;
  return n;
}

/* The reasons of the changes of one kind, each once, in the order in which they come. */
static GPtrArray *
list_reasons (GPtrArray *changes, AccordObligationChangeKind kind)
{
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const AccordObligationChange *change = changes->pdata[i];

      if (change->kind == kind && change->why != NULL &&
          !g_ptr_array_find_with_equal_func (reasons, change->why, g_str_equal, NULL))
        g_ptr_array_add (reasons, change->why);
    }
  return reasons;
}

static char *
dup_words (AccordObligationChangeKind kind, guint n)
{
  switch (kind)
    {
    case ACCORD_OBLIGATION_ADDED:
      return g_strdup_printf (ngettext ("%u obligation added", "%u obligations added", n), n);
    case ACCORD_OBLIGATION_MOVED:
      return g_strdup_printf (ngettext ("%u due date moved", "%u due dates moved", n), n);
    case ACCORD_OBLIGATION_DROPPED:
    default:
      return g_strdup_printf (ngettext ("%u obligation dropped", "%u obligations dropped", n), n);
    }
}

static void
append_kind (GString *summary, GPtrArray *changes, AccordObligationChangeKind kind)
{
  guint n = accord_obligation_changes_count (changes, kind);
  g_autoptr (GPtrArray) reasons = list_reasons (changes, kind);
  g_autofree char *words = dup_words (kind, n);

  if (n == 0)
    return;
  if (summary->len > 0)
    g_string_append (summary, _("; "));
  if (reasons->len == 1)
    /* Translators: "3 due dates moved", and why */
    g_string_append_printf (summary, _("%1$s: %2$s"), words, (char *) reasons->pdata[0]);
  else
    g_string_append (summary, words);
}

/**
 * accord_obligation_changes_dup_summary:
 *
 * Returns: (transfer full) (nullable): one line: "3 due dates moved: the early May bank holiday of
 *   2020 is on 8 May"; %NULL where nothing changed
 */
char *
accord_obligation_changes_dup_summary (GPtrArray *changes)
{
  g_autoptr (GString) summary = g_string_new (NULL);

  append_kind (summary, changes, ACCORD_OBLIGATION_ADDED);
  append_kind (summary, changes, ACCORD_OBLIGATION_MOVED);
  append_kind (summary, changes, ACCORD_OBLIGATION_DROPPED);
  return summary->len == 0 ? NULL : g_strdup (summary->str);
}

static char *
dup_line (const AccordObligationChange *change)
{
  g_autofree char *from = accord_date_to_iso (change->from);
  g_autofree char *to = accord_date_to_iso (change->to);

  if (change->kind == ACCORD_OBLIGATION_ADDED)
    /* Translators: what is owed, and the day on which it is due */
    return g_strdup_printf (_("added: %1$s, due %2$s"), change->title, to);
  if (change->kind == ACCORD_OBLIGATION_MOVED)
    /* Translators: what is owed, the day on which it was due, the day on which it is, and why */
    return g_strdup_printf (_("moved: %1$s, from %2$s to %3$s: %4$s"), change->title, from, to,
                            change->why);
  /* Translators: what was owed, the day on which it was due, and why it is no longer */
  return g_strdup_printf (_("dropped: %1$s, due %2$s: %3$s"), change->title, from, change->why);
}

/** accord_obligation_changes_dup_details: (transfer full): a line for each change. */
char *
accord_obligation_changes_dup_details (GPtrArray *changes)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = dup_line (changes->pdata[i]);

      g_string_append_printf (lines, "%s%s", i == 0 ? "" : "\n", line);
    }
  return g_strdup (lines->str);
}
