/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "new-register/new-register-dialog.h"

#include "new-register/constitution-step.h"
#include "new-register/keeping-step.h"
#include "new-register/organisation-step.h"
#include "thread.h"
#include "widgets/stack.h"
#include "widgets/steps.h"

#include <glib/gi18n.h>

/* Whose register it is, by which constitution, who keeps it and where: one step for each. */
enum {
  STEP_ORGANISATION,
  STEP_CONSTITUTION,
  STEP_KEEPING,
  N_STEPS,
};

static const struct {
  const char *name; /* of its page in the stack */
  const char *title;
} steps[N_STEPS] = {
  { "organisation", N_("Organisation") },
  { "constitution", N_("Constitution") },
  { "keeping", N_("Journal and file") },
};

struct _AccordNewRegisterDialog {
  AdwWindow parent_instance;

  /* template widgets */
  GtkWidget *back_button;
  AccordConstitutionStep *constitution;
  AccordKeepingStep *keeping;
  GtkButton *next_button;
  AccordOrganisationStep *organisation;
  GtkWidget *problem;
  GtkLabel *problem_label;
  AccordSteps *progress;
  GtkStack *stack;

  int step;
};

/* What a thread makes a register of. */
typedef struct {
  char *path;
  char *organisation;
  char *code;
  char *kind;
  char *profile;
  char *officer;
  AccordRegisterPlan plan; /* of the texts above */
} Order;

G_DEFINE_FINAL_TYPE (AccordNewRegisterDialog, accord_new_register_dialog, ADW_TYPE_WINDOW)

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_free (order->organisation);
  g_free (order->code);
  g_free (order->kind);
  g_free (order->profile);
  g_free (order->officer);
  g_free (order);
}

static AccordApplication *
get_application (AccordNewRegisterDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  return ACCORD_APPLICATION (gtk_window_get_application (parent));
}

static void
fill_plan (AccordNewRegisterDialog *self, AccordRegisterPlan *plan)
{
  accord_organisation_step_fill (self->organisation, plan);
  accord_constitution_step_fill (self->constitution, plan);
  accord_keeping_step_fill (self->keeping, plan);
  plan->today = accord_date_today ();
}

static Order *
order_new (AccordNewRegisterDialog *self)
{
  Order *order = g_new0 (Order, 1);
  AccordRegisterPlan *plan = &order->plan;

  fill_plan (self, plan);
  order->path = g_strdup (accord_keeping_step_get_path (self->keeping));
  plan->organisation = order->organisation = g_strdup (plan->organisation);
  plan->code = order->code = g_strdup (plan->code);
  plan->kind = order->kind = g_strdup (plan->kind);
  plan->profile = order->profile = g_strdup (plan->profile);
  plan->officer = order->officer = g_strdup (plan->officer);
  return order;
}

static void
show_problem (AccordNewRegisterDialog *self, const char *sentence)
{
  if (sentence != NULL)
    gtk_label_set_label (self->problem_label, sentence);
  gtk_widget_set_visible (self->problem, sentence != NULL);
}

static void
focus_step (AccordNewRegisterDialog *self)
{
  switch (self->step)
    {
    case STEP_ORGANISATION:
      accord_organisation_step_focus (self->organisation);
      break;
    case STEP_CONSTITUTION:
      accord_constitution_step_focus (self->constitution);
      break;
    case STEP_KEEPING:
    default:
      accord_keeping_step_focus (self->keeping);
    }
}

static void
show_step (AccordNewRegisterDialog *self, int step)
{
  gboolean is_last = step == N_STEPS - 1;

  self->step = step;
  show_problem (self, NULL);
  accord_steps_set_current (self->progress, (guint) step);
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  gtk_widget_set_visible (self->back_button, step > 0);
  gtk_button_set_label (self->next_button, is_last ? _("Start") : _("Continue"));
  focus_step (self);
}

static gboolean
finish_step (AccordNewRegisterDialog *self)
{
  switch (self->step)
    {
    case STEP_ORGANISATION:
      return accord_organisation_step_finish (self->organisation);
    case STEP_CONSTITUTION:
      return accord_constitution_step_finish (self->constitution);
    case STEP_KEEPING:
    default:
      return accord_keeping_step_finish (self->keeping);
    }
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_create (order->path, &order->plan, &error);

  if (store != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_busy (AccordNewRegisterDialog *self, gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.next", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.back", !busy);
}

/* The dialog may have been closed meanwhile; the register is made, and is shown all the same. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (source);
  g_autoptr (AccordApplication) application = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_busy (self, FALSE);
      show_problem (self, error->message);
      return;
    }
  accord_application_set_officer (application, order->officer);
  accord_application_open_path (application, parent, order->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
make_register (AccordNewRegisterDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, g_object_ref (get_application (self)));

  show_problem (self, NULL);
  set_busy (self, TRUE);
  g_task_set_source_tag (task, make_register);
  g_task_set_task_data (task, order_new (self), order_free);
  accord_thread_run (task, make_in_thread);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (widget);
  AccordRegisterPlan plan = { NULL };

  if (!finish_step (self))
    return;
  if (self->step == STEP_KEEPING)
    {
      make_register (self);
      return;
    }
  fill_plan (self, &plan);
  accord_keeping_step_propose_file (self->keeping, plan.organisation);
  show_step (self, self->step + 1);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (widget);

  if (self->step > 0)
    show_step (self, self->step - 1);
}

static void
accord_new_register_dialog_class_init (AccordNewRegisterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ACCORD_TYPE_CONSTITUTION_STEP);
  g_type_ensure (ACCORD_TYPE_KEEPING_STEP);
  g_type_ensure (ACCORD_TYPE_ORGANISATION_STEP);
  g_type_ensure (ACCORD_TYPE_STEPS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/new-register/new-register-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, constitution);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, keeping);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, organisation);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, stack);
  gtk_widget_class_install_action (widget_class, "dialog.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "dialog.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "dialog.back",
                                       NULL);
}

static void
accord_new_register_dialog_init (AccordNewRegisterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_stack_tell_shown (self->stack);
  for (int i = 0; i < N_STEPS; i++)
    accord_steps_add (self->progress, _(steps[i].title));
}

/**
 * accord_new_register_dialog_new:
 * @window: the window over which the dialog stands; the new register opens in it if it is empty
 *
 * Returns: (transfer none): a dialog that starts a register
 */
AccordNewRegisterDialog *
accord_new_register_dialog_new (AccordWindow *window)
{
  AccordNewRegisterDialog *self =
    g_object_new (ACCORD_TYPE_NEW_REGISTER_DIALOG, "transient-for", window, NULL);
  g_autofree char *officer = accord_application_dup_officer (get_application (self));

  accord_keeping_step_set_officer (self->keeping, officer);
  show_step (self, STEP_ORGANISATION);
  return self;
}
