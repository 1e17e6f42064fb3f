/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"

/* The dates of a withdrawal, worked out without a register. */

static void
add_column (AccordListing *listing, const char *key, const char *heading)
{
  accord_listing_add_column (listing, key, heading, ACCORD_LISTING_PLAIN);
}

static void
add_date (AccordListing *listing, AccordDate date)
{
  g_autofree char *iso = accord_date_to_iso (date);

  accord_listing_add_text (listing, iso);
}

static void
add_served (AccordListing *listing, const AccordDate *served, guint n_served)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) days = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_served; i++)
    {
      g_autofree char *iso = accord_date_to_iso (served[i]);

      g_strv_builder_add (builder, iso);
    }
  days = g_strv_builder_end (builder);
  text = g_strjoinv (", ", days);
  accord_listing_add_list (listing, (const char *const *) days, "; ", text);
}

static const char *
get_reading_label (AccordReading reading)
{
  return reading == ACCORD_READING_NEXT_YEAR ? _("Next year") : _("After expiry");
}

static AccordListing *
list_dates (const AccordWithdrawal *dates, const AccordDate *served, guint n_served)
{
  AccordListing *listing = accord_listing_new ();

  add_column (listing, "served", _("Served"));
  add_column (listing, "effective_service", _("Runs from"));
  add_column (listing, "months", _("Months of notice"));
  add_column (listing, "expires", _("Expires at the end of"));
  add_column (listing, "after_expiry_start", _("New start, read as after expiry"));
  add_column (listing, "next_year_start", _("New start, read as next year"));
  add_column (listing, "readings_conflict", _("The readings conflict"));
  add_column (listing, "reading", _("Reading"));
  add_column (listing, "new_arrangements_start", _("New arrangements start"));
  add_column (listing, "arrangement_ends", _("The arrangement ends"));

  add_served (listing, served, n_served);
  add_date (listing, dates->service);
  accord_listing_add_integer (listing, dates->months);
  add_date (listing, dates->expires);
  add_date (listing, dates->after_expiry_start);
  add_date (listing, dates->next_year_start);
  accord_listing_add_boolean (listing, dates->conflict);
  accord_listing_add_text_as (listing, accord_reading_to_name (dates->reading),
                              get_reading_label (dates->reading));
  add_date (listing, dates->start);
  add_date (listing, dates->end);
  return listing;
}

/** accord_command_notice_dates: what follows from serving a notice on these days (WD-2 to WD-5). */
gboolean
accord_command_notice_dates (AccordInvocation *invocation, GError **error)
{
  const AccordOptions *options = &invocation->options;
  const AccordDate *served = (const AccordDate *) (void *) options->served->data;
  g_autoptr (AccordListing) listing = NULL;
  AccordWithdrawal dates;

  if (options->served->len == 0)
    {
      g_set_error_literal (error, ACCORD_USAGE_ERROR, 0,
                           _("--served is missing: the day on which a partner was served, once "
                             "for each partner."));
      return FALSE;
    }
  if (!accord_withdrawal_work_out (served, options->served->len, options->months,
                                   options->reading, &dates))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("The notice would end after the year %d, the last that dates may have."),
                   ACCORD_DATE_LAST_YEAR);
      return FALSE;
    }
  listing = list_dates (&dates, served, options->served->len);
  accord_invocation_print_record (invocation, listing);
  return TRUE;
}

/** accord_command_last_day_to_serve: for new arrangements to start on a 1 April (WD-6). */
gboolean
accord_command_last_day_to_serve (AccordInvocation *invocation, GError **error)
{
  const AccordOptions *options = &invocation->options;
  g_autoptr (AccordListing) listing = NULL;
  AccordDate day;

  if (options->start == ACCORD_DATE_NONE)
    {
      g_set_error_literal (error, ACCORD_USAGE_ERROR, 0,
                           _("--start is missing: the 1 April on which new arrangements start."));
      return FALSE;
    }
  day = accord_withdrawal_last_day (options->start, options->months, options->reading);
  if (day == ACCORD_DATE_NONE)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("--start: “%s” was given; new arrangements start on a 1 April, such as "
                     "2016-04-01."),
                   options->start_text);
      return FALSE;
    }

  listing = accord_listing_new ();
  add_column (listing, "start", _("New arrangements start"));
  add_column (listing, "months", _("Months of notice"));
  add_column (listing, "last_day_to_serve", _("Last day to serve"));
  add_date (listing, options->start);
  accord_listing_add_integer (listing, options->months);
  add_date (listing, day);
  accord_invocation_print_record (invocation, listing);
  return TRUE;
}
