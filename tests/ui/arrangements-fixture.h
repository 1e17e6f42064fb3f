/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/record-dialog.h"
#include "list/list-page.h"
#include "support.h"

/** Fixture: a window with a register of a few arrangements. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  AccordListPage *page;
} Fixture;

GtkWidget *fixture_get_shown (Fixture *fixture);
GtkWidget *fixture_get_part (Fixture *fixture, const char *name);
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_change (Fixture *fixture, gint64 id, const char *key, const char *text);
void fixture_add_three (Fixture *fixture);
gint64 fixture_add_party (Fixture *fixture, gint64 arrangement);
AccordRecordDialog *fixture_find_form (Fixture *fixture);
void fixture_open_arrangement (Fixture *fixture, gint64 id);
void fixture_assert_references (Fixture *fixture, const char *expected);
void fixture_assert_shows (Fixture *fixture, const char *child, const char *count);
