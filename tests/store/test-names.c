/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/names.h"

#include "fixture.h"

/* Names read in batches are those that are asked for one by one. */

static const char *
number (char buffer[32], gint64 id)
{
  g_snprintf (buffer, 32, "%" G_GINT64_FORMAT, id);
  return buffer;
}

static void
assert_names (AccordStore *store, const char *type, const gint64 *ids, gsize n)
{
  const AccordRecordType *record_type = accord_record_type_find (type);
  g_autoptr (AccordNames) names = accord_names_new (store);
  g_autoptr (GError) error = NULL;

  accord_names_read (names, record_type, ids, n, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *reference = accord_store_dup_reference (store, record_type, ids[i]);
      g_autofree char *title = accord_store_dup_title (store, record_type, ids[i]);

      g_assert_cmpstr (accord_names_get_reference (names, record_type, ids[i]), ==, reference);
      g_assert_cmpstr (accord_names_get_title (names, record_type, ids[i]), ==, title);
    }
}

/* A title of its own, with parts missing, by way of others, and by way of several. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 body = add_organisation (store, "99G");
  gint64 person =
    add (store, "person", "title", "Dr", "given_name", "Ann", "family_name", "Mills", NULL);
  gint64 bare = add (store, "person", "family_name", "Finch", NULL);
  gint64 arrangement = add_arrangement (store, "Stroke services");
  gint64 agreement = add (store, "agreement", "arrangement", "ARR-01", "kind", "framework", NULL);
  gint64 party =
    add (store, "party", "arrangement", "ARR-01", "organisation", "99G", "role", "lead", NULL);
  char party_id[32], committees[64];
  gint64 lead = add (store, "lead", "party", number (party_id, party), "kind", "clinician",
                     "person", "Finch", NULL);
  gint64 one = add (store, "committee", "name", "Stroke board", "form", "executive", NULL);
  gint64 other = add (store, "committee", "name", "Governing body", "form", "governing-body", NULL);
  gint64 meeting;
  gint64 item;

  g_snprintf (committees, sizeof committees, "%" G_GINT64_FORMAT "; %" G_GINT64_FORMAT, one, other);
  meeting = add (store, "meeting", "committee", committees, "date", "2015-09-22", NULL);
  item = add (store, "agenda-item", "meeting", "MTG-01", "number", "1", "title", "Apologies", NULL);

  assert_names (store, "organisation", &body, 1);
  assert_names (store, "person", (gint64[]){ person, bare, person }, 3);
  assert_names (store, "arrangement", &arrangement, 1);
  assert_names (store, "agreement", &agreement, 1);
  assert_names (store, "party", &party, 1);
  assert_names (store, "lead", &lead, 1);
  assert_names (store, "meeting", &meeting, 1);
  assert_names (store, "agenda-item", &item, 1);
}

/* What was removed, and what is asked for without having been read. */
static void
test_strangers (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  gint64 gone = add_arrangement (store, "Gone");
  gint64 here = add_arrangement (store, "Here");
  g_autoptr (AccordNames) names = accord_names_new (store);

  drop (store, "arrangement", gone);
  assert_names (store, "arrangement", (gint64[]){ gone, here }, 2);
  g_assert_cmpstr (accord_names_get_title (names, type, here), ==, "Here");
  g_assert_cmpstr (accord_names_get_reference (names, type, here), ==, "ARR-02");
  g_assert_true (accord_names_read (names, type, NULL, 0, NULL));
}

/* More than one statement reads: also what is at the end of one and the beginning of another. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  accord_store_begin (fixture->store, "Add many", &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2001; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autofree char *title = g_strdup_printf ("Services of place %d", i);
      gint64 id;

      accord_record_set_text (record, "title", title, NULL);
      accord_record_parse (record, "kind", "ccg-joint", NULL, NULL);
      accord_store_insert (fixture->store, record, &error);
      g_assert_no_error (error);
      id = accord_record_get_id (record);
      g_array_append_val (ids, id);
    }
  accord_store_commit (fixture->store, &error);
  g_assert_no_error (error);
  assert_names (fixture->store, "arrangement", (const gint64 *) (void *) ids->data, ids->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/names/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("titles", test_titles);
  ADD ("strangers", test_strangers);
  ADD ("many", test_many);

  return g_test_run ();
}
