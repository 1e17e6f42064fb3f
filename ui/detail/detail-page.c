/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "detail/detail-page.h"

#include <glib/gi18n.h>

#include "detail/detail-fields.h"
#include "findings/record-findings.h"
#include "form/change.h"
#include "pages.h"
#include "widgets/aside.h"
#include "widgets/flow-layout.h"
#include "widgets/history-list.h"
#include "widgets/page-section.h"
#include "widgets/place.h"
#include "widgets/rail.h"
#include "widgets/state-pill.h"
#include "why/why-dialog.h"
#include "why/why.h"

/* So many sections are filled before the page is seen; those below the fold follow. */
#define N_FIRST_PARTS 3

/* A section as it was made: its heading with all below, the widget that shows something, and what
 * is said where there is nothing, if the widget does not say it. */
typedef struct {
  const AccordDetailSection *plan;
  GtkWidget *section;
  GtkWidget *content;
  GtkWidget *picture; /* nullable: what stands above the records */
  GtkWidget *empty;   /* nullable */
} Part;

#define LETTERS_BESIDE_COMMANDS 40
#define LETTERS_BESIDE_STATE    18

struct _AccordDetailPage {
  AdwBin parent_instance;

  /* The template */
  GtkBox *commands;
  GtkWidget *edit_button;
  AccordRecordFindings *findings;
  GtkWidget *heading;
  GMenu *more;
  GtkWidget *names;
  AdwBin *picture_bin;
  AccordRail *rail;
  GtkScrolledWindow *scroller;
  GtkBox *sections;
  AccordStatePill *state;
  GtkLabel *subtitle;
  GtkLabel *title;
  GtkWidget *title_line;
  AccordWhy *why;

  const AccordDetailPlan *plan;
  const AccordRecordType *type;
  gint64 id;
  AccordStore *store;          /* owned, as the next three */
  AccordRecord *record;        /* as it reads now */
  GArray *parts;               /* of Part */
  GSimpleActionGroup *actions; /* record.… */
  AccordHistoryList *history;  /* borrowed, as the next */
  GtkWidget *history_section;
  guint n_filled; /* the parts whose tables are made, in their order */
  guint filling;  /* the source that makes the next */
  double wanted;  /* how far down to go when there is so much to show; 0: nowhere */
};

static void place_interface_init (AccordPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordDetailPage,
                               accord_detail_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_PLACE, place_interface_init))

static Part *
get_part (AccordDetailPage *self, guint index)
{
  return &g_array_index (self->parts, Part, index);
}

static void
show_heading (AccordDetailPage *self)
{
  g_autofree char *title = self->plan->dup_title == NULL
                             ? accord_store_dup_record_title (self->store, self->record)
                             : self->plan->dup_title (self->store, self->record);
  g_autofree char *subtitle =
    self->plan->dup_subtitle == NULL ? NULL : self->plan->dup_subtitle (self->store, self->record);
  gboolean has_state =
    self->plan->state != NULL && accord_record_has (self->record, self->plan->state);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle == NULL ? "" : subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->state), has_state);
  gtk_widget_set_visible (GTK_WIDGET (self->why),
                          has_state && accord_explanation_exists (self->type, self->plan->state));
  if (has_state)
    {
      g_autofree char *word =
        accord_record_format (self->record, self->plan->state, NULL, ACCORD_FORMAT_DISPLAY);

      accord_state_pill_set_state (
        self->state, accord_state_find (accord_record_get_text (self->record, self->plan->state)),
        word);
    }
}

static void
show_records_in_rail (AccordDetailPage *self, const Part *part)
{
  AccordRecordSection *records = ACCORD_RECORD_SECTION (part->content);
  guint n = accord_record_section_get_n_records (records);
  g_autofree char *words = NULL;
  const AccordState *state =
    n == 0 ? NULL : accord_record_section_find_alert (records, &words);

  accord_rail_set_count (self->rail, part->section, (int) n);
  accord_rail_set_alert (self->rail, part->section, state, words);
}

static void
show_part (AccordDetailPage *self, const Part *part)
{
  const AccordDetailSection *plan = part->plan;

  if (part->picture != NULL)
    plan->picture.show (part->picture, self->store, self->record);
  if (plan->records != NULL)
    show_records_in_rail (self, part);
  else if (plan->picture.show != NULL)
    plan->picture.show (part->content, self->store, self->record);
  else
    {
      AccordPropertyGrid *grid = ACCORD_PROPERTY_GRID (part->content);

      accord_property_grid_clear (grid);
      if (plan->lines != NULL)
        plan->lines (grid, self->store, self->record);
      for (const char *const *key = plan->fields; key != NULL && *key != NULL; key++)
        accord_detail_fields_add (grid, self->store, self->record, *key);
      gtk_widget_set_visible (part->content, !accord_property_grid_is_empty (grid));
      gtk_widget_set_visible (part->empty, accord_property_grid_is_empty (grid));
    }
}

/* What has a page of its own has its history there. */
static gboolean
is_told_here (const AccordDetailSection *plan)
{
  return plan->records != NULL &&
         accord_pages_find_detail (accord_record_type_find (plan->records->type)) == NULL;
}

static void
show_history (AccordDetailPage *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, self->id);
  for (guint i = 0; i < self->parts->len; i++)
    if (is_told_here (get_part (self, i)->plan))
      accord_record_section_add_ids (ACCORD_RECORD_SECTION (get_part (self, i)->content), ids);
  accord_history_list_set_records (self->history, (const gint64 *) (void *) ids->data, ids->len);
  accord_rail_set_count (self->rail, self->history_section,
                         (int) accord_history_list_get_n_entries (self->history));
}

static void
update_actions (AccordDetailPage *self)
{
  gboolean is_allowed = accord_change_is_allowed (self->store);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", is_allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", is_allowed);
  for (guint i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
      is_allowed);
}

static void
findings_changed_cb (AccordDetailPage *self)
{
  accord_rail_set_count (self->rail, GTK_WIDGET (self->findings),
                         (int) accord_record_findings_get_count (self->findings));
}

static gboolean
fill_next (AccordDetailPage *self)
{
  const Part *part;

  if (self->n_filled == self->parts->len)
    return FALSE;
  part = get_part (self, self->n_filled++);
  if (part->plan->records != NULL)
    accord_record_section_fill (ACCORD_RECORD_SECTION (part->content));
  return TRUE;
}

static gboolean
idle_cb (gpointer page)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (page);

  if (fill_next (self))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* The frame that is about to be drawn is the first. */
static gboolean
frame_begun_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ACCORD_DETAIL_PAGE (widget)->filling = g_idle_add (idle_cb, widget);
  return G_SOURCE_REMOVE;
}

/* A record that is gone has nothing to show: the window leaves its page. */
static void
register_changed_cb (AccordDetailPage *self)
{
  AccordRecord *record = accord_store_get (self->store, self->type, self->id, NULL);

  if (record == NULL)
    return;
  g_set_object (&self->record, record);
  g_object_unref (record);
  show_heading (self);
  if (self->plan->picture.show != NULL)
    self->plan->picture.show (adw_bin_get_child (self->picture_bin), self->store, self->record);
  for (guint i = 0; i < self->parts->len; i++)
    show_part (self, get_part (self, i));
  show_history (self);
  update_actions (self);
}

static void
edit_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (widget);
  g_autofree char *title = accord_store_dup_record_title (self->store, self->record);
  AccordRecordDialog *dialog =
    accord_change_open_form (widget, self->store, self->record, self->plan->layout);

  accord_record_dialog_set_subtitle (dialog, title);
}

/* The page goes with the record, and would take the way to the window along. */
static void
remove_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (AccordRecord) record = g_object_ref (self->record);

  accord_change_remove (window == NULL ? widget : window, self->store, record);
}

static void
why_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (widget);

  accord_why_open (widget, self->store, self->type, self->id);
}

static void
command_activated_cb (AccordDetailPage *self, GVariant *parameter, GSimpleAction *action)
{
  const AccordDetailCommand *command = self->plan->commands;

  while (!g_str_equal (command->name, g_action_get_name (G_ACTION (action))))
    command++;
  command->activate (GTK_WIDGET (self), self->store, self->record);
}

static void
save_place (AccordPlace *place, GVariantDict *dict)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (ACCORD_DETAIL_PAGE (place)->scroller);

  g_variant_dict_insert (dict, "down", "d", gtk_adjustment_get_value (adjustment));
}

/* A page that is being filled grows: it goes down as soon as it is long enough. */
static void
page_grown_cb (AccordDetailPage *self, GtkAdjustment *adjustment)
{
  double last =
    gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  gboolean is_filled = self->n_filled == self->parts->len;

  if (self->wanted <= 0 || (last < self->wanted && !is_filled))
    return;
  gtk_adjustment_set_value (adjustment, MIN (self->wanted, last));
  self->wanted = 0;
}

static void
restore_place (AccordPlace *place, GVariantDict *dict)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (place);

  if (g_variant_dict_lookup (dict, "down", "d", &self->wanted))
    g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                             G_CALLBACK (page_grown_cb), self, G_CONNECT_SWAPPED);
}

static void
place_interface_init (AccordPlaceInterface *interface)
{
  interface->save = save_place;
  interface->restore = restore_place;
}

static void
accord_detail_page_dispose (GObject *object)
{
  AccordDetailPage *self = ACCORD_DETAIL_PAGE (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->actions);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_detail_page_parent_class)->dispose (object);
}

static void
accord_detail_page_finalize (GObject *object)
{
  g_array_unref (ACCORD_DETAIL_PAGE (object)->parts);

  G_OBJECT_CLASS (accord_detail_page_parent_class)->finalize (object);
}

static void
accord_detail_page_class_init (AccordDetailPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_detail_page_dispose;
  object_class->finalize = accord_detail_page_finalize;

  g_type_ensure (ACCORD_TYPE_ASIDE);
  g_type_ensure (ACCORD_TYPE_RAIL);
  g_type_ensure (ACCORD_TYPE_RECORD_FINDINGS);
  g_type_ensure (ACCORD_TYPE_STATE_PILL);
  g_type_ensure (ACCORD_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/detail/detail-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, commands);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, findings);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, more);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, picture_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, rail);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, sections);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, state);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, title);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, title_line);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, names);
  gtk_widget_class_bind_template_child (widget_class, AccordDetailPage, why);

  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_activated);
  gtk_widget_class_install_action (widget_class, "page.why", NULL, why_activated);
}

/* The commands stand beside the title as long as that can be read there. */
static void
lay_out_heading (AccordDetailPage *self)
{
  gtk_widget_set_layout_manager (self->heading, accord_flow_layout_new (12, 6));
  gtk_widget_set_layout_manager (self->title_line, accord_flow_layout_new (12, 6));
  accord_flow_layout_set_giving (self->names, LETTERS_BESIDE_COMMANDS);
  accord_flow_layout_set_giving (GTK_WIDGET (self->title), LETTERS_BESIDE_STATE);
}

static void
accord_detail_page_init (AccordDetailPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lay_out_heading (self);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "record", G_ACTION_GROUP (self->actions));
}

static void
add_command_button (AccordDetailPage *self, const AccordDetailCommand *command, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (_(command->label));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (command == self->plan->commands)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_prepend (self->commands, button);
}

static void
add_command (AccordDetailPage *self, const AccordDetailCommand *command)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (command->name, NULL);
  g_autofree char *name = g_strconcat ("record.", command->name, NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (command_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  if (command->is_more)
    g_menu_append (self->more, _(command->label), name);
  else
    add_command_button (self, command, name);
}

/* Beside two commands there is no room left for Edit in a narrow window: it is in the menu then. */
static void
add_commands (AccordDetailPage *self)
{
  guint n_buttons = 0;

  for (const AccordDetailCommand *command = self->plan->commands;
       command != NULL && command->name != NULL; command++)
    {
      add_command (self, command);
      n_buttons += command->is_more ? 0 : 1;
    }
  if (n_buttons < 2)
    return;
  gtk_widget_set_visible (self->edit_button, FALSE);
  g_menu_prepend (self->more, _("Edit"), "page.edit");
}

static GtkWidget *
add_empty (GtkWidget *section)
{
  GtkWidget *label = gtk_label_new (_("Nothing is recorded."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  accord_page_section_append (ACCORD_PAGE_SECTION (section), label);
  return label;
}

/* The heading of a table of records is the table's own. */
static void
make_records (AccordDetailPage *self, Part *part)
{
  const AccordDetailSection *plan = part->plan;

  part->content = part->section = accord_record_section_new (self->store, plan->records, self->id);
  if (plan->picture.new_widget == NULL)
    return;
  part->picture = plan->picture.new_widget ();
  accord_record_section_set_picture (ACCORD_RECORD_SECTION (part->content), part->picture);
}

static void
add_part (AccordDetailPage *self, const AccordDetailSection *plan)
{
  Part part = { plan };

  if (plan->records != NULL)
    make_records (self, &part);
  else
    {
      part.section = accord_page_section_new (_(plan->title));
      part.content = plan->picture.new_widget == NULL ? accord_property_grid_new ()
                                                      : plan->picture.new_widget ();
      if (plan->picture.new_widget == NULL)
        accord_page_section_add_button (ACCORD_PAGE_SECTION (part.section), _("Edit"),
                                        "page.edit");
      accord_page_section_append (ACCORD_PAGE_SECTION (part.section), part.content);
      if (plan->picture.new_widget == NULL)
        part.empty = add_empty (part.section);
    }
  gtk_box_append (self->sections, part.section);
  if (!plan->is_more)
    accord_rail_add (self->rail, _(plan->title), part.section);
  g_array_append_val (self->parts, part);
}

static void
add_history (AccordDetailPage *self)
{
  self->history_section = accord_page_section_new (_("History"));
  self->history = ACCORD_HISTORY_LIST (accord_history_list_new (self->store));
  accord_page_section_append (ACCORD_PAGE_SECTION (self->history_section),
                              GTK_WIDGET (self->history));
  gtk_box_append (self->sections, self->history_section);
  accord_rail_add (self->rail, _("History"), self->history_section);
}

static void
add_parts (AccordDetailPage *self)
{
  const AccordDetailPlan *plan = self->plan;

  add_commands (self);
  if (plan->picture.new_widget != NULL)
    {
      GtkWidget *picture = plan->picture.new_widget ();

      adw_bin_set_child (self->picture_bin, picture);
      g_object_bind_property (picture, "visible", self->picture_bin, "visible",
                              G_BINDING_SYNC_CREATE);
    }
  for (const AccordDetailSection *section = plan->sections; section->title != NULL; section++)
    add_part (self, section);
  while (self->n_filled < N_FIRST_PARTS && fill_next (self))
    ;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_begun_cb, NULL, NULL);
  add_history (self);
}

static void
add_findings (AccordDetailPage *self)
{
  accord_rail_add (self->rail, _("To put right"), GTK_WIDGET (self->findings));
  g_signal_connect_object (self->findings, "changed", G_CALLBACK (findings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  accord_record_findings_set_record (self->findings, self->store, self->type, self->id);
}

/**
 * accord_detail_page_new:
 * @plan: (transfer none): its description, for as long as it lives
 * @id: the record
 *
 * Makes the page of a record.
 */
GtkWidget *
accord_detail_page_new (AccordStore *store, const AccordDetailPlan *plan, gint64 id)
{
  AccordDetailPage *self = g_object_new (ACCORD_TYPE_DETAIL_PAGE, NULL);

  self->store = g_object_ref (store);
  self->plan = plan;
  self->type = accord_record_type_find (plan->type);
  self->id = id;
  if (plan->state != NULL)
    accord_why_set_field (self->why, store, self->type, id, plan->state);
  add_findings (self);
  add_parts (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  register_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_detail_page_get_section: (transfer none) (nullable): what shows something in the section
 * that the plan calls @title. */
GtkWidget *
accord_detail_page_get_section (AccordDetailPage *self, const char *title)
{
  g_return_val_if_fail (ACCORD_IS_DETAIL_PAGE (self), NULL);

  for (guint i = 0; i < self->parts->len; i++)
    if (g_str_equal (get_part (self, i)->plan->title, title))
      return get_part (self, i)->content;
  return NULL;
}

/** accord_detail_page_get_records: (transfer none) (nullable): the section of records of @type. */
AccordRecordSection *
accord_detail_page_get_records (AccordDetailPage *self, const char *type)
{
  g_return_val_if_fail (ACCORD_IS_DETAIL_PAGE (self), NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = get_part (self, i);

      if (part->plan->records != NULL && g_str_equal (part->plan->records->type, type))
        return ACCORD_RECORD_SECTION (part->content);
    }
  return NULL;
}
