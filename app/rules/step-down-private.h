/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/function-table.h"
#include "accord/query.h"
#include "accord/step-down.h"

G_BEGIN_DECLS

/**
 * AccordCarried:
 * @from: (nullable): what ends
 * @record: (nullable): the new record that follows it; %NULL where none does
 * @link: (nullable): the field by which @record belongs to another new one
 * @of: (nullable): that one, which is entered before it
 */
typedef struct {
  AccordRecord *from;
  AccordRecord *record;
  const char *link;
  AccordRecord *of;
} AccordCarried;

struct _AccordStepDown {
  AccordStore *store;
  AccordFunctionTable *table;
  AccordStepDownEntry entry;
  char *why_day;          /* what the day that is proposed rests on */
  AccordRecord *notice;   /* (nullable): that which runs */
  AccordRecord *followed; /* (nullable): the committee that another could follow */
  AccordDate last;        /* by what was entered, as the next */
  AccordDate start;
  GPtrArray *carried;   /* of AccordCarried, in the order in which they are entered */
  GPtrArray *moved;     /* obligations that pass to what follows */
  GPtrArray *recurring; /* obligations of what ends, after which the next would have come */
  GPtrArray *lines;     /* of AccordStepDownLine */
};

/* step-down.c */
int accord_step_down_get_level (const char *model);
GPtrArray *accord_step_down_list (AccordStepDown *self,
                                  const char *type,
                                  const char *link,
                                  AccordRecord *of,
                                  GError **error);
gboolean accord_step_down_is_open (AccordRecord *record,
                                   const char *first,
                                   const char *last,
                                   AccordDate day);

/* step-down-carry.c */
AccordRecord *accord_step_down_copy (AccordRecord *from, const char *const *left_out);
gboolean accord_step_down_is_done (AccordRecord *obligation);
gboolean accord_step_down_carry (AccordStepDown *self, GError **error);
gboolean accord_step_down_write (AccordStepDown *self, gint64 *successor, GError **error);

/* step-down-words.c */
void accord_step_down_line_free (AccordStepDownLine *line);
gboolean accord_step_down_say (AccordStepDown *self, GError **error);

G_END_DECLS
