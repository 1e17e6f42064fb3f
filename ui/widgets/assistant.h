/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** AccordAssistant: a window that leads through a task in steps. A kind of assistant adds its steps
 * in their order, and says in its class what they mean. Where there is only one, nothing is said of
 * steps. */
#define ACCORD_TYPE_ASSISTANT (accord_assistant_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordAssistant, accord_assistant, ACCORD, ASSISTANT, AdwWindow)

/**
 * AccordAssistantClass:
 * @finish_step: checks a step that is left for the next, and prepares that; whether to go on
 * @focus_step: (nullable): gives the focus to where the step begins
 * @dup_finish_label: (nullable): what the button of the last step does
 * @finish: does the task; the window closes where it was done
 */
struct _AccordAssistantClass {
  AdwWindowClass parent_class;

  gboolean (*finish_step) (AccordAssistant *self, guint step, GError **error);
  void (*focus_step) (AccordAssistant *self, guint step);
  char *(*dup_finish_label) (AccordAssistant *self);
  gboolean (*finish) (AccordAssistant *self, GError **error);
};

void accord_assistant_add_step (AccordAssistant *self, const char *title, GtkWidget *content);
void accord_assistant_set_subtitle (AccordAssistant *self, const char *subtitle);
void accord_assistant_go_to (AccordAssistant *self, guint step);
guint accord_assistant_get_step (AccordAssistant *self);
GtkWidget *accord_assistant_new_line (const char *sentence);

G_END_DECLS
