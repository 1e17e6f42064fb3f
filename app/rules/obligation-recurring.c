/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

#include <string.h>

#include "accord/recurrence.h"
#include "rules/obligation-title.h"

/* What recurs by a rule of its own: contract reviews, returns, the review of the constitution
 * (RC-7). A series is what has the same arrangement, kind and title but for the period in it.
 * People enter one, with its rule; the next ones follow from the last that a person has touched,
 * and go on while the arrangement is in force. To end a series, the rule of its last one is
 * cleared. */

/* One of a series. */
typedef struct {
  AccordObligationRow *row;
  int months; /* how often it recurs; 0 where it does not */
} Occurrence;

/** Series: from @first on, of which @last is the last that a person has touched. */
typedef struct {
  AccordObligationWork *work;
  const AccordObliged *obliged; /* (nullable) */
  GPtrArray *touched;           /* of Occurrence, by day */
  GPtrArray *made;              /* of Occurrence, by day: those that nobody has touched */
  AccordDate anchor;            /* the day that the days are counted from */
  int n;                        /* how many occurrences after it @last is */
  const Occurrence *last;
  AccordRecord *model; /* @last as it is in the register */
} Series;

static void
free_occurrence (gpointer data)
{
  Occurrence *occurrence = data;

  accord_obligation_row_free (occurrence->row);
  g_free (occurrence);
}

static void
clear_series (Series *self)
{
  g_clear_object (&self->model);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, clear_series)

static AccordBankHolidays *
get_holidays (const Series *self)
{
  return accord_store_get_bank_holidays (self->work->store);
}

static AccordDate
get_due (const Series *self, AccordDate counted)
{
  return accord_working_day_next_or_same (get_holidays (self), counted);
}

/* How many occurrences after the anchor a day is, or 0 where it is not one. */
static int
find_number (const Series *self, AccordDate due, int months)
{
  int n = (int) (due - self->anchor) / 28 / months;

  for (; n > 0; n--)
    {
      AccordDate counted = accord_recurrence_nth (self->anchor, months, n);

      if (get_due (self, counted) == due || counted == due)
        return n;
      if (counted != ACCORD_DATE_NONE && counted + 31 < due)
        return 0;
    }
  return 0;
}

/* Counts from the first that a person has touched; from a later one where it is off the rule, or
 * has another. */
static void
find_anchor (Series *self)
{
  int months = 0;

  for (guint i = 0; i < self->touched->len; i++)
    {
      const Occurrence *occurrence = self->touched->pdata[i];
      int n = 0;

      if (months > 0 && occurrence->months == months)
        n = find_number (self, occurrence->row->due, months);
      if (n == 0)
        self->anchor = occurrence->row->due;
      self->n = n;
      self->last = occurrence;
      months = occurrence->months;
    }
}

/* --- One that follows ------------------------------------------------------------------------ */

/** Next: an occurrence that follows, which the register may have already. */
typedef struct {
  AccordDate counted;
  AccordDate due;
  gboolean has_period;
  AccordPeriod period;
} Next;

static int
get_quarters (AccordDate date)
{
  return accord_date_financial_year (date) * 4 + accord_date_quarter (date) - 1;
}

/* What it is about moves on by as many quarters, or years, as the day on which it is due. */
static AccordPeriod
move_period (const AccordPeriod *period, AccordDate from, AccordDate to)
{
  int quarters;

  if (period->quarter == 0)
    return (AccordPeriod) {
      period->year + accord_date_financial_year (to) - accord_date_financial_year (from), 0
    };
  quarters = period->year * 4 + period->quarter - 1 + get_quarters (to) - get_quarters (from);
  return (AccordPeriod) { quarters / 4, quarters % 4 + 1 };
}

static AccordDate
get_counted (const Series *self, int n)
{
  return n == 0 ? self->anchor : accord_recurrence_nth (self->anchor, self->last->months, n);
}

static gboolean
find_next (const Series *self, int n, Next *next)
{
  const AccordObligationRow *last = self->last->row;

  next->counted = get_counted (self, n);
  if (next->counted == ACCORD_DATE_NONE ||
      next->counted > accord_financial_year_end (ACCORD_DATE_LAST_YEAR - 2))
    return FALSE;
  next->due = get_due (self, next->counted);
  next->has_period = last->has_period;
  if (last->has_period)
    next->period = move_period (&last->period, get_counted (self, self->n), next->counted);
  return TRUE;
}

static int
get_year (const Next *next)
{
  return next->has_period ? next->period.year : accord_date_financial_year (next->counted);
}

static gboolean
is_owed (const Series *self, const Next *next)
{
  if (self->last->row->arrangement == 0)
    return TRUE;
  if (self->obliged == NULL)
    return FALSE;
  return next->has_period
           ? accord_obliged_is_in_force (self->obliged, accord_period_get_first (&next->period),
                                         accord_period_get_last (&next->period))
           : accord_obliged_is_in_force (self->obliged, next->counted, next->counted);
}

/* Noon stays noon. */
static char *
dup_deadline (const Series *self, AccordDate due)
{
  const char *model = accord_record_get_text (self->model, "due");
  g_autofree char *day = accord_date_to_iso (due);
  const char *time = strchr (model, 'T');

  return g_strconcat (day, time == NULL ? "" : time, NULL);
}

static gboolean
fill_in (const Series *self, const Next *next, AccordRecord *record, GError **error)
{
  static const char *const copied[] = { "arrangement", "kind", "owed_by", "owed_to", "recurs" };
  g_autofree char *title = accord_obligation_title_move (
    accord_record_get_text (self->model, "title"), get_counted (self, self->n), next->counted);
  g_autofree char *period = next->has_period ? accord_period_format (&next->period) : NULL;
  g_autofree char *due = dup_deadline (self, next->due);

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    if (!accord_record_set_value (record, copied[i],
                                  accord_record_get_value (self->model, copied[i]), error))
      return FALSE;
  return accord_record_set_text (record, "title", title, error) &&
         (period == NULL || accord_record_set_text (record, "period", period, error)) &&
         accord_record_set_text (record, "due", due, error);
}

static gboolean
add (Series *self, const Next *next, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("obligation"));

  return fill_in (self, next, record, error) &&
         accord_obligation_record_new (self->work, record, error);
}

static gboolean
revise (Series *self, const Next *next, const Occurrence *present, GError **error)
{
  g_autoptr (AccordRecord) before = accord_store_get (
    self->work->store, accord_record_type_find ("obligation"), present->row->id, error);
  g_autoptr (AccordRecord) record = before == NULL ? NULL : accord_record_copy (before);

  if (record == NULL || !fill_in (self, next, record, error))
    return FALSE;
  if (accord_record_equal (before, record))
    return TRUE;
  return accord_obligation_move (
    self->work, present->row, record, next->due,
    accord_obligation_dup_why_day (self->work, present->row->due, next->due, next->counted), error);
}

/* --- A series -------------------------------------------------------------------------------- */

/* Those made before that are nearest to a day: at most half the way to the next. */
static const Occurrence *
take_made (Series *self, const Next *next)
{
  guint reach = (guint) self->last->months * 15;

  for (guint i = 0; i < self->made->len; i++)
    {
      Occurrence *occurrence = self->made->pdata[i];

      if (occurrence->row->due + reach > next->counted &&
          occurrence->row->due < next->counted + reach)
        return g_ptr_array_steal_index (self->made, i);
    }
  return NULL;
}

static gboolean
follow (Series *self, int n, int financial_year, gboolean *goes_on, GError **error)
{
  g_autofree Occurrence *present = NULL;
  gboolean done;
  Next next;

  *goes_on = find_next (self, n, &next) && is_owed (self, &next) &&
             (get_year (&next) <= financial_year || self->made->len > 0);
  if (!*goes_on)
    return TRUE;
  present = (Occurrence *) take_made (self, &next);
  if (present == NULL)
    return get_year (&next) > financial_year || add (self, &next, error);
  done = revise (self, &next, present, error);
  accord_obligation_row_free (present->row);
  return done;
}

static gboolean
drop_rest (Series *self, GError **error)
{
  for (guint i = 0; i < self->made->len; i++)
    if (!accord_obligation_drop (self->work, ((Occurrence *) self->made->pdata[i])->row, error))
      return FALSE;
  return TRUE;
}

/* All that follows from the last one that a person touched, up to a year; what was made beyond it
 * is kept as long as it follows. */
static gboolean
review (Series *self, int financial_year, GError **error)
{
  gboolean goes_on = TRUE;

  find_anchor (self);
  if (self->last == NULL || self->last->months == 0)
    return drop_rest (self, error);
  self->model = accord_store_get (self->work->store, accord_record_type_find ("obligation"),
                                  self->last->row->id, error);
  if (self->model == NULL)
    return FALSE;
  for (int n = self->n + 1; goes_on; n++)
    if (!follow (self, n, financial_year, &goes_on, error))
      return FALSE;
  return drop_rest (self, error);
}

/* --- All of them ----------------------------------------------------------------------------- */

static char *
dup_key (const AccordObligationRow *row)
{
  g_autofree char *stem = accord_obligation_title_dup_stem (row->title);

  return g_strdup_printf ("%" G_GINT64_FORMAT "\n%s\n%s", row->arrangement, row->kind, stem);
}

/** Group: the occurrences of one series. */
typedef struct {
  GPtrArray *touched;
  GPtrArray *made;
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->touched);
  g_ptr_array_unref (group->made);
  g_free (group);
}

static Group *
get_group (GHashTable *groups, GPtrArray *order, const AccordObligationRow *row)
{
  g_autofree char *key = dup_key (row);
  Group *group = g_hash_table_lookup (groups, key);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->touched = g_ptr_array_new_with_free_func (free_occurrence);
  group->made = g_ptr_array_new_with_free_func (free_occurrence);
  g_hash_table_insert (groups, g_steal_pointer (&key), group);
  g_ptr_array_add (order, group);
  return group;
}

/* The groups, in the order of their first occurrences. */
static void
sort_rows (AccordRows *rows, GHashTable *groups, GPtrArray *order)
{
  g_autoptr (GPtrArray) list = accord_obligation_rows_read (rows);

  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      Occurrence *occurrence = g_new0 (Occurrence, 1);
      const char *rule = accord_rows_get_text (rows, i, "recurs");
      Group *group = get_group (groups, order, list->pdata[i]);

      occurrence->row = list->pdata[i];
      if (rule != NULL)
        accord_recurrence_parse (rule, &occurrence->months, NULL);
      g_ptr_array_add (occurrence->row->is_untouched ? group->made : group->touched, occurrence);
    }
}

/* The terms of the arrangements that series belong to, where they have not been read. */
static gboolean
load_terms (AccordObligationWork *work, AccordRows *rows, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 id = accord_rows_get_integer (rows, i, "arrangement");

      if (id != 0 && accord_obligation_work_find (work, id) == NULL &&
          g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "", id);
    }
  g_string_append_c (json, ']');
  return accord_obligation_work_load (work, json->str, error);
}

static gint64
get_arrangement (const Group *group)
{
  GPtrArray *occurrences = group->touched->len > 0 ? group->touched : group->made;

  return ((Occurrence *) occurrences->pdata[0])->row->arrangement;
}

static gboolean
review_group (AccordObligationWork *work, Group *group, int financial_year, GError **error)
{
  g_auto (Series) series = {
    .work = work,
    .obliged = accord_obligation_work_find (work, get_arrangement (group)),
    .touched = group->touched,
    .made = group->made,
  };

  return review (&series, financial_year, error);
}

/**
 * accord_obligation_review_series:
 * @arrangements: (nullable): a JSON array of the ids of those whose series are meant, 0 for those
 * of none; %NULL for all
 * @financial_year: up to which year occurrences are added; 0 for none
 *
 * Brings what recurs up to date (RC-7): adds the next ones, re-dates those that nobody has touched,
 * and drops them where nothing recurs any more.
 */
gboolean
accord_obligation_review_series (AccordObligationWork *self,
                                 const char *arrangements,
                                 int financial_year,
                                 GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (self->store, "obligation-series", error, "arrangements", arrangements, NULL);
  g_autoptr (GHashTable) groups =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_group);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (rows == NULL || !load_terms (self, rows, error))
    return FALSE;
  sort_rows (rows, groups, order);
  for (guint i = 0; i < order->len; i++)
    if (!review_group (self, order->pdata[i], financial_year, error))
      return FALSE;
  return TRUE;
}
