/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-form-private.h"

/* What both have changed differently is the officer's to decide; what only the others have changed
 * comes into the form. */
static gboolean
rebase_field (AccordRecordForm *self,
              guint index,
              AccordRecord *base,
              AccordRecord *theirs,
              const char *who)
{
  const AccordField *field = &accord_record_get_record_type (theirs)->fields[index];
  const AccordValue *before = accord_record_get_value_at (base, index);
  const AccordValue *after = accord_record_get_value_at (theirs, index);
  AccordFormItem *item = accord_record_form_find_item (self, field->key);
  gboolean is_mine =
    item != NULL &&
    (item->misread != NULL ||
     !accord_value_equal (accord_record_get_value_at (self->record, index), before));

  if (accord_value_equal (before, after) ||
      accord_value_equal (accord_record_get_value_at (self->record, index), after))
    return FALSE;
  if (is_mine)
    {
      accord_form_item_set_conflict (item, self->store, after, who);
      return TRUE;
    }
  accord_record_load_value (self->record, index, after);
  if (item != NULL)
    accord_field_row_set_value (item->row, after);
  return FALSE;
}

/**
 * accord_record_form_rebase:
 * @base: the record as it stood when the form was opened
 * @theirs: the record as it stands in the register now
 * @who: who has changed it
 *
 * Brings what others have changed into the form, and keeps what was entered. Where a field was
 * changed here and there, the two values are offered below it, and nothing can be saved before one
 * is taken.
 *
 * Returns: how many such fields there are
 */
guint
accord_record_form_rebase (AccordRecordForm *self,
                           AccordRecord *base,
                           AccordRecord *theirs,
                           const char *who)
{
  const AccordRecordType *type = accord_record_get_record_type (theirs);
  guint n_conflicts = 0;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), 0);

  for (guint i = 0; i < type->n_fields; i++)
    if (rebase_field (self, i, base, theirs, who))
      n_conflicts++;
  accord_record_set_version (self->record, accord_record_get_version (theirs));
  accord_record_form_check (self);
  g_signal_emit_by_name (self, "changed");
  return n_conflicts;
}
