/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/* The reporting calendar of a year: what is missing is added, what nobody has touched is brought up
 * to date, and what a person entered is left alone (RC-6). */

static const char *const report_kinds[] = {
  "quarterly-report",
  "engagement-event",
  "annual-report",
};

#define N_KINDS    ((gint64) G_N_ELEMENTS (report_kinds))
#define N_QUARTERS 5 /* and the year as a whole */

/* One number for an arrangement, kind and period of one year. */
static gint64
make_key (gint64 arrangement, const char *kind, const AccordPeriod *period)
{
  gint64 number = 0;

  while (strcmp (report_kinds[number], kind) != 0)
    number++;
  return (arrangement * N_KINDS + number) * N_QUARTERS + period->quarter;
}

/* (nullable): what is owed where @row stands. */
static const AccordOwed *
find_owed (AccordObligationWork *self, const AccordObligationRow *row)
{
  const AccordObliged *obliged = accord_obligation_work_find (self, row->arrangement);
  const AccordOwed *owed;
  guint n;

  if (obliged == NULL || !obliged->is_joint || !row->has_period)
    return NULL;
  owed = accord_obligation_work_list_owed (self, obliged, row->period.year, &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (owed[i].kind, row->kind) == 0 &&
        accord_period_equal (&owed[i].period, &row->period))
      return &owed[i];
  return NULL;
}

/**
 * accord_obligation_review:
 * @row: a report or engagement event that nobody has touched
 *
 * Brings one obligation up to what the rules say now, or drops it.
 */
gboolean
accord_obligation_review (AccordObligationWork *self,
                          const AccordObligationRow *row,
                          GError **error)
{
  const AccordOwed *owed = find_owed (self, row);

  return owed != NULL ? accord_obligation_revise (self, row, owed, error)
                      : accord_obligation_drop (self, row, error);
}

/* What is in the register: key → row. Of several only the one that a person entered counts, so that
 * the others are no longer owed. */
static GHashTable *
index_rows (GPtrArray *rows, int financial_year)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      AccordObligationRow *row = rows->pdata[i];
      AccordObligationRow *other;
      gint64 key;

      if (!row->has_period || row->period.year != financial_year)
        continue;
      key = make_key (row->arrangement, row->kind, &row->period);
      other = g_hash_table_lookup (index, &key);
      if (other == NULL || (other->is_untouched && !row->is_untouched))
        g_hash_table_replace (index, g_memdup2 (&key, sizeof key), row);
    }
  return index;
}

static gboolean
add_missing (AccordObligationWork *self,
             const AccordObliged *obliged,
             GHashTable *present,
             int financial_year,
             GError **error)
{
  guint n;
  const AccordOwed *owed = accord_obligation_work_list_owed (self, obliged, financial_year, &n);

  for (guint i = 0; i < n; i++)
    {
      gint64 key = make_key (obliged->id, owed[i].kind, &owed[i].period);

      if (!g_hash_table_contains (present, &key) &&
          !accord_obligation_add (self, obliged, &owed[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
review_present (AccordObligationWork *self,
                GPtrArray *rows,
                GHashTable *present,
                int financial_year,
                GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AccordObligationRow *row = rows->pdata[i];
      gint64 key;

      if (!row->is_untouched || !row->has_period || row->period.year != financial_year)
        continue;
      key = make_key (row->arrangement, row->kind, &row->period);
      if (!(g_hash_table_lookup (present, &key) == row ? accord_obligation_review (self, row, error)
                                                       : accord_obligation_drop (self, row, error)))
        return FALSE;
    }
  return TRUE;
}

/* In the order of their ids, so that the same register always becomes the same. */
static int
compare_obliged (gconstpointer a, gconstpointer b)
{
  const AccordObliged *const *one = a;
  const AccordObliged *const *other = b;

  return ((*one)->id > (*other)->id) - ((*one)->id < (*other)->id);
}

static GPtrArray *
list_obliged (AccordObligationWork *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer obliged;

  g_hash_table_iter_init (&iter, self->obliged);
  while (g_hash_table_iter_next (&iter, NULL, &obliged))
    if (((AccordObliged *) obliged)->is_joint)
      g_ptr_array_add (list, obliged);
  g_ptr_array_sort (list, compare_obliged);
  return list;
}

static gboolean
load_joint (AccordObligationWork *self, const char *year, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (self->store, "obligation-arrangements", error, "year", year, NULL);

  return rows != NULL &&
         accord_obligation_work_load (self, accord_rows_get_text (rows, 0, "ids"), error);
}

static gboolean
generate_reports (AccordObligationWork *self, int financial_year, GError **error)
{
  g_autofree char *year = accord_financial_year_format (financial_year);
  g_autoptr (AccordRows) rows = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) obliged = NULL;
  g_autoptr (GHashTable) present = NULL;

  if (!load_joint (self, year, error))
    return FALSE;
  rows = accord_store_run (self->store, "obligation-existing", error, "year", year, NULL);
  if (rows == NULL)
    return FALSE;
  list = accord_obligation_rows_read (rows);
  present = index_rows (list, financial_year);
  obliged = list_obliged (self);
  if (!review_present (self, list, present, financial_year, error))
    return FALSE;
  for (guint i = 0; i < obliged->len; i++)
    if (!add_missing (self, obliged->pdata[i], present, financial_year, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_missing_for (AccordObligationWork *self,
                 gint64 arrangement,
                 GHashTable *present,
                 int financial_year,
                 GError **error)
{
  g_autofree char *ids = g_strdup_printf ("[%" G_GINT64_FORMAT "]", arrangement);
  const AccordObliged *obliged;

  if (!accord_obligation_work_load (self, ids, error))
    return FALSE;
  obliged = accord_obligation_work_find (self, arrangement);
  return obliged == NULL || !obliged->is_joint ||
         add_missing (self, obliged, present, financial_year, error);
}

/** accord_obligation_generate_first: adds what a new arrangement, for which there is nothing yet, owes
 * in a financial year. */
gboolean
accord_obligation_generate_first (AccordObligationWork *self,
                                  gint64 arrangement,
                                  int financial_year,
                                  GError **error)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_int64_hash, g_int64_equal);

  return add_missing_for (self, arrangement, none, financial_year, error);
}

static GPtrArray *
generate (AccordStore *store, int financial_year, GError **error)
{
  g_autofree char *year = accord_financial_year_format (financial_year);
  /* Translators: a change; %s is a financial year such as 2015/16 */
  g_autofree char *sentence = g_strdup_printf (_("Work out the reporting calendar of %s"), year);
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);
  g_auto (AccordObligationWork) work = { 0 };

  if (transaction == NULL || !accord_obligation_work_init (&work, store, error) ||
      !generate_reports (&work, financial_year, error) ||
      !accord_obligation_review_series (&work, NULL, financial_year, error) ||
      !accord_transaction_commit (&transaction, error))
    return NULL;
  return g_steal_pointer (&work.changes);
}

/**
 * accord_obligations_generate:
 * @financial_year: the year in which it starts
 *
 * Works out the reporting calendar of a financial year, in one named transaction: adds what is owed
 * and missing, with the next occurrences of what recurs; re-dates, and drops where nothing is owed,
 * what an earlier call made and nobody has touched since. What a person entered is left alone, and
 * counts as that which is owed. Twice changes nothing, and leaves no entry in the journal (RC-6).
 *
 * Returns: (transfer full) (element-type AccordObligationChange) (nullable): what was added, moved
 *   and dropped; %NULL with nothing changed
 */
GPtrArray *
accord_obligations_generate (AccordStore *store, int financial_year, GError **error)
{
  GPtrArray *changes;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);

  /* The quarterly report of March, and what it waits for, must have dates too. */
  if (accord_financial_year_end (financial_year + 1) == ACCORD_DATE_NONE ||
      accord_financial_year_start (financial_year) == ACCORD_DATE_NONE)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("The reporting calendar can be worked out for the financial years that start "
                     "in %1$d to %2$d."),
                   ACCORD_DATE_FIRST_YEAR, ACCORD_DATE_LAST_YEAR - 2);
      return NULL;
    }
  accord_obligations_pause (store, TRUE);
  changes = generate (store, financial_year, error);
  accord_obligations_pause (store, FALSE);
  return changes;
}

/**
 * accord_obligations_add_for:
 *
 * Adds what one arrangement owes for a financial year and lacks, with the next occurrences of what
 * recurs, within a change that has begun.
 */
gboolean
accord_obligations_add_for (AccordStore *store,
                            gint64 arrangement,
                            int financial_year,
                            GError **error)
{
  g_auto (AccordObligationWork) work = { 0 };
  g_autofree char *ids = g_strdup_printf ("[%" G_GINT64_FORMAT "]", arrangement);
  g_autofree char *year = accord_financial_year_format (financial_year);
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "obligation-existing", error, "year", year, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) present = NULL;

  if (rows == NULL || !accord_obligation_work_init (&work, store, error))
    return FALSE;
  list = accord_obligation_rows_read (rows);
  present = index_rows (list, financial_year);
  return add_missing_for (&work, arrangement, present, financial_year, error) &&
         accord_obligation_review_series (&work, ids, financial_year, error);
}

/**
 * accord_obligation_work_out:
 * @obligation: with its arrangement, kind and period
 *
 * Fills in when a report or an engagement event is due, and the meeting that it goes to (RC-4). One
 * that the rules do not ask for is left alone.
 */
gboolean
accord_obligation_work_out (AccordStore *store, AccordRecord *obligation, GError **error)
{
  g_auto (AccordObligationWork) work = { 0 };
  AccordObligationRow row = {
    .arrangement = accord_record_get_reference (obligation, "arrangement"),
    .kind = (char *) accord_record_get_text (obligation, "kind"),
  };
  g_autofree char *ids = g_strdup_printf ("[%" G_GINT64_FORMAT "]", row.arrangement);
  const AccordOwed *owed;

  row.has_period = accord_period_parse (accord_record_get_text (obligation, "period"), &row.period);
  if (!accord_obligation_work_init (&work, store, error) ||
      !accord_obligation_work_load (&work, ids, error))
    return FALSE;
  owed = find_owed (&work, &row);
  return owed == NULL ||
         (accord_record_set_date (obligation, "due", owed->due, error) &&
          (owed->meeting == NULL ||
           accord_record_set_integer (obligation, "meeting", owed->meeting->id, error)));
}
