/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include "accelerators.h"
#include "as-at/as-at-bar.h"
#include "as-at/as-at-button.h"
#include "back-button.h"
#include "calendar/moved.h"
#include "compat.h"
#include "drop.h"
#include "first-frame.h"
#include "frame.h"
#include "menus.h"
#include "opening.h"
#include "pages.h"
#include "read-only-bar.h"
#include "recent.h"
#include "reminder/daily-reminder.h"
#include "reminder/due-notification.h"
#include "search/search-button.h"
#include "sidebar.h"
#include "start/start-page.h"
#include "views.h"
#include "watch.h"
#include "widgets/stack.h"
#include "widgets/toasts.h"
#include "window-actions.h"

#include <glib/gi18n.h>

struct _AccordWindow {
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AccordAsAtBar *as_at_bar;
  AccordAsAtButton *as_at_button;
  AccordBackButton *back_button;
  GtkDropTarget *drop_target;
  GtkWidget *frame;
  AccordReadOnlyBar *read_only_bar;
  GtkMenuButton *register_button;
  GtkStack *root;
  AccordSearchButton *search_button;
  AccordSidebar *sidebar;
  AdwToastOverlay *toasts;
  AccordViews *views;

  /* borrowed */
  AccordStartPage *start_page; /* made when it is first shown */

  /* owned */
  char *path; /* of the register that is shown or expected */
  AccordStore *store;
  AccordDailyReminder *reminder;
  AccordWatch *watch;

  AccordFirstFrame *first_frame;

  /* what waits for the first frame */
  AccordStore *arrived;
  char *arrived_page;
};

G_DEFINE_FINAL_TYPE (AccordWindow, accord_window, ADW_TYPE_APPLICATION_WINDOW)

static AccordApplication *
get_application (AccordWindow *self)
{
  return ACCORD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
update_back_button (AccordWindow *self)
{
  g_autofree char *title = accord_views_dup_previous_title (self->views);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", title != NULL);
  accord_back_button_set_title (self->back_button, title);
}

static void
update_title (AccordWindow *self)
{
  g_autofree char *home = accord_store_dup_home_name (self->store);
  /* Translators: the title of the window: "Accord – NHS Thurrock CCG". */
  g_autofree char *title = g_strdup_printf (_("Accord – %s"), home);

  gtk_window_set_title (GTK_WINDOW (self), title);
  accord_sidebar_set_names (self->sidebar, home, self->path);
}

static void
update_commands (AccordWindow *self)
{
  g_autoptr (GMenuModel) menu = accord_menus_new_register (self->store);

  gtk_menu_button_set_menu_model (self->register_button, menu);
  accord_window_actions_update (self);
}

static void
store_changed_cb (AccordWindow *self)
{
  update_title (self);
  update_commands (self);
  update_back_button (self);
}

/* Not at once: the check of a large register is mostly over before anybody could read of it. */
static void
watch_ticked_cb (AccordWindow *self)
{
  accord_read_only_bar_show (self->read_only_bar, self->store);
  accord_daily_reminder_look (self->reminder, accord_date_today ());
}

static void
watch_failed_cb (AccordWindow *self, const GError *error)
{
  accord_window_show_problem (self, error, accord_store_get_path (self->store));
}

static void
views_moved_cb (AccordWindow *self)
{
  accord_sidebar_select_page (self->sidebar, accord_views_get_page (self->views)->name);
  update_back_button (self);
}

static gboolean
files_dropped_cb (AccordWindow *self, const GValue *value, double x, double y)
{
  return accord_drop_take_files (self, value);
}

static void
bind_settings (AccordWindow *self, GSettings *settings)
{
  GSettingsBindFlags flags =
    G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES;

  g_settings_bind (settings, "window-width", self, "default-width", flags);
  g_settings_bind (settings, "window-height", self, "default-height", flags);
  g_settings_bind (settings, "window-maximized", self, "maximized", flags);
  g_settings_bind (settings, "sidebar-folded", self->frame, "folds", G_SETTINGS_BIND_DEFAULT);
}

static void
remember_register (AccordWindow *self)
{
  GSettings *settings = accord_application_get_settings (get_application (self));
  g_autofree char *home = accord_store_dup_home_name (self->store);
  g_autofree char *folder = g_path_get_dirname (self->path);

  accord_recent_add (settings, self->path, home);
  g_settings_set_string (settings, "recent-folder", folder);
}

static void
take_path (AccordWindow *self, const char *path)
{
  char *copy = g_strdup (path);

  g_free (self->path);
  self->path = copy;
}

static void
show_start (AccordWindow *self)
{
  if (self->start_page == NULL)
    {
      self->start_page = g_object_new (ACCORD_TYPE_START_PAGE, NULL);
      gtk_stack_add_named (self->root, GTK_WIDGET (self->start_page), "start");
    }
  gtk_stack_set_visible_child_name (self->root, "start");
}

static void
connect_store (AccordWindow *self)
{
  static const char *const changes[] = { "changed", "notify::as-at", "notify::read-only" };
  g_autofree char *officer = accord_application_dup_officer (get_application (self));

  accord_store_set_officer (self->store, officer);
  accord_as_at_bar_set_store (self->as_at_bar, self->store);
  accord_as_at_button_set_store (self->as_at_button, self->store);
  accord_search_button_set_store (self->search_button, self->store);
  accord_sidebar_set_store (self->sidebar, self->store);
  accord_views_set_store (self->views, self->store);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (self->store, changes[i], G_CALLBACK (store_changed_cb), self,
                             G_CONNECT_SWAPPED);

  self->reminder = accord_daily_reminder_new (
    self->store, accord_application_get_settings (get_application (self)));
  g_signal_connect_object (self->reminder, "due", G_CALLBACK (accord_due_notification_send), self,
                           G_CONNECT_SWAPPED);
  accord_moved_attach (self, self->store);
  self->watch = accord_watch_new (self->store);
  g_signal_connect_object (self->watch, "ticked", G_CALLBACK (watch_ticked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (watch_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The register that has arrived is in the window now. */
static void
show_arrived (AccordWindow *self)
{
  const AccordPage *page =
    self->arrived_page == NULL ? NULL : accord_pages_find (self->arrived_page);

  self->store = g_steal_pointer (&self->arrived);
  g_clear_pointer (&self->arrived_page, g_free);
  take_path (self, accord_store_get_path (self->store));
  connect_store (self);
  update_title (self);
  update_commands (self);
  remember_register (self);
  accord_views_show_page (self->views, page == NULL ? accord_pages_get ()[0].name : page->name);
  gtk_stack_set_visible_child_name (self->root, "register");
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
accord_window_map (GtkWidget *widget)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->path == NULL)
    show_start (self);

  GTK_WIDGET_CLASS (accord_window_parent_class)->map (widget);

  accord_first_frame_await (self->first_frame, gtk_widget_get_frame_clock (widget));
}

static void
accord_window_dispose (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  if (self->watch != NULL)
    accord_watch_stop (self->watch);
  g_clear_object (&self->watch);
  g_clear_object (&self->reminder);
  g_clear_object (&self->arrived);
  accord_first_frame_stop (self->first_frame);

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
accord_window_finalize (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  g_clear_object (&self->first_frame);
  g_clear_object (&self->store);
  g_free (self->arrived_page);
  g_free (self->path);

  G_OBJECT_CLASS (accord_window_parent_class)->finalize (object);
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_window_dispose;
  object_class->finalize = accord_window_finalize;
  widget_class->map = accord_window_map;

  g_type_ensure (ACCORD_TYPE_AS_AT_BAR);
  g_type_ensure (ACCORD_TYPE_AS_AT_BUTTON);
  g_type_ensure (ACCORD_TYPE_BACK_BUTTON);
  g_type_ensure (ACCORD_TYPE_FRAME);
  g_type_ensure (ACCORD_TYPE_READ_ONLY_BAR);
  g_type_ensure (ACCORD_TYPE_SEARCH_BUTTON);
  g_type_ensure (ACCORD_TYPE_SIDEBAR);
  g_type_ensure (ACCORD_TYPE_VIEWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/accord/Accord/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, as_at_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, as_at_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, drop_target);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, register_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, root);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, files_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, views_moved_cb);
  accord_window_actions_install (widget_class);
}

static void
accord_window_init (AccordWindow *self)
{
  GType files = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The page is made once the frame is on the screen. */
  self->first_frame = accord_first_frame_new ();
  g_signal_connect_object (self->first_frame, "ready", G_CALLBACK (show_arrived), self,
                           G_CONNECT_SWAPPED);
  accord_stack_tell_shown (self->root);
  gtk_drop_target_set_gtypes (self->drop_target, &files, 1);
  accord_accelerators_add_to_window (GTK_WIDGET (self));
  accord_window_actions_update (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
}

/**
 * accord_window_new:
 *
 * Returns: (transfer none): a window without a register, which the application holds
 */
AccordWindow *
accord_window_new (AccordApplication *application)
{
  AccordWindow *self = g_object_new (ACCORD_TYPE_WINDOW, "application", application, NULL);

  bind_settings (self, accord_application_get_settings (application));
  return self;
}

/**
 * accord_window_from_widget:
 * @widget: anything in a window, or in a dialog over one
 *
 * Returns: (transfer none) (nullable): that window
 */
AccordWindow *
accord_window_from_widget (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (root) && !ACCORD_IS_WINDOW (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  return ACCORD_IS_WINDOW (root) ? ACCORD_WINDOW (root) : NULL;
}

/**
 * accord_window_expect:
 * @path: the file of a register that is being opened
 *
 * Shows the frame, for a register that accord_window_take_store() will bring.
 */
void
accord_window_expect (AccordWindow *self, const char *path)
{
  GSettings *settings = accord_application_get_settings (get_application (self));
  g_autofree char *home = accord_recent_dup_home (settings, path);

  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (self->path == NULL);

  take_path (self, path);
  accord_sidebar_set_names (self->sidebar, home, path);
  gtk_stack_set_visible_child_name (self->root, "register");
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

/**
 * accord_window_take_store:
 * @store: a register that nobody else uses
 * @page: (nullable): the name of the page to show; %NULL for the first, which stands for one that
 *   there is no more as well
 *
 * Shows a register in a window that has none yet: at once, or, where the window is just coming up,
 * after its first frame. A large register is checked while it is on the screen, and read-only until
 * then.
 */
void
accord_window_take_store (AccordWindow *self, AccordStore *store, const char *page)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (self->store == NULL && self->arrived == NULL);

  self->arrived = g_object_ref (store);
  self->arrived_page = g_strdup (page);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    accord_first_frame_queue (self->first_frame);
  else
    show_arrived (self);
}

/**
 * accord_window_get_path:
 *
 * Returns: (transfer none) (nullable): the file of the register that the window shows, or will once
 *   it is open
 */
const char *
accord_window_get_path (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->path;
}

/**
 * accord_window_get_page_name:
 *
 * Returns: (transfer none): the name of the page that the window shows, or will once it is open
 */
const char *
accord_window_get_page_name (AccordWindow *self)
{
  const AccordPage *page;

  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  page = self->store == NULL ? NULL : accord_views_get_page (self->views);
  return page == NULL ? accord_pages_get ()[0].name : page->name;
}

/**
 * accord_window_get_store:
 *
 * Returns: (transfer none) (nullable): the register that the window shows
 */
AccordStore *
accord_window_get_store (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * accord_window_show_problem:
 * @error: why a register did not open
 * @path: which one
 *
 * Says so: on the page of a window that has no register, else in a message over it.
 */
void
accord_window_show_problem (AccordWindow *self, const GError *error, const char *path)
{
  g_autofree char *body = NULL;

  g_return_if_fail (ACCORD_IS_WINDOW (self));

  if (self->store == NULL)
    {
      g_clear_pointer (&self->path, g_free);
      show_start (self);
      accord_start_page_show_problem (self->start_page, error, path);
      return;
    }
  body = g_strconcat (error->message, "\n\n", accord_opening_get_advice (error), NULL);
  accord_show_message (GTK_WINDOW (self), accord_opening_get_heading (error), body);
}

/**
 * accord_window_get_views:
 *
 * Returns: (transfer none): what the window shows of its register
 */
AccordViews *
accord_window_get_views (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->views;
}

/**
 * accord_window_start_search:
 *
 * Opens the search of the whole register.
 */
void
accord_window_start_search (AccordWindow *self)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  accord_search_button_popup (self->search_button);
}

/**
 * accord_window_choose_as_at:
 *
 * Opens the choice of the day that the register is shown as at.
 */
void
accord_window_choose_as_at (AccordWindow *self)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  accord_as_at_button_popup (self->as_at_button);
}

/**
 * accord_window_add_toast:
 * @toast: (transfer full): what to say
 *
 * Says it at once: what was said before makes way.
 */
void
accord_window_add_toast (AccordWindow *self, AdwToast *toast)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  accord_toasts_show (self->toasts, toast);
}

/** accord_window_queue_toast: says it once what was said has gone. @toast: (transfer full) */
void
accord_window_queue_toast (AccordWindow *self, AdwToast *toast)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * accord_window_toast_change:
 * @sentence: the sentence of the change, as the journal has it
 *
 * Says what has just been changed, and offers to undo it.
 */
void
accord_window_toast_change (AccordWindow *self, const char *sentence)
{
  accord_window_add_toast (self, accord_toast_new_change (sentence, "win.undo"));
}
