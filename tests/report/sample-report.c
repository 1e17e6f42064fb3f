/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample-report.h"

static AccordDate
day (int year, int month, int in_month)
{
  return accord_date_new (year, month, in_month);
}

static void
add_cover (AccordReport *report)
{
  accord_report_set_short_title (report, "Joint commissioning board pack");
  accord_report_set_subtitle (report,
                              "Governing Body, meeting in public, Wednesday 14 October 2015");
  accord_report_set_organisation (report, "NHS Thurrock CCG");
  accord_report_set_meeting (report, "Governing Body & public, 14 October 2015");
  accord_report_set_as_at (report, day (2015, 9, 30));
  accord_report_set_journal (report, SAMPLE_HASH, "Entry 1,482 of 30 September 2015, 17:05.",
                             SAMPLE_CREATED);
  accord_report_set_author (report, "Board secretary, NHS Thurrock CCG");
  accord_report_set_category (report, "Board paper");
  accord_report_set_keywords (report, "joint commissioning; board pack");
  accord_report_set_comments (report, "Made by Accord from the register.");
  accord_report_add_property (report, "FinancialYear", "2015/16");
  accord_report_add_property (report, "Profile", "Thurrock CCG (TC section 12)");
  accord_report_add_fact (report, "Financial year", "2015/16, quarters 1 and 2");
  accord_report_add_fact (report, "Prepared by", "Board secretary, Governance team");
  accord_report_add_fact (report, "Rules", "Thurrock CCG constitution (TC); NS, AC by paragraph");
  accord_report_add_date (report, "AsAt", "As at", day (2015, 9, 30));
  accord_report_add_date (report, "MeetingDate", "Meeting on", day (2015, 10, 14));
  accord_report_add_date (report, "PapersDue", "Papers due", day (2015, 10, 5));
  accord_report_add_key_count (report, "Breaches", "Breaches", "With 7 warnings and 8 notes", 4,
                               "exceptions");
  accord_report_add_key_money (report, "PooledBalance", "Balance of pooled funds",
                               "£9,975,000 paid in, £9,783,000 spent", 19200000, "funds");
  accord_report_add_key_date (report, "LastDayToServe", "Last day to serve notice",
                              "For new arrangements on 1 April 2016", day (2015, 9, 30), "notices");
  accord_report_add_key_date (report, "NextReview", "Next review", "None is set", ACCORD_DATE_NONE,
                              NULL);
}

static void
add_exceptions (AccordReport *report)
{
  static const struct
  {
    AccordReportTone tone;
    const char *severity;
    const char *rule;
    const char *clause;
    const char *arrangement;
    const char *finding;
    const char *remedy;
    const char *who;
    int month;
    const char *section;
    const char *see;
  } findings[] = {
    { ACCORD_REPORT_TONE_BAD, "Breach", "RC-1", "TC 12.12", "A-05",
      "The quarter 1 report has not come. It was due on 17 August 2015, with the papers of 26 "
      "August.",
      "Present it on 14 October, or record a waiver with its minute. It is owed while notice runs.",
      "Lead manager, Basildon and Brentwood", 8, "attendance", "Attendance" },
    { ACCORD_REPORT_TONE_WARN, "Warning", "WD-2, WD-6", "TC 12.13", "A-02",
      "Notice N-2015-02 has reached two of three partners. Today is the last day to serve: served "
      "today, new arrangements start on 1 April 2016; served later, the clause’s two readings give "
      "1 April 2016 and 1 April 2017.",
      "Serve NHS Basildon and Brentwood CCG today, or ask the Governing Body to record its "
      "reading.",
      "Board secretary", 9, "notices", "Notices" },
    { ACCORD_REPORT_TONE_INFO, "Note", "CX-2", "TC 12.28–12.30", NULL,
      "Three paragraphs of the constitution cite 12.26, the joint committee.",
      "Correct with the amendment for A-08.", "Board secretary", 0, "arrangements",
      "Arrangements" },
  };
  AccordReportSection *section;
  AccordReportTable *table;

  section = accord_report_add_section (report, "exceptions", "Exceptions", NULL);
  accord_report_section_set_summary (section, "What a rule says is wrong, with what would mend it",
                                     12);
  accord_report_section_set_attention (section, ACCORD_REPORT_TONE_BAD, "4 breaches, 4 warnings");
  accord_report_section_set_tone (section, ACCORD_REPORT_TONE_BAD);
  accord_report_section_add_lead (section,
                                  "4 breaches, 4 warnings and 4 notes, worst first. Each says "
                                  "what would mend it and who has it in hand.");
  table = accord_report_section_add_table (section, "Exceptions", NULL);
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, "Severity"), 92);
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Rule"), 64);
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Clause"), 88);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_REFERENCE, "Arr.");
  accord_report_column_set_weight (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Finding"), 2.2);
  accord_report_column_set_weight (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "What would mend it"), 1.8);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Who");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_DATE, "Since");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, "Days open");
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "See"), 122);
  for (guint i = 0; i < 12; i++)
    {
      guint which = i / 4;
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_state (row, findings[which].tone, findings[which].severity);
      accord_report_row_text (row, findings[which].rule);
      accord_report_row_text (row, findings[which].clause);
      accord_report_row_reference (row, findings[which].arrangement, "arrangements");
      accord_report_row_text (row, findings[which].finding);
      accord_report_row_text (row, findings[which].remedy);
      accord_report_row_text (row, findings[which].who);
      accord_report_row_date (row, findings[which].month > 0 ? day (2015, findings[which].month, 17)
                                                             : ACCORD_DATE_NONE);
      accord_report_row_integer (row, 44 * i);
      accord_report_row_link (row, findings[which].see, findings[which].section, NULL);
    }
}

static void
add_arrangements (AccordReport *report)
{
  AccordReportSection *section;
  AccordReportTable *table;
  AccordReportRow *row;

  section = accord_report_add_section (report, "arrangements", "Arrangements", NULL);
  accord_report_section_set_summary (section, "Every arrangement with its kind, dates and status",
                                     2);
  accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, "1 under notice");
  accord_report_section_add_lead (section, "Two arrangements are in force.");
  table = accord_report_section_add_table (section, "Arrangements", NULL);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_REFERENCE, "Ref");
  accord_report_column_set_weight (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Arrangement and services"),
    2);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Kind and mode");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_DATE, "Start");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_DATE, "End");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, "Status");

  row = accord_report_table_begin_row (table);
  accord_report_row_key (row, "A-02");
  accord_report_row_rich (row, "Better Care Fund pooled budget.",
                          "Integrated health and social care for adults, with reablement");
  accord_report_row_text (row, "Local authority: pooled budget (TC 12.2)");
  accord_report_row_date (row, day (2015, 4, 1));
  accord_report_row_missing (row);
  accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, "In force");

  row = accord_report_table_begin_row (table);
  accord_report_row_key (row, "A-05");
  accord_report_row_rich (row, "Individual funding requests.", NULL);
  accord_report_row_text (row, "Joint with other CCGs: delegated to another CCG (TC 12.4)");
  accord_report_row_date (row, day (2013, 10, 1));
  accord_report_row_date (row, day (2016, 3, 31));
  accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, "Notice given");
}

static void
add_committees (AccordReport *report)
{
  static const struct
  {
    const char *name;
    int parts[3];
  } committees[] = {
    { "Governing Body", { 2, 2, 6 } },
    { "Urgent Care Joint Committee", { 2, 4, 3 } },
    { "Contract Oversight Board", { 0, 1, 1 } },
  };
  AccordReportSection *section;
  AccordReportTable *table;
  AccordReportChart *chart;

  section = accord_report_add_section (report, "committees", "Committees",
                                       "Committees and their composition");
  accord_report_section_set_summary (section, "Voting and non-voting seats, vacancies, quorum", 3);
  table = accord_report_section_add_table (section, "Committees", NULL);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Committee");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, "Voting seats");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Quorum and voting rule");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, "State");
  chart = accord_report_section_add_chart (
    section, ACCORD_REPORT_CHART_STACKED_BARS, "Filled voting seats by category",
    "Clinical members hold 6 of the Governing Body’s 10 votes.");
  accord_report_chart_set_category_heading (chart, "Committee");
  accord_report_chart_add_series (chart, "Lay", ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, "Executive", ACCORD_REPORT_SERIES_PARTLY);
  accord_report_chart_add_series (chart, "Clinical", ACCORD_REPORT_SERIES_NOT_MET);
  for (guint i = 0; i < G_N_ELEMENTS (committees); i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, committees[i].name);
      accord_report_row_integer (row, committees[i].parts[0] + committees[i].parts[1]);
      accord_report_row_text (row,
                              "6 voting, with 1 lay, 1 executive and 3 clinical; simple majority");
      accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, "Complete");
      accord_report_chart_begin_category (chart, committees[i].name);
      for (guint j = 0; j < 3; j++)
        accord_report_chart_add_value (chart, committees[i].parts[j]);
    }
}

static void
add_attendance (AccordReport *report)
{
  AccordReportSection *section;
  AccordReportTable *table;

  section = accord_report_add_section (report, "attendance", "Attendance",
                                       "Attendance, April to September 2015");
  accord_report_section_set_show_signs (section, FALSE);
  accord_report_section_add_lead (section,
                                  "✓ present    D deputy present    Under 60% is marked ▼.");
  table = accord_report_section_add_table (section, "Attendance", NULL);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Committee");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Seat");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MARK, "Apr");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MARK, "May");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, "Meetings");
  accord_report_column_set_threshold (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_PERCENT, "Rate"),
    ACCORD_REPORT_LIMIT_BELOW, 0.6, ACCORD_REPORT_TONE_WARN);
  accord_report_table_set_group_column (table, 0);
  for (guint i = 0; i < 60; i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, i < 14 ? "Governing Body" : "Urgent Care Joint Committee");
      accord_report_row_text (row, i % 2 ? "Chair" : "Lay member, patients and public");
      accord_report_row_text (row, "✓");
      accord_report_row_missing (row);
      accord_report_row_integer (row, 3);
      accord_report_row_percent (row, i % 5 ? 1.0 : 0.5);
    }
}

static void
add_month_charts (AccordReportSection *section)
{
  static const char *const months[] = { "Apr", "May", "Jun", "Jul", "Aug", "Sep" };
  static const gint64 paid[] = { 450, 450, 450, 877, 877, 877 };
  static const gint64 spent[] = { 138, 279, 423, 568, 713, 864 };
  AccordReportChart *chart;

  chart = accord_report_section_add_chart (
    section, ACCORD_REPORT_CHART_COLUMNS, "Better Care Fund: paid in and spent, to date",
    "By the end of September 98% of what was paid in was spent.");
  accord_report_chart_set_category_heading (chart, "Month");
  accord_report_chart_set_unit (chart, ACCORD_REPORT_UNIT_POUNDS_MILLION);
  accord_report_chart_set_half_width (chart, TRUE);
  accord_report_chart_add_series (chart, "Paid in", ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, "Spent", ACCORD_REPORT_SERIES_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      accord_report_chart_begin_category (chart, months[i]);
      accord_report_chart_add_money (chart, paid[i] * 1000000);
      accord_report_chart_add_money (chart, spent[i] * 1000000);
    }
  chart = accord_report_section_add_chart (section, ACCORD_REPORT_CHART_COLUMNS,
                                           "Better Care Fund: balance at month end",
                                           "The month-end balance fell to £130,000.");
  accord_report_chart_set_category_heading (chart, "Month");
  accord_report_chart_set_unit (chart, ACCORD_REPORT_UNIT_POUNDS_THOUSAND);
  accord_report_chart_set_half_width (chart, TRUE);
  accord_report_chart_add_series (chart, "Balance", ACCORD_REPORT_SERIES_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      accord_report_chart_begin_category (chart, months[i]);
      accord_report_chart_add_money (chart, (paid[i] - spent[i]) * 1000000);
    }
}

static void
add_fund_months (AccordReportSection *section)
{
  AccordReportTable *table = accord_report_section_add_table (section, "FundMonths", "By month");

  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Fund");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONTH, "Month");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "What happened");
  accord_report_column_set_sum (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Paid in"), TRUE);
  accord_report_column_set_threshold (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Balance"),
    ACCORD_REPORT_LIMIT_BELOW, 0, ACCORD_REPORT_TONE_BAD);
  accord_report_table_set_total (table, "Total");
  for (int month = 4; month < 16; month++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, "F-02 Urgent care fund");
      accord_report_row_date (row, day (2015 + (month - 1) / 12, (month - 1) % 12 + 1, 1));
      accord_report_row_text (row, "Payments");
      accord_report_row_money (row, 60000000);
      accord_report_row_money (row, month == 9 ? -5175000 : 43885000);
    }
}

static void
add_funds (AccordReport *report)
{
  AccordReportSection *section;
  AccordReportTable *table;

  section = accord_report_add_section (report, "funds", "Pooled funds", NULL);
  accord_report_section_add_lead (section, "Two funds hold £192,000.");
  table = accord_report_section_add_table (section, "Contributions",
                                           "Contributions by party, paid quarterly in advance");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Fund");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Party");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Part");
  accord_report_column_set_sum (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Agreed for the year"),
    TRUE);
  accord_report_column_set_sum (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Difference"), TRUE);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_PERCENT, "Risk share");
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, "State"), 75);
  accord_report_table_set_group_column (table, 0);
  accord_report_table_set_total (table, "Total");
  for (guint i = 0; i < 6; i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, i < 2 ? "F-01 Better Care Fund" : "F-02 Urgent care fund");
      accord_report_row_text (row, "NHS Castle Point and Rochford CCG");
      accord_report_row_text (row, i == 0 ? "Commissioner" : "Host");
      accord_report_row_money (row, 1350000050);
      accord_report_row_money (row, i == 1 ? -22500000 : 0);
      accord_report_row_percent (row, 0.25);
      if (i == 1)
        accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, "Short");
      else
        accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, "Paid");
    }
  add_month_charts (section);
  add_fund_months (section);
}

static void
add_arrangement (AccordReport *report)
{
  static const int grid[] = { 168, 138, 84, 84, 84, 84, 84, 94, 196 };
  static const double actual[] = { 0.086, 0.208, 0.375, 0.604 };
  AccordReportSection *section;
  AccordReportTable *table;
  AccordReportChart *chart;
  AccordReportRow *row;

  section = accord_report_add_section (report, "a-01", "A-01 Health checks",
                                       "A-01 Learning disability health checks");
  accord_report_section_set_grid (section, grid, G_N_ELEMENTS (grid));
  accord_report_section_add_lead (section, "Two of three objectives met, one in part.");
  accord_report_section_add_fact (
    section, "Services",
    "Annual health checks for people aged 14 and over on practices’ learning "
    "disability registers");
  accord_report_section_add_fact (section, "In force", "From 1 April 2014");
  table =
    accord_report_section_add_table (section, "Objectives_A01", "Objectives and what was achieved");
  accord_report_table_set_filter (table, FALSE);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Objective");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Measure");
  for (int i = 0; i < 5; i++)
    {
      static const char *const headings[] = { "Target", "Q1", "Q2", "Q3", "Q4" };

      accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_FIGURE, headings[i]);
    }
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, "Result");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "What was achieved");
  row = accord_report_table_begin_row (table);
  accord_report_row_text (row, "Raise take-up of health checks");
  accord_report_row_text (row, "Share of register, to date");
  accord_report_row_figure (row, 0.6, ACCORD_REPORT_UNIT_PERCENT_1);
  for (int i = 0; i < 4; i++)
    accord_report_row_figure (row, actual[i], ACCORD_REPORT_UNIT_PERCENT_1);
  accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, "Met");
  accord_report_row_text (
    row, "435 of 720 people on the register had a check, three more than the target "
         "needs. Baseline 51.9%.");
  row = accord_report_table_begin_row (table);
  accord_report_row_text (row, "Every practice offers checks");
  accord_report_row_text (row, "Practices signed up, of 33");
  accord_report_row_figure (row, 33, ACCORD_REPORT_UNIT_NUMBER);
  accord_report_row_figure (row, 2.6, ACCORD_REPORT_UNIT_DECIMAL);
  accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, "overdue");
  accord_report_row_text (row, "awaited");

  chart = accord_report_section_add_chart (
    section, ACCORD_REPORT_CHART_LINE, "Raise take-up of health checks",
    "Take-up of health checks passed its target in quarter 4.");
  accord_report_chart_set_category_heading (chart, "Quarter");
  accord_report_chart_set_unit (chart, ACCORD_REPORT_UNIT_PERCENT_1);
  accord_report_chart_add_series (chart, "Actual", ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, "Target", ACCORD_REPORT_SERIES_TARGET);
  for (int i = 0; i < 4; i++)
    {
      static const char *const quarters[] = { "Q1", "Q2", "Q3", "Q4" };

      accord_report_chart_begin_category (chart, quarters[i]);
      if (i == 2)
        accord_report_chart_add_missing (chart);
      else
        accord_report_chart_add_value (chart, actual[i]);
      accord_report_chart_add_value (chart, 0.6);
    }
}

static void
add_notices (AccordReport *report)
{
  AccordReportSection *section;
  AccordReportTable *table;
  AccordReportRow *row;

  section = accord_report_add_section (report, "notices", "Notices: [all]/\\ of 'em? A long name",
                                       "Notices of withdrawal");
  accord_report_section_add_lead (
    section, "Notice runs from the day the last partner is served, for six calendar "
             "months (WD-2, WD-3). On the safe reading new arrangements start on the "
             "first 1 April after expiry (WD-4). TC 12.13 can also be read otherwise.");
  table = accord_report_section_add_table (section, "Notices", "Notices");
  accord_report_column_set_width (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_REFERENCE, "Notice"), 84);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Arrangement");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "In words");
  row = accord_report_table_begin_row (table);
  accord_report_row_key (row, "N-2015-01");
  accord_report_row_text (row, "=1+1");
  accord_report_row_text (row,
                          "http://example.nhs.uk/ and\x01 a bell\x07, _x0041_ and <b>&amp;</b>");
  table = accord_report_section_add_table (section, "A1", "Waivers");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_DATE, "Day");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Day");
  accord_report_column_set_sum (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, ""), TRUE);
  accord_report_table_set_total (table, "Total");
  accord_report_section_add_paragraph (section,
                                       "A notice never ends liability for what was done before.");
  accord_report_section_add_note (section,
                                  "For A-01, A-02 and A-03 see TC 12.1 and 12.2, which set no "
                                  "notice: their own agreements do.");
}

AccordReport *
sample_report_new (void)
{
  AccordReport *report = accord_report_new ("Joint commissioning: board pack");

  add_cover (report);
  add_exceptions (report);
  add_arrangements (report);
  add_committees (report);
  add_attendance (report);
  add_funds (report);
  add_arrangement (report);
  add_notices (report);
  return report;
}
