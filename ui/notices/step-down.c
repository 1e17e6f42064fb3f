/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/step-down.h"

#include <glib/gi18n.h>

#include "accord/step-down.h"
#include "compat.h"
#include "form/field-row.h"
#include "form/record-form.h"
#include "widgets/words.h"
#include "window.h"

/* The forms of what is entered, in the order of the steps. */
enum
{
  FORM_DAY,
  FORM_SUCCESSOR,
  FORM_COMMITTEE,
  FORM_AGREEMENT,
  FORM_DECISION,
  N_FORMS,
};

enum
{
  STEP_ARRANGEMENTS,
  STEP_BASIS,
};

struct _AccordStepDownAssistant {
  AccordAssistant parent_instance;

  AccordStore *store; /* owned, as the next two */
  AccordStepDown *step_down;
  char *model; /* for which a title is proposed */

  /* of the steps; borrowed */
  AccordRecordForm *forms[N_FORMS]; /* that of a committee may be missing */
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (AccordStepDownAssistant, accord_step_down_assistant, ACCORD_TYPE_ASSISTANT)

static const AccordFormGroup day_groups[] = {
  { N_("What ends"), { "end" } },
  { NULL },
};

static const AccordFormGroup successor_groups[] = {
  { N_("What follows"), { "title", "model" } },
  { NULL },
};

static const AccordFormGroup committee_groups[] = {
  { N_("Its committee"),
    { "name", "form" },
    N_("A joint committee is another body than that of a delegation (NS 4.3.2, 4.4.2). It begins "
       "with the seats of the one that ends.") },
  { NULL },
};

static const AccordFormGroup agreement_groups[] = {
  { N_("NHS England’s agreement"),
    { "date", "text", "documents" },
    N_("Co-commissioning ends by mutual agreement (NS 8). It can be left empty where a notice "
       "leads to the day.") },
  { NULL },
};

static const AccordFormGroup decision_groups[] = {
  { N_("The governing body’s decision"),
    { "approved", "approval_minute", "safe", "in_patients_interests" },
    N_("By which it approved what follows (AP-1).") },
  { NULL },
};

static const AccordFormLayout layouts[N_FORMS] = {
  [FORM_DAY] = { .groups = day_groups, .is_whole = TRUE, .is_part = TRUE },
  [FORM_SUCCESSOR] = { .groups = successor_groups, .is_whole = TRUE, .is_part = TRUE },
  [FORM_COMMITTEE] = { .groups = committee_groups, .is_whole = TRUE, .is_part = TRUE },
  [FORM_AGREEMENT] = { .groups = agreement_groups, .is_whole = TRUE, .is_part = TRUE },
  [FORM_DECISION] = { .groups = decision_groups, .is_whole = TRUE, .is_part = TRUE },
};

static AccordRecord *
get_record (AccordStepDownAssistant *self, guint form)
{
  return accord_record_form_get_record (self->forms[form]);
}

/* --- What was entered ------------------------------------------------------------------------ */

/* The successor is entered in two forms. */
static AccordRecord *
make_successor (AccordStepDownAssistant *self)
{
  AccordRecord *successor = accord_record_copy (get_record (self, FORM_SUCCESSOR));
  AccordRecord *decision = get_record (self, FORM_DECISION);

  for (guint i = 0; decision_groups[0].keys[i] != NULL; i++)
    accord_record_set_value (successor, decision_groups[0].keys[i],
                             accord_record_get_value (decision, decision_groups[0].keys[i]), NULL);
  return successor;
}

typedef gboolean (*Enter) (AccordStepDown *self, const AccordStepDownEntry *entry, GError **error);

static gboolean
enter (AccordStepDownAssistant *self, Enter enter_some, GError **error)
{
  g_autoptr (AccordRecord) successor = make_successor (self);
  AccordStepDownEntry entry = {
    .arrangement = get_record (self, FORM_DAY),
    .agreement = get_record (self, FORM_AGREEMENT),
    .successor = successor,
    .committee =
      self->forms[FORM_COMMITTEE] == NULL ? NULL : get_record (self, FORM_COMMITTEE),
  };

  return enter_some (self->step_down, &entry, error);
}

static gboolean
accept (AccordStepDownAssistant *self, guint form)
{
  return self->forms[form] == NULL ||
         !gtk_widget_get_visible (GTK_WIDGET (self->forms[form])) ||
         accord_record_form_finish (self->forms[form]);
}

/* --- What will happen ------------------------------------------------------------------------ */

static const char *const headings[ACCORD_STEP_DOWN_N_PARTS] = {
  N_("What ends"),
  N_("What follows"),
  N_("Functions"),
  N_("What is left to do"),
};

static void
show_part (AccordStepDownAssistant *self, AccordStepDownPart part)
{
  GPtrArray *lines = accord_step_down_list_lines (self->step_down);
  GtkWidget *group = adw_preferences_group_new ();
  guint n = 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(headings[part]));
  for (guint i = 0; i < lines->len; i++)
    {
      const AccordStepDownLine *line = lines->pdata[i];

      if (line->part != part)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 accord_assistant_new_line (line->words));
      n++;
    }
  gtk_widget_set_visible (group, n > 0);
  gtk_box_append (self->lines, group);
}

static void
show_lines (AccordStepDownAssistant *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (int part = 0; part < ACCORD_STEP_DOWN_N_PARTS; part++)
    show_part (self, part);
}

/* --- The steps ------------------------------------------------------------------------------- */

static gboolean
finish_step (AccordAssistant *assistant, guint step, GError **error)
{
  AccordStepDownAssistant *self = ACCORD_STEP_DOWN_ASSISTANT (assistant);

  if (step == STEP_ARRANGEMENTS)
    return accept (self, FORM_DAY) && accept (self, FORM_SUCCESSOR) &&
           accept (self, FORM_COMMITTEE) &&
           enter (self, accord_step_down_enter_arrangements, error);
  if (!accept (self, FORM_AGREEMENT) || !accept (self, FORM_DECISION) ||
      !enter (self, accord_step_down_enter, error))
    return FALSE;
  show_lines (self);
  return TRUE;
}

static void
focus_step (AccordAssistant *assistant, guint step)
{
  AccordStepDownAssistant *self = ACCORD_STEP_DOWN_ASSISTANT (assistant);

  if (step == STEP_ARRANGEMENTS)
    accord_record_form_focus (self->forms[FORM_DAY], "end");
  else
    accord_record_form_focus (self->forms[FORM_AGREEMENT], "date");
}

static char *
dup_finish_label (AccordAssistant *assistant)
{
  return g_strdup (_("Step Down"));
}

static gboolean
finish (AccordAssistant *assistant, GError **error)
{
  AccordStepDownAssistant *self = ACCORD_STEP_DOWN_ASSISTANT (assistant);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *sentence = NULL;
  gint64 successor = accord_step_down_apply (self->step_down, &sentence, error);

  if (successor == 0)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(sx)", "arrangement",
                              successor);
  accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  return TRUE;
}

static void
accord_step_down_assistant_dispose (GObject *object)
{
  AccordStepDownAssistant *self = ACCORD_STEP_DOWN_ASSISTANT (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->step_down, accord_step_down_free);
  g_clear_pointer (&self->model, g_free);

  G_OBJECT_CLASS (accord_step_down_assistant_parent_class)->dispose (object);
}

static void
accord_step_down_assistant_class_init (AccordStepDownAssistantClass *klass)
{
  AccordAssistantClass *assistant_class = ACCORD_ASSISTANT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_step_down_assistant_dispose;
  assistant_class->finish_step = finish_step;
  assistant_class->focus_step = focus_step;
  assistant_class->dup_finish_label = dup_finish_label;
  assistant_class->finish = finish;
}

static void
accord_step_down_assistant_init (AccordStepDownAssistant *self)
{
}

/* --- The pages ------------------------------------------------------------------------------- */

static void
add_form (AccordStepDownAssistant *self, GtkWidget *box, guint form, AccordRecord *record)
{
  GtkWidget *widget = accord_record_form_new (self->store, record, &layouts[form]);

  self->forms[form] = ACCORD_RECORD_FORM (widget);
  gtk_box_append (GTK_BOX (box), widget);
}

/* A title that was proposed goes with the model; one that was typed stays. */
static void
propose_title (AccordStepDownAssistant *self, const char *model)
{
  GtkWidget *row = accord_record_form_get_row (self->forms[FORM_SUCCESSOR], "title");
  g_autofree char *before = accord_step_down_dup_title (self->step_down, self->model);
  g_auto (AccordValue) after = ACCORD_VALUE_INIT;

  if (g_strcmp0 (accord_record_get_text (get_record (self, FORM_SUCCESSOR), "title"), before) != 0)
    return;
  accord_value_take_text (&after, accord_step_down_dup_title (self->step_down, model));
  g_free (self->model);
  self->model = g_strdup (model);
  accord_field_row_set_value (ACCORD_FIELD_ROW (row), &after);
  accord_field_row_edited (ACCORD_FIELD_ROW (row));
}

static void
successor_changed_cb (AccordStepDownAssistant *self)
{
  const char *model = accord_record_get_text (get_record (self, FORM_SUCCESSOR), "model");

  if (self->forms[FORM_COMMITTEE] != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->forms[FORM_COMMITTEE]),
                            accord_step_down_has_committee (self->step_down, model));
  if (model != NULL && g_strcmp0 (model, self->model) != 0)
    propose_title (self, model);
}

static void
add_arrangements_step (AccordStepDownAssistant *self)
{
  const AccordStepDownEntry *entry = accord_step_down_get_entry (self->step_down);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  add_form (self, box, FORM_DAY, entry->arrangement);
  gtk_box_append (GTK_BOX (box), accord_words_new (accord_step_down_get_why_day (self->step_down),
                                                   "hint"));
  add_form (self, box, FORM_SUCCESSOR, entry->successor);
  if (entry->committee != NULL)
    add_form (self, box, FORM_COMMITTEE, entry->committee);
  self->model = g_strdup (accord_record_get_text (entry->successor, "model"));
  g_signal_connect_object (self->forms[FORM_SUCCESSOR], "changed",
                           G_CALLBACK (successor_changed_cb), self, G_CONNECT_SWAPPED);
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("Arrangement"), box);
}

static void
add_basis_step (AccordStepDownAssistant *self)
{
  const AccordStepDownEntry *entry = accord_step_down_get_entry (self->step_down);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  add_form (self, box, FORM_AGREEMENT, entry->agreement);
  add_form (self, box, FORM_DECISION, entry->successor);
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("Decision"), box);
}

static AccordStepDownAssistant *
assistant_new (GtkWidget *from, AccordStore *store, AccordStepDown *step_down)
{
  AccordStepDownAssistant *self =
    g_object_new (ACCORD_TYPE_STEP_DOWN_ASSISTANT, "transient-for", gtk_widget_get_root (from),
                  "title", _("Step Down"), NULL);

  self->store = g_object_ref (store);
  self->step_down = step_down;
  add_arrangements_step (self);
  add_basis_step (self);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("What will happen"),
                             GTK_WIDGET (self->lines));
  accord_assistant_go_to (ACCORD_ASSISTANT (self), STEP_ARRANGEMENTS);
  return self;
}

/**
 * accord_step_down_open:
 * @from: a widget of the window over which it stands
 *
 * Opens the assistant; or says why the arrangement cannot be stepped down (WD-8).
 */
void
accord_step_down_open (GtkWidget *from, AccordStore *store, gint64 arrangement)
{
  g_autoptr (GError) error = NULL;
  AccordStepDown *step_down =
    accord_step_down_new (store, arrangement, accord_date_today (), &error);
  g_autofree char *title =
    accord_store_dup_title (store, accord_record_type_find ("arrangement"), arrangement);
  AccordStepDownAssistant *self;

  if (step_down == NULL)
    {
      accord_show_message (GTK_WINDOW (gtk_widget_get_root (from)), _("It Cannot Be Stepped Down"),
                           error->message);
      return;
    }
  self = assistant_new (from, store, step_down);
  accord_assistant_set_subtitle (ACCORD_ASSISTANT (self), title);
  gtk_window_present (GTK_WINDOW (self));
}
