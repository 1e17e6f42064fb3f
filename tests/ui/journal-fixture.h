/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

#include "accord/journal-list.h"
#include "journal/journal-page.h"

G_BEGIN_DECLS

/** Fixture: a window that shows the history of a register in which two officers did this:
 * 1 set up, 2 add, 3 change the title, 4 change the title again, 5 add. */
typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed, as the next */
  AccordJournalPage *page;
  gint64 ambulance;
} Fixture;

void change (Fixture *fixture, gint64 id, const char *key, const char *text, const char *sentence);
GtkWidget *get_shown (Fixture *fixture);
void settle (Fixture *fixture);
void show_journal (Fixture *fixture);
void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);
GtkWidget *get_part (Fixture *fixture, const char *name);
GtkWidget *get_entry_part (Fixture *fixture, const char *name);
void assert_lists (Fixture *fixture, const char *expected);
void look_at (Fixture *fixture, gint64 seq);
void find_buttons (GtkWidget *widget, const char *action, GPtrArray *found);
GPtrArray *find_restore_buttons (GtkWidget *widget);
void click (GtkWidget *button);
guint count_restorable (GtkWidget *widget);
void assert_title (Fixture *fixture, const char *expected);
GtkWidget *find_label (GtkWidget *widget, const char *part);
void assert_told (Fixture *fixture, const char *part);

G_END_DECLS
