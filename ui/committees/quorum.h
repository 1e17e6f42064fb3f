/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordQuorum: a panel with what a committee needs to decide, and whether it can be had. */
#define ACCORD_TYPE_QUORUM (accord_quorum_get_type ())
G_DECLARE_FINAL_TYPE (AccordQuorum, accord_quorum, ACCORD, QUORUM, GtkWidget)

GtkWidget *accord_quorum_new (void);
void accord_quorum_show (AccordQuorum *self, AccordStore *store, AccordRecord *committee);
char *accord_quorum_dup_words (AccordQuorum *self);

G_END_DECLS
