/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordAccelerator:
 * @action: the full name of the action: "win.open", "page.new"
 * @keys: its keys, as gtk_accelerator_parse() reads them
 * @group: the heading of the shortcuts window that it stands under, untranslated
 * @title: what it does, untranslated
 *
 * One row of the table of keyboard shortcuts; the last has no action.
 */
typedef struct {
  const char *action;
  const char *keys;
  const char *group;
  const char *title;
} AccordAccelerator;

const AccordAccelerator *accord_accelerators_get (void);
const char *accord_accelerators_get_keys (const char *action);
void accord_accelerators_set_on_application (GtkApplication *application);
GtkEventController *accord_accelerators_add_to_window (GtkWidget *window);
GtkEventController *accord_accelerators_add_to_page (GtkWidget *page);

G_END_DECLS
