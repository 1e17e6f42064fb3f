/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-object.h>
#include <string.h>

#include "accord/error.h"
#include "accord/record-type.h"

/* The command line promises these to scripts: names of types, of fields, and of choices. */

static const char *const type_names[] = {
  "organisation", "succession", "home-body", "person", "profile", "guidance", "arrangement",
  "party", "lead", "function", "agreement", "agreement-head", "objective", "progress", "obligation",
  "engagement-event", "notice", "notice-service", "committee", "seat", "appointment", "deputy",
  "meeting", "agenda-item", "attendance", "declaration", "decision", "ratification",
  "scheme-entry", "action", "interest", "attestation", "training", "pooled-fund", "contribution",
  "expenditure", "payment", "resource", "risk", "submission", "amendment", "evidence", "contract",
  "checklist-answer", "preference", "model-choice", "shared-function", "activity", "document",
  "bank-holiday",
};

static const struct {
  const char *type;
  const char *fields;
} promised_fields[] = {
  { "organisation", "code name kind opened closed" },
  { "person", "given_name family_name organisation post email phone" },
  { "profile", "name from alarms" },
  { "arrangement", "reference title services kind mode model profile approved safe "
                   "in_patients_interests approval_minute start review end" },
  { "party", "arrangement organisation role joined signed left" },
  { "lead", "party kind person from to" },
  { "function", "arrangement function owner exerciser mode involvement from to" },
  { "agreement", "arrangement kind version agreed review notice_months exit" },
  { "agreement-head", "agreement head covered where" },
  { "objective", "arrangement year text measure baseline target" },
  { "progress", "objective quarter status value narrative" },
  { "obligation", "arrangement kind period title owed_by owed_to due received presented published "
                  "waived" },
  { "engagement-event", "arrangement date place audience attended aims objectives strategy "
                        "progress" },
  { "notice", "reference direction arrangement why decided minute months reading "
              "nhs_england_agreed rescinded" },
  { "notice-service", "notice organisation served method acknowledged" },
  { "committee", "name form arrangement established dissolved quorum voting_rule casting_vote" },
  { "seat", "committee title category voting office nominated_by invited nominated declined from "
            "to" },
  { "appointment", "seat person from expected_end to" },
  { "meeting", "reference committee date time papers_due" },
  { "agenda-item", "meeting number title purpose arrangement concerns" },
  { "attendance", "meeting person status for_seat from_item to_item" },
  { "declaration", "meeting item person interest handling" },
  { "decision", "reference meeting item date text arrangement carried votes_for votes_against "
                "abstained kind contract provider value published" },
  { "ratification", "decision organisation by under date" },
  { "interest", "person kind nature organisations arose ended declared entered mitigation "
                "withheld" },
  { "attestation", "year role person date" },
  { "pooled-fund", "arrangement host year name" },
  { "contribution", "fund organisation agreed paid paid_on" },
  { "expenditure", "fund date payee amount function" },
  { "payment", "arrangement payer payee date amount purpose" },
  { "resource", "arrangement provider receiver kind wte value from to" },
  { "submission", "arrangement step due done outcome" },
  { "amendment", "subject submitted acknowledged outcome outcome_on" },
  { "action", "meeting text owner due done" },
  { "risk", "arrangement text owner likelihood impact mitigation" },
  { "contract", "reference provider service value start end" },
  { "preference", "contract organisation round scale" },
  { "activity", "year commissioner provider admissions elective outpatients first_outpatients" },
  { "document", "title file link" },
  { "bank-holiday", "date title" },
};

static const struct {
  const char *type;
  const char *field;
  AccordFieldKind kind;
  const char *choices;
} promised_choices[] = {
  { "organisation", "kind", ACCORD_FIELD_CHOICE,
    "ccg, icb, nhs-england, area-team, region, local-authority, healthwatch, "
    "health-wellbeing-board, provider, commissioning-support, other" },
  { "arrangement", "kind", ACCORD_FIELD_CHOICE,
    "collaborative, local-authority, ccg-joint, nhse-ccg-functions, nhse-functions" },
  { "arrangement", "mode", ACCORD_FIELD_CHOICE,
    "delegating, exercising-for, jointly, delegated, pooled-budget" },
  { "arrangement", "model", ACCORD_FIELD_CHOICE, "greater-involvement, joint, delegated" },
  { "party", "role", ACCORD_FIELD_CHOICE, "lead, member, nhs-england, local-authority, support" },
  { "lead", "kind", ACCORD_FIELD_CHOICE, "clinician, manager" },
  { "function", "involvement", ACCORD_FIELD_CHOICE, "no, discuss, jointly, decide" },
  { "agreement-head", "covered", ACCORD_FIELD_CHOICE, "yes, partly, no, not-applicable" },
  { "progress", "status", ACCORD_FIELD_CHOICE,
    "not-started, on-track, at-risk, off-track, achieved" },
  { "obligation", "kind", ACCORD_FIELD_CHOICE,
    "quarterly-report, engagement-event, annual-report, assurance-return, review, custom" },
  { "notice", "direction", ACCORD_FIELD_CHOICE, "given, received" },
  { "notice", "reading", ACCORD_FIELD_CHOICE, "after-expiry, next-year" },
  { "committee", "form", ACCORD_FIELD_CHOICE,
    "governing-body, joint-committee, committees-in-common, joint-working-committee, "
    "primary-care-commissioning-committee, contract-oversight-board, executive" },
  { "committee", "voting_rule", ACCORD_FIELD_CHOICE, "majority, two-thirds, unanimous, consensus" },
  { "seat", "category", ACCORD_FIELD_CHOICES,
    "lay, executive, clinical, officer, nhs-england, local-authority, healthwatch, other" },
  { "seat", "office", ACCORD_FIELD_CHOICE, "chair, vice-chair" },
  { "attendance", "status", ACCORD_FIELD_CHOICE, "present, apologies, deputy, absent" },
  { "declaration", "handling", ACCORD_FIELD_CHOICE,
    "stayed-and-voted, stayed-without-voting, left, excluded" },
  { "decision", "kind", ACCORD_FIELD_CHOICE,
    "general, procurement, approval, withdrawal, appointment" },
  { "interest", "kind", ACCORD_FIELD_CHOICE,
    "financial, non-financial-professional, non-financial-personal, indirect, gift, none" },
  { "attestation", "role", ACCORD_FIELD_CHOICE, "audit-chair, accountable-officer" },
  { "resource", "kind", ACCORD_FIELD_CHOICE, "staff, equipment, premises, other" },
  { "preference", "scale", ACCORD_FIELD_CHOICE, "1, 2, 3, 4, 5, na" },
};

/* One or more, or none or more: what holds several records. */
static const struct {
  const char *type;
  const char *field;
  const char *target;
} promised_sets[] = {
  { "meeting", "committee", "committee" },
  { "agenda-item", "concerns", "organisation" },
  { "interest", "organisations", "organisation" },
};

typedef void (*FieldCheck) (const AccordRecordType *type, const AccordField *field);

static void
for_each_field (FieldCheck check)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        g_test_message ("%s.%s", types[i]->name, types[i]->fields[j].key);
        check (types[i], &types[i]->fields[j]);
      }
}

static void
test_types (void)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  g_assert_cmpuint (n_types, ==, G_N_ELEMENTS (type_names));
  for (guint i = 0; i < G_N_ELEMENTS (type_names); i++)
    {
      g_test_message ("%s", type_names[i]);
      g_assert_nonnull (accord_record_type_find (type_names[i]));
    }
  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < i; j++)
      {
        g_assert_cmpstr (types[i]->name, !=, types[j]->name);
        g_assert_cmpstr (types[i]->table, !=, types[j]->table);
      }
}

static void
test_type_names (void)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *table = g_strdelimit (g_strdup (types[i]->name), "-", '_');

      g_assert_cmpstr (types[i]->table, ==, table);
      g_assert_cmpuint (strspn (types[i]->name, "abcdefghijklmnopqrstuvwxyz-"), ==,
                        strlen (types[i]->name));
      g_assert_cmpstr (accord_record_type_get_label (types[i]), !=, "");
      g_assert_cmpstr (accord_record_type_get_label_plural (types[i]), !=, "");
    }
}

static void
test_promised_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (promised_fields); i++)
    {
      const AccordRecordType *type = accord_record_type_find (promised_fields[i].type);
      g_auto (GStrv) keys = g_strsplit (promised_fields[i].fields, " ", -1);

      for (char **key = keys; *key != NULL; key++)
        {
          g_test_message ("%s.%s", type->name, *key);
          g_assert_nonnull (accord_record_type_find_field (type, *key));
        }
    }
}

static void
test_promised_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (promised_choices); i++)
    {
      const AccordRecordType *type = accord_record_type_find (promised_choices[i].type);
      const AccordField *field = accord_record_type_find_field (type, promised_choices[i].field);
      g_autofree char *list = accord_field_dup_choice_list (field);

      g_test_message ("%s.%s", type->name, field->key);
      g_assert_cmpint (field->kind, ==, promised_choices[i].kind);
      g_assert_cmpstr (list, ==, promised_choices[i].choices);
    }
  for (guint i = 0; i < G_N_ELEMENTS (promised_sets); i++)
    {
      const AccordRecordType *type = accord_record_type_find (promised_sets[i].type);
      const AccordField *field = accord_record_type_find_field (type, promised_sets[i].field);

      g_assert_cmpint (field->kind, ==, ACCORD_FIELD_REFERENCES);
      g_assert_cmpstr (field->target, ==, promised_sets[i].target);
    }
}

static void
check_field (const AccordRecordType *type, const AccordField *field)
{
  gboolean is_choice = field->kind == ACCORD_FIELD_CHOICE || field->kind == ACCORD_FIELD_CHOICES;
  gboolean is_reference =
    field->kind == ACCORD_FIELD_REFERENCE || field->kind == ACCORD_FIELD_REFERENCES;

  g_assert_cmpuint (strspn (field->key, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (field->key));
  g_assert_cmpstr (field->key, !=, "id");
  g_assert_nonnull (accord_field_kind_get_name (field->kind));
  g_assert_cmpstr (accord_field_get_label (field), !=, "");
  g_assert_true (&type->fields[accord_record_type_get_field_index (type, field->key)] == field);

  g_assert_true (is_choice == (field->choices != NULL));
  g_assert_true (is_reference == (field->target != NULL));
  if (is_reference)
    g_assert_nonnull (accord_record_type_find (field->target));

  /* Nothing can be asked for that cannot be entered, and contact details are plain text. */
  if (field->flags & ACCORD_FIELD_COMPUTED)
    g_assert_cmpint (field->flags, ==, ACCORD_FIELD_COMPUTED);
  if (field->visibility == ACCORD_VISIBILITY_PERSONAL)
    {
      g_assert_cmpint (field->kind, ==, ACCORD_FIELD_TEXT);
      g_assert_cmpint (field->flags, ==, ACCORD_FIELD_PLAIN);
    }
  /* The search index takes words, and what is unique is compared as text. */
  if (field->flags & (ACCORD_FIELD_SEARCHED | ACCORD_FIELD_UNIQUE))
    g_assert_true (field->kind == ACCORD_FIELD_TEXT || field->kind == ACCORD_FIELD_LONG_TEXT ||
                   field->kind == ACCORD_FIELD_DATE);
}

static void
test_fields (void)
{
  for_each_field (check_field);
}

static void
check_choices (const AccordRecordType *type, const AccordField *field)
{
  for (const AccordChoice *choice = field->choices; choice != NULL && choice->key != NULL; choice++)
    {
      g_assert_cmpuint (strcspn (choice->key, " ,;+"), ==, strlen (choice->key));
      g_assert_cmpuint (strcspn (choice->label, ",;+"), <=, strlen (choice->label));
      g_assert_true (accord_field_find_choice (field, choice->key) == choice);
      g_assert_cmpstr (choice->label, !=, "");
    }
}

static void
test_choices (void)
{
  for_each_field (check_choices);
}

/* An earlier date that nobody may precede is a date of the same record, and not its own. */
static void
check_not_before (const AccordRecordType *type, const AccordField *field)
{
  const AccordField *earlier;

  if (field->not_before == NULL)
    return;
  earlier = accord_record_type_find_field (type, field->not_before);
  g_assert_nonnull (earlier);
  g_assert_true (earlier != field);
  g_assert_true (accord_field_is_date (field));
  g_assert_cmpint (earlier->kind, ==, field->kind);
}

static void
test_not_before (void)
{
  for_each_field (check_not_before);
}

static const AccordField *
next_part (const AccordRecordType *type, const char **at)
{
  const char *open = strchr (*at, '{');
  const char *close = open == NULL ? NULL : strchr (open, '}');
  g_autofree char *key = NULL;
  const AccordField *field;

  if (close == NULL)
    {
      g_assert_null (open);
      return NULL;
    }
  key = g_strndup (open + 1, (gsize) (close - open - 1));
  *at = close + 1;
  g_test_message ("%s: {%s}", type->name, key);
  field = accord_record_type_find_field (type, key);
  g_assert_nonnull (field);
  return field;
}

/* A title may name records whose titles name others, but it must come to an end. */
static guint
title_depth (const AccordRecordType *type, guint above)
{
  const char *at = type->title;
  const AccordField *field;
  guint depth = 0;

  g_assert_cmpuint (above, <, 6);
  while ((field = next_part (type, &at)) != NULL)
    {
      g_assert_false (field->flags & ACCORD_FIELD_COMPUTED);
      g_assert_cmpint (field->visibility, !=, ACCORD_VISIBILITY_PERSONAL);
      if (field->target != NULL)
        depth = MAX (depth, title_depth (accord_record_type_find (field->target), above + 1));
    }
  return depth + 1;
}

static void
test_titles (void)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_assert_nonnull (strchr (types[i]->title, '{'));
      g_assert_cmpuint (title_depth (types[i], 0), >=, 1);
    }
}

static void
test_orders_and_references (void)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const AccordField *order = accord_record_type_find_field (types[i], types[i]->order);
      const AccordField *cited;

      g_test_message ("%s", types[i]->name);
      g_assert_nonnull (order);
      g_assert_true (accord_field_is_stored (order));
      if (types[i]->reference_field == NULL)
        {
          g_assert_null (types[i]->reference_prefix);
          continue;
        }
      cited = accord_record_type_find_field (types[i], types[i]->reference_field);
      g_assert_nonnull (cited);
      g_assert_true (cited->flags & ACCORD_FIELD_UNIQUE);
      /* A number that is given need not be entered. */
      g_assert_true ((cited->flags & ACCORD_FIELD_REQUIRED) == 0 ||
                     types[i]->reference_prefix == NULL);
    }
}

static void
test_lookups (void)
{
  g_autoptr (GError) error = NULL;
  const AccordRecordType *type;

  g_assert_null (accord_record_type_lookup ("arrangements", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message,
                                   "There is no type of record called “arrangements”. There are: "
                                   "organisation, succession, home-body, "));
  g_clear_error (&error);

  type = accord_record_type_lookup ("bank-holiday", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (type->table, ==, "bank_holiday");
  g_assert_null (accord_record_type_lookup_field (type, "day", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Bank holiday has no field called “day”. It has: date, title.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptions/types", test_types);
  g_test_add_func ("/descriptions/type-names", test_type_names);
  g_test_add_func ("/descriptions/promised-fields", test_promised_fields);
  g_test_add_func ("/descriptions/promised-choices", test_promised_choices);
  g_test_add_func ("/descriptions/fields", test_fields);
  g_test_add_func ("/descriptions/choices", test_choices);
  g_test_add_func ("/descriptions/not-before", test_not_before);
  g_test_add_func ("/descriptions/titles", test_titles);
  g_test_add_func ("/descriptions/orders-and-references", test_orders_and_references);
  g_test_add_func ("/descriptions/lookups", test_lookups);

  return g_test_run ();
}
