/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/meeting-commands.h"

#include <glib/gi18n.h>

#include "accord/query.h"
#include "compat.h"
#include "window.h"

static gboolean
mark_present (AccordStore *store, gint64 meeting, gint64 person, GError **error)
{
  g_autoptr (AccordRecord) attendance = accord_record_new (accord_record_type_find ("attendance"));

  return accord_record_set_integer (attendance, "meeting", meeting, error) &&
         accord_record_set_integer (attendance, "person", person, error) &&
         accord_record_set_text (attendance, "status", "present", error) &&
         accord_store_insert (store, attendance, error);
}

static gboolean
mark_all (AccordStore *store,
          gint64 meeting,
          AccordRows *people,
          const char *sentence,
          GError **error)
{
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (people); i++)
    if (!mark_present (store, meeting, accord_rows_get_integer (people, i, "person"), error))
      return FALSE;
  return accord_transaction_commit (&transaction, error);
}

/* Most come: it is quicker to mark everyone and then change the few who did not. */
static void
mark_present_activated (GtkWidget *page, AccordStore *store, AccordRecord *meeting)
{
  AccordWindow *window = accord_window_from_widget (page);
  gint64 id = accord_record_get_id (meeting);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *title = accord_store_dup_record_title (store, meeting);
  /* Translators: a change; %s is a meeting */
  g_autofree char *sentence = g_strdup_printf (_("Mark everyone present: %s"), title);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRows) people =
    accord_store_run (store, "meeting-unmarked", &error, "meeting", number, NULL);

  if (people != NULL && accord_rows_get_n_rows (people) == 0)
    accord_window_add_toast (window,
                             adw_toast_new (_("Everyone who holds a seat is marked already.")));
  else if (people != NULL && mark_all (store, id, people, sentence, &error))
    accord_window_toast_change (window, sentence);
  else
    accord_show_message (GTK_WINDOW (window), _("Nobody Was Marked"), error->message);
}

const AccordDetailCommand accord_meeting_commands[] = {
  { "mark-present", N_("Mark all present"), mark_present_activated },
  { NULL },
};
