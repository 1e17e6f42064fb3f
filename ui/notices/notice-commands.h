/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/withdrawal.h"
#include "detail/detail-plan.h"
#include "list/records-command.h"

G_BEGIN_DECLS

extern const AccordDetailCommand accord_notice_commands[];
extern const AccordDetailCommand accord_notice_arrangement_commands[];
extern const AccordRecordsCommand accord_notice_list_commands[];

gboolean
accord_notice_work_out (AccordStore *store, AccordRecord *notice, AccordWithdrawal *dates);

G_END_DECLS
