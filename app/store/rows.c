/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"

#include "store/store-private.h"

struct _AccordRows {
  GObject parent_instance;

  GHashTable *columns; /* name → index + 1 */
  GPtrArray *names;    /* of the columns, in order; owned by the table above */
  GArray *values;      /* of AccordValue, row by row */
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (AccordRows, accord_rows, G_TYPE_OBJECT)

static void
accord_rows_finalize (GObject *object)
{
  AccordRows *self = ACCORD_ROWS (object);

  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->columns);
  g_array_unref (self->values);

  G_OBJECT_CLASS (accord_rows_parent_class)->finalize (object);
}

static void
accord_rows_class_init (AccordRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_rows_finalize;
}

static void
accord_rows_init (AccordRows *self)
{
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_ptr_array_new ();
  self->values = g_array_new (FALSE, FALSE, sizeof (AccordValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) accord_value_clear);
}

static void
bind_parameter (AccordStatement *statement, const char *name, const char *value)
{
  g_autofree char *mark = g_strconcat (":", name, NULL);
  int index = sqlite3_bind_parameter_index (statement->stmt, mark);

  if (index == 0)
    g_error ("The query has no parameter %s", name);
  accord_statement_bind_text (statement, index, value);
}

static gboolean
read_rows (AccordRows *self, AccordStatement *statement, GError **error)
{
  AccordStep step;

  self->n_columns = (guint) sqlite3_column_count (statement->stmt);
  for (guint i = 0; i < self->n_columns; i++)
    {
      char *name = g_strdup (sqlite3_column_name (statement->stmt, (int) i));

      g_hash_table_insert (self->columns, name, GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (self->names, name);
    }
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    for (guint i = 0; i < self->n_columns; i++)
      {
        AccordValue value = ACCORD_VALUE_INIT;

        accord_statement_get_value (statement, (int) i, &value);
        g_array_append_val (self->values, value);
      }
  return step == ACCORD_STEP_DONE;
}

static AccordRows *
run (AccordStore *store, const char *name, const char *sql, va_list parameters, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (store->database, sql, error);
  g_autoptr (AccordRows) rows = g_object_new (ACCORD_TYPE_ROWS, NULL);

  if (statement == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  for (const char *key = va_arg (parameters, const char *); key != NULL;
       key = va_arg (parameters, const char *))
    bind_parameter (statement, key, va_arg (parameters, const char *));
  return read_rows (rows, statement, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * accord_store_run:
 * @name: the name of a query in data/queries, without its ending
 * @...: names and values of the query's parameters in turn, then %NULL
 *
 * Asks a named query as at the store's date.
 *
 * Returns: (transfer full) (nullable): its rows
 */
AccordRows *
accord_store_run (AccordStore *store, const char *name, GError **error, ...)
{
  g_autofree char *file = g_strconcat (name, ".sql", NULL);
  g_autofree char *sql = accord_schema_dup_resource ("queries", file);
  AccordRows *rows;
  va_list parameters;

  va_start (parameters, error);
  rows = run (store, file, sql, parameters, error);
  va_end (parameters);
  return rows;
}

/**
 * accord_store_run_text:
 * @name: what the query is called, for messages
 * @sql: a query of data/, for example a rule's
 * @...: names and values of the query's parameters in turn, then %NULL
 *
 * As accord_store_run(), for a query that has been read already.
 *
 * Returns: (transfer full) (nullable): its rows
 */
AccordRows *
accord_store_run_text (AccordStore *store, const char *name, const char *sql, GError **error, ...)
{
  AccordRows *rows;
  va_list parameters;

  va_start (parameters, error);
  rows = run (store, name, sql, parameters, error);
  va_end (parameters);
  return rows;
}

static const AccordValue *
lookup (AccordRows *self, guint row, const char *column)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  if (index == 0)
    g_error ("The query has no column %s", column);
  g_assert (row < accord_rows_get_n_rows (self));
  return &g_array_index (self->values, AccordValue, row * self->n_columns + index - 1);
}

/** accord_rows_get_n_rows: how many rows there are. */
guint
accord_rows_get_n_rows (AccordRows *self)
{
  return self->n_columns == 0 ? 0 : self->values->len / self->n_columns;
}

/** accord_rows_get_n_columns: how many columns there are. */
guint
accord_rows_get_n_columns (AccordRows *self)
{
  return self->n_columns;
}

/** accord_rows_get_column: (transfer none): the name of a column. */
const char *
accord_rows_get_column (AccordRows *self, guint index)
{
  return g_ptr_array_index (self->names, index);
}

/** accord_rows_has_column: whether there is a column of that name. */
gboolean
accord_rows_has_column (AccordRows *self, const char *column)
{
  return g_hash_table_contains (self->columns, column);
}

/** accord_rows_get_value: (transfer none): what is in the column. */
const AccordValue *
accord_rows_get_value (AccordRows *self, guint row, const char *column)
{
  return lookup (self, row, column);
}

/** accord_rows_is_null: whether there is nothing in the column. */
gboolean
accord_rows_is_null (AccordRows *self, guint row, const char *column)
{
  return lookup (self, row, column)->tag == ACCORD_VALUE_NONE;
}

/** accord_rows_get_text: (transfer none) (nullable): the text in the column. */
const char *
accord_rows_get_text (AccordRows *self, guint row, const char *column)
{
  const AccordValue *value = lookup (self, row, column);

  return value->tag == ACCORD_VALUE_TEXT ? value->text : NULL;
}

/** accord_rows_get_integer: the whole number in the column, or 0. */
gint64
accord_rows_get_integer (AccordRows *self, guint row, const char *column)
{
  const AccordValue *value = lookup (self, row, column);

  return value->tag == ACCORD_VALUE_INTEGER ? value->integer : 0;
}

/** accord_rows_get_number: the number in the column, or 0. */
double
accord_rows_get_number (AccordRows *self, guint row, const char *column)
{
  const AccordValue *value = lookup (self, row, column);

  if (value->tag == ACCORD_VALUE_NUMBER)
    return value->number;
  return value->tag == ACCORD_VALUE_INTEGER ? (double) value->integer : 0;
}

/** accord_rows_get_date: the day in the column, or %ACCORD_DATE_NONE. */
AccordDate
accord_rows_get_date (AccordRows *self, guint row, const char *column)
{
  const char *text = accord_rows_get_text (self, row, column);
  g_autofree char *day = text == NULL ? NULL : g_strndup (text, 10);
  AccordDate date;

  return day != NULL && accord_date_from_iso (day, &date) ? date : ACCORD_DATE_NONE;
}
