/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"

/* What every writer says of a report, in the same words. */

char *accord_report_dup_as_at (const AccordReport *report);
char *accord_report_dup_journal (const AccordReport *report);
char *accord_report_dup_signs (void);
char *accord_report_dup_caption (guint figure, const char *message);
const char *accord_report_find_section_name (const AccordReport *report, const char *id);

AccordReportSection *accord_report_chart_data_new (const AccordReport *report);
