/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordVerifyDialog: replays the journal and compares it with the register, then says in words
 * what was looked at and what is wrong. Closing it gives up.
 */
#define ACCORD_TYPE_VERIFY_DIALOG (accord_verify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordVerifyDialog, accord_verify_dialog, ACCORD, VERIFY_DIALOG, AdwWindow)

AccordVerifyDialog *accord_verify_dialog_open (GtkWindow *parent, AccordStore *store);

G_END_DECLS
