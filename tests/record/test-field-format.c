/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-object.h>

#include "accord/field.h"

static const AccordChoice choices[] = {
  { "lay", "Lay" }, { "nhs-england", "NHS England" }, { NULL, NULL },
};

static char *
dup_reference (gpointer data, const AccordRecordType *type, gint64 id)
{
  return g_strdup_printf ("ORG-%d", (int) id);
}

static char *
dup_title (gpointer data, const AccordRecordType *type, gint64 id)
{
  return g_strdup_printf ("The %s %d", type->name, (int) id);
}

typedef struct {
  AccordFieldKind kind;
  AccordValueTag tag;
  gint64 integer;
  double number;
  const char *text;
  const char *plain;
  const char *display;
} Case;

static const Case cases[] = {
  { ACCORD_FIELD_TEXT, ACCORD_VALUE_NONE, .plain = "", .display = "" },
  { ACCORD_FIELD_TEXT, ACCORD_VALUE_TEXT, .text = "a, \"b\"", .plain = "a, \"b\"",
    .display = "a, \"b\"" },
  { ACCORD_FIELD_INTEGER, ACCORD_VALUE_INTEGER, 12500, .plain = "12500", .display = "12500" },
  { ACCORD_FIELD_NUMBER, ACCORD_VALUE_NUMBER, .number = 74.1, .plain = "74.1", .display = "74.1" },
  { ACCORD_FIELD_NUMBER, ACCORD_VALUE_NUMBER, .number = 100, .plain = "100", .display = "100" },
  { ACCORD_FIELD_MONEY, ACCORD_VALUE_INTEGER, 1250050, .plain = "12500.50",
    .display = "£12,500.50" },
  { ACCORD_FIELD_MONEY, ACCORD_VALUE_INTEGER, 1250000, .plain = "12500.00", .display = "£12,500" },
  { ACCORD_FIELD_DATE, ACCORD_VALUE_TEXT, .text = "2015-09-30", .plain = "2015-09-30",
    .display = "30 Sep 2015" },
  { ACCORD_FIELD_DEADLINE, ACCORD_VALUE_TEXT, .text = "2015-01-09T12:00",
    .plain = "2015-01-09T12:00", .display = "9 Jan 2015, 12:00" },
  { ACCORD_FIELD_DEADLINE, ACCORD_VALUE_TEXT, .text = "2015-01-09", .plain = "2015-01-09",
    .display = "9 Jan 2015" },
  { ACCORD_FIELD_TIME, ACCORD_VALUE_TEXT, .text = "09:30", .plain = "09:30", .display = "09:30" },
  { ACCORD_FIELD_YEAR, ACCORD_VALUE_TEXT, .text = "2015/16", .plain = "2015/16",
    .display = "2015/16" },
  { ACCORD_FIELD_BOOLEAN, ACCORD_VALUE_INTEGER, 1, .plain = "yes", .display = "Yes" },
  { ACCORD_FIELD_BOOLEAN, ACCORD_VALUE_INTEGER, 0, .plain = "no", .display = "No" },
  { ACCORD_FIELD_CHOICE, ACCORD_VALUE_TEXT, .text = "nhs-england", .plain = "nhs-england",
    .display = "NHS England" },
  { ACCORD_FIELD_CHOICES, ACCORD_VALUE_TEXT, .text = "lay nhs-england", .plain = "lay nhs-england",
    .display = "Lay, NHS England" },
  /* A choice that a later version knows is shown as it is. */
  { ACCORD_FIELD_CHOICE, ACCORD_VALUE_TEXT, .text = "icp", .plain = "icp", .display = "icp" },
  { ACCORD_FIELD_REFERENCE, ACCORD_VALUE_INTEGER, 7, .plain = "ORG-7",
    .display = "The organisation 7" },
  { ACCORD_FIELD_REFERENCES, ACCORD_VALUE_IDS, 7, .plain = "ORG-7; ORG-9",
    .display = "The organisation 7; The organisation 9" },
  { ACCORD_FIELD_FILE, ACCORD_VALUE_TEXT,
    .text = "0123456789012345678901234567890123456789012345678901234567890123 the minutes.pdf",
    .plain = "the minutes.pdf", .display = "the minutes.pdf" },
};

static void
fill (AccordValue *value, const Case *c)
{
  const gint64 ids[] = { c->integer + 2, c->integer };

  if (c->tag == ACCORD_VALUE_INTEGER)
    accord_value_set_integer (value, c->integer);
  else if (c->tag == ACCORD_VALUE_NUMBER)
    accord_value_set_number (value, c->number);
  else if (c->tag == ACCORD_VALUE_IDS)
    accord_value_set_ids (value, ids, G_N_ELEMENTS (ids));
  else
    accord_value_take_text (value, g_strdup (c->text));
}

static void
test_formats (void)
{
  const AccordResolver resolver = { .dup_reference = dup_reference, .dup_title = dup_title };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordField field = { "field", cases[i].kind, 0, "Field" };
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autofree char *plain = NULL;
      g_autofree char *display = NULL;

      if (field.kind == ACCORD_FIELD_CHOICE || field.kind == ACCORD_FIELD_CHOICES)
        field.choices = choices;
      if (field.kind == ACCORD_FIELD_REFERENCE || field.kind == ACCORD_FIELD_REFERENCES)
        field.target = "organisation";
      fill (&value, &cases[i]);
      plain = accord_field_format (&field, &value, &resolver, ACCORD_FORMAT_PLAIN);
      display = accord_field_format (&field, &value, &resolver, ACCORD_FORMAT_DISPLAY);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (display, ==, cases[i].display);
    }
}

/* What is written for scripts is read back as the same value. */
static void
test_plain_reads_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordField field = { "field", cases[i].kind, 0, "Field" };
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_auto (AccordValue) again = ACCORD_VALUE_INIT;
      g_autofree char *plain = NULL;

      if (field.kind == ACCORD_FIELD_FILE || g_strcmp0 (cases[i].text, "icp") == 0)
        continue;
      if (field.kind == ACCORD_FIELD_CHOICE || field.kind == ACCORD_FIELD_CHOICES)
        field.choices = choices;
      if (field.kind == ACCORD_FIELD_REFERENCE || field.kind == ACCORD_FIELD_REFERENCES)
        field.target = "organisation";
      fill (&value, &cases[i]);
      plain = accord_field_format (&field, &value, NULL, ACCORD_FORMAT_PLAIN);
      g_assert_true (accord_field_parse (&field, plain, NULL, &again, NULL));
      g_assert_true (accord_value_equal (&value, &again));
    }
}

static void
test_file_values (void)
{
  static const char digest[] = "0123456789012345678901234567890123456789012345678901234567890123";
  g_autofree char *value = accord_file_value_new (digest, "a b.pdf");
  g_autofree char *read = accord_file_value_dup_digest (value);

  g_assert_cmpstr (accord_file_value_get_name (value), ==, "a b.pdf");
  g_assert_cmpstr (read, ==, digest);
  g_assert_cmpstr (accord_file_value_get_name ("short"), ==, "short");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-format/formats", test_formats);
  g_test_add_func ("/field-format/plain-reads-back", test_plain_reads_back);
  g_test_add_func ("/field-format/file-values", test_file_values);

  return g_test_run ();
}
