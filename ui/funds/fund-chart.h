/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "funds/fund-data.h"

G_BEGIN_DECLS

/** AccordFundChart: the balance of a pooled fund over its year. */
#define ACCORD_TYPE_FUND_CHART (accord_fund_chart_get_type ())
G_DECLARE_FINAL_TYPE (AccordFundChart, accord_fund_chart, ACCORD, FUND_CHART, GtkWidget)

GtkWidget *accord_fund_chart_new (void);
void accord_fund_chart_take_data (AccordFundChart *self, AccordFundData *data);

G_END_DECLS
