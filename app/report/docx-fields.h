/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/docx-xml.h"

/* The named fields in the text of a document. */

#define DOCX_FIELD_START "{{"
#define DOCX_FIELD_END   "}}"

/* Around what is missing in a value, and between its lines: no keyboard has these. */
#define DOCX_GAP_START  "\xee\x80\x80"
#define DOCX_GAP_END    "\xee\x80\x81"
#define DOCX_LINE_BREAK "\xe2\x80\xa8"

/* The longest name of a field. */
#define DOCX_FIELD_MAX 60

/* A field as it stands in the text. */
typedef struct {
  char *name;        /* folded: "arrangement_title" */
  char *words;       /* the paragraph around it */
  gboolean is_whole; /* else it has no end, or is inside another field */
} DocxField;

typedef const char *(*DocxLookUp) (const char *name, gpointer data);

void docx_field_free (gpointer field);
void docx_fields_unmerge (xmlNode *root);
void docx_fields_list (xmlNode *root, GPtrArray *fields);
void docx_fields_fill (xmlNode *root, DocxLookUp look_up, gpointer data);
