/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/letter.h"
#include "accord/report-list.h"

G_BEGIN_DECLS

/**
 * AccordNoticeLetter:
 * @partner: the id of the organisation that it goes to; 0: it is the template
 * @name: what it is called, fit for the name of a file, without an ending
 * @served: the day on which it was served or is planned to be, or %ACCORD_DATE_NONE
 * @document: a Word document
 * @missing: (nullable): what it has gaps for, in words; such a letter is a draft
 *
 * One letter of withdrawal.
 */
typedef struct {
  gint64 partner;
  char *name;
  AccordDate served;
  GBytes *document;
  char *missing;
} AccordNoticeLetter;

/** The title of the document that is the office's own template, in every language. */
#define ACCORD_NOTICE_TEMPLATE_TITLE "Withdrawal notice template"

gboolean accord_notice_template_check (const char *path, GError **error);

AccordReport *accord_notice_letters_build (AccordStore *store,
                                           const AccordReportOptions *options,
                                           GError **error);
gboolean accord_notice_letter_write_docx (AccordReport *report,
                                          const char *path,
                                          AccordReportProgress progress,
                                          gpointer user_data,
                                          GCancellable *cancellable,
                                          GError **error);
gboolean accord_notice_letter_write_pdf (AccordReport *report,
                                         const char *path,
                                         AccordReportProgress progress,
                                         gpointer user_data,
                                         GCancellable *cancellable,
                                         GError **error);

GPtrArray *accord_notice_letters_list (AccordStore *store,
                                       const AccordReportOptions *options,
                                       GError **error);
GPtrArray *accord_notice_letters_export (AccordStore *store,
                                         const AccordReportKind *kind,
                                         const AccordReportFormat *format,
                                         const AccordReportOptions *options,
                                         const char *folder,
                                         AccordReportProgress progress,
                                         gpointer user_data,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
