/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/history-changes.h"

#include <glib/gi18n.h>

#include "form/change.h"
#include "widgets/words.h"

/* An import may have changed thousands of fields at once: nobody reads them here. */
#define SHOWN_FIELDS 200
#define VALUE_MAX    300
#define SPOKEN_MAX   60

#define N_COLUMNS 3

struct _AccordHistoryChanges {
  GtkWidget parent_instance;

  AccordStore *store; /* owned, as the next */
  GPtrArray *changes; /* of AccordFieldChange; those of one record stand together */
  GPtrArray *buttons; /* of GtkWidget, borrowed: that of each change, or NULL */
  GtkWidget *grid;
  gboolean is_whole; /* all that the entry changed, not what concerns one page */
  int n_rows;
};

G_DEFINE_FINAL_TYPE (AccordHistoryChanges, accord_history_changes, GTK_TYPE_WIDGET)

static char *
cut (char *text, glong length)
{
  g_autofree char *whole = text;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (whole, -1) <= length)
    return g_steal_pointer (&whole);
  start = g_utf8_substring (whole, 0, length);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_value (AccordHistoryChanges *self, const AccordField *field, const AccordValue *value)
{
  g_autofree char *text = accord_field_format (
    field, value, accord_store_get_resolver (self->store), ACCORD_FORMAT_DISPLAY);

  return *text == '\0' ? g_strdup ("—") : cut (g_steal_pointer (&text), VALUE_MAX);
}

static char *
dup_change (AccordHistoryChanges *self, const AccordFieldChange *change)
{
  g_autofree char *before = dup_value (self, change->field, &change->old_value);
  g_autofree char *after = dup_value (self, change->field, &change->new_value);

  if (change->kind == ACCORD_CHANGE_ADDED)
    return g_steal_pointer (&after);
  if (change->kind == ACCORD_CHANGE_REMOVED)
    return g_steal_pointer (&before);
  /* Translators: what a field held, and what it holds now */
  return g_strdup_printf (_("%1$s → %2$s"), before, after);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = accord_words_new (text, "cap");

  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  return label;
}

/* Said to those who hear the button without seeing its row. */
static char *
dup_button_name (AccordHistoryChanges *self, const AccordFieldChange *change)
{
  const char *field = accord_field_get_label (change->field);
  g_autofree char *value =
    accord_field_format (change->field, &change->old_value, accord_store_get_resolver (self->store),
                         ACCORD_FORMAT_DISPLAY);

  if (*value == '\0')
    /* Translators: a field, which was empty before the change */
    return g_strdup_printf (_("Empty %s again"), field);
  value = cut (g_steal_pointer (&value), SPOKEN_MAX);
  /* Translators: what a field held before the change, and the field */
  return g_strdup_printf (_("Restore “%1$s” in %2$s"), value, field);
}

static GtkWidget *
make_button (AccordHistoryChanges *self, const AccordFieldChange *change, guint index)
{
  GtkWidget *button = gtk_button_new_with_label (_("Restore this value"));
  g_autofree char *name = dup_button_name (self, change);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linkbtn");
  gtk_widget_add_css_class (button, "cap");
  gtk_widget_add_css_class (button, "flush");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_BASELINE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/* In the narrow column beside the journal, the value stands below its field. */
static void
attach_below (AccordHistoryChanges *self, GtkWidget *name, GtkWidget *value)
{
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_margin_top (name, 6);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, self->n_rows++, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), value, 0, self->n_rows++, N_COLUMNS, 1);
}

static void
attach_beside (AccordHistoryChanges *self, GtkWidget *name, GtkWidget *value)
{
  gtk_label_set_width_chars (GTK_LABEL (name), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_margin_bottom (value, 4);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, self->n_rows, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), value, 1, self->n_rows++, 1, 1);
}

static void
attach_change (AccordHistoryChanges *self, const AccordFieldChange *change, guint index)
{
  g_autofree char *text = dup_change (self, change);
  GtkWidget *name = make_label (accord_field_get_label (change->field));
  GtkWidget *value = make_label (text);

  if (change->kind == ACCORD_CHANGE_CHANGED)
    {
      GtkWidget *button = make_button (self, change, index);

      gtk_grid_attach (GTK_GRID (self->grid), button, N_COLUMNS - 1, self->n_rows, 1, 1);
      g_ptr_array_index (self->buttons, index) = button;
    }
  gtk_widget_add_css_class (name, "dim-label");
  if (self->is_whole)
    attach_below (self, name, value);
  else
    attach_beside (self, name, value);
}

/* A record that is gone is called what the entry knows of it. */
static char *
dup_title (AccordHistoryChanges *self, guint first)
{
  const AccordFieldChange *change = g_ptr_array_index (self->changes, first);
  g_autoptr (AccordRecord) record = NULL;

  if (accord_store_find_type (self->store, change->id) != NULL)
    return accord_store_dup_title (self->store, change->type, change->id);
  record = accord_record_new_for_id (change->type, change->id);
  for (guint i = first; i < self->changes->len; i++)
    {
      const AccordFieldChange *one = g_ptr_array_index (self->changes, i);
      const AccordValue *value =
        one->kind == ACCORD_CHANGE_REMOVED ? &one->old_value : &one->new_value;

      if (one->id != change->id)
        break;
      accord_record_load_value (
        record, (guint) accord_record_type_get_field_index (one->type, one->field->key), value);
    }
  return accord_store_dup_record_title (self->store, record);
}

static char *
dup_kind (AccordHistoryChanges *self, const AccordFieldChange *change)
{
  const char *type = accord_record_type_get_label (change->type);

  switch (change->kind)
    {
    case ACCORD_CHANGE_ADDED:
      /* Translators: the type of a record that an entry of the journal added */
      return g_strdup_printf (_("%s, added"), type);
    case ACCORD_CHANGE_REMOVED:
      /* Translators: the type of a record that an entry of the journal removed */
      return g_strdup_printf (_("%s, removed"), type);
    case ACCORD_CHANGE_CHANGED:
    default:
      return g_strdup (type);
    }
}

static GtkWidget *
make_link (const char *title, const AccordFieldChange *change)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), accord_words_new (title, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", change->type->name,
                                    change->id);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linkbtn");
  gtk_widget_add_css_class (button, "flush");
  return button;
}

/* Which record the fields below belong to; it leads there, where it still is. */
static void
attach_heading (AccordHistoryChanges *self, guint first)
{
  const AccordFieldChange *change = g_ptr_array_index (self->changes, first);
  g_autofree char *title = dup_title (self, first);
  g_autofree char *kind = dup_kind (self, change);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = make_label (kind);
  GtkWidget *heading = accord_store_find_type (self->store, change->id) != NULL
                         ? make_link (title, change)
                         : make_label (title);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (heading, "strong");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), caption);
  if (self->n_rows > 0)
    gtk_widget_set_margin_top (box, 12);
  gtk_grid_attach (GTK_GRID (self->grid), box, 0, self->n_rows++, N_COLUMNS, 1);
}

static void
attach_words (AccordHistoryChanges *self, const char *words)
{
  gtk_grid_attach (GTK_GRID (self->grid), make_label (words), 0, self->n_rows++, N_COLUMNS, 1);
}

static void
attach_rest (AccordHistoryChanges *self)
{
  guint n = self->changes->len - SHOWN_FIELDS;
  g_autofree char *words =
    g_strdup_printf (ngettext ("And %u more field", "And %u more fields", n), n);

  attach_words (self, words);
}

static gboolean
is_one_record (AccordHistoryChanges *self)
{
  const AccordFieldChange *first = g_ptr_array_index (self->changes, 0);
  const AccordFieldChange *last = g_ptr_array_index (self->changes, self->changes->len - 1);

  return first->id == last->id;
}

static void
attach_changes (AccordHistoryChanges *self)
{
  guint n = MIN (self->changes->len, SHOWN_FIELDS);
  gboolean has_headings = n > 0 && (self->is_whole || !is_one_record (self));
  gint64 record = 0;

  g_ptr_array_set_size (self->buttons, (int) n);
  for (guint i = 0; i < n; i++)
    {
      const AccordFieldChange *change = g_ptr_array_index (self->changes, i);

      if (has_headings && change->id != record)
        attach_heading (self, i);
      attach_change (self, change, i);
      record = change->id;
    }
  if (n == 0)
    attach_words (self, _("No field has another value than before."));
  if (self->changes->len > SHOWN_FIELDS)
    attach_rest (self);
}

/* A value can be put back where the field holds another now, and editing is on. */
static void
update_buttons (AccordHistoryChanges *self)
{
  gboolean is_allowed = accord_change_is_allowed (self->store);
  g_autoptr (AccordRecord) now = NULL;
  gint64 id = 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.restore", is_allowed);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const AccordFieldChange *change = g_ptr_array_index (self->changes, i);
      g_auto (AccordValue) before = ACCORD_VALUE_INIT;
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (button == NULL)
        continue;
      if (change->id != id)
        {
          g_clear_object (&now);
          now = accord_store_get (self->store, change->type, change->id, NULL);
          id = change->id;
        }
      gtk_widget_set_visible (button,
                              is_allowed && now != NULL &&
                                accord_field_change_find_value_before (change, now, &before));
    }
}

static void
restore_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordHistoryChanges *self = ACCORD_HISTORY_CHANGES (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index < self->buttons->len)
    accord_change_restore (widget, self->store, g_ptr_array_index (self->changes, index));
}

static void
accord_history_changes_dispose (GObject *object)
{
  AccordHistoryChanges *self = ACCORD_HISTORY_CHANGES (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_history_changes_parent_class)->dispose (object);
}

static void
accord_history_changes_finalize (GObject *object)
{
  AccordHistoryChanges *self = ACCORD_HISTORY_CHANGES (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->changes);

  G_OBJECT_CLASS (accord_history_changes_parent_class)->finalize (object);
}

static void
accord_history_changes_class_init (AccordHistoryChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_history_changes_dispose;
  object_class->finalize = accord_history_changes_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "history.restore", "u", restore_activated);
}

static void
accord_history_changes_init (AccordHistoryChanges *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_field_change_free);
  self->buttons = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/* Values that a new record leaves empty say nothing. */
static gboolean
says_something (const AccordFieldChange *change)
{
  return change->field != NULL &&
         (change->old_value.tag != ACCORD_VALUE_NONE || change->new_value.tag != ACCORD_VALUE_NONE);
}

static gboolean
is_asked_for (gint64 id, const gint64 *ids, guint n_ids)
{
  gboolean is_asked = ids == NULL;

  for (guint i = 0; i < n_ids && !is_asked; i++)
    is_asked = ids[i] == id;
  return is_asked;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer places)
{
  const AccordFieldChange *one = *(AccordFieldChange *const *) a;
  const AccordFieldChange *other = *(AccordFieldChange *const *) b;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (places, &one->id));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (places, &other->id));

  return first < second ? -1 : first > second;
}

/* The records in the order in which the entry comes to them, each in one piece. */
static void
sort_by_record (GPtrArray *changes)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      AccordFieldChange *change = g_ptr_array_index (changes, i);

      if (!g_hash_table_contains (places, &change->id))
        g_hash_table_insert (places, &change->id, GUINT_TO_POINTER (i));
    }
  g_ptr_array_sort_with_data (changes, compare_places, places);
}

static void
read_changes (AccordHistoryChanges *self, gint64 seq, const gint64 *ids, guint n_ids)
{
  g_autoptr (GPtrArray) all =
    accord_store_list_changes (self->store, seq, n_ids == 1 ? ids[0] : 0, NULL);

  if (all == NULL)
    return;
  accord_field_changes_join_sets (all);
  for (guint i = 0; i < all->len; i++)
    {
      AccordFieldChange *change = g_ptr_array_index (all, i);

      if (says_something (change) && is_asked_for (change->id, ids, n_ids))
        g_ptr_array_add (self->changes, change);
      else
        accord_field_change_free (change);
    }
  g_ptr_array_set_free_func (all, NULL);
  sort_by_record (self->changes);
}

/**
 * accord_history_changes_new:
 * @seq: the number of an entry of the journal
 * @ids: (nullable): the records that the page is about; %NULL for all that the entry changed
 *
 * Shows what the entry did. Where that is to several records, or the page is about none, each
 * record has a heading that leads to it.
 */
GtkWidget *
accord_history_changes_new (AccordStore *store, gint64 seq, const gint64 *ids, guint n_ids)
{
  AccordHistoryChanges *self = g_object_new (ACCORD_TYPE_HISTORY_CHANGES, NULL);

  self->store = g_object_ref (store);
  self->is_whole = ids == NULL;
  read_changes (self, seq, ids, n_ids);
  attach_changes (self);
  update_buttons (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (update_buttons), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify", G_CALLBACK (update_buttons), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}
