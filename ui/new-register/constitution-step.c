/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "new-register/constitution-step.h"

#include "form/fault-row.h"
#include "widgets/entry-row.h"

#include <glib/gi18n.h>

struct _AccordConstitutionStep {
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *day_reading;
  AccordFaultRow *day_fault;
  AdwEntryRow *day_row;
  AdwPreferencesGroup *profile_group;

  /* borrowed */
  GtkWidget *no_profile; /* the choice of none */

  /* owned */
  GPtrArray *profiles; /* of AccordRecord */
  GPtrArray *choices;  /* of their GtkCheckButton, borrowed */

  AccordDate day;
};

G_DEFINE_FINAL_TYPE (AccordConstitutionStep, accord_constitution_step, ADW_TYPE_BIN)

/* What tells one profile from another before any clause is read. */
static char *
dup_sentence (AccordRecord *profile)
{
  guint months = (guint) accord_record_get_integer (profile, "notice_months");
  const char *cited = accord_record_get_text (profile, "cited_as");
  /* Translators: the letters before a clause number, and months */
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("Clauses are cited as %1$s; notice is %2$u month.",
                               "Clauses are cited as %1$s; notice is %2$u months.", months),
                     cited == NULL ? "—" : cited, months);

  if (!accord_record_get_boolean (profile, "primary_care_excluded"))
    return g_steal_pointer (&sentence);
  /* Translators: follows a sentence about the same constitution */
  return g_strdup_printf (_("%s It makes no provision for primary care."), sentence);
}

static GtkWidget *
add_choice (AccordConstitutionStep *self, const char *title, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice =
    g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  if (self->choices->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), self->choices->pdata[0]);
  g_ptr_array_add (self->choices, choice);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  /* Its name is that of the row. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->profile_group, row);
  return choice;
}

static gboolean
read_day (AccordConstitutionStep *self, GError **error)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->day_row))));

  self->day = ACCORD_DATE_NONE;
  return *text == '\0' ||
         (accord_date_parse (text, accord_date_today (), &self->day, error) &&
          accord_register_check_first_day (self->day, accord_date_today (), error));
}

static void
show_day_fault (AccordConstitutionStep *self, const char *sentence)
{
  accord_fault_row_set_text (self->day_fault, sentence);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
}

static void
day_changed_cb (AccordConstitutionStep *self)
{
  g_autofree char *reading = NULL;

  show_day_fault (self, NULL);
  if (read_day (self, NULL) && self->day != ACCORD_DATE_NONE)
    reading = accord_date_format (self->day, ACCORD_DATE_STYLE_FULL);
  gtk_label_set_label (self->day_reading, reading == NULL ? "" : reading);
}

static void
accord_constitution_step_finalize (GObject *object)
{
  AccordConstitutionStep *self = ACCORD_CONSTITUTION_STEP (object);

  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->profiles);

  G_OBJECT_CLASS (accord_constitution_step_parent_class)->finalize (object);
}

static void
accord_constitution_step_class_init (AccordConstitutionStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_constitution_step_finalize;

  g_type_ensure (ACCORD_TYPE_FAULT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/new-register/constitution-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionStep, day_fault);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionStep, day_reading);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionStep, day_row);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionStep, profile_group);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
accord_constitution_step_init (AccordConstitutionStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self->day_row));
  accord_entry_limit (self->day_row, ACCORD_TEXT_MAX);
  self->choices = g_ptr_array_new ();
  self->profiles = accord_register_list_profiles ();
  for (guint i = 0; i < self->profiles->len; i++)
    {
      AccordRecord *profile = self->profiles->pdata[i];
      g_autofree char *sentence = dup_sentence (profile);

      add_choice (self, accord_record_get_text (profile, "name"), sentence);
    }
  self->no_profile = add_choice (self, _("None of these"),
                                 _("No clauses are cited, and no notice is worked out."));
  accord_constitution_step_choose (self, 0);
}

/**
 * accord_constitution_step_choose:
 * @index: of a shipped profile, or how many there are for none
 */
void
accord_constitution_step_choose (AccordConstitutionStep *self, guint index)
{
  g_return_if_fail (ACCORD_IS_CONSTITUTION_STEP (self));
  g_return_if_fail (index < self->choices->len);

  gtk_check_button_set_active (self->choices->pdata[index], TRUE);
}

/**
 * accord_constitution_step_finish:
 *
 * Looks at what is entered, and says at the field what is wrong with it.
 *
 * Returns: whether to go on
 */
gboolean
accord_constitution_step_finish (AccordConstitutionStep *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ACCORD_IS_CONSTITUTION_STEP (self), FALSE);

  if (read_day (self, &error))
    return TRUE;
  show_day_fault (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  return FALSE;
}

/**
 * accord_constitution_step_fill:
 * @plan: gets what is entered, which is the step's and holds until it changes
 */
void
accord_constitution_step_fill (AccordConstitutionStep *self, AccordRegisterPlan *plan)
{
  g_return_if_fail (ACCORD_IS_CONSTITUTION_STEP (self));

  plan->from = self->day;
  plan->without_profiles = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->no_profile));
  for (guint i = 0; i < self->profiles->len; i++)
    {
      if (gtk_check_button_get_active (self->choices->pdata[i]))
        plan->profile = accord_record_get_text (self->profiles->pdata[i], "name");
    }
}

/** accord_constitution_step_focus: puts the focus on the constitution that is chosen. */
void
accord_constitution_step_focus (AccordConstitutionStep *self)
{
  g_return_if_fail (ACCORD_IS_CONSTITUTION_STEP (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      if (gtk_check_button_get_active (self->choices->pdata[i]))
        gtk_widget_grab_focus (self->choices->pdata[i]);
    }
}
