/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-object.h>
#include <math.h>
#include <string.h>

#include "accord/error.h"
#include "accord/field.h"

static const AccordChoice choices[] = {
  { "lay", "Lay" }, { "nhs-england", "NHS England" }, { "other", "Other" }, { NULL, NULL },
};

static const AccordField fields[] = {
  [ACCORD_FIELD_TEXT] = { "text", ACCORD_FIELD_TEXT, 0, "Text" },
  [ACCORD_FIELD_LONG_TEXT] = { "long", ACCORD_FIELD_LONG_TEXT, 0, "Long" },
  [ACCORD_FIELD_INTEGER] = { "integer", ACCORD_FIELD_INTEGER, 0, "Integer" },
  [ACCORD_FIELD_NUMBER] = { "number", ACCORD_FIELD_NUMBER, 0, "Number" },
  [ACCORD_FIELD_MONEY] = { "money", ACCORD_FIELD_MONEY, 0, "Money" },
  [ACCORD_FIELD_DATE] = { "date", ACCORD_FIELD_DATE, 0, "Date" },
  [ACCORD_FIELD_DEADLINE] = { "deadline", ACCORD_FIELD_DEADLINE, 0, "Deadline" },
  [ACCORD_FIELD_TIME] = { "time", ACCORD_FIELD_TIME, 0, "Time" },
  [ACCORD_FIELD_YEAR] = { "year", ACCORD_FIELD_YEAR, 0, "Year" },
  [ACCORD_FIELD_BOOLEAN] = { "boolean", ACCORD_FIELD_BOOLEAN, 0, "Boolean" },
  [ACCORD_FIELD_CHOICE] = { "choice", ACCORD_FIELD_CHOICE, 0, "Choice", .choices = choices },
  [ACCORD_FIELD_CHOICES] = { "choices", ACCORD_FIELD_CHOICES, 0, "Choices", .choices = choices },
  [ACCORD_FIELD_REFERENCE] = { "reference", ACCORD_FIELD_REFERENCE, 0, "Reference",
                               .target = "organisation" },
  [ACCORD_FIELD_REFERENCES] = { "references", ACCORD_FIELD_REFERENCES, 0, "References",
                                .target = "organisation" },
  [ACCORD_FIELD_FILE] = { "file", ACCORD_FIELD_FILE, 0, "File" },
};

/* A register of three organisations: 1 is A1, 2 is "Brent, Harrow", 3 is C3. */
static gboolean
find (gpointer data, const AccordRecordType *type, const char *ref, gint64 *id, GError **error)
{
  static const char *const refs[] = { "", "A1", "Brent, Harrow", "C3" };

  g_assert_cmpstr (type->name, ==, "organisation");
  for (guint i = 1; i < G_N_ELEMENTS (refs); i++)
    if (strcmp (ref, refs[i]) == 0)
      {
        *id = i;
        return TRUE;
      }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, "no %s", ref);
  return FALSE;
}

static char *
attach (gpointer data, const char *path, GError **error)
{
  return g_strconcat ("kept ", path, NULL);
}

static AccordResolver
new_resolver (void)
{
  return (AccordResolver) {
    .find = find, .attach = attach, .today = accord_date_new (2015, 9, 30),
  };
}

static char *
show (const AccordValue *value)
{
  switch (value->tag)
    {
    case ACCORD_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case ACCORD_VALUE_NUMBER:
      return g_strdup_printf ("%.6g", value->number);
    case ACCORD_VALUE_TEXT:
      return g_strdup (value->text);
    case ACCORD_VALUE_IDS:
      {
        GString *list = g_string_new (NULL);

        for (guint i = 0; i < value->ids->len; i++)
          g_string_append_printf (list, "[%d]", (int) g_array_index (value->ids, gint64, i));
        return g_string_free (list, FALSE);
      }
    case ACCORD_VALUE_NONE:
    default:
      return g_strdup ("none");
    }
}

static const struct {
  AccordFieldKind kind;
  const char *typed;
  AccordValueTag tag;
  const char *value;
} accepted[] = {
  { ACCORD_FIELD_TEXT, "  Better Care Fund ", ACCORD_VALUE_TEXT, "Better Care Fund" },
  { ACCORD_FIELD_TEXT, "a\tb", ACCORD_VALUE_TEXT, "a\tb" },
  { ACCORD_FIELD_TEXT, "Ŵy & Llŷr 🏥 <b>'; --", ACCORD_VALUE_TEXT, "Ŵy & Llŷr 🏥 <b>'; --" },
  { ACCORD_FIELD_TEXT, "", ACCORD_VALUE_NONE, "none" },
  { ACCORD_FIELD_TEXT, " \t\n", ACCORD_VALUE_NONE, "none" },
  { ACCORD_FIELD_LONG_TEXT, "one\r\ntwo\n", ACCORD_VALUE_TEXT, "one\r\ntwo" },

  { ACCORD_FIELD_INTEGER, "1,250", ACCORD_VALUE_INTEGER, "1250" },
  { ACCORD_FIELD_INTEGER, "-7", ACCORD_VALUE_INTEGER, "-7" },
  { ACCORD_FIELD_INTEGER, "2147483647", ACCORD_VALUE_INTEGER, "2147483647" },

  { ACCORD_FIELD_NUMBER, "74.5", ACCORD_VALUE_NUMBER, "74.5" },
  { ACCORD_FIELD_NUMBER, "74.5%", ACCORD_VALUE_NUMBER, "74.5" },
  { ACCORD_FIELD_NUMBER, "74.5 %", ACCORD_VALUE_NUMBER, "74.5" },
  { ACCORD_FIELD_NUMBER, "1,234.25", ACCORD_VALUE_NUMBER, "1234.25" },
  { ACCORD_FIELD_NUMBER, "-1e3", ACCORD_VALUE_NUMBER, "-1000" },
  { ACCORD_FIELD_NUMBER, "-0", ACCORD_VALUE_NUMBER, "0" },

  { ACCORD_FIELD_MONEY, "£1,250.50", ACCORD_VALUE_INTEGER, "125050" },
  { ACCORD_FIELD_MONEY, "1.2m", ACCORD_VALUE_INTEGER, "120000000" },
  { ACCORD_FIELD_MONEY, "-3", ACCORD_VALUE_INTEGER, "-300" },

  { ACCORD_FIELD_DATE, "30 Sep 2015", ACCORD_VALUE_TEXT, "2015-09-30" },
  { ACCORD_FIELD_DATE, "today", ACCORD_VALUE_TEXT, "2015-09-30" },
  { ACCORD_FIELD_DATE, "+6m", ACCORD_VALUE_TEXT, "2016-03-30" },

  { ACCORD_FIELD_DEADLINE, "9 Jan 2015", ACCORD_VALUE_TEXT, "2015-01-09" },
  { ACCORD_FIELD_DEADLINE, "9 Jan 2015 12:00", ACCORD_VALUE_TEXT, "2015-01-09T12:00" },
  { ACCORD_FIELD_DEADLINE, "2015-01-09T9:30", ACCORD_VALUE_TEXT, "2015-01-09T09:30" },
  { ACCORD_FIELD_DEADLINE, "9 Jan 2015 12 noon", ACCORD_VALUE_TEXT, "2015-01-09T12:00" },
  { ACCORD_FIELD_DEADLINE, "9 Jan 2015 12noon", ACCORD_VALUE_TEXT, "2015-01-09T12:00" },
  { ACCORD_FIELD_DEADLINE, "9 Jan 2015 noon", ACCORD_VALUE_TEXT, "2015-01-09T12:00" },
  { ACCORD_FIELD_DEADLINE, "9 OCT 2015 14.30", ACCORD_VALUE_TEXT, "2015-10-09T14:30" },
  { ACCORD_FIELD_DEADLINE, "1 4.15", ACCORD_VALUE_TEXT, "2015-04-01" },
  { ACCORD_FIELD_DEADLINE, "today 17:00", ACCORD_VALUE_TEXT, "2015-09-30T17:00" },

  { ACCORD_FIELD_TIME, "9:30", ACCORD_VALUE_TEXT, "09:30" },
  { ACCORD_FIELD_TIME, "14.05", ACCORD_VALUE_TEXT, "14:05" },
  { ACCORD_FIELD_TIME, "Noon", ACCORD_VALUE_TEXT, "12:00" },
  { ACCORD_FIELD_TIME, "00:00", ACCORD_VALUE_TEXT, "00:00" },

  { ACCORD_FIELD_YEAR, "2015/16", ACCORD_VALUE_TEXT, "2015/16" },
  { ACCORD_FIELD_YEAR, "2015-16", ACCORD_VALUE_TEXT, "2015/16" },

  { ACCORD_FIELD_BOOLEAN, "Yes", ACCORD_VALUE_INTEGER, "1" },
  { ACCORD_FIELD_BOOLEAN, "true", ACCORD_VALUE_INTEGER, "1" },
  { ACCORD_FIELD_BOOLEAN, "1", ACCORD_VALUE_INTEGER, "1" },
  { ACCORD_FIELD_BOOLEAN, "no", ACCORD_VALUE_INTEGER, "0" },
  { ACCORD_FIELD_BOOLEAN, "FALSE", ACCORD_VALUE_INTEGER, "0" },

  { ACCORD_FIELD_CHOICE, "nhs-england", ACCORD_VALUE_TEXT, "nhs-england" },
  { ACCORD_FIELD_CHOICE, "NHS england", ACCORD_VALUE_TEXT, "nhs-england" },

  { ACCORD_FIELD_CHOICES, "other, Lay", ACCORD_VALUE_TEXT, "lay other" },
  { ACCORD_FIELD_CHOICES, "lay+lay", ACCORD_VALUE_TEXT, "lay" },
  { ACCORD_FIELD_CHOICES, "other lay", ACCORD_VALUE_TEXT, "lay other" },
  { ACCORD_FIELD_CHOICES, "NHS England", ACCORD_VALUE_TEXT, "nhs-england" },
  { ACCORD_FIELD_CHOICES, "NHS England; other", ACCORD_VALUE_TEXT, "nhs-england other" },
  { ACCORD_FIELD_CHOICES, ", ;", ACCORD_VALUE_NONE, "none" },

  { ACCORD_FIELD_REFERENCE, "C3", ACCORD_VALUE_INTEGER, "3" },
  { ACCORD_FIELD_REFERENCES, "C3; A1; C3", ACCORD_VALUE_IDS, "[1][3]" },
  { ACCORD_FIELD_REFERENCES, "C3, A1", ACCORD_VALUE_IDS, "[1][3]" },
  { ACCORD_FIELD_REFERENCES, "Brent, Harrow", ACCORD_VALUE_IDS, "[2]" },
  { ACCORD_FIELD_REFERENCES, "Brent, Harrow; A1", ACCORD_VALUE_IDS, "[1][2]" },
  { ACCORD_FIELD_REFERENCES, ";;", ACCORD_VALUE_NONE, "none" },

  { ACCORD_FIELD_FILE, "minutes.pdf", ACCORD_VALUE_TEXT, "kept minutes.pdf" },
};

static void
test_accepted (void)
{
  const AccordResolver resolver = new_resolver ();

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autofree char *shown = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", fields[accepted[i].kind].key, accepted[i].typed);
      accord_field_parse (&fields[accepted[i].kind], accepted[i].typed, &resolver, &value, &error);
      g_assert_no_error (error);
      g_assert_cmpint (value.tag, ==, accepted[i].tag);
      shown = show (&value);
      g_assert_cmpstr (shown, ==, accepted[i].value);
    }
}

static const struct {
  AccordFieldKind kind;
  const char *typed;
  const char *message;
} refused[] = {
  { ACCORD_FIELD_TEXT, "one\ntwo", "“one\ntwo” has several lines; a single line was expected." },
  { ACCORD_FIELD_TEXT, "bell\a", "It holds a control character (U+0007), which is not text." },
  { ACCORD_FIELD_TEXT, "delete\x7f", "It holds a control character (U+007F), which is not text." },
  { ACCORD_FIELD_TEXT, "caf\xe9", "“caf�” is not readable text; UTF-8 was expected." },
  { ACCORD_FIELD_LONG_TEXT, "a\x1bz", "It holds a control character (U+001B), which is not text." },

  { ACCORD_FIELD_INTEGER, "1.5",
    "“1.5” is not a whole number; a number such as 120 was expected." },
  { ACCORD_FIELD_INTEGER, "ten",
    "“ten” is not a whole number; a number such as 120 was expected." },
  { ACCORD_FIELD_INTEGER, "2147483648",
    "“2147483648” is not a whole number; a number such as 120 was expected." },

  { ACCORD_FIELD_NUMBER, "abc", "“abc” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "%", "“%” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "nan", "“nan” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "inf", "“inf” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "0x10", "“0x10” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "1e999", "“1e999” is not a number; a number such as 74.5 was expected." },
  { ACCORD_FIELD_NUMBER, "7 8", "“7 8” is not a number; a number such as 74.5 was expected." },

  { ACCORD_FIELD_MONEY, "lots",
    "“lots” is not an amount of money. Write pounds and pence, for example £12,500, 12500.00 or "
    "1.2m." },

  { ACCORD_FIELD_DATE, "31 Feb 2015",
    "“31 Feb 2015” is not a date: February 2015 has 28 days; the last is 28 February 2015." },
  { ACCORD_FIELD_DATE, "soon",
    "“soon” is not a date. Write the day, month and year, for example 30 Sep 2015, or use "
    "“today” or “+6m”." },
  { ACCORD_FIELD_DEADLINE, "9 Jan 2015 25:00",
    "“9 Jan 2015 25:00” is not a date. Write the day, month and year, for example 30 Sep 2015, or "
    "use “today” or “+6m”." },
  { ACCORD_FIELD_DEADLINE, "31 Feb 2015 12:00",
    "“31 Feb 2015” is not a date: February 2015 has 28 days; the last is 28 February 2015." },

  { ACCORD_FIELD_TIME, "24:00", "“24:00” is not a time; a time such as 14:30 was expected." },
  { ACCORD_FIELD_TIME, "9:5", "“9:5” is not a time; a time such as 14:30 was expected." },
  { ACCORD_FIELD_TIME, "-0:30", "“-0:30” is not a time; a time such as 14:30 was expected." },
  { ACCORD_FIELD_TIME, "9:+5", "“9:+5” is not a time; a time such as 14:30 was expected." },
  { ACCORD_FIELD_TIME, "012:30", "“012:30” is not a time; a time such as 14:30 was expected." },
  { ACCORD_FIELD_TIME, "late", "“late” is not a time; a time such as 14:30 was expected." },

  { ACCORD_FIELD_BOOLEAN, "maybe",
    "“maybe” is neither yes nor no; yes, no, true, false, 1 or 0 was expected." },

  { ACCORD_FIELD_CHOICE, "clinical",
    "“clinical” is not among the choices. There are: lay, nhs-england, other." },
  { ACCORD_FIELD_CHOICES, "lay, vet",
    "“vet” is not among the choices. There are: lay, nhs-england, other." },
  { ACCORD_FIELD_CHOICE, "\xf0\x9f", "“��” is not readable text; UTF-8 was expected." },

  { ACCORD_FIELD_REFERENCE, "Z9", "no Z9" },
  { ACCORD_FIELD_REFERENCES, "A1; Z9", "no Z9" },
};

static void
test_refused (void)
{
  const AccordResolver resolver = new_resolver ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      accord_value_set_integer (&value, 42);
      g_assert_false (accord_field_parse (&fields[refused[i].kind], refused[i].typed, &resolver,
                                          &value, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, refused[i].message);
      /* What was there is left alone. */
      g_assert_cmpint (value.tag, ==, ACCORD_VALUE_INTEGER);
      g_assert_cmpint (value.integer, ==, 42);
    }
}

static void
test_lengths (void)
{
  static const struct {
    AccordFieldKind kind;
    gsize limit;
    const char *message;
  } cases[] = {
    { ACCORD_FIELD_TEXT, ACCORD_TEXT_MAX,
      "It is 501 characters long; at most 500 fit here." },
    { ACCORD_FIELD_LONG_TEXT, ACCORD_LONG_TEXT_MAX,
      "It is 1000001 characters long; at most 1000000 fit here." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      /* Characters, not bytes. */
      for (gsize n = 0; n < cases[i].limit; n++)
        g_string_append (text, "é");
      g_assert_true (accord_field_parse (&fields[cases[i].kind], text->str, NULL, &value, &error));
      g_assert_no_error (error);
      g_string_append (text, "é");
      g_assert_false (accord_field_parse (&fields[cases[i].kind], text->str, NULL, &value, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_without_register (void)
{
  static const struct {
    AccordFieldKind kind;
    const char *typed;
    const char *message; /* NULL: it is taken */
  } cases[] = {
    { ACCORD_FIELD_DATE, "2015-09-30", NULL },
    { ACCORD_FIELD_DATE, "30 Sep 2015",
      "“30 Sep 2015” is not a date; a date such as 2015-09-30 was expected." },
    { ACCORD_FIELD_DEADLINE, "2015-09-30T12:00", NULL },
    { ACCORD_FIELD_REFERENCE, "12", NULL },
    { ACCORD_FIELD_REFERENCE, "A1", "“A1” is not the number of a record; Organisation was "
                                    "expected." },
    { ACCORD_FIELD_REFERENCE, "0", "“0” is not the number of a record; Organisation was expected." },
    { ACCORD_FIELD_REFERENCES, "12; 3", NULL },
    { ACCORD_FIELD_FILE, "a.pdf", "“a.pdf” cannot be kept here; an open register was expected." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].typed);
      accord_field_parse (&fields[cases[i].kind], cases[i].typed, NULL, &value, &error);
      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, cases[i].message);
    }
}

static void
test_computed (void)
{
  const AccordField field = { "state", ACCORD_FIELD_TEXT, ACCORD_FIELD_COMPUTED, "State" };
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_field_parse (&field, "", NULL, &value, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "It follows from other records and cannot be entered.");
}

/* Values that code sets are held to the form in which the register keeps them. */
static void
test_check (void)
{
  static const struct {
    AccordFieldKind kind;
    const char *text;
    const char *message; /* NULL: it is taken */
  } cases[] = {
    { ACCORD_FIELD_TEXT, " as it is ", NULL },
    { ACCORD_FIELD_TEXT, "a\nb", "“a\nb” has several lines; a single line was expected." },
    { ACCORD_FIELD_DATE, "2015-09-30", NULL },
    { ACCORD_FIELD_DATE, "30/9/2015",
      "“30/9/2015” is not a date; a date such as 2015-09-30 was expected." },
    { ACCORD_FIELD_DEADLINE, "2015-09-30T09:30", NULL },
    { ACCORD_FIELD_DEADLINE, "2015-09-30 9:30",
      "“2015-09-30 9:30” is not written as the register keeps it; “2015-09-30T09:30” was "
      "expected." },
    { ACCORD_FIELD_TIME, "9:30",
      "“9:30” is not written as the register keeps it; “09:30” was expected." },
    { ACCORD_FIELD_YEAR, "2015-16",
      "“2015-16” is not written as the register keeps it; “2015/16” was expected." },
    { ACCORD_FIELD_CHOICE, "nhs-england", NULL },
    { ACCORD_FIELD_CHOICE, "NHS England",
      "“NHS England” is not written as the register keeps it; “nhs-england” was expected." },
    { ACCORD_FIELD_CHOICES, "lay other", NULL },
    { ACCORD_FIELD_CHOICES, "other lay",
      "“other lay” is not written as the register keeps it; “lay other” was expected." },
    { ACCORD_FIELD_INTEGER, "12", "A value of kind integer was expected." },
    { ACCORD_FIELD_REFERENCES, "12", "A value of kind references was expected." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      accord_value_take_text (&value, g_strdup (cases[i].text));
      accord_field_check (&fields[cases[i].kind], &value, &error);
      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, cases[i].message);
    }
}

static void
test_check_numbers (void)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  g_assert_true (accord_field_check (&fields[ACCORD_FIELD_DATE], &value, NULL));
  accord_value_set_integer (&value, 1);
  g_assert_true (accord_field_check (&fields[ACCORD_FIELD_BOOLEAN], &value, NULL));
  g_assert_true (accord_field_check (&fields[ACCORD_FIELD_MONEY], &value, NULL));
  g_assert_false (accord_field_check (&fields[ACCORD_FIELD_NUMBER], &value, NULL));
  g_assert_false (accord_field_check (&fields[ACCORD_FIELD_TEXT], &value, NULL));
  accord_value_set_integer (&value, 2);
  g_assert_false (accord_field_check (&fields[ACCORD_FIELD_BOOLEAN], &value, NULL));
  accord_value_set_number (&value, 1.5);
  g_assert_true (accord_field_check (&fields[ACCORD_FIELD_NUMBER], &value, NULL));
  accord_value_set_number (&value, INFINITY);
  g_assert_false (accord_field_check (&fields[ACCORD_FIELD_NUMBER], &value, NULL));
}

static void
test_suggested (void)
{
  static const struct {
    AccordFieldKind kind;
    const char *typed;
    const char *suggestion;
  } cases[] = {
    { ACCORD_FIELD_DATE, " 31/02/2015 ", "28 February 2015" },
    { ACCORD_FIELD_DEADLINE, "31/02/2015", "28 February 2015" },
    { ACCORD_FIELD_DEADLINE, "31/02/2015 12 noon", "28 February 2015 12:00" },
    { ACCORD_FIELD_DEADLINE, "31 feb 2015 9.30", "28 February 2015 09:30" },
    { ACCORD_FIELD_DATE, "31/02/2015 12:00", NULL },
    { ACCORD_FIELD_DATE, "soon", NULL },
    { ACCORD_FIELD_DATE, "31/02/2015\xff", NULL },
    { ACCORD_FIELD_TEXT, "31/02/2015", NULL },
  };
  const AccordResolver resolver = new_resolver ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *suggestion =
        accord_field_suggest (&fields[cases[i].kind], cases[i].typed, &resolver);

      g_assert_cmpstr (suggestion, ==, cases[i].suggestion);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-parse/accepted", test_accepted);
  g_test_add_func ("/field-parse/refused", test_refused);
  g_test_add_func ("/field-parse/suggested", test_suggested);
  g_test_add_func ("/field-parse/lengths", test_lengths);
  g_test_add_func ("/field-parse/without-register", test_without_register);
  g_test_add_func ("/field-parse/computed", test_computed);
  g_test_add_func ("/field-parse/check", test_check);
  g_test_add_func ("/field-parse/check-numbers", test_check_numbers);

  return g_test_run ();
}
