/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/rule.h"

G_BEGIN_DECLS

/** AccordFindingList: findings as rows that open what they are about, each with its why. */
#define ACCORD_TYPE_FINDING_LIST (accord_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordFindingList, accord_finding_list, ACCORD, FINDING_LIST, AdwBin)

GtkWidget *accord_finding_list_new (void);
void accord_finding_list_show (AccordFindingList *self, GPtrArray *findings, gboolean with_subject);

G_END_DECLS
