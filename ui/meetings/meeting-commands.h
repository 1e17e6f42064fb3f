/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/detail-plan.h"

G_BEGIN_DECLS

extern const AccordDetailCommand accord_meeting_commands[];

G_END_DECLS
