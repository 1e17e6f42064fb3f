/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/list-report.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/finding-index.h"
#include "accord/journal.h"
#include "accord/record.h"
#include "report/report-private.h"

/* A list as it is made into a report. */
typedef struct {
  AccordStore *store;
  const AccordRecordType *type;
  const AccordListReportColumn *columns;
  guint n_columns;
  AccordFindingIndex *findings; /* nullable: if no column is about them */
} List;

/* %NULL for the column of what the rules find. */
static const AccordField *
get_field (const List *list, guint column)
{
  if (list->columns[column].key == NULL)
    return NULL;
  return accord_record_type_find_field (list->type, list->columns[column].key);
}

static AccordReportColumnKind
kind_of (const AccordField *field)
{
  if (field == NULL)
    return ACCORD_REPORT_COLUMN_TEXT;
  switch (field->kind)
    {
    case ACCORD_FIELD_DATE:
      return ACCORD_REPORT_COLUMN_DATE;
    case ACCORD_FIELD_MONEY:
      return ACCORD_REPORT_COLUMN_MONEY;
    case ACCORD_FIELD_INTEGER:
      return ACCORD_REPORT_COLUMN_INTEGER;
    case ACCORD_FIELD_NUMBER:
      return ACCORD_REPORT_COLUMN_FIGURE;
    default:
      return ACCORD_REPORT_COLUMN_TEXT;
    }
}

static void
add_columns (const List *list, AccordReportTable *table)
{
  for (guint i = 0; i < list->n_columns; i++)
    accord_report_table_add_column (table, kind_of (get_field (list, i)),
                                    list->columns[i].heading);
}

static void
add_cell (const List *list, AccordReportRow *row, AccordRecord *record, const AccordField *field)
{
  g_autofree char *words = NULL;

  if (!accord_record_has (record, field->key))
    {
      accord_report_row_missing (row);
      return;
    }
  switch (kind_of (field))
    {
    case ACCORD_REPORT_COLUMN_DATE:
      accord_report_row_date (row, accord_record_get_date (record, field->key));
      return;
    case ACCORD_REPORT_COLUMN_MONEY:
      accord_report_row_money (row, accord_record_get_integer (record, field->key));
      return;
    case ACCORD_REPORT_COLUMN_INTEGER:
      accord_report_row_integer (row, accord_record_get_integer (record, field->key));
      return;
    case ACCORD_REPORT_COLUMN_FIGURE:
      accord_report_row_figure (row, accord_record_get_number (record, field->key),
                                ACCORD_REPORT_UNIT_DECIMAL);
      return;
    default:
      words = accord_record_format (record, field->key, accord_store_get_resolver (list->store),
                                    ACCORD_FORMAT_DISPLAY);
      accord_report_row_text (row, words);
      return;
    }
}

static void
add_findings (const List *list, AccordReportRow *row, AccordRecord *record)
{
  GPtrArray *findings =
    accord_finding_index_lookup (list->findings, list->type, accord_record_get_id (record));
  g_autofree char *words = accord_findings_dup_counts (findings, ACCORD_SEVERITY_BREACH);

  if (words == NULL)
    accord_report_row_missing (row);
  else
    accord_report_row_text (row, words);
}

static void
add_record (const List *list, AccordReportTable *table, AccordRecord *record)
{
  AccordReportRow *row = accord_report_table_begin_row (table);

  for (guint i = 0; i < list->n_columns; i++)
    if (get_field (list, i) == NULL)
      add_findings (list, row, record);
    else
      add_cell (list, row, record, get_field (list, i));
}

/* A record that was removed since the list was read has no row. */
static gboolean
add_records (const List *list, AccordReportTable *table, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) missing = NULL;
      g_autoptr (AccordRecord) record =
        accord_store_get (list->store, list->type, g_array_index (ids, gint64, i), &missing);

      if (record != NULL)
        add_record (list, table, record);
      else if (!g_error_matches (missing, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&missing));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
ask_rules (List *list, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  guint i = 0;

  while (i < list->n_columns && get_field (list, i) != NULL)
    i++;
  if (i == list->n_columns)
    return TRUE;
  findings = accord_rules_check (list->store, NULL, 0, error);
  if (findings != NULL)
    list->findings = accord_finding_index_new (findings);
  return findings != NULL;
}

static void
add_facts (AccordReport *report, AccordStore *store)
{
  g_autofree char *home = accord_store_dup_home_name (store);
  g_autoptr (AccordEntry) head = accord_store_get_head (store, NULL);

  accord_report_set_organisation (report, home);
  accord_report_set_as_at (report, accord_store_get_as_at (store));
  accord_report_set_has_cover (report, FALSE);
  if (head != NULL)
    accord_report_note_journal (report, head);
}

/**
 * accord_list_report_build:
 * @store: read as at its date
 * @ids: (element-type gint64): the records, in the order in which they are listed
 * @title: what the list is called, translated
 * @columns: (array length=n_columns): what is shown of each
 *
 * Makes a list, as it stands on the screen, a report of one table: dates, amounts and numbers as
 * such, all else in words.
 *
 * Returns: (transfer full) (nullable): the report; %NULL if the register could not be read
 */
AccordReport *
accord_list_report_build (AccordStore *store,
                          const AccordRecordType *type,
                          const GArray *ids,
                          const char *title,
                          const AccordListReportColumn *columns,
                          guint n_columns,
                          GError **error)
{
  List list = { store, type, columns, n_columns };
  g_autoptr (AccordFindingIndex) findings = NULL;
  g_autoptr (AccordReport) report = NULL;
  AccordReportSection *section;
  AccordReportTable *table;
  gboolean is_read;

  g_return_val_if_fail (ACCORD_IS_STORE (store) && ids != NULL, NULL);

  if (!ask_rules (&list, error))
    return NULL;
  findings = list.findings;
  if (!accord_store_begin_read (store, error))
    return NULL;
  report = accord_report_new (title);
  add_facts (report, store);
  section = accord_report_add_section (report, type->name, title, title);
  table = accord_report_section_add_table (section, type->table, NULL);
  accord_report_table_set_filter (table, TRUE);
  add_columns (&list, table);
  is_read = add_records (&list, table, ids, error);
  accord_store_end_read (store);
  return is_read ? g_steal_pointer (&report) : NULL;
}
