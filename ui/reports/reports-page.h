/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_REPORTS_PAGE (accord_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordReportsPage, accord_reports_page, ACCORD, REPORTS_PAGE, AdwBin)

GtkWidget *accord_reports_page_new (AccordStore *store);

G_END_DECLS
