/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/record.h"

G_BEGIN_DECLS

/**
 * AccordConstitutionKind:
 * @ACCORD_CONSTITUTION_ANY: no kind of arrangement in particular
 * @ACCORD_CONSTITUTION_COLLABORATIVE: collaborative working, without a formal arrangement
 * @ACCORD_CONSTITUTION_LOCAL_AUTHORITY: with a council
 * @ACCORD_CONSTITUTION_CCG_JOINT: joint with other CCGs
 * @ACCORD_CONSTITUTION_NHSE_CCG: with NHS England, for the CCG's functions
 * @ACCORD_CONSTITUTION_NHSE: with NHS England, for its functions
 * @ACCORD_CONSTITUTION_SCHEME: the scheme of delegation, and memoranda
 *
 * What a clause on joint working is about (DOMAIN 3).
 */
typedef enum {
  ACCORD_CONSTITUTION_ANY,
  ACCORD_CONSTITUTION_COLLABORATIVE,
  ACCORD_CONSTITUTION_LOCAL_AUTHORITY,
  ACCORD_CONSTITUTION_CCG_JOINT,
  ACCORD_CONSTITUTION_NHSE_CCG,
  ACCORD_CONSTITUTION_NHSE,
  ACCORD_CONSTITUTION_SCHEME,
  ACCORD_CONSTITUTION_N_KINDS,
} AccordConstitutionKind;

/** AccordConstitutionSeverity: how much a fault matters; a breach cannot be left as it is. */
typedef enum {
  ACCORD_CONSTITUTION_BREACH,
  ACCORD_CONSTITUTION_WARNING,
  ACCORD_CONSTITUTION_NOTE,
} AccordConstitutionSeverity;

/**
 * AccordConstitutionFinding:
 * @kind: what the clause is about
 * @key: the field of a constitution profile that it fills; where a profile has none, a name of its
 *   own: how often and where it is reported
 * @label: what people read for it
 * @value: what was read, as scripts read it: 6, yes, 12.13
 * @display: the same as people read it
 * @clause: (nullable): the clause that says so
 * @words: (nullable): the beginning of its words
 *
 * One thing that was read (CX-1).
 */
typedef struct {
  AccordConstitutionKind kind;
  char *key;
  char *label;
  char *value;
  char *display;
  char *clause;
  char *words;
} AccordConstitutionFinding;

/**
 * AccordConstitutionFault:
 * @severity: how much it matters
 * @rule: the rule, CX-1 or CX-2
 * @code: which fault it is; scripts may rely on it: blank, list-broken, list-empty, words-missing,
 *   reference-missing, reference-wrong, head-missing, clause-missing, period-missing,
 *   period-out-of-range, period-differs, nothing-read
 * @kind: what the clause is about
 * @clause: (nullable): where it is
 * @place: how far down the text that is
 * @message: what is wrong
 * @words: (nullable): the words that it was found in
 * @remedy: what would mend it
 *
 * One fault of the text (CX-2).
 */
typedef struct {
  AccordConstitutionSeverity severity;
  const char *rule;
  const char *code;
  AccordConstitutionKind kind;
  char *clause;
  guint place;
  char *message;
  char *words;
  char *remedy;
} AccordConstitutionFault;

/**
 * AccordConstitutionDifference:
 * @field: a field of the profile
 * @read: (nullable): what the text says, as people read it
 * @held: (nullable): what the profile says
 *
 * Where a text and a profile differ.
 */
typedef struct {
  const AccordField *field;
  char *read;
  char *held;
} AccordConstitutionDifference;

/**
 * AccordConstitution:
 *
 * What was read from the text of a constitution: its clauses on joint working, and its faults. It
 * never changes, so several threads may look at it.
 */
typedef struct _AccordConstitution AccordConstitution;

GType accord_constitution_get_type (void);

AccordConstitution *
accord_constitution_read (const char *path, GCancellable *cancellable, GError **error);
AccordConstitution *accord_constitution_parse (const char *name, GBytes *bytes, GError **error);
AccordConstitution *accord_constitution_ref (AccordConstitution *self);
void accord_constitution_unref (AccordConstitution *self);

const char *accord_constitution_get_name (AccordConstitution *self);
const char *accord_constitution_get_body (AccordConstitution *self);
guint accord_constitution_get_n_clauses (AccordConstitution *self);
GPtrArray *accord_constitution_get_findings (AccordConstitution *self);
GPtrArray *accord_constitution_get_faults (AccordConstitution *self);
guint accord_constitution_count_faults (AccordConstitution *self,
                                        AccordConstitutionSeverity severity);

AccordRecord *accord_constitution_new_profile (AccordConstitution *self);
void accord_constitution_fill_profile (AccordConstitution *self, AccordRecord *profile);
GPtrArray *accord_constitution_compare (AccordConstitution *self, AccordRecord *profile);

const char *accord_constitution_kind_get_key (AccordConstitutionKind kind);
const char *accord_constitution_kind_get_label (AccordConstitutionKind kind);
const char *accord_constitution_severity_get_key (AccordConstitutionSeverity severity);
const char *accord_constitution_severity_get_label (AccordConstitutionSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordConstitution, accord_constitution_unref)

G_END_DECLS
