/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libical/ical.h>
#include <string.h>

#include "accord/ics.h"

#include "fixture.h"

/* The calendar file: what other programs read in it, and that it updates what they have. */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  AccordStore *store;

  fixture_set_up (fixture, data);
  store = fixture->store;
  accord_store_set_as_at (store, accord_date_new (2015, 6, 1));
  add (store, "profile", "name", "Ours", "due_soon_days", "30", "cited_as", "TC",
       "reporting_clause_ccg_joint", "12.12", "withdrawal_clause_ccg_joint", "12.13", NULL);
  add (store, "arrangement", "title", "Acute; beds, and more", "kind", "ccg-joint", "start",
       "2014-04-01", "profile", "Ours", NULL);
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "meeting", "reference", "GB-15", "committee", "Board", "date", "2015-09-24", NULL);
}

static gint64
add_report (AccordStore *store)
{
  return add (store, "obligation", "arrangement", "ARR-01", "kind", "quarterly-report", "period",
              "2015/16 Q1", "title",
              "Quarterly report 2015/16 Q1, “ärztlich”, a long title that is "
              "folded",
              "owed_by", "The clerk", "owed_to", "Governing body", "due", "2015-07-30T12:00", NULL);
}

static icalcomponent *
read_calendar (AccordStore *store, int year)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = accord_ics_write (store, year, &error);
  icalcomponent *calendar;

  g_assert_no_error (error);
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  return calendar;
}

/* The event whose summary begins so; %NULL for none. */
static icalcomponent *
find_event (icalcomponent *calendar, const char *summary)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_has_prefix (icalcomponent_get_summary (event), summary))
      return event;
  return NULL;
}

static void
test_event (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_report (fixture->store);
  g_autofree char *uid =
    g_strdup_printf ("%s-%" G_GINT64_FORMAT, accord_store_get_uuid (fixture->store), id);
  icalcomponent *calendar = read_calendar (fixture->store, 2015);
  icalcomponent *event = find_event (calendar, "Quarterly report");
  struct icaltimetype start = icalcomponent_get_dtstart (event);
  struct icaltimetype end = icalcomponent_get_dtend (event);

  g_assert_cmpstr (icalcomponent_get_uid (event), ==, uid);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==,
                   "Quarterly report 2015/16 Q1, “ärztlich”, a long title that is folded, ARR-01");
  g_assert_cmpstr (icalcomponent_get_description (event), ==,
                   "Arrangement: Acute; beds, and more\nOwed by: The clerk\n"
                   "Owed to: Governing body\nDue by: 12:00\nClause: TC 12.12");
  g_assert_true (start.is_date && end.is_date);
  g_assert_cmpint (start.month * 100 + start.day, ==, 730);
  g_assert_cmpint (end.month * 100 + end.day, ==, 731);
  g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, 3);
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CONFIRMED);
  g_assert_nonnull (find_event (calendar, "Papers due for meeting GB-15"));
  g_assert_nonnull (find_event (calendar, "Last day to serve notice, ARR-01"));
  icalcomponent_free (calendar);

  calendar = read_calendar (fixture->store, 2016);
  g_assert_null (find_event (calendar, "Quarterly report"));
  icalcomponent_free (calendar);
}

/* How long before an event, which begins at midnight, its alarms go off, in hours. */
static char *
dup_alarms (icalcomponent *event)
{
  g_autoptr (GString) hours = g_string_new (NULL);

  for (icalcomponent *alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT);
       alarm != NULL;
       alarm = icalcomponent_get_next_component (event, ICAL_VALARM_COMPONENT))
    {
      icalproperty *trigger = icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY);
      struct icaltriggertype when = icalproperty_get_trigger (trigger);

      g_string_append_printf (hours, "%s%d", hours->len == 0 ? "" : " ",
                              -icaldurationtype_as_int (when.duration) / 3600);
    }
  return g_strdup (hours->str);
}

/* At nine on the days that the profile names before the last day to serve, and on no others. */
static void
test_alarms (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *alarms;
    const char *hours;
  } cases[] = {
    { "", "" },
    { "30, 1", "711 15" },
    { "180, 90, 30, 7, 1", "4311 2151 711 159 15" },
    { "0", "-9" },
  };
  gint64 profile = 0;

  g_assert_true (
    accord_store_find (fixture->store, accord_record_type_find ("profile"), "Ours", &profile, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      icalcomponent *calendar;
      g_autofree char *hours = NULL;

      change (fixture->store, "profile", profile, "alarms", cases[i].alarms, NULL);
      calendar = read_calendar (fixture->store, 2015);
      hours = dup_alarms (find_event (calendar, "Last day to serve notice, ARR-01"));
      g_assert_cmpstr (hours, ==, cases[i].hours);
      icalcomponent_free (calendar);
    }
}

/* Lines end as RFC 5545 has it, and none has more than 75 bytes. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_auto (GStrv) lines = NULL;

  add_report (fixture->store);
  text = accord_ics_write (fixture->store, 2015, NULL);
  again = accord_ics_write (fixture->store, 2015, NULL);
  g_assert_cmpstr (text, ==, again);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_null (strpbrk (*line, "\r\n"));
      g_assert_cmpuint (strlen (*line), <=, 75);
    }
}

static int
get_sequence (AccordStore *store, char **stamp)
{
  icalcomponent *calendar = read_calendar (store, 2015);
  icalcomponent *event = find_event (calendar, "Quarterly report");
  int sequence = icalcomponent_get_sequence (event);

  g_free (*stamp);
  *stamp = g_strdup (icaltime_as_ical_string (icalcomponent_get_dtstamp (event)));
  icalcomponent_free (calendar);
  return sequence;
}

/* A change makes it newer; nothing else does. */
static void
test_sequence (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_report (fixture->store);
  g_autofree char *stamp = NULL;
  int first = get_sequence (fixture->store, &stamp);

  g_assert_cmpint (get_sequence (fixture->store, &stamp), ==, first);
  change (fixture->store, "obligation", id, "due", "2015-08-03", NULL);
  g_assert_cmpint (get_sequence (fixture->store, &stamp), ==, first + 1);
  assert_undo (fixture->store, "Change obligation");
  g_assert_cmpint (get_sequence (fixture->store, &stamp), ==, first + 2);
  add (fixture->store, "document", "title", "Another", NULL);
  g_assert_cmpint (get_sequence (fixture->store, &stamp), ==, first + 2);
}

/* What has come rings no more; what was waived is cancelled. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    icalproperty_status status;
  } cases[] = {
    { "received", ICAL_STATUS_CONFIRMED },
    { "waived", ICAL_STATUS_CANCELLED },
  };
  gint64 id = add_report (fixture->store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      icalcomponent *calendar;
      icalcomponent *event;

      change (fixture->store, "obligation", id, cases[i].key, "2015-05-30", NULL);
      calendar = read_calendar (fixture->store, 2015);
      event = find_event (calendar, "Quarterly report");
      g_assert_cmpint (icalcomponent_get_status (event), ==, cases[i].status);
      g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, 0);
      icalcomponent_free (calendar);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ics/event", Fixture, NULL, set_up, test_event, fixture_tear_down);
  g_test_add ("/ics/alarms", Fixture, NULL, set_up, test_alarms, fixture_tear_down);
  g_test_add ("/ics/lines", Fixture, NULL, set_up, test_lines, fixture_tear_down);
  g_test_add ("/ics/sequence", Fixture, NULL, set_up, test_sequence, fixture_tear_down);
  g_test_add ("/ics/states", Fixture, NULL, set_up, test_states, fixture_tear_down);
  return g_test_run ();
}
