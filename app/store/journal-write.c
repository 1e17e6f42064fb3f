/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/changeset.h"

/* The session keeps what a transaction changes; parts of bounded size keep memory small. */

/** accord_journal_start_session: begins to record the changes of the transaction on its way. */
gboolean
accord_journal_start_session (AccordStore *self, GError **error)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);
  int code = sqlite3session_create (self->database->handle, "main", &self->work->session);

  for (guint i = 0; code == SQLITE_OK && i < n_tables; i++)
    code = sqlite3session_attach (self->work->session, tables[i].name);
  self->work->n_changes = 0;
  return code == SQLITE_OK || accord_database_fail (self->database, code, error);
}

/** accord_journal_flush_session: ends the present part, if anything changed in it. */
gboolean
accord_journal_flush_session (AccordStore *self, GError **error)
{
  void *changes = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->work->session, &size, &changes);

  if (code == SQLITE_OK && size > 0)
    g_ptr_array_add (self->work->parts, g_bytes_new (changes, (gsize) size));
  sqlite3_free (changes);
  g_clear_pointer (&self->work->session, sqlite3session_delete);
  return code == SQLITE_OK || accord_database_fail (self->database, code, error);
}

static void
hash_number (GChecksum *checksum, gint64 number)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) number);

  g_checksum_update (checksum, (const guchar *) &bytes, sizeof bytes);
}

static void
hash_text (GChecksum *checksum, const char *text)
{
  hash_number (checksum, (gint64) strlen (text));
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
}

/**
 * accord_journal_hash:
 * @previous: the hash of the entry before, or zeros
 * @hash: (out): %ACCORD_HASH_SIZE bytes
 *
 * What chains an entry to the past: a tag, the previous hash, the numbers in big-endian order, the
 * two texts behind their lengths, and the SHA-256 of each part. Nothing is rendered, so nothing
 * depends on how it is shown.
 */
void
accord_journal_hash (const guint8 *previous,
                     const AccordEntry *entry,
                     GPtrArray *parts,
                     guint8 *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = ACCORD_HASH_SIZE;

  g_checksum_update (checksum, (const guchar *) "accord journal 1", 17);
  g_checksum_update (checksum, previous, ACCORD_HASH_SIZE);
  hash_number (checksum, entry->seq);
  hash_number (checksum, entry->at);
  hash_number (checksum, entry->kind);
  hash_number (checksum, entry->undoes);
  hash_number (checksum, entry->schema);
  hash_text (checksum, entry->officer);
  hash_text (checksum, entry->sentence);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (GChecksum) part = g_checksum_new (G_CHECKSUM_SHA256);
      guint8 digest[ACCORD_HASH_SIZE];
      gsize length;
      const void *data = g_bytes_get_data (parts->pdata[i], &length);

      g_checksum_update (part, data, (gssize) length);
      g_checksum_get_digest (part, digest, &size);
      g_checksum_update (checksum, digest, ACCORD_HASH_SIZE);
    }
  g_checksum_get_digest (checksum, hash, &size);
}

static gboolean
write_entry (AccordStore *self, const AccordEntry *entry, const guint8 *hash, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    self->database,
    "INSERT INTO journal (seq, hash, at, kind, undoes, schema, officer, sentence) "
    "VALUES (?1, ?2, ?3, ?4, nullif (?5, 0), ?6, ?7, ?8)", error);

  if (statement == NULL)
    return FALSE;
  accord_statement_bind_integer (statement, 1, entry->seq);
  accord_statement_bind_blob (statement, 2, hash, ACCORD_HASH_SIZE);
  accord_statement_bind_integer (statement, 3, entry->at);
  accord_statement_bind_integer (statement, 4, entry->kind);
  accord_statement_bind_integer (statement, 5, entry->undoes);
  accord_statement_bind_integer (statement, 6, entry->schema);
  accord_statement_bind_text (statement, 7, entry->officer);
  accord_statement_bind_text (statement, 8, entry->sentence);
  return accord_statement_run (statement, error);
}

static gboolean
write_part (AccordStore *self, gint64 seq, guint part, GBytes *changes, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    self->database, "INSERT INTO journal_part (seq, part, changes) VALUES (?1, ?2, ?3)", error);
  gsize size;
  const void *data = g_bytes_get_data (changes, &size);

  if (statement == NULL)
    return FALSE;
  accord_statement_bind_integer (statement, 1, seq);
  accord_statement_bind_integer (statement, 2, part);
  accord_statement_bind_blob (statement, 3, data, size);
  return accord_statement_run (statement, error);
}

/* The index of records follows from the changes themselves, and so can be made again. */
static gboolean
index_part (AccordStore *self, gint64 seq, GBytes *changes, GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (changes);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    if (!accord_database_run (self->database, error,
                              "INSERT OR IGNORE INTO journal_row (record, seq) VALUES (?1, ?2)",
                              "ii", accord_change_get_record (&change), seq))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/** accord_journal_append: writes the entry of the transaction on its way, which has parts. */
gboolean
accord_journal_append (AccordStore *self, GError **error)
{
  AccordWork *work = self->work;
  guint8 hash[ACCORD_HASH_SIZE];
  AccordEntry entry = {
    .seq = work->seq,
    .at = g_get_real_time (),
    .kind = work->kind,
    .undoes = work->undoes,
    .schema = ACCORD_SCHEMA_VERSION,
    .officer = (char *) accord_store_get_officer (self),
    .sentence = work->sentence,
  };

  accord_journal_hash (work->previous, &entry, work->parts, hash);
  if (!write_entry (self, &entry, hash, error))
    return FALSE;
  for (guint i = 0; i < work->parts->len; i++)
    if (!write_part (self, work->seq, i, work->parts->pdata[i], error) ||
        !index_part (self, work->seq, work->parts->pdata[i], error))
      return FALSE;
  return TRUE;
}

/** accord_journal_read_parts: (transfer full) (nullable): what an entry changed, part by part. */
GPtrArray *
accord_journal_read_parts (AccordStore *self, gint64 seq, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, "SELECT changes FROM journal_part WHERE seq = ?1 ORDER BY part", "i",
    seq);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (parts, g_bytes_new (sqlite3_column_blob (statement->stmt, 0),
                                         (gsize) sqlite3_column_bytes (statement->stmt, 0)));
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}
