/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"
#include "form/reference-picker.h"

G_BEGIN_DECLS

/** AccordReferenceRow: another record, found as its name is typed. */
#define ACCORD_TYPE_REFERENCE_ROW (accord_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordReferenceRow, accord_reference_row, ACCORD, REFERENCE_ROW, AdwEntryRow)

AccordFieldRow *accord_reference_row_new (AccordStore *store, const AccordField *field);
AccordReferencePicker *accord_reference_row_get_picker (AccordReferenceRow *self);

G_END_DECLS
