/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/register.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/obligation.h"
#include "accord/table.h"
#include "intake/register-private.h"
#include "intake/sample-dates.h"
#include "intake/shipped.h"

/* The example register is data: a table for each type of record in data/example, contents.csv with
 * the order in which they are laid and the entries of the journal, and changes.csv with what was
 * changed afterwards. Only what follows from other dates is worked out here. */

#define CONTENTS "example/contents.csv"
#define CHANGES "example/changes.csv"

#define ORGANISATION "NHS Thurrock CCG"
#define CODE "07G"
#define PROFILE "Thurrock CCG"

/* With some margin: the example reaches from three years before its year to four after. */
#define FIRST_YEAR 2000
#define LAST_YEAR 2150

/* When real bodies were made and closed is known, and does not move with the example. */
static const char *const unmoved[] = { "organisation", "succession", NULL };

/* Laying: the register on its way. */
typedef struct {
  AccordStore *store;
  int financial_year;
  AccordResolver resolver;
  AccordSampleDates *dates;
  GHashTable *tables;  /* name of a type -> AccordTable */
  GHashTable *handles; /* "type:handle" -> gint64 *: its id, 0 while it is not laid */
  GPtrArray *waiting;  /* of Waiting */
  gboolean is_early;   /* the handle last looked for is not laid yet */
} Laying;

/* Waiting: a reference to a record that comes later. */
typedef struct {
  const AccordRecordType *type;
  gint64 id;
  const AccordField *field;
  AccordTable *table; /* borrowed */
  guint row;
  const char *text;   /* borrowed from the table */
} Waiting;

static const char *
get_cell (AccordTable *table, guint row, const char *heading)
{
  guint column;

  if (!accord_table_find_column (table, heading, &column, NULL))
    return "";
  return accord_table_get_cell (table, row, column);
}

/* --- Handles: what the tables call records that have no human reference ---------------------- */

static void
note_handle (Laying *self, const AccordRecordType *type, const char *handle, gint64 id)
{
  if (handle == NULL || *handle == '\0')
    return;
  g_hash_table_insert (self->handles, g_strconcat (type->name, ":", handle, NULL),
                       g_memdup2 (&id, sizeof id));
}

/* A record is called by its handle, and by what people call it as the table writes that. */
static void
note_handles (Laying *self, const AccordRecordType *type, AccordTable *table, guint row, gint64 id)
{
  note_handle (self, type, get_cell (table, row, "ref"), id);
  if (type->reference_field != NULL)
    note_handle (self, type, get_cell (table, row, type->reference_field), id);
}

static gboolean
find_record (gpointer data,
             const AccordRecordType *type,
             const char *ref,
             gint64 *id,
             GError **error)
{
  Laying *self = data;
  const AccordResolver *register_resolver = accord_store_get_resolver (self->store);
  g_autofree char *key = g_strconcat (type->name, ":", ref, NULL);
  const gint64 *known = g_hash_table_lookup (self->handles, key);

  if (known == NULL)
    return register_resolver->find (register_resolver->data, type, ref, id, error);
  self->is_early = *known == 0;
  *id = *known;
  if (self->is_early)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, _("“%s” comes later."), ref);
  return !self->is_early;
}

/* --- One record ------------------------------------------------------------------------------ */

static char *
move_cell (Laying *self, const AccordRecordType *type, const AccordField *field, const char *text)
{
  if (g_strv_contains (unmoved, type->name))
    return g_strdup (text);
  if (accord_field_is_date (field))
    return accord_sample_dates_move (self->dates, field->key, text);
  if (field->kind == ACCORD_FIELD_TEXT || field->kind == ACCORD_FIELD_LONG_TEXT ||
      field->kind == ACCORD_FIELD_YEAR)
    return accord_sample_dates_move_years (self->dates, text);
  return g_strdup (text);
}

/* Sets a field from a cell; a reference to a record that comes later is kept for then. */
static gboolean
read_cell (Laying *self,
           AccordRecord *record,
           const char *heading,
           AccordTable *table,
           guint row,
           const char *text,
           GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordField *field = accord_record_type_lookup_field (type, heading, error);
  g_autofree char *moved = NULL;
  g_autoptr (GError) refusal = NULL;
  Waiting waiting = { type, 0, field, table, row, text };

  if (field == NULL)
    return FALSE;
  moved = move_cell (self, type, field, text);
  self->is_early = FALSE;
  if (accord_record_parse (record, field->key, moved, &self->resolver, &refusal))
    return TRUE;
  if (self->is_early)
    {
      g_ptr_array_add (self->waiting, g_memdup2 (&waiting, sizeof waiting));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* Papers are due some working days before the meeting, as the committee has it (RC-4). */
static gboolean
work_out_papers (Laying *self, AccordRecord *meeting, GError **error)
{
  gsize n_committees;
  const gint64 *committees = accord_record_get_references (meeting, "committee", &n_committees);
  int n_days = 0;

  for (gsize i = 0; i < n_committees; i++)
    {
      g_autoptr (AccordRecord) committee = accord_store_get (
        self->store, accord_record_type_find ("committee"), committees[i], error);

      if (committee == NULL)
        return FALSE;
      n_days = MAX (n_days, (int) accord_record_get_integer (committee, "papers_days"));
    }
  if (n_days == 0)
    return TRUE;
  return accord_record_set_date (
    meeting, "papers_due",
    accord_working_days_add (accord_store_get_bank_holidays (self->store),
                             accord_record_get_date (meeting, "date"), -n_days),
    error);
}

/* The file tells the whole year; in the year that runs, what would come after today has not come. */
static gboolean
forget_what_is_to_come (Laying *self, AccordRecord *obligation, GError **error)
{
  static const char *const stages[] = { "received", "presented", "published", "waived" };
  AccordDate today = accord_date_today ();

  if (accord_date_financial_year (today) != self->financial_year)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (accord_record_get_date (obligation, stages[i]) > today &&
        !accord_record_clear (obligation, stages[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
work_out_obligation (Laying *self, AccordRecord *obligation, GError **error)
{
  return (accord_record_has (obligation, "due") ||
          accord_obligation_work_out (self->store, obligation, error)) &&
         forget_what_is_to_come (self, obligation, error);
}

static gboolean
work_out (Laying *self, AccordRecord *record, GError **error)
{
  const char *type = accord_record_get_record_type (record)->name;

  if (strcmp (type, "meeting") == 0 && !accord_record_has (record, "papers_due"))
    return work_out_papers (self, record, error);
  if (strcmp (type, "obligation") == 0)
    return work_out_obligation (self, record, error);
  return TRUE;
}

/* The first column is the handle; the others are named after their fields. */
static gboolean
read_row (Laying *self, AccordRecord *record, AccordTable *table, guint row, GError **error)
{
  for (guint column = 1; column < accord_table_get_n_columns (table); column++)
    {
      const char *text = accord_table_get_cell (table, row, column);
      const char *heading = accord_table_get_heading (table, column);

      if (*text != '\0' && !read_cell (self, record, heading, table, row, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lay_row (Laying *self,
         const AccordRecordType *type,
         AccordTable *table,
         guint row,
         GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (type);
  guint first_waiting = self->waiting->len;

  if (!read_row (self, record, table, row, error) || !work_out (self, record, error) ||
      !accord_store_insert (self->store, record, error))
    {
      accord_shipped_name_line (table, row, error);
      return FALSE;
    }
  note_handles (self, type, table, row, accord_record_get_id (record));
  for (guint i = first_waiting; i < self->waiting->len; i++)
    ((Waiting *) self->waiting->pdata[i])->id = accord_record_get_id (record);
  return TRUE;
}

/* --- Entries of the journal ------------------------------------------------------------------ */

static gboolean
lay_table (Laying *self, const char *type_name, GError **error)
{
  const AccordRecordType *type = accord_record_type_find (type_name);
  AccordTable *table = g_hash_table_lookup (self->tables, type_name);

  for (guint row = 0; row < accord_table_get_n_rows (table); row++)
    if (!lay_row (self, type, table, row, error))
      return FALSE;
  return TRUE;
}

static gboolean
change (Laying *self,
        const AccordRecordType *type,
        gint64 id,
        const char *key,
        AccordTable *table,
        guint row,
        const char *text,
        GError **error)
{
  g_autoptr (AccordRecord) record = accord_store_get (self->store, type, id, error);

  if (record != NULL && read_cell (self, record, key, table, row, text, error) &&
      accord_store_update (self->store, record, error))
    return TRUE;
  accord_shipped_name_line (table, row, error);
  return FALSE;
}

/* Fills in the references that waited for records which are laid by now. */
static gboolean
settle (Laying *self, GError **error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < waiting->len; i++)
    {
      const Waiting *reference = waiting->pdata[i];
      guint n_waiting = self->waiting->len;

      if (!change (self, reference->type, reference->id, reference->field->key, reference->table,
                   reference->row, reference->text, error))
        return FALSE;
      if (self->waiting->len > n_waiting)
        ((Waiting *) self->waiting->pdata[n_waiting])->id = reference->id;
    }
  return TRUE;
}

static gboolean
lay_content (Laying *self, AccordTable *contents, guint row, GError **error)
{
  return lay_table (self, get_cell (contents, row, "type"), error);
}

static gboolean
lay_change (Laying *self, AccordTable *changes, guint row, GError **error)
{
  const AccordRecordType *type = accord_record_type_find (get_cell (changes, row, "type"));
  gint64 id;

  return find_record (self, type, get_cell (changes, row, "ref"), &id, error) &&
         change (self, type, id, get_cell (changes, row, "field"), changes, row,
                 get_cell (changes, row, "value"), error);
}

typedef gboolean (*LayRow) (Laying *self, AccordTable *table, guint row, GError **error);

/* Lays the rows from *@row on that share an entry of the journal, and goes on to the next. */
static gboolean
lay_entry (Laying *self, AccordTable *table, LayRow lay, guint *row, GError **error)
{
  const char *entry = get_cell (table, *row, "entry");
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (self->store, entry, error);

  if (transaction == NULL)
    return FALSE;
  for (; *row < accord_table_get_n_rows (table); (*row)++)
    {
      if (strcmp (get_cell (table, *row, "entry"), entry) != 0)
        break;
      if (!lay (self, table, *row, error))
        return FALSE;
    }
  return settle (self, error) && accord_transaction_commit (&transaction, error);
}

static gboolean
lay_entries (Laying *self, AccordTable *table, LayRow lay, GError **error)
{
  guint row = 0;

  while (row < accord_table_get_n_rows (table))
    if (!lay_entry (self, table, lay, &row, error))
      return FALSE;
  return TRUE;
}

/* --- The whole ------------------------------------------------------------------------------- */

static gboolean
read_table (Laying *self, const char *type_name, GError **error)
{
  g_autofree char *name = g_strdup_printf ("example/%s.csv", type_name);
  const AccordRecordType *type = accord_record_type_lookup (type_name, error);
  AccordTable *table = type == NULL ? NULL : accord_shipped_read (name, error);

  if (table == NULL)
    return FALSE;
  for (guint row = 0; row < accord_table_get_n_rows (table); row++)
    {
      note_handles (self, type, table, row, 0);
      if (strcmp (type_name, "meeting") == 0)
        accord_sample_dates_add_meeting (self->dates, get_cell (table, row, "date"));
    }
  g_hash_table_insert (self->tables, g_strdup (type_name), table);
  return TRUE;
}

/* All tables are read before the first is laid: so it is known what comes later. */
static AccordTable *
read_tables (Laying *self, GError **error)
{
  g_autoptr (AccordTable) contents = accord_shipped_read (CONTENTS, error);

  for (guint row = 0; contents != NULL && row < accord_table_get_n_rows (contents); row++)
    if (!read_table (self, get_cell (contents, row, "type"), error))
      return NULL;
  return g_steal_pointer (&contents);
}

static gboolean
lay_example (Laying *self, GError **error)
{
  g_autoptr (AccordTable) contents = read_tables (self, error);
  g_autoptr (AccordTable) changes = contents == NULL ? NULL : accord_shipped_read (CHANGES, error);

  return changes != NULL && lay_entries (self, contents, lay_content, error) &&
         lay_entries (self, changes, lay_change, error);
}

static gboolean
lay (AccordStore *store, int financial_year, GError **error)
{
  g_autoptr (AccordSampleDates) dates =
    accord_sample_dates_new (financial_year, accord_store_get_bank_holidays (store));
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) accord_table_unref);
  g_autoptr (GHashTable) handles =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Laying self = {
    .store = store,
    .financial_year = financial_year,
    .resolver = { .find = find_record, .today = accord_financial_year_start (financial_year) },
    .dates = dates,
    .tables = tables,
    .handles = handles,
    .waiting = g_ptr_array_new_with_free_func (g_free),
  };
  gboolean done;

  self.resolver.data = &self;
  done = lay_example (&self, error);
  g_assert (!done || self.waiting->len == 0);
  g_ptr_array_unref (self.waiting);
  return done;
}

/**
 * accord_register_sample:
 * @path: where nothing may be yet
 * @financial_year: the year in which the financial year starts that the example is laid in
 * @officer: (nullable): the name in the journal; %NULL for the login's
 *
 * Makes the example register: NHS Thurrock CCG with its neighbours and what they do together, as
 * the source documents have it, with people and amounts that are invented. In 2015/16 its dates
 * are those of the sources; in another year they are moved by whole years, meetings to the same
 * day of the week and what people do to working days.
 *
 * Returns: (transfer full) (nullable): the register, open; or %NULL with the errors of
 *   accord_register_new(), and no file
 */
AccordStore *
accord_register_sample (const char *path, int financial_year, const char *officer, GError **error)
{
  AccordStore *store;

  if (financial_year < FIRST_YEAR || financial_year > LAST_YEAR)
    {
      g_autofree char *first = accord_financial_year_format (FIRST_YEAR);
      g_autofree char *last = accord_financial_year_format (LAST_YEAR);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("The example can be laid in the financial years from %1$s to %2$s."), first,
                   last);
      return NULL;
    }
  store = accord_register_new (path, ORGANISATION, CODE, PROFILE, officer, error);
  if (store == NULL || lay (store, financial_year, error))
    return store;
  accord_register_discard (store);
  return NULL;
}
