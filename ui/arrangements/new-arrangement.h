/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/assistant.h"

G_BEGIN_DECLS

/** AccordNewArrangement: the assistant that adds an arrangement: its kind, its parties, its services,
 * and what follows from them. */
#define ACCORD_TYPE_NEW_ARRANGEMENT (accord_new_arrangement_get_type ())
G_DECLARE_FINAL_TYPE (
  AccordNewArrangement, accord_new_arrangement, ACCORD, NEW_ARRANGEMENT, AccordAssistant)

void accord_new_arrangement_open (GtkWidget *from, AccordStore *store);

G_END_DECLS
