/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "constitution/constitution-open.h"

#include <glib/gi18n.h>

#include "compat.h"
#include "constitution/constitution-view.h"

static AccordConstitutionView *
show_view (AccordWindow *window)
{
  AccordViews *views = accord_window_get_views (window);
  GtkWidget *shown = accord_views_get_shown (views);

  if (!ACCORD_IS_CONSTITUTION_VIEW (shown))
    {
      shown = accord_constitution_view_new (accord_window_get_store (window));
      accord_views_show_task (views, shown, _("Read a constitution"));
    }
  return ACCORD_CONSTITUTION_VIEW (shown);
}

/**
 * accord_constitution_open:
 * @window: a window with a register
 *
 * Shows where the text of a constitution is pasted, and a file of it chosen or dropped.
 */
void
accord_constitution_open (AccordWindow *window)
{
  show_view (window);
}

/**
 * accord_constitution_open_file:
 * @window: a window with a register
 * @path: a text file
 *
 * Shows what the constitution in the file says. Where another is looked at already, this one takes
 * its place.
 */
void
accord_constitution_open_file (AccordWindow *window, const char *path)
{
  accord_constitution_view_read_file (show_view (window), path);
}

static void
file_chosen_cb (const char *path, gpointer window)
{
  accord_constitution_open_file (window, path);
}

/**
 * accord_constitution_open_choose:
 * @window: a window with a register
 *
 * Asks for a file, and shows what the constitution in it says.
 */
void
accord_constitution_open_choose (AccordWindow *window)
{
  accord_choose_file (GTK_WINDOW (window), _("Choose a Constitution’s Text"), _("_Read"),
                      file_chosen_cb, window);
}
