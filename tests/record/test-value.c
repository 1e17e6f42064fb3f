/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/value.h"

enum {
  NONE,
  ONE,
  TWO,
  NUMBER,
  TEXT,
  OTHER_TEXT,
  IDS,
  OTHER_IDS,
  N_VALUES,
};

static void
make (AccordValue *values)
{
  const gint64 ids[] = { 9, 3, 9 };

  accord_value_set_integer (&values[ONE], 1);
  accord_value_set_integer (&values[TWO], 2);
  accord_value_set_number (&values[NUMBER], 1);
  accord_value_take_text (&values[TEXT], g_strdup ("1"));
  accord_value_take_text (&values[OTHER_TEXT], g_strdup ("one"));
  accord_value_set_ids (&values[IDS], ids, 3);
  accord_value_set_ids (&values[OTHER_IDS], ids, 1);
}

static void
clear (AccordValue *values)
{
  for (guint i = 0; i < N_VALUES; i++)
    accord_value_clear (&values[i]);
}

static void
test_equal (void)
{
  AccordValue values[N_VALUES] = { 0 };
  AccordValue others[N_VALUES] = { 0 };

  make (values);
  make (others);
  for (guint i = 0; i < N_VALUES; i++)
    for (guint j = 0; j < N_VALUES; j++)
      g_assert_cmpint (accord_value_equal (&values[i], &others[j]), ==, i == j);
  clear (values);
  clear (others);
}

/* A copy is deep: what happens to one does not happen to the other. */
static void
test_copy (void)
{
  AccordValue values[N_VALUES] = { 0 };

  make (values);
  for (guint i = 0; i < N_VALUES; i++)
    for (guint j = 0; j < N_VALUES; j++)
      {
        g_auto (AccordValue) to = ACCORD_VALUE_INIT;

        accord_value_copy (&to, &values[i]);
        accord_value_copy (&to, &values[j]);
        g_assert_true (accord_value_equal (&to, &values[j]));
        if (to.tag == ACCORD_VALUE_TEXT)
          g_assert_true (to.text != values[j].text);
        if (to.tag == ACCORD_VALUE_IDS)
          g_assert_true (to.ids != values[j].ids);
      }
  clear (values);
  for (guint i = 0; i < N_VALUES; i++)
    g_assert_cmpint (values[i].tag, ==, ACCORD_VALUE_NONE);
}

static void
test_ids_are_a_set (void)
{
  const gint64 given[] = { 5, G_MAXINT64, 1, 5, -2, 1 };
  const gint64 kept[] = { -2, 1, 5, G_MAXINT64 };
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_ids (&value, given, G_N_ELEMENTS (given));
  g_assert_cmpmem (value.ids->data, value.ids->len * sizeof (gint64), kept, sizeof kept);
  accord_value_set_ids (&value, NULL, 0);
  g_assert_cmpint (value.tag, ==, ACCORD_VALUE_NONE);
}

static void
test_empty_text_is_none (void)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, 1);
  accord_value_take_text (&value, g_strdup (""));
  g_assert_cmpint (value.tag, ==, ACCORD_VALUE_NONE);
  accord_value_take_text (&value, NULL);
  g_assert_cmpint (value.tag, ==, ACCORD_VALUE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/ids-are-a-set", test_ids_are_a_set);
  g_test_add_func ("/value/empty-text-is-none", test_empty_text_is_none);

  return g_test_run ();
}
