/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/finding-column.h"

#include "findings/findings.h"

static guint
get_gravest (GPtrArray *findings)
{
  guint severity = ACCORD_SEVERITY_BREACH;

  while (severity < ACCORD_SEVERITY_NOTE && accord_findings_count_as (findings, severity) == 0)
    severity++;
  return severity;
}

/** accord_finding_column_bind: the gravest with their icon, the others below; a dash for none. */
void
accord_finding_column_bind (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  GPtrArray *findings = accord_findings_list_for (accord_findings_get (ACCORD_STORE (data)),
                                                  accord_record_get_record_type (record),
                                                  accord_record_get_id (record));
  guint gravest = get_gravest (findings);
  const AccordState *state = accord_state_find (accord_severity_get_name (gravest));
  g_autofree char *count = accord_findings_dup_count (findings, gravest);
  g_autofree char *others = accord_findings_dup_counts (findings, gravest + 1);

  accord_table_cell_set_state (cell, count == NULL ? NULL : state, count);
  accord_table_cell_set_caption (cell, others, ACCORD_TONE_PLAIN);
}

/** accord_finding_column_follow: lets @table show anew what is found, if a column of it tells. */
void
accord_finding_column_follow (AccordTableView *table,
                              AccordStore *store,
                              const AccordTableColumn *columns)
{
  while (columns->key != NULL && !(columns->flags & ACCORD_CELL_FINDINGS))
    columns++;
  if (columns->key != NULL)
    g_signal_connect_object (accord_findings_get (store), "changed",
                             G_CALLBACK (accord_table_view_refresh), table, G_CONNECT_SWAPPED);
}
