/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-plan.h"

G_BEGIN_DECLS

extern const AccordListPlan accord_person_list;

G_END_DECLS
