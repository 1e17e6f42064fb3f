/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/moved.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "compat.h"

/* More lines than these nobody reads in a dialog; the history has them all. */
#define LINES_MOST 40

#define DETAILS "accord-details"

static char *
dup_first_lines (const char *details)
{
  g_auto (GStrv) lines = g_strsplit (details, "\n", -1);
  guint n = g_strv_length (lines);
  g_autofree char *first = NULL;
  g_autofree char *more = NULL;

  if (n <= LINES_MOST)
    return g_strdup (details);
  more = g_strdup_printf (
    ngettext ("and %u more: History has it", "and %u more: History has them all", n - LINES_MOST),
    n - LINES_MOST);
  g_free (lines[LINES_MOST]);
  lines[LINES_MOST] = NULL;
  for (guint i = LINES_MOST + 1; i < n; i++)
    g_free (lines[i]);
  first = g_strjoinv ("\n", lines);
  return g_strconcat (first, "\n", more, NULL);
}

static void
details_clicked_cb (AdwToast *toast, AccordWindow *window)
{
  accord_show_message (GTK_WINDOW (window), _("The Reporting Calendar"),
                       g_object_get_data (G_OBJECT (toast), DETAILS));
}

/**
 * accord_moved_tell:
 * @summary: one line: "3 due dates moved: …"
 * @details: a line for each change
 *
 * Says what followed, after what has just been said, with the details on demand.
 */
void
accord_moved_tell (AccordWindow *window, const char *summary, const char *details)
{
  g_autofree char *title = g_markup_escape_text (summary, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Details"));
  g_object_set_data_full (G_OBJECT (toast), DETAILS, dup_first_lines (details), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (details_clicked_cb), window, 0);
  accord_window_queue_toast (window, toast);
}

typedef struct {
  AccordWindow *window;
  char *summary;
  char *details;
} Telling;

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_object_unref (telling->window);
  g_free (telling->summary);
  g_free (telling->details);
  g_free (telling);
}

static gboolean
tell_cb (gpointer data)
{
  const Telling *telling = data;

  if (accord_window_get_store (telling->window) != NULL)
    accord_moved_tell (telling->window, telling->summary, telling->details);
  return G_SOURCE_REMOVE;
}

/* Whoever made the change says first what it was, and offers to undo it: all of it. */
static void
store_changed_cb (AccordStore *store, GHashTable *touched, AccordWindow *window)
{
  GPtrArray *followed = touched == NULL ? NULL : accord_obligations_get_followed (store);
  Telling *telling;

  if (followed == NULL || followed->len == 0)
    return;
  telling = g_new0 (Telling, 1);
  telling->window = g_object_ref (window);
  telling->summary = accord_obligation_changes_dup_summary (followed);
  telling->details = accord_obligation_changes_dup_details (followed);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_cb, telling, telling_free);
}

/** accord_moved_attach: from now on @window says what follows from changes of @store. */
void
accord_moved_attach (AccordWindow *window, AccordStore *store)
{
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), window, 0);
}
