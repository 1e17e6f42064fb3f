/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/made-before.h"

#include <glib/gi18n.h>

/* The newest are what is looked for; the others are there when they are asked for. */
#define N_NEWEST 3

struct _AccordMadeBefore {
  AdwBin parent_instance;

  GtkWidget *list;  /* borrowed, as the next */
  GtkWidget *empty; /* says that there are none */
  GtkWidget *more;  /* shows all */

  GPtrArray *exports; /* owned, of AccordExport */
};

G_DEFINE_FINAL_TYPE (AccordMadeBefore, accord_made_before, ADW_TYPE_BIN)

/* The day as the office has it. */
static char *
dup_day (const AccordExport *export)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (export->at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc == NULL ? NULL : g_date_time_to_local (utc);

  if (local == NULL)
    return g_strdup ("");
  return accord_date_format (accord_date_new (g_date_time_get_year (local),
                                              g_date_time_get_month (local),
                                              g_date_time_get_day_of_month (local)),
                             ACCORD_DATE_STYLE_SHORT);
}

static GtkWidget *
label_new (const char *text, const char *class, PangoEllipsizeMode ellipsize)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_widget_add_css_class (label, class);
  if (g_str_equal (class, "cap"))
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
set_target (GtkWidget *button, const char *action, const AccordExport *export, const char *words)
{
  g_autofree char *name = g_filename_display_basename (export->path);
  /* Translators: what a button does, and the name of a file */
  g_autofree char *label = g_strdup_printf (_("%1$s: %2$s"), words, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", export->id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static GtkWidget *
button_new (const AccordExport *export, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linkbtn");
  set_target (button, action, export, words);
  return button;
}

static GtkWidget *
grid_new (const AccordExport *export)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *again = button_new (export, _("Reproduce"), "page.reproduce");
  g_autofree char *day = dup_day (export);
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *as_at = accord_date_format (export->as_at, ACCORD_DATE_STYLE_SHORT);
  /* Translators: the day that a report was as at, and who made it */
  g_autofree char *rest = g_strdup_printf (_("As at %1$s, by %2$s"), as_at, export->officer);
  GtkWidget *first = label_new (day, "numeric", PANGO_ELLIPSIZE_END);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_widget_set_tooltip_text (again, _("Make the same file again, from the register as it was"));
  gtk_grid_attach (GTK_GRID (grid), first, 0, 0, 1, 1);
  if (g_file_test (export->path, G_FILE_TEST_IS_REGULAR))
    gtk_grid_attach (GTK_GRID (grid), button_new (export, _("Open"), "page.open-export"), 1, 0, 1,
                     1);
  gtk_grid_attach (GTK_GRID (grid), again, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label_new (name, "cap", PANGO_ELLIPSIZE_MIDDLE), 0, 1, 3, 1);
  gtk_grid_attach (GTK_GRID (grid), label_new (rest, "cap", PANGO_ELLIPSIZE_END), 0, 2, 3, 1);
  return grid;
}

static GtkWidget *
row_new (const AccordExport *export)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = grid_new (export);

  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 8);
  gtk_widget_set_margin_start (grid, 14);
  gtk_widget_set_margin_end (grid, 8);
  gtk_widget_set_tooltip_text (grid, export->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, export->path,
                                  -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
append_rows (AccordMadeBefore *self, guint first, guint end)
{
  for (guint i = first; i < MIN (end, self->exports->len); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), row_new (self->exports->pdata[i]));
}

static void
more_clicked_cb (AccordMadeBefore *self)
{
  gtk_widget_set_visible (self->more, FALSE);
  append_rows (self, N_NEWEST, G_MAXUINT);
}

static void
show_more (AccordMadeBefore *self)
{
  g_autofree char *words = g_strdup_printf (
    ngettext ("Show all %u", "Show all %u", self->exports->len), self->exports->len);

  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_widget_set_visible (self->more, self->exports->len > N_NEWEST);
}

static void
accord_made_before_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_MADE_BEFORE (object)->exports, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_made_before_parent_class)->finalize (object);
}

static void
accord_made_before_class_init (AccordMadeBeforeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_made_before_finalize;
}

static void
accord_made_before_init (AccordMadeBefore *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Made before"), -1);
  self->empty = label_new (_("Nothing has been exported yet."), "cap", PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->empty);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "tiny");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->more, 3);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** accord_made_before_show: lists what left the office of @store. */
void
accord_made_before_show (AccordMadeBefore *self, AccordStore *store)
{
  g_autoptr (GPtrArray) exports = accord_store_list_exports (store, NULL);
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_MADE_BEFORE (self));

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->exports, g_ptr_array_unref);
  self->exports = exports == NULL
                    ? g_ptr_array_new_with_free_func ((GDestroyNotify) accord_export_free)
                    : g_steal_pointer (&exports);
  append_rows (self, 0, N_NEWEST);
  show_more (self);
  gtk_widget_set_visible (self->list, self->exports->len > 0);
  gtk_widget_set_visible (self->empty, self->exports->len == 0);
}

/** accord_made_before_find: (transfer none) (nullable): one of those that are listed. */
const AccordExport *
accord_made_before_find (AccordMadeBefore *self, gint64 id)
{
  g_return_val_if_fail (ACCORD_IS_MADE_BEFORE (self), NULL);

  for (guint i = 0; self->exports != NULL && i < self->exports->len; i++)
    {
      const AccordExport *export = self->exports->pdata[i];

      if (export->id == id)
        return export;
    }
  return NULL;
}
