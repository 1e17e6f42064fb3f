/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/export.h"
#include "accord/report.h"

G_BEGIN_DECLS

/**
 * SECTION: report-list
 *
 * Every report that can be made of a register, in one table: the command line, its completion and
 * the window offer what is in it.
 */

typedef gboolean (*AccordReportWriter) (AccordReport *report,
                                        const char *path,
                                        AccordReportProgress progress,
                                        gpointer user_data,
                                        GCancellable *cancellable,
                                        GError **error);

/**
 * AccordReportFormat:
 * @name: how it is called in the register
 * @ending: that of its files, with the dot
 * @title: how people call it, untranslated
 * @write: writes a report as such a file
 */
typedef struct {
  const char *name;
  const char *ending;
  const char *title;
  AccordReportWriter write;
} AccordReportFormat;

/**
 * AccordReportChoices:
 * @ACCORD_REPORT_CHOICE_MEETING: the meeting that the report is for
 * @ACCORD_REPORT_CHOICE_NOTICE: the notice whose letters it is
 *
 * What can be chosen of a report, besides the day that it is as at.
 */
typedef enum {
  ACCORD_REPORT_CHOICE_NONE = 0,
  ACCORD_REPORT_CHOICE_MEETING = 1 << 0,
  ACCORD_REPORT_CHOICE_NOTICE = 1 << 1,
} AccordReportChoices;

/**
 * AccordReportOptions:
 * @meeting: the id of the meeting that the report is for, or 0 for the next
 * @notice: the id of the notice whose letters it is, or 0 for their template
 * @partner: the id of the one organisation to which a letter goes, or 0 for all partners
 * @template: (nullable): the file of a template that is not in the register; what was made with it
 *   cannot be made again
 *
 * What was chosen.
 */
typedef struct {
  gint64 meeting;
  gint64 notice;
  gint64 partner;
  const char *template;
} AccordReportOptions;

/**
 * AccordReportKind:
 * @name: what scripts call it
 * @title: what people call it, untranslated
 * @summary: what it is, untranslated; one sentence
 * @choices: what can be chosen
 * @formats: what it can be written as; the last is %NULL, the first is the usual one
 * @build: reads the register as at its date
 */
typedef struct {
  const char *name;
  const char *title;
  const char *summary;
  AccordReportChoices choices;
  const AccordReportFormat *const *formats;
  AccordReport *(*build) (AccordStore *store, const AccordReportOptions *options, GError **error);
} AccordReportKind;

const AccordReportKind *accord_report_kinds_get (guint *n_kinds);
const AccordReportKind *accord_report_kind_find (const char *name);
const AccordReportFormat *accord_report_kind_find_format (const AccordReportKind *self,
                                                          const char *name);
const AccordReportFormat *accord_report_kind_find_format_of_file (const AccordReportKind *self,
                                                                  const char *path);

char *accord_report_options_to_text (const AccordReportOptions *options);
gboolean accord_report_options_from_text (const char *text, AccordReportOptions *options);

AccordExport *accord_report_export (AccordStore *store,
                                    const AccordReportKind *kind,
                                    const AccordReportFormat *format,
                                    const AccordReportOptions *options,
                                    const char *path,
                                    AccordReportProgress progress,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean accord_report_reproduce (const char *register_path,
                                  const AccordExport *export,
                                  const char *path,
                                  char **difference,
                                  AccordReportProgress progress,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
