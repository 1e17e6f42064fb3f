/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "accord/register.h"
#include "application.h"
#include "bench.h"
#include "window.h"

/* From the start of the program to its first frame: Accord with the example register open, against
 * an empty libadwaita window. Each is a process of its own: this program again, with a word on the
 * command line that says which. */

typedef struct {
  const char *program;
  const char *path;
} Bench;

static gboolean wants_page;

static void
frame_painted_cb (GdkFrameClock *clock, GApplication *application)
{
  g_application_quit (application);
}

/* The first page is drawn once the register is in the window. */
static void
page_painted_cb (GdkFrameClock *clock, GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (ACCORD_IS_WINDOW (window) && accord_window_get_store (ACCORD_WINDOW (window)) != NULL)
    g_application_quit (application);
}

static void
window_mapped_cb (GtkWidget *window, GApplication *application)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (wants_page ? page_painted_cb : frame_painted_cb),
                           application, 0);
}

static void
watch (GtkWidget *window, GApplication *application)
{
  if (gtk_widget_get_mapped (window))
    window_mapped_cb (window, application);
  else
    g_signal_connect_object (window, "map", G_CALLBACK (window_mapped_cb), application, 0);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  watch (GTK_WIDGET (window), G_APPLICATION (application));
}

static void
bare_activated_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_header_bar_new ());
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_bare (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("uk.accord.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (bare_activated_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_accord (char *path)
{
  g_autoptr (AccordApplication) application = accord_application_new ();
  char *arguments[] = { (char *) "accord", path, NULL };

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), path == NULL ? 1 : 2, arguments);
}

static void
spawn (Bench *bench, const char *what, const char *path)
{
  char *arguments[] = { (char *) bench->program, (char *) what, (char *) path, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
bare_window (gpointer data)
{
  spawn (data, "--bare", NULL);
}

static void
our_window (gpointer data)
{
  Bench *bench = data;

  spawn (bench, "--accord", bench->path);
}

static void
our_page (gpointer data)
{
  Bench *bench = data;

  spawn (bench, "--accord-page", bench->path);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { .program = argv[0] };

  if (argc > 1 && strcmp (argv[1], "--bare") == 0)
    return run_bare ();
  wants_page = argc > 1 && strcmp (argv[1], "--accord-page") == 0;
  if (wants_page || (argc > 1 && strcmp (argv[1], "--accord") == 0))
    return run_accord (argc > 2 ? argv[2] : NULL);

  folder = bench_make_folder ();
  path = g_build_filename (folder, "example.accord", NULL);
  store = accord_register_sample (path, 2015, "Performance", &error);
  g_assert_no_error (error);
  accord_store_close (store);
  bench.path = path;
  bench_compare ("start to first frame, example open", "an empty libadwaita window", bare_window,
                 our_window, &bench, 21);
  bench_compare ("start to first page, example open", "an empty libadwaita window", bare_window,
                 our_page, &bench, 21);
  bench_remove_folder (folder);
  return 0;
}
