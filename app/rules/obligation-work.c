/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

#include <string.h>

/* What the register says that decides what is owed. */

/* How a profile's reporters speak of the party that leads; in its place comes who that is. */
#define LEAD_WORDS "the lead CCG"

/* A party's time as the lead. */
typedef struct {
  char *name;
  AccordDate joined;
  AccordDate left;
} AccordLeadSpell;

static void
clear_spell (gpointer data)
{
  g_free (((AccordLeadSpell *) data)->name);
}

static void
free_obliged (gpointer data)
{
  AccordObliged *obliged = data;

  g_free (obliged->reference);
  g_free (obliged->reporters);
  g_array_unref (obliged->leads);
  g_free (obliged);
}

static void
clear_holiday_move (gpointer data)
{
  g_free (((AccordHolidayMove *) data)->title);
}

static gboolean
load_meetings (AccordObligationWork *self, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (self->store, "obligation-meetings", error, NULL, NULL);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      AccordReportingMeeting meeting = {
        .id = accord_rows_get_integer (rows, i, "id"),
        .date = accord_rows_get_date (rows, i, "date"),
        .papers_due = accord_rows_get_date (rows, i, "papers_due"),
        .papers_days = accord_rows_is_null (rows, i, "papers_days")
                         ? -1
                         : (int) accord_rows_get_integer (rows, i, "papers_days"),
      };

      g_array_append_val (self->meetings, meeting);
      g_hash_table_insert (self->meeting_refs, g_memdup2 (&meeting.id, sizeof meeting.id),
                           g_strdup (accord_rows_get_text (rows, i, "reference")));
    }
  return TRUE;
}

/** accord_obligation_work_init: reads what all arrangements have in common. */
gboolean
accord_obligation_work_init (AccordObligationWork *self, AccordStore *store, GError **error)
{
  self->store = store;
  self->obliged = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_obliged);
  self->meetings = g_array_new (FALSE, FALSE, sizeof (AccordReportingMeeting));
  self->meeting_refs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_obligation_change_free);
  self->holiday_moves = g_array_new (FALSE, FALSE, sizeof (AccordHolidayMove));
  g_array_set_clear_func (self->holiday_moves, clear_holiday_move);
  self->moved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return load_meetings (self, error);
}

void
accord_obligation_work_clear (AccordObligationWork *self)
{
  g_clear_pointer (&self->obliged, g_hash_table_unref);
  g_clear_pointer (&self->meetings, g_array_unref);
  g_clear_pointer (&self->meeting_refs, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->holiday_moves, g_array_unref);
  g_clear_pointer (&self->moved, g_hash_table_unref);
}

static AccordObliged *
read_obliged (AccordRows *rows, guint row)
{
  AccordObliged *obliged = g_new0 (AccordObliged, 1);

  obliged->id = accord_rows_get_integer (rows, row, "id");
  obliged->reference = g_strdup (accord_rows_get_text (rows, row, "reference"));
  obliged->is_joint = accord_rows_get_integer (rows, row, "is_joint") != 0;
  obliged->terms = (AccordReportingTerms) {
    .start = accord_rows_get_date (rows, row, "start"),
    .end = accord_rows_get_date (rows, row, "end"),
    .quarterly_days = (int) accord_rows_get_integer (rows, row, "quarterly_days"),
    .annual_days = (int) accord_rows_get_integer (rows, row, "annual_days"),
    .papers_days = (int) accord_rows_get_integer (rows, row, "papers_days"),
  };
  obliged->reporters = g_strdup (accord_rows_get_text (rows, row, "reporters"));
  obliged->leads = g_array_new (FALSE, FALSE, sizeof (AccordLeadSpell));
  g_array_set_clear_func (obliged->leads, clear_spell);
  return obliged;
}

static gboolean
load_leads (AccordObligationWork *self, const char *ids, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (self->store, "obligation-leads", error, "arrangements", ids, NULL);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 id = accord_rows_get_integer (rows, i, "arrangement");
      AccordObliged *obliged = g_hash_table_lookup (self->obliged, &id);
      AccordLeadSpell spell = {
        .name = g_strdup (accord_rows_get_text (rows, i, "name")),
        .joined = accord_rows_get_date (rows, i, "joined"),
        .left = accord_rows_get_date (rows, i, "left"),
      };

      g_array_append_val (obliged->leads, spell);
    }
  return TRUE;
}

/**
 * accord_obligation_work_load:
 * @ids: a JSON array of the ids of arrangements, none of which has been loaded before
 *
 * Reads what decides what they owe.
 */
gboolean
accord_obligation_work_load (AccordObligationWork *self, const char *ids, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (self->store, "obligation-terms", error, "arrangements", ids, NULL);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      AccordObliged *obliged = read_obliged (rows, i);

      g_hash_table_replace (self->obliged, &obliged->id, obliged);
    }
  return load_leads (self, ids, error);
}

/** accord_obligation_work_find: (transfer none) (nullable): an arrangement that has been loaded. */
const AccordObliged *
accord_obligation_work_find (AccordObligationWork *self, gint64 arrangement)
{
  return g_hash_table_lookup (self->obliged, &arrangement);
}

/** accord_obligation_work_list_owed: (transfer none): what an arrangement owes for a year, until
 * the next call. */
const AccordOwed *
accord_obligation_work_list_owed (AccordObligationWork *self,
                                  const AccordObliged *obliged,
                                  int financial_year,
                                  guint *n_owed)
{
  AccordReportingRules rules = {
    .meetings = (const AccordReportingMeeting *) (void *) self->meetings->data,
    .n_meetings = self->meetings->len,
    .holidays = accord_store_get_bank_holidays (self->store),
  };

  if (self->asked != obliged || self->asked_year != financial_year)
    self->n_owed = accord_reporting_list_owed (&obliged->terms, &rules, financial_year, self->owed);
  self->asked = obliged;
  self->asked_year = financial_year;
  *n_owed = self->n_owed;
  return self->owed;
}

static const char *
find_lead (const AccordObliged *self, AccordDate day)
{
  for (guint i = 0; i < self->leads->len; i++)
    {
      const AccordLeadSpell *spell = &g_array_index (self->leads, AccordLeadSpell, i);

      if (spell->joined <= day && (spell->left == ACCORD_DATE_NONE || spell->left >= day))
        return spell->name;
    }
  return NULL;
}

/**
 * accord_obliged_dup_reporters:
 * @period: what they report on
 *
 * Returns: (transfer full) (nullable): who reports: the words of the profile, with the name of the
 *   party that leads on the last day of the period; %NULL where the clause leaves a blank (RC-8)
 */
char *
accord_obliged_dup_reporters (const AccordObliged *self, const AccordPeriod *period)
{
  AccordDate last = accord_period_get_last (period);
  AccordDate day = self->terms.end == ACCORD_DATE_NONE ? last : MIN (last, self->terms.end);
  const char *lead = find_lead (self, day);
  g_autoptr (GString) words = NULL;

  if (self->reporters == NULL || lead == NULL)
    return g_strdup (self->reporters);
  words = g_string_new (self->reporters);
  g_string_replace (words, LEAD_WORDS, lead, 1);
  return g_strdup (words->str);
}

/** accord_obliged_is_in_force: whether it is on any day from @first to @last. */
gboolean
accord_obliged_is_in_force (const AccordObliged *self, AccordDate first, AccordDate last)
{
  AccordDate end = self->terms.end == ACCORD_DATE_NONE ? G_MAXUINT32 : self->terms.end;

  return self->terms.start != ACCORD_DATE_NONE && self->terms.start <= end &&
         self->terms.start <= last && end >= first;
}

void
accord_obligation_row_free (AccordObligationRow *row)
{
  g_free (row->kind);
  g_free (row->title);
  g_free (row->owed_by);
  g_free (row);
}

static AccordObligationRow *
read_row (AccordRows *rows, guint i)
{
  AccordObligationRow *row = g_new0 (AccordObligationRow, 1);

  row->id = accord_rows_get_integer (rows, i, "id");
  row->arrangement = accord_rows_get_integer (rows, i, "arrangement");
  row->kind = g_strdup (accord_rows_get_text (rows, i, "kind"));
  row->title = g_strdup (accord_rows_get_text (rows, i, "title"));
  row->has_period = accord_period_parse (accord_rows_get_text (rows, i, "period"), &row->period);
  row->due = accord_rows_get_date (rows, i, "due");
  row->meeting = accord_rows_get_integer (rows, i, "meeting");
  row->owed_by = g_strdup (accord_rows_get_text (rows, i, "owed_by"));
  row->is_untouched = accord_rows_get_integer (rows, i, "is_untouched") != 0;
  return row;
}

/** accord_obligation_rows_read: (transfer full) (element-type AccordObligationRow): the answer of
 * obligation-existing or obligation-review. */
GPtrArray *
accord_obligation_rows_read (AccordRows *rows)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_obligation_row_free);

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    g_ptr_array_add (list, read_row (rows, i));
  return list;
}
