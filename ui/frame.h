/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sidebar.h"

G_BEGIN_DECLS

/**
 * AccordFrame: the sidebar, and beside it what the window shows of its register. The sidebar folds
 * to its icons where the page needs the room, or when the officer wants it so.
 */
#define ACCORD_TYPE_FRAME (accord_frame_get_type ())
G_DECLARE_FINAL_TYPE (AccordFrame, accord_frame, ACCORD, FRAME, GtkWidget)

G_END_DECLS
