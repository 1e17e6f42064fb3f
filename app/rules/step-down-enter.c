/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/step-down.h"

#include <glib/gi18n-lib.h>

#include "rules/ending-private.h"
#include "rules/step-down-private.h"

/* Whether what was entered for a step down will do, and writing it. */

static char *
dup_title (AccordStepDown *self)
{
  return accord_store_dup_record_title (self->store, self->entry.arrangement);
}

static char *
dup_long (AccordDate day)
{
  return accord_date_format (day, ACCORD_DATE_STYLE_LONG);
}

/* Its own end is read anew: what was entered is the day that is asked about. */
static gboolean
find_end (AccordStepDown *self, AccordDate *end, GError **error)
{
  AccordRecord *arrangement = self->entry.arrangement;
  g_autoptr (AccordRecord) now =
    accord_store_get (self->store, accord_record_get_record_type (arrangement),
                      accord_record_get_id (arrangement), error);

  if (now == NULL)
    return FALSE;
  *end = accord_record_get_date (now, "end");
  return TRUE;
}

static gboolean
check_day (AccordStepDown *self, GError **error)
{
  AccordDate first = accord_record_get_date (self->entry.arrangement, "start");
  AccordDate end;
  g_autofree char *title = dup_title (self);
  g_autofree char *day = NULL;

  if (!find_end (self, &end, error))
    return FALSE;
  if (self->last == ACCORD_DATE_NONE)
    return accord_ending_refuse (error, _("Enter the last day of the arrangement that ends."));
  if (self->last < first)
    {
      day = dup_long (first);
      /* Translators: the title of an arrangement, and its first day */
      return accord_ending_refuse (error,
                                   _("“%1$s” started on %2$s. Its last day cannot be before that."),
                                   title, day);
    }
  if (end == ACCORD_DATE_NONE || self->last <= end)
    return TRUE;
  day = dup_long (end);
  /* Translators: the title of an arrangement, and its last day */
  return accord_ending_refuse (error,
                               _("“%1$s” ends of itself on %2$s. Choose a day up to then, or have "
                                 "it prolonged first."),
                               title, day);
}

static gboolean
check_model (AccordStepDown *self, GError **error)
{
  AccordRecord *successor = self->entry.successor;
  const char *model = accord_record_get_text (successor, "model");
  g_autofree char *now =
    accord_record_format (self->entry.arrangement, "model", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *then = accord_record_format (successor, "model", NULL, ACCORD_FORMAT_DISPLAY);
  int level = accord_step_down_get_level (model);

  if (level < 0)
    return accord_ending_refuse (error, _("Enter the model of the arrangement that follows."));
  if (level <
      accord_step_down_get_level (accord_record_get_text (self->entry.arrangement, "model")))
    return TRUE;
  /* Translators: two co-commissioning models */
  return accord_ending_refuse (error,
                               _("“%1$s” is not below “%2$s”. A higher model is applied for "
                                 "(AP-5)."),
                               then, now);
}

static gboolean
check_has_come (AccordRecord *record, const char *key, AccordDate today, GError **error)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);
  g_autofree char *day = NULL;

  if (accord_record_get_date (record, key) <= today)
    return TRUE;
  day = dup_long (accord_record_get_date (record, key));
  /* Translators: the name of a field, and a day */
  return accord_ending_refuse (error,
                               _("%1$s: %2$s has not come yet."),
                               accord_field_get_label (field), day);
}

static gboolean
check_decision (AccordStepDown *self, GError **error)
{
  AccordRecord *successor = self->entry.successor;

  if (!accord_record_has (successor, "approved") ||
      !accord_record_has (successor, "approval_minute"))
    return accord_ending_refuse (error,
                                 _("Enter when the governing body approved the arrangement that "
                                   "follows, and the minute."));
  return check_has_come (successor, "approved", accord_store_get_as_at (self->store), error);
}

/* NHS England's agreement lets it end on any day (NS 8), a notice on the day that it leads to
 * (WD-4). */
static gboolean
check_basis (AccordStepDown *self, GError **error)
{
  AccordDate by_notice = self->notice == NULL
                           ? ACCORD_DATE_NONE
                           : accord_record_get_date (self->notice, "arrangement_ends");
  g_autofree char *day = NULL;

  if (accord_record_has (self->entry.agreement, "date"))
    return check_has_come (self->entry.agreement, "date", accord_store_get_as_at (self->store),
                           error);
  if (self->notice == NULL)
    return accord_ending_refuse (error,
                                 _("Enter when NHS England agreed: co-commissioning ends by mutual "
                                   "agreement (NS 8), and no notice runs."));
  if (by_notice == self->last)
    return TRUE;
  day = dup_long (by_notice);
  /* Translators: the number of a notice, and a day */
  return accord_ending_refuse (error,
                               _("By %1$s the arrangement goes on until %2$s. For another day, "
                                 "enter when NHS England agreed (NS 8)."),
                               accord_record_get_text (self->notice, "reference"), day);
}

static gboolean
check_committee (AccordStepDown *self, GError **error)
{
  AccordRecord *committee = self->entry.committee;
  const char *name = committee == NULL ? NULL : accord_record_get_text (committee, "name");
  gint64 id;

  if (committee == NULL)
    return TRUE;
  if (name == NULL)
    return accord_ending_refuse (error, _("Enter the name of the committee that follows."));
  if (!accord_store_find (self->store, accord_record_get_record_type (committee), name, &id, NULL))
    return TRUE;
  /* Translators: %s is the name of a committee */
  return accord_ending_refuse (error,
                               _("There is a committee with the name “%s” already. The one that "
                                 "follows needs a name of its own."),
                               name);
}

static void
take_record (AccordRecord **held, AccordRecord *entered)
{
  g_autoptr (AccordRecord) copy = entered == NULL ? NULL : accord_record_copy (entered);

  g_set_object (held, copy);
}

/* What follows from the day and the model is not asked for. */
static void
take_entry (AccordStepDown *self, const AccordStepDownEntry *entry)
{
  AccordRecord *successor;
  const char *model;

  take_record (&self->entry.arrangement, entry->arrangement);
  take_record (&self->entry.agreement, entry->agreement);
  take_record (&self->entry.successor, entry->successor);
  successor = self->entry.successor;
  model = accord_record_get_text (successor, "model");
  take_record (&self->entry.committee,
               accord_step_down_has_committee (self, model) ? entry->committee : NULL);
  self->last = accord_record_get_date (self->entry.arrangement, "end");
  if (self->last == ACCORD_DATE_NONE)
    return;
  self->start = accord_date_add_days (self->last, 1);
  accord_record_set_date (successor, "start", self->start, NULL);
  if (g_strcmp0 (model, "joint") == 0)
    accord_record_set_text (successor, "mode", "jointly", NULL);
  else
    accord_record_clear (successor, "mode", NULL);
}

/**
 * accord_step_down_enter_arrangements:
 * @entry: (transfer none): of which what it rests on may still be to be entered
 *
 * Takes the day, and what is to follow.
 *
 * Returns: %FALSE with what does not hold
 */
gboolean
accord_step_down_enter_arrangements (AccordStepDown *self,
                                     const AccordStepDownEntry *entry,
                                     GError **error)
{
  g_return_val_if_fail (entry->successor != NULL, FALSE);

  take_entry (self, entry);
  return check_day (self, error) && check_model (self, error) && check_committee (self, error) &&
         accord_record_validate (self->entry.successor, error);
}

/**
 * accord_step_down_enter:
 * @entry: (transfer none): what was entered
 *
 * Finds out what follows from it; see accord_step_down_list_lines().
 *
 * Returns: %FALSE with what does not hold
 */
gboolean
accord_step_down_enter (AccordStepDown *self, const AccordStepDownEntry *entry, GError **error)
{
  return accord_step_down_enter_arrangements (self, entry, error) &&
         check_basis (self, error) && check_decision (self, error) &&
         accord_step_down_carry (self, error) && accord_step_down_say (self, error);
}

/** accord_step_down_list_lines: (transfer none) (element-type AccordStepDownLine): what it does,
 * part by part, once something has been entered. */
GPtrArray *
accord_step_down_list_lines (AccordStepDown *self)
{
  return self->lines;
}

/**
 * accord_step_down_apply:
 * @sentence: (out) (transfer full): the name of the change
 *
 * Does what the lines say: ends the arrangement, closes what belongs to it, and enters the one that
 * follows with what is carried over to it.
 *
 * Returns: the id of the arrangement that follows; 0 with an error and nothing changed
 */
gint64
accord_step_down_apply (AccordStepDown *self, char **sentence, GError **error)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *model =
    accord_record_format (self->entry.successor, "model", NULL, ACCORD_FORMAT_DISPLAY);
  /* Translators: a change: the title of an arrangement, and a co-commissioning model */
  g_autofree char *words = g_strdup_printf (_("Step down %1$s to “%2$s”"), title, model);
  g_autoptr (AccordTransaction) transaction = NULL;
  gint64 successor = 0;

  /* Found anew: what was written before and failed has left its marks. */
  if (!accord_step_down_carry (self, error))
    return 0;
  transaction = accord_transaction_begin (self->store, words, error);
  if (transaction == NULL || !accord_step_down_write (self, &successor, error) ||
      !accord_transaction_commit (&transaction, error))
    return 0;
  *sentence = g_steal_pointer (&words);
  return successor;
}
