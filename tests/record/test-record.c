/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/record.h"

static AccordRecord *
new_record (const char *type)
{
  return accord_record_new (accord_record_type_find (type));
}

static void
set (AccordRecord *record, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;

  accord_record_parse (record, key, text, NULL, &error);
  g_assert_no_error (error);
}

static void
test_getters (void)
{
  g_autoptr (AccordRecord) arrangement = new_record ("arrangement");
  g_autoptr (AccordRecord) objective = new_record ("objective");
  gsize n = 7;

  g_assert_cmpint (accord_record_get_id (arrangement), ==, 0);
  g_assert_false (accord_record_has (arrangement, "title"));
  g_assert_null (accord_record_get_text (arrangement, "title"));
  g_assert_cmpint (accord_record_get_integer (arrangement, "profile"), ==, 0);
  g_assert_cmpuint (accord_record_get_date (arrangement, "start"), ==, ACCORD_DATE_NONE);

  set (arrangement, "title", "Better Care Fund");
  set (arrangement, "safe", "yes");
  set (arrangement, "start", "2015-04-01");
  set (arrangement, "profile", "12");
  set (objective, "target", "74.5");
  g_assert_cmpstr (accord_record_get_text (arrangement, "title"), ==, "Better Care Fund");
  g_assert_true (accord_record_get_boolean (arrangement, "safe"));
  g_assert_cmpuint (accord_record_get_date (arrangement, "start"), ==,
                    accord_date_new (2015, 4, 1));
  g_assert_cmpint (accord_record_get_reference (arrangement, "profile"), ==, 12);
  g_assert_cmpfloat (accord_record_get_number (objective, "target"), ==, 74.5);
  g_assert_null (accord_record_get_references (arrangement, "title", &n));
  g_assert_cmpuint (n, ==, 0);
}

/* A deadline answers with its day. */
static void
test_deadline (void)
{
  g_autoptr (AccordRecord) obligation = new_record ("obligation");

  set (obligation, "due", "2015-01-09 12:00");
  g_assert_cmpuint (accord_record_get_date (obligation, "due"), ==, accord_date_new (2015, 1, 9));
}

static void
test_set_refuses (void)
{
  g_autoptr (AccordRecord) record = new_record ("arrangement");
  g_autoptr (GError) error = NULL;

  set (record, "kind", "ccg-joint");
  g_assert_false (accord_record_parse (record, "kind", "joint", NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Kind: “joint” is not among the choices. There are: collaborative, "
                   "local-authority, ccg-joint, nhse-ccg-functions, nhse-functions.");
  g_clear_error (&error);
  g_assert_cmpstr (accord_record_get_text (record, "kind"), ==, "ccg-joint");

  g_assert_false (accord_record_set_integer (record, "title", 3, &error));
  g_assert_cmpstr (error->message, ==, "Title: A value of kind text was expected.");
  g_clear_error (&error);
  g_assert_false (accord_record_set_text (record, "start", "1 Apr 2015", &error));
  g_assert_cmpstr (error->message, ==,
                   "Start: “1 Apr 2015” is not a date; a date such as 2015-09-30 was expected.");
  g_clear_error (&error);
  g_assert_false (accord_record_parse (record, "status", "ended", NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "Status: It follows from other records and cannot be entered.");
  g_clear_error (&error);
  g_assert_false (accord_record_set_text (record, "status", "ended", &error));
  g_assert_cmpstr (error->message, ==,
                   "Status: It follows from other records and cannot be entered.");
}

static void
test_set_and_clear (void)
{
  g_autoptr (AccordRecord) record = new_record ("arrangement");
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_record_set_date (record, "start", accord_date_new (2015, 4, 1), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (accord_record_get_text (record, "start"), ==, "2015-04-01");
  g_assert_true (accord_record_set_date (record, "start", ACCORD_DATE_NONE, NULL));
  g_assert_false (accord_record_has (record, "start"));
  g_assert_true (accord_record_set_text (record, "title", "A", NULL));
  g_assert_true (accord_record_set_text (record, "title", NULL, NULL));
  g_assert_false (accord_record_has (record, "title"));
  g_assert_true (accord_record_set_integer (record, "safe", 1, NULL));
  g_assert_true (accord_record_clear (record, "safe", NULL));
  g_assert_false (accord_record_has (record, "safe"));
}

static const struct {
  const char *what;
  const char *type;
  const char *assignments[9]; /* key, text, … */
  const char *field;          /* NULL: all is well */
  const char *message;
} validations[] = {
  { "whole", "arrangement", { "title", "A", "kind", "ccg-joint" }, NULL, NULL },
  { "empty", "arrangement", { NULL }, "title",
    "Title: Nothing is entered, and it is required." },
  { "without a choice", "arrangement", { "title", "A" }, "kind",
    "Kind: Nothing is entered, and it is required." },
  { "ends the day it starts", "arrangement",
    { "title", "A", "kind", "ccg-joint", "start", "2015-04-01", "end", "2015-04-01" }, NULL, NULL },
  { "ends before it starts", "arrangement",
    { "title", "A", "kind", "ccg-joint", "start", "2015-04-01", "end", "2015-03-31" }, "end",
    "End: 31 Mar 2015 is before “Start”, which is 1 Apr 2015; a date on or after that was "
    "expected." },
  { "an end without a start", "arrangement",
    { "title", "A", "kind", "ccg-joint", "end", "2015-03-31" }, NULL, NULL },
  { "a set that is required", "meeting", { "date", "2015-09-30" }, "committee",
    "Committee: Nothing is entered, and it is required." },
  { "a set that is there", "meeting", { "date", "2015-09-30", "committee", "4;5" }, NULL, NULL },
};

static void
test_validate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (validations); i++)
    {
      g_autoptr (AccordRecord) record = new_record (validations[i].type);
      g_autoptr (GError) error = NULL;
      const AccordField *field;

      g_test_message ("%s", validations[i].what);
      for (const char *const *next = validations[i].assignments; *next != NULL; next += 2)
        set (record, next[0], next[1]);
      field = accord_record_check (record, NULL);
      g_assert_cmpstr (field == NULL ? NULL : field->key, ==, validations[i].field);
      g_assert_cmpint (accord_record_validate (record, &error), ==, field == NULL);
      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, validations[i].message);
    }
}

static void
count_cb (AccordRecord *record, const char *key, GString *keys)
{
  g_string_append_printf (keys, "%s ", key);
}

static void
test_changed (void)
{
  g_autoptr (AccordRecord) record = new_record ("arrangement");
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_signal_connect (record, "changed", G_CALLBACK (count_cb), keys);
  g_signal_connect (record, "changed::title", G_CALLBACK (count_cb), titles);
  set (record, "title", "A");
  set (record, "title", " A ");
  set (record, "kind", "ccg-joint");
  set (record, "kind", "Joint with other CCGs");
  accord_record_parse (record, "kind", "none such", NULL, NULL);
  set (record, "title", "");
  g_assert_cmpstr (keys->str, ==, "title kind title ");
  g_assert_cmpstr (titles->str, ==, "title title ");
}

static void
test_copy_and_equal (void)
{
  g_autoptr (AccordRecord) record = new_record ("meeting");
  g_autoptr (AccordRecord) copy = NULL;

  set (record, "date", "2015-09-30");
  set (record, "committee", "3; 4");
  accord_record_set_id (record, 9);
  copy = accord_record_copy (record);
  g_assert_true (accord_record_equal (record, copy));
  g_assert_cmpint (accord_record_get_id (copy), ==, 9);
  set (copy, "committee", "3");
  g_assert_false (accord_record_equal (record, copy));
}

static void
test_finalises (void)
{
  AccordRecord *record = new_record ("meeting");

  set (record, "committee", "3; 4");
  g_assert_finalize_object (record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/getters", test_getters);
  g_test_add_func ("/record/deadline", test_deadline);
  g_test_add_func ("/record/set-refuses", test_set_refuses);
  g_test_add_func ("/record/set-and-clear", test_set_and_clear);
  g_test_add_func ("/record/validate", test_validate);
  g_test_add_func ("/record/changed", test_changed);
  g_test_add_func ("/record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/record/finalises", test_finalises);

  return g_test_run ();
}
