/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_NEW_REGISTER_DIALOG (accord_new_register_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordNewRegisterDialog,
                      accord_new_register_dialog,
                      ACCORD,
                      NEW_REGISTER_DIALOG,
                      AdwWindow)

AccordNewRegisterDialog *accord_new_register_dialog_new (AccordWindow *window);

G_END_DECLS
