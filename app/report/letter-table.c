/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a cell keeps free at its sides, where the table does not say. */
#define CELL_MARGIN 5.4

#define RULE_WIDTH 0.5

/* A table on its way into rows. */
typedef struct {
  const LetterContext *context;
  GArray *widths; /* of double: the columns */
  double indent;
  double margin_left;
  double margin_right;
  gint64 inner;
  gint64 outer;
  gboolean upright_rules;
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

static gint64
read_colour (const xmlNode *node, const char *attribute)
{
  g_autofree char *colour = docx_xml_dup_attribute (node, attribute);

  if (colour == NULL || strcmp (colour, "auto") == 0)
    return -1;
  return (gint64) (g_ascii_strtoull (colour, NULL, 16) & 0xffffff);
}

/* The colour of a line of the table, -1 where it has none. */
static gint64
read_rule (const xmlNode *borders, const char *side)
{
  xmlNode *rule = docx_xml_find_child (borders, side);
  g_autofree char *kind = docx_xml_dup_attribute (rule, "val");

  if (kind == NULL || strcmp (kind, "nil") == 0 || strcmp (kind, "none") == 0)
    return -1;
  return MAX (read_colour (rule, "color"), 0);
}

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

static void
read_properties (Table *table, xmlNode *node)
{
  xmlNode *properties = docx_xml_find_child (node, "tblPr");
  xmlNode *borders = docx_xml_find_child (properties, "tblBorders");
  xmlNode *margins = docx_xml_find_child (properties, "tblCellMar");

  table->indent = letter_twips (docx_xml_find_child (properties, "tblInd"), "w", 0);
  table->margin_left = letter_twips (docx_xml_find_child (margins, "left"), "w", CELL_MARGIN);
  table->margin_right = letter_twips (docx_xml_find_child (margins, "right"), "w", CELL_MARGIN);
  table->inner = read_rule (borders, "insideH");
  table->outer = read_rule (borders, "top");
  table->upright_rules = read_rule (borders, "insideV") >= 0;
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
  LetterCell cell = { .x = x, .fill = read_colour (shade, "fill") };
  double height = 0;

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
  row->rule = table->inner;
  row->outer_rule = table->outer;
  row->upright_rules = table->upright_rules;
  for (xmlNode *cell = node->children; cell != NULL; cell = cell->next)
    if (docx_xml_is (cell, "tc"))
      x += add_cell (table, row, cell, &column, x);
  return row;
}

/** letter_table_add: adds the rows of a table to @blocks. */
void
letter_table_add (const LetterContext *context, xmlNode *node, double width, GPtrArray *blocks)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  Table table = { .context = context, .widths = widths };
  LetterRow *row = NULL;

  read_properties (&table, node);
  read_columns (&table, node, width);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (docx_xml_is (child, "tr"))
      {
        LetterBlock *block = g_new0 (LetterBlock, 1);
        gboolean is_first = row == NULL;

        row = block->row = row_new (&table, child);
        row->is_first = is_first;
        g_ptr_array_add (blocks, block);
      }
  if (row != NULL)
    row->is_last = TRUE;
}

/* --- Drawing ---------------------------------------------------------------------------------- */

static void
draw_rule (cairo_t *cr, gint64 colour, double x, double y, double width, double height)
{
  if (colour < 0)
    return;
  letter_set_colour (cr, colour);
  cairo_rectangle (cr, x, y, MAX (width, RULE_WIDTH), MAX (height, RULE_WIDTH));
  cairo_fill (cr);
}

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

/** letter_row_draw: draws a row of a table with its lines. */
void
letter_row_draw (const LetterRow *row, cairo_t *cr, double x, double y)
{
  const LetterCell *cells = (const LetterCell *) (void *) row->cells->data;
  double end =
    row->cells->len == 0 ? x : x + cells[row->cells->len - 1].x + cells[row->cells->len - 1].width;
  double start = row->cells->len == 0 ? x : x + cells[0].x;

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (row, &cells[i], cr, x, y);
  cairo_tag_end (cr, "TR");
  draw_rule (cr, row->is_first ? row->outer_rule : row->rule, start, y, end - start, 0);
  if (row->is_last)
    draw_rule (cr, row->outer_rule, start, y + row->height, end - start, 0);
  for (guint i = 0; row->upright_rules && i < row->cells->len; i++)
    draw_rule (cr, row->outer_rule, x + cells[i].x, y, 0, row->height);
  if (row->upright_rules)
    draw_rule (cr, row->outer_rule, end, y, 0, row->height);
}
