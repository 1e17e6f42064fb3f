/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report-private.h"

static void
block_free (AccordReportBlock *block)
{
  g_clear_pointer (&block->facts, g_ptr_array_unref);
  g_clear_pointer (&block->table, accord_report_table_free);
  g_clear_pointer (&block->chart, accord_report_chart_free);
  g_free (block->words);
  g_free (block);
}

AccordReportSection *
accord_report_section_new (const char *id, const char *name, const char *title)
{
  AccordReportSection *section = g_new0 (AccordReportSection, 1);

  section->id = g_strdup (id);
  section->name = accord_report_dup_words (name);
  section->title = accord_report_dup_words (title);
  section->show_signs = TRUE;
  section->grid = g_array_new (FALSE, FALSE, sizeof (int));
  section->lead = g_ptr_array_new_with_free_func (g_free);
  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return section;
}

void
accord_report_section_free (AccordReportSection *section)
{
  g_free (section->id);
  g_free (section->name);
  g_free (section->title);
  g_free (section->summary);
  g_free (section->attention_words);
  g_array_unref (section->grid);
  g_ptr_array_unref (section->lead);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static AccordReportBlock *
section_add_block (AccordReportSection *section, AccordReportBlockKind kind)
{
  AccordReportBlock *block = g_new0 (AccordReportBlock, 1);

  block->kind = kind;
  g_ptr_array_add (section->blocks, block);
  return block;
}

/**
 * accord_report_section_set_summary:
 * @section: a section
 * @words: (nullable): what the section shows
 * @entries: how many entries it has
 *
 * Sets the section's line in the contents.
 */
void
accord_report_section_set_summary (AccordReportSection *section, const char *words, guint entries)
{
  g_return_if_fail (section != NULL);

  g_free (section->summary);
  section->summary = accord_report_dup_words (words);
  section->entries = entries;
  section->has_summary = TRUE;
}

/**
 * accord_report_section_set_attention:
 * @section: a section
 * @tone: how it is to be taken
 * @words: (nullable): what needs attention, in a few words
 *
 * Sets the last column of the section's line in the contents.
 */
void
accord_report_section_set_attention (AccordReportSection *section,
                                     AccordReportTone tone,
                                     const char *words)
{
  g_return_if_fail (section != NULL);

  g_free (section->attention_words);
  section->attention_words = accord_report_dup_words (words);
  section->attention_tone = tone;
}

/**
 * accord_report_section_set_tone:
 * @section: a section
 * @tone: the tone of its tab
 *
 * Colours the section's tab; a plain one has no colour.
 */
void
accord_report_section_set_tone (AccordReportSection *section, AccordReportTone tone)
{
  g_return_if_fail (section != NULL);
  section->tone = tone;
}

/**
 * accord_report_section_set_show_signs:
 * @section: a section
 * @show_signs: %FALSE if no sign of the key is used in it
 *
 * Says whether the section starts with the key to the signs, which it does at first.
 */
void
accord_report_section_set_show_signs (AccordReportSection *section, gboolean show_signs)
{
  g_return_if_fail (section != NULL);
  section->show_signs = show_signs;
}

/**
 * accord_report_section_set_one_page:
 * @section: a section
 * @one_page: %TRUE to shrink it onto one page
 *
 * Says whether the section is printed on one page, however much is in it.
 */
void
accord_report_section_set_one_page (AccordReportSection *section, gboolean one_page)
{
  g_return_if_fail (section != NULL);
  section->one_page = one_page;
}

/**
 * accord_report_section_set_grid:
 * @section: a section
 * @widths: (array length=n_widths): the width of each column, in px
 * @n_widths: how many
 *
 * Sets the columns that all tables of the section share. They should come to 1,016 px. Without a
 * grid the widths are found from what is in the tables.
 */
void
accord_report_section_set_grid (AccordReportSection *section, const int *widths, guint n_widths)
{
  g_return_if_fail (section != NULL);

  g_array_set_size (section->grid, 0);
  g_array_append_vals (section->grid, widths, n_widths);
}

/**
 * accord_report_section_add_lead:
 * @section: a section
 * @words: a paragraph
 *
 * Adds a paragraph under the section's title: what is to be taken from the page.
 */
void
accord_report_section_add_lead (AccordReportSection *section, const char *words)
{
  g_return_if_fail (section != NULL && words != NULL);
  g_ptr_array_add (section->lead, g_utf8_make_valid (words, -1));
}

/**
 * accord_report_section_add_fact:
 * @section: a section
 * @label: what it is
 * @words: (nullable): what it says
 *
 * Adds a fact; facts that follow each other stand as one block.
 */
void
accord_report_section_add_fact (AccordReportSection *section, const char *label, const char *words)
{
  AccordReportBlock *block = NULL;

  g_return_if_fail (section != NULL);

  if (section->blocks->len > 0)
    block = g_ptr_array_index (section->blocks, section->blocks->len - 1);
  if (block == NULL || block->kind != ACCORD_REPORT_BLOCK_FACTS)
    {
      block = section_add_block (section, ACCORD_REPORT_BLOCK_FACTS);
      block->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_fact_free);
    }
  g_ptr_array_add (block->facts, accord_report_fact_new (label, words));
}

/**
 * accord_report_section_add_paragraph:
 * @section: a section
 * @words: a paragraph
 *
 * Adds a paragraph of body text.
 */
void
accord_report_section_add_paragraph (AccordReportSection *section, const char *words)
{
  g_return_if_fail (section != NULL && words != NULL);
  section_add_block (section, ACCORD_REPORT_BLOCK_PARAGRAPH)->words = g_utf8_make_valid (words, -1);
}

/**
 * accord_report_section_add_note:
 * @section: a section
 * @words: a paragraph
 *
 * Adds a note in small print, such as what a table leaves out and why.
 */
void
accord_report_section_add_note (AccordReportSection *section, const char *words)
{
  g_return_if_fail (section != NULL && words != NULL);
  section_add_block (section, ACCORD_REPORT_BLOCK_NOTE)->words = g_utf8_make_valid (words, -1);
}

/**
 * accord_report_section_add_table:
 * @section: a section
 * @name: what formulas and filters call the table, such as "PooledFunds"
 * @heading: (nullable): the heading above it; a section's only table needs none
 *
 * Adds a table. The first one of a section has a filter.
 *
 * Returns: (transfer none): the table, owned by the report
 */
AccordReportTable *
accord_report_section_add_table (AccordReportSection *section,
                                 const char *name,
                                 const char *heading)
{
  AccordReportTable *table;
  gboolean first = TRUE;

  g_return_val_if_fail (section != NULL && name != NULL, NULL);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      AccordReportBlock *block = g_ptr_array_index (section->blocks, i);

      first = first && block->kind != ACCORD_REPORT_BLOCK_TABLE;
    }
  table = accord_report_table_new (name, heading);
  table->filter = first;
  section_add_block (section, ACCORD_REPORT_BLOCK_TABLE)->table = table;
  return table;
}

/**
 * accord_report_section_add_chart:
 * @section: a section
 * @kind: what it looks like
 * @title: what it shows
 * @message: what is to be taken from it, as a sentence
 *
 * Adds a chart. Writers number the figures.
 *
 * Returns: (transfer none): the chart, owned by the report
 */
AccordReportChart *
accord_report_section_add_chart (AccordReportSection *section,
                                 AccordReportChartKind kind,
                                 const char *title,
                                 const char *message)
{
  AccordReportChart *chart;

  g_return_val_if_fail (section != NULL && title != NULL, NULL);

  chart = accord_report_chart_new (kind, title, message);
  section_add_block (section, ACCORD_REPORT_BLOCK_CHART)->chart = chart;
  return chart;
}
