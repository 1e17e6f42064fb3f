/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/field-private.h"

/* Without a day to count from, dates are as they are stored: 2015-09-30. */
static gboolean
read_date (const char *text, AccordDate today, AccordDate *date, GError **error)
{
  if (today != ACCORD_DATE_NONE)
    return accord_date_parse (text, today, date, error);
  return accord_date_from_iso (text, date) ||
         accord_field_refuse (error, _("“%1$s” is not a date; %2$s was expected."), text,
                                        _("a date such as 2015-09-30"));
}

/** accord_field_parse_date: as accord_field_parse(), for a date. */
gboolean
accord_field_parse_date (const char *text, AccordDate today, AccordValue *value, GError **error)
{
  AccordDate date;

  if (!read_date (text, today, &date, error))
    return FALSE;
  accord_value_take_text (value, accord_date_to_iso (date));
  return TRUE;
}

/* Takes 12:00, 9:30, 12 noon and 12noon; answers 09:30, or NULL. */
static char *
read_time (const char *text)
{
  g_auto (GStrv) parts = NULL;
  gint64 hour, minute;

  if (g_ascii_strcasecmp (text, "noon") == 0 || g_ascii_strcasecmp (text, "12 noon") == 0 ||
      g_ascii_strcasecmp (text, "12noon") == 0)
    return g_strdup ("12:00");

  parts = g_strsplit_set (text, ":.", -1);
  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2 || !g_ascii_isdigit (*parts[0]) ||
      !g_ascii_isdigit (*parts[1]) || strlen (parts[0]) > 2 ||
      !g_ascii_string_to_signed (parts[0], 10, 0, 23, &hour, NULL) ||
      !g_ascii_string_to_signed (parts[1], 10, 0, 59, &minute, NULL))
    return NULL;
  return g_strdup_printf ("%02d:%02d", (int) hour, (int) minute);
}

/** accord_field_parse_time: as accord_field_parse(), for a time. */
gboolean
accord_field_parse_time (const char *text, AccordValue *value, GError **error)
{
  char *time = read_time (text);

  if (time == NULL)
    return accord_field_refuse (error, _("“%1$s” is not a time; %2$s was expected."), text,
                                          _("a time such as 14:30"));
  accord_value_take_text (value, time);
  return TRUE;
}

/* Where the time of a deadline begins: "9 Jan 2015 12:00", "2015-01-09T12:00"; %NULL where it has
 * none. @day is what stands before it. */
static char *
split_time (const char *text, char **day)
{
  static const char *const separators[] = { "T", " 12 noon", " noon", " " };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = g_strrstr (text, separators[i]);
      char *time = at == NULL ? NULL : read_time (at + 1);

      if (time == NULL)
        continue;
      *day = g_strndup (text, (gsize) (at - text));
      return time;
    }
  return NULL;
}

/** accord_field_parse_deadline: as accord_field_parse(), for a date that may have a time. What is a
 * date as it stands has none: 1 4.15 is the first of April. */
gboolean
accord_field_parse_deadline (const char *text, AccordDate today, AccordValue *value, GError **error)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *iso = NULL;
  AccordDate date;

  if (accord_field_parse_date (text, today, value, NULL))
    return TRUE;
  time = split_time (text, &day);
  if (time == NULL)
    return accord_field_parse_date (text, today, value, error);
  if (!read_date (day, today, &date, error))
    return FALSE;
  iso = accord_date_to_iso (date);
  accord_value_take_text (value, g_strconcat (iso, "T", time, NULL));
  return TRUE;
}

/**
 * accord_field_suggest:
 * @text: what accord_field_parse() refused
 *
 * What was probably meant, where that can be told: for dates that do not exist.
 *
 * Returns: (transfer full) (nullable): as it can be typed
 */
char *
accord_field_suggest (const AccordField *field, const char *text, const AccordResolver *resolver)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *shown = NULL;
  AccordDate date;

  if (!accord_field_is_date (field) || resolver->today == ACCORD_DATE_NONE ||
      !g_utf8_validate (trimmed, -1, NULL))
    return NULL;
  if (field->kind == ACCORD_FIELD_DEADLINE)
    time = split_time (trimmed, &day);
  date = accord_date_suggest (time == NULL ? trimmed : day, resolver->today);
  if (date == ACCORD_DATE_NONE)
    return NULL;
  shown = accord_date_format (date, ACCORD_DATE_STYLE_LONG);
  return time == NULL ? g_steal_pointer (&shown) : g_strconcat (shown, " ", time, NULL);
}
