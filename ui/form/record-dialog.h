/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "form/record-form.h"

G_BEGIN_DECLS

/**
 * AccordRecordPurpose:
 * @title: the heading, untranslated
 * @save: puts what was entered into the register; gives back what the journal calls the change
 * @save_all: (nullable): in place of @save, where it is entered for several records at once: those
 *   of accord_record_dialog_set_ids()
 *
 * What a form is for that is more than adding a record or changing one: "Appoint". What it begins
 * with can be saved as it is.
 */
typedef struct {
  const char *title;
  gboolean (*save) (AccordStore *store, AccordRecord *record, char **sentence, GError **error);
  gboolean (*save_all) (AccordStore *store,
                        AccordRecord *record,
                        const GArray *ids,
                        char **sentence,
                        GError **error);
} AccordRecordPurpose;

/**
 * AccordRecordDialog: a window over its page in which a record is added or changed. Emits "saved"
 * with the record's id and the sentence that is in the journal, and "discarded" when it is closed
 * with changes that were not saved. What came with Accord is only shown, and "copy-wanted" emitted
 * for a form of a copy.
 */
#define ACCORD_TYPE_RECORD_DIALOG (accord_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordDialog, accord_record_dialog, ACCORD, RECORD_DIALOG, AdwWindow)

AccordRecordDialog *
accord_record_dialog_new (AccordStore *store, AccordRecord *record, const AccordFormLayout *layout);
void accord_record_dialog_set_subtitle (AccordRecordDialog *self, const char *subtitle);
void accord_record_dialog_set_purpose (AccordRecordDialog *self,
                                       const AccordRecordPurpose *purpose);
void accord_record_dialog_set_ids (AccordRecordDialog *self, const GArray *ids);
void accord_record_dialog_set_note (AccordRecordDialog *self, const char *note);
AccordRecordForm *accord_record_dialog_get_form (AccordRecordDialog *self);
void accord_record_dialog_add_toast (AccordRecordDialog *self, AdwToast *toast);
char *accord_record_dialog_dup_sentence (AccordRecordDialog *self);
gboolean accord_record_dialog_is_changed (AccordRecordDialog *self);
const char *accord_record_dialog_get_problem (AccordRecordDialog *self);

G_END_DECLS
