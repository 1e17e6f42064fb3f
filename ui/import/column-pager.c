/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/column-pager.h"

#include <glib/gi18n.h>

/* A list makes cells for two hundred rows: with more columns than these it would be slow. */
#define AT_ONCE 60

struct _AccordColumnPager {
  GtkWidget parent_instance;

  GtkLabel *label; /* borrowed */
  GArray *filled;  /* of guint: the columns that hold something, in their order */
  guint first;     /* of those, the first that is shown */
};

enum {
  TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordColumnPager, accord_column_pager, GTK_TYPE_WIDGET)

static gboolean
is_empty (AccordTable *table, guint column)
{
  guint n_rows = accord_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    if (*accord_table_get_cell (table, row, column) != '\0')
      return FALSE;
  return TRUE;
}

static void
update (AccordColumnPager *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint end = MIN (self->first + AT_ONCE, self->filled->len);
  /* Translators: which columns of a wide file are shown */
  g_autofree char *words = g_strdup_printf (_("Columns %1$u to %2$u of %3$u, and those in use"),
                                               self->first + 1, end, self->filled->len);

  gtk_label_set_text (self->label, words);
  gtk_widget_set_visible (widget, self->filled->len > AT_ONCE);
  gtk_widget_action_set_enabled (widget, "columns.previous", self->first > 0);
  gtk_widget_action_set_enabled (widget, "columns.next", end < self->filled->len);
}

static void
turn_to (AccordColumnPager *self, guint first)
{
  self->first = first;
  update (self);
  g_signal_emit (self, signals[TURNED], 0);
}

static void
previous_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordColumnPager *self = ACCORD_COLUMN_PAGER (widget);

  turn_to (self, self->first - AT_ONCE);
}

static void
next_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordColumnPager *self = ACCORD_COLUMN_PAGER (widget);

  turn_to (self, self->first + AT_ONCE);
}

static void
accord_column_pager_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_column_pager_parent_class)->dispose (object);
}

static void
accord_column_pager_finalize (GObject *object)
{
  g_array_unref (ACCORD_COLUMN_PAGER (object)->filled);

  G_OBJECT_CLASS (accord_column_pager_parent_class)->finalize (object);
}

static void
accord_column_pager_class_init (AccordColumnPagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_column_pager_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_column_pager_finalize;

  /**
   * AccordColumnPager::turned:
   *
   * Other columns are shown.
   */
  signals[TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "columns.previous", NULL, previous_activated);
  gtk_widget_class_install_action (widget_class, "columns.next", NULL, next_activated);
}

static void
add_button (AccordColumnPager *self, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
accord_column_pager_init (AccordColumnPager *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->filled = g_array_new (FALSE, FALSE, sizeof (guint));
  self->label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "cap");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  add_button (self, "go-previous-symbolic", _("Columns before these"), "columns.previous");
  add_button (self, "go-next-symbolic", _("Columns after these"), "columns.next");
  update (self);
}

/** accord_column_pager_new: a pager that knows of no columns yet. */
GtkWidget *
accord_column_pager_new (void)
{
  return g_object_new (ACCORD_TYPE_COLUMN_PAGER, NULL);
}

/** accord_column_pager_set_table: shows the first columns of @table; those with nothing in them are
 * left out. */
void
accord_column_pager_set_table (AccordColumnPager *self, AccordTable *table)
{
  guint n_columns = accord_table_get_n_columns (table);

  g_return_if_fail (ACCORD_IS_COLUMN_PAGER (self));

  g_array_set_size (self->filled, 0);
  self->first = 0;
  for (guint column = 0; column < n_columns; column++)
    if (!is_empty (table, column))
      g_array_append_val (self->filled, column);
  update (self);
}

/** accord_column_pager_shows: whether @column is among those that are shown. */
gboolean
accord_column_pager_shows (AccordColumnPager *self, guint column)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_PAGER (self), FALSE);

  for (guint i = self->first; i < MIN (self->first + AT_ONCE, self->filled->len); i++)
    if (g_array_index (self->filled, guint, i) == column)
      return TRUE;
  return FALSE;
}
