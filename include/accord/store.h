/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/record.h"
#include "accord/working-days.h"

G_BEGIN_DECLS

/**
 * AccordOpenFlags:
 * @ACCORD_OPEN_READ_WRITE: to keep the register; falls back to reading where the file or its folder
 *   cannot be written
 * @ACCORD_OPEN_READ_ONLY: to read it only
 * @ACCORD_OPEN_CHECK_LATER: a large register opens unchecked and read-only until
 *   accord_store_check() has passed: for a window, which shows its first frame meanwhile
 */
typedef enum {
  ACCORD_OPEN_READ_WRITE = 0,
  ACCORD_OPEN_READ_ONLY = 1 << 0,
  ACCORD_OPEN_CHECK_LATER = 1 << 1,
} AccordOpenFlags;

#define ACCORD_TYPE_STORE (accord_store_get_type ())
G_DECLARE_FINAL_TYPE (AccordStore, accord_store, ACCORD, STORE, GObject)

/* Opening and making */

AccordStore *accord_store_open (const char *path, AccordOpenFlags flags, GError **error);
AccordStore *accord_store_create (const char *path, GError **error);
gboolean accord_store_check (AccordStore *self, GCancellable *cancellable, GError **error);
void accord_store_close (AccordStore *self);

const char *accord_store_get_path (AccordStore *self);
const char *accord_store_get_uuid (AccordStore *self);
gboolean accord_store_get_read_only (AccordStore *self);
const char *accord_store_get_read_only_reason (AccordStore *self);
AccordDate accord_store_get_as_at (AccordStore *self);
void accord_store_set_as_at (AccordStore *self, AccordDate as_at);
const char *accord_store_get_officer (AccordStore *self);
void accord_store_set_officer (AccordStore *self, const char *officer);
AccordBankHolidays *accord_store_get_bank_holidays (AccordStore *self);
const AccordResolver *accord_store_get_resolver (AccordStore *self);
gint64 accord_store_get_home (AccordStore *self);
char *accord_store_dup_home_name (AccordStore *self);
gboolean accord_store_poll (AccordStore *self);
void accord_store_set_patience (AccordStore *self, int milliseconds);
gboolean accord_store_get_exclusive (AccordStore *self);
gboolean accord_store_set_exclusive (AccordStore *self, gboolean is_exclusive, GError **error);
void accord_store_share (AccordStore *self);
void accord_store_end_sharing (AccordStore *self);

/* Reading records */

AccordRecord *accord_store_get (AccordStore *self,
                                const AccordRecordType *type,
                                gint64 id,
                                GError **error);
gboolean accord_store_find (AccordStore *self,
                            const AccordRecordType *type,
                            const char *ref,
                            gint64 *id,
                            GError **error);
const AccordRecordType *accord_store_find_type (AccordStore *self, gint64 id);
char *accord_store_dup_title (AccordStore *self, const AccordRecordType *type, gint64 id);
char *accord_store_dup_short_title (AccordStore *self, const AccordRecordType *type, gint64 id);
char *accord_store_dup_record_title (AccordStore *self, AccordRecord *record);
char *accord_store_dup_reference (AccordStore *self, const AccordRecordType *type, gint64 id);

/**
 * AccordLink: a record that refers to another, and through which field.
 */
typedef struct {
  const AccordRecordType *type;
  const AccordField *field;
  gint64 id;
} AccordLink;

GArray *accord_store_list_referring (AccordStore *self,
                                     const AccordRecordType *type,
                                     gint64 id,
                                     GError **error);

/* Reading several things at one moment */

gboolean accord_store_begin_read (AccordStore *self, GError **error);
void accord_store_end_read (AccordStore *self);

/* Changing records: one named transaction at a time */

gboolean accord_store_begin (AccordStore *self, const char *sentence, GError **error);
gboolean accord_store_insert (AccordStore *self, AccordRecord *record, GError **error);
gboolean accord_store_insert_and_name (AccordStore *self, AccordRecord *record, GError **error);
gboolean accord_store_update (AccordStore *self, AccordRecord *record, GError **error);
gboolean accord_store_remove (AccordStore *self,
                              const AccordRecordType *type,
                              gint64 id,
                              GError **error);
gboolean accord_store_commit (AccordStore *self, GError **error);
void accord_store_rollback (AccordStore *self);
gboolean accord_store_save (AccordStore *self,
                            AccordRecord *record,
                            const char *sentence, /* NULL: the usual one for adding */
                            GError **error);
AccordRecord *accord_store_copy_locked (AccordStore *self, AccordRecord *record);
gboolean accord_store_delete (AccordStore *self,
                              const AccordRecordType *type,
                              gint64 id,
                              const char *sentence,
                              GError **error);
gint64 accord_store_get_version (AccordStore *self, gint64 id);

/**
 * AccordTransaction: a guard: begun transactions that were not committed roll back when it goes.
 */
typedef AccordStore AccordTransaction;
AccordTransaction *accord_transaction_begin (AccordStore *store,
                                             const char *sentence,
                                             GError **error);
gboolean accord_transaction_commit (AccordTransaction **transaction, GError **error);
void accord_transaction_free (AccordTransaction *transaction);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTransaction, accord_transaction_free)

/* What follows from a change, written in the same transaction */

/**
 * AccordFollowUp:
 * @touched: the ids of the records that the transaction changed, to their types
 *
 * Writes what follows from a change, as accord_store_set_follow_up() says.
 *
 * Returns: %FALSE with an error to have nothing changed at all
 */
typedef gboolean (*AccordFollowUp) (AccordStore *store,
                                    GHashTable *touched,
                                    gpointer data,
                                    GError **error);

void accord_store_set_follow_up (AccordStore *self,
                                 AccordFollowUp follow_up,
                                 gpointer data,
                                 GDestroyNotify destroy);
GHashTable *accord_store_list_former (AccordStore *self,
                                      const AccordRecordType *type,
                                      const char *key,
                                      GError **error);
gboolean accord_store_update_untouched (AccordStore *self, AccordRecord *record, GError **error);

/* Files kept inside the register */

GBytes *accord_file_read (const char *path, char **file_value, GError **error);
void accord_store_hold_file (AccordStore *self, const char *file_value, GBytes *bytes);
void accord_store_let_go_file (AccordStore *self, const char *file_value);
GBytes *accord_store_get_held_file (AccordStore *self, const char *file_value);
char *accord_store_attach (AccordStore *self, const char *path, GError **error);
GBytes *accord_store_get_attachment (AccordStore *self, const char *file_value, GError **error);
gint64 accord_store_get_attachment_size (AccordStore *self, const char *file_value);

/* Backup */

gboolean accord_store_backup (AccordStore *self, const char *path, GError **error);

G_END_DECLS
