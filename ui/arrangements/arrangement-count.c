/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangement-count.h"

#include "accord/query.h"

#include <glib/gi18n.h>

/** accord_arrangement_count: counts the arrangements of @store that have something overdue. */
void
accord_arrangement_count (AccordStore *store, AccordPageCount *count)
{
  g_autoptr (AccordRows) rows = accord_store_run (store, "arrangements-overdue", NULL, NULL, NULL);

  if (rows == NULL)
    return;
  count->number = accord_rows_get_integer (rows, 0, "number");
  count->is_alert = TRUE;
  count->words =
    g_strdup_printf (ngettext ("%u arrangement has something overdue",
                               "%u arrangements have something overdue", (gulong) count->number),
                     (guint) count->number);
}
