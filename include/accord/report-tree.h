/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report.h"

G_BEGIN_DECLS

/**
 * SECTION: report-tree
 *
 * The report tree as its readers see it: the writers of XLSX, PDF and CSV, and the preview. Fields
 * are read only; a tree is built with the functions of accord/report.h. Strings are %NULL where
 * there is nothing to show; arrays own their elements and never hold %NULL.
 */

typedef enum {
  ACCORD_REPORT_CELL_MISSING,
  ACCORD_REPORT_CELL_TEXT,
  ACCORD_REPORT_CELL_RICH,
  ACCORD_REPORT_CELL_LINK,
  ACCORD_REPORT_CELL_DATE,
  ACCORD_REPORT_CELL_MONEY,
  ACCORD_REPORT_CELL_INTEGER,
  ACCORD_REPORT_CELL_NUMBER,
  ACCORD_REPORT_CELL_STATE,
} AccordReportCellKind;

/**
 * AccordReportCell:
 * @kind: which of the fields count
 * @unit: how a %ACCORD_REPORT_CELL_NUMBER is shown
 * @tone: of a %ACCORD_REPORT_CELL_STATE
 * @title: the bold start of a %ACCORD_REPORT_CELL_RICH
 * @words: the text; of a state, the words without the sign
 * @section: where a %ACCORD_REPORT_CELL_LINK leads, %NULL for nowhere
 * @key: the row of that section, %NULL for its start
 * @integer: pence of a %ACCORD_REPORT_CELL_MONEY, the value of a %ACCORD_REPORT_CELL_INTEGER
 * @number: of a %ACCORD_REPORT_CELL_NUMBER
 * @date: of a %ACCORD_REPORT_CELL_DATE
 */
typedef struct {
  AccordReportCellKind kind;
  AccordReportUnit unit;
  AccordReportTone tone;
  char *title;
  char *words;
  char *section;
  char *key;
  gint64 integer;
  double number;
  AccordDate date;
} AccordReportCell;

struct _AccordReportRow {
  AccordReportTable *table;
  char *key;
  guint n_cells;
  AccordReportCell *cells; /* as many as the table has columns */
};

struct _AccordReportColumn {
  AccordReportColumnKind kind;
  char *heading;
  int width;     /* px, 0: as the kind says */
  double weight; /* of a text column */
  gboolean sum;
  AccordReportLimit limit; /* 0: none */
  double limit_value;
  AccordReportTone limit_tone;
};

struct _AccordReportTable {
  char *name;
  char *heading;
  char *total_label; /* NULL: no total row */
  char *empty_words;
  int group_column; /* -1: none */
  gboolean filter;
  gboolean blank_missing; /* missing cells are empty, as behind a chart */
  GPtrArray *columns;     /* of AccordReportColumn */
  GPtrArray *rows;        /* of AccordReportRow */
};

typedef struct {
  char *name;
  AccordReportSeriesLook look;
} AccordReportSeries;

typedef struct {
  char *label;
  GArray *values; /* of double, one for each series; NAN: missing */
} AccordReportCategory;

struct _AccordReportChart {
  AccordReportChartKind kind;
  char *title;
  char *message;
  char *alt_text; /* NULL: accord_report_chart_dup_alt_text() makes it */
  char *category_heading;
  AccordReportUnit unit;
  gboolean has_axis;
  double axis_minimum;
  double axis_maximum;
  double axis_step;
  gboolean half_width;
  int height;            /* px, 0: as the writer finds best */
  GPtrArray *series;     /* of AccordReportSeries */
  GPtrArray *categories; /* of AccordReportCategory */
};

typedef struct {
  char *label;
  char *words;
} AccordReportFact;

typedef enum {
  ACCORD_REPORT_BLOCK_FACTS,
  ACCORD_REPORT_BLOCK_PARAGRAPH,
  ACCORD_REPORT_BLOCK_NOTE,
  ACCORD_REPORT_BLOCK_TABLE,
  ACCORD_REPORT_BLOCK_CHART,
} AccordReportBlockKind;

typedef struct {
  AccordReportBlockKind kind;
  GPtrArray *facts; /* of AccordReportFact */
  char *words;
  AccordReportTable *table;
  AccordReportChart *chart;
} AccordReportBlock;

struct _AccordReportSection {
  char *id;
  char *name;
  char *title;
  char *summary;
  guint entries;
  gboolean has_summary;
  AccordReportTone attention_tone;
  char *attention_words;
  AccordReportTone tone;
  gboolean show_signs;
  gboolean one_page;
  GArray *grid;      /* of int, px; empty: the writer's choice */
  GPtrArray *lead;   /* of char * */
  GPtrArray *blocks; /* of AccordReportBlock */
};

typedef struct {
  char *name;
  char *label;
  AccordDate date;
} AccordReportNamedDate;

typedef struct {
  char *name;
  char *label;
  char *words;
  char *section;
  AccordReportCell value;
} AccordReportKeyFigure;

struct _AccordReport {
  gatomicrefcount ref_count;
  char *title;
  char *short_title;
  char *subtitle;
  char *organisation;
  char *meeting;
  AccordDate as_at;
  char *journal_hash;
  char *journal_words;
  gint64 created; /* seconds since 1970, UTC */
  gboolean has_cover;
  char *author;
  char *category;
  char *keywords;
  char *comments;
  GPtrArray *properties;  /* of AccordReportFact */
  GPtrArray *facts;       /* of AccordReportFact */
  GPtrArray *dates;       /* of AccordReportNamedDate */
  GPtrArray *key_figures; /* of AccordReportKeyFigure */
  GPtrArray *sections;    /* of AccordReportSection */
  GPtrArray *letters;     /* of AccordNoticeLetter; NULL: it is not of letters */
};

const char *accord_report_tone_get_sign (AccordReportTone tone);
char *accord_report_unit_format (AccordReportUnit unit, double value);
char *accord_report_cell_dup_text (const AccordReportCell *cell, AccordReportColumnKind kind);
gint64 accord_report_table_get_total (const AccordReportTable *table, guint column);
gboolean accord_report_chart_is_labelled (const AccordReportChart *chart);
void accord_report_chart_get_axis (const AccordReportChart *chart,
                                   double *minimum,
                                   double *maximum,
                                   double *step);
char *accord_report_chart_dup_alt_text (const AccordReportChart *chart);

G_END_DECLS
