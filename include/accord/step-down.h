/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Stepping down from a co-commissioning model to a lower one (WD-8, NS 8), in one named change. */

/**
 * AccordStepDownEntry:
 * @arrangement: what ends, with its last day
 * @agreement: evidence of what NHS England agreed; without a date where it has agreed nothing
 * @successor: the arrangement that follows: its title, its model, and the decision that it rests on
 * @committee: (nullable): the committee that follows, where there is one to follow
 *
 * What is entered for it.
 */
typedef struct {
  AccordRecord *arrangement;
  AccordRecord *agreement;
  AccordRecord *successor;
  AccordRecord *committee;
} AccordStepDownEntry;

/**
 * AccordStepDownPart:
 * @ACCORD_STEP_DOWN_ENDS: what ends
 * @ACCORD_STEP_DOWN_FOLLOWS: what follows it
 * @ACCORD_STEP_DOWN_FUNCTIONS: what becomes of the functions
 * @ACCORD_STEP_DOWN_LEFT: what is left to do
 */
typedef enum {
  ACCORD_STEP_DOWN_ENDS,
  ACCORD_STEP_DOWN_FOLLOWS,
  ACCORD_STEP_DOWN_FUNCTIONS,
  ACCORD_STEP_DOWN_LEFT,
  ACCORD_STEP_DOWN_N_PARTS,
} AccordStepDownPart;

/** AccordStepDownLine: one sentence of what it does, or leaves to be done. */
typedef struct {
  AccordStepDownPart part;
  char *words;
} AccordStepDownLine;

/** AccordStepDown: a step down on its way: what is proposed for it, and what comes of it. */
typedef struct _AccordStepDown AccordStepDown;

AccordStepDown *
accord_step_down_new (AccordStore *store, gint64 arrangement, AccordDate today, GError **error);
void accord_step_down_free (AccordStepDown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordStepDown, accord_step_down_free)

const AccordStepDownEntry *accord_step_down_get_entry (AccordStepDown *self);
const char *accord_step_down_get_why_day (AccordStepDown *self);
char *accord_step_down_dup_title (AccordStepDown *self, const char *model);
gboolean accord_step_down_has_committee (AccordStepDown *self, const char *model);
gboolean accord_step_down_enter_arrangements (AccordStepDown *self,
                                              const AccordStepDownEntry *entry,
                                              GError **error);
gboolean
accord_step_down_enter (AccordStepDown *self, const AccordStepDownEntry *entry, GError **error);
GPtrArray *accord_step_down_list_lines (AccordStepDown *self);
gint64 accord_step_down_apply (AccordStepDown *self, char **sentence, GError **error);

G_END_DECLS
