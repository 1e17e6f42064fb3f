/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/import.h"

G_BEGIN_DECLS

/* As many problems are kept with their messages; all are counted. */
#define ACCORD_IMPORT_PROBLEMS_MAX 10000

/* Progress is told, and cancelling looked at, once in so many rows. */
#define ACCORD_IMPORT_ROWS_PER_LOOK 256

struct _AccordImport {
  GObject parent_instance;

  AccordStore *store;
  const AccordRecordType *type;
  AccordTable *table;
  gboolean update;
  AccordImportProgress progress; /* nullable */
  gpointer progress_data;
  gboolean is_applying; /* the rows are checked, and then written */

  /* By field in the type's order, and after them the column that says which record a row is. */
  int *columns;      /* -1: none */
  gboolean *settled; /* somebody named the column, or said that there is none */

  /* What accord_import_check() found. */
  GArray *rows;        /* of AccordImportRow */
  GPtrArray *problems; /* of AccordImportProblem */
  guint n_problems;
  AccordImportCounts counts;
  gint64 head; /* the journal entry that it holds for */
};

/* import.c */
void accord_import_forget (AccordImport *self);
void
accord_import_add_problem (AccordImport *self, guint row, const char *key, const char *message);

gboolean accord_import_go_on (AccordImport *self,
                              guint row,
                              gboolean is_checked,
                              GCancellable *cancellable,
                              GError **error);

/* import-map.c */
int accord_import_get_record_column (AccordImport *self);
char *accord_import_dup_cell (AccordImport *self, guint row, int column);

/* import-apply.c */
gboolean accord_import_read_head (AccordStore *store, gint64 *seq, GError **error);
gboolean accord_import_write (AccordImport *self,
                              const char *sentence,
                              GCancellable *cancellable,
                              GError **error);

/**
 * AccordImportKeys:
 *
 * The references that the rows of a file give themselves, which of them are in the register, and
 * whichever other references they make. Each is looked up once.
 */
typedef struct _AccordImportKeys AccordImportKeys;

AccordImportKeys *
accord_import_keys_new (AccordImport *import, GCancellable *cancellable, GError **error);
void accord_import_keys_free (AccordImportKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordImportKeys, accord_import_keys_free)

const char *accord_import_keys_get (AccordImportKeys *self, guint row);
guint accord_import_keys_get_first_row (AccordImportKeys *self, const char *key);
gint64 accord_import_keys_find_record (AccordImportKeys *self, const char *key);
const AccordResolver *accord_import_keys_get_resolver (AccordImportKeys *self, guint row);

/* A reference to the record of an earlier row, which has no id yet: minus one for the first row,
 * and so on. Replaced by the id while the rows are written. */
#define ACCORD_IMPORT_PENDING_ID(row) (-(gint64) (row) - 1)
#define ACCORD_IMPORT_PENDING_ROW(id) ((guint) (-(id) - 1))

G_END_DECLS
