/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EXPORT_DIALOG (accord_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordExportDialog, accord_export_dialog, ACCORD, EXPORT_DIALOG, AdwWindow)

AccordExportDialog *accord_export_dialog_new (GtkWindow *parent, const char *title);
GCancellable *accord_export_dialog_get_cancellable (AccordExportDialog *self);
void accord_export_dialog_set_progress (AccordExportDialog *self,
                                        const char *words,
                                        double fraction);

G_END_DECLS
