/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/working-days.h"

#include "accord/error.h"
#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* json-glib reads nested values by recursion, so a file of brackets would exhaust the stack. The
 * published file is four deep, and a hundredth of this size for a decade. */
#define MAX_DEPTH 32
#define MAX_BYTES (4 * 1024 * 1024)

#define DIVISION "england-and-wales"

static gboolean
refuse (const char *file_name, const char *what, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: 1 is a file name, 2 a sentence that says what is wrong with it */
               _("%1$s is not a file of bank holidays. %2$s Expected the file that GOV.UK "
                 "publishes at www.gov.uk/bank-holidays.json."),
               file_name, what);

  return FALSE;
}

/* Counts brackets wherever they stand: those in a title come in pairs, or are few. */
static gboolean
is_shallow (GBytes *json)
{
  gsize length;
  const char *text = g_bytes_get_data (json, &length);
  int depth = 0;

  for (gsize i = 0; i < length && depth <= MAX_DEPTH; i++)
    if (text[i] == '[' || text[i] == '{')
      depth++;
    else if (text[i] == ']' || text[i] == '}')
      depth--;

  return depth <= MAX_DEPTH;
}

static gboolean
load (JsonParser *parser, GBytes *json, const char *file_name, GError **error)
{
  g_autoptr (GError) parse_error = NULL;
  g_autofree char *what = NULL;
  gsize length;
  const char *text = g_bytes_get_data (json, &length);

  if (length == 0)
    return refuse (file_name, _("It is empty."), error);
  if (length > MAX_BYTES || !is_shallow (json))
    return refuse (file_name, _("It is too large, or nested too deeply."), error);
  if (json_parser_load_from_data (parser, text, (gssize) length, &parse_error))
    return TRUE;

  what = g_strdup_printf (_("It is not JSON (%s)."), parse_error->message);

  return refuse (file_name, what, error);
}

/* Answers NULL, never a critical warning, where json-glib's own getter would expect more. */
static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static JsonArray *
get_events (JsonNode *root)
{
  JsonObject *divisions = get_object (root);
  JsonObject *division;
  JsonNode *events;

  if (divisions == NULL)
    return NULL;

  division = get_object (json_object_get_member (divisions, DIVISION));
  events = division != NULL ? json_object_get_member (division, "events") : NULL;

  return events != NULL && JSON_NODE_HOLDS_ARRAY (events) ? json_node_get_array (events) : NULL;
}

/* Reads the @number-th event, counted from 1. */
static gboolean
read_event (JsonNode *node,
            guint number,
            const char *file_name,
            AccordDate *date,
            const char **title,
            GError **error)
{
  JsonObject *event = get_object (node);
  const char *text = event != NULL ? get_string (event, "date") : NULL;
  g_autofree char *quoted = accord_typed_quote (text != NULL ? text : "");
  g_autofree char *what = NULL;

  *title = event != NULL ? get_string (event, "title") : NULL;
  if (*title == NULL || **title == '\0')
    {
      what = g_strdup_printf (_("Event %u of England and Wales has no title."), number);
      return refuse (file_name, what, error);
    }

  if (!accord_date_from_iso (text, date))
    {
      /* Translators: 1 is a number, 2 a bank holiday, 3 what stands in the place of its date */
      what = g_strdup_printf (_("Event %1$u of England and Wales (%2$s) has the date %3$s, where "
                                "YYYY-MM-DD was expected."),
                              number, *title, quoted);
      return refuse (file_name, what, error);
    }

  return TRUE;
}

/**
 * accord_bank_holidays_new_from_json:
 * @json: the file's content
 * @file_name: what to call the file in messages
 * @error: return location for %ACCORD_ERROR_INVALID: a sentence that names the file, the event and
 *   what was expected
 *
 * Reads the file that GOV.UK publishes at www.gov.uk/bank-holidays.json, the division England and
 * Wales of it. All of it is read or nothing.
 *
 * Returns: (transfer full) (nullable): the bank holidays, or %NULL when the file is something else
 */
AccordBankHolidays *
accord_bank_holidays_new_from_json (GBytes *json, const char *file_name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree AccordDate *dates = NULL;
  g_autofree const char **titles = NULL;
  JsonArray *events;
  guint n_events;

  g_return_val_if_fail (json != NULL && file_name != NULL, NULL);

  if (!load (parser, json, file_name, error))
    return NULL;

  events = get_events (json_parser_get_root (parser));
  n_events = events != NULL ? json_array_get_length (events) : 0;
  if (n_events == 0)
    {
      refuse (file_name, _("It has no list of events for England and Wales."), error);
      return NULL;
    }

  dates = g_new (AccordDate, n_events);
  titles = g_new (const char *, n_events);
  for (guint i = 0; i < n_events; i++)
    if (!read_event (json_array_get_element (events, i), i + 1, file_name,
                     &dates[i], &titles[i], error))
      return NULL;

  return accord_bank_holidays_new_from_dates (dates, titles, n_events);
}
