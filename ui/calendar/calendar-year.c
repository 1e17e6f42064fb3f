/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-year-private.h"

#include <glib/gi18n.h>

#include "calendar/planner-paint.h"
#include "form/change.h"
#include "widgets/flow-layout.h"

static void place_interface_init (AccordPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordCalendarYear,
                               accord_calendar_year,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_PLACE, place_interface_init))

static const AccordRecordType *
get_type (void)
{
  return accord_record_type_find ("obligation");
}

/** accord_calendar_year_get_current: the financial year that the day of the store is in. */
int
accord_calendar_year_get_current (AccordCalendarYear *self)
{
  return accord_date_financial_year (accord_store_get_as_at (self->store));
}

/* What is owed in the year that is shown. */
static AccordQuery *
make_whole_query (AccordCalendarYear *self)
{
  AccordQuery *query = accord_query_new (get_type ());

  accord_query_set_range (query, "due", accord_financial_year_start (self->year),
                          accord_financial_year_end (self->year));
  return query;
}

/** accord_calendar_year_make_query: (transfer full): what of it is shown, by when it is due. */
AccordQuery *
accord_calendar_year_make_query (AccordCalendarYear *self)
{
  AccordQuery *query = make_whole_query (self);

  accord_filter_bar_apply (self->filters, query);
  accord_query_set_sort (query, "due", FALSE);
  return query;
}

static void
show_hint (AccordCalendarYear *self)
{
  g_autofree char *year = accord_financial_year_format (self->year);
  guint n = self->data->n_lacking;
  g_autofree char *words = g_strdup_printf (
    /* Translators: how many arrangements, and a financial year */
    ngettext ("%1$u joint arrangement has no reporting calendar for %2$s yet.",
              "%1$u joint arrangements have no reporting calendar for %2$s yet.", n),
    n, year);

  gtk_label_set_text (self->hint_label, words);
  gtk_widget_set_visible (self->hint, n > 0 && accord_change_is_allowed (self->store));
}

static void
show_day (AccordCalendarYear *self)
{
  accord_day_list_show (self->day_list, self->data, accord_planner_get_selected (self->planner));
}

static void
take_data (AccordCalendarYear *self, AccordPlannerData *data)
{
  accord_planner_show (self->planner, data);
  g_clear_pointer (&self->data, accord_planner_data_free);
  self->data = data;
  show_hint (self);
  show_day (self);
}

static void
read_now (AccordCalendarYear *self, const AccordQuery *query)
{
  AccordPlannerData *data = accord_planner_data_new (self->store, self->year, query, NULL);

  if (data != NULL)
    take_data (self, data);
}

/* What the thread cannot read, because another program has the register for itself, is read here.
 */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (source);
  g_autoptr (GError) error = NULL;
  AccordPlannerData *data = accord_planner_data_read_finish (result, &error);
  g_autoptr (AccordQuery) query = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  query = accord_calendar_year_make_query (self);
  if (data != NULL)
    take_data (self, data);
  else
    read_now (self, query);
}

/* The states are worked out for all that is owed in the year, whatever narrows it. */
static gboolean
is_slow (AccordCalendarYear *self, const AccordQuery *query)
{
  g_autoptr (AccordQuery) by_state = accord_query_copy (query);

  accord_query_set_sort (by_state, "state", FALSE);
  return accord_store_query_is_slow (self->store, by_state);
}

static void
refresh (AccordCalendarYear *self)
{
  g_autoptr (AccordQuery) query = accord_calendar_year_make_query (self);

  self->is_stale = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!is_slow (self, query))
    {
      read_now (self, query);
      return;
    }
  self->cancellable = g_cancellable_new ();
  accord_planner_data_read_async (self, self->store, self->year, query, self->cancellable, read_cb);
}

static void
refresh_when_seen (AccordCalendarYear *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
register_changed_cb (AccordCalendarYear *self)
{
  g_autoptr (AccordQuery) everything = make_whole_query (self);

  accord_filter_bar_refresh (self->filters, everything);
  gtk_widget_set_visible (GTK_WIDGET (self->filters_bin),
                          accord_filter_bar_get_total (self->filters) > 0 ||
                            accord_filter_bar_is_narrowing (self->filters));
  accord_calendar_year_update_actions (self);
  refresh_when_seen (self);
}

static void
show_year (AccordCalendarYear *self)
{
  g_autofree char *year = accord_financial_year_format (self->year);

  gtk_button_set_label (self->year_button, year);
  register_changed_cb (self);
}

static void
filters_changed_cb (AccordCalendarYear *self)
{
  if (self->store != NULL)
    refresh_when_seen (self);
}

/* Larger text makes the planner wider than the page: the day that is selected stays in sight. */
static void
scroll_to_day (AccordCalendarYear *self, AccordDate day)
{
  graphene_rect_t bounds;

  accord_planner_find_bounds (GTK_WIDGET (self->planner), self->data, day, &bounds);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->planner_scroller),
                             bounds.origin.x, bounds.origin.x + bounds.size.width);
}

static void
day_selected_cb (AccordCalendarYear *self)
{
  AccordDate day = accord_planner_get_selected (self->planner);

  if (self->data == NULL || !accord_planner_data_has_day (self->data, day))
    return;
  show_day (self);
  scroll_to_day (self, day);
}

/* Enter on a day: on to what stands on it. */
static void
day_activated_cb (AccordCalendarYear *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->day_list), GTK_DIR_TAB_FORWARD);
}

static void
accord_calendar_year_map (GtkWidget *widget)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (widget);

  GTK_WIDGET_CLASS (accord_calendar_year_parent_class)->map (widget);

  if (self->is_stale)
    refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->planner));
}

static void
accord_calendar_year_dispose (GObject *object)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->planner != NULL)
    accord_planner_show (self->planner, NULL);
  self->planner = NULL;
  g_clear_pointer (&self->data, accord_planner_data_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_calendar_year_parent_class)->dispose (object);
}

static void
accord_calendar_year_class_init (AccordCalendarYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_calendar_year_dispose;
  widget_class->map = accord_calendar_year_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/calendar/calendar-year.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, day_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, filters_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, hint);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, hint_label);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, planner_scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarYear, year_button);
  accord_calendar_year_install_actions (widget_class);
}

static void
accord_calendar_year_init (AccordCalendarYear *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->heading, accord_flow_layout_new (12, 6));
  self->planner = ACCORD_PLANNER (accord_planner_new ());
  gtk_scrolled_window_set_child (self->planner_scroller, GTK_WIDGET (self->planner));
  self->day_list = ACCORD_DAY_LIST (accord_day_list_new ());
  adw_bin_set_child (self->day_bin, GTK_WIDGET (self->day_list));
}

static void
connect_parts (AccordCalendarYear *self)
{
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->planner, "selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->planner, "activated", G_CALLBACK (day_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->store, "notify", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Another day is in another year, unless somebody chose one. */
static void
save_place (AccordPlace *place, GVariantDict *dict)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (place);

  if (self->year != self->year_of_day)
    g_variant_dict_insert (dict, "year", "i", self->year);
  g_variant_dict_insert_value (dict, "filters", accord_filter_bar_save_all (self->filters));
}

static void
restore_place (AccordPlace *place, GVariantDict *dict)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (place);
  g_autoptr (GVariant) filters =
    g_variant_dict_lookup_value (dict, "filters", G_VARIANT_TYPE ("a{sas}"));
  int year;

  if (filters != NULL)
    accord_filter_bar_restore (self->filters, filters);
  if (g_variant_dict_lookup (dict, "year", "i", &year))
    self->year = year;
  show_year (self);
}

static void
place_interface_init (AccordPlaceInterface *interface)
{
  interface->save = save_place;
  interface->restore = restore_place;
}

/**
 * accord_calendar_year_new:
 * @filters: (transfer none): what narrows it, for as long as it lives, as the next
 * @layout: (transfer none): the groups of the form of what is owed
 *
 * Makes the page; it shows the year of the store's day.
 */
GtkWidget *
accord_calendar_year_new (AccordStore *store,
                          const AccordFilterPlan *filters,
                          const AccordFormLayout *layout)
{
  AccordCalendarYear *self = g_object_new (ACCORD_TYPE_CALENDAR_YEAR, NULL);

  self->store = g_object_ref (store);
  self->plans = filters;
  self->layout = layout;
  self->filters = ACCORD_FILTER_BAR (accord_filter_bar_new (store, get_type (), filters));
  adw_bin_set_child (self->filters_bin, GTK_WIDGET (self->filters));
  self->year = self->year_of_day = accord_calendar_year_get_current (self);
  connect_parts (self);
  show_year (self);
  return GTK_WIDGET (self);
}

/** accord_calendar_year_set_switcher: takes what leads to the lists; @switcher: (transfer full). */
void
accord_calendar_year_set_switcher (AccordCalendarYear *self, GtkWidget *switcher)
{
  g_return_if_fail (ACCORD_IS_CALENDAR_YEAR (self));
  adw_bin_set_child (self->switcher_bin, switcher);
}

/* For each filter of the planner, what is chosen in @from is chosen in @to. */
static void
copy_filters (AccordCalendarYear *self, AccordFilterBar *from, AccordFilterBar *to)
{
  for (const AccordFilterPlan *plan = self->plans; plan->key != NULL; plan++)
    {
      g_auto (GStrv) chosen =
        accord_filter_dup_chosen (accord_filter_bar_get_filter (from, plan->key));

      accord_filter_set_chosen (accord_filter_bar_get_filter (to, plan->key),
                                (const char *const *) chosen);
    }
}

/** accord_calendar_year_hand_filters: narrows a list of what is owed down to what is shown here. */
void
accord_calendar_year_hand_filters (AccordCalendarYear *self, AccordFilterBar *list)
{
  g_autofree char *year = NULL;

  g_return_if_fail (ACCORD_IS_CALENDAR_YEAR (self));

  year = accord_financial_year_format (self->year);
  copy_filters (self, self->filters, list);
  accord_filter_set_chosen (accord_filter_bar_get_filter (list, "due"),
                            (const char *const[]){ year, NULL });
}

/** accord_calendar_year_take_filters: shows what a list of what is owed is narrowed down to. */
void
accord_calendar_year_take_filters (AccordCalendarYear *self, AccordFilterBar *list)
{
  g_auto (GStrv) years = NULL;
  int year;

  g_return_if_fail (ACCORD_IS_CALENDAR_YEAR (self));

  years = accord_filter_dup_chosen (accord_filter_bar_get_filter (list, "due"));
  copy_filters (self, list, self->filters);
  if (years[0] != NULL && accord_financial_year_parse (years[0], &year, NULL))
    accord_calendar_year_set_year (self, year);
}

/** accord_calendar_year_get_year: the year in which the one that is shown starts. */
int
accord_calendar_year_get_year (AccordCalendarYear *self)
{
  g_return_val_if_fail (ACCORD_IS_CALENDAR_YEAR (self), 0);
  return self->year;
}

/** accord_calendar_year_set_year: shows the financial year that starts in @year. */
void
accord_calendar_year_set_year (AccordCalendarYear *self, int year)
{
  g_return_if_fail (ACCORD_IS_CALENDAR_YEAR (self));

  if (self->year == year)
    return;
  self->year = year;
  show_year (self);
}

/** accord_calendar_year_get_data: (transfer none) (nullable): what is shown. */
const AccordPlannerData *
accord_calendar_year_get_data (AccordCalendarYear *self)
{
  g_return_val_if_fail (ACCORD_IS_CALENDAR_YEAR (self), NULL);
  return self->data;
}

/** accord_calendar_year_is_reading: whether what is shown is not the last there is. */
gboolean
accord_calendar_year_is_reading (AccordCalendarYear *self)
{
  g_return_val_if_fail (ACCORD_IS_CALENDAR_YEAR (self), FALSE);
  return self->cancellable != NULL;
}

/** accord_calendar_year_get_planner: (transfer none): the planner inside. */
AccordPlanner *
accord_calendar_year_get_planner (AccordCalendarYear *self)
{
  g_return_val_if_fail (ACCORD_IS_CALENDAR_YEAR (self), NULL);
  return self->planner;
}

/** accord_calendar_year_get_filters: (transfer none): what narrows it. */
AccordFilterBar *
accord_calendar_year_get_filters (AccordCalendarYear *self)
{
  g_return_val_if_fail (ACCORD_IS_CALENDAR_YEAR (self), NULL);
  return self->filters;
}
