/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordChoicesRow: any of the choices of a field, each with a box to tick. */
#define ACCORD_TYPE_CHOICES_ROW (accord_choices_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordChoicesRow, accord_choices_row, ACCORD, CHOICES_ROW, AdwPreferencesRow)

AccordFieldRow *accord_choices_row_new (const AccordField *field);

G_END_DECLS
