/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/notice-letters.h"
#include "accord/query.h"
#include "accord/report.h"

/* What the files of the letters share. */

/* The dates of a notice, on both readings (WD-3 to WD-5). */
typedef struct {
  AccordDate served;       /* on the last partner */
  AccordDate expires;      /* at the end of that day */
  AccordDate after_expiry; /* where new arrangements start on that reading */
  AccordDate next_year;
  AccordDate starts; /* where they start on the reading that holds */
  AccordDate ends;   /* the last day of the home organisation's part */
} LetterDates;

/* What the letters of one notice are made from. */
typedef struct {
  AccordDate as_at;
  AccordRows *notice;   /* of one row */
  AccordRows *partners; /* one row each */
  int months;
  gboolean expiry_said; /* by the clause */
  const char *reading;  /* nullable: the one that was chosen, borrowed */
  gboolean is_served;   /* on every partner */
  LetterDates dates;
} LetterFacts;

/* The values of the fields of one letter. */
typedef struct {
  const LetterFacts *facts;
  guint partner;
  GHashTable *values;
  GPtrArray *missing; /* of char *: what there is no value for, in words */
} LetterValues;

gboolean letter_facts_read (LetterFacts *facts, AccordStore *store, gint64 notice, GError **error);
void letter_facts_clear (LetterFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LetterFacts, letter_facts_clear)

gboolean letter_knows_field (const char *name);
LetterValues *letter_values_new (const LetterFacts *facts, guint partner);
void letter_values_free (LetterValues *values);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LetterValues, letter_values_free)
const char *letter_values_look_up (const char *name, gpointer values);
void letter_values_take (LetterValues *values, const char *name, char *value);
char *letter_values_dup_gap (LetterValues *values, const char *words);

LetterDates letter_dates_find (const LetterFacts *facts, AccordDate served);
void letter_values_add_dates (LetterValues *values);

const AccordNoticeLetter *
letter_get_only (const AccordReport *report, const char *path, GError **error);
