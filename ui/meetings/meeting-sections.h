/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/detail-plan.h"

G_BEGIN_DECLS

extern const AccordDetailSection accord_meeting_sections[];

G_END_DECLS
