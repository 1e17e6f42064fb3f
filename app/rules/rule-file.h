/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordRuleWords:
 * @key: what the line is, for example "message"
 * @of: (nullable): the case that it is for
 * @singular: untranslated
 * @plural: (nullable): untranslated, where the words depend on a number
 * @count: (nullable): the fact that is that number
 * @value: (nullable): a second template, after an equals sign
 *
 * A line of words in a head: -- KEY [CASE]: _("WORDS {FACT}") [= {VALUE}], or with
 * ngettext ("WORDS", "WORDS") FACT in the place of _().
 */
typedef struct {
  char *key;
  char *of;
  char *singular;
  char *plural;
  char *count;
  char *value;
} AccordRuleWords;

/**
 * AccordRuleBlock:
 * @entries: (element-type utf8 utf8): the lines of the head that are no words, KEY to what it says
 * @words: (element-type AccordRuleWords): those that are
 * @queries: (element-type utf8): what stands below, split at semicolons that end a line
 */
typedef struct {
  GHashTable *entries;
  GPtrArray *words;
  GPtrArray *queries;
} AccordRuleBlock;

GPtrArray *accord_rule_file_parse (const char *name, const char *text, const char *first_key);
const char *accord_rule_block_get (const AccordRuleBlock *self, const char *key);
const AccordRuleWords *accord_rule_block_find_words (const AccordRuleBlock *self,
                                                     const char *key,
                                                     const char *of);

G_END_DECLS
