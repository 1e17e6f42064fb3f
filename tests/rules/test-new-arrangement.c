/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/new-arrangement.h"
#include "accord/obligation.h"
#include "accord/query.h"
#include "findings.h"

/* Adding an arrangement: what would follow from it, and that it does. */

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
new_arrangement (AccordStore *store, const char *kind, const char *model, const char *profile)
{
  const char *const pairs[][2] = {
    { "title", "Stroke" },  { "kind", kind },         { "mode", "jointly" }, { "model", model },
    { "profile", profile }, { "start", "2015-04-01" }, { NULL },
  };

  return new_record (store, "arrangement", pairs);
}

static GPtrArray *
new_parties (AccordStore *store)
{
  static const char *const ours[][2] = { { "organisation", "07G" }, { "role", "lead" }, { NULL } };
  static const char *const theirs[][2] = { { "organisation", "99E" },
                                           { "role", "member" },
                                           { NULL } };
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (parties, new_record (store, "party", ours));
  g_ptr_array_add (parties, new_record (store, "party", theirs));
  return parties;
}

static char *
dup_requirements (const AccordArrangementPreview *preview)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < preview->requirements->len; i++)
    {
      const AccordRequirement *requirement = preview->requirements->pdata[i];

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "; ", requirement->clause);
    }
  return g_string_free (text, FALSE);
}

/* What is asked comes from the profile that the arrangement works by: its numbers are its own. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *model;
    const char *profile;
    const char *clauses;
    guint n_owed;
    const char *last_day;
  } cases[] = {
    { "ccg-joint", "", "Thurrock CCG",
      "TC 12.12; TC 12.12; TC 12.12; TC 12.12; TC 12.11; TC 12.35; TC 12.9; TC 12.8", 6,
      "2015-09-30" },
    { "ccg-joint", "", "Model wording (2014)",
      "AC 1.10; AC 1.10; AC 1.10; AC 1.10; AC 1.9; AC 1.7; AC 1.6", 6, "2015-09-30" },
    { "nhse-functions", "greater-involvement", "Model wording (2014)",
      "AC 3.10; AC 3.10; AC 3.10; AC 3.10; AC 3.9; AC 3.7", 6, "2015-09-30" },
    { "nhse-functions", "joint", "Model wording (2014)",
      "AC 3.10; AC 3.10; AC 3.10; AC 3.10; NS 4.4.1; NS 4.4.2; NS 6.2; NS 4.4.2; NS 6.2; NS 4.3.2; "
      "NS 4.4.2; NS 4.3.2; NS 4.4.2; AC 3.9; AC 3.7; AC 3.6",
      6, "2015-09-30" },
    { "local-authority", "", "Thurrock CCG", "TC 12.35", 0, "" },
    { "collaborative", "", "Thurrock CCG", "", 0, "" },
  };
  g_autoptr (GPtrArray) parties = new_parties (fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) arrangement =
        new_arrangement (fixture->store, cases[i].kind, cases[i].model, cases[i].profile);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordArrangementPreview) preview =
        accord_arrangement_preview (fixture->store, arrangement, parties, &error);
      g_autofree char *clauses = NULL;
      g_autofree char *last_day = NULL;

      g_assert_no_error (error);
      clauses = dup_requirements (preview);
      last_day = accord_date_format (preview->last_day, ACCORD_DATE_STYLE_ISO);
      g_test_message ("%s, %s", cases[i].kind, cases[i].profile);
      g_assert_cmpstr (clauses, ==, cases[i].clauses);
      g_assert_cmpuint (preview->owed->len, ==, cases[i].n_owed);
      g_assert_cmpint (preview->year, ==, 2015);
      g_assert_cmpstr (last_day, ==, cases[i].last_day);
      g_assert_cmpint (accord_record_get_id (arrangement), ==, 0);
    }
}

static guint
count (AccordStore *store, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return (guint) accord_store_query_count (store, query, NULL);
}

/* Looking leaves nothing behind; what was looked at is what is added, in one change. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) parties = new_parties (fixture->store);
  g_autoptr (AccordRecord) arrangement =
    new_arrangement (fixture->store, "ccg-joint", "", "Thurrock CCG");
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordArrangementPreview) preview =
    accord_arrangement_preview (fixture->store, arrangement, parties, &error);
  g_autofree char *sentence = NULL;
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->store, "arrangement"), ==, 0);
  g_assert_cmpuint (count (fixture->store, "party"), ==, 0);
  g_assert_cmpuint (count (fixture->store, "obligation"), ==, 0);

  g_assert_true (
    accord_arrangement_add (fixture->store, arrangement, parties, &sentence, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Add the arrangement Stroke");
  g_assert_cmpstr (accord_record_get_text (arrangement, "reference"), ==, "ARR-01");
  g_assert_cmpuint (count (fixture->store, "party"), ==, 2);
  g_assert_cmpuint (count (fixture->store, "obligation"), ==, preview->owed->len);

  g_assert_true (accord_store_undo (fixture->store, &undone, &error));
  g_assert_cmpuint (count (fixture->store, "arrangement"), ==, 0);
  g_assert_cmpuint (count (fixture->store, "party"), ==, 0);
  g_assert_cmpuint (count (fixture->store, "obligation"), ==, 0);
}

/* All or nothing. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) parties = new_parties (fixture->store);
  g_autoptr (AccordRecord) arrangement =
    new_arrangement (fixture->store, "ccg-joint", "", "Thurrock CCG");
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  accord_record_clear (parties->pdata[1], "organisation", NULL);
  g_assert_null (accord_arrangement_preview (fixture->store, arrangement, parties, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (
    accord_arrangement_add (fixture->store, arrangement, parties, &sentence, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_null (sentence);
  g_assert_cmpuint (count (fixture->store, "arrangement"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/new-arrangement/" name, Fixture, NULL, office_set_up, test, fixture_tear_down)
  ADD ("preview", test_preview);
  ADD ("add", test_add);
  ADD ("refused", test_refused);

  return g_test_run ();
}
