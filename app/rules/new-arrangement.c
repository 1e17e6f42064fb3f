/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/new-arrangement.h"

#include <glib/gi18n-lib.h>

#include "accord/query.h"
#include "rules/clauses.h"
#include "rules/obligation-private.h"
#include "rules/rule-private.h"

/* A new arrangement goes in with its parties and the reports of its first year. What would follow
 * from it is read where it is entered, and then taken back. */

/** accord_arrangement_find_usual_profile: the constitution profile that most arrangements work by; with
 * none there, the one that the register was begun with; 0 where it has none. */
gint64
accord_arrangement_find_usual_profile (AccordStore *store)
{
  g_autoptr (AccordQuery) all = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordQuery) profiles = accord_query_new (accord_record_type_find ("profile"));
  g_autoptr (GHashTable) totals = accord_store_query_totals (store, all, "profile", NULL);
  g_autoptr (GPtrArray) list = accord_store_query (store, profiles, NULL);
  gint64 usual = 0;
  gint64 most = -1;

  for (guint i = 0; totals != NULL && list != NULL && i < list->len; i++)
    {
      gint64 id = accord_record_get_id (list->pdata[i]);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);
      const gint64 *total = g_hash_table_lookup (totals, key);
      gint64 count = total == NULL ? 0 : *total;

      if (count > most || (count == most && id < usual))
        {
          most = count;
          usual = id;
        }
    }
  return usual;
}

static gboolean
insert_parties (AccordStore *store, gint64 arrangement, GPtrArray *parties, GError **error)
{
  for (guint i = 0; i < parties->len; i++)
    {
      AccordRecord *party = parties->pdata[i];

      if (!accord_record_set_integer (party, "arrangement", arrangement, error) ||
          !accord_record_validate (party, error) || !accord_store_insert (store, party, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_first_year (AccordStore *store, AccordRecord *arrangement, int *year)
{
  AccordDate start = accord_record_get_date (arrangement, "start");

  if (start == ACCORD_DATE_NONE)
    return FALSE;
  *year = accord_date_financial_year (MAX (start, accord_store_get_as_at (store)));
  return accord_financial_year_end (*year + 1) != ACCORD_DATE_NONE;
}

/* All of it, within a transaction that has begun. */
static gboolean
enter (AccordStore *store,
       AccordObligationWork *work,
       AccordRecord *arrangement,
       GPtrArray *parties,
       GError **error)
{
  gint64 id;
  int year;

  if (!accord_record_validate (arrangement, error) ||
      !accord_store_insert (store, arrangement, error))
    return FALSE;
  id = accord_record_get_id (arrangement);
  return insert_parties (store, id, parties, error) &&
         accord_obligation_work_init (work, store, error) &&
         (!find_first_year (store, arrangement, &year) ||
          accord_obligation_generate_first (work, id, year, error));
}

static char *
dup_words (AccordRecord *arrangement)
{
  const char *title = accord_record_get_text (arrangement, "title");

  /* Translators: a change; %s is the title of an arrangement */
  return g_strdup_printf (_("Add the arrangement %s"), title == NULL ? "" : title);
}

/**
 * accord_arrangement_add:
 * @arrangement: a new one
 * @parties: (element-type AccordRecord): new parties; their arrangement is set
 * @sentence: (out) (transfer full): the name of the change
 *
 * Enters an arrangement with its parties. One that is joint and has a start has the reports that its
 * first year owes from then on (RC-1 to RC-3), with the same change.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_arrangement_add (AccordStore *store,
                        AccordRecord *arrangement,
                        GPtrArray *parties,
                        char **sentence,
                        GError **error)
{
  g_autofree char *words = dup_words (arrangement);
  g_auto (AccordObligationWork) work = { 0 };
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, words, error);
  gboolean is_in;

  if (transaction == NULL || !enter (store, &work, arrangement, parties, error))
    return FALSE;
  accord_obligations_pause (store, TRUE);
  is_in = accord_transaction_commit (&transaction, error);
  accord_obligations_pause (store, FALSE);
  if (is_in)
    *sentence = g_steal_pointer (&words);
  return is_in;
}

/* --- What would follow ----------------------------------------------------------------------- */

static void
requirement_free (gpointer data)
{
  AccordRequirement *requirement = data;

  g_free (requirement->title);
  g_free (requirement->clause);
  g_free (requirement);
}

void
accord_arrangement_preview_free (AccordArrangementPreview *self)
{
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->owed, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_asked (const AccordRule *rule, AccordRecord *arrangement)
{
  const char *kind = accord_record_get_text (arrangement, "kind");
  const char *model = accord_record_get_text (arrangement, "model");

  if (rule->asked == NULL || (rule->kinds != NULL && (kind == NULL || !g_strv_contains (
                                                        (const char *const *) rule->kinds, kind))))
    return FALSE;
  return g_strv_contains ((const char *const *) rule->asked, "all") ||
         g_strv_contains ((const char *const *) rule->asked, model == NULL ? "none" : model);
}

/* A profile that has no clause on it does not ask for it. */
static GPtrArray *
list_requirements (AccordStore *store, AccordRecord *arrangement, GError **error)
{
  gint64 id = accord_record_get_id (arrangement);
  g_autoptr (AccordClauses) clauses = accord_clauses_new (store, id, error);
  GPtrArray *list;

  if (clauses == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func (requirement_free);
  for (guint i = 0; i < accord_rules_get ()->len; i++)
    {
      const AccordRule *rule = accord_rules_get ()->pdata[i];
      g_autofree char *clause = NULL;
      AccordRequirement *requirement;

      if (!is_asked (rule, arrangement))
        continue;
      clause = accord_clauses_cite (clauses, id, (const char *const *) rule->clauses);
      if (*clause == '\0')
        continue;
      requirement = g_new (AccordRequirement, 1);
      requirement->title = accord_rule_dup_title (rule);
      requirement->clause = g_steal_pointer (&clause);
      g_ptr_array_add (list, requirement);
    }
  return list;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const AccordObligationChange *const *one = a;
  const AccordObligationChange *const *other = b;

  return ((*one)->to > (*other)->to) - ((*one)->to < (*other)->to);
}

static GPtrArray *
copy_all (GPtrArray *records)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copies, accord_record_copy (records->pdata[i]));
  return copies;
}

/**
 * accord_arrangement_preview:
 * @arrangement: a new one; it stays as it is
 * @parties: (element-type AccordRecord): new parties; likewise
 *
 * Says what would follow if it were entered as accord_arrangement_add() does.
 *
 * Returns: (transfer full) (nullable): that; %NULL where it could not be entered
 */
AccordArrangementPreview *
accord_arrangement_preview (AccordStore *store,
                            AccordRecord *arrangement,
                            GPtrArray *parties,
                            GError **error)
{
  g_autoptr (AccordRecord) copy = accord_record_copy (arrangement);
  g_autoptr (GPtrArray) copies = copy_all (parties);
  g_autoptr (AccordArrangementPreview) preview = g_new0 (AccordArrangementPreview, 1);
  g_autoptr (AccordRecord) entered = NULL;
  g_auto (AccordObligationWork) work = { 0 };
  g_autofree char *words = dup_words (arrangement);
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, words, error);

  if (transaction == NULL || !enter (store, &work, copy, copies, error))
    return NULL;
  entered = accord_store_get (store, accord_record_get_record_type (copy),
                              accord_record_get_id (copy), error);
  preview->requirements = list_requirements (store, copy, error);
  if (entered == NULL || preview->requirements == NULL)
    return NULL;
  find_first_year (store, copy, &preview->year);
  preview->last_day = accord_record_get_date (entered, "last_day_to_serve");
  preview->owed = g_ptr_array_ref (work.changes);
  g_ptr_array_sort (preview->owed, compare_days);
  return g_steal_pointer (&preview);
}
