/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangement-detail.h"

#include <glib/gi18n.h>

#include "arrangements/arrangement-form.h"
#include "arrangements/overview.h"
#include "arrangements/timeline.h"
#include "arrangements/words.h"
#include "form/change.h"
#include "widgets/aside.h"
#include "widgets/history-list.h"
#include "widgets/page-section.h"
#include "widgets/rail.h"
#include "widgets/state-pill.h"

struct _AccordArrangementDetail {
  AdwBin parent_instance;

  /* The template */
  AccordRail *rail;
  GtkBox *sections;
  AccordStatePill *status;
  GtkLabel *subtitle;
  AccordTimeline *timeline;
  GtkLabel *title;

  AccordStore *store; /* owned */
  gint64 id;
  AccordRecord *record; /* owned */

  AccordPropertyGrid *overview; /* borrowed, as the rest */
  AccordPartiesSection *parties;
  AccordHistoryList *history;
  GtkWidget *history_section;
};

G_DEFINE_FINAL_TYPE (AccordArrangementDetail, accord_arrangement_detail, ADW_TYPE_BIN)

static char *
dup_subtitle (AccordRecord *record)
{
  const char *reference = accord_record_get_text (record, "reference");
  g_autofree char *kind = accord_words_for_kind_and_mode (record);
  g_autofree char *partners = accord_words_for_partners (record);

  if (partners == NULL)
    /* Translators: below the title of an arrangement: its number, its kind */
    return g_strdup_printf (_("%1$s · %2$s"), reference, kind);
  /* Translators: below the title of an arrangement: its number, its kind, whom it is with */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), reference, kind, partners);
}

static void
show_heading (AccordArrangementDetail *self)
{
  g_autofree char *word = accord_words_for_status (self->record);
  g_autofree char *subtitle = dup_subtitle (self->record);

  gtk_label_set_text (self->title, accord_record_get_text (self->record, "title"));
  gtk_label_set_text (self->subtitle, subtitle);
  accord_state_pill_set_state (
    self->status, accord_state_of_arrangement (accord_record_get_text (self->record, "status")),
    word);
}

static void
show_history (AccordArrangementDetail *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, self->id);
  accord_parties_section_add_ids (self->parties, ids);
  accord_history_list_set_records (self->history, (const gint64 *) (void *) ids->data, ids->len);
}

static void
show_counts (AccordArrangementDetail *self)
{
  AccordRecordSection *parties = accord_parties_section_get_parties (self->parties);

  accord_rail_set_count (self->rail, GTK_WIDGET (self->parties),
                         (int) accord_record_section_get_n_records (parties));
  accord_rail_set_count (self->rail, self->history_section,
                         (int) accord_history_list_get_n_entries (self->history));
}

static void
update_actions (AccordArrangementDetail *self)
{
  gboolean is_allowed = accord_change_is_allowed (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", is_allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", is_allowed);
}

/* A record that is gone has nothing to show: the window leaves its page. */
static void
register_changed_cb (AccordArrangementDetail *self)
{
  AccordRecord *record =
    accord_store_get (self->store, accord_record_type_find ("arrangement"), self->id, NULL);

  if (record == NULL)
    return;
  g_set_object (&self->record, record);
  g_object_unref (record);
  show_heading (self);
  accord_timeline_show (self->timeline, self->store, self->record);
  accord_overview_show (self->overview, self->store, self->record);
  show_history (self);
  show_counts (self);
  update_actions (self);
}

static void
edit_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordArrangementDetail *self = ACCORD_ARRANGEMENT_DETAIL (widget);

  accord_arrangement_form_open (widget, self->store, self->record);
}

/* The page goes with the record, and would take the way to the window along. */
static void
remove_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordArrangementDetail *self = ACCORD_ARRANGEMENT_DETAIL (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (AccordRecord) record = g_object_ref (self->record);

  accord_change_remove (window == NULL ? widget : window, self->store, record);
}

static void
accord_arrangement_detail_dispose (GObject *object)
{
  AccordArrangementDetail *self = ACCORD_ARRANGEMENT_DETAIL (object);

  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_arrangement_detail_parent_class)->dispose (object);
}

static void
accord_arrangement_detail_class_init (AccordArrangementDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_arrangement_detail_dispose;

  g_type_ensure (ACCORD_TYPE_ASIDE);
  g_type_ensure (ACCORD_TYPE_RAIL);
  g_type_ensure (ACCORD_TYPE_STATE_PILL);
  g_type_ensure (ACCORD_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/arrangements/arrangement-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, rail);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, sections);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, status);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, timeline);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementDetail, title);

  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_activated);
}

static void
accord_arrangement_detail_init (AccordArrangementDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_overview (AccordArrangementDetail *self)
{
  GtkWidget *section = accord_page_section_new (_("Overview"));

  self->overview = ACCORD_PROPERTY_GRID (accord_property_grid_new ());
  accord_page_section_add_button (ACCORD_PAGE_SECTION (section), _("Edit"), "page.edit");
  accord_page_section_append (ACCORD_PAGE_SECTION (section), GTK_WIDGET (self->overview));
  gtk_box_append (self->sections, section);
  accord_rail_add (self->rail, _("Overview"), section);
}

static void
add_parties (AccordArrangementDetail *self)
{
  self->parties = ACCORD_PARTIES_SECTION (accord_parties_section_new (self->store, self->id));
  gtk_box_append (self->sections, GTK_WIDGET (self->parties));
  accord_rail_add (self->rail, _("Parties and leads"), GTK_WIDGET (self->parties));
}

static void
add_history (AccordArrangementDetail *self)
{
  self->history_section = accord_page_section_new (_("History"));
  self->history = ACCORD_HISTORY_LIST (accord_history_list_new (self->store));
  accord_page_section_append (ACCORD_PAGE_SECTION (self->history_section),
                              GTK_WIDGET (self->history));
  gtk_box_append (self->sections, self->history_section);
  accord_rail_add (self->rail, _("History"), self->history_section);
}

/** accord_arrangement_detail_new: the page of the arrangement @id of @store. */
GtkWidget *
accord_arrangement_detail_new (AccordStore *store, gint64 id)
{
  AccordArrangementDetail *self = g_object_new (ACCORD_TYPE_ARRANGEMENT_DETAIL, NULL);

  self->store = g_object_ref (store);
  self->id = id;
  add_overview (self);
  add_parties (self);
  add_history (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  register_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_arrangement_detail_get_parties: (transfer none): the section of the parties. */
AccordPartiesSection *
accord_arrangement_detail_get_parties (AccordArrangementDetail *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT_DETAIL (self), NULL);
  return self->parties;
}
