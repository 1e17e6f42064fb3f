/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/paper.h"

G_BEGIN_DECLS

GtkPrintOperation *accord_report_print_new (AccordPaper *paper, const char *title);

G_END_DECLS
