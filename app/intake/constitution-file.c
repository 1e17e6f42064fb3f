/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "intake/constitution-private.h"
#include "intake/file.h"
#include "intake/table-private.h"

/* A constitution with all its appendices is under one MiB of text. */
#define MAX_MIB 8

#define A_DOCUMENT                                                                                \
  N_("this is a word processor’s document or a zip archive; expected plain text. In the word " \
     "processor, save it as plain text (.txt), or paste its text.")
#define NOT_A_TEXT \
  N_("this is not text; expected a constitution’s text, saved as plain text (.txt).")

static const AccordFileWanted a_constitution = {
  .max_mib = MAX_MIB,
  .smaller = N_("Save the constitution’s text alone as plain text (.txt)."),
  .a_folder = N_("this is a folder; expected a constitution’s text, saved as plain text (.txt)."),
  .a_device =
    N_("this is a pipe or a device; expected a constitution’s text, saved as plain text (.txt)."),
  .refusals = {
    [ACCORD_FILE_ZIP] = A_DOCUMENT,
    [ACCORD_FILE_OLE] = A_DOCUMENT,
    [ACCORD_FILE_PDF] =
      N_("this is a PDF document; expected plain text. In the program that shows it, save it as "
         "text (.txt), or copy its text and paste it."),
    [ACCORD_FILE_DATABASE] =
      N_("this is a database, perhaps a register; expected a constitution’s text, saved as plain "
         "text (.txt)."),
    [ACCORD_FILE_WEB_PAGE] =
      N_("this is a web page or an XML document; expected plain text. Open it, copy its text and "
         "paste it."),
    [ACCORD_FILE_RTF] = A_DOCUMENT,
    [ACCORD_FILE_OTHER] = NOT_A_TEXT,
  },
};

/*
 * accord_constitution_load:
 *
 * The bytes of an ordinary file that a constitution's text may be in.
 */
GBytes *
accord_constitution_load (const char *path, GCancellable *cancellable, GError **error)
{
  return accord_file_load (path, &a_constitution, cancellable, error);
}

/* To a decoder of Windows-1252 nearly all bytes are text; controls tell a program from it. */
static gboolean
has_controls (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && !strchr ("\t\n\v\f\r", (int) c)) || c == 0x7f || c == 0xfffd)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/*
 * accord_constitution_decode:
 * @name: the file's name for messages
 *
 * Returns: (transfer full) (nullable): the text in UTF-8; or %NULL with a sentence that says what
 *   was expected
 */
char *
accord_constitution_decode (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) decoded = NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  gsize length;
  const char *data;

  if (g_bytes_get_size (bytes) > 0 &&
      !accord_file_refuse_other_formats (name, bytes, &a_constitution, error))
    return NULL;
  decoded = accord_table_decode (name, bytes, NULL, &encoding, error);
  if (decoded == NULL)
    return NULL;
  data = g_bytes_get_data (decoded, &length);
  text = g_strndup (data == NULL ? "" : data, length);

  if (has_controls (text))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, _("%1$s: %2$s"), name, _(NOT_A_TEXT));
  else if (!has_letters (text))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("%s: there are no words in it; expected a constitution’s text."), name);
  else
    return g_steal_pointer (&text);
  return NULL;
}
