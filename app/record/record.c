/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/**
 * AccordRecord:
 *
 * One record: a value for every field of its type. Setting a value checks it and answers with an
 * error that names the field; "changed" is emitted with the field's key when a value has changed.
 * Values live in one block behind the object.
 */
struct _AccordRecord {
  GObject parent_instance;

  const AccordRecordType *type;
  gint64 id;
  gint64 version;
  AccordValue *values;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecord, accord_record, G_TYPE_OBJECT)

static guint
field_index (AccordRecord *self, const char *key)
{
  int index = accord_record_type_get_field_index (self->type, key);

  if (index < 0)
    g_error ("%s has no field %s", self->type->name, key);
  return (guint) index;
}

static void
prefix_field (GError **error, const AccordField *field)
{
  /* Translators: the name of a field, then what is wrong with what was entered in it */
  g_prefix_error (error, _("%s: "), accord_field_get_label (field));
}

static void
accord_record_finalize (GObject *object)
{
  AccordRecord *self = ACCORD_RECORD (object);

  for (guint i = 0; i < self->type->n_fields; i++)
    accord_value_clear (&self->values[i]);
  g_free (self->values);

  G_OBJECT_CLASS (accord_record_parent_class)->finalize (object);
}

static void
accord_record_class_init (AccordRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_record_finalize;

  /**
   * AccordRecord::changed:
   * @key: the field whose value has changed
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
accord_record_init (AccordRecord *self)
{
}

/** accord_record_new: (transfer full): an empty record of @type that is in no register yet. */
AccordRecord *
accord_record_new (const AccordRecordType *type)
{
  AccordRecord *self = g_object_new (ACCORD_TYPE_RECORD, NULL);

  self->type = type;
  self->values = g_new0 (AccordValue, type->n_fields);
  return self;
}

/** accord_record_new_for_id: (transfer full): as accord_record_new(), with its id. */
AccordRecord *
accord_record_new_for_id (const AccordRecordType *type, gint64 id)
{
  AccordRecord *self = accord_record_new (type);

  self->id = id;
  return self;
}

/** accord_record_copy: (transfer full): a record with the same id and values. */
AccordRecord *
accord_record_copy (AccordRecord *self)
{
  AccordRecord *copy = accord_record_new_for_id (self->type, self->id);

  copy->version = self->version;
  for (guint i = 0; i < self->type->n_fields; i++)
    accord_value_copy (&copy->values[i], &self->values[i]);
  return copy;
}

/** accord_record_get_record_type: (transfer none): the description of the record. */
const AccordRecordType *
accord_record_get_record_type (AccordRecord *self)
{
  return self->type;
}

/** accord_record_get_id: the record's id, stable in its register; 0 while it is in none. */
gint64
accord_record_get_id (AccordRecord *self)
{
  return self->id;
}

/** accord_record_set_id: for the register, when it takes the record in. */
void
accord_record_set_id (AccordRecord *self, gint64 id)
{
  self->id = id;
}

/** accord_record_get_version: the number of the last journal entry on the record when it was read; 0
 * where that is not known. */
gint64
accord_record_get_version (AccordRecord *self)
{
  return self->version;
}

/** accord_record_set_version: for the register, when the record is read or written. */
void
accord_record_set_version (AccordRecord *self, gint64 version)
{
  self->version = version;
}

/** accord_record_get_value: (transfer none): the value of a field. */
const AccordValue *
accord_record_get_value (AccordRecord *self, const char *key)
{
  return &self->values[field_index (self, key)];
}

/** accord_record_get_value_at: (transfer none): the value of the field at @index in the type. */
const AccordValue *
accord_record_get_value_at (AccordRecord *self, guint index)
{
  g_return_val_if_fail (index < self->type->n_fields, NULL);
  return &self->values[index];
}

/** accord_record_has: whether anything is recorded in the field. */
gboolean
accord_record_has (AccordRecord *self, const char *key)
{
  return accord_record_get_value (self, key)->tag != ACCORD_VALUE_NONE;
}

/** accord_record_get_text: (transfer none) (nullable): a text, choice, year, time or ISO date. */
const char *
accord_record_get_text (AccordRecord *self, const char *key)
{
  const AccordValue *value = accord_record_get_value (self, key);

  return value->tag == ACCORD_VALUE_TEXT ? value->text : NULL;
}

/** accord_record_get_integer: a whole number or pence; 0 where there is none. */
gint64
accord_record_get_integer (AccordRecord *self, const char *key)
{
  const AccordValue *value = accord_record_get_value (self, key);

  return value->tag == ACCORD_VALUE_INTEGER ? value->integer : 0;
}

/** accord_record_get_number: a number; 0 where there is none. */
double
accord_record_get_number (AccordRecord *self, const char *key)
{
  const AccordValue *value = accord_record_get_value (self, key);

  return value->tag == ACCORD_VALUE_NUMBER ? value->number : 0;
}

/** accord_record_get_boolean: whether the answer is yes. */
gboolean
accord_record_get_boolean (AccordRecord *self, const char *key)
{
  return accord_record_get_integer (self, key) != 0;
}

/** accord_record_get_date: the day of a date or deadline, or %ACCORD_DATE_NONE. */
AccordDate
accord_record_get_date (AccordRecord *self, const char *key)
{
  const char *text = accord_record_get_text (self, key);
  g_autofree char *day = NULL;
  AccordDate date;

  if (text == NULL)
    return ACCORD_DATE_NONE;
  day = g_strndup (text, 10);
  return accord_date_from_iso (day, &date) ? date : ACCORD_DATE_NONE;
}

/** accord_record_get_reference: the id of the record referred to, or 0. */
gint64
accord_record_get_reference (AccordRecord *self, const char *key)
{
  return accord_record_get_integer (self, key);
}

/** accord_record_get_references: (transfer none) (nullable): the ids of the records referred to. */
const gint64 *
accord_record_get_references (AccordRecord *self, const char *key, gsize *n)
{
  const AccordValue *value = accord_record_get_value (self, key);

  *n = value->tag == ACCORD_VALUE_IDS ? value->ids->len : 0;
  return *n == 0 ? NULL : (const gint64 *) (void *) value->ids->data;
}

/* Compares, assigns, notifies. */
static void
assign (AccordRecord *self, guint index, const AccordValue *value)
{
  const char *key = self->type->fields[index].key;

  if (accord_value_equal (&self->values[index], value))
    return;
  accord_value_copy (&self->values[index], value);
  g_signal_emit (self, signals[CHANGED], g_quark_from_static_string (key), key);
}

/** accord_record_load_value: for the register: sets what is stored, without checks. */
void
accord_record_load_value (AccordRecord *self, guint index, const AccordValue *value)
{
  g_return_if_fail (index < self->type->n_fields);
  assign (self, index, value);
}

/** accord_record_set_value: sets a value; refused with the field's name where it does not fit. */
gboolean
accord_record_set_value (AccordRecord *self,
                         const char *key,
                         const AccordValue *value,
                         GError **error)
{
  guint index = field_index (self, key);
  const AccordField *field = &self->type->fields[index];

  if (!accord_field_check (field, value, error))
    {
      prefix_field (error, field);
      return FALSE;
    }
  assign (self, index, value);
  return TRUE;
}

/** accord_record_set_text: sets a text, choice, year, time or ISO date; %NULL clears it. */
gboolean
accord_record_set_text (AccordRecord *self, const char *key, const char *text, GError **error)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, g_strdup (text));
  return accord_record_set_value (self, key, &value, error);
}

/** accord_record_set_integer: sets a whole number, pence, yes or no, or the id of a record. */
gboolean
accord_record_set_integer (AccordRecord *self, const char *key, gint64 integer, GError **error)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, integer);
  return accord_record_set_value (self, key, &value, error);
}

/** accord_record_set_date: sets a date; %ACCORD_DATE_NONE clears it. */
gboolean
accord_record_set_date (AccordRecord *self, const char *key, AccordDate date, GError **error)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (date != ACCORD_DATE_NONE)
    accord_value_take_text (&value, accord_date_to_iso (date));
  return accord_record_set_value (self, key, &value, error);
}

/** accord_record_clear: leaves nothing in the field. */
gboolean
accord_record_clear (AccordRecord *self, const char *key, GError **error)
{
  AccordValue none = ACCORD_VALUE_INIT;

  return accord_record_set_value (self, key, &none, error);
}

/**
 * accord_record_parse:
 * @text: what was typed, in any of the forms that accord_field_parse() takes
 *
 * Sets a field from text. The error names the field and what was expected; the record is then as
 * it was.
 */
gboolean
accord_record_parse (AccordRecord *self,
                     const char *key,
                     const char *text,
                     const AccordResolver *resolver,
                     GError **error)
{
  guint index = field_index (self, key);
  const AccordField *field = &self->type->fields[index];
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (!accord_field_parse (field, text, resolver, &value, error))
    {
      prefix_field (error, field);
      return FALSE;
    }
  assign (self, index, &value);
  return TRUE;
}

/** accord_record_format: (transfer full): the value of a field as text, empty where none is. */
char *
accord_record_format (AccordRecord *self,
                      const char *key,
                      const AccordResolver *resolver,
                      AccordFormat format)
{
  guint index = field_index (self, key);

  return accord_field_format (&self->type->fields[index], &self->values[index], resolver, format);
}

static gboolean
check_order (AccordRecord *self, const AccordField *field, GError **error)
{
  const AccordField *earlier = accord_record_type_find_field (self->type, field->not_before);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!accord_record_has (self, field->key) || !accord_record_has (self, earlier->key) ||
      strcmp (accord_record_get_text (self, field->key),
              accord_record_get_text (self, earlier->key)) >= 0)
    return TRUE;

  first = accord_record_format (self, earlier->key, NULL, ACCORD_FORMAT_DISPLAY);
  second = accord_record_format (self, field->key, NULL, ACCORD_FORMAT_DISPLAY);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: two dates and the name of the field that holds the earlier one */
               _("%1$s is before “%2$s”, which is %3$s; a date on or after that was expected."),
               second, accord_field_get_label (earlier), first);
  return FALSE;
}

/**
 * accord_record_check:
 *
 * Checks the record as a whole: what is required is there, and dates that follow one another do.
 * The message does not name the field: for a form, which shows it there.
 *
 * Returns: (nullable): %NULL if all is well, else the first field at fault, with @error set
 */
const AccordField *
accord_record_check (AccordRecord *self, GError **error)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const AccordField *field = &self->type->fields[i];

      if ((field->flags & ACCORD_FIELD_REQUIRED) && self->values[i].tag == ACCORD_VALUE_NONE)
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "%s",
                       _("Nothing is entered, and it is required."));
          return field;
        }
      if (field->not_before != NULL && !check_order (self, field, error))
        return field;
    }
  return NULL;
}

/** accord_record_validate: as accord_record_check(), with the field named in the message. */
gboolean
accord_record_validate (AccordRecord *self, GError **error)
{
  const AccordField *field = accord_record_check (self, error);

  if (field == NULL)
    return TRUE;
  prefix_field (error, field);
  return FALSE;
}

/** accord_record_equal: whether two records of one type hold the same values. */
gboolean
accord_record_equal (AccordRecord *self, AccordRecord *other)
{
  g_return_val_if_fail (self->type == other->type, FALSE);

  for (guint i = 0; i < self->type->n_fields; i++)
    if (!accord_value_equal (&self->values[i], &other->values[i]))
      return FALSE;
  return TRUE;
}

/**
 * accord_record_is_locked:
 *
 * Returns: whether it came with Accord, and is kept as it is; what is to differ is a copy, see
 *   accord_store_copy_locked()
 */
gboolean
accord_record_is_locked (AccordRecord *self)
{
  const AccordRecordType *type = accord_record_get_record_type (self);

  return type->locked_field != NULL && accord_record_get_boolean (self, type->locked_field);
}
