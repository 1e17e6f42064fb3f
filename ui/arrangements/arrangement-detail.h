/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "arrangements/parties-section.h"

G_BEGIN_DECLS

/** AccordArrangementDetail: the page of one arrangement. */
#define ACCORD_TYPE_ARRANGEMENT_DETAIL (accord_arrangement_detail_get_type ())
G_DECLARE_FINAL_TYPE (AccordArrangementDetail,
                      accord_arrangement_detail,
                      ACCORD,
                      ARRANGEMENT_DETAIL,
                      AdwBin)

GtkWidget *accord_arrangement_detail_new (AccordStore *store, gint64 id);
AccordPartiesSection *accord_arrangement_detail_get_parties (AccordArrangementDetail *self);

G_END_DECLS
