/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "report/xlsx-names.h"

static void
test_sheets (void)
{
  static const struct
  {
    const char *wanted;
    const char *name;
  } cases[] = {
    { "Notices", "Notices" },
    { "notices", "notices 2" },
    { "NOTICES", "NOTICES 3" },
    { "A/B\\C?D*E[F]G:H#I", "A-B-C-D-E-F-G-H-I" },
    { "'quoted'", "quoted" },
    { "it's", "it's" },
    { "", "Sheet" },
    { "''", "Sheet 2" },
    { "History", "Sheet 3" },
    { "  spaced  ", "spaced" },
    { "1234567890123456789012345678901234567890", "1234567890123456789012345678901" },
    { "1234567890123456789012345678901x", "12345678901234567890123456789 2" },
    { "12345678901234567890123456789😀😀", "12345678901234567890123456789😀" },
  };
  g_autoptr (XlsxNames) names = xlsx_names_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = xlsx_names_add_sheet (names, cases[i].wanted);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_identifiers (void)
{
  static const struct
  {
    const char *wanted;
    const char *name;
  } cases[] = {
    { "PooledFunds", "PooledFunds" },
    { "pooledfunds", "pooledfunds_2" },
    { "Pooled funds", "Pooled_funds" },
    { "2015", "_2015" },
    { "A1", "A1_" },
    { "XFD1", "XFD1_" },
    { "R1C1", "R1C1_" },
    { "C", "C_" },
    { "Objectives_A01", "Objectives_A01" },
    { "TitleRegion1.a4.j23.2", "TitleRegion1.a4.j23.2" },
    { "", "_" },
    { "é", "__" },
  };
  g_autoptr (XlsxNames) names = xlsx_names_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = xlsx_names_add_identifier (names, cases[i].wanted);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
  } cases[] = {
    { NULL, "" },
    { "plain", "plain" },
    { "=1+1", "=1+1" },
    { "a\tb\nc\r\nd\re", "a\tb\nc\nd\ne" },
    { "bell\x07, escape\x1b, delete\x7f", "bell␇, escape␛, delete␡" },
    { "_x0041_", "_x005F_x0041_" },
    { "_x41_ _x0041", "_x41_ _x0041" },
    { "\xef\xbf\xbe", "\xef\xbf\xbd" },
    { "broken \xff", "broken \xef\xbf\xbd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = xlsx_text_clean (cases[i].text, XLSX_LONGEST_TEXT);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_cut (void)
{
  g_autofree char *fits = g_strnfill (XLSX_LONGEST_TEXT, 'x');
  g_autofree char *too_long = g_strnfill (XLSX_LONGEST_TEXT + 1, 'x');
  g_autofree char *kept = xlsx_text_clean (fits, XLSX_LONGEST_TEXT);
  g_autofree char *cut = xlsx_text_clean (too_long, XLSX_LONGEST_TEXT);
  g_autofree char *pairs = xlsx_text_cut ("😀😀", 3);

  g_assert_cmpstr (kept, ==, fits);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, XLSX_LONGEST_TEXT);
  g_assert_true (g_str_has_suffix (cut, "x…"));
  g_assert_cmpstr (pairs, ==, "😀…");
}

static void
test_references (void)
{
  static const struct
  {
    guint row;
    guint column;
    const char *name;
  } cases[] = {
    { 0, 0, "A1" },   { 22, 9, "J23" },   { 0, 25, "Z1" },
    { 0, 26, "AA1" }, { 9, 701, "ZZ10" }, { 1048575, 16383, "XFD1048576" },
  };
  g_autofree char *reference = xlsx_reference_new ("it's", 22, 9);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = xlsx_cell_name (cases[i].row, cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_cmpstr (reference, ==, "'it''s'!$J$23");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx-names/sheets", test_sheets);
  g_test_add_func ("/xlsx-names/identifiers", test_identifiers);
  g_test_add_func ("/xlsx-names/clean", test_clean);
  g_test_add_func ("/xlsx-names/cut", test_cut);
  g_test_add_func ("/xlsx-names/references", test_references);
  return g_test_run ();
}
