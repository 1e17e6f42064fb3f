/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/filter-bar.h"

#include "list/filter-chips.h"
#include "list/filter-menu.h"
#include "widgets/flow-layout.h"

struct _AccordFilterBar {
  GtkWidget parent_instance;

  AccordStore *store;      /* owned, as the next three */
  GPtrArray *filters;      /* of AccordFilter */
  GPtrArray *widgets;      /* of their widgets, borrowed from the bar */
  AccordQuery *everything; /* what is listed where nothing narrows it; NULL before it is known */
  gint64 total;
  gboolean is_held; /* one "changed" for several changes */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFilterBar, accord_filter_bar, GTK_TYPE_WIDGET)

static AccordFilter *
get_filter (AccordFilterBar *self, guint index)
{
  return g_ptr_array_index (self->filters, index);
}

static void
read_options (AccordFilterBar *self, guint index)
{
  GtkWidget *widget = g_ptr_array_index (self->widgets, index);
  g_autoptr (GPtrArray) options = NULL;

  if (self->everything == NULL)
    return;
  options = accord_filter_list_options (get_filter (self, index), self->store, self->everything);
  if (ACCORD_IS_FILTER_CHIPS (widget))
    accord_filter_chips_set_options (ACCORD_FILTER_CHIPS (widget), options, self->total);
  else
    accord_filter_menu_set_options (ACCORD_FILTER_MENU (widget), options);
}

/* What is in a menu is read when somebody looks. */
static void
menu_opened_cb (AccordFilterBar *self, GtkWidget *menu)
{
  guint index;

  if (g_ptr_array_find (self->widgets, menu, &index))
    read_options (self, index);
}

static void
filter_changed_cb (AccordFilterBar *self)
{
  if (!self->is_held)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_filter_bar_dispose (GObject *object)
{
  AccordFilterBar *self = ACCORD_FILTER_BAR (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->widgets, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_filter_bar_parent_class)->dispose (object);
}

static void
accord_filter_bar_finalize (GObject *object)
{
  AccordFilterBar *self = ACCORD_FILTER_BAR (object);

  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->widgets);
  g_clear_pointer (&self->everything, accord_query_free);

  G_OBJECT_CLASS (accord_filter_bar_parent_class)->finalize (object);
}

static void
accord_filter_bar_class_init (AccordFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_filter_bar_dispose;
  object_class->finalize = accord_filter_bar_finalize;

  /**
   * AccordFilterBar::changed:
   *
   * Something else is let through.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_filter_bar_init (AccordFilterBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), accord_flow_layout_new (6, 6));
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  self->widgets = g_ptr_array_new ();
}

static void
add_filter (AccordFilterBar *self, const AccordFilterPlan *plan, const AccordRecordType *type)
{
  AccordFilter *filter = accord_filter_new (plan, type);
  GtkWidget *widget = plan->look == ACCORD_FILTER_AS_CHIPS ? accord_filter_chips_new (filter)
                                                           : accord_filter_menu_new (filter);

  if (ACCORD_IS_FILTER_MENU (widget))
    g_signal_connect_object (widget, "opened", G_CALLBACK (menu_opened_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_ptr_array_add (self->filters, filter);
  g_ptr_array_add (self->widgets, widget);
}

static void
add_line (AccordFilterBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, "chipsep");
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  accord_flow_layout_set_divider (line);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

/**
 * accord_filter_bar_new:
 * @type: what is listed
 * @plans: (nullable) (transfer none): the filters, for as long as the bar lives
 */
GtkWidget *
accord_filter_bar_new (AccordStore *store,
                       const AccordRecordType *type,
                       const AccordFilterPlan *plans)
{
  AccordFilterBar *self = g_object_new (ACCORD_TYPE_FILTER_BAR, NULL);

  self->store = g_object_ref (store);
  for (const AccordFilterPlan *plan = plans; plan != NULL && plan->key != NULL; plan++)
    {
      if (plan != plans && plan->look != (plan - 1)->look)
        add_line (self);
      add_filter (self, plan, type);
    }
  return GTK_WIDGET (self);
}

/**
 * accord_filter_bar_refresh:
 * @everything: what is listed where nothing narrows it
 *
 * Reads again which values occur, and how many records there are in all.
 */
void
accord_filter_bar_refresh (AccordFilterBar *self, const AccordQuery *everything)
{
  g_return_if_fail (ACCORD_IS_FILTER_BAR (self));

  g_clear_pointer (&self->everything, accord_query_free);
  self->everything = accord_query_copy (everything);
  self->total = MAX (accord_store_query_count (self->store, everything, NULL), 0);
  for (guint i = 0; i < self->filters->len; i++)
    if (ACCORD_IS_FILTER_CHIPS (g_ptr_array_index (self->widgets, i)) ||
        accord_filter_is_narrowing (get_filter (self, i)))
      read_options (self, i);
}

/** accord_filter_bar_get_total: how many records there are where nothing is filtered. */
gint64
accord_filter_bar_get_total (AccordFilterBar *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER_BAR (self), 0);
  return self->total;
}

/** accord_filter_bar_is_narrowing: whether something is left out. */
gboolean
accord_filter_bar_is_narrowing (AccordFilterBar *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER_BAR (self), FALSE);

  for (guint i = 0; i < self->filters->len; i++)
    if (accord_filter_is_narrowing (get_filter (self, i)))
      return TRUE;
  return FALSE;
}

/** accord_filter_bar_get_filter: (transfer none) (nullable): the filter by the field @key. */
AccordFilter *
accord_filter_bar_get_filter (AccordFilterBar *self, const char *key)
{
  g_return_val_if_fail (ACCORD_IS_FILTER_BAR (self), NULL);

  for (guint i = 0; i < self->filters->len; i++)
    if (g_str_equal (accord_filter_get_plan (get_filter (self, i))->key, key))
      return get_filter (self, i);
  return NULL;
}

/** accord_filter_bar_apply: narrows @query down to what is let through. */
void
accord_filter_bar_apply (AccordFilterBar *self, AccordQuery *query)
{
  g_return_if_fail (ACCORD_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->filters->len; i++)
    accord_filter_apply (get_filter (self, i), query);
}

/** accord_filter_bar_clear: lets everything through again. */
void
accord_filter_bar_clear (AccordFilterBar *self)
{
  g_return_if_fail (ACCORD_IS_FILTER_BAR (self));

  if (!accord_filter_bar_is_narrowing (self))
    return;
  self->is_held = TRUE;
  for (guint i = 0; i < self->filters->len; i++)
    accord_filter_set_chosen (get_filter (self, i), NULL);
  self->is_held = FALSE;
  filter_changed_cb (self);
}

static GVariant *
save (AccordFilterBar *self, gboolean is_for_other_registers)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));

  for (guint i = 0; i < self->filters->len; i++)
    {
      AccordFilter *filter = get_filter (self, i);
      g_auto (GStrv) chosen = accord_filter_dup_chosen (filter);

      if (chosen[0] != NULL && !(is_for_other_registers && accord_filter_is_of_register (filter)))
        g_variant_builder_add (&builder, "{s^as}", accord_filter_get_plan (filter)->key, chosen);
    }
  return g_variant_builder_end (&builder);
}

/** accord_filter_bar_save: (transfer floating): what is chosen, as a{sas}; of a register's own
 * records nothing, since the next register may be another. */
GVariant *
accord_filter_bar_save (AccordFilterBar *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER_BAR (self), NULL);
  return save (self, TRUE);
}

/** accord_filter_bar_save_all: (transfer floating): as accord_filter_bar_save(), and the register's
 * own records, too. */
GVariant *
accord_filter_bar_save_all (AccordFilterBar *self)
{
  g_return_val_if_fail (ACCORD_IS_FILTER_BAR (self), NULL);
  return save (self, FALSE);
}

/** accord_filter_bar_restore: chooses what was saved, without emitting "changed". */
void
accord_filter_bar_restore (AccordFilterBar *self, GVariant *saved)
{
  g_return_if_fail (ACCORD_IS_FILTER_BAR (self));

  self->is_held = TRUE;
  for (guint i = 0; i < self->filters->len; i++)
    {
      AccordFilter *filter = get_filter (self, i);
      g_auto (GStrv) chosen = NULL;

      if (g_variant_lookup (saved, accord_filter_get_plan (filter)->key, "^as", &chosen))
        accord_filter_set_chosen (filter, (const char *const *) chosen);
    }
  self->is_held = FALSE;
}
