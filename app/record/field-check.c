/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/field.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "accord/error.h"
#include "record/field-private.h"

static AccordValueTag
expected_tag (const AccordField *field)
{
  switch (field->kind)
    {
    case ACCORD_FIELD_INTEGER:
    case ACCORD_FIELD_MONEY:
    case ACCORD_FIELD_BOOLEAN:
    case ACCORD_FIELD_REFERENCE:
      return ACCORD_VALUE_INTEGER;
    case ACCORD_FIELD_NUMBER:
      return ACCORD_VALUE_NUMBER;
    case ACCORD_FIELD_REFERENCES:
      return ACCORD_VALUE_IDS;
    case ACCORD_FIELD_TEXT:
    case ACCORD_FIELD_LONG_TEXT:
    case ACCORD_FIELD_DATE:
    case ACCORD_FIELD_DEADLINE:
    case ACCORD_FIELD_TIME:
    case ACCORD_FIELD_YEAR:
    case ACCORD_FIELD_CHOICE:
    case ACCORD_FIELD_CHOICES:
    case ACCORD_FIELD_FILE:
    default:
      return ACCORD_VALUE_TEXT;
    }
}

static gboolean
is_of_kind (const AccordField *field, const AccordValue *value)
{
  if (value->tag != expected_tag (field))
    return FALSE;
  if (field->kind == ACCORD_FIELD_BOOLEAN)
    return value->integer == 0 || value->integer == 1;
  return value->tag != ACCORD_VALUE_NUMBER || isfinite (value->number);
}

/* accord_field_check_range: whether a whole number lies where the field's may. */
gboolean
accord_field_check_range (const AccordField *field, gint64 number, GError **error)
{
  if ((field->least == 0 && field->most == 0) || (number >= field->least && number <= field->most))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: three numbers */
               _("%1$" PRId64 " is out of range; a number from %2$" PRId64 " to %3$" PRId64
                 " was expected."),
               number, field->least, field->most);
  return FALSE;
}

/* Everything but free text has one form in the register, which sorting and comparing rely on. */
static gboolean
check_form (const AccordField *field, const char *text, GError **error)
{
  gboolean is_free = field->kind == ACCORD_FIELD_TEXT || field->kind == ACCORD_FIELD_LONG_TEXT;
  g_auto (AccordValue) read = ACCORD_VALUE_INIT;

  if (!accord_field_parse (field, text, NULL, &read, error))
    return FALSE;
  if (is_free || (read.tag == ACCORD_VALUE_TEXT && strcmp (read.text, text) == 0))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a value, and the same value as the register keeps it */
               _("“%1$s” is not written as the register keeps it; “%2$s” was expected."), text,
               read.tag == ACCORD_VALUE_TEXT ? read.text : "");
  return FALSE;
}

/**
 * accord_field_check:
 *
 * Checks a value that did not come through accord_field_parse(): whether it is held as the field's
 * kind wants it, written as the register keeps it, and no longer than fits.
 *
 * Returns: %FALSE with an error that says what was expected, but not in which field
 */
gboolean
accord_field_check (const AccordField *field, const AccordValue *value, GError **error)
{
  if (value->tag == ACCORD_VALUE_NONE)
    return TRUE;
  if (!is_of_kind (field, value))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, _("A value of kind %s was expected."),
                   accord_field_kind_get_name (field->kind));
      return FALSE;
    }
  if (value->tag == ACCORD_VALUE_INTEGER)
    return accord_field_check_range (field, value->integer, error);
  if (value->tag != ACCORD_VALUE_TEXT || field->kind == ACCORD_FIELD_FILE)
    return TRUE;
  return check_form (field, value->text, error);
}
