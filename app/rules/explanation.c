/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/explanation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "rules/clauses.h"
#include "rules/explanation-private.h"
#include "rules/facts.h"

#define FOLDER "/uk/accord/core/explain/"

/* What is left of a list that is longer than anybody reads. */
#define MOST_ITEMS 12

static const char *const reserved[] = { "arrangement", "case", "clause", "is_entered", NULL };

static void
free_step (gpointer data)
{
  AccordStep *step = data;

  g_free (step->label);
  g_free (step->value);
  g_free (step);
}

/** accord_explanation_new: (transfer full): one that says nothing yet. */
AccordExplanation *
accord_explanation_new (void)
{
  AccordExplanation *self = g_atomic_rc_box_new0 (AccordExplanation);

  self->steps = g_ptr_array_new_with_free_func (free_step);
  return self;
}

/** accord_explanation_ref: (transfer full): the same once more. */
AccordExplanation *
accord_explanation_ref (AccordExplanation *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AccordExplanation *self = data;

  g_free (self->label);
  g_free (self->value);
  g_free (self->rules);
  g_free (self->clause);
  g_free (self->profile);
  g_free (self->origin);
  g_free (self->sentence);
  g_free (self->remedy);
  g_ptr_array_unref (self->steps);
}

/** accord_explanation_unref: gives a reference back. */
void
accord_explanation_unref (AccordExplanation *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/** accord_explanation_take_step: (transfer full) @label; (transfer full) @value */
void
accord_explanation_take_step (AccordExplanation *self, char *label, char *value)
{
  AccordStep *step = g_new (AccordStep, 1);

  step->label = label;
  step->value = value;
  g_ptr_array_add (self->steps, step);
}

/* --- Finding what explains a field ----------------------------------------------------------- */

/* The blocks of a type's file; an empty list where it has none. */
static GPtrArray *
read_blocks (const AccordRecordType *type)
{
  g_autofree char *path = g_strconcat (FOLDER, type->name, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return g_ptr_array_new ();
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return accord_rule_file_parse (path, text, "explains");
}

static GHashTable *
load_explanations (void)
{
  GHashTable *all = g_hash_table_new (NULL, NULL);
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_hash_table_insert (all, (gpointer) types[i], read_blocks (types[i]));
  return all;
}

static const AccordRuleBlock *
find_block (const AccordRecordType *type, const char *key)
{
  static GHashTable *all;
  const GPtrArray *blocks;

  if (g_once_init_enter (&all))
    g_once_init_leave (&all, load_explanations ());
  blocks = g_hash_table_lookup (all, type);
  for (guint i = 0; i < blocks->len; i++)
    {
      const AccordRuleBlock *block = g_ptr_array_index (blocks, i);
      g_auto (GStrv) keys = g_strsplit (accord_rule_block_get (block, "explains"), " ", -1);

      if (g_strv_contains ((const char *const *) keys, key))
        return block;
    }
  return NULL;
}

/** accord_explanation_exists: whether there is a file that explains that field. */
gboolean
accord_explanation_exists (const AccordRecordType *type, const char *key)
{
  return find_block (type, key) != NULL;
}

/* --- Filling it in --------------------------------------------------------------------------- */

static void
add_step (AccordExplanation *self, const AccordRuleWords *words, const GArray *facts)
{
  g_autofree char *value = accord_facts_fill (facts, words->value != NULL ? words->value : "");

  if (strcmp (value, "—") == 0)
    return;
  accord_explanation_take_step (self, accord_facts_say (facts, words), g_steal_pointer (&value));
}

static void
add_steps (AccordExplanation *self,
           const AccordRuleBlock *block,
           const char *of,
           const GArray *facts)
{
  for (guint i = 0; i < block->words->len; i++)
    {
      const AccordRuleWords *words = g_ptr_array_index (block->words, i);

      if (strcmp (words->key, "step") == 0 && (words->of == NULL || g_strcmp0 (words->of, of) == 0))
        add_step (self, words, facts);
    }
}

/* The second query's rows, each a step before those of the first. */
static gboolean
add_items (AccordExplanation *self,
           AccordStore *store,
           const AccordRuleBlock *block,
           const char *id,
           GError **error)
{
  g_autoptr (AccordRows) rows = NULL;
  guint n;

  if (block->queries->len < 2)
    return TRUE;
  rows = accord_store_run_text (store, accord_rule_block_get (block, "explains"),
                                g_ptr_array_index (block->queries, 1), error, "id", id, NULL);
  if (rows == NULL)
    return FALSE;
  n = accord_rows_get_n_rows (rows);
  for (guint i = 0; i < MIN (n, MOST_ITEMS); i++)
    {
      g_autoptr (GArray) facts = accord_facts_read (rows, i, reserved);

      add_step (self, accord_rule_block_find_words (block, "item", NULL), facts);
    }
  if (n > MOST_ITEMS)
    accord_explanation_take_step (self, g_strdup (_("and so on")),
                                  g_strdup_printf (ngettext ("%u more", "%u more", n - MOST_ITEMS),
                                                   n - MOST_ITEMS));
  return TRUE;
}

static gboolean
add_clause (AccordExplanation *self,
            AccordStore *store,
            const AccordRuleBlock *block,
            gint64 arrangement,
            GError **error)
{
  const char *says = accord_rule_block_get (block, "clause");
  g_auto (GStrv) names = says == NULL ? NULL : g_strsplit (says, ", ", -1);
  g_autoptr (AccordClauses) clauses = NULL;

  if (names == NULL)
    return TRUE;
  clauses = accord_clauses_new (store, arrangement == 0 ? -1 : arrangement, error);
  if (clauses == NULL)
    return FALSE;
  self->clause = accord_clauses_cite (clauses, arrangement, (const char *const *) names);
  self->profile = g_strdup (accord_clauses_get_profile (clauses, arrangement));
  if (*self->clause == '\0')
    g_clear_pointer (&self->clause, g_free);
  return TRUE;
}

static const char *
get_text (AccordRows *rows, const char *column)
{
  return accord_rows_has_column (rows, column) ? accord_rows_get_text (rows, 0, column) : NULL;
}

/* Whether a field that a rule fills in has been entered by somebody in this record: the block's
 * column is_entered says so. */
static gboolean
is_entered (AccordRows *rows)
{
  return accord_rows_has_column (rows, "is_entered") &&
         accord_rows_get_integer (rows, 0, "is_entered") != 0;
}

static gboolean
fill (AccordExplanation *self,
      AccordStore *store,
      const AccordRuleBlock *block,
      const AccordField *field,
      gint64 id,
      GError **error)
{
  const char *name = accord_rule_block_get (block, "explains");
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (AccordRows) rows = accord_store_run_text (
    store, name, g_ptr_array_index (block->queries, 0), error, "id", number, NULL);
  g_autoptr (GArray) facts = NULL;
  gint64 arrangement = 0;
  const char *of;

  if (rows == NULL)
    return FALSE;
  if (accord_rows_get_n_rows (rows) != 1)
    g_error ("What explains %s has %u rows", name, accord_rows_get_n_rows (rows));
  if (is_entered (rows))
    return accord_explanation_say_entered (self, store, field, id, error);
  if (accord_rows_has_column (rows, "arrangement"))
    arrangement = accord_rows_get_integer (rows, 0, "arrangement");
  of = get_text (rows, "case");
  facts = accord_facts_read (rows, 0, reserved);

  self->rules = g_strdup (accord_rule_block_get (block, "rule"));
  self->origin = g_strdup (accord_rule_block_get (block, "origin"));
  self->sentence = accord_facts_say (facts, accord_rule_block_find_words (block, "sentence", of));
  if (!add_items (self, store, block, number, error))
    return FALSE;
  add_steps (self, block, of, facts);
  return add_clause (self, store, block, arrangement, error);
}

/**
 * accord_store_explain:
 * @type: a type of record
 * @id: a record of it
 * @key: one of its fields
 *
 * Says why a field has the value that it has as at the store's day: the rule, the clause of the
 * profile, what it is worked out from and how. For a field that is entered, who entered it and when.
 *
 * Returns: (transfer full) (nullable): the explanation
 */
AccordExplanation *
accord_store_explain (AccordStore *store,
                      const AccordRecordType *type,
                      gint64 id,
                      const char *key,
                      GError **error)
{
  const AccordField *field = accord_record_type_lookup_field (type, key, error);
  g_autoptr (AccordRecord) record = NULL;
  g_autoptr (AccordExplanation) self = NULL;
  const AccordRuleBlock *block;

  if (field == NULL)
    return NULL;
  record = accord_store_get (store, type, id, error);
  if (record == NULL)
    return NULL;

  self = accord_explanation_new ();
  self->label = g_strdup (accord_field_get_label (field));
  self->value = accord_record_format (record, key, accord_store_get_resolver (store),
                                      ACCORD_FORMAT_DISPLAY);
  if (self->value == NULL || *self->value == '\0')
    {
      g_free (self->value);
      self->value = g_strdup ("—");
    }
  block = find_block (type, key);
  if (block != NULL ? !fill (self, store, block, field, id, error)
                    : !accord_explanation_say_entered (self, store, field, id, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * accord_finding_explain:
 *
 * Returns: (transfer full): a finding said as an explanation: the rule's title, how grave it is, what
 *   is the matter, where it is written, and what would mend it
 */
AccordExplanation *
accord_finding_explain (const AccordFinding *finding)
{
  AccordExplanation *self = accord_explanation_new ();

  self->label = accord_rule_dup_title (finding->rule);
  self->value = g_strdup (accord_severity_get_label (finding->severity));
  self->rules = g_strdup (accord_rule_get_id (finding->rule));
  self->clause = g_strdup (finding->clause);
  self->origin = g_strdup (accord_rule_get_origin (finding->rule));
  self->sentence = g_strdup (finding->message);
  self->remedy = g_strdup (finding->remedy);
  return self;
}

/* --- As text --------------------------------------------------------------------------------- */

static void
append_source (GString *text, const AccordExplanation *self)
{
  g_autofree char *origin = NULL;

  if (self->rules != NULL)
    g_string_append_printf (text, "%s\n", self->rules);
  if (self->clause != NULL && self->profile != NULL)
    /* Translators: a clause such as TC 12.24, and the constitution profile that it is of */
    g_string_append_printf (text, _("%1$s (%2$s)\n"), self->clause, self->profile);
  else if (self->clause != NULL)
    g_string_append_printf (text, "%s\n", self->clause);
  if (self->origin == NULL)
    return;
  origin = accord_origin_dup_words (self->origin);
  /* Translators: where a rule comes from, for example: a source says so */
  g_string_append_printf (text, _("Origin: %s\n"), origin);
}

/**
 * accord_explanation_dup_text:
 *
 * Returns: (transfer full): the explanation as lines of text, to be read out or sent
 */
char *
accord_explanation_dup_text (const AccordExplanation *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: a field and its value, such as Expires: 15 Jan 2016 */
  g_string_append_printf (text, _("%1$s: %2$s\n"), self->label, self->value);
  g_string_append_printf (text, "%s\n", self->sentence);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const AccordStep *step = g_ptr_array_index (self->steps, i);

      g_string_append_printf (text, "  %s: %s\n", step->label, step->value);
    }
  if (self->remedy != NULL)
    g_string_append_printf (text, "%s\n", self->remedy);
  append_source (text, self);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
