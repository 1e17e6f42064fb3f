/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "detail/detail-fields.h"

#include <glib/gi18n.h>

#include "why/why.h"

static void
add_why (AccordPropertyGrid *grid,
         AccordStore *store,
         AccordRecord *record,
         const AccordField *field,
         const char *text)
{
  GtkWidget *why = accord_why_new (text);

  accord_why_set_field (ACCORD_WHY (why), store, accord_record_get_record_type (record),
                        accord_record_get_id (record), field->key);
  accord_property_grid_add_widget (grid, accord_field_get_label (field), why);
}

/* What the field counts follows the number: 30 days. One is left alone, as the units are of many. */
static char *
dup_text (AccordStore *store, AccordRecord *record, const AccordField *field)
{
  g_autofree char *text =
    accord_record_format (record, field->key, accord_store_get_resolver (store),
                          ACCORD_FORMAT_DISPLAY);

  if (field->unit == NULL || *text == '\0' || g_str_equal (text, "1"))
    return g_steal_pointer (&text);
  /* Translators: a number and what it counts: 30 days */
  return g_strdup_printf (_("%1$s %2$s"), text, _(field->unit));
}

/**
 * accord_detail_fields_add:
 *
 * Adds what @record has in the field @key as a line, in words; a record that it leads to can be
 * opened, and a value that is worked out can be asked why it is so. Where nothing is recorded
 * nothing is added.
 */
void
accord_detail_fields_add (AccordPropertyGrid *grid,
                          AccordStore *store,
                          AccordRecord *record,
                          const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);
  g_autofree char *text = dup_text (store, record, field);

  if (field->kind == ACCORD_FIELD_REFERENCE && accord_record_has (record, key))
    accord_property_grid_add_record (grid, accord_field_get_label (field), text, field->target,
                                     accord_record_get_reference (record, key));
  else if (*text != '\0' && accord_explanation_exists (accord_record_get_record_type (record), key))
    add_why (grid, store, record, field, text);
  else
    accord_property_grid_add (grid, accord_field_get_label (field), text);
}
