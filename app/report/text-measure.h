/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A word of a measured text: where it stands, how wide it is, whether it starts a new line. */
typedef struct {
  const char *start;
  gsize length;
  float width;
  gboolean new_line;
} AccordReportMeasuredWord;

typedef struct {
  double points;
  float space;
  float longest; /* the width of the longest word, px */
  GArray *words; /* of AccordReportMeasuredWord */
} AccordReportMeasuredText;

AccordReportMeasuredText *accord_report_measured_text_new (double points);
void accord_report_measured_text_free (AccordReportMeasuredText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportMeasuredText, accord_report_measured_text_free)

void accord_report_measured_text_append (AccordReportMeasuredText *text,
                                         const char *words,
                                         gboolean bold);
guint accord_report_measured_text_count_lines (const AccordReportMeasuredText *text, double width);

double accord_report_text_width (const char *text, double points, gboolean bold);
char **accord_report_text_wrap (const char *words, double points, double width);
