/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/record-type.h"

G_BEGIN_DECLS

/**
 * AccordTableInfo:
 *
 * A journalled table: that of a record type, or that of a field which holds several references
 * (columns id, owner, target). All of them follow from the descriptions of records.
 */
typedef struct {
  char *name;
  const AccordRecordType *type;
  const AccordField *link;     /* NULL for a type's own table */
  const AccordField **columns; /* what follows the id; for a link table NULL */
  guint n_columns;             /* with the id */
  char *insert;
  char *update;
  char *select;
  char *select_records; /* of a type's own table: whole records, by a JSON array of their ids */
} AccordTableInfo;

const AccordTableInfo *accord_tables_get (guint *n_tables);
const AccordTableInfo *accord_tables_find (const char *name);
const AccordTableInfo *accord_tables_find_for_type (const AccordRecordType *type);
const AccordTableInfo *accord_tables_find_for_link (const AccordRecordType *type,
                                                    const AccordField *field);

G_END_DECLS
