/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/assistant.h"

G_BEGIN_DECLS

/** AccordRescindForm: an assistant of one step that rescinds a notice: the day, the minute, each
 * partner's consent, and what is put back. */
#define ACCORD_TYPE_RESCIND_FORM (accord_rescind_form_get_type ())
G_DECLARE_FINAL_TYPE (
  AccordRescindForm, accord_rescind_form, ACCORD, RESCIND_FORM, AccordAssistant)

void accord_rescind_open (GtkWidget *from, AccordStore *store, gint64 notice);
void accord_rescind_open_for (GtkWidget *from, AccordStore *store, AccordRecord *arrangement);

G_END_DECLS
