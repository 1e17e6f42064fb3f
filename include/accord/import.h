/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "accord/table.h"

G_BEGIN_DECLS

/** What a column is mapped to that says which record a row is, by its reference or its id. */
#define ACCORD_IMPORT_RECORD_KEY "id"

/**
 * AccordImportAction:
 * @ACCORD_IMPORT_ADD: the row becomes a new record
 * @ACCORD_IMPORT_CHANGE: the row changes a record that is there
 * @ACCORD_IMPORT_UNCHANGED: the record is there and says the same already
 * @ACCORD_IMPORT_EMPTY: nothing stands in any mapped column; the row is passed over
 * @ACCORD_IMPORT_REFUSED: something is wrong with the row, and so nothing at all is imported
 *
 * What an import does with a row.
 */
typedef enum {
  ACCORD_IMPORT_ADD = 1,
  ACCORD_IMPORT_CHANGE,
  ACCORD_IMPORT_UNCHANGED,
  ACCORD_IMPORT_EMPTY,
  ACCORD_IMPORT_REFUSED,
} AccordImportAction;

/**
 * AccordImportRow:
 * @line: the line of the file, counted from 1
 * @action: what the import does with it
 * @record: (nullable): the record as the import leaves it; %NULL for empty and refused rows
 * @changed: one bit for each field of the type, in their order, that changes in a record that is
 *   there
 *
 * A row of the file, once it has been checked.
 */
typedef struct {
  guint line;
  AccordImportAction action;
  AccordRecord *record;
  guint64 changed;
} AccordImportRow;

/**
 * AccordImportProblem:
 * @row: the row of the table, counted from 0
 * @key: (nullable): the field, %NULL where it is the row as a whole
 * @message: the value, what is wrong with it and what was expected; without the place
 *
 * Why a row is refused. A row may have several.
 */
typedef struct {
  guint row;
  const char *key;
  char *message;
} AccordImportProblem;

/** AccordImportCounts: how many rows (of bank holidays: days) there are of each kind. */
typedef struct {
  guint n_added;
  guint n_changed;
  guint n_removed; /* bank holidays only: a table removes nothing */
  guint n_unchanged;
  guint n_empty;
  guint n_refused;
} AccordImportCounts;

/**
 * AccordImportProgress:
 * @done: how many rows
 * @total: of how many; rows that are checked and then written count twice
 *
 * Told once in a few hundred rows, on the thread that works on them.
 */
typedef void (*AccordImportProgress) (guint done, guint total, gpointer data);

#define ACCORD_TYPE_IMPORT (accord_import_get_type ())
G_DECLARE_FINAL_TYPE (AccordImport, accord_import, ACCORD, IMPORT, GObject)

AccordImport *
accord_import_new (AccordStore *store, const AccordRecordType *type, AccordTable *table);
AccordImport *accord_import_copy (AccordImport *self, AccordStore *store);
const AccordRecordType *accord_import_get_record_type (AccordImport *self);
AccordTable *accord_import_get_table (AccordImport *self);
gboolean accord_import_get_update (AccordImport *self);
void accord_import_set_update (AccordImport *self, gboolean update);
void
accord_import_set_progress (AccordImport *self, AccordImportProgress progress, gpointer data);

/* Which column fills which field */

gboolean
accord_import_map (AccordImport *self, const char *key, const char *column, GError **error);
gboolean
accord_import_map_column (AccordImport *self, const char *key, int column, GError **error);
void accord_import_propose (AccordImport *self);
int accord_import_get_column (AccordImport *self, const char *key);
const char *accord_import_get_key (AccordImport *self, guint column);
gboolean accord_import_can_fill (const AccordField *field);
char *accord_import_dup_ignored (AccordImport *self);
char *accord_import_dup_missing (AccordImport *self);
gboolean accord_import_check_mapping (AccordImport *self, GError **error);

/* What each row would do */

gboolean accord_import_check (AccordImport *self, GCancellable *cancellable, GError **error);
gboolean accord_import_is_accepted (AccordImport *self, GError **error);
const AccordImportCounts *accord_import_get_counts (AccordImport *self);
guint accord_import_get_n_rows (AccordImport *self);
const AccordImportRow *accord_import_get_row (AccordImport *self, guint row);
guint accord_import_get_n_problems (AccordImport *self);
guint accord_import_get_n_listed_problems (AccordImport *self);
const AccordImportProblem *accord_import_get_problem (AccordImport *self, guint index);
const AccordImportProblem *accord_import_find_problem (AccordImport *self, guint row);
char *accord_import_dup_problem (AccordImport *self, guint index);

/* Doing it, all or nothing */

gboolean accord_import_apply (AccordImport *self,
                              const char *sentence,
                              GCancellable *cancellable,
                              GError **error);

/**
 * AccordHolidayChange:
 * @title: (nullable): what the published file calls the day; %NULL: it is no longer published
 * @former: (nullable): what the register calls it; %NULL: it is new
 *
 * A day that a published file adds, calls otherwise, or takes away.
 */
typedef struct {
  AccordDate date;
  char *title;
  char *former;
} AccordHolidayChange;

gboolean accord_import_recognise_bank_holidays (const char *path);
gboolean accord_import_bank_holidays (AccordStore *store,
                                      const char *path,
                                      gboolean dry_run,
                                      AccordImportCounts *counts,
                                      GError **error);
GPtrArray *
accord_import_list_bank_holidays (AccordStore *store, const char *path, GError **error);

G_END_DECLS
