/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/board-pack.h"
#include "accord/query.h"

G_BEGIN_DECLS

/* What the pack reads: one named query each. */
typedef enum {
  BOARD_HOME,
  BOARD_MEETING,
  BOARD_PROFILES,
  BOARD_ARRANGEMENTS,
  BOARD_PARTIES,
  BOARD_AGREEMENTS,
  BOARD_COMMITTEES,
  BOARD_MEMBERSHIP,
  BOARD_ATTENDANCE,
  BOARD_MEETINGS,
  BOARD_CALENDAR,
  BOARD_OBJECTIVES,
  BOARD_CONTRIBUTIONS,
  BOARD_FUND_MOVEMENTS,
  BOARD_FUND_FUNCTIONS,
  BOARD_NOTICES,
  BOARD_NOTICE_SERVICE,
  BOARD_LAST_DAYS,
  BOARD_DECISIONS,
  BOARD_INTERESTS,
  BOARD_NONE_DECLARED,
  BOARD_ACTIONS,
  N_BOARD_QUERIES,
} BoardQuery;

/* What the sheets count for the cover while they are built. */
typedef struct {
  guint n_in_force;
  guint n_approved;
  guint n_proposed;
  guint n_overdue;
  guint n_unpublished;
  guint n_off_track;
  guint n_at_risk;
  guint n_votes;
  guint n_vacant_votes;
  guint n_notices_running;
  guint n_notices_part_served;
  gint64 paid;
  gint64 spent;
  AccordDate last_day;
  AccordDate last_day_start;
} BoardFigures;

/* The pack while it is built: the rows that were read, and the report that is made of them. */
typedef struct {
  AccordReport *report;
  AccordDate as_at;
  int year; /* the financial year of the as-at date, known by the year in which it starts */
  AccordRows *rows[N_BOARD_QUERIES];
  BoardFigures figures;
} BoardPack;

/* A column of a sheet: width and weight are 0 where the kind's own will do. */
typedef struct {
  AccordReportColumnKind kind;
  const char *heading;
  int width;
  double weight;
} BoardColumn;

/* Cells */

AccordReportTable *board_pack_add_table (AccordReportSection *section,
                                         const char *name,
                                         const char *heading,
                                         const BoardColumn *columns,
                                         guint n_columns);
void board_pack_add_text (AccordReportRow *row, AccordRows *rows, guint i, const char *column);
void board_pack_add_date (AccordReportRow *row, AccordRows *rows, guint i, const char *column);
void board_pack_add_integer (AccordReportRow *row, AccordRows *rows, guint i, const char *column);
void board_pack_add_late (AccordReportRow *row, AccordRows *rows, guint i);
void
board_pack_add_arrangement (AccordReportRow *row, AccordRows *rows, guint i, const char *column);
void board_pack_add_choice (AccordReportRow *row,
                            AccordRows *rows,
                            guint i,
                            const char *column,
                            const char *type,
                            const char *field);
char *board_pack_dup_choice (AccordRows *rows,
                             guint i,
                             const char *column,
                             const char *type,
                             const char *field);
char *board_pack_dup_day (AccordDate date);
char *board_pack_dup_month (AccordDate date);
void board_pack_add_to_list (GString *list, char *words);

/* Sheets, in their order */

void board_pack_add_arrangements (BoardPack *pack);
void board_pack_add_parties (BoardPack *pack);
void board_pack_add_agreements (BoardPack *pack);
void board_pack_add_committees (BoardPack *pack);
void board_pack_add_membership (BoardPack *pack);
void board_pack_add_attendance (BoardPack *pack);
void board_pack_add_meetings (BoardPack *pack);
void board_pack_add_calendar (BoardPack *pack);
void board_pack_add_objectives (BoardPack *pack);
void board_pack_add_funds (BoardPack *pack);
void board_pack_add_notices (BoardPack *pack);
void board_pack_add_decisions (BoardPack *pack);
void board_pack_add_interests (BoardPack *pack);
void board_pack_add_actions (BoardPack *pack);

/* The cover, once the sheets have counted */

void board_pack_add_cover (BoardPack *pack);

G_END_DECLS
