/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include <string.h>

#include "accord/error.h"
#include "accord/query.h"

#include "fixture.h"

static void
assert_removal_refused (AccordStore *store, const char *type, gint64 id, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_delete (store, accord_record_type_find (type), id, "Try", &error));
  assert_message (error, ACCORD_ERROR_IN_USE, message);
  g_assert_true (is_there (store, type, id));
}

static void
test_removal (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement = add_arrangement (store, "Better Care Fund");
  gint64 organisation = add_organisation (store, "07G");
  gint64 party = add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role",
                      "lead", NULL);
  gint64 document;

  assert_removal_refused (store, "arrangement", arrangement,
                          "Better Care Fund cannot be removed while another record refers to it:"
                          "\n  Party Organisation 07G, Better Care Fund (Arrangement)");
  document = add (store, "document", "title", "Terms", "arrangement", "ARR-01", NULL);
  assert_removal_refused (store, "arrangement", arrangement,
                          "Better Care Fund cannot be removed while other records refer to it:"
                          "\n  Party Organisation 07G, Better Care Fund (Arrangement)"
                          "\n  Document Terms (Arrangement)");
  drop (store, "document", document);
  drop (store, "party", party);
  drop (store, "arrangement", arrangement);
  drop (store, "organisation", organisation);
  assert_verified (store);
}

static void
test_removal_of_many (Fixture *fixture, gconstpointer data)
{
  gint64 arrangement = add_arrangement (fixture->store, "Hub");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 11; i++)
    add (fixture->store, "document", "title", "Paper", "arrangement", "ARR-01", NULL);
  g_assert_false (accord_store_delete (fixture->store, accord_record_type_find ("arrangement"),
                                       arrangement, "Try", &error));
  g_assert_true (g_str_has_suffix (error->message,
                                   "\n  Document Paper (Arrangement)\n  and 3 more"));
}

/* What refers to nothing but itself is in nobody's way. */
static void
test_removal_of_one_that_refers_to_itself (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_arrangement (fixture->store, "Round");

  change (fixture->store, "arrangement", id, "predecessor", "ARR-01", NULL);
  drop (fixture->store, "arrangement", id);
  assert_undo (fixture->store, "Remove arrangement");
  assert_text (fixture->store, "arrangement", id, "predecessor", "ARR-01");
  assert_verified (fixture->store);
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 a = add_organisation (store, "A");
  gint64 interest;
  gint64 n;

  add_organisation (store, "B");
  add_organisation (store, "C");
  add (store, "person", "family_name", "Finch", NULL);
  interest = add (store, "interest", "person", "Finch", "kind", "financial", "organisations",
                  "C; A", NULL);
  assert_text (store, "interest", interest, "organisations", "A; C");
  change (store, "interest", interest, "organisations", "A; B", NULL);
  assert_text (store, "interest", interest, "organisations", "A; B");
  assert_removal_refused (store, "organisation", a,
                          "Organisation A cannot be removed while another record refers to it:"
                          "\n  Interest Finch, Financial (Conflicted parties)");
  n = count_entries (store);
  change (store, "interest", interest, "organisations", "B; A", NULL);
  g_assert_cmpint (count_entries (store), ==, n);
  change (store, "interest", interest, "organisations", "", NULL);
  assert_text (store, "interest", interest, "organisations", "");
  drop (store, "organisation", a);

  assert_undo (store, "Remove organisation");
  assert_undo (store, "Change interest");
  assert_text (store, "interest", interest, "organisations", "A; B");
  drop (store, "interest", interest);
  assert_undo (store, "Remove interest");
  assert_text (store, "interest", interest, "organisations", "A; B");
  assert_verified (store);
}

static void
test_list_referring (Fixture *fixture, gconstpointer data)
{
  gint64 committee = add (fixture->store, "committee", "name", "Board", "form", "governing-body",
                          NULL);
  gint64 meeting = add (fixture->store, "meeting", "committee", "Board", "date", "2015-09-30",
                        NULL);
  gint64 seat = add (fixture->store, "seat", "committee", "Board", "title", "Chair", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) links = accord_store_list_referring (
    fixture->store, accord_record_type_find ("committee"), committee, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 2);
  g_assert_cmpint (g_array_index (links, AccordLink, 0).id, ==, seat);
  g_assert_cmpstr (g_array_index (links, AccordLink, 0).field->key, ==, "committee");
  g_assert_cmpint (g_array_index (links, AccordLink, 1).id, ==, meeting);
  g_assert_cmpstr (g_array_index (links, AccordLink, 1).type->name, ==, "meeting");
}

static const struct {
  const char *ref;
  int code; /* -1: found */
  const char *message;
} finds[] = {
  { "ARR-01", -1, NULL },
  { "arr-01", -1, NULL },
  { "1", -1, NULL },
  { "better care fund", -1, NULL },
  { "ARR-02", ACCORD_ERROR_NOT_FOUND,
    "“ARR-02” is not in the register; the reference of a record of type arrangement was "
    "expected." },
  { "2", ACCORD_ERROR_NOT_FOUND,
    "“2” is not in the register; the reference of a record of type arrangement was expected." },
  { "", ACCORD_ERROR_NOT_FOUND,
    "“” is not in the register; the reference of a record of type arrangement was expected." },
  { "Twin", ACCORD_ERROR_INVALID,
    "“Twin” may mean several records of Arrangements. Say which by its number: 3, 4." },
  { "' OR 1=1 --", ACCORD_ERROR_NOT_FOUND,
    "“' OR 1=1 --” is not in the register; the reference of a record of type arrangement was "
    "expected." },
};

static void
test_find (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  gint64 first = add_arrangement (fixture->store, "Better Care Fund");

  g_assert_cmpint (first, ==, 1);
  add_organisation (fixture->store, "07G");
  add (fixture->store, "arrangement", "title", "Twin", "kind", "ccg-joint", "reference", "X", NULL);
  add (fixture->store, "arrangement", "title", "twin", "kind", "ccg-joint", "reference", "Y", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id = 0;

      g_test_message ("%s", finds[i].ref);
      if (accord_store_find (fixture->store, type, finds[i].ref, &id, &error))
        {
          g_assert_cmpint (finds[i].code, ==, -1);
          g_assert_cmpint (id, ==, first);
        }
      else
        assert_message (error, finds[i].code, finds[i].message);
    }
}

static void
test_find_person (Fixture *fixture, gconstpointer data)
{
  static const char *const refs[] = { "Ada Finch", "dr ada finch", "1" };
  gint64 id = add (fixture->store, "person", "title", "Dr", "given_name", "Ada", "family_name",
                   "Finch", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 found = 0;

      accord_store_find (fixture->store, accord_record_type_find ("person"), refs[i], &found,
                         &error);
      g_assert_no_error (error);
      g_assert_cmpint (found, ==, id);
    }
}

static void
test_titles (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *type;
    const char *assignments[9];
    const char *title;
  } cases[] = {
    { "person", { "family_name", "Lay member, governance" }, "Lay member, governance" },
    { "person", { "title", "Dr", "given_name", "Ada", "family_name", "Finch" }, "Dr Ada Finch" },
    { "agreement", { "arrangement", "ARR-01", "kind", "section-75" },
      "Section 75 agreement, Fund" },
    { "agreement", { "arrangement", "ARR-01", "kind", "section-75", "version", "2" },
      "Section 75 agreement 2, Fund" },
    { "model-choice", { "model", "5" }, "5. One leads for all" },
    { "expenditure", { "fund", "Pool", "date", "2015-05-01", "amount", "3" }, "1 May 2015" },
    { "meeting", { "committee", "Board; Other board", "date", "2015-05-01" },
      "Board; Other board, 1 May 2015" },
  };
  AccordStore *store = fixture->store;

  add_arrangement (store, "Fund");
  add (store, "pooled-fund", "arrangement", "ARR-01", "year", "2015/16", "name", "Pool", NULL);
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "committee", "name", "Other board", "form", "governing-body", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordRecordType *type = accord_record_type_find (cases[i].type);
      g_autoptr (AccordRecord) record = accord_record_new (type);
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;

      for (const char *const *next = cases[i].assignments; *next != NULL; next += 2)
        accord_record_parse (record, next[0], next[1], accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
      accord_store_save (store, record, "Add", &error);
      g_assert_no_error (error);
      title = accord_store_dup_title (store, type, accord_record_get_id (record));
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static gboolean
file_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return memmem (contents, length, text, strlen (text)) != NULL;
}

/* Contact details can be erased for good: not a byte of them stays, in the journal or elsewhere. */
static void
test_personal (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "person", "family_name", "Finch", "email", "ada.finch@example.org",
                   "phone", "01375 365810", NULL);
  gint64 n;

  assert_text (store, "person", id, "email", "ada.finch@example.org");
  g_assert_true (file_holds (fixture->path, "ada.finch@example.org"));
  change (store, "person", id, "email", "ada@example.org", NULL);
  n = count_entries (store);
  g_assert_cmpint (n, ==, 1);
  g_assert_false (file_holds (fixture->path, "ada.finch@example.org"));
  change (store, "person", id, "email", "", "phone", "", NULL);
  assert_text (store, "person", id, "email", "");
  g_assert_false (file_holds (fixture->path, "ada@example.org"));
  g_assert_false (file_holds (fixture->path, "01375 365810"));
  assert_verified (store);
}

static void
test_personal_goes_with_the_person (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "person", "family_name", "Finch", "email", "ada@example.org", NULL);

  drop (store, "person", id);
  g_assert_false (file_holds (fixture->path, "ada@example.org"));
  assert_undo (store, "Remove person");
  assert_text (store, "person", id, "family_name", "Finch");
  assert_text (store, "person", id, "email", "");

  change (store, "person", id, "email", "ada@example.org", NULL);
  change (store, "person", id, "post", "Chair", NULL);
  assert_undo (store, "Change person");
  assert_text (store, "person", id, "email", "ada@example.org");
  assert_undo (store, "Add person");
  g_assert_false (file_holds (fixture->path, "ada@example.org"));
  assert_verified (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/references/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("removal", test_removal);
  ADD ("removal-of-many", test_removal_of_many);
  ADD ("removal-of-one-that-refers-to-itself", test_removal_of_one_that_refers_to_itself);
  ADD ("set", test_set);
  ADD ("list-referring", test_list_referring);
  ADD ("find", test_find);
  ADD ("find-person", test_find_person);
  ADD ("titles", test_titles);
  ADD ("personal", test_personal);
  ADD ("personal-goes-with-the-person", test_personal_goes_with_the_person);

  return g_test_run ();
}
