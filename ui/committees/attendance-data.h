/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_ATTENDANCE_MAX 12

/**
 * AccordAttendanceMark:
 * @ACCORD_MARK_NONE: did not hold the seat that day
 * @ACCORD_MARK_PRESENT: came
 * @ACCORD_MARK_DEPUTY: a deputy came
 * @ACCORD_MARK_APOLOGIES: sent apologies
 * @ACCORD_MARK_ABSENT: did not come, or nothing was entered
 */
typedef enum {
  ACCORD_MARK_NONE,
  ACCORD_MARK_PRESENT,
  ACCORD_MARK_DEPUTY,
  ACCORD_MARK_APOLOGIES,
  ACCORD_MARK_ABSENT,
  ACCORD_N_MARKS,
} AccordAttendanceMark;

/** AccordAttendanceLine: one person in one seat, and how they came to each meeting. */
typedef struct {
  char *name;
  char *seat;
  AccordAttendanceMark marks[ACCORD_ATTENDANCE_MAX];
  char *deputies[ACCORD_ATTENDANCE_MAX];
  guint n_came;
  guint n_meetings;
} AccordAttendanceLine;

/** AccordAttendance: the last meetings of a committee whose attendance has been entered. */
typedef struct {
  AccordDate dates[ACCORD_ATTENDANCE_MAX];
  guint n_meetings;
  GPtrArray *lines; /* of AccordAttendanceLine */
} AccordAttendance;

AccordAttendance *accord_attendance_new (AccordStore *store, gint64 committee);
void accord_attendance_free (AccordAttendance *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordAttendance, accord_attendance_free)
const char *accord_attendance_mark_get_letter (AccordAttendanceMark mark);
const char *accord_attendance_mark_get_word (AccordAttendanceMark mark);
char *accord_attendance_dup_rate (const AccordAttendanceLine *line);
char *accord_attendance_dup_mark (const AccordAttendance *data, guint line, guint meeting);
char *accord_attendance_dup_words (const AccordAttendance *data);

G_END_DECLS
