/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The file that a report is written to, beside the one that it will replace. */
typedef struct {
  char *path;      /* what it will be */
  char *temporary; /* what it is until it is whole */
} ExportFile;

ExportFile *export_file_new (const char *path, GError **error);
void export_file_free (ExportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportFile, export_file_free)

gboolean export_file_commit (ExportFile *file, GError **error);
void export_file_set_error (const char *path, int code, const char *words, GError **error);
