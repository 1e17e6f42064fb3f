/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "report/paper-text.h"

#define DOCUMENT   "word/document.xml"
#define RULE_WIDTH 0.5

#define RELATIONS "word/_rels/document.xml.rels"

struct _LetterPaper {
  DocxPackage *package;
  xmlDoc *document;
  xmlDoc *relations;
  xmlDoc *header; /* nullable, as the next */
  xmlDoc *footer;
  xmlDoc *first_header;
  xmlDoc *first_footer;
  gboolean has_first; /* the first page has a header and a footer of its own */
  LetterStyles styles;
  PangoFontMap *map;
  PangoContext *context;
  GPtrArray *missing; /* of char *: what cannot be shown, each once */
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
  double header_at;
  double footer_at;
  GPtrArray *blocks; /* of LetterBlock */
  GPtrArray *pages;  /* of GArray of LetterPlaced */
};

PangoContext *
letter_paper_get_context (LetterPaper *paper)
{
  return paper->context;
}

const LetterStyles *
letter_paper_get_styles (LetterPaper *paper)
{
  return &paper->styles;
}

/** letter_paper_miss: notes that the letter has what cannot be shown. */
void
letter_paper_miss (LetterPaper *paper, const char *what)
{
  for (guint i = 0; i < paper->missing->len; i++)
    if (strcmp (paper->missing->pdata[i], what) == 0)
      return;
  g_ptr_array_add (paper->missing, g_strdup (what));
}

void
letter_set_colour (cairo_t *cr, gint64 colour)
{
  paper_set_colour (cr, (guint32) colour);
}

/* Draws a line of a table or paragraph, unless it has no colour. */
void
letter_draw_rule (cairo_t *cr, gint64 colour, double x, double y, double width, double height)
{
  if (colour < 0)
    return;
  letter_set_colour (cr, colour);
  cairo_rectangle (cr, x, y, MAX (width, RULE_WIDTH), MAX (height, RULE_WIDTH));
  cairo_fill (cr);
}

void
letter_block_free (gpointer data)
{
  LetterBlock *block = data;

  g_clear_pointer (&block->paragraph, letter_paragraph_free);
  g_clear_pointer (&block->row, letter_row_free);
  g_free (block);
}

void
letter_paper_free (LetterPaper *paper)
{
  g_clear_pointer (&paper->pages, g_ptr_array_unref);
  g_ptr_array_unref (paper->blocks);
  g_ptr_array_unref (paper->missing);
  g_object_unref (paper->context);
  g_object_unref (paper->map);
  letter_styles_clear (&paper->styles);
  g_clear_pointer (&paper->header, xmlFreeDoc);
  g_clear_pointer (&paper->footer, xmlFreeDoc);
  g_clear_pointer (&paper->first_header, xmlFreeDoc);
  g_clear_pointer (&paper->first_footer, xmlFreeDoc);
  g_clear_pointer (&paper->relations, xmlFreeDoc);
  g_clear_pointer (&paper->document, xmlFreeDoc);
  docx_package_free (paper->package);
  g_free (paper);
}

/* --- Blocks ----------------------------------------------------------------------------------- */

static void
add_blocks (const LetterContext *context, xmlNode *parent, double width, GPtrArray *blocks)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      xmlNode *properties = docx_xml_find_child (node, "pPr");

      if (docx_xml_find_child (properties, "sectPr") != NULL)
        letter_paper_miss (context->paper, _("several sections"));
      if (docx_xml_is (node, "p"))
        {
          LetterBlock *block = g_new0 (LetterBlock, 1);

          block->paragraph = letter_paragraph_new (context, node, width);
          g_ptr_array_add (blocks, block);
        }
      else if (docx_xml_is (node, "tbl"))
        letter_table_add (context, node, width, blocks);
      else if (docx_xml_is (node, "sdt") || docx_xml_is (node, "sdtContent"))
        add_blocks (context, node, width, blocks);
      else if (node->type == XML_ELEMENT_NODE &&
               strcmp ((const char *) node->name, "AlternateContent") == 0)
        letter_paper_miss (context->paper, _("a picture or a box"));
    }
}

static GPtrArray *
blocks_new (LetterPaper *paper, xmlDoc *part, LetterPageNumbers numbers)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (letter_block_free);
  const LetterContext context = { paper, numbers };

  if (part != NULL)
    add_blocks (&context, xmlDocGetRootElement (part), paper->width - paper->left - paper->right,
                blocks);
  return blocks;
}

static double
find_height (const GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height += letter_block_get_height (blocks->pdata[i]);
  return height;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static xmlDoc *
read_part (const LetterPaper *paper, const char *part, GError **error)
{
  GBytes *bytes = docx_package_find (paper->package, part);

  if (bytes != NULL)
    return docx_xml_parse (bytes, paper->package->title, part, error);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the names of a file and of a part of it */
               _("“%1$s” has no part “%2$s”, which its PDF is made from."), paper->package->title,
               part);
  return NULL;
}

/* The part of the package that a relation leads to. */
static char *
dup_target (const LetterPaper *paper, const char *id)
{
  xmlNode *root = xmlDocGetRootElement (paper->relations);

  for (xmlNode *node = root->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      {
        g_autofree char *other = docx_xml_dup_attribute (node, "Id");
        g_autofree char *target = docx_xml_dup_attribute (node, "Target");

        if (g_strcmp0 (id, other) == 0 && target != NULL)
          return *target == '/' ? g_strdup (target + 1) : g_strconcat ("word/", target, NULL);
      }
  return NULL;
}

static gboolean
read_edge (LetterPaper *paper, xmlNode *reference, GError **error)
{
  gboolean is_header = docx_xml_is (reference, "headerReference");
  g_autofree char *type = docx_xml_dup_attribute (reference, "type");
  g_autofree char *id = docx_xml_dup_attribute (reference, "id");
  g_autofree char *part = dup_target (paper, id);
  xmlDoc **place_of;

  if (!is_header && !docx_xml_is (reference, "footerReference"))
    return TRUE;
  if (part == NULL || g_strcmp0 (type, "even") == 0)
    return TRUE;
  if (g_strcmp0 (type, "first") == 0)
    place_of = is_header ? &paper->first_header : &paper->first_footer;
  else
    place_of = is_header ? &paper->header : &paper->footer;
  g_clear_pointer (place_of, xmlFreeDoc);
  *place_of = read_part (paper, part, error);
  return *place_of != NULL;
}

/* The page of A4 and its margins, unless the letter says otherwise. */
static gboolean
read_section (LetterPaper *paper, xmlNode *section, GError **error)
{
  xmlNode *size = docx_xml_find_child (section, "pgSz");
  xmlNode *margins = docx_xml_find_child (section, "pgMar");
  g_autofree char *columns = docx_xml_dup_attribute (docx_xml_find_child (section, "cols"), "num");

  paper->width = CLAMP (letter_twips (size, "w", 595.3), 72, 2000);
  paper->height = CLAMP (letter_twips (size, "h", 841.9), 72, 2000);
  paper->left = CLAMP (letter_twips (margins, "left", 72), 0, paper->width / 3);
  paper->right = CLAMP (letter_twips (margins, "right", 72), 0, paper->width / 3);
  paper->top = CLAMP (letter_twips (margins, "top", 72), 0, paper->height / 3);
  paper->bottom = CLAMP (letter_twips (margins, "bottom", 72), 0, paper->height / 3);
  paper->header_at = MAX (letter_twips (margins, "header", 36), 0);
  paper->footer_at = MAX (letter_twips (margins, "footer", 36), 0);
  paper->has_first = docx_xml_find_child (section, "titlePg") != NULL;
  if (columns != NULL && g_ascii_strtoll (columns, NULL, 10) > 1)
    letter_paper_miss (paper, _("several columns"));
  for (xmlNode *node = section == NULL ? NULL : section->children; node != NULL; node = node->next)
    if (!read_edge (paper, node, error))
      return FALSE;
  return TRUE;
}

/* A tall header pushes the text down, a tall footer up. */
static void
make_room (LetterPaper *paper)
{
  const LetterPageNumbers numbers = { 1, 1 };
  xmlDoc *headers[] = { paper->header, paper->first_header };
  xmlDoc *footers[] = { paper->footer, paper->first_footer };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (GPtrArray) header = blocks_new (paper, headers[i], numbers);
      g_autoptr (GPtrArray) footer = blocks_new (paper, footers[i], numbers);

      if (header->len > 0)
        paper->top = MAX (paper->top, paper->header_at + find_height (header));
      if (footer->len > 0)
        paper->bottom = MAX (paper->bottom, paper->footer_at + find_height (footer));
    }
}

static gboolean
refuse_missing (const LetterPaper *paper, GError **error)
{
  g_autofree char *list = NULL;

  if (paper->missing->len == 0)
    return TRUE;
  g_ptr_array_add (paper->missing, NULL);
  list = g_strjoinv (", ", (char **) paper->missing->pdata);
  g_ptr_array_remove_index (paper->missing, paper->missing->len - 1);
  g_set_error (
    error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
    /* Translators: the name of a file, and a list such as "a picture or a box" */
    _("“%1$s” has what Accord’s PDF cannot show: %2$s. Export it as a Word document, and "
      "make the PDF in your word processor."),
    paper->package->title, list);
  return FALSE;
}

static gboolean
read_letter (LetterPaper *paper, GError **error)
{
  const LetterPageNumbers none = { 0, 0 };
  const LetterContext context = { paper, none };
  xmlDoc *styles = NULL;
  xmlNode *body;

  paper->document = read_part (paper, DOCUMENT, error);
  paper->relations = paper->document == NULL ? NULL : read_part (paper, RELATIONS, error);
  if (paper->relations == NULL)
    return FALSE;
  if (docx_package_find (paper->package, "word/styles.xml") != NULL)
    {
      styles = read_part (paper, "word/styles.xml", error);
      if (styles == NULL)
        return FALSE;
    }
  letter_styles_clear (&paper->styles);
  letter_styles_init (&paper->styles, styles);
  body = docx_xml_find_child (xmlDocGetRootElement (paper->document), "body");
  if (body == NULL || !read_section (paper, docx_xml_find_child (body, "sectPr"), error))
    return FALSE;
  make_room (paper);
  add_blocks (&context, body, paper->width - paper->left - paper->right, paper->blocks);
  return refuse_missing (paper, error);
}

/**
 * letter_paper_new:
 * @document: a Word document
 * @title: what messages call it
 *
 * Lays a letter out on its pages.
 *
 * Returns: (transfer full) (nullable): the paper; %NULL with %ACCORD_ERROR_INVALID where the letter
 *   has what cannot be shown
 */
LetterPaper *
letter_paper_new (GBytes *document, const char *title, GError **error)
{
  DocxPackage *package = docx_package_read (document, title, error);
  g_autoptr (LetterPaper) paper = NULL;

  if (package == NULL)
    return NULL;
  paper = g_new0 (LetterPaper, 1);
  paper->package = package;
  paper->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (paper->map), 72);
  paper->context = paper_context_new (paper->map);
  paper->missing = g_ptr_array_new_with_free_func (g_free);
  paper->blocks = g_ptr_array_new_with_free_func (letter_block_free);
  if (!read_letter (paper, error))
    return NULL;
  paper->pages = letter_pages_new (paper->blocks, paper->height - paper->top - paper->bottom);
  return g_steal_pointer (&paper);
}

void
letter_paper_get_size (const LetterPaper *paper, double *width, double *height)
{
  *width = paper->width;
  *height = paper->height;
}

guint
letter_paper_get_n_pages (const LetterPaper *paper)
{
  return paper->pages->len;
}

/* --- Drawing ---------------------------------------------------------------------------------- */

static void
draw_block (const LetterPaper *paper, cairo_t *cr, const LetterPlaced *placed, double y)
{
  if (placed->block->row != NULL)
    letter_row_draw (placed->block->row, cr, paper->left, y);
  else
    letter_paragraph_draw (placed->block->paragraph, cr, paper->left, y, placed->first,
                           placed->n_lines);
}

/* A header or footer, which is the same on every page and no part of what is read. */
static void
draw_edge (LetterPaper *paper,
           cairo_t *cr,
           xmlDoc *part,
           LetterPageNumbers numbers,
           gboolean is_header)
{
  g_autoptr (GPtrArray) blocks = blocks_new (paper, part, numbers);
  double y = is_header ? paper->header_at : paper->height - paper->footer_at - find_height (blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      const LetterBlock *block = blocks->pdata[i];
      const LetterPlaced placed = { block, 0, G_MAXINT, 0 };

      draw_block (paper, cr, &placed,
                  y + (block->paragraph == NULL ? 0 : block->paragraph->look.before));
      y += letter_block_get_height (block);
    }
}

/* Draws the page @page, from 0, in points from the origin. */
void
letter_paper_draw (LetterPaper *paper, guint page, cairo_t *cr)
{
  const LetterPageNumbers numbers = { page + 1, paper->pages->len };
  const GArray *placed = paper->pages->pdata[page];
  gboolean is_first = page == 0 && paper->has_first;
  gboolean is_in_table = FALSE;

  draw_edge (paper, cr, is_first ? paper->first_header : paper->header, numbers, TRUE);
  for (guint i = 0; i < placed->len; i++)
    {
      const LetterPlaced *item = &g_array_index (placed, LetterPlaced, i);
      gboolean is_row = item->block->row != NULL;

      if (is_row != is_in_table)
        {
          (is_row ? cairo_tag_begin (cr, "Table", NULL) : cairo_tag_end (cr, "Table"));
          is_in_table = is_row;
        }
      if (!is_row)
        cairo_tag_begin (cr, "P", NULL);
      draw_block (paper, cr, item, paper->top + item->y);
      if (!is_row)
        cairo_tag_end (cr, "P");
    }
  if (is_in_table)
    cairo_tag_end (cr, "Table");
  draw_edge (paper, cr, is_first ? paper->first_footer : paper->footer, numbers, FALSE);
}
