/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "accord/report-tree.h"
#include "report/xlsx-format.h"
#include "report/xlsx-names.h"
#include "report/xlsx-plan.h"

/* What the files of the XLSX writer share among themselves. */
typedef struct {
  const AccordReport *report;
  lxw_workbook *workbook;
  XlsxFormats *formats;
  XlsxNames *names;
  char *cover_name;                /* NULL: no cover */
  AccordReportSection *chart_data; /* NULL: no charts */
  XlsxPlan *chart_plan;            /* the last of the plans, or NULL */
  GPtrArray *plans;                /* of XlsxPlan, one for each section and the chart data */
  GHashTable *anchors; /* "section" or "section/key" → the place that links to it lead to */
  guint n_regions;
  lxw_error status; /* the first that was not LXW_NO_ERROR */
} XlsxWriter;

/* Cells: text is cleaned here, and never read as a formula or an address. */
void xlsx_check (XlsxWriter *writer, lxw_error status);
void xlsx_write_text (XlsxWriter *writer,
                      lxw_worksheet *sheet,
                      guint row,
                      guint column,
                      const char *text,
                      const XlsxStyle *style);
void xlsx_write_number (XlsxWriter *writer,
                        lxw_worksheet *sheet,
                        guint row,
                        guint column,
                        double number,
                        const XlsxStyle *style);
void xlsx_write_date (XlsxWriter *writer,
                      lxw_worksheet *sheet,
                      guint row,
                      guint column,
                      AccordDate date,
                      const XlsxStyle *style);
void xlsx_write_blank (XlsxWriter *writer,
                       lxw_worksheet *sheet,
                       guint row,
                       guint column,
                       const XlsxStyle *style);
void xlsx_write_link (XlsxWriter *writer,
                      lxw_worksheet *sheet,
                      guint row,
                      guint column,
                      const char *target,
                      const char *text,
                      const char *tip,
                      const XlsxStyle *style);
void xlsx_set_row (XlsxWriter *writer, lxw_worksheet *sheet, guint row, double height);
const char *xlsx_writer_get_anchor (XlsxWriter *writer, const char *section, const char *key);
void xlsx_writer_define_name (XlsxWriter *writer,
                              const char *name,
                              const char *sheet,
                              guint row,
                              guint column);

/* Tables */

typedef struct {
  const char *name;
  guint row;
  guint n_rows;
  const char **headings;
  const AccordReportAlign *aligns;
  guint n_columns;
  gboolean filter;
} XlsxTableFrame;

void xlsx_write_frame (XlsxWriter *writer,
                       lxw_worksheet *sheet,
                       const char *sheet_name,
                       const XlsxTableFrame *frame);
void xlsx_write_table (XlsxWriter *writer,
                       lxw_worksheet *sheet,
                       const XlsxPlan *plan,
                       const XlsxItem *item);
void xlsx_style_set_column (XlsxStyle *style, AccordReportAlign align, guint column);

/* Charts */

void xlsx_write_charts (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item);

/* Sheets */

void xlsx_write_cover (XlsxWriter *writer, lxw_worksheet *sheet);
void xlsx_write_sheet (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxPlan *plan);
void xlsx_set_page (XlsxWriter *writer, lxw_worksheet *sheet, gboolean is_cover);
