/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/ics.h"
#include "accord/obligation.h"
#include "accord/query.h"

static AccordListing *
new_listing (void)
{
  AccordListing *listing = accord_listing_new ();

  accord_listing_add_column (listing, "ref", _("Ref"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "arrangement", _("Arrangement"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "title", _("What is owed"), ACCORD_LISTING_PEOPLE);
  accord_listing_add_column (listing, "kind", _("Kind"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "period", _("Period"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "due", _("Due"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "state", _("State"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "responsible", _("Owed by"), ACCORD_LISTING_SPARE);
  accord_listing_add_column (listing, "received", _("Received"), ACCORD_LISTING_LAST);
  accord_listing_add_column (listing, "presented", _("Presented"), ACCORD_LISTING_LAST);
  accord_listing_add_column (listing, "published", _("Published"), ACCORD_LISTING_LAST);
  return listing;
}

static void
add_cell (AccordListing *listing, AccordRows *rows, guint row, const char *column)
{
  if (accord_rows_is_null (rows, row, column))
    accord_listing_add_nothing (listing);
  else
    accord_listing_add_text (listing, accord_rows_get_text (rows, row, column));
}

static void
add_choice (AccordListing *listing, AccordRows *rows, guint row, const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("obligation"), key);
  const char *choice = accord_rows_get_text (rows, row, key);
  g_autofree char *label = accord_field_dup_choice_label (field, choice);

  accord_listing_add_text_as (listing, choice, label);
}

static void
add_row (AccordListing *listing, AccordRows *rows, guint row)
{
  g_autofree char *ref =
    g_strdup_printf ("%" G_GINT64_FORMAT, accord_rows_get_integer (rows, row, "id"));

  accord_listing_add_text (listing, ref);
  add_cell (listing, rows, row, "arrangement");
  add_cell (listing, rows, row, "title");
  add_choice (listing, rows, row, "kind");
  add_cell (listing, rows, row, "period");
  add_cell (listing, rows, row, "due");
  add_choice (listing, rows, row, "state");
  add_cell (listing, rows, row, "owed_by");
  add_cell (listing, rows, row, "received");
  add_cell (listing, rows, row, "presented");
  add_cell (listing, rows, row, "published");
}

static gboolean
print_list (AccordInvocation *invocation, int financial_year, GError **error)
{
  g_autofree char *year = accord_financial_year_format (financial_year);
  g_autoptr (AccordListing) listing = NULL;
  g_autoptr (AccordRows) rows =
    accord_store_run (invocation->store, "obligation-calendar", error, "year", year, NULL);

  if (rows == NULL)
    return FALSE;
  listing = new_listing ();
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    add_row (listing, rows, i);
  accord_invocation_print (invocation, listing);
  return TRUE;
}

static gboolean
print_file (AccordInvocation *invocation, int financial_year, GError **error)
{
  g_autofree char *text = accord_ics_write (invocation->store, financial_year, error);

  if (text == NULL)
    return FALSE;
  g_string_append (invocation->out, text);
  return TRUE;
}

static gboolean
generate (AccordInvocation *invocation, int financial_year, GError **error)
{
  g_autoptr (GPtrArray) changes =
    accord_obligations_generate (invocation->store, financial_year, error);

  if (changes == NULL)
    return FALSE;
  if (changes->len == 0)
    accord_invocation_tell (invocation, "%s", _("There is nothing to change."));
  accord_invocation_tell_changes (invocation, changes);
  return TRUE;
}

/** accord_command_calendar: what is owed for a financial year, worked out first if that is asked.
 */
gboolean
accord_command_calendar (AccordInvocation *invocation, GError **error)
{
  int year = invocation->options.year;

  if (!accord_invocation_open (invocation, error))
    return FALSE;
  if (year == 0)
    year = accord_date_financial_year (accord_store_get_as_at (invocation->store));
  if (invocation->options.generate && !generate (invocation, year, error))
    return FALSE;
  if (!accord_invocation_hold (invocation, error))
    return FALSE;
  return invocation->options.is_ics ? print_file (invocation, year, error)
                                    : print_list (invocation, year, error);
}

/** accord_command_remind: what falls due, a line for each; nothing where nothing does. */
gboolean
accord_command_remind (AccordInvocation *invocation, GError **error)
{
  g_autoptr (GPtrArray) reminders = NULL;

  if (!accord_invocation_open_to_read (invocation, error))
    return FALSE;
  reminders =
    accord_reminders_list (invocation->store, (int) invocation->options.days, error);
  if (reminders == NULL)
    return FALSE;
  for (guint i = 0; i < reminders->len; i++)
    {
      g_autofree char *line = accord_reminder_dup_line (reminders->pdata[i]);

      g_string_append_printf (invocation->out, "%s\n", line);
    }
  return TRUE;
}
