/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/new-arrangement.h"

#include <glib/gi18n.h>

#include "accord/new-arrangement.h"
#include "arrangements/party-list.h"
#include "arrangements/what-follows.h"
#include "form/record-form.h"
#include "window.h"

enum
{
  STEP_KIND,
  STEP_PARTIES,
  STEP_SERVICES,
  STEP_FOLLOWS,
};

struct _AccordNewArrangement {
  AccordAssistant parent_instance;

  AccordStore *store; /* owned */

  /* of the steps; borrowed */
  AccordRecordForm *kind_form;
  AccordPartyList *parties;
  AccordRecordForm *services_form;
  AccordWhatFollows *follows;
};

G_DEFINE_FINAL_TYPE (AccordNewArrangement, accord_new_arrangement, ACCORD_TYPE_ASSISTANT)

static const AccordFormGroup kind_groups[] = {
  { N_("What it is"), { "kind", "mode", "model" } },
  { N_("Whose clauses and parameters apply"), { "profile" } },
  { NULL },
};

static const AccordFormGroup services_groups[] = {
  { N_("What it is for"), { "title", "services", "reference" } },
  { N_("Term"), { "start", "review", "end" } },
  { N_("How far it has come"),
    { "proposed", "appraised", "approved", "approval_minute", "safe", "in_patients_interests" } },
  { NULL },
};

static const AccordFormLayout kind_layout = { .groups = kind_groups,
                                              .is_whole = TRUE,
                                              .is_part = TRUE };
static const AccordFormLayout services_layout = { .groups = services_groups,
                                                  .is_whole = TRUE,
                                                  .is_part = TRUE };

static gboolean
copy_groups (AccordRecord *to, AccordRecordForm *form, const AccordFormGroup *groups, GError **error)
{
  AccordRecord *from = accord_record_form_get_record (form);

  for (const AccordFormGroup *group = groups; group->title != NULL; group++)
    for (guint i = 0; i < ACCORD_FORM_KEYS_MAX && group->keys[i] != NULL; i++)
      if (!accord_record_set_value (to, group->keys[i],
                                    accord_record_get_value (from, group->keys[i]), error))
        return FALSE;
  return TRUE;
}

/* What was entered in all of the steps. */
static AccordRecord *
make_arrangement (AccordNewArrangement *self, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));

  return copy_groups (record, self->kind_form, kind_groups, error) &&
             copy_groups (record, self->services_form, services_groups, error)
           ? g_steal_pointer (&record)
           : NULL;
}

static gboolean
show_what_follows (AccordNewArrangement *self, GError **error)
{
  g_autoptr (GPtrArray) parties = accord_party_list_dup_records (self->parties);
  g_autoptr (AccordRecord) arrangement = make_arrangement (self, error);
  g_autoptr (AccordArrangementPreview) preview = NULL;

  if (arrangement == NULL || parties == NULL)
    return FALSE;
  preview = accord_arrangement_preview (self->store, arrangement, parties, error);
  if (preview == NULL)
    return FALSE;
  accord_what_follows_show (self->follows, preview);
  accord_assistant_set_subtitle (ACCORD_ASSISTANT (self),
                                 accord_record_get_text (arrangement, "title"));
  return TRUE;
}

static gboolean
finish_step (AccordAssistant *assistant, guint step, GError **error)
{
  AccordNewArrangement *self = ACCORD_NEW_ARRANGEMENT (assistant);
  g_autoptr (GPtrArray) parties = NULL;

  switch (step)
    {
    case STEP_KIND:
      if (!accord_record_form_finish (self->kind_form))
        return FALSE;
      accord_party_list_propose (self->parties, accord_record_form_get_record (self->kind_form));
      return TRUE;
    case STEP_PARTIES:
      parties = accord_party_list_dup_records (self->parties);
      return parties != NULL;
    case STEP_SERVICES:
    default:
      return accord_record_form_finish (self->services_form) && show_what_follows (self, error);
    }
}

static void
focus_step (AccordAssistant *assistant, guint step)
{
  AccordNewArrangement *self = ACCORD_NEW_ARRANGEMENT (assistant);

  if (step == STEP_KIND)
    accord_record_form_focus (self->kind_form, "kind");
  else if (step == STEP_PARTIES)
    accord_party_list_focus (self->parties);
  else if (step == STEP_SERVICES)
    accord_record_form_focus (self->services_form, "title");
}

static char *
dup_finish_label (AccordAssistant *assistant)
{
  return g_strdup (_("Add Arrangement"));
}

static gboolean
finish (AccordAssistant *assistant, GError **error)
{
  AccordNewArrangement *self = ACCORD_NEW_ARRANGEMENT (assistant);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GPtrArray) parties = accord_party_list_dup_records (self->parties);
  g_autoptr (AccordRecord) arrangement = make_arrangement (self, error);
  g_autofree char *sentence = NULL;

  if (arrangement == NULL || parties == NULL ||
      !accord_arrangement_add (self->store, arrangement, parties, &sentence, error))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(sx)", "arrangement",
                              accord_record_get_id (arrangement));
  accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  return TRUE;
}

static void
accord_new_arrangement_dispose (GObject *object)
{
  g_clear_object (&ACCORD_NEW_ARRANGEMENT (object)->store);

  G_OBJECT_CLASS (accord_new_arrangement_parent_class)->dispose (object);
}

static void
accord_new_arrangement_class_init (AccordNewArrangementClass *klass)
{
  AccordAssistantClass *assistant_class = ACCORD_ASSISTANT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_new_arrangement_dispose;
  assistant_class->finish_step = finish_step;
  assistant_class->focus_step = focus_step;
  assistant_class->dup_finish_label = dup_finish_label;
  assistant_class->finish = finish;
}

static void
accord_new_arrangement_init (AccordNewArrangement *self)
{
}

static AccordRecordForm *
add_form (AccordNewArrangement *self, const char *title, const AccordFormLayout *layout)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
  gint64 profile = accord_arrangement_find_usual_profile (self->store);
  GtkWidget *form;

  if (profile != 0)
    accord_record_set_integer (record, "profile", profile, NULL);
  form = accord_record_form_new (self->store, record, layout);
  accord_assistant_add_step (ACCORD_ASSISTANT (self), title, form);
  return ACCORD_RECORD_FORM (form);
}

/**
 * accord_new_arrangement_open:
 * @from: a widget of the window over which it stands
 *
 * Opens the assistant.
 */
void
accord_new_arrangement_open (GtkWidget *from, AccordStore *store)
{
  AccordNewArrangement *self =
    g_object_new (ACCORD_TYPE_NEW_ARRANGEMENT, "transient-for", gtk_widget_get_root (from), "title",
                  _("New Arrangement"), NULL);
  AccordAssistant *assistant = ACCORD_ASSISTANT (self);

  self->store = g_object_ref (store);
  self->kind_form = add_form (self, _("Kind"), &kind_layout);
  self->parties = ACCORD_PARTY_LIST (accord_party_list_new (store));
  accord_assistant_add_step (assistant, _("Parties"), GTK_WIDGET (self->parties));
  self->services_form = add_form (self, _("Services"), &services_layout);
  self->follows = g_object_new (ACCORD_TYPE_WHAT_FOLLOWS, NULL);
  accord_assistant_add_step (assistant, _("What follows"), GTK_WIDGET (self->follows));
  accord_assistant_go_to (assistant, STEP_KIND);
  gtk_window_present (GTK_WINDOW (self));
}
