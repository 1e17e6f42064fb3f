/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/query.h"
#include "widgets/state.h"

G_BEGIN_DECLS

/**
 * AccordPlannerItem:
 * @type: the type of the record behind it; %NULL for none
 * @what: due, meeting, served, expires, starts or year
 * @title: what it is
 * @words: (nullable): the line below it
 * @key: (nullable): the key of its state
 * @state: (nullable): how that is shown
 * @state_words: (nullable): the state in words: "Overdue 7 days"
 *
 * What stands on one day of the calendar.
 */
typedef struct {
  const AccordRecordType *type;
  gint64 id;
  AccordDate date;
  const char *what;
  char *title;
  char *words;
  char *kind;
  char *key;
  const AccordState *state;
  char *state_words;
} AccordPlannerItem;

/** AccordPlannerSpan: a notice that runs: from when it was served to all until it expires. */
typedef struct {
  AccordDate from;
  AccordDate to;
} AccordPlannerSpan;

/**
 * AccordPlannerData:
 * @items: (element-type AccordPlannerItem): by date
 * @n_lacking: how many joint arrangements owe reports in the year and have no calendar for it
 *
 * What the calendar of one financial year shows, as at @today.
 */
typedef struct {
  int year;
  AccordDate today;
  AccordBankHolidays *holidays;
  GPtrArray *items;
  GArray *spans;
  guint n_lacking;
} AccordPlannerData;

AccordPlannerData *
accord_planner_data_new (AccordStore *store, int year, const AccordQuery *query, GError **error);
void accord_planner_data_free (AccordPlannerData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordPlannerData, accord_planner_data_free)

void accord_planner_data_read_async (gpointer source,
                                     AccordStore *store,
                                     int year,
                                     const AccordQuery *query,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback);
AccordPlannerData *accord_planner_data_read_finish (GAsyncResult *result, GError **error);

gboolean accord_planner_data_has_day (const AccordPlannerData *data, AccordDate day);
guint accord_planner_data_find (const AccordPlannerData *data, AccordDate day, guint *n);
char *accord_planner_data_dup_day_words (const AccordPlannerData *data, AccordDate day);
char *accord_planner_data_dup_words (const AccordPlannerData *data);

G_END_DECLS
