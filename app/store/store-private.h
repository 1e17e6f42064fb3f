/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"
#include "accord/journal-list.h"
#include "accord/query.h"
#include "accord/store.h"
#include "store/database.h"
#include "store/functions.h"
#include "store/schema.h"
#include "store/tables.h"

G_BEGIN_DECLS

#define ACCORD_HASH_SIZE 32

/** AccordWork: a named transaction on its way. */
typedef struct {
  char *sentence;
  AccordEntryKind kind;
  gint64 undoes;
  gint64 seq;
  gint64 next_id;
  guint8 previous[ACCORD_HASH_SIZE];
  sqlite3_session *session;
  guint n_changes;       /* in the present session */
  GPtrArray *parts;      /* of GBytes */
  GHashTable *touched;   /* id → AccordRecordType */
  GHashTable *numbers;   /* AccordRecordType → the last human reference given */
  gboolean keeps_untouched;  /* what is updated now is no person's doing */
  gboolean has_new_holidays; /* the store knows the bank holidays of the transaction already */
} AccordWork;

struct _AccordStore {
  GObject parent_instance;

  char *path;
  char *uuid;
  char *officer;
  char *read_only_reason;
  AccordDatabase *database;
  AccordSqlContext context;
  AccordResolver resolver;
  AccordWork *work;
  GHashTable *held; /* nullable: files that wait for a record, by their digest */
  int version; /* of the file's schema: below the present one only where it is read only */
  gint64 data_version;
  gboolean read_only;
  gboolean unchecked;
  gboolean is_exclusive; /* other programs are kept away */
  guint n_shares;        /* for so many works they are not */
  gboolean was_unclean;  /* another program died while it wrote */
  int patience;
  AccordFollowUp follow_up;
  gpointer follow_up_data;
  GDestroyNotify follow_up_destroy;
};

/* store.c */
void accord_store_emit_changed (AccordStore *self, GHashTable *touched);
void accord_store_emit_export_noted (AccordStore *self);
gboolean accord_store_reload_bank_holidays (AccordStore *self, GError **error);

/* store-read.c */
gboolean accord_store_load_stored (AccordStore *self,
                                   AccordRecord *record,
                                   gboolean *found,
                                   GError **error);

gboolean accord_store_load_links (AccordStore *self,
                                  AccordRecord *record,
                                  guint index,
                                  GError **error);

/* query-holds.c */
gboolean accord_store_query_holds (AccordStore *self,
                                   const AccordQuery *query,
                                   GArray *ids,
                                   GHashTable *touched);

/* store-records.c */
GPtrArray *accord_store_read_records (AccordStore *self,
                                      const AccordRecordType *type,
                                      const gint64 *ids,
                                      gsize n_ids,
                                      GError **error);

char *accord_store_ids_to_json (const gint64 *ids, gsize n_ids);
void accord_store_parse_ids (const char *text, AccordValue *value);

/* store-title.c */
char *accord_store_dup_title_with (AccordRecord *record, const AccordResolver *resolver);

/* store-open.c */
gboolean accord_store_connect (AccordStore *self, AccordOpenFlags flags, GError **error);

/* store-harden.c */
void accord_store_harden (AccordStore *self);
gboolean accord_store_set_pragmas (AccordStore *self, GError **error);

/* store-migrate.c */
gboolean accord_store_migrate (AccordStore *self, GError **error);
gboolean accord_store_read_migrated (AccordStore *self, GError **error);

/* backup.c */
gboolean accord_backup_write (AccordStore *self, const char *path, GError **error);

/* store-write.c */
gboolean accord_store_check_writable (AccordStore *self, GError **error);
gboolean accord_store_start_entry (AccordStore *self,
                                   const char *sentence,
                                   AccordEntryKind kind,
                                   gint64 undoes,
                                   GError **error);
gboolean accord_store_begin_entry (AccordStore *self,
                                   const char *sentence,
                                   AccordEntryKind kind,
                                   gint64 undoes,
                                   GError **error);
gboolean accord_store_has_record (AccordStore *self, const AccordRecordType *type, gint64 id);
gboolean accord_store_check_targets (AccordStore *self, AccordRecord *record, GError **error);
gboolean accord_store_count_change (AccordStore *self,
                                    const AccordRecordType *type,
                                    gint64 record,
                                    GError **error);

/* store-follow-up.c */
gboolean accord_store_follow_up (AccordStore *self, GError **error);
gboolean accord_store_note_touch (AccordStore *self, AccordRecord *record, GError **error);

/* store-links.c */
gboolean accord_store_write_links (AccordStore *self,
                                   AccordRecord *record,
                                   const AccordField *field,
                                   GError **error);

/* attachment.c */
gboolean accord_store_keep_held_files (AccordStore *self, AccordRecord *record, GError **error);

/* store-lock.c */
gboolean accord_store_check_unlocked (AccordStore *self,
                                      const AccordRecordType *type,
                                      gint64 id,
                                      GError **error);
gboolean
accord_store_check_stays_unlocked (AccordStore *self, AccordRecord *record, GError **error);

/* store-number.c */
gboolean accord_store_number (AccordStore *self, AccordRecord *record, GError **error);

/* journal-write.c */
gboolean accord_journal_start_session (AccordStore *self, GError **error);
gboolean accord_journal_flush_session (AccordStore *self, GError **error);
gboolean accord_journal_append (AccordStore *self, GError **error);
void accord_journal_hash (const guint8 *previous,
                          const AccordEntry *entry,
                          GPtrArray *parts,
                          guint8 *hash);
GPtrArray *accord_journal_read_parts (AccordStore *self, gint64 seq, GError **error);

/* journal-query.c */
GArray *accord_journal_query (AccordStore *self,
                              const AccordJournalFilter *filter,
                              gint64 after,
                              gint64 until,
                              GError **error);

/* undo.c */

/** AccordUndoWatch: who follows a reversal; all may be %NULL. */
typedef struct {
  AccordUndoProgress progress;
  gpointer data;
  GCancellable *cancellable;
} AccordUndoWatch;

gboolean accord_journal_reverse (AccordStore *self,
                                 gint64 seq,
                                 AccordEntryKind kind,
                                 const char *sentence,
                                 const AccordUndoWatch *watch,
                                 GError **error);

/* search.c */
gboolean accord_search_connect (AccordStore *self, GError **error);
gboolean accord_search_update (AccordStore *self, GHashTable *touched, GError **error);

G_END_DECLS
