/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/query.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/** AccordArrangementsPage: the list of arrangements, with its filters. */
#define ACCORD_TYPE_ARRANGEMENTS_PAGE (accord_arrangements_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordArrangementsPage,
                      accord_arrangements_page,
                      ACCORD,
                      ARRANGEMENTS_PAGE,
                      AdwBin)

GtkWidget *accord_arrangements_page_new (AccordStore *store);
AccordTableView *accord_arrangements_page_get_table (AccordArrangementsPage *self);
AccordList *accord_arrangements_page_get_list (AccordArrangementsPage *self);

G_END_DECLS
