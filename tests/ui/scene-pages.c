/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include "accord/query.h"
#include "accord/register.h"
#include "committees/seat-chooser.h"
#include "detail/record-section.h"
#include "form/record-dialog.h"
#include "list/list-tabs.h"
#include "pages.h"
#include "views.h"

#include <time.h>

/* Pictures of every page of a register, every list of a page with several, and of one record of
 * each type that has a page of its own. A page that is added to the window is in them of itself. */

#define YEAR 2015

/* High enough for all that a page of the example has. */
static const Look whole_looks[] = {
  { "-whole", 1280, 2600, FALSE, 100 },
  { "-whole-dark", 1280, 2600, TRUE, 100 },
  { "-whole-1024", 1024, 2600, FALSE, 100 },
};
static const Look whole_form = { "-whole", 600, 1500, FALSE, 100 };

typedef void (*Taker) (Scene *scene, const char *name, const Look *look);

static GtkWidget *
get_shown (Scene *scene)
{
  return accord_views_get_shown (accord_window_get_views (scene->window));
}

static void
frame_painted_cb (GdkFrameClock *frame_clock, clock_t *painted)
{
  if (*painted == 0)
    *painted = clock ();
}

static gboolean
is_painted (gpointer painted)
{
  return *(clock_t *) painted != 0;
}

/* Shows a record, and tells in the log how long it takes until it is seen: the time of the
 * processor, which other programs do not make longer. */
static void
show_record (Scene *scene, const char *type, gint64 id)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (scene->window));
  clock_t begun = clock ();
  clock_t painted = 0;
  gulong handler =
    g_signal_connect (frame_clock, "after-paint", G_CALLBACK (frame_painted_cb), &painted);

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-record", "(sx)", type, id);
  test_ui_wait (is_painted, &painted);
  g_signal_handler_disconnect (frame_clock, handler);
  g_test_message ("the page of a record of type %s is there after %d ms", type,
                  (int) ((painted - begun) * 1000 / CLOCKS_PER_SEC));
  test_ui_settle (GTK_WINDOW (scene->window));
}

/* The one that most others refer to: it has most to show. */
static gint64
choose_record (Scene *scene, const AccordRecordType *type)
{
  AccordStore *store = accord_window_get_store (scene->window);
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, NULL);
  gint64 chosen = 0;
  guint most = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (GArray) links = accord_store_list_referring (store, type, id, NULL);

      if (chosen != 0 && links->len <= most)
        continue;
      chosen = id;
      most = links->len;
    }
  return chosen;
}

static void
take_page (Scene *scene, const char *name, const Look *look, Taker taker)
{
  GtkWidget *shown = get_shown (scene);
  guint n_lists = 0;
  const AccordListPlan *const *lists =
    ACCORD_IS_LIST_TABS (shown) ? accord_list_tabs_get_plans (ACCORD_LIST_TABS (shown), &n_lists)
                                : NULL;

  if (n_lists == 0 || accord_list_tabs_get_view (ACCORD_LIST_TABS (shown)) != NULL)
    taker (scene, name, look);
  for (guint i = 0; i < n_lists; i++)
    {
      g_autofree char *picture = g_strdup_printf ("%s-%s", name, lists[i]->name);

      accord_list_tabs_show (ACCORD_LIST_TABS (shown), lists[i]->name);
      taker (scene,
             i == 0 && accord_list_tabs_get_view (ACCORD_LIST_TABS (shown)) == NULL ? name
                                                                                    : picture,
             look);
    }
}

static void
take_each_page (Scene *scene, const char *name, const Look *look, Taker taker)
{
  for (const AccordPage *page = accord_pages_get (); page->name != NULL; page++)
    {
      g_autofree char *picture = g_strdup_printf ("%s-%s", name, page->name);

      gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-page", "s", page->name);
      take_page (scene, picture, look, taker);
    }
}

static void
take_each_record (Scene *scene, const char *name, const Look *look, Taker taker)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *picture = g_strdup_printf ("%s-of-%s", name, types[i]->name);
      gint64 id = choose_record (scene, types[i]);

      if (accord_pages_find_detail (types[i]) == NULL || id == 0)
        continue;
      show_record (scene, types[i]->name, id);
      taker (scene, picture, look);
    }
}

/** scene_take_pages: every page of a register, in every look. */
void
scene_take_pages (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = make_register (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      scene_open (&scene, &scene_looks[i]);
      take_each_page (&scene, name, &scene_looks[i], scene_take);
      take_each_record (&scene, name, &scene_looks[i], scene_take);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

/* The one whose functions are held against a model, which the others have not. */
static void
take_co_commissioning (Scene *scene, const char *name, const Look *look)
{
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autofree char *picture = g_strconcat (name, "-of-co-commissioning", NULL);
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GArray) ids = NULL;

  g_assert_true (accord_query_parse_filter (query, "model", "joint", NULL, NULL));
  ids = accord_store_query_ids (accord_window_get_store (scene->window), query, NULL);
  show_record (scene, type->name, g_array_index (ids, gint64, 0));
  scene_take (scene, picture, look);
}

/** scene_take_sample: a list with many columns and the page of a record with many sections, in
 * every look: what is about the frame shows in any. */
void
scene_take_sample (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };
  g_autofree char *list = g_strconcat (name, "-list", NULL);

  scene.path = make_register (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      scene_open (&scene, &scene_looks[i]);
      scene_take (&scene, list, &scene_looks[i]);
      take_co_commissioning (&scene, name, &scene_looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

/** scene_take_whole_pages: the pages of records from their beginning to their end. */
void
scene_take_whole_pages (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = make_register (scene.folder);
  for (guint i = 0; i < G_N_ELEMENTS (whole_looks); i++)
    {
      scene_open (&scene, &whole_looks[i]);
      if (i == 0)
        take_each_record (&scene, name, &whole_looks[i], scene_take);
      take_co_commissioning (&scene, name, &whole_looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static void
take_form (Scene *scene, const char *name, const Look *look)
{
  GtkWindow *dialog = test_ui_find_dialog (GTK_WINDOW (scene->window), ACCORD_TYPE_RECORD_DIALOG);

  g_assert_nonnull (dialog);
  if (look == &scene_looks[0])
    {
      gtk_window_set_default_size (dialog, whole_form.width, whole_form.height);
      look = &whole_form;
    }
  scene_take_dialog (dialog, name, look);
  gtk_window_destroy (dialog);
  test_ui_settle (GTK_WINDOW (scene->window));
}

static void
take_new_form (Scene *scene, const char *name, const Look *look)
{
  g_autofree char *picture = g_strconcat (name, "-new", NULL);

  gtk_widget_activate_action (get_shown (scene), "page.new", NULL);
  if (test_ui_find_dialog (GTK_WINDOW (scene->window), ACCORD_TYPE_RECORD_DIALOG) != NULL)
    take_form (scene, picture, look);
}

static void
take_section_forms (Scene *scene, GtkWidget *widget, const char *name, const Look *look)
{
  if (ACCORD_IS_RECORD_SECTION (widget))
    {
      const AccordRecordSectionPlan *plan =
        accord_record_section_get_plan (ACCORD_RECORD_SECTION (widget));
      g_autofree char *picture = g_strdup_printf ("%s-new-%s", name, plan->type);

      if (plan->add == NULL)
        return;
      gtk_widget_activate_action (widget, "section.add", NULL);
      take_form (scene, picture, look);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    take_section_forms (scene, child, name, look);
}

/* What is done with a seat: at first it is asked which, then comes the form. */
static void
take_seat_commands (Scene *scene, const char *name, const Look *look)
{
  static const char *const commands[] = { "appoint", "end-term", "invite", "record-refusal" };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *action = g_strconcat ("record.", commands[i], NULL);
      g_autofree char *chooser = g_strdup_printf ("%s-%s-seat", name, commands[i]);
      g_autofree char *form = g_strdup_printf ("%s-%s", name, commands[i]);
      GtkWindow *dialog;

      g_assert_true (gtk_widget_activate_action (get_shown (scene), action, NULL));
      dialog = test_ui_find_dialog (GTK_WINDOW (scene->window), ACCORD_TYPE_SEAT_CHOOSER);
      g_assert_nonnull (dialog);
      scene_take_dialog (dialog, chooser, look);
      if (accord_seat_chooser_get_n_seats (ACCORD_SEAT_CHOOSER (dialog)) == 0)
        {
          gtk_window_destroy (dialog);
          continue;
        }
      accord_seat_chooser_choose (ACCORD_SEAT_CHOOSER (dialog), 0);
      test_ui_settle (GTK_WINDOW (scene->window));
      take_form (scene, form, look);
    }
}

static void
take_edit_forms (Scene *scene, const char *name, const Look *look)
{
  g_autofree char *picture = g_strconcat (name, "-edit", NULL);

  gtk_widget_activate_action (get_shown (scene), "page.edit", NULL);
  take_form (scene, picture, look);
  if (look == &scene_looks[0])
    take_section_forms (scene, get_shown (scene), name, look);
  if (g_str_has_suffix (name, "-committee"))
    take_seat_commands (scene, name, look);
}

/** scene_take_forms: the forms of every list and every record, the whole of them and on the
 * smallest screen; and those of the records that belong to it. */
void
scene_take_forms (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = make_register (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      if (i != 0 && !g_str_equal (scene_looks[i].name, "-1024x768"))
        continue;
      scene_open (&scene, &scene_looks[i]);
      take_each_page (&scene, name, &scene_looks[i], take_new_form);
      take_each_record (&scene, name, &scene_looks[i], take_edit_forms);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

/** scene_make_example: (transfer full): the path of the example register. */
char *
scene_make_example (const char *folder)
{
  char *path = g_build_filename (folder, "thurrock-ccg.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_sample (path, YEAR, "Ruth Heron", &error);

  g_assert_no_error (error);
  return path;
}
