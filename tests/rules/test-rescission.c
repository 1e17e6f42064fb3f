/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/ending.h"
#include "accord/error.h"
#include "accord/obligation.h"
#include "accord/query.h"
#include "accord/rescission.h"
#include "findings.h"

/* Rescinding a notice (WD-7): on the example, whose ARR-08 is of four CCGs with a joint committee,
 * as at 22 September 2015. */

#define SENTENCE "Rescind NOT-05 on Urgent care, south Essex"

static gint64
find (AccordStore *store, const char *type, const char *ref)
{
  gint64 id = 0;

  g_assert_true (accord_store_find (store, accord_record_type_find (type), ref, &id, NULL));
  return id;
}

/* NOT-05 on ARR-08; each partner is served on that day, where there is one. */
static gint64
give (AccordStore *store, const char *served, const char *last_served)
{
  static const char *const partners[] = { "99E", "99F", "99G" };
  gint64 id = add (store, "notice", "direction", "given", "arrangement", "ARR-08", "why", "Late",
                   "decided", "2015-03-20", "minute", "GB-12/09", "months", "6", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (partners); i++)
    add (store, "notice-service", "notice", "NOT-05", "organisation", partners[i], "served",
         i == 2 ? last_served : served, NULL);
  return id;
}

static AccordRescission *
begin (AccordStore *store, GError **error)
{
  return accord_rescission_new (store, find (store, "notice", "NOT-05"),
                                accord_date_new (2015, 9, 22), error);
}

static const char *const consents[] = { "Letter of 10 Sep 2015", "By telephone", "At GB-15" };

static void
rescind (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRescission) self = begin (store, &error);
  g_autofree char *sentence = NULL;

  g_assert_no_error (error);
  accord_rescission_apply (self, accord_date_new (2015, 9, 22), "GB-15/07", consents, &sentence,
                           &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, SENTENCE);
}

static char *
dup_lines (AccordStore *store)
{
  g_autoptr (AccordRescission) self = begin (store, NULL);
  GPtrArray *lines;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (self);
  lines = accord_rescission_list_lines (self);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_lines (AccordStore *store, const char *expected)
{
  g_autofree char *lines = dup_lines (store);

  g_assert_cmpstr (lines, ==, expected);
}

static AccordRecord *
read_arrangement (AccordStore *store)
{
  return accord_store_get (store, accord_record_type_find ("arrangement"),
                           find (store, "arrangement", "ARR-08"), NULL);
}

static void
end (AccordStore *store)
{
  g_autoptr (AccordRecord) arrangement = read_arrangement (store);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  accord_record_set_date (arrangement, "end", accord_date_new (2016, 3, 31), NULL);
  accord_arrangement_end (store, arrangement, &sentence, &error);
  g_assert_no_error (error);
}

static guint
count_closed (AccordStore *store, const char *type, const char *key)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_autoptr (GPtrArray) records = NULL;
  guint n = 0;

  records = accord_store_query (store, query, NULL);
  for (guint i = 0; i < records->len; i++)
    n += accord_record_get_date (records->pdata[i], key) == accord_date_new (2016, 3, 31) ? 1 : 0;
  return n;
}

/* --- Whether it can be ----------------------------------------------------------------------- */

typedef struct {
  const char *name;
  const char *served;
  const char *last_served;
  const char *key; /* of the notice, with its text: what is changed besides */
  const char *text;
  const char *message; /* NULL: it can be */
} State;

static const State states[] = {
  { "undecided", "", "", "decided", "",
    "NOT-05 has not been given, so that there is nothing to rescind. Remove it instead." },
  { "to-serve", "", "", NULL, NULL, NULL },
  { "part-served", "2015-09-01", "", NULL, NULL, NULL },
  { "running", "2015-09-01", "2015-09-22", NULL, NULL, NULL },
  { "last-day", "2015-03-22", "2015-03-22", NULL, NULL, NULL },
  { "day-after", "2015-03-21", "2015-03-21", NULL, NULL,
    "NOT-05 expired on 21 September 2015, and cannot be rescinded any more (WD-7). What is to go "
    "on needs a new arrangement." },
  { "rescinded", "2015-09-01", "2015-09-01", "rescinded", "2015-09-10",
    "NOT-05 was rescinded on 10 September 2015 already." },
  { "followed", "2015-09-01", "2015-09-01", "successor", "ARR-12",
    "NOT-05 is followed by “Stroke services, south Essex”. Undo that; or end it, and say on the "
    "notice that nothing follows." },
};

static void
test_state (Fixture *fixture, gconstpointer data)
{
  const State *state = data;
  AccordStore *store = fixture->store;
  gint64 id = give (store, state->served, state->last_served);
  g_autoptr (AccordRescission) self = NULL;
  g_autoptr (GError) error = NULL;

  if (state->key != NULL)
    change (store, "notice", id, state->key, state->text, NULL);
  self = begin (store, &error);
  g_assert_cmpstr (error == NULL ? NULL : error->message, ==, state->message);
  g_assert_true ((self == NULL) == (state->message != NULL));
}

static void
test_register (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  give (fixture->store, "2015-09-01", "2015-09-01");
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 21));
  g_assert_null (begin (fixture->store, &error));
  assert_message (error, ACCORD_ERROR_INVALID,
                  "The register is shown as at 21 September 2015. Return to today first.");
  g_clear_error (&error);

  reader = accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY, &error);
  accord_store_set_as_at (reader, accord_date_new (2015, 9, 22));
  g_assert_null (begin (reader, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
}

typedef struct {
  const char *name;
  const char *day;
  const char *minute;
  const char *second; /* the consent of the second partner */
  const char *message;
} Entry;

static const Entry entries[] = {
  { "no-day", "", "GB-15/07", "Letter", "Enter the day on which it was rescinded." },
  { "tomorrow", "2015-09-23", "GB-15/07", "Letter",
    "23 September 2015 has not come yet: a notice is rescinded when all have consented." },
  { "before-decision", "2015-03-19", "GB-15/07", "Letter",
    "NOT-05 was decided on 20 March 2015, and cannot be rescinded before that." },
  { "no-minute", "2015-09-22", " ", "Letter",
    "Enter the minute by which the governing body agreed to it." },
  { "no-consent", "2015-09-22", "GB-15/07", "",
    "Enter when and how NHS Castle Point and Rochford CCG consented: every partner has to "
    "(WD-7)." },
};

static void
test_entry (Fixture *fixture, gconstpointer data)
{
  const Entry *entry = data;
  const char *const entered[] = { "Letter", entry->second, "Letter" };
  g_autoptr (AccordRescission) self = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  AccordDate day = ACCORD_DATE_NONE;

  give (fixture->store, "2015-09-01", "2015-09-01");
  accord_date_from_iso (entry->day, &day);
  self = begin (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_false (accord_rescission_apply (self, day, entry->minute, entered, &sentence, &error));
  assert_message (error, ACCORD_ERROR_INVALID, entry->message);
}

/* What was not served on all needs nobody's consent. */
static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRescission) self = NULL;

  give (fixture->store, "2015-09-01", "");
  self = begin (fixture->store, NULL);
  g_assert_cmpuint (accord_rescission_get_partners (self)->len, ==, 0);
}

/* A notice that was received needs ours, and that of the others on whom it was served. */
static void
test_received (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordRescission) self = NULL;
  GArray *partners;

  add (store, "notice", "direction", "received", "arrangement", "ARR-08", "organisation", "99G",
       "decided", "2015-08-20", NULL);
  add (store, "notice-service", "notice", "NOT-05", "organisation", "07G", "served", "2015-09-01",
       NULL);
  self = begin (store, NULL);
  partners = accord_rescission_get_partners (self);
  g_assert_cmpuint (partners->len, ==, 3);
  g_assert_cmpint (g_array_index (partners, gint64, 2), ==, accord_store_get_home (store));
}

/* --- What it puts back ----------------------------------------------------------------------- */

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = give (store, "2015-09-01", "2015-09-01");

  assert_lines (store, "“Urgent care, south Essex” goes on as it is: nothing was closed by reason "
                       "of the notice.\n");
  rescind (store);
  assert_text (store, "notice", id, "rescinded", "2015-09-22");
  assert_text (store, "notice", id, "consents",
               "NHS Basildon and Brentwood CCG: Letter of 10 Sep 2015\n"
               "NHS Castle Point and Rochford CCG: By telephone\n"
               "NHS Southend CCG: At GB-15\n"
               "Minute: GB-15/07");
  ASSERT_DAYS ("notice", id, "state", { "2015-09-21", "running" }, { "2015-09-22", "rescinded" });
  ASSERT_FOUND ("WD-7", { "2015-09-22", "" }, { "2016-04-01", "" });
}

/* All that the end closed is open again, and what is owed is owed again; one undo takes it back. */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 before;

  accord_obligations_attach (store);
  give (store, "2015-09-01", "2015-09-01");
  before = count_entries (store);
  end (store);
  g_assert_cmpuint (count_closed (store, "party", "left"), ==, 4);
  assert_lines (store,
                "“Urgent care, south Essex” goes on: its last day, 31 March 2016, is taken back.\n"
                "NHS Castle Point and Rochford CCG stays a party.\n"
                "NHS Thurrock CCG stays a party.\n"
                "NHS Basildon and Brentwood CCG stays a party.\n"
                "NHS Southend CCG stays a party.\n"
                "“South Essex Urgent Care Joint Committee” is not dissolved.\n"
                "8 leads go on.\n"
                "2 functions go on.\n"
                "12 seats go on.\n"
                "10 people stay in their seats.\n");
  rescind (store);
  g_assert_cmpint (count_entries (store), ==, before + 2);
  g_assert_cmpuint (count_closed (store, "arrangement", "end"), ==, 0);
  g_assert_cmpuint (count_closed (store, "party", "left"), ==, 0);
  g_assert_cmpuint (count_closed (store, "lead", "to"), ==, 0);
  g_assert_cmpuint (count_closed (store, "function", "to"), ==, 0);
  g_assert_cmpuint (count_closed (store, "committee", "dissolved"), ==, 0);
  g_assert_cmpuint (count_closed (store, "seat", "to"), ==, 0);
  g_assert_cmpuint (count_closed (store, "appointment", "to"), ==, 0);
  ASSERT_FOUND ("WD-4", { "2016-04-01", "warning NOT-03" });
  assert_undo (store, SENTENCE);
  g_assert_cmpuint (count_closed (store, "party", "left"), ==, 4);
  assert_verified (store);
}

static gint64
find_party (AccordStore *store, const char *organisation)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("party"));
  const AccordResolver *resolver = accord_store_get_resolver (store);
  g_autoptr (GArray) ids = NULL;

  accord_query_parse_filter (query, "arrangement", "ARR-08", resolver, NULL);
  accord_query_parse_filter (query, "organisation", organisation, resolver, NULL);
  ids = accord_store_query_ids (store, query, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

/* What stood there when the notice was entered stands there again, however often it was changed
 * since; what was entered before the notice, for another day, or with a new record, stays. */
static void
test_before (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement = find (store, "arrangement", "ARR-08");
  gint64 early = find_party (store, "99E");
  gint64 other = find_party (store, "99F");
  gint64 new;

  change (store, "arrangement", arrangement, "end", "2017-06-30", NULL);
  change (store, "party", early, "left", "2016-03-31", NULL);
  give (store, "2015-09-01", "2015-09-01");
  change (store, "arrangement", arrangement, "end", "2016-03-30", NULL);
  change (store, "arrangement", arrangement, "end", "2016-03-31", NULL);
  change (store, "party", other, "left", "2016-02-28", NULL);
  new = add (store, "function", "arrangement", "ARR-08", "function", "Short", "to", "2016-03-31",
             NULL);
  assert_lines (store, "“Urgent care, south Essex” goes on until 30 June 2017 again, and not until "
                       "31 March 2016.\n");
  rescind (store);
  assert_text (store, "arrangement", arrangement, "end", "2017-06-30");
  assert_text (store, "party", early, "left", "2016-03-31");
  assert_text (store, "party", other, "left", "2016-02-28");
  assert_text (store, "function", new, "to", "2016-03-31");
}

/* Only we had left (WD-9). */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 ours = find_party (store, "07G");
  g_autoptr (AccordRecord) party = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  give (store, "2015-09-01", "2015-09-01");
  party = accord_store_get (store, accord_record_type_find ("party"), ours, NULL);
  accord_record_set_date (party, "left", accord_date_new (2016, 3, 31), NULL);
  accord_party_leave (store, party, &sentence, &error);
  g_assert_no_error (error);
  rescind (store);
  assert_text (store, "party", ours, "left", "");
  g_assert_cmpuint (count_closed (store, "lead", "to"), ==, 0);
  g_assert_cmpuint (count_closed (store, "appointment", "to"), ==, 0);
}

static guint
count_owed (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));

  accord_query_parse_filter (query, "arrangement", "ARR-08", accord_store_get_resolver (store),
                             NULL);
  return (guint) accord_store_query_count (store, query, NULL);
}

/* The calendar that was worked out for the year after is there again. */
static void
test_owed (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *lines = NULL;
  guint before;

  accord_obligations_attach (store);
  changes = accord_obligations_generate (store, 2016, NULL);
  before = count_owed (store);
  give (store, "2015-09-01", "2015-09-01");
  g_assert_cmpuint (count_owed (store), ==, before - 6);
  end (store);
  lines = dup_lines (store);
  g_assert_true (
    g_str_has_suffix (lines, "What is owed for it in 2016/17 is worked out again (RC-6).\n"));
  rescind (store);
  g_assert_cmpuint (count_owed (store), ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) \
  g_test_add ("/rescission/" name, Fixture, data, example_set_up, test, fixture_tear_down)
  ADD ("register", NULL, test_register);
  ADD ("waiting", NULL, test_waiting);
  ADD ("received", NULL, test_received);
  ADD ("nothing", NULL, test_nothing);
  ADD ("end", NULL, test_end);
  ADD ("before", NULL, test_before);
  ADD ("leave", NULL, test_leave);
  ADD ("owed", NULL, test_owed);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *path = g_strconcat ("/rescission/state/", states[i].name, NULL);

      g_test_add (path, Fixture, &states[i], example_set_up, test_state, fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *path = g_strconcat ("/rescission/entry/", entries[i].name, NULL);

      g_test_add (path, Fixture, &entries[i], example_set_up, test_entry, fixture_tear_down);
    }
  return g_test_run ();
}
