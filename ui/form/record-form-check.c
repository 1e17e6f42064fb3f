/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-form-private.h"

#include <glib/gi18n.h>

static void
set_fault (AccordRecordForm *self, const AccordField *field, const char *message)
{
  g_free (self->fault);
  /* Translators: the name of a field, then what is wrong with what was entered in it */
  self->fault = g_strdup_printf (_("%1$s: %2$s"), accord_field_get_label (field), message);
}

/* Missing values are not complained of before the officer has seen the field. */
static void
note_contradiction (AccordRecordForm *self, const AccordField *field, const char *message)
{
  AccordFormItem *item = accord_record_form_find_item (self, field->key);

  if (self->fault == NULL && (item != NULL || !self->is_part))
    set_fault (self, field, message);
  if (item != NULL && item->misread == NULL && item->contradiction == NULL &&
      (item->is_left || accord_record_has (self->record, field->key)))
    item->contradiction = g_strdup (message);
}

/* The record is asked for the first fault only: it is put right in a copy, to see the next. A date
 * before all others, or after them where it may not precede one, is as good as any value. */
static void
check_record (AccordRecordForm *self)
{
  g_autoptr (AccordRecord) probe = accord_record_copy (self->record);
  const AccordRecordType *type = accord_record_get_record_type (probe);
  const AccordField *field;

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (AccordValue) harmless = ACCORD_VALUE_INIT;

      field = accord_record_check (probe, &error);
      if (field == NULL)
        return;
      note_contradiction (self, field, error->message);
      accord_value_take_text (&harmless,
                              g_strdup (field->not_before == NULL ? "1900-01-01" : "2199-12-31"));
      accord_record_load_value (
        probe, (guint) accord_record_type_get_field_index (type, field->key), &harmless);
    }
}

/** accord_record_form_check: finds all that is wrong with the record, and says it in its place. */
void
accord_record_form_check (AccordRecordForm *self)
{
  g_clear_pointer (&self->fault, g_free);
  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);

      g_clear_pointer (&item->contradiction, g_free);
      if (self->fault == NULL && (item->conflict != NULL || item->misread != NULL))
        set_fault (self, item->field, item->conflict != NULL ? item->conflict : item->misread);
    }
  check_record (self);
  g_ptr_array_foreach (self->items, (GFunc) (void (*) (void)) accord_form_item_show, NULL);
}
