/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/report-choices.h"

#include "accord/query.h"

#include <glib/gi18n.h>

struct _AccordReportChoicesBox {
  AdwBin parent_instance;

  /* template widgets */
  AdwActionRow *as_at_row;
  GtkWidget *format_box;
  AdwComboRow *meeting_row;
  AdwComboRow *notice_row;

  const AccordReportKind *kind;
  const AccordReportFormat *format;
  GArray *meetings; /* owned, of gint64: as the row lists them, first 0 for the next */
  GArray *notices;  /* owned, of gint64: as the row lists them, last 0 for the template */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordReportChoicesBox, accord_report_choices_box, ADW_TYPE_BIN)

static void
meeting_changed_cb (AccordReportChoicesBox *self)
{
  if (self->meetings->len > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
notice_changed_cb (AccordReportChoicesBox *self)
{
  if (self->notices->len > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
format_toggled_cb (GtkToggleButton *button, AccordReportChoicesBox *self)
{
  if (gtk_toggle_button_get_active (button))
    self->format = g_object_get_data (G_OBJECT (button), "format");
}

static void
show_formats (AccordReportChoicesBox *self)
{
  GtkToggleButton *first = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->format_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->format_box), child);
  self->format = self->kind->formats[0];
  for (guint i = 0; self->kind->formats[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(self->kind->formats[i]->title));

      g_object_set_data (G_OBJECT (button), "format", (gpointer) self->kind->formats[i]);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (format_toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (self->format_box), button);
      first = first == NULL ? GTK_TOGGLE_BUTTON (button) : first;
    }
}

static char *
dup_meeting_words (AccordStore *store, AccordRecord *meeting)
{
  const AccordRecordType *committee = accord_record_type_find ("committee");
  g_autofree char *day =
    accord_date_format (accord_record_get_date (meeting, "date"), ACCORD_DATE_STYLE_SHORT);
  gsize n = 0;
  const gint64 *committees = accord_record_get_references (meeting, "committee", &n);
  g_autofree char *name =
    n == 0 ? g_strdup ("") : accord_store_dup_title (store, committee, committees[0]);

  /* Translators: the day of a meeting, and the committee that meets */
  return g_strdup_printf (_("%1$s, %2$s"), day, name);
}

static gint64
get_meeting (AccordReportChoicesBox *self)
{
  guint selected = adw_combo_row_get_selected (self->meeting_row);

  return selected < self->meetings->len ? g_array_index (self->meetings, gint64, selected) : 0;
}

/* The meetings of the register, newest first; the one that was chosen stays chosen. */
static void
show_meetings (AccordReportChoicesBox *self, AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("meeting"));
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) meetings = NULL;
  gint64 chosen = get_meeting (self);
  guint selected = 0;
  gint64 next = 0;

  accord_query_set_sort (query, "date", TRUE);
  meetings = accord_store_query (store, query, NULL);
  g_array_set_size (self->meetings, 0); /* so that what follows is not taken for a choice */
  gtk_string_list_append (words, _("The next of the governing body"));
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      gtk_string_list_take (words, dup_meeting_words (store, meetings->pdata[i]));
      if (accord_record_get_id (meetings->pdata[i]) == chosen)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->meeting_row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->meeting_row, selected);
  g_array_append_val (self->meetings, next);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      gint64 id = accord_record_get_id (meetings->pdata[i]);

      g_array_append_val (self->meetings, id);
    }
}

static gint64
get_notice (AccordReportChoicesBox *self)
{
  guint selected = adw_combo_row_get_selected (self->notice_row);

  return selected < self->notices->len ? g_array_index (self->notices, gint64, selected) : 0;
}

static GPtrArray *
list_notices (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("notice"));

  accord_query_parse_filter (query, "direction", "given", NULL, NULL);
  accord_query_set_sort (query, "decided", TRUE);
  return accord_store_query (store, query, NULL);
}

/* The notices that were given, newest first, then the template of their letters; the one that was
 * chosen stays chosen. */
static void
show_notices (AccordReportChoicesBox *self, AccordStore *store)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) notices = list_notices (store);
  gint64 chosen = get_notice (self);
  gint64 none = 0;
  guint selected = 0;

  g_array_set_size (self->notices, 0); /* so that what follows is not taken for a choice */
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      gtk_string_list_take (words, accord_store_dup_record_title (store, notices->pdata[i]));
      if (accord_record_get_id (notices->pdata[i]) == chosen)
        selected = i;
    }
  gtk_string_list_append (words, _("None: the template of the letters"));
  adw_combo_row_set_model (self->notice_row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->notice_row, selected);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      gint64 id = accord_record_get_id (notices->pdata[i]);

      g_array_append_val (self->notices, id);
    }
  g_array_append_val (self->notices, none);
}

static void
accord_report_choices_box_finalize (GObject *object)
{
  g_array_unref (ACCORD_REPORT_CHOICES_BOX (object)->meetings);
  g_array_unref (ACCORD_REPORT_CHOICES_BOX (object)->notices);

  G_OBJECT_CLASS (accord_report_choices_box_parent_class)->finalize (object);
}

static void
accord_report_choices_box_class_init (AccordReportChoicesBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_report_choices_box_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/reports/report-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordReportChoicesBox, as_at_row);
  gtk_widget_class_bind_template_child (widget_class, AccordReportChoicesBox, format_box);
  gtk_widget_class_bind_template_child (widget_class, AccordReportChoicesBox, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, AccordReportChoicesBox, notice_row);
  gtk_widget_class_bind_template_callback (widget_class, meeting_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_changed_cb);
}

static void
accord_report_choices_box_init (AccordReportChoicesBox *self)
{
  self->meetings = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** accord_report_choices_box_show: offers what can be chosen of @kind in @store. */
void
accord_report_choices_box_show (AccordReportChoicesBox *self,
                                AccordStore *store,
                                const AccordReportKind *kind)
{
  g_autofree char *day =
    accord_date_format (accord_store_get_as_at (store), ACCORD_DATE_STYLE_LONG);

  g_return_if_fail (ACCORD_IS_REPORT_CHOICES_BOX (self));

  adw_action_row_set_subtitle (self->as_at_row, day);
  if (self->kind != kind)
    {
      self->kind = kind;
      show_formats (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_row),
                          (kind->choices & ACCORD_REPORT_CHOICE_MEETING) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_row),
                          (kind->choices & ACCORD_REPORT_CHOICE_NOTICE) != 0);
  show_meetings (self, store);
  show_notices (self, store);
}

/** accord_report_choices_box_get_options: (out options): what is chosen. */
void
accord_report_choices_box_get_options (AccordReportChoicesBox *self, AccordReportOptions *options)
{
  g_return_if_fail (ACCORD_IS_REPORT_CHOICES_BOX (self));

  *options = (AccordReportOptions){ 0 };
  if ((self->kind->choices & ACCORD_REPORT_CHOICE_MEETING) != 0)
    options->meeting = get_meeting (self);
  if ((self->kind->choices & ACCORD_REPORT_CHOICE_NOTICE) != 0)
    options->notice = get_notice (self);
}

/** accord_report_choices_box_get_format: (transfer none): the kind of file that is chosen. */
const AccordReportFormat *
accord_report_choices_box_get_format (AccordReportChoicesBox *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT_CHOICES_BOX (self), NULL);

  return self->format;
}
