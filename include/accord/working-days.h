/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "accord/date.h"

G_BEGIN_DECLS

/**
 * AccordBankHolidays:
 *
 * The bank holidays of England and Wales that are known: an immutable, reference-counted set of
 * dates with their titles, in date order.
 */
typedef struct _AccordBankHolidays AccordBankHolidays;

#define ACCORD_TYPE_BANK_HOLIDAYS (accord_bank_holidays_get_type ())

GType accord_bank_holidays_get_type (void);

AccordBankHolidays *accord_bank_holidays_new_shipped (void);
AccordBankHolidays *accord_bank_holidays_new_from_json (GBytes *json,
                                                        const char *file_name,
                                                        GError **error);
AccordBankHolidays *accord_bank_holidays_new_from_dates (const AccordDate *dates,
                                                         const char *const *titles,
                                                         gsize n_dates);
AccordBankHolidays *accord_bank_holidays_ref (AccordBankHolidays *holidays);
void accord_bank_holidays_unref (AccordBankHolidays *holidays);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordBankHolidays, accord_bank_holidays_unref)

gboolean accord_bank_holidays_contains (AccordBankHolidays *holidays, AccordDate date);
const char *accord_bank_holidays_get_title (AccordBankHolidays *holidays, AccordDate date);
gsize accord_bank_holidays_get_n (AccordBankHolidays *holidays);
AccordDate accord_bank_holidays_get_nth (AccordBankHolidays *holidays,
                                         gsize index,
                                         const char **title);
gboolean accord_bank_holidays_get_range (AccordBankHolidays *holidays,
                                         AccordDate *first,
                                         AccordDate *last);
gboolean accord_bank_holidays_covers (AccordBankHolidays *holidays, AccordDate date);

/* Working days: Monday to Friday, bank holidays left out */

gboolean accord_working_day_is (AccordBankHolidays *holidays, AccordDate date);
AccordDate accord_working_day_next_or_same (AccordBankHolidays *holidays, AccordDate date);
AccordDate accord_working_days_add (AccordBankHolidays *holidays, AccordDate date, int n_days);
int accord_working_days_between (AccordBankHolidays *holidays, AccordDate from, AccordDate to);

G_END_DECLS
