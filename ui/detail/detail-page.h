/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "detail/detail-plan.h"

G_BEGIN_DECLS

/**
 * AccordDetailPage: the page of one record, made from its description: title and state, commands,
 * a picture, sections with a rail that leads to them, and the history of it all. Its actions are
 * `page.edit` and `page.remove`, and `record.…` for the commands of the plan.
 */
#define ACCORD_TYPE_DETAIL_PAGE (accord_detail_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordDetailPage, accord_detail_page, ACCORD, DETAIL_PAGE, AdwBin)

GtkWidget *accord_detail_page_new (AccordStore *store, const AccordDetailPlan *plan, gint64 id);
GtkWidget *accord_detail_page_get_section (AccordDetailPage *self, const char *title);
AccordRecordSection *accord_detail_page_get_records (AccordDetailPage *self, const char *type);

G_END_DECLS
