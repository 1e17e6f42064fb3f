/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Work that would keep the window waiting. */

void accord_thread_run (GTask *task, GTaskThreadFunc work);
void accord_thread_run_beside (GTask *task, AccordStore *store, GTaskThreadFunc work);
gboolean accord_thread_is_running (void);

G_END_DECLS
