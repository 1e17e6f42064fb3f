/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"
#include "pages.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_VIEWS (accord_views_get_type ())
G_DECLARE_FINAL_TYPE (AccordViews, accord_views, ACCORD, VIEWS, AdwBin)

void accord_views_set_store (AccordViews *self, AccordStore *store);
void accord_views_show_page (AccordViews *self, const char *name);
gboolean accord_views_show_record (AccordViews *self, const AccordRecordType *type, gint64 id);
void accord_views_show_task (AccordViews *self, GtkWidget *widget, const char *title);
void accord_views_end_task (AccordViews *self, GtkWidget *widget);
void accord_views_go_back (AccordViews *self);
const AccordPage *accord_views_get_page (AccordViews *self);
GtkWidget *accord_views_get_shown (AccordViews *self);
char *accord_views_dup_previous_title (AccordViews *self);

G_END_DECLS
