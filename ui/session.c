/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session.h"

/* The registers whose windows are open, each with the page that it shows; opened again at the next
 * start without a file. */

#define KEY "open-registers"

/**
 * accord_session_remember:
 * @windows: (element-type GtkWindow): the windows; those without a register are left out
 *
 * Keeps what they show for the next start.
 */
void
accord_session_remember (GSettings *settings, GList *windows)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  /* The application has the last that had the focus first; it is opened last, to have it again. */
  for (GList *item = g_list_last (windows); item != NULL; item = item->prev)
    {
      const char *path = ACCORD_IS_WINDOW (item->data) ? accord_window_get_path (item->data) : NULL;

      if (path != NULL)
        g_variant_builder_add (&builder, "(ss)", path, accord_window_get_page_name (item->data));
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

/**
 * accord_session_restore:
 *
 * Opens the registers of last time that are still there, each in a window of its own.
 *
 * Returns: whether there are any
 */
gboolean
accord_session_restore (GSettings *settings, AccordApplication *application)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);
  gboolean any = FALSE;
  GVariantIter iter;
  const char *path, *page;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &page))
    {
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      accord_application_open_page (application, NULL, path, page);
      any = TRUE;
    }
  return any;
}
