/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordTypedRow: what is typed on one line: text, an amount, a number, a year … */
#define ACCORD_TYPE_TYPED_ROW (accord_typed_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordTypedRow, accord_typed_row, ACCORD, TYPED_ROW, AdwEntryRow)

AccordFieldRow *accord_typed_row_new (AccordStore *store, const AccordField *field);

G_END_DECLS
