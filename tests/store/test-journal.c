/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/error.h"
#include "store/schema.h"

#include "fixture.h"

static void
test_entries (Fixture *fixture, gconstpointer data)
{
  static const char *const sentences[] = { "Undo: Change organisation", "Change organisation",
                                           "Add organisation" };
  static const AccordEntryKind kinds[] = { ACCORD_ENTRY_UNDO, ACCORD_ENTRY_CHANGE,
                                           ACCORD_ENTRY_CHANGE };
  gint64 before = g_get_real_time ();
  gint64 id = add_organisation (fixture->store, "07G");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) newest = NULL;

  change (fixture->store, "organisation", id, "name", "Other", NULL);
  assert_undo (fixture->store, "Change organisation");
  entries = accord_store_list_entries (fixture->store, 0, 0, NULL);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < entries->len; i++)
    {
      AccordEntry *entry = entries->pdata[i];

      g_assert_cmpint (entry->seq, ==, 3 - i);
      g_assert_cmpstr (entry->sentence, ==, sentences[i]);
      g_assert_cmpint (entry->kind, ==, kinds[i]);
      g_assert_cmpstr (entry->officer, ==, "A. Tester");
      g_assert_cmpint (entry->undoes, ==, i == 0 ? 2 : 0);
      g_assert_cmpint (entry->schema, ==, ACCORD_SCHEMA_VERSION);
      g_assert_cmpuint (strlen (entry->hash), ==, 64);
      g_assert_cmpint (entry->at, >=, before);
      g_assert_cmpint (entry->at, <=, g_get_real_time ());
    }
  newest = accord_store_list_entries (fixture->store, 0, 1, NULL);
  g_assert_cmpuint (newest->len, ==, 1);
  g_assert_cmpint (((AccordEntry *) newest->pdata[0])->seq, ==, 3);
}

static void
test_time (void)
{
  const AccordEntry entry = { .at = G_GINT64_CONSTANT (1443621909123456) };
  g_autofree char *time = accord_entry_format_time (&entry);

  g_autofree char *when = accord_entry_format_when (&entry);

  g_assert_cmpstr (time, ==, "2015-09-30T14:05:09Z");
  g_assert_cmpstr (when, ==, "30 Sep 2015, 14:05");
}

/* What is added is called by the number that it got; one that it had already stays its own. */
static void
test_numbered (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *reference; /* nullable */
    const char *sentence;
  } cases[] = {
    { NULL, "Add arrangement ARR-01 Acute services" },
    { "OLD/7", "Add arrangement OLD/7 Acute services" },
    { NULL, "Add arrangement ARR-02 Acute services" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autoptr (AccordEntry) head = NULL;
      g_autoptr (GError) error = NULL;

      accord_record_set_text (record, "title", "Acute services", NULL);
      accord_record_set_text (record, "kind", "ccg-joint", NULL);
      accord_record_set_text (record, "reference", cases[i].reference, NULL);
      accord_store_save (fixture->store, record, NULL, &error);
      g_assert_no_error (error);
      head = accord_store_get_head (fixture->store, NULL);
      g_assert_cmpstr (head->sentence, ==, cases[i].sentence);
    }
  assert_verified (fixture->store);
}

/* The history of one record, with that of its sets of references. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 a = add_organisation (store, "A");
  gint64 interest;
  g_autoptr (GPtrArray) of_interest = NULL;
  g_autoptr (GPtrArray) of_a = NULL;
  g_autoptr (GPtrArray) of_none = NULL;

  add (store, "person", "family_name", "Finch", NULL);
  interest = add (store, "interest", "person", "Finch", "kind", "financial", NULL);
  change (store, "interest", interest, "organisations", "A", NULL);
  of_interest = accord_store_list_entries (store, interest, 0, NULL);
  of_a = accord_store_list_entries (store, a, 0, NULL);
  of_none = accord_store_list_entries (store, 999, 0, NULL);
  g_assert_cmpuint (of_interest->len, ==, 2);
  g_assert_cmpuint (of_a->len, ==, 1);
  g_assert_cmpuint (of_none->len, ==, 0);
  g_assert_cmpint (accord_store_get_version (store, interest), ==, 4);
}

static char *
show_changes (AccordStore *store, gint64 seq, gint64 record)
{
  static const char marks[] = " +~-";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = accord_store_list_changes (store, seq, record, &error);
  GString *shown = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    {
      AccordFieldChange *one = changes->pdata[i];
      g_autofree char *old = accord_field_format (one->field, &one->old_value,
                                                  accord_store_get_resolver (store),
                                                  ACCORD_FORMAT_PLAIN);
      g_autofree char *new = accord_field_format (one->field, &one->new_value,
                                                  accord_store_get_resolver (store),
                                                  ACCORD_FORMAT_PLAIN);

      g_string_append_printf (shown, "%c%s.%s %s>%s; ", marks[one->kind], one->type->name,
                              one->field->key, old, new);
    }
  return g_string_free (shown, FALSE);
}

static void
assert_changes (AccordStore *store, gint64 seq, gint64 record, const char *expected)
{
  g_autofree char *shown = show_changes (store, seq, record);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_organisation (store, "A");
  gint64 interest;

  change (store, "organisation", id, "name", "Other", "kind", "ccg", "opened", "2013-04-01", NULL);
  add (store, "person", "family_name", "Finch", "email", "ada@example.org", NULL);
  interest = add (store, "interest", "person", "Finch", "kind", "gift", "organisations", "A", NULL);
  change (store, "interest", interest, "organisations", "", NULL);
  drop (store, "interest", interest);
  assert_changes (store, 1, 0, "+organisation.code >A; +organisation.name >Organisation A; ");
  assert_changes (store, 2, 0, "~organisation.name Organisation A>Other; ~organisation.kind >ccg; "
                               "~organisation.opened >2013-04-01; ");
  /* Contact details leave no trace. */
  assert_changes (store, 3, 0, "+person.family_name >Finch; ");
  assert_changes (store, 4, interest, "+interest.person >2; +interest.kind >gift; "
                                      "~interest.organisations >A; ");
  assert_changes (store, 5, 0, "~interest.organisations A>; ");
  assert_changes (store, 6, 0, "-interest.person 2>; -interest.kind gift>; ");
  assert_changes (store, 2, interest, "");
  assert_changes (store, 99, 0, "");
}

/* The chain holds what was said and by whom; two registers that say the same differ still. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  for (int i = 0; i < 3; i++)
    {
      gint64 id = add_organisation (fixture->store, "A");

      drop (fixture->store, "organisation", id);
    }
  entries = accord_store_list_entries (fixture->store, 0, 0, NULL);
  for (guint i = 0; i < entries->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((AccordEntry *) entries->pdata[i])->hash, !=,
                       ((AccordEntry *) entries->pdata[j])->hash);
  assert_verified (fixture->store);
}

static void
test_officer (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *officer;
    const char *shown; /* NULL: the login's */
  } cases[] = {
    { "Ada Finch", "Ada Finch" }, { "Llŷr", "Llŷr" }, { "caf\xe9", "caf�" }, { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordEntry) head = NULL;
      g_autofree char *code = g_strdup_printf ("C%u", i);

      accord_store_set_officer (fixture->store, cases[i].officer);
      add_organisation (fixture->store, code);
      head = accord_store_get_head (fixture->store, NULL);
      g_assert_cmpstr (head->officer, ==,
                       cases[i].shown != NULL ? cases[i].shown : g_get_real_name ());
    }
  assert_verified (fixture->store);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_store_get_head (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_null (accord_store_get_undoable (fixture->store, &error));
  g_assert_null (accord_store_get_redoable (fixture->store, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/time", test_time);
#define ADD(name, function) \
  g_test_add ("/journal/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("entries", test_entries);
  ADD ("numbered", test_numbered);
  ADD ("history", test_history);
  ADD ("changes", test_changes);
  ADD ("chain", test_chain);
  ADD ("officer", test_officer);
  ADD ("empty", test_empty);

  return g_test_run ();
}
