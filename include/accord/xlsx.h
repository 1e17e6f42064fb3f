/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/report.h"

G_BEGIN_DECLS

gboolean accord_xlsx_write (AccordReport *report,
                            const char *path,
                            AccordReportProgress progress,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
