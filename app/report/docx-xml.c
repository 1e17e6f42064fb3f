/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/docx-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "accord/error.h"

/* The markup of word processors, as most write it and as its strict form has it. */
static const char *const namespaces[] = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
};

/* No word processor declares a document type. One could hold entities that grow without end or read
 * other files, so that nothing behind it is looked at. */
static void
declared_cb (void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  xmlParserCtxt *parser = context;

  *(gboolean *) parser->_private = TRUE;
  xmlStopParser (parser);
}

static xmlDoc *
parse (xmlParserCtxt *parser, GBytes *bytes, gboolean *is_declared)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *document;

  parser->_private = is_declared;
  parser->sax->internalSubset = declared_cb;
  document = xmlCtxtReadMemory (parser, data == NULL ? "" : data, (int) size, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document == NULL || !*is_declared)
    return document;
  xmlFreeDoc (document);
  return NULL;
}

/**
 * docx_xml_parse:
 * @title: what messages call the file
 * @part: the name of the part
 *
 * Reads the XML of a part. Deeper and longer than libxml2 thinks sane is not read, and entities are
 * not either.
 *
 * Returns: (transfer full) (nullable): the document; %NULL with %ACCORD_ERROR_INVALID
 */
xmlDoc *
docx_xml_parse (GBytes *bytes, const char *title, const char *part, GError **error)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  gboolean is_declared = FALSE;
  xmlDoc *document = parse (parser, bytes, &is_declared);

  xmlFreeParserCtxt (parser);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    return document;
  g_clear_pointer (&document, xmlFreeDoc);
  if (is_declared)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 /* Translators: the names of a file and of a part of it */
                 _("“%1$s” was not made by a word processor: its part “%2$s” declares a document "
                   "type, which may hide anything."),
                 title, part);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%1$s” is damaged: its part “%2$s” cannot be read. Save it again in your word "
                   "processor."),
                 title, part);
  return NULL;
}

/** docx_xml_write: (transfer full): the XML, in UTF-8. */
GBytes *
docx_xml_write (xmlDoc *document)
{
  xmlChar *text;
  int size;
  GBytes *bytes;

  xmlDocDumpMemoryEnc (document, &text, &size, "UTF-8");
  bytes = g_bytes_new (text, (gsize) size);
  xmlFree (text);
  return bytes;
}

/** docx_xml_is: whether a node is that element of a word processor's. */
gboolean
docx_xml_is (const xmlNode *node, const char *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE || node->ns == NULL ||
      strcmp ((const char *) node->name, name) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    if (strcmp ((const char *) node->ns->href, namespaces[i]) == 0)
      return TRUE;
  return FALSE;
}

/** docx_xml_is_one_of: as docx_xml_is(), for a list that ends with %NULL. */
gboolean
docx_xml_is_one_of (const xmlNode *node, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (docx_xml_is (node, names[i]))
      return TRUE;
  return FALSE;
}

/** docx_xml_find_child: (nullable): the first child that is that element; of %NULL there is none.
 */
xmlNode *
docx_xml_find_child (const xmlNode *node, const char *name)
{
  for (xmlNode *child = node == NULL ? NULL : node->children; child != NULL; child = child->next)
    if (docx_xml_is (child, name))
      return child;
  return NULL;
}

/** docx_xml_dup_attribute: (transfer full) (nullable): an attribute, whatever its namespace. */
char *
docx_xml_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = node == NULL ? NULL : xmlGetProp (node, (const xmlChar *) name);
  char *text = g_strdup ((const char *) value);

  xmlFree (value);
  return text;
}

/** docx_xml_dup_words: (transfer full): the text inside a node. */
char *
docx_xml_dup_words (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *words = g_strdup (content == NULL ? "" : (const char *) content);

  xmlFree (content);
  return words;
}

/** docx_xml_set_words: replaces the words of a text, and keeps the spaces at their ends. */
void
docx_xml_set_words (xmlNode *text, const char *words)
{
  xmlNodeSetContent (text, NULL);
  xmlNodeAddContent (text, (const xmlChar *) words);
  xmlNodeSetSpacePreserve (text, 1);
}

/** docx_xml_new_node: an element of the namespace of @like, which is not in the tree yet. */
xmlNode *
docx_xml_new_node (const xmlNode *like, const char *name)
{
  return xmlNewDocNode (like->doc, like->ns, (const xmlChar *) name, NULL);
}

void
docx_xml_remove (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/**
 * docx_xml_walk:
 * @visit: called with each element below @node, in their order; what is below one that it answers
 *   with %FALSE is passed over
 */
void
docx_xml_walk (xmlNode *node, DocxVisit visit, gpointer data)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && visit (child, data))
      docx_xml_walk (child, visit, data);
}

typedef struct {
  const char *name;
  GPtrArray *nodes;
} Listing;

static gboolean
list_cb (xmlNode *node, gpointer data)
{
  const Listing *listing = data;

  if (docx_xml_is (node, listing->name))
    g_ptr_array_add (listing->nodes, node);
  return TRUE;
}

/** docx_xml_list: (transfer container): all such elements below @root, in their order. */
GPtrArray *
docx_xml_list (xmlNode *root, const char *name)
{
  Listing listing = { name, g_ptr_array_new () };

  docx_xml_walk (root, list_cb, &listing);
  return listing.nodes;
}
