/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>

/* As much of what was typed as a message can hold and still be read. */
#define MAX_CHARACTERS 60

#define MINUS_SIGN 0x2212

/**
 * accord_typed_normalise:
 * @text: what was typed or pasted; any bytes
 *
 * Makes what looks the same be the same: folds case and compatibility forms such as the no-break
 * space, takes the dashes that word processors put in the place of a hyphen for one, and strips
 * space from both ends.
 *
 * Returns: (transfer full) (nullable): the normal form, or %NULL when @text is not UTF-8
 */
char *
accord_typed_normalise (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;
  GString *normal;

  /* GLib 2.74's g_utf8_normalize() reads past the end of text that breaks off in a character. */
  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  folded = g_utf8_casefold (composed, -1);
  normal = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_dash = c == MINUS_SIGN || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;

      g_string_append_unichar (normal, is_dash ? '-' : c);
    }

  return g_strstrip (g_string_free (normal, FALSE));
}

/**
 * accord_typed_quote:
 * @text: what was typed, or stood in a file; any bytes
 *
 * Quotes a value for an error message: valid UTF-8 on one line, shortened when it is long.
 *
 * Returns: (transfer full): the text in quotation marks
 */
char *
accord_typed_quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *shortened = NULL;

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';

  if (g_utf8_strlen (valid, -1) <= MAX_CHARACTERS)
    return g_strdup_printf (C_("quoted value", "“%s”"), valid);

  shortened = g_utf8_substring (valid, 0, MAX_CHARACTERS);

  /* Translators: the beginning of a long text that was typed */
  return g_strdup_printf (C_("quoted value", "“%s…”"), shortened);
}
