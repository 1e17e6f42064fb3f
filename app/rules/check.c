/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/rule-private.h"

#include "rules/clauses.h"
#include "rules/facts.h"

/* Columns of a rule's query that say something about the finding; all others are its facts. */
static const char *const reserved[] = { "id", "arrangement", "case", "severity", "clause", NULL };

/* Names: what people and scripts call a record; asked for once, since much can be found in one. */
typedef struct {
  char *ref;
  char *subject;
} Names;

/* Check: findings on their way. */
typedef struct {
  AccordStore *store;
  AccordClauses *clauses; /* %NULL until something is found */
  gint64 arrangement;     /* the only one asked for, or 0 */
  GHashTable *names;      /* id → Names */
  GPtrArray *findings;
} Check;

/** accord_finding_ref: (transfer full): the same once more. */
AccordFinding *
accord_finding_ref (AccordFinding *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_finding (gpointer data)
{
  AccordFinding *self = data;

  g_free (self->clause);
  g_free (self->ref);
  g_free (self->subject);
  g_free (self->message);
  g_free (self->remedy);
  g_array_unref (self->facts);
}

/** accord_finding_unref: gives a reference back. */
void
accord_finding_unref (AccordFinding *self)
{
  g_atomic_rc_box_release_full (self, clear_finding);
}

static void
free_names (gpointer data)
{
  Names *names = data;

  g_free (names->ref);
  g_free (names->subject);
  g_free (names);
}

static const Names *
get_names (Check *check, const AccordRecordType *type, gint64 id)
{
  Names *names = g_hash_table_lookup (check->names, &id);

  if (names != NULL)
    return names;
  names = g_new (Names, 1);
  names->ref = accord_store_dup_reference (check->store, type, id);
  names->subject = accord_store_dup_title (check->store, type, id);
  g_hash_table_insert (check->names, g_memdup2 (&id, sizeof id), names);
  return names;
}

static const char *
get_text (AccordRows *rows, guint row, const char *column)
{
  return accord_rows_has_column (rows, column) ? accord_rows_get_text (rows, row, column) : NULL;
}

static char *
say (const AccordRule *rule, const char *key, const char *of, const GArray *facts)
{
  const AccordRuleWords *words = accord_rule_block_find_words (rule->block, key, of);

  if (words == NULL)
    g_error ("%s has no %s for %s", rule->id, key, of == NULL ? "all" : of);
  return accord_facts_say (facts, words);
}

static char *
cite (Check *check, const AccordRule *rule, gint64 arrangement, const char *given)
{
  const char *const one[] = { given, NULL };
  const char *const *clauses = given != NULL ? one : (const char *const *) rule->clauses;

  return accord_clauses_cite (check->clauses, arrangement, clauses);
}

static void
add_finding (Check *check, const AccordRule *rule, AccordRows *rows, guint row)
{
  const char *of = get_text (rows, row, "case");
  const char *severity = get_text (rows, row, "severity");
  const Names *names = get_names (check, rule->type, accord_rows_get_integer (rows, row, "id"));
  AccordFinding *finding = g_atomic_rc_box_new0 (AccordFinding);

  finding->rule = rule;
  finding->severity = rule->severity;
  if (severity != NULL && !accord_severity_from_name (severity, &finding->severity))
    g_error ("%s: %s is no severity", rule->id, severity);
  finding->type = rule->type;
  finding->id = accord_rows_get_integer (rows, row, "id");
  finding->arrangement = accord_rows_get_integer (rows, row, "arrangement");
  finding->clause = cite (check, rule, finding->arrangement, get_text (rows, row, "clause"));
  finding->ref = g_strdup (names->ref);
  finding->subject = g_strdup (names->subject);
  finding->facts = accord_facts_read (rows, row, reserved);
  finding->message = say (rule, "message", of, finding->facts);
  finding->remedy = say (rule, "remedy", of, finding->facts);
  g_ptr_array_add (check->findings, finding);
}

static gboolean
is_for (const Check *check, const AccordRule *rule, gint64 arrangement)
{
  const char *kind;

  if (check->arrangement != 0 && check->arrangement != arrangement)
    return FALSE;
  if (rule->kinds == NULL)
    return TRUE;
  kind = accord_clauses_get_kind (check->clauses, arrangement);
  return kind != NULL && g_strv_contains ((const char *const *) rule->kinds, kind);
}

static gboolean
holds (const AccordRule *rule, AccordDate day)
{
  return (rule->from == ACCORD_DATE_NONE || rule->from <= day) &&
         (rule->to == ACCORD_DATE_NONE || day <= rule->to);
}

/* A rule that finds nothing needs no clauses. */
static gboolean
need_clauses (Check *check, GError **error)
{
  if (check->clauses == NULL)
    check->clauses = accord_clauses_new (check->store, check->arrangement, error);
  return check->clauses != NULL;
}

static gboolean
check_rule (Check *check, const AccordRule *rule, GError **error)
{
  const char *query = g_ptr_array_index (rule->block->queries, 0);
  g_autoptr (AccordRows) rows = NULL;

  if (!holds (rule, accord_store_get_as_at (check->store)))
    return TRUE;
  rows = accord_store_run_text (check->store, rule->id, query, error, NULL);
  if (rows == NULL)
    return FALSE;
  if (accord_rows_get_n_rows (rows) > 0 && !need_clauses (check, error))
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    if (is_for (check, rule, accord_rows_get_integer (rows, i, "arrangement")))
      add_finding (check, rule, rows, i);
  return TRUE;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const AccordFinding *one = *(const AccordFinding *const *) a;
  const AccordFinding *other = *(const AccordFinding *const *) b;

  return (int) one->severity - (int) other->severity;
}

static gboolean
check_rules (Check *check, const AccordRule *only, GError **error)
{
  const GPtrArray *rules = accord_rules_get ();

  for (guint i = 0; i < rules->len; i++)
    {
      const AccordRule *rule = g_ptr_array_index (rules, i);

      if ((only == NULL || only == rule) && !check_rule (check, rule, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * accord_rules_check:
 * @store: the register, as at its day
 * @rule: (nullable): the only rule that is wanted
 * @arrangement: the only arrangement that is wanted, or 0
 *
 * Asks the rules what they find in the register (DOMAIN 4). It changes nothing.
 *
 * Returns: (transfer full) (element-type AccordFinding) (nullable): what they find, the gravest
 *   first, in the order of the rules
 */
GPtrArray *
accord_rules_check (AccordStore *store,
                    const AccordRule *rule,
                    gint64 arrangement,
                    GError **error)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_finding_unref);
  g_autoptr (GHashTable) names =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_names);
  Check check = {
    .store = store, .arrangement = arrangement, .names = names, .findings = findings
  };
  gboolean is_done = check_rules (&check, rule, error);

  g_clear_pointer (&check.clauses, accord_clauses_free);
  if (!is_done)
    return NULL;
  g_ptr_array_sort (findings, compare_findings);
  return g_steal_pointer (&findings);
}
