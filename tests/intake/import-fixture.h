/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/import.h"
#include "accord/journal.h"
#include "accord/query.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the tests of importing share: a register in a folder of its own, and tables for it. */

typedef struct {
  char *folder;
  char *path;
  AccordStore *store;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.accord", NULL);
  fixture->store = accord_store_create (fixture->path, &error);
  g_assert_no_error (error);
  accord_store_set_officer (fixture->store, "Board secretary");
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->store);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static inline AccordTable *
parse_table (const char *name, const char *text, gboolean has_header)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  AccordTable *table = accord_table_parse_csv (name, bytes, NULL, has_header, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* @mapping is as on the command line, with semicolons: "code=gss-code;name=2". */
static inline gboolean
map_all (AccordImport *import, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (mapping, ";", -1);

  for (char **part = parts; *part != NULL && **part != '\0'; part++)
    {
      g_auto (GStrv) sides = g_strsplit (*part, "=", 2);

      if (!accord_import_map (import, sides[0], sides[1], error))
        return FALSE;
    }
  accord_import_propose (import);
  return TRUE;
}

static inline AccordImport *
new_import (Fixture *fixture, const char *type, const char *text, const char *mapping)
{
  g_autoptr (AccordTable) table = parse_table ("list.csv", text, TRUE);
  g_autoptr (GError) error = NULL;
  AccordImport *import =
    accord_import_new (fixture->store, accord_record_type_find (type), table);

  map_all (import, mapping, &error);
  g_assert_no_error (error);
  return import;
}

static inline void
import_text (Fixture *fixture, const char *type, const char *text)
{
  g_autoptr (AccordImport) import = new_import (fixture, type, text, "");
  g_autoptr (GError) error = NULL;

  accord_import_apply (import, NULL, NULL, &error);
  g_assert_no_error (error);
}

static inline gint64
count_records (Fixture *fixture, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query_count (fixture->store, query, NULL);
}

static inline guint
count_entries (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (fixture->store, 0, 0, NULL);

  return entries->len;
}

static inline void
assert_sentence (Fixture *fixture, const char *sentence)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, NULL);

  g_assert_cmpstr (head->sentence, ==, sentence);
}

/* A field of the record that @ref means, as a script reads it. */
static inline void
assert_field (Fixture *fixture,
              const char *type,
              const char *ref,
              const char *key,
              const char *expected)
{
  const AccordRecordType *description = accord_record_type_find (type);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record = NULL;
  g_autofree char *value = NULL;
  gint64 id = 0;

  accord_store_find (fixture->store, description, ref, &id, &error);
  g_assert_no_error (error);
  record = accord_store_get (fixture->store, description, id, &error);
  g_assert_no_error (error);
  value = accord_record_format (record, key, accord_store_get_resolver (fixture->store),
                                ACCORD_FORMAT_PLAIN);
  g_assert_cmpstr (value, ==, expected);
}

/* The counts as "added changed unchanged empty refused". */
static inline void
assert_counts (AccordImport *import, const char *expected)
{
  const AccordImportCounts *counts = accord_import_get_counts (import);
  g_autofree char *found =
    g_strdup_printf ("%u %u %u %u %u", counts->n_added, counts->n_changed, counts->n_unchanged,
                     counts->n_empty, counts->n_refused);

  g_assert_cmpstr (found, ==, expected);
}
