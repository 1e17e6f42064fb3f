/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/paper.h"

#include "report/paper-private.h"
#include "report/report-phrases.h"
#include "report/report-private.h"

G_DEFINE_FINAL_TYPE (AccordPaper, accord_paper, G_TYPE_OBJECT)

static void
accord_paper_finalize (GObject *object)
{
  AccordPaper *self = ACCORD_PAPER (object);

  g_clear_pointer (&self->letters, paper_letters_free);
  g_clear_pointer (&self->row_places, g_hash_table_unref);
  g_clear_pointer (&self->destinations, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->cover_section, paper_section_free);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->cover, accord_report_section_free);
  g_clear_pointer (&self->chart_data, accord_report_section_free);
  g_clear_pointer (&self->words, g_string_chunk_free);
  g_clear_pointer (&self->text, paper_text_free);
  g_clear_pointer (&self->report, accord_report_unref);

  G_OBJECT_CLASS (accord_paper_parent_class)->finalize (object);
}

static void
accord_paper_class_init (AccordPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_paper_finalize;
}

static void
accord_paper_init (AccordPaper *self)
{
  self->text = paper_text_new ();
  self->words = g_string_chunk_new (4096);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_section_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_page_free);
  self->destinations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->row_places = g_hash_table_new (NULL, NULL);
}

/* Names the place of every row with a key; of two with one key the first is meant. */
static void
add_row_places (AccordPaper *self, const PaperSection *section)
{
  guint n = 0;

  for (guint i = 0; i < section->tables->len; i++)
    {
      const PaperTable *table = g_ptr_array_index (section->tables, i);

      for (guint j = 0; j < table->table->rows->len; j++, n++)
        {
          AccordReportRow *row = g_ptr_array_index (table->table->rows, j);
          g_autofree char *id = NULL;
          g_autofree char *name = NULL;
          char *place;

          if (row->key == NULL)
            continue;
          id = g_strconcat (section->section->id, "/", row->key, NULL);
          if (g_hash_table_contains (self->destinations, id))
            continue;
          name = g_strdup_printf ("%s-%u", section->destination, n);
          place = g_string_chunk_insert (self->words, name);
          g_hash_table_insert (self->destinations, g_steal_pointer (&id), place);
          g_hash_table_insert (self->row_places, row, place);
        }
    }
}

static void
add_section (AccordPaper *self, const AccordReportSection *section)
{
  g_autofree char *destination = g_strdup_printf ("section-%u", self->sections->len + 1);
  PaperSection *made = paper_section_new (self, section, destination);

  g_ptr_array_add (self->sections, made);
  g_hash_table_insert (self->destinations, g_strdup (section->id), (char *) made->destination);
  add_row_places (self, made);
}

static void
fill_pages (AccordPaper *self)
{
  guint figure = 1;

  if (self->report->has_cover)
    paper_add_cover (self);
  for (guint i = 0; i < self->sections->len; i++)
    paper_flow_fill (self, g_ptr_array_index (self->sections, i), &figure, paper_fill_section);
  if (self->cover_section != NULL)
    paper_number_contents (self);
}

/**
 * accord_paper_new:
 * @report: a report
 *
 * Lays a report out on pages of A4, landscape: the cover, then the sections, each of which starts a
 * page, and last the figures behind the charts. Of a report of letters the pages are theirs.
 *
 * Returns: (transfer full): the paper
 */
AccordPaper *
accord_paper_new (AccordReport *report)
{
  AccordPaper *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_PAPER, NULL);
  self->report = accord_report_ref (report);
  self->letters = paper_letters_new (report);
  if (self->letters != NULL)
    return self;
  self->chart_data = accord_report_chart_data_new (report);
  for (guint i = 0; i < report->sections->len; i++)
    add_section (self, g_ptr_array_index (report->sections, i));
  if (self->chart_data != NULL)
    add_section (self, self->chart_data);
  fill_pages (self);
  return self;
}

/**
 * accord_paper_get_report:
 * @self: a paper
 *
 * Gives the report that is laid out.
 *
 * Returns: (transfer none): the report
 */
AccordReport *
accord_paper_get_report (AccordPaper *self)
{
  g_return_val_if_fail (ACCORD_IS_PAPER (self), NULL);
  return self->report;
}

/**
 * accord_paper_get_size:
 * @self: a paper
 * @width: (out) (optional): the width of every page, in points
 * @height: (out) (optional): the height of every page, in points
 *
 * Gives the size of the pages.
 */
void
accord_paper_get_size (AccordPaper *self, double *width, double *height)
{
  double size[] = { PAPER_WIDTH, PAPER_HEIGHT };

  g_return_if_fail (ACCORD_IS_PAPER (self));

  if (self->letters != NULL)
    paper_letters_get_size (self->letters, &size[0], &size[1]);
  if (width != NULL)
    *width = size[0];
  if (height != NULL)
    *height = size[1];
}

/**
 * accord_paper_get_n_pages:
 * @self: a paper
 *
 * Counts the pages; a report without a cover and without sections has none.
 *
 * Returns: the number of pages
 */
guint
accord_paper_get_n_pages (AccordPaper *self)
{
  g_return_val_if_fail (ACCORD_IS_PAPER (self), 0);
  return self->letters != NULL ? paper_letters_get_n_pages (self->letters) : self->pages->len;
}

/**
 * accord_paper_get_page_title:
 * @self: a paper
 * @page: the number of a page, from 0
 *
 * Gives the name of the section that a page belongs to, or "Cover".
 *
 * Returns: (transfer none): the name
 */
const char *
accord_paper_get_page_title (AccordPaper *self, guint page)
{
  g_return_val_if_fail (ACCORD_IS_PAPER (self) && page < accord_paper_get_n_pages (self), NULL);
  if (self->letters != NULL)
    {
      guint letter = paper_letters_find_letter (self->letters, page);

      return ((const AccordReportSection *) self->report->sections->pdata[letter])->name;
    }
  return ((const PaperPage *) g_ptr_array_index (self->pages, page))->section->section->name;
}

/**
 * accord_paper_find_section:
 * @self: a paper
 * @section_id: the id of a section
 *
 * Finds the page that a section starts on.
 *
 * Returns: the number of the page, from 0, or -1 if there is no such section
 */
int
accord_paper_find_section (AccordPaper *self, const char *section_id)
{
  g_return_val_if_fail (ACCORD_IS_PAPER (self) && section_id != NULL, -1);

  for (guint i = 0; self->letters != NULL && i < self->report->sections->len; i++)
    {
      const AccordReportSection *section = self->report->sections->pdata[i];

      if (g_str_equal (section->id, section_id))
        return (int) paper_letters_find_page (self->letters, i);
    }
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PaperSection *section = g_ptr_array_index (self->sections, i);

      if (g_str_equal (section->section->id, section_id))
        return (int) section->first_page;
    }
  return -1;
}

/* The name of the place that a link leads to, if it leads anywhere. */
const char *
paper_find_destination (AccordPaper *self, const char *section, const char *key)
{
  g_autofree char *id = NULL;
  const char *place = NULL;

  if (section == NULL)
    return NULL;
  if (key != NULL)
    {
      id = g_strconcat (section, "/", key, NULL);
      place = g_hash_table_lookup (self->destinations, id);
    }
  return place != NULL ? place : g_hash_table_lookup (self->destinations, section);
}

/**
 * accord_paper_draw:
 * @self: a paper
 * @page: the number of a page, from 0
 * @cr: where to draw; its scale decides how large a point is
 *
 * Draws a page with its white ground, from the origin to the size of the paper in points.
 */
void
accord_paper_draw (AccordPaper *self, guint page, cairo_t *cr)
{
  PaperPen pen = { self, cr, FALSE };

  g_return_if_fail (ACCORD_IS_PAPER (self) && page < accord_paper_get_n_pages (self) && cr != NULL);
  if (self->letters != NULL)
    paper_letters_draw (self->letters, page, cr);
  else
    paper_draw_page (&pen, page);
}
