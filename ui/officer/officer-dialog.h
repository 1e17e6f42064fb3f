/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** AccordOfficerDialog: asks for the name that goes into the journals of all registers. */
#define ACCORD_TYPE_OFFICER_DIALOG (accord_officer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordOfficerDialog, accord_officer_dialog, ACCORD, OFFICER_DIALOG, AdwWindow)

AccordOfficerDialog *accord_officer_dialog_new (AccordWindow *window);

G_END_DECLS
