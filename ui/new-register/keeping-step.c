/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "new-register/keeping-step.h"

#include "application.h"
#include "compat.h"
#include "form/fault-row.h"
#include "widgets/entry-row.h"

#include <glib/gi18n.h>

/* In bytes: with its ending and a number it stays below what file systems take. */
#define FILE_STEM_MAX 100

struct _AccordKeepingStep {
  AdwBin parent_instance;

  /* template widgets */
  AdwActionRow *file_row;
  AccordFaultRow *officer_fault;
  AdwEntryRow *officer_row;

  /* owned */
  char *officer;
  char *path;

  gboolean has_chosen_path; /* else it follows the organisation */
};

G_DEFINE_FINAL_TYPE (AccordKeepingStep, accord_keeping_step, ADW_TYPE_BIN)

/* "NHS Thurrock CCG" is kept in thurrock-ccg.accord. */
static char *
file_stem (const char *name)
{
  g_autofree char *folded = g_str_to_ascii (name, NULL);
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (stem, g_ascii_tolower (*c));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }
  if (stem->len > FILE_STEM_MAX)
    g_string_truncate (stem, FILE_STEM_MAX);
  if (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (g_str_has_prefix (stem->str, "nhs-"))
    g_string_erase (stem, 0, strlen ("nhs-"));
  return g_strdup (stem->len > 0 ? stem->str : "register");
}

static char *
propose_path (const char *name)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *folder = documents != NULL ? documents : g_get_home_dir ();
  g_autofree char *stem = file_stem (name);
  g_autofree char *path = g_strdup_printf ("%s/%s.accord", folder, stem);

  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%d.accord", folder, stem, i);
    }
  return g_steal_pointer (&path);
}

static void
take_path (AccordKeepingStep *self, char *path)
{
  g_autofree char *name = g_path_get_dirname (path);
  g_autofree char *folder = g_filename_display_name (name);
  g_autofree char *file = g_filename_display_basename (path);

  g_free (self->path);
  self->path = path;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), file);
  adw_action_row_set_subtitle (self->file_row, folder);
}

static void
show_officer_fault (AccordKeepingStep *self, const char *sentence)
{
  accord_fault_row_set_text (self->officer_fault, sentence);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->officer_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->officer_row), "error");
}

static void
officer_changed_cb (AccordKeepingStep *self)
{
  g_free (self->officer);
  self->officer = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->officer_row))));
  show_officer_fault (self, NULL);
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  AccordKeepingStep *self = data;

  self->has_chosen_path = TRUE;
  take_path (self, g_str_has_suffix (path, ".accord") ? g_strdup (path)
                                                      : g_strconcat (path, ".accord", NULL));
}

static void
choose_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordKeepingStep *self = ACCORD_KEEPING_STEP (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);

  accord_choose_new_file (GTK_WINDOW (gtk_widget_get_root (widget)),
                          _("Where the Register Is Kept"), _("_Choose"), folder, name,
                          file_chosen_cb, self);
}

static void
accord_keeping_step_finalize (GObject *object)
{
  AccordKeepingStep *self = ACCORD_KEEPING_STEP (object);

  g_free (self->officer);
  g_free (self->path);

  G_OBJECT_CLASS (accord_keeping_step_parent_class)->finalize (object);
}

static void
accord_keeping_step_class_init (AccordKeepingStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_keeping_step_finalize;

  g_type_ensure (ACCORD_TYPE_FAULT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/new-register/keeping-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordKeepingStep, file_row);
  gtk_widget_class_bind_template_child (widget_class, AccordKeepingStep, officer_fault);
  gtk_widget_class_bind_template_child (widget_class, AccordKeepingStep, officer_row);
  gtk_widget_class_bind_template_callback (widget_class, officer_changed_cb);
  gtk_widget_class_install_action (widget_class, "step.choose-file", NULL, choose_file_cb);
}

static void
accord_keeping_step_init (AccordKeepingStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self->officer_row));
  accord_entry_limit (self->officer_row, ACCORD_OFFICER_MAX);
  take_path (self, propose_path (""));
}

/** accord_keeping_step_set_officer: proposes a name for the journal. */
void
accord_keeping_step_set_officer (AccordKeepingStep *self, const char *officer)
{
  g_return_if_fail (ACCORD_IS_KEEPING_STEP (self));

  gtk_editable_set_text (GTK_EDITABLE (self->officer_row), officer);
}

/**
 * accord_keeping_step_propose_file:
 * @organisation: the name of a body
 *
 * Proposes a file that is named after the body, unless one was chosen already.
 */
void
accord_keeping_step_propose_file (AccordKeepingStep *self, const char *organisation)
{
  g_return_if_fail (ACCORD_IS_KEEPING_STEP (self));

  if (!self->has_chosen_path)
    take_path (self, propose_path (organisation));
}

/**
 * accord_keeping_step_finish:
 *
 * Looks at what is entered, and says at the field what is wrong with it.
 *
 * Returns: whether to go on
 */
gboolean
accord_keeping_step_finish (AccordKeepingStep *self)
{
  g_return_val_if_fail (ACCORD_IS_KEEPING_STEP (self), FALSE);

  if (self->officer != NULL && *self->officer != '\0')
    return TRUE;
  show_officer_fault (self, _("Nothing is entered; your name was expected."));
  gtk_widget_grab_focus (GTK_WIDGET (self->officer_row));
  return FALSE;
}

/**
 * accord_keeping_step_fill:
 * @plan: gets what is entered, which is the step's and holds until it changes
 */
void
accord_keeping_step_fill (AccordKeepingStep *self, AccordRegisterPlan *plan)
{
  g_return_if_fail (ACCORD_IS_KEEPING_STEP (self));

  plan->officer = self->officer;
}

/** accord_keeping_step_get_path: (transfer none): where the register is to be kept. */
const char *
accord_keeping_step_get_path (AccordKeepingStep *self)
{
  g_return_val_if_fail (ACCORD_IS_KEEPING_STEP (self), NULL);

  return self->path;
}

/** accord_keeping_step_focus: puts the focus where the officer begins to type. */
void
accord_keeping_step_focus (AccordKeepingStep *self)
{
  g_return_if_fail (ACCORD_IS_KEEPING_STEP (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->officer_row));
}
