/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/query.h"

G_BEGIN_DECLS

/** AccordFieldNarrow: leaves in @query the records that may be chosen in a row. */
typedef void (*AccordFieldNarrow) (AccordQuery *query, gpointer user_data);

/**
 * AccordFieldRow: a row of a form, where one field of a record is entered.
 *
 * Emits "edited" when something else stands in it, and "refused" with a sentence when what was
 * pasted was too much to take.
 */
#define ACCORD_TYPE_FIELD_ROW (accord_field_row_get_type ())
G_DECLARE_INTERFACE (AccordFieldRow, accord_field_row, ACCORD, FIELD_ROW, GtkWidget)

/**
 * AccordFieldRowInterface:
 * @set_value: shows a value
 * @get_value: reads what is entered; @value is initialised and empty
 * @dup_suggestion: (nullable): what could stand there instead of what is no value
 * @set_narrow: (nullable): for rows that offer records: which
 * @set_fault: marks the row as at fault, or not
 * @get_focus: the widget that is typed into
 */
struct _AccordFieldRowInterface {
  GTypeInterface parent_iface;

  void (*set_value) (AccordFieldRow *self, const AccordValue *value);
  gboolean (*get_value) (AccordFieldRow *self, AccordValue *value, GError **error);
  char *(*dup_suggestion) (AccordFieldRow *self);
  void (*set_narrow) (AccordFieldRow *self, AccordFieldNarrow narrow, gpointer user_data);
  void (*set_fault) (AccordFieldRow *self, gboolean fault);
  GtkWidget *(*get_focus) (AccordFieldRow *self);
};

AccordFieldRow *accord_field_row_new (AccordStore *store, const AccordField *field);
void accord_field_row_set_value (AccordFieldRow *self, const AccordValue *value);
gboolean accord_field_row_get_value (AccordFieldRow *self, AccordValue *value, GError **error);
char *accord_field_row_dup_suggestion (AccordFieldRow *self);
void accord_field_row_take_suggestion (AccordFieldRow *self);
void
accord_field_row_set_narrow (AccordFieldRow *self, AccordFieldNarrow narrow, gpointer user_data);
void accord_field_row_set_fault (AccordFieldRow *self, gboolean fault);
GtkWidget *accord_field_row_get_focus (AccordFieldRow *self);

/* For the rows themselves */

void accord_field_row_edited (AccordFieldRow *self);
void accord_field_row_refused (AccordFieldRow *self, const char *why);
void accord_field_row_refused_length (AccordFieldRow *self, glong length, glong limit);
void accord_field_row_name (GtkWidget *control, const AccordField *field);
char *accord_field_row_dup_title (const AccordField *field);
GtkWidget *accord_field_row_add_button (AdwEntryRow *row, const char *icon, const char *name);
void accord_field_row_limit (AccordFieldRow *self, GtkEditable *editable);

G_END_DECLS
