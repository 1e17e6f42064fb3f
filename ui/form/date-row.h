/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordDateRow: a day, typed in any form or picked from a calendar; perhaps with a time. */
#define ACCORD_TYPE_DATE_ROW (accord_date_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordDateRow, accord_date_row, ACCORD, DATE_ROW, AdwEntryRow)

AccordFieldRow *accord_date_row_new (AccordStore *store, const AccordField *field);
const char *accord_date_row_get_note (AccordDateRow *self);

G_END_DECLS
