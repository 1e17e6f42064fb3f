/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report.h"
#include "window.h"

G_BEGIN_DECLS

/**
 * AccordExportWork:
 * @write: writes the file; runs in a thread, and reads the register through a store of its own
 * @tell: says on the main thread what was written
 * @free: frees the data
 *
 * What it takes to write one kind of file.
 */
typedef struct {
  gboolean (*write) (gpointer data,
                     AccordReportProgress progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GError **error);
  void (*tell) (AccordWindow *window, gpointer data);
  GDestroyNotify free;
} AccordExportWork;

void accord_export_job_run (AccordWindow *window,
                            const char *title,
                            const AccordExportWork *work,
                            gpointer data);
void accord_export_job_tell_file (AccordWindow *window, const char *title, const char *path);

G_END_DECLS
