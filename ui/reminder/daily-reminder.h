/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordDailyReminder: works out once a day what falls due in a register, and says so with its
 * signal "due", unless the officer wants none of it or was told today already. Who looks after the
 * register lets it look from time to time, so that it notices midnight.
 */
#define ACCORD_TYPE_DAILY_REMINDER (accord_daily_reminder_get_type ())
G_DECLARE_FINAL_TYPE (AccordDailyReminder, accord_daily_reminder, ACCORD, DAILY_REMINDER, GObject)

AccordDailyReminder *accord_daily_reminder_new (AccordStore *store, GSettings *settings);
void accord_daily_reminder_look (AccordDailyReminder *self, AccordDate today);

G_END_DECLS
