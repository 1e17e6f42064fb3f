/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"

#include "store/store-private.h"

/* Records are read a page at a time: what is about the one that is asked for comes next. */
#define PAGE 128

/* More records than a view realises at once; beyond that the cache starts again. */
#define CACHED_RECORDS 512

struct _AccordList {
  GObject parent_instance;

  AccordStore *store;
  AccordQuery *query;
  GArray *ids;
  GHashTable *records; /* id → AccordRecord */
  gboolean is_deferring;
  gboolean is_outdated;
  guint serial; /* of what ought to be shown */
  gulong changed_handler;
  gulong as_at_handler;
};

enum {
  PROP_OUTDATED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void accord_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordList,
                               accord_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_list_model_init))

static GHashTable *
new_records (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static GArray *
read_ids (AccordList *self)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = accord_store_query_ids (self->store, self->query, &error);

  if (ids != NULL)
    return ids;
  g_warning ("A list could not be read: %s", error->message);
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* Two states of a list: what it showed, and what it shows now. */
typedef struct {
  AccordList *list;
  GArray *ids;
  GHashTable *records; /* those that had been read */
} Before;

static void
keep (GHashTable *records, AccordRecord *record)
{
  gint64 id = accord_record_get_id (record);

  g_hash_table_insert (records, g_memdup2 (&id, sizeof id), g_object_ref (record));
}

/* A change of one record may show in the computed fields of another, so what had been read is read
 * again, all at once; where it is the same, the object stays too. */
static void
refresh (const Before *before)
{
  AccordList *self = before->list;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) records = NULL;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, before->records);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  records = accord_store_read_records (self->store, accord_query_get_record_type (self->query),
                                       (const gint64 *) (void *) ids->data, ids->len, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gint64 now_id = accord_record_get_id (records->pdata[i]);
      AccordRecord *seen = g_hash_table_lookup (before->records, &now_id);
      gboolean is_same = accord_record_equal (seen, records->pdata[i]);

      if (is_same)
        accord_record_set_version (seen, accord_record_get_version (records->pdata[i]));
      keep (self->records, is_same ? seen : records->pdata[i]);
    }
}

/* Whether a row reads now as it did, as far as anybody has seen it. */
static gboolean
reads_the_same (const Before *before, gint64 id)
{
  AccordRecord *seen = g_hash_table_lookup (before->records, &id);

  return seen == NULL || seen == g_hash_table_lookup (before->list->records, &id);
}

static gboolean
is_same_row (const Before *before, guint position, guint new_position)
{
  gint64 id = g_array_index (before->ids, gint64, position);

  return id == g_array_index (before->list->ids, gint64, new_position) &&
         reads_the_same (before, id);
}

/* One announcement for the stretch in which anything changed. */
static void
announce (const Before *before)
{
  guint n_before = before->ids->len;
  guint n = before->list->ids->len;
  guint head = 0;
  guint tail = 0;

  while (head < n_before && head < n && is_same_row (before, head, head))
    head++;
  while (tail < n_before - head && tail < n - head &&
         is_same_row (before, n_before - 1 - tail, n - 1 - tail))
    tail++;
  if (head < n_before || head < n)
    g_list_model_items_changed (G_LIST_MODEL (before->list), head, n_before - head - tail,
                                n - head - tail);
}

/* Shows other ids, and of those that stay what their records are now. */
static void
take (AccordList *self, GArray *new_ids)
{
  g_autoptr (GArray) ids = self->ids;
  g_autoptr (GHashTable) records = self->records;
  const Before before = { self, ids, records };

  self->records = new_records ();
  self->ids = new_ids;
  refresh (&before);
  announce (&before);
}

static void
set_outdated (AccordList *self, gboolean is_outdated)
{
  if (self->is_outdated == is_outdated)
    return;
  self->is_outdated = is_outdated;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTDATED]);
}

static gboolean
defers (AccordList *self)
{
  return self->is_deferring && accord_store_query_is_slow (self->store, self->query);
}

static void
read_again (AccordList *self, GHashTable *touched)
{
  gboolean holds = accord_store_query_holds (self->store, self->query, self->ids, touched);
  gboolean is_deferred = !holds && defers (self);

  self->serial++;
  take (self, holds || is_deferred ? g_array_ref (self->ids) : read_ids (self));
  set_outdated (self, is_deferred);
}

static void
store_changed_cb (AccordList *self, GHashTable *touched)
{
  read_again (self, touched);
}

static void
as_at_changed_cb (AccordList *self)
{
  read_again (self, NULL);
}

static GType
accord_list_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_RECORD;
}

static guint
accord_list_get_n_items (GListModel *model)
{
  return ACCORD_LIST (model)->ids->len;
}

/* Reads the page that @position is in, but for the records that are there already: those keep
 * their objects. */
static void
read_page (AccordList *self, guint position)
{
  guint first = position - position % PAGE;
  guint end = MIN (first + PAGE, self->ids->len);
  gint64 wanted[PAGE];
  gsize n_wanted = 0;
  g_autoptr (GPtrArray) page = NULL;

  if (g_hash_table_size (self->records) + PAGE > CACHED_RECORDS)
    g_hash_table_remove_all (self->records);
  for (guint i = first; i < end; i++)
    {
      gint64 id = g_array_index (self->ids, gint64, i);

      if (!g_hash_table_contains (self->records, &id))
        wanted[n_wanted++] = id;
    }
  page = accord_store_read_records (self->store, accord_query_get_record_type (self->query), wanted,
                                    n_wanted, NULL);
  for (guint i = 0; page != NULL && i < page->len; i++)
    keep (self->records, page->pdata[i]);
}

static gpointer
accord_list_get_item (GListModel *model, guint position)
{
  AccordList *self = ACCORD_LIST (model);
  g_autoptr (AccordRecord) removed = NULL;
  AccordRecord *record;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;
  id = g_array_index (self->ids, gint64, position);
  if (!g_hash_table_contains (self->records, &id))
    read_page (self, position);
  record = g_hash_table_lookup (self->records, &id);
  if (record != NULL)
    return g_object_ref (record);
  /* Removed by another program since the ids were read; the next poll takes the row away. */
  removed = accord_record_new_for_id (accord_query_get_record_type (self->query), id);
  keep (self->records, removed);
  return g_steal_pointer (&removed);
}

static void
accord_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_list_get_item_type;
  iface->get_n_items = accord_list_get_n_items;
  iface->get_item = accord_list_get_item;
}

static void
accord_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AccordList *self = ACCORD_LIST (object);

  switch (id)
    {
    case PROP_OUTDATED:
      g_value_set_boolean (value, self->is_outdated);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
accord_list_dispose (GObject *object)
{
  AccordList *self = ACCORD_LIST (object);

  g_clear_signal_handler (&self->changed_handler, self->store);
  g_clear_signal_handler (&self->as_at_handler, self->store);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_list_parent_class)->dispose (object);
}

static void
accord_list_finalize (GObject *object)
{
  AccordList *self = ACCORD_LIST (object);

  accord_query_free (self->query);
  g_array_unref (self->ids);
  g_hash_table_unref (self->records);

  G_OBJECT_CLASS (accord_list_parent_class)->finalize (object);
}

static void
accord_list_class_init (AccordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_list_dispose;
  object_class->finalize = accord_list_finalize;
  object_class->get_property = accord_list_get_property;

  /**
   * AccordList:outdated:
   *
   * Whether other records, or another order, ought to be shown than are.
   */
  properties[PROP_OUTDATED] = g_param_spec_boolean (
    "outdated", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
accord_list_init (AccordList *self)
{
  self->records = new_records ();
}

static AccordList *
new_list (AccordStore *store, const AccordQuery *query, gboolean is_deferring)
{
  AccordList *self = g_object_new (ACCORD_TYPE_LIST, NULL);

  self->store = g_object_ref (store);
  self->query = accord_query_copy (query);
  self->is_deferring = is_deferring;
  self->is_outdated = defers (self);
  self->ids = self->is_outdated ? g_array_new (FALSE, FALSE, sizeof (gint64)) : read_ids (self);
  self->changed_handler =
    g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
  self->as_at_handler =
    g_signal_connect_swapped (store, "notify::as-at", G_CALLBACK (as_at_changed_cb), self);
  return self;
}

/** accord_list_new: (transfer full): the records that @query asks for, as a list. */
AccordList *
accord_list_new (AccordStore *store, const AccordQuery *query)
{
  return new_list (store, query, FALSE);
}

/**
 * accord_list_new_deferring:
 *
 * As accord_list_new(), but what would take long to find out, with computed fields of very many
 * records, is left to somebody else: the list then stays as it is, at first empty, and is
 * #AccordList:outdated until accord_list_take_ids() or accord_list_read_now().
 */
AccordList *
accord_list_new_deferring (AccordStore *store, const AccordQuery *query)
{
  return new_list (store, query, TRUE);
}

/** accord_list_get_outdated: whether other records, or another order, ought to be shown than are. */
gboolean
accord_list_get_outdated (AccordList *self)
{
  return self->is_outdated;
}

/** accord_list_get_serial: what distinguishes what ought to be shown now from what did before. */
guint
accord_list_get_serial (AccordList *self)
{
  return self->serial;
}

/**
 * accord_list_take_ids:
 * @ids: (transfer none) (element-type gint64): what the list's query answered
 * @serial: accord_list_get_serial() when it was asked
 *
 * Shows them, unless something else ought to be shown by now.
 *
 * Returns: whether they are shown
 */
gboolean
accord_list_take_ids (AccordList *self, GArray *ids, guint serial)
{
  if (serial != self->serial)
    return FALSE;
  take (self, g_array_ref (ids));
  set_outdated (self, FALSE);
  return TRUE;
}

/** accord_list_read_now: finds out what ought to be shown, however long it takes. */
void
accord_list_read_now (AccordList *self)
{
  take (self, read_ids (self));
  set_outdated (self, FALSE);
}

/** accord_list_get_query: (transfer none): what the list shows. */
const AccordQuery *
accord_list_get_query (AccordList *self)
{
  return self->query;
}

/** accord_list_set_query: shows something else, of the same type. */
void
accord_list_set_query (AccordList *self, const AccordQuery *query)
{
  g_return_if_fail (accord_query_get_record_type (query) ==
                    accord_query_get_record_type (self->query));

  accord_query_free (self->query);
  self->query = accord_query_copy (query);
  read_again (self, NULL);
}

/** accord_list_get_id: the id of the record at a position, or 0; nothing is read. */
gint64
accord_list_get_id (AccordList *self, guint position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

/** accord_list_find: the position of a record, or -1. */
int
accord_list_find (AccordList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return (int) i;
  return -1;
}
