/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/report-preview.h"

#include "accord/report-tree.h"
#include "reports/paper-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _AccordReportPreview {
  AdwBin parent_instance;

  /* template widgets */
  AdwStatusPage *failure;
  GtkLabel *place_label;
  GtkSpinner *spinner;
  GtkStack *stack;
  GtkLabel *title_label;
  AccordPaperView *view;
  GtkSpinner *waiting_spinner;
  GtkLabel *zoom_label;
};

G_DEFINE_FINAL_TYPE (AccordReportPreview, accord_report_preview, ADW_TYPE_BIN)

/* What larger and smaller step through. */
static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4 };

static guint
count_pages (AccordReportPreview *self)
{
  AccordPaper *paper = accord_paper_view_get_paper (self->view);

  return paper == NULL ? 0 : accord_paper_get_n_pages (paper);
}

/* The section that a page belongs to: the last that begins on it or before. */
static const AccordReportSection *
find_section (AccordPaper *paper, guint page)
{
  const AccordReport *report = accord_paper_get_report (paper);
  const AccordReportSection *found = NULL;

  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = report->sections->pdata[i];
      int first = accord_paper_find_section (paper, section->id);

      if (first >= 0 && first <= (int) page)
        found = section;
    }
  return found;
}

/* A picture says nothing to who does not see it: the page is told by its number, its title and what
 * its section comes to. */
static void
describe_page (AccordReportPreview *self, AccordPaper *paper, guint page)
{
  const AccordReportSection *section = find_section (paper, page);
  /* Translators: a page of a report: its number, how many there are, its title */
  g_autofree char *words =
    g_strdup_printf (_("Page %1$u of %2$u: %3$s"), page + 1, count_pages (self),
                     accord_paper_get_page_title (paper, page));

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    section != NULL && section->summary != NULL ? section->summary : "", -1);
}

static void
update_actions (AccordReportPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_pages = count_pages (self);
  guint page = accord_paper_view_get_page (self->view);
  double zoom = accord_paper_view_get_zoom (self->view);

  gtk_widget_action_set_enabled (widget, "preview.previous-page", n_pages > 0 && page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next-page", page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", n_pages > 0 && zoom > zooms[0]);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in",
                                 n_pages > 0 && zoom < zooms[G_N_ELEMENTS (zooms) - 1]);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", n_pages > 0);
}

static void
show_place (AccordReportPreview *self)
{
  AccordPaper *paper = accord_paper_view_get_paper (self->view);
  guint n_pages = count_pages (self);
  guint page = MIN (accord_paper_view_get_page (self->view), MAX (n_pages, 1) - 1);
  g_autofree char *place = NULL;

  update_actions (self);
  if (n_pages == 0)
    return;
  /* Translators: a page of a report and how many there are: "7 of 19" */
  place = g_strdup_printf (_("%1$u of %2$u"), page + 1, n_pages);
  gtk_label_set_label (self->place_label, place);
  gtk_label_set_label (self->title_label, accord_paper_get_page_title (paper, page));
  describe_page (self, paper, page);
}

static void
page_changed_cb (AccordReportPreview *self)
{
  show_place (self);
}

static void
zoom_changed_cb (AccordReportPreview *self)
{
  /* Translators: how large a page is shown, in per cent */
  g_autofree char *words =
    g_strdup_printf (_("%d %%"), (int) round (accord_paper_view_get_zoom (self->view) * 100));

  gtk_label_set_label (self->zoom_label, words);
  update_actions (self);
}

static void
previous_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportPreview *self = ACCORD_REPORT_PREVIEW (widget);

  accord_paper_view_show_page (self->view, accord_paper_view_get_page (self->view) - 1);
}

static void
next_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportPreview *self = ACCORD_REPORT_PREVIEW (widget);

  accord_paper_view_show_page (self->view, accord_paper_view_get_page (self->view) + 1);
}

static void
first_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_paper_view_show_page (ACCORD_REPORT_PREVIEW (widget)->view, 0);
}

static void
last_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportPreview *self = ACCORD_REPORT_PREVIEW (widget);

  accord_paper_view_show_page (self->view, MAX (count_pages (self), 1) - 1);
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportPreview *self = ACCORD_REPORT_PREVIEW (widget);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (zooms) && zooms[i] < accord_paper_view_get_zoom (self->view) + 0.005)
    i++;
  accord_paper_view_set_zoom (self->view, zooms[i]);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordReportPreview *self = ACCORD_REPORT_PREVIEW (widget);
  guint i = G_N_ELEMENTS (zooms) - 1;

  while (i > 0 && zooms[i] > accord_paper_view_get_zoom (self->view) - 0.005)
    i--;
  accord_paper_view_set_zoom (self->view, zooms[i]);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_paper_view_set_zoom (ACCORD_REPORT_PREVIEW (widget)->view, 0);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint keys[3];
    GdkModifierType modifiers;
  } actions[] = {
    { "preview.previous-page", previous_page_cb, { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0 },
    { "preview.next-page", next_page_cb, { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0 },
    { "preview.first-page", first_page_cb, { GDK_KEY_Home, GDK_KEY_KP_Home }, 0 },
    { "preview.last-page", last_page_cb, { GDK_KEY_End, GDK_KEY_KP_End }, 0 },
    { "preview.zoom-in",
      zoom_in_cb,
      { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add },
      GDK_CONTROL_MASK },
    { "preview.zoom-out", zoom_out_cb, { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "preview.zoom-fit", zoom_fit_cb, { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      for (gsize j = 0; j < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[j], actions[i].modifiers,
                                             actions[i].name, NULL);
    }
}

static void
accord_report_preview_class_init (AccordReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ACCORD_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/reports/report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, failure);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, place_label);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, view);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, waiting_spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordReportPreview, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  install_actions (widget_class);
}

static void
accord_report_preview_init (AccordReportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

static void
set_waiting (AccordReportPreview *self, gboolean is_waiting)
{
  gboolean has_pages = count_pages (self) > 0;

  gtk_spinner_set_spinning (self->spinner, is_waiting && has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_waiting && has_pages);
  gtk_spinner_set_spinning (self->waiting_spinner, is_waiting && !has_pages);
}

/** accord_report_preview_start: says that a report is being made; what is shown stays meanwhile. */
void
accord_report_preview_start (AccordReportPreview *self)
{
  g_return_if_fail (ACCORD_IS_REPORT_PREVIEW (self));

  set_waiting (self, TRUE);
  if (count_pages (self) == 0)
    gtk_stack_set_visible_child_name (self->stack, "waiting");
}

/** accord_report_preview_show: shows a report, from about the page that was looked at. */
void
accord_report_preview_show (AccordReportPreview *self, AccordPaper *paper)
{
  g_return_if_fail (ACCORD_IS_REPORT_PREVIEW (self));

  accord_paper_view_set_paper (self->view, paper);
  set_waiting (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  show_place (self);
}

/** accord_report_preview_fail: says why there is no report. */
void
accord_report_preview_fail (AccordReportPreview *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  g_return_if_fail (ACCORD_IS_REPORT_PREVIEW (self));

  accord_paper_view_set_paper (self->view, NULL);
  set_waiting (self, FALSE);
  adw_status_page_set_description (self->failure, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_label_set_label (self->place_label, "");
  gtk_label_set_label (self->title_label, "");
  update_actions (self);
}

/** accord_report_preview_show_page: goes to a page, from 0. */
void
accord_report_preview_show_page (AccordReportPreview *self, guint page)
{
  g_return_if_fail (ACCORD_IS_REPORT_PREVIEW (self));

  accord_paper_view_show_page (self->view, page);
}
