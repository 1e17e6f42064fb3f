/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include <string.h>

#include "accord/query.h"
#include "arrangements/timeline-data.h"
#include "detail/detail-page.h"
#include "funds/fund-data.h"

/* The pages of records: what belongs to a record is kept in place. */

/* A section of each kind: @add fills in its form with pairs of key and text, @change is one more.
 */
static const struct {
  const char *type;
  const char *reference;
  const char *records;
  const char *add[8];
  const char *change[2];
  const char *added; /* what the toast says */
} sections[] = {
  /* By a reference. */
  { "arrangement",
    "ARR-02",
    "risk",
    { "text", "Nobody comes", "likelihood", "3" },
    { "impact", "4" },
    "Add risk Nobody comes" },
  { "meeting",
    "GB-14",
    "agenda-item",
    { "number", "11", "title", "Any other business" },
    { "purpose", "To note" },
    "Add agenda item 11 Any other business" },
  /* Through what lies between: leads of parties, heads of agreements, progress of objectives. */
  { "arrangement",
    "ARR-02",
    "lead",
    { "kind", "manager", "person", "Peter Alder" },
    { "to", "2015-12-31" },
    NULL },
  { "arrangement",
    "ARR-02",
    "agreement-head",
    { "head", "vision", "covered", "partly" },
    { "where", "Schedule 9" },
    NULL },
  { "arrangement",
    "ARR-02",
    "progress",
    { "quarter", "Q3", "status", "on-track" },
    { "value", "81" },
    NULL },
  /* By one of several. */
  { "organisation",
    "99E",
    "interest",
    { "person", "Peter Alder", "kind", "indirect" },
    { "nature", "A brother works there" },
    NULL },
};

static AccordRecordSection *
get_section (Example *example, const char *type)
{
  return accord_detail_page_get_records (ACCORD_DETAIL_PAGE (example_get_shown (example)), type);
}

/* What lies between the page's record and the section's is chosen in the form; the first will do.
 */
static void
choose_link (Example *example, AccordRecordSection *section, gint64 owner)
{
  const AccordRecordSectionPlan *plan = accord_record_section_get_plan (section);
  const AccordRecordType *type = accord_record_type_find (plan->type);
  const AccordField *link = accord_record_type_find_field (type, plan->link);
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (link->target));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *text = NULL;

  if (plan->through == NULL)
    return;
  accord_value_set_integer (&value, owner);
  accord_query_add_filter (query, plan->through, &value);
  ids = accord_store_query_ids (example->store, query, NULL);
  text = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (ids, gint64, 0));
  example_type (example, plan->link, text);
}

static gint64
find_newest (Example *example, AccordRecordSection *section)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 newest = 0;

  accord_record_section_add_ids (section, ids);
  for (guint i = 0; i < ids->len; i++)
    newest = MAX (newest, g_array_index (ids, gint64, i));
  return newest;
}

static void
select_record (AccordRecordSection *section, gint64 id)
{
  AccordTableView *table = accord_record_section_get_table (section);

  for (guint i = 0; i < accord_record_section_get_n_records (section); i++)
    {
      accord_table_view_select (table, i);
      if (accord_record_section_get_selected (section) == id)
        return;
    }
  g_assert_not_reached ();
}

static void
assert_says (Example *example, const char *type, gint64 id, const char *const *pair)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (example->store, accord_record_type_find (type), id, NULL);
  g_autofree char *text = accord_record_format (
    record, pair[0], accord_store_get_resolver (example->store), ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (text, ==, pair[1]);
}

static void
test_section (Example *example, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gint64 owner = example_find (example, sections[i].type, sections[i].reference);
  AccordRecordSection *section;
  guint n;
  gint64 id;

  example_show_record (example, sections[i].type, owner);
  section = get_section (example, sections[i].records);
  n = accord_record_section_get_n_records (section);

  gtk_widget_activate_action (GTK_WIDGET (section), "section.add", NULL);
  choose_link (example, section, owner);
  for (guint j = 0; j < G_N_ELEMENTS (sections[i].add) && sections[i].add[j] != NULL; j += 2)
    example_type (example, sections[i].add[j], sections[i].add[j + 1]);
  example_save_form (example);
  g_assert_cmpuint (accord_record_section_get_n_records (section), ==, n + 1);
  if (sections[i].added != NULL)
    g_assert_cmpstr (test_ui_get_toast (example->window), ==, sections[i].added);

  id = find_newest (example, section);
  select_record (section, id);
  gtk_widget_activate_action (GTK_WIDGET (section), "section.edit", NULL);
  example_type (example, sections[i].change[0], sections[i].change[1]);
  example_save_form (example);
  assert_says (example, sections[i].records, id, sections[i].change);

  select_record (section, id);
  gtk_widget_activate_action (GTK_WIDGET (section), "section.remove", NULL);
  g_assert_cmpuint (accord_record_section_get_n_records (section), ==, n);
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  g_assert_cmpuint (accord_record_section_get_n_records (section), ==, n + 1);
}

/* A page whose tables come after its first frame has its counts right at once. */
static void
test_counts_at_once (Example *example, gconstpointer data)
{
  gint64 id = example_find (example, "arrangement", "ARR-02");
  AccordRecordSection *documents;

  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-record", "(sx)",
                              "arrangement", id);
  documents = get_section (example, "document");
  g_assert_cmpuint (accord_record_section_get_n_records (documents), ==, 3);
  g_assert_null (accord_record_section_get_table (documents));
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_nonnull (accord_record_section_get_table (documents));
}

/* Everyone at once is one change, which one undo takes back. */
static void
test_mark_present (Example *example, gconstpointer data)
{
  AccordRecordSection *attendance;
  guint n;

  example_show_record (example, "meeting", example_find (example, "meeting", "GB-15"));
  attendance = get_section (example, "attendance");
  g_assert_cmpuint (accord_record_section_get_n_records (attendance), ==, 0);
  gtk_widget_activate_action (example_get_shown (example), "record.mark-present", NULL);
  n = accord_record_section_get_n_records (attendance);
  g_assert_cmpuint (n, >, 8);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Mark everyone present: Governing Body, 24 Sep 2015");

  gtk_widget_activate_action (example_get_shown (example), "record.mark-present", NULL);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Everyone who holds a seat is marked already.");
  g_assert_cmpuint (accord_record_section_get_n_records (attendance), ==, n);
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  g_assert_cmpuint (accord_record_section_get_n_records (attendance), ==, 0);
}

static AccordFundData *
read_fund (Example *example, const char *name)
{
  g_autoptr (AccordRecord) fund =
    accord_store_get (example->store, accord_record_type_find ("pooled-fund"),
                      example_find (example, "pooled-fund", name), NULL);

  return accord_fund_data_new (example->store, fund);
}

/* The balance day by day, and what is read out for it. */
static void
test_fund (Example *example, gconstpointer data)
{
  const struct {
    AccordDate day;
    gint64 now;
    const char *words;
  } days[] = {
    { accord_date_new (2015, 7, 9), 0,
      "Balance over 2015/16. On 9 July 2015: £0. Highest: £232,000. £24,000 short on 10 July "
      "2015." },
    { accord_date_new (2015, 7, 10), -2400000,
      "Balance over 2015/16. On 10 July 2015: -£24,000. Highest: £232,000. £24,000 short on "
      "10 July 2015." },
    { accord_date_new (2015, 7, 15), 15600000,
      "Balance over 2015/16. On 15 July 2015: £156,000. Highest: £232,000. £24,000 short on "
      "10 July 2015." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AccordFundData) fund = NULL;
      g_autofree char *words = NULL;

      accord_store_set_as_at (example->store, days[i].day);
      fund = read_fund (example, "Mental health crisis fund 2015/16");
      words = accord_fund_data_dup_words (fund);
      g_test_message ("%s", words);
      g_assert_cmpint (fund->year, ==, 2015);
      g_assert_cmpint (fund->now, ==, days[i].now);
      g_assert_cmpint (fund->least, ==, -2400000);
      g_assert_nonnull (fund->below_zero);
      g_assert_cmpint (fund->below_zero->date, ==, days[1].day);
      g_assert_cmpstr (words, ==, days[i].words);
    }
}

static void
test_empty_fund (Example *example, gconstpointer data)
{
  g_autoptr (AccordRecord) fund = accord_record_new (accord_record_type_find ("pooled-fund"));
  g_autoptr (AccordFundData) empty = NULL;
  g_autofree char *words = NULL;

  accord_record_set_text (fund, "name", "Next year’s", NULL);
  accord_record_set_text (fund, "year", "2016/17", NULL);
  accord_record_set_integer (fund, "arrangement", example_find (example, "arrangement", "ARR-01"),
                             NULL);
  g_assert_true (accord_store_save (example->store, fund, "Add a fund", NULL));
  empty = accord_fund_data_new (example->store, fund);
  words = accord_fund_data_dup_words (empty);
  g_assert_cmpuint (empty->steps->len, ==, 0);
  g_assert_cmpint (empty->now, ==, 0);
  g_assert_null (empty->below_zero);
  g_assert_cmpstr (words, ==, "Nothing has been paid in or spent, and nothing is agreed.");
  example_show_record (example, "pooled-fund", accord_record_get_id (fund));
}

/* What the picture of the term shows of a notice can be read out; one that was rescinded is left
 * out. */
static void
test_timeline (Example *example, gconstpointer data)
{
  static const struct {
    const char *arrangement;
    const char *notice; /* nullable */
  } cases[] = {
    { "ARR-07",
      "NOT-03, served 15 Jul 2015, expires 15 Jan 2016, new arrangements start 1 Apr 2016" },
    { "ARR-14",
      "NOT-01, served 29 Aug 2014, expires 28 Feb 2015, new arrangements start 1 Apr 2015" },
    { "ARR-04", NULL }, /* rescinded */
    { "ARR-11", NULL }, /* not served on everybody */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) arrangement =
        accord_store_get (example->store, accord_record_type_find ("arrangement"),
                          example_find (example, "arrangement", cases[i].arrangement), NULL);
      g_autoptr (AccordTimelineData) timeline =
        accord_timeline_data_new (example->store, arrangement);
      g_autofree char *words = accord_timeline_data_dup_words (timeline);

      g_test_message ("%s", cases[i].arrangement);
      g_assert_true ((strstr (words, "NOT-") != NULL) == (cases[i].notice != NULL));
      g_assert_true (cases[i].notice == NULL || strstr (words, cases[i].notice) != NULL);
    }
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, data, function) \
  g_test_add (name, Example, data, example_set_up, function, example_tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/sections/%s/%s", sections[i].type, sections[i].records);

      ADD (name, GUINT_TO_POINTER (i), test_section);
    }
  ADD ("/sections/timeline", NULL, test_timeline);
  ADD ("/sections/counts-at-once", NULL, test_counts_at_once);
  ADD ("/sections/mark-present", NULL, test_mark_present);
  ADD ("/sections/fund", NULL, test_fund);
  ADD ("/sections/empty-fund", NULL, test_empty_fund);

  return test_ui_run ();
}
