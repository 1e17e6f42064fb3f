/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/rule.h"
#include "rules/rule-file.h"

G_BEGIN_DECLS

struct _AccordRule {
  AccordRuleBlock *block;
  const char *id;
  AccordSeverity severity;
  const AccordRecordType *type;
  AccordDate from; /* the days between which it holds; ACCORD_DATE_NONE where it always has */
  AccordDate to;
  char **kinds;    /* (nullable): of arrangement that it is for; all where there is none */
  char **asked;    /* (nullable): the models of which it is asked from the beginning, or "all" */
  char **clauses;  /* names of clauses of a profile, or clauses of other sources as they are cited */
};

gboolean accord_severity_from_name (const char *name, AccordSeverity *out);

G_END_DECLS
