/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/rescission.h"

G_BEGIN_DECLS

/**
 * AccordReopened:
 * @record: what was closed by reason of the notice
 * @key: the field of its last day
 * @before: what stood there when the notice was entered
 */
typedef struct {
  AccordRecord *record;
  const char *key;
  AccordValue before;
} AccordReopened;

struct _AccordRescission {
  AccordStore *store;
  AccordRecord *notice;
  AccordRecord *arrangement;
  GArray *partners;    /* of gint64: those who have to consent */
  GPtrArray *reopened; /* of AccordReopened, the arrangement first */
  GArray *years;       /* of int: financial years whose calendar lost something */
  GPtrArray *lines;    /* of char * */
};

/* rescission-find.c */
void accord_reopened_free (AccordReopened *reopened);
gboolean accord_rescission_find (AccordRescission *self, GError **error);

G_END_DECLS
