/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/constitution.h"

G_BEGIN_DECLS

/* What a clause on joint working says; the model wording has one clause for each (AC 1.2–1.11). */
typedef enum {
  ACCORD_SUBJECT_POWERS,
  ACCORD_SUBJECT_TERMS,
  ACCORD_SUBJECT_COMMITTEE,
  ACCORD_SUBJECT_FUND,
  ACCORD_SUBJECT_AGREEMENT,
  ACCORD_SUBJECT_LIABILITY,
  ACCORD_SUBJECT_GUIDANCE,
  ACCORD_SUBJECT_APPROVAL,
  ACCORD_SUBJECT_REPORTING,
  ACCORD_SUBJECT_WITHDRAWAL,
  ACCORD_N_SUBJECTS,
} AccordSubject;

/**
 * AccordClauseItem:
 * @number: (nullable): of a sub-clause that is a line of its clause's list
 * @text: its words, on one line, without the mark before them
 */
typedef struct {
  char *number;
  char *text;
} AccordClauseItem;

/**
 * AccordClause:
 * @number: (nullable): "12.28"; %NULL for a paragraph or a heading without a number
 * @text: its own words, on one line
 * @items: (element-type AccordClauseItem): the list that it ends in, if any
 * @said: its words and those of its list, folded so that they can be compared
 * @place: how far down the text it stands, from 1
 * @part: which run of numbers it belongs to: appendices begin again at 1
 * @is_heading: whether it is only a title
 * @kind: what it is about
 * @run: which stretch of clauses about that it belongs to
 * @subjects: what it says, a bit for each
 */
typedef struct {
  char *number;
  char *text;
  GPtrArray *items;
  char *said;
  guint place;
  guint part;
  gboolean is_heading;
  AccordConstitutionKind kind;
  guint run;
  guint subjects;
} AccordClause;

/* A line of the text, without what only belongs to its page. */
typedef struct {
  char *text;
  gboolean after_gap; /* an empty line comes before it, and not the end of a page */
} AccordTextLine;

#define ACCORD_CONSTITUTION_FIRST_JOINT ACCORD_CONSTITUTION_CCG_JOINT
#define ACCORD_CONSTITUTION_LAST_JOINT ACCORD_CONSTITUTION_NHSE

/* Periods of notice that can be meant; others are misread or mistyped. */
#define ACCORD_CONSTITUTION_LEAST_MONTHS 1
#define ACCORD_CONSTITUTION_MOST_MONTHS  60

/**
 * AccordReading:
 * @clauses: (element-type AccordClause): the text
 * @chosen: (nullable): by joint kind and subject, the clause that says it
 * @named: (nullable): the clauses on collaborative working, the council and the scheme
 * @is_shared: whether one section is about the functions of both, the CCG and NHS England
 * @findings: (element-type AccordConstitutionFinding): what was read
 * @faults: (element-type AccordConstitutionFault): what is wrong
 * @expressions: those that were compiled, by their text
 *
 * A constitution while it is read.
 */
typedef struct {
  GPtrArray *clauses;
  AccordClause *chosen[ACCORD_CONSTITUTION_N_KINDS][ACCORD_N_SUBJECTS];
  AccordClause *named[ACCORD_CONSTITUTION_N_KINDS];
  gboolean is_shared;
  GPtrArray *findings;
  GPtrArray *faults;
  GHashTable *expressions;
} AccordReading;

/* The steps, in this order: bytes, lines, clauses, what they are about, what is read, faults. */
char *accord_constitution_decode (const char *name, GBytes *bytes, GError **error);
GBytes *
accord_constitution_load (const char *path, GCancellable *cancellable, GError **error);
GPtrArray *accord_constitution_split_lines (const char *text);
void accord_reading_split_clauses (AccordReading *self, GPtrArray *lines);
void accord_reading_recognise (AccordReading *self);
void accord_reading_choose (AccordReading *self);
void accord_reading_collect (AccordReading *self);
void accord_reading_find_blanks (AccordReading *self);
void accord_reading_find_gaps (AccordReading *self);
void accord_reading_find_references (AccordReading *self);

/* What they are made of */
gboolean accord_reading_says (AccordReading *self, const char *expression, const char *text);
char *accord_reading_dup_match (AccordReading *self,
                                const char *expression,
                                const char *text,
                                guint group);
GRegex *accord_reading_get_expression (AccordReading *self, const char *expression);
char *accord_reading_fold (AccordReading *self, const char *text);
char *accord_constitution_dup_words (const char *text);
gboolean accord_constitution_is_unfinished (const char *text);
gboolean accord_reading_is_title (AccordReading *self, const char *text);
const char *accord_constitution_get_suffix (AccordConstitutionKind kind);
const char *accord_subject_get_field (AccordSubject subject);
const char *accord_subject_get_label (AccordSubject subject);
int accord_reading_get_months (AccordReading *self, const AccordClause *clause, guint nth);
gboolean accord_reading_says_expiry (AccordReading *self, const AccordClause *clause);
gboolean accord_reading_says_start (AccordReading *self, const AccordClause *clause);
GRegex *accord_reading_get_blank (AccordReading *self);
void accord_reading_add_fault (AccordReading *self,
                               AccordConstitutionSeverity severity,
                               const char *code,
                               const AccordClause *clause,
                               char *message,
                               const char *words,
                               const char *remedy);

G_END_DECLS
