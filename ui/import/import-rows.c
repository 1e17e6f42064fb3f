/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-rows.h"

struct _AccordImportItem {
  GObject parent_instance;

  guint row;
  GHashTable *alive; /* owned: the items that there are, by row */
};

G_DEFINE_FINAL_TYPE (AccordImportItem, accord_import_item, G_TYPE_OBJECT)

static void
accord_import_item_finalize (GObject *object)
{
  AccordImportItem *self = ACCORD_IMPORT_ITEM (object);

  g_hash_table_remove (self->alive, GUINT_TO_POINTER (self->row));
  g_hash_table_unref (self->alive);

  G_OBJECT_CLASS (accord_import_item_parent_class)->finalize (object);
}

static void
accord_import_item_class_init (AccordImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_item_finalize;
}

static void
accord_import_item_init (AccordImportItem *self)
{
}

/** accord_import_item_get_row: the row of the table, counted from 0. */
guint
accord_import_item_get_row (AccordImportItem *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ITEM (self), 0);
  return self->row;
}

/**
 * AccordImportRows:
 *
 * The numbers of a file's rows in the order in which they are looked through, as a list model: a
 * hundred thousand rows are as many small integers, and an object only where one is on the screen.
 * A row that stays there keeps its object, and so the list its cells: to make them anew takes
 * longer than all else.
 */
struct _AccordImportRows {
  GObject parent_instance;

  AccordTable *table;    /* nullable */
  AccordImport *checked; /* nullable: not known yet */
  const char *filter;
  GArray *shown;     /* of guint32 */
  GHashTable *alive; /* row → AccordImportItem, borrowed */
};

enum {
  PROP_FILTER = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* In the order in which they stand: what has to be looked at, what changes, what is new. */
static const struct {
  AccordImportAction action;
  const char *filter;
} groups[] = {
  { ACCORD_IMPORT_REFUSED, "refused" },
  { ACCORD_IMPORT_CHANGE, "changes" },
  { ACCORD_IMPORT_ADD, "new" },
  { ACCORD_IMPORT_UNCHANGED, "same" },
  { ACCORD_IMPORT_EMPTY, "empty" },
};

static GType
get_item_type (GListModel *model)
{
  return ACCORD_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return ACCORD_IMPORT_ROWS (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AccordImportRows *self = ACCORD_IMPORT_ROWS (model);
  AccordImportItem *item;
  guint32 row;

  if (position >= self->shown->len)
    return NULL;
  row = g_array_index (self->shown, guint32, position);
  item = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (row));
  if (item != NULL)
    return g_object_ref (item);
  item = g_object_new (ACCORD_TYPE_IMPORT_ITEM, NULL);
  item->row = row;
  item->alive = g_hash_table_ref (self->alive);
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (row), item);
  return item;
}

static void
accord_import_rows_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordImportRows,
                               accord_import_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      accord_import_rows_list_model_init))

/* As long as nothing is known, the rows stand as in the file, and all of them. */
static void
append_all (AccordImportRows *self)
{
  guint n_rows = self->table == NULL ? 0 : accord_table_get_n_rows (self->table);

  for (guint32 row = 0; row < n_rows; row++)
    g_array_append_val (self->shown, row);
}

static void
append_group (AccordImportRows *self, AccordImportAction action)
{
  guint n_rows = accord_import_get_n_rows (self->checked);

  for (guint32 row = 0; row < n_rows; row++)
    if (accord_import_get_row (self->checked, row)->action == action)
      g_array_append_val (self->shown, row);
}

static void
fill (AccordImportRows *self)
{
  guint n_before = self->shown->len;

  g_array_set_size (self->shown, 0);
  if (self->checked == NULL)
    append_all (self);
  for (guint i = 0; self->checked != NULL && i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (self->filter, "all") || g_str_equal (self->filter, groups[i].filter))
      append_group (self, groups[i].action);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}

static void
accord_import_rows_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_FILTER)
    g_value_set_string (value, ACCORD_IMPORT_ROWS (object)->filter);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_import_rows_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_FILTER)
    accord_import_rows_set_filter (ACCORD_IMPORT_ROWS (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_import_rows_finalize (GObject *object)
{
  AccordImportRows *self = ACCORD_IMPORT_ROWS (object);

  g_clear_pointer (&self->table, accord_table_unref);
  g_clear_object (&self->checked);
  g_array_unref (self->shown);
  g_hash_table_unref (self->alive);

  G_OBJECT_CLASS (accord_import_rows_parent_class)->finalize (object);
}

static void
accord_import_rows_class_init (AccordImportRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_import_rows_get_property;
  object_class->set_property = accord_import_rows_set_property;
  object_class->finalize = accord_import_rows_finalize;

  properties[PROP_FILTER] =
    g_param_spec_string ("filter", NULL, NULL, "all",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_import_rows_init (AccordImportRows *self)
{
  self->filter = "all";
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->alive = g_hash_table_new (NULL, NULL);
}

/** accord_import_rows_new: (transfer full): no rows. */
AccordImportRows *
accord_import_rows_new (void)
{
  return g_object_new (ACCORD_TYPE_IMPORT_ROWS, NULL);
}

/**
 * accord_import_rows_set_source:
 * @table: (nullable): the rows
 * @checked: (nullable): what they would do
 */
void
accord_import_rows_set_source (AccordImportRows *self, AccordTable *table, AccordImport *checked)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ROWS (self));

  if (self->table == table && self->checked == checked)
    return;
  g_clear_pointer (&self->table, accord_table_unref);
  self->table = table == NULL ? NULL : accord_table_ref (table);
  g_set_object (&self->checked, checked);
  fill (self);
}

/** accord_import_rows_get_checked: (transfer none) (nullable): what the rows would do. */
AccordImport *
accord_import_rows_get_checked (AccordImportRows *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROWS (self), NULL);
  return self->checked;
}

/** accord_import_rows_get_filter: (transfer none): all, new, changes, same or refused. */
const char *
accord_import_rows_get_filter (AccordImportRows *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROWS (self), NULL);
  return self->filter;
}

/** accord_import_rows_set_filter: shows all rows, or those of one kind; once they are checked. */
void
accord_import_rows_set_filter (AccordImportRows *self, const char *filter)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ROWS (self));
  g_return_if_fail (filter != NULL);

  if (g_str_equal (self->filter, filter))
    return;
  self->filter = g_intern_string (filter);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
  fill (self);
}
