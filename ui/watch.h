/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_WATCH (accord_watch_get_type ())
G_DECLARE_FINAL_TYPE (AccordWatch, accord_watch, ACCORD, WATCH, GObject)

AccordWatch *accord_watch_new (AccordStore *store);
void accord_watch_stop (AccordWatch *self);

G_END_DECLS
