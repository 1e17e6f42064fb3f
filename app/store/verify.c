/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "accord/error.h"
#include "accord/export.h"
#include "store/replay.h"
#include "store/store-private.h"

/* Enough to see what happened; a register that is wrong everywhere need not say so a million
 * times. */
#define MAX_FAULTS 50

/** accord_verification_free: frees what was found. */
void
accord_verification_free (AccordVerification *verification)
{
  g_free (verification->head);
  g_ptr_array_unref (verification->faults);
  g_free (verification);
}

static void add_fault (AccordVerification *found, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_fault (AccordVerification *found, const char *format, ...)
{
  va_list arguments;

  if (found->faults->len >= MAX_FAULTS)
    return;
  va_start (arguments, format);
  g_ptr_array_add (found->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static gboolean
check_file (AccordStore *store, AccordVerification *found, GError **error)
{
  g_autoptr (AccordStatement) integrity =
    accord_database_prepare (store->database, "PRAGMA integrity_check (20)", error);
  g_autoptr (AccordStatement) keys = NULL;
  AccordStep step = ACCORD_STEP_DONE;

  if (integrity == NULL)
    return FALSE;
  while ((step = accord_statement_step (integrity, error)) == ACCORD_STEP_ROW)
    if (g_strcmp0 (accord_statement_get_text (integrity, 0), "ok") != 0)
      add_fault (found, _("The file is damaged: %s"), accord_statement_get_text (integrity, 0));
  if (step == ACCORD_STEP_ERROR)
    return FALSE;

  keys = accord_database_prepare (store->database, "PRAGMA foreign_key_check", error);
  if (keys == NULL)
    return FALSE;
  while ((step = accord_statement_step (keys, error)) == ACCORD_STEP_ROW)
    add_fault (found, _("%1$s %2$" PRId64 " refers to a record of %3$s that is not there."),
               accord_statement_get_text (keys, 0), accord_statement_get_integer (keys, 1),
               accord_statement_get_text (keys, 2));
  return step == ACCORD_STEP_DONE;
}

/* Where the chain stands: what the next entry must follow. */
typedef struct {
  gint64 seq;
  guint8 hash[ACCORD_HASH_SIZE];
} Link;

static void
read_hash (const char *hexadecimal, guint8 *hash)
{
  for (int i = 0; i < ACCORD_HASH_SIZE && hexadecimal[2 * i] != '\0'; i++)
    hash[i] = (guint8) (g_ascii_xdigit_value (hexadecimal[2 * i]) << 4 |
                        g_ascii_xdigit_value (hexadecimal[2 * i + 1]));
}

/* The next entry is held against the hash that this one says it has, so that each fault is named
 * where it is and not at every entry after it. */
static void
check_link (const AccordEntry *entry, GPtrArray *parts, Link *link, AccordVerification *found)
{
  guint8 expected[ACCORD_HASH_SIZE];
  guint8 said[ACCORD_HASH_SIZE] = { 0 };
  g_autofree char *number = g_strdup_printf ("%" PRId64, entry->seq);

  if (entry->seq != link->seq + 1)
    add_fault (found, _("The journal lacks what came before entry %s."), number);
  accord_journal_hash (link->hash, entry, parts, expected);
  read_hash (entry->hash, said);
  if (memcmp (expected, said, ACCORD_HASH_SIZE) != 0)
    add_fault (found,
               /* Translators: number and sentence of a journal entry */
               _("Journal entry %1$s (“%2$s”) was altered, or something before it was."), number,
               entry->sentence);
  link->seq = entry->seq;
  memcpy (link->hash, said, ACCORD_HASH_SIZE);
}

static gboolean
check_entry (AccordStore *store,
             const AccordEntry *entry,
             Link *link,
             AccordReplay *replay,
             AccordVerification *found,
             GError **error)
{
  g_autoptr (GPtrArray) parts = accord_journal_read_parts (store, entry->seq, error);
  g_autofree char *number = g_strdup_printf ("%" PRId64, entry->seq);

  if (parts == NULL)
    return FALSE;
  check_link (entry, parts, link, found);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (!accord_replay_apply (replay, entry->seq, parts->pdata[i], &found->n_changes, &failure))
        add_fault (found, _("Journal entry %1$s does not follow from the ones before: %2$s"),
                   number, failure->message);
    }
  return TRUE;
}

/* What was printed may be the beginning of the hash, but not nothing. */
static gboolean
is_head (const AccordEntry *entry, const char *head)
{
  return *head != '\0' && g_ascii_strncasecmp (entry->hash, head, strlen (head)) == 0;
}

/* The chain, each link from the one before, and what all entries together say there should be. */
static gboolean
check_chain (AccordStore *store,
             AccordReplay *replay,
             const char *head,
             AccordVerification *found,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, 0, 0, error);
  Link link = { 0 };
  gboolean has_head = head == NULL;

  if (entries == NULL)
    return FALSE;
  for (guint i = entries->len; i > 0; i--)
    {
      const AccordEntry *entry = entries->pdata[i - 1];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      found->n_entries++;
      if (!check_entry (store, entry, &link, replay, found, error))
        return FALSE;
      has_head = has_head || is_head (entry, head);
    }
  if (entries->len > 0)
    found->head = g_strdup (((AccordEntry *) entries->pdata[0])->hash);
  if (!has_head)
    add_fault (found, _("No journal entry has the hash %s: the register is not the one that it was "
                        "printed from, or was put back to an earlier state."), head);
  return TRUE;
}

/* What follows from the journal and is kept beside it: which entries changed which record, and the
 * counter of ids, which must be ahead of every id ever given. */
static gboolean
check_bookkeeping (AccordStore *store,
                   AccordReplay *replay,
                   AccordVerification *found,
                   GError **error)
{
  gboolean agrees;
  gint64 n_stray, next_id;

  if (!accord_replay_compare_index (replay, store->database, &agrees, error) ||
      !accord_database_get_integer (store->database, &next_id, error,
                                    "SELECT next_id FROM register", "") ||
      !accord_database_get_integer (store->database, &n_stray, error,
                                    "SELECT count (*) FROM "
                                    "(SELECT seq FROM journal_part GROUP BY seq HAVING seq NOT IN (SELECT seq FROM journal) "
                                    "OR min (part) <> 0 OR max (part) + 1 <> count (*))", ""))
    return FALSE;
  if (!agrees)
    add_fault (found, "%s", _("The index of who changed what is not what the journal says."));
  if (next_id <= accord_replay_get_last_id (replay))
    add_fault (found, "%s", _("The counter of records was put back."));
  if (n_stray > 0)
    add_fault (found, "%s", _("The journal holds changes that belong to no entry."));
  return TRUE;
}

/* What a register of an earlier format is read with is in no journal: the replay gets it as well. */
static gboolean
check_tables (AccordStore *store, AccordReplay *replay, AccordVerification *found, GError **error)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  if (!accord_replay_fill (replay, store->database, error))
    return FALSE;
  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *fault = NULL;

      if (!accord_replay_compare (replay, store->database, &tables[i], &found->n_records, &fault,
                                  error))
        return FALSE;
      if (fault != NULL)
        add_fault (found, "%s", fault);
    }
  return TRUE;
}

/* What left the office was made from an entry that must still be here, and be the same. */
static gboolean
check_exports (AccordStore *store, AccordVerification *found, GError **error)
{
  g_autoptr (GPtrArray) exports = accord_store_list_exports (store, error);

  if (exports == NULL)
    return FALSE;
  for (guint i = exports->len; i > 0; i--)
    {
      const AccordExport *export = exports->pdata[i - 1];
      g_autofree char *name = g_filename_display_basename (export->path);
      gint64 n_same;

      if (!accord_database_get_integer (store->database, &n_same, error,
                                        "SELECT count (*) FROM journal WHERE seq = ?1 "
                                        "AND lower (hex (hash)) = ?2", "it", export->seq,
                                        export->head))
        return FALSE;
      if (export->seq > 0 && n_same == 0)
        add_fault (found,
                   /* Translators: a number of a journal entry, and the name of a file */
                   _("Journal entry %1$d, from which %2$s was exported, is not the one that is "
                     "here now."), (int) export->seq, name);
    }
  return TRUE;
}

static gboolean
check_attachments (AccordStore *store, AccordVerification *found, GError **error)
{
  g_autoptr (AccordStatement) statement =
    accord_database_prepare (store->database, "SELECT digest, bytes FROM attachment", error);
  gint64 missing;
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      g_autofree char *digest = g_compute_checksum_for_data (
        G_CHECKSUM_SHA256, sqlite3_column_blob (statement->stmt, 1),
        (gsize) sqlite3_column_bytes (statement->stmt, 1));

      found->n_attachments++;
      if (g_strcmp0 (digest, accord_statement_get_text (statement, 0)) != 0)
        add_fault (found, _("A file kept in the register was altered (%s)."),
                   accord_statement_get_text (statement, 0));
    }
  if (step == ACCORD_STEP_ERROR ||
      !accord_database_get_integer (store->database, &missing, error,
                                    "SELECT count (*) FROM document WHERE file IS NOT NULL AND "
                                    "substr (file, 1, 64) NOT IN (SELECT digest FROM attachment)",
                                    ""))
    return FALSE;
  if (missing > 0)
    add_fault (found, ngettext ("The file of %u document is missing.",
                                "The files of %u documents are missing.", (guint) missing),
               (guint) missing);
  return TRUE;
}

/**
 * accord_store_verify:
 * @head: (nullable): the hash, or its beginning, that a board pack was printed with
 * @cancellable: (nullable): to stop it
 *
 * Verifies that the file is whole, that references hold, that the journal's chain is unbroken, that
 * the tables hold what the journal says, record by record, and that attachments are what they were.
 *
 * Returns: (transfer full) (nullable): what was looked at and every fault found; %NULL if the
 * register could not be read
 */
AccordVerification *
accord_store_verify (AccordStore *store,
                     const char *head,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (AccordVerification) found = g_new0 (AccordVerification, 1);
  g_autoptr (AccordReplay) replay = accord_replay_new (error);
  gboolean done;

  found->faults = g_ptr_array_new_with_free_func (g_free);
  if (replay == NULL || !accord_database_execute (store->database, "BEGIN", error))
    return NULL;
  done = check_file (store, found, error) &&
         check_chain (store, replay, head, found, cancellable, error) &&
         check_tables (store, replay, found, error) &&
         check_bookkeeping (store, replay, found, error) && check_exports (store, found, error) &&
         check_attachments (store, found, error);
  accord_database_execute (store->database, "COMMIT", NULL);
  return done ? g_steal_pointer (&found) : NULL;
}
