/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/explanation.h"

G_BEGIN_DECLS

/** AccordWhy: a value, or the word "Why", underlined with dots; pressed, it says why it is so. */
#define ACCORD_TYPE_WHY (accord_why_get_type ())
G_DECLARE_FINAL_TYPE (AccordWhy, accord_why, ACCORD, WHY, GtkWidget)

GtkWidget *accord_why_new (const char *text);
void accord_why_set_text (AccordWhy *self, const char *text);
void accord_why_set_field (AccordWhy *self,
                           AccordStore *store,
                           const AccordRecordType *type,
                           gint64 id,
                           const char *key);
void accord_why_set_finding (AccordWhy *self, const AccordFinding *finding);

G_END_DECLS
