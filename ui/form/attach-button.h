/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordAttachButton: takes a file into the register. Emits "started", then "attached" with the
 * value for a file field, or "refused" with a sentence.
 */
#define ACCORD_TYPE_ATTACH_BUTTON (accord_attach_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordAttachButton, accord_attach_button, ACCORD, ATTACH_BUTTON, AdwBin)

AccordAttachButton *accord_attach_button_new (AccordStore *store);
void accord_attach_button_take (AccordAttachButton *self, const char *path);
gboolean accord_attach_button_is_busy (AccordAttachButton *self);
void accord_attach_button_accept_drops (AccordAttachButton *self, GtkWidget *on);

G_END_DECLS
