/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/notice.h"
#include "accord/withdrawal.h"

G_BEGIN_DECLS

/** AccordNoticeDates: what follows from serving a notice, worked out before your eyes, and the
 * reading of its clause where there are two. Emits "use-day" with a day on which to serve instead. */
#define ACCORD_TYPE_NOTICE_DATES (accord_notice_dates_get_type ())
G_DECLARE_FINAL_TYPE (AccordNoticeDates, accord_notice_dates, ACCORD, NOTICE_DATES, GtkWidget)

void accord_notice_dates_show (AccordNoticeDates *self,
                               GArray *served,
                               int months,
                               const AccordNoticeTerms *terms,
                               AccordDate today);
AccordReading accord_notice_dates_get_reading (AccordNoticeDates *self);
void accord_notice_dates_set_reading (AccordNoticeDates *self, AccordReading reading);
gboolean accord_notice_dates_is_choice (AccordNoticeDates *self);

G_END_DECLS
