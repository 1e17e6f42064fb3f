/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "accord/report-tree.h"
#include "report/report-look.h"
#include "report/table-layout.h"

#define XLSX_FONT "Arial"

typedef enum {
  XLSX_VALIGN_BOTTOM,
  XLSX_VALIGN_CENTRE,
  XLSX_VALIGN_TOP,
} XlsxValign;

/* How a cell looks. Start from XLSX_STYLE_INIT and set what differs. */
typedef struct {
  const char *font;
  double points;
  gboolean bold;
  gboolean underlined;
  guint32 colour;
  guint32 fill; /* 0: none */
  const char *number_format;
  AccordReportAlign align;
  XlsxValign valign;
  guint8 indent;
  gboolean wrap;
  guint8 bottom; /* LXW_BORDER_ … */
  guint32 bottom_colour;
  guint8 top;
  guint32 top_colour;
} XlsxStyle;

#define XLSX_STYLE_INIT                                                        \
  {                                                                            \
    .font = XLSX_FONT, .points = ACCORD_REPORT_BODY_POINTS, .colour = LOOK_INK \
  }

typedef struct _XlsxFormats XlsxFormats;

XlsxFormats *xlsx_formats_new (lxw_workbook *workbook);
void xlsx_formats_free (XlsxFormats *formats);
lxw_format *xlsx_formats_get (XlsxFormats *formats, const XlsxStyle *style);

void xlsx_style_set_tone (XlsxStyle *style, AccordReportTone tone);
const char *xlsx_unit_get_format (AccordReportUnit unit);
char *xlsx_threshold_format (const AccordReportColumn *column, const char *plain);
const char *xlsx_column_get_format (AccordReportColumnKind kind);
