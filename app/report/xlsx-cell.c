/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-writer.h"

/* Excel takes no more links than this on one sheet; the rest stay text. */
#define MOST_LINKS 65530

/**
 * xlsx_check:
 * @writer: a writer
 * @status: what a call of libxlsxwriter returned
 *
 * Keeps the first failure, so that a sheet is looked at once it is done.
 */
void
xlsx_check (XlsxWriter *writer, lxw_error status)
{
  if (writer->status == LXW_NO_ERROR)
    writer->status = status;
}

/* Writes a text, which is cleaned; it is never read as a number, a formula or an address. */
void
xlsx_write_text (XlsxWriter *writer,
                 lxw_worksheet *sheet,
                 guint row,
                 guint column,
                 const char *text,
                 const XlsxStyle *style)
{
  g_autofree char *clean = xlsx_text_clean (text, XLSX_LONGEST_TEXT);

  xlsx_check (writer, worksheet_write_string (sheet, row, (lxw_col_t) column, clean,
                                              xlsx_formats_get (writer->formats, style)));
}

/* Writes a number, which the style's format shows. */
void
xlsx_write_number (XlsxWriter *writer,
                   lxw_worksheet *sheet,
                   guint row,
                   guint column,
                   double number,
                   const XlsxStyle *style)
{
  xlsx_check (writer, worksheet_write_number (sheet, row, (lxw_col_t) column, number,
                                              xlsx_formats_get (writer->formats, style)));
}

/* A day is a number: libxlsxwriter's own dates would go through a broken-down time. */
void
xlsx_write_date (XlsxWriter *writer,
                 lxw_worksheet *sheet,
                 guint row,
                 guint column,
                 AccordDate date,
                 const XlsxStyle *style)
{
  /* Spreadsheets count from 30 December 1899, such that 1 March 1900 is 61. */
  AccordDate first = accord_date_new (1900, 1, 1) - 2;

  xlsx_write_number (writer, sheet, row, column, (double) date - (double) first, style);
}

/* Gives an empty cell its looks. */
void
xlsx_write_blank (XlsxWriter *writer,
                  lxw_worksheet *sheet,
                  guint row,
                  guint column,
                  const XlsxStyle *style)
{
  xlsx_check (writer, worksheet_write_blank (sheet, row, (lxw_col_t) column,
                                             xlsx_formats_get (writer->formats, style)));
}

/* @target is a place in this workbook; what people typed is never made a link to anywhere else. */
void
xlsx_write_link (XlsxWriter *writer,
                 lxw_worksheet *sheet,
                 guint row,
                 guint column,
                 const char *target,
                 const char *text,
                 const char *tip,
                 const XlsxStyle *style)
{
  g_autofree char *url = NULL;
  g_autofree char *clean = NULL;

  if (target == NULL || sheet->hlink_count >= MOST_LINKS)
    {
      xlsx_write_text (writer, sheet, row, column, text, style);
      return;
    }
  url = g_strconcat ("internal:", target, NULL);
  clean = xlsx_text_clean (text, XLSX_LONGEST_TEXT);
  xlsx_check (writer,
              worksheet_write_url_opt (sheet, row, (lxw_col_t) column, url,
                                       xlsx_formats_get (writer->formats, style), clean, tip));
}

/* Sets the height of a row, in points. */
void
xlsx_set_row (XlsxWriter *writer, lxw_worksheet *sheet, guint row, double height)
{
  xlsx_check (writer, worksheet_set_row (sheet, row, height, NULL));
}

/**
 * xlsx_writer_get_anchor:
 * @writer: a writer
 * @section: (nullable): the id of a section
 * @key: (nullable): the key of a row in it
 *
 * Finds where a link leads.
 *
 * Returns: (transfer none) (nullable): the place, or %NULL if the report has no such place
 */
const char *
xlsx_writer_get_anchor (XlsxWriter *writer, const char *section, const char *key)
{
  g_autofree char *both = NULL;

  if (section == NULL)
    return NULL;
  if (key == NULL)
    return g_hash_table_lookup (writer->anchors, section);

  both = g_strconcat (section, "/", key, NULL);
  return g_hash_table_lookup (writer->anchors, both);
}

/**
 * xlsx_writer_define_name:
 * @writer: a writer
 * @name: (nullable): what a cell is to be called
 * @sheet: the name of its sheet
 * @row: the number of its row, from 0
 * @column: the number of its column, from 0
 *
 * Names a cell, for formulas and for those who find their way by names.
 */
void
xlsx_writer_define_name (XlsxWriter *writer,
                         const char *name,
                         const char *sheet,
                         guint row,
                         guint column)
{
  g_autofree char *identifier = NULL;
  g_autofree char *reference = NULL;

  if (name == NULL)
    return;

  identifier = xlsx_names_add_identifier (writer->names, name);
  reference = xlsx_reference_new (sheet, row, column);
  xlsx_check (writer, workbook_define_name (writer->workbook, identifier, reference));
}
