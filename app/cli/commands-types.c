/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

static void
list_types (AccordInvocation *invocation)
{
  g_autoptr (AccordListing) listing = accord_listing_new ();
  const AccordRecordType *const *types;
  guint n_types;

  accord_listing_add_column (listing, "type", _("Type"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "label", _("Label"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "fields", _("Fields"), ACCORD_LISTING_NUMBERS);

  types = accord_record_types_get (&n_types);
  for (guint i = 0; i < n_types; i++)
    {
      accord_listing_add_text (listing, types[i]->name);
      accord_listing_add_text (listing, accord_record_type_get_label (types[i]));
      accord_listing_add_integer (listing, types[i]->n_fields);
    }
  accord_invocation_print (invocation, listing);
}

static const char *
need (const AccordField *field)
{
  if (field->flags & ACCORD_FIELD_COMPUTED)
    return _("computed");
  return field->flags & ACCORD_FIELD_REQUIRED ? _("required") : NULL;
}

static void
append_sentence (GString *words, const char *sentence)
{
  if (words->len > 0)
    g_string_append (words, ". ");
  g_string_append (words, sentence);
}

/* What people read of a field: its label, its help, and what may be entered. */
static char *
dup_description (const AccordField *field)
{
  GString *words = g_string_new (accord_field_get_label (field));
  g_autofree char *possible = NULL;

  if (field->help != NULL)
    append_sentence (words, accord_field_get_help (field));
  if (field->choices != NULL)
    {
      g_autofree char *keys = accord_field_dup_choice_list (field);

      possible = g_strdup_printf (_("Choices: %s"), keys);
    }
  else if (field->target != NULL)
    possible = g_strdup_printf (_("Refers to: %s"), field->target);
  if (possible != NULL)
    append_sentence (words, possible);
  return g_string_free (words, FALSE);
}

static void
add_choices (AccordListing *listing, const AccordField *field)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (const AccordChoice *choice = field->choices; choice != NULL && choice->key != NULL; choice++)
    g_ptr_array_add (keys, (gpointer) choice->key);
  g_ptr_array_add (keys, NULL);
  accord_listing_add_list (listing, (const char *const *) keys->pdata, " ", NULL);
}

static void
add_field (AccordListing *listing, const AccordField *field)
{
  g_autofree char *description = dup_description (field);

  accord_listing_add_text (listing, field->key);
  accord_listing_add_text (listing, accord_field_kind_get_name (field->kind));
  accord_listing_add_boolean (listing, (field->flags & ACCORD_FIELD_REQUIRED) != 0);
  add_choices (listing, field);
  accord_listing_add_boolean (listing, (field->flags & ACCORD_FIELD_COMPUTED) != 0);
  accord_listing_add_text (listing, field->target);
  accord_listing_add_text (listing, accord_field_get_label (field));
  accord_listing_add_text (listing, accord_field_get_help (field));
  accord_listing_add_text (listing, need (field));
  accord_listing_add_text (listing, description);
}

static void
list_fields (AccordInvocation *invocation, const AccordRecordType *type)
{
  static const struct {
    const char *key;
    const char *heading;
    AccordListingFlags flags;
  } columns[] = {
    { "key", N_("Field"), ACCORD_LISTING_PLAIN },
    { "kind", N_("Kind"), ACCORD_LISTING_PLAIN },
    { "required", N_("Required"), ACCORD_LISTING_DATA },
    { "choices", N_("Choices"), ACCORD_LISTING_DATA },
    { "computed", N_("Computed"), ACCORD_LISTING_DATA },
    { "refers_to", N_("Refers to"), ACCORD_LISTING_DATA },
    { "label", N_("Label"), ACCORD_LISTING_DATA },
    { "help", N_("Help"), ACCORD_LISTING_DATA },
    { "need", N_("Need"), ACCORD_LISTING_PEOPLE },
    { "description", N_("What it holds"), ACCORD_LISTING_PEOPLE | ACCORD_LISTING_WRAPPED },
  };
  g_autoptr (AccordListing) listing = accord_listing_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_listing_add_column (listing, columns[i].key, _(columns[i].heading), columns[i].flags);
  for (guint i = 0; i < type->n_fields; i++)
    add_field (listing, &type->fields[i]);
  accord_invocation_print (invocation, listing);
}

/** accord_command_types: the types of record, or the fields of one. */
gboolean
accord_command_types (AccordInvocation *invocation, GError **error)
{
  const char *name = accord_invocation_get_argument (invocation, 0);
  const AccordRecordType *type;

  if (name == NULL)
    {
      list_types (invocation);
      return TRUE;
    }
  type = accord_record_type_lookup (name, error);
  if (type == NULL)
    return FALSE;
  list_fields (invocation, type);
  return TRUE;
}
