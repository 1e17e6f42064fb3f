/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordDatePicker: a calendar over a form. Emits "picked" with the day that was chosen. */
#define ACCORD_TYPE_DATE_PICKER (accord_date_picker_get_type ())
G_DECLARE_FINAL_TYPE (AccordDatePicker, accord_date_picker, ACCORD, DATE_PICKER, GtkPopover)

GtkWidget *accord_date_picker_new (AccordStore *store);
AccordDate accord_date_picker_get_date (AccordDatePicker *self);
void accord_date_picker_set_date (AccordDatePicker *self, AccordDate date);
const char *accord_date_picker_get_words (AccordDatePicker *self);

/* What a form says of a day beside its date */

char *accord_date_picker_dup_note (AccordStore *store, AccordDate date);

G_END_DECLS
