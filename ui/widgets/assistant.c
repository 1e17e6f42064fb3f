/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/assistant.h"

#include <glib/gi18n.h>

#include "widgets/stack.h"
#include "widgets/steps.h"

typedef struct {
  /* template widgets */
  GtkWidget *back_button;
  GtkButton *next_button;
  GtkLabel *problem;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  AccordSteps *steps;
  AdwWindowTitle *title;

  GPtrArray *contents; /* of the steps; borrowed */
  guint step;
} AccordAssistantPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (AccordAssistant, accord_assistant, ADW_TYPE_WINDOW)

static AccordAssistantPrivate *
get_private (AccordAssistant *self)
{
  return accord_assistant_get_instance_private (self);
}

static gboolean
is_last (AccordAssistantPrivate *private)
{
  return private->step + 1 == private->contents->len;
}

static void
show_problem (AccordAssistantPrivate *private, const GError *error)
{
  gtk_label_set_label (private->problem, error == NULL ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (private->problem), error != NULL);
}

static void
label_next (AccordAssistant *self)
{
  AccordAssistantPrivate *private = get_private (self);
  AccordAssistantClass *klass = ACCORD_ASSISTANT_GET_CLASS (self);
  g_autofree char *label = NULL;

  if (is_last (private) && klass->dup_finish_label != NULL)
    label = klass->dup_finish_label (self);
  gtk_button_set_label (private->next_button, label == NULL ? _("Continue") : label);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordAssistant *self = ACCORD_ASSISTANT (widget);
  AccordAssistantPrivate *private = get_private (self);
  AccordAssistantClass *klass = ACCORD_ASSISTANT_GET_CLASS (self);
  g_autoptr (GError) error = NULL;
  gboolean is_done = is_last (private) ? klass->finish (self, &error)
                                       : klass->finish_step (self, private->step, &error);

  show_problem (private, error);
  if (!is_done)
    return;
  if (is_last (private))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    accord_assistant_go_to (self, private->step + 1);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordAssistant *self = ACCORD_ASSISTANT (widget);
  guint step = get_private (self)->step;

  if (step > 0)
    accord_assistant_go_to (self, step - 1);
}

static void
accord_assistant_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (ACCORD_ASSISTANT (object))->contents);

  G_OBJECT_CLASS (accord_assistant_parent_class)->finalize (object);
}

static void
accord_assistant_class_init (AccordAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_assistant_finalize;

  g_type_ensure (ACCORD_TYPE_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/widgets/assistant.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, back_button);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, next_button);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, problem);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, stack);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, steps);
  gtk_widget_class_bind_template_child_private (widget_class, AccordAssistant, title);
  gtk_widget_class_install_action (widget_class, "dialog.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "dialog.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "dialog.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "dialog.next", NULL);
}

static void
accord_assistant_init (AccordAssistant *self)
{
  AccordAssistantPrivate *private = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  private->contents = g_ptr_array_new ();
  accord_stack_tell_shown (private->stack);
  g_object_bind_property (self, "title", private->title, "title", G_BINDING_SYNC_CREATE);
}

/** accord_assistant_add_step: adds the step after those that are there. */
void
accord_assistant_add_step (AccordAssistant *self, const char *title, GtkWidget *content)
{
  AccordAssistantPrivate *private = get_private (self);

  g_return_if_fail (ACCORD_IS_ASSISTANT (self));

  accord_steps_add (private->steps, title);
  gtk_stack_add_child (private->stack, content);
  gtk_accessible_update_state (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_STATE_HIDDEN,
                               private->contents->len > 0, -1);
  g_ptr_array_add (private->contents, content);
  gtk_widget_set_visible (GTK_WIDGET (private->steps), private->contents->len > 1);
}

/** accord_assistant_set_subtitle: what the task is done with; %NULL for nothing yet. */
void
accord_assistant_set_subtitle (AccordAssistant *self, const char *subtitle)
{
  g_return_if_fail (ACCORD_IS_ASSISTANT (self));

  adw_window_title_set_subtitle (get_private (self)->title, subtitle == NULL ? "" : subtitle);
}

/** accord_assistant_go_to: shows a step, counted from 0. */
void
accord_assistant_go_to (AccordAssistant *self, guint step)
{
  AccordAssistantPrivate *private = get_private (self);
  AccordAssistantClass *klass = ACCORD_ASSISTANT_GET_CLASS (self);

  g_return_if_fail (ACCORD_IS_ASSISTANT (self));
  g_return_if_fail (step < private->contents->len);

  private->step = step;
  show_problem (private, NULL);
  accord_steps_set_current (private->steps, step);
  /* Otherwise the stack would lead the focus to some words of the step, and select them. */
  gtk_widget_grab_focus (GTK_WIDGET (private->next_button));
  gtk_stack_set_visible_child (private->stack, private->contents->pdata[step]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (private->scroller), 0);
  gtk_widget_set_visible (private->back_button, step > 0);
  label_next (self);
  if (klass->focus_step != NULL && (step == 0 || !is_last (private)))
    klass->focus_step (self, step);
}

/** accord_assistant_new_line: a row that says what will happen. */
GtkWidget *
accord_assistant_new_line (const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/** accord_assistant_get_step: the step that is shown, from 0. */
guint
accord_assistant_get_step (AccordAssistant *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSISTANT (self), 0);
  return get_private (self)->step;
}
