/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/notice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/query.h"
#include "accord/working-days.h"

void
accord_notice_terms_clear (AccordNoticeTerms *terms)
{
  g_clear_pointer (&terms->clause, g_free);
}

/**
 * accord_notice_terms_read:
 * @terms: (out caller-allocates): to be cleared
 *
 * Reads by what notice on an arrangement is given, as at the store's day.
 *
 * Returns: %FALSE with an error where it cannot be read
 */
gboolean
accord_notice_terms_read (AccordStore *store,
                          gint64 arrangement,
                          AccordNoticeTerms *terms,
                          GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, arrangement);
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "notice-terms", error, "arrangement", number, NULL);

  memset (terms, 0, sizeof *terms);
  if (rows == NULL)
    return FALSE;
  if (accord_rows_get_n_rows (rows) == 0)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _("The arrangement is not in the register any more."));
      return FALSE;
    }
  terms->months = (int) accord_rows_get_integer (rows, 0, "months");
  terms->is_open = accord_rows_get_integer (rows, 0, "expiry_said") == 0;
  terms->counts_working_days = accord_rows_get_integer (rows, 0, "working_days") != 0;
  terms->clause = g_strdup (accord_rows_get_text (rows, 0, "clause"));
  return TRUE;
}

/**
 * accord_notice_terms_count:
 * @served: (element-type AccordDate): when each partner was served; %ACCORD_DATE_NONE for one who
 *   was not
 *
 * Moves each day to the one from which the service counts by the terms (WD-2).
 */
void
accord_notice_terms_count (const AccordNoticeTerms *terms, AccordStore *store, GArray *served)
{
  if (!terms->counts_working_days)
    return;
  for (guint i = 0; i < served->len; i++)
    {
      AccordDate *day = &g_array_index (served, AccordDate, i);

      *day = accord_working_day_next_or_same (accord_store_get_bank_holidays (store), *day);
    }
}

/**
 * accord_notice_list_partners:
 * @leaver: the organisation that gives the notice
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the organisations on which a notice has
 *   to be served as at the store's day: those that are in the arrangement with the leaver (WD-2)
 */
GArray *
accord_notice_list_partners (AccordStore *store,
                             gint64 arrangement,
                             gint64 leaver,
                             GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, arrangement);
  g_autofree char *other = g_strdup_printf ("%" G_GINT64_FORMAT, leaver);
  g_autoptr (AccordRows) rows = accord_store_run (store, "notice-partners", error, "arrangement",
                                                  number, "leaver", other, NULL);
  GArray *ids;

  if (rows == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 id = accord_rows_get_integer (rows, i, "id");

      g_array_append_val (ids, id);
    }
  return ids;
}

static char *
dup_title_of (AccordStore *store, AccordRecord *record, const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);

  return accord_store_dup_title (store, accord_record_type_find (field->target),
                                 accord_record_get_reference (record, key));
}

static gboolean
is_received (AccordRecord *notice)
{
  return g_strcmp0 (accord_record_get_text (notice, "direction"), "received") == 0;
}

static char *
dup_giving (AccordStore *store, AccordRecord *notice)
{
  g_autofree char *arrangement = dup_title_of (store, notice, "arrangement");
  g_autofree char *organisation = NULL;

  if (!is_received (notice) || !accord_record_has (notice, "organisation"))
    /* Translators: a change: the title of an arrangement */
    return g_strdup_printf (_("Give notice on %s"), arrangement);
  organisation = dup_title_of (store, notice, "organisation");
  /* Translators: a change: the body that leaves, and the title of an arrangement */
  return g_strdup_printf (_("Record the notice of %1$s on %2$s"), organisation, arrangement);
}

/**
 * accord_notice_give:
 * @notice: a new one
 * @services: (element-type AccordRecord): new services, one for each partner; their notice is set
 * @sentence: (out) (transfer full): the name of the change
 *
 * Enters a notice with its service on each partner. What really happened is never refused: whether
 * the dates hold is the rules' to say.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_notice_give (AccordStore *store,
                    AccordRecord *notice,
                    GPtrArray *services,
                    char **sentence,
                    GError **error)
{
  g_autofree char *words = NULL;
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!accord_record_validate (notice, error))
    return FALSE;
  words = dup_giving (store, notice);
  transaction = accord_transaction_begin (store, words, error);
  if (transaction == NULL || !accord_store_insert (store, notice, error))
    return FALSE;
  for (guint i = 0; i < services->len; i++)
    {
      AccordRecord *service = g_ptr_array_index (services, i);

      if (!accord_record_set_integer (service, "notice", accord_record_get_id (notice), error) ||
          !accord_record_validate (service, error) || !accord_store_insert (store, service, error))
        return FALSE;
    }
  if (!accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}
