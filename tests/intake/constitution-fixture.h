/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "accord/constitution.h"

/* The fixtures are laid out as constitutions are, in words of our own, each with faults of its own:
 * bracketed numbers with blanks; one section with a reference that went astray; and a whole one as
 * a PDF reader lets it out. */
#define MODEL "constitution-model.txt"
#define SECTION "constitution-section.txt"
#define WHOLE "constitution-whole.txt"

static inline char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "intake", "fixtures", name, NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Every @from has to be there: a test of what is not in the text would show nothing. */
static inline void
replace (char **text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (*text, from, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_free (*text);
  *text = g_strjoinv (to, parts);
}

static inline AccordConstitution *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  AccordConstitution *constitution = accord_constitution_parse ("text.txt", bytes, &error);

  g_assert_no_error (error);
  return constitution;
}

/* "2.10 blank; 3.10 blank" */
static inline char *
list_faults (AccordConstitution *constitution)
{
  GPtrArray *faults = accord_constitution_get_faults (constitution);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const AccordConstitutionFault *fault = g_ptr_array_index (faults, i);

      g_string_append_printf (list, "%s%s %s", i == 0 ? "" : "; ",
                              fault->clause == NULL ? "-" : fault->clause, fault->code);
    }
  return g_string_free (list, FALSE);
}

static inline const char *
find_value (AccordConstitution *constitution, const char *key)
{
  GPtrArray *findings = accord_constitution_get_findings (constitution);

  for (guint i = 0; i < findings->len; i++)
    {
      const AccordConstitutionFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->key, key) == 0)
        return finding->value;
    }
  return NULL;
}
