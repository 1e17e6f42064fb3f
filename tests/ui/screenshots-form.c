/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "form/date-picker.h"
#include "form/file-row.h"
#include "form/reference-row.h"

/* Pictures of what a form says: a wrong date, the calendar, a picker, a document, somebody else's
 * change; light and dark, and at 200 % text. */

typedef struct {
  const char *name;
  gboolean is_dark;
  int text_percent;
} Look;

static const Look looks[] = {
  { "", FALSE, 100 },
  { "-dark", TRUE, 100 },
  { "-text-200", FALSE, 200 },
};

static const AccordFormGroup groups[] = {
  { "", { "title", "reference", "kind" } },
  { "Term", { "start", "review", "end" } },
  { NULL },
};

static const AccordFormLayout layout = { .groups = groups };

static void
take (FormFixture *fixture, const char *name, const Look *look)
{
  g_autofree char *file = g_strconcat ("form-", name, look->name, NULL);

  test_ui_save_picture (GTK_WINDOW (fixture->dialog), file);
}

static void
take_popover (GtkWidget *popover, const char *name, const Look *look)
{
  g_autofree char *file = g_strconcat ("form-", name, look->name, NULL);

  test_ui_save_popover (GTK_POPOVER (popover), file);
}

static AccordRecord *
add_arrangement (FormFixture *fixture)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Learning disability checks");

  return accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
}

static void
take_dates (FormFixture *fixture, const Look *look, AccordRecord *record)
{
  GtkWidget *review;

  form_fixture_open_with (fixture, record, &layout);
  form_fixture_type (fixture, "start", "31/02/2015");
  form_fixture_type (fixture, "review", "4 may 15");
  form_fixture_type (fixture, "end", "30 sep 2017");
  accord_record_form_show_faults (fixture->form);
  take (fixture, "date", look);
  review = GTK_WIDGET (form_fixture_get_row (fixture, "review"));
  gtk_menu_button_popup (test_ui_find_child (review, GTK_TYPE_MENU_BUTTON));
  take_popover (test_ui_find_child (review, ACCORD_TYPE_DATE_PICKER), "calendar", look);
  form_fixture_close (fixture);
}

static void
take_picker (FormFixture *fixture, const Look *look)
{
  GtkWidget *row;

  form_fixture_open_new (fixture, "party");
  row = GTK_WIDGET (form_fixture_get_row (fixture, "organisation"));
  accord_record_form_focus (fixture->form, "organisation");
  form_fixture_type (fixture, "organisation", "Thurrock");
  take_popover (test_ui_find_child (row, GTK_TYPE_POPOVER), "picker", look);
  form_fixture_close (fixture);
}

static gboolean
is_idle (gpointer button)
{
  return !accord_attach_button_is_busy (button);
}

static void
take_document (FormFixture *fixture, const Look *look)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Terms of reference.pdf", NULL);
  AccordAttachButton *button;

  g_assert_true (g_file_set_contents (path, "terms", -1, NULL));
  form_fixture_open_new (fixture, "document");
  form_fixture_type (fixture, "title", "Terms of reference");
  form_fixture_type (fixture, "link", "https://www.thurrock.gov.uk/terms");
  button =
    accord_file_row_get_attach_button (ACCORD_FILE_ROW (form_fixture_get_row (fixture, "file")));
  accord_attach_button_take (button, path);
  test_ui_wait (is_idle, button);
  take (fixture, "document", look);
  form_fixture_close (fixture);
}

static void
take_conflict (FormFixture *fixture, const Look *look, AccordRecord *record)
{
  g_autoptr (AccordRecord) theirs = accord_record_copy (record);

  form_fixture_open_with (fixture, record, &layout);
  form_fixture_type (fixture, "title", "Annual health checks");
  accord_record_set_text (theirs, "title", "Checks for people with a learning disability", NULL);
  g_assert_true (accord_store_save (fixture->store, theirs, "Change ARR-02: title", NULL));
  form_fixture_save (fixture);
  take (fixture, "conflict", look);
  form_fixture_close (fixture);
}

static void
test_pictures (gconstpointer data)
{
  const Look *look = data;
  FormFixture fixture = { NULL };
  g_autoptr (AccordRecord) record = NULL;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                96 * PANGO_SCALE * look->text_percent / 100, NULL);
  form_fixture_set_up (&fixture, NULL);
  record = add_arrangement (&fixture);
  take_dates (&fixture, look, record);
  take_picker (&fixture, look);
  take_document (&fixture, look);
  take_conflict (&fixture, look, record);
  form_fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/screenshots-form/look", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_pictures);
    }
  return test_ui_run ();
}
