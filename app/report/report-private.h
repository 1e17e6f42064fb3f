/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"
#include "accord/report-tree.h"

/* What the files of the tree share among themselves; nobody else includes this. */

char *accord_report_dup_words (const char *words);
void accord_report_cell_clear (AccordReportCell *cell);
AccordReportTable *accord_report_table_new (const char *name, const char *heading);
void accord_report_table_free (AccordReportTable *table);
AccordReportChart *
accord_report_chart_new (AccordReportChartKind kind, const char *title, const char *message);
void accord_report_chart_free (AccordReportChart *chart);
void accord_report_fact_free (AccordReportFact *fact);
AccordReportFact *accord_report_fact_new (const char *label, const char *words);
AccordReportSection *
accord_report_section_new (const char *id, const char *name, const char *title);
void accord_report_section_free (AccordReportSection *section);
void accord_report_note_journal (AccordReport *report, const AccordEntry *head);
