/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordSeverity:
 * @ACCORD_SEVERITY_BREACH: something that a clause requires was not done
 * @ACCORD_SEVERITY_WARNING: something that should be looked at
 * @ACCORD_SEVERITY_NOTE: something to know
 */
typedef enum {
  ACCORD_SEVERITY_BREACH,
  ACCORD_SEVERITY_WARNING,
  ACCORD_SEVERITY_NOTE,
} AccordSeverity;

const char *accord_severity_get_name (AccordSeverity severity);
const char *accord_severity_get_label (AccordSeverity severity);

/**
 * AccordRule:
 *
 * A rule of DOMAIN 4: a file of data/rules, with a head that says what it is and a query that finds
 * where the register goes against it. Rules are constant and live as long as the program.
 */
typedef struct _AccordRule AccordRule;

const GPtrArray *accord_rules_get (void);
const AccordRule *accord_rule_lookup (const char *id, GError **error);
const char *accord_rule_get_id (const AccordRule *self);
char *accord_rule_dup_title (const AccordRule *self);
AccordSeverity accord_rule_get_severity (const AccordRule *self);
const char *accord_rule_get_origin (const AccordRule *self);
char *accord_origin_dup_words (const char *origin);

/** AccordFact: something that was read from the register, by name. */
typedef struct {
  char *name;
  AccordValue value;
} AccordFact;

/**
 * AccordFinding:
 * @rule: the rule
 * @severity: how grave it is here
 * @clause: (not nullable): where it is written, for example TC 12.24
 * @type: the type of the record that it is about
 * @id: that record
 * @arrangement: the arrangement that it belongs to, or 0
 * @ref: what people call the record
 * @subject: its title
 * @message: what is the matter, in a sentence
 * @remedy: what would mend it, in a sentence
 * @facts: (element-type AccordFact): what it rests on
 *
 * What a rule says about the register as at a day: constant, and counted by its references.
 */
typedef struct {
  const AccordRule *rule;
  AccordSeverity severity;
  char *clause;
  const AccordRecordType *type;
  gint64 id;
  gint64 arrangement;
  char *ref;
  char *subject;
  char *message;
  char *remedy;
  GArray *facts;
} AccordFinding;

AccordFinding *accord_finding_ref (AccordFinding *self);
void accord_finding_unref (AccordFinding *self);
GPtrArray *accord_rules_check (AccordStore *store,
                               const AccordRule *rule,
                               gint64 arrangement,
                               GError **error);

G_END_DECLS
