/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordQuery:
 *
 * Which records of one type, in which order: what a list shows. Filters are joined by "and"; the
 * values of one filter by "or". Reading runs in SQL as at the store's date; computed fields may be
 * filtered and sorted by too.
 */
typedef struct _AccordQuery AccordQuery;

AccordQuery *accord_query_new (const AccordRecordType *type);
AccordQuery *accord_query_copy (const AccordQuery *self);
void accord_query_free (AccordQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordQuery, accord_query_free)

const AccordRecordType *accord_query_get_record_type (const AccordQuery *self);
void accord_query_add_filter (AccordQuery *self, const char *key, const AccordValue *value);
gboolean accord_query_parse_filter (AccordQuery *self,
                                    const char *key,
                                    const char *text,
                                    const AccordResolver *resolver,
                                    GError **error);
void accord_query_clear_filter (AccordQuery *self, const char *key);
void accord_query_set_search (AccordQuery *self, const char *text);
void accord_query_set_sort (AccordQuery *self, const char *key, gboolean descending);
const char *accord_query_get_sort (const AccordQuery *self, gboolean *descending);
void accord_query_set_limit (AccordQuery *self, gint64 limit);
void accord_query_set_range (AccordQuery *self, const char *key, AccordDate from, AccordDate to);
void accord_query_add_related (AccordQuery *self,
                               const char *type,
                               const char *link,
                               const char *key,
                               const AccordValue *value);
void accord_query_add_through (AccordQuery *self,
                               const char *link,
                               const char *key,
                               const AccordValue *value);
gboolean accord_query_is_narrowed (const AccordQuery *self);

GArray *accord_store_query_ids (AccordStore *store, const AccordQuery *query, GError **error);
gboolean accord_store_query_is_slow (AccordStore *store, const AccordQuery *query);
gint64 accord_store_query_count (AccordStore *store, const AccordQuery *query, GError **error);
GPtrArray *accord_store_query (AccordStore *store, const AccordQuery *query, GError **error);
gboolean accord_store_query_sum (AccordStore *store,
                                 const AccordQuery *query,
                                 const char *key,
                                 gint64 *sum,
                                 GError **error);
GArray *accord_store_query_years (AccordStore *store,
                                  const AccordQuery *query,
                                  const char *key,
                                  GError **error);
GHashTable *accord_store_query_totals (AccordStore *store,
                                       const AccordQuery *query,
                                       const char *key,
                                       GError **error);

/**
 * AccordList: a #GListModel of #AccordRecord over a query; rows are read a page at a time, so that
 * a million open as fast as ten. It reads again when the store changes or the query is replaced.
 */
#define ACCORD_TYPE_LIST (accord_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordList, accord_list, ACCORD, LIST, GObject)

AccordList *accord_list_new (AccordStore *store, const AccordQuery *query);
AccordList *accord_list_new_deferring (AccordStore *store, const AccordQuery *query);
gboolean accord_list_get_outdated (AccordList *self);
guint accord_list_get_serial (AccordList *self);
gboolean accord_list_take_ids (AccordList *self, GArray *ids, guint serial);
void accord_list_read_now (AccordList *self);
const AccordQuery *accord_list_get_query (AccordList *self);
void accord_list_set_query (AccordList *self, const AccordQuery *query);
gint64 accord_list_get_id (AccordList *self, guint position);
int accord_list_find (AccordList *self, gint64 id);

/**
 * AccordRows: the answer of a named query (data/queries): rows of columns by name. Reports and
 * pages read with these what the views say as at the store's date.
 */
#define ACCORD_TYPE_ROWS (accord_rows_get_type ())
G_DECLARE_FINAL_TYPE (AccordRows, accord_rows, ACCORD, ROWS, GObject)

AccordRows *accord_store_run (AccordStore *store, const char *name, GError **error, ...)
  G_GNUC_NULL_TERMINATED;
AccordRows *accord_store_run_text (AccordStore *store,
                                   const char *name,
                                   const char *sql,
                                   GError **error,
                                   ...) G_GNUC_NULL_TERMINATED;
guint accord_rows_get_n_rows (AccordRows *self);
guint accord_rows_get_n_columns (AccordRows *self);
const char *accord_rows_get_column (AccordRows *self, guint index);
gboolean accord_rows_has_column (AccordRows *self, const char *column);
const AccordValue *accord_rows_get_value (AccordRows *self, guint row, const char *column);
gboolean accord_rows_is_null (AccordRows *self, guint row, const char *column);
const char *accord_rows_get_text (AccordRows *self, guint row, const char *column);
gint64 accord_rows_get_integer (AccordRows *self, guint row, const char *column);
double accord_rows_get_number (AccordRows *self, guint row, const char *column);
AccordDate accord_rows_get_date (AccordRows *self, guint row, const char *column);

/** AccordHit: a record found by accord_store_search(), with the words around what was found. */
typedef struct {
  const AccordRecordType *type;
  gint64 id;
  char *title;
  char *context;
} AccordHit;

void accord_hit_free (AccordHit *hit);
GPtrArray *accord_store_search (AccordStore *store, const char *text, guint limit, GError **error);

G_END_DECLS
