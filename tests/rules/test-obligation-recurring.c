/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"
#include "accord/query.h"
#include "rules/obligation-title.h"

#include "fixture.h"

/* What recurs by a rule of its own (RC-7). */

static void
test_title (void)
{
  static const struct
  {
    const char *title;
    int months;
    const char *expected;
  } cases[] = {
    { "Return 2015/16 Q1", 3, "Return 2015/16 Q2" },
    { "Return 2015/16 Q4", 3, "Return 2016/17 Q1" },
    { "Return 2015/16 Q1", 1, "Return 2015/16 Q1" },
    { "Review, first half of 2015/16", 6, "Review, second half of 2015/16" },
    { "Review, second half of 2015/16", 6, "Review, first half of 2016/17" },
    { "Review of 2015/16", 12, "Review of 2016/17" },
    { "Review of 2015/16", 6, "Review of 2015/16" },
    { "Review 2014/15, for 2015/16", 12, "Review 2015/16, for 2016/17" },
    { "Review of the constitution", 12, "Review of the constitution" },
    { "Review 2015/17", 12, "Review 2015/17" },
  };
  AccordDate from = accord_date_new (2015, 4, 15);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved = accord_obligation_title_move (
        cases[i].title, from, accord_date_add_months (from, cases[i].months));
      g_autofree char *stem = accord_obligation_title_dup_stem (cases[i].title);
      g_autofree char *other = accord_obligation_title_dup_stem (moved);

      g_assert_cmpstr (moved, ==, cases[i].expected);
      g_assert_cmpstr (stem, ==, other);
    }
}

/* "2015-05-29 2015-09-01": when what is untouched is due. */
static char *
dup_made (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  accord_query_parse_filter (query, "generated", "yes", NULL, NULL);
  accord_query_set_sort (query, "due", FALSE);
  records = accord_store_query (store, query, NULL);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ",
                            accord_record_get_text (records->pdata[i], "due"));
  return g_strdup (text->str);
}

static void
assert_made (AccordStore *store, int year, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = accord_obligations_generate (store, year, &error);
  g_autofree char *made = dup_made (store);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, expected);
  again = accord_obligations_generate (store, year, &error);
  g_assert_cmpuint (again->len, ==, 0);
}

/* The register has no bank holidays: what falls on a weekend moves to Monday. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *due;
    const char *recurs;
    const char *period;
    const char *expected;
  } cases[] = {
    { "2015-05-29", "Quarterly", "", "2015-08-31 2015-11-30 2016-02-29" },
    { "2015-04-30", "Quarterly", "2014/15 Q4", "2015-07-31 2015-11-02 2016-02-01 2016-05-02" },
    { "2015-07-31T17:00", "every 3 months", "2015/16 Q1",
      "2015-11-02T17:00 2016-02-01T17:00 2016-05-02T17:00" },
    { "2015-09-30", "Every half-year", "2015/16", "2016-03-31" },
    { "2014-05-12", "Yearly", "2014/15", "2015-05-12" },
    { "2014-05-12", "Yearly", "", "2015-05-12" },
    { "2013-05-12", "Yearly", "2013/14", "2014-05-12 2015-05-12" },
    { "2015-05-12", "Yearly", "2015/16", "" },
    { "2014-05-12", "", "2014/15", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = add (fixture->store, "obligation", "kind", "custom", "title", "Return", "due",
                       cases[i].due, "recurs", cases[i].recurs, "period", cases[i].period, NULL);
      g_autoptr (GPtrArray) changes = accord_obligations_generate (fixture->store, 2015, NULL);
      g_autofree char *made = dup_made (fixture->store);

      g_assert_cmpstr (made, ==, cases[i].expected);
      if (changes->len > 0)
        assert_undo (fixture->store, "Work out the reporting calendar of 2015/16");
      drop (fixture->store, "obligation", id);
    }
}

/* What a person moved or received counts as it is; the others are counted from it. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 first = add (store, "obligation", "kind", "custom", "title", "Return 2015/16 Q1", "period",
                      "2015/16 Q1", "due", "2015-07-15", "recurs", "Quarterly", NULL);

  assert_made (store, 2015, "2015-10-15 2016-01-15 2016-04-15");
  change (store, "obligation", first + 1, "received", "2015-10-12", NULL);
  assert_made (store, 2015, "2016-01-15 2016-04-15");
  change (store, "obligation", first + 2, "due", "2016-01-20", NULL);
  assert_made (store, 2015, "2016-04-20");
  assert_text (store, "obligation", first + 3, "title", "Return 2015/16 Q4");
  assert_text (store, "obligation", first + 3, "period", "2015/16 Q4");

  /* A rule that is cleared ends the series; what was made of it goes. */
  change (store, "obligation", first + 2, "recurs", "", NULL);
  assert_made (store, 2016, "");
  g_assert_true (is_there (store, "obligation", first + 1));
}

/* It goes on while its arrangement is in force. */
static void
test_in_force (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  add (store, "arrangement", "title", "Fund", "kind", "local-authority", "start", "2015-04-01", "end",
       "2016-01-31", NULL);
  add (store, "obligation", "arrangement", "ARR-01", "kind", "custom", "title", "Return", "period",
       "2015/16 Q1", "due", "2015-07-15", "recurs", "Quarterly", NULL);
  assert_made (store, 2016, "2015-10-15 2016-01-15 2016-04-15");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/obligation/recurring/title", test_title);
  g_test_add ("/obligation/recurring/follow", Fixture, NULL, fixture_set_up, test_follow,
              fixture_tear_down);
  g_test_add ("/obligation/recurring/touched", Fixture, NULL, fixture_set_up, test_touched,
              fixture_tear_down);
  g_test_add ("/obligation/recurring/in-force", Fixture, NULL, fixture_set_up, test_in_force,
              fixture_tear_down);
  return g_test_run ();
}
