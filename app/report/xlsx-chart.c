/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-writer.h"

/* The size that libxlsxwriter gives a chart, which is then scaled; px. */
#define LXW_CHART_WIDTH  480.0
#define LXW_CHART_HEIGHT 288.0

#define FULL_WIDTH 1012
#define HALF_WIDTH 501
#define LEFT_GAP   2
#define TOP_GAP    6

#define TITLE_POINTS 10.5
#define TEXT_POINTS  9
#define LABEL_POINTS 8

/* Where the figures of a chart stand. */
typedef struct {
  const AccordReportChart *chart;
  const char *sheet;
  guint heading_row;
  guint first_row;
  guint last_row;
} ChartData;

static lxw_chart_font
chart_font (double points, gboolean bold, guint32 colour)
{
  lxw_chart_font font = {
    .name = (char *) XLSX_FONT,
    .size = points,
    .bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE,
    .color = colour,
  };

  return font;
}

static void
draw_line_series (lxw_chart_series *line_series, const AccordReportSeries *series, guint32 colour)
{
  gboolean target = series->look == ACCORD_REPORT_SERIES_TARGET;
  lxw_chart_line line = {
    .color = colour,
    .width = 2.25,
    .dash_type = target ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID,
  };
  lxw_chart_line outline = { .color = colour };
  lxw_chart_fill fill = { .color = colour };

  chart_series_set_line (line_series, &line);
  chart_series_set_marker_type (line_series,
                                target ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE);
  if (target)
    return;
  chart_series_set_marker_size (line_series, 6);
  chart_series_set_marker_line (line_series, &outline);
  chart_series_set_marker_fill (line_series, &fill);
}

static void
draw_bar_series (lxw_chart_series *bar_series,
                 const AccordReportChart *chart,
                 guint32 colour,
                 gboolean hatched)
{
  lxw_chart_line outline = { .color = LOOK_WHITE, .width = 0.75 };
  lxw_chart_fill fill = { .color = colour };
  lxw_chart_pattern pattern = {
    .fg_color = colour,
    .bg_color = LOOK_WHITE,
    .type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
  };

  if (hatched)
    {
      outline.color = colour;
      chart_series_set_pattern (bar_series, &pattern);
    }
  else
    chart_series_set_fill (bar_series, &fill);
  if (!hatched && chart->kind != ACCORD_REPORT_CHART_STACKED_BARS)
    outline = (lxw_chart_line){ .none = LXW_TRUE };
  chart_series_set_line (bar_series, &outline);
}

/* A part of nothing has no label in a stack: there would be no room for it. */
static const char *
label_format (const AccordReportChart *chart)
{
  if (chart->kind == ACCORD_REPORT_CHART_STACKED_BARS && chart->unit == ACCORD_REPORT_UNIT_NUMBER)
    return "#,##0;;;";
  return xlsx_unit_get_format (chart->unit);
}

static void
label_series (lxw_chart_series *labelled, const AccordReportChart *chart, gboolean on_dark)
{
  lxw_chart_font font = chart_font (LABEL_POINTS, FALSE, on_dark ? LOOK_WHITE : LOOK_INK);
  guint8 position = LXW_CHART_LABEL_POSITION_OUTSIDE_END;

  if (chart->kind == ACCORD_REPORT_CHART_STACKED_BARS)
    position = LXW_CHART_LABEL_POSITION_CENTER;
  else if (chart->kind == ACCORD_REPORT_CHART_LINE)
    position = LXW_CHART_LABEL_POSITION_ABOVE;
  chart_series_set_labels (labelled);
  chart_series_set_labels_num_format (labelled, label_format (chart));
  chart_series_set_labels_font (labelled, &font);
  chart_series_set_labels_position (labelled, position);
}

static void
add_series (lxw_chart *chart, const ChartData *data, guint index)
{
  const AccordReportSeries *series = g_ptr_array_index (data->chart->series, index);
  lxw_chart_series *added = chart_add_series (chart, NULL, NULL);
  guint32 colour = accord_report_series_get_colour (series, index);
  gboolean hatched = accord_report_series_is_hatched (data->chart, series, index);
  gboolean on_dark = data->chart->kind == ACCORD_REPORT_CHART_STACKED_BARS &&
                     accord_report_series_is_dark (data->chart, series, index);

  chart_series_set_name_range (added, data->sheet, data->heading_row, (lxw_col_t) (index + 1));
  chart_series_set_categories (added, data->sheet, data->first_row, 0, data->last_row, 0);
  chart_series_set_values (added, data->sheet, data->first_row, (lxw_col_t) (index + 1),
                           data->last_row, (lxw_col_t) (index + 1));
  if (data->chart->kind == ACCORD_REPORT_CHART_LINE)
    draw_line_series (added, series, colour);
  else
    draw_bar_series (added, data->chart, colour, hatched);
  if (accord_report_chart_is_labelled (data->chart) && series->look != ACCORD_REPORT_SERIES_TARGET)
    label_series (added, data->chart, on_dark);
}

static void
draw_category_axis (lxw_chart_axis *axis, const AccordReportChart *chart)
{
  lxw_chart_font font = chart_font (TEXT_POINTS, FALSE, LOOK_INK);
  lxw_chart_line line = { .color = LOOK_MUTED, .width = 0.75 };

  chart_axis_set_num_font (axis, &font);
  chart_axis_set_line (axis, &line);
  chart_axis_set_major_tick_mark (axis, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible (axis, LXW_FALSE);
  if (accord_report_chart_lies (chart))
    chart_axis_set_reverse (axis);
}

static void
draw_value_axis (lxw_chart_axis *axis, const AccordReportChart *chart)
{
  lxw_chart_font font = chart_font (TEXT_POINTS, FALSE, LOOK_MUTED);
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart_line grid = { .color = LOOK_GRID, .width = 0.75 };
  gboolean shown =
    chart->kind == ACCORD_REPORT_CHART_LINE || !accord_report_chart_is_labelled (chart);
  double minimum;
  double maximum;
  double step;

  accord_report_chart_get_axis (chart, &minimum, &maximum, &step);
  chart_axis_set_min (axis, minimum);
  chart_axis_set_max (axis, maximum);
  chart_axis_set_major_unit (axis, step);
  chart_axis_set_num_format (axis, xlsx_unit_get_format (chart->unit));
  chart_axis_set_num_font (axis, &font);
  chart_axis_set_line (axis, &none);
  chart_axis_set_major_tick_mark (axis, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible (axis, shown);
  if (shown)
    chart_axis_major_gridlines_set_line (axis, &grid);
  else
    chart_axis_off (axis);
}

static void
draw_frame (lxw_chart *chart, const AccordReportChart *from)
{
  lxw_chart_font title = chart_font (TITLE_POINTS, TRUE, LOOK_ACCENT);
  lxw_chart_font legend = chart_font (TEXT_POINTS, FALSE, LOOK_INK);
  lxw_chart_line hair = { .color = LOOK_HAIR, .width = 0.75 };
  lxw_chart_fill white = { .color = LOOK_WHITE };
  lxw_chart_fill none = { .none = LXW_TRUE };
  g_autofree char *clean = xlsx_text_clean (from->title, XLSX_LONGEST_HEADING);

  chart_title_set_name (chart, clean);
  chart_title_set_name_font (chart, &title);
  chart_chartarea_set_line (chart, &hair);
  chart_chartarea_set_fill (chart, &white);
  chart_plotarea_set_fill (chart, &none);
  if (from->series->len > 1)
    {
      chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
      chart_legend_set_font (chart, &legend);
    }
  else
    chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
}

static lxw_chart *
chart_new (lxw_workbook *workbook, const ChartData *data)
{
  const guint8 types[] = { LXW_CHART_COLUMN, LXW_CHART_BAR, LXW_CHART_BAR_STACKED, LXW_CHART_LINE };
  lxw_chart *chart = workbook_add_chart (workbook, types[data->chart->kind]);

  draw_frame (chart, data->chart);
  for (guint i = 0; i < data->chart->series->len; i++)
    add_series (chart, data, i);

  /* The y axis of a bar chart holds its categories, although it is the one that lies on the left.
   */
  if (accord_report_chart_lies (data->chart))
    {
      draw_category_axis (chart->y_axis, data->chart);
      draw_value_axis (chart->x_axis, data->chart);
    }
  else
    {
      draw_category_axis (chart->x_axis, data->chart);
      draw_value_axis (chart->y_axis, data->chart);
    }
  if (data->chart->kind != ACCORD_REPORT_CHART_LINE)
    chart_set_series_gap (chart, accord_report_chart_lies (data->chart) ? 45 : 60);
  if (data->chart->kind == ACCORD_REPORT_CHART_STACKED_BARS)
    chart_set_series_overlap (chart, 100);
  chart_show_blanks_as (chart, LXW_CHART_BLANKS_AS_GAP);
  return chart;
}

/* Where the figures of figure @figure stand: tables are called after their figures. */
static gboolean
find_data (XlsxWriter *writer, const AccordReportChart *chart, guint figure, ChartData *data)
{
  g_autofree char *name = g_strdup_printf ("Figure%u", figure);

  if (writer->chart_plan == NULL || chart->categories->len == 0)
    return FALSE;

  for (guint i = 0; i < writer->chart_data->blocks->len; i++)
    {
      const AccordReportBlock *block = g_ptr_array_index (writer->chart_data->blocks, i);

      if (!g_str_equal (block->table->name, name))
        continue;
      data->chart = chart;
      data->sheet = writer->chart_plan->name;
      data->heading_row = xlsx_plan_get_table_row (writer->chart_plan, i);
      data->first_row = data->heading_row + 1;
      data->last_row = data->heading_row + chart->categories->len;
      return TRUE;
    }
  return FALSE;
}

static void
write_chart (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item, guint index)
{
  const AccordReportChart *chart = item->charts[index];
  int width = chart->half_width ? HALF_WIDTH : FULL_WIDTH;
  g_autofree char *alt_text = accord_report_chart_dup_alt_text (chart);
  g_autofree char *clean = xlsx_text_clean (alt_text, XLSX_LONGEST_TEXT);
  lxw_chart_options options = {
    .x_offset = LEFT_GAP + (index == 0 ? 0 : FULL_WIDTH - HALF_WIDTH),
    .y_offset = TOP_GAP,
    .x_scale = width / LXW_CHART_WIDTH,
    .y_scale = item->chart_height / LXW_CHART_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = clean,
  };
  ChartData data;

  if (find_data (writer, chart, item->figure + index, &data))
    xlsx_check (writer, worksheet_insert_chart_opt (sheet, item->row, 0,
                                                    chart_new (writer->workbook, &data), &options));
}

/**
 * xlsx_write_charts:
 * @writer: a writer
 * @sheet: a sheet
 * @item: where one chart stands, or two side by side
 *
 * Draws charts. One without any figures is left out.
 */
void
xlsx_write_charts (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (item->charts); i++)
    if (item->charts[i] != NULL)
      write_chart (writer, sheet, item, i);
}
