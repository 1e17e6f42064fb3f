/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordPartyList: the parties of an arrangement that is not in the register yet. */
#define ACCORD_TYPE_PARTY_LIST (accord_party_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordPartyList, accord_party_list, ACCORD, PARTY_LIST, GtkWidget)

GtkWidget *accord_party_list_new (AccordStore *store);
void accord_party_list_propose (AccordPartyList *self, AccordRecord *arrangement);
GPtrArray *accord_party_list_dup_records (AccordPartyList *self);
void accord_party_list_focus (AccordPartyList *self);

G_END_DECLS
