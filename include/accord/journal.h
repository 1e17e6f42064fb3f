/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordEntryKind: what a journal entry is.
 */
typedef enum {
  ACCORD_ENTRY_CHANGE = 1,
  ACCORD_ENTRY_UNDO = 2,
  ACCORD_ENTRY_REDO = 3,
  ACCORD_ENTRY_MIGRATION = 4,
} AccordEntryKind;

/** AccordEntry: one entry of the journal. @at is microseconds since 1970, UTC. */
typedef struct {
  gint64 seq;
  gint64 at;
  AccordEntryKind kind;
  gint64 undoes; /* for undo and redo: the entry whose work is reversed; else 0 */
  int schema;
  char *officer;
  char *sentence;
  char *hash; /* hexadecimal */
} AccordEntry;

void accord_entry_free (AccordEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEntry, accord_entry_free)
char *accord_entry_format_time (const AccordEntry *entry);
char *accord_entry_format_when (const AccordEntry *entry);

typedef enum {
  ACCORD_CHANGE_ADDED = 1,
  ACCORD_CHANGE_CHANGED,
  ACCORD_CHANGE_REMOVED,
} AccordChangeKind;

/**
 * AccordFieldChange: what one entry did to one field of one record. For a record added there is no
 * old value, for one removed no new one.
 */
typedef struct {
  AccordChangeKind kind;
  const AccordRecordType *type;
  gint64 id;
  const AccordField *field;
  AccordValue old_value;
  AccordValue new_value;
} AccordFieldChange;

void accord_field_change_free (AccordFieldChange *change);
void accord_field_changes_join_sets (GPtrArray *changes);
gboolean accord_field_change_find_value_before (const AccordFieldChange *change,
                                                AccordRecord *now,
                                                AccordValue *value);

GPtrArray *accord_store_list_entries (AccordStore *store,
                                      gint64 record, /* 0: the whole register */
                                      gint64 limit,  /* 0: all */
                                      GError **error);
GPtrArray *accord_store_list_changes (AccordStore *store,
                                      gint64 seq,
                                      gint64 record, /* 0: all that the entry changed */
                                      GError **error);
AccordEntry *accord_store_get_entry (AccordStore *store, gint64 seq, GError **error);
AccordEntry *accord_store_get_head (AccordStore *store, GError **error);

AccordEntry *accord_store_get_undoable (AccordStore *store, GError **error);
AccordEntry *accord_store_get_redoable (AccordStore *store, GError **error);
gboolean accord_store_undo (AccordStore *store, char **sentence, GError **error);
gboolean accord_store_redo (AccordStore *store, char **sentence, GError **error);

/**
 * AccordUndoProgress:
 * @fraction: how much is done, from 0 to 1, when all that is left is to write
 *
 * Told once in a thousand changes, on the thread that makes them.
 */
typedef void (*AccordUndoProgress) (double fraction, gpointer data);

gboolean accord_store_undo_entry (AccordStore *store,
                                  gint64 seq,
                                  AccordUndoProgress progress, /* nullable */
                                  gpointer data,
                                  GCancellable *cancellable,
                                  char **sentence,
                                  GError **error);
gboolean accord_store_is_entry_large (AccordStore *store, gint64 seq);
char *accord_store_dup_first_sentence (AccordStore *store, const AccordEntry *entry);
gboolean accord_store_restore_value (AccordStore *store,
                                     const AccordRecordType *type,
                                     gint64 id,
                                     const char *key,
                                     const AccordValue *value,
                                     char **sentence,
                                     GError **error);

AccordStore *
accord_store_open_past (const char *path, gint64 seq, GCancellable *cancellable, GError **error);

/**
 * AccordVerification: what accord_store_verify() looked at, and the faults it found, in sentences.
 */
typedef struct {
  gint64 n_entries;
  gint64 n_changes;
  gint64 n_records;
  gint64 n_attachments;
  char *head; /* hexadecimal */
  GPtrArray *faults; /* of char * */
} AccordVerification;

void accord_verification_free (AccordVerification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordVerification, accord_verification_free)
AccordVerification *accord_store_verify (AccordStore *store,
                                         const char *head, /* nullable: a printed head to find */
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
