/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/attach-button.h"
#include "form/field-row.h"

G_BEGIN_DECLS

/** AccordFileRow: a file that is kept inside the register. */
#define ACCORD_TYPE_FILE_ROW (accord_file_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordFileRow, accord_file_row, ACCORD, FILE_ROW, AdwEntryRow)

AccordFieldRow *accord_file_row_new (AccordStore *store, const AccordField *field);
AccordAttachButton *accord_file_row_get_attach_button (AccordFileRow *self);
const char *accord_file_row_get_size (AccordFileRow *self);

G_END_DECLS
