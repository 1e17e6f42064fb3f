/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preferences/letter-template.h"

#include <glib/gi18n.h>

#include "accord/letter.h"
#include "accord/notice-letters.h"
#include "accord/query.h"
#include "accord/sentence.h"

static char *
dup_words (AccordStore *store, gint64 id)
{
  g_autoptr (AccordRecord) document =
    accord_store_get (store, accord_record_type_find ("document"), id, NULL);
  const char *name = accord_file_value_get_name (accord_record_get_text (document, "file"));
  AccordDate date = accord_record_get_date (document, "date");
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_LONG);

  if (date == ACCORD_DATE_NONE)
    return g_strdup (name);
  /* Translators: the name of a file, and its day */
  return g_strdup_printf (_("%1$s, %2$s"), name, day);
}

/**
 * accord_own_template_find:
 * @words: (out): what it is, in words; free with g_free()
 *
 * Finds the template that the letters of all arrangements are made from that have none of their
 * own.
 *
 * Returns: the id of its document; 0 where it is the one that comes with Accord
 */
gint64
accord_own_template_find (AccordStore *store, char **words)
{
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "letter-template", NULL, "arrangement", "0", NULL);
  gint64 id = rows == NULL || accord_rows_get_n_rows (rows) == 0
                ? 0
                : accord_rows_get_integer (rows, 0, "id");

  *words = id == 0 ? g_strdup (_("The one that comes with Accord")) : dup_words (store, id);
  return id;
}

/**
 * accord_own_template_add:
 * @file_value: the file, inside the register
 * @sentence: (out): what was done; free with g_free()
 *
 * Makes a file the template from today on. An earlier one stays in the register.
 *
 * Returns: the id of its document, or 0
 */
gint64
accord_own_template_add (AccordStore *store,
                         const char *file_value,
                         char **sentence,
                         GError **error)
{
  g_autoptr (AccordRecord) document = accord_record_new (accord_record_type_find ("document"));
  g_autofree char *today = accord_date_to_iso (accord_store_get_as_at (store));

  if (!accord_record_set_text (document, "title", ACCORD_NOTICE_TEMPLATE_TITLE, error) ||
      !accord_record_set_text (document, "date", today, error) ||
      !accord_record_set_text (document, "file", file_value, error))
    return 0;
  *sentence = accord_sentence_for_adding (store, document);
  return accord_store_save (store, document, *sentence, error) ? accord_record_get_id (document)
                                                               : 0;
}

/** accord_shipped_template_write: writes the template that comes with Accord, to be edited in a
 * word processor. */
gboolean
accord_shipped_template_write (const char *path, GError **error)
{
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new_shipped (error);
  g_autoptr (GBytes) bytes =
    template == NULL ? NULL : accord_letter_template_write (template, error);
  gconstpointer contents;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  contents = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0666, error);
}
