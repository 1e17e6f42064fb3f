/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/words.h"

#include <glib/gi18n.h>

static const AccordState undone = { "undone", "edit-undo-symbolic", ACCORD_TONE_DIM };

/** accord_words_for_entry: (transfer full): when, and who: "22 Sep 2015, 14:03 · Ruth Heron". */
char *
accord_words_for_entry (const AccordEntry *entry)
{
  g_autofree char *when = accord_entry_format_when (entry);

  /* Translators: below an entry of the journal: when, and who */
  return g_strdup_printf (_("%1$s · %2$s"), when, entry->officer);
}

/** accord_words_get_undone: (transfer none): how an entry is shown that holds no longer. */
const AccordState *
accord_words_get_undone (void)
{
  return &undone;
}
