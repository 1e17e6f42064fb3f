/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

#include "import/import-view.h"

/** Import: a window with a new register, and the import that was opened in it last. */
typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store;     /* borrowed, as the rest */
  AccordImportView *view; /* of the file that was opened last */
  AccordImportSession *session;
} Import;

GSettings *import_get_settings (void);
void import_set_up (Import *import, gconstpointer data);
void import_tear_down (Import *import, gconstpointer data);
void import_settle (Import *import);
void import_open_path (Import *import, const char *type, const char *path);
void import_open_bytes (Import *import, const char *type, const char *text, gssize length);
void import_open_text (Import *import, const char *type, const char *text);
void import_open_fixture (Import *import, const char *type, const char *name);
void import_activate (Import *import, const char *action);
void import_map (Import *import, guint column, const char *key);
GtkWidget *import_get_child (Import *import, const char *name);
const char *import_take_in (Import *import);
gint64 import_count_records (Import *import, const char *type);
void import_assert_field (Import *import, const char *code, const char *key, const char *expected);
void import_assert_figures (Import *import, const char *expected);
void import_assert_obstacle (Import *import, const char *expected);
void import_assert_mapping (Import *import, const char *expected);
void import_assert_cells (Import *import, guint n, const char *expected);
char *import_dup_undo (Import *import);
