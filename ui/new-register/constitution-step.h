/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/register.h"

G_BEGIN_DECLS

/** AccordConstitutionStep: asks which constitution a new register follows, and from which day. */
#define ACCORD_TYPE_CONSTITUTION_STEP (accord_constitution_step_get_type ())
G_DECLARE_FINAL_TYPE (AccordConstitutionStep,
                      accord_constitution_step,
                      ACCORD,
                      CONSTITUTION_STEP,
                      AdwBin)

gboolean accord_constitution_step_finish (AccordConstitutionStep *self);
void accord_constitution_step_fill (AccordConstitutionStep *self, AccordRegisterPlan *plan);
void accord_constitution_step_choose (AccordConstitutionStep *self, guint index);
void accord_constitution_step_focus (AccordConstitutionStep *self);

G_END_DECLS
