/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordPageSection: a part of a page: a heading, buttons beside it, and what stands below. */
#define ACCORD_TYPE_PAGE_SECTION (accord_page_section_get_type ())
G_DECLARE_FINAL_TYPE (AccordPageSection, accord_page_section, ACCORD, PAGE_SECTION, GtkWidget)

GtkWidget *accord_page_section_new (const char *title);
GtkWidget *
accord_page_section_add_button (AccordPageSection *self, const char *label, const char *action);
void accord_page_section_prepend (AccordPageSection *self, GtkWidget *child);
void accord_page_section_add_control (AccordPageSection *self, GtkWidget *control);
void accord_page_section_append (AccordPageSection *self, GtkWidget *child);

G_END_DECLS
