/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/working-days.h"

#include <gio/gio.h>

#define SHIPPED_FILE "england-and-wales.json"
#define SHIPPED_PATH "/uk/accord/core/bank-holidays/" SHIPPED_FILE

typedef struct {
  AccordDate date;
  char *title;
} Holiday;

struct _AccordBankHolidays {
  /* Of Holiday; in date order, no date twice. */
  GArray *list;
};

G_DEFINE_BOXED_TYPE (AccordBankHolidays,
                     accord_bank_holidays,
                     accord_bank_holidays_ref,
                     accord_bank_holidays_unref)

static void
holiday_clear (gpointer data)
{
  Holiday *holiday = data;

  g_free (holiday->title);
}

static int
holiday_compare (gconstpointer a, gconstpointer b)
{
  const Holiday *first = a;
  const Holiday *second = b;

  return (first->date > second->date) - (first->date < second->date);
}

static const Holiday *
find_holiday (AccordBankHolidays *holidays, AccordDate date)
{
  const Holiday wanted = { .date = date };
  guint index;

  if (!g_array_binary_search (holidays->list, &wanted, holiday_compare, &index))
    return NULL;

  return &g_array_index (holidays->list, Holiday, index);
}

static void
drop_repeated (GArray *list)
{
  for (guint i = list->len; i-- > 1;)
    if (g_array_index (list, Holiday, i).date == g_array_index (list, Holiday, i - 1).date)
      g_array_remove_index (list, i);
}

static void
clear_list (gpointer data)
{
  AccordBankHolidays *holidays = data;

  g_array_unref (holidays->list);
}

/**
 * accord_bank_holidays_new_shipped:
 *
 * Reads the bank holidays of England and Wales that Accord ships with, 2012 to 2028.
 *
 * Returns: (transfer full): the bank holidays
 */
AccordBankHolidays *
accord_bank_holidays_new_shipped (void)
{
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  AccordBankHolidays *holidays = NULL;

  json = g_resources_lookup_data (SHIPPED_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (json != NULL)
    holidays = accord_bank_holidays_new_from_json (json, SHIPPED_FILE, &error);

  /* The file is a part of the program, which cannot do without it. */
  if (holidays == NULL)
    g_error ("%s", error->message);

  return holidays;
}

/**
 * accord_bank_holidays_new_from_dates:
 * @dates: (array length=n_dates): dates, in any order
 * @titles: (array length=n_dates): the title of each
 * @n_dates: how many there are; may be 0
 *
 * Makes a set of bank holidays. Of a date that comes twice the first title is kept.
 *
 * Returns: (transfer full): the bank holidays
 */
AccordBankHolidays *
accord_bank_holidays_new_from_dates (const AccordDate *dates,
                                     const char *const *titles,
                                     gsize n_dates)
{
  AccordBankHolidays *holidays;

  g_return_val_if_fail (n_dates == 0 || (dates != NULL && titles != NULL), NULL);

  holidays = g_atomic_rc_box_new (AccordBankHolidays);
  holidays->list = g_array_sized_new (FALSE, FALSE, sizeof (Holiday), (guint) n_dates);
  g_array_set_clear_func (holidays->list, holiday_clear);

  for (gsize i = 0; i < n_dates; i++)
    {
      Holiday holiday = { dates[i], g_strdup (titles[i]) };

      g_array_append_val (holidays->list, holiday);
    }

  g_array_sort (holidays->list, holiday_compare);
  drop_repeated (holidays->list);

  return holidays;
}

/**
 * accord_bank_holidays_ref:
 * @holidays: bank holidays
 *
 * Returns: (transfer full): @holidays, held once more
 */
AccordBankHolidays *
accord_bank_holidays_ref (AccordBankHolidays *holidays)
{
  return g_atomic_rc_box_acquire (holidays);
}

/**
 * accord_bank_holidays_unref:
 * @holidays: (transfer full): bank holidays
 *
 * Lets go of bank holidays, and frees them with the last hold.
 */
void
accord_bank_holidays_unref (AccordBankHolidays *holidays)
{
  g_atomic_rc_box_release_full (holidays, clear_list);
}

/**
 * accord_bank_holidays_contains:
 * @holidays: bank holidays
 * @date: a date
 *
 * Returns: whether @date is a bank holiday
 */
gboolean
accord_bank_holidays_contains (AccordBankHolidays *holidays, AccordDate date)
{
  g_return_val_if_fail (holidays != NULL, FALSE);

  return find_holiday (holidays, date) != NULL;
}

/**
 * accord_bank_holidays_get_title:
 * @holidays: bank holidays
 * @date: a date
 *
 * Returns: (transfer none) (nullable): what the bank holiday on @date is called, or %NULL when
 *   @date is none
 */
const char *
accord_bank_holidays_get_title (AccordBankHolidays *holidays, AccordDate date)
{
  const Holiday *holiday;

  g_return_val_if_fail (holidays != NULL, NULL);

  holiday = find_holiday (holidays, date);

  return holiday != NULL ? holiday->title : NULL;
}

/**
 * accord_bank_holidays_get_n:
 * @holidays: bank holidays
 *
 * Returns: how many there are
 */
gsize
accord_bank_holidays_get_n (AccordBankHolidays *holidays)
{
  g_return_val_if_fail (holidays != NULL, 0);

  return holidays->list->len;
}

/**
 * accord_bank_holidays_get_nth:
 * @holidays: bank holidays
 * @index: which one, in date order, from 0
 * @title: (out) (optional) (transfer none): what it is called
 *
 * Returns: the date of the bank holiday
 */
AccordDate
accord_bank_holidays_get_nth (AccordBankHolidays *holidays, gsize index, const char **title)
{
  const Holiday *holiday;

  g_return_val_if_fail (holidays != NULL && index < holidays->list->len, ACCORD_DATE_NONE);

  holiday = &g_array_index (holidays->list, Holiday, index);
  if (title != NULL)
    *title = holiday->title;

  return holiday->date;
}

/**
 * accord_bank_holidays_get_range:
 * @holidays: bank holidays
 * @first: (out): the first one
 * @last: (out): the last one
 *
 * Returns: whether there are any
 */
gboolean
accord_bank_holidays_get_range (AccordBankHolidays *holidays, AccordDate *first, AccordDate *last)
{
  g_return_val_if_fail (holidays != NULL && first != NULL && last != NULL, FALSE);

  if (holidays->list->len == 0)
    return FALSE;

  *first = g_array_index (holidays->list, Holiday, 0).date;
  *last = g_array_index (holidays->list, Holiday, holidays->list->len - 1).date;

  return TRUE;
}

/**
 * accord_bank_holidays_covers:
 * @holidays: bank holidays
 * @date: a date
 *
 * Finds out whether the bank holidays of a date's year are known, so that whoever shows a working
 * day can say when it was worked out from weekends alone. Years are published whole.
 *
 * Returns: whether @date lies in the years from the first bank holiday's to the last one's
 */
gboolean
accord_bank_holidays_covers (AccordBankHolidays *holidays, AccordDate date)
{
  AccordDate first, last;
  int first_year, last_year, year;

  if (date == ACCORD_DATE_NONE || !accord_bank_holidays_get_range (holidays, &first, &last))
    return FALSE;

  accord_date_split (first, &first_year, NULL, NULL);
  accord_date_split (last, &last_year, NULL, NULL);
  accord_date_split (date, &year, NULL, NULL);

  return year >= first_year && year <= last_year;
}
