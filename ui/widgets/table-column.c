/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/table-column.h"

#include <glib/gi18n.h>

/* What a kind of field needs in a table. */
typedef struct {
  AccordFieldKind kind;
  guint min_chars;
  guint nat_chars;
  AccordTableCellFlags flags;
} Need;

static const Need needs[] = {
  { ACCORD_FIELD_TEXT, 8, 16, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_LONG_TEXT, 12, 24, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_INTEGER, 5, 7, ACCORD_CELL_END },
  { ACCORD_FIELD_NUMBER, 6, 8, ACCORD_CELL_END },
  { ACCORD_FIELD_MONEY, 8, 11, ACCORD_CELL_END },
  { ACCORD_FIELD_DATE, 10, 11, ACCORD_CELL_END },
  { ACCORD_FIELD_DEADLINE, 11, 15, ACCORD_CELL_END },
  { ACCORD_FIELD_TIME, 5, 6, ACCORD_CELL_END },
  { ACCORD_FIELD_YEAR, 7, 8, ACCORD_CELL_PLAIN },
  { ACCORD_FIELD_BOOLEAN, 4, 6, ACCORD_CELL_PLAIN },
  { ACCORD_FIELD_CHOICE, 8, 13, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_CHOICES, 8, 13, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_REFERENCE, 9, 18, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_REFERENCES, 9, 18, ACCORD_CELL_WRAP },
  { ACCORD_FIELD_FILE, 9, 16, ACCORD_CELL_WRAP },
};

/* What is no field says of itself what it needs. */
static const Need no_field = { ACCORD_FIELD_TEXT, 8, 10, ACCORD_CELL_PLAIN };

static const AccordField *
get_field (const AccordTableColumn *column, const AccordRecordType *type)
{
  const AccordField *field = accord_record_type_find_field (type, column->key);

  g_assert (field != NULL);
  return field;
}

static const Need *
get_need (const AccordTableColumn *column, const AccordRecordType *type)
{
  const AccordField *field;

  if (column->flags & ACCORD_CELL_FINDINGS)
    return &no_field;
  field = get_field (column, type);
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].kind == field->kind)
      return &needs[i];
  g_assert_not_reached ();
}

/** accord_table_column_get_title: (transfer none): the heading, translated. */
const char *
accord_table_column_get_title (const AccordTableColumn *column, const AccordRecordType *type)
{
  if (column->title != NULL)
    return _(column->title);
  return accord_field_get_label (get_field (column, type));
}

/** accord_table_column_get_flags: what the description says, and the kind of the field. A second
 * line leaves the first no room to wrap. */
AccordTableCellFlags
accord_table_column_get_flags (const AccordTableColumn *column, const AccordRecordType *type)
{
  AccordTableCellFlags flags = column->flags | get_need (column, type)->flags;

  if (column->also != NULL)
    flags |= ACCORD_CELL_CAPTION;
  if (flags & ACCORD_CELL_CAPTION)
    flags &= ~ACCORD_CELL_WRAP;
  return flags;
}

/** accord_table_column_new_cell: an empty cell for the column. */
GtkWidget *
accord_table_column_new_cell (const AccordTableColumn *column, const AccordRecordType *type)
{
  const Need *need = get_need (column, type);

  return accord_table_cell_new (accord_table_column_get_flags (column, type),
                                column->min_chars > 0 ? column->min_chars : need->min_chars,
                                column->nat_chars > 0 ? column->nat_chars : need->nat_chars);
}

/* A table has little room: bodies go by their short names. */
static char *
dup_text (AccordStore *store, AccordRecord *record, const AccordField *field)
{
  if (field->kind == ACCORD_FIELD_REFERENCE && accord_record_has (record, field->key))
    return accord_store_dup_short_title (store, accord_record_type_find (field->target),
                                         accord_record_get_reference (record, field->key));
  return accord_record_format (record, field->key, accord_store_get_resolver (store),
                               ACCORD_FORMAT_DISPLAY);
}

/* What the record that is referred to says in a field of its own. */
static char *
dup_text_via (AccordStore *store, AccordRecord *record, const AccordField *field, const char *via)
{
  const AccordRecordType *type = accord_record_type_find (field->target);
  g_autoptr (AccordRecord) target =
    accord_store_get (store, type, accord_record_get_reference (record, field->key), NULL);

  if (target == NULL)
    return g_strdup ("");
  return dup_text (store, target, accord_record_type_find_field (type, via));
}

static void
bind_caption (const AccordTableColumn *column,
              AccordTableCell *cell,
              AccordStore *store,
              AccordRecord *record)
{
  g_autofree char *caption =
    dup_text (store, record,
              accord_record_type_find_field (accord_record_get_record_type (record), column->also));

  accord_table_cell_set_caption (cell, *caption == '\0' ? NULL : caption, ACCORD_TONE_PLAIN);
}

/**
 * accord_table_column_bind:
 * @data: what a column with words of its own is bound with
 *
 * Shows @record in @cell, as the fields of the column are described.
 */
void
accord_table_column_bind (const AccordTableColumn *column,
                          AccordTableCell *cell,
                          AccordStore *store,
                          AccordRecord *record,
                          gpointer data)
{
  const AccordField *field;
  g_autofree char *text = NULL;

  if (column->bind != NULL)
    {
      column->bind (cell, record, data);
      return;
    }
  field = get_field (column, accord_record_get_record_type (record));
  text = column->via == NULL ? dup_text (store, record, field)
                             : dup_text_via (store, record, field, column->via);
  if (column->flags & ACCORD_CELL_STATE)
    accord_table_cell_set_state (
      cell, accord_state_find (accord_record_get_text (record, column->key)), text);
  else if (field->kind == ACCORD_FIELD_MONEY)
    accord_table_cell_set_amount (cell, text);
  else
    accord_table_cell_set_text (cell, text);
  if (column->also != NULL)
    bind_caption (column, cell, store, record);
}
