/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_FAULT_OFFERS_MAX 2

/**
 * AccordFaultRow: the line below a field that says what is wrong with it; hidden if nothing is. It
 * may offer ways out: emits "taken" with the number of the one that was chosen.
 */
#define ACCORD_TYPE_FAULT_ROW (accord_fault_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordFaultRow, accord_fault_row, ACCORD, FAULT_ROW, AdwPreferencesRow)

GtkWidget *accord_fault_row_new (void);
void accord_fault_row_set_text (AccordFaultRow *self, const char *text);
void accord_fault_row_set_offers (AccordFaultRow *self, const char *first, const char *second);
const char *accord_fault_row_get_offer (AccordFaultRow *self, guint index);
void accord_fault_row_take (AccordFaultRow *self, guint index);

G_END_DECLS
