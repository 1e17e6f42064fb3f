/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

#include <string.h>

/* How deep styles may rest on one another. */
#define DEEPEST_STYLE 16

/* --- Reading properties ----------------------------------------------------------------------- */

/** letter_twips: a length of twentieths of a point in an attribute of @node, in points. */
double
letter_twips (const xmlNode *node, const char *attribute, double otherwise)
{
  g_autofree char *text = docx_xml_dup_attribute (node, attribute);

  return text == NULL ? otherwise : CLAMP (g_ascii_strtod (text, NULL), -32000, 32000) / 20;
}

/** letter_colour: 0xrrggbb of an attribute, or -1 where it names none. */
gint64
letter_colour (const xmlNode *node, const char *attribute)
{
  g_autofree char *colour = docx_xml_dup_attribute (node, attribute);

  if (colour == NULL || strcmp (colour, "auto") == 0)
    return -1;
  return (gint64) (g_ascii_strtoull (colour, NULL, 16) & 0xffffff);
}

/** letter_rule: the colour of the line at a side, -1 where there is to be none, @otherwise where
 * @borders say nothing of it. */
gint64
letter_rule (const xmlNode *borders, const char *side, gint64 otherwise)
{
  xmlNode *rule = docx_xml_find_child (borders, side);
  g_autofree char *kind = docx_xml_dup_attribute (rule, "val");

  if (kind == NULL)
    return otherwise;
  if (strcmp (kind, "nil") == 0 || strcmp (kind, "none") == 0)
    return -1;
  return MAX (letter_colour (rule, "color"), 0);
}

/* A property that is on where it stands, unless it says otherwise. */
static void
read_switch (const xmlNode *look, const char *name, gboolean *value)
{
  xmlNode *node = docx_xml_find_child (look, name);
  g_autofree char *text = docx_xml_dup_attribute (node, "val");

  if (node != NULL)
    *value = text == NULL || (strcmp (text, "0") != 0 && strcmp (text, "false") != 0 &&
                              strcmp (text, "off") != 0 && strcmp (text, "none") != 0);
}

static char *
dup_value (const xmlNode *look, const char *name)
{
  return docx_xml_dup_attribute (docx_xml_find_child (look, name), "val");
}

static void
apply_run (const xmlNode *look, LetterRunLook *run)
{
  g_autofree char *size = dup_value (look, "sz");
  g_autofree char *colour = dup_value (look, "color");
  g_autofree char *family = docx_xml_dup_attribute (docx_xml_find_child (look, "rFonts"), "ascii");

  read_switch (look, "b", &run->bold);
  read_switch (look, "i", &run->italic);
  read_switch (look, "u", &run->underlined);
  read_switch (look, "strike", &run->struck);
  read_switch (look, "caps", &run->caps);
  read_switch (look, "vanish", &run->hidden);
  read_switch (look, "highlight", &run->marked);
  if (size != NULL)
    run->points = CLAMP (g_ascii_strtod (size, NULL) / 2, 1, 400);
  if (colour != NULL && strcmp (colour, "auto") != 0)
    run->colour = (guint32) (g_ascii_strtoull (colour, NULL, 16) & 0xffffff);
  if (family != NULL)
    run->family = g_intern_string (family);
}

static void
apply_spacing (const xmlNode *spacing, LetterParagraphLook *look)
{
  g_autofree char *rule = docx_xml_dup_attribute (spacing, "lineRule");
  double line = letter_twips (spacing, "line", -1);

  look->before = letter_twips (spacing, "before", look->before);
  look->after = letter_twips (spacing, "after", look->after);
  if (line <= 0)
    return;
  look->line_is_exact = g_strcmp0 (rule, "exact") == 0;
  look->line_is_least = g_strcmp0 (rule, "atLeast") == 0;
  look->line = look->line_is_exact || look->line_is_least ? line : line / 12;
}

static void
apply_indent (const xmlNode *indent, LetterParagraphLook *look)
{
  look->left = letter_twips (indent, "start", letter_twips (indent, "left", look->left));
  look->right = letter_twips (indent, "end", letter_twips (indent, "right", look->right));
  look->first = letter_twips (indent, "firstLine", look->first);
  look->first = -letter_twips (indent, "hanging", -look->first);
}

static void
apply_alignment (const xmlNode *properties, LetterParagraphLook *look)
{
  g_autofree char *align = dup_value (properties, "jc");

  if (align == NULL)
    return;
  look->justified = strcmp (align, "both") == 0;
  if (strcmp (align, "center") == 0)
    look->align = PANGO_ALIGN_CENTER;
  else if (strcmp (align, "right") == 0 || strcmp (align, "end") == 0)
    look->align = PANGO_ALIGN_RIGHT;
  else
    look->align = PANGO_ALIGN_LEFT;
}

static PangoTabAlign
read_tab_align (const char *kind)
{
  if (g_strcmp0 (kind, "right") == 0 || g_strcmp0 (kind, "end") == 0)
    return PANGO_TAB_RIGHT;
  if (g_strcmp0 (kind, "center") == 0)
    return PANGO_TAB_CENTER;
  if (g_strcmp0 (kind, "decimal") == 0)
    return PANGO_TAB_DECIMAL;
  return PANGO_TAB_LEFT;
}

static void
apply_tabs (const xmlNode *tabs, LetterParagraphLook *look)
{
  for (xmlNode *tab = tabs == NULL ? NULL : tabs->children; tab != NULL; tab = tab->next)
    {
      g_autofree char *kind = docx_xml_dup_attribute (tab, "val");

      if (docx_xml_is (tab, "tab") && g_strcmp0 (kind, "clear") != 0 &&
          look->n_tabs < LETTER_TABS_MAX)
        look->tabs[look->n_tabs++] =
          (LetterTab){ letter_twips (tab, "pos", 0), read_tab_align (kind) };
    }
}

static void
apply_paragraph (const xmlNode *properties, LetterParagraphLook *look)
{
  xmlNode *number = docx_xml_find_child (docx_xml_find_child (properties, "numPr"), "numId");
  xmlNode *borders = docx_xml_find_child (properties, "pBdr");
  g_autofree char *list = docx_xml_dup_attribute (number, "val");

  apply_spacing (docx_xml_find_child (properties, "spacing"), look);
  apply_indent (docx_xml_find_child (properties, "ind"), look);
  apply_alignment (properties, look);
  apply_tabs (docx_xml_find_child (properties, "tabs"), look);
  look->rule_above = letter_rule (borders, "top", look->rule_above);
  look->rule_below = letter_rule (borders, "bottom", look->rule_below);
  read_switch (properties, "keepNext", &look->keep_next);
  read_switch (properties, "keepLines", &look->keep_lines);
  read_switch (properties, "pageBreakBefore", &look->breaks_page);
  if (list != NULL)
    look->numbered = strcmp (list, "0") != 0;
}

/* --- Styles ----------------------------------------------------------------------------------- */

/** letter_styles_init: reads the styles, taking @document over; %NULL: there are none. */
void
letter_styles_init (LetterStyles *styles, xmlDoc *document)
{
  xmlNode *root = document == NULL ? NULL : xmlDocGetRootElement (document);

  styles->document = document;
  styles->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  styles->defaults = docx_xml_find_child (root, "docDefaults");
  for (xmlNode *node = root == NULL ? NULL : root->children; node != NULL; node = node->next)
    if (docx_xml_is (node, "style"))
      {
        g_autofree char *id = docx_xml_dup_attribute (node, "styleId");
        g_autofree char *type = docx_xml_dup_attribute (node, "type");
        g_autofree char *is_default = docx_xml_dup_attribute (node, "default");

        if (is_default != NULL && strcmp (is_default, "0") != 0 &&
            g_strcmp0 (type, "paragraph") == 0)
          styles->normal = node;
        if (id != NULL)
          g_hash_table_insert (styles->styles, g_steal_pointer (&id), node);
      }
}

void
letter_styles_clear (LetterStyles *styles)
{
  g_clear_pointer (&styles->styles, g_hash_table_unref);
  g_clear_pointer (&styles->document, xmlFreeDoc);
}

/** letter_styles_find_style: (nullable): the style that @properties name. */
xmlNode *
letter_styles_find_style (const LetterStyles *styles, const xmlNode *properties, const char *name)
{
  g_autofree char *id = dup_value (properties, name);

  return id == NULL ? NULL : g_hash_table_lookup (styles->styles, id);
}

/* A style rests on another, whose properties come first. */
static void
apply_style (const LetterStyles *styles,
             xmlNode *style,
             LetterParagraphLook *look,
             LetterRunLook *run_look,
             guint depth)
{
  if (style == NULL || depth == DEEPEST_STYLE)
    return;
  apply_style (styles, letter_styles_find_style (styles, style, "basedOn"), look, run_look,
               depth + 1);
  if (look != NULL)
    apply_paragraph (docx_xml_find_child (style, "pPr"), look);
  apply_run (docx_xml_find_child (style, "rPr"), run_look);
}

/** letter_styles_find: (out look) (out run_look): how a paragraph looks, and its words at first. */
void
letter_styles_find (const LetterStyles *styles,
                    xmlNode *paragraph,
                    LetterParagraphLook *look,
                    LetterRunLook *run_look)
{
  xmlNode *properties = docx_xml_find_child (paragraph, "pPr");
  xmlNode *style = letter_styles_find_style (styles, properties, "pStyle");
  xmlNode *run_defaults = docx_xml_find_child (styles->defaults, "rPrDefault");
  xmlNode *defaults = docx_xml_find_child (styles->defaults, "pPrDefault");

  *look = (LetterParagraphLook){ .line = 1, .rule_above = -1, .rule_below = -1 };
  *run_look = (LetterRunLook){ .points = 10 };
  apply_run (docx_xml_find_child (run_defaults, "rPr"), run_look);
  apply_paragraph (docx_xml_find_child (defaults, "pPr"), look);
  apply_style (styles, style != NULL ? style : styles->normal, look, run_look, 0);
  apply_paragraph (properties, look);
}

/** letter_styles_apply_run: how the words of @run look inside their paragraph. */
void
letter_styles_apply_run (const LetterStyles *styles, xmlNode *run, LetterRunLook *look)
{
  xmlNode *properties = docx_xml_find_child (run, "rPr");

  apply_style (styles, letter_styles_find_style (styles, properties, "rStyle"), NULL, look, 0);
  apply_run (properties, look);
}
