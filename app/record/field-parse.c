/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/field.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "accord/error.h"
#include "accord/money.h"
#include "record/field-private.h"

#define SHOWN_MAX 60

/* What was entered, short enough to stand in a sentence. */
static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= SHOWN_MAX)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, SHOWN_MAX);
  return g_strconcat (start, "…", NULL);
}

/** accord_field_refuse: @format takes what was entered, then what was expected; every caller's is a
 * literal. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
gboolean
accord_field_refuse (GError **error, const char *format, const char *text, const char *expected)
{
  g_autofree char *shown = quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, format, shown, expected);
  return FALSE;
}
#pragma GCC diagnostic pop

static gboolean
check_length (const AccordField *field, const char *text, GError **error)
{
  glong limit = field->kind == ACCORD_FIELD_LONG_TEXT ? ACCORD_LONG_TEXT_MAX : ACCORD_TEXT_MAX;
  glong length = g_utf8_strlen (text, -1);

  if (length <= limit)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("It is %1$ld characters long; at most %2$ld fit here."), length, limit);
  return FALSE;
}

/* A line of text has no line breaks, and no text has characters that no file or printer takes. */
static gboolean
check_characters (const AccordField *field, const char *text, GError **error)
{
  gboolean several_lines = field->kind == ACCORD_FIELD_LONG_TEXT;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || (several_lines && (c == '\n' || c == '\r')))
        continue;
      if (c == '\n' || c == '\r')
        return accord_field_refuse (error, _("“%1$s” has several lines; %2$s was expected."), text,
                                              _("a single line"));
      if (c < 0x20 || c == 0x7f)
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       _("It holds a control character (U+%04X), which is not text."), c);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
parse_text (const AccordField *field, const char *text, AccordValue *value, GError **error)
{
  if (!check_characters (field, text, error) || !check_length (field, text, error) ||
      (field->check != NULL && !field->check (text, error)))
    return FALSE;
  accord_value_take_text (value, g_strdup (text));
  return TRUE;
}

static gboolean
parse_integer (const AccordField *field, const char *text, AccordValue *value, GError **error)
{
  g_autoptr (GString) digits = g_string_new (text);
  gint64 number;

  g_string_replace (digits, ",", "", 0);
  if (!g_ascii_string_to_signed (digits->str, 10, G_MININT32, G_MAXINT32, &number, NULL))
    return accord_field_refuse (error, _("“%1$s” is not a whole number; %2$s was expected."), text,
                                          _("a number such as 120"));
  if (!accord_field_check_range (field, number, error))
    return FALSE;
  accord_value_set_integer (value, number);
  return TRUE;
}

static gboolean
parse_number (const char *text, AccordValue *value, GError **error)
{
  g_autoptr (GString) digits = g_string_new (text);
  char *end = NULL;
  double number;

  g_string_replace (digits, ",", "", 0);
  if (g_str_has_suffix (digits->str, "%"))
    g_string_truncate (digits, digits->len - 1);
  g_strchomp (digits->str);
  errno = 0;
  number = g_ascii_strtod (digits->str, &end);
  if (end == digits->str || *end != '\0' || errno != 0 || !isfinite (number) ||
      strspn (digits->str, "+-.0123456789eE") != strlen (digits->str))
    return accord_field_refuse (error, _("“%1$s” is not a number; %2$s was expected."), text,
                                          _("a number such as 74.5"));
  /* Minus nought is nought: SQLite keeps no sign on it, and the journal would not agree. */
  accord_value_set_number (value, number == 0 ? 0 : number);
  return TRUE;
}

static gboolean
parse_money (const char *text, AccordValue *value, GError **error)
{
  gint64 pence;

  if (!accord_money_parse (text, &pence, error))
    return FALSE;
  accord_value_set_integer (value, pence);
  return TRUE;
}

static gboolean
parse_year (const char *text, AccordValue *value, GError **error)
{
  int year;

  if (!accord_financial_year_parse (text, &year, error))
    return FALSE;
  accord_value_take_text (value, accord_financial_year_format (year));
  return TRUE;
}

static gboolean
parse_boolean (const char *text, AccordValue *value, GError **error)
{
  static const char *const words[2][6] = {
    { "no", "false", "0", "n", "f", NULL },
    { "yes", "true", "1", "y", "t", NULL },
  };
  g_autofree char *folded = g_ascii_strdown (text, -1);

  for (int answer = 0; answer < 2; answer++)
    if (g_strv_contains (words[answer], folded))
      {
        accord_value_set_integer (value, answer);
        return TRUE;
      }
  return accord_field_refuse (error, _("“%1$s” is neither yes nor no; %2$s was expected."), text,
                                        _("yes, no, true, false, 1 or 0"));
}

/* A choice by its key, or by the words that people read for it; %NULL where there is none. */
static const char *
match_choice (const AccordField *field, const char *text)
{
  const AccordChoice *exact = accord_field_find_choice (field, text);
  g_autofree char *folded = NULL;

  if (exact != NULL)
    return exact->key;
  folded = g_utf8_casefold (text, -1);
  for (const AccordChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      g_autofree char *key = g_utf8_casefold (choice->key, -1);
      g_autofree char *label = g_utf8_casefold (_(choice->label), -1);

      if (strcmp (folded, key) == 0 || strcmp (folded, label) == 0)
        return choice->key;
    }
  return NULL;
}

static gboolean
refuse_choice (const AccordField *field, const char *text, GError **error)
{
  g_autofree char *list = accord_field_dup_choice_list (field);

  return accord_field_refuse (error, _("“%1$s” is not among the choices. There are: %2$s."), text,
                                        list);
}

static gboolean
parse_choice (const AccordField *field, const char *text, AccordValue *value, GError **error)
{
  const char *key = match_choice (field, text);

  if (key == NULL)
    return refuse_choice (field, text, error);
  accord_value_take_text (value, g_strdup (key));
  return TRUE;
}

static gboolean
is_listed (char **parts, const AccordField *field, const char *key)
{
  for (char **part = parts; *part != NULL; part++)
    {
      const char *match = **part == '\0' ? NULL : match_choice (field, g_strstrip (*part));

      if (match != NULL && strcmp (match, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Several choices, separated by commas, semicolons or plus signs; kept in the choices' own order
 * with blanks between them. Keys alone may also be separated by blanks. */
static gboolean
parse_choices (const AccordField *field, const char *text, AccordValue *value, GError **error)
{
  gboolean has_commas = strpbrk (text, ",;+") != NULL;
  g_auto (GStrv) parts = NULL;
  GString *keys;

  if (!has_commas && match_choice (field, text) != NULL)
    return parse_choice (field, text, value, error);

  parts = g_strsplit_set (text, has_commas ? ",;+" : " ", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0' && match_choice (field, *part) == NULL)
      return refuse_choice (field, *part, error);

  keys = g_string_new (NULL);
  for (const AccordChoice *choice = field->choices; choice->key != NULL; choice++)
    if (is_listed (parts, field, choice->key))
      g_string_append_printf (keys, "%s%s", keys->len == 0 ? "" : " ", choice->key);
  accord_value_take_text (value, g_string_free (keys, FALSE));
  return TRUE;
}

static gboolean
find_reference (const AccordField *field,
                const char *text,
                const AccordResolver *resolver,
                gint64 *id,
                GError **error)
{
  const AccordRecordType *target = accord_record_type_find (field->target);

  g_assert (target != NULL);
  if (resolver == NULL || resolver->find == NULL)
    {
      if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL))
        return TRUE;
      return accord_field_refuse (error,
                                  _("“%1$s” is not the number of a record; %2$s was expected."),
                                     text, accord_record_type_get_label (target));
    }
  return resolver->find (resolver->data, target, text, id, error);
}

static gboolean
parse_reference (const AccordField *field,
                 const char *text,
                 const AccordResolver *resolver,
                 AccordValue *value,
                 GError **error)
{
  gint64 id;

  if (!find_reference (field, text, resolver, &id, error))
    return FALSE;
  accord_value_set_integer (value, id);
  return TRUE;
}

/* Several references, with semicolons between them; commas where no name has one. */
static gboolean
parse_references (const AccordField *field,
                  const char *text,
                  const AccordResolver *resolver,
                  AccordValue *value,
                  GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) parts = NULL;
  gint64 id;

  if (find_reference (field, text, resolver, &id, NULL))
    {
      accord_value_set_ids (value, &id, 1);
      return TRUE;
    }
  parts = g_strsplit (text, strchr (text, ';') != NULL ? ";" : ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      if (*g_strstrip (*part) == '\0')
        continue;
      if (!find_reference (field, *part, resolver, &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  accord_value_set_ids (value, (const gint64 *) (void *) ids->data, ids->len);
  return TRUE;
}

static gboolean
parse_file (const char *text, const AccordResolver *resolver, AccordValue *value, GError **error)
{
  char *kept;

  if (resolver == NULL || resolver->attach == NULL)
    return accord_field_refuse (error, _("“%1$s” cannot be kept here; %2$s was expected."), text,
                                          _("an open register"));
  kept = resolver->attach (resolver->data, text, error);
  if (kept == NULL)
    return FALSE;
  accord_value_take_text (value, kept);
  return TRUE;
}

static gboolean
parse_by_kind (const AccordField *field,
               const char *text,
               const AccordResolver *resolver,
               AccordValue *value,
               GError **error)
{
  AccordDate today = resolver == NULL ? ACCORD_DATE_NONE : resolver->today;

  switch (field->kind)
    {
    case ACCORD_FIELD_INTEGER:
      return parse_integer (field, text, value, error);
    case ACCORD_FIELD_NUMBER:
      return parse_number (text, value, error);
    case ACCORD_FIELD_MONEY:
      return parse_money (text, value, error);
    case ACCORD_FIELD_DATE:
      return accord_field_parse_date (text, today, value, error);
    case ACCORD_FIELD_DEADLINE:
      return accord_field_parse_deadline (text, today, value, error);
    case ACCORD_FIELD_TIME:
      return accord_field_parse_time (text, value, error);
    case ACCORD_FIELD_YEAR:
      return parse_year (text, value, error);
    case ACCORD_FIELD_BOOLEAN:
      return parse_boolean (text, value, error);
    case ACCORD_FIELD_CHOICE:
      return parse_choice (field, text, value, error);
    case ACCORD_FIELD_CHOICES:
      return parse_choices (field, text, value, error);
    case ACCORD_FIELD_REFERENCE:
      return parse_reference (field, text, resolver, value, error);
    case ACCORD_FIELD_REFERENCES:
      return parse_references (field, text, resolver, value, error);
    case ACCORD_FIELD_FILE:
      return parse_file (text, resolver, value, error);
    case ACCORD_FIELD_TEXT:
    case ACCORD_FIELD_LONG_TEXT:
    default:
      return parse_text (field, text, value, error);
    }
}

/**
 * accord_field_parse:
 * @text: what was typed, or what stands in a file; blanks at either end do not count
 * @resolver: (nullable): how to reach other records
 * @value: (out): an initialised value; left alone on failure
 *
 * Reads a value of the field. Nothing entered is no value.
 *
 * Returns: %FALSE with an error that says what was expected, but not in which field
 */
gboolean
accord_field_parse (const AccordField *field,
                    const char *text,
                    const AccordResolver *resolver,
                    AccordValue *value,
                    GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (field->flags & ACCORD_FIELD_COMPUTED)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "%s",
                   _("It follows from other records and cannot be entered."));
      return FALSE;
    }
  if (*trimmed == '\0')
    {
      accord_value_clear (value);
      return TRUE;
    }
  /* The name of a file may be any bytes; nothing else may. */
  if (field->kind != ACCORD_FIELD_FILE && !g_utf8_validate (trimmed, -1, NULL))
    return accord_field_refuse (error, _("“%1$s” is not readable text; %2$s was expected."),
                                          trimmed, "UTF-8");
  return parse_by_kind (field, trimmed, resolver, value, error);
}
