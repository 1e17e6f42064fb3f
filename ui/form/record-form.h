/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/query.h"
#include "form/fault-row.h"

G_BEGIN_DECLS

#define ACCORD_FORM_KEYS_MAX 13

/**
 * AccordFormGroup:
 * @title: untranslated
 * @keys: the fields, in order
 * @words: (nullable): what the group is about, untranslated
 *
 * A group of fields, as a page wants to show it. A list of them ends with a %NULL title.
 */
typedef struct {
  const char *title;
  const char *keys[ACCORD_FORM_KEYS_MAX];
  const char *words;
} AccordFormGroup;

/**
 * AccordFormFilter:
 * @key: of a field that refers to other records
 * @narrow: leaves in @query those that can be chosen in a record as it stands in the form
 *
 * What a page knows of the records that fit: the seats of the committees that meet. A list of them
 * ends with a %NULL key.
 */
typedef struct {
  const char *key;
  void (*narrow) (AccordQuery *query, AccordStore *store, AccordRecord *record);
} AccordFormFilter;

/**
 * AccordFormLayout:
 * @groups: (nullable): the groups; fields that no group names come last, under "More"
 * @hidden: (nullable): keys of the fields that follow from where the form was opened
 * @filters: (nullable): which records the fields that refer to others offer; all where none says it
 * @is_whole: whether the groups are the whole form: fields that no group names are left out
 * @is_part: whether others are filled in elsewhere, so that what is wrong with them is not said here
 */
typedef struct {
  const AccordFormGroup *groups;
  const char *const *hidden;
  const AccordFormFilter *filters;
  gboolean is_whole;
  gboolean is_part;
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
gboolean accord_record_form_is_misread (AccordRecordForm *self);
void accord_record_form_show_faults (AccordRecordForm *self);
GtkWidget *accord_record_form_get_row (AccordRecordForm *self, const char *key);
const char *accord_record_form_get_shown_fault (AccordRecordForm *self, const char *key);
AccordFaultRow *accord_record_form_get_line (AccordRecordForm *self, const char *key);
guint accord_record_form_rebase (AccordRecordForm *self,
                                 AccordRecord *base,
                                 AccordRecord *theirs,
                                 const char *who);
void accord_record_form_focus (AccordRecordForm *self, const char *key);
void accord_record_form_focus_fault (AccordRecordForm *self);
gboolean accord_record_form_finish (AccordRecordForm *self);

G_END_DECLS
