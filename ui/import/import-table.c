/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-table.h"

#include <glib/gi18n.h>

#include "import/column-heading.h"
#include "import/column-pager.h"
#include "import/import-words.h"
#include "widgets/table-cell.h"

/* The widths of the cells, in characters, are those of what stands in the first rows. */
#define MEASURED_ROWS    100
#define CELL_CHARS_MIN   4
#define CELL_CHARS_MAX   28
#define LEAST_CELL_CHARS 12

/**
 * AccordImportTable:
 *
 * A table with what each row would do, the columns of the file, and what was noticed. It follows
 * its session: other columns when another table was read, other rows when they were checked.
 */
struct _AccordImportTable {
  GtkWidget parent_instance;

  GtkWidget *panel;
  GtkColumnView *view; /* borrowed, as the next */
  AccordColumnPager *pager;

  AccordImportSession *session;
  AccordImportRows *rows;
  AccordStore *store;
  AccordTable *table; /* nullable: whose columns are shown */
  GHashTable *bound;  /* GtkListItem → its factory, both borrowed */
};

G_DEFINE_FINAL_TYPE (AccordImportTable, accord_import_table, GTK_TYPE_WIDGET)

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static guint
get_row (GtkListItem *item)
{
  return accord_import_item_get_row (gtk_list_item_get_item (item));
}

/* --- What a row would do --------------------------------------------------------------------- */

static GtkWidget *
make_action (guint width)
{
  return accord_table_cell_new (ACCORD_CELL_STATE, width, width);
}

static void
show_action (AccordImportTable *self, GtkListItem *item, guint column)
{
  AccordImport *checked = accord_import_rows_get_checked (self->rows);
  AccordTableCell *cell = ACCORD_TABLE_CELL (gtk_list_item_get_child (item));
  const AccordImportRow *row =
    checked == NULL ? NULL : accord_import_get_row (checked, get_row (item));
  const char *word;
  const AccordState *state = accord_import_words_get_state (row, &word);

  accord_table_cell_set_state (cell, state, word);
  if (row != NULL && row->action == ACCORD_IMPORT_REFUSED)
    { /* why, where the pointer is: the column that says so may be far to the side */
      g_autofree char *notice =
        accord_import_words_dup_notice (checked, get_row (item), self->store);

      accord_table_cell_add_word (cell, notice);
    }
  set_name (gtk_widget_get_parent (GTK_WIDGET (cell)), accord_table_cell_get_name (cell));
}

/* --- What stands in the file ----------------------------------------------------------------- */

static guint
measure_column (AccordTable *table, guint column)
{
  guint n_rows = MIN (accord_table_get_n_rows (table), MEASURED_ROWS);
  guint width = CELL_CHARS_MIN;

  for (guint row = 0; row < n_rows && width < CELL_CHARS_MAX; row++)
    {
      const char *cell = accord_table_get_cell (table, row, column);

      width = MAX (width, (guint) MIN (g_utf8_strlen (cell, 4 * CELL_CHARS_MAX), CELL_CHARS_MAX));
    }
  return width;
}

/* One widget to a cell: a file may have many columns, and a list keeps two hundred rows ready. */
static GtkWidget *
make_text (guint least, guint natural)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_min_chars (text, least);
  gtk_inscription_set_nat_chars (text, natural);
  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (text, 0);
  return GTK_WIDGET (text);
}

static void
show_text (GtkListItem *item, const char *text, AccordTone tone)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  gboolean is_missing = text == NULL || *text == '\0';

  gtk_inscription_set_text (GTK_INSCRIPTION (child), is_missing ? "—" : text);
  accord_tone_apply (child, is_missing ? ACCORD_TONE_DIM : tone);
  set_name (gtk_widget_get_parent (child), is_missing ? "" : text);
}

static GtkWidget *
make_cell (guint width)
{
  return make_text (MIN (width, LEAST_CELL_CHARS), width);
}

static void
show_cell (AccordImportTable *self, GtkListItem *item, guint column)
{
  AccordImport *checked = accord_import_rows_get_checked (self->rows);
  g_autofree char *text =
    accord_import_words_dup_cell (self->table, checked, get_row (item), column);

  show_text (item, text, ACCORD_TONE_PLAIN);
}

/* --- What was noticed ------------------------------------------------------------------------ */

static GtkWidget *
make_notice (guint width)
{
  return make_text (28, width);
}

static void
show_notice (AccordImportTable *self, GtkListItem *item, guint column)
{
  AccordImport *checked = accord_import_rows_get_checked (self->rows);
  g_autofree char *notice = accord_import_words_dup_notice (checked, get_row (item), self->store);

  show_text (item, notice, ACCORD_TONE_DIM);
}

/* What is cut short can be read where the pointer is. */
static gboolean
tooltip_wanted_cb (GtkWidget *view, int x, int y, gboolean is_key, GtkTooltip *tooltip)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *child = picked == NULL ? NULL : gtk_widget_get_first_child (picked);

  if (GTK_IS_INSCRIPTION (child))
    picked = child;
  if (!GTK_IS_INSCRIPTION (picked) ||
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (picked)), "—") == 0)
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (GTK_INSCRIPTION (picked)));
  return TRUE;
}

/* --- Columns --------------------------------------------------------------------------------- */

typedef struct {
  guint number; /* of a column of the file */
  guint width;  /* in characters */
  GtkWidget *(*make) (guint width);
  void (*show) (AccordImportTable *self, GtkListItem *item, guint column);
} Column;

static const Column *
get_column (gpointer factory)
{
  return g_object_get_data (factory, "accord-column");
}

static void
item_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AccordImportTable *self)
{
  const Column *column = get_column (factory);

  gtk_list_item_set_child (item, column->make (column->width));
}

static void
name_row (GtkListItem *item)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  /* Translators: a row of the file, called by its number */
  g_autofree char *name = g_strdup_printf (_("Row %u"), get_row (item) + 1);

  if (gtk_widget_get_parent (cell) != NULL)
    set_name (gtk_widget_get_parent (cell), name);
}

static void
item_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AccordImportTable *self)
{
  const Column *column = get_column (factory);

  g_hash_table_insert (self->bound, item, factory);
  column->show (self, item, column->number);
  if (column->number == 0)
    name_row (item);
}

static void
item_unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AccordImportTable *self)
{
  g_hash_table_remove (self->bound, item);
}

static void
show_all (AccordImportTable *self)
{
  GHashTableIter iter;
  gpointer item, factory;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &factory))
    {
      const Column *column = get_column (factory);

      column->show (self, item, column->number);
    }
}

static GtkColumnViewColumn *
add_column (AccordImportTable *self, const char *title, const Column *description)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data_full (G_OBJECT (factory), "accord-column",
                          g_memdup2 (description, sizeof *description), g_free);
  g_signal_connect_object (factory, "setup", G_CALLBACK (item_set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (item_bound_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (item_unbound_cb), self, 0);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  return column;
}

static void
remove_columns (AccordImportTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* What is mapped is shown beside any of the others. */
static gboolean
is_shown (AccordImportTable *self, guint column)
{
  AccordImport *mapping = accord_import_session_get_mapping (self->session);

  return (mapping != NULL && accord_import_get_key (mapping, column) != NULL) ||
         accord_column_pager_shows (self->pager, column);
}

/* GTK 4.8 has only words at the head of a column: the choice of the field is put beside them. */
static void
add_heading (AccordImportTable *self, guint column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_last_child (header);
  GtkWidget *box = gtk_widget_get_first_child (title);

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_box_append (GTK_BOX (box), accord_column_heading_new (self->session, column));
}

static void
name_headings (AccordImportTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *heading = gtk_widget_get_first_child (header);

  set_name (header, _("Columns"));
  gtk_widget_set_can_focus (header, TRUE);
  for (guint i = 0; heading != NULL; i++, heading = gtk_widget_get_next_sibling (heading))
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      set_name (heading, gtk_column_view_column_get_title (column));
    }
}

static void
add_file_column (AccordImportTable *self, guint number)
{
  const Column cell = { number, measure_column (self->table, number), make_cell, show_cell };
  g_autofree char *title = accord_import_words_dup_heading (self->table, number);

  add_column (self, title, &cell);
  add_heading (self, number);
}

static void
add_columns (AccordImportTable *self)
{
  const Column action = { 0, 8, make_action, show_action };
  const Column notice = { 0, 48, make_notice, show_notice };
  guint n_columns = accord_table_get_n_columns (self->table);

  add_column (self, _("On import"), &action);
  for (guint i = 0; i < n_columns; i++)
    if (is_shown (self, i))
      add_file_column (self, i);
  gtk_column_view_column_set_expand (add_column (self, _("What Accord noticed"), &notice), TRUE);
  name_headings (self);
}

static void
read_cb (AccordImportTable *self)
{
  AccordTable *table = accord_import_session_get_table (self->session);

  if (table == NULL || table == self->table)
    return;
  accord_import_rows_set_source (self->rows, NULL, NULL);
  remove_columns (self);
  g_clear_pointer (&self->table, accord_table_unref);
  self->table = accord_table_ref (table);
  accord_column_pager_set_table (self->pager, table);
  add_columns (self);
  accord_import_rows_set_source (self->rows, table, NULL);
}

static void
checked_cb (AccordImportTable *self)
{
  if (accord_import_session_is_checking (self->session))
    return;
  accord_import_rows_set_source (self->rows, self->table,
                                 accord_import_session_get_checked (self->session));
  show_all (self);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", 0);
}

static void
turned_cb (AccordImportTable *self)
{
  accord_import_rows_set_source (self->rows, NULL, NULL);
  remove_columns (self);
  add_columns (self);
  accord_import_rows_set_source (self->rows, self->table,
                                 accord_import_session_get_checked (self->session));
}

/* GTK 4.8 moves from row to row with Tab: here the rows are one stop, after the choices above. */
static gboolean
accord_import_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (ACCORD_IMPORT_TABLE (widget)->view));
  gboolean is_in_rows = gtk_widget_get_state_flags (rows) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (is_in_rows && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (is_in_rows && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (gtk_widget_get_prev_sibling (rows), direction);
  return GTK_WIDGET_CLASS (accord_import_table_parent_class)->focus (widget, direction);
}

static void
accord_import_table_dispose (GObject *object)
{
  AccordImportTable *self = ACCORD_IMPORT_TABLE (object);

  g_clear_pointer (&self->panel, gtk_widget_unparent);
  g_clear_pointer (&self->table, accord_table_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_import_table_parent_class)->dispose (object);
}

static void
accord_import_table_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_IMPORT_TABLE (object)->bound);

  G_OBJECT_CLASS (accord_import_table_parent_class)->finalize (object);
}

static void
accord_import_table_class_init (AccordImportTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_import_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_import_table_finalize;
  GTK_WIDGET_CLASS (klass)->focus = accord_import_table_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
accord_import_table_init (AccordImportTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->bound = g_hash_table_new (NULL, NULL);
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->panel, "panel");
  gtk_widget_set_overflow (self->panel, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (self->panel, GTK_ALIGN_START);
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_box_append (GTK_BOX (self->panel), scroller);

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "accord");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "tightcells");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "mapped");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->view), TRUE);
  g_signal_connect (self->view, "query-tooltip", G_CALLBACK (tooltip_wanted_cb), NULL);
  set_name (GTK_WIDGET (self->view), _("Rows of the file"));
  set_name (gtk_widget_get_last_child (GTK_WIDGET (self->view)), _("Rows of the file"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));

  self->pager = ACCORD_COLUMN_PAGER (accord_column_pager_new ());
  g_signal_connect_object (self->pager, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->panel), GTK_WIDGET (self->pager));
}

/**
 * accord_import_table_new:
 * @rows: the rows that are shown, which the table fills
 * @store: the register, to say what stands there now
 */
GtkWidget *
accord_import_table_new (AccordImportSession *session, AccordImportRows *rows, AccordStore *store)
{
  AccordImportTable *self = g_object_new (ACCORD_TYPE_IMPORT_TABLE, NULL);
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (rows)));

  self->session = g_object_ref (session);
  self->rows = g_object_ref (rows);
  self->store = g_object_ref (store);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (session, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
