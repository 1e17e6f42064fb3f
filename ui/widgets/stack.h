/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void accord_stack_tell_shown (GtkStack *stack);

G_END_DECLS
