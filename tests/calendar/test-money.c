/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/money.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    gint64 pence;
  } cases[] = {
    { "0", 0 }, { "1", 100 }, { "12500", 1250000 }, { "12500.00", 1250000 },
    { "£12,500", 1250000 }, { "£ 12,500.5", 1250050 }, { ".5", 50 }, { "£.05", 5 },
    { "12.", 1200 },
    { "007", 700 }, { "1,234,567.89", 123456789 },
    /* Round sums. */
    { "12k", 1200000 }, { "1.2m", 120000000 }, { "£1.2 M", 120000000 },
    { "1.5 million", 150000000 },
    { "2bn", G_GINT64_CONSTANT (200000000000) }, { "1,200k", 120000000 }, { "0.01k", 1000 },
    { "1.23456789m", 123456789 }, { "3 thousand", 300000 },
    /* Below nought. */
    { "-£5", -500 }, { "£-5", -500 }, { "-5.01", -501 }, { "(5.00)", -500 },
    { "(£1.2m)", -120000000 },
    { "\u2212£5", -500 }, { "+5", 500 }, { "-0", 0 },
    /* Noughts beyond the penny lose nothing. */
    { "12.500", 1250 }, { "1.0000000000m", 100000000 },
    /* What spreadsheets make of it. */
    { "£12,500.00\u00a0", 1250000 }, { "\u00a0£\u00a012", 1200 }, { "\uffe1\uff11\uff12", 1200 },
    /* The ends. */
    { "9999999999999.99", ACCORD_MONEY_MAX }, { "-£9,999,999,999,999.99", -ACCORD_MONEY_MAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 pence = 7;

      g_test_message ("%s", cases[i].text);
      g_assert_true (accord_money_parse (cases[i].text, &pence, &error));
      g_assert_no_error (error);
      g_assert_cmpint (pence, ==, cases[i].pence);
    }
}

#define NO_FORM(typed) \
  "“" typed "” is not an amount of money. Write pounds and pence, for example £12,500, 12500.00 " \
  "or 1.2m."

#define TOO_FINE(typed) \
  "“" typed "” comes to a fraction of a penny. Write an amount in whole pence, for example £12.50."

#define TOO_LARGE(typed) "“" typed "” is too large: amounts go up to £9,999,999,999,999.99."

#define NOTHING "No amount was given. Write pounds and pence, for example £12,500."

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", NOTHING }, { "  ", NOTHING },
    { "12.345", TOO_FINE ("12.345") }, { "0.001", TOO_FINE ("0.001") },
    { "1.234567891m", TOO_FINE ("1.234567891m") },
    { "10000000000000", TOO_LARGE ("10000000000000") },
    { "99999999999999999999999999", TOO_LARGE ("99999999999999999999999999") },
    { "-10000bn", TOO_LARGE ("-10000bn") }, { "10000bn", TOO_LARGE ("10000bn") },
    { "9,999,999,999,999.99m", TOO_LARGE ("9,999,999,999,999.99m") },
    { "lots", NO_FORM ("lots") }, { "£", NO_FORM ("£") }, { ".", NO_FORM (".") },
    { "-", NO_FORM ("-") }, { "k", NO_FORM ("k") }, { "()", NO_FORM ("()") },
    { "(", NO_FORM ("(") },
    { "(5", NO_FORM ("(5") }, { "(-5)", NO_FORM ("(-5)") }, { "--5", NO_FORM ("--5") },
    { "££5", NO_FORM ("££5") }, { "€5", NO_FORM ("€5") }, { "5x", NO_FORM ("5x") },
    { "5kk", NO_FORM ("5kk") }, { "1.2.3", NO_FORM ("1.2.3") }, { "1 2", NO_FORM ("1 2") },
    { "12,50", NO_FORM ("12,50") }, { "1234,567", NO_FORM ("1234,567") },
    { "1,23,456", NO_FORM ("1,23,456") }, { ",500", NO_FORM (",500") }, { "1,", NO_FORM ("1,") },
    { "1.000,50", NO_FORM ("1.000,50") }, { "1e5", NO_FORM ("1e5") }, { "0x10", NO_FORM ("0x10") },
    { "inf", NO_FORM ("inf") }, { "12\n500", NO_FORM ("12 500") },
    { "\xa3" "5", NO_FORM ("\ufffd5") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 pence = 7;

      g_assert_false (accord_money_parse (cases[i].text, &pence, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (pence, ==, 7);
    }
}

static void
test_write (void)
{
  static const struct
  {
    gint64 pence;
    const char *text;
    const char *decimal;
  } cases[] = {
    { 0, "£0", "0.00" },
    { 5, "£0.05", "0.05" },
    { -5, "-£0.05", "-0.05" },
    { 100, "£1", "1.00" },
    { 99900, "£999", "999.00" },
    { 100000, "£1,000", "1000.00" },
    { 1250050, "£12,500.50", "12500.50" },
    { -120000000, "-£1,200,000", "-1200000.00" },
    { ACCORD_MONEY_MAX, "£9,999,999,999,999.99", "9999999999999.99" },
    { G_MAXINT64, "£92,233,720,368,547,758.07", "92233720368547758.07" },
    { G_MININT64, "-£92,233,720,368,547,758.08", "-92233720368547758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_money_format (cases[i].pence);
      g_autofree char *decimal = accord_money_to_decimal (cases[i].pence);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (decimal, ==, cases[i].decimal);
    }
}

static void
test_any_amount_reads_back (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64 pence = (gint64) g_test_rand_double_range (-1e15, 1e15);
      g_autofree char *text = accord_money_format (pence);
      g_autofree char *decimal = accord_money_to_decimal (pence);
      gint64 from_text = 7, from_decimal = 7;

      g_assert_true (accord_money_parse (text, &from_text, NULL));
      g_assert_true (accord_money_parse (decimal, &from_decimal, NULL));
      g_assert_cmpint (from_text, ==, pence);
      g_assert_cmpint (from_decimal, ==, pence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/read", test_read);
  g_test_add_func ("/money/refuse", test_refuse);
  g_test_add_func ("/money/write", test_write);
  g_test_add_func ("/money/any-amount-reads-back", test_any_amount_reads_back);

  return g_test_run ();
}
