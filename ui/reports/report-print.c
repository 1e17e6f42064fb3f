/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/report-print.h"

/* The pages are for A4; on other paper they become as large as fits. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, AccordPaper *paper)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  accord_paper_get_size (paper, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  accord_paper_draw (paper, (guint) page, cr);
}

static void
paper_released_cb (gpointer paper, GClosure *closure)
{
  g_object_unref (paper);
}

/**
 * accord_report_print_new:
 * @paper: a report, held by the operation
 * @title: what the printer's queue calls it
 *
 * Returns: (transfer full): what prints the pages, as they lie or stand, without margins
 *   beside their own
 */
GtkPrintOperation *
accord_report_print_new (AccordPaper *paper, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  accord_paper_get_size (paper, &width, &height);
  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) accord_paper_get_n_pages (paper));
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (paper),
                         paper_released_cb, 0);
  return operation;
}
