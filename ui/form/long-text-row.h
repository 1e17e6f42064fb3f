/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordLongTextRow: text of several lines. */
#define ACCORD_TYPE_LONG_TEXT_ROW (accord_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordLongTextRow,
                      accord_long_text_row,
                      ACCORD,
                      LONG_TEXT_ROW,
                      AdwPreferencesRow)

AccordFieldRow *accord_long_text_row_new (const AccordField *field);

G_END_DECLS
