/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the rules write into the register, each with an account of it (RC-6). */

static const AccordRecordType *
obligation_type (void)
{
  return accord_record_type_find ("obligation");
}

static char *
dup_title (const AccordOwed *owed)
{
  g_autofree char *period = accord_period_format (&owed->period);

  if (strcmp (owed->kind, "quarterly-report") == 0)
    /* Translators: what is owed; %s is a quarter such as 2015/16 Q1 */
    return g_strdup_printf (_("Quarterly report %s"), period);
  if (strcmp (owed->kind, "annual-report") == 0)
    /* Translators: what is owed; %s is a financial year such as 2015/16 */
    return g_strdup_printf (_("Annual report %s"), period);
  /* Translators: what is owed: an engagement event; %s is a financial year such as 2015/16 */
  return g_strdup_printf (_("Engagement %s"), period);
}

static void
note_change (AccordObligationWork *self,
             AccordObligationChangeKind kind,
             gint64 id,
             gint64 arrangement,
             const char *title,
             AccordDate from,
             AccordDate to,
             char *why)
{
  const AccordObliged *obliged = accord_obligation_work_find (self, arrangement);
  AccordObligationChange *change = g_new0 (AccordObligationChange, 1);

  change->kind = kind;
  change->id = id;
  change->arrangement = arrangement;
  change->title = obliged == NULL || obliged->reference == NULL
                    ? g_strdup (title)
                    /* Translators: what is owed, and the reference of its arrangement */
                    : g_strdup_printf (_("%1$s, %2$s"), title, obliged->reference);
  change->from = from;
  change->to = to;
  change->why = why;
  g_ptr_array_add (self->changes, change);
}

static void
load_text (AccordRecord *record, const char *key, char *text)
{
  int index = accord_record_type_get_field_index (obligation_type (), key);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (text != NULL)
    accord_value_take_text (&value, text);
  accord_record_load_value (record, (guint) index, &value);
}

static void
load_integer (AccordRecord *record, const char *key, gint64 integer)
{
  int index = accord_record_type_get_field_index (obligation_type (), key);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, integer);
  accord_record_load_value (record, (guint) index, &value);
}

static void
load_meeting (AccordRecord *record, const AccordOwed *owed)
{
  if (owed->meeting != NULL)
    load_integer (record, "meeting", owed->meeting->id);
  else
    load_text (record, "meeting", NULL);
}

/** accord_obligation_record_new: adds what was made of a series, which is all filled in but for its
 * mark. */
gboolean
accord_obligation_record_new (AccordObligationWork *self, AccordRecord *record, GError **error)
{
  load_integer (record, "generated", 1);
  if (!accord_store_insert (self->store, record, error))
    return FALSE;
  note_change (self, ACCORD_OBLIGATION_ADDED, accord_record_get_id (record),
               accord_record_get_reference (record, "arrangement"),
               accord_record_get_text (record, "title"), ACCORD_DATE_NONE,
               accord_record_get_date (record, "due"), NULL);
  return TRUE;
}

/** accord_obligation_add: adds what an arrangement owes and nobody has entered. */
gboolean
accord_obligation_add (AccordObligationWork *self,
                       const AccordObliged *obliged,
                       const AccordOwed *owed,
                       GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (obligation_type ());

  load_integer (record, "arrangement", obliged->id);
  load_text (record, "kind", g_strdup (owed->kind));
  load_text (record, "period", accord_period_format (&owed->period));
  load_text (record, "title", dup_title (owed));
  load_text (record, "owed_by", accord_obliged_dup_reporters (obliged, &owed->period));
  /* Translators: whom a report is owed to */
  load_text (record, "owed_to", g_strdup (_("Governing body")));
  load_text (record, "due", accord_date_to_iso (owed->due));
  load_meeting (record, owed);
  return accord_obligation_record_new (self, record, error);
}

/**
 * accord_obligation_move:
 * @row: as it was
 * @record: as it is to be; its due date is @due
 * @why: (transfer full) (nullable): why it moved
 *
 * Writes an obligation that stays untouched.
 */
gboolean
accord_obligation_move (AccordObligationWork *self,
                        const AccordObligationRow *row,
                        AccordRecord *record,
                        AccordDate due,
                        char *why,
                        GError **error)
{
  g_autofree char *reason = why;

  if (!accord_store_update_untouched (self->store, record, error))
    return FALSE;
  if (row->due != due)
    note_change (self, ACCORD_OBLIGATION_MOVED, row->id, row->arrangement, row->title, row->due,
                 due, g_steal_pointer (&reason));
  return TRUE;
}

/** accord_obligation_revise: brings one that nobody has touched up to what is owed. */
gboolean
accord_obligation_revise (AccordObligationWork *self,
                          const AccordObligationRow *row,
                          const AccordOwed *owed,
                          GError **error)
{
  const AccordObliged *obliged = accord_obligation_work_find (self, row->arrangement);
  gint64 meeting = owed->meeting == NULL ? 0 : owed->meeting->id;
  g_autofree char *owed_by = accord_obliged_dup_reporters (obliged, &owed->period);
  g_autoptr (AccordRecord) record = NULL;
  char *why;

  if (row->due == owed->due && row->meeting == meeting && g_strcmp0 (row->owed_by, owed_by) == 0)
    return TRUE;
  record = accord_store_get (self->store, obligation_type (), row->id, error);
  if (record == NULL)
    return FALSE;
  load_text (record, "due", accord_date_to_iso (owed->due));
  load_text (record, "owed_by", g_steal_pointer (&owed_by));
  load_meeting (record, owed);
  why = row->due == owed->due ? NULL : accord_obligation_dup_why (self, obliged, row, owed);
  return accord_obligation_move (self, row, record, owed->due, why, error);
}

/** accord_obligation_drop: removes one that nobody has touched and nobody owes. */
gboolean
accord_obligation_drop (AccordObligationWork *self, const AccordObligationRow *row, GError **error)
{
  if (!accord_store_remove (self->store, obligation_type (), row->id, error))
    return FALSE;
  note_change (self, ACCORD_OBLIGATION_DROPPED, row->id, row->arrangement, row->title, row->due,
               ACCORD_DATE_NONE, accord_obligation_dup_why_dropped (self, row));
  return TRUE;
}
