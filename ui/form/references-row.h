/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordReferencesRow: several other records, each found as its name is typed. */
#define ACCORD_TYPE_REFERENCES_ROW (accord_references_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordReferencesRow,
                      accord_references_row,
                      ACCORD,
                      REFERENCES_ROW,
                      AdwPreferencesRow)

AccordFieldRow *accord_references_row_new (AccordStore *store, const AccordField *field);

G_END_DECLS
