/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/notice-letters.h"
#include "window.h"

G_BEGIN_DECLS

void accord_export_letters (AccordWindow *window,
                            const AccordReportFormat *format,
                            const AccordReportOptions *options,
                            const char *folder);
void accord_export_choose_letters (AccordWindow *window,
                                   const AccordReportFormat *format,
                                   const AccordReportOptions *options);

G_END_DECLS
