/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/alarms.h"
#include "accord/error.h"

/* Text, the days that it names as a script writes them, and the earliest of them. */
static const struct {
  const char *text;
  const char *days;
  int first;
} cases[] = {
  { "180, 90, 30, 7, 1", "180 90 30 7 1", 180 },
  { "1,7,30", "1 7 30", 30 },
  { "  7 ,\t1  ", "7 1", 7 },
  { "0", "0", 0 },
  { "366", "366", 366 },
  { "007", "7", 7 },
  { "7, 7", "7 7", 7 },
  { NULL, "", -1 },
  { "", "", -1 },
  { " ", "", -1 },
  { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", 20 },
  { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21", NULL, -1 },
  { "367", NULL, -1 },
  { "99999999999999999999", NULL, -1 },
  { "-1", NULL, -1 },
  { "+7", NULL, -1 },
  { "1.5", NULL, -1 },
  { "180 90", NULL, -1 },
  { "180; 90", NULL, -1 },
  { "180, , 90", NULL, -1 },
  { ", 90", NULL, -1 },
  { "180,", NULL, -1 },
  { ",", NULL, -1 },
  { "7 days", NULL, -1 },
  { "a week before", NULL, -1 },
};

static char *
join (const int *days, gsize n_days)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n_days; i++)
    g_string_append_printf (text, "%s%d", i == 0 ? "" : " ", days[i]);
  return g_strdup (text->str);
}

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int days[ACCORD_ALARMS_MAX];
      gsize n_days;
      g_autoptr (GError) error = NULL;
      gboolean is_read = accord_alarms_parse (cases[i].text, days, &n_days, &error);
      g_autofree char *read = join (days, n_days);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_read, ==, cases[i].days != NULL);
      g_assert_cmpint (accord_alarms_check (cases[i].text, NULL), ==, is_read);
      g_assert_cmpstr (read, ==, is_read ? cases[i].days : "");
      g_assert_cmpint (accord_alarms_get_first (cases[i].text), ==, cases[i].first);
      if (!is_read)
        g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
    }
}

static void
test_message (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_alarms_check ("400", &error));
  g_assert_cmpstr (error->message, ==,
                   "“400” does not say how many days before; at most 20 numbers from 0 to 366, with "
                   "commas between them, such as “180, 90, 30, 7, 1”, were expected.");
}

static void
test_ring_on (void)
{
  static const struct {
    const char *text;
    int left;
    gboolean rings;
  } days[] = {
    { "30, 7", 31, FALSE }, { "30, 7", 30, TRUE }, { "30, 7", 29, FALSE }, { "30, 7", 7, TRUE },
    { "30, 7", 0, FALSE },  { "0", 0, TRUE },      { "0", -1, FALSE },     { NULL, 0, FALSE },
    { "", 7, FALSE },       { "a week", 7, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (accord_alarms_ring_on (days[i].text, days[i].left), ==, days[i].rings);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alarms/parse", test_parse);
  g_test_add_func ("/alarms/message", test_message);
  g_test_add_func ("/alarms/ring-on", test_ring_on);
  return g_test_run ();
}
