/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordPage:
 * @name: what `win.show-page` calls it
 * @title: what the sidebar calls it, untranslated
 * @icon: its icon
 * @record_type: the name of the type whose records have a page of their own here
 * @new_page: makes the page itself
 * @new_detail: makes the page of one record
 *
 * One row of the sidebar. The last has no name.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *icon;
  const char *record_type;
  GtkWidget *(*new_page) (AccordStore *store);
  GtkWidget *(*new_detail) (AccordStore *store, gint64 id);
} AccordPage;

const AccordPage *accord_pages_get (void);
const AccordPage *accord_pages_find (const char *name);
const AccordPage *accord_pages_find_for_type (const AccordRecordType *type);
const AccordPage *accord_pages_find_for_record (AccordStore *store,
                                                const AccordRecordType *type,
                                                gint64 id,
                                                gint64 *shown_id);

G_END_DECLS
