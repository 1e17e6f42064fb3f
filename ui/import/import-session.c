/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-session.h"

#include "import/import-jobs.h"

/**
 * AccordImportSession:
 *
 * One file on its way into the register. It is read in a thread whenever the file or the way it is
 * read changes, and what its rows would do is checked in a thread, on a register of its own,
 * whenever the mapping or the register changes; what was under way is given up.
 *
 * "read" is emitted when another table, or the lack of one, is there; "checked" when the mapping or
 * what is known of the rows is another.
 */
struct _AccordImportSession {
  GObject parent_instance;

  AccordStore *store;
  GSettings *settings;
  char *path;
  const AccordRecordType *type; /* nullable: not chosen yet */
  AccordImportOptions options;
  gboolean has_chosen; /* the officer has said how the file is read */

  GCancellable *reading; /* nullable: not under way */
  GError *error;         /* why there is no table */
  AccordTable *table;
  GPtrArray *days; /* nullable: the file is GOV.UK's list, which has no rows */
  AccordImportCounts day_counts;

  AccordImport *mapping;  /* nullable; never checked itself */
  AccordImport *former;   /* nullable: what was mapped before the file was read anew */
  GCancellable *checking; /* nullable: not under way */
  AccordImport *checked;
  GError *check_error;
  gboolean is_importing;
};

enum {
  READ,
  CHECKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportSession, accord_import_session, G_TYPE_OBJECT)

static void
give_up (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* --- Checking the rows ----------------------------------------------------------------------- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImport) import = accord_import_check_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->checking)
    return;
  g_clear_object (&self->checking);
  self->checked = g_steal_pointer (&import);
  self->check_error = g_steal_pointer (&error);
  g_signal_emit (self, signals[CHECKED], 0);
}

/* What was known of the rows no longer holds. */
static void
start_check (AccordImportSession *self)
{
  g_autofree char *missing =
    self->mapping == NULL ? NULL : accord_import_dup_missing (self->mapping);

  give_up (&self->checking);
  g_clear_error (&self->check_error);
  g_clear_object (&self->checked);
  if (self->mapping != NULL && missing == NULL)
    {
      self->checking = g_cancellable_new ();
      accord_import_check_async (self, self->store, self->mapping, self->checking, checked_cb);
    }
  g_signal_emit (self, signals[CHECKED], 0);
}

/* --- Reading the file ------------------------------------------------------------------------ */

static void start_reading (AccordImportSession *self);

static gboolean
is_read_as (AccordImportSession *self, const AccordImportOptions *options)
{
  return self->options.has_headings == options->has_headings &&
         g_strcmp0 (self->options.encoding, options->encoding) == 0;
}

/* What was mapped before the file was read in another way stays, as far as its columns do. */
static gboolean
keep_mapping (AccordImportSession *self)
{
  return self->former != NULL && accord_import_get_record_type (self->former) == self->type &&
         accord_import_mappings_copy (self->former, self->mapping);
}

/* Begins the mapping of the table; %FALSE where the file is to be read again, as the last one of
 * its shape was. */
static gboolean
begin_mapping (AccordImportSession *self)
{
  g_auto (AccordImportOptions)
    recalled = { self->options.has_headings, g_strdup (self->options.encoding) };

  if (self->table == NULL || self->type == NULL)
    return TRUE;
  self->mapping = accord_import_new (self->store, self->type, self->table);
  if (keep_mapping (self) ||
      !accord_import_mappings_recall (self->settings, self->mapping, &recalled) ||
      self->has_chosen || is_read_as (self, &recalled))
    return TRUE;

  self->has_chosen = TRUE;
  self->options.has_headings = recalled.has_headings;
  g_free (self->options.encoding);
  self->options.encoding = g_steal_pointer (&recalled.encoding);
  return FALSE;
}

static void
take_reading (AccordImportSession *self, AccordImportReading *reading)
{
  self->table = g_steal_pointer (&reading->table);
  self->days = g_steal_pointer (&reading->days);
  self->day_counts = reading->counts;
  if (self->days != NULL)
    self->type = accord_record_type_find ("bank-holiday");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportReading) reading = accord_import_read_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  self->error = g_steal_pointer (&error);
  if (reading != NULL)
    take_reading (self, reading);
  if (!begin_mapping (self))
    {
      start_reading (self);
      return;
    }
  g_signal_emit (self, signals[READ], 0);
  start_check (self);
}

static void
forget_table (AccordImportSession *self)
{
  give_up (&self->reading);
  give_up (&self->checking);
  g_clear_error (&self->error);
  g_clear_error (&self->check_error);
  if (self->mapping != NULL)
    g_set_object (&self->former, self->mapping);
  g_clear_object (&self->mapping);
  g_clear_object (&self->checked);
  g_clear_pointer (&self->table, accord_table_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
}

static void
start_reading (AccordImportSession *self)
{
  gboolean may_be_bank_holidays =
    self->type == NULL || self->type == accord_record_type_find ("bank-holiday");

  forget_table (self);
  if (self->path == NULL)
    return;
  self->reading = g_cancellable_new ();
  accord_import_read_async (self, self->store, self->path, &self->options, may_be_bank_holidays,
                            self->reading, read_cb);
  g_signal_emit (self, signals[READ], 0);
}

static void
register_changed_cb (AccordImportSession *self)
{
  if (self->is_importing)
    return;
  if (self->days != NULL)
    start_reading (self);
  else if (self->table != NULL)
    start_check (self);
}

static void
accord_import_session_finalize (GObject *object)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (object);

  forget_table (self);
  g_clear_object (&self->former);
  accord_import_options_clear (&self->options);
  g_free (self->path);
  g_object_unref (self->settings);
  g_object_unref (self->store);

  G_OBJECT_CLASS (accord_import_session_parent_class)->finalize (object);
}

static void
accord_import_session_class_init (AccordImportSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_session_finalize;

  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_import_session_init (AccordImportSession *self)
{
  self->options.has_headings = TRUE;
}

/**
 * accord_import_session_new:
 * @store: the register that the records go into
 * @settings: where the mappings of earlier files are remembered
 *
 * Returns: (transfer full): a session without a file
 */
AccordImportSession *
accord_import_session_new (AccordStore *store, GSettings *settings)
{
  AccordImportSession *self = g_object_new (ACCORD_TYPE_IMPORT_SESSION, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/** accord_import_session_stop: gives up what is under way. */
void
accord_import_session_stop (AccordImportSession *self)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  give_up (&self->reading);
  give_up (&self->checking);
}

/** accord_import_session_get_path: (transfer none) (nullable): the file. */
const char *
accord_import_session_get_path (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->path;
}

/** accord_import_session_set_path: reads a file, the same one anew included. */
void
accord_import_session_set_path (AccordImportSession *self, const char *path)
{
  g_autofree char *former = NULL;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  former = self->path; /* may be @path */
  if (g_strcmp0 (former, path) != 0)
    {
      g_clear_object (&self->mapping);
      g_clear_object (&self->former);
      self->has_chosen = FALSE;
      self->options.has_headings = TRUE;
      accord_import_options_clear (&self->options);
    }
  self->path = g_strdup (path);
  start_reading (self);
}

/** accord_import_session_get_record_type: (transfer none) (nullable): what the rows become. */
const AccordRecordType *
accord_import_session_get_record_type (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->type;
}

/** accord_import_session_set_record_type: chooses it; files of each type are recalled apart. */
void
accord_import_session_set_record_type (AccordImportSession *self, const AccordRecordType *type)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (self->type == type)
    return;
  self->type = type;
  start_reading (self);
}

/** accord_import_session_get_encoding: (transfer none) (nullable): the one that was named. */
const char *
accord_import_session_get_encoding (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->options.encoding;
}

/** accord_import_session_set_encoding: names the encoding; %NULL has it recognised. */
void
accord_import_session_set_encoding (AccordImportSession *self, const char *encoding)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (g_strcmp0 (self->options.encoding, encoding) == 0)
    return;
  g_free (self->options.encoding);
  self->options.encoding = g_strdup (encoding);
  self->has_chosen = TRUE;
  start_reading (self);
}

/** accord_import_session_get_has_headings: whether the first line is headings. */
gboolean
accord_import_session_get_has_headings (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);
  return self->options.has_headings;
}

/** accord_import_session_set_has_headings: says so; what is mapped stays. */
void
accord_import_session_set_has_headings (AccordImportSession *self, gboolean has_headings)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (self->options.has_headings == has_headings)
    return;
  self->options.has_headings = has_headings;
  self->has_chosen = TRUE;
  start_reading (self);
}

/** accord_import_session_set_update: whether rows may change records that are there. */
void
accord_import_session_set_update (AccordImportSession *self, gboolean update)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));
  g_return_if_fail (self->mapping != NULL);

  accord_import_set_update (self->mapping, update);
  start_check (self);
}

/** accord_import_session_is_reading: whether the file is being read. */
gboolean
accord_import_session_is_reading (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);
  return self->reading != NULL;
}

/** accord_import_session_get_error: (transfer none) (nullable): why it could not be read. */
const GError *
accord_import_session_get_error (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->error;
}

/** accord_import_session_get_table: (transfer none) (nullable): its rows. */
AccordTable *
accord_import_session_get_table (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->table;
}

/** accord_import_session_get_days: (transfer none) (element-type AccordHolidayChange) (nullable):
 * the days that the list of GOV.UK changes; %NULL where the file is a table. */
GPtrArray *
accord_import_session_get_days (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->days;
}

/** accord_import_session_get_mapping: (transfer none) (nullable): which column fills which field.
 */
AccordImport *
accord_import_session_get_mapping (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->mapping;
}

/**
 * accord_import_session_map:
 * @column: a column, counted from 0
 * @key: the field that it fills, or empty to leave it out
 *
 * Maps a column, which fills one field; that field is taken from the column that filled it.
 */
void
accord_import_session_map (AccordImportSession *self, guint column, const char *key)
{
  const char *former;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));
  g_return_if_fail (self->mapping != NULL);
  g_return_if_fail (column < accord_table_get_n_columns (self->table));

  while ((former = accord_import_get_key (self->mapping, column)) != NULL)
    accord_import_map_column (self->mapping, former, -1, NULL);
  if (*key != '\0')
    accord_import_map_column (self->mapping, key, (int) column, NULL);
  start_check (self);
}

/** accord_import_session_is_checking: whether the rows are being checked. */
gboolean
accord_import_session_is_checking (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);
  return self->checking != NULL;
}

/** accord_import_session_get_checked: (transfer none) (nullable): what the rows would do. */
AccordImport *
accord_import_session_get_checked (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->checked;
}

/** accord_import_session_get_counts: (transfer none) (nullable): how many of each; %NULL as long as
 * that is not known. */
const AccordImportCounts *
accord_import_session_get_counts (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  if (self->days != NULL)
    return &self->day_counts;
  return self->checked == NULL ? NULL : accord_import_get_counts (self->checked);
}

/** accord_import_session_get_check_error: (transfer none) (nullable): why they were not checked. */
const GError *
accord_import_session_get_check_error (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);
  return self->check_error;
}

/** accord_import_session_is_importing: whether the rows are being taken in. */
gboolean
accord_import_session_is_importing (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);
  return self->is_importing;
}

/** accord_import_session_set_importing: holds it back from beginning anything else meanwhile. */
void
accord_import_session_set_importing (AccordImportSession *self, gboolean is_importing)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  self->is_importing = is_importing;
  g_signal_emit (self, signals[CHECKED], 0);
}

/** accord_import_session_remember: keeps the mapping for the next file of this shape. */
void
accord_import_session_remember (AccordImportSession *self)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (self->mapping != NULL)
    accord_import_mappings_remember (self->settings, self->mapping, &self->options);
}
