/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"
#include "form/record-dialog.h"

G_BEGIN_DECLS

/* How pages change records: a form or one step, then a toast with Undo. */

gboolean accord_change_is_allowed (AccordStore *store);
AccordRecordDialog *accord_change_open_form (GtkWidget *from,
                                             AccordStore *store,
                                             AccordRecord *record,
                                             const AccordFormLayout *layout);
AccordRecordDialog *accord_change_open_copy (GtkWidget *from,
                                             AccordStore *store,
                                             AccordRecord *record,
                                             const AccordFormLayout *layout);
AccordRecordDialog *accord_change_create (GtkWidget *from,
                                          AccordStore *store,
                                          const AccordRecordType *type,
                                          const char *name);
gint64 accord_change_add_document (GtkWidget *from,
                                   AccordStore *store,
                                   const char *file_value,
                                   GError **error);
void accord_change_open_other (GtkWidget *from, AccordStore *store, GVariant *which);
gboolean accord_change_remove (GtkWidget *from, AccordStore *store, AccordRecord *record);
gboolean
accord_change_restore (GtkWidget *from, AccordStore *store, const AccordFieldChange *change);

gboolean accord_change_remove_all (GtkWidget *from,
                                   AccordStore *store,
                                   const AccordRecordType *type,
                                   const GArray *ids);

G_END_DECLS
