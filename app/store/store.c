/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "store/store-private.h"

/**
 * AccordStore:
 *
 * One register: a file, open. Records are read at any time and changed in named transactions, which
 * the journal keeps. Not for several threads: each has a store of its own on the same file.
 *
 * "changed" is emitted after a commit, and when accord_store_poll() finds another program's, with a
 * #GHashTable of the ids that changed (to their types), or %NULL where anything may have.
 *
 * "export-noted" is emitted when this program has noted that a file left the office.
 */
enum {
  CHANGED,
  EXPORT_NOTED,
  N_SIGNALS,
};

enum {
  PROP_AS_AT = 1,
  PROP_READ_ONLY,
  N_PROPS,
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordStore, accord_store, G_TYPE_OBJECT)

static gboolean
resolve_find (gpointer data,
              const AccordRecordType *type,
              const char *ref,
              gint64 *id,
              GError **error)
{
  return accord_store_find (data, type, ref, id, error);
}

static char *
resolve_reference (gpointer data, const AccordRecordType *type, gint64 id)
{
  return accord_store_dup_reference (data, type, id);
}

static char *
resolve_title (gpointer data, const AccordRecordType *type, gint64 id)
{
  return accord_store_dup_title (data, type, id);
}

static char *
resolve_attach (gpointer data, const char *path, GError **error)
{
  return accord_store_attach (data, path, error);
}

static void
accord_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  AccordStore *self = ACCORD_STORE (object);

  if (id == PROP_AS_AT)
    g_value_set_uint (value, self->context.as_at);
  else if (id == PROP_READ_ONLY)
    g_value_set_boolean (value, accord_store_get_read_only (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_store_finalize (GObject *object)
{
  AccordStore *self = ACCORD_STORE (object);

  accord_store_close (self);
  accord_store_set_follow_up (self, NULL, NULL, NULL);
  g_clear_pointer (&self->context.holidays, accord_bank_holidays_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_free (self->path);
  g_free (self->uuid);
  g_free (self->officer);
  g_free (self->read_only_reason);

  G_OBJECT_CLASS (accord_store_parent_class)->finalize (object);
}

static void
accord_store_class_init (AccordStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_store_get_property;
  object_class->finalize = accord_store_finalize;

  properties[PROP_AS_AT] =
    g_param_spec_uint ("as-at", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_HASH_TABLE);
  signals[EXPORT_NOTED] = g_signal_new ("export-noted", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_store_init (AccordStore *self)
{
  self->context.as_at = accord_date_today ();
  self->resolver = (AccordResolver) {
    .data = self,
    .find = resolve_find,
    .dup_reference = resolve_reference,
    .dup_title = resolve_title,
    .attach = resolve_attach,
  };
}

/** accord_store_emit_changed: tells who listens which records changed; %NULL for any. */
void
accord_store_emit_changed (AccordStore *self, GHashTable *touched)
{
  const AccordRecordType *holiday = accord_record_type_find ("bank-holiday");
  GHashTableIter iter;
  gpointer type;
  gboolean holidays = touched == NULL;

  if (touched != NULL)
    g_hash_table_iter_init (&iter, touched);
  while (!holidays && g_hash_table_iter_next (&iter, NULL, &type))
    holidays = type == holiday;
  if (holidays)
    accord_store_reload_bank_holidays (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0, touched);
}

/** accord_store_emit_export_noted: tells who lists what left the office. */
void
accord_store_emit_export_noted (AccordStore *self)
{
  g_signal_emit (self, signals[EXPORT_NOTED], 0);
}

/** accord_store_reload_bank_holidays: takes the bank holidays from the register. */
gboolean
accord_store_reload_bank_holidays (AccordStore *self, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    self->database, "SELECT \"date\", \"title\" FROM bank_holiday ORDER BY 1", error);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (AccordDate));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      AccordDate date;

      if (!accord_date_from_iso (accord_statement_get_text (statement, 0), &date))
        continue;
      g_array_append_val (dates, date);
      g_ptr_array_add (titles, g_strdup (accord_statement_get_text (statement, 1)));
    }
  if (step == ACCORD_STEP_ERROR)
    return FALSE;

  g_clear_pointer (&self->context.holidays, accord_bank_holidays_unref);
  self->context.holidays = accord_bank_holidays_new_from_dates (
    (const AccordDate *) (void *) dates->data, (const char *const *) titles->pdata, dates->len);
  return TRUE;
}

/**
 * accord_store_close:
 *
 * Closes the file; a transaction on its way is rolled back. The store answers nothing afterwards.
 */
void
accord_store_close (AccordStore *self)
{
  accord_store_rollback (self);
  g_clear_pointer (&self->database, accord_database_free);
}

/** accord_store_get_path: (transfer none): where the register is. */
const char *
accord_store_get_path (AccordStore *self)
{
  return self->path;
}

/** accord_store_get_uuid: (transfer none): what distinguishes this register from every other. */
const char *
accord_store_get_uuid (AccordStore *self)
{
  return self->uuid;
}

/** accord_store_get_read_only: whether nothing can be changed now. */
gboolean
accord_store_get_read_only (AccordStore *self)
{
  return self->read_only || self->unchecked;
}

/** accord_store_get_read_only_reason: (transfer none) (nullable): a sentence on why not. */
const char *
accord_store_get_read_only_reason (AccordStore *self)
{
  return self->read_only_reason;
}

/** accord_store_get_as_at: the day that everything is read as at. */
AccordDate
accord_store_get_as_at (AccordStore *self)
{
  return self->context.as_at;
}

/** accord_store_set_as_at: sets the day that views, computed fields and lists answer for. */
void
accord_store_set_as_at (AccordStore *self, AccordDate as_at)
{
  g_return_if_fail (as_at != ACCORD_DATE_NONE);

  if (self->context.as_at == as_at)
    return;
  self->context.as_at = as_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_AT]);
}

/** accord_store_get_officer: (transfer none): the name that goes into the journal. */
const char *
accord_store_get_officer (AccordStore *self)
{
  return self->officer != NULL ? self->officer : g_get_real_name ();
}

/** accord_store_set_officer: sets it; %NULL or nothing for the login's full name. */
void
accord_store_set_officer (AccordStore *self, const char *officer)
{
  g_free (self->officer);
  self->officer =
    officer == NULL || *officer == '\0' ? NULL : g_utf8_make_valid (officer, -1);
}

/** accord_store_get_bank_holidays: (transfer none): the bank holidays of this register. */
AccordBankHolidays *
accord_store_get_bank_holidays (AccordStore *self)
{
  return self->context.holidays;
}

/** accord_store_get_resolver: (transfer none): how fields reach the records of this register; "today"
 * is the day on which this is asked. */
const AccordResolver *
accord_store_get_resolver (AccordStore *self)
{
  self->resolver.today = accord_date_today ();
  return &self->resolver;
}

/** accord_store_get_home: the id of the organisation that is home on the as-at date, or 0. */
gint64
accord_store_get_home (AccordStore *self)
{
  gint64 id = 0;

  accord_database_get_integer (self->database, &id, NULL,
                               "SELECT organisation FROM home_body_in_force ORDER BY id LIMIT 1",
                               "");
  return id;
}

/** accord_store_dup_home_name: (transfer full): its name, or that there is none. */
char *
accord_store_dup_home_name (AccordStore *self)
{
  gint64 home = accord_store_get_home (self);

  if (home == 0)
    return g_strdup (_("No home organisation"));
  return accord_store_dup_title (self, accord_record_type_find ("organisation"), home);
}

/**
 * accord_store_poll:
 *
 * Looks whether another window or program has changed the register, and emits "changed" if so. It
 * costs microseconds: call it once a second.
 *
 * Returns: whether it had changed
 */
gboolean
accord_store_poll (AccordStore *self)
{
  gint64 version;
  gboolean is_known;

  if (self->work != NULL)
    return FALSE;
  /* While another program writes there is nothing to see yet, and nothing to wait for. */
  sqlite3_busy_timeout (self->database->handle, 0);
  is_known =
    accord_database_get_integer (self->database, &version, NULL, "PRAGMA data_version", "");
  sqlite3_busy_timeout (self->database->handle, self->patience);
  if (!is_known || version == self->data_version)
    return FALSE;
  self->data_version = version;
  accord_store_emit_changed (self, NULL);
  return TRUE;
}

/** accord_store_set_patience: how long a change waits for another program, in milliseconds. */
void
accord_store_set_patience (AccordStore *self, int milliseconds)
{
  self->patience = milliseconds;
  sqlite3_busy_timeout (self->database->handle, milliseconds);
}
