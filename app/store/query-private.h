/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "store/store-private.h"

/* A filter: the field must have one of the values; none stands for nothing recorded. */
typedef struct {
  const AccordField *field;
  GArray *values; /* of AccordValue */
} AccordQueryFilter;

/* A stretch of days, both ends in it; either may be open. */
typedef struct {
  const AccordField *field;
  AccordValue from;
  AccordValue to;
} AccordQueryRange;

/* A filter by what other records have: @field of theirs must have one of the values. */
typedef struct {
  const AccordRecordType *type; /* of the others */
  const AccordField *link;      /* leads from them to ours, or from ours to them */
  const AccordField *field;     /* of theirs */
  gboolean is_ours;             /* whose the link is */
  GArray *values;               /* of AccordValue */
} AccordQueryRelation;

struct _AccordQuery {
  const AccordRecordType *type;
  GPtrArray *filters;   /* of AccordQueryFilter */
  GPtrArray *ranges;    /* of AccordQueryRange */
  GPtrArray *relations; /* of AccordQueryRelation */
  char *search;
  const AccordField *sort;
  gboolean descending;
  gint64 limit;
};

/* A statement as it is put together: names come from descriptions, values are bound. */
typedef struct {
  GString *where;
  GPtrArray *values; /* of AccordValue, borrowed */
  gboolean has_computed;
} AccordQueryParts;

void accord_query_parts_init (AccordQueryParts *parts,
                              const AccordQuery *query,
                              const AccordField *without);
void accord_query_parts_clear (AccordQueryParts *parts);
void accord_query_parts_add_ids (AccordQueryParts *parts, const GArray *ids);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordQueryParts, accord_query_parts_clear)

GArray *accord_query_ask_ids (AccordStore *store,
                              const AccordQuery *query,
                              const GArray *among,
                              GError **error);
char *accord_query_dup_column (const AccordField *field);
char *accord_query_dup_from (const AccordQuery *query, gboolean has_computed);
char *accord_query_dup_order (const AccordQuery *query);
AccordStatement *accord_query_prepare (AccordStore *store,
                                       const AccordQuery *query,
                                       const AccordQueryParts *parts,
                                       const char *sql,
                                       GError **error);
