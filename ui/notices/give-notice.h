/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/assistant.h"

G_BEGIN_DECLS

/** AccordGiveNotice: the assistant that enters a notice: on which arrangement, by which decision,
 * when each partner was served, and what follows from that. */
#define ACCORD_TYPE_GIVE_NOTICE (accord_give_notice_get_type ())
G_DECLARE_FINAL_TYPE (AccordGiveNotice, accord_give_notice, ACCORD, GIVE_NOTICE, AccordAssistant)

void accord_give_notice_open (GtkWidget *from, AccordStore *store, gint64 arrangement);

G_END_DECLS
