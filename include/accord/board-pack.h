/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report.h"
#include "accord/store.h"

G_BEGIN_DECLS

AccordReport *accord_board_pack_build (AccordStore *store, GError **error);
AccordReport *
accord_board_pack_build_for_meeting (AccordStore *store, gint64 meeting, GError **error);

G_END_DECLS
