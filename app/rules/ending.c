/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/ending.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/query.h"
#include "rules/ending-private.h"

/* Ending: what is closed, and on which day. */
typedef struct {
  AccordStore *store;
  AccordDate day;
  gint64 arrangement;
  gint64 leaver; /* the only organisation that leaves, or 0 where the arrangement ends */
} Ending;

static GPtrArray *
list_of (Ending *ending, const char *type, const char *key, gint64 id, GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, id);
  accord_query_add_filter (query, key, &value);
  return accord_store_query (ending->store, query, error);
}

/* A last day that has been entered already and is not later is left alone; so is what begins
 * afterwards, which somebody meant. */
static gboolean
close_record (Ending *ending, AccordRecord *record, const char *first, const char *last, GError **error)
{
  AccordDate from = first == NULL ? ACCORD_DATE_NONE : accord_record_get_date (record, first);
  AccordDate to = accord_record_get_date (record, last);

  if ((to != ACCORD_DATE_NONE && to <= ending->day) || from > ending->day)
    return TRUE;
  return accord_record_set_date (record, last, ending->day, error) &&
         accord_store_update (ending->store, record, error);
}

static gboolean
close_all (Ending *ending,
           const char *type,
           const char *key,
           gint64 id,
           const char *first,
           const char *last,
           GError **error)
{
  g_autoptr (GPtrArray) records = list_of (ending, type, key, id, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!close_record (ending, g_ptr_array_index (records, i), first, last, error))
      return FALSE;
  return TRUE;
}

/* A party leaves, and with it those who lead for it. */
static gboolean
close_parties (Ending *ending, GError **error)
{
  g_autoptr (GPtrArray) parties =
    list_of (ending, "party", "arrangement", ending->arrangement, error);

  if (parties == NULL)
    return FALSE;
  for (guint i = 0; i < parties->len; i++)
    {
      AccordRecord *party = g_ptr_array_index (parties, i);

      if (ending->leaver != 0 &&
          accord_record_get_reference (party, "organisation") != ending->leaver)
        continue;
      if (!close_record (ending, party, "joined", "left", error) ||
          !close_all (ending, "lead", "party", accord_record_get_id (party), "from", "to", error))
        return FALSE;
    }
  return TRUE;
}

/* Seats, with those who sit in them: all of a committee that is dissolved, or those to which the body
 * that leaves nominated. */
static gboolean
close_seats (Ending *ending, gint64 committee, GError **error)
{
  g_autoptr (GPtrArray) seats = list_of (ending, "seat", "committee", committee, error);

  if (seats == NULL)
    return FALSE;
  for (guint i = 0; i < seats->len; i++)
    {
      AccordRecord *seat = g_ptr_array_index (seats, i);

      if (ending->leaver != 0 &&
          accord_record_get_reference (seat, "nominated_by") != ending->leaver)
        continue;
      if (!close_record (ending, seat, "from", "to", error) ||
          !close_all (ending, "appointment", "seat", accord_record_get_id (seat), "from", "to",
                      error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
close_committees (Ending *ending, GError **error)
{
  g_autoptr (GPtrArray) committees =
    list_of (ending, "committee", "arrangement", ending->arrangement, error);

  if (committees == NULL)
    return FALSE;
  for (guint i = 0; i < committees->len; i++)
    {
      AccordRecord *committee = g_ptr_array_index (committees, i);

      if ((ending->leaver == 0 &&
           !close_record (ending, committee, "established", "dissolved", error)) ||
          !close_seats (ending, accord_record_get_id (committee), error))
        return FALSE;
    }
  return TRUE;
}

/* A change that says when something ended must say it. */
static gboolean
check_day (AccordRecord *record, const char *key, GError **error)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);

  if (accord_record_has (record, key))
    return accord_record_validate (record, error);
  /* Translators: the name of a field, such as "End" */
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, _("%s: enter the day"),
               accord_field_get_label (field));
  return FALSE;
}

/** accord_ending_refuse: %FALSE, with an error that says why. */
gboolean
accord_ending_refuse (GError **error, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, words);
  return FALSE;
}

/** accord_ending_check_register: whether the register can be written and shows @today. */
gboolean
accord_ending_check_register (AccordStore *store, AccordDate today, GError **error)
{
  g_autofree char *day =
    accord_date_format (accord_store_get_as_at (store), ACCORD_DATE_STYLE_LONG);

  if (accord_store_get_read_only (store))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                           accord_store_get_read_only_reason (store));
      return FALSE;
    }
  if (accord_store_get_as_at (store) == today)
    return TRUE;
  return accord_ending_refuse (error,
                               _("The register is shown as at %s. Return to today first."), day);
}

/**
 * accord_ending_close:
 * @arrangement: with its last day
 *
 * Writes that the arrangement ends, and closes what belongs to it, within a change that has begun.
 */
gboolean
accord_ending_close (AccordStore *store, AccordRecord *arrangement, GError **error)
{
  Ending ending = { store, accord_record_get_date (arrangement, "end"),
                    accord_record_get_id (arrangement), 0 };

  return accord_store_update (store, arrangement, error) && close_parties (&ending, error) &&
         close_committees (&ending, error) &&
         close_all (&ending, "function", "arrangement", ending.arrangement, "from", "to", error);
}

/**
 * accord_arrangement_end:
 * @arrangement: with its last day
 * @sentence: (out) (transfer full): the name of the change
 *
 * Ends an arrangement, and closes on the same day and in the same change what belongs to it: its
 * parties and their leads, its functions, its committees with their seats (WD-4). What was closed
 * earlier stays as it is, and what is owed follows of itself.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_arrangement_end (AccordStore *store,
                        AccordRecord *arrangement,
                        char **sentence,
                        GError **error)
{
  g_autofree char *title = accord_store_dup_record_title (store, arrangement);
  g_autofree char *day =
    accord_date_format (accord_record_get_date (arrangement, "end"), ACCORD_DATE_STYLE_SHORT);
  g_autofree char *words = NULL;
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!check_day (arrangement, "end", error))
    return FALSE;
  /* Translators: a change: the title of an arrangement, and its last day */
  words = g_strdup_printf (_("End %1$s on %2$s"), title, day);
  transaction = accord_transaction_begin (store, words, error);
  if (transaction == NULL || !accord_ending_close (store, arrangement, error) ||
      !accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}

/**
 * accord_party_leave:
 * @party: with the day on which it leaves
 * @sentence: (out) (transfer full): the name of the change
 *
 * Lets one party leave an arrangement in which the others go on (WD-9): its leads and the seats to
 * which it nominates are closed on the same day and in the same change.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_party_leave (AccordStore *store, AccordRecord *party, char **sentence, GError **error)
{
  Ending ending = { store, accord_record_get_date (party, "left"),
                    accord_record_get_reference (party, "arrangement"),
                    accord_record_get_reference (party, "organisation") };
  g_autofree char *leaver =
    accord_store_dup_title (store, accord_record_type_find ("organisation"), ending.leaver);
  g_autofree char *arrangement =
    accord_store_dup_title (store, accord_record_type_find ("arrangement"), ending.arrangement);
  g_autofree char *words = NULL;
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!check_day (party, "left", error))
    return FALSE;
  /* Translators: a change: the body that leaves, and the title of an arrangement */
  words = g_strdup_printf (_("%1$s leaves %2$s"), leaver, arrangement);
  transaction = accord_transaction_begin (store, words, error);
  if (transaction == NULL || !accord_store_update (store, party, error) ||
      !close_parties (&ending, error) || !close_committees (&ending, error) ||
      !accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}
