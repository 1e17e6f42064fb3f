/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <glib.h>

#include "accord/value.h"

G_BEGIN_DECLS

/**
 * AccordDatabase:
 *
 * One SQLite connection with its prepared statements. The only user of SQLite's calls for
 * preparing, binding and stepping; its codes become ACCORD_ERRORs here.
 */
typedef struct {
  sqlite3 *handle;
  char *name; /* how messages call the file */
  GHashTable *statements;
} AccordDatabase;

/** AccordStatement: a statement on its way; goes back to its database when it is freed. */
typedef struct {
  AccordDatabase *database;
  sqlite3_stmt *stmt;
  gboolean cached;
} AccordStatement;

typedef enum {
  ACCORD_STEP_ERROR,
  ACCORD_STEP_ROW,
  ACCORD_STEP_DONE,
} AccordStep;

AccordDatabase *accord_database_new (const char *path, int flags, const char *name, GError **error);
void accord_database_free (AccordDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDatabase, accord_database_free)

gboolean accord_database_fail (AccordDatabase *self, int code, GError **error);
gboolean accord_database_execute (AccordDatabase *self, const char *script, GError **error);
gboolean accord_database_run (AccordDatabase *self,
                              GError **error,
                              const char *sql,
                              const char *format,
                              ...);
gboolean accord_database_get_integer (AccordDatabase *self,
                                      gint64 *result,
                                      GError **error,
                                      const char *sql,
                                      const char *format,
                                      ...);

AccordStatement *accord_database_prepare (AccordDatabase *self, const char *sql, GError **error);
AccordStatement *accord_database_prepare_with (AccordDatabase *self,
                                               GError **error,
                                               const char *sql,
                                               const char *format,
                                               ...);
void accord_statement_free (AccordStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordStatement, accord_statement_free)

void accord_statement_bind_integer (AccordStatement *self, int index, gint64 value);
void accord_statement_bind_text (AccordStatement *self, int index, const char *text);
void accord_statement_bind_blob (AccordStatement *self, int index, const void *data, gsize size);
void accord_statement_bind_value (AccordStatement *self, int index, const AccordValue *value);
AccordStep accord_statement_step (AccordStatement *self, GError **error);
gboolean accord_statement_run (AccordStatement *self, GError **error);
gint64 accord_statement_get_integer (AccordStatement *self, int column);
const char *accord_statement_get_text (AccordStatement *self, int column);
void accord_statement_get_value (AccordStatement *self, int column, AccordValue *value);

G_END_DECLS
