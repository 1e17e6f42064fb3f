/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/assistant.h"

G_BEGIN_DECLS

/** AccordStepDownAssistant: the assistant that steps an arrangement down to a lower co-commissioning
 * model: on which day, what follows, by which agreement and decision, and all that comes of it. */
#define ACCORD_TYPE_STEP_DOWN_ASSISTANT (accord_step_down_assistant_get_type ())
G_DECLARE_FINAL_TYPE (AccordStepDownAssistant,
                      accord_step_down_assistant,
                      ACCORD,
                      STEP_DOWN_ASSISTANT,
                      AccordAssistant)

void accord_step_down_open (GtkWidget *from, AccordStore *store, gint64 arrangement);

G_END_DECLS
