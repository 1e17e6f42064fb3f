/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"
#include "accord/error.h"

#include <string.h>

/* All is typed on Wednesday 30 September 2015. */
static AccordDate
today (void)
{
  return accord_date_new (2015, 9, 30);
}

/* Answers the date in ISO form, or the message of the refusal. */
static char *
read_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  AccordDate date = ACCORD_DATE_NONE;

  if (accord_date_parse (text, today (), &date, &error))
    {
      g_assert_no_error (error);
      return accord_date_to_iso (date);
    }

  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpuint (date, ==, ACCORD_DATE_NONE);

  return g_strdup (error->message);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    /* The forms of UI principle 5. */
    { "1 apr 15", "2015-04-01" },
    { "01/04/2015", "2015-04-01" },
    { "today", "2015-09-30" },
    { "+6m", "2016-03-30" },
    /* Day first. */
    { "1 April 2015", "2015-04-01" },
    { "1.4.15", "2015-04-01" },
    { "1-4-2015", "2015-04-01" },
    { "1 4 2015", "2015-04-01" },
    { "1apr2015", "2015-04-01" },
    { "1-Apr-15", "2015-04-01" },
    { "30 Sept 2015", "2015-09-30" },
    { "1st April 2015", "2015-04-01" },
    { "22nd of May, 2015", "2015-05-22" },
    { "29/02/2016", "2016-02-29" },
    { "  1  APR.  2015 ", "2015-04-01" },
    { "03/04/05", "2005-04-03" },
    /* Year or month first. */
    { "2015-04-01", "2015-04-01" },
    { "2015/4/1", "2015-04-01" },
    { "2015 apr 1", "2015-04-01" },
    { "20150401", "2015-04-01" },
    { "April 1, 2015", "2015-04-01" },
    { "apr 1st 15", "2015-04-01" },
    /* With its day of the week. */
    { "Wed 30 September 2015", "2015-09-30" },
    { "Weds, 30 Sep 2015", "2015-09-30" },
    { "Wednesday 30/9/15", "2015-09-30" },
    { "wed 2015-09-30", "2015-09-30" },
    { "wed 20150930", "2015-09-30" },
    /* Words, and counted from today. */
    { "Tomorrow", "2015-10-01" },
    { "YESTERDAY", "2015-09-29" },
    { "+0d", "2015-09-30" },
    { "-2w", "2015-09-16" },
    { "+90d", "2015-12-29" },
    { "+3y", "2018-09-30" },
    { "+5m", "2016-02-29" },
    { "-7m", "2015-02-28" },
    { "+ 6 months", "2016-03-30" },
    { "+1 week", "2015-10-07" },
    /* What word processors and spreadsheets make of them. */
    { "1\u00a0April\u00a02015", "2015-04-01" },
    { "1\u20134\u20132015", "2015-04-01" },
    { "\u22122w", "2015-09-16" },
    { "\uff11/\uff14/\uff12\uff10\uff11\uff15", "2015-04-01" },
    /* Two digits: 50 years back to 49 ahead. */
    { "1/1/64", "2064-01-01" },
    { "1/1/65", "1965-01-01" },
    { "1/1/99", "1999-01-01" },
    { "1/1/00", "2000-01-01" },
    /* The ends of what a date may be. */
    { "1/1/1900", "1900-01-01" },
    { "31/12/2199", "2199-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = read_date (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].iso);
    }
}

#define NO_FORM(typed) \
  "“" typed "” is not a date. Write the day, month and year, for example 30 Sep 2015, or use " \
  "“today” or “+6m”."

#define NO_RANGE(typed) "“" typed "” is too far away: dates lie in the years 1900 to 2199."

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "31/02/2015",
      "“31/02/2015” is not a date: February 2015 has 28 days; the last is 28 February 2015." },
    { "30 Feb 2016",
      "“30 Feb 2016” is not a date: February 2016 has 29 days; the last is 29 February 2016." },
    { "31 sept 2015",
      "“31 sept 2015” is not a date: September 2015 has 30 days; the last is 30 September 2015." },
    { "20150631",
      "“20150631” is not a date: June 2015 has 30 days; the last is 30 June 2015." },
    { "04/13/2015",
      "“04/13/2015” is not a date: there is no month 13. Dates are written with the day first: "
      "day, month, year." },
    { "2015-00-01",
      "“2015-00-01” is not a date: there is no month 0. Dates are written with the day first: "
      "day, month, year." },
    { "Tue 30 September 2015",
      "“Tue 30 September 2015” does not agree with itself: 30 September 2015 is a Wednesday." },
    { "",
      "No date was given. Write the day, month and year, for example 30 Sep 2015." },
    { " \t",
      "No date was given. Write the day, month and year, for example 30 Sep 2015." },
    { "31/12/1899", NO_RANGE ("31/12/1899") },
    { "1 Jan 2200", NO_RANGE ("1 Jan 2200") },
    { "99991231", NO_RANGE ("99991231") },
    { "+200y", NO_RANGE ("+200y") },
    { "-999999d", NO_RANGE ("-999999d") },
    { "soon", NO_FORM ("soon") },
    { "1 apr", NO_FORM ("1 apr") },
    { "apr 2015", NO_FORM ("apr 2015") },
    { "2015", NO_FORM ("2015") },
    { "1/4/215", NO_FORM ("1/4/215") },
    { "1/4/5", NO_FORM ("1/4/5") },
    { "1/4/20150", NO_FORM ("1/4/20150") },
    { "001/4/2015", NO_FORM ("001/4/2015") },
    { "1 ma 2015", NO_FORM ("1 ma 2015") },
    { "1 aprilis 2015", NO_FORM ("1 aprilis 2015") },
    { "1 apr 2015 9am", NO_FORM ("1 apr 2015 9am") },
    { "01/04/2015 00:00", NO_FORM ("01/04/2015 00:00") },
    { "/1/4/2015", NO_FORM ("/1/4/2015") },
    { "-1/4/2015", NO_FORM ("-1/4/2015") },
    { "2015040", NO_FORM ("2015040") },
    { "+6", NO_FORM ("+6") },
    { "+m", NO_FORM ("+m") },
    { "6m", NO_FORM ("6m") },
    { "+1.5y", NO_FORM ("+1.5y") },
    { "+6 fortnights", NO_FORM ("+6 fortnights") },
    { "+1000000d", NO_FORM ("+1000000d") },
    { "of", NO_FORM ("of") },
    { "?", NO_FORM ("?") },
    { "1\n4", NO_FORM ("1 4") },
    { "\xff/4/2015", NO_FORM ("\ufffd/4/2015") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = read_date (cases[i].text);

      g_assert_cmpstr (result, ==, cases[i].message);
    }
}

static void
test_long_text_is_shortened (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autofree char *quoted = g_strndup (text, 60);
  g_autofree char *result = read_date (text);
  g_autofree char *start = g_strdup_printf ("“%s…” is not a date.", quoted);

  g_assert_true (g_str_has_prefix (result, start));
  g_assert_cmpuint (strlen (result), <, 300);
}

static void
test_every_style_reads_back (void)
{
  const AccordDate last = accord_date_new (2029, 12, 31);

  for (AccordDate date = accord_date_new (2010, 1, 1); date <= last; date++)
    for (int style = ACCORD_DATE_STYLE_SHORT; style <= ACCORD_DATE_STYLE_ISO; style++)
      {
        g_autofree char *text = accord_date_format (date, (AccordDateStyle) style);
        AccordDate read = ACCORD_DATE_NONE;

        g_assert_true (accord_date_parse (text, today (), &read, NULL));
        g_assert_cmpuint (read, ==, date);
      }
}

/* Whatever is typed is read as a date that exists, or refused with a sentence. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "1", "4", "15", "2015", "31", "0", "99", "apr", "feb", "wed", "today", "st", "of", "+", "-",
    "/", ".", " ", ",", "m", "y", "d", "\u2212", "é", "½", "\xc3", "'", "\t", "20150401",
  };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *result = NULL;

      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      result = read_date (text->str);
      g_assert_true (g_utf8_validate (result, -1, NULL));
    }
}

/* What was probably meant; NULL where there is no telling. */
static void
test_suggest (void)
{
  static const struct {
    const char *text;
    const char *iso;
  } cases[] = {
    { "31/02/2015", "2015-02-28" },
    { "30 feb 16", "2016-02-29" },
    { "20150631", "2015-06-30" },
    { "2015-04-31", "2015-04-30" },
    /* The month first, as in America. */
    { "04/23/2015", "2015-04-23" },
    { "2015-23-04", "2015-04-23" },
    /* Another day of the week. */
    { "Tue 30 September 2015", "2015-09-30" },
    { "Mon 31 feb 2015", "2015-02-28" },
    { "soon", NULL },
    { "", NULL },
    { "32/01/2015", NULL },
    { "0/01/2015", NULL },
    { "1/0/2015", NULL },
    { "13/13/2015", NULL },
    { "31/02/2500", NULL },
    { "+6", NULL },
    { "tomorow", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDate date = accord_date_suggest (cases[i].text, today ());
      g_autofree char *iso = date == ACCORD_DATE_NONE ? NULL : accord_date_to_iso (date);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-parse/read", test_read);
  g_test_add_func ("/date-parse/refuse", test_refuse);
  g_test_add_func ("/date-parse/suggest", test_suggest);
  g_test_add_func ("/date-parse/long-text-is-shortened", test_long_text_is_shortened);
  g_test_add_func ("/date-parse/every-style-reads-back", test_every_style_reads_back);
  g_test_add_func ("/date-parse/any-text", test_any_text);

  return g_test_run ();
}
