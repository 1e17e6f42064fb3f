/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-scope.h"

/* What a change bears on: arrangements, days, series; as queries take them. */

/* A day bears on what is due this long before it, as papers are before a meeting, and this long
 * after: a run of days off. */
#define DAYS_BEFORE 120
#define DAYS_AFTER  14

void
accord_obligation_scope_clear (AccordObligationScope *self)
{
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->affected, g_hash_table_unref);
  g_clear_pointer (&self->series, g_hash_table_unref);
  if (self->days != NULL)
    g_string_free (g_steal_pointer (&self->days), TRUE);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* --- JSON arrays, as queries take them ------------------------------------------------------- */

static void
append_id (GString *json, gint64 id)
{
  g_string_append_printf (json, "%c%" G_GINT64_FORMAT, json->len == 0 ? '[' : ',', id);
}

static void
append_days (GString *json, AccordDate first, AccordDate last)
{
  g_autofree char *from = accord_date_to_iso (first);
  g_autofree char *to = accord_date_to_iso (last);

  /* What would lie outside the years that dates may have goes as far as they do. */
  g_string_append_printf (json, "%c[\"%s\",\"%s\"]", json->len == 0 ? '[' : ',',
                          from == NULL ? "0001-01-01" : from, to == NULL ? "9999-12-31" : to);
}

static char *
dup_array (const GString *json)
{
  return json == NULL || json->len == 0 ? g_strdup ("[]") : g_strconcat (json->str, "]", NULL);
}

/** accord_obligation_scope_dup_set: (transfer full): a set of ids as a JSON array. */
char *
accord_obligation_scope_dup_set (GHashTable *ids)
{
  g_autoptr (GString) json = g_string_new (NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    append_id (json, *(gint64 *) id);
  return dup_array (json);
}

/** accord_obligation_scope_dup_ids: (transfer full): the records of a type that were touched, as a
 * JSON array of their ids. */
char *
accord_obligation_scope_dup_ids (AccordObligationScope *self, const char *type)
{
  return dup_array (g_hash_table_lookup (self->ids, type));
}

/** accord_obligation_scope_dup_days: (transfer full): pairs of days, as a JSON array. */
char *
accord_obligation_scope_dup_days (AccordObligationScope *self)
{
  return dup_array (self->days);
}

/* --- What was touched ------------------------------------------------------------------------ */

static const char *const bearing[] = {
  "agreement",      "arrangement", "bank-holiday", "committee", "meeting", "notice",
  "notice-service", "obligation",  "party",        "profile",   NULL,
};

/**
 * accord_obligation_scope_init:
 * @touched: the records of a transaction, to their types
 *
 * Returns: whether any of them can bear on due dates
 */
gboolean
accord_obligation_scope_init (AccordObligationScope *self, GHashTable *touched)
{
  GHashTableIter iter;
  gpointer id, type;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_string);
  self->days = g_string_new (NULL);
  self->affected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->series = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      const char *name = ((const AccordRecordType *) type)->name;
      GString *json = g_hash_table_lookup (self->ids, name);

      if (!g_strv_contains (bearing, name))
        continue;
      if (json == NULL)
        {
          json = g_string_new (NULL);
          g_hash_table_insert (self->ids, (gpointer) name, json);
        }
      append_id (json, *(gint64 *) id);
    }
  return g_hash_table_size (self->ids) > 0;
}

static gboolean
touches (AccordObligationScope *self, const char *type)
{
  return g_hash_table_contains (self->ids, type);
}

/** accord_obligation_scope_add_id: adds an id to a set. */
void
accord_obligation_scope_add_id (GHashTable *ids, gint64 id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The arrangements of records that are gone, or belong to another now. */
static gboolean
add_former (AccordObligationScope *self,
            AccordStore *store,
            const char *type,
            GHashTable *ids,
            GError **error)
{
  g_autoptr (GHashTable) former = NULL;
  GHashTableIter iter;
  gpointer value;

  if (!touches (self, type))
    return TRUE;
  former = accord_store_list_former (store, accord_record_type_find (type), "arrangement", error);
  if (former == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    accord_obligation_scope_add_id (ids, ((AccordValue *) value)->tag == ACCORD_VALUE_INTEGER
                                           ? ((AccordValue *) value)->integer
                                           : 0);
  return TRUE;
}

/* The services of a notice go with it. */
static gboolean
add_former_services (AccordObligationScope *self, AccordStore *store, GError **error)
{
  g_autoptr (GHashTable) former = NULL;
  GHashTableIter iter;
  gpointer value;

  if (!touches (self, "notice-service"))
    return TRUE;
  former =
    accord_store_list_former (store, accord_record_type_find ("notice-service"), "notice", error);
  if (former == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      g_autoptr (AccordRecord) notice = accord_store_get (store, accord_record_type_find ("notice"),
                                                          ((AccordValue *) value)->integer, NULL);

      if (notice != NULL)
        accord_obligation_scope_add_id (self->affected,
                                        accord_record_get_reference (notice, "arrangement"));
    }
  return TRUE;
}

static gboolean
find_affected (AccordObligationScope *self, AccordStore *store, GError **error)
{
  g_autofree char *arrangement = accord_obligation_scope_dup_ids (self, "arrangement");
  g_autofree char *party = accord_obligation_scope_dup_ids (self, "party");
  g_autofree char *notice = accord_obligation_scope_dup_ids (self, "notice");
  g_autofree char *service = accord_obligation_scope_dup_ids (self, "notice-service");
  g_autofree char *agreement = accord_obligation_scope_dup_ids (self, "agreement");
  g_autofree char *profile = accord_obligation_scope_dup_ids (self, "profile");
  g_autoptr (AccordRows) rows = accord_store_run (
    store, "obligation-scope", error, "arrangement", arrangement, "party", party, "notice", notice,
    "notice_service", service, "agreement", agreement, "profile", profile, NULL);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    accord_obligation_scope_add_id (self->affected,
                                    accord_rows_get_integer (rows, i, "arrangement"));
  return add_former (self, store, "party", self->affected, error) &&
         add_former (self, store, "notice", self->affected, error) &&
         add_former (self, store, "agreement", self->affected, error) &&
         add_former_services (self, store, error);
}

/* What recurs follows from what people entered of it. */
static gboolean
find_series (AccordObligationScope *self, AccordStore *store, GError **error)
{
  g_autofree char *obligations = accord_obligation_scope_dup_ids (self, "obligation");
  g_autoptr (AccordRows) rows = NULL;

  if (!touches (self, "obligation"))
    return TRUE;
  rows = accord_store_run (store, "obligation-touched", error, "obligations", obligations, NULL);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    accord_obligation_scope_add_id (self->series, accord_rows_get_integer (rows, i, "arrangement"));
  return add_former (self, store, "obligation", self->series, error);
}

/* --- Days that moved ------------------------------------------------------------------------- */

static AccordDate
read_date (const AccordValue *value)
{
  AccordDate date;

  return value != NULL && value->tag == ACCORD_VALUE_TEXT &&
             accord_date_from_iso (value->text, &date)
           ? date
           : ACCORD_DATE_NONE;
}

static void
add_holiday (AccordObligationScope *self,
             AccordObligationWork *work,
             AccordDate date,
             gboolean is_new,
             const char *title)
{
  AccordHolidayMove move = { date, is_new, g_strdup (title == NULL ? "" : title) };

  g_array_append_val (work->holiday_moves, move);
  append_days (self->days, accord_date_add_days (date, -DAYS_BEFORE),
               accord_date_add_days (date, DAYS_AFTER));
}

/* A day that is a bank holiday before and after under another name moves nothing. */
static gboolean
find_holidays (AccordObligationScope *self,
               AccordObligationWork *work,
               GHashTable *touched,
               GError **error)
{
  const AccordRecordType *type = accord_record_type_find ("bank-holiday");
  g_autoptr (GHashTable) dates = accord_store_list_former (work->store, type, "date", error);
  g_autoptr (GHashTable) titles =
    dates == NULL ? NULL : accord_store_list_former (work->store, type, "title", error);
  GHashTableIter iter;
  gpointer id, other;

  if (titles == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &other))
    {
      AccordDate former = read_date (g_hash_table_lookup (dates, id));
      const AccordValue *title = g_hash_table_lookup (titles, id);
      g_autoptr (AccordRecord) now =
        other == type ? accord_store_get (work->store, type, *(gint64 *) id, NULL) : NULL;
      AccordDate date = now == NULL ? ACCORD_DATE_NONE : accord_record_get_date (now, "date");
      gboolean is_renamed = former == ACCORD_DATE_NONE && title != NULL;

      if (former != ACCORD_DATE_NONE)
        add_holiday (self, work, former, FALSE,
                     title != NULL ? title->text : accord_record_get_text (now, "title"));
      if (now != NULL && !is_renamed)
        add_holiday (self, work, date, TRUE, accord_record_get_text (now, "title"));
    }
  return TRUE;
}

/* What goes to a meeting, or would go to it: all that is due from the meeting before it to the one
 * after it. */
static void
add_around (AccordObligationScope *self, AccordObligationWork *work, AccordDate date)
{
  AccordDate first = accord_date_new (ACCORD_DATE_FIRST_YEAR, 1, 1);
  AccordDate last = accord_date_new (ACCORD_DATE_LAST_YEAR, 12, 31);

  for (guint i = 0; i < work->meetings->len; i++)
    {
      AccordDate other = g_array_index (work->meetings, AccordReportingMeeting, i).date;

      if (other < date)
        first = other;
      if (other > date && last > other)
        last = other;
    }
  append_days (self->days, accord_date_add_days (first, -DAYS_BEFORE), last);
}

static gboolean
find_meetings (AccordObligationScope *self,
               AccordObligationWork *work,
               GHashTable *touched,
               GError **error)
{
  const AccordRecordType *type = accord_record_type_find ("meeting");
  g_autoptr (GHashTable) dates = accord_store_list_former (work->store, type, "date", error);
  GHashTableIter iter;
  gpointer id, other;

  if (dates == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &other))
    {
      AccordDate former = read_date (g_hash_table_lookup (dates, id));
      g_autoptr (AccordRecord) now =
        other == type ? accord_store_get (work->store, type, *(gint64 *) id, NULL) : NULL;

      if (former != ACCORD_DATE_NONE)
        {
          g_hash_table_insert (work->moved, g_memdup2 (id, sizeof (gint64)),
                               GUINT_TO_POINTER (former));
          add_around (self, work, former);
        }
      if (now != NULL)
        add_around (self, work, accord_record_get_date (now, "date"));
    }
  return TRUE;
}

/* The terms of a committee bear on all that goes to its meetings. */
static void
find_committees (AccordObligationScope *self)
{
  if (touches (self, "committee"))
    append_days (self->days, accord_date_new (ACCORD_DATE_FIRST_YEAR, 1, 1),
                 accord_date_new (ACCORD_DATE_LAST_YEAR, 12, 31));
}

/** accord_obligation_scope_find: finds out what the records that were touched bear on. */
gboolean
accord_obligation_scope_find (AccordObligationScope *self,
                              AccordObligationWork *work,
                              GHashTable *touched,
                              GError **error)
{
  if (!find_affected (self, work->store, error) || !find_series (self, work->store, error) ||
      (touches (self, "bank-holiday") && !find_holidays (self, work, touched, error)) ||
      (touches (self, "meeting") && !find_meetings (self, work, touched, error)))
    return FALSE;
  find_committees (self);
  return TRUE;
}
