/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/timeline-data.h"

#include <glib/gi18n.h>

#include "accord/query.h"

/* More years than this would be too narrow to read; the ones about today are kept. */
#define YEARS_MAX 6

static AccordTimelineLane
lane_of (const char *kind)
{
  if (g_strcmp0 (kind, "quarterly-report") == 0)
    return ACCORD_LANE_QUARTERLY;
  if (g_strcmp0 (kind, "annual-report") == 0)
    return ACCORD_LANE_ANNUAL;
  if (g_strcmp0 (kind, "engagement-event") == 0)
    return ACCORD_LANE_ENGAGEMENT;
  return ACCORD_LANE_OTHER;
}

/** accord_timeline_lane_get_label: (transfer none): the name of a lane. */
const char *
accord_timeline_lane_get_label (AccordTimelineLane lane)
{
  switch (lane)
    {
    case ACCORD_LANE_QUARTERLY:
      return _("Quarterly reports");
    case ACCORD_LANE_ANNUAL:
      return _("Annual reports");
    case ACCORD_LANE_ENGAGEMENT:
      return _("Engagement events");
    case ACCORD_LANE_OTHER:
    case ACCORD_N_LANES:
    default:
      return _("Returns and reviews");
    }
}

static void
mark_clear (gpointer mark)
{
  g_free (((AccordTimelineMark *) mark)->text);
}

static void
add_mark (AccordTimelineData *data, AccordRecord *obligation)
{
  AccordTimelineMark mark = {
    .date = accord_record_get_date (obligation, "due"),
    .lane = lane_of (accord_record_get_text (obligation, "kind")),
    .state = accord_state_find (accord_record_get_text (obligation, "state")),
  };
  g_autofree char *due = accord_record_format (obligation, "due", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *word = accord_record_format (obligation, "state", NULL, ACCORD_FORMAT_DISPLAY);

  if (mark.date == ACCORD_DATE_NONE || mark.state == NULL)
    return;
  /* Translators: something owed, the day that it is due, and its state */
  mark.text = g_strdup_printf (_("%1$s, due %2$s: %3$s"),
                               accord_record_get_text (obligation, "title"), due, word);
  data->has_lane[mark.lane] = TRUE;
  g_array_append_val (data->marks, mark);
}

static void
notice_clear (gpointer notice)
{
  g_free (((AccordTimelineNotice *) notice)->text);
}

static void
add_notice (AccordTimelineData *data, AccordRecord *record)
{
  AccordTimelineNotice notice = {
    .served = accord_record_get_date (record, "served"),
    .expires = accord_record_get_date (record, "expires"),
    .start = accord_record_get_date (record, "start"),
  };
  g_autofree char *served = accord_record_format (record, "served", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *expires = accord_record_format (record, "expires", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *start = accord_record_format (record, "start", NULL, ACCORD_FORMAT_DISPLAY);

  if (notice.expires == ACCORD_DATE_NONE || notice.start == ACCORD_DATE_NONE)
    return;
  /* Translators: 1 is the reference of a notice, 2 to 4 are days */
  notice.text = g_strdup_printf (_("%1$s, served %2$s, expires %3$s, new arrangements start %4$s"),
                                 accord_record_get_text (record, "reference"), served, expires,
                                 start);
  g_array_append_val (data->notices, notice);
}

/* What belongs to the arrangement, in the order of its days. */
static GPtrArray *
read_records (AccordStore *store, const char *type, const char *sort, gint64 arrangement)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, arrangement);
  accord_query_add_filter (query, "arrangement", &value);
  accord_query_set_sort (query, sort, FALSE);
  return accord_store_query (store, query, NULL);
}

static void
read_days (AccordTimelineData *data, AccordStore *store, gint64 arrangement)
{
  g_autoptr (GPtrArray) notices = read_records (store, "notice", "served", arrangement);
  g_autoptr (GPtrArray) obligations = read_records (store, "obligation", "due", arrangement);

  for (guint i = 0; notices != NULL && i < notices->len; i++)
    add_notice (data, g_ptr_array_index (notices, i));
  for (guint i = 0; obligations != NULL && i < obligations->len; i++)
    add_mark (data, g_ptr_array_index (obligations, i));
}

static void
widen (AccordTimelineData *data, AccordDate date)
{
  int year;

  if (date == ACCORD_DATE_NONE)
    return;
  year = accord_date_financial_year (date);
  data->first_year = MIN (data->first_year, year);
  data->last_year = MAX (data->last_year, year);
}

/* Every year that something lies in, but not so many that none could be read. */
static void
choose_years (AccordTimelineData *data)
{
  int now = accord_date_financial_year (data->today);
  int from = now - YEARS_MAX / 2;

  data->first_year = data->last_year = now;
  widen (data, data->start);
  widen (data, data->end);
  widen (data, data->last_day);
  widen (data, data->review);
  for (guint i = 0; i < data->notices->len; i++)
    widen (data, g_array_index (data->notices, AccordTimelineNotice, i).start);
  for (guint i = 0; i < data->marks->len; i++)
    widen (data, g_array_index (data->marks, AccordTimelineMark, i).date);
  if (data->last_year - data->first_year < YEARS_MAX)
    return;
  data->first_year = MAX (data->first_year, from);
  data->last_year = MIN (data->last_year, data->first_year + YEARS_MAX - 1);
}

/** accord_timeline_data_new: (transfer full): reads what the timeline of @arrangement shows. */
AccordTimelineData *
accord_timeline_data_new (AccordStore *store, AccordRecord *arrangement)
{
  AccordTimelineData *data = g_new0 (AccordTimelineData, 1);

  data->today = accord_store_get_as_at (store);
  data->approved = accord_record_get_date (arrangement, "approved");
  data->start = accord_record_get_date (arrangement, "start");
  data->last_day = accord_record_get_date (arrangement, "last_day_to_serve");
  data->review = accord_record_get_date (arrangement, "review");
  data->end = accord_record_get_date (arrangement, "end");
  data->notices = g_array_new (FALSE, FALSE, sizeof (AccordTimelineNotice));
  g_array_set_clear_func (data->notices, notice_clear);
  data->marks = g_array_new (FALSE, FALSE, sizeof (AccordTimelineMark));
  g_array_set_clear_func (data->marks, mark_clear);
  read_days (data, store, accord_record_get_id (arrangement));
  choose_years (data);
  return data;
}

/** accord_timeline_data_free: frees it. */
void
accord_timeline_data_free (AccordTimelineData *data)
{
  g_array_unref (data->notices);
  g_array_unref (data->marks);
  g_free (data);
}

/** accord_timeline_data_is_empty: whether there is nothing to draw. */
gboolean
accord_timeline_data_is_empty (const AccordTimelineData *data)
{
  return data->start == ACCORD_DATE_NONE && data->end == ACCORD_DATE_NONE && data->marks->len == 0;
}

/** accord_timeline_data_count_lanes: how many rows there are below the term: of the notices, and of
 * each kind of thing that is owed. */
guint
accord_timeline_data_count_lanes (const AccordTimelineData *data)
{
  guint n = data->notices->len > 0 ? 1 : 0;

  for (int lane = 0; lane < ACCORD_N_LANES; lane++)
    n += data->has_lane[lane] ? 1 : 0;
  return n;
}

static void
append_date (GPtrArray *words, const char *format, AccordDate date)
{
  g_autofree char *day = NULL;
  GString *sentence;

  if (date == ACCORD_DATE_NONE)
    return;
  day = accord_date_format (date, ACCORD_DATE_STYLE_LONG);
  sentence = g_string_new (format);
  g_string_replace (sentence, "%s", day, 1);
  g_ptr_array_add (words, g_string_free (sentence, FALSE));
}

/** accord_timeline_data_dup_words: (transfer full): what the picture shows, to be read out. */
char *
accord_timeline_data_dup_words (const AccordTimelineData *data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  append_date (words, _("Approved %s"), data->approved);
  append_date (words, _("Starts %s"), data->start);
  append_date (words, _("Serve by %s"), data->last_day);
  append_date (words, _("Review %s"), data->review);
  append_date (words, _("Ends %s"), data->end);
  for (guint i = 0; i < data->notices->len; i++)
    g_ptr_array_add (words,
                     g_strdup (g_array_index (data->notices, AccordTimelineNotice, i).text));
  for (guint i = 0; i < data->marks->len; i++)
    g_ptr_array_add (words, g_strdup (g_array_index (data->marks, AccordTimelineMark, i).text));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (". ", (char **) words->pdata);
}
