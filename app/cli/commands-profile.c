/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/constitution.h"
#include "accord/register.h"

typedef struct {
  const char *key;
  const char *heading;
  AccordListingFlags flags;
} ColumnPlan;

static AccordListing *
listing_new (const ColumnPlan *columns, guint n_columns)
{
  AccordListing *listing = accord_listing_new ();

  for (guint i = 0; i < n_columns; i++)
    accord_listing_add_column (listing, columns[i].key, _(columns[i].heading), columns[i].flags);
  return listing;
}

static void
add_kind (AccordListing *listing, AccordConstitutionKind kind)
{
  accord_listing_add_text_as (listing, accord_constitution_kind_get_key (kind),
                              accord_constitution_kind_get_label (kind));
}

static AccordListing *
list_findings (AccordConstitution *constitution)
{
  static const ColumnPlan columns[] = {
    { "kind", N_("Kind"), ACCORD_LISTING_PLAIN },
    { "key", N_("Field"), ACCORD_LISTING_DATA },
    { "label", N_("What"), ACCORD_LISTING_PLAIN },
    { "value", N_("Read"), ACCORD_LISTING_PLAIN },
    { "clause", N_("Clause"), ACCORD_LISTING_PLAIN },
    { "words", N_("In the words"), ACCORD_LISTING_PLAIN },
  };
  AccordListing *listing = listing_new (columns, G_N_ELEMENTS (columns));
  GPtrArray *findings = accord_constitution_get_findings (constitution);

  for (guint i = 0; i < findings->len; i++)
    {
      const AccordConstitutionFinding *finding = g_ptr_array_index (findings, i);

      add_kind (listing, finding->kind);
      accord_listing_add_text (listing, finding->key);
      accord_listing_add_text (listing, finding->label);
      accord_listing_add_text_as (listing, finding->value, finding->display);
      accord_listing_add_text (listing, finding->clause);
      accord_listing_add_text (listing, finding->words);
    }
  return listing;
}

static AccordListing *
list_faults (AccordConstitution *constitution)
{
  static const ColumnPlan columns[] = {
    { "severity", N_("Severity"), ACCORD_LISTING_PLAIN },
    { "rule", N_("Rule"), ACCORD_LISTING_DATA },
    { "fault", N_("Fault"), ACCORD_LISTING_PLAIN },
    { "kind", N_("Kind"), ACCORD_LISTING_DATA },
    { "clause", N_("Clause"), ACCORD_LISTING_PLAIN },
    { "message", N_("Message"), ACCORD_LISTING_DATA },
    { "words", N_("In the words"), ACCORD_LISTING_DATA },
    { "remedy", N_("Remedy"), ACCORD_LISTING_DATA },
    { "sentence", N_("What is wrong, and what would mend it"),
      ACCORD_LISTING_PEOPLE | ACCORD_LISTING_WRAPPED },
  };
  AccordListing *listing = listing_new (columns, G_N_ELEMENTS (columns));
  GPtrArray *faults = accord_constitution_get_faults (constitution);

  for (guint i = 0; i < faults->len; i++)
    {
      const AccordConstitutionFault *fault = g_ptr_array_index (faults, i);
      /* Translators: what is wrong, and what would mend it: two sentences */
      g_autofree char *sentence = g_strdup_printf (_("%1$s %2$s"), fault->message, fault->remedy);

      accord_listing_add_text_as (listing, accord_constitution_severity_get_key (fault->severity),
                                  accord_constitution_severity_get_label (fault->severity));
      accord_listing_add_text (listing, fault->rule);
      accord_listing_add_text (listing, fault->code);
      add_kind (listing, fault->kind);
      accord_listing_add_text (listing, fault->clause);
      accord_listing_add_text (listing, fault->message);
      accord_listing_add_text (listing, fault->words);
      accord_listing_add_text (listing, fault->remedy);
      accord_listing_add_text (listing, sentence);
    }
  return listing;
}

static AccordListing *
list_differences (GPtrArray *differences)
{
  static const ColumnPlan columns[] = {
    { "key", N_("Field"), ACCORD_LISTING_DATA },
    { "label", N_("What"), ACCORD_LISTING_PLAIN },
    { "read", N_("The text"), ACCORD_LISTING_PLAIN },
    { "held", N_("The profile"), ACCORD_LISTING_PLAIN },
  };
  AccordListing *listing = listing_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < differences->len; i++)
    {
      const AccordConstitutionDifference *difference = g_ptr_array_index (differences, i);

      accord_listing_add_text (listing, difference->field->key);
      accord_listing_add_text (listing, accord_field_get_label (difference->field));
      accord_listing_add_text (listing, difference->read);
      accord_listing_add_text (listing, difference->held);
    }
  return listing;
}

/* --- One document, one table, or three tables under headings ---------------------------------- */

static void
print_json (AccordInvocation *invocation,
            AccordConstitution *constitution,
            const AccordListing *findings,
            const AccordListing *faults,
            const AccordListing *differences)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  const char *body = accord_constitution_get_body (constitution);

  json_object_set_string_member (object, "file", accord_constitution_get_name (constitution));
  if (body != NULL)
    json_object_set_string_member (object, "body", body);
  else
    json_object_set_null_member (object, "body");
  json_object_set_int_member (object, "clauses", accord_constitution_get_n_clauses (constitution));
  json_object_set_member (object, "findings", accord_listing_to_json (findings));
  json_object_set_member (object, "faults", accord_listing_to_json (faults));
  if (differences != NULL)
    json_object_set_member (object, "differences", accord_listing_to_json (differences));
  json_node_take_object (node, object);
  accord_invocation_print_json (invocation, node);
}

/* Cells of the one table in which CSV has everything, as the columns below are ordered. */
static void
add_csv_row (AccordListing *listing, const char *part, const char *const *cells)
{
  accord_listing_add_text (listing, part);
  for (guint i = 0; i < 10; i++)
    accord_listing_add_text (listing, cells[i]);
}

static AccordListing *
list_all (AccordConstitution *constitution, GPtrArray *differences)
{
  static const char *const columns[] = { "part",  "severity", "rule", "kind",    "key",   "clause",
                                         "value", "held",     "message", "words", "remedy" };
  AccordListing *listing = accord_listing_new ();
  GPtrArray *findings = accord_constitution_get_findings (constitution);
  GPtrArray *faults = accord_constitution_get_faults (constitution);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_listing_add_column (listing, columns[i], columns[i], ACCORD_LISTING_PLAIN);
  for (guint i = 0; i < findings->len; i++)
    {
      const AccordConstitutionFinding *it = g_ptr_array_index (findings, i);
      const char *kind = accord_constitution_kind_get_key (it->kind);
      const char *cells[] = { NULL,      "CX-1", kind, it->key,   it->clause,
                              it->value, NULL,   NULL, it->words, NULL };

      add_csv_row (listing, "finding", cells);
    }
  for (guint i = 0; i < faults->len; i++)
    {
      const AccordConstitutionFault *it = g_ptr_array_index (faults, i);
      const char *severity = accord_constitution_severity_get_key (it->severity);
      const char *kind = accord_constitution_kind_get_key (it->kind);
      const char *cells[] = { severity, it->rule, kind,        it->code,  it->clause,
                              NULL,     NULL,     it->message, it->words, it->remedy };

      add_csv_row (listing, "fault", cells);
    }
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const AccordConstitutionDifference *it = g_ptr_array_index (differences, i);
      const char *cells[] = { NULL,     NULL,     NULL, it->field->key, NULL,
                              it->read, it->held, NULL, NULL,           NULL };

      add_csv_row (listing, "difference", cells);
    }
  return listing;
}

static void
print_part (AccordInvocation *invocation,
            const char *heading,
            const AccordListing *listing,
            const char *none)
{
  g_string_append_printf (invocation->out, "\n%s\n\n", heading);
  if (accord_listing_get_n_rows (listing) > 0)
    accord_invocation_print (invocation, listing);
  else
    g_string_append_printf (invocation->out, "%s\n", none);
}

static void
print_text (AccordInvocation *invocation,
            AccordConstitution *constitution,
            const AccordListing *findings,
            const AccordListing *faults,
            const AccordListing *differences)
{
  guint n = accord_constitution_get_n_clauses (constitution);
  const char *name = accord_constitution_get_name (constitution);
  const char *body = accord_constitution_get_body (constitution);

  g_string_append_printf (
    invocation->out,
    /* Translators: a file, and how many clauses it has */
    ngettext ("%1$s: %2$u numbered clause was read.", "%1$s: %2$u numbered clauses were read.", n),
    name, n);
  if (body != NULL)
    /* Translators: follows a sentence; the name of a body */
    g_string_append_printf (invocation->out, _(" It seems to be the constitution of %s."), body);
  g_string_append_c (invocation->out, '\n');

  print_part (invocation, _("WHAT WAS READ"), findings, _("Nothing on joint working."));
  print_part (invocation, _("FAULTS"), faults, _("None was found."));
  if (differences != NULL)
    {
      g_autofree char *heading =
        g_strdup_printf (_("DIFFERENCES FROM “%s”"), invocation->options.profile);

      print_part (invocation, heading, differences,
                  _("None: the profile says what the text says."));
    }
}

/** accord_command_profile_check: what a constitution's text says, and its faults. */
gboolean
accord_command_profile_check (AccordInvocation *invocation, GError **error)
{
  const char *wanted = invocation->options.profile;
  g_autoptr (AccordRecord) profile = NULL;
  g_autoptr (AccordConstitution) constitution = NULL;
  g_autoptr (GPtrArray) different = NULL;
  g_autoptr (AccordListing) findings = NULL;
  g_autoptr (AccordListing) faults = NULL;
  g_autoptr (AccordListing) differences = NULL;

  if (wanted != NULL && (profile = accord_register_get_profile (wanted, error)) == NULL)
    return FALSE;
  constitution =
    accord_constitution_read (accord_invocation_get_argument (invocation, 0), NULL, error);
  if (constitution == NULL)
    {
      accord_status_mark_file (*error);
      return FALSE;
    }

  different = profile == NULL ? NULL : accord_constitution_compare (constitution, profile);
  findings = list_findings (constitution);
  faults = list_faults (constitution);
  differences = different == NULL ? NULL : list_differences (different);
  if (invocation->options.format == ACCORD_LISTING_JSON)
    print_json (invocation, constitution, findings, faults, differences);
  else if (invocation->options.format == ACCORD_LISTING_CSV)
    {
      g_autoptr (AccordListing) all = list_all (constitution, different);

      accord_invocation_print (invocation, all);
    }
  else
    print_text (invocation, constitution, findings, faults, differences);
  if (accord_constitution_count_faults (constitution, ACCORD_CONSTITUTION_BREACH) > 0)
    invocation->status = ACCORD_STATUS_FAULTS;
  return TRUE;
}
