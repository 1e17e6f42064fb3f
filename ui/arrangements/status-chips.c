/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/status-chips.h"

#include <glib/gi18n.h>

struct _AccordStatusChips {
  GtkWidget parent_instance;

  GtkWidget *all;
  const AccordField *field;
  GHashTable *chips;  /* key of a status → GtkToggleButton, borrowed */
  GHashTable *chosen; /* set of keys */
  gint64 total;
  gboolean is_updating;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordStatusChips, accord_status_chips, GTK_TYPE_WIDGET)

static void
show_choice (AccordStatusChips *self)
{
  GHashTableIter iter;
  gpointer key, chip;

  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all),
                                g_hash_table_size (self->chosen) == 0);
  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, &key, &chip))
    gtk_toggle_button_set_active (chip, g_hash_table_contains (self->chosen, key));
  self->is_updating = FALSE;
}

static void
choice_made (AccordStatusChips *self)
{
  show_choice (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
all_toggled_cb (AccordStatusChips *self)
{
  if (self->is_updating)
    return;
  g_hash_table_remove_all (self->chosen);
  choice_made (self);
}

static void
chip_toggled_cb (AccordStatusChips *self, GtkToggleButton *chip)
{
  const char *key = g_object_get_data (G_OBJECT (chip), "accord-status");

  if (self->is_updating)
    return;
  if (gtk_toggle_button_get_active (chip))
    g_hash_table_add (self->chosen, g_strdup (key));
  else
    g_hash_table_remove (self->chosen, key);
  choice_made (self);
}

static GtkWidget *
add_chip (AccordStatusChips *self)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label ("");

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "numeric");
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
  return chip;
}

static void
accord_status_chips_dispose (GObject *object)
{
  AccordStatusChips *self = ACCORD_STATUS_CHIPS (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->chips);
  self->all = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_status_chips_parent_class)->dispose (object);
}

static void
accord_status_chips_finalize (GObject *object)
{
  AccordStatusChips *self = ACCORD_STATUS_CHIPS (object);

  g_hash_table_unref (self->chips);
  g_hash_table_unref (self->chosen);

  G_OBJECT_CLASS (accord_status_chips_parent_class)->finalize (object);
}

static void
accord_status_chips_class_init (AccordStatusChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_status_chips_dispose;
  object_class->finalize = accord_status_chips_finalize;

  /**
   * AccordStatusChips::changed:
   *
   * Other statuses are chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_status_chips_init (AccordStatusChips *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Filter by status"), -1);
  self->field = accord_record_type_find_field (accord_record_type_find ("arrangement"), "status");
  self->chips = g_hash_table_new (g_str_hash, g_str_equal);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->all = add_chip (self);
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (all_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  show_choice (self);
}

static GtkWidget *
ensure_chip (AccordStatusChips *self, const AccordChoice *status)
{
  GtkWidget *chip = g_hash_table_lookup (self->chips, status->key);

  if (chip != NULL)
    return chip;
  chip = add_chip (self);
  g_object_set_data (G_OBJECT (chip), "accord-status", (gpointer) status->key);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->chips, (gpointer) status->key, chip);
  return chip;
}

static void
label_chip (GtkWidget *chip, const char *word, gint64 count)
{
  /* Translators: a filter, and how many it lets through: In force 9 */
  g_autofree char *label = g_strdup_printf (_("%1$s %2$" G_GINT64_FORMAT), word, count);

  gtk_button_set_label (GTK_BUTTON (chip), label);
}

/* A chip stays while it is chosen, so that it can be let go of. */
static void
update_chip (AccordStatusChips *self, const AccordChoice *status, gint64 count)
{
  gboolean is_shown = count > 0 || g_hash_table_contains (self->chosen, status->key);
  GtkWidget *chip =
    is_shown ? ensure_chip (self, status) : g_hash_table_lookup (self->chips, status->key);
  g_autofree char *word = accord_field_dup_choice_label (self->field, status->key);

  if (chip == NULL)
    return;
  gtk_widget_set_visible (chip, is_shown);
  gtk_widget_insert_before (chip, GTK_WIDGET (self), NULL);
  label_chip (chip, word, count);
}

/**
 * accord_status_chips_set_totals:
 * @totals: (element-type utf8 gint64): how many arrangements have each status
 *
 * Shows a chip for every status that occurs, those in which something is going on first.
 */
void
accord_status_chips_set_totals (AccordStatusChips *self, GHashTable *totals)
{
  static const char *const order[] = { "in-force",  "notice-given", "approved",
                                       "appraised", "proposed",     "ended",
                                       "refused",   "lapsed",       "revoked" };
  GHashTableIter iter;
  gpointer count;

  g_return_if_fail (ACCORD_IS_STATUS_CHIPS (self));

  self->total = 0;
  g_hash_table_iter_init (&iter, totals);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    self->total += *(gint64 *) count;
  label_chip (self->all, _("All"), self->total);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const gint64 *n = g_hash_table_lookup (totals, order[i]);

      update_chip (self, accord_field_find_choice (self->field, order[i]), n == NULL ? 0 : *n);
    }
  show_choice (self);
}

/** accord_status_chips_get_total: how many arrangements there are, of any status. */
gint64
accord_status_chips_get_total (AccordStatusChips *self)
{
  g_return_val_if_fail (ACCORD_IS_STATUS_CHIPS (self), 0);
  return self->total;
}

/** accord_status_chips_is_choosing: whether some statuses are left out. */
gboolean
accord_status_chips_is_choosing (AccordStatusChips *self)
{
  g_return_val_if_fail (ACCORD_IS_STATUS_CHIPS (self), FALSE);
  return g_hash_table_size (self->chosen) > 0;
}

/** accord_status_chips_filter: narrows @query down to the statuses that are chosen. */
void
accord_status_chips_filter (AccordStatusChips *self, AccordQuery *query)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (ACCORD_IS_STATUS_CHIPS (self));

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      accord_value_take_text (&value, g_strdup (key));
      accord_query_add_filter (query, "status", &value);
    }
}

/** accord_status_chips_clear: lets all statuses through again. */
void
accord_status_chips_clear (AccordStatusChips *self)
{
  g_return_if_fail (ACCORD_IS_STATUS_CHIPS (self));

  g_hash_table_remove_all (self->chosen);
  choice_made (self);
}
