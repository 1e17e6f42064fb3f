/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** AccordFileFormat: what a file turns out to be that was taken for something else. */
typedef enum {
  ACCORD_FILE_ZIP, /* DOCX, XLSX, ODT, ODS and every other zip */
  ACCORD_FILE_OLE, /* DOC, XLS */
  ACCORD_FILE_PDF,
  ACCORD_FILE_DATABASE,
  ACCORD_FILE_WEB_PAGE,
  ACCORD_FILE_RTF,
  ACCORD_FILE_OTHER,
  ACCORD_FILE_N_FORMATS,
} AccordFileFormat;

/**
 * AccordFileWanted:
 * @max_mib: the size up to which a file is read
 * @smaller: what can be done with a larger one, untranslated as all that follows
 * @a_folder: what is said of a folder
 * @a_device: what is said of a pipe or a device
 * @refusals: what is said of files in other formats
 *
 * What kind of file is expected, and how others are refused.
 */
typedef struct {
  int max_mib;
  const char *smaller;
  const char *a_folder;
  const char *a_device;
  const char *refusals[ACCORD_FILE_N_FORMATS];
} AccordFileWanted;

GBytes *accord_file_load (const char *path,
                          const AccordFileWanted *wanted,
                          GCancellable *cancellable,
                          GError **error);
gboolean accord_file_refuse_other_formats (const char *name,
                                           GBytes *bytes,
                                           const AccordFileWanted *wanted,
                                           GError **error);

G_END_DECLS
