/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/history-list.h"

#include <glib/gi18n.h>

#include "accord/journal.h"
#include "widgets/history-changes.h"

#define SHOWN_AT_FIRST 12

/* An entry, and those of the records that it changed. */
typedef struct {
  AccordEntry *entry;
  GArray *ids;
} Line;

struct _AccordHistoryList {
  GtkWidget parent_instance;

  AccordStore *store; /* owned */
  GtkWidget *list;
  GtkWidget *more;
  GPtrArray *lines; /* of Line, newest first */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (AccordHistoryList, accord_history_list, GTK_TYPE_WIDGET)

static void
line_free (gpointer data)
{
  Line *line = data;

  accord_entry_free (line->entry);
  g_array_unref (line->ids);
  g_free (line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *one = *(Line *const *) a;
  const Line *other = *(Line *const *) b;

  return one->entry->seq > other->entry->seq ? -1 : one->entry->seq < other->entry->seq;
}

static GtkWidget *
make_changes (AccordHistoryList *self, const Line *line)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *changes = accord_history_changes_new (
    self->store, line->entry->seq, (const gint64 *) (void *) line->ids->data, line->ids->len);

  gtk_widget_set_margin_top (changes, 8);
  gtk_widget_set_margin_bottom (changes, 10);
  gtk_widget_set_margin_start (changes, 14);
  gtk_widget_set_margin_end (changes, 14);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), changes);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* The fields are read when somebody looks. */
static void
entry_expanded_cb (AdwExpanderRow *row, GParamSpec *spec, AccordHistoryList *self)
{
  Line *line = g_object_get_data (G_OBJECT (row), "accord-line");

  if (line == NULL || !adw_expander_row_get_expanded (row))
    return;
  adw_expander_row_add_row (row, make_changes (self, line));
  g_object_set_data (G_OBJECT (row), "accord-line", NULL);
}

static GtkWidget *
make_row (AccordHistoryList *self, Line *line)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *when = accord_entry_format_when (line->entry);
  /* Translators: below a line of the history: when, and who */
  g_autofree char *caption = g_strdup_printf (_("%1$s · %2$s"), when, line->entry->officer);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->entry->sentence);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->entry->sentence, -1);
  g_object_set_data (G_OBJECT (row), "accord-line", line);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (entry_expanded_cb), self, 0);
  return row;
}

static void
show_lines (AccordHistoryList *self, guint n)
{
  g_autofree char *label = g_strdup_printf (_("Show all %u"), self->lines->len);

  for (; self->n_shown < MIN (n, self->lines->len); self->n_shown++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         make_row (self, g_ptr_array_index (self->lines, self->n_shown)));
  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (self->more, self->n_shown < self->lines->len);
  gtk_widget_set_visible (self->list, self->lines->len > 0);
}

static void
more_clicked_cb (AccordHistoryList *self)
{
  show_lines (self, self->lines->len);
}

static void
accord_history_list_dispose (GObject *object)
{
  AccordHistoryList *self = ACCORD_HISTORY_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_history_list_parent_class)->dispose (object);
}

static void
accord_history_list_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_HISTORY_LIST (object)->lines);

  G_OBJECT_CLASS (accord_history_list_parent_class)->finalize (object);
}

static void
accord_history_list_class_init (AccordHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_history_list_dispose;
  object_class->finalize = accord_history_list_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_history_list_init (AccordHistoryList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_add_css_class (self->list, "tight");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("History"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->more = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "linkbtn");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/** accord_history_list_new: an empty history. */
GtkWidget *
accord_history_list_new (AccordStore *store)
{
  AccordHistoryList *self = g_object_new (ACCORD_TYPE_HISTORY_LIST, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

static void
read_entries (AccordHistoryList *self, gint64 id, GPtrArray *lines, GHashTable *known)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (self->store, id, 0, NULL);

  if (entries == NULL)
    return;
  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      AccordEntry *entry = g_ptr_array_index (entries, i);
      Line *line = g_hash_table_lookup (known, &entry->seq);

      if (line == NULL)
        {
          line = g_new (Line, 1);
          line->entry = entry;
          line->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_ptr_array_add (lines, line);
          g_hash_table_insert (known, &entry->seq, line);
        }
      else
        accord_entry_free (entry);
      g_array_append_val (line->ids, id);
    }
}

static gboolean
is_same (const Line *one, const Line *other)
{
  return one->entry->seq == other->entry->seq && one->ids->len == other->ids->len;
}

/* Entries are never changed, and new ones are the newest: whether all that is shown are the last
 * ones now. */
static gboolean
goes_on (AccordHistoryList *self, GPtrArray *lines)
{
  guint n_new = lines->len - self->lines->len;

  if (self->lines->len == 0 || lines->len < self->lines->len)
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (!is_same (g_ptr_array_index (self->lines, i), g_ptr_array_index (lines, n_new + i)))
      return FALSE;
  return TRUE;
}

static void
prepend_lines (AccordHistoryList *self, GPtrArray *lines)
{
  for (guint n = lines->len - self->lines->len; n > 0; n--)
    {
      Line *line = g_ptr_array_steal_index (lines, n - 1);

      g_ptr_array_insert (self->lines, 0, line);
      gtk_list_box_prepend (GTK_LIST_BOX (self->list), make_row (self, line));
      self->n_shown++;
    }
  show_lines (self, self->n_shown);
}

/**
 * accord_history_list_set_records: shows the entries that changed any of the records. What the
 * officer has opened stays open while new ones come in above it.
 */
void
accord_history_list_set_records (AccordHistoryList *self, const gint64 *ids, guint n_ids)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  GtkListBoxRow *row;

  g_return_if_fail (ACCORD_IS_HISTORY_LIST (self));

  for (guint i = 0; i < n_ids; i++)
    read_entries (self, ids[i], lines, known);
  g_ptr_array_sort (lines, compare_lines);
  if (goes_on (self, lines))
    {
      prepend_lines (self, lines);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_unref (self->lines);
  self->lines = g_steal_pointer (&lines);
  self->n_shown = 0;
  show_lines (self, SHOWN_AT_FIRST);
}

/** accord_history_list_get_n_entries: how many entries there are, shown or not. */
guint
accord_history_list_get_n_entries (AccordHistoryList *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY_LIST (self), 0);
  return self->lines->len;
}
