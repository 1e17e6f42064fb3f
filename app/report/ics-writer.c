/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/ics.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "accord/alarms.h"
#include "accord/query.h"

/* What is owed as a calendar file (RFC 5545), for Outlook, Thunderbird, GNOME Calendar and others.
 * Importing it again updates and never duplicates: an event is known by the register and its
 * record, and its sequence rises with every change of that. Nothing in it depends on the clock. */

#define PRODUCT "-//Accord//Accord " ACCORD_VERSION "//EN"
#define HOURS_PER_DAY 24
#define SECONDS_PER_HOUR 3600
#define MICROSECONDS 1000000

/* Alarms go off when people are in the office, not at midnight, when the day begins. */
#define OFFICE_OPENS 9

/** Event: a whole day. */
typedef struct {
  char *uid;
  AccordDate date;
  char *summary;
  char *description;
  const char *category;
  gint64 changed;  /* in microseconds */
  int n_changes;
  gboolean is_off; /* cancelled, or waived */
  int alarms[ACCORD_ALARMS_MAX]; /* in days before it */
  gsize n_alarms;
} Event;

static void
clear_event (Event *event)
{
  g_free (event->uid);
  g_free (event->summary);
  g_free (event->description);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Event, clear_event)

static struct icaltimetype
make_day (AccordDate date)
{
  struct icaltimetype day = icaltime_null_date ();

  accord_date_split (date, &day.year, &day.month, &day.day);
  return day;
}

static struct icaltimetype
make_stamp (gint64 microseconds)
{
  return icaltime_from_timet_with_zone ((time_t) (microseconds / MICROSECONDS), 0,
                                        icaltimezone_get_utc_timezone ());
}

static void
add_extension (icalcomponent *component, const char *name, const char *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

static void
add_alarm (icalcomponent *component, const Event *event, int days)
{
  icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  int before = (days * HOURS_PER_DAY - OFFICE_OPENS) * SECONDS_PER_HOUR;

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (event->summary));
  icalcomponent_add_property (alarm,
                              icalproperty_new_trigger (icaltriggertype_from_int (-before)));
  icalcomponent_add_component (component, alarm);
}

/* What is past rings no more. */
static void
add_alarms (icalcomponent *component, const Event *event, AccordDate today)
{
  for (gsize i = 0; event->date >= today && i < event->n_alarms; i++)
    add_alarm (component, event, event->alarms[i]);
}

/* What is owed rings when it counts as due soon, a week and a day before. */
static void
set_usual_alarms (Event *event, int due_soon)
{
  if (due_soon > 7)
    event->alarms[event->n_alarms++] = due_soon;
  event->alarms[event->n_alarms++] = 7;
  event->alarms[event->n_alarms++] = 1;
}

static void
add_event (icalcomponent *calendar, AccordStore *store, const Event *event)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (make_stamp (event->changed)));
  icalcomponent_add_property (component,
                              icalproperty_new_lastmodified (make_stamp (event->changed)));
  icalcomponent_add_property (component, icalproperty_new_sequence (event->n_changes));
  icalcomponent_add_property (component, icalproperty_new_dtstart (make_day (event->date)));
  icalcomponent_add_property (
    component, icalproperty_new_dtend (make_day (accord_date_add_days (event->date, 1))));
  icalcomponent_add_property (component, icalproperty_new_summary (event->summary));
  icalcomponent_add_property (component, icalproperty_new_description (event->description));
  icalcomponent_add_property (component, icalproperty_new_categories (event->category));
  icalcomponent_add_property (component, icalproperty_new_status (event->is_off
                                                                    ? ICAL_STATUS_CANCELLED
                                                                    : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  add_extension (component, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
  add_alarms (component, event, accord_store_get_as_at (store));
  icalcomponent_add_component (calendar, component);
}

/* --- The lines of a description -------------------------------------------------------------- */

static void
add_line (GString *text, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    /* Translators: a line of a calendar entry: what follows, and that */
    g_string_append_printf (text, _("%1$s: %2$s\n"), label, value);
}

static char *
dup_meeting (AccordRows *rows, guint i)
{
  g_autofree char *day = NULL;

  if (accord_rows_is_null (rows, i, "meeting"))
    return NULL;
  day = accord_date_format (accord_rows_get_date (rows, i, "meeting_date"), ACCORD_DATE_STYLE_LONG);
  /* Translators: the reference of a meeting, and its day */
  return g_strdup_printf (_("%1$s, %2$s"), accord_rows_get_text (rows, i, "meeting"), day);
}

/* A deadline that has a time: "2015-07-31T17:00" */
static char *
dup_time (const char *due)
{
  const char *time = strchr (due, 'T');

  return time == NULL ? NULL : g_strdup (time + 1);
}

static char *
describe_obligation (AccordRows *rows, guint i)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *meeting = dup_meeting (rows, i);
  g_autofree char *time = dup_time (accord_rows_get_text (rows, i, "due"));

  add_line (text, _("Arrangement"), accord_rows_get_text (rows, i, "arrangement"));
  add_line (text, _("Owed by"), accord_rows_get_text (rows, i, "owed_by"));
  add_line (text, _("Owed to"), accord_rows_get_text (rows, i, "owed_to"));
  add_line (text, _("Due by"), time);
  add_line (text, _("Goes to meeting"), meeting);
  add_line (text, _("Clause"), accord_rows_get_text (rows, i, "clause"));
  return g_strchomp (g_strdup (text->str));
}

/* --- The events ------------------------------------------------------------------------------ */

static char *
dup_uid (AccordStore *store, gint64 id, const char *what)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT "%s", accord_store_get_uuid (store), id, what);
}

static const char *
find_label (const char *kind)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("obligation"), "kind");
  const AccordChoice *choice = accord_field_find_choice (field, kind);

  return choice == NULL ? kind : _(choice->label);
}

static char *
dup_summary (AccordRows *rows, guint i)
{
  const char *title = accord_rows_get_text (rows, i, "title");
  const char *reference = accord_rows_get_text (rows, i, "reference");

  /* Translators: what is owed, and the reference of its arrangement */
  return reference == NULL ? g_strdup (title) : g_strdup_printf (_("%1$s, %2$s"), title, reference);
}

static void
add_obligation (icalcomponent *calendar, AccordStore *store, AccordRows *rows, guint i)
{
  gboolean is_open = accord_rows_get_integer (rows, i, "is_open") != 0;
  g_auto (Event) event = {
    .uid = dup_uid (store, accord_rows_get_integer (rows, i, "id"), ""),
    .date = accord_rows_get_date (rows, i, "due"),
    .summary = dup_summary (rows, i),
    .description = describe_obligation (rows, i),
    .category = find_label (accord_rows_get_text (rows, i, "kind")),
    .changed = accord_rows_get_integer (rows, i, "changed"),
    .n_changes = (int) accord_rows_get_integer (rows, i, "n_changes"),
    .is_off = accord_rows_get_integer (rows, i, "is_waived") != 0,
  };

  if (is_open)
    set_usual_alarms (&event, (int) accord_rows_get_integer (rows, i, "due_soon_days"));
  add_event (calendar, store, &event);
}

static void
add_papers (icalcomponent *calendar, AccordStore *store, AccordRows *rows, guint i)
{
  const char *reference = accord_rows_get_text (rows, i, "reference");
  g_autofree char *day =
    accord_date_format (accord_rows_get_date (rows, i, "date"), ACCORD_DATE_STYLE_LONG);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (Event) event = {
    .uid = dup_uid (store, accord_rows_get_integer (rows, i, "id"), "-papers"),
    .date = accord_rows_get_date (rows, i, "papers"),
    /* Translators: %s is the reference of a meeting */
    .summary = g_strdup_printf (_("Papers due for meeting %s"), reference),
    .category = _("Meeting papers"),
    .changed = accord_rows_get_integer (rows, i, "changed"),
    .n_changes = (int) accord_rows_get_integer (rows, i, "n_changes"),
    .is_off = accord_rows_get_integer (rows, i, "is_cancelled") != 0,
  };

  add_line (text, _("Committee"), accord_rows_get_text (rows, i, "committee"));
  add_line (text, _("Meets on"), day);
  event.description = g_strchomp (g_strdup (text->str));
  if (!event.is_off)
    set_usual_alarms (&event, 0);
  add_event (calendar, store, &event);
}

static void
add_last_day (icalcomponent *calendar, AccordStore *store, AccordRows *rows, guint i)
{
  AccordDate last = accord_rows_get_date (rows, i, "last");
  g_autofree char *mark = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  int year;

  accord_date_split (last, &year, NULL, NULL);
  mark = g_strdup_printf ("-last-day-%d", year);
  add_line (text, _("Arrangement"), accord_rows_get_text (rows, i, "title"));
  add_line (text, _("Clause"), accord_rows_get_text (rows, i, "clause"));
  {
    g_auto (Event) event = {
      .uid = dup_uid (store, accord_rows_get_integer (rows, i, "id"), mark),
      .date = last,
      /* Translators: %s is the reference of an arrangement */
      .summary = g_strdup_printf (_("Last day to serve notice, %s"),
                                  accord_rows_get_text (rows, i, "reference")),
      .description = g_strchomp (g_strdup (text->str)),
      .category = _("Notices"),
      .changed = accord_rows_get_integer (rows, i, "changed"),
      .n_changes = (int) accord_rows_get_integer (rows, i, "n_changes"),
    };

    accord_alarms_parse (accord_rows_get_text (rows, i, "alarms"), event.alarms, &event.n_alarms,
                         NULL);
    add_event (calendar, store, &event);
  }
}

typedef void (*AddRow) (icalcomponent *calendar, AccordStore *store, AccordRows *rows, guint i);

static gboolean
add_all (icalcomponent *calendar,
         AccordStore *store,
         const char *query,
         const char *year,
         AddRow add_row,
         GError **error)
{
  g_autoptr (AccordRows) rows = accord_store_run (store, query, error, "year", year, NULL);

  for (guint i = 0; rows != NULL && i < accord_rows_get_n_rows (rows); i++)
    add_row (calendar, store, rows, i);
  return rows != NULL;
}

static icalcomponent *
new_calendar (AccordStore *store, const char *year)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  g_autofree char *home = accord_store_dup_home_name (store);
  /* Translators: the name of a calendar: an organisation, and a financial year */
  g_autofree char *name = g_strdup_printf (_("Joint commissioning, %1$s, %2$s"), home, year);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  add_extension (calendar, "X-WR-CALNAME", name);
  return calendar;
}

/**
 * accord_ics_write:
 * @financial_year: the year in which it starts
 *
 * Writes the calendar of a financial year as at the store's day: what is owed, when the papers of
 * meetings are due, and the last days to serve notice; all of them whole days, with alarms for what
 * has not come.
 *
 * Returns: (transfer full) (nullable): the text of an iCalendar file, the same for the same
 *   register and day
 */
char *
accord_ics_write (AccordStore *store, int financial_year, GError **error)
{
  g_autofree char *year = accord_financial_year_format (financial_year);
  icalcomponent *calendar = new_calendar (store, year);
  char *written = NULL;
  char *text = NULL;

  if (add_all (calendar, store, "ics-obligations", year, add_obligation, error) &&
      add_all (calendar, store, "ics-papers", year, add_papers, error) &&
      add_all (calendar, store, "ics-last-days", year, add_last_day, error))
    written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  free (written);
  icalcomponent_free (calendar);
  return text;
}
