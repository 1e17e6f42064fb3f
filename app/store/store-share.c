/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

/* On a network drive the locks of a file cannot be relied upon, so there the store that may write
 * keeps the file to itself (RELIABILITY, step 2). What runs in a thread of the same program opens
 * the file once more: for as long as that takes, the store lets go of it. Within one program SQLite
 * keeps the locks in memory, where they hold on any file system. */

/* The lock goes, or comes, with the next look at the file. */
static gboolean
set_locking_mode (AccordStore *self, const char *mode, GError **error)
{
  g_autofree char *script =
    g_strdup_printf ("PRAGMA main.locking_mode = %s; SELECT id FROM register", mode);

  return accord_database_execute (self->database, script, error);
}

/** accord_store_get_exclusive: whether the register is held for this program alone, as on a network
 * drive. */
gboolean
accord_store_get_exclusive (AccordStore *self)
{
  g_return_val_if_fail (ACCORD_IS_STORE (self), FALSE);
  return self->is_exclusive;
}

/**
 * accord_store_set_exclusive:
 *
 * Keeps other programs and stores away from the register, as is done of itself on a network drive.
 * They can read it until it has been changed, and not write.
 */
gboolean
accord_store_set_exclusive (AccordStore *self, gboolean is_exclusive, GError **error)
{
  g_return_val_if_fail (ACCORD_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->n_shares == 0, FALSE);

  if (is_exclusive != self->is_exclusive &&
      !set_locking_mode (self, is_exclusive ? "EXCLUSIVE" : "NORMAL", error))
    return FALSE;
  self->is_exclusive = is_exclusive;
  return TRUE;
}

/**
 * accord_store_share:
 *
 * Lets other stores of this program at the register until accord_store_end_sharing(), which is to
 * be called as often. Nothing changes where the register is not kept away from them.
 */
void
accord_store_share (AccordStore *self)
{
  g_return_if_fail (ACCORD_IS_STORE (self));

  /* Where that fails the other store says that the register is busy. */
  if (self->n_shares++ == 0 && self->is_exclusive && self->database != NULL)
    set_locking_mode (self, "NORMAL", NULL);
}

/** accord_store_end_sharing: takes the register back, see accord_store_share(). */
void
accord_store_end_sharing (AccordStore *self)
{
  g_return_if_fail (ACCORD_IS_STORE (self));
  g_return_if_fail (self->n_shares > 0);

  /* Where another program has come between, the next change says so. */
  if (--self->n_shares == 0 && self->is_exclusive && self->database != NULL)
    set_locking_mode (self, "EXCLUSIVE", NULL);
}
