/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/record-type.h"

#include "accord/error.h"

#include <string.h>

#include "record/types.h"

/* The order of the tables in a register, and so of the sheets of a whole export. */
static const AccordRecordType *const all_types[] = {
  &accord_type_organisation, &accord_type_succession, &accord_type_home_body, &accord_type_person,
  &accord_type_profile, &accord_type_guidance, &accord_type_arrangement, &accord_type_party,
  &accord_type_lead, &accord_type_function, &accord_type_agreement, &accord_type_agreement_head,
  &accord_type_objective, &accord_type_progress, &accord_type_risk, &accord_type_obligation,
  &accord_type_engagement_event, &accord_type_notice, &accord_type_notice_service,
  &accord_type_committee, &accord_type_seat, &accord_type_appointment, &accord_type_deputy,
  &accord_type_meeting, &accord_type_agenda_item, &accord_type_attendance,
  &accord_type_declaration, &accord_type_decision, &accord_type_ratification,
  &accord_type_scheme_entry, &accord_type_action, &accord_type_interest, &accord_type_attestation,
  &accord_type_training, &accord_type_pooled_fund, &accord_type_contribution,
  &accord_type_expenditure, &accord_type_payment, &accord_type_resource, &accord_type_submission,
  &accord_type_amendment, &accord_type_evidence, &accord_type_contract,
  &accord_type_checklist_answer, &accord_type_preference, &accord_type_model_choice,
  &accord_type_shared_function, &accord_type_activity, &accord_type_document,
  &accord_type_bank_holiday,
};

/**
 * accord_record_types_get:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none): the descriptions of every kind of record
 */
const AccordRecordType *const *
accord_record_types_get (guint *n_types)
{
  *n_types = G_N_ELEMENTS (all_types);
  return all_types;
}

/** accord_record_type_find: the description of that name, or %NULL. */
const AccordRecordType *
accord_record_type_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_types); i++)
    if (strcmp (all_types[i]->name, name) == 0)
      return all_types[i];
  return NULL;
}

static char *
list_type_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all_types); i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", all_types[i]->name);
  return g_string_free (names, FALSE);
}

/** accord_record_type_lookup: as accord_record_type_find(); the error lists the types there are. */
const AccordRecordType *
accord_record_type_lookup (const char *name, GError **error)
{
  const AccordRecordType *type = accord_record_type_find (name);
  g_autofree char *names = NULL;

  if (type != NULL)
    return type;
  names = list_type_names ();
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               _("There is no type of record called “%1$s”. There are: %2$s."), name, names);
  return NULL;
}

/** accord_record_type_get_label: the name of one such record, translated. */
const char *
accord_record_type_get_label (const AccordRecordType *type)
{
  return _(type->label);
}

/** accord_record_type_get_label_plural: the name of several, translated. */
const char *
accord_record_type_get_label_plural (const AccordRecordType *type)
{
  return _(type->label_plural);
}

/**
 * accord_record_type_dup_noun:
 * @n: how many of them
 *
 * Returns: (transfer full): the name of the records as it stands within a sentence; one that is
 *   all capitals stays so
 */
char *
accord_record_type_dup_noun (const AccordRecordType *type, guint n)
{
  const char *label = n == 1 ? accord_record_type_get_label (type)
                             : accord_record_type_get_label_plural (type);
  const char *rest = g_utf8_next_char (label);
  g_autofree char *first = g_utf8_substring (label, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (g_unichar_isupper (g_utf8_get_char (rest)) ? first : lower, rest, NULL);
}

/** accord_record_type_get_field_index: the place of a field in @type, or -1. */
int
accord_record_type_get_field_index (const AccordRecordType *type, const char *key)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].key, key) == 0)
      return (int) i;
  return -1;
}

/** accord_record_type_find_field: the field of that key, or %NULL. */
const AccordField *
accord_record_type_find_field (const AccordRecordType *type, const char *key)
{
  int index = accord_record_type_get_field_index (type, key);

  return index < 0 ? NULL : &type->fields[index];
}

/** accord_record_type_lookup_field: as accord_record_type_find_field(); the error lists them. */
const AccordField *
accord_record_type_lookup_field (const AccordRecordType *type, const char *key, GError **error)
{
  const AccordField *field = accord_record_type_find_field (type, key);
  g_autoptr (GString) keys = NULL;

  if (field != NULL)
    return field;

  keys = g_string_new (NULL);
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (keys, "%s%s", i == 0 ? "" : ", ", type->fields[i].key);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%1$s has no field called “%2$s”. It has: %3$s."),
               accord_record_type_get_label (type), key, keys->str);
  return NULL;
}
