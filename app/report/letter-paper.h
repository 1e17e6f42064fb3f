/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "report/docx-package.h"
#include "report/docx-xml.h"

/*
 * A letter on paper: what a word processor would print of a plain document, for a PDF without one.
 * It knows paragraphs and their styles, simple tables, headers, footers and page numbers. What it
 * does not know it names, rather than leave it out of a letter. Lengths are points.
 */

#define LETTER_TABS_MAX 12

/* How words look; starts as what a document without styles has. */
typedef struct {
  const char *family; /* nullable; interned */
  double points;
  gboolean bold;
  gboolean italic;
  gboolean underlined;
  gboolean struck;
  gboolean caps;
  gboolean hidden;
  gboolean marked; /* highlighted */
  guint32 colour;
} LetterRunLook;

typedef struct {
  double place;
  PangoTabAlign align;
} LetterTab;

typedef struct {
  PangoAlignment align;
  gboolean justified;
  double before;
  double after;
  double line; /* a factor, or points where the next is said */
  gboolean line_is_exact;
  gboolean line_is_least;
  double left;
  double right;
  double first; /* of the first line, beside the left */
  gboolean keep_next;
  gboolean keep_lines;
  gboolean breaks_page; /* before it */
  gboolean breaks_after;
  gboolean numbered;
  gint64 rule_above; /* the colours of its lines, -1: none */
  gint64 rule_below;
  LetterTab tabs[LETTER_TABS_MAX];
  guint n_tabs;
} LetterParagraphLook;

/* The styles of a document. */
typedef struct {
  xmlDoc *document;
  GHashTable *styles; /* id → its xmlNode */
  xmlNode *defaults;  /* nullable */
  xmlNode *normal;    /* nullable: the style of paragraphs that name none */
} LetterStyles;

void letter_styles_init (LetterStyles *styles, xmlDoc *document);
void letter_styles_clear (LetterStyles *styles);
void letter_styles_find (const LetterStyles *styles,
                         xmlNode *paragraph,
                         LetterParagraphLook *look,
                         LetterRunLook *run_look);
void letter_styles_apply_run (const LetterStyles *styles, xmlNode *run, LetterRunLook *look);
double letter_twips (const xmlNode *node, const char *attribute, double otherwise);
gint64 letter_colour (const xmlNode *node, const char *attribute);
gint64 letter_rule (const xmlNode *borders, const char *side, gint64 otherwise);
xmlNode *
letter_styles_find_style (const LetterStyles *styles, const xmlNode *properties, const char *name);

/* Lines of a paragraph, or the cells of a row of a table: what goes on a page in one piece. */
typedef struct {
  PangoLayout *layout;
  LetterParagraphLook look;
  double height; /* of its lines */
} LetterParagraph;

typedef enum {
  LETTER_TOP,
  LETTER_BOTTOM,
  LETTER_LEFT,
  LETTER_RIGHT,
  LETTER_N_SIDES,
} LetterSide;

typedef struct {
  double x;
  double width;
  GPtrArray *paragraphs; /* of LetterParagraph */
  gint64 fill;           /* 0xrrggbb, -1: none */
  gint64 rules[4];       /* the colours of its lines, by LetterSide; as fill */
} LetterCell;

typedef struct {
  GArray *cells; /* of LetterCell */
  double height;
} LetterRow;

typedef struct {
  LetterParagraph *paragraph; /* or */
  LetterRow *row;
} LetterBlock;

/* A block, or some lines of it, on a page. */
typedef struct {
  const LetterBlock *block;
  guint first;
  guint n_lines;
  double y; /* below the top of the body */
} LetterPlaced;

/* The number of the page that is being laid out, for the words that say it; 0: not known. */
typedef struct {
  guint page;
  guint n_pages;
} LetterPageNumbers;

typedef struct _LetterPaper LetterPaper;

/* A part of the letter on its way into blocks. */
typedef struct {
  LetterPaper *paper;
  LetterPageNumbers numbers;
} LetterContext;

LetterPaper *letter_paper_new (GBytes *document, const char *title, GError **error);
void letter_paper_free (LetterPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LetterPaper, letter_paper_free)
void letter_paper_get_size (const LetterPaper *paper, double *width, double *height);
guint letter_paper_get_n_pages (const LetterPaper *paper);
void letter_paper_draw (LetterPaper *paper, guint page, cairo_t *cr);

/* Inside the paper */
PangoContext *letter_paper_get_context (LetterPaper *paper);
const LetterStyles *letter_paper_get_styles (LetterPaper *paper);
void letter_paper_miss (LetterPaper *paper, const char *what);

LetterParagraph *letter_paragraph_new (const LetterContext *context, xmlNode *node, double width);
void letter_paragraph_free (gpointer paragraph);
guint letter_paragraph_count_lines (const LetterParagraph *paragraph);
double letter_paragraph_get_line_height (const LetterParagraph *paragraph, guint line);
double letter_paragraph_get_height (const LetterParagraph *paragraph);
void letter_paragraph_draw (const LetterParagraph *paragraph,
                            cairo_t *cr,
                            double x,
                            double y,
                            guint first,
                            guint n_lines);

void
letter_table_add (const LetterContext *context, xmlNode *table, double width, GPtrArray *blocks);
void letter_row_free (LetterRow *row);
void letter_row_draw (const LetterRow *row, cairo_t *cr, double x, double y);

void letter_block_free (gpointer block);
double letter_block_get_height (const LetterBlock *block);
GPtrArray *letter_pages_new (const GPtrArray *blocks, double height);
void letter_set_colour (cairo_t *cr, gint64 colour);
void letter_draw_rule (cairo_t *cr, gint64 colour, double x, double y, double width, double height);
