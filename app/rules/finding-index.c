/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/finding-index.h"

#include <glib/gi18n-lib.h>

struct _AccordFindingIndex {
  const AccordRecordType *arrangement;
  GHashTable *by_record; /* Key to GPtrArray of AccordFinding, owned */
};

typedef struct {
  const AccordRecordType *type;
  gint64 id;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->type) ^ g_int64_hash (&key->id);
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->type == other->type && one->id == other->id;
}

static void
add (AccordFindingIndex *self, const AccordRecordType *type, gint64 id, AccordFinding *finding)
{
  const Key key = { type, id };
  GPtrArray *list = g_hash_table_lookup (self->by_record, &key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_finding_unref);
      g_hash_table_insert (self->by_record, g_memdup2 (&key, sizeof key), list);
    }
  g_ptr_array_add (list, accord_finding_ref (finding));
}

/**
 * accord_finding_index_new:
 * @findings: (element-type AccordFinding): all that was found
 *
 * Returns: (transfer full): an index of them, in which they keep their order
 */
AccordFindingIndex *
accord_finding_index_new (GPtrArray *findings)
{
  AccordFindingIndex *self = g_new (AccordFindingIndex, 1);

  self->arrangement = accord_record_type_find ("arrangement");
  self->by_record =
    g_hash_table_new_full (key_hash, key_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < findings->len; i++)
    {
      AccordFinding *finding = findings->pdata[i];

      if (finding->arrangement != 0)
        add (self, self->arrangement, finding->arrangement, finding);
      if (finding->type != self->arrangement || finding->id != finding->arrangement)
        add (self, finding->type, finding->id, finding);
    }
  return self;
}

/** accord_finding_index_free: frees it; the findings stay with those who hold them. */
void
accord_finding_index_free (AccordFindingIndex *self)
{
  g_hash_table_unref (self->by_record);
  g_free (self);
}

/** accord_finding_index_lookup: (transfer none) (nullable) (element-type AccordFinding): what was
 * found about a record; %NULL for nothing. */
GPtrArray *
accord_finding_index_lookup (AccordFindingIndex *self, const AccordRecordType *type, gint64 id)
{
  const Key key = { type, id };

  g_return_val_if_fail (self != NULL, NULL);
  return g_hash_table_lookup (self->by_record, &key);
}

/** accord_findings_count_as: how many of @findings, %NULL for none, are as grave as that. */
guint
accord_findings_count_as (GPtrArray *findings, AccordSeverity severity)
{
  guint n = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    n += ((const AccordFinding *) findings->pdata[i])->severity == severity ? 1 : 0;
  return n;
}

/**
 * accord_findings_dup_count:
 * @findings: (nullable) (element-type AccordFinding): some
 *
 * Says how many of them are as grave as that: "2 warnings".
 *
 * Returns: (transfer full) (nullable): the words; %NULL for none
 */
char *
accord_findings_dup_count (GPtrArray *findings, AccordSeverity severity)
{
  guint n = accord_findings_count_as (findings, severity);

  if (n == 0)
    return NULL;
  switch (severity)
    {
    case ACCORD_SEVERITY_BREACH:
      return g_strdup_printf (ngettext ("%u breach", "%u breaches", n), n);
    case ACCORD_SEVERITY_WARNING:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
    default:
      return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
    }
}

/**
 * accord_findings_dup_counts:
 * @findings: (nullable) (element-type AccordFinding): some
 * @gravest: leave out what is graver
 *
 * Says how many there are of each severity: "1 breach, 2 warnings".
 *
 * Returns: (transfer full) (nullable): the words; %NULL for none
 */
char *
accord_findings_dup_counts (GPtrArray *findings, AccordSeverity gravest)
{
  char *words = NULL;

  for (guint severity = gravest; severity <= ACCORD_SEVERITY_NOTE; severity++)
    {
      g_autofree char *before = words;
      g_autofree char *count = accord_findings_dup_count (findings, severity);

      if (before == NULL || count == NULL)
        words = before == NULL ? g_steal_pointer (&count) : g_steal_pointer (&before);
      else
        /* Translators: numbers of findings, the graver first: "1 breach", "2 warnings" */
        words = g_strdup_printf (_("%1$s, %2$s"), before, count);
    }
  return words;
}
