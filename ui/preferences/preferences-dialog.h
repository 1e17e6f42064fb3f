/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** AccordPreferencesDialog: what an office decides once: who works with Accord, when it reminds,
 * and, where a register is open, what the register rests on. What is chosen holds at once. */
#define ACCORD_TYPE_PREFERENCES_DIALOG (accord_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordPreferencesDialog,
                      accord_preferences_dialog,
                      ACCORD,
                      PREFERENCES_DIALOG,
                      AdwWindow)

AccordPreferencesDialog *accord_preferences_dialog_new (AccordWindow *window);
void accord_preferences_dialog_take_template (AccordPreferencesDialog *self, const char *path);
void accord_preferences_dialog_write_template (AccordPreferencesDialog *self, const char *path);

G_END_DECLS
