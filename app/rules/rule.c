/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/rule-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

#define FOLDER "/uk/accord/core/rules/"

static const struct
{
  const char *name;
  const char *label;
} severities[] = {
  [ACCORD_SEVERITY_BREACH] = { "breach", N_("Breach") },
  [ACCORD_SEVERITY_WARNING] = { "warning", N_("Warning") },
  [ACCORD_SEVERITY_NOTE] = { "note", N_("Note") },
};

/* The families in the order of DOMAIN 4. */
static const char *const families[] = { "WD", "RC", "FN", "CM", "AP", "AG", "CI", "PF", "CO" };

/** accord_severity_get_name: "breach", "warning" or "note", as the command line writes it. */
const char *
accord_severity_get_name (AccordSeverity severity)
{
  return severities[severity].name;
}

/** accord_severity_get_label: the same for people, translated. */
const char *
accord_severity_get_label (AccordSeverity severity)
{
  return _(severities[severity].label);
}

gboolean
accord_severity_from_name (const char *name, AccordSeverity *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    if (g_strcmp0 (severities[i].name, name) == 0)
      {
        *out = (AccordSeverity) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * accord_origin_dup_words:
 * @origin: S, I or P, or several with commas between
 *
 * Returns: (transfer full): what that means, for people
 */
char *
accord_origin_dup_words (const char *origin)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (strchr (origin, 'S') != NULL)
    g_strv_builder_add (builder, _("a source says so"));
  if (strchr (origin, 'I') != NULL)
    g_strv_builder_add (builder, _("our inference from a source"));
  if (strchr (origin, 'P') != NULL)
    g_strv_builder_add (builder, _("good practice, which the office may set otherwise"));
  words = g_strv_builder_end (builder);
  return g_strjoinv (_("; "), words);
}

/* --- Reading a rule -------------------------------------------------------------------------- */

static const char *
need (const AccordRuleBlock *block, const char *file, const char *key)
{
  const char *says = accord_rule_block_get (block, key);

  if (says == NULL)
    g_error ("%s has no line -- %s:", file, key);
  return says;
}

/* "2014-10-01 to 2019-03-31", either of which may be missing. */
static void
read_holds (AccordRule *rule, const char *says)
{
  g_auto (GStrv) ends = g_strsplit (says, " to ", 2);

  accord_date_from_iso (ends[0], &rule->from);
  if (ends[1] != NULL)
    accord_date_from_iso (ends[1], &rule->to);
}

static AccordRule *
make_rule (AccordRuleBlock *block, const char *file)
{
  AccordRule *rule = g_new0 (AccordRule, 1);
  const char *kinds = accord_rule_block_get (block, "kinds");
  const char *asked = accord_rule_block_get (block, "asked");
  const char *holds = accord_rule_block_get (block, "holds");

  rule->block = block;
  rule->id = need (block, file, "rule");
  rule->type = accord_record_type_lookup (need (block, file, "type"), NULL);
  rule->clauses = g_strsplit (need (block, file, "clause"), ", ", -1);
  rule->kinds = kinds == NULL ? NULL : g_strsplit (kinds, " ", -1);
  rule->asked = asked == NULL ? NULL : g_strsplit (asked, " ", -1);
  if (holds != NULL)
    read_holds (rule, holds);
  need (block, file, "origin");
  if (!accord_severity_from_name (need (block, file, "severity"), &rule->severity) ||
      rule->type == NULL || block->queries->len != 1 ||
      accord_rule_block_find_words (block, "title", NULL) == NULL)
    g_error ("%s: a severity, a type of record, a title and one query were expected", file);
  return rule;
}

static int
get_family (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_str_has_prefix (id, families[i]))
      return (int) i;
  g_error ("%s is of no family of rules", id);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const AccordRule *one = *(const AccordRule *const *) a;
  const AccordRule *other = *(const AccordRule *const *) b;
  int families_differ = get_family (one->id) - get_family (other->id);

  if (families_differ != 0)
    return families_differ;
  return (int) g_ascii_strtoll (strchr (one->id, '-') + 1, NULL, 10) -
         (int) g_ascii_strtoll (strchr (other->id, '-') + 1, NULL, 10);
}

static GPtrArray *
load_rules (void)
{
  GPtrArray *rules = g_ptr_array_new ();
  g_auto (GStrv) names =
    g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (FOLDER, *name, NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      const char *data = g_bytes_get_data (bytes, NULL);
      g_autofree char *text = g_strndup (data, g_bytes_get_size (bytes));
      GPtrArray *blocks = accord_rule_file_parse (*name, text, "rule");

      for (guint i = 0; i < blocks->len; i++)
        g_ptr_array_add (rules, make_rule (g_ptr_array_index (blocks, i), *name));
      g_ptr_array_set_free_func (blocks, NULL);
      g_ptr_array_unref (blocks);
    }
  g_ptr_array_sort (rules, compare_rules);
  return rules;
}

/** accord_rules_get: (transfer none) (element-type AccordRule): every rule, in the order of DOMAIN. */
const GPtrArray *
accord_rules_get (void)
{
  static GPtrArray *rules;

  if (g_once_init_enter (&rules))
    g_once_init_leave (&rules, load_rules ());
  return rules;
}

/** accord_rule_lookup: (nullable): the rule of that identifier, in capitals or not. */
const AccordRule *
accord_rule_lookup (const char *id, GError **error)
{
  const GPtrArray *rules = accord_rules_get ();
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      const AccordRule *rule = g_ptr_array_index (rules, i);

      if (g_ascii_strcasecmp (rule->id, id) == 0)
        return rule;
      g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", rule->id);
    }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: what was asked for, and all rules that there are */
               _("There is no rule “%1$s”. There are %2$s."), id, known->str);
  return NULL;
}

const char *
accord_rule_get_id (const AccordRule *self)
{
  return self->id;
}

/** accord_rule_dup_title: (transfer full): what the rule is about, translated. */
char *
accord_rule_dup_title (const AccordRule *self)
{
  const AccordRuleWords *title = accord_rule_block_find_words (self->block, "title", NULL);

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, title->singular));
}

/** accord_rule_get_severity: how grave a finding of it is, unless the finding says otherwise. */
AccordSeverity
accord_rule_get_severity (const AccordRule *self)
{
  return self->severity;
}

/** accord_rule_get_origin: S, I or P, or several with commas between. */
const char *
accord_rule_get_origin (const AccordRule *self)
{
  return accord_rule_block_get (self->block, "origin");
}
