/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"

#include <glib/gi18n-lib.h>

#include "accord/alarms.h"
#include "accord/query.h"
#include "accord/withdrawal.h"

/* What falls due: reports and returns, the papers of meetings, what is to be presented there, the
 * last day to serve notice. */

void
accord_reminder_free (AccordReminder *reminder)
{
  g_free (reminder->title);
  g_free (reminder->who);
  g_free (reminder);
}

static void
add (GPtrArray *list,
     AccordStore *store,
     AccordReminderKind kind,
     gint64 id,
     AccordDate date,
     char *title,
     const char *who)
{
  AccordReminder *reminder = g_new0 (AccordReminder, 1);

  reminder->kind = kind;
  reminder->id = id;
  reminder->date = date;
  reminder->title = title;
  reminder->who = g_strdup (who);
  reminder->days = (int) date - (int) accord_store_get_as_at (store);
  g_ptr_array_add (list, reminder);
}

static gboolean
add_obligations (GPtrArray *list, AccordStore *store, const char *days, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "obligation-reminders", error, "days", days, NULL);

  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    {
      const char *title = accord_rows_get_text (rows, i, "title");
      const char *reference = accord_rows_get_text (rows, i, "reference");

      add (list, store, ACCORD_REMINDER_OBLIGATION, accord_rows_get_integer (rows, i, "id"),
           accord_rows_get_date (rows, i, "due"),
           reference == NULL ? g_strdup (title)
                             /* Translators: what is owed, and the reference of its arrangement */
                             : g_strdup_printf (_("%1$s, %2$s"), title, reference),
                                                accord_rows_get_text (rows, i, "owed_by"));
    }
  return rows != NULL;
}

static gboolean
add_papers (GPtrArray *list, AccordStore *store, const char *days, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "obligation-papers", error, "days", days, NULL);

  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    {
      g_autofree char *day =
        accord_date_format (accord_rows_get_date (rows, i, "date"), ACCORD_DATE_STYLE_SHORT);

      add (list, store, ACCORD_REMINDER_PAPERS, accord_rows_get_integer (rows, i, "id"),
           accord_rows_get_date (rows, i, "papers"),
           /* Translators: the reference of a meeting, and its day */
           g_strdup_printf (_("Papers of meeting %1$s on %2$s"),
                               accord_rows_get_text (rows, i, "reference"), day),
                            NULL);
    }
  return rows != NULL;
}

static gboolean
add_presentations (GPtrArray *list, AccordStore *store, const char *days, GError **error)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "obligation-presentations", error, "days", days, NULL);

  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    {
      gulong n = (gulong) accord_rows_get_integer (rows, i, "n");

      add (list, store, ACCORD_REMINDER_PRESENTATION, accord_rows_get_integer (rows, i, "id"),
           accord_rows_get_date (rows, i, "date"),
           /* Translators: 1 is a number of reports, 2 the reference of a meeting */
           g_strdup_printf (ngettext ("Present %1$lu report at meeting %2$s",
                                      "Present %1$lu reports at meeting %2$s", n),
                            n, accord_rows_get_text (rows, i, "reference")),
           NULL);
    }
  return rows != NULL;
}

/* The last day on which notice for the next 1 April can be served, today or later. */
static AccordDate
find_last_day (AccordDate today, int months)
{
  AccordDate start = accord_date_next_financial_year_start (today);
  AccordDate last = accord_withdrawal_last_day (start, months, ACCORD_READING_AFTER_EXPIRY);

  while (last != ACCORD_DATE_NONE && last < today)
    {
      start = accord_date_next_financial_year_start (start);
      last = accord_withdrawal_last_day (start, months, ACCORD_READING_AFTER_EXPIRY);
    }
  return last;
}

/* On the days that the profile names, and where nobody is there on one, on the next working day. */
static gboolean
rings (AccordStore *store, const char *alarms, AccordDate today, int left)
{
  AccordBankHolidays *holidays = accord_store_get_bank_holidays (store);

  if (accord_alarms_ring_on (alarms, left))
    return TRUE;
  if (!accord_working_day_is (holidays, today))
    return FALSE;
  for (int ago = 1; !accord_working_day_is (holidays, today - ago); ago++)
    if (accord_alarms_ring_on (alarms, left + ago))
      return TRUE;
  return FALSE;
}

/* Within so many days where that is asked for, else when the alarms ring. */
static gboolean
add_last_days (GPtrArray *list, AccordStore *store, int days, GError **error)
{
  AccordDate today = accord_store_get_as_at (store);
  g_autoptr (AccordRows) rows = accord_store_run (store, "obligation-last-days", error, NULL, NULL);

  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    {
      int months = (int) accord_rows_get_integer (rows, i, "months");
      const char *alarms = accord_rows_get_text (rows, i, "alarms");
      AccordDate last = find_last_day (today, months);
      int left = (int) last - (int) today;

      if (last == ACCORD_DATE_NONE ||
          !(days >= 0 ? left <= days : rings (store, alarms, today, left)))
        continue;
      add (list, store, ACCORD_REMINDER_NOTICE, accord_rows_get_integer (rows, i, "id"), last,
           /* Translators: the reference and the title of an arrangement */
           g_strdup_printf (_("Last day to serve notice: %1$s, %2$s"),
                               accord_rows_get_text (rows, i, "reference"),
                               accord_rows_get_text (rows, i, "title")),
                            NULL);
    }
  return rows != NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const AccordReminder *const *one = a;
  const AccordReminder *const *other = b;

  if ((*one)->date != (*other)->date)
    return (*one)->date < (*other)->date ? -1 : 1;
  if ((*one)->kind != (*other)->kind)
    return (int) (*one)->kind - (int) (*other)->kind;
  return ((*one)->id > (*other)->id) - ((*one)->id < (*other)->id);
}

/**
 * accord_reminders_list:
 * @days: within how many days; -1 for as soon as each profile has it, 30 where it does not say, and
 *   the last day to serve notice on the days before it that the profile names, or the working day
 *   after such a day
 *
 * Lists what falls due as at the store's day: what is owed and has not come, overdue or soon; the
 * papers of meetings, and the reports to be presented there; and the last day to serve notice of
 * each arrangement in force.
 *
 * Returns: (transfer full) (element-type AccordReminder) (nullable): by day
 */
GPtrArray *
accord_reminders_list (AccordStore *store, int days, GError **error)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_reminder_free);
  g_autofree char *limit = days < 0 ? NULL : g_strdup_printf ("%d", days);

  if (!add_obligations (list, store, limit, error) || !add_papers (list, store, limit, error) ||
      !add_presentations (list, store, limit, error) ||
      !add_last_days (list, store, days, error))
    return NULL;
  g_ptr_array_sort (list, compare);
  return g_steal_pointer (&list);
}

static char *
dup_when (int days)
{
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", -days), -days);
  if (days == 0)
    return g_strdup (_("due today"));
  if (days == 1)
    return g_strdup (_("due tomorrow"));
  return g_strdup_printf (ngettext ("due in %d day", "due in %d days", days), days);
}

/** accord_reminder_dup_line: (transfer full): "2015-09-14, 8 days overdue: …" */
char *
accord_reminder_dup_line (const AccordReminder *reminder)
{
  g_autofree char *day = accord_date_to_iso (reminder->date);
  g_autofree char *when = dup_when (reminder->days);

  if (reminder->who == NULL)
    /* Translators: a day, "due in 3 days", and what is due */
    return g_strdup_printf (_("%1$s, %2$s: %3$s"), day, when, reminder->title);
  /* Translators: a day, "due in 3 days", what is due, and who owes it */
  return g_strdup_printf (_("%1$s, %2$s: %3$s (%4$s)"), day, when, reminder->title, reminder->who);
}
