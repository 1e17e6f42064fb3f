/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/**
 * AccordPartyContext: what both tables are bound with.
 * @leads: of #AccordRecord: the leads of all parties, sorted by their first day
 * @section: the section that the tables are in
 */
typedef struct {
  AccordStore *store;
  GPtrArray *leads;
  gpointer section;
} AccordPartyContext;

extern const AccordTableColumn accord_party_columns[];
extern const AccordTableColumn accord_lead_columns[];

G_END_DECLS
