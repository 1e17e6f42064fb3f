/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/board-pack.h"

#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/register.h"
#include "accord/report-tree.h"

typedef struct {
  char *folder;
  char *path;
  AccordStore *store;
} Fixture;

static AccordDate
day (const char *iso)
{
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  return date;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-board-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "register.accord", NULL);
  fixture->store = data != NULL
                     ? accord_register_sample (fixture->path, 2015, "Clare Goldcrest", &error)
                     : accord_register_new (fixture->path, "NHS Thurrock CCG", "07G",
                                            "Thurrock CCG", "Clare Goldcrest", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (fixture->store, day ("2015-09-30"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_object_unref (fixture->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
fill (AccordStore *store, AccordRecord *record, va_list pairs)
{
  g_autoptr (GError) error = NULL;

  for (const char *key = va_arg (pairs, const char *); key != NULL;
       key = va_arg (pairs, const char *))
    {
      accord_record_parse (record, key, va_arg (pairs, const char *),
                           accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
  accord_store_save (store, record, "Test", &error);
  g_assert_no_error (error);
}

/* Adds a record of pairs of key and text; returns its id, as text to refer to it by. */
static char *
add (AccordStore *store, const char *type, ...)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  va_list pairs;

  va_start (pairs, type);
  fill (store, record, pairs);
  va_end (pairs);
  return g_strdup_printf ("%" G_GINT64_FORMAT, accord_record_get_id (record));
}

static void
change (AccordStore *store, const char *type, const char *id, ...)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (store, accord_record_type_find (type), g_ascii_strtoll (id, NULL, 10), NULL);
  va_list pairs;

  va_start (pairs, id);
  fill (store, record, pairs);
  va_end (pairs);
}

static AccordReport *
build (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AccordReport *report = accord_board_pack_build (fixture->store, &error);

  g_assert_no_error (error);
  return report;
}

/* --- Reading the tree ------------------------------------------------------------------------- */

static const AccordReportTable *
find_table (AccordReport *report, const char *name)
{
  for (guint s = 0; s < report->sections->len; s++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, s);

      for (guint b = 0; b < section->blocks->len; b++)
        {
          const AccordReportBlock *block = g_ptr_array_index (section->blocks, b);

          if (block->kind == ACCORD_REPORT_BLOCK_TABLE && g_str_equal (block->table->name, name))
            return block->table;
        }
    }
  return NULL;
}

static char *
dup_cell (const AccordReportTable *table, guint row, const char *heading)
{
  const AccordReportRow *cells;

  g_assert_nonnull (table);
  g_assert_cmpuint (row, <, table->rows->len);
  cells = g_ptr_array_index (table->rows, row);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);

      if (g_str_equal (column->heading, heading))
        return accord_report_cell_dup_text (&cells->cells[i], column->kind);
    }
  g_assert_not_reached ();
}

#define assert_cell(table, row, heading, expected)                  \
  G_STMT_START                                                      \
  {                                                                 \
    g_autofree char *assert_cell_ = dup_cell (table, row, heading); \
    g_assert_cmpstr (assert_cell_, ==, expected);                   \
  }                                                                 \
  G_STMT_END

static void
append_table (GString *words, const AccordReportTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->columns->len; c++)
      {
        const AccordReportRow *row = g_ptr_array_index (table->rows, r);
        const AccordReportColumn *column = g_ptr_array_index (table->columns, c);
        g_autofree char *cell = accord_report_cell_dup_text (&row->cells[c], column->kind);

        g_string_append_printf (words, "%s\n", cell);
      }
}

/* Everything that the pack says, in one string. */
static char *
dup_words (AccordReport *report)
{
  GString *words = g_string_new (report->journal_words);

  for (guint i = 0; i < report->key_figures->len; i++)
    {
      const AccordReportKeyFigure *figure = g_ptr_array_index (report->key_figures, i);

      g_string_append_printf (words, "%s %s\n", figure->label, figure->words);
    }
  for (guint s = 0; s < report->sections->len; s++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, s);

      for (guint i = 0; i < section->lead->len; i++)
        g_string_append (words, g_ptr_array_index (section->lead, i));
      for (guint b = 0; b < section->blocks->len; b++)
        {
          const AccordReportBlock *block = g_ptr_array_index (section->blocks, b);

          if (block->kind == ACCORD_REPORT_BLOCK_TABLE)
            append_table (words, block->table);
        }
    }
  return g_string_free (words, FALSE);
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* A register with nothing in it gives a pack that says so, and no empty sheets. */
static void
test_new_register (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReport) report = build (fixture);
  const AccordReportTable *table = find_table (report, "Arrangements");
  const AccordReportKeyFigure *figure = g_ptr_array_index (report->key_figures, 0);

  g_assert_cmpuint (report->sections->len, ==, 1);
  g_assert_cmpuint (table->rows->len, ==, 0);
  g_assert_cmpstr (table->empty_words, ==, "There is no arrangement in the register.");
  g_assert_cmpstr (figure->name, ==, "ArrangementsInForce");
  g_assert_cmpint (figure->value.integer, ==, 0);
  g_assert_cmpstr (report->organisation, ==, "NHS Thurrock CCG");
  g_assert_null (report->subtitle);
  g_assert_cmpuint (strlen (report->journal_hash), ==, 64);
}

/* The next meeting of the governing body is the pack's, unless another is asked for. */
static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = add (fixture->store, "committee", "name", "Governing Body", "form",
                               "governing-body", "papers_days", "7", NULL);
  g_autofree char *past =
    add (fixture->store, "meeting", "committee", body, "date", "2015-09-24", "public", "yes", NULL);
  g_autofree char *off = add (fixture->store, "meeting", "committee", body, "date", "2015-10-01",
                              "cancelled", "2015-09-30", NULL);
  g_autofree char *next =
    add (fixture->store, "meeting", "committee", body, "date", "2015-11-26", "public", "yes", NULL);
  g_autoptr (AccordReport) report = build (fixture);
  g_autoptr (AccordReport) other = NULL;
  g_autoptr (AccordReport) none = NULL;
  g_autoptr (GError) error = NULL;
  const AccordReportNamedDate *papers = g_ptr_array_index (report->dates, 2);

  g_assert_cmpstr (report->subtitle, ==,
                   "Governing Body, meeting in public, Thursday 26 November 2015");
  g_assert_cmpuint (papers->date, ==, day ("2015-11-17"));
  other =
    accord_board_pack_build_for_meeting (fixture->store, g_ascii_strtoll (past, NULL, 10), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->meeting, ==, "Governing Body, 24 September 2015");
  none = accord_board_pack_build_for_meeting (fixture->store, 999999, &error);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_null (none);
  g_assert_nonnull (off);
  g_assert_nonnull (next);
}

static char *
add_arrangement (AccordStore *store, const char *title, const char *kind)
{
  return add (store, "arrangement", "title", title, "kind", kind, "profile", "Thurrock CCG",
              "approved", "2013-03-28", "start", "2013-04-01", NULL);
}

/* The worked examples of DOMAIN 4.1, with six months of notice. */
static const struct {
  const char *kind;
  const char *served;
  const char *expires;
  const char *after_expiry;
  const char *next_year;
  const char *readings;
} notices[] = {
  { "ccg-joint", "2015-04-01", "1 Oct 2015", "1 Apr 2016", "1 Apr 2016", "✓ Agree" },
  { "ccg-joint", "2015-08-31", "29 Feb 2016", "1 Apr 2016", "1 Apr 2016", "✓ Agree" },
  { "ccg-joint", "2015-09-30", "30 Mar 2016", "1 Apr 2016", "1 Apr 2016", "✓ Agree" },
  { "ccg-joint", "2015-10-01", "1 Apr 2016", "1 Apr 2017", "1 Apr 2016", "◆ Differ" },
  { "ccg-joint", "2016-01-15", "15 Jul 2016", "1 Apr 2017", "1 Apr 2016", "◆ Differ" },
  { "ccg-joint", "2016-03-31", "30 Sep 2016", "1 Apr 2017", "1 Apr 2016", "◆ Differ" },
  /* A clause that speaks of expiry has one reading. */
  { "nhse-functions", "2015-10-01", "1 Apr 2016", "1 Apr 2017", "–", "✓ One only" },
};

static void
test_notices (Fixture *fixture, gconstpointer data)
{
  g_autofree char *partner =
    add (fixture->store, "organisation", "code", "99E", "name", "NHS Basildon CCG", NULL);
  g_autoptr (AccordReport) report = NULL;
  const AccordReportTable *table;

  accord_store_set_as_at (fixture->store, day ("2016-03-31"));
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autofree char *arrangement = add_arrangement (fixture->store, "Any", notices[i].kind);
      g_autofree char *notice = add (fixture->store, "notice", "arrangement", arrangement,
                                     "direction", "given", "decided", "2015-03-26", NULL);
      g_autofree char *service = add (fixture->store, "notice-service", "notice", notice,
                                      "organisation", partner, "served", notices[i].served, NULL);

      g_assert_nonnull (service);
    }
  report = build (fixture);
  table = find_table (report, "NoticeReadings");
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      assert_cell (table, i, "Expires, end of", notices[i].expires);
      assert_cell (table, i, "New start, after expiry", notices[i].after_expiry);
      assert_cell (table, i, "New start, next year", notices[i].next_year);
      assert_cell (table, i, "Readings", notices[i].readings);
    }
}

/* What came after the day is not told, and late stays late (RC-5). */
static const struct {
  const char *as_at;
  const char *state;
  const char *received;
  const char *late;
} states[] = {
  { "2015-05-15", "○ Not yet due", "–", "–" },
  { "2015-06-15", "◆ Due soon", "–", "–" },
  { "2015-06-30", "◆ Due today", "–", "–" },
  { "2015-07-05", "▲ Overdue", "–", "5" },
  { "2015-07-20", "✓ Received", "10 Jul 2015", "10" },
  { "2015-08-01", "✓ Presented", "10 Jul 2015", "10" },
};

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  g_autofree char *arrangement = add_arrangement (fixture->store, "Any", "ccg-joint");
  g_autofree char *report_owed =
    add (fixture->store, "obligation", "arrangement", arrangement, "kind", "quarterly-report",
         "title", "Quarterly report", "due", "2015-06-30", "received", "2015-07-10", "presented",
         "2015-07-23", NULL);

  g_assert_nonnull (report_owed);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (AccordReport) report = NULL;
      const AccordReportTable *table;

      accord_store_set_as_at (fixture->store, day (states[i].as_at));
      report = build (fixture);
      table = find_table (report, "ReportingCalendar");
      assert_cell (table, 0, "State", states[i].state);
      assert_cell (table, 0, "Received", states[i].received);
      assert_cell (table, 0, "Days late", states[i].late);
      assert_cell (table, 0, "Clause", "TC 12.12");
    }
}

/* Two of three came, the lay member and the clinician. */
static const struct {
  const char *quorum;
  const char *state;
} quorums[] = {
  { "2", "✓ Quorate" },
  { "3", "▲ Not quorate" },
  { "2, of which lay 1", "✓ Quorate" },
  { "2, of which lay 1, clinical 1", "✓ Quorate" },
  { "2, of which lay 1, executive 1", "▲ Not quorate" },
  { "2, of which lay 2", "▲ Not quorate" },
  { "Half of the members", "● See the terms" },
};

static void
add_member (AccordStore *store,
            const char *committee,
            const char *meeting,
            const char *category,
            const char *status)
{
  g_autofree char *person = add (store, "person", "family_name", category, NULL);
  g_autofree char *seat = add (store, "seat", "committee", committee, "title", category, "category",
                               category, "voting", "yes", NULL);
  g_autofree char *appointment =
    add (store, "appointment", "seat", seat, "person", person, "from", "2013-04-01", NULL);
  g_autofree char *attendance =
    add (store, "attendance", "meeting", meeting, "person", person, "status", status, NULL);

  g_assert_nonnull (appointment);
  g_assert_nonnull (attendance);
}

static void
test_quorum (Fixture *fixture, gconstpointer data)
{
  g_autofree char *committee = add (fixture->store, "committee", "name", "Any committee", "form",
                                    "joint-committee", "quorum", "2", NULL);
  g_autofree char *meeting =
    add (fixture->store, "meeting", "committee", committee, "date", "2015-09-09", NULL);

  add_member (fixture->store, committee, meeting, "lay", "present");
  add_member (fixture->store, committee, meeting, "clinical", "present");
  add_member (fixture->store, committee, meeting, "executive", "apologies");
  for (guint i = 0; i < G_N_ELEMENTS (quorums); i++)
    {
      g_autoptr (AccordReport) report = NULL;
      const AccordReportTable *table;

      change (fixture->store, "committee", committee, "quorum", quorums[i].quorum, NULL);
      report = build (fixture);
      table = find_table (report, "Meetings");
      assert_cell (table, 0, "State", quorums[i].state);
      assert_cell (table, 0, "Voting present", "2");
      table = find_table (report, "Attendance");
      assert_cell (table, 0, "Sep", "✓");
      assert_cell (table, 2, "Sep", "A");
      assert_cell (table, 2, "Rate", "0%");
    }
}

/* Of a withheld interest nothing is told but that there is one. */
static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  g_autofree char *person =
    add (fixture->store, "person", "family_name", "Fieldfare", "email", "f@example.org", NULL);
  g_autofree char *interest =
    add (fixture->store, "interest", "person", person, "kind", "indirect", "nature",
         "A secret matter", "mitigation", "Stays away", "arose", "2015-07-01", "entered",
         "2015-07-13", "withheld", "yes", "withheld_why", "A good reason", NULL);
  g_autoptr (AccordReport) report = build (fixture);
  g_autoptr (AccordReport) open = NULL;
  g_autofree char *words = dup_words (report);

  assert_cell (find_table (report, "Interests"), 0, "Who", "Withheld");
  g_assert_null (strstr (words, "Fieldfare"));
  g_assert_null (strstr (words, "secret"));
  g_assert_null (strstr (words, "Stays away"));
  g_assert_null (strstr (words, "good reason"));
  change (fixture->store, "interest", interest, "withheld", "no", NULL);
  open = build (fixture);
  assert_cell (find_table (open, "Interests"), 0, "Who", "Fieldfare");
  assert_cell (find_table (open, "Interests"), 0, "Nature", "A secret matter");
  assert_cell (find_table (open, "Interests"), 0, "Days", "12");
}

/* The example register: every sheet, no contact details, and the same tree each time. */
static void
test_example (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReport) report = build (fixture);
  g_autoptr (AccordReport) again = build (fixture);
  g_autofree char *words = dup_words (report);
  g_autofree char *words_again = dup_words (again);

  g_assert_cmpuint (report->sections->len, ==, 14);
  g_assert_cmpstr (words, ==, words_again);
  g_assert_null (strstr (words, "@"));
  g_assert_null (strstr (words, "01632"));
  g_assert_nonnull (strstr (words, "Dr Nuala Dunnock"));
}

/* A pack is read at one moment, and leaves the store free to be changed. */
static void
test_leaves_store_free (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReport) report = build (fixture);
  g_autofree char *id =
    add (fixture->store, "organisation", "code", "99G", "name", "NHS Southend CCG", NULL);

  g_assert_nonnull (id);
}

int
main (int argc, char **argv)
{
  const char *sample = "sample";

  g_test_init (&argc, &argv, NULL);
#define TEST(name, data, function) \
  g_test_add ("/board-pack/" name, Fixture, data, set_up, function, tear_down)
  TEST ("new-register", NULL, test_new_register);
  TEST ("meeting", NULL, test_meeting);
  TEST ("notices", NULL, test_notices);
  TEST ("calendar", NULL, test_calendar);
  TEST ("quorum", NULL, test_quorum);
  TEST ("withheld", NULL, test_withheld);
  TEST ("example", sample, test_example);
  TEST ("leaves-store-free", NULL, test_leaves_store_free);
#undef TEST
  return g_test_run ();
}
