/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/state.h"

G_BEGIN_DECLS

/**
 * AccordTimelineLane: what is owed of one kind, in a row of its own below the term.
 */
typedef enum {
  ACCORD_LANE_QUARTERLY,
  ACCORD_LANE_ANNUAL,
  ACCORD_LANE_ENGAGEMENT,
  ACCORD_LANE_OTHER,
  ACCORD_N_LANES,
} AccordTimelineLane;

/** AccordTimelineMark: one thing owed, on the day that it is due. */
typedef struct {
  AccordDate date;
  AccordTimelineLane lane;
  const AccordState *state;
  char *text;
} AccordTimelineMark;

/** AccordTimelineNotice: a notice that was served and not rescinded, until new arrangements start. */
typedef struct {
  AccordDate served;
  AccordDate expires;
  AccordDate start;
  char *text;
} AccordTimelineNotice;

/**
 * AccordTimelineData: what the timeline of an arrangement shows, and of which financial years.
 * @first_year, @last_year: the years in which the financial years start
 */
typedef struct {
  int first_year;
  int last_year;
  AccordDate today;
  AccordDate approved;
  AccordDate start;
  AccordDate last_day; /* to serve notice */
  AccordDate review;
  AccordDate end;
  GArray *notices;
  GArray *marks;
  gboolean has_lane[ACCORD_N_LANES];
} AccordTimelineData;

AccordTimelineData *accord_timeline_data_new (AccordStore *store, AccordRecord *arrangement);
void accord_timeline_data_free (AccordTimelineData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineData, accord_timeline_data_free)
gboolean accord_timeline_data_is_empty (const AccordTimelineData *data);
guint accord_timeline_data_count_lanes (const AccordTimelineData *data);
const char *accord_timeline_lane_get_label (AccordTimelineLane lane);
char *accord_timeline_data_dup_words (const AccordTimelineData *data);

G_END_DECLS
