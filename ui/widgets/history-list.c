/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/history-list.h"

#include <glib/gi18n.h>

#include "accord/journal.h"

#define SHOWN_AT_FIRST 12
#define VALUE_MAX      300

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

static char *
dup_value (AccordHistoryList *self, const AccordField *field, const AccordValue *value)
{
  g_autofree char *text = accord_field_format (
    field, value, accord_store_get_resolver (self->store), ACCORD_FORMAT_DISPLAY);
  g_autofree char *start = NULL;

  if (*text == '\0')
    return g_strdup ("—");
  if (g_utf8_strlen (text, -1) <= VALUE_MAX)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, VALUE_MAX);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_change (AccordHistoryList *self, const AccordFieldChange *change)
{
  g_autofree char *before = dup_value (self, change->field, &change->old_value);
  g_autofree char *after = dup_value (self, change->field, &change->new_value);

  if (change->kind == ACCORD_CHANGE_ADDED)
    return g_steal_pointer (&after);
  /* Translators: what a field held, and what it holds now */
  return g_strdup_printf (_("%1$s → %2$s"), before, after);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "cap");
  return label;
}

static void
attach_change (AccordHistoryList *self, GtkGrid *grid, int row, const AccordFieldChange *change)
{
  g_autofree char *text = dup_change (self, change);
  GtkWidget *name = make_label (accord_field_get_label (change->field));
  GtkWidget *value = make_label (text);

  gtk_widget_add_css_class (name, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (name), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
}

/* Values that a new record leaves empty say nothing. */
static gboolean
says_something (const AccordFieldChange *change)
{
  return change->field != NULL &&
         (change->old_value.tag != ACCORD_VALUE_NONE || change->new_value.tag != ACCORD_VALUE_NONE);
}

static GtkWidget *
make_changes (AccordHistoryList *self, const Line *line)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  int n_rows = 0;

  for (guint i = 0; i < line->ids->len; i++)
    {
      g_autoptr (GPtrArray) changes = accord_store_list_changes (
        self->store, line->entry->seq, g_array_index (line->ids, gint64, i), NULL);

      for (guint j = 0; changes != NULL && j < changes->len; j++)
        if (says_something (g_ptr_array_index (changes, j)))
          attach_change (self, GTK_GRID (grid), n_rows++, g_ptr_array_index (changes, j));
    }
  if (n_rows == 0)
    gtk_grid_attach (GTK_GRID (grid), make_label (_("No field has another value than before.")), 0,
                                                  0, 1, 1);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_set_margin_top (grid, 8);
  gtk_widget_set_margin_bottom (grid, 10);
  gtk_widget_set_margin_start (grid, 14);
  gtk_widget_set_margin_end (grid, 14);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
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

/* When, by the clock on the wall: 22 Sep 2015, 14:03. */
static char *
dup_time (const AccordEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc == NULL ? NULL : g_date_time_to_local (utc);
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;

  if (local == NULL)
    return accord_entry_format_time (entry);
  day = accord_date_format (accord_date_new (g_date_time_get_year (local),
                                             g_date_time_get_month (local),
                                             g_date_time_get_day_of_month (local)),
                            ACCORD_DATE_STYLE_SHORT);
  hour = g_date_time_format (local, "%H:%M");
  /* Translators: a day, and a time of day */
  return g_strdup_printf (_("%1$s, %2$s"), day, hour);
}

static GtkWidget *
make_row (AccordHistoryList *self, Line *line)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *when = dup_time (line->entry);
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

/* Entries are never changed: as many with the same newest are the same. */
static gboolean
are_shown (AccordHistoryList *self, GPtrArray *lines)
{
  const Line *newest, *shown;

  if (lines->len != self->lines->len || lines->len == 0)
    return FALSE;
  newest = g_ptr_array_index (lines, 0);
  shown = g_ptr_array_index (self->lines, 0);
  return newest->entry->seq == shown->entry->seq && newest->ids->len == shown->ids->len;
}

/**
 * accord_history_list_set_records: shows the entries that changed any of the records. Where they
 * are shown already, what the officer has opened stays open.
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
  if (are_shown (self, lines))
    return;

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
