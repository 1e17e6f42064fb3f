/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/table-view.h"

#include <glib/gi18n.h>

#include "widgets/focus.h"
#include "widgets/row-selection.h"
#include "widgets/table-keys.h"

/**
 * AccordTableView:
 *
 * Sorting is the model's: a click on a heading emits "sorted", and the page sorts in the register.
 * GTK 4.8 does not say which column was clicked; see accord_table_view_get_sort().
 */
struct _AccordTableView {
  GtkWidget parent_instance;

  GtkWidget *panel;
  GtkScrolledWindow *scroller; /* borrowed, as the next */
  GtkColumnView *view;
  AccordRowSelection *selection; /* owned */
  AccordStore *store;            /* borrowed: the page's */
  const AccordRecordType *type;
  const AccordTableColumn *columns;
  gpointer data;      /* borrowed: what the columns are bound with */
  const char *probed; /* the column whose sorter was asked last */
};

enum {
  ACTIVATED,
  RESIZED,
  SELECTED,
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordTableView, accord_table_view, GTK_TYPE_WIDGET)

/* What the sorter of a column is called with. */
typedef struct {
  AccordTableView *table;
  const char *key;
} Probe;

static int
probe_asked (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Probe *probe = user_data;

  probe->table->probed = probe->key;
  return -1;
}

static const AccordTableColumn *
column_of (GtkSignalListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "accord-column");
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AccordTableView *self)
{
  const AccordTableColumn *column = column_of (factory);

  gtk_list_item_set_child (item, accord_table_column_new_cell (column, self->type));
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A row is called by what its name column says. */
static void
show_cell (AccordTableView *self, const AccordTableColumn *column, GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *cell = gtk_widget_get_parent (child);
  const char *name;

  accord_table_column_bind (column, ACCORD_TABLE_CELL (child), self->store,
                            gtk_list_item_get_item (item), self->data);
  name = accord_table_cell_get_name (ACCORD_TABLE_CELL (child));
  set_name (cell, name);
  if ((column->flags & ACCORD_CELL_STRONG) && gtk_widget_get_parent (cell) != NULL)
    set_name (gtk_widget_get_parent (cell), name);
}

static void
cell_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AccordTableView *self)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "accord-item", item);
  show_cell (self, column_of (factory), item);
}

static void
row_activated_cb (AccordTableView *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static void
column_resized_cb (AccordTableView *self)
{
  g_signal_emit (self, signals[RESIZED], 0);
}

static void
sorter_changed_cb (AccordTableView *self)
{
  g_signal_emit (self, signals[SORTED], 0);
}

static void
selection_changed_cb (AccordTableView *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static gboolean
heading_activated_cb (GtkWidget *heading, GVariant *arguments, gpointer data)
{
  AccordTableView *self = data;
  guint place = 0;
  gboolean descending;
  const char *sorted = accord_table_view_get_sort (self, &descending);

  while ((heading = gtk_widget_get_prev_sibling (heading)) != NULL)
    place++;
  accord_table_view_sort (self, self->columns[place].key,
                          !descending && g_strcmp0 (sorted, self->columns[place].key) == 0
                            ? GTK_SORT_DESCENDING
                            : GTK_SORT_ASCENDING);
  return TRUE;
}

static gboolean
accord_table_view_focus_moved (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return accord_table_keys_focus (ACCORD_TABLE_VIEW (widget)->view, direction);
  return GTK_WIDGET_CLASS (accord_table_view_parent_class)->focus (widget, direction);
}

static void
accord_table_view_dispose (GObject *object)
{
  AccordTableView *self = ACCORD_TABLE_VIEW (object);

  g_clear_pointer (&self->panel, gtk_widget_unparent);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (accord_table_view_parent_class)->dispose (object);
}

static void
accord_table_view_class_init (AccordTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_table_view_dispose;
  widget_class->focus = accord_table_view_focus_moved;

  /**
   * AccordTableView::activated:
   * @position: the row that Enter or a double click was made on
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * AccordTableView::resized:
   *
   * A column was given another width.
   */
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AccordTableView::selected:
   *
   * Other rows are selected, or none is.
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AccordTableView::sorted:
   *
   * Another order was asked for: accord_table_view_get_sort() says which.
   */
  signals[SORTED] = g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
take_back_focus (GtkWidget *table)
{
  accord_table_view_focus (ACCORD_TABLE_VIEW (table));
}

static void
accord_table_view_init (AccordTableView *self)
{
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->panel, "panel");
  gtk_widget_set_overflow (self->panel, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (self->panel, GTK_ALIGN_START);
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->panel), GTK_WIDGET (self->scroller));

  self->selection = accord_row_selection_new ();
  g_signal_connect_object (self->selection, "selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "accord");
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  accord_focus_keep_inside (GTK_WIDGET (self), take_back_focus);
}

static void
add_sorter (AccordTableView *self, GtkColumnViewColumn *column, const char *key)
{
  Probe *probe = g_new (Probe, 1);
  g_autoptr (GtkSorter) sorter = NULL;

  *probe = (Probe){ self, key };
  sorter = GTK_SORTER (gtk_custom_sorter_new (probe_asked, probe, g_free));
  gtk_column_view_column_set_sorter (column, sorter);
}

static void
add_column (AccordTableView *self, const AccordTableColumn *description)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "accord-column", (gpointer) description);
  g_signal_connect_object (factory, "setup", G_CALLBACK (cell_set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (cell_bound_cb), self, 0);

  column =
    gtk_column_view_column_new (accord_table_column_get_title (description, self->type), factory);
  gtk_column_view_column_set_expand (column, (description->flags & ACCORD_CELL_EXPAND) != 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (!(description->flags & ACCORD_CELL_FINDINGS))
    add_sorter (self, column, description->key);
  gtk_column_view_append_column (self->view, column);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (column_resized_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The list inside the view, below its header. */
static GtkWidget *
get_rows (AccordTableView *self)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
}

/* Headings have no alignment, and on GTK 4.8 neither the focus nor, for assistive technology, a
 * name or a part that it knows of. */
static void
finish_headings (AccordTableView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *heading = gtk_widget_get_first_child (header);

  set_name (header, _("Columns"));
  gtk_widget_set_can_focus (header, TRUE);
  for (const AccordTableColumn *column = self->columns; column->key != NULL && heading != NULL;
       column++, heading = gtk_widget_get_next_sibling (heading))
    {
      set_name (heading, accord_table_column_get_title (column, self->type));
      if (!(column->flags & ACCORD_CELL_FINDINGS))
        {
          g_object_set (heading, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
          accord_table_keys_add_to_heading (heading, heading_activated_cb, self);
        }
      if (accord_table_column_get_flags (column, self->type) & ACCORD_CELL_END)
        gtk_widget_set_halign (gtk_widget_get_first_child (heading), GTK_ALIGN_END);
    }
}

/**
 * accord_table_view_new:
 * @name: what assistive technology calls the table, translated
 * @store: what the records are read from, for as long as the table lives
 * @type: what its rows are
 * @columns: (transfer none): its columns, for as long as it lives
 * @data: (nullable): passed to every column
 *
 * Makes an empty table.
 */
GtkWidget *
accord_table_view_new (const char *name,
                       AccordStore *store,
                       const AccordRecordType *type,
                       const AccordTableColumn *columns,
                       gpointer data)
{
  AccordTableView *self = g_object_new (ACCORD_TYPE_TABLE_VIEW, NULL);

  self->store = store;
  self->type = type;
  self->columns = columns;
  self->data = data;
  for (const AccordTableColumn *column = columns; column->key != NULL; column++)
    add_column (self, column);
  finish_headings (self);
  set_name (GTK_WIDGET (self->view), name);
  set_name (get_rows (self), name);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** accord_table_view_set_list: shows the records of @list, in its order; to be called once. */
void
accord_table_view_set_list (AccordTableView *self, AccordList *list)
{
  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));
  accord_row_selection_set_list (self->selection, list);
}

/* The cells of a row stand in the order of the columns. */
static void
refresh_row (AccordTableView *self, GtkWidget *row)
{
  const AccordTableColumn *column = self->columns;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL && column->key != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      GtkWidget *child = gtk_widget_get_first_child (cell);
      GtkListItem *item =
        child == NULL ? NULL : g_object_get_data (G_OBJECT (child), "accord-item");

      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        show_cell (self, column, item);
    }
}

/** accord_table_view_refresh: shows anew the rows that are seen, where the records are as they were
 * and something else that the columns tell is not. */
void
accord_table_view_refresh (AccordTableView *self)
{
  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));

  for (GtkWidget *row = gtk_widget_get_first_child (get_rows (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    refresh_row (self, row);
}

/** accord_table_view_set_whole: shows every row and scrolls with its page: for a short table. */
void
accord_table_view_set_whole (AccordTableView *self)
{
  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
}

/** accord_table_view_set_multiple: lets several rows be selected at once. */
void
accord_table_view_set_multiple (AccordTableView *self)
{
  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));
  accord_row_selection_set_multiple (self->selection, TRUE);
}

/** accord_table_view_sort: as a click on the heading of the column that sorts by @key. */
void
accord_table_view_sort (AccordTableView *self, const char *key, GtkSortType order)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));

  for (guint i = 0; self->columns[i].key != NULL; i++)
    if (g_strcmp0 (self->columns[i].key, key) == 0)
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

        gtk_column_view_sort_by_column (self->view, column, order);
        return;
      }
}

/**
 * accord_table_view_get_sort:
 * @descending: (out)
 *
 * GTK tells the sorted column from 4.10 on. Until then the sorter of the view is asked to compare
 * two things: it asks the sorter of the first column, which notes that it was, and turns its
 * answer round where the order is descending.
 *
 * Returns: (transfer none) (nullable): the key of the field, or %NULL where nothing is sorted by
 */
const char *
accord_table_view_get_sort (AccordTableView *self, gboolean *descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering;

  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), NULL);

  self->probed = NULL;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), one, other);
  *descending = ordering == GTK_ORDERING_LARGER;
  return self->probed;
}

/** accord_table_view_get_width: the width in pixels that @column was given, or -1 for its own. */
int
accord_table_view_get_width (AccordTableView *self, guint column)
{
  g_autoptr (GtkColumnViewColumn) found = NULL;

  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), -1);

  found = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);
  return found == NULL ? -1 : gtk_column_view_column_get_fixed_width (found);
}

/** accord_table_view_set_width: gives @column a width in pixels, or -1 for its own. */
void
accord_table_view_set_width (AccordTableView *self, guint column, int width)
{
  g_autoptr (GtkColumnViewColumn) found = NULL;

  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));

  found = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);
  if (found != NULL)
    gtk_column_view_column_set_fixed_width (found, width);
}

/** accord_table_view_get_n_selected: how many rows are selected. */
guint
accord_table_view_get_n_selected (AccordTableView *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), 0);
  return accord_row_selection_get_n_selected (self->selection);
}

/** accord_table_view_dup_selected_ids: (transfer full) (element-type gint64): the records of the
 * selected rows, in the order of the table. */
GArray *
accord_table_view_dup_selected_ids (AccordTableView *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), g_array_new (FALSE, FALSE, sizeof (gint64)));
  return accord_row_selection_dup_ids (self->selection);
}

/** accord_table_view_get_selected: the id of the record of the selected row; 0
 * where none is, or several are. */
gint64
accord_table_view_get_selected (AccordTableView *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), 0);
  return accord_row_selection_get_id (self->selection);
}

/** accord_table_view_dup_selected: (transfer full) (nullable): the record of the selected row. */
AccordRecord *
accord_table_view_dup_selected (AccordTableView *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), NULL);
  return accord_row_selection_dup_record (self->selection);
}

/** accord_table_view_select: selects a row and brings it into view. */
void
accord_table_view_select (AccordTableView *self, guint position)
{
  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));

  accord_row_selection_set_position (self->selection, position);
  gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", position);
}

/* The first thing inside the first cell of a row knows the row's place. */
static guint
get_position (GtkWidget *row)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);
  GtkWidget *child = cell == NULL ? NULL : gtk_widget_get_first_child (cell);
  GtkListItem *item = child == NULL ? NULL : g_object_get_data (G_OBJECT (child), "accord-item");

  return item == NULL ? GTK_INVALID_LIST_POSITION : gtk_list_item_get_position (item);
}

/** accord_table_view_focus: gives the focus to the selected row, else to the first. */
void
accord_table_view_focus (AccordTableView *self)
{
  GtkWidget *row;
  guint position;

  g_return_if_fail (ACCORD_IS_TABLE_VIEW (self));

  position = accord_row_selection_get_position (self->selection);
  row = gtk_widget_get_first_child (get_rows (self));
  while (row != NULL && get_position (row) != position)
    row = gtk_widget_get_next_sibling (row);
  if (position == GTK_INVALID_LIST_POSITION || row == NULL)
    row = get_rows (self);
  gtk_widget_grab_focus (row);
}

/** accord_table_view_get_view: (transfer none): the view inside, to give it style classes. */
GtkWidget *
accord_table_view_get_view (AccordTableView *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_VIEW (self), NULL);
  return GTK_WIDGET (self->view);
}
