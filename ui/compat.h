/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accelerators.h"

G_BEGIN_DECLS

/**
 * AccordFileChosen: called with the path of the file that was chosen; not called on Cancel.
 */
typedef void (*AccordFileChosen) (const char *path, gpointer user_data);

GtkWindow *accord_show_message (GtkWindow *parent, const char *heading, const char *body);
void accord_choose_register (GtkWindow *parent, const char *folder, AccordFileChosen chosen);
void accord_choose_table (GtkWindow *parent,
                          const char *folder,
                          AccordFileChosen chosen,
                          gpointer user_data);
void accord_choose_new_file (GtkWindow *parent,
                             const char *title,
                             const char *accept,
                             const char *folder,
                             const char *name,
                             AccordFileChosen chosen,
                             gpointer user_data);
void accord_choose_folder (GtkWindow *parent,
                           const char *title,
                           const char *accept,
                           const char *folder,
                           AccordFileChosen chosen,
                           gpointer user_data);
void accord_choose_file (GtkWindow *parent,
                         const char *title,
                         const char *accept,
                         AccordFileChosen chosen,
                         gpointer user_data);
void accord_open_uri (GtkWindow *parent, const char *uri);
void accord_open_file (GtkWindow *parent, const char *path);
GtkWindow *accord_show_about (GtkWindow *parent);
GtkWindow *accord_show_shortcuts (GtkWindow *parent, const AccordAccelerator *accelerators);

G_END_DECLS
