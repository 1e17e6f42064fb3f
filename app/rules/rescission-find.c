/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/journal.h"
#include "accord/period.h"
#include "accord/query.h"
#include "rules/rescission-private.h"

/* What a notice set in motion: last days that were entered since it was, and that are the day to
 * which it leads. The journal says what stood there before. */

typedef struct {
  AccordRescission *self;
  AccordDate day; /* to which the notice leads */
  gint64 since;   /* the entry of the journal by which the notice was entered */
} Search;

void
accord_reopened_free (AccordReopened *reopened)
{
  g_object_unref (reopened->record);
  accord_value_clear (&reopened->before);
  g_free (reopened);
}

static gboolean
find_since (Search *search, GError **error)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (
    search->self->store, accord_record_get_id (search->self->notice), 0, error);

  if (entries == NULL)
    return FALSE;
  search->since = entries->len == 0 ? 0 : ((AccordEntry *) entries->pdata[entries->len - 1])->seq;
  return TRUE;
}

/* --- What was closed ------------------------------------------------------------------------- */

/* Reads one entry; what it changed is older than what was read before. A record that it added began
 * with its last day. */
static gboolean
read_entry (Search *search, gint64 seq, AccordReopened *reopened, gboolean *is_set, GError **error)
{
  g_autoptr (GPtrArray) changes = accord_store_list_changes (
    search->self->store, seq, accord_record_get_id (reopened->record), error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const AccordFieldChange *change = changes->pdata[i];

      if (change->kind == ACCORD_CHANGE_ADDED)
        *is_set = FALSE;
      else if (change->field != NULL && strcmp (change->field->key, reopened->key) == 0)
        {
          accord_value_copy (&reopened->before, &change->old_value);
          *is_set = TRUE;
        }
    }
  return TRUE;
}

static gboolean
read_entries (Search *search, AccordReopened *reopened, gboolean *is_set, GError **error)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (
    search->self->store, accord_record_get_id (reopened->record), 0, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const AccordEntry *entry = entries->pdata[i];

      if (entry->seq <= search->since)
        break;
      if (!read_entry (search, entry->seq, reopened, is_set, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_record (Search *search, AccordRecord *record, const char *key, GError **error)
{
  AccordReopened *reopened;
  gboolean is_set = FALSE;

  if (accord_record_get_date (record, key) != search->day)
    return TRUE;
  reopened = g_new0 (AccordReopened, 1);
  reopened->record = g_object_ref (record);
  reopened->key = key;
  if (!read_entries (search, reopened, &is_set, error))
    {
      accord_reopened_free (reopened);
      return FALSE;
    }
  if (is_set && !accord_value_equal (&reopened->before, accord_record_get_value (record, key)))
    g_ptr_array_add (search->self->reopened, reopened);
  else
    accord_reopened_free (reopened);
  return TRUE;
}

/* What an ending closes: each type with its link to what it belongs to, its last day, and what
 * belongs to it in turn. */
typedef struct Closed {
  const char *type;
  const char *link;
  const char *last;
  const struct Closed *inner;
} Closed;

static const Closed of_party[] = { { "lead", "party", "to" }, { NULL } };
static const Closed of_seat[] = { { "appointment", "seat", "to" }, { NULL } };
static const Closed of_committee[] = { { "seat", "committee", "to", of_seat }, { NULL } };
static const Closed of_arrangement[] = {
  { "party", "arrangement", "left", of_party },
  { "function", "arrangement", "to" },
  { "committee", "arrangement", "dissolved", of_committee },
  { NULL },
};

static gboolean
find_all (Search *search, const Closed *closed, gint64 id, GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (closed->type));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GPtrArray) records = NULL;

  accord_value_set_integer (&value, id);
  accord_query_add_filter (query, closed->link, &value);
  records = accord_store_query (search->self->store, query, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!find_record (search, records->pdata[i], closed->last, error))
        return FALSE;
      for (const Closed *inner = closed->inner; inner != NULL && inner->type != NULL; inner++)
        if (!find_all (search, inner, accord_record_get_id (records->pdata[i]), error))
          return FALSE;
    }
  return TRUE;
}

/* --- What was owed --------------------------------------------------------------------------- */

static void
add_year (AccordRescission *self, int year)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == year)
      return;
  g_array_append_val (self->years, year);
}

/* (nullable): what an obligation that an entry dropped said in a field */
static const AccordValue *
find_dropped (GPtrArray *changes, gint64 id, const char *key)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AccordFieldChange *change = changes->pdata[i];

      if (change->id == id && change->field != NULL && strcmp (change->field->key, key) == 0)
        return &change->old_value;
    }
  return NULL;
}

/* The year of an obligation that was dropped, where it was owed for the arrangement. */
static void
read_dropped (Search *search, GPtrArray *changes, const AccordFieldChange *change)
{
  const AccordValue *period;
  AccordPeriod read;

  if (change->kind != ACCORD_CHANGE_REMOVED || change->field == NULL ||
      strcmp (change->type->name, "obligation") != 0 ||
      strcmp (change->field->key, "arrangement") != 0 ||
      change->old_value.integer != accord_record_get_id (search->self->arrangement))
    return;
  period = find_dropped (changes, change->id, "period");
  if (period != NULL && period->tag == ACCORD_VALUE_TEXT &&
      accord_period_parse (period->text, &read))
    add_year (search->self, read.year);
}

/* What the changes of one record since the notice, or by it, dropped. */
static gboolean
find_years_of (Search *search, gint64 record, GError **error)
{
  g_autoptr (GPtrArray) entries =
    accord_store_list_entries (search->self->store, record, 0, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const AccordEntry *entry = entries->pdata[i];
      g_autoptr (GPtrArray) changes = NULL;

      if (entry->seq < search->since)
        break;
      changes = accord_store_list_changes (search->self->store, entry->seq, 0, error);
      if (changes == NULL)
        return FALSE;
      for (guint j = 0; j < changes->len; j++)
        read_dropped (search, changes, changes->pdata[j]);
    }
  return TRUE;
}

/* A notice ends what is owed when the last partner is served, and an arrangement by its last day or
 * by ours in it: whatever was changed then says what was dropped. */
static gboolean
find_years (Search *search, GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("notice-service"));
  g_auto (AccordValue) notice = ACCORD_VALUE_INIT;
  g_autoptr (GArray) services = NULL;

  accord_value_set_integer (&notice, accord_record_get_id (search->self->notice));
  accord_query_add_filter (query, "notice", &notice);
  services = accord_store_query_ids (search->self->store, query, error);
  if (services == NULL || !find_years_of (search, notice.integer, error))
    return FALSE;
  for (guint i = 0; i < services->len; i++)
    if (!find_years_of (search, g_array_index (services, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < search->self->reopened->len; i++)
    {
      const AccordReopened *reopened = search->self->reopened->pdata[i];

      if (!find_years_of (search, accord_record_get_id (reopened->record), error))
        return FALSE;
    }
  return TRUE;
}

/** accord_rescission_find: finds what the notice set in motion. */
gboolean
accord_rescission_find (AccordRescission *self, GError **error)
{
  Search search = { self, accord_record_get_date (self->notice, "arrangement_ends") };
  gint64 id = accord_record_get_id (self->arrangement);

  if (search.day == ACCORD_DATE_NONE)
    return TRUE;
  if (!find_since (&search, error) || !find_record (&search, self->arrangement, "end", error))
    return FALSE;
  for (const Closed *closed = of_arrangement; closed->type != NULL; closed++)
    if (!find_all (&search, closed, id, error))
      return FALSE;
  return find_years (&search, error);
}
