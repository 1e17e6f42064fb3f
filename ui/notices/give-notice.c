/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/give-notice.h"

#include <glib/gi18n.h>

#include "accord/notice.h"
#include "form/field-row.h"
#include "form/record-form.h"
#include "notices/notice-dates.h"
#include "notices/service-list.h"
#include "widgets/stack.h"
#include "widgets/steps.h"
#include "window.h"

enum
{
  STEP_ARRANGEMENT,
  STEP_DECISION,
  STEP_SERVICE,
  STEP_DATES,
  N_STEPS,
};

static const struct
{
  const char *name; /* of its page in the stack */
  const char *title;
} steps[N_STEPS] = {
  { "arrangement", N_("Arrangement") },
  { "decision", N_("Decision") },
  { "service", N_("Service") },
  { "dates", N_("Dates") },
};

struct _AccordGiveNotice {
  AdwWindow parent_instance;

  /* template widgets */
  AdwBin *arrangement_bin;
  GtkWidget *back_button;
  AccordNoticeDates *dates;
  AdwBin *decision_bin;
  AdwPreferencesGroup *minute_group;
  GtkButton *next_button;
  GtkLabel *problem;
  AccordServiceList *services;
  GtkStack *stack;
  AccordSteps *steps;
  AdwWindowTitle *title;

  /* borrowed */
  AccordFieldRow *minute_row;

  /* owned */
  AccordStore *store;

  AccordNoticeTerms terms;
  gint64 arrangement; /* whose terms they are */
  int step;
};

G_DEFINE_FINAL_TYPE (AccordGiveNotice, accord_give_notice, ADW_TYPE_WINDOW)

static const AccordFormGroup arrangement_groups[] = {
  { "", { "arrangement", "direction", "organisation" } },
  { NULL },
};

static const AccordFormGroup decision_groups[] = {
  { N_("The decision that it rests on"), { "why", "decided", "minute" } },
  { N_("Its term"), { "months", "nhs_england_agreed", "reference" } },
  { NULL },
};

/* A notice can be given on what is there, not on what was refused or has ended. */
static void
narrow_arrangements (AccordQuery *query, AccordStore *store, AccordRecord *notice)
{
  static const char *const statuses[] = { "in-force", "notice-given", "approved" };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    accord_query_parse_filter (query, "status", statuses[i], NULL, NULL);
}

static const AccordFormFilter filters[] = {
  { "arrangement", narrow_arrangements },
  { NULL },
};

static const AccordFormLayout arrangement_layout = { .groups = arrangement_groups,
                                                     .filters = filters,
                                                     .is_whole = TRUE };
static const AccordFormLayout decision_layout = { .groups = decision_groups, .is_whole = TRUE };

static AccordRecordForm *
get_form (AdwBin *bin)
{
  return ACCORD_RECORD_FORM (adw_bin_get_child (bin));
}

static AccordRecord *
get_notice (AccordGiveNotice *self)
{
  return accord_record_form_get_record (get_form (self->arrangement_bin));
}

static AccordRecord *
get_decision (AccordGiveNotice *self)
{
  return accord_record_form_get_record (get_form (self->decision_bin));
}

static void
show_problem (AccordGiveNotice *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* --- The steps ------------------------------------------------------------------------------- */

static gboolean
check_form (AccordRecordForm *form)
{
  if (accord_record_form_get_fault (form) == NULL && !accord_record_form_is_misread (form))
    return TRUE;
  accord_record_form_show_faults (form);
  accord_record_form_focus_fault (form);
  return FALSE;
}

static gint64
find_leaver (AccordGiveNotice *self)
{
  AccordRecord *notice = get_notice (self);

  return accord_record_has (notice, "organisation")
           ? accord_record_get_reference (notice, "organisation")
           : accord_store_get_home (self->store);
}

/* The decision is entered for one arrangement; for another it is asked again. */
static void
add_decision (AccordGiveNotice *self)
{
  g_autoptr (AccordRecord) notice = accord_record_copy (get_notice (self));

  accord_record_set_integer (notice, "months", self->terms.months, NULL);
  adw_bin_set_child (self->decision_bin,
                     accord_record_form_new (self->store, notice, &decision_layout));
}

/* What the arrangement says of itself: its terms, and who has to be served. */
static gboolean
read_arrangement (AccordGiveNotice *self, GError **error)
{
  gint64 arrangement = accord_record_get_reference (get_notice (self), "arrangement");
  g_autoptr (GArray) partners = NULL;

  accord_notice_terms_clear (&self->terms);
  if (!accord_notice_terms_read (self->store, arrangement, &self->terms, error))
    return FALSE;
  if (arrangement != self->arrangement)
    add_decision (self);
  self->arrangement = arrangement;
  partners = accord_notice_list_partners (self->store, arrangement, find_leaver (self), error);
  if (partners == NULL)
    return FALSE;
  accord_service_list_set_partners (self->services, self->store, partners);
  return TRUE;
}

static void
show_arrangement (AccordGiveNotice *self)
{
  g_autofree char *title =
    accord_record_format (get_notice (self), "arrangement",
                          accord_store_get_resolver (self->store), ACCORD_FORMAT_DISPLAY);

  adw_window_title_set_subtitle (self->title, title);
}

static gboolean
finish_arrangement (AccordGiveNotice *self)
{
  g_autoptr (GError) error = NULL;

  if (!check_form (get_form (self->arrangement_bin)))
    return FALSE;
  if (!read_arrangement (self, &error))
    {
      show_problem (self, error->message);
      return FALSE;
    }
  show_arrangement (self);
  return TRUE;
}

static int
get_months (AccordGiveNotice *self)
{
  AccordRecord *decision = get_decision (self);
  gint64 months = accord_record_has (decision, "months")
                    ? accord_record_get_integer (decision, "months")
                    : self->terms.months;

  return (int) CLAMP (months, ACCORD_NOTICE_MONTHS_LEAST, ACCORD_NOTICE_MONTHS_MOST);
}

static void
show_dates (AccordGiveNotice *self)
{
  g_autoptr (GArray) served = accord_service_list_list_served (self->services);

  accord_notice_terms_count (&self->terms, self->store, served);
  accord_notice_dates_show (self->dates, served, get_months (self), &self->terms,
                            accord_store_get_as_at (self->store));
  gtk_widget_set_visible (GTK_WIDGET (self->minute_group),
                          accord_notice_dates_is_choice (self->dates));
}

static gboolean
finish_service (AccordGiveNotice *self)
{
  g_autoptr (GPtrArray) records = accord_service_list_make_records (self->services);

  if (records == NULL)
    return FALSE;
  show_dates (self);
  return TRUE;
}

static gboolean
finish_step (AccordGiveNotice *self)
{
  switch (self->step)
    {
    case STEP_ARRANGEMENT:
      return finish_arrangement (self);
    case STEP_DECISION:
      return check_form (get_form (self->decision_bin));
    case STEP_SERVICE:
    default:
      return finish_service (self);
    }
}

static void
focus_step (AccordGiveNotice *self)
{
  switch (self->step)
    {
    case STEP_ARRANGEMENT:
      accord_record_form_focus (get_form (self->arrangement_bin), "arrangement");
      break;
    case STEP_DECISION:
      accord_record_form_focus (get_form (self->decision_bin), "why");
      break;
    case STEP_SERVICE:
      accord_service_list_focus (self->services);
      break;
    case STEP_DATES:
    default:
      gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
    }
}

static const char *
get_next_label (AccordGiveNotice *self)
{
  const char *direction = accord_record_get_text (get_notice (self), "direction");

  if (self->step < N_STEPS - 1)
    return _("Continue");
  return g_strcmp0 (direction, "received") == 0 ? _("Record Notice") : _("Give Notice");
}

static void
show_step (AccordGiveNotice *self, int step)
{
  self->step = step;
  show_problem (self, NULL);
  accord_steps_set_current (self->steps, (guint) step);
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  gtk_widget_set_visible (self->back_button, step > 0);
  gtk_button_set_label (self->next_button, get_next_label (self));
  focus_step (self);
}

/* --- Entering it ----------------------------------------------------------------------------- */

/* The reading is recorded where there was a choice, and the governing body made it. */
static gboolean
fill_reading (AccordGiveNotice *self, AccordRecord *notice, GError **error)
{
  AccordReading reading = accord_notice_dates_get_reading (self->dates);
  g_auto (AccordValue) minute = ACCORD_VALUE_INIT;

  if (!accord_notice_dates_is_choice (self->dates))
    return TRUE;
  if (!accord_field_row_get_value (self->minute_row, &minute, error))
    return FALSE;
  if (minute.tag == ACCORD_VALUE_NONE && reading == ACCORD_READING_AFTER_EXPIRY)
    return TRUE;
  return accord_record_set_value (notice, "reading_minute", &minute, error) &&
         accord_record_set_text (notice, "reading", accord_reading_to_name (reading), error);
}

static AccordRecord *
make_notice (AccordGiveNotice *self, GError **error)
{
  g_autoptr (AccordRecord) notice = accord_record_copy (get_notice (self));
  AccordRecord *decision = get_decision (self);

  for (const AccordFormGroup *group = decision_groups; group->title != NULL; group++)
    for (guint i = 0; group->keys[i] != NULL; i++)
      if (!accord_record_set_value (notice, group->keys[i],
                                    accord_record_get_value (decision, group->keys[i]), error))
        return NULL;
  return fill_reading (self, notice, error) ? g_steal_pointer (&notice) : NULL;
}

static void
give (AccordGiveNotice *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GPtrArray) services = accord_service_list_make_records (self->services);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) notice = make_notice (self, &error);
  g_autofree char *sentence = NULL;

  if (notice == NULL || services == NULL ||
      !accord_notice_give (self->store, notice, services, &sentence, &error))
    {
      show_problem (self, error == NULL ? NULL : error->message);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(sx)", "notice",
                              accord_record_get_id (notice));
  accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (widget);

  if (self->step == N_STEPS - 1)
    give (self);
  else if (finish_step (self))
    show_step (self, self->step + 1);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (widget);

  if (self->step > 0)
    show_step (self, self->step - 1);
}

static void
use_day_cb (AccordGiveNotice *self, AccordDate day)
{
  accord_service_list_serve_by (self->services, day);
  show_dates (self);
}

/* --- The window ------------------------------------------------------------------------------ */

static void
accord_give_notice_dispose (GObject *object)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (object);

  g_clear_object (&self->store);
  accord_notice_terms_clear (&self->terms);

  G_OBJECT_CLASS (accord_give_notice_parent_class)->dispose (object);
}

static void
accord_give_notice_class_init (AccordGiveNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_give_notice_dispose;

  g_type_ensure (ACCORD_TYPE_NOTICE_DATES);
  g_type_ensure (ACCORD_TYPE_SERVICE_LIST);
  g_type_ensure (ACCORD_TYPE_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/notices/give-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, arrangement_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, back_button);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, dates);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, decision_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, minute_group);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, next_button);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, services);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, steps);
  gtk_widget_class_bind_template_child (widget_class, AccordGiveNotice, title);
  gtk_widget_class_install_action (widget_class, "dialog.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "dialog.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "dialog.back",
                                       NULL);
}

static void
accord_give_notice_init (AccordGiveNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_stack_tell_shown (self->stack);
  for (int i = 0; i < N_STEPS; i++)
    accord_steps_add (self->steps, _(steps[i].title));
  g_signal_connect_object (self->dates, "use-day", G_CALLBACK (use_day_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_minute (AccordGiveNotice *self)
{
  const AccordRecordType *type = accord_record_type_find ("notice");

  self->minute_row = accord_field_row_new (self->store, accord_record_type_find_field (
                                                          type, "reading_minute"));
  adw_preferences_group_add (self->minute_group, GTK_WIDGET (self->minute_row));
  adw_preferences_group_set_description (
    self->minute_group, _("The governing body chooses the reading; its minute says which."));
}

static void
add_form (AccordGiveNotice *self, gint64 arrangement)
{
  g_autoptr (AccordRecord) notice = accord_record_new (accord_record_type_find ("notice"));

  accord_record_set_text (notice, "direction", "given", NULL);
  if (arrangement != 0)
    accord_record_set_integer (notice, "arrangement", arrangement, NULL);
  adw_bin_set_child (self->arrangement_bin,
                     accord_record_form_new (self->store, notice, &arrangement_layout));
}

/**
 * accord_give_notice_open:
 * @from: a widget of the window over which it stands
 * @arrangement: on which arrangement, or 0 where that is still to be said
 *
 * Opens the assistant.
 */
void
accord_give_notice_open (GtkWidget *from, AccordStore *store, gint64 arrangement)
{
  AccordGiveNotice *self = g_object_new (ACCORD_TYPE_GIVE_NOTICE, "transient-for",
                                         gtk_widget_get_root (from), NULL);

  self->store = g_object_ref (store);
  add_form (self, arrangement);
  add_minute (self);
  show_step (self, STEP_ARRANGEMENT);
  if (arrangement != 0 && finish_arrangement (self))
    show_step (self, STEP_DECISION);
  gtk_window_present (GTK_WINDOW (self));
}
