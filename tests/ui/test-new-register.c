/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/query.h"
#include "accord/register.h"
#include "new-register/constitution-step.h"
#include "new-register/keeping-step.h"
#include "new-register/new-register-dialog.h"
#include "new-register/organisation-step.h"

#include <glib/gstdio.h>

/* Registers are made in the home folder of the test; the name proposed is the next free one. */
typedef struct {
  AccordWindow *window;
  GtkWindow *dialog;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-register", NULL);
  fixture->dialog =
    test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_NEW_REGISTER_DIALOG);
  g_assert_nonnull (fixture->dialog);
  test_ui_settle (fixture->dialog);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("ACCORD_TODAY", "2015-09-22", TRUE);
  fixture->window = test_ui_open_window (NULL);
  open_dialog (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (fixture->dialog);
  test_ui_close_window (fixture->window);
  g_unsetenv ("ACCORD_TODAY");
}

static GtkWidget *
get_child (Fixture *fixture, const char *name)
{
  return test_ui_get_child (fixture->dialog, ACCORD_TYPE_NEW_REGISTER_DIALOG, name);
}

/* A child of one of the steps: "organisation", "constitution" or "keeping". */
static GtkWidget *
get_step_child (Fixture *fixture, const char *step, const char *name)
{
  GtkWidget *widget = get_child (fixture, step);

  return test_ui_get_child (widget, G_OBJECT_TYPE (widget), name);
}

static void
type (Fixture *fixture, const char *step, const char *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_step_child (fixture, step, row)), text);
}

static void
type_organisation (Fixture *fixture, const char *name, const char *code)
{
  type (fixture, "organisation", "name_row", name);
  type (fixture, "organisation", "code_row", code);
}

static const char *
get_text (Fixture *fixture, const char *step, const char *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_step_child (fixture, step, row)));
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_child (fixture, "stack")));
}

static void
go_on (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.next", NULL);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* Goes to the end; the register is then in the window. */
static void
finish (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  while (!g_str_equal (get_shown (fixture), "keeping"))
    go_on (fixture);
  type (fixture, "keeping", "officer_row", " Ruth Heron ");
  go_on (fixture);
  test_ui_wait (is_gone, &fixture->dialog);
  test_ui_wait (has_store, fixture->window);
}

static void
remove_register (Fixture *fixture)
{
  g_unlink (accord_window_get_path (fixture->window));
}

static AccordRecord *
get_first (Fixture *fixture, const char *type_name)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type_name));
  g_autoptr (GPtrArray) records =
    accord_store_query (accord_window_get_store (fixture->window), query, NULL);

  g_assert_nonnull (records);
  return records->len == 0 ? NULL : g_object_ref (records->pdata[0]);
}

static GtkListBoxRow *
get_match (Fixture *fixture, int index)
{
  GtkWidget *list = get_step_child (fixture, "organisation", "match_list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

/* What is typed is found; what is chosen fills both rows, and says what it is. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  GtkWidget *matches = get_step_child (fixture, "organisation", "matches");

  g_assert_false (gtk_widget_get_visible (matches));
  type (fixture, "organisation", "name_row", "castle ro");
  g_assert_true (gtk_widget_get_visible (matches));
  gtk_test_accessible_assert_property (get_match (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "NHS Castle Point and Rochford CCG");
  test_ui_save_picture (fixture->dialog, "new-register-found");
  g_signal_emit_by_name (get_step_child (fixture, "organisation", "match_list"), "row-activated",
                         get_match (fixture, 0));
  g_assert_cmpstr (get_text (fixture, "organisation", "code_row"), ==, "99F");
  g_assert_false (gtk_widget_get_visible (matches));
  g_assert_cmpstr (
    gtk_label_get_label (GTK_LABEL (get_step_child (fixture, "organisation", "chosen_label"))), ==,
    "NHS Castle Point and Rochford CCG: 99F · Clinical commissioning group");
  go_on (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "constitution");
}

/* Enter takes the best match first, and goes on with the next. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  type (fixture, "organisation", "code_row", "07g");
  go_on (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "organisation");
  g_assert_cmpstr (get_text (fixture, "organisation", "name_row"), ==, "NHS Thurrock CCG");
  go_on (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "constitution");

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.back", NULL);
  g_assert_cmpstr (get_shown (fixture), ==, "organisation");
  g_assert_cmpstr (get_text (fixture, "organisation", "code_row"), ==, "07G");
}

static void
assert_focus_in (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->dialog);

  g_assert_nonnull (focus);
  g_assert_true (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Each step begins with the focus where something is to be entered. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  assert_focus_in (fixture, get_step_child (fixture, "organisation", "name_row"));
  type_organisation (fixture, "NHS Thurrock CCG", "07G");
  go_on (fixture);
  assert_focus_in (fixture, get_step_child (fixture, "constitution", "profile_group"));
  go_on (fixture);
  assert_focus_in (fixture, get_step_child (fixture, "keeping", "officer_row"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.back", NULL);
  assert_focus_in (fixture, get_step_child (fixture, "constitution", "profile_group"));
}

/* What is missing or wrong is said at the field, and the step stays. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *code;
    const char *fault;
  } cases[] = {
    { "", "", "name_fault" },
    { "  ", "QH8", "name_fault" },
    { "NHS Mid and South Essex ICB", "", "code_fault" },
    { "NHS Mid and South Essex ICB", "  ", "code_fault" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_organisation (fixture, cases[i].name, cases[i].code);
      go_on (fixture);
      g_assert_cmpstr (get_shown (fixture), ==, "organisation");
      g_assert_true (is_shown (get_step_child (fixture, "organisation", cases[i].fault)));
      type_organisation (fixture, cases[i].name, cases[i].code[0] == '\0' ? "x" : "");
      g_assert_false (is_shown (get_step_child (fixture, "organisation", cases[i].fault)));
    }
}

static void
test_first_day (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *reading; /* NULL: it is refused */
  } cases[] = {
    { "31/02/2015", NULL },
    { "23 sep 15", NULL },
    { "soon", NULL },
    { "1 apr 13", "Monday 1 April 2013" },
    { "today", "Tuesday 22 September 2015" },
    { "", "" },
  };
  GtkLabel *reading;

  type_organisation (fixture, "NHS Mid and South Essex ICB", "QH8");
  go_on (fixture);
  reading = GTK_LABEL (get_step_child (fixture, "constitution", "day_reading"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (fixture, "constitution", "day_row", cases[i].text);
      go_on (fixture);
      g_assert_cmpstr (get_shown (fixture), ==,
                       cases[i].reading == NULL ? "constitution" : "keeping");
      g_assert_true (is_shown (get_step_child (fixture, "constitution", "day_fault")) ==
                     (cases[i].reading == NULL));
      if (cases[i].reading == NULL)
        continue;
      g_assert_cmpstr (gtk_label_get_label (reading), ==, cases[i].reading);
      gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.back", NULL);
    }
}

static void
test_proposed_file (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *file;
  } cases[] = {
    { "NHS Thurrock CCG", "thurrock-ccg.accord" },
    { "NHS Castle Point & Rochford CCG ", "castle-point-rochford-ccg.accord" },
    { "Bwrdd Iechyd Môn", "bwrdd-iechyd-mon.accord" },
    { "../../etc", "etc.accord" },
    { "§", "register.accord" },
  };
  GtkWidget *row = get_step_child (fixture, "keeping", "file_row");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_organisation (fixture, cases[i].name, "X1");
      go_on (fixture);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       cases[i].file);
      gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.back", NULL);
    }
}

/* A body of the list brings its kind; the register follows what was chosen. */
static void
test_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) organisation = NULL;
  g_autoptr (AccordRecord) home = NULL;
  g_autoptr (AccordRecord) profile = NULL;

  type_organisation (fixture, "nhs england london", "Q71");
  go_on (fixture);
  type (fixture, "constitution", "day_row", "1 apr 13");
  finish (fixture);

  g_assert_cmpstr (accord_store_get_officer (accord_window_get_store (fixture->window)), ==,
                   "Ruth Heron");
  organisation = get_first (fixture, "organisation");
  g_assert_cmpstr (accord_record_get_text (organisation, "kind"), ==, "area-team");
  home = get_first (fixture, "home-body");
  g_assert_cmpuint (accord_record_get_date (home, "from"), ==, accord_date_new (2013, 4, 1));
  profile = get_first (fixture, "profile");
  g_assert_nonnull (profile);
  remove_register (fixture);
}

/* The last choice is none of the constitutions. */
static void
test_no_profile (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_step_child (fixture, "constitution", "profile_group");
  g_autoptr (GPtrArray) profiles = accord_register_list_profiles ();
  g_autoptr (AccordRecord) profile = NULL;
  AccordConstitutionStep *step = ACCORD_CONSTITUTION_STEP (get_child (fixture, "constitution"));
  AccordRegisterPlan plan = { NULL };

  g_assert_nonnull (group);
  accord_constitution_step_fill (step, &plan);
  g_assert_cmpstr (plan.profile, ==, accord_record_get_text (profiles->pdata[0], "name"));
  for (guint i = 0; i <= profiles->len; i++)
    {
      AccordRegisterPlan other = { NULL };

      accord_constitution_step_choose (step, i);
      accord_constitution_step_fill (step, &other);
      g_assert_true (other.without_profiles == (i == profiles->len));
      if (i < profiles->len)
        g_assert_cmpstr (other.profile, ==, accord_record_get_text (profiles->pdata[i], "name"));
    }

  type_organisation (fixture, "NHS Mid and South Essex ICB", "QH8");
  finish (fixture);
  profile = get_first (fixture, "profile");
  g_assert_null (profile);
  remove_register (fixture);
}

/* What the core refuses is said in the dialog, which stays, and no file is left. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  GtkWidget *problem = get_child (fixture, "problem");

  type_organisation (fixture, "NHS Thurrock CCG", "07G");
  go_on (fixture);
  go_on (fixture);
  type (fixture, "keeping", "officer_row", " ");
  go_on (fixture);
  g_assert_true (is_shown (get_step_child (fixture, "keeping", "officer_fault")));
  type (fixture, "keeping", "officer_row", "Ruth Heron");
  g_assert_false (is_shown (get_step_child (fixture, "keeping", "officer_fault")));

  path =
    g_strdup (accord_keeping_step_get_path (ACCORD_KEEPING_STEP (get_child (fixture, "keeping"))));
  g_assert_true (g_file_set_contents (path, "kept", -1, NULL));
  go_on (fixture);
  test_ui_wait (is_shown, problem);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (get_child (fixture, "problem_label"))),
                            "already a file"));
  g_assert_null (accord_window_get_store (fixture->window));

  g_unlink (path);
  finish (fixture);
  remove_register (fixture);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/new-register/found", test_found },
    { "/new-register/enter", test_enter },
    { "/new-register/focus", test_focus },
    { "/new-register/faults", test_faults },
    { "/new-register/first-day", test_first_day },
    { "/new-register/proposed-file", test_proposed_file },
    { "/new-register/made", test_made },
    { "/new-register/no-profile", test_no_profile },
    { "/new-register/refused", test_refused },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}
