/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/new-arrangement.h"

G_BEGIN_DECLS

/** AccordWhatFollows: what a new arrangement would be asked for, and when. */
#define ACCORD_TYPE_WHAT_FOLLOWS (accord_what_follows_get_type ())
G_DECLARE_FINAL_TYPE (AccordWhatFollows, accord_what_follows, ACCORD, WHAT_FOLLOWS, GtkWidget)

void
accord_what_follows_show (AccordWhatFollows *self, const AccordArrangementPreview *preview);

G_END_DECLS
