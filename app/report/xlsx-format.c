/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-format.h"

struct _XlsxFormats {
  lxw_workbook *workbook;
  GHashTable *formats; /* what a style says → lxw_format, owned by the workbook */
};

/**
 * xlsx_formats_new:
 * @workbook: a workbook
 *
 * Makes a store of formats, so that cells that look alike share one.
 *
 * Returns: (transfer full): the store
 */
XlsxFormats *
xlsx_formats_new (lxw_workbook *workbook)
{
  XlsxFormats *formats = g_new0 (XlsxFormats, 1);

  formats->workbook = workbook;
  formats->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return formats;
}

/* Forgets the formats, which stay with the workbook. */
void
xlsx_formats_free (XlsxFormats *formats)
{
  g_hash_table_unref (formats->formats);
  g_free (formats);
}

static void
format_set_cell (lxw_format *format, const XlsxStyle *style)
{
  const guint8 aligns[] = { LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT };
  const guint8 valigns[] = { LXW_ALIGN_VERTICAL_BOTTOM, LXW_ALIGN_VERTICAL_CENTER,
                             LXW_ALIGN_VERTICAL_TOP };

  format_set_align (format, aligns[style->align]);
  format_set_align (format, valigns[style->valign]);
  if (style->indent > 0)
    format_set_indent (format, style->indent);
  if (style->wrap)
    format_set_text_wrap (format);
  if (style->fill != 0)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_fg_color (format, style->fill);
    }
  if (style->bottom != LXW_BORDER_NONE)
    {
      format_set_bottom (format, style->bottom);
      format_set_bottom_color (format, style->bottom_colour);
    }
  if (style->top != LXW_BORDER_NONE)
    {
      format_set_top (format, style->top);
      format_set_top_color (format, style->top_colour);
    }
}

static lxw_format *
format_new (lxw_workbook *workbook, const XlsxStyle *style)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, style->font);
  format_set_font_size (format, style->points);
  format_set_font_color (format, style->colour);
  if (style->bold)
    format_set_bold (format);
  if (style->underlined)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  if (style->number_format != NULL)
    format_set_num_format (format, style->number_format);
  format_set_cell (format, style);
  return format;
}

/**
 * xlsx_formats_get:
 * @formats: a store of formats
 * @style: how a cell looks
 *
 * Gives the format of a style, made when it is first asked for.
 *
 * Returns: (transfer none): the format, owned by the workbook
 */
lxw_format *
xlsx_formats_get (XlsxFormats *formats, const XlsxStyle *style)
{
  g_autofree char *key = NULL;
  lxw_format *format;

  key = g_strdup_printf ("%s %d %d %d %06x %06x %d %d %d %d %d %06x %d %06x %s", style->font,
                         (int) (style->points * 10), style->bold, style->underlined, style->colour,
                         style->fill, style->align, style->valign, style->indent, style->wrap,
                         style->bottom, style->bottom_colour, style->top, style->top_colour,
                         style->number_format != NULL ? style->number_format : "");
  format = g_hash_table_lookup (formats->formats, key);
  if (format == NULL)
    {
      format = format_new (formats->workbook, style);
      g_hash_table_insert (formats->formats, g_steal_pointer (&key), format);
    }
  return format;
}

/**
 * xlsx_style_set_tone:
 * @style: a style
 * @tone: a tone
 *
 * Gives a style the colours and the weight of a state.
 */
void
xlsx_style_set_tone (XlsxStyle *style, AccordReportTone tone)
{
  const AccordReportToneLook *look = accord_report_tone_get_look (tone);

  style->colour = look->colour;
  style->fill = look->fill;
  style->bold |= look->bold;
}

/**
 * xlsx_unit_get_format:
 * @unit: a unit
 *
 * Gives the number format of a unit.
 *
 * Returns: (transfer none): the format
 */
const char *
xlsx_unit_get_format (AccordReportUnit unit)
{
  switch (unit)
    {
    case ACCORD_REPORT_UNIT_DECIMAL:
      return "0.0";
    case ACCORD_REPORT_UNIT_PERCENT:
      return "0%";
    case ACCORD_REPORT_UNIT_PERCENT_1:
      return "0.0%";
    case ACCORD_REPORT_UNIT_POUNDS:
      return "£#,##0;-£#,##0";
    case ACCORD_REPORT_UNIT_POUNDS_THOUSAND:
      return "£#,##0,\"k\";-£#,##0,\"k\"";
    case ACCORD_REPORT_UNIT_POUNDS_MILLION:
      return "£0.0,,\"m\";-£0.0,,\"m\"";
    case ACCORD_REPORT_UNIT_NUMBER:
    default:
      return "#,##0";
    }
}

/**
 * xlsx_column_get_format:
 * @kind: what a column holds
 *
 * Gives the number format of the totals of a column.
 *
 * Returns: (transfer none): the format
 */
const char *
xlsx_column_get_format (AccordReportColumnKind kind)
{
  return xlsx_unit_get_format (kind == ACCORD_REPORT_COLUMN_MONEY ? ACCORD_REPORT_UNIT_POUNDS
                                                                  : ACCORD_REPORT_UNIT_NUMBER);
}

/**
 * xlsx_threshold_format:
 * @column: a column with a limit
 * @plain: the number format of a value within the limit
 *
 * Makes a number format that puts a sign before what is beyond the limit, so that it is not told by
 * colour alone.
 *
 * Returns: (transfer full): the format
 */
char *
xlsx_threshold_format (const AccordReportColumn *column, const char *plain)
{
  char limit[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *positive = g_strndup (plain, strcspn (plain, ";"));
  const char *sign = accord_report_column_get_limit_sign (column);

  /* Negative numbers keep their minus only in a section of their own. */
  if (column->limit == ACCORD_REPORT_LIMIT_BELOW && column->limit_value == 0)
    return g_strdup_printf ("%1$s;\"%2$s \"-%1$s", positive, sign);

  g_ascii_formatd (limit, sizeof limit, "%.10g", column->limit_value);
  return g_strdup_printf ("[%s%s]\"%s \"%s;%s",
                          column->limit == ACCORD_REPORT_LIMIT_BELOW ? "<" : ">", limit, sign,
                          positive, positive);
}
