/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/planner-data.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "thread.h"

static const char *const whats[] = { "due", "meeting", "served", "expires", "starts" };

static void
item_free (gpointer data)
{
  AccordPlannerItem *item = data;

  g_free (item->title);
  g_free (item->words);
  g_free (item->kind);
  g_free (item->key);
  g_free (item->state_words);
  g_free (item);
}

static const char *
find_what (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whats); i++)
    if (g_strcmp0 (whats[i], name) == 0)
      return whats[i];
  return NULL;
}

/* "ARR-02 · owed by the Director of Commissioning" */
static char *
dup_obligation_words (AccordRows *rows, guint row)
{
  const char *reference = accord_rows_get_text (rows, row, "reference");
  const char *owed_by = accord_rows_get_text (rows, row, "owed_by");

  if (owed_by == NULL || *owed_by == '\0')
    return g_strdup (reference);
  if (reference == NULL)
    /* Translators: %s is who owes a report */
    return g_strdup_printf (_("Owed by: %s"), owed_by);
  /* Translators: the number of an arrangement, and who owes a report */
  return g_strdup_printf (_("%1$s · owed by: %2$s"), reference, owed_by);
}

static char *
dup_state_words (const AccordRecordType *type, const char *key, AccordDate date, AccordDate today)
{
  const AccordField *field = accord_record_type_find_field (type, "state");
  int days = (int) today - (int) date;

  if (g_strcmp0 (key, "overdue") == 0 && days > 0)
    return g_strdup_printf (ngettext ("Overdue %d day", "Overdue %d days", (gulong) days), days);
  return accord_field_dup_choice_label (field, key);
}

/* A notice and a meeting are called as everywhere; what is owed, by its own words. */
static void
name_item (AccordPlannerItem *item, AccordStore *store, AccordRows *rows, guint row)
{
  g_autofree char *title = NULL;

  if (g_strcmp0 (item->what, "due") == 0)
    {
      item->title = g_strdup (accord_rows_get_text (rows, row, "title"));
      item->words = dup_obligation_words (rows, row);
      return;
    }
  title = accord_store_dup_title (store, item->type, item->id);
  if (g_strcmp0 (item->what, "served") == 0)
    /* Translators: %s is a notice of withdrawal, as in the next two */
    item->title = g_strdup_printf (_("Served on all: %s"), title);
  else if (g_strcmp0 (item->what, "expires") == 0)
    item->title = g_strdup_printf (_("Expires: %s"), title);
  else if (g_strcmp0 (item->what, "starts") == 0)
    item->title = g_strdup_printf (_("New arrangements may start (WD-4): %s"), title);
  else
    item->title = g_steal_pointer (&title);
  item->words = g_strdup (accord_rows_get_text (rows, row, "reference"));
}

static void
add_item (AccordPlannerData *data, AccordStore *store, AccordRows *rows, guint row)
{
  AccordPlannerItem *item = g_new0 (AccordPlannerItem, 1);

  item->type = accord_record_type_find (accord_rows_get_text (rows, row, "type"));
  item->id = accord_rows_get_integer (rows, row, "id");
  item->date = accord_rows_get_date (rows, row, "date");
  item->what = find_what (accord_rows_get_text (rows, row, "what"));
  item->kind = g_strdup (accord_rows_get_text (rows, row, "kind"));
  item->key = g_strdup (accord_rows_get_text (rows, row, "state"));
  item->state = accord_state_find (item->key);
  item->state_words = dup_state_words (item->type, item->key, item->date, data->today);
  name_item (item, store, rows, row);
  g_ptr_array_add (data->items, item);
}

static void
add_span (AccordPlannerData *data, AccordRows *rows, guint row)
{
  AccordPlannerSpan span = {
    .from = accord_rows_get_date (rows, row, "since"),
    .to = accord_rows_get_date (rows, row, "date"),
  };

  if (span.from != ACCORD_DATE_NONE && span.to >= accord_financial_year_start (data->year) &&
      span.from <= accord_financial_year_end (data->year))
    g_array_append_val (data->spans, span);
}

/* The day on which arrangements change, whether or not anything is known to. */
static void
add_first_day (AccordPlannerData *data)
{
  AccordPlannerItem *item = g_new0 (AccordPlannerItem, 1);
  g_autofree char *year = accord_financial_year_format (data->year);

  item->date = accord_financial_year_start (data->year);
  item->what = "year";
  /* Translators: %s is a financial year such as 2015/16 */
  item->title = g_strdup_printf (_("The financial year %s begins"), year);
  item->words = g_strdup (_("After a notice, new arrangements start on a 1 April (WD-4)"));
  g_ptr_array_add (data->items, item);
}

static GHashTable *
find_let_through (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, error);
  GHashTable *set;

  if (ids == NULL)
    return NULL;
  set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      g_hash_table_add (set, g_memdup2 (&id, sizeof id));
    }
  return set;
}

static void
take_rows (AccordPlannerData *data, AccordStore *store, AccordRows *rows, GHashTable *let_through)
{
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 id = accord_rows_get_integer (rows, i, "id");

      add_span (data, rows, i);
      if (accord_rows_get_date (rows, i, "date") > accord_financial_year_end (data->year))
        continue;
      if (g_strcmp0 (accord_rows_get_text (rows, i, "what"), "due") != 0 ||
          g_hash_table_contains (let_through, &id))
        add_item (data, store, rows, i);
    }
}

/**
 * accord_planner_data_new:
 * @year: the year in which the financial year starts
 * @query: which obligations it shows
 *
 * Reads what the calendar of a year shows, as at the day of the store.
 *
 * Returns: (transfer full) (nullable): the data
 */
AccordPlannerData *
accord_planner_data_new (AccordStore *store, int year, const AccordQuery *query, GError **error)
{
  g_autofree char *name = accord_financial_year_format (year);
  g_autoptr (GHashTable) let_through = find_let_through (store, query, error);
  g_autoptr (AccordRows) rows = NULL;
  guint n_lacking;
  AccordPlannerData *data;

  if (let_through == NULL)
    return NULL;
  rows = accord_store_run (store, "calendar-days", error, "year", name, NULL);
  if (rows == NULL || !accord_obligations_count_lacking (store, year, &n_lacking, error))
    return NULL;
  data = g_new0 (AccordPlannerData, 1);
  data->year = year;
  data->today = accord_store_get_as_at (store);
  data->holidays = accord_bank_holidays_ref (accord_store_get_bank_holidays (store));
  data->items = g_ptr_array_new_with_free_func (item_free);
  data->spans = g_array_new (FALSE, FALSE, sizeof (AccordPlannerSpan));
  data->n_lacking = n_lacking;
  add_first_day (data);
  take_rows (data, store, rows, let_through);
  return data;
}

/** accord_planner_data_free: frees it. */
void
accord_planner_data_free (AccordPlannerData *data)
{
  accord_bank_holidays_unref (data->holidays);
  g_ptr_array_unref (data->items);
  g_array_unref (data->spans);
  g_free (data);
}

/* Reading in a thread, on a store of its own */

typedef struct {
  char *path;
  AccordDate as_at;
  int year;
  AccordQuery *query;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  accord_query_free (reading->query);
  g_free (reading->path);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (reading->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);
  AccordPlannerData *read = NULL;

  if (store != NULL)
    {
      accord_store_set_as_at (store, reading->as_at);
      read = accord_planner_data_new (store, reading->year, reading->query, &error);
    }
  if (read != NULL)
    g_task_return_pointer (task, read, (GDestroyNotify) accord_planner_data_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** accord_planner_data_read_async: reads in a thread what accord_planner_data_new() reads. */
void
accord_planner_data_read_async (gpointer source,
                                AccordStore *store,
                                int year,
                                const AccordQuery *query,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (accord_store_get_path (store));
  reading->as_at = accord_store_get_as_at (store);
  reading->year = year;
  reading->query = accord_query_copy (query);
  g_task_set_source_tag (task, accord_planner_data_read_async);
  g_task_set_task_data (task, reading, reading_free);
  accord_thread_run (task, read_in_thread);
}

/** accord_planner_data_read_finish: (transfer full): what was read. */
AccordPlannerData *
accord_planner_data_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/** accord_planner_data_has_day: whether @day is in the year that is shown. */
gboolean
accord_planner_data_has_day (const AccordPlannerData *data, AccordDate day)
{
  return day >= accord_financial_year_start (data->year) &&
         day <= accord_financial_year_end (data->year);
}

/**
 * accord_planner_data_find:
 * @n: (out): how many items @day has
 *
 * Returns: the index of the first item of @day, or of what comes after it
 */
guint
accord_planner_data_find (const AccordPlannerData *data, AccordDate day, guint *n)
{
  guint low = 0;
  guint high = data->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((AccordPlannerItem *) data->items->pdata[middle])->date < day)
        low = middle + 1;
      else
        high = middle;
    }
  for (*n = 0; low + *n < data->items->len; (*n)++)
    if (((AccordPlannerItem *) data->items->pdata[low + *n])->date != day)
      break;
  return low;
}

static void
append_item (GString *words, const AccordPlannerItem *item)
{
  g_string_append (words, ". ");
  if (item->words != NULL && g_strcmp0 (item->what, "due") == 0)
    /* Translators: something owed, and its arrangement and who owes it */
    g_string_append_printf (words, _("%1$s, %2$s"), item->title, item->words);
  else
    g_string_append (words, item->title);
  if (item->state_words != NULL)
    g_string_append_printf (words, ": %s", item->state_words);
}

/** accord_planner_data_dup_day_words: (transfer full): a day and what stands on it, to be read out;
 * a few of them where there are many. */
char *
accord_planner_data_dup_day_words (const AccordPlannerData *data, AccordDate day)
{
  const guint most = 12;
  g_autofree char *name = accord_date_format (day, ACCORD_DATE_STYLE_FULL);
  const char *holiday = accord_bank_holidays_get_title (data->holidays, day);
  g_autoptr (GString) words = g_string_new (name);
  guint n;
  guint first = accord_planner_data_find (data, day, &n);

  if (day == data->today)
    /* Translators: added to a day in the calendar */
    g_string_append (words, _(", today"));
  if (holiday != NULL)
    /* Translators: added to a day; %s is the name of a bank holiday */
    g_string_append_printf (words, _(", bank holiday: %s"), holiday);
  if (n == 0)
    g_string_append (words, _(". Nothing"));
  for (guint i = 0; i < MIN (n, most); i++)
    append_item (words, data->items->pdata[first + i]);
  if (n > most)
    g_string_append_printf (words, ngettext (". And %u more", ". And %u more", n - most), n - most);
  return g_strdup (words->str);
}

static guint
count_state (const AccordPlannerData *data, const char *key)
{
  guint n = 0;

  for (guint i = 0; i < data->items->len; i++)
    {
      const AccordPlannerItem *item = data->items->pdata[i];

      n += g_strcmp0 (item->what, "due") == 0 && (key == NULL || g_strcmp0 (item->key, key) == 0);
    }
  return n;
}

/** accord_planner_data_dup_words: (transfer full): what the year has, in one sentence. */
char *
accord_planner_data_dup_words (const AccordPlannerData *data)
{
  g_autofree char *year = accord_financial_year_format (data->year);

  /* Translators: a financial year, how much is owed in it, and how much of that is overdue */
  return g_strdup_printf (_("Financial year %1$s: %2$u owed, %3$u of them overdue. The arrow keys "
                            "move the day."),
                             year, count_state (data, NULL), count_state (data, "overdue"));
}
