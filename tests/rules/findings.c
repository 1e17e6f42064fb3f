/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

#include <string.h>

#include "accord/register.h"

/** office_set_up: a register with bodies, opened as at 30 September 2015. */
void
office_set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[][3] = {
    { "99E", "NHS Basildon and Brentwood CCG", "ccg" },
    { "99F", "NHS Castle Point and Rochford CCG", "ccg" },
    { "99G", "NHS Southend CCG", "ccg" },
    { "X24", "NHS England", "nhs-england" },
    { "E06000034", "Thurrock Council", "local-authority" },
  };
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.accord", NULL);
  fixture->store = accord_register_new (fixture->path, "NHS Thurrock CCG", "07G", "Thurrock CCG",
                                        "A. Tester", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 30));
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    add (fixture->store, "organisation", "code", bodies[i][0], "name", bodies[i][1], "kind",
         bodies[i][2], NULL);
}

void
example_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "example.accord", NULL);
  fixture->store = accord_register_sample (fixture->path, 2015, "A. Tester", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 22));
}

static void
change_from (AccordStore *store, gint64 id, va_list pairs)
{
  const char *key;

  while ((key = va_arg (pairs, const char *)) != NULL)
    change (store, "arrangement", id, key, va_arg (pairs, const char *), NULL);
}

gint64
add_joint (AccordStore *store, const char *kind, ...)
{
  gint64 id =
    add (store, "arrangement", "title", "Stroke", "kind", kind, "mode", "jointly", "profile",
         "Thurrock CCG", "approved", "2015-03-26", "safe", "yes", "in_patients_interests", "yes",
         "approval_minute", "GB-12/07", "start", "2015-04-01", NULL);
  g_autofree char *arrangement = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  va_list pairs;

  add (store, "party", "arrangement", arrangement, "organisation", "07G", "role", "lead", "joined",
       "2015-04-01", NULL);
  add (store, "party", "arrangement", arrangement, "organisation", "99E", "role", "member",
       "joined", "2015-04-01", NULL);
  va_start (pairs, kind);
  change_from (store, id, pairs);
  va_end (pairs);
  return id;
}

void
change_arrangement (AccordStore *store, const char *key, const char *text)
{
  gint64 id;

  g_assert_true (
    accord_store_find (store, accord_record_type_find ("arrangement"), "ARR-01", &id, NULL));
  change (store, "arrangement", id, key, text, NULL);
}

static GPtrArray *
check (AccordStore *store, const char *rule)
{
  g_autoptr (GError) error = NULL;
  const AccordRule *one = accord_rule_lookup (rule, &error);
  GPtrArray *findings;

  g_assert_no_error (error);
  findings = accord_rules_check (store, one, 0, &error);
  g_assert_no_error (error);
  return findings;
}

static char *
dup_found (GPtrArray *findings)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (finding->message, !=, "");
      g_assert_cmpstr (finding->remedy, !=, "");
      g_string_append_printf (found, "%s%s %s", i == 0 ? "" : ", ",
                              accord_severity_get_name (finding->severity), finding->ref);
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

void
assert_found (AccordStore *store, const char *rule, const Found *days, gsize n_days)
{
  AccordDate before = accord_store_get_as_at (store);

  for (gsize i = 0; i < n_days; i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *found = NULL;
      AccordDate day;

      g_assert_true (accord_date_from_iso (days[i].day, &day));
      accord_store_set_as_at (store, day);
      findings = check (store, rule);
      found = dup_found (findings);
      if (g_strcmp0 (found, days[i].expected) != 0)
        g_error ("%s on %s: “%s” was found, “%s” was expected", rule, days[i].day, found,
                 days[i].expected);
    }
  accord_store_set_as_at (store, before);
}

void
assert_said (AccordStore *store, const char *rule, const char *message)
{
  g_autoptr (GPtrArray) findings = check (store, rule);
  const AccordFinding *finding;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->message, ==, message);
}

void
assert_cited (AccordStore *store, const char *rule, const char *clause)
{
  g_autoptr (GPtrArray) findings = check (store, rule);

  g_assert_cmpuint (findings->len, >, 0);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((const AccordFinding *) g_ptr_array_index (findings, i))->clause, ==, clause);
}

static const char *
get_what (const AccordFinding *finding)
{
  return finding->type->reference_field != NULL ? finding->ref : finding->subject;
}

static gboolean
is_of (const AccordFinding *finding, const char *const *families)
{
  for (const char *const *family = families; *family != NULL; family++)
    if (g_str_has_prefix (accord_rule_get_id (finding->rule), *family))
      return TRUE;
  return FALSE;
}

static gboolean
is_fault (const AccordFinding *finding, const Fault *fault)
{
  return strcmp (accord_rule_get_id (finding->rule), fault->rule) == 0 &&
         finding->severity == fault->severity && strcmp (finding->clause, fault->clause) == 0 &&
         strcmp (get_what (finding), fault->what) == 0;
}

static gboolean
take_fault (GPtrArray *findings, const Fault *fault)
{
  for (guint i = 0; i < findings->len; i++)
    if (is_fault (g_ptr_array_index (findings, i), fault))
      {
        g_ptr_array_remove_index (findings, i);
        return TRUE;
      }
  return FALSE;
}

void
assert_faults (AccordStore *store, const char *const *families, const Fault *faults, gsize n_faults)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = accord_rules_check (store, NULL, 0, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n_faults; i++)
    if (!take_fault (findings, &faults[i]))
      g_error ("%s, %s, was not found with %s", faults[i].rule, faults[i].what, faults[i].clause);
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);

      if (is_of (finding, families))
        g_error ("%s, %s: “%s” is not in the README", accord_rule_get_id (finding->rule),
                 get_what (finding), finding->message);
    }
}
