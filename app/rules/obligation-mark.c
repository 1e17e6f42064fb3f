/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/* What came of what was owed: one step for any number of obligations, whose reports lay on the
 * table of one meeting. */

static const AccordRecordType *
get_type (void)
{
  return accord_record_type_find ("obligation");
}

static char *
dup_sentence_for_one (const char *key, const char *title)
{
  if (strcmp (key, "received") == 0)
    /* Translators: a change; %s is what was owed, as in the next three */
    return g_strdup_printf (_("Mark as received: %s"), title);
  if (strcmp (key, "presented") == 0)
    return g_strdup_printf (_("Mark as presented: %s"), title);
  if (strcmp (key, "published") == 0)
    return g_strdup_printf (_("Mark as published: %s"), title);
  return g_strdup_printf (_("Waive %s"), title);
}

static char *
dup_sentence_for_many (const char *key, guint n)
{
  if (strcmp (key, "received") == 0)
    return g_strdup_printf (
      ngettext ("Mark %u obligation as received", "Mark %u obligations as received", n), n);
  if (strcmp (key, "presented") == 0)
    return g_strdup_printf (
      ngettext ("Mark %u obligation as presented", "Mark %u obligations as presented", n), n);
  if (strcmp (key, "published") == 0)
    return g_strdup_printf (
      ngettext ("Mark %u obligation as published", "Mark %u obligations as published", n), n);
  return g_strdup_printf (ngettext ("Waive %u obligation", "Waive %u obligations", n), n);
}

static gboolean
check_has_day (AccordRecord *entered, const char *key, GError **error)
{
  const AccordField *field = accord_record_type_find_field (get_type (), key);

  if (accord_record_has (entered, key))
    return TRUE;
  /* Translators: the name of a field, such as "Received" */
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s: enter the day"), accord_field_get_label (field));
  return FALSE;
}

/* What was left empty for all of them stays with each as it is. */
static gboolean
copy_entered (AccordRecord *obligation, AccordRecord *entered, const char *key, GError **error)
{
  const char *const keys[] = { key, "minute", "document", "note" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (accord_record_has (entered, keys[i]) &&
        !accord_record_set_value (obligation, keys[i], accord_record_get_value (entered, keys[i]),
                                  error))
      return FALSE;
  return TRUE;
}

static gboolean
mark_each (AccordStore *store,
           const char *key,
           AccordRecord *entered,
           const GArray *ids,
           GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (AccordRecord) obligation =
        accord_store_get (store, get_type (), g_array_index (ids, gint64, i), error);

      if (obligation == NULL || !copy_entered (obligation, entered, key, error) ||
          !accord_store_update (store, obligation, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * accord_obligations_mark:
 * @key: "received", "presented", "published" or "waived"
 * @entered: the day, and the minute, document and note if there are; of one obligation that is
 *   marked alone it is the whole record as it is to be
 * @ids: (element-type gint64): the obligations
 * @sentence: (out): what the journal calls the change
 *
 * Records what came of what was owed (RC-5), in one named transaction for all of them.
 */
gboolean
accord_obligations_mark (AccordStore *store,
                         const char *key,
                         AccordRecord *entered,
                         const GArray *ids,
                         char **sentence,
                         GError **error)
{
  g_autofree char *title = accord_store_dup_record_title (store, entered);
  g_autofree char *name =
    ids->len == 1 ? dup_sentence_for_one (key, title) : dup_sentence_for_many (key, ids->len);
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!check_has_day (entered, key, error))
    return FALSE;
  transaction = accord_transaction_begin (store, name, error);
  if (transaction == NULL ||
      !(ids->len == 1 ? accord_store_update (store, entered, error)
                      : mark_each (store, key, entered, ids, error)) ||
      !accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&name);
  return TRUE;
}
