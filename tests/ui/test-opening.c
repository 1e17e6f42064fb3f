/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "read-only-bar.h"
#include "start/start-page.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Where an SQLite file keeps its application id and its user version, big-endian. */
#define USER_VERSION_AT 60
#define PAGE_AT 4096

#define SUPERUSER 0
#define NOBODY    65534

typedef struct {
  const char *name;
  const char *heading;
  void (*prepare) (const char *path);
} BadFile;

static void
write_bytes (const char *path, goffset at, const char *bytes, gsize length)
{
  FILE *file = g_fopen (path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) at, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  fclose (file);
}

static void
make_missing (const char *path)
{
  g_unlink (path);
}

static void
make_empty (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
make_text (const char *path)
{
  g_assert_true (g_file_set_contents (path, "Dear Sir or Madam", -1, NULL));
}

static void
make_folder (const char *path)
{
  g_unlink (path);
  g_mkdir (path, 0700);
}

static void
make_newer (const char *path)
{
  write_bytes (path, USER_VERSION_AT, "\0\0\x03\xe7", 4);
}

static void
make_damaged (const char *path)
{
  g_autofree char *noise = g_strnfill (3 * PAGE_AT, 'x');

  write_bytes (path, PAGE_AT, noise, 3 * PAGE_AT);
}

static void
make_cut_off (const char *path)
{
  g_assert_cmpint (truncate (path, 5 * PAGE_AT), ==, 0);
}

static void
make_symbolic_link (const char *path)
{
  g_autofree char *real = g_strconcat (path, ".real", NULL);

  g_assert_cmpint (g_rename (path, real), ==, 0);
  g_assert_cmpint (symlink (real, path), ==, 0);
}

static void
make_hard_link (const char *path)
{
  g_autofree char *second = g_strconcat (path, ".second", NULL);

  g_assert_cmpint (link (path, second), ==, 0);
}

static const BadFile bad_files[] = {
  { "missing", "The register is not there", make_missing },
  { "empty", "This is not a register", make_empty },
  { "text", "This is not a register", make_text },
  { "folder", "This is not a register", make_folder },
  { "newer", "Written by a newer Accord", make_newer },
  { "damaged", "The register is damaged", make_damaged },
  { "cut-off", "The register is damaged", make_cut_off },
  { "symbolic-link", "This is not a register", make_symbolic_link },
  { "hard-link", "This is not a register", make_hard_link },
};

static GtkWidget *
get_start_page (AccordWindow *window)
{
  GtkWidget *root = test_ui_get_child (window, ACCORD_TYPE_WINDOW, "root");

  return gtk_stack_get_child_by_name (GTK_STACK (root), "start");
}

static const char *
get_label (gpointer widget, GType type, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (test_ui_get_child (widget, type, name)));
}

static gboolean
has_problem (gpointer window)
{
  GtkWidget *start = get_start_page (window);

  return gtk_widget_get_visible (test_ui_get_child (start, ACCORD_TYPE_START_PAGE, "problem"));
}

static gboolean
has_message (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* What does not open is said on the page of the empty window, in words and with what to do. */
static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window = test_ui_open_window (NULL);
  GtkWidget *start = get_start_page (window);
  GtkWidget *problem = test_ui_get_child (start, ACCORD_TYPE_START_PAGE, "problem");
  g_autofree char *picture = g_strconcat ("opening-", bad->name, NULL);

  g_assert_false (gtk_widget_get_visible (problem));
  bad->prepare (path);
  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (window), path);
  test_ui_wait (has_problem, window);

  g_assert_null (accord_window_get_store (window));
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (get_label (start, ACCORD_TYPE_START_PAGE, "problem_heading"), ==,
                   bad->heading);
  g_assert_nonnull (
    strstr (get_label (start, ACCORD_TYPE_START_PAGE, "problem_message"), "thurrock-ccg.accord"));
  g_assert_cmpstr (get_label (start, ACCORD_TYPE_START_PAGE, "problem_advice"), !=, "");
  test_ui_save_picture (GTK_WINDOW (window), picture);

  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

/* The superuser may read and write everything; anybody else, whom he can be for a while, may not.
 */
static void
become (uid_t user)
{
  if (geteuid () == SUPERUSER)
    g_assert_cmpint (setreuid (user, (uid_t) -1), ==, 0);
}

static AccordWindow *
open_as_somebody (const char *path, TestCondition is_told)
{
  AccordWindow *window = test_ui_open_window (NULL);

  become (NOBODY);
  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (window), path);
  test_ui_wait (is_told, window);
  become (SUPERUSER);
  return window;
}

static void
test_unreadable (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window;

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  window = open_as_somebody (path, has_problem);
  g_assert_cmpstr (get_label (get_start_page (window), ACCORD_TYPE_START_PAGE, "problem_heading"),
                   ==, "You may not open this register");

  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

/* Another program that holds the whole file, as one does on a network drive. */
static pid_t
hold_in_another_program (const char *path)
{
  int ready[2];
  char told;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int file = open (path, O_RDWR);

      if (fcntl (file, F_SETLK, &whole) != 0 || write (ready[1], "x", 1) != 1)
        _exit (EXIT_FAILURE);
      for (;;)
        pause ();
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &told, 1), ==, 1);
  close (ready[0]);
  return child;
}

/* It is said who has it, and trying again opens it as soon as the other has let go of it. */
static void
test_in_use (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window = test_ui_open_window (NULL);
  pid_t other = hold_in_another_program (path);
  GtkWidget *retry =
    test_ui_get_child (get_start_page (window), ACCORD_TYPE_START_PAGE, "retry_button");

  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (window), path);
  test_ui_wait (has_problem, window);
  g_assert_cmpstr (get_label (get_start_page (window), ACCORD_TYPE_START_PAGE, "problem_heading"),
                   ==, "The register is in use");
  g_assert_true (gtk_widget_get_visible (retry));
  test_ui_save_picture (GTK_WINDOW (window), "opening-in-use");

  g_assert_cmpint (kill (other, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (other, NULL, 0), ==, other);
  g_signal_emit_by_name (retry, "clicked");
  test_ui_wait (has_store, window);

  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (test_ui_get_application ())));
}

/* The message stands over the register that is open, which stays open. */
static void
test_bad_file_over_register (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  g_autofree char *bad = g_build_filename (folder, "gone.accord", NULL);
  AccordWindow *window = test_ui_open_window (path);
  GtkWindow *message;

  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (window), bad);
  test_ui_wait (has_message, window);
  g_assert_cmpuint (count_windows (), ==, 1);
  message = test_ui_find_dialog (GTK_WINDOW (window), GTK_TYPE_WINDOW);
  g_assert_nonnull (message);
  gtk_window_destroy (message);
  g_assert_cmpstr (accord_store_get_path (accord_window_get_store (window)), ==, path);

  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

static AccordWindow *
get_active_window (void)
{
  GtkApplication *application = GTK_APPLICATION (test_ui_get_application ());

  return ACCORD_WINDOW (gtk_application_get_active_window (application));
}

static gboolean
is_active_with_store (gpointer other)
{
  return get_active_window () != other && has_store (get_active_window ());
}

/* An empty window takes the register; the same one is not opened twice; another gets a window. */
static void
test_windows (void)
{
  char *folder = test_ui_make_folder ();
  char *other_folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  g_autofree char *other = test_ui_make_register (other_folder);
  AccordApplication *application = test_ui_get_application ();
  AccordWindow *window = test_ui_open_window (NULL);
  AccordWindow *second;

  accord_application_open_path (application, GTK_WINDOW (window), path);
  g_assert_cmpstr (accord_window_get_path (window), ==, path);
  accord_application_open_path (application, GTK_WINDOW (window), path);
  test_ui_wait (has_store, window);
  accord_application_open_path (application, GTK_WINDOW (window), path);
  g_assert_cmpuint (count_windows (), ==, 1);

  accord_application_open_path (application, GTK_WINDOW (window), other);
  test_ui_wait (is_active_with_store, window);
  g_assert_cmpuint (count_windows (), ==, 2);
  second = get_active_window ();
  g_assert_cmpstr (accord_window_get_path (second), ==, other);

  test_ui_close_window (second);
  test_ui_close_window (window);
  test_ui_remove_folder (folder);
  test_ui_remove_folder (other_folder);
}

static gboolean
is_only_window (gpointer window)
{
  return count_windows () == 1 && has_store (get_active_window ());
}

/* By another path to its folder, it is the same register. */
static void
test_same_by_link (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  g_autofree char *link = g_strconcat (folder, "-link", NULL);
  g_autofree char *by_link = g_build_filename (link, "thurrock-ccg.accord", NULL);
  AccordWindow *window = test_ui_open_window (path);

  g_assert_cmpint (symlink (folder, link), ==, 0);
  accord_application_open_path (test_ui_get_application (), NULL, by_link);
  g_assert_cmpuint (count_windows (), ==, 2);
  test_ui_wait (is_only_window, NULL);
  g_assert_true (get_active_window () == window);

  test_ui_close_window (window);
  g_unlink (link);
  test_ui_remove_folder (folder);
}

/* Who closes the window while it opens wants it no more. */
static void
test_closed_meanwhile (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window = test_ui_open_window (NULL);
  AccordWindow *other = test_ui_open_window (NULL);

  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (window), path);
  gtk_window_destroy (GTK_WINDOW (window));
  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (other), path);
  test_ui_wait (has_store, other);
  g_assert_cmpuint (count_windows (), ==, 1);

  test_ui_close_window (other);
  test_ui_remove_folder (folder);
}

static gboolean
is_banner_shown (gpointer window)
{
  GtkWidget *banner = test_ui_get_child (window, ACCORD_TYPE_WINDOW, "read_only_bar");

  return gtk_revealer_get_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (banner))));
}

/* What may not be written is shown all the same, with the reason. */
static void
test_read_only (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window;

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  window = open_as_somebody (path, is_banner_shown);
  g_assert_cmpstr (get_label (test_ui_get_child (window, ACCORD_TYPE_WINDOW, "read_only_bar"),
                              ACCORD_TYPE_READ_ONLY_BAR, "label"), ==,
                   "The file is read-only, so nothing can be changed.");
  g_assert_true (accord_store_get_read_only (accord_window_get_store (window)));
  test_ui_save_picture (GTK_WINDOW (window), "opening-read-only");

  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("/opening/bad/", bad_files[i].name, NULL);

      g_test_add_data_func (name, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/opening/bad/unreadable", test_unreadable);
  g_test_add_func ("/opening/bad/in-use", test_in_use);
  g_test_add_func ("/opening/bad/over-register", test_bad_file_over_register);
  g_test_add_func ("/opening/windows", test_windows);
  g_test_add_func ("/opening/same-by-link", test_same_by_link);
  g_test_add_func ("/opening/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/opening/read-only", test_read_only);
  return test_ui_run ();
}
