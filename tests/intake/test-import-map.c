/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord/import.h"

#include "accord/error.h"
#include "import-fixture.h"

static const struct {
  const char *type;
  const char *headings;
  const char *mapping;
  const char *expected;
} mappings[] = {
  { "organisation", "code,name", "", "code=0;name=1;kind=-1;opened=-1;id=-1" },
  { "organisation", " CODE ,Name of it", "", "code=0;name=-1" },
  { "organisation", "Short name,short-name", "", "short_name=-1" },
  { "organisation", "Short name,name", "", "short_name=0;name=1" },
  { "organisation", "SHORT-NAME,x", "", "short_name=0" },
  { "committee", "Name,Form,Casting Vote", "", "name=0;form=1;casting_vote=2" },
  { "person", "E-mail,Family name", "", "email=0;family_name=1" },
  /* A label that is another field's key belongs to the field of that key. */
  { "arrangement", "Follows,Reference", "", "predecessor=0;reference=1" },
  { "party", "id,arrangement", "", "id=0;ref=0;arrangement=1" },
  { "party", "Ref,arrangement", "", "id=0;arrangement=1" },
  { "arrangement", "ref,reference", "", "id=0;reference=1" },
  /* What is mapped by hand stays, and its column is spoken for. */
  { "organisation", "a,name,b", "name=b;code=1", "code=0;name=2" },
  { "organisation", "name,b", "code=name;name=b", "code=0;name=1" },
  { "organisation", "code,name,x", "short_name=name", "code=0;name=-1;short_name=1" },
  { "organisation", "code,name,x", "name=code;code=code", "code=0;name=0" },
  { "organisation", "code,name,opened", "opened=", "code=0;name=1;opened=-1" },
  { "organisation", "code,name,id", "id=", "code=0;name=1;id=-1" },
  /* What follows from other records, and files, come from no column. */
  { "arrangement", "status,title", "", "status=-1;title=1" },
  { "document", "file,title", "", "file=-1;title=1" },
};

static void
test_mappings (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      g_autofree char *text =
        g_strconcat (mappings[i].headings, "\n", mappings[i].headings, "\n", NULL);
      g_autoptr (AccordImport) import =
        new_import (fixture, mappings[i].type, text, mappings[i].mapping);
      g_auto (GStrv) parts = g_strsplit (mappings[i].expected, ";", -1);

      g_test_message ("%s: %s (%s)", mappings[i].type, mappings[i].headings, mappings[i].mapping);
      for (char **part = parts; *part != NULL; part++)
        {
          g_auto (GStrv) sides = g_strsplit (*part, "=", 2);
          g_autofree char *found =
            g_strdup_printf ("%s=%d", sides[0], accord_import_get_column (import, sides[0]));

          g_assert_cmpstr (found, ==, *part);
        }
    }
}

static const struct {
  const char *type;
  const char *text;
  gboolean has_header;
  gboolean update;
  const char *mapping;
  const char *message;
} refused_mappings[] = {
  { "organisation", "a,b\n1,2\n", TRUE, FALSE, "",
    "list.csv: no column fills what is required: name. The columns are: a, b. Map one as "
    "name=COLUMN, by heading or number." },
  { "organisation", "a,b\n1,2\n", TRUE, FALSE, "code=a",
    "list.csv: no column fills what is required: name. The columns are: a, b. Map one as "
    "name=COLUMN, by heading or number." },
  { "organisation", "a,b\n1,2\n", FALSE, FALSE, "code=2",
    "list.csv: no column fills what is required: name. The columns are: 1, 2. Map one as "
    "name=COLUMN, by heading or number." },
  { "bank-holiday", "name,\n1,2\n", TRUE, FALSE, "",
    "list.csv: no column fills what is required: date, title. The columns are: name, 2. Map one as "
    "date=COLUMN, by heading or number." },
  { "organisation", "name,opened\n1,2\n", TRUE, TRUE, "",
    "list.csv: no column says which record a row is. The field “code” does; the columns are: "
    "name, opened. Map it as code=COLUMN, by heading or number." },
  { "party", "arrangement,role\n1,2\n", TRUE, TRUE, "",
    "list.csv: no column says which record a row is. The field “id” does; the columns are: "
    "arrangement, role. Map it as id=COLUMN, by heading or number." },
  { "bank-holiday", "date,title\n1,2\n", TRUE, FALSE, "day=1",
    "Bank holiday has no field called “day”. It has: date, title." },
  { "organisation", "a,b\n1,2\n", TRUE, FALSE, "code=c",
    "list.csv has no column “c”; expected a number from 1 to 2 or one of its headings: a, b." },
  { "organisation", "a,b\n1,2\n", FALSE, FALSE, "code=3",
    "list.csv has no headings, so no column “3”; expected a number from 1 to 2." },
  { "arrangement", "a,b\n1,2\n", TRUE, FALSE, "status=a",
    "A column cannot fill “status”: it follows from other records." },
  { "document", "a,b\n1,2\n", TRUE, FALSE, "file=a",
    "A column cannot fill “file”: attach the file to the record afterwards." },
};

static void
test_refused_mappings (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused_mappings); i++)
    {
      g_autoptr (AccordTable) table =
        parse_table ("list.csv", refused_mappings[i].text, refused_mappings[i].has_header);
      g_autoptr (AccordImport) import = accord_import_new (
        fixture->store, accord_record_type_find (refused_mappings[i].type), table);
      g_autoptr (GError) error = NULL;

      accord_import_set_update (import, refused_mappings[i].update);
      if (map_all (import, refused_mappings[i].mapping, &error))
        g_assert_false (accord_import_check (import, NULL, &error));
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_cmpstr (error->message, ==, refused_mappings[i].message);
    }
}

static void
test_ignored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) all = new_import (fixture, "organisation", "code,name\n1,2\n", "");
  g_autoptr (AccordImport) some =
    new_import (fixture, "organisation", "code,Region,name,\n1,2,3,4\n", "");
  g_autofree char *none_ignored = accord_import_dup_ignored (all);
  g_autofree char *ignored = accord_import_dup_ignored (some);

  g_assert_null (none_ignored);
  g_assert_cmpstr (ignored, ==, "Region, 4");
}

static const struct {
  const char *type;
  gboolean update;
  const char *headings;
  const char *missing;
} missing_fields[] = {
  { "organisation", FALSE, "code,name", NULL },
  { "organisation", FALSE, "code,x", "Name" },
  { "bank-holiday", FALSE, "x,y", "Date, Title" },
  { "organisation", TRUE, "code,x", NULL },
  { "organisation", TRUE, "id,x", NULL },
  { "organisation", TRUE, "name,x", "Code" },
  { "party", TRUE, "arrangement,role", "Which record a row is" },
};

/* What lacks a column is said in the words of a form, and agrees with what the check refuses. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing_fields); i++)
    {
      g_autofree char *text = g_strconcat (missing_fields[i].headings, "\n1,2\n", NULL);
      g_autoptr (AccordImport) import = new_import (fixture, missing_fields[i].type, text, "");
      g_autofree char *missing = NULL;

      accord_import_set_update (import, missing_fields[i].update);
      missing = accord_import_dup_missing (import);
      g_assert_cmpstr (missing, ==, missing_fields[i].missing);
      g_assert_true (accord_import_check_mapping (import, NULL) == (missing == NULL));
    }
}

/* A column that is pointed at is that one, whatever it is headed; its heading may be a number. */
static void
test_map_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", "2,1,name\na,b,c\n", "");
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_map_column (import, "code", 1, &error));
  g_assert_cmpint (accord_import_get_column (import, "code"), ==, 1);
  g_assert_true (accord_import_map_column (import, "name", -1, &error));
  g_assert_cmpint (accord_import_get_column (import, "name"), ==, -1);
  accord_import_propose (import);
  g_assert_cmpint (accord_import_get_column (import, "name"), ==, -1);
  g_assert_true (accord_import_map_column (import, "id", 0, &error));
  g_assert_cmpstr (accord_import_get_key (import, 0), ==, "id");
  g_assert_cmpstr (accord_import_get_key (import, 1), ==, "code");
  g_assert_cmpstr (accord_import_get_key (import, 2), ==, NULL);

  g_assert_false (accord_import_map_column (import, "town", 1, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

/* A copy is mapped alike, goes its own way, and has nothing checked. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordImport) import = new_import (fixture, "organisation", "code,x\na,b\n", "name=x");
  g_autoptr (AccordImport) copy = NULL;
  g_autoptr (GError) error = NULL;

  accord_import_set_update (import, TRUE);
  accord_import_check (import, NULL, &error);
  g_assert_no_error (error);
  copy = accord_import_copy (import, fixture->store);
  g_assert_true (accord_import_get_update (copy));
  g_assert_cmpint (accord_import_get_column (copy, "code"), ==, 0);
  g_assert_cmpint (accord_import_get_column (copy, "name"), ==, 1);
  g_assert_cmpuint (accord_import_get_n_rows (copy), ==, 0);

  accord_import_map_column (copy, "name", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_import_get_column (import, "name"), ==, 1);
}

/* A record is found by one field alone: another unique one would want a check of its own. */
static void
test_unique_fields_are_references (void)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      if (types[i]->fields[j].flags & ACCORD_FIELD_UNIQUE)
        g_assert_cmpstr (types[i]->fields[j].key, ==, types[i]->reference_field);
}

#define ADD(name, test) g_test_add ("/import-map/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("mappings", test_mappings);
  ADD ("refused-mappings", test_refused_mappings);
  ADD ("ignored", test_ignored);
  ADD ("missing", test_missing);
  ADD ("map-column", test_map_column);
  ADD ("copy", test_copy);
  g_test_add_func ("/import-map/unique-fields-are-references", test_unique_fields_are_references);
  return g_test_run ();
}
