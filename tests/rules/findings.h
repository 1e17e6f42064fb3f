/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/rule.h"
#include "fixture.h"

/* The register of these tests: that of NHS Thurrock CCG, with the shipped profiles, three more CCGs
 * (99E, 99F, 99G), NHS England (X24) and the council (E06000034). */
void office_set_up (Fixture *fixture, gconstpointer data);

/* The example register, as at 22 September 2015. */
void example_set_up (Fixture *fixture, gconstpointer data);

/** add_joint: an arrangement of a joint kind, in force from 1 April 2015, that Thurrock leads with
 * 99E. Pairs of key and text change it. */
gint64 add_joint (AccordStore *store, const char *kind, ...) G_GNUC_NULL_TERMINATED;

/** change_arrangement: changes one field of ARR-01. */
void change_arrangement (AccordStore *store, const char *key, const char *text);

/** Found: what a rule finds on a day: the messages' first words are not compared, references are:
 * "breach ARR-01, note ARR-02", or "" for nothing. */
typedef struct {
  const char *day;
  const char *expected;
} Found;

void assert_found (AccordStore *store, const char *rule, const Found *days, gsize n_days);

#define ASSERT_FOUND(rule, ...) \
  G_STMT_START \
  { \
    const Found found_[] = { __VA_ARGS__ }; \
    assert_found (fixture->store, rule, found_, G_N_ELEMENTS (found_)); \
  } \
  G_STMT_END

/** assert_said: the message of a rule's only finding. */
void assert_said (AccordStore *store, const char *rule, const char *message);

/** assert_cited: the clause of each of a rule's findings. */
void assert_cited (AccordStore *store, const char *rule, const char *clause);

/** Fault: what is wrong with the example on purpose: the rule, how grave it is, the clause, and the
 * record's reference, or its title where it has none. */
typedef struct {
  const char *rule;
  AccordSeverity severity;
  const char *clause;
  const char *what;
} Fault;

/** assert_faults: the rules of some families ("CM-", …, NULL) find these on the store's day, and
 * nothing else. */
void assert_faults (AccordStore *store,
                    const char *const *families,
                    const Fault *faults,
                    gsize n_faults);
