/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/row-selection.h"

struct _AccordRowSelection {
  GObject parent_instance;

  AccordList *list; /* owned */
  gint64 id;        /* of the selected record; 0 for none */
  guint position;   /* where it is, while it is in the list */
  guint held_from;  /* rows of the list that are not shown yet, while it changes */
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
find_position (AccordRowSelection *self, gint64 id)
{
  int position = self->list == NULL || id == 0 ? -1 : accord_list_find (self->list, id);

  return position < 0 ? GTK_INVALID_LIST_POSITION : (guint) position;
}

static void
announce_row (AccordRowSelection *self, guint position)
{
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, 1);
}

static void
select_id (AccordRowSelection *self, gint64 id, guint position)
{
  guint before = self->position;

  if (self->id == id)
    return;
  self->id = id;
  self->position = position;
  announce_row (self, before);
  announce_row (self, position);
  g_signal_emit (self, signals[SELECTED], 0);
}

/* A record that the list shows no more is not selected any more. */
static void
items_changed_cb (AccordRowSelection *self, guint position, guint removed, guint added)
{
  gboolean was_selected = self->id != 0;

  self->position = find_position (self, self->id);
  if (self->position == GTK_INVALID_LIST_POSITION)
    self->id = 0;
  if (removed > 0 && added > REPLACED_MAX)
    {
      self->held_from = position;
      self->n_held = added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, 0);
      self->n_held = 0;
      removed = 0;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (was_selected &&
      (self->id == 0 || (self->position >= position && self->position < position + added)))
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

  return self->list == NULL ? 0
                            : g_list_model_get_n_items (G_LIST_MODEL (self->list)) - self->n_held;
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

  return self->id != 0 && self->n_held == 0 && self->position == position;
}

static GtkBitset *
accord_row_selection_get_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (model);
  GtkBitset *selected = gtk_bitset_new_empty ();

  if (self->id != 0 && self->n_held == 0 && self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selected, self->position);
  return selected;
}

static gboolean
accord_row_selection_select_item (GtkSelectionModel *model, guint position, gboolean exclusive)
{
  accord_row_selection_set_position (ACCORD_ROW_SELECTION (model), position);
  return TRUE;
}

static gboolean
accord_row_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  if (accord_row_selection_is_selected (model, position))
    select_id (ACCORD_ROW_SELECTION (model), 0, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static void
accord_row_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = accord_row_selection_is_selected;
  iface->get_selection_in_range = accord_row_selection_get_in_range;
  iface->select_item = accord_row_selection_select_item;
  iface->unselect_item = accord_row_selection_unselect_item;
}

static void
accord_row_selection_dispose (GObject *object)
{
  g_clear_object (&ACCORD_ROW_SELECTION (object)->list);

  G_OBJECT_CLASS (accord_row_selection_parent_class)->dispose (object);
}

static void
accord_row_selection_class_init (AccordRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_row_selection_dispose;

  /**
   * AccordRowSelection::selected:
   *
   * Another row is selected, or the same one reads differently, or none is selected.
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_row_selection_init (AccordRowSelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

/** accord_row_selection_new: (transfer full): a selection in no list. */
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
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0,
                              g_list_model_get_n_items (G_LIST_MODEL (list)));
}

/** accord_row_selection_get_id: the id of the selected record, or 0. */
gint64
accord_row_selection_get_id (AccordRowSelection *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), 0);
  return self->id;
}

/** accord_row_selection_get_position: where the selected record is, or an invalid position. */
guint
accord_row_selection_get_position (AccordRowSelection *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), GTK_INVALID_LIST_POSITION);
  return self->id == 0 ? GTK_INVALID_LIST_POSITION : self->position;
}

/** accord_row_selection_set_position: selects the record at @position. */
void
accord_row_selection_set_position (AccordRowSelection *self, guint position)
{
  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));

  if (self->list != NULL)
    select_id (self, accord_list_get_id (self->list, position), position);
}

/** accord_row_selection_dup_record: (transfer full) (nullable): the selected record. */
AccordRecord *
accord_row_selection_dup_record (AccordRowSelection *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_SELECTION (self), NULL);

  if (self->id == 0 || self->position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->list), self->position);
}
