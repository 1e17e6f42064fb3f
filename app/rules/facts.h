/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "accord/rule.h"
#include "rules/rule-file.h"

G_BEGIN_DECLS

GArray *accord_facts_read (AccordRows *rows, guint row, const char *const *reserved);
char *accord_facts_fill (const GArray *facts, const char *template);
char *accord_facts_say (const GArray *facts, const AccordRuleWords *words);

G_END_DECLS
