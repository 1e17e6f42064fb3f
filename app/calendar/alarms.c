/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/alarms.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "calendar/typed-text.h"

/* On which days before another day somebody is reminded of it, as an office writes them: "180, 90,
 * 30, 7, 1" (DOMAIN WD-6). */

static gboolean
refuse (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: what was typed, and two numbers */
               _("%1$s does not say how many days before; at most %2$d numbers from 0 to %3$d, with "
                 "commas between them, such as “180, 90, 30, 7, 1”, were expected."),
               quoted, ACCORD_ALARMS_MAX, ACCORD_ALARM_MAX);
  return FALSE;
}

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* A number with whatever blanks are around it. Returns where what follows begins, or NULL. */
static const char *
read_days (const char *text, int *days)
{
  const char *start = skip_blanks (text);
  gint64 number;
  char *end;

  if (!g_ascii_isdigit (*start))
    return NULL;
  number = g_ascii_strtoll (start, &end, 10);
  if (number > ACCORD_ALARM_MAX)
    return NULL;
  *days = (int) number;
  return skip_blanks (end);
}

/**
 * accord_alarms_parse:
 * @text: (nullable): what was typed: “180, 90, 30, 7, 1”; nothing names no days
 * @days: (out) (array length=n_days): %ACCORD_ALARMS_MAX at most, as they stand there
 * @n_days: (out): how many there are; none on failure
 * @error: return location for %ACCORD_ERROR_INVALID, which says what was expected
 *
 * Reads on which days before another day somebody is reminded of it (DOMAIN WD-6).
 *
 * Returns: whether @text says so
 */
gboolean
accord_alarms_parse (const char *text, int *days, gsize *n_days, GError **error)
{
  const char *at = skip_blanks (text == NULL ? "" : text);
  gsize n = 0;

  *n_days = 0;
  while (at != NULL && *at != '\0' && n < ACCORD_ALARMS_MAX)
    {
      at = read_days (at, &days[n++]);
      /* What follows a comma is a number again, and nothing else follows a number. */
      if (at != NULL && *at == ',' && *skip_blanks (at + 1) != '\0')
        at++;
      else if (at != NULL && *at != '\0')
        at = NULL;
    }
  if (at == NULL || *at != '\0')
    return refuse (text, error);
  *n_days = n;
  return TRUE;
}

/** accord_alarms_check: as accord_alarms_parse(), for what only has to be right. */
gboolean
accord_alarms_check (const char *text, GError **error)
{
  int days[ACCORD_ALARMS_MAX];
  gsize n_days;

  return accord_alarms_parse (text, days, &n_days, error);
}

/** accord_alarms_ring_on: whether so many days before is one of the days that @text (nullable) names. */
gboolean
accord_alarms_ring_on (const char *text, int left)
{
  int days[ACCORD_ALARMS_MAX];
  gsize n_days;

  accord_alarms_parse (text, days, &n_days, NULL);
  for (gsize i = 0; i < n_days; i++)
    if (days[i] == left)
      return TRUE;
  return FALSE;
}

/** accord_alarms_get_first: the earliest of the days that @text (nullable) names, -1 for none. */
int
accord_alarms_get_first (const char *text)
{
  int days[ACCORD_ALARMS_MAX];
  gsize n_days;
  int first = -1;

  accord_alarms_parse (text, days, &n_days, NULL);
  for (gsize i = 0; i < n_days; i++)
    first = MAX (first, days[i]);
  return first;
}
