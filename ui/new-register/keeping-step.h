/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/register.h"

G_BEGIN_DECLS

/** AccordKeepingStep: asks who keeps a new register, and in which file. */
#define ACCORD_TYPE_KEEPING_STEP (accord_keeping_step_get_type ())
G_DECLARE_FINAL_TYPE (AccordKeepingStep, accord_keeping_step, ACCORD, KEEPING_STEP, AdwBin)

void accord_keeping_step_set_officer (AccordKeepingStep *self, const char *officer);
void accord_keeping_step_propose_file (AccordKeepingStep *self, const char *organisation);
gboolean accord_keeping_step_finish (AccordKeepingStep *self);
void accord_keeping_step_fill (AccordKeepingStep *self, AccordRegisterPlan *plan);
const char *accord_keeping_step_get_path (AccordKeepingStep *self);
void accord_keeping_step_focus (AccordKeepingStep *self);

G_END_DECLS
