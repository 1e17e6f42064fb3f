/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/seat.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/query.h"

static GPtrArray *
list_appointments (AccordStore *store, gint64 seat, GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("appointment"));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, seat);
  accord_query_add_filter (query, "seat", &value);
  accord_query_set_sort (query, "from", TRUE);
  return accord_store_query (store, query, error);
}

/* Whether somebody is in the seat on a day; the last day of a term counts. */
static gboolean
holds_on (AccordRecord *appointment, AccordDate day)
{
  AccordDate to = accord_record_get_date (appointment, "to");

  return accord_record_get_date (appointment, "from") <= day &&
         (to == ACCORD_DATE_NONE || to >= day);
}

static char *
dup_title_of (AccordStore *store, AccordRecord *record, const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);

  return accord_store_dup_title (store, accord_record_type_find (field->target),
                                 accord_record_get_reference (record, key));
}

/* "Lay chair of Primary Care Joint Committee" */
static char *
dup_post (AccordStore *store, AccordRecord *appointment)
{
  g_autoptr (AccordRecord) seat =
    accord_store_get (store, accord_record_type_find ("seat"),
                      accord_record_get_reference (appointment, "seat"), NULL);
  g_autofree char *committee = seat == NULL ? NULL : dup_title_of (store, seat, "committee");

  if (seat == NULL)
    return dup_title_of (store, appointment, "seat");
  /* Translators: a seat, and its committee */
  return g_strdup_printf (_("%1$s of %2$s"), accord_record_get_text (seat, "title"), committee);
}

/* A change that says when something happened must say it. */
static gboolean
check_has (AccordRecord *record, const char *key, GError **error)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);

  if (accord_record_has (record, key))
    return TRUE;
  /* Translators: the name of a field, such as "Invited" */
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s: enter the day"), accord_field_get_label (field));
  return FALSE;
}

/**
 * accord_seat_find_holder:
 *
 * Returns: the id of the appointment of the one who holds @seat on the day of the store, of the
 *   last to come if there are two; 0 for a vacant seat
 */
gint64
accord_seat_find_holder (AccordStore *store, gint64 seat)
{
  g_autoptr (GPtrArray) appointments = list_appointments (store, seat, NULL);

  for (guint i = 0; appointments != NULL && i < appointments->len; i++)
    {
      AccordRecord *appointment = g_ptr_array_index (appointments, i);

      if (holds_on (appointment, accord_store_get_as_at (store)))
        return accord_record_get_id (appointment);
    }
  return 0;
}

/* Two people are never in one seat at once (CM-5): whoever would still be in it on the first day of
 * the new term leaves on the day before. Who came that day or later is left alone. */
static gboolean
end_former_terms (AccordStore *store, AccordRecord *appointment, GError **error)
{
  AccordDate from = accord_record_get_date (appointment, "from");
  g_autoptr (GPtrArray) others =
    list_appointments (store, accord_record_get_reference (appointment, "seat"), error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      AccordRecord *other = g_ptr_array_index (others, i);

      if (!holds_on (other, from) || accord_record_get_date (other, "from") == from)
        continue;
      if (!accord_record_set_date (other, "to", accord_date_add_days (from, -1), error) ||
          !accord_store_update (store, other, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * accord_seat_appoint:
 * @appointment: a new one
 * @sentence: (out) (transfer full): the name of the change
 *
 * Appoints somebody to a seat. The term of one who is in it ends on the day before, in the same
 * change (CM-5).
 *
 * Returns: whether it is in the register
 */
gboolean
accord_seat_appoint (AccordStore *store, AccordRecord *appointment, char **sentence, GError **error)
{
  g_autofree char *person = dup_title_of (store, appointment, "person");
  g_autofree char *post = dup_post (store, appointment);
  /* Translators: a change: a person, and a seat of a committee */
  g_autofree char *words = g_strdup_printf (_("Appoint %1$s as %2$s"), person, post);
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!accord_record_validate (appointment, error))
    return FALSE;
  transaction = accord_transaction_begin (store, words, error);
  if (transaction == NULL || !end_former_terms (store, appointment, error) ||
      !accord_store_insert (store, appointment, error) ||
      !accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}

/**
 * accord_seat_end_term:
 * @appointment: with its last day, and why
 * @sentence: (out) (transfer full): the name of the change
 *
 * Ends the term of the holder of a seat.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_seat_end_term (AccordStore *store,
                      AccordRecord *appointment,
                      char **sentence,
                      GError **error)
{
  g_autofree char *person = dup_title_of (store, appointment, "person");
  g_autofree char *post = dup_post (store, appointment);
  /* Translators: a change: a person, and a seat of a committee */
  g_autofree char *words = g_strdup_printf (_("End the term of %1$s as %2$s"), person, post);

  if (!check_has (appointment, "to", error) ||
      !accord_store_save (store, appointment, words, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
save_day (AccordStore *store,
          AccordRecord *seat,
          const char *key,
          char *words,
          char **sentence,
          GError **error)
{
  g_autofree char *owned = words;

  if (!check_has (seat, key, error) || !accord_store_save (store, seat, owned, error))
    return FALSE;
  *sentence = g_steal_pointer (&owned);
  return TRUE;
}

/**
 * accord_seat_invite:
 * @seat: with the day of the invitation
 * @sentence: (out) (transfer full): the name of the change
 *
 * Records that a body was invited to fill a seat (CM-3).
 *
 * Returns: whether it is in the register
 */
gboolean
accord_seat_invite (AccordStore *store, AccordRecord *seat, char **sentence, GError **error)
{
  g_autofree char *title = accord_store_dup_record_title (store, seat);

  /* Translators: a change; %s is a seat with its committee */
  return save_day (store, seat, "invited",
                   g_strdup_printf (_("Invite %s"), title), sentence, error);
}

/**
 * accord_seat_record_refusal:
 * @seat: with the day of the refusal
 * @sentence: (out) (transfer full): the name of the change
 *
 * Records that a body that was invited declined, which satisfies CM-3.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_seat_record_refusal (AccordStore *store, AccordRecord *seat, char **sentence, GError **error)
{
  g_autofree char *title = accord_store_dup_record_title (store, seat);

  /* Translators: a change; %s is a seat with its committee */
  return save_day (store, seat, "declined",
                   g_strdup_printf (_("Record a refusal: %s"), title), sentence, error);
}
