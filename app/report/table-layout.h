/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"

/* The width of a page, in px of 1/96 inch, and how a table's columns and rows are set on it. */
#define ACCORD_REPORT_PAGE_WIDTH 1016

#define ACCORD_REPORT_BODY_POINTS 9.0

typedef enum {
  ACCORD_REPORT_ALIGN_LEFT,
  ACCORD_REPORT_ALIGN_CENTRE,
  ACCORD_REPORT_ALIGN_RIGHT,
} AccordReportAlign;

/**
 * AccordReportTableLayout:
 * @table: the table, borrowed
 * @heading_lines: how many lines the headings take
 * @cell_lines: (element-type guint16): how many lines each cell takes, row by row
 * @row_lines: (element-type guint16): how many lines each row takes
 */
typedef struct {
  AccordReportTable *table;
  guint heading_lines;
  GArray *cell_lines;
  GArray *row_lines;
} AccordReportTableLayout;

/**
 * AccordReportSectionLayout:
 * @widths: (element-type int): the columns that all tables of the section share, in px
 * @tables: (element-type AccordReportTableLayout): a layout for each table, in their order
 */
typedef struct {
  GArray *widths;
  GPtrArray *tables;
} AccordReportSectionLayout;

AccordReportSectionLayout *accord_report_section_layout_new (const AccordReportSection *section);
void accord_report_section_layout_free (AccordReportSectionLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportSectionLayout, accord_report_section_layout_free)

AccordReportAlign accord_report_column_kind_get_align (AccordReportColumnKind kind);
guint accord_report_table_layout_get_cell_lines (const AccordReportTableLayout *layout,
                                                 guint row,
                                                 guint column);
guint accord_report_table_layout_get_row_lines (const AccordReportTableLayout *layout, guint row);
