/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/paper.h"
#include "accord/report-list.h"

G_BEGIN_DECLS

void accord_report_make_async (AccordStore *store,
                               const AccordReportKind *kind,
                               const AccordReportOptions *options,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
AccordPaper *accord_report_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
