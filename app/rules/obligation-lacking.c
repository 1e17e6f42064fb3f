/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

/* Arrangements whose calendar of a year has not been worked out since they began. */

static guint
count_owing (AccordObligationWork *self, int financial_year)
{
  GHashTableIter iter;
  gpointer obliged;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->obliged);
  while (g_hash_table_iter_next (&iter, NULL, &obliged))
    {
      guint n_owed;

      accord_obligation_work_list_owed (self, obliged, financial_year, &n_owed);
      n += n_owed > 0;
    }
  return n;
}

/**
 * accord_obligations_count_lacking:
 * @financial_year: the year in which it starts
 * @n: (out): how many joint arrangements owe reports for the year, of which none is in the register
 *
 * Finds out whether the calendar of a year is to be worked out; only what has nothing is looked at,
 * so that a calendar that is there costs one query.
 */
gboolean
accord_obligations_count_lacking (AccordStore *store, int financial_year, guint *n, GError **error)
{
  g_autofree char *year = accord_financial_year_format (financial_year);
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "obligation-lacking", error, "year", year, NULL);
  g_auto (AccordObligationWork) work = { 0 };

  *n = 0;
  if (rows == NULL)
    return FALSE;
  if (accord_rows_get_integer (rows, 0, "number") == 0)
    return TRUE;
  if (!accord_obligation_work_init (&work, store, error) ||
      !accord_obligation_work_load (&work, accord_rows_get_text (rows, 0, "ids"), error))
    return FALSE;
  *n = count_owing (&work, financial_year);
  return TRUE;
}
