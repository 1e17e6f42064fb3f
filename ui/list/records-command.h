/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordRecordsCommand:
 * @name: what its action is given
 * @label: untranslated
 * @activate: does it, or asks for more; @from is where it was asked for, in whose window dialogs
 *   open, and @ids (element-type gint64) are the records, one or more
 *
 * What a list offers to do with the records that are selected in it. A list of them ends with a
 * %NULL name.
 */
typedef struct {
  const char *name;
  const char *label;
  void (*activate) (GtkWidget *from, AccordStore *store, const GArray *ids);
} AccordRecordsCommand;

GMenuModel *accord_records_commands_make_menu (const AccordRecordsCommand *commands,
                                               const char *action);
GtkWidget *accord_records_commands_make_button (const AccordRecordsCommand *commands,
                                                const char *action,
                                                const char *label);
void accord_records_commands_run (const AccordRecordsCommand *commands,
                                  const char *name,
                                  GtkWidget *from,
                                  AccordStore *store,
                                  const GArray *ids);

G_END_DECLS
