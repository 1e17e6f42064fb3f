/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "committees/quorum.h"

G_BEGIN_DECLS

/** AccordCommitteePicture: what the votes of a committee are made of, beside its quorum. */
#define ACCORD_TYPE_COMMITTEE_PICTURE (accord_committee_picture_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitteePicture,
                      accord_committee_picture,
                      ACCORD,
                      COMMITTEE_PICTURE,
                      GtkWidget)

GtkWidget *accord_committee_picture_new (void);
void
accord_committee_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *committee);
AccordQuorum *accord_committee_picture_get_quorum (AccordCommitteePicture *self);
const char *accord_committee_picture_get_note (AccordCommitteePicture *self);

G_END_DECLS
