/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/field.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "accord/money.h"

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* Fifteen digits show every decimal as it was typed, and not the binary behind it. */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static char *
format_date (const char *iso)
{
  g_autofree char *day = g_strndup (iso, 10);
  g_autofree char *shown = NULL;
  AccordDate date;

  if (!accord_date_from_iso (day, &date))
    return g_strdup (iso);
  shown = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  if (iso[10] != 'T')
    return g_steal_pointer (&shown);
  /* Translators: a deadline: 9 Jan 2015, 12:00 */
  return g_strdup_printf (_("%1$s, %2$s"), shown, iso + 11);
}

static char *
format_reference (const AccordField *field,
                  gint64 id,
                  const AccordResolver *resolver,
                  AccordFormat format)
{
  const AccordRecordType *target = accord_record_type_find (field->target);
  char *text = NULL;

  if (resolver != NULL && format == ACCORD_FORMAT_PLAIN && resolver->dup_reference != NULL)
    text = resolver->dup_reference (resolver->data, target, id);
  else if (resolver != NULL && format == ACCORD_FORMAT_DISPLAY && resolver->dup_title != NULL)
    text = resolver->dup_title (resolver->data, target, id);
  return text != NULL ? text : g_strdup_printf ("%" PRId64, id);
}

static char *
format_references (const AccordField *field,
                   GArray *ids,
                   const AccordResolver *resolver,
                   AccordFormat format)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *one = format_reference (field, id, resolver, format);

      g_string_append_printf (list, "%s%s", i == 0 ? "" : "; ", one);
    }
  return g_string_free (list, FALSE);
}

static char *
format_integer (const AccordField *field,
                gint64 integer,
                const AccordResolver *resolver,
                AccordFormat format)
{
  gboolean plain = format == ACCORD_FORMAT_PLAIN;

  switch (field->kind)
    {
    case ACCORD_FIELD_MONEY:
      return plain ? accord_money_to_decimal (integer) : accord_money_format (integer);
    case ACCORD_FIELD_BOOLEAN:
      if (plain)
        return g_strdup (integer ? "yes" : "no");
      return g_strdup (integer ? _("Yes") : _("No"));
    case ACCORD_FIELD_REFERENCE:
      return format_reference (field, integer, resolver, format);
    case ACCORD_FIELD_INTEGER:
    default:
      return g_strdup_printf ("%" PRId64, integer);
    }
}

static char *
format_text (const AccordField *field, const char *text, AccordFormat format)
{
  if (field->kind == ACCORD_FIELD_FILE)
    return g_strdup (accord_file_value_get_name (text));
  if (format == ACCORD_FORMAT_PLAIN)
    return g_strdup (text);
  if (accord_field_is_date (field))
    return format_date (text);
  if (field->choices != NULL)
    return accord_field_dup_choice_label (field, text);
  return g_strdup (text);
}

/**
 * accord_field_format:
 * @resolver: (nullable): how to reach other records
 *
 * Returns: (transfer full): the value as text; empty where there is none
 */
char *
accord_field_format (const AccordField *field,
                     const AccordValue *value,
                     const AccordResolver *resolver,
                     AccordFormat format)
{
  switch (value->tag)
    {
    case ACCORD_VALUE_INTEGER:
      return format_integer (field, value->integer, resolver, format);
    case ACCORD_VALUE_NUMBER:
      return format_number (value->number);
    case ACCORD_VALUE_TEXT:
      return format_text (field, value->text, format);
    case ACCORD_VALUE_IDS:
      return format_references (field, value->ids, resolver, format);
    case ACCORD_VALUE_NONE:
    default:
      return g_strdup ("");
    }
}

#define DIGEST_LENGTH 64

/**
 * accord_file_value_new:
 * @digest: the SHA-256 of the bytes, in hexadecimal
 * @name: the file's name, without folders
 *
 * Returns: (transfer full): what a file field holds: the digest, a blank, the name
 */
char *
accord_file_value_new (const char *digest, const char *name)
{
  return g_strdup_printf ("%s %s", digest, name);
}

/** accord_file_value_get_name: the file's name in the value of a file field. */
const char *
accord_file_value_get_name (const char *value)
{
  return strlen (value) > DIGEST_LENGTH + 1 ? value + DIGEST_LENGTH + 1 : value;
}

/** accord_file_value_dup_digest: (transfer full): the digest in the value of a file field. */
char *
accord_file_value_dup_digest (const char *value)
{
  return g_strndup (value, DIGEST_LENGTH);
}
