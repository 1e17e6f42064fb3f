/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/ending.h"
#include "accord/notice.h"
#include "findings.h"

/* Giving notice, and closing what it ends. */

static AccordRecord *
new_record (AccordStore *store, const char *type, const char *const pairs[][2])
{
  AccordRecord *record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i][0] != NULL; i++)
    {
      accord_record_parse (record, pairs[i][0], pairs[i][1], accord_store_get_resolver (store),
                           &error);
      g_assert_no_error (error);
    }
  return record;
}

static AccordRecord *
give (AccordStore *store, const char *direction, const char *organisation)
{
  const char *const notice_pairs[][2] = {
    { "direction", direction },   { "arrangement", "ARR-01" }, { "why", "Late" },
    { "decided", "2015-05-28" },  { "minute", "GB-13/07" },    { "months", "6" },
    { "organisation", organisation }, { NULL },
  };
  static const char *const service_pairs[][2] = { { "organisation", "99E" },
                                                  { "served", "2015-07-15" }, { NULL } };
  AccordRecord *notice = new_record (store, "notice", notice_pairs);
  g_autoptr (GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (services, new_record (store, "notice-service", service_pairs));
  g_assert_true (accord_notice_give (store, notice, services, &sentence, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==,
                   *organisation == '\0'
                     ? "Give notice on Stroke"
                     : "Record the notice of NHS Basildon and Brentwood CCG on Stroke");
  return notice;
}

/* What there is to close: leads, functions, a committee with seats of both bodies. */
typedef struct {
  gint64 arrangement;
  gint64 ours;
  gint64 theirs;
  gint64 lead;
  gint64 function;
  gint64 committee;
  gint64 our_seat;
  gint64 their_seat;
  gint64 appointment;
} Joint;

static char *
dup_id (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
fill (AccordStore *store, Joint *joint)
{
  g_autofree char *ours = NULL;
  g_autofree char *seat = NULL;

  joint->arrangement = add_joint (store, "ccg-joint", NULL);
  joint->ours = joint->arrangement + 1;
  joint->theirs = joint->arrangement + 2;
  ours = dup_id (joint->ours);
  add (store, "person", "family_name", "Wren", NULL);
  joint->lead = add (store, "lead", "party", ours, "kind", "clinician", "person", "Wren", "from",
                     "2015-04-01", NULL);
  joint->function = add (store, "function", "arrangement", "ARR-01", "function", "Stroke care",
                         "from", "2015-04-01", "to", "2015-12-31", NULL);
  joint->committee = add (store, "committee", "name", "Board", "form", "joint-committee",
                          "arrangement", "ARR-01", "established", "2015-04-01", NULL);
  joint->our_seat = add (store, "seat", "committee", "Board", "title", "Ours", "nominated_by",
                         "07G", "from", "2015-04-01", NULL);
  joint->their_seat = add (store, "seat", "committee", "Board", "title", "Theirs",
                           "nominated_by", "99E", "from", "2015-04-01", NULL);
  seat = dup_id (joint->our_seat);
  joint->appointment = add (store, "appointment", "seat", seat, "person", "Wren", "from",
                            "2015-04-01", NULL);
}

static AccordRecord *
read_with_day (AccordStore *store, const char *type, gint64 id, const char *key)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record = accord_store_get (store, accord_record_type_find (type), id, &error);

  g_assert_no_error (error);
  accord_record_set_date (record, key, accord_date_new (2016, 3, 31), &error);
  g_assert_no_error (error);
  return record;
}

/* The arrangement ends, and all that belongs to it; a last day that is earlier stays. One undo opens
 * it again. */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordRecord) arrangement = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  Joint joint;

  fill (store, &joint);
  arrangement = read_with_day (store, "arrangement", joint.arrangement, "end");
  g_assert_true (accord_arrangement_end (store, arrangement, &sentence, &error));
  g_assert_no_error (error);
  assert_text (store, "arrangement", joint.arrangement, "end", "2016-03-31");
  assert_text (store, "party", joint.ours, "left", "2016-03-31");
  assert_text (store, "party", joint.theirs, "left", "2016-03-31");
  assert_text (store, "lead", joint.lead, "to", "2016-03-31");
  assert_text (store, "function", joint.function, "to", "2015-12-31");
  assert_text (store, "committee", joint.committee, "dissolved", "2016-03-31");
  assert_text (store, "seat", joint.their_seat, "to", "2016-03-31");
  assert_text (store, "appointment", joint.appointment, "to", "2016-03-31");

  g_assert_cmpstr (sentence, ==, "End Stroke on 31 Mar 2016");
  assert_undo (store, sentence);
  assert_text (store, "arrangement", joint.arrangement, "end", "");
  assert_text (store, "appointment", joint.appointment, "to", "");
}

/* WD-9: only the one that withdraws leaves. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordRecord) party = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  Joint joint;

  fill (store, &joint);
  party = read_with_day (store, "party", joint.theirs, "left");
  g_assert_true (accord_party_leave (store, party, &sentence, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "NHS Basildon and Brentwood CCG leaves Stroke");
  assert_text (store, "arrangement", joint.arrangement, "end", "");
  assert_text (store, "party", joint.ours, "left", "");
  assert_text (store, "party", joint.theirs, "left", "2016-03-31");
  assert_text (store, "lead", joint.lead, "to", "");
  assert_text (store, "committee", joint.committee, "dissolved", "");
  assert_text (store, "seat", joint.our_seat, "to", "");
  assert_text (store, "seat", joint.their_seat, "to", "2016-03-31");
  assert_text (store, "appointment", joint.appointment, "to", "");
}

static void
test_no_day (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "ccg-joint", NULL);
  g_autoptr (AccordRecord) arrangement =
    accord_store_get (store, accord_record_type_find ("arrangement"), id, NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_arrangement_end (store, arrangement, &sentence, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_null (sentence);
}

static void
test_give (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordRecord) given = NULL;
  g_autoptr (AccordRecord) received = NULL;

  add_joint (store, "ccg-joint", NULL);
  given = give (store, "given", "");
  assert_text (store, "notice", accord_record_get_id (given), "expires", "2016-01-15");
  received = give (store, "received", "99E");
  assert_undo (store, "Record the notice of NHS Basildon and Brentwood CCG on Stroke");
  g_assert_false (is_there (store, "notice", accord_record_get_id (received)));
}

static void
test_partners (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement = add_joint (store, "ccg-joint", NULL);
  g_autoptr (GArray) partners = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "support", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99G", "role", "member", "joined",
       "2015-04-01", "left", "2015-09-29", NULL);
  partners = accord_notice_list_partners (store, arrangement, accord_store_get_home (store), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (partners->len, ==, 1);
}

/* A Saturday, and one who was not served. */
static void
assert_counted (AccordStore *store, gint64 arrangement, AccordDate expected)
{
  const AccordDate days[] = { accord_date_new (2015, 7, 18), ACCORD_DATE_NONE };
  g_autoptr (GArray) served = g_array_new (FALSE, FALSE, sizeof (AccordDate));
  g_auto (AccordNoticeTerms) terms = { 0 };

  g_assert_true (accord_notice_terms_read (store, arrangement, &terms, NULL));
  g_array_append_vals (served, days, G_N_ELEMENTS (days));
  accord_notice_terms_count (&terms, store, served);
  g_assert_cmpint (g_array_index (served, AccordDate, 0), ==, expected);
  g_assert_cmpint (g_array_index (served, AccordDate, 1), ==, ACCORD_DATE_NONE);
}

/* Service on a Saturday counts on the Monday only where the profile says so (WD-2). */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement = add_joint (store, "ccg-joint", NULL);

  assert_counted (store, arrangement, accord_date_new (2015, 7, 18));
  add (store, "profile", "name", "Wording", "cited_as", "W", "service_next_working_day", "yes",
       NULL);
  change (store, "arrangement", arrangement, "profile", "Wording", NULL);
  assert_counted (store, arrangement, accord_date_new (2015, 7, 20));
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 joint = add_joint (store, "ccg-joint", NULL);
  gint64 ours = add_joint (store, "nhse-ccg-functions", NULL);
  AccordNoticeTerms terms;
  g_autoptr (GError) error = NULL;

  add (store, "agreement", "arrangement", "ARR-01", "kind", "agreement", "agreed", "2015-04-01",
       "notice_months", "12", NULL);
  g_assert_true (accord_notice_terms_read (store, joint, &terms, &error));
  g_assert_cmpint (terms.months, ==, 12);
  g_assert_true (terms.is_open);
  g_assert_cmpstr (terms.clause, ==, "TC 12.13");
  accord_notice_terms_clear (&terms);

  g_assert_true (accord_notice_terms_read (store, ours, &terms, &error));
  g_assert_cmpint (terms.months, ==, 6);
  g_assert_false (terms.is_open);
  g_assert_cmpstr (terms.clause, ==, "TC 12.24");
  accord_notice_terms_clear (&terms);

  g_assert_false (accord_notice_terms_read (store, 999999, &terms, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/notice/" name, Fixture, NULL, office_set_up, test, fixture_tear_down)
  ADD ("end", test_end);
  ADD ("leave", test_leave);
  ADD ("no-day", test_no_day);
  ADD ("give", test_give);
  ADD ("partners", test_partners);
  ADD ("count", test_count);
  ADD ("terms", test_terms);

  return g_test_run ();
}
