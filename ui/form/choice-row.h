/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordChoiceRow: one of the choices of a field, yes or no, or nothing recorded. */
#define ACCORD_TYPE_CHOICE_ROW (accord_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordChoiceRow, accord_choice_row, ACCORD, CHOICE_ROW, AdwComboRow)

AccordFieldRow *accord_choice_row_new (const AccordField *field);

G_END_DECLS
