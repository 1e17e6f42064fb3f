/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "views.h"

#include "accelerators.h"
#include "widgets/place.h"
#include "widgets/stack.h"

#include <glib/gi18n.h>

/* One step of the way into a register: a page of the sidebar, or a record or a task opened from
 * it. */
typedef struct {
  const AccordPage *page;
  const AccordDetail *detail; /* of a record; NULL: the page itself, or a task */
  gint64 id;
  char *title; /* owned: of a task; else NULL */
  GtkWidget *widget;
  GVariant *place; /* owned: where in it somebody was, while it is made anew */
} View;

/**
 * AccordViews:
 *
 * What the window shows of its register: a page of the sidebar, and the records and tasks that were
 * opened from it, one after the other. "moved" is emitted when something else is shown.
 */
struct _AccordViews {
  AdwBin parent_instance;

  /* borrowed */
  GtkStack *stack;
  GtkEventController *keys;

  /* owned */
  AccordStore *store;
  GArray *trail; /* of View: the last is shown, the one before is where Back leads */
  GHashTable *places; /* of the pages off the trail that are to be made anew, by name */
};

enum {
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordViews, accord_views, ADW_TYPE_BIN)

static void
view_clear (gpointer data)
{
  View *view = data;

  g_free (view->title);
  g_clear_pointer (&view->place, g_variant_unref);
}

static View *
get_view (AccordViews *self, guint from_end)
{
  if (self->trail->len <= from_end)
    return NULL;
  return &g_array_index (self->trail, View, self->trail->len - 1 - from_end);
}

static View *
find_view (AccordViews *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->trail->len; i++)
    {
      View *view = &g_array_index (self->trail, View, i);

      if (view->widget == widget)
        return view;
    }
  return NULL;
}

/* Pages, which have names, are kept; records and tasks are not. */
static void
remove_left_views (AccordViews *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      GtkStackPage *page = gtk_stack_get_page (self->stack, child);

      if (gtk_stack_page_get_name (page) == NULL && find_view (self, child) == NULL)
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static gboolean
is_task (const View *view)
{
  return view->title != NULL;
}

static void
add_view (AccordViews *self, const View *view)
{
  gboolean is_page = view->detail == NULL && !is_task (view);

  gtk_stack_add_named (self->stack, view->widget, is_page ? view->page->name : NULL);
}

static void
show_last (AccordViews *self, GtkStackTransitionType transition)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *widget = get_view (self, 0)->widget;

  if (shown != NULL && self->keys != NULL)
    gtk_widget_remove_controller (shown, self->keys);
  self->keys = accord_accelerators_add_to_page (widget);

  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, widget);
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_views (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* Who opens something goes on in it, wherever the search or a menu was opened from. */
static void
take_focus (AccordViews *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (get_view (self, 0)->widget, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_removed (AccordViews *self, const View *view)
{
  g_autoptr (AccordRecord) record = NULL;

  if (view->detail == NULL)
    return FALSE;
  record =
    accord_store_get (self->store, accord_record_type_find (view->detail->type), view->id, NULL);
  return record == NULL;
}

/* A record that was removed, here or by another program, is left: at once, so that its page does
 * not hear of it and leave another. */
static void
store_changed_cb (AccordViews *self)
{
  guint length = self->trail->len;

  for (guint i = length; i > 0; i--)
    {
      if (is_removed (self, &g_array_index (self->trail, View, i - 1)))
        g_array_remove_index (self->trail, i - 1);
    }
  if (self->trail->len < length)
    show_last (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

static gboolean
is_of_one_day (const View *view)
{
  return !is_task (view) && !(view->detail == NULL && view->page->is_of_all_days);
}

static gboolean
shows_one_day (AccordViews *self, GtkWidget *child)
{
  const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->stack, child));
  const View *view = find_view (self, child);

  return view != NULL ? is_of_one_day (view)
                      : name == NULL || !accord_pages_find (name)->is_of_all_days;
}

static void
save_place (AccordViews *self, GtkWidget *child)
{
  const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->stack, child));
  View *view = find_view (self, child);
  GVariant *place = accord_place_save (child);

  if (place == NULL)
    return;
  if (view != NULL)
    view->place = place;
  else if (name != NULL)
    g_hash_table_insert (self->places, g_strdup (name), place);
  else
    g_variant_unref (place);
}

static void
remove_views_of_one_day (AccordViews *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (shows_one_day (self, child))
        {
          save_place (self, child);
          gtk_stack_remove (self->stack, child);
        }
      child = next;
    }
}

/* Most views read as at one day: for another they are made anew; the way in is kept, and where in
 * them somebody is. A task and the history look at the register's day themselves, and keep what they
 * have been told so far. */
static void
as_at_changed_cb (AccordViews *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (shown != NULL && self->keys != NULL)
    gtk_widget_remove_controller (shown, self->keys);
  self->keys = NULL;
  remove_views_of_one_day (self);
  for (guint i = 0; i < self->trail->len; i++)
    {
      View *view = &g_array_index (self->trail, View, i);

      if (!is_of_one_day (view))
        continue;
      view->widget = view->detail == NULL ? accord_page_new_widget (view->page, self->store)
                                          : view->detail->new_detail (self->store, view->id);
      add_view (self, view);
      accord_place_restore (view->widget, view->place);
      g_clear_pointer (&view->place, g_variant_unref);
    }
  if (self->trail->len > 0)
    show_last (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

static void
transition_changed_cb (AccordViews *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_views (self);
}

static void
accord_views_finalize (GObject *object)
{
  AccordViews *self = ACCORD_VIEWS (object);

  g_clear_object (&self->store);
  g_array_unref (self->trail);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (accord_views_parent_class)->finalize (object);
}

static void
accord_views_class_init (AccordViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_views_finalize;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_views_init (AccordViews *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (View));
  g_array_set_clear_func (self->trail, view_clear);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_variant_unref);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  accord_stack_tell_shown (self->stack);
  g_signal_connect_object (self->stack, "notify::transition-running",
                           G_CALLBACK (transition_changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * accord_views_set_store:
 *
 * Sets the register, once.
 */
void
accord_views_set_store (AccordViews *self, AccordStore *store)
{
  g_return_if_fail (ACCORD_IS_VIEWS (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (as_at_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_views_show_page:
 * @name: the name of a page of the sidebar
 *
 * Shows that page, and forgets where Back led.
 */
void
accord_views_show_page (AccordViews *self, const char *name)
{
  View view = { accord_pages_find (name) };

  g_return_if_fail (ACCORD_IS_VIEWS (self));
  g_return_if_fail (view.page != NULL);

  view.widget = gtk_stack_get_child_by_name (self->stack, name);
  if (view.widget == NULL)
    {
      view.widget = accord_page_new_widget (view.page, self->store);
      add_view (self, &view);
      accord_place_restore (view.widget, g_hash_table_lookup (self->places, name));
      g_hash_table_remove (self->places, name);
    }
  g_array_set_size (self->trail, 0);
  g_array_append_val (self->trail, view);
  show_last (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

/**
 * accord_views_show_record:
 *
 * Shows the page of a record, or of the one that it is part of; Back leads to what is shown now.
 *
 * Returns: whether there is such a page
 */
gboolean
accord_views_show_record (AccordViews *self, const AccordRecordType *type, gint64 id)
{
  const View *shown;
  View view = { NULL };

  g_return_val_if_fail (ACCORD_IS_VIEWS (self), FALSE);
  g_return_val_if_fail (self->store != NULL, FALSE);

  shown = get_view (self, 0);
  view.detail = accord_pages_find_detail_for_record (self->store, type, id, &view.id);
  if (view.detail == NULL)
    return FALSE;
  if (shown != NULL && shown->detail == view.detail && shown->id == view.id)
    return TRUE;
  view.page = accord_pages_find (view.detail->page);
  view.widget = view.detail->new_detail (self->store, view.id);
  add_view (self, &view);
  g_array_append_val (self->trail, view);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  take_focus (self);
  return TRUE;
}

/**
 * accord_views_show_task:
 * @widget: (transfer floating): what the task is done in
 * @title: what Back calls it, where a record is opened from it
 *
 * Shows a task, such as an import; Back gives it up, and leads to what is shown now.
 */
void
accord_views_show_task (AccordViews *self, GtkWidget *widget, const char *title)
{
  const View *shown;
  View view = { NULL };

  g_return_if_fail (ACCORD_IS_VIEWS (self));
  g_return_if_fail (self->trail->len > 0);
  g_return_if_fail (title != NULL);

  shown = get_view (self, 0);
  view.page = shown->page;
  view.title = g_strdup (title);
  view.widget = widget;
  add_view (self, &view);
  g_array_append_val (self->trail, view);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  take_focus (self);
}

/**
 * accord_views_end_task:
 * @widget: what accord_views_show_task() showed
 *
 * Leaves a task that is done, wherever on the way it is; one that was left already is no matter.
 */
void
accord_views_end_task (AccordViews *self, GtkWidget *widget)
{
  g_return_if_fail (ACCORD_IS_VIEWS (self));

  for (guint i = self->trail->len; i > 0; i--)
    {
      if (g_array_index (self->trail, View, i - 1).widget != widget)
        continue;
      g_array_remove_index (self->trail, i - 1);
      show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
      return;
    }
}

/**
 * accord_views_go_back:
 *
 * Shows what was shown before the record or the task that is shown now.
 */
void
accord_views_go_back (AccordViews *self)
{
  g_return_if_fail (ACCORD_IS_VIEWS (self));

  if (self->trail->len < 2)
    return;
  g_array_set_size (self->trail, self->trail->len - 1);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

/**
 * accord_views_get_page:
 *
 * Returns: (transfer none) (nullable): the page of the sidebar that what is shown belongs to
 */
const AccordPage *
accord_views_get_page (AccordViews *self)
{
  const View *view;

  g_return_val_if_fail (ACCORD_IS_VIEWS (self), NULL);

  view = get_view (self, 0);
  return view == NULL ? NULL : view->page;
}

/**
 * accord_views_get_shown:
 *
 * Returns: (transfer none) (nullable): the page, the page of a record, or the task that is shown
 */
GtkWidget *
accord_views_get_shown (AccordViews *self)
{
  const View *view;

  g_return_val_if_fail (ACCORD_IS_VIEWS (self), NULL);

  view = get_view (self, 0);
  return view == NULL ? NULL : view->widget;
}

/**
 * accord_views_dup_previous_title:
 *
 * Returns: (transfer full) (nullable): the title of what Back leads to
 */
char *
accord_views_dup_previous_title (AccordViews *self)
{
  const View *view;

  g_return_val_if_fail (ACCORD_IS_VIEWS (self), NULL);

  view = get_view (self, 1);
  if (view == NULL)
    return NULL;
  if (is_task (view))
    return g_strdup (view->title);
  if (view->detail == NULL)
    return g_strdup (_(view->page->title));
  return accord_store_dup_title (self->store, accord_record_type_find (view->detail->type),
                                 view->id);
}
