/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a cell keeps free at its sides, where the table does not say. */
#define CELL_MARGIN 5.4

/* Of the line of a cell that has none of its own: it has the table's. */
#define UNSAID (-2)

/* By LetterSide, as the markup calls them. */
static const char *const sides[] = { "top", "bottom", "left", "right" };

/* A table on its way into rows. */
typedef struct {
  const LetterContext *context;
  GArray *widths; /* of double: the columns */
  double indent;
  double margin_left;
  double margin_right;
  gint64 outer[LETTER_N_SIDES]; /* the colours of its lines, -1: none */
  gint64 inner[LETTER_N_SIDES];
} Table;

static void
cell_clear (gpointer data)
{
  LetterCell *cell = data;

  g_ptr_array_unref (cell->paragraphs);
}

void
letter_row_free (LetterRow *row)
{
  g_array_unref (row->cells);
  g_free (row);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void
read_columns (Table *table, xmlNode *node, double width)
{
  xmlNode *grid = docx_xml_find_child (node, "tblGrid");
  double total = 0;
  xmlNode *first = grid == NULL ? NULL : grid->children;

  for (xmlNode *column = first; column != NULL; column = column->next)
    if (docx_xml_is (column, "gridCol"))
      {
        double column_width = MAX (letter_twips (column, "w", 0), 0);

        g_array_append_val (table->widths, column_width);
        total += column_width;
      }
  if (total <= width - table->indent || total <= 0)
    return;
  for (guint i = 0; i < table->widths->len; i++)
    g_array_index (table->widths, double, i) *= (width - table->indent) / total;
}

/* The lines of a table are its own, or those of its style. */
static void
read_rules (Table *table, const xmlNode *borders)
{
  gint64 across, upright;

  for (guint i = 0; i < LETTER_N_SIDES; i++)
    table->outer[i] = letter_rule (borders, sides[i], table->outer[i]);
  across = letter_rule (borders, "insideH", table->inner[LETTER_TOP]);
  upright = letter_rule (borders, "insideV", table->inner[LETTER_LEFT]);
  table->inner[LETTER_TOP] = table->inner[LETTER_BOTTOM] = across;
  table->inner[LETTER_LEFT] = table->inner[LETTER_RIGHT] = upright;
}

static void
read_properties (Table *table, xmlNode *node)
{
  const LetterStyles *styles = letter_paper_get_styles (table->context->paper);
  xmlNode *properties = docx_xml_find_child (node, "tblPr");
  xmlNode *style = letter_styles_find_style (styles, properties, "tblStyle");
  xmlNode *margins = docx_xml_find_child (properties, "tblCellMar");

  table->indent = letter_twips (docx_xml_find_child (properties, "tblInd"), "w", 0);
  table->margin_left = letter_twips (docx_xml_find_child (margins, "left"), "w", CELL_MARGIN);
  table->margin_right = letter_twips (docx_xml_find_child (margins, "right"), "w", CELL_MARGIN);
  for (guint i = 0; i < LETTER_N_SIDES; i++)
    table->outer[i] = table->inner[i] = -1;
  read_rules (table, docx_xml_find_child (docx_xml_find_child (style, "tblPr"), "tblBorders"));
  read_rules (table, docx_xml_find_child (properties, "tblBorders"));
}

static guint
read_span (const xmlNode *properties)
{
  g_autofree char *span =
    docx_xml_dup_attribute (docx_xml_find_child (properties, "gridSpan"), "val");

  return span == NULL ? 1 : (guint) CLAMP (g_ascii_strtoll (span, NULL, 10), 1, 100);
}

static double
add_cell (const Table *table, LetterRow *row, xmlNode *node, guint *column, double x)
{
  xmlNode *properties = docx_xml_find_child (node, "tcPr");
  xmlNode *shade = docx_xml_find_child (properties, "shd");
  LetterCell cell = { .x = x, .fill = letter_colour (shade, "fill") };
  double height = 0;

  for (guint i = 0; i < LETTER_N_SIDES; i++)
    cell.rules[i] = letter_rule (docx_xml_find_child (properties, "tcBorders"), sides[i], UNSAID);
  for (guint i = read_span (properties); i > 0 && *column < table->widths->len; i--)
    cell.width += g_array_index (table->widths, double, (*column)++);
  cell.paragraphs = g_ptr_array_new_with_free_func (letter_paragraph_free);
  if (docx_xml_find_child (properties, "vMerge") != NULL)
    letter_paper_miss (table->context->paper, _("cells that are joined downwards"));
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      LetterParagraph *paragraph;

      if (docx_xml_is (child, "tbl"))
        letter_paper_miss (table->context->paper, _("a table inside a table"));
      if (!docx_xml_is (child, "p"))
        continue;
      paragraph = letter_paragraph_new (table->context, child,
                                        cell.width - table->margin_left - table->margin_right);
      paragraph->look.left += table->margin_left;
      height += letter_paragraph_get_height (paragraph);
      g_ptr_array_add (cell.paragraphs, paragraph);
    }
  row->height = MAX (row->height, height);
  g_array_append_val (row->cells, cell);
  return cell.width;
}

static LetterRow *
row_new (const Table *table, xmlNode *node)
{
  LetterRow *row = g_new0 (LetterRow, 1);
  double x = table->indent;
  guint column = 0;

  row->cells = g_array_new (FALSE, FALSE, sizeof (LetterCell));
  g_array_set_clear_func (row->cells, cell_clear);
  for (xmlNode *cell = node->children; cell != NULL; cell = cell->next)
    if (docx_xml_is (cell, "tc"))
      x += add_cell (table, row, cell, &column, x);
  return row;
}

/* Gives each cell those of the table's lines that it does not set itself. */
static void
settle_rules (const Table *table, const LetterRow *row, gboolean is_first, gboolean is_last)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      LetterCell *cell = &g_array_index (row->cells, LetterCell, i);
      const gboolean is_outer[] = { is_first, is_last, i == 0, i + 1 == row->cells->len };

      for (guint j = 0; j < LETTER_N_SIDES; j++)
        if (cell->rules[j] == UNSAID)
          cell->rules[j] = is_outer[j] ? table->outer[j] : table->inner[j];
    }
}

/** letter_table_add: adds the rows of a table to @blocks. */
void
letter_table_add (const LetterContext *context, xmlNode *node, double width, GPtrArray *blocks)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  Table table = { .context = context, .widths = widths };
  guint first = blocks->len;

  read_properties (&table, node);
  read_columns (&table, node, width);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (docx_xml_is (child, "tr"))
      {
        LetterBlock *block = g_new0 (LetterBlock, 1);

        block->row = row_new (&table, child);
        g_ptr_array_add (blocks, block);
      }
  for (guint i = first; i < blocks->len; i++)
    settle_rules (&table, ((const LetterBlock *) blocks->pdata[i])->row, i == first,
                  i + 1 == blocks->len);
}

/* --- Drawing ---------------------------------------------------------------------------------- */

static void
draw_cell (const LetterRow *row, const LetterCell *cell, cairo_t *cr, double x, double y)
{
  double top = y;

  if (cell->fill >= 0)
    {
      letter_set_colour (cr, cell->fill);
      cairo_rectangle (cr, x + cell->x, y, cell->width, row->height);
      cairo_fill (cr);
    }
  cairo_tag_begin (cr, "TD", NULL);
  for (guint i = 0; i < cell->paragraphs->len; i++)
    {
      const LetterParagraph *paragraph = cell->paragraphs->pdata[i];

      letter_paragraph_draw (paragraph, cr, x + cell->x, top + paragraph->look.before, 0, G_MAXINT);
      top += letter_paragraph_get_height (paragraph);
    }
  cairo_tag_end (cr, "TD");
}

static void
draw_rules (const LetterCell *cell, cairo_t *cr, double x, double y, double height)
{
  letter_draw_rule (cr, cell->rules[LETTER_TOP], x, y, cell->width, 0);
  letter_draw_rule (cr, cell->rules[LETTER_BOTTOM], x, y + height, cell->width, 0);
  letter_draw_rule (cr, cell->rules[LETTER_LEFT], x, y, 0, height);
  letter_draw_rule (cr, cell->rules[LETTER_RIGHT], x + cell->width, y, 0, height);
}

/** letter_row_draw: draws a row of a table with its lines. */
void
letter_row_draw (const LetterRow *row, cairo_t *cr, double x, double y)
{
  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (row, &g_array_index (row->cells, LetterCell, i), cr, x, y);
  cairo_tag_end (cr, "TR");
  for (guint i = 0; i < row->cells->len; i++)
    {
      const LetterCell *cell = &g_array_index (row->cells, LetterCell, i);

      draw_rules (cell, cr, x + cell->x, y, row->height);
    }
}
