/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "store/query-private.h"
#include "store/store-private.h"

/* Whether a change leaves the answer to a query as it was. */

/* Changes of so many records at once are not looked at one by one. */
#define FEW 32

/* Whether a record may come to have another value without being changed itself. */
static gboolean
is_elsewhere (const AccordField *field)
{
  return !accord_field_is_stored (field);
}

static gboolean
looks_elsewhere (const AccordQuery *query)
{
  gboolean elsewhere = query->search != NULL || query->relations->len > 0 || query->limit > 0 ||
                       query->sort->kind == ACCORD_FIELD_REFERENCE || is_elsewhere (query->sort);

  for (guint i = 0; i < query->filters->len && !elsewhere; i++)
    elsewhere = is_elsewhere (((AccordQueryFilter *) query->filters->pdata[i])->field);
  for (guint i = 0; i < query->ranges->len && !elsewhere; i++)
    elsewhere = is_elsewhere (((AccordQueryRange *) query->ranges->pdata[i])->field);
  return elsewhere;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* Notes where a record and its neighbours stand in @ids, or that it does not. */
static void
note_place (GArray *ids, gint64 id, GArray *positions, GArray *absent)
{
  guint i = 0;

  while (i < ids->len && g_array_index (ids, gint64, i) != id)
    i++;
  if (i == ids->len)
    {
      g_array_append_val (absent, id);
      return;
    }
  for (guint near = i == 0 ? 0 : i - 1; near <= i + 1 && near < ids->len; near++)
    g_array_append_val (positions, near);
}

/* Each position once, in order: the ids that stand there. */
static GArray *
ids_at (GArray *ids, GArray *positions)
{
  GArray *there = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_sort (positions, compare_positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      if (i == 0 || position != g_array_index (positions, guint, i - 1))
        g_array_append_val (there, g_array_index (ids, gint64, position));
    }
  return there;
}

/**
 * accord_store_query_holds:
 * @ids: what the query answered
 * @touched: (nullable): what has changed since, as "changed" tells it
 *
 * Finds out without reading all again whether the same records are asked for in the same order:
 * those that changed must be as they were beside their neighbours.
 *
 * Returns: %FALSE where they are not, and where that is not as easily found out
 */
gboolean
accord_store_query_holds (AccordStore *self,
                          const AccordQuery *query,
                          GArray *ids,
                          GHashTable *touched)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) probed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) expected = NULL;
  g_autoptr (GArray) now = NULL;
  GHashTableIter iter;
  gpointer id, type;

  if (touched == NULL || g_hash_table_size (touched) > FEW || looks_elsewhere (query))
    return FALSE;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    if (type == query->type)
      note_place (ids, *(gint64 *) id, positions, probed);
  expected = ids_at (ids, positions);
  g_array_append_vals (probed, expected->data, expected->len);
  if (probed->len == 0)
    return TRUE;
  now = accord_query_ask_ids (self, query, probed, NULL);
  return now != NULL && now->len == expected->len &&
         (now->len == 0 || memcmp (now->data, expected->data, now->len * sizeof (gint64)) == 0);
}
