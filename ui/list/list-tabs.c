/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-tabs.h"

#include <glib/gi18n.h>

#include "widgets/place.h"
#include "widgets/stack.h"

/* More than these do not fit beside a heading. */
#define BESIDE_HEADING 4

struct _AccordListTabs {
  AdwBin parent_instance;

  AccordStore *store; /* owned */
  const AccordListPlan *const *plans;
  guint n_plans;
  const AccordListTabsView *view; /* NULL: lists alone */
  GtkStack *stack; /* borrowed: of a bin for each list, filled when it is first looked at */
};

static void place_interface_init (AccordPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordListTabs,
                               accord_list_tabs,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_PLACE, place_interface_init))

static const char *const forwarded[] = {
  "page.new",    "page.edit",   "page.remove",        "page.copy",
  "page.export", "page.filter", "page.clear-filters", "page.why", "page.command",
};

static const AccordListPlan *
find_plan (AccordListTabs *self, const char *name)
{
  for (guint i = 0; i < self->n_plans; i++)
    if (g_strcmp0 (self->plans[i]->name, name) == 0)
      return self->plans[i];
  return NULL;
}

/* Where large text makes it wider than the page, it scrolls. */
static GtkWidget *
make_switcher (AccordListTabs *self)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_add_css_class (switcher, "tabs");
  gtk_accessible_update_property (GTK_ACCESSIBLE (switcher), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Lists of this page"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), switcher);
  return scroller;
}

static void
shown_changed_cb (AccordListTabs *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);
  GtkWidget *page;

  if (bin == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;
  if (self->view != NULL &&
      g_str_equal (gtk_stack_get_visible_child_name (self->stack), self->view->name))
    {
      page = self->view->new_widget (self->store);
      self->view->set_switcher (page, make_switcher (self));
      adw_bin_set_child (ADW_BIN (bin), page);
      return;
    }
  page = accord_list_page_new (self->store,
                               find_plan (self, gtk_stack_get_visible_child_name (self->stack)));
  accord_list_page_set_switcher (ACCORD_LIST_PAGE (page), make_switcher (self),
                                 self->n_plans > BESIDE_HEADING);
  adw_bin_set_child (ADW_BIN (bin), page);
}

static GtkWidget *
get_shown_widget (AccordListTabs *self)
{
  return adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (self->stack)));
}

static gboolean
has_action (GtkWidget *widget, const char *name)
{
  const GVariantType *type;
  const char *other, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &other,
                                                   &type, &property);
       i++)
    if (g_str_equal (other, name))
      return TRUE;
  return FALSE;
}

/* The keys of a page are on what the sidebar shows: what is inside does what they ask for. A view
 * that has no such command must not lead back here. */
static void
action_forwarded (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *shown = get_shown_widget (ACCORD_LIST_TABS (widget));

  if (has_action (shown, name))
    gtk_widget_activate_action_variant (shown, name, parameter);
}

/* All that were looked at, in the order in which they stand, and which of them is shown. */
static void
save_place (AccordPlace *place, GVariantDict *dict)
{
  AccordListTabs *self = ACCORD_LIST_TABS (place);

  for (GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    {
      g_autoptr (GVariant) inside = accord_place_save (adw_bin_get_child (ADW_BIN (bin)));

      if (inside != NULL)
        g_variant_dict_insert_value (
          dict, gtk_stack_page_get_name (gtk_stack_get_page (self->stack, bin)), inside);
    }
  g_variant_dict_insert (dict, "", "s", gtk_stack_get_visible_child_name (self->stack));
}

/* What is shown comes last: showing it may narrow it down to what another shows. */
static void
restore_place (AccordPlace *place, GVariantDict *dict)
{
  AccordListTabs *self = ACCORD_LIST_TABS (place);
  const char *shown = "";

  for (GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    {
      const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->stack, bin));
      g_autoptr (GVariant) inside =
        g_variant_dict_lookup_value (dict, name, G_VARIANT_TYPE_VARDICT);

      accord_place_restore (adw_bin_get_child (ADW_BIN (bin)), inside);
    }
  if (g_variant_dict_lookup (dict, "", "&s", &shown) &&
      gtk_stack_get_child_by_name (self->stack, shown) != NULL)
    {
      g_autoptr (GVariant) inside =
        g_variant_dict_lookup_value (dict, shown, G_VARIANT_TYPE_VARDICT);

      gtk_stack_set_visible_child_name (self->stack, shown);
      accord_place_restore (get_shown_widget (self), inside);
    }
}

static void
place_interface_init (AccordPlaceInterface *interface)
{
  interface->save = save_place;
  interface->restore = restore_place;
}

static const char *
get_parameter_type (const char *action)
{
  return g_str_equal (action, "page.export") || g_str_equal (action, "page.command") ? "s" : NULL;
}

static void
accord_list_tabs_dispose (GObject *object)
{
  g_clear_object (&ACCORD_LIST_TABS (object)->store);

  G_OBJECT_CLASS (accord_list_tabs_parent_class)->dispose (object);
}

static void
accord_list_tabs_class_init (AccordListTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_list_tabs_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (widget_class, forwarded[i], get_parameter_type (forwarded[i]),
                                     action_forwarded);
}

static void
accord_list_tabs_init (AccordListTabs *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * accord_list_tabs_new:
 * @plans: (array length=n_plans) (transfer none): the lists, for as long as it lives; the first is
 *   shown at first
 *
 * Makes a page of several lists.
 */
GtkWidget *
accord_list_tabs_new (AccordStore *store, const AccordListPlan *const *plans, guint n_plans)
{
  return accord_list_tabs_new_with_view (store, NULL, plans, n_plans);
}

/**
 * accord_list_tabs_new_with_view:
 * @view: (transfer none) (nullable): what stands before the lists and is shown at first; for as
 *   long as it lives
 *
 * As accord_list_tabs_new(), with a view that is no list.
 */
GtkWidget *
accord_list_tabs_new_with_view (AccordStore *store,
                                const AccordListTabsView *view,
                                const AccordListPlan *const *plans,
                                guint n_plans)
{
  AccordListTabs *self = g_object_new (ACCORD_TYPE_LIST_TABS, NULL);

  self->store = g_object_ref (store);
  self->plans = plans;
  self->n_plans = n_plans;
  self->view = view;
  if (view != NULL)
    gtk_stack_add_titled (self->stack, adw_bin_new (), view->name, _(view->title));
  for (guint i = 0; i < n_plans; i++)
    gtk_stack_add_titled (self->stack, adw_bin_new (), plans[i]->name,
                          _(plans[i]->tab == NULL ? plans[i]->title : plans[i]->tab));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (shown_changed_cb),
                           self, G_CONNECT_SWAPPED);
  accord_stack_tell_shown (self->stack);
  shown_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_list_tabs_get_plans: (transfer none) (array length=n_plans): the lists. */
const AccordListPlan *const *
accord_list_tabs_get_plans (AccordListTabs *self, guint *n_plans)
{
  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);

  *n_plans = self->n_plans;
  return self->plans;
}

/** accord_list_tabs_get_shown: (transfer none) (nullable): the list that is shown; %NULL while it
 * is the view. */
AccordListPage *
accord_list_tabs_get_shown (AccordListTabs *self)
{
  GtkWidget *shown;

  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);

  shown = get_shown_widget (self);
  return ACCORD_IS_LIST_PAGE (shown) ? ACCORD_LIST_PAGE (shown) : NULL;
}

static GtkWidget *
get_widget (AccordListTabs *self, const char *name)
{
  GtkWidget *bin = gtk_stack_get_child_by_name (self->stack, name);

  return bin == NULL ? NULL : adw_bin_get_child (ADW_BIN (bin));
}

/** accord_list_tabs_get_view: (transfer none) (nullable): the view that is no list. */
GtkWidget *
accord_list_tabs_get_view (AccordListTabs *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);
  return self->view == NULL ? NULL : get_widget (self, self->view->name);
}

/** accord_list_tabs_get_list: (transfer none) (nullable): the list that its plan calls @name, once
 * it has been looked at. */
AccordListPage *
accord_list_tabs_get_list (AccordListTabs *self, const char *name)
{
  GtkWidget *widget;

  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);

  widget = get_widget (self, name);
  return ACCORD_IS_LIST_PAGE (widget) ? ACCORD_LIST_PAGE (widget) : NULL;
}

/** accord_list_tabs_get_shown_name: (transfer none): the name of the view or list that is shown. */
const char *
accord_list_tabs_get_shown_name (AccordListTabs *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);
  return gtk_stack_get_visible_child_name (self->stack);
}

/** accord_list_tabs_get_stack: (transfer none): what shows one of them at a time. */
GtkStack *
accord_list_tabs_get_stack (AccordListTabs *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);
  return self->stack;
}

/** accord_list_tabs_show: shows the list that its plan calls @name. */
void
accord_list_tabs_show (AccordListTabs *self, const char *name)
{
  g_return_if_fail (ACCORD_IS_LIST_TABS (self));
  gtk_stack_set_visible_child_name (self->stack, name);
}
