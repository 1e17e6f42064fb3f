/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-scope.h"

#include <string.h>

/* When what due dates rest on changes, those that the rules worked out and nobody has touched
 * follow in the same transaction. Nothing is added here: whoever enters an arrangement may have
 * more to enter, and asks for its calendar afterwards. */

#define WATCH_KEY "accord-obligations"

typedef struct {
  GPtrArray *pending; /* (nullable): what the transaction on its way moves */
  GPtrArray *done;    /* what the last one moved */
  gboolean is_paused;
} Watch;

static gboolean
is_report (const AccordObligationRow *row)
{
  return strcmp (row->kind, "quarterly-report") == 0 || strcmp (row->kind, "annual-report") == 0 ||
         strcmp (row->kind, "engagement-event") == 0;
}

/* Loads the terms of the arrangements that rows belong to; what recurs is reviewed series by
 * series. */
static gboolean
load_terms (AccordObligationScope *self,
            AccordObligationWork *work,
            GPtrArray *rows,
            GError **error)
{
  g_autoptr (GHashTable) reports =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *ids = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const AccordObligationRow *row = rows->pdata[i];

      accord_obligation_scope_add_id (is_report (row) ? reports : self->series, row->arrangement);
    }
  ids = accord_obligation_scope_dup_set (reports);
  return accord_obligation_work_load (work, ids, error);
}

static gboolean
review (AccordObligationScope *self, AccordObligationWork *work, GError **error)
{
  g_autofree char *affected = accord_obligation_scope_dup_set (self->affected);
  g_autofree char *days = accord_obligation_scope_dup_days (self);
  g_autofree char *meetings = accord_obligation_scope_dup_ids (self, "meeting");
  g_autofree char *series = NULL;
  g_autoptr (AccordRows) found =
    accord_store_run (work->store, "obligation-review", error, "arrangements", affected, "days",
                      days, "meetings", meetings, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  if (found == NULL)
    return FALSE;
  rows = accord_obligation_rows_read (found);
  if (!load_terms (self, work, rows, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (is_report (rows->pdata[i]) && !accord_obligation_review (work, rows->pdata[i], error))
      return FALSE;
  series = accord_obligation_scope_dup_set (self->series);
  return g_hash_table_size (self->series) == 0 ||
         accord_obligation_review_series (work, series, 0, error);
}

static gboolean
is_any (AccordStore *store)
{
  g_autoptr (AccordRows) rows = accord_store_run (store, "obligation-any", NULL, NULL, NULL);

  return rows != NULL && accord_rows_get_integer (rows, 0, "is_any") != 0;
}

static gboolean
follow_up (AccordStore *store, GHashTable *touched, gpointer data, GError **error)
{
  Watch *watch = data;
  g_auto (AccordObligationWork) work = { 0 };
  g_auto (AccordObligationScope) scope = { 0 };

  g_clear_pointer (&watch->pending, g_ptr_array_unref);
  if (watch->is_paused)
    return TRUE;
  if (!accord_obligation_scope_init (&scope, touched) || !is_any (store))
    return TRUE;
  if (!accord_obligation_work_init (&work, store, error) ||
      !accord_obligation_scope_find (&scope, &work, touched, error) ||
      !review (&scope, &work, error))
    return FALSE;
  watch->pending = g_steal_pointer (&work.changes);
  return TRUE;
}

/* What was found to follow counts once it is in the register: a transaction may fail after that. */
static void
store_changed_cb (AccordStore *store, GHashTable *touched, gpointer data)
{
  Watch *watch = data;
  const AccordObligationChange *first;

  if (touched == NULL)
    return;
  g_ptr_array_set_size (watch->done, 0);
  if (watch->pending == NULL || watch->pending->len == 0)
    return;
  first = watch->pending->pdata[0];
  if (g_hash_table_contains (touched, &first->id))
    g_ptr_array_extend_and_steal (watch->done, g_steal_pointer (&watch->pending));
}

static void
free_watch (gpointer data)
{
  Watch *watch = data;

  g_clear_pointer (&watch->pending, g_ptr_array_unref);
  g_ptr_array_unref (watch->done);
  g_free (watch);
}

/** accord_obligations_pause: lets a transaction be written that follows the rules by itself. */
void
accord_obligations_pause (AccordStore *store, gboolean is_paused)
{
  Watch *watch = g_object_get_data (G_OBJECT (store), WATCH_KEY);

  if (watch != NULL)
    watch->is_paused = is_paused;
}

/**
 * accord_obligations_attach:
 *
 * From now on, a change of an arrangement, its parties, notices and agreements, of a profile, of a
 * meeting or a bank holiday re-dates the obligations that follow from it, or drops them, in the
 * same transaction; only those that the rules worked out and nobody has touched since (RC-6). Every
 * front end calls it when it has opened a register.
 */
void
accord_obligations_attach (AccordStore *store)
{
  Watch *watch = g_new0 (Watch, 1);

  g_return_if_fail (g_object_get_data (G_OBJECT (store), WATCH_KEY) == NULL);

  watch->done = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_obligation_change_free);
  g_object_set_data_full (G_OBJECT (store), WATCH_KEY, watch, free_watch);
  accord_store_set_follow_up (store, follow_up, watch, NULL);
  g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), watch);
}

/**
 * accord_obligations_get_followed:
 *
 * Returns: (transfer none) (element-type AccordObligationChange) (nullable): what followed from the
 *   last change of the register that was made through this store, until the next; %NULL where
 *   accord_obligations_attach() was not called
 */
GPtrArray *
accord_obligations_get_followed (AccordStore *store)
{
  Watch *watch = g_object_get_data (G_OBJECT (store), WATCH_KEY);

  return watch == NULL ? NULL : watch->done;
}
