/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/bodies.h"
#include "accord/record-type.h"

#define LIMIT 20

static AccordDate
today (void)
{
  return accord_date_new (2015, 9, 22);
}

/* What is typed, and what then stands first. */
static void
test_search (void)
{
  static const struct {
    const char *text;
    const char *first;
  } cases[] = {
    { "07G", "NHS Thurrock CCG" },
    { " 07g ", "NHS Thurrock CCG" },
    { "thurrock", "NHS Thurrock CCG" },
    { "nhs thur", "NHS Thurrock CCG" },
    { "thurrock council", "Thurrock Council" },
    { "council thurr", "Thurrock Council" },
    { "E06000034", "Thurrock Council" },
    { "castle rochford", "NHS Castle Point and Rochford CCG" },
    { "castle point & roch", "NHS Castle Point and Rochford CCG" },
    { "essex area", "NHS England Essex Area Team" },
    { "gateshead", "Gateshead Metropolitan Borough Council" },
    { "women's child", "Birmingham Women’s and Children’s NHS Foundation Trust" },
    { "barts", "Barts Health NHS Trust" },
  };
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = accord_bodies_search (bodies, cases[i].text, today (), LIMIT);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (found->len, >, 0);
      g_assert_cmpstr (((const AccordBody *) found->pdata[0])->name, ==, cases[i].first);
    }
}

static void
test_nothing (void)
{
  static const char *const cases[] = { "", "   ", "zebra", "thurrock zebra", "%", "éé" };
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();
  g_autofree char *long_text = g_strnfill (1000 * 1000, '0');
  g_autoptr (GPtrArray) none = accord_bodies_search (bodies, long_text, today (), LIMIT);

  g_assert_cmpuint (none->len, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = accord_bodies_search (bodies, cases[i], today (), LIMIT);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* Where several fit alike, one that is there still comes before one that is not. */
static void
test_closed (void)
{
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();
  g_autoptr (GPtrArray) before =
    accord_bodies_search (bodies, "nhs newcastle", accord_date_new (2015, 3, 31), LIMIT);
  g_autoptr (GPtrArray) after =
    accord_bodies_search (bodies, "nhs newcastle", accord_date_new (2015, 4, 1), LIMIT);

  g_assert_cmpuint (before->len, ==, after->len);
  g_assert_cmpstr (((const AccordBody *) after->pdata[0])->code, ==, "13T");
  g_assert_cmpstr (((const AccordBody *) after->pdata[1])->code, ==, "00G");
  g_assert_cmpuint (((const AccordBody *) after->pdata[1])->closed, ==,
                    accord_date_new (2015, 3, 31));
}

static void
test_limit (void)
{
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();
  g_autoptr (GPtrArray) found = accord_bodies_search (bodies, "nhs", today (), 5);

  g_assert_cmpuint (found->len, ==, 5);
}

static void
test_find (void)
{
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();
  const AccordBody *body = accord_bodies_find (bodies, "99f");

  g_assert_nonnull (body);
  g_assert_cmpstr (body->name, ==, "NHS Castle Point and Rochford CCG");
  g_assert_cmpstr (body->kind, ==, "ccg");
  g_assert_cmpuint (body->opened, ==, accord_date_new (2013, 4, 1));
  g_assert_cmpuint (body->closed, ==, ACCORD_DATE_NONE);
  g_assert_null (accord_bodies_find (bodies, "99"));
}

/* Every body of the list makes an organisation: of a kind that there is, and with a code of its
 * own. */
static void
test_list (void)
{
  const AccordField *kind =
    accord_record_type_find_field (accord_record_type_find ("organisation"), "kind");
  g_autoptr (AccordBodies) bodies = accord_bodies_new_shipped ();
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (char letter = '0'; letter <= 'Z'; letter++)
    {
      const char text[] = { letter, '\0' };
      g_autoptr (GPtrArray) found = accord_bodies_search (bodies, text, today (), G_MAXUINT);

      for (guint i = 0; i < found->len; i++)
        if (!g_ptr_array_find (all, found->pdata[i], NULL))
          g_ptr_array_add (all, found->pdata[i]);
    }
  g_assert_cmpuint (all->len, >, 800);
  for (guint i = 0; i < all->len; i++)
    {
      const AccordBody *body = all->pdata[i];

      g_assert_cmpstr (body->name, !=, "");
      g_assert_nonnull (accord_field_find_choice (kind, body->kind));
      g_assert_true (g_hash_table_add (codes, (gpointer) body->code));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bodies/search", test_search);
  g_test_add_func ("/bodies/nothing", test_nothing);
  g_test_add_func ("/bodies/closed", test_closed);
  g_test_add_func ("/bodies/limit", test_limit);
  g_test_add_func ("/bodies/find", test_find);
  g_test_add_func ("/bodies/list", test_list);
  return g_test_run ();
}
