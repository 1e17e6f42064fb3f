/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include "findings/findings.h"

/* The usual window and its dark one, the smallest screen, a large one, and large text. */
const Look scene_looks[] = {
  { "", 1280, 800, FALSE, 100 },
  { "-dark", 1280, 800, TRUE, 100 },
  { "-1024x768", 1024, 768, FALSE, 100 },
  { "-1600x1000", 1600, 1000, FALSE, 100 },
  { "-1024x768-text-200", 1024, 768, FALSE, 200 },
};
const guint scene_n_looks = G_N_ELEMENTS (scene_looks);

static void
put_look (const Look *look)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                96 * PANGO_SCALE * look->text_percent / 100, NULL);
}

/* Without a compositor the window has a frame; it is the content that is to have the size. */
static void
set_content_size (GtkWindow *window, int width, int height)
{
  GtkWidget *content = gtk_window_get_child (window);

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  test_ui_settle (window);
  gtk_window_set_default_size (window, 2 * width - gtk_widget_get_width (content),
                               2 * height - gtk_widget_get_height (content));
  test_ui_settle (window);
}

static gboolean
is_checked (gpointer store)
{
  return accord_findings_get_all (accord_findings_get (store)) != NULL;
}

/** scene_open: opens a window with the register of @scene, as @look says. */
void
scene_open (Scene *scene, const Look *look)
{
  put_look (look);
  scene->window = accord_window_new (test_ui_get_application ());
  if (scene->path != NULL)
    {
      test_ui_open (scene->window, scene->path);
      test_ui_wait (is_checked, accord_window_get_store (scene->window));
    }
  set_content_size (GTK_WINDOW (scene->window), look->width, look->height);
}

/** scene_take: a picture of what the window shows. */
void
scene_take (Scene *scene, const char *name, const Look *look)
{
  scene_take_dialog (GTK_WINDOW (scene->window), name, look);
}

/** scene_take_dialog: a picture of a dialog. */
void
scene_take_dialog (GtkWindow *dialog, const char *name, const Look *look)
{
  g_autofree char *file = g_strconcat (name, look->name, NULL);

  test_ui_settle (dialog);
  test_ui_save_picture (dialog, file);
}
