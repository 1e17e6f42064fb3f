/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/import.h"

G_BEGIN_DECLS

/** AccordImportFigures: four figures in a panel: how many rows are of each kind. */
#define ACCORD_TYPE_IMPORT_FIGURES (accord_import_figures_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportFigures, accord_import_figures, ACCORD, IMPORT_FIGURES, GtkWidget)

void accord_import_figures_set_counts (AccordImportFigures *self,
                                       const AccordImportCounts *counts,
                                       gboolean is_bank_holidays);
const char *accord_import_figures_get_text (AccordImportFigures *self, guint figure);

G_END_DECLS
