/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"
#include "report/table-layout.h"
#include "report/xlsx-names.h"

/*
 * Where everything of a section stands on its sheet, found before a cell is written: links and
 * charts point at sheets that come later.
 */

typedef enum {
  XLSX_ITEM_TITLE,
  XLSX_ITEM_LEAD,
  XLSX_ITEM_NAVIGATION,
  XLSX_ITEM_SIGNS,
  XLSX_ITEM_FACT,
  XLSX_ITEM_PARAGRAPH,
  XLSX_ITEM_NOTE,
  XLSX_ITEM_HEADING,
  XLSX_ITEM_TABLE,
  XLSX_ITEM_CAPTION,
  XLSX_ITEM_CHARTS,
} XlsxItemKind;

typedef struct {
  XlsxItemKind kind;
  guint row;
  double height; /* points; of a table, of its heading row */
  char *label;
  char *words;
  const AccordReportTableLayout *layout; /* of a table */
  const AccordReportChart *charts[2];    /* one, or two side by side */
  guint figure;                          /* the number of the first chart */
  int chart_height;                      /* px */
} XlsxItem;

typedef struct {
  const AccordReportSection *section;
  AccordReportSectionLayout *layout;
  char *name;
  GPtrArray *items; /* of XlsxItem */
  GArray *breaks;   /* of guint: a page starts at this row */
  guint n_rows;
  guint n_columns;
  guint fact_column;
  guint signs_column;
  guint freeze_row;
  guint freeze_column;
  gboolean repeat;   /* the frozen row is a heading row that each page repeats */
  gboolean has_link; /* back to the contents */
} XlsxPlan;

XlsxPlan *xlsx_plan_new (const AccordReportSection *section,
                         const char *name,
                         gboolean has_link,
                         guint *figure);
void xlsx_plan_free (XlsxPlan *plan);

guint xlsx_plan_get_table_row (const XlsxPlan *plan, guint table);
