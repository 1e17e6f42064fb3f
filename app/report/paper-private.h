/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/paper.h"
#include "accord/report-tree.h"
#include "report/paper-letters.h"
#include "report/paper-text.h"
#include "report/table-layout.h"

/*
 * What the files of the paper share. Lengths are points; what stands on a page is placed from the
 * top left of what the margins leave, before the page's scale.
 */

#define PAPER_WIDTH        841.89
#define PAPER_HEIGHT       595.276
#define PAPER_MARGIN_SIDE  36.0
#define PAPER_MARGIN_TOP   56.2
#define PAPER_BODY_WIDTH   (PAPER_WIDTH - 2 * PAPER_MARGIN_SIDE)
#define PAPER_BODY_HEIGHT  487.0
#define PAPER_COVER_TOP    36.0
#define PAPER_COVER_HEIGHT 514.0

/* What a cell keeps free on its left and its right, px; the same in sum as table-grid.c takes. */
#define PAPER_CELL_PADDING 2.0
#define PAPER_CELL_INDENT  11.0

typedef enum {
  PAPER_ITEM_WORDS,
  PAPER_ITEM_RULE,
  PAPER_ITEM_TABLE_HEAD,
  PAPER_ITEM_TABLE_ROW,
  PAPER_ITEM_TABLE_EMPTY,
  PAPER_ITEM_TABLE_TOTAL,
  PAPER_ITEM_CHART,
} PaperItemKind;

/* A table on its columns. */
typedef struct {
  const AccordReportTable *table;
  const AccordReportTableLayout *layout;
  double *lefts;   /* of each column, and the end of the last; px */
  int bold_column; /* -1: none */
} PaperTable;

/* One thing on a page. */
typedef struct {
  PaperItemKind kind;
  double x;
  double y;
  double width;
  double height;
  const char *tag; /* of words: what they are to assistive technology, NULL: a paragraph */
  PaperWords words;
  const char *link; /* of words: the destination that they lead to, or NULL */
  const PaperTable *table;
  double unit; /* the points of a px of the table */
  guint row;
  guint n_lines;    /* of a row or of words that go over the end of a page, else 0 */
  guint first_line; /* of these */
  const AccordReportChart *chart;
} PaperItem;

typedef struct {
  const AccordReportSection *section;
  AccordReportSectionLayout *layout;
  GPtrArray *tables; /* of PaperTable */
  const char *destination;
  guint first_page;
} PaperSection;

typedef struct {
  const PaperSection *section;
  gboolean is_cover;
  double scale;
  GArray *items; /* of PaperItem */
} PaperPage;

struct _AccordPaper {
  GObject parent_instance;

  AccordReport *report;
  AccordReportSection *cover;      /* its tables; NULL: no cover */
  AccordReportSection *chart_data; /* NULL: no charts */
  PaperText *text;
  GStringChunk *words;
  GPtrArray *sections; /* of PaperSection, without the cover */
  PaperSection *cover_section;
  PaperLetters *letters;    /* nullable: what is shown instead of all else */
  GPtrArray *pages;         /* of PaperPage */
  GHashTable *destinations; /* "section" or "section/key" → the name of a place, owned by words */
  GHashTable *row_places;   /* AccordReportRow → the name of its place */
};

/* A section on its way onto pages. */
typedef struct {
  AccordPaper *paper;
  PaperSection *section;
  PaperPage *page;
  gboolean is_trial; /* to see how tall it gets: one page without an end */
  double scale;
  double unit;   /* the points of a px */
  double width;  /* of a page */
  double height; /* of a page */
  double y;      /* where the next thing stands */
  double top;    /* where a page starts that has nothing but its title, or a repeated heading */
  guint n_tables;
  guint *figure;
} PaperFlow;

typedef void (*PaperFill) (PaperFlow *flow);

/* Where a page is drawn. */
typedef struct {
  AccordPaper *paper;
  cairo_t *cr;
  gboolean is_tagged;
} PaperPen;

/* The place that the way back leads to. */
#define PAPER_CONTENTS "contents"

PaperSection *
paper_section_new (AccordPaper *self, const AccordReportSection *section, const char *destination);
void paper_section_free (PaperSection *section);
void paper_page_free (PaperPage *page);
const char *paper_find_destination (AccordPaper *self, const char *section, const char *key);

/* Pages are filled from the top down. */
void paper_flow_fill (AccordPaper *self, PaperSection *section, guint *figure, PaperFill fill);
void paper_flow_add_page (PaperFlow *flow);
void paper_flow_make_room (PaperFlow *flow, double height);
PaperItem *paper_flow_add (PaperFlow *flow, PaperItemKind kind, double height);
void paper_flow_add_words (PaperFlow *flow,
                           const char *words,
                           const PaperStyle *style,
                           const char *tag,
                           double gap);
PaperItem *paper_flow_place_words (PaperFlow *flow,
                                   const char *words,
                                   const PaperStyle *style,
                                   double x,
                                   double height);
void paper_flow_add_heading (PaperFlow *flow, const char *heading, double height);
void paper_flow_add_table (PaperFlow *flow, const PaperTable *table);

void paper_fill_section (PaperFlow *flow);
void paper_add_cover (AccordPaper *self);
void paper_number_contents (AccordPaper *self);

/* Tables */
PaperTable *paper_table_new (const AccordReportTableLayout *layout, const GArray *widths);
void paper_table_free (PaperTable *table);
double paper_table_find_head_height (PaperFlow *flow, const PaperTable *table);
guint paper_table_count_lines (PaperFlow *flow, const PaperTable *table, guint row);
void paper_draw_table_item (PaperPen *pen, const PaperItem *item);

/* Drawing */
void paper_draw_page (PaperPen *pen, guint page);
void paper_draw_chart (PaperPen *pen, const PaperItem *item);
void paper_pen_begin (PaperPen *pen, const char *tag);
void paper_pen_end (PaperPen *pen, const char *tag);
void paper_pen_begin_link (PaperPen *pen, const char *destination);
void paper_pen_end_link (PaperPen *pen, const char *destination);
void paper_pen_begin_place (PaperPen *pen, const char *destination);
void paper_pen_end_place (PaperPen *pen, const char *destination);
void
paper_pen_fill (PaperPen *pen, double x, double y, double width, double height, guint32 colour);
