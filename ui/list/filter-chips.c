/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/filter-chips.h"

#include <glib/gi18n.h>

#include "widgets/flow-layout.h"

struct _AccordFilterChips {
  GtkWidget parent_instance;

  AccordFilter *filter; /* owned */
  GtkWidget *all;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AccordFilterChips, accord_filter_chips, GTK_TYPE_WIDGET)

static const char *
key_of (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "accord-key");
}

static void
show_choice (AccordFilterChips *self)
{
  GtkWidget *chip = gtk_widget_get_next_sibling (self->all);

  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all),
                                !accord_filter_is_narrowing (self->filter));
  for (; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                  accord_filter_is_chosen (self->filter, key_of (chip)));
  self->is_updating = FALSE;
}

static void
all_toggled_cb (AccordFilterChips *self)
{
  if (self->is_updating)
    return;
  accord_filter_set_chosen (self->filter, NULL);
  show_choice (self);
}

static void
chip_toggled_cb (AccordFilterChips *self, GtkToggleButton *chip)
{
  if (!self->is_updating)
    accord_filter_choose (self->filter, key_of (GTK_WIDGET (chip)),
                          gtk_toggle_button_get_active (chip));
}

static GtkWidget *
add_chip (AccordFilterChips *self)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label ("");

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "numeric");
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
  return chip;
}

static void
accord_filter_chips_dispose (GObject *object)
{
  AccordFilterChips *self = ACCORD_FILTER_CHIPS (object);
  GtkWidget *child;

  self->all = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (accord_filter_chips_parent_class)->dispose (object);
}

static void
accord_filter_chips_class_init (AccordFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_filter_chips_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_filter_chips_init (AccordFilterChips *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), accord_flow_layout_new (6, 6));
  self->all = add_chip (self);
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (all_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

/** accord_filter_chips_new: the chips of @filter. */
GtkWidget *
accord_filter_chips_new (AccordFilter *filter)
{
  AccordFilterChips *self = g_object_new (ACCORD_TYPE_FILTER_CHIPS, NULL);

  self->filter = g_object_ref (filter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_filter_get_title (filter), -1);
  g_signal_connect_object (filter, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  show_choice (self);
  return GTK_WIDGET (self);
}

static void
label_chip (GtkWidget *chip, const char *word, gint64 count)
{
  /* Translators: a filter, and how many it lets through: In force 9 */
  g_autofree char *label = g_strdup_printf (_("%1$s %2$" G_GINT64_FORMAT), word, count);

  gtk_button_set_label (GTK_BUTTON (chip), label);
}

static GtkWidget *
find_chip (AccordFilterChips *self, const char *key)
{
  GtkWidget *chip = gtk_widget_get_next_sibling (self->all);

  while (chip != NULL && g_strcmp0 (key_of (chip), key) != 0)
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}

/* A chip that has the focus is not made anew under the officer's hands. */
static void
show_option (AccordFilterChips *self, const AccordFilterOption *option)
{
  GtkWidget *chip = find_chip (self, option->key);

  if (chip == NULL)
    {
      chip = add_chip (self);
      g_object_set_data_full (G_OBJECT (chip), "accord-key", g_strdup (option->key), g_free);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_before (chip, GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (chip, TRUE);
  label_chip (chip, option->label, option->count);
}

/**
 * accord_filter_chips_set_options:
 * @options: (element-type AccordFilterOption): the values that occur
 * @total: how many records there are, of any value
 *
 * Shows a chip for each value.
 */
void
accord_filter_chips_set_options (AccordFilterChips *self, GPtrArray *options, gint64 total)
{
  GtkWidget *chip;

  g_return_if_fail (ACCORD_IS_FILTER_CHIPS (self));

  for (chip = gtk_widget_get_next_sibling (self->all); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_widget_set_visible (chip, FALSE);
  label_chip (self->all, _("All"), total);
  for (guint i = 0; i < options->len; i++)
    show_option (self, options->pdata[i]);
  show_choice (self);
}
