/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/form-item.h"
#include "form/record-form.h"

G_BEGIN_DECLS

struct _AccordRecordForm {
  GtkWidget parent_instance;

  AccordStore *store; /* owned, as the next */
  AccordRecord *record;
  GtkWidget *box;
  GPtrArray *items; /* of AccordFormItem, in the order of the rows */
  gboolean is_part; /* of a record that is filled in elsewhere as well */
  char *fault;      /* the first thing that keeps the record from being saved */
};

/* record-form.c */
AccordFormItem *accord_record_form_find_item (AccordRecordForm *self, const char *key);

/* record-form-check.c */
void accord_record_form_check (AccordRecordForm *self);

G_END_DECLS
