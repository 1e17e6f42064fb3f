/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/explanation.h"

G_BEGIN_DECLS

GtkWidget *accord_why_panel_new (AccordExplanation *explanation);
GtkWidget *accord_why_popover_new (AccordExplanation *explanation);

G_END_DECLS
