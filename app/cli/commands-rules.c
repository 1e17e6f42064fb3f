/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/explanation.h"

/* What the rules find, and why a value is what it is. */

static JsonNode *
value_to_json (const AccordValue *value)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  switch (value->tag)
    {
    case ACCORD_VALUE_INTEGER:
      json_node_set_int (node, value->integer);
      return node;
    case ACCORD_VALUE_NUMBER:
      json_node_set_double (node, value->number);
      return node;
    case ACCORD_VALUE_TEXT:
      json_node_set_string (node, value->text);
      return node;
    case ACCORD_VALUE_NONE:
    case ACCORD_VALUE_IDS:
    default:
      return json_node_init_null (node);
    }
}

static JsonNode *
facts_to_json (const GArray *facts)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < facts->len; i++)
    {
      const AccordFact *fact = &g_array_index (facts, AccordFact, i);

      json_object_set_member (object, fact->name, value_to_json (&fact->value));
    }
  json_node_take_object (node, object);
  return node;
}

static void
set_string (JsonObject *object, const char *key, const char *text)
{
  if (text == NULL)
    json_object_set_null_member (object, key);
  else
    json_object_set_string_member (object, key, text);
}

static JsonNode *
findings_to_json (GPtrArray *findings)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);
      JsonObject *object = json_object_new ();

      set_string (object, "severity", accord_severity_get_name (finding->severity));
      set_string (object, "rule", accord_rule_get_id (finding->rule));
      set_string (object, "clause", finding->clause);
      set_string (object, "origin", accord_rule_get_origin (finding->rule));
      set_string (object, "type", finding->type->name);
      set_string (object, "ref", finding->ref);
      set_string (object, "subject", finding->subject);
      set_string (object, "message", finding->message);
      set_string (object, "remedy", finding->remedy);
      json_object_set_member (object, "facts", facts_to_json (finding->facts));
      json_array_add_object_element (array, object);
    }
  json_node_take_array (node, array);
  return node;
}

/* What has no reference that people know goes, for them, by that of its arrangement. */
static char *
dup_shown_ref (AccordStore *store, const AccordFinding *finding)
{
  const AccordRecordType *type = accord_record_type_find ("arrangement");

  if (finding->type->reference_field != NULL || finding->arrangement == 0)
    return g_strdup (finding->ref);
  return accord_store_dup_reference (store, type, finding->arrangement);
}

static AccordListing *
list_findings (AccordStore *store, GPtrArray *findings)
{
  AccordListing *listing = accord_listing_new ();

  accord_listing_add_column (listing, "severity", _("Severity"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "rule", _("Rule"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "clause", _("Clause"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "origin", _("Origin"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "type", _("Type"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "ref", _("Ref"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "subject", _("Subject"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "message", _("What is the matter"), ACCORD_LISTING_WRAPPED);
  accord_listing_add_column (listing, "remedy", _("What would mend it"), ACCORD_LISTING_DATA);
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *shown = dup_shown_ref (store, finding);

      accord_listing_add_text_as (listing, accord_severity_get_name (finding->severity),
                                  accord_severity_get_label (finding->severity));
      accord_listing_add_text (listing, accord_rule_get_id (finding->rule));
      accord_listing_add_text (listing, finding->clause);
      accord_listing_add_text (listing, accord_rule_get_origin (finding->rule));
      accord_listing_add_text (listing, finding->type->name);
      accord_listing_add_text_as (listing, finding->ref, shown);
      accord_listing_add_text (listing, finding->subject);
      accord_listing_add_text (listing, finding->message);
      accord_listing_add_text (listing, finding->remedy);
    }
  return listing;
}

static void
print_findings (AccordInvocation *invocation, GPtrArray *findings)
{
  g_autoptr (AccordListing) listing = NULL;

  if (invocation->options.format == ACCORD_LISTING_JSON)
    {
      accord_invocation_print_json (invocation, findings_to_json (findings));
      return;
    }
  listing = list_findings (invocation->store, findings);
  accord_invocation_print (invocation, listing);
}

static AccordStatus
find_status (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == ACCORD_SEVERITY_BREACH)
        return ACCORD_STATUS_FAULTS;
    }
  return ACCORD_STATUS_DONE;
}

/** accord_command_check: what the rules find in the register as at a day. */
gboolean
accord_command_check (AccordInvocation *invocation, GError **error)
{
  const AccordOptions *options = &invocation->options;
  const AccordRecordType *type = accord_record_type_lookup ("arrangement", NULL);
  const AccordRule *rule = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gint64 arrangement = 0;

  if (options->rule != NULL)
    {
      rule = accord_rule_lookup (options->rule, error);
      if (rule == NULL)
        return FALSE;
    }
  if (!accord_invocation_open_to_read (invocation, error))
    return FALSE;
  if (options->arrangement != NULL &&
      !accord_store_find (invocation->store, type, options->arrangement, &arrangement, error))
    return FALSE;
  findings = accord_rules_check (invocation->store, rule, arrangement, error);
  if (findings == NULL)
    return FALSE;
  print_findings (invocation, findings);
  invocation->status = find_status (findings);
  return TRUE;
}

static JsonNode *
explanation_to_json (const AccordExplanation *explanation)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonArray *steps = json_array_new ();

  set_string (object, "field", explanation->label);
  set_string (object, "value", explanation->value);
  set_string (object, "rule", explanation->rules);
  set_string (object, "clause", explanation->clause);
  set_string (object, "profile", explanation->profile);
  set_string (object, "origin", explanation->origin);
  set_string (object, "sentence", explanation->sentence);
  for (guint i = 0; i < explanation->steps->len; i++)
    {
      const AccordStep *step = g_ptr_array_index (explanation->steps, i);
      JsonObject *line = json_object_new ();

      set_string (line, "label", step->label);
      set_string (line, "value", step->value);
      json_array_add_object_element (steps, line);
    }
  json_object_set_array_member (object, "steps", steps);
  json_node_take_object (node, object);
  return node;
}

static AccordListing *
list_steps (const AccordExplanation *explanation)
{
  AccordListing *listing = accord_listing_new ();

  accord_listing_add_column (listing, "label", _("Step"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "value", _("Value"), ACCORD_LISTING_PLAIN);
  for (guint i = 0; i < explanation->steps->len; i++)
    {
      const AccordStep *step = g_ptr_array_index (explanation->steps, i);

      accord_listing_add_text (listing, step->label);
      accord_listing_add_text (listing, step->value);
    }
  return listing;
}

static void
print_explanation (AccordInvocation *invocation, const AccordExplanation *explanation)
{
  g_autofree char *text = NULL;
  g_autoptr (AccordListing) steps = NULL;

  switch (invocation->options.format)
    {
    case ACCORD_LISTING_JSON:
      accord_invocation_print_json (invocation, explanation_to_json (explanation));
      break;
    case ACCORD_LISTING_CSV:
      steps = list_steps (explanation);
      accord_invocation_print (invocation, steps);
      break;
    case ACCORD_LISTING_TEXT:
    default:
      text = accord_explanation_dup_text (explanation);
      g_string_append (invocation->out, text);
    }
}

/** accord_command_explain: why a field has the value that it has. */
gboolean
accord_command_explain (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type;
  g_autoptr (AccordExplanation) explanation = NULL;
  gint64 id;

  type = accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);
  if (type == NULL || !accord_invocation_open_to_read (invocation, error) ||
      !accord_store_find (invocation->store, type, accord_invocation_get_argument (invocation, 2),
                          &id, error))
    return FALSE;
  explanation = accord_store_explain (invocation->store, type, id,
                                      accord_invocation_get_argument (invocation, 3), error);
  if (explanation == NULL)
    return FALSE;
  print_explanation (invocation, explanation);
  return TRUE;
}
