/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/paper.h"

G_BEGIN_DECLS

/** AccordReportPreview: the pages of a report on paper, with what turns and enlarges them. */
#define ACCORD_TYPE_REPORT_PREVIEW (accord_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (AccordReportPreview, accord_report_preview, ACCORD, REPORT_PREVIEW, AdwBin)

void accord_report_preview_start (AccordReportPreview *self);
void accord_report_preview_show (AccordReportPreview *self, AccordPaper *paper);
void accord_report_preview_fail (AccordReportPreview *self, const char *message);
void accord_report_preview_show_page (AccordReportPreview *self, guint page);

G_END_DECLS
