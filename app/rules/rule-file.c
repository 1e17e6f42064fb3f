/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/rule-file.h"

#include <string.h>

/* The files of data/rules and data/explain are ours: a mistake in one is a mistake of the program,
 * which the first test that loads them finds. */

#define HEAD "^-- ([a-z]+)(?: ([a-z0-9_-]+))?: (.+)$"
#define STRING "\"((?:[^\"\\\\]|\\\\.)*)\""
#define ONE "^_\\(" STRING "\\)(?: = (.+))?$"
#define MANY "^ngettext \\(" STRING ", " STRING "\\) ([a-z_]+)(?: = (.+))?$"

static void
free_words (gpointer data)
{
  AccordRuleWords *words = data;

  g_free (words->key);
  g_free (words->of);
  g_free (words->singular);
  g_free (words->plural);
  g_free (words->count);
  g_free (words->value);
  g_free (words);
}

static void
free_block (gpointer data)
{
  AccordRuleBlock *block = data;

  g_hash_table_unref (block->entries);
  g_ptr_array_unref (block->words);
  g_ptr_array_unref (block->queries);
  g_free (block);
}

static AccordRuleBlock *
new_block (void)
{
  AccordRuleBlock *block = g_new0 (AccordRuleBlock, 1);

  block->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  block->words = g_ptr_array_new_with_free_func (free_words);
  block->queries = g_ptr_array_new_with_free_func (g_free);
  return block;
}

static char *
fetch (GMatchInfo *match, int group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text == NULL || *text == '\0' ? NULL : g_steal_pointer (&text);
}

static char *
fetch_string (GMatchInfo *match, int group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return g_strcompress (text);
}

/* The words in what a line says; %NULL where it says something else. */
static AccordRuleWords *
read_words (const char *says)
{
  g_autoptr (GRegex) one = g_regex_new (ONE, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GRegex) many = g_regex_new (MANY, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  AccordRuleWords *words = g_new0 (AccordRuleWords, 1);

  if (g_regex_match (one, says, 0, &match))
    {
      words->singular = fetch_string (match, 1);
      words->value = fetch (match, 2);
      return words;
    }
  g_clear_pointer (&match, g_match_info_free);
  if (g_regex_match (many, says, 0, &match))
    {
      words->singular = fetch_string (match, 1);
      words->plural = fetch_string (match, 2);
      words->count = fetch (match, 3);
      words->value = fetch (match, 4);
      return words;
    }
  g_free (words);
  return NULL;
}

static void
add_head (AccordRuleBlock *block, GMatchInfo *match)
{
  g_autofree char *key = g_match_info_fetch (match, 1);
  g_autofree char *says = g_match_info_fetch (match, 3);
  AccordRuleWords *words = read_words (says);

  if (words != NULL)
    {
      words->key = g_steal_pointer (&key);
      words->of = fetch (match, 2);
      g_ptr_array_add (block->words, words);
    }
  else
    g_hash_table_insert (block->entries, g_steal_pointer (&key), g_steal_pointer (&says));
}

static void
add_query_line (AccordRuleBlock *block, GString *query, const char *line)
{
  g_string_append (query, line);
  if (g_str_has_suffix (line, ";"))
    {
      g_string_truncate (query, query->len - 1);
      g_ptr_array_add (block->queries, g_strdup (query->str));
      g_string_truncate (query, 0);
    }
  else if (query->len > 0)
    g_string_append_c (query, '\n');
}

static void
end_query (GPtrArray *blocks, GString *query)
{
  AccordRuleBlock *block = blocks->len == 0 ? NULL : g_ptr_array_index (blocks, blocks->len - 1);

  if (block != NULL && query->len > 0)
    g_ptr_array_add (block->queries, g_strdup (query->str));
  g_string_truncate (query, 0);
}

/**
 * accord_rule_file_parse:
 * @name: what the file is called, for what is said of its mistakes
 * @text: what is in it
 * @first_key: the line of a head with which a block begins
 *
 * Takes a file of rules or explanations apart: blocks, each a head of comment lines KEY: VALUE and
 * one or more queries.
 *
 * Returns: (transfer full) (element-type AccordRuleBlock): its blocks
 */
GPtrArray *
accord_rule_file_parse (const char *name, const char *text, const char *first_key)
{
  g_autoptr (GRegex) head = g_regex_new (HEAD, G_REGEX_OPTIMIZE, 0, NULL);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *key = NULL;

      if (g_regex_match (head, *line, 0, &match))
        key = g_match_info_fetch (match, 1);
      if (g_strcmp0 (key, first_key) == 0)
        {
          end_query (blocks, query);
          g_ptr_array_add (blocks, new_block ());
        }
      if (blocks->len == 0)
        g_error ("%s does not begin with -- %s:", name, first_key);
      if (key != NULL)
        add_head (g_ptr_array_index (blocks, blocks->len - 1), match);
      else if (!g_str_has_prefix (*line, "--") && **line != '\0')
        add_query_line (g_ptr_array_index (blocks, blocks->len - 1), query, *line);
    }
  end_query (blocks, query);
  return blocks;
}

/** accord_rule_block_get: (nullable): what a line of the head says that is no words. */
const char *
accord_rule_block_get (const AccordRuleBlock *self, const char *key)
{
  return g_hash_table_lookup (self->entries, key);
}

/** accord_rule_block_find_words: (nullable): the words for a case, or those for all. */
const AccordRuleWords *
accord_rule_block_find_words (const AccordRuleBlock *self, const char *key, const char *of)
{
  const AccordRuleWords *general = NULL;

  for (guint i = 0; i < self->words->len; i++)
    {
      const AccordRuleWords *words = g_ptr_array_index (self->words, i);

      if (strcmp (words->key, key) != 0)
        continue;
      if (words->of == NULL)
        general = words;
      else if (g_strcmp0 (words->of, of) == 0)
        return words;
    }
  return general;
}
