/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/filter.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AccordFilter {
  GObject parent_instance;

  const AccordFilterPlan *plan;
  const AccordRecordType *type; /* whose field it is */
  const AccordField *field;
  GHashTable *chosen; /* set of keys, owned */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFilter, accord_filter, G_TYPE_OBJECT)

static void
option_free (gpointer data)
{
  AccordFilterOption *option = data;

  g_free (option->key);
  g_free (option->label);
  g_free (option);
}

static gboolean
is_reference (const AccordField *field)
{
  return field->kind == ACCORD_FIELD_REFERENCE || field->kind == ACCORD_FIELD_REFERENCES;
}

static gboolean
is_year (const AccordField *field)
{
  return field->kind == ACCORD_FIELD_YEAR || accord_field_is_date (field);
}

static void
accord_filter_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_FILTER (object)->chosen);

  G_OBJECT_CLASS (accord_filter_parent_class)->finalize (object);
}

static void
accord_filter_class_init (AccordFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_filter_finalize;

  /**
   * AccordFilter::changed:
   *
   * Other values are let through.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_filter_init (AccordFilter *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * accord_filter_new:
 * @plan: (transfer none): its description, for as long as it lives
 * @type: what the list shows
 *
 * Returns: (transfer full): a filter that lets everything through
 */
AccordFilter *
accord_filter_new (const AccordFilterPlan *plan, const AccordRecordType *type)
{
  AccordFilter *self = g_object_new (ACCORD_TYPE_FILTER, NULL);

  self->plan = plan;
  self->type = plan->related == NULL ? type : accord_record_type_find (plan->related);
  self->field = accord_record_type_find_field (self->type, plan->key);
  g_assert (self->field != NULL);
  return self;
}

/** accord_filter_get_plan: (transfer none): its description. */
const AccordFilterPlan *
accord_filter_get_plan (AccordFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), NULL);
  return self->plan;
}

/** accord_filter_get_title: (transfer none): what it is called. */
const char *
accord_filter_get_title (AccordFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), NULL);

  if (self->plan->title != NULL)
    return _(self->plan->title);
  return accord_field_get_label (self->field);
}

/** accord_filter_is_single: whether one value at most is chosen: a stretch of time. */
gboolean
accord_filter_is_single (AccordFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), FALSE);
  return accord_field_is_date (self->field);
}

/** accord_filter_is_of_register: whether its values are records, which another register does not
 * have. */
gboolean
accord_filter_is_of_register (AccordFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), FALSE);
  return is_reference (self->field);
}

/** accord_filter_is_narrowing: whether some values are left out. */
gboolean
accord_filter_is_narrowing (AccordFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), FALSE);
  return g_hash_table_size (self->chosen) > 0;
}

/** accord_filter_is_chosen: whether the value @key is let through by name. */
gboolean
accord_filter_is_chosen (AccordFilter *self, const char *key)
{
  g_return_val_if_fail (ACCORD_IS_FILTER (self), FALSE);
  return g_hash_table_contains (self->chosen, key);
}

/** accord_filter_choose: lets a value through, or no longer; with none everything is. */
void
accord_filter_choose (AccordFilter *self, const char *key, gboolean chosen)
{
  g_return_if_fail (ACCORD_IS_FILTER (self));

  if (accord_filter_is_chosen (self, key) == chosen)
    return;
  if (chosen && accord_filter_is_single (self))
    g_hash_table_remove_all (self->chosen);
  if (chosen)
    g_hash_table_add (self->chosen, g_strdup (key));
  else
    g_hash_table_remove (self->chosen, key);
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/** accord_filter_dup_chosen: (transfer full): the keys that are chosen, to be remembered. */
char **
accord_filter_dup_chosen (AccordFilter *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (ACCORD_IS_FILTER (self), NULL);

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&keys), FALSE);
}

/** accord_filter_set_chosen: chooses @keys and no others; %NULL or none lets everything through. */
void
accord_filter_set_chosen (AccordFilter *self, const char *const *keys)
{
  g_return_if_fail (ACCORD_IS_FILTER (self));

  if ((keys == NULL || keys[0] == NULL) && !accord_filter_is_narrowing (self))
    return;
  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_add (self->chosen, g_strdup (keys[i]));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_value (AccordFilter *self, const char *key, AccordValue *value)
{
  if (is_reference (self->field) || self->field->kind == ACCORD_FIELD_BOOLEAN)
    accord_value_set_integer (value, g_ascii_strtoll (key, NULL, 10));
  else
    accord_value_take_text (value, g_strdup (key));
}

static void
apply_key (AccordFilter *self, const char *key, AccordQuery *query)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  int year;

  if (accord_field_is_date (self->field))
    {
      if (accord_financial_year_parse (key, &year, NULL))
        accord_query_set_range (query, self->plan->key, accord_financial_year_start (year),
                                accord_financial_year_end (year));
      return;
    }
  make_value (self, key, &value);
  if (self->plan->related == NULL)
    accord_query_add_filter (query, self->plan->key, &value);
  else
    accord_query_add_related (query, self->plan->related, self->plan->link, self->plan->key,
                              &value);
}

/** accord_filter_apply: narrows @query down to the values that are chosen. */
void
accord_filter_apply (AccordFilter *self, AccordQuery *query)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (ACCORD_IS_FILTER (self));

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    apply_key (self, key, query);
}

static char *
dup_label (AccordFilter *self, AccordStore *store, const char *key)
{
  if (is_reference (self->field))
    return accord_store_dup_title (store, accord_record_type_find (self->field->target),
                                   g_ascii_strtoll (key, NULL, 10));
  if (self->field->kind == ACCORD_FIELD_BOOLEAN)
    return g_strdup (*key == '1' ? _("Yes") : _("No"));
  if (self->field->choices != NULL)
    return accord_field_dup_choice_label (self->field, key);
  return g_strdup (key);
}

static void
add_option (AccordFilter *self,
            AccordStore *store,
            GPtrArray *options,
            const char *key,
            gint64 count)
{
  AccordFilterOption *option = g_new (AccordFilterOption, 1);

  option->key = g_strdup (key);
  option->label = dup_label (self, store, key);
  option->count = count;
  if (option->label == NULL) /* a record that is gone */
    option_free (option);
  else
    g_ptr_array_add (options, option);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const AccordFilterOption *one = *(const AccordFilterOption *const *) a;
  const AccordFilterOption *other = *(const AccordFilterOption *const *) b;

  return g_utf8_collate (one->label, other->label);
}

static void
add_years (AccordFilter *self,
           AccordStore *store,
           const AccordQuery *everything,
           GPtrArray *options)
{
  g_autoptr (GArray) years = accord_store_query_years (store, everything, self->plan->key, NULL);

  for (guint i = 0; years != NULL && i < years->len; i++)
    {
      g_autofree char *key = accord_financial_year_format (g_array_index (years, int, i));

      add_option (self, store, options, key, -1);
    }
}

static gint64
get_total (GHashTable *totals, const char *key)
{
  const gint64 *count = totals == NULL ? NULL : g_hash_table_lookup (totals, key);

  return count == NULL ? 0 : *count;
}

/* Those that are chosen stay, so that they can be let go of. */
static void
add_choices (AccordFilter *self, AccordStore *store, GHashTable *totals, GPtrArray *options)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  if (self->plan->order != NULL)
    for (guint i = 0; self->plan->order[i] != NULL; i++)
      g_ptr_array_add (keys, (gpointer) self->plan->order[i]);
  else
    for (const AccordChoice *choice = self->field->choices; choice->key != NULL; choice++)
      g_ptr_array_add (keys, (gpointer) choice->key);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];
      gint64 count = get_total (totals, key);

      if (count > 0 || accord_filter_is_chosen (self, key))
        add_option (self, store, options, key, count);
    }
}

static void
add_values (AccordFilter *self, AccordStore *store, GHashTable *totals, GPtrArray *options)
{
  GHashTableIter iter;
  gpointer key, count;

  if (totals == NULL)
    return;
  g_hash_table_iter_init (&iter, totals);
  while (g_hash_table_iter_next (&iter, &key, &count))
    if (*(const char *) key != '\0')
      add_option (self, store, options, key, *(gint64 *) count);
  g_ptr_array_sort (options, compare_labels);
}

/**
 * accord_filter_list_options:
 * @everything: what the list shows where nothing narrows it
 *
 * Reads the values that occur.
 *
 * Returns: (transfer full) (element-type AccordFilterOption): in the order in which they are shown;
 *   years have no count
 */
GPtrArray *
accord_filter_list_options (AccordFilter *self, AccordStore *store, const AccordQuery *everything)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (option_free);
  g_autoptr (AccordQuery) related = NULL;
  g_autoptr (GHashTable) totals = NULL;

  g_return_val_if_fail (ACCORD_IS_FILTER (self), options);

  if (is_year (self->field))
    {
      add_years (self, store, everything, options);
      return options;
    }
  if (self->plan->related != NULL)
    everything = related = accord_query_new (self->type);
  totals = accord_store_query_totals (store, everything, self->plan->key, NULL);
  if (self->field->choices != NULL)
    add_choices (self, store, totals, options);
  else
    add_values (self, store, totals, options);
  return options;
}
