/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"
#include "application.h"
#include "views.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_WINDOW (accord_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordWindow, accord_window, ACCORD, WINDOW, AdwApplicationWindow)

AccordWindow *accord_window_new (AccordApplication *application);
AccordWindow *accord_window_from_widget (GtkWidget *widget);

void accord_window_expect (AccordWindow *self, const char *path);
void accord_window_take_store (AccordWindow *self, AccordStore *store, const char *page);
AccordStore *accord_window_get_store (AccordWindow *self);
const char *accord_window_get_path (AccordWindow *self);
const char *accord_window_get_page_name (AccordWindow *self);
AccordViews *accord_window_get_views (AccordWindow *self);
void accord_window_show_problem (AccordWindow *self, const GError *error, const char *path);

void accord_window_start_search (AccordWindow *self);
void accord_window_choose_as_at (AccordWindow *self);

void accord_window_add_toast (AccordWindow *self, AdwToast *toast);
void accord_window_queue_toast (AccordWindow *self, AdwToast *toast);
void accord_window_toast_change (AccordWindow *self, const char *sentence);

G_END_DECLS
