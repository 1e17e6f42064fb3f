/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-list.h"
#include "window.h"

G_BEGIN_DECLS

void accord_export_report (AccordWindow *window,
                           const AccordReportKind *kind,
                           const AccordReportFormat *format,
                           const AccordReportOptions *options,
                           const char *path);
void accord_export_reproduce (AccordWindow *window, const AccordExport *export, const char *path);

void accord_export_choose_file (AccordWindow *window,
                                const AccordReportKind *kind,
                                const AccordReportFormat *format,
                                const AccordReportOptions *options);
void accord_export_choose_file_again (AccordWindow *window, const AccordExport *export);

G_END_DECLS
