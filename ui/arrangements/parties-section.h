/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/record-section.h"

G_BEGIN_DECLS

/** AccordPartiesSection: the parties of one arrangement, and the leads of each. */
#define ACCORD_TYPE_PARTIES_SECTION (accord_parties_section_get_type ())
G_DECLARE_FINAL_TYPE (AccordPartiesSection,
                      accord_parties_section,
                      ACCORD,
                      PARTIES_SECTION,
                      GtkWidget)

GtkWidget *accord_parties_section_new (AccordStore *store, gint64 arrangement);
void accord_parties_section_add_ids (AccordPartiesSection *self, GArray *ids);
AccordRecordSection *accord_parties_section_get_parties (AccordPartiesSection *self);
AccordRecordSection *accord_parties_section_get_leads (AccordPartiesSection *self);

G_END_DECLS
