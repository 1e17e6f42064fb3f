/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "detail/detail-fields.h"

/**
 * accord_detail_fields_add:
 *
 * Adds what @record has in the field @key as a line, in words; a record that it leads to can be
 * opened. Where nothing is recorded nothing is added.
 */
void
accord_detail_fields_add (AccordPropertyGrid *grid,
                          AccordStore *store,
                          AccordRecord *record,
                          const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);
  g_autofree char *text =
    accord_record_format (record, key, accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  if (field->kind == ACCORD_FIELD_REFERENCE && accord_record_has (record, key))
    accord_property_grid_add_record (grid, accord_field_get_label (field), text, field->target,
                                     accord_record_get_reference (record, key));
  else
    accord_property_grid_add (grid, accord_field_get_label (field), text);
}
