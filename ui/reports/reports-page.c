/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/reports-page.h"

#include "accord/report-tree.h"
#include "compat.h"
#include "export/export-report.h"
#include "reports/made-before.h"
#include "reports/report-choices.h"
#include "reports/report-columns.h"
#include "reports/report-maker.h"
#include "reports/report-preview.h"
#include "reports/report-print.h"

#include <glib/gi18n.h>

/* Changes come in rows: a report is made anew when there has been none for so long. */
#define QUIET_MS 500

struct _AccordReportsPage {
  AdwBin parent_instance;

  /* template widgets */
  AccordReportChoicesBox *choices;
  GtkListBox *kinds_list;
  AccordMadeBefore *made_before;
  GtkLabel *pages_label;
  AccordReportPreview *preview;
  GtkListBox *sections_list;

  const AccordReportKind *kind;

  AccordStore *store;        /* owned, as the next */
  AccordPaper *paper;        /* what is shown; NULL: none yet */
  GCancellable *cancellable; /* of the report that is being made, if any */
  guint timeout;
  gboolean is_stale; /* the register has changed since the report was made */
};

G_DEFINE_FINAL_TYPE (AccordReportsPage, accord_reports_page, ADW_TYPE_BIN)

static GtkWidget *
section_row_new (const AccordReportSection *section, int page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (section->name);
  g_autofree char *entries = g_strdup_printf ("%u", section->entries);
  GtkWidget *count = gtk_label_new (section->has_summary ? entries : "");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_set_margin_top (box, 5);
  gtk_widget_set_margin_bottom (box, 5);
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 14);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, section->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  section->name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", (guint) page);
  return row;
}

/* The sections with their entries; each leads to its page. */
static void
show_sections (AccordReportsPage *self)
{
  const AccordReport *report = self->paper == NULL ? NULL : accord_paper_get_report (self->paper);
  guint n_pages = self->paper == NULL ? 0 : accord_paper_get_n_pages (self->paper);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->sections_list))) != NULL)
    gtk_list_box_remove (self->sections_list, row);
  for (guint i = 0; report != NULL && i < report->sections->len; i++)
    {
      const AccordReportSection *section = report->sections->pdata[i];
      int page = accord_paper_find_section (self->paper, section->id);

      if (page >= 0)
        gtk_list_box_append (self->sections_list, section_row_new (section, page));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sections_list),
                          report != NULL && report->sections->len > 0);
  gtk_label_set_label (self->pages_label, n_pages == 0 ? "" : pages);
}

static void
set_paper (AccordReportsPage *self, AccordPaper *paper)
{
  g_set_object (&self->paper, paper);
  show_sections (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", paper != NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordReportsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaper) paper = accord_report_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* another is being made, or the page is gone */
  g_clear_object (&self->cancellable);
  set_paper (self, paper);
  if (paper != NULL)
    accord_report_preview_show (self->preview, paper);
  else
    accord_report_preview_fail (self->preview, error->message);
}

/* The page lives until the thread has ended, though nothing may be shown any more. */
static void
make_report (AccordReportsPage *self)
{
  AccordReportOptions options;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->is_stale = FALSE;
  self->cancellable = g_cancellable_new ();
  accord_report_choices_box_get_options (self->choices, &options);
  accord_report_preview_start (self->preview);
  accord_report_make_async (self->store, self->kind, &options, self->cancellable, made_cb,
                            g_object_ref (self));
}

static void
refresh (AccordReportsPage *self)
{
  accord_report_choices_box_show (self->choices, self->store, self->kind);
  accord_made_before_show (self->made_before, self->store);
  make_report (self);
}

static gboolean
quiet_cb (gpointer data)
{
  AccordReportsPage *self = data;

  self->timeout = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (AccordReportsPage *self)
{
  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET_MS, quiet_cb, self);
}

static void
export_noted_cb (AccordReportsPage *self)
{
  accord_made_before_show (self->made_before, self->store);
}

static void
choices_changed_cb (AccordReportsPage *self)
{
  make_report (self);
}

static void
kind_selected_cb (AccordReportsPage *self, GtkListBoxRow *row)
{
  guint n_kinds;
  const AccordReportKind *kinds = accord_report_kinds_get (&n_kinds);
  const AccordReportKind *kind = row == NULL ? NULL : &kinds[gtk_list_box_row_get_index (row)];

  if (kind == NULL || kind == self->kind)
    return;
  self->kind = kind;
  self->is_stale = TRUE;
  set_paper (self, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (widget);
  AccordReportOptions options;

  accord_report_choices_box_get_options (self->choices, &options);
  accord_export_choose_file (accord_window_from_widget (widget), self->kind,
                             accord_report_choices_box_get_format (self->choices), &options);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  accord_show_message (window, _("Nothing Was Printed"), error->message);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (widget);
  AccordWindow *window = accord_window_from_widget (widget);
  g_autoptr (GtkPrintOperation) operation =
    accord_report_print_new (self->paper, _(self->kind->title));

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window),
                           NULL);
}

static void
go_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_report_preview_show_page (ACCORD_REPORTS_PAGE (widget)->preview,
                                   g_variant_get_uint32 (parameter));
}

static void
reproduce_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (widget);
  const AccordExport *export =
    accord_made_before_find (self->made_before, g_variant_get_int64 (parameter));

  if (export != NULL)
    accord_export_choose_file_again (accord_window_from_widget (widget), export);
}

static void
open_export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (widget);
  const AccordExport *export =
    accord_made_before_find (self->made_before, g_variant_get_int64 (parameter));

  if (export != NULL)
    accord_open_file (GTK_WINDOW (accord_window_from_widget (widget)), export->path);
}

static void
accord_reports_page_map (GtkWidget *widget)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (widget);

  GTK_WIDGET_CLASS (accord_reports_page_parent_class)->map (widget);
  if (self->is_stale)
    refresh (self);
}

static void
accord_reports_page_dispose (GObject *object)
{
  AccordReportsPage *self = ACCORD_REPORTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->paper);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_reports_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.go-to", "u", go_to_cb);
  gtk_widget_class_install_action (widget_class, "page.open-export", "x", open_export_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.reproduce", "x", reproduce_cb);
}

static void
accord_reports_page_class_init (AccordReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_reports_page_dispose;
  widget_class->map = accord_reports_page_map;

  g_type_ensure (ACCORD_TYPE_MADE_BEFORE);
  g_type_ensure (ACCORD_TYPE_REPORT_CHOICES_BOX);
  g_type_ensure (ACCORD_TYPE_REPORT_COLUMNS);
  g_type_ensure (ACCORD_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/reports/reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, kinds_list);
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, made_before);
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, pages_label);
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, AccordReportsPage, sections_list);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  install_actions (widget_class);
}

static void
accord_reports_page_init (AccordReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_kinds (AccordReportsPage *self)
{
  guint n_kinds;
  const AccordReportKind *kinds = accord_report_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (_(kinds[i].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_widget_set_tooltip_text (row, _(kinds[i].summary));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(kinds[i].title), -1);
      gtk_list_box_append (self->kinds_list, row);
    }
  gtk_list_box_select_row (self->kinds_list, gtk_list_box_get_row_at_index (self->kinds_list, 0));
}

/** accord_reports_page_new: the page of the reports that can be made of a register. */
GtkWidget *
accord_reports_page_new (AccordStore *store)
{
  AccordReportsPage *self = g_object_new (ACCORD_TYPE_REPORTS_PAGE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "export-noted", G_CALLBACK (export_noted_cb), self,
                           G_CONNECT_SWAPPED);
  add_kinds (self);
  return GTK_WIDGET (self);
}
