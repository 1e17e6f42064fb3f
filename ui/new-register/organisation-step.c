/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "new-register/organisation-step.h"

#include "accord/bodies.h"
#include "form/fault-row.h"
#include "widgets/entry-row.h"

#include <glib/gi18n.h>

/* More are not shown: who does not find it among these adds a word. */
#define MOST_MATCHES 6

struct _AccordOrganisationStep {
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *chosen;
  GtkLabel *chosen_label;
  AccordFaultRow *code_fault;
  AdwEntryRow *code_row;
  GtkWidget *matches;
  GtkListBox *match_list;
  AccordFaultRow *name_fault;
  AdwEntryRow *name_row;

  /* owned */
  AccordBodies *bodies; /* since the step was first seen */
  GPtrArray *found;     /* of AccordBody, as the rows of the list */
  char *name;
  char *code;

  /* borrowed */
  const AccordBody *body; /* the one that the rows name */

  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (AccordOrganisationStep, accord_organisation_step, ADW_TYPE_BIN)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static char *
dup_details (const AccordBody *body)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("organisation"), "kind");
  g_autofree char *kind = accord_field_dup_choice_label (field, body->kind);
  g_autofree char *day = NULL;

  if (body->closed == ACCORD_DATE_NONE)
    return g_strdup_printf ("%s · %s", body->code, kind);
  day = accord_date_format (body->closed, ACCORD_DATE_STYLE_SHORT);
  /* Translators: the code of a body, its kind, and its last day */
  return g_strdup_printf (_("%1$s · %2$s · closed %3$s"), body->code, kind, day);
}

static GtkWidget *
line_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* The rows are made anew with every letter, for which action rows take too long to lay out. */
static GtkWidget *
match_row_new (const AccordBody *body)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *details = dup_details (body);
  GtkWidget *caption = line_new (details);

  gtk_widget_add_css_class (box, "match");
  gtk_widget_add_css_class (caption, "cap");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), line_new (body->name));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, body->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  return row;
}

static void
show_matches (AccordOrganisationStep *self, GPtrArray *found)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->match_list, 0)) != NULL)
    gtk_list_box_remove (self->match_list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
  for (guint i = 0; found != NULL && i < found->len; i++)
    gtk_list_box_append (self->match_list, match_row_new (found->pdata[i]));
  gtk_widget_set_visible (self->matches, found != NULL && found->len > 0);
}

static void
show_body (AccordOrganisationStep *self)
{
  g_autofree char *details = self->body == NULL ? NULL : dup_details (self->body);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->chosen, self->body != NULL);
  if (self->body == NULL)
    return;
  /* Translators: the name of a body; its code and its kind */
  words = g_strdup_printf (_("%1$s: %2$s"), self->body->name, details);
  gtk_label_set_label (self->chosen_label, words);
}

static void
clear_faults (AccordOrganisationStep *self)
{
  accord_fault_row_set_text (self->name_fault, NULL);
  accord_fault_row_set_text (self->code_fault, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->code_row), "error");
}

/* The body of the list that both rows name, in whatever capitals. */
static const AccordBody *
find_body (AccordOrganisationStep *self)
{
  const AccordBody *body = accord_bodies_find (self->bodies, self->code);
  g_autofree char *name = g_utf8_casefold (self->name, -1);
  g_autofree char *listed = body == NULL ? NULL : g_utf8_casefold (body->name, -1);

  return body != NULL && g_str_equal (name, listed) ? body : NULL;
}

static void
read_rows (AccordOrganisationStep *self)
{
  g_free (self->name);
  g_free (self->code);
  self->name = dup_text (self->name_row);
  self->code = dup_text (self->code_row);
}

/* It takes some milliseconds, which the start of the dialog does without. */
static void
ensure_bodies (AccordOrganisationStep *self)
{
  if (self->bodies == NULL)
    self->bodies = accord_bodies_new_shipped ();
}

static void
row_changed_cb (AccordOrganisationStep *self, AdwEntryRow *row)
{
  if (self->is_filling)
    return;
  ensure_bodies (self);
  read_rows (self);
  clear_faults (self);
  self->body = find_body (self);
  show_body (self);
  show_matches (self, self->body != NULL
                        ? NULL
                        : accord_bodies_search (self->bodies,
                                                row == self->name_row ? self->name : self->code,
                                                accord_date_today (), MOST_MATCHES));
}

static void
choose (AccordOrganisationStep *self, const AccordBody *body)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), body->name);
  gtk_editable_set_text (GTK_EDITABLE (self->code_row), body->code);
  self->is_filling = FALSE;
  row_changed_cb (self, self->name_row);
  accord_organisation_step_focus (self);
}

static void
match_activated_cb (AccordOrganisationStep *self, GtkListBoxRow *row)
{
  choose (self, self->found->pdata[gtk_list_box_row_get_index (row)]);
}

static gboolean
check_row (AdwEntryRow *row,
           AccordFaultRow *fault,
           const char *key,
           const char *text,
           const char *missing)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("organisation"), key);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (*text != '\0' && accord_field_parse (field, text, NULL, &value, &error))
    return TRUE;
  accord_fault_row_set_text (fault, error == NULL ? missing : error->message);
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
accord_organisation_step_dispose (GObject *object)
{
  AccordOrganisationStep *self = ACCORD_ORGANISATION_STEP (object);

  self->body = NULL;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->bodies, accord_bodies_free);

  G_OBJECT_CLASS (accord_organisation_step_parent_class)->dispose (object);
}

static void
accord_organisation_step_finalize (GObject *object)
{
  AccordOrganisationStep *self = ACCORD_ORGANISATION_STEP (object);

  g_free (self->name);
  g_free (self->code);

  G_OBJECT_CLASS (accord_organisation_step_parent_class)->finalize (object);
}

static void
accord_organisation_step_class_init (AccordOrganisationStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_organisation_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_organisation_step_finalize;

  g_type_ensure (ACCORD_TYPE_FAULT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/new-register/organisation-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, chosen);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, chosen_label);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, code_fault);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, code_row);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, match_list);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, matches);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, name_fault);
  gtk_widget_class_bind_template_child (widget_class, AccordOrganisationStep, name_row);
  gtk_widget_class_bind_template_callback (widget_class, match_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
}

static void
accord_organisation_step_init (AccordOrganisationStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self->name_row));
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self->code_row));
  accord_entry_limit (self->name_row, ACCORD_TEXT_MAX);
  accord_entry_limit (self->code_row, ACCORD_TEXT_MAX);
  read_rows (self);
}

/**
 * accord_organisation_step_finish:
 *
 * Looks at what is entered, and says at the field what is wrong with it. Where only words of a name
 * are, that of the list which they fit best is taken, to be looked at before the officer goes on.
 *
 * Returns: whether to go on
 */
gboolean
accord_organisation_step_finish (AccordOrganisationStep *self)
{
  g_return_val_if_fail (ACCORD_IS_ORGANISATION_STEP (self), FALSE);

  clear_faults (self);
  if ((*self->code == '\0' || *self->name == '\0') && self->found != NULL && self->found->len > 0)
    {
      choose (self, self->found->pdata[0]);
      return FALSE;
    }
  return check_row (self->name_row, self->name_fault, "name", self->name,
                    _("Nothing is entered; the name of your organisation was expected.")) &&
         check_row (self->code_row, self->code_fault, "code", self->code,
                    _("Nothing is entered; the code that your organisation is known by was "
                      "expected."));
}

/**
 * accord_organisation_step_fill:
 * @plan: gets what is entered, which is the step's and holds until it changes
 */
void
accord_organisation_step_fill (AccordOrganisationStep *self, AccordRegisterPlan *plan)
{
  g_return_if_fail (ACCORD_IS_ORGANISATION_STEP (self));

  plan->organisation = self->name;
  plan->code = self->code;
  plan->kind = self->body == NULL ? NULL : self->body->kind;
}

/** accord_organisation_step_focus: puts the focus where the officer begins to type. */
void
accord_organisation_step_focus (AccordOrganisationStep *self)
{
  g_return_if_fail (ACCORD_IS_ORGANISATION_STEP (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}
