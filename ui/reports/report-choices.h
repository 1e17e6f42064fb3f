/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/report-list.h"

G_BEGIN_DECLS

/**
 * AccordReportChoicesBox: what can be chosen of a report: the day, the meeting, the kind of file.
 * "changed" is emitted when another report is meant.
 */
#define ACCORD_TYPE_REPORT_CHOICES_BOX (accord_report_choices_box_get_type ())
G_DECLARE_FINAL_TYPE (
  AccordReportChoicesBox, accord_report_choices_box, ACCORD, REPORT_CHOICES_BOX, AdwBin)

void accord_report_choices_box_show (AccordReportChoicesBox *self,
                                     AccordStore *store,
                                     const AccordReportKind *kind);
void accord_report_choices_box_get_options (AccordReportChoicesBox *self,
                                            AccordReportOptions *options);
const AccordReportFormat *accord_report_choices_box_get_format (AccordReportChoicesBox *self);

G_END_DECLS
