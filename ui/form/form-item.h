/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/fault-row.h"
#include "form/field-row.h"

G_BEGIN_DECLS

/**
 * AccordFormItem:
 *
 * One field in a form. Its row stands above the line that says what is wrong with it. What somebody
 * else has made of the field meanwhile is held beside what is entered, until the officer decides.
 */
typedef struct {
  const AccordField *field;
  AccordFieldRow *row; /* borrowed, as the next: the form's */
  AccordFaultRow *line;
  char *misread;       /* why what is entered is no value */
  char *refusal;       /* why what was pasted was not taken */
  char *contradiction; /* how it disagrees with the rest of the record */
  char *conflict;      /* what somebody else has put there */
  AccordValue theirs;
  gboolean is_left; /* the officer has been here and gone on */
} AccordFormItem;

AccordFormItem *accord_form_item_new (AccordStore *store, const AccordField *field);
void accord_form_item_free (AccordFormItem *item);
gboolean accord_form_item_read (AccordFormItem *item, AccordValue *value);
const char *accord_form_item_get_fault (AccordFormItem *item);
void accord_form_item_show (AccordFormItem *item);
void accord_form_item_set_conflict (AccordFormItem *item,
                                    AccordStore *store,
                                    const AccordValue *theirs,
                                    const char *who);
void accord_form_item_settle (AccordFormItem *item, gboolean take_theirs);

G_END_DECLS
