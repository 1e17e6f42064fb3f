/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A part of a document of a word processor: one file in its archive. */
typedef struct {
  char *name; /* "word/document.xml" */
  GBytes *bytes;
} DocxPart;

/* The archive that a .docx file is. */
typedef struct {
  char *title;      /* what messages call the file */
  GPtrArray *parts; /* of DocxPart, in the order of the archive */
} DocxPackage;

DocxPackage *docx_package_new (const char *title);
DocxPackage *docx_package_read (GBytes *bytes, const char *title, GError **error);
DocxPackage *docx_package_copy (const DocxPackage *package);
void docx_package_free (DocxPackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DocxPackage, docx_package_free)

void docx_package_add (DocxPackage *package, const char *name, GBytes *bytes);
GBytes *docx_package_find (const DocxPackage *package, const char *name);
void docx_package_replace (DocxPackage *package, const char *name, GBytes *bytes);
GBytes *docx_package_write (const DocxPackage *package, GError **error);
