/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/form-item.h"

#include <glib/gi18n.h>

#define SHOWN_MAX 60

/** accord_form_item_new: (transfer full): a row for @field and its line; a form takes both in. */
AccordFormItem *
accord_form_item_new (AccordStore *store, const AccordField *field)
{
  AccordFormItem *item = g_new0 (AccordFormItem, 1);

  item->field = field;
  item->row = accord_field_row_new (store, field);
  item->line = ACCORD_FAULT_ROW (accord_fault_row_new ());
  return item;
}

/** accord_form_item_free: frees it, but for the widgets. */
void
accord_form_item_free (AccordFormItem *item)
{
  g_free (item->misread);
  g_free (item->refusal);
  g_free (item->contradiction);
  g_free (item->conflict);
  accord_value_clear (&item->theirs);
  g_free (item);
}

/** accord_form_item_read: reads what is entered, and keeps why it is no value. */
gboolean
accord_form_item_read (AccordFormItem *item, AccordValue *value)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&item->misread, g_free);
  if (accord_field_row_get_value (item->row, value, &error))
    return TRUE;
  item->misread = g_strdup (error->message);
  return FALSE;
}

/**
 * accord_form_item_get_fault:
 *
 * What stands below the field. Half a date is no mistake while it is being typed: what is misread,
 * or missing, is said once the officer has left the field. A text, and a value that contradicts
 * another, is complete.
 *
 * Returns: (transfer none) (nullable): a sentence
 */
const char *
accord_form_item_get_fault (AccordFormItem *item)
{
  gboolean is_text =
    item->field->kind == ACCORD_FIELD_TEXT || item->field->kind == ACCORD_FIELD_LONG_TEXT;

  if (item->refusal != NULL)
    return item->refusal;
  if (item->conflict != NULL)
    return item->conflict;
  if (item->misread != NULL)
    return item->is_left || is_text ? item->misread : NULL;
  return item->contradiction;
}

static void
show_offers (AccordFormItem *item)
{
  g_autofree char *suggestion = NULL;
  g_autofree char *question = NULL;

  if (item->refusal == NULL && item->conflict != NULL)
    {
      accord_fault_row_set_offers (item->line, _("Keep mine"), _("Take theirs"));
      return;
    }
  if (item->refusal == NULL && item->misread != NULL && item->is_left)
    suggestion = accord_field_row_dup_suggestion (item->row);
  if (suggestion != NULL)
    /* Translators: below a date that does not exist; a button that enters this one instead */
    question = g_strdup_printf (_("Did you mean %s?"), suggestion);
  accord_fault_row_set_offers (item->line, question, NULL);
}

/** accord_form_item_show: says what is wrong, or hides the line. */
void
accord_form_item_show (AccordFormItem *item)
{
  const char *fault = accord_form_item_get_fault (item);

  show_offers (item);
  accord_fault_row_set_text (item->line, fault);
  accord_field_row_set_fault (item->row, fault != NULL);
}

static char *
dup_shown (AccordFormItem *item, AccordStore *store, const AccordValue *value)
{
  g_autofree char *text = accord_field_format (
    item->field, value, accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_MAX)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, SHOWN_MAX);
  return g_strconcat (start, "…", NULL);
}

/**
 * accord_form_item_set_conflict:
 * @theirs: what the register holds now
 * @who: who has put it there
 *
 * Says that somebody else has changed the field as well, and asks whose change is to be kept.
 */
void
accord_form_item_set_conflict (AccordFormItem *item,
                               AccordStore *store,
                               const AccordValue *theirs,
                               const char *who)
{
  g_autofree char *shown = dup_shown (item, store, theirs);
  const char *label = accord_field_get_label (item->field);

  accord_value_copy (&item->theirs, theirs);
  g_free (item->conflict);
  if (theirs->tag == ACCORD_VALUE_NONE)
    /* Translators: the name of a field, and a person */
    item->conflict = g_strdup_printf (_("%1$s is now empty, changed by %2$s."), label, who);
  else
    /* Translators: the name of a field, what stands in it, and a person */
    item->conflict =
      g_strdup_printf (_("%1$s is now “%2$s”, changed by %3$s."), label, shown, who);
}

/** accord_form_item_settle: ends the conflict, with one of the two values in the row. */
void
accord_form_item_settle (AccordFormItem *item, gboolean take_theirs)
{
  g_clear_pointer (&item->conflict, g_free);
  if (take_theirs)
    accord_field_row_set_value (item->row, &item->theirs);
  accord_value_clear (&item->theirs);
}
