/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/withdrawal.h"

G_BEGIN_DECLS

/** AccordNoticeStrip: a notice drawn from its service to its expiry and to the 1 April after. */
#define ACCORD_TYPE_NOTICE_STRIP (accord_notice_strip_get_type ())
G_DECLARE_FINAL_TYPE (AccordNoticeStrip, accord_notice_strip, ACCORD, NOTICE_STRIP, GtkWidget)

GtkWidget *accord_notice_strip_new (void);
void accord_notice_strip_show (AccordNoticeStrip *self,
                               const AccordWithdrawal *dates,
                               AccordDate today);

G_END_DECLS
