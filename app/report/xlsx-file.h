/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

/* The file that a workbook is written to, beside the one that it will replace. */
typedef struct {
  char *path;      /* what it will be */
  char *temporary; /* what it is until it is whole */
} XlsxFile;

XlsxFile *xlsx_file_new (const char *path, GError **error);
void xlsx_file_free (XlsxFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XlsxFile, xlsx_file_free)

gboolean xlsx_file_commit (XlsxFile *file, GError **error);
void xlsx_file_set_error (const char *path, lxw_error status, int code, GError **error);
