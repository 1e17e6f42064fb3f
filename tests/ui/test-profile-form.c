/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "library/profile-form.h"

/* Each field stands once, in a group that says what it is about; only what Accord notes itself is
 * left out. */
static void
test_groups (void)
{
  const AccordRecordType *type = accord_record_type_find ("profile");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const AccordFormGroup *group = accord_profile_layout.groups; group->title != NULL; group++)
    {
      g_assert_true (*group->title == '\0' || group->words != NULL);
      for (guint i = 0; i < ACCORD_FORM_KEYS_MAX && group->keys[i] != NULL; i++)
        {
          g_assert_nonnull (accord_record_type_find_field (type, group->keys[i]));
          g_assert_true (g_hash_table_add (seen, (gpointer) group->keys[i]));
        }
    }
  for (guint i = 0; i < type->n_fields; i++)
    if (accord_field_is_stored (&type->fields[i]) &&
        !g_strv_contains (accord_profile_layout.hidden, type->fields[i].key))
      g_assert_true (g_hash_table_contains (seen, type->fields[i].key));
}

/* A copy of a profile that came with Accord is an office's own, and is refused what no clause can
 * mean. */
static void
test_copy (FormFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    const char *text;
  } refused[] = {
    { "notice_months", "0" },
    { "notice_months", "600" },
    { "quarterly_days", "-1" },
    { "annual_days", "4000" },
    { "alarms", "a week before" },
  };
  const AccordRecordType *type = accord_record_type_find ("profile");
  GtkWidget *window = GTK_WIDGET (fixture->window);
  gint64 id = 0;

  g_assert_true (accord_store_find (fixture->store, type, "Thurrock CCG", &id, NULL));
  gtk_widget_activate_action (window, "win.show-record", "(sx)", "profile", id);
  test_ui_settle (GTK_WINDOW (window));
  gtk_widget_activate_action (accord_views_get_shown (accord_window_get_views (fixture->window)),
                              "record.copy", NULL);
  fixture->dialog =
    ACCORD_RECORD_DIALOG (test_ui_find_dialog (GTK_WINDOW (window), ACCORD_TYPE_RECORD_DIALOG));
  fixture->form = accord_record_dialog_get_form (fixture->dialog);
  test_ui_settle (GTK_WINDOW (fixture->dialog));
  g_assert_true (test_ui_has_label (GTK_WIDGET (fixture->dialog), "How long before leaving"));
  g_assert_null (accord_record_form_get_row (fixture->form, "shipped"));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *before = g_strdup (
        gtk_editable_get_text (GTK_EDITABLE (form_fixture_get_row (fixture, refused[i].key))));

      form_fixture_type (fixture, refused[i].key, refused[i].text);
      accord_record_form_show_faults (fixture->form);
      g_assert_nonnull (form_fixture_get_fault (fixture, refused[i].key));
      form_fixture_type (fixture, refused[i].key, before);
    }
  form_fixture_save (fixture);
  fixture->dialog = NULL;
  g_assert_true (accord_store_find (fixture->store, type, "Thurrock CCG (copy)", &id, NULL));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/profile-form/groups", test_groups);
  g_test_add ("/profile-form/copy", FormFixture, NULL, form_fixture_set_up_in_window, test_copy,
              form_fixture_tear_down);

  return test_ui_run ();
}
