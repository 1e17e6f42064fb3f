/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/step-down.h"
#include "findings.h"

/* The example, whose ARR-10 is joint commissioning with a committee, as at 22 September 2015. */

#define TO_INVOLVEMENT "Step down Primary care co-commissioning to “Greater involvement”"
#define TO_JOINT       "Step down Primary care co-commissioning to “Joint”"

/* Nothing is entered but what is usual. */
extern const char *const nothing[][2];

gint64 find (AccordStore *store, const char *type, const char *ref);
GPtrArray *list (AccordStore *store, const char *type, const char *key, const char *text);
void delegate (AccordStore *store);
void give_notice (AccordStore *store, const char *served);
AccordStepDown *begin (AccordStore *store, GError **error);
gboolean work_out (AccordStepDown *self, const char *const pairs[][2], GError **error);
gint64 step_down (AccordStore *store, const char *const pairs[][2], const char *expected);
