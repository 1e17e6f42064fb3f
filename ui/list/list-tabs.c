/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-tabs.h"

#include <glib/gi18n.h>

#include "widgets/stack.h"

/* More than these do not fit beside a heading. */
#define BESIDE_HEADING 4

struct _AccordListTabs {
  AdwBin parent_instance;

  AccordStore *store; /* owned */
  const AccordListPlan *const *plans;
  guint n_plans;
  GtkStack *stack; /* borrowed: of a bin for each list, filled when it is first looked at */
};

G_DEFINE_FINAL_TYPE (AccordListTabs, accord_list_tabs, ADW_TYPE_BIN)

static const char *const forwarded[] = {
  "page.new",    "page.edit",   "page.remove",        "page.copy",
  "page.export", "page.filter", "page.clear-filters", "page.why",
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
  page = accord_list_page_new (self->store,
                               find_plan (self, gtk_stack_get_visible_child_name (self->stack)));
  accord_list_page_set_switcher (ACCORD_LIST_PAGE (page), make_switcher (self),
                                 self->n_plans > BESIDE_HEADING);
  adw_bin_set_child (ADW_BIN (bin), page);
}

/* The keys of a page are on what the sidebar shows: the list inside does what they ask for. */
static void
action_forwarded (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *shown = accord_list_tabs_get_shown (ACCORD_LIST_TABS (widget));

  gtk_widget_activate_action_variant (GTK_WIDGET (shown), name, parameter);
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
    gtk_widget_class_install_action (widget_class, forwarded[i],
                                     g_str_equal (forwarded[i], "page.export") ? "s" : NULL,
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
  AccordListTabs *self = g_object_new (ACCORD_TYPE_LIST_TABS, NULL);

  self->store = g_object_ref (store);
  self->plans = plans;
  self->n_plans = n_plans;
  for (guint i = 0; i < n_plans; i++)
    gtk_stack_add_titled (self->stack, adw_bin_new (), plans[i]->name, _(plans[i]->title));
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

/** accord_list_tabs_get_shown: (transfer none): the list that is shown. */
AccordListPage *
accord_list_tabs_get_shown (AccordListTabs *self)
{
  GtkWidget *bin;

  g_return_val_if_fail (ACCORD_IS_LIST_TABS (self), NULL);

  bin = gtk_stack_get_visible_child (self->stack);
  return ACCORD_LIST_PAGE (adw_bin_get_child (ADW_BIN (bin)));
}

/** accord_list_tabs_show: shows the list that its plan calls @name. */
void
accord_list_tabs_show (AccordListTabs *self, const char *name)
{
  g_return_if_fail (ACCORD_IS_LIST_TABS (self));
  gtk_stack_set_visible_child_name (self->stack, name);
}
