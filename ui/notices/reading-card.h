/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/notice.h"
#include "accord/withdrawal.h"

G_BEGIN_DECLS

/** AccordReadingCard: one reading of a clause, with the day to which it leads. */
#define ACCORD_TYPE_READING_CARD (accord_reading_card_get_type ())
G_DECLARE_FINAL_TYPE (AccordReadingCard, accord_reading_card, ACCORD, READING_CARD, GtkWidget)

GtkWidget *accord_reading_card_new (AccordReading reading);
GtkCheckButton *accord_reading_card_get_button (AccordReadingCard *self);
void accord_reading_card_show (AccordReadingCard *self,
                               const AccordWithdrawal *dates,
                               const AccordNoticeTerms *terms);

G_END_DECLS
