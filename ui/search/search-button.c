/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search/search-button.h"

#include "accelerators.h"
#include "accord/query.h"
#include "form/change.h"
#include "pages.h"
#include "search/commands.h"
#include "widgets/entry-row.h"
#include "widgets/focus.h"

#include <glib/gi18n.h>

/* As wide as this where there is room; narrower where there is not. */
#define NATURAL_WIDTH 340

/* More are not read: who does not find it among these adds a word. */
#define MOST_HITS 30

/* The field in the middle of the header: finds records of every type and goes to them, and finds
 * what the window can do and does it. */
struct _AccordSearchButton {
  AdwBin parent_instance;

  /* template widgets */
  GtkSearchEntry *entry;
  GtkWidget *hits;
  GtkLabel *key_label;
  GtkListBox *list;
  GtkLabel *nothing_label;
  GtkPopover *popover;

  /* owned */
  AccordStore *store;
};

G_DEFINE_FINAL_TYPE (AccordSearchButton, accord_search_button, ADW_TYPE_BIN)

static GQuark
hit_quark (void)
{
  return g_quark_from_static_string ("accord-hit");
}

static GQuark
command_quark (void)
{
  return g_quark_from_static_string ("accord-command");
}

static GtkWidget *
label_new (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
row_new (const char *words, const char *kind, const char *where)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = label_new (words, "strong");
  GtkWidget *type = label_new (kind, "cap");
  GtkWidget *context = label_new (where, "cap");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (type, "dim-label");
  gtk_widget_add_css_class (context, "dim-label");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), type, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), context, 0, 1, 2, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kind, -1);
  return row;
}

static void
clear_list (AccordSearchButton *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (self->hits, FALSE);
}

/* Those that are meant stand before the records, the others after them. */
static void
show_commands (AccordSearchButton *self, GPtrArray *commands, gboolean are_meant)
{
  for (guint i = 0; i < commands->len; i++)
    {
      AccordCommand *command = commands->pdata[i];
      GtkWidget *row;

      if (command->is_meant != are_meant)
        continue;
      row = row_new (command->title, command->kind, command->context);
      g_object_set_qdata_full (G_OBJECT (row), command_quark (), command,
                               (GDestroyNotify) accord_command_free);
      gtk_list_box_append (self->list, row);
    }
}

static void
show_hits (AccordSearchButton *self, GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      AccordHit *hit = hits->pdata[i];
      GtkWidget *row = row_new (hit->title, accord_record_type_get_label (hit->type), hit->context);
      gint64 id = 0;

      /* What no page shows opens in its form, where it may be changed; else it is only told. */
      gtk_list_box_row_set_activatable (
        GTK_LIST_BOX_ROW (row),
        accord_change_is_allowed (self->store) ||
          accord_pages_find_detail_for_record (self->store, hit->type, hit->id, &id) != NULL);
      g_object_set_qdata_full (G_OBJECT (row), hit_quark (), hit, (GDestroyNotify) accord_hit_free);
      gtk_list_box_append (self->list, row);
    }
}

static void
tell_nothing (AccordSearchButton *self, const char *words)
{
  gtk_label_set_label (self->nothing_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), words != NULL);
}

static void
search_changed_cb (AccordSearchButton *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *nothing = NULL;
  g_autoptr (GPtrArray) commands = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  g_strstrip (text);
  clear_list (self);
  tell_nothing (self, NULL);
  if (*text == '\0' || self->store == NULL)
    return;

  hits = accord_store_search (self->store, text, MOST_HITS, &error);
  if (hits == NULL)
    {
      tell_nothing (self, error->message);
      return;
    }
  commands = accord_commands_find (text, accord_change_is_allowed (self->store));
  nothing = g_strdup_printf (_("Nothing is recorded with “%s”."), text);
  if (hits->len + commands->len == 0)
    tell_nothing (self, nothing);
  gtk_widget_set_visible (self->hits, hits->len + commands->len > 0);
  g_ptr_array_set_free_func (commands, NULL); /* the rows own them from here, and the hits */
  g_ptr_array_set_free_func (hits, NULL);
  show_commands (self, commands, TRUE);
  show_hits (self, hits);
  show_commands (self, commands, FALSE);
}

/* The list is made anew, and its rows with what they stand for are gone, once the popover closes.
 */
static void
go_to_row (AccordSearchButton *self, GtkListBoxRow *row)
{
  const AccordHit *hit = g_object_get_qdata (G_OBJECT (row), hit_quark ());
  const AccordCommand *command = g_object_get_qdata (G_OBJECT (row), command_quark ());
  const char *action = command == NULL ? "win.show-record" : command->action;
  g_autoptr (GVariant) target = NULL;

  if (command == NULL)
    target = g_variant_ref_sink (g_variant_new ("(sx)", hit->type->name, hit->id));
  else if (command->target != NULL)
    target = g_variant_ref (command->target);
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), action, target);
}

static void
row_activated_cb (AccordSearchButton *self, GtkListBoxRow *row)
{
  go_to_row (self, row);
}

/* Enter goes to the best hit; the search of what was typed last may not have run yet. */
static void
entry_activated_cb (AccordSearchButton *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gtk_list_box_row_get_activatable (row))
        {
          go_to_row (self, row);
          return;
        }
    }
}

static void
search_stopped_cb (AccordSearchButton *self)
{
  gtk_popover_popdown (self->popover);
}

/* What was found before may have changed since. */
static void
popover_shown_cb (AccordSearchButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  clear_list (self);
  tell_nothing (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, NATURAL_WIDTH);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  gtk_popover_present (ACCORD_SEARCH_BUTTON (widget)->popover);
}

static void
accord_search_button_dispose (GObject *object)
{
  AccordSearchButton *self = ACCORD_SEARCH_BUTTON (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));

  G_OBJECT_CLASS (accord_search_button_parent_class)->dispose (object);
}

static void
accord_search_button_finalize (GObject *object)
{
  AccordSearchButton *self = ACCORD_SEARCH_BUTTON (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_search_button_parent_class)->finalize (object);
}

static void
accord_search_button_class_init (AccordSearchButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_search_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_search_button_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/search/search-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, entry);
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, hits);
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, key_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, list);
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSearchButton, popover);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
accord_search_button_init (AccordSearchButton *self)
{
  const char *keys = accord_accelerators_get_keys ("win.search");
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_limit (self->entry, ACCORD_TEXT_MAX);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  if (gtk_accelerator_parse (keys, &key, &modifiers))
    label = gtk_accelerator_get_label (key, modifiers);
  gtk_label_set_label (self->key_label, label);
}

/**
 * accord_search_button_set_store:
 *
 * Sets the register that is searched.
 */
void
accord_search_button_set_store (AccordSearchButton *self, AccordStore *store)
{
  g_return_if_fail (ACCORD_IS_SEARCH_BUTTON (self));

  g_set_object (&self->store, store);
}

/**
 * accord_search_button_popup:
 *
 * Opens the field, ready to type.
 */
void
accord_search_button_popup (AccordSearchButton *self)
{
  g_return_if_fail (ACCORD_IS_SEARCH_BUTTON (self));

  accord_focus_return_from (self->popover);
  gtk_popover_popup (self->popover);
}
