/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/obligation.h"
#include "accord/query.h"

G_BEGIN_DECLS

/** AccordObliged: an arrangement with what decides what it owes. */
typedef struct {
  gint64 id;
  char *reference;
  gboolean is_joint;
  AccordReportingTerms terms;
  char *reporters;
  GArray *leads; /* of AccordLeadSpell */
} AccordObliged;

/** AccordHolidayMove: a day that was made a bank holiday, or is one no longer. */
typedef struct {
  AccordDate date;
  gboolean is_new;
  char *title;
} AccordHolidayMove;

/** AccordObligationWork: the reporting calendar on its way, within one transaction. */
typedef struct {
  AccordStore *store;
  GHashTable *obliged;      /* id → AccordObliged */
  GArray *meetings;         /* of AccordReportingMeeting */
  GHashTable *meeting_refs; /* id → its reference */
  GPtrArray *changes;       /* of AccordObligationChange */
  GArray *holiday_moves;    /* of AccordHolidayMove: in what is followed up */
  GHashTable *moved;        /* id of a meeting → the date that it had, in what is followed up */

  /* What was asked last: rows of one arrangement mostly lie together. */
  const AccordObliged *asked;
  int asked_year;
  guint n_owed;
  AccordOwed owed[ACCORD_OWED_MAX];
} AccordObligationWork;

/** AccordObligationRow: one that is in the register. */
typedef struct {
  gint64 id;
  gint64 arrangement;
  char *kind;
  char *title;
  gboolean has_period;
  AccordPeriod period;
  AccordDate due;
  gint64 meeting;
  char *owed_by;
  gboolean is_untouched;
} AccordObligationRow;

/* obligation-work.c */
gboolean
accord_obligation_work_init (AccordObligationWork *self, AccordStore *store, GError **error);
void accord_obligation_work_clear (AccordObligationWork *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordObligationWork, accord_obligation_work_clear)
gboolean accord_obligation_work_load (AccordObligationWork *self, const char *ids, GError **error);
const AccordObliged *accord_obligation_work_find (AccordObligationWork *self, gint64 arrangement);
const AccordOwed *accord_obligation_work_list_owed (AccordObligationWork *self,
                                                    const AccordObliged *obliged,
                                                    int financial_year,
                                                    guint *n_owed);
char *accord_obliged_dup_reporters (const AccordObliged *self, const AccordPeriod *period);
gboolean accord_obliged_is_in_force (const AccordObliged *self, AccordDate first, AccordDate last);
void accord_obligation_row_free (AccordObligationRow *row);
GPtrArray *accord_obligation_rows_read (AccordRows *rows);

/* obligation-write.c */
gboolean accord_obligation_add (AccordObligationWork *self,
                                const AccordObliged *obliged,
                                const AccordOwed *owed,
                                GError **error);
gboolean accord_obligation_revise (AccordObligationWork *self,
                                   const AccordObligationRow *row,
                                   const AccordOwed *owed,
                                   GError **error);
gboolean
accord_obligation_drop (AccordObligationWork *self, const AccordObligationRow *row, GError **error);
gboolean
accord_obligation_record_new (AccordObligationWork *self, AccordRecord *record, GError **error);
gboolean accord_obligation_move (AccordObligationWork *self,
                                 const AccordObligationRow *row,
                                 AccordRecord *record,
                                 AccordDate due,
                                 char *why,
                                 GError **error);

/* obligation-why.c */
char *accord_obligation_dup_why (AccordObligationWork *self,
                                 const AccordObliged *obliged,
                                 const AccordObligationRow *row,
                                 const AccordOwed *owed);
char *accord_obligation_dup_why_day (AccordObligationWork *self,
                                     AccordDate from,
                                     AccordDate to,
                                     AccordDate counted);
char *accord_obligation_dup_why_dropped (AccordObligationWork *self,
                                         const AccordObligationRow *row);

/* obligation-recurring.c */
gboolean accord_obligation_review_series (AccordObligationWork *self,
                                          const char *arrangements,
                                          int financial_year,
                                          GError **error);

/* obligation-generate.c */
gboolean accord_obligation_review (AccordObligationWork *self,
                                   const AccordObligationRow *row,
                                   GError **error);
gboolean accord_obligations_add_for (AccordStore *store,
                                     gint64 arrangement,
                                     int financial_year,
                                     GError **error);

gboolean accord_obligation_generate_first (AccordObligationWork *self,
                                           gint64 arrangement,
                                           int financial_year,
                                           GError **error);

/* obligation-follow-up.c */
void accord_obligations_pause (AccordStore *store, gboolean is_paused);

G_END_DECLS
