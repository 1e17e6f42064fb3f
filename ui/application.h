/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The longest name of an officer, in characters. */
#define ACCORD_OFFICER_MAX 200

#define ACCORD_TYPE_APPLICATION (accord_application_get_type ())
G_DECLARE_FINAL_TYPE (AccordApplication, accord_application, ACCORD, APPLICATION, AdwApplication)

AccordApplication *accord_application_new (void);
GSettings *accord_application_get_settings (AccordApplication *self);
char *accord_application_dup_officer (AccordApplication *self);
void accord_application_set_officer (AccordApplication *self, const char *name);
void accord_application_open_path (AccordApplication *self, GtkWindow *from, const char *path);
void accord_application_open_page (AccordApplication *self,
                                   GtkWindow *from,
                                   const char *path,
                                   const char *page);

G_END_DECLS
