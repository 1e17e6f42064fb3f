/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/people.h"

#include <glib/gi18n.h>

#include "people/organisations.h"
#include "people/persons.h"

const AccordListPlan *const accord_people_lists[] = { &accord_person_list,
                                                      &accord_organisation_list, NULL };
