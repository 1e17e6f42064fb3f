/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/link.h"

#include <glib/gi18n.h>
#include <string.h>

#include "accord/error.h"
#include "compat.h"

/** accord_link_is_one: whether @text reads as the address of something, to be opened or not. */
gboolean
accord_link_is_one (const char *text)
{
  const char *scheme = g_uri_peek_scheme (text);

  return scheme != NULL && strstr (text, "://") == text + strlen (scheme);
}

static gboolean
check_file (const char *text, GError **error)
{
  g_autofree char *path = g_filename_from_uri (text, NULL, NULL);

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, _("There is no file at %s."),
               path == NULL ? text : path);
  return FALSE;
}

/**
 * accord_link_check:
 *
 * Whether a link may be opened: only web pages and files are, since what stands in a register comes
 * from many hands, and other links can start a program.
 */
gboolean
accord_link_check (const char *text, GError **error)
{
  static const char *const opened[] = { "http", "https", "file", NULL };
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL);

  if (uri == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is not a complete address, so it cannot be opened."), text);
      return FALSE;
    }
  if (!g_strv_contains (opened, g_uri_get_scheme (uri)))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: %s is the beginning of an address: ftp */
                   _("Accord opens web pages and files only (http, https, file), no “%s” links."),
                   g_uri_get_scheme (uri));
      return FALSE;
    }
  return strcmp (g_uri_get_scheme (uri), "file") != 0 || check_file (text, error);
}

/** accord_link_open: opens a link that may be opened in the program that the desktop has for it. */
gboolean
accord_link_open (GtkWindow *parent, const char *text, GError **error)
{
  if (!accord_link_check (text, error))
    return FALSE;
  accord_open_uri (parent, text);
  return TRUE;
}
