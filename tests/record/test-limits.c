/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/record.h"

/* What is out of range, and texts that have to say something, however they come. */

static void
test_numbers (void)
{
  static const struct
  {
    const char *type;
    const char *key;
    gint64 least;
    gint64 most;
  } cases[] = {
    { "profile", "notice_months", 1, 60 },    { "notice", "months", 1, 60 },
    { "agreement", "notice_months", 1, 60 },  { "profile", "quarterly_days", 0, 366 },
    { "profile", "annual_days", 0, 366 },     { "profile", "due_soon_days", 0, 366 },
    { "profile", "papers_days", 0, 60 },      { "committee", "papers_days", 0, 60 },
    { "obligation", "arrangement", 1, 2000 }, { "engagement-event", "attended", -5, 100000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (cases[i].type));
      const gint64 good[] = { cases[i].least, cases[i].most };
      const gint64 bad[] = { cases[i].least - 1, cases[i].most + 1, 600 };
      gboolean is_limited =
        accord_record_type_find_field (accord_record_type_find (cases[i].type), cases[i].key)->most != 0;

      for (gsize j = 0; j < G_N_ELEMENTS (good); j++)
        g_assert_true (accord_record_set_integer (record, cases[i].key, good[j], NULL));
      for (gsize j = 0; is_limited && j < G_N_ELEMENTS (bad); j++)
        {
          g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, bad[j]);

          g_assert_false (accord_record_set_integer (record, cases[i].key, bad[j], NULL));
          g_assert_false (accord_record_parse (record, cases[i].key, text, NULL, NULL));
        }
      g_assert_cmpint (is_limited, ==, i < 8);
    }
}

static void
test_message (void)
{
  g_autoptr (AccordRecord) profile = accord_record_new (accord_record_type_find ("profile"));
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_record_parse (profile, "notice_months", "600", NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Months of notice: 600 is out of range; a number from 1 to 60 was expected.");
}

static void
test_text (void)
{
  g_autoptr (AccordRecord) obligation = accord_record_new (accord_record_type_find ("obligation"));

  g_assert_true (accord_record_set_text (obligation, "recurs", "Every half-year", NULL));
  g_assert_true (accord_record_parse (obligation, "recurs", "", NULL, NULL));
  g_assert_false (accord_record_set_text (obligation, "recurs", "often", NULL));
  g_assert_false (accord_record_parse (obligation, "recurs", "often", NULL, NULL));
}

static void
test_alarms (void)
{
  g_autoptr (AccordRecord) profile = accord_record_new (accord_record_type_find ("profile"));

  g_assert_true (accord_record_set_text (profile, "alarms", "60, 14", NULL));
  g_assert_true (accord_record_parse (profile, "alarms", "", NULL, NULL));
  g_assert_false (accord_record_has (profile, "alarms"));
  g_assert_false (accord_record_set_text (profile, "alarms", "soon", NULL));
  g_assert_false (accord_record_parse (profile, "alarms", "400", NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limits/numbers", test_numbers);
  g_test_add_func ("/limits/message", test_message);
  g_test_add_func ("/limits/text", test_text);
  g_test_add_func ("/limits/alarms", test_alarms);
  return g_test_run ();
}
