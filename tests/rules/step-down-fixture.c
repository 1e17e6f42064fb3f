/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-down-fixture.h"

#include <string.h>

#include "accord/query.h"

const char *const nothing[][2] = { { NULL } };

/** find: the id of the record with that reference. */
gint64
find (AccordStore *store, const char *type, const char *ref)
{
  gint64 id = 0;

  g_assert_true (accord_store_find (store, accord_record_type_find (type), ref, &id, NULL));
  return id;
}

/** delegate: makes ARR-10 as if it had been delegated. */
void
delegate (AccordStore *store)
{
  change (store, "arrangement", find (store, "arrangement", "ARR-10"), "model", "delegated", "mode",
          "delegated", NULL);
  change (store, "committee", find (store, "committee", "Primary Care Joint Committee"), "name",
          "Primary Care Committee", "form", "primary-care-commissioning-committee", NULL);
}

/** begin: of ARR-10, on 22 September 2015. */
AccordStepDown *
begin (AccordStore *store, GError **error)
{
  return accord_step_down_new (store, find (store, "arrangement", "ARR-10"),
                               accord_date_new (2015, 9, 22), error);
}

static void
enter (AccordStepDown *self, const char *const pairs[][2])
{
  const AccordStepDownEntry *entry = accord_step_down_get_entry (self);

  for (guint i = 0; pairs[i][0] != NULL; i++)
    {
      AccordRecord *record = g_str_has_prefix (pairs[i][0], "agreement.")   ? entry->agreement
                             : g_str_has_prefix (pairs[i][0], "successor.") ? entry->successor
                             : g_str_has_prefix (pairs[i][0], "committee.") ? entry->committee
                                                                            : entry->arrangement;
      g_autoptr (GError) error = NULL;

      accord_record_parse (record, strchr (pairs[i][0], '.') + 1, pairs[i][1], NULL, &error);
      g_assert_no_error (error);
    }
}

static const char *const usual[][2] = {
  { "agreement.date", "2015-09-17" },
  { "successor.approved", "2015-09-22" },
  { "successor.approval_minute", "GB-15/06" },
  { "successor.safe", "yes" },
  { "successor.in_patients_interests", "yes" },
  { NULL },
};

/** work_out: pairs of "record.key" and text are entered over what is proposed and usual. */
gboolean
work_out (AccordStepDown *self, const char *const pairs[][2], GError **error)
{
  enter (self, usual);
  enter (self, pairs);
  return accord_step_down_enter (self, accord_step_down_get_entry (self), error);
}

/** step_down: does it; the journal calls it @expected. */
gint64
step_down (AccordStore *store, const char *const pairs[][2], const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStepDown) self = begin (store, &error);
  g_autofree char *sentence = NULL;
  gint64 id;

  g_assert_no_error (error);
  g_assert_true (work_out (self, pairs, &error));
  g_assert_no_error (error);
  id = accord_step_down_apply (self, &sentence, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, expected);
  return id;
}

/** list: (transfer full): the records of a type with a value in a field. */
GPtrArray *
list (AccordStore *store, const char *type, const char *key, const char *text)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  accord_query_parse_filter (query, key, text, accord_store_get_resolver (store), &error);
  g_assert_no_error (error);
  records = accord_store_query (store, query, &error);
  g_assert_no_error (error);
  return records;
}

/** give_notice: enters NOT-05 on ARR-10, served on both partners on that day. */
void
give_notice (AccordStore *store, const char *served)
{
  add (store, "notice", "direction", "given", "arrangement", "ARR-10", "why", "Late", "decided",
       "2015-01-22", "minute", "GB-11/09", NULL);
  add (store, "notice-service", "notice", "NOT-05", "organisation", "Q57", "served", served, NULL);
  add (store, "notice-service", "notice", "NOT-05", "organisation", "99E", "served", served, NULL);
}
