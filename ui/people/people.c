/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/people.h"

#include <glib/gi18n.h>

#include "list/list-tabs.h"
#include "people/organisations.h"
#include "people/persons.h"

const AccordListPlan *const accord_people_lists[] = { &accord_person_list, &accord_organisation_list, NULL };

/** accord_people_page_new: the lists of the people and of the organisations. */
GtkWidget *
accord_people_page_new (AccordStore *store)
{
  return accord_list_tabs_new (store, accord_people_lists, G_N_ELEMENTS (accord_people_lists) - 1);
}
