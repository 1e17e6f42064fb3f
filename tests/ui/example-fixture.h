/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/record-dialog.h"
#include "list/list-page.h"
#include "support.h"

/** Example: a window with the example register, on the day that the example is told from. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
} Example;

void example_init (int *argc, char ***argv);
void example_set_up (Example *example, gconstpointer data);
void example_tear_down (Example *example, gconstpointer data);
GtkWidget *example_get_shown (Example *example);
AccordListPage *example_show_list (Example *example, const char *page, const char *list);
void example_show_record (Example *example, const char *type, gint64 id);
gint64 example_find (Example *example, const char *type, const char *reference);
AccordRecordForm *example_get_form (Example *example);
void example_close_form (Example *example);
void example_type (Example *example, const char *key, const char *text);
void example_save_form (Example *example);
