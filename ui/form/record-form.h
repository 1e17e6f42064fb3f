/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_FORM_KEYS_MAX 10

/**
 * AccordFormGroup:
 * @title: untranslated
 * @keys: the fields, in order
 *
 * A group of fields, as a page wants to show it. A list of them ends with a %NULL title.
 */
typedef struct {
  const char *title;
  const char *keys[ACCORD_FORM_KEYS_MAX];
} AccordFormGroup;

/**
 * AccordFormLayout:
 * @groups: (nullable): the groups; fields that no group names come last, under "More"
 * @hidden: (nullable): keys of the fields that follow from where the form was opened
 */
typedef struct {
  const AccordFormGroup *groups;
  const char *const *hidden;
} AccordFormLayout;

/**
 * AccordRecordForm: the fields of a record, built from its description. What is wrong stands below
 * the field. Emits "changed" when something else stands in it.
 */
#define ACCORD_TYPE_RECORD_FORM (accord_record_form_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordForm, accord_record_form, ACCORD, RECORD_FORM, GtkWidget)

GtkWidget *
accord_record_form_new (AccordStore *store, AccordRecord *record, const AccordFormLayout *layout);
AccordRecord *accord_record_form_get_record (AccordRecordForm *self);
const char *accord_record_form_get_fault (AccordRecordForm *self);
void accord_record_form_show_faults (AccordRecordForm *self);
GtkWidget *accord_record_form_get_row (AccordRecordForm *self, const char *key);
const char *accord_record_form_get_shown_fault (AccordRecordForm *self, const char *key);
void accord_record_form_focus (AccordRecordForm *self, const char *key);

G_END_DECLS
