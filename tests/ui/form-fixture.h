/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/field-row.h"
#include "form/record-dialog.h"
#include "support.h"

G_BEGIN_DECLS

/** FormFixture: a register of its own, perhaps in a window, and a form over it. */
typedef struct {
  char *folder;
  AccordWindow *window; /* nullable */
  AccordStore *store;
  AccordRecordDialog *dialog;
  AccordRecordForm *form;
} FormFixture;

void form_fixture_set_up (FormFixture *fixture, gconstpointer data);
void form_fixture_set_up_in_window (FormFixture *fixture, gconstpointer data);
void form_fixture_tear_down (FormFixture *fixture, gconstpointer data);
void form_fixture_open (FormFixture *fixture, AccordRecord *record);
void
form_fixture_open_with (FormFixture *fixture, AccordRecord *record, const AccordFormLayout *layout);
void form_fixture_open_new (FormFixture *fixture, const char *type);
void form_fixture_close (FormFixture *fixture);
AccordFieldRow *form_fixture_get_row (FormFixture *fixture, const char *key);
void form_fixture_type (FormFixture *fixture, const char *key, const char *text);
void form_fixture_choose (FormFixture *fixture, const char *key, guint line);
const char *form_fixture_get_fault (FormFixture *fixture, const char *key);
gboolean form_fixture_can_save (FormFixture *fixture);
void form_fixture_save (FormFixture *fixture);
void form_fixture_assert_head (FormFixture *fixture, const char *sentence);

G_END_DECLS
