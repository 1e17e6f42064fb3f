/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include "assistant-fixture.h"
#include "views.h"

/* Pictures of the assistants, step by step, and of what rescinds a notice. */

static GtkWindow *
open_assistant (Scene *scene, const char *type, const char *ref, const char *action)
{
  gint64 id = 0;

  g_assert_true (accord_store_find (accord_window_get_store (scene->window),
                                    accord_record_type_find (type), ref, &id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-record", "(sx)", type, id);
  test_ui_settle (GTK_WINDOW (scene->window));
  gtk_widget_activate_action (accord_views_get_shown (accord_window_get_views (scene->window)),
                              action, NULL);
  return assistant_fixture_find (scene->window);
}

static void
take_step (GtkWindow *assistant, const char *name, const char *step, const Look *look)
{
  g_autofree char *picture = g_strdup_printf ("%s-%s", name, step);

  scene_take_dialog (assistant, picture, look);
}

static void
take_step_down (Scene *scene, const char *name, const Look *look)
{
  GtkWindow *assistant = open_assistant (scene, "arrangement", "ARR-10", "record.step-down");

  take_step (assistant, name, "step-down-arrangement", look);
  assistant_fixture_go_on (assistant);
  assistant_fixture_go_on (assistant);
  take_step (assistant, name, "step-down-problem", look);
  assistant_fixture_enter (assistant, "date", "17 sep 15");
  assistant_fixture_enter (assistant, "approved", "22 sep 15");
  assistant_fixture_enter (assistant, "approval_minute", "GB-15/06");
  take_step (assistant, name, "step-down-decision", look);
  assistant_fixture_go_on (assistant);
  take_step (assistant, name, "step-down-happens", look);
  gtk_window_destroy (assistant);
}

static void
take_new_arrangement (Scene *scene, const char *name, const Look *look)
{
  GtkWindow *assistant;

  test_ui_show_page (scene->window, "arrangements");
  gtk_widget_activate_action (
    accord_views_get_shown (accord_window_get_views (scene->window)), "page.new", NULL);
  assistant = assistant_fixture_find (scene->window);
  assistant_fixture_choose (assistant, "kind", 5);
  assistant_fixture_choose (assistant, "mode", 3);
  assistant_fixture_choose (assistant, "model", 2);
  take_step (assistant, name, "new-arrangement-kind", look);
  assistant_fixture_go_on (assistant);
  assistant_fixture_enter (assistant, "organisation", "NHS England");
  take_step (assistant, name, "new-arrangement-parties", look);
  assistant_fixture_go_on (assistant);
  assistant_fixture_enter (assistant, "title", "Primary care in the villages");
  assistant_fixture_enter (assistant, "start", "1 nov 15");
  take_step (assistant, name, "new-arrangement-services", look);
  assistant_fixture_go_on (assistant);
  take_step (assistant, name, "new-arrangement-follows", look);
  gtk_window_destroy (assistant);
}

static void
take_rescind (Scene *scene, const char *name, const Look *look)
{
  GtkWindow *assistant = open_assistant (scene, "notice", "NOT-03", "record.rescind");

  take_step (assistant, name, "rescind", look);
  assistant_fixture_go_on (assistant);
  take_step (assistant, name, "rescind-problem", look);
  gtk_window_destroy (assistant);
}

/** scene_take_assistants: those of the example, in every look. */
void
scene_take_assistants (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = make_register (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      scene_open (&scene, &scene_looks[i]);
      take_step_down (&scene, name, &scene_looks[i]);
      take_rescind (&scene, name, &scene_looks[i]);
      take_new_arrangement (&scene, name, &scene_looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}
