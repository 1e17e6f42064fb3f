/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

/* The XML of a document of a word processor. Nodes belong to their document. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef gboolean (*DocxVisit) (xmlNode *node, gpointer data);

xmlDoc *docx_xml_parse (GBytes *bytes, const char *title, const char *part, GError **error);
GBytes *docx_xml_write (xmlDoc *document);

gboolean docx_xml_is (const xmlNode *node, const char *name);
gboolean docx_xml_is_one_of (const xmlNode *node, const char *const *names);
xmlNode *docx_xml_find_child (const xmlNode *node, const char *name);
char *docx_xml_dup_attribute (const xmlNode *node, const char *name);
char *docx_xml_dup_words (const xmlNode *node);
void docx_xml_set_words (xmlNode *text, const char *words);
xmlNode *docx_xml_new_node (const xmlNode *like, const char *name);
void docx_xml_remove (xmlNode *node);
void docx_xml_walk (xmlNode *node, DocxVisit visit, gpointer data);
GPtrArray *docx_xml_list (xmlNode *root, const char *name);
