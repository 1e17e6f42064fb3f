/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/rule.h"

G_BEGIN_DECLS

/** AccordStep: one line of an explanation's arithmetic: what is counted, and what it comes to. */
typedef struct {
  char *label;
  char *value;
} AccordStep;

/**
 * AccordExplanation:
 * @label: what the field is called
 * @value: its value for people; "—" where there is none
 * @rules: (nullable): the rules that it follows, for example "WD-2, WD-3"
 * @clause: (nullable): where they are written, for example "TC 12.24"
 * @profile: (nullable): the constitution profile that the clause is from
 * @origin: (nullable): S, I, P: whether a source says so, or we infer it
 * @sentence: how the value is worked out
 * @steps: (element-type AccordStep): with what; the last comes to the value
 * @remedy: (nullable): for a finding, what would mend it
 *
 * Why a value is what it is: constant, and counted by its references.
 */
typedef struct {
  char *label;
  char *value;
  char *rules;
  char *clause;
  char *profile;
  char *origin;
  char *sentence;
  GPtrArray *steps;
  char *remedy;
} AccordExplanation;

AccordExplanation *accord_explanation_ref (AccordExplanation *self);
void accord_explanation_unref (AccordExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordExplanation, accord_explanation_unref)

gboolean accord_explanation_exists (const AccordRecordType *type, const char *key);
AccordExplanation *accord_store_explain (AccordStore *store,
                                         const AccordRecordType *type,
                                         gint64 id,
                                         const char *key,
                                         GError **error);
AccordExplanation *accord_finding_explain (const AccordFinding *finding);
char *accord_explanation_dup_text (const AccordExplanation *self);

G_END_DECLS
