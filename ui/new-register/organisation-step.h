/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/register.h"

G_BEGIN_DECLS

/**
 * AccordOrganisationStep: asks whose register it will be: a body of the list that comes with
 * Accord, or any other, typed by hand.
 */
#define ACCORD_TYPE_ORGANISATION_STEP (accord_organisation_step_get_type ())
G_DECLARE_FINAL_TYPE (AccordOrganisationStep,
                      accord_organisation_step,
                      ACCORD,
                      ORGANISATION_STEP,
                      AdwBin)

gboolean accord_organisation_step_finish (AccordOrganisationStep *self);
void accord_organisation_step_fill (AccordOrganisationStep *self, AccordRegisterPlan *plan);
void accord_organisation_step_focus (AccordOrganisationStep *self);

G_END_DECLS
