/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/seat.h"

#include "fixture.h"

/* Coming to a seat and leaving it, each in one change. */

#define TODAY (accord_date_new (2015, 9, 22))

typedef struct {
  gint64 seat;
  gint64 finch;
} Board;

static Board
add_board (AccordStore *store)
{
  Board board;

  accord_store_set_as_at (store, TODAY);
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  board.seat = add (store, "seat", "committee", "Board", "title", "Lay chair", NULL);
  add (store, "person", "given_name", "Ann", "family_name", "Finch", NULL);
  add (store, "person", "given_name", "Peter", "family_name", "Rook", NULL);
  board.finch = add (store, "appointment", "seat", "Lay chair", "person", "Ann Finch", "from",
                     "2015-04-01", NULL);
  return board;
}

static AccordRecord *
make_appointment (AccordStore *store, const char *person, const char *from)
{
  AccordRecord *appointment = accord_record_new (accord_record_type_find ("appointment"));
  const AccordResolver *resolver = accord_store_get_resolver (store);

  g_assert_true (accord_record_parse (appointment, "seat", "Lay chair", resolver, NULL));
  if (person != NULL)
    g_assert_true (accord_record_parse (appointment, "person", person, resolver, NULL));
  g_assert_true (accord_record_parse (appointment, "from", from, resolver, NULL));
  return appointment;
}

/* Whoever is in the seat leaves on the day before, whatever end the term had; who left before or
 * comes later is not touched. */
static void
test_appoint (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *to;
    const char *from;
    const char *expected;
  } cases[] = {
    { "", "2015-10-01", "2015-09-30" },
    { "2015-12-31", "2015-10-01", "2015-09-30" },
    { "2015-10-01", "2015-10-01", "2015-09-30" },
    { "2015-09-30", "2015-10-01", "2015-09-30" },
    { "2015-06-30", "2015-10-01", "2015-06-30" },
    { "", "2015-04-02", "2015-04-01" },
    { "", "2015-04-01", "" },
    { "", "2015-03-01", "" },
  };
  AccordStore *store = fixture->store;
  Board board = add_board (store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) rook = make_appointment (store, "Peter Rook", cases[i].from);
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      change (store, "appointment", board.finch, "to", cases[i].to, NULL);
      g_assert_true (accord_seat_appoint (store, rook, &sentence, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (sentence, ==, "Appoint Peter Rook as Lay chair of Board");
      assert_text (store, "appointment", board.finch, "to", cases[i].expected);
      assert_undo (store, sentence);
      assert_text (store, "appointment", board.finch, "to", cases[i].to);
      g_assert_false (is_there (store, "appointment", accord_record_get_id (rook)));
    }
}

/* What is refused leaves the one who is there where they are. */
static void
test_appoint_refused (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Board board = add_board (store);
  g_autoptr (AccordRecord) nobody = make_appointment (store, NULL, "2015-10-01");
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_entries = count_entries (store);

  g_assert_false (accord_seat_appoint (store, nobody, &sentence, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_null (sentence);
  assert_text (store, "appointment", board.finch, "to", "");
  g_assert_cmpint (count_entries (store), ==, n_entries);
}

static void
test_holder (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Board board = add_board (store);
  gint64 rook = add (store, "appointment", "seat", "Lay chair", "person", "Peter Rook", "from",
                     "2015-10-01", NULL);

  change (store, "appointment", board.finch, "to", "2015-08-31", NULL);
  g_assert_cmpint (accord_seat_find_holder (store, board.seat), ==, 0);
  accord_store_set_as_at (store, accord_date_new (2015, 8, 31));
  g_assert_cmpint (accord_seat_find_holder (store, board.seat), ==, board.finch);
  accord_store_set_as_at (store, accord_date_new (2015, 10, 1));
  g_assert_cmpint (accord_seat_find_holder (store, board.seat), ==, rook);
}

static void
test_end_term (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  Board board = add_board (store);
  g_autoptr (AccordRecord) finch =
    accord_store_get (store, accord_record_type_find ("appointment"), board.finch, NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_seat_end_term (store, finch, &sentence, &error));
  assert_message (error, ACCORD_ERROR_INVALID, "Left: enter the day");
  g_clear_error (&error);
  accord_record_set_date (finch, "to", TODAY, NULL);
  g_assert_true (accord_seat_end_term (store, finch, &sentence, &error));
  g_assert_cmpstr (sentence, ==, "End the term of Ann Finch as Lay chair of Board");
  assert_text (store, "appointment", board.finch, "to", "2015-09-22");
  assert_undo (store, sentence);
}

static void
test_invite (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    gboolean (*save) (AccordStore *, AccordRecord *, char **, GError **);
    const char *sentence;
    const char *refused;
  } cases[] = {
    { "invited", accord_seat_invite, "Invite Lay chair, Board", "Invited: enter the day" },
    { "declined", accord_seat_record_refusal, "Record a refusal: Lay chair, Board",
      "Declined: enter the day" },
  };
  AccordStore *store = fixture->store;
  Board board = add_board (store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) seat =
        accord_store_get (store, accord_record_type_find ("seat"), board.seat, NULL);
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (cases[i].save (store, seat, &sentence, &error));
      assert_message (error, ACCORD_ERROR_INVALID, cases[i].refused);
      g_clear_error (&error);
      accord_record_set_date (seat, cases[i].key, TODAY, NULL);
      g_assert_true (cases[i].save (store, seat, &sentence, &error));
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      assert_text (store, "seat", board.seat, cases[i].key, "2015-09-22");
      assert_undo (store, sentence);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/seat/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("appoint", test_appoint);
  ADD ("appoint-refused", test_appoint_refused);
  ADD ("holder", test_holder);
  ADD ("end-term", test_end_term);
  ADD ("invite", test_invite);

  return g_test_run ();
}
