/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/attach-button.h"
#include "form/field-row.h"

G_BEGIN_DECLS

/**
 * AccordReferencePicker: the list below an entry that offers the records whose names fit what is
 * typed, and a new one of that name. Emits "picked" with the id of the one that was chosen, also
 * where it was made for it.
 */
#define ACCORD_TYPE_REFERENCE_PICKER (accord_reference_picker_get_type ())
G_DECLARE_FINAL_TYPE (AccordReferencePicker,
                      accord_reference_picker,
                      ACCORD,
                      REFERENCE_PICKER,
                      GObject)

AccordReferencePicker *accord_reference_picker_new (AccordStore *store,
                                                    const AccordRecordType *type,
                                                    GtkWidget *anchor,
                                                    GtkEditable *entry);
void accord_reference_picker_set_narrow (AccordReferencePicker *self,
                                         AccordFieldNarrow narrow,
                                         gpointer user_data);
void accord_reference_picker_offer (AccordReferencePicker *self, const char *text);
AccordAttachButton *accord_reference_picker_new_attach_button (AccordReferencePicker *self);
void accord_reference_picker_create (AccordReferencePicker *self);
GtkListBox *accord_reference_picker_get_list (AccordReferencePicker *self);
void accord_reference_picker_close (AccordReferencePicker *self);

G_END_DECLS
