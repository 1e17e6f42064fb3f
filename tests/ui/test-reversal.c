/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "accord/query.h"
#include "reversal.h"
#include "widgets/progress-dialog.h"
#include "widgets/progress.h"

/* Undo and redo of a change that is too large to wait for. */

#define N_RECORDS 2500

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
} Fixture;

static void
import (AccordStore *store)
{
  g_autoptr (GError) error = NULL;

  accord_store_begin (store, "Import <2,500> bodies", &error);
  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autoptr (AccordRecord) record =
        accord_record_new (accord_record_type_find ("organisation"));
      g_autofree char *name = g_strdup_printf ("Body %d", i);

      accord_record_set_text (record, "name", name, NULL);
      accord_store_insert (store, record, &error);
      g_assert_no_error (error);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));
  g_autoptr (GArray) ids = accord_store_query_ids (fixture->store, query, NULL);

  return ids->len;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (fixture->path);
  fixture->store = accord_window_get_store (fixture->window);
  import (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_ui_close_window (fixture->window);
  g_free (fixture->path);
  test_ui_remove_folder (fixture->folder);
}

static GtkWindow *
find_progress (Fixture *fixture)
{
  return test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_PROGRESS_DIALOG);
}

static gboolean
has_ended (gpointer fixture)
{
  return accord_progress_find (GTK_WINDOW (((Fixture *) fixture)->window)) == NULL;
}

static void
assert_working (Fixture *fixture, const char *title)
{
  GtkWindow *dialog = find_progress (fixture);

  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, title);
}

static void
assert_told (Fixture *fixture, const char *toast)
{
  test_ui_wait (has_ended, fixture);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, toast);
}

/* The window says what goes on while a thread does it, and shows what it has done. */
static void
test_way (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture) - N_RECORDS;
  g_autoptr (AccordEntry) head = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (count (fixture), ==, before + N_RECORDS);
  assert_working (fixture, "Undoing: Import <2,500> bodies");
  assert_told (fixture, "Undone: Import <2,500> bodies");
  g_assert_cmpuint (count (fixture), ==, before);

  test_ui_press_toast (fixture->window);
  assert_working (fixture, "Redoing: Import <2,500> bodies");
  assert_told (fixture, "Redone: Import <2,500> bodies");
  g_assert_cmpuint (count (fixture), ==, before + N_RECORDS);
  head = accord_store_get_head (fixture->store, NULL);
  g_assert_cmpstr (head->officer, ==, accord_store_get_officer (fixture->store));
}

/* From the journal an older entry is undone in the same way. */
static void
test_entry (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, NULL);

  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-entry", "x", head->seq);
  assert_working (fixture, "Undoing: Import <2,500> bodies");
  assert_told (fixture, "Undone: Import <2,500> bodies");
}

/* What is told is what happened: it may have been written before Cancel reached it. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture) - N_RECORDS;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_window_close (find_progress (fixture));
  test_ui_wait (has_ended, fixture);
  if (count (fixture) == before)
    assert_told (fixture, "Undone: Import <2,500> bodies");
  else
    assert_told (fixture, "Undo cancelled. Nothing was changed.");
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Closing the window gives it up; nothing is told to a window that has gone. */
static void
test_abandoned (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  dialog = find_progress (fixture);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  test_ui_close_window (g_steal_pointer (&fixture->window));
  test_ui_wait (is_gone, &dialog);
}

static gboolean
is_message_shown (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
assert_refused (Fixture *fixture, const char *heading)
{
  GtkWindow *message;

  test_ui_wait (is_message_shown, fixture->window);
  g_assert_null (find_progress (fixture));
  message = test_ui_find_dialog (GTK_WINDOW (fixture->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (message)), ==, heading);
  gtk_window_destroy (message);
}

/* Whatever stands in the way is told, as after a small one. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  accord_reversal_redo (fixture->window); /* nothing has been undone */
  assert_refused (fixture, "Nothing Was Redone");
  accord_reversal_run (fixture->window, 99);
  assert_refused (fixture, "Nothing Was Undone");

  /* Found out in the thread: it has been undone already. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_told (fixture, "Undone: Import <2,500> bodies");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-entry", "x", head->seq);
  assert_refused (fixture, "Nothing Was Undone");
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/reversal/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("way", test_way);
  ADD ("entry", test_entry);
  ADD ("cancelled", test_cancelled);
  ADD ("abandoned", test_abandoned);
  ADD ("refused", test_refused);

  return test_ui_run ();
}
