/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

/* The guard of a transaction on its way: what was not committed rolls back when it goes. */

/** accord_transaction_begin: (nullable): as accord_store_begin(), with a guard that rolls back. */
AccordTransaction *
accord_transaction_begin (AccordStore *store, const char *sentence, GError **error)
{
  return accord_store_begin (store, sentence, error) ? g_object_ref (store) : NULL;
}

/** accord_transaction_commit: commits and lets the guard go; on failure it has rolled back. */
gboolean
accord_transaction_commit (AccordTransaction **transaction, GError **error)
{
  g_autoptr (AccordTransaction) guard = g_steal_pointer (transaction);

  return accord_store_commit (guard, error);
}

/** accord_transaction_free: rolls back what was not committed. */
void
accord_transaction_free (AccordTransaction *transaction)
{
  accord_store_rollback (transaction);
  g_object_unref (transaction);
}
