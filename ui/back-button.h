/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** AccordBackButton: leads back to the page that was shown before, and is named after it. */
#define ACCORD_TYPE_BACK_BUTTON (accord_back_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordBackButton, accord_back_button, ACCORD, BACK_BUTTON, AdwBin)

void accord_back_button_set_title (AccordBackButton *self, const char *title);

G_END_DECLS
