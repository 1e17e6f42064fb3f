/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-view.h"

#include <glib/gi18n.h>

#include "import/holiday-list.h"
#include "import/import-figures.h"
#include "import/import-open.h"
#include "import/import-run.h"
#include "import/import-table.h"
#include "import/import-words.h"
#include "widgets/stack.h"

/* What is checked sooner is not told. */
#define PATIENCE_MS 200

/**
 * AccordImportView:
 *
 * A file before it goes into the register: how it is read, which column fills which field, what
 * each row would do, and why. Its actions are `import.…`. It leaves by itself once the rows are in.
 */
struct _AccordImportView {
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *chip_scroller;
  GtkWidget *chips;
  GtkWidget *choose_button;
  AdwBin *days_bin;
  GtkDropDown *encoding_choice;
  AdwStatusPage *failure;
  AccordImportFigures *figures;
  GtkLabel *file_label;
  GtkWidget *foot;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkButton *import_button;
  GtkWidget *options;
  GtkWidget *reload_button;
  GtkSpinner *spinner;
  GtkStack *stack;
  GtkLabel *state_label;
  AdwBin *table_bin;
  GtkLabel *title_label;
  GtkDropDown *type_choice;

  /* owned */
  AccordStore *store;
  AccordImportSession *session;
  AccordImportRows *rows;
  GSimpleActionGroup *actions;
  GPtrArray *types; /* of AccordRecordType, borrowed: the choices after the first */
  guint patience;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AccordImportView, accord_import_view, ADW_TYPE_BIN)

/* By the numbers of the form's drop-down. */
static const char *const encodings[] = {
  NULL, "UTF-8", "WINDOWS-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "IBM850",
};

static const struct {
  const char *filter;
  const char *word;
} chips[] = {
  { "all", N_("All") },
  { "new", N_("New") },
  { "changes", N_("Changes") },
  { "same", N_("Same") },
  { "refused", N_("To look at") },
};

static GSimpleAction *
get_action (AccordImportView *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

/* --- Showing the session --------------------------------------------------------------------- */

static guint
get_count (const AccordImportCounts *counts, guint chip)
{
  const guint n[] = {
    counts->n_added + counts->n_changed + counts->n_unchanged + counts->n_empty + counts->n_refused,
    counts->n_added,
    counts->n_changed,
    counts->n_unchanged,
    counts->n_refused,
  };

  return n[chip];
}

static void
show_chips (AccordImportView *self, const AccordImportCounts *counts)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++, chip = gtk_widget_get_next_sibling (chip))
    {
      g_autofree char *label = NULL;

      if (counts != NULL)
        /* Translators: a filter, and how many it lets through: New 204 */
        label = g_strdup_printf (_("%1$s %2$'u"), _(chips[i].word), get_count (counts, i));
      gtk_button_set_label (GTK_BUTTON (chip), label != NULL ? label : _(chips[i].word));
    }
}

static void
show_button (AccordImportView *self, const AccordImportCounts *counts, const char *obstacle)
{
  guint n = counts == NULL ? 0 : counts->n_added + counts->n_changed + counts->n_removed;
  gboolean is_days = accord_import_session_get_days (self->session) != NULL;
  gboolean is_ready =
    counts != NULL && obstacle == NULL && !accord_import_session_is_importing (self->session);
  g_autofree char *label = NULL;

  if (n > 0)
    label = g_strdup_printf (is_days ? ngettext ("Import %'u day", "Import %'u days", n)
                                     : ngettext ("Import %'u row", "Import %'u rows", n),
                             n);
  gtk_button_set_label (self->import_button, label != NULL ? label : _("Import"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->import_button), obstacle);
  g_simple_action_set_enabled (get_action (self, "apply"), is_ready);
}

static gboolean
patience_ended_cb (gpointer data)
{
  AccordImportView *self = data;

  self->patience = 0;
  gtk_label_set_label (self->state_label, _("Checking…"));
  return G_SOURCE_REMOVE;
}

static void
show_state (AccordImportView *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (accord_import_session_is_checking (self->session))
    self->patience = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
  else
    gtk_label_set_label (self->state_label,
                         accord_import_session_get_checked (self->session) == NULL
                           ? ""
                           : _("Rows to look at come first"));
}

static void
show_options (AccordImportView *self)
{
  AccordImport *mapping = accord_import_session_get_mapping (self->session);
  gboolean has_headings = accord_import_session_get_has_headings (self->session);
  gboolean update = mapping != NULL && accord_import_get_update (mapping);

  g_simple_action_set_state (get_action (self, "headings"), g_variant_new_boolean (has_headings));
  g_simple_action_set_state (get_action (self, "update"), g_variant_new_boolean (update));
  g_simple_action_set_enabled (get_action (self, "map"), mapping != NULL);
  g_simple_action_set_enabled (get_action (self, "update"), mapping != NULL);
}

static void
session_checked_cb (AccordImportView *self)
{
  const AccordImportCounts *counts = accord_import_session_get_counts (self->session);
  g_autofree char *obstacle = accord_import_words_dup_obstacle (self->session, self->store);

  show_options (self);
  show_state (self);
  show_button (self, counts, obstacle);
  if (obstacle != NULL)
    gtk_label_set_label (self->hint_label, obstacle);
  gtk_widget_set_visible (self->hint, obstacle != NULL);
  if (accord_import_session_is_checking (self->session))
    return; /* what is shown stays until it is known anew */
  accord_import_figures_set_counts (self->figures, counts,
                                    accord_import_session_get_days (self->session) != NULL);
  show_chips (self, counts);
}

static const char *
get_page (AccordImportView *self)
{
  if (accord_import_session_is_reading (self->session))
    return "reading";
  if (accord_import_session_get_error (self->session) != NULL)
    return "failed";
  return accord_import_session_get_days (self->session) == NULL ? "rows" : "bank-holidays";
}

static void
select_type (AccordImportView *self)
{
  const AccordRecordType *type = accord_import_session_get_record_type (self->session);
  guint position;

  if (type == NULL || !g_ptr_array_find (self->types, type, &position))
    gtk_drop_down_set_selected (self->type_choice, 0);
  else
    gtk_drop_down_set_selected (self->type_choice, position + 1);
}

static void
select_encoding (AccordImportView *self)
{
  const char *encoding = accord_import_session_get_encoding (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_strcmp0 (encodings[i], encoding) == 0)
      gtk_drop_down_set_selected (self->encoding_choice, i);
}

static void
session_read_cb (AccordImportView *self)
{
  const GError *error = accord_import_session_get_error (self->session);
  GPtrArray *days = accord_import_session_get_days (self->session);
  const char *page = get_page (self);
  gboolean has_rows = g_str_equal (page, "rows");
  gboolean has_failed = g_str_equal (page, "failed");
  g_autofree char *escaped = error == NULL ? NULL : g_markup_escape_text (error->message, -1);
  g_autofree char *title =
    accord_import_words_dup_title (accord_import_session_get_record_type (self->session));
  g_autofree char *file = accord_import_words_dup_file (self->session);

  self->is_updating = TRUE;
  if (accord_import_session_get_record_type (self->session) == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->type_choice), TRUE); /* and it stays */
  select_type (self);
  select_encoding (self);
  self->is_updating = FALSE;
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->file_label, file);
  adw_status_page_set_description (self->failure, escaped);
  if (days != NULL)
    adw_bin_set_child (self->days_bin, accord_holiday_list_new (days));
  gtk_spinner_set_spinning (self->spinner, g_str_equal (page, "reading"));
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), !has_failed);
  gtk_widget_set_visible (self->chip_scroller, has_rows);
  gtk_widget_set_visible (self->foot, !has_failed);
  gtk_widget_set_visible (self->options, !g_str_equal (page, "bank-holidays"));
  gtk_widget_set_visible (self->choose_button, !has_failed);
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), !has_failed);
  session_checked_cb (self);
}

/* --- Choices --------------------------------------------------------------------------------- */

static void
type_chosen_cb (AccordImportView *self)
{
  guint selected = gtk_drop_down_get_selected (self->type_choice);

  if (self->is_updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  accord_import_session_set_record_type (
    self->session, selected == 0 ? NULL : g_ptr_array_index (self->types, selected - 1));
}

static void
encoding_chosen_cb (AccordImportView *self)
{
  guint selected = gtk_drop_down_get_selected (self->encoding_choice);

  if (!self->is_updating && selected < G_N_ELEMENTS (encodings))
    accord_import_session_set_encoding (self->session, encodings[selected]);
}

static void
apply_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordImportView *self = data;

  accord_import_run (accord_window_from_widget (GTK_WIDGET (self)), self->session,
                     GTK_WIDGET (self));
}

static void
choose_file_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordImportView *self = data;
  const AccordRecordType *type = accord_import_session_get_record_type (self->session);

  accord_import_open_choose (accord_window_from_widget (GTK_WIDGET (self)),
                             type == NULL ? "" : type->name);
}

static void
headings_changed (GSimpleAction *action, GVariant *state, gpointer data)
{
  AccordImportView *self = data;

  accord_import_session_set_has_headings (self->session, g_variant_get_boolean (state));
}

static void
update_changed (GSimpleAction *action, GVariant *state, gpointer data)
{
  AccordImportView *self = data;

  accord_import_session_set_update (self->session, g_variant_get_boolean (state));
}

static void
map_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordImportView *self = data;
  const char *key;
  guint column;

  g_variant_get (parameter, "(u&s)", &column, &key);
  accord_import_session_map (self->session, column, key);
}

static void
reload_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordImportView *self = data;

  accord_import_session_set_path (self->session, accord_import_session_get_path (self->session));
}

/* --------------------------------------------------------------------------------------------- */

/* Escape leaves the view only where the focus is in it. */
static void
accord_import_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_import_view_parent_class)->map (widget);

  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
accord_import_view_dispose (GObject *object)
{
  AccordImportView *self = ACCORD_IMPORT_VIEW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->session != NULL)
    accord_import_session_stop (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  g_clear_object (&self->actions);
  g_clear_object (&self->store);
  g_clear_pointer (&self->types, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_import_view_parent_class)->dispose (object);
}

static void
accord_import_view_class_init (AccordImportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_view_dispose;
  widget_class->map = accord_import_view_map;

  g_type_ensure (ACCORD_TYPE_IMPORT_FIGURES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/import/import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, chip_scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, chips);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, choose_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, days_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, encoding_choice);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, failure);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, figures);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, file_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, foot);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, hint);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, hint_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, import_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, options);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, reload_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, state_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, table_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, type_choice);
  gtk_widget_class_bind_template_callback (widget_class, encoding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_chosen_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
accord_import_view_init (AccordImportView *self)
{
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_stack_tell_shown (self->stack);
  self->is_updating = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (_(chips[i].word));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "import.filter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", chips[i].filter);
      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, "numeric");
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
}

static int
compare_types (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (
    accord_record_type_get_label_plural (*(const AccordRecordType *const *) a),
    accord_record_type_get_label_plural (*(const AccordRecordType *const *) b));
}

static void
add_types (AccordImportView *self)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->types = g_ptr_array_new ();
  for (guint i = 0; i < n_types; i++)
    g_ptr_array_add (self->types, (gpointer) types[i]);
  g_ptr_array_sort (self->types, compare_types);

  gtk_string_list_append (labels, _("What are the rows?"));
  for (guint i = 0; i < n_types; i++)
    gtk_string_list_append (labels, accord_record_type_get_label_plural (self->types->pdata[i]));
  self->is_updating = TRUE;
  gtk_drop_down_set_expression (self->type_choice, label);
  gtk_drop_down_set_model (self->type_choice, G_LIST_MODEL (labels));
  self->is_updating = FALSE;
}

static void
add_actions (AccordImportView *self)
{
  static const GActionEntry entries[] = {
    { .name = "apply", .activate = apply_activated },
    { .name = "choose-file", .activate = choose_file_activated },
    { .name = "headings", .state = "true", .change_state = headings_changed },
    { .name = "map", .activate = map_activated, .parameter_type = "(us)" },
    { .name = "reload", .activate = reload_activated },
    { .name = "update", .state = "false", .change_state = update_changed },
  };
  g_autoptr (GPropertyAction) filter = g_property_action_new ("filter", self->rows, "filter");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (filter));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "import", G_ACTION_GROUP (self->actions));
}

/** accord_import_view_new: a view without a file; @settings hold the mappings of earlier ones. */
GtkWidget *
accord_import_view_new (AccordStore *store, GSettings *settings)
{
  AccordImportView *self = g_object_new (ACCORD_TYPE_IMPORT_VIEW, NULL);

  self->store = g_object_ref (store);
  self->session = accord_import_session_new (store, settings);
  self->rows = accord_import_rows_new ();
  add_types (self);
  add_actions (self);
  adw_bin_set_child (self->table_bin, accord_import_table_new (self->session, self->rows, store));
  g_signal_connect_object (self->session, "read", G_CALLBACK (session_read_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "checked", G_CALLBACK (session_checked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify", G_CALLBACK (session_checked_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** accord_import_view_get_session: (transfer none): the file, and what would come of it. */
AccordImportSession *
accord_import_view_get_session (AccordImportView *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_VIEW (self), NULL);
  return self->session;
}
