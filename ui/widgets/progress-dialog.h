/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PROGRESS_DIALOG (accord_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  AccordProgressDialog, accord_progress_dialog, ACCORD, PROGRESS_DIALOG, AdwWindow)

AccordProgressDialog *accord_progress_dialog_new (GtkWindow *parent, const char *title);
void accord_progress_dialog_set_progress (AccordProgressDialog *self,
                                          const char *words,
                                          double fraction);

G_END_DECLS
