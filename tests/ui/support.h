/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** TestCondition: what a test waits for. */
typedef gboolean (*TestCondition) (gpointer user_data);

void test_ui_init (int *argc, char ***argv);
int test_ui_run (void);
AccordApplication *test_ui_get_application (void);
char *test_ui_make_folder (void);
void test_ui_remove_folder (char *folder);
char *test_ui_make_register (const char *folder);

AccordWindow *test_ui_open_window (const char *path);
void test_ui_open (AccordWindow *window, const char *path);
void test_ui_rest (GtkWindow *window);
void test_ui_show_page (AccordWindow *window, const char *page);
void test_ui_close_window (AccordWindow *window);
void test_ui_settle (GtkWindow *window);
void test_ui_wait (TestCondition condition, gpointer user_data);
void test_ui_save_picture (GtkWindow *window, const char *name);
void test_ui_save_popover (GtkPopover *popover, const char *name);

GtkWidget *test_ui_get_child (gpointer widget, GType type, const char *name);
gpointer test_ui_find_child (GtkWidget *widget, GType type);
gboolean test_ui_has_label (gpointer widget, const char *words);
GtkWindow *test_ui_find_dialog (GtkWindow *over, GType type);
const char *test_ui_get_toast (AccordWindow *window);
gboolean test_ui_has_toast (gpointer window);
void test_ui_press_toast (AccordWindow *window);
char **test_ui_load_strings (void);
gint64 test_ui_add_arrangement (AccordStore *store, const char *reference, const char *title);

G_END_DECLS
