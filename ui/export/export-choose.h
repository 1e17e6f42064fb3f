/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

typedef void (*AccordExportChosen) (AccordWindow *window, const char *path, gpointer data);

void accord_export_ask (AccordWindow *window,
                        const char *title,
                        const char *accept,
                        const char *name,
                        const char *ending,
                        AccordExportChosen chosen,
                        gpointer data,
                        GDestroyNotify free);

void accord_export_ask_folder (AccordWindow *window,
                               const char *title,
                               const char *accept,
                               AccordExportChosen chosen,
                               gpointer data,
                               GDestroyNotify free);

G_END_DECLS
