/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages.h"

G_BEGIN_DECLS

/** AccordTodayPage: what needs doing: overdue, this week, in the next 30 days, and to put right. */
#define ACCORD_TYPE_TODAY_PAGE (accord_today_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordTodayPage, accord_today_page, ACCORD, TODAY_PAGE, AdwBin)

GtkWidget *accord_today_page_new (AccordStore *store);
void accord_today_count (AccordStore *store, AccordPageCount *count);

G_END_DECLS
