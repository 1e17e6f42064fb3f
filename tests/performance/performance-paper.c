/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "accord/board-pack.h"
#include "accord/paper.h"
#include "accord/register.h"
#include "accord/report-tree.h"
#include "bench.h"

/* The pages of the example's board pack against cairo drawing the same words without a layout. */

#define LINES_OF_A_PAGE 40

typedef struct {
  AccordReport *report;
  AccordPaper *paper;
  char *our_path;
  char *bare_path;
} Bench;

static void
draw_row (cairo_t *cr, const AccordReportTable *table, const AccordReportRow *row, guint *line)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = table->columns->pdata[i];
      g_autofree char *words = accord_report_cell_dup_text (&row->cells[i], column->kind);

      cairo_move_to (cr, 36 + 80.0 * i, 40 + 13.0 * *line);
      cairo_show_text (cr, words);
    }
  if (++*line < LINES_OF_A_PAGE)
    return;
  cairo_show_page (cr);
  *line = 0;
}

static void
draw_section (cairo_t *cr, const AccordReportSection *section, guint *line)
{
  cairo_select_font_face (cr, "Arial", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 9);
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const AccordReportBlock *block = section->blocks->pdata[i];

      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        draw_row (cr, block->table, block->table->rows->pdata[j], line);
    }
}

static void
draw_words (cairo_t *cr, const AccordReport *report)
{
  guint line = 0;

  for (guint i = 0; i < report->sections->len; i++)
    draw_section (cr, report->sections->pdata[i], &line);
}

static void
draw_bare (cairo_surface_t *surface, const AccordReport *report)
{
  cairo_t *cr = cairo_create (surface);

  draw_words (cr, report);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
bare_pdf (gpointer data)
{
  Bench *bench = data;

  draw_bare (cairo_pdf_surface_create (bench->bare_path, 842, 595), bench->report);
}

static void
our_pdf (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  accord_pdf_write (bench->report, bench->our_path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
bare_words (gpointer data)
{
  Bench *bench = data;

  draw_bare (cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL), bench->report);
}

static void
our_layout (gpointer data)
{
  Bench *bench = data;
  g_autoptr (AccordPaper) paper = accord_paper_new (bench->report);

  g_assert_cmpuint (accord_paper_get_n_pages (paper), >, 0);
}

/* The words of about one page, as pixels. */
static void
bare_page (gpointer data)
{
  Bench *bench = data;
  const AccordReportSection *section = bench->report->sections->pdata[0];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1123, 794);
  cairo_t *cr = cairo_create (surface);
  guint line = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, 4.0 / 3, 4.0 / 3);
  draw_section (cr, section, &line);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
our_page (gpointer data)
{
  Bench *bench = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1123, 794);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 4.0 / 3, 4.0 / 3);
  accord_paper_draw (bench->paper, 1, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "example.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_sample (path, 2015, "Performance", &error);
  Bench bench = {
    .our_path = g_build_filename (folder, "pack.pdf", NULL),
    .bare_path = g_build_filename (folder, "bare.pdf", NULL),
  };

  g_assert_no_error (error);
  accord_store_set_as_at (store, accord_date_new (2015, 9, 22));
  bench.report = accord_board_pack_build (store, &error);
  g_assert_no_error (error);
  bench.paper = accord_paper_new (bench.report);
  bench_compare ("the board pack as a PDF", "cairo, the same words, no layout", bare_pdf, our_pdf,
                 &bench, 11);
  bench_compare ("the board pack, laid out", "cairo, the same words, recorded", bare_words,
                 our_layout, &bench, 11);
  bench_compare ("one page of it, drawn", "cairo, the words of a section", bare_page, our_page,
                 &bench, 21);

  g_object_unref (bench.paper);
  accord_report_unref (bench.report);
  g_free (bench.our_path);
  g_free (bench.bare_path);
  bench_remove_folder (folder);
  return 0;
}
