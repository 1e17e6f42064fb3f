/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/row-selection.h"

struct _AccordRowSelection {
  GObject parent_instance;

  AccordList *list; /* owned */
  GHashTable *ids;  /* set of the ids of the selected records, owned */
  gboolean multiple;
  guint held_from; /* rows of the list that are not shown yet, while it changes */
  guint n_held;
};

/* Where rows are replaced, a view reads the new ones in search of the ones that it had, which for
 * more than these takes seconds: they are taken out first, and then others put in. */
#define REPLACED_MAX 1000

enum {
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void accord_row_selection_list_init (GListModelInterface *iface);
static void accord_row_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordRowSelection,
                               accord_row_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      accord_row_selection_list_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        accord_row_selection_model_init))

static guint
get_n_rows (AccordRowSelection *self)
{
  return self->list == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gboolean
is_row_selected (AccordRowSelection *self, guint position)
{
  gint64 id = self->list == NULL ? 0 : accord_list_get_id (self->list, position);

  return id != 0 && g_hash_table_contains (self->ids, &id);
}

static void
add_row (AccordRowSelection *self, guint position)
{
  gint64 id = self->list == NULL ? 0 : accord_list_get_id (self->list, position);

  if (id != 0)
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

static void
announce (AccordRowSelection *self)
{
  guint n = get_n_rows (self);

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
  g_signal_emit (self, signals[SELECTED], 0);
}

/* Sets the rows from @position on: these, and the others as they were or not at all. */
static void
select_rows (AccordRowSelection *self, guint position, guint n, gboolean only)
{
  if (only || !self->multiple)
    g_hash_table_remove_all (self->ids);
  for (guint i = 0; i < n; i++)
    add_row (self, position + i);
  announce (self);
}

static void
unselect_rows (AccordRowSelection *self, guint position, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 id = accord_list_get_id (self->list, position + i);

      g_hash_table_remove (self->ids, &id);
    }
  announce (self);
}

/* A record that the list shows no more is not selected any more. */
static void
drop_missing (AccordRowSelection *self)
{
  g_autoptr (GHashTable) before = NULL;
  guint n = get_n_rows (self);

  if (g_hash_table_size (self->ids) == 0)
    return;
  before = self->ids;
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < n && g_hash_table_size (self->ids) < g_hash_table_size (before); i++)
    {
      gint64 id = accord_list_get_id (self->list, i);

      if (g_hash_table_contains (before, &id))
        add_row (self, i);
    }
}

static void
items_changed_cb (AccordRowSelection *self, guint position, guint removed, guint added)
{
  gboolean was_selected = g_hash_table_size (self->ids) > 0;

  drop_missing (self);
  if (removed > 0 && added > REPLACED_MAX)
    {
      self->held_from = position;
      self->n_held = added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, 0);
      self->n_held = 0;
      removed = 0;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (was_selected)
    g_signal_emit (self, signals[SELECTED], 0);
}

static GType
accord_row_selection_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_RECORD;
}

static guint
accord_row_selection_get_n_items (GListModel *model)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);

  return get_n_rows (self) - self->n_held;
}

static gpointer
accord_row_selection_get_item (GListModel *model, guint position)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);

  if (self->list == NULL)
    return NULL;
  if (self->n_held > 0 && position >= self->held_from)
    position += self->n_held;
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}

static void
accord_row_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_row_selection_get_item_type;
  iface->get_n_items = accord_row_selection_get_n_items;
  iface->get_item = accord_row_selection_get_item;
}

static gboolean
accord_row_selection_is_selected (GtkSelectionModel *model, guint position)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);

  return self->n_held == 0 && is_row_selected (self, position);
}

static GtkBitset *
accord_row_selection_get_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);
  GtkBitset *selected = gtk_bitset_new_empty ();
  guint n = get_n_rows (self);

  if (self->n_held > 0 || g_hash_table_size (self->ids) == 0)
    return selected;
  for (guint i = position; i < n && i - position < n_items; i++)
    if (is_row_selected (self, i))
      gtk_bitset_add (selected, i);
  return selected;
}

static gboolean
accord_row_selection_select_item (GtkSelectionModel *model, guint position, gboolean exclusive)
{
  select_rows (ACCORD_ROW_SELECTION (model), position, 1, exclusive);
  return TRUE;
}

static gboolean
accord_row_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  unselect_rows (ACCORD_ROW_SELECTION (model), position, 1);
  return TRUE;
}

static gboolean
accord_row_selection_select_range (GtkSelectionModel *model,
                                   guint position,
                                   guint n_items,
                                   gboolean exclusive)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);

  if (!self->multiple)
    return FALSE;
  select_rows (self, position, n_items, exclusive);
  return TRUE;
}

static gboolean
accord_row_selection_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  unselect_rows (ACCORD_ROW_SELECTION (model), position, n_items);
  return TRUE;
}

static gboolean
accord_row_selection_select_all (GtkSelectionModel *model)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);

  if (!self->multiple)
    return FALSE;
  select_rows (self, 0, get_n_rows (self), TRUE);
  return TRUE;
}

static gboolean
accord_row_selection_unselect_all (GtkSelectionModel *model)
{
  select_rows (ACCORD_ROW_SELECTION (model), 0, 0, TRUE);
  return TRUE;
}

static void
accord_row_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = accord_row_selection_is_selected;
  iface->get_selection_in_range = accord_row_selection_get_in_range;
  iface->select_item = accord_row_selection_select_item;
  iface->unselect_item = accord_row_selection_unselect_item;
  iface->select_range = accord_row_selection_select_range;
  iface->unselect_range = accord_row_selection_unselect_range;
  iface->select_all = accord_row_selection_select_all;
  iface->unselect_all = accord_row_selection_unselect_all;
}

static void
accord_row_selection_dispose (GObject *object)
{
  g_clear_object (&ACCORD_ROW_SELECTION (object)->list);

  G_OBJECT_CLASS (accord_row_selection_parent_class)->dispose (object);
}

static void
accord_row_selection_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_ROW_SELECTION (object)->ids);

  G_OBJECT_CLASS (accord_row_selection_parent_class)->finalize (object);
}

static void
accord_row_selection_class_init (AccordRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_row_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_row_selection_finalize;

  /**
   * AccordRowSelection::selected:
   *
   * Other rows are selected, or the same ones read differently, or none is selected.
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_row_selection_init (AccordRowSelection *self)
{
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/** accord_row_selection_new: (transfer full): a selection of one row, in no list. */
AccordRowSelection *
accord_row_selection_new (void)
{
  return g_object_new (ACCORD_TYPE_ROW_SELECTION, NULL);
}

/** accord_row_selection_set_list: sets the list; to be called once. */
void
accord_row_selection_set_list (AccordRowSelection *self, AccordList *list)
{
  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, get_n_rows (self));
}

/** accord_row_selection_set_multiple: whether several rows may be selected at once. */
void
accord_row_selection_set_multiple (AccordRowSelection *self, gboolean multiple)
{
  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));
  self->multiple = multiple;
}

/** accord_row_selection_get_n_selected: how many rows are selected. */
guint
accord_row_selection_get_n_selected (AccordRowSelection *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), 0);
  return g_hash_table_size (self->ids);
}

/** accord_row_selection_dup_ids: (transfer full) (element-type gint64): the ids of the selected
 * records, in the order of the list. */
GArray *
accord_row_selection_dup_ids (AccordRowSelection *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), ids);

  n = g_hash_table_size (self->ids) == 0 ? 0 : get_n_rows (self);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = accord_list_get_id (self->list, i);

      if (g_hash_table_contains (self->ids, &id))
        g_array_append_val (ids, id);
    }
  return ids;
}

/** accord_row_selection_get_id: the id of the selected record; 0 for none and for several. */
gint64
accord_row_selection_get_id (AccordRowSelection *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), 0);

  if (g_hash_table_size (self->ids) != 1)
    return 0;
  g_hash_table_iter_init (&iter, self->ids);
  return g_hash_table_iter_next (&iter, &id, NULL) ? *(gint64 *) id : 0;
}

/** accord_row_selection_get_position: where the selected record is, or an invalid position. */
guint
accord_row_selection_get_position (AccordRowSelection *self)
{
  gint64 id = accord_row_selection_get_id (self);
  int position = id == 0 ? -1 : accord_list_find (self->list, id);

  return position < 0 ? GTK_INVALID_LIST_POSITION : (guint) position;
}

/** accord_row_selection_set_position: selects the record at @position, and no other. */
void
accord_row_selection_set_position (AccordRowSelection *self, guint position)
{
  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));
  select_rows (self, position, 1, TRUE);
}

/** accord_row_selection_dup_record: (transfer full) (nullable): the selected record. */
AccordRecord *
accord_row_selection_dup_record (AccordRowSelection *self)
{
  guint position = accord_row_selection_get_position (self);

  if (position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}
