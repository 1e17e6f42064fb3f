/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

/**
 * AccordBody:
 * @code: ODS for the NHS, GSS for councils
 * @name: its name
 * @kind: its kind, as the field of an organisation has it
 * @opened: its first day, or %ACCORD_DATE_NONE where that is not known
 * @closed: its last day, or %ACCORD_DATE_NONE
 *
 * A real body, as the list that comes with Accord has it.
 */
typedef struct {
  const char *code;
  const char *name;
  const char *kind;
  AccordDate opened;
  AccordDate closed;
} AccordBody;

/**
 * AccordBodies:
 *
 * The bodies that Accord knows by name: the NHS bodies and councils of England since 2013. It never
 * changes, so several threads may search it at the same time.
 */
typedef struct _AccordBodies AccordBodies;

AccordBodies *accord_bodies_new_shipped (void);
void accord_bodies_free (AccordBodies *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordBodies, accord_bodies_free)

const AccordBody *accord_bodies_find (AccordBodies *self, const char *code);
GPtrArray *
accord_bodies_search (AccordBodies *self, const char *text, AccordDate today, guint limit);

G_END_DECLS
