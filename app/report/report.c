/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report-private.h"

/* The copy of a string for the tree: %NULL when there is nothing in it, and always valid UTF-8. */
char *
accord_report_dup_words (const char *words)
{
  if (words == NULL || *words == '\0')
    return NULL;

  return g_utf8_make_valid (words, -1);
}

static void
report_set_words (char **field, const char *words)
{
  g_free (*field);
  *field = accord_report_dup_words (words);
}

AccordReportFact *
accord_report_fact_new (const char *label, const char *words)
{
  AccordReportFact *fact = g_new0 (AccordReportFact, 1);

  fact->label = accord_report_dup_words (label);
  fact->words = accord_report_dup_words (words);
  return fact;
}

void
accord_report_fact_free (AccordReportFact *fact)
{
  g_free (fact->label);
  g_free (fact->words);
  g_free (fact);
}

static void
named_date_free (AccordReportNamedDate *date)
{
  g_free (date->name);
  g_free (date->label);
  g_free (date);
}

static void
key_figure_free (AccordReportKeyFigure *figure)
{
  g_free (figure->name);
  g_free (figure->label);
  g_free (figure->words);
  g_free (figure->section);
  accord_report_cell_clear (&figure->value);
  g_free (figure);
}

static void
report_free (AccordReport *report)
{
  g_free (report->title);
  g_free (report->short_title);
  g_free (report->subtitle);
  g_free (report->organisation);
  g_free (report->meeting);
  g_free (report->journal_hash);
  g_free (report->journal_words);
  g_free (report->author);
  g_free (report->category);
  g_free (report->keywords);
  g_free (report->comments);
  g_ptr_array_unref (report->properties);
  g_ptr_array_unref (report->facts);
  g_ptr_array_unref (report->dates);
  g_ptr_array_unref (report->key_figures);
  g_ptr_array_unref (report->sections);
  g_clear_pointer (&report->letters, g_ptr_array_unref);
  g_free (report);
}

/**
 * accord_report_new:
 * @title: what the report is called on its cover
 *
 * Makes an empty report with a cover.
 *
 * Returns: (transfer full): a new report
 */
AccordReport *
accord_report_new (const char *title)
{
  AccordReport *report = g_new0 (AccordReport, 1);

  g_atomic_ref_count_init (&report->ref_count);
  report->title = accord_report_dup_words (title);
  report->short_title = accord_report_dup_words (title);
  report->has_cover = TRUE;
  report->properties = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_fact_free);
  report->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_fact_free);
  report->dates = g_ptr_array_new_with_free_func ((GDestroyNotify) named_date_free);
  report->key_figures = g_ptr_array_new_with_free_func ((GDestroyNotify) key_figure_free);
  report->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_section_free);
  return report;
}

/**
 * accord_report_ref:
 * @report: a report
 *
 * Takes a reference, which any thread may do.
 *
 * Returns: (transfer full): @report
 */
AccordReport *
accord_report_ref (AccordReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  g_atomic_ref_count_inc (&report->ref_count);
  return report;
}

/**
 * accord_report_unref:
 * @report: (transfer full): a report
 *
 * Drops a reference; with the last one the whole tree goes.
 */
void
accord_report_unref (AccordReport *report)
{
  g_return_if_fail (report != NULL);

  if (g_atomic_ref_count_dec (&report->ref_count))
    report_free (report);
}

/**
 * accord_report_set_subtitle:
 * @report: a report
 * @subtitle: (nullable): the line under the title, such as the meeting and its day
 *
 * Sets the second line of the cover.
 */
void
accord_report_set_subtitle (AccordReport *report, const char *subtitle)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->subtitle, subtitle);
}

/**
 * accord_report_set_short_title:
 * @report: a report
 * @short_title: (nullable): the title as it runs at the foot of each page
 *
 * Sets a short title; until then the title serves.
 */
void
accord_report_set_short_title (AccordReport *report, const char *short_title)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->short_title, short_title);
}

/**
 * accord_report_set_organisation:
 * @report: a report
 * @organisation: (nullable): the body whose register it is
 *
 * Sets whose report it is.
 */
void
accord_report_set_organisation (AccordReport *report, const char *organisation)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->organisation, organisation);
}

/**
 * accord_report_set_meeting:
 * @report: a report
 * @meeting: (nullable): the meeting or issue, short, as it runs at the head of each page
 *
 * Sets what the report is for.
 */
void
accord_report_set_meeting (AccordReport *report, const char *meeting)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->meeting, meeting);
}

/**
 * accord_report_set_as_at:
 * @report: a report
 * @as_at: the day whose state the report shows
 *
 * Sets the day that runs at the foot of each page and among the document's properties.
 */
void
accord_report_set_as_at (AccordReport *report, AccordDate as_at)
{
  g_return_if_fail (report != NULL);
  report->as_at = as_at;
}

/**
 * accord_report_set_journal:
 * @report: a report
 * @hash: (nullable): the SHA-256 of the last journal entry, in hexadecimal
 * @words: (nullable): a sentence that names the entry
 * @created: when the entry was made, in seconds since 1970, UTC
 *
 * Sets what the report rests on. @created is also the document's date, so that the same register
 * and day give the same bytes.
 */
void
accord_report_set_journal (AccordReport *report,
                           const char *hash,
                           const char *words,
                           gint64 created)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->journal_hash, hash);
  report_set_words (&report->journal_words, words);
  report->created = created;
}

/**
 * accord_report_set_has_cover:
 * @report: a report
 * @has_cover: %FALSE for a plain list
 *
 * Says whether the report starts with a cover that lists its sections.
 */
void
accord_report_set_has_cover (AccordReport *report, gboolean has_cover)
{
  g_return_if_fail (report != NULL);
  report->has_cover = has_cover;
}

/**
 * accord_report_set_author:
 * @report: a report
 * @author: (nullable): a post, rather than a person
 *
 * Sets the author among the document's properties.
 */
void
accord_report_set_author (AccordReport *report, const char *author)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->author, author);
}

/**
 * accord_report_set_category:
 * @report: a report
 * @category: (nullable): what sort of paper it is
 *
 * Sets the category among the document's properties.
 */
void
accord_report_set_category (AccordReport *report, const char *category)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->category, category);
}

/**
 * accord_report_set_keywords:
 * @report: a report
 * @keywords: (nullable): words to find it by, with semicolons between them
 *
 * Sets the keywords among the document's properties.
 */
void
accord_report_set_keywords (AccordReport *report, const char *keywords)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->keywords, keywords);
}

/**
 * accord_report_set_comments:
 * @report: a report
 * @comments: (nullable): a sentence on how it was made
 *
 * Sets the comments among the document's properties.
 */
void
accord_report_set_comments (AccordReport *report, const char *comments)
{
  g_return_if_fail (report != NULL);
  report_set_words (&report->comments, comments);
}

/**
 * accord_report_add_property:
 * @report: a report
 * @name: the name of a property of the document, such as "FinancialYear"
 * @value: its value
 *
 * Adds a custom property. Writers add AsAt, JournalHash and Report of themselves.
 */
void
accord_report_add_property (AccordReport *report, const char *name, const char *value)
{
  g_return_if_fail (report != NULL && name != NULL);
  g_ptr_array_add (report->properties, accord_report_fact_new (name, value));
}

/**
 * accord_report_add_fact:
 * @report: a report
 * @label: what it is
 * @words: what it says
 *
 * Adds a line to the left of the cover.
 */
void
accord_report_add_fact (AccordReport *report, const char *label, const char *words)
{
  g_return_if_fail (report != NULL);
  g_ptr_array_add (report->facts, accord_report_fact_new (label, words));
}

/**
 * accord_report_add_date:
 * @report: a report
 * @name: (nullable): a name for the cell, such as "PapersDue"
 * @label: what day it is
 * @date: the day
 *
 * Adds a day to the right of the cover.
 */
void
accord_report_add_date (AccordReport *report, const char *name, const char *label, AccordDate date)
{
  AccordReportNamedDate *named;

  g_return_if_fail (report != NULL);

  named = g_new0 (AccordReportNamedDate, 1);
  named->name = accord_report_dup_words (name);
  named->label = accord_report_dup_words (label);
  named->date = date;
  g_ptr_array_add (report->dates, named);
}

static AccordReportCell *
report_add_key_figure (AccordReport *report,
                       const char *name,
                       const char *label,
                       const char *words,
                       const char *section)
{
  AccordReportKeyFigure *figure = g_new0 (AccordReportKeyFigure, 1);

  figure->name = accord_report_dup_words (name);
  figure->label = accord_report_dup_words (label);
  figure->words = accord_report_dup_words (words);
  figure->section = accord_report_dup_words (section);
  g_ptr_array_add (report->key_figures, figure);
  return &figure->value;
}

/**
 * accord_report_add_key_count:
 * @report: a report
 * @name: (nullable): a name for the cell, such as "VacantSeats"
 * @label: what is counted
 * @words: (nullable): what it says, in half a line
 * @count: the number
 * @section: (nullable): the id of the section to look at
 *
 * Adds a key figure to the cover.
 */
void
accord_report_add_key_count (AccordReport *report,
                             const char *name,
                             const char *label,
                             const char *words,
                             gint64 count,
                             const char *section)
{
  AccordReportCell *cell;

  g_return_if_fail (report != NULL);

  cell = report_add_key_figure (report, name, label, words, section);
  cell->kind = ACCORD_REPORT_CELL_INTEGER;
  cell->integer = count;
}

/**
 * accord_report_add_key_money:
 * @report: a report
 * @name: (nullable): a name for the cell
 * @label: what the amount is
 * @words: (nullable): what it says, in half a line
 * @pence: the amount, in pence
 * @section: (nullable): the id of the section to look at
 *
 * Adds an amount to the key figures of the cover.
 */
void
accord_report_add_key_money (AccordReport *report,
                             const char *name,
                             const char *label,
                             const char *words,
                             gint64 pence,
                             const char *section)
{
  AccordReportCell *cell;

  g_return_if_fail (report != NULL);

  cell = report_add_key_figure (report, name, label, words, section);
  cell->kind = ACCORD_REPORT_CELL_MONEY;
  cell->integer = pence;
}

/**
 * accord_report_add_key_date:
 * @report: a report
 * @name: (nullable): a name for the cell
 * @label: what day it is
 * @words: (nullable): what it says, in half a line
 * @date: the day, or %ACCORD_DATE_NONE for none
 * @section: (nullable): the id of the section to look at
 *
 * Adds a day to the key figures of the cover.
 */
void
accord_report_add_key_date (AccordReport *report,
                            const char *name,
                            const char *label,
                            const char *words,
                            AccordDate date,
                            const char *section)
{
  AccordReportCell *cell;

  g_return_if_fail (report != NULL);

  cell = report_add_key_figure (report, name, label, words, section);
  cell->kind = date == ACCORD_DATE_NONE ? ACCORD_REPORT_CELL_MISSING : ACCORD_REPORT_CELL_DATE;
  cell->date = date;
}

/**
 * accord_report_add_section:
 * @report: a report
 * @id: what links call it by, such as "notices"; unique in the report
 * @name: what the contents call it, and its tab; 31 letters or fewer
 * @title: (nullable): the heading on its page; @name if %NULL
 *
 * Adds a section at the end.
 *
 * Returns: (transfer none): the section, owned by @report
 */
AccordReportSection *
accord_report_add_section (AccordReport *report,
                           const char *id,
                           const char *name,
                           const char *title)
{
  AccordReportSection *section;

  g_return_val_if_fail (report != NULL && id != NULL && name != NULL, NULL);

  section = accord_report_section_new (id, name, title != NULL ? title : name);
  g_ptr_array_add (report->sections, section);
  return section;
}
