/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assistant-fixture.h"

#include "form/record-form.h"
#include "widgets/assistant.h"

/** assistant_fixture_find: (transfer none): the one that is open over @window. */
GtkWindow *
assistant_fixture_find (AccordWindow *window)
{
  GtkWindow *assistant = test_ui_find_dialog (GTK_WINDOW (window), ACCORD_TYPE_ASSISTANT);

  g_assert_nonnull (assistant);
  test_ui_settle (assistant);
  return assistant;
}

static GtkStack *
get_stack (GtkWindow *assistant)
{
  return GTK_STACK (test_ui_get_child (assistant, ACCORD_TYPE_ASSISTANT, "stack"));
}

/** assistant_fixture_get_page: (transfer none): what the step shows. */
GtkWidget *
assistant_fixture_get_page (GtkWindow *assistant)
{
  return gtk_stack_get_visible_child (get_stack (assistant));
}

/** assistant_fixture_assert_told: assistive technology is told of the page that is shown, and of no
 * other. */
void
assistant_fixture_assert_told (GtkWindow *assistant)
{
  GtkWidget *stack = GTK_WIDGET (get_stack (assistant));
  GtkWidget *page = assistant_fixture_get_page (assistant);

  for (GtkWidget *child = gtk_widget_get_first_child (stack); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                      child != page);
}

/** assistant_fixture_get_problem: (nullable): why it does not go on. */
const char *
assistant_fixture_get_problem (GtkWindow *assistant)
{
  GtkWidget *problem = test_ui_get_child (assistant, ACCORD_TYPE_ASSISTANT, "problem");

  return gtk_widget_get_visible (problem) ? gtk_label_get_text (GTK_LABEL (problem)) : NULL;
}

/** assistant_fixture_go_on: presses the button that leads to the next step. */
void
assistant_fixture_go_on (GtkWindow *assistant)
{
  gtk_widget_activate_action (GTK_WIDGET (assistant), "dialog.next", NULL);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *key)
{
  GtkWidget *row = ACCORD_IS_RECORD_FORM (widget)
                     ? accord_record_form_get_row (ACCORD_RECORD_FORM (widget), key)
                     : NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL && row == NULL;
       child = gtk_widget_get_prev_sibling (child))
    row = find_row (child, key);
  return row;
}

/** assistant_fixture_enter: types into a field of the last form of the step that has it. */
void
assistant_fixture_enter (GtkWindow *assistant, const char *key, const char *text)
{
  GtkWidget *row = find_row (assistant_fixture_get_page (assistant), key);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/** assistant_fixture_choose: takes a choice, counted from 1, likewise. */
void
assistant_fixture_choose (GtkWindow *assistant, const char *key, guint choice)
{
  GtkWidget *row = find_row (assistant_fixture_get_page (assistant), key);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice);
}
