/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/detail-plan.h"

G_BEGIN_DECLS

GtkWidget *accord_fund_picture_new (void);
void accord_fund_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *fund);

G_END_DECLS
