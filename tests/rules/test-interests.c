/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on conflicts of interest (DOMAIN 4.6): broken, just kept, and on the days around. */

static void
person_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add (fixture->store, "person", "family_name", "Wren", "in_scope", data, NULL);
}

static char *
dup_warning (AccordStore *store)
{
  gint64 id;

  g_assert_true (accord_store_find (store, accord_record_type_find ("person"), "Wren", &id, NULL));
  return g_strdup_printf ("warning %" G_GINT64_FORMAT, id);
}

/* 28 days from when it arose to its entry. */
static void
test_prompt (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *warning = dup_warning (store);
  gint64 id = add (store, "interest", "person", "Wren", "kind", "financial", "arose", "2015-06-01",
                   "declared", "2015-06-02", NULL);

  ASSERT_FOUND ("CI-2", { "2015-06-29", "" }, { "2015-06-30", warning });
  assert_said (store, "CI-2", "An interest of Wren that arose on 1 Jun 2015 has not been entered.");
  change (store, "interest", id, "entered", "2015-06-30", NULL);
  ASSERT_FOUND ("CI-2", { "2015-06-29", "" }, { "2015-06-30", warning });
  assert_said (store, "CI-2",
               "An interest of Wren that arose on 1 Jun 2015 was entered 29 days later.");
  change (store, "interest", id, "entered", "2015-06-29", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-30", "" });
  change (store, "interest", id, "entered", "2015-07-30", "ended", "2015-08-31", NULL);
  ASSERT_FOUND ("CI-2", { "2015-08-31", warning }, { "2015-09-01", "" });
  /* Nothing mends a late entry; the confirmation after it is the end of it. */
  change (store, "interest", id, "ended", "", "confirmed", "2015-07-30", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-30", warning });
  change (store, "interest", id, "confirmed", "2015-07-31", NULL);
  ASSERT_FOUND ("CI-2", { "2015-07-30", warning }, { "2015-07-31", "" });
}

/* Everyone in scope, also that there is nothing, once in twelve months. */
static void
test_everyone (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *warning = dup_warning (store);
  gint64 id;

  assert_said (store, "CI-2",
               "Wren has declared nothing, not even that there is nothing to declare.");
  id = add (store, "interest", "person", "Wren", "kind", "none", "declared", "2014-09-30",
            "entered", "2014-09-30", NULL);
  ASSERT_FOUND ("CI-2", { "2014-09-29", warning }, { "2014-09-30", "" }, { "2015-09-30", "" },
                { "2015-10-01", warning });
  change (store, "interest", id, "declared", "2014-09-29", "entered", "2014-09-29", NULL);
  assert_said (store, "CI-2", "Wren last declared on 29 Sep 2014.");
  change (store, "interest", id, "confirmed", "2015-09-30", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-29", "" }, { "2015-09-30", "" });
}

/* Who need not declare and has done so is asked to confirm; a later declaration of something takes
 * the place of an earlier one of nothing. */
static void
test_confirmed (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *warning = dup_warning (store);
  gint64 id;

  ASSERT_FOUND ("CI-2", { "2015-09-30", "" });
  add (store, "interest", "person", "Wren", "kind", "none", "declared", "2013-06-01", "entered",
       "2013-06-01", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-30", "" });
  id = add (store, "interest", "person", "Wren", "kind", "gift", "arose", "2014-09-01", "declared",
            "2014-09-02", "entered", "2014-09-03", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-03", "" }, { "2015-09-04", warning });
  assert_said (store, "CI-2", "1 interest of Wren was last confirmed on 3 Sep 2014.");
  change (store, "interest", id, "confirmed", "2015-09-29", NULL);
  ASSERT_FOUND ("CI-2", { "2015-09-28", warning }, { "2015-09-29", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/interests/prompt", Fixture, "no", person_set_up, test_prompt,
              fixture_tear_down);
  g_test_add ("/rules/interests/everyone", Fixture, "yes", person_set_up, test_everyone,
              fixture_tear_down);
  g_test_add ("/rules/interests/confirmed", Fixture, "no", person_set_up, test_confirmed,
              fixture_tear_down);

  return g_test_run ();
}
