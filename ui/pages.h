/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/**
 * AccordPageCount:
 * @number: what stands beside the title; nothing does for 0
 * @is_alert: whether it is of something overdue or in breach
 * @words: (transfer full): the same in words, for those who do not see it: "2 arrangements have
 *   something overdue"
 *
 * What the sidebar says of a page before it is opened.
 */
typedef struct {
  gint64 number;
  gboolean is_alert;
  char *words;
} AccordPageCount;

/**
 * AccordPage:
 * @name: what `win.show-page` calls it
 * @title: what the sidebar calls it, untranslated
 * @icon: (nullable): its icon; those that the sidebar does not list have none, and stand last
 * @lists: (nullable): the lists that it is made of, the last %NULL
 * @new_page: (nullable): makes a page of another kind
 * @is_of_all_days: whether it shows the same on every day, and follows the day itself where it has
 * to
 * @begins_group: whether a gap separates it from the pages above
 * @count: (nullable): counts what waits on the page, as at the store's date; read whenever the
 *   register changes, so it has to be quick on a large one
 *
 * One page of the window. The last has no name.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *icon;
  const AccordListPlan *const *lists;
  GtkWidget *(*new_page) (AccordStore *store);
  gboolean is_of_all_days;
  gboolean begins_group;
  void (*count) (AccordStore *store, AccordPageCount *count);
} AccordPage;

/**
 * AccordDetail:
 * @type: the name of a type of record
 * @page: the name of the page that its records belong to
 * @new_detail: makes the page of one of them
 *
 * A type whose records have pages of their own. The last row has no type.
 */
typedef struct {
  const char *type;
  const char *page;
  GtkWidget *(*new_detail) (AccordStore *store, gint64 id);
} AccordDetail;

const AccordPage *accord_pages_get (void);
const AccordPage *accord_pages_find (const char *name);
GtkWidget *accord_page_new_widget (const AccordPage *page, AccordStore *store);
const AccordDetail *accord_pages_find_detail (const AccordRecordType *type);
const AccordDetail *accord_pages_find_detail_for_record (AccordStore *store,
                                                         const AccordRecordType *type,
                                                         gint64 id,
                                                         gint64 *shown_id);

G_END_DECLS
