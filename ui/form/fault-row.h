/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** AccordFaultRow: the line below a field that says what is wrong with it; hidden if nothing is. */
#define ACCORD_TYPE_FAULT_ROW (accord_fault_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordFaultRow, accord_fault_row, ACCORD, FAULT_ROW, AdwPreferencesRow)

GtkWidget *accord_fault_row_new (void);
void accord_fault_row_set_text (AccordFaultRow *self, const char *text);

G_END_DECLS
