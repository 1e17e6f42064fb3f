/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/give-notice.h"

#include <glib/gi18n.h>

#include "accord/notice.h"
#include "form/field-row.h"
#include "form/record-form.h"
#include "notices/notice-dates.h"
#include "notices/service-list.h"
#include "window.h"

enum
{
  STEP_ARRANGEMENT,
  STEP_DECISION,
  STEP_SERVICE,
  STEP_DATES,
};

struct _AccordGiveNotice {
  AccordAssistant parent_instance;

  AccordStore *store; /* owned */

  /* of the steps; borrowed */
  AdwBin *arrangement_bin;
  AdwBin *decision_bin;
  AccordServiceList *services;
  AccordNoticeDates *dates;
  AdwPreferencesGroup *minute_group;
  AccordFieldRow *minute_row;

  AccordNoticeTerms terms;
  gint64 arrangement; /* whose terms they are */
};

G_DEFINE_FINAL_TYPE (AccordGiveNotice, accord_give_notice, ACCORD_TYPE_ASSISTANT)

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

/* --- The steps ------------------------------------------------------------------------------- */

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

  accord_assistant_set_subtitle (ACCORD_ASSISTANT (self), title);
}

static gboolean
finish_arrangement (AccordGiveNotice *self, GError **error)
{
  if (!accord_record_form_finish (get_form (self->arrangement_bin)) ||
      !read_arrangement (self, error))
    return FALSE;
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
finish_step (AccordAssistant *assistant, guint step, GError **error)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (assistant);

  switch (step)
    {
    case STEP_ARRANGEMENT:
      return finish_arrangement (self, error);
    case STEP_DECISION:
      return accord_record_form_finish (get_form (self->decision_bin));
    case STEP_SERVICE:
    default:
      return finish_service (self);
    }
}

static void
focus_step (AccordAssistant *assistant, guint step)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (assistant);

  if (step == STEP_ARRANGEMENT)
    accord_record_form_focus (get_form (self->arrangement_bin), "arrangement");
  else if (step == STEP_DECISION)
    accord_record_form_focus (get_form (self->decision_bin), "why");
  else
    accord_service_list_focus (self->services);
}

static char *
dup_finish_label (AccordAssistant *assistant)
{
  const char *direction =
    accord_record_get_text (get_notice (ACCORD_GIVE_NOTICE (assistant)), "direction");

  return g_strdup (g_strcmp0 (direction, "received") == 0 ? _("Record Notice") : _("Give Notice"));
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

static gboolean
give (AccordAssistant *assistant, GError **error)
{
  AccordGiveNotice *self = ACCORD_GIVE_NOTICE (assistant);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GPtrArray) services = accord_service_list_make_records (self->services);
  g_autoptr (AccordRecord) notice = make_notice (self, error);
  g_autofree char *sentence = NULL;

  if (notice == NULL || services == NULL ||
      !accord_notice_give (self->store, notice, services, &sentence, error))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(sx)", "notice",
                              accord_record_get_id (notice));
  accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  return TRUE;
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
  AccordAssistantClass *assistant_class = ACCORD_ASSISTANT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_give_notice_dispose;
  assistant_class->finish_step = finish_step;
  assistant_class->focus_step = focus_step;
  assistant_class->dup_finish_label = dup_finish_label;
  assistant_class->finish = give;
}

static void
accord_give_notice_init (AccordGiveNotice *self)
{
}

static void
add_arrangement_step (AccordGiveNotice *self, gint64 arrangement)
{
  g_autoptr (AccordRecord) notice = accord_record_new (accord_record_type_find ("notice"));

  accord_record_set_text (notice, "direction", "given", NULL);
  if (arrangement != 0)
    accord_record_set_integer (notice, "arrangement", arrangement, NULL);
  self->arrangement_bin = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (self->arrangement_bin,
                     accord_record_form_new (self->store, notice, &arrangement_layout));
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("Arrangement"),
                             GTK_WIDGET (self->arrangement_bin));
}

static void
add_minute (AccordGiveNotice *self)
{
  const AccordRecordType *type = accord_record_type_find ("notice");

  self->minute_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->minute_row =
    accord_field_row_new (self->store, accord_record_type_find_field (type, "reading_minute"));
  adw_preferences_group_add (self->minute_group, GTK_WIDGET (self->minute_row));
  adw_preferences_group_set_description (
    self->minute_group, _("The governing body chooses the reading; its minute says which."));
}

static void
add_dates_step (AccordGiveNotice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->dates = g_object_new (ACCORD_TYPE_NOTICE_DATES, NULL);
  g_signal_connect_object (self->dates, "use-day", G_CALLBACK (use_day_cb), self,
                           G_CONNECT_SWAPPED);
  add_minute (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dates));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->minute_group));
  accord_assistant_add_step (ACCORD_ASSISTANT (self), _("Dates"), box);
}

static void
add_steps (AccordGiveNotice *self, gint64 arrangement)
{
  AccordAssistant *assistant = ACCORD_ASSISTANT (self);

  add_arrangement_step (self, arrangement);
  self->decision_bin = ADW_BIN (adw_bin_new ());
  accord_assistant_add_step (assistant, _("Decision"), GTK_WIDGET (self->decision_bin));
  self->services = ACCORD_SERVICE_LIST (accord_service_list_new ());
  accord_assistant_add_step (assistant, _("Service"), GTK_WIDGET (self->services));
  add_dates_step (self);
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
  AccordGiveNotice *self =
    g_object_new (ACCORD_TYPE_GIVE_NOTICE, "transient-for", gtk_widget_get_root (from), "title",
                  _("Give Notice"), NULL);

  self->store = g_object_ref (store);
  add_steps (self, arrangement);
  accord_assistant_go_to (ACCORD_ASSISTANT (self), STEP_ARRANGEMENT);
  if (arrangement != 0 && finish_arrangement (self, NULL))
    accord_assistant_go_to (ACCORD_ASSISTANT (self), STEP_DECISION);
  gtk_window_present (GTK_WINDOW (self));
}
