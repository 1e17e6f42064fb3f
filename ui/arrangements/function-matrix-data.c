/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/function-matrix-data.h"

#include <glib/gi18n.h>

#include "accord/query.h"

static const AccordField *
find_field (const char *type, const char *key)
{
  return accord_record_type_find_field (accord_record_type_find (type), key);
}

static const AccordField *
get_involvement (void)
{
  return find_field ("function", "involvement");
}

static guint
get_rank (const char *involvement)
{
  const AccordChoice *choices = get_involvement ()->choices;
  guint rank = 0;

  while (choices[rank].key != NULL && g_strcmp0 (choices[rank].key, involvement) != 0)
    rank++;
  return rank;
}

static void
row_free (gpointer data)
{
  AccordFunctionMatrixRow *row = data;

  g_strfreev (row->allowed);
  g_free (row->claimed);
  g_free (row);
}

/* What has not begun is shown as it will be on its first day, and what is over as it last was. */
static AccordDate
choose_day (AccordStore *store, AccordRecord *arrangement)
{
  AccordDate day = accord_store_get_as_at (store);
  AccordDate start = accord_record_get_date (arrangement, "start");
  AccordDate end = accord_record_get_date (arrangement, "end");

  if (start != ACCORD_DATE_NONE)
    day = MAX (day, start);
  return end == ACCORD_DATE_NONE ? day : MIN (day, end);
}

static gboolean
is_in_force (AccordRecord *line, AccordDate day)
{
  AccordDate from = accord_record_get_date (line, "from");
  AccordDate to = accord_record_get_date (line, "to");

  return (from == ACCORD_DATE_NONE || from <= day) && (to == ACCORD_DATE_NONE || to >= day);
}

static GPtrArray *
read_lines (AccordStore *store, AccordRecord *arrangement)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("function"));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, accord_record_get_id (arrangement));
  accord_query_add_filter (query, "arrangement", &value);
  return accord_store_query (store, query, NULL);
}

/* Of several lines the one that claims the most counts. */
static const char *
find_claim (AccordFunctionTable *table, GPtrArray *lines, guint function, AccordDate day)
{
  const char *claim = NULL;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      AccordRecord *line = g_ptr_array_index (lines, i);
      const char *name = accord_record_get_text (line, "function");
      const char *claimed = accord_record_get_text (line, "involvement");

      if (claimed == NULL || !is_in_force (line, day) ||
          accord_function_table_find_function (table, name, day) != (int) function)
        continue;
      if (claim == NULL || get_rank (claimed) > get_rank (claim))
        claim = claimed;
    }
  return claim;
}

static char *
dup_allowed (const AccordFunctionAllowance *allowed)
{
  g_autofree char *word = accord_field_dup_choice_label (get_involvement (), allowed->involvement);

  if (!allowed->if_agreed)
    return g_steal_pointer (&word);
  /* Translators: how far a model goes in a function, where that has to be agreed first */
  return g_strdup_printf (_("%s, if agreed"), word);
}

static AccordFunctionMatrixRow *
make_row (AccordFunctionTable *table,
          const char *function,
          const char *model,
          const char *claim,
          AccordDate day)
{
  AccordFunctionMatrixRow *row = g_new0 (AccordFunctionMatrixRow, 1);
  g_autoptr (GStrvBuilder) allowed = g_strv_builder_new ();

  for (const AccordChoice *each = accord_function_matrix_get_models (); each->key != NULL; each++)
    {
      g_autofree char *words =
        dup_allowed (accord_function_table_look_up (table, function, each->key, day));

      g_strv_builder_add (allowed, words);
    }
  row->function = function;
  row->allowed = g_strv_builder_end (allowed);
  row->claim = accord_function_table_judge (table, function, model, day, claim);
  if (claim != NULL)
    row->claimed = accord_field_dup_choice_label (get_involvement (), claim);
  return row;
}

/** accord_function_matrix_get_models: (transfer none): the models, one a column. */
const AccordChoice *
accord_function_matrix_get_models (void)
{
  return find_field ("arrangement", "model")->choices;
}

/**
 * accord_function_matrix_new:
 * @table: (transfer none): what the models allow; it outlives the matrix
 * @arrangement: the one whose claims are held against it, as at the day of @store
 *
 * Returns: (transfer full) (nullable): the matrix; %NULL for an arrangement without a
 *   co-commissioning model, and where no table holds
 */
AccordFunctionMatrix *
accord_function_matrix_new (AccordFunctionTable *table,
                            AccordStore *store,
                            AccordRecord *arrangement)
{
  AccordDate day = choose_day (store, arrangement);
  const char *model = accord_record_get_text (arrangement, "model");
  const AccordChoice *models = accord_function_matrix_get_models ();
  g_autoptr (GPtrArray) lines = NULL;
  AccordFunctionMatrix *data;

  if (model == NULL || accord_function_table_get_clause (table, day) == NULL)
    return NULL;
  lines = read_lines (store, arrangement);
  data = g_new0 (AccordFunctionMatrix, 1);
  data->clause = accord_function_table_get_clause (table, day);
  data->rows = g_ptr_array_new_with_free_func (row_free);
  while (g_strcmp0 (models[data->model].key, model) != 0)
    data->model++;
  for (guint i = 0; i < accord_function_table_get_n_functions (table, day); i++)
    g_ptr_array_add (data->rows,
                     make_row (table, accord_function_table_get_function (table, i, day), model,
                               find_claim (table, lines, i, day), day));
  return data;
}

/** accord_function_matrix_free: frees it. */
void
accord_function_matrix_free (AccordFunctionMatrix *data)
{
  g_ptr_array_unref (data->rows);
  g_free (data);
}

/** accord_function_matrix_row_get_judgement: (transfer none) (nullable): what is to be said of the
 * claim; %NULL where the table allows it. */
const char *
accord_function_matrix_row_get_judgement (const AccordFunctionMatrixRow *row)
{
  if (row->claim == ACCORD_FUNCTION_CLAIM_BEYOND)
    return _("Beyond the table");
  if (row->claim == ACCORD_FUNCTION_CLAIM_DISCUSSED)
    return _("Discussion only");
  return NULL;
}

static char *
dup_row_words (const AccordFunctionMatrixRow *row, guint model)
{
  const char *judgement = accord_function_matrix_row_get_judgement (row);

  if (row->claimed == NULL)
    /* Translators: read out: a function, what the model allows in it */
    return g_strdup_printf (_("%1$s: allowed “%2$s”, nothing claimed."), row->function,
                               row->allowed[model]);
  if (judgement == NULL)
    /* Translators: read out: a function, what the model allows in it, what is claimed */
    return g_strdup_printf (_("%1$s: allowed “%2$s”, claimed “%3$s”."), row->function,
                               row->allowed[model], row->claimed);
  /* Translators: read out: a function, what the model allows in it, what is claimed, and what is to
   * be said of that */
  return g_strdup_printf (_("%1$s: allowed “%2$s”, claimed “%3$s”. %4$s."), row->function,
                             row->allowed[model], row->claimed, judgement);
}

/** accord_function_matrix_dup_words: (transfer full): what the matrix shows, to be read out. */
char *
accord_function_matrix_dup_words (const AccordFunctionMatrix *data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  for (guint i = 0; i < data->rows->len; i++)
    {
      g_autofree char *words = dup_row_words (g_ptr_array_index (data->rows, i), data->model);

      g_strv_builder_add (builder, words);
    }
  sentences = g_strv_builder_end (builder);
  return g_strjoinv (" ", sentences);
}
