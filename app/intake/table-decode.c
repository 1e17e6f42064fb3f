/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "intake/table-private.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf" /* U+FEFF in UTF-8 */

/* The line, counted from 1, on which the byte after @length bytes of @text stands. */
static guint
line_after (const char *text, gsize length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < length && text[i + 1] == '\n')))
      line++;
  return line;
}

static gboolean
begins_with (const char *data, gsize length, const char *mark)
{
  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

static void
set_unknown_encoding_error (const char *encoding, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("There is no encoding named “%s”. Expected a name such as UTF-8, UTF-16LE, "
                  "Windows-1252 or ISO-8859-15."),
               encoding);
}

/*
 * The end of an encoding's name is where iconv takes options that leave characters out
 * ("//IGNORE"), and an empty name is whatever the computer is set to: neither may slip in.
 */
static gboolean
check_encoding_name (const char *encoding, GError **error)
{
  const char *p = encoding;

  while (g_ascii_isalnum (*p) || (*p != '\0' && strchr ("-_.:+()", *p)))
    p++;
  if (p > encoding && *p == '\0')
    return TRUE;

  set_unknown_encoding_error (encoding, error);
  return FALSE;
}

static void
set_bad_bytes_error (const char *name, guint line, const char *encoding, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("%1$s, line %2$u: there are bytes here that are no text in %3$s. Name the "
                  "encoding that the file was saved in."),
               name, line, encoding);
}

static gboolean
refuse_nul (const char *name, const char *text, gsize length, GError **error)
{
  const char *nul = length > 0 ? memchr (text, '\0', length) : NULL;

  if (!nul)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("%1$s, line %2$u: there is a NUL byte here, which no text contains. If the "
                  "file is in UTF-16, name that encoding: UTF-16LE or UTF-16BE."),
               name, line_after (text, (gsize) (nul - text)));
  return FALSE;
}

/* The line of an error is counted in what could be converted: bytes are no lines in UTF-16. */
static guint
line_of_bad_bytes (const char *data, gsize good, const char *encoding)
{
  gsize written = 0;
  g_autofree char *text = g_convert (data, (gssize) good, "UTF-8", encoding, NULL, &written, NULL);

  return text ? line_after (text, written) : 1;
}

static GBytes *
check_utf8 (const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *bad;

  if (!refuse_nul (name, data, length, error))
    return NULL;
  if (g_utf8_validate_len (data, length, &bad))
    return g_bytes_ref (bytes);

  set_bad_bytes_error (name, line_after (data, (gsize) (bad - data)), "UTF-8", error);
  return NULL;
}

static GBytes *
convert (const char *name, GBytes *bytes, const char *encoding, GError **error)
{
  gsize length, used = 0, written = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;

  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    return check_utf8 (name, bytes, error);

  text = g_convert (data ? data : "", (gssize) length, "UTF-8", encoding, &used, &written, &cause);
  if (g_error_matches (cause, G_CONVERT_ERROR, G_CONVERT_ERROR_NO_CONVERSION))
    {
      set_unknown_encoding_error (encoding, error);
      return NULL;
    }
  if (!text || used < length)
    {
      set_bad_bytes_error (name, line_of_bad_bytes (data, used, encoding), encoding, error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&text), written);
}

/* --- Recognising ---------------------------------------------------------------------------- */

/* Whether a character of several bytes stands anywhere in what is not UTF-8 as a whole. */
static gboolean
has_utf8_sequence (const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) data[i] < 0x80)
        continue;
      if (g_utf8_get_char_validated (data + i, (gssize) (length - i)) < 0x110000)
        return TRUE;
    }
  return FALSE;
}

/*
 * What is not UTF-8 is Windows-1252, as spreadsheet programs write it in Britain. A file with both
 * in it was damaged or pasted together: read as Windows-1252 it would spoil names without a word,
 * so somebody has to say what it is.
 */
static const char *
recognise_plain (const char *name, const char *data, gsize length, GError **error)
{
  const char *bad;

  if (g_utf8_validate_len (data, length, &bad))
    return "UTF-8";
  if (!has_utf8_sequence (data, length))
    return "WINDOWS-1252";

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("%1$s, line %2$u: this line is not in UTF-8, but other letters of the file are. "
                  "Correct the line, or name the encoding that the file was saved in."),
               name, line_after (data, (gsize) (bad - data)));
  return NULL;
}

static const char *
recognise (const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (begins_with (data, length, "\xff\xfe"))
    return "UTF-16LE";
  if (begins_with (data, length, "\xfe\xff"))
    return "UTF-16BE";
  if (begins_with (data, length, BYTE_ORDER_MARK))
    return "UTF-8";
  if (!refuse_nul (name, data, length, error))
    return NULL;

  return recognise_plain (name, data, length, error);
}

/* --- Text ----------------------------------------------------------------------------------- */

/* A named encoding wins over what was recognised, but not over a mark that contradicts it. */
static GBytes *
strip_mark (const char *name, GBytes *bytes, GBytes *text, const char *encoding, GError **error)
{
  gsize length, raw_length;
  const char *data = g_bytes_get_data (text, &length);
  const char *raw = g_bytes_get_data (bytes, &raw_length);

  if (begins_with (data, length, BYTE_ORDER_MARK))
    return g_bytes_new_from_bytes (text, strlen (BYTE_ORDER_MARK),
                                   length - strlen (BYTE_ORDER_MARK));
  if (!begins_with (raw, raw_length, BYTE_ORDER_MARK))
    return g_bytes_ref (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("%1$s, line 1: the file is marked as UTF-8, but %2$s was named as its encoding."),
               name, encoding);
  return NULL;
}

/*
 * accord_table_decode:
 * @name: the file's name for messages
 * @bytes: what the file contains
 * @encoding: (nullable): the encoding that somebody named; %NULL recognises it
 * @used: (out): the encoding named or recognised
 *
 * The text in UTF-8, without a byte order mark and free of NUL bytes. Letters stay as they are:
 * names are not normalised.
 */
GBytes *
accord_table_decode (const char *name,
                     GBytes *bytes,
                     const char *encoding,
                     char **used,
                     GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) stripped = NULL;
  const char *data;
  gsize length;

  if (encoding && !check_encoding_name (encoding, error))
    return NULL;
  if (!encoding)
    encoding = recognise (name, bytes, error);
  if (!encoding)
    return NULL;

  text = convert (name, bytes, encoding, error);
  stripped = text ? strip_mark (name, bytes, text, encoding, error) : NULL;
  if (!stripped)
    return NULL;

  data = g_bytes_get_data (stripped, &length);
  if (!refuse_nul (name, data, length, error))
    return NULL;

  *used = g_strdup (encoding);
  return g_steal_pointer (&stripped);
}
