/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/rescind.h"

#include <glib/gi18n.h>

#include "accord/query.h"
#include "accord/rescission.h"
#include "compat.h"
#include "form/record-form.h"
#include "widgets/entry-row.h"
#include "window.h"

struct _AccordRescindForm {
  AccordAssistant parent_instance;

  AccordStore *store; /* owned, as the next */
  AccordRescission *rescission;

  /* of the step; borrowed */
  AccordRecordForm *form;
  GtkEditable *minute;
  GPtrArray *consents; /* of GtkEditable, in the order of the partners; itself owned */
};

G_DEFINE_FINAL_TYPE (AccordRescindForm, accord_rescind_form, ACCORD_TYPE_ASSISTANT)

static const AccordFormGroup groups[] = {
  { "", { "rescinded" } },
  { NULL },
};

static const AccordFormLayout layout = { .groups = groups, .is_whole = TRUE };

/* --- Doing it -------------------------------------------------------------------------------- */

static gboolean
save (AccordRescindForm *self, char **sentence, GError **error)
{
  AccordRecord *entered = accord_record_form_get_record (self->form);
  g_autoptr (GPtrArray) consents = g_ptr_array_new ();

  for (guint i = 0; i < self->consents->len; i++)
    g_ptr_array_add (consents, (gpointer) gtk_editable_get_text (self->consents->pdata[i]));
  return accord_rescission_apply (self->rescission, accord_record_get_date (entered, "rescinded"),
                                  gtk_editable_get_text (self->minute),
                                  (const char *const *) consents->pdata, sentence, error);
}

static gboolean
finish (AccordAssistant *assistant, GError **error)
{
  AccordRescindForm *self = ACCORD_RESCIND_FORM (assistant);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *sentence = NULL;

  if (!accord_record_form_finish (self->form) || !save (self, &sentence, error))
    return FALSE;
  accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  return TRUE;
}

static char *
dup_finish_label (AccordAssistant *assistant)
{
  return g_strdup (_("Rescind"));
}

static void
focus_step (AccordAssistant *assistant, guint step)
{
  accord_record_form_focus (ACCORD_RESCIND_FORM (assistant)->form, "rescinded");
}

static void
accord_rescind_form_dispose (GObject *object)
{
  AccordRescindForm *self = ACCORD_RESCIND_FORM (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rescission, accord_rescission_free);
  g_clear_pointer (&self->consents, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_rescind_form_parent_class)->dispose (object);
}

static void
accord_rescind_form_class_init (AccordRescindFormClass *klass)
{
  AccordAssistantClass *assistant_class = ACCORD_ASSISTANT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_rescind_form_dispose;
  assistant_class->focus_step = focus_step;
  assistant_class->dup_finish_label = dup_finish_label;
  assistant_class->finish = finish;
}

static void
accord_rescind_form_init (AccordRescindForm *self)
{
  self->consents = g_ptr_array_new ();
}

/* --- The page -------------------------------------------------------------------------------- */

static GtkWidget *
add_group (GtkWidget *box, const char *title, const char *words)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), words);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static GtkEditable *
add_entry (GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (row));
  accord_entry_limit (row, ACCORD_TEXT_MAX);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_EDITABLE (row);
}

static void
add_consents (AccordRescindForm *self, GtkWidget *box)
{
  GArray *partners = accord_rescission_get_partners (self->rescission);
  GtkWidget *group;

  if (partners->len == 0)
    return;
  group = add_group (box, _("Consents"),
                     _("Every partner has to consent (WD-7). Say when and how: “Letter of 3 "
                       "October 2015”."));
  for (guint i = 0; i < partners->len; i++)
    {
      g_autofree char *name =
        accord_store_dup_title (self->store, accord_record_type_find ("organisation"),
                                g_array_index (partners, gint64, i));

      g_ptr_array_add (self->consents, add_entry (group, name));
    }
}

static void
add_lines (AccordRescindForm *self, GtkWidget *box)
{
  GPtrArray *lines = accord_rescission_list_lines (self->rescission);
  GtkWidget *group = add_group (box, _("What will happen"), NULL);

  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               accord_assistant_new_line (lines->pdata[i]));
}

static void
add_page (AccordRescindForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autoptr (AccordRecord) notice =
    accord_record_copy (accord_rescission_get_notice (self->rescission));
  GtkWidget *form;

  accord_record_set_date (notice, "rescinded", accord_store_get_as_at (self->store), NULL);
  form = accord_record_form_new (self->store, notice, &layout);
  self->form = ACCORD_RECORD_FORM (form);
  gtk_box_append (GTK_BOX (box), form);
  self->minute = add_entry (add_group (box, _("The governing body’s decision"), NULL), _("Minute"));
  add_consents (self, box);
  add_lines (self, box);
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("Rescission"), box);
}

static void
refuse (GtkWidget *from, const char *why)
{
  accord_show_message (GTK_WINDOW (gtk_widget_get_root (from)), _("It Cannot Be Rescinded"), why);
}

/**
 * accord_rescind_open:
 * @from: a widget of the window over which it stands
 *
 * Opens the form; or says why the notice cannot be rescinded (WD-7).
 */
void
accord_rescind_open (GtkWidget *from, AccordStore *store, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  AccordRescission *rescission =
    accord_rescission_new (store, notice, accord_date_today (), &error);
  g_autofree char *title =
    accord_store_dup_title (store, accord_record_type_find ("notice"), notice);
  AccordRescindForm *self;

  if (rescission == NULL)
    {
      refuse (from, error->message);
      return;
    }
  self =
    g_object_new (ACCORD_TYPE_RESCIND_FORM, "transient-for", gtk_widget_get_root (from), "title",
                  _("Rescind Notice"), "default-width", 640, "default-height", 640, NULL);
  self->store = g_object_ref (store);
  self->rescission = rescission;
  add_page (self);
  accord_assistant_set_subtitle (ACCORD_ASSISTANT (self), title);
  accord_assistant_go_to (ACCORD_ASSISTANT (self), 0);
  gtk_window_present (GTK_WINDOW (self));
}

/* The notices on an arrangement that are given, or on their way. */
static GPtrArray *
list_notices (AccordStore *store, AccordRecord *arrangement)
{
  static const char *const states[] = { "running", "part-served", "to-serve" };
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("notice"));
  g_auto (AccordValue) id = ACCORD_VALUE_INIT;

  accord_value_set_integer (&id, accord_record_get_id (arrangement));
  accord_query_add_filter (query, "arrangement", &id);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    accord_query_parse_filter (query, "state", states[i], NULL, NULL);
  return accord_store_query (store, query, NULL);
}

/**
 * accord_rescind_open_for:
 *
 * Opens the form for the notice on an arrangement; where there are several, it says that one has
 * to be chosen.
 */
void
accord_rescind_open_for (GtkWidget *from, AccordStore *store, AccordRecord *arrangement)
{
  g_autoptr (GPtrArray) notices = list_notices (store, arrangement);

  if (notices == NULL || notices->len == 0)
    refuse (from, _("No notice on this arrangement runs, or waits to be served."));
  else if (notices->len > 1)
    refuse (from, _("There are several notices on this arrangement. Open the one that is meant, "
                    "and rescind it there."));
  else
    accord_rescind_open (from, store, accord_record_get_id (notices->pdata[0]));
}
