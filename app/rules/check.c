/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/rule-private.h"

#include "accord/names.h"
#include "rules/clauses.h"
#include "rules/facts.h"

/* Columns of a rule's query that say something about the finding; all others are its facts. */
static const char *const reserved[] = { "id", "arrangement", "case", "severity", "clause", NULL };

/* Check: findings on their way. */
typedef struct {
  AccordStore *store;
  AccordClauses *clauses; /* %NULL until something is found */
  gint64 arrangement;     /* the only one asked for, or 0 */
  AccordNames *names;     /* of what findings are about: much can be found in one */
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
  AccordFinding *finding = g_atomic_rc_box_new0 (AccordFinding);

  finding->rule = rule;
  finding->severity = rule->severity;
  if (severity != NULL && !accord_severity_from_name (severity, &finding->severity))
    g_error ("%s: %s is no severity", rule->id, severity);
  finding->type = rule->type;
  finding->id = accord_rows_get_integer (rows, row, "id");
  finding->arrangement = accord_rows_get_integer (rows, row, "arrangement");
  finding->clause = cite (check, rule, finding->arrangement, get_text (rows, row, "clause"));
  finding->ref = g_strdup (accord_names_get_reference (check->names, rule->type, finding->id));
  finding->subject = g_strdup (accord_names_get_title (check->names, rule->type, finding->id));
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

/* The rows whose findings are asked for. */
static GArray *
list_wanted (const Check *check, const AccordRule *rule, AccordRows *rows)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    if (is_for (check, rule, accord_rows_get_integer (rows, i, "arrangement")))
      g_array_append_val (wanted, i);
  return wanted;
}

static gboolean
add_findings (Check *check, const AccordRule *rule, AccordRows *rows, GError **error)
{
  g_autoptr (GArray) wanted = list_wanted (check, rule, rows);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), wanted->len);

  for (guint i = 0; i < wanted->len; i++)
    {
      gint64 id = accord_rows_get_integer (rows, g_array_index (wanted, guint, i), "id");

      g_array_append_val (ids, id);
    }
  if (!accord_names_read (check->names, rule->type, (const gint64 *) (void *) ids->data, ids->len,
                          error))
    return FALSE;
  for (guint i = 0; i < wanted->len; i++)
    add_finding (check, rule, rows, g_array_index (wanted, guint, i));
  return TRUE;
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
  return accord_rows_get_n_rows (rows) == 0 ||
         (need_clauses (check, error) && add_findings (check, rule, rows, error));
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
  g_autoptr (AccordNames) names = accord_names_new (store);
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
