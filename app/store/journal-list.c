/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal-list.h"

#include "store/store-private.h"

/* More entries than a view realises at once; beyond that the cache starts again. */
#define CACHED_ITEMS 1024

struct _AccordJournalItem {
  GObject parent_instance;

  AccordEntry *entry;
  gboolean is_undone;
};

G_DEFINE_FINAL_TYPE (AccordJournalItem, accord_journal_item, G_TYPE_OBJECT)

/* The filter as the list keeps it. */
typedef struct {
  char *words;
  char *officer;
  AccordDate from;
  AccordDate to;
} Filter;

struct _AccordJournalList {
  GObject parent_instance;

  AccordStore *store;
  Filter filter;
  GArray *seqs;       /* what the filter lets through, newest first */
  GHashTable *items;  /* seq → AccordJournalItem: those that somebody has looked at */
  GHashTable *undoes; /* seq of an undo or redo → seq of what it reverses */
  GHashTable *undone; /* seqs of what holds no longer */
  gint64 last;        /* the newest entry of the register */
  gulong changed_handler;
};

static void accord_journal_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordJournalList,
                               accord_journal_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      accord_journal_list_model_init))

static void
accord_journal_item_finalize (GObject *object)
{
  accord_entry_free (ACCORD_JOURNAL_ITEM (object)->entry);

  G_OBJECT_CLASS (accord_journal_item_parent_class)->finalize (object);
}

static void
accord_journal_item_class_init (AccordJournalItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_journal_item_finalize;
}

static void
accord_journal_item_init (AccordJournalItem *self)
{
}

/** accord_journal_item_get_entry: (transfer none): the entry. */
const AccordEntry *
accord_journal_item_get_entry (AccordJournalItem *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_ITEM (self), NULL);
  return self->entry;
}

/** accord_journal_item_is_undone: whether what it did was undone, and not done again. */
gboolean
accord_journal_item_is_undone (AccordJournalItem *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_ITEM (self), FALSE);
  return self->is_undone;
}

static void
set_number (GHashTable *table, gint64 key, gint64 value)
{
  g_hash_table_insert (table, g_memdup2 (&key, sizeof key), g_memdup2 (&value, sizeof value));
}

/* Where an entry stands in the list, which descends; -1 where the filter leaves it out. */
static int
find_position (AccordJournalList *self, gint64 seq)
{
  guint low = 0;
  guint high = self->seqs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->seqs, gint64, middle) > seq)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->seqs->len && g_array_index (self->seqs, gint64, low) == seq ? (int) low : -1;
}

/* An entry that was looked at before reads otherwise now. */
static void
announce_change (AccordJournalList *self, gint64 seq)
{
  int position = find_position (self, seq);

  if (g_hash_table_remove (self->items, &seq) && position >= 0)
    g_list_model_items_changed (G_LIST_MODEL (self), (guint) position, 1, 1);
}

/* A reversal turns what it reverses, and with that what that had reversed, and so on. */
static void
turn_chain (AccordJournalList *self, gint64 seq)
{
  const gint64 *reversed = g_hash_table_lookup (self->undoes, &seq);

  while (reversed != NULL)
    {
      if (!g_hash_table_remove (self->undone, reversed))
        g_hash_table_add (self->undone, g_memdup2 (reversed, sizeof *reversed));
      announce_change (self, *reversed);
      reversed = g_hash_table_lookup (self->undoes, reversed);
    }
}

/* Oldest first, so that each chain is turned link by link; what another program appends meanwhile
 * comes with the next change. */
static void
read_reversals (AccordJournalList *self, gint64 after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->store->database, &error,
    "SELECT seq, undoes FROM journal WHERE seq > ?1 AND seq <= ?2 AND undoes IS NOT NULL "
    "ORDER BY seq",
    "ii", after, self->last);

  while (statement != NULL && accord_statement_step (statement, &error) == ACCORD_STEP_ROW)
    {
      gint64 seq = accord_statement_get_integer (statement, 0);

      set_number (self->undoes, seq, accord_statement_get_integer (statement, 1));
      turn_chain (self, seq);
    }
  if (error != NULL)
    g_warning ("What the journal has undone could not be read: %s", error->message);
}

static GArray *
query (AccordJournalList *self, gint64 after)
{
  const AccordJournalFilter filter = { self->filter.words, self->filter.officer, self->filter.from,
                                       self->filter.to };
  g_autoptr (GError) error = NULL;
  GArray *seqs = accord_journal_query (self->store, &filter, after, self->last, &error);

  if (seqs != NULL)
    return seqs;
  g_warning ("The journal could not be read: %s", error->message);
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static gint64
read_last (AccordJournalList *self)
{
  gint64 last = 0;

  accord_database_get_integer (self->store->database, &last, NULL, "SELECT max (seq) FROM journal",
                               "");
  return last;
}

/* The journal only ever grows: what is new stands before what was there. */
static void
store_changed_cb (AccordJournalList *self)
{
  gint64 before = self->last;
  g_autoptr (GArray) added = NULL;

  self->last = read_last (self);
  if (self->last == before)
    return;
  added = query (self, before);
  g_array_prepend_vals (self->seqs, added->data, added->len);
  if (added->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, added->len);
  read_reversals (self, before);
}

static GType
accord_journal_list_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_JOURNAL_ITEM;
}

static guint
accord_journal_list_get_n_items (GListModel *model)
{
  return ACCORD_JOURNAL_LIST (model)->seqs->len;
}

static AccordJournalItem *
read_item (AccordJournalList *self, gint64 seq)
{
  AccordEntry *entry = accord_store_get_entry (self->store, seq, NULL);
  AccordJournalItem *item = g_object_new (ACCORD_TYPE_JOURNAL_ITEM, NULL);

  /* An entry that cannot be read any more is shown as what is known of it: its number. */
  if (entry == NULL)
    {
      entry = g_new0 (AccordEntry, 1);
      entry->seq = seq;
      entry->officer = g_strdup ("");
      entry->sentence = g_strdup ("");
      entry->hash = g_strdup ("");
    }
  item->entry = entry;
  item->is_undone = g_hash_table_contains (self->undone, &seq);
  return item;
}

static gpointer
accord_journal_list_get_item (GListModel *model, guint position)
{
  AccordJournalList *self = ACCORD_JOURNAL_LIST (model);
  AccordJournalItem *item;
  gint64 seq;

  if (position >= self->seqs->len)
    return NULL;
  seq = g_array_index (self->seqs, gint64, position);
  item = g_hash_table_lookup (self->items, &seq);
  if (item == NULL)
    {
      item = read_item (self, seq);
      if (g_hash_table_size (self->items) >= CACHED_ITEMS)
        g_hash_table_remove_all (self->items);
      g_hash_table_insert (self->items, g_memdup2 (&seq, sizeof seq), item);
    }
  return g_object_ref (item);
}

static void
accord_journal_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_journal_list_get_item_type;
  iface->get_n_items = accord_journal_list_get_n_items;
  iface->get_item = accord_journal_list_get_item;
}

static void
accord_journal_list_dispose (GObject *object)
{
  AccordJournalList *self = ACCORD_JOURNAL_LIST (object);

  g_clear_signal_handler (&self->changed_handler, self->store);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_journal_list_parent_class)->dispose (object);
}

static void
accord_journal_list_finalize (GObject *object)
{
  AccordJournalList *self = ACCORD_JOURNAL_LIST (object);

  g_free (self->filter.words);
  g_free (self->filter.officer);
  g_array_unref (self->seqs);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->undoes);
  g_hash_table_unref (self->undone);

  G_OBJECT_CLASS (accord_journal_list_parent_class)->finalize (object);
}

static void
accord_journal_list_class_init (AccordJournalListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_journal_list_dispose;
  object_class->finalize = accord_journal_list_finalize;
}

static void
accord_journal_list_init (AccordJournalList *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->undoes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/** accord_journal_list_new: (transfer full): the whole journal of @store, as a list. */
AccordJournalList *
accord_journal_list_new (AccordStore *store)
{
  AccordJournalList *self = g_object_new (ACCORD_TYPE_JOURNAL_LIST, NULL);

  self->store = g_object_ref (store);
  self->last = read_last (self);
  read_reversals (self, 0);
  g_array_unref (self->seqs);
  self->seqs = query (self, 0);
  self->changed_handler =
    g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
  return self;
}

/** accord_journal_list_set_filter: shows the entries that @filter lets through. */
void
accord_journal_list_set_filter (AccordJournalList *self, const AccordJournalFilter *filter)
{
  guint n_before;

  g_return_if_fail (ACCORD_IS_JOURNAL_LIST (self));

  g_free (self->filter.words);
  g_free (self->filter.officer);
  self->filter =
    (Filter){ g_strdup (filter->words), g_strdup (filter->officer), filter->from, filter->to };
  n_before = self->seqs->len;
  g_array_unref (self->seqs);
  self->seqs = query (self, 0);
  if (n_before > 0 || self->seqs->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->seqs->len);
}

/** accord_journal_list_get_n_entries: how many entries the register has, shown or not. */
gint64
accord_journal_list_get_n_entries (AccordJournalList *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_LIST (self), 0);
  return self->last;
}
