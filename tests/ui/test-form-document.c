/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "form/attachment.h"
#include "form/file-row.h"
#include "form/link.h"

static const char contents[] = "%PDF-1.4 terms of reference";

static char *
make_file (FormFixture *fixture, const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static AccordFileRow *
get_file_row (FormFixture *fixture)
{
  return ACCORD_FILE_ROW (form_fixture_get_row (fixture, "file"));
}

static gboolean
is_idle (gpointer button)
{
  return !accord_attach_button_is_busy (button);
}

static void
attach (FormFixture *fixture, const char *path)
{
  AccordAttachButton *button = accord_file_row_get_attach_button (get_file_row (fixture));

  accord_attach_button_take (button, path);
  /* It is read elsewhere, and nothing is saved meanwhile. */
  g_assert_true (accord_attach_button_is_busy (button));
  g_assert_false (form_fixture_can_save (fixture));
  test_ui_wait (is_idle, button);
}

static void
test_attach (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "Terms of reference.pdf");
  const AccordRecordType *document = accord_record_type_find ("document");
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (AccordQuery) query = accord_query_new (document);
  g_autoptr (GBytes) bytes = NULL;

  form_fixture_open_new (fixture, "document");
  form_fixture_type (fixture, "title", "Terms");
  attach (fixture, path);
  g_assert_null (form_fixture_get_fault (fixture, "file"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_file_row (fixture))), ==,
                   "Terms of reference.pdf");
  g_assert_nonnull (strstr (accord_file_row_get_size (get_file_row (fixture)), "27"));
  form_fixture_save (fixture);
  fixture->dialog = NULL;
  form_fixture_assert_head (fixture, "Add document Terms");

  g_assert_cmpint (g_unlink (path), ==, 0);
  records = accord_store_query (fixture->store, query, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  bytes = accord_store_get_attachment (
    fixture->store, accord_record_get_text (g_ptr_array_index (records, 0), "file"), NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents,
                   strlen (contents));
}

static gint64
count_files (FormFixture *fixture)
{
  g_autoptr (AccordVerification) verification =
    accord_store_verify (fixture->store, NULL, NULL, NULL);

  return verification->n_attachments;
}

/* A file that was attached to a form that is not saved is not in the register, though it can be
 * looked at meanwhile. */
static void
test_cancelled (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "Confidential.pdf");
  g_autofree char *value = NULL;

  form_fixture_open_new (fixture, "document");
  form_fixture_type (fixture, "title", "Terms");
  attach (fixture, path);
  value = g_strdup (
    accord_record_get_text (accord_record_form_get_record (fixture->form), "file"));
  g_assert_nonnull (accord_store_get_held_file (fixture->store, value));
  g_assert_cmpint (count_files (fixture), ==, 0);
  /* The same file once more, and another in its place. */
  attach (fixture, path);
  form_fixture_close (fixture);
  g_assert_null (accord_store_get_held_file (fixture->store, value));
  g_assert_cmpint (count_files (fixture), ==, 0);
}

/* A path that is typed is taken in as well, once it is confirmed. */
static void
test_typed_path (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "minutes.odt");
  AccordFileRow *row;

  form_fixture_open_new (fixture, "document");
  form_fixture_type (fixture, "title", "Minutes");
  form_fixture_type (fixture, "file", path);
  g_assert_false (form_fixture_can_save (fixture));
  row = get_file_row (fixture);
  g_signal_emit_by_name (row, "apply");
  test_ui_wait (is_idle, accord_file_row_get_attach_button (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "minutes.odt");
  g_assert_true (form_fixture_can_save (fixture));

  form_fixture_type (fixture, "file", "");
  g_assert_false (accord_record_has (accord_record_form_get_record (fixture->form), "file"));
  g_assert_cmpstr (accord_file_row_get_size (row), ==, "");
}

static void
test_refused (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.pdf", NULL);
  g_autofree char *large = make_file (fixture, "large.pdf");
  const struct {
    const char *path;
    const char *words;
  } cases[] = {
    { missing, "There is no file at" },
    { fixture->folder, "is not a file" },
    { large, "Link to it instead" },
  };

  /* Two gigabytes, of which nothing is on the disk. */
  g_assert_cmpint (truncate (large, G_GINT64_CONSTANT (2) << 30), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      form_fixture_open_new (fixture, "document");
      form_fixture_type (fixture, "title", "Terms");
      attach (fixture, cases[i].path);
      g_assert_nonnull (strstr (form_fixture_get_fault (fixture, "file"), cases[i].words));
      g_assert_false (accord_record_has (accord_record_form_get_record (fixture->form), "file"));
      /* The rest can be saved without it. */
      g_assert_true (form_fixture_can_save (fixture));
      form_fixture_close (fixture);
    }
}

/* A form that is closed while its file is being read. */
static void
test_closed_meanwhile (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "terms.pdf");
  gpointer button;

  form_fixture_open_new (fixture, "document");
  button = accord_file_row_get_attach_button (get_file_row (fixture));
  g_object_add_weak_pointer (button, &button);
  accord_attach_button_take (button, path);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  fixture->dialog = NULL;
  while (button != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

static char *
write_out (FormFixture *fixture, const char *value, const char *to, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_attachment_write (fixture->store, value, to, NULL, written_cb, &result);
  test_ui_wait (is_set, &result);
  return accord_attachment_write_finish (result, error);
}

/* What is opened lies where nobody else can read it, and cannot be changed by mistake. */
static void
test_write_out (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "terms.pdf");
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.pdf", NULL);
  g_autofree char *opened = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *read = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *value;
  GStatBuf status;

  form_fixture_open_new (fixture, "document");
  attach (fixture, path);
  value = accord_record_get_text (accord_record_form_get_record (fixture->form), "file");

  opened = write_out (fixture, value, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (opened, "/terms.pdf"));
  g_assert_cmpint (g_stat (opened, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0400);
  folder = g_path_get_dirname (opened);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_unlink (opened), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  copied = write_out (fixture, value, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copied, ==, copy);
  g_assert_true (g_file_get_contents (copy, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, contents);

  g_assert_null (write_out (fixture, value, "/nowhere/copy.pdf", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (
    write_out (fixture, "0000000000000000000000000000000000000000000000000000000000000000 old.pdf",
               NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
}

/* A field that refers to documents makes one of a file, as a change of its own. */
static void
test_attach_document (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "Quarter 2 report.docx");
  GtkWidget *row;
  AccordAttachButton *button;
  gint64 id;

  form_fixture_open_new (fixture, "submission");
  row = GTK_WIDGET (form_fixture_get_row (fixture, "document"));
  button = test_ui_find_child (row, ACCORD_TYPE_ATTACH_BUTTON);
  accord_attach_button_take (button, path);
  test_ui_wait (is_idle, button);
  form_fixture_assert_head (fixture, "Add document Quarter 2 report");
  id = accord_record_get_reference (accord_record_form_get_record (fixture->form), "document");
  g_assert_cmpint (id, !=, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Quarter 2 report");

  accord_attach_button_take (button, "/nowhere/report.docx");
  test_ui_wait (is_idle, button);
  g_assert_nonnull (strstr (form_fixture_get_fault (fixture, "document"), "There is no file"));
  g_assert_cmpint (
    accord_record_get_reference (accord_record_form_get_record (fixture->form), "document"), ==,
    id);
}

static void
test_links (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_file (fixture, "terms.pdf");
  g_autofree char *here = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *gone = g_strconcat (here, ".gone", NULL);
  const struct {
    const char *text;
    gboolean is_one;
    const char *words; /* NULL: it may be opened */
  } cases[] = {
    { "https://www.england.nhs.uk/a%20b?c=d#e", TRUE, NULL },
    { "HTTP://example.org", TRUE, NULL },
    { here, TRUE, NULL },
    { gone, TRUE, "There is no file at" },
    { "ftp://example.org/a", TRUE, "no “ftp” links" },
    { "javascript://alert(1)", TRUE, "opens web pages and files only" },
    { "file://", TRUE, "There is no file at" },
    { "Minute 5.2", FALSE, "not a complete address" },
    { "mailto:a@example.org", FALSE, "no “mailto” links" },
    { "", FALSE, "not a complete address" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (accord_link_is_one (cases[i].text), ==, cases[i].is_one);
      g_assert_cmpint (accord_link_check (cases[i].text, &error), ==, cases[i].words == NULL);
      if (cases[i].words != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
add_test (const char *path, void (*test) (FormFixture *fixture, gconstpointer data))
{
  g_test_add (path, FormFixture, NULL, form_fixture_set_up, test, form_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/form-document/attach", test_attach);
  add_test ("/form-document/cancelled", test_cancelled);
  add_test ("/form-document/typed-path", test_typed_path);
  add_test ("/form-document/refused", test_refused);
  add_test ("/form-document/closed-meanwhile", test_closed_meanwhile);
  add_test ("/form-document/write-out", test_write_out);
  add_test ("/form-document/attach-document", test_attach_document);
  add_test ("/form-document/links", test_links);
  return test_ui_run ();
}
