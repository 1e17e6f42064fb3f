/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/record-type.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** accord_field_get_label: what the field is called, translated. */
const char *
accord_field_get_label (const AccordField *field)
{
  return _(field->label);
}

/** accord_field_get_help: (nullable): a sentence on what belongs in it, translated. */
const char *
accord_field_get_help (const AccordField *field)
{
  return field->help == NULL ? NULL : _(field->help);
}

/** accord_field_kind_get_name: the word that the command line has for a kind of field. */
const char *
accord_field_kind_get_name (AccordFieldKind kind)
{
  static const char *const names[] = {
    [ACCORD_FIELD_TEXT] = "text",
    [ACCORD_FIELD_LONG_TEXT] = "long-text",
    [ACCORD_FIELD_INTEGER] = "integer",
    [ACCORD_FIELD_NUMBER] = "number",
    [ACCORD_FIELD_MONEY] = "money",
    [ACCORD_FIELD_DATE] = "date",
    [ACCORD_FIELD_DEADLINE] = "deadline",
    [ACCORD_FIELD_TIME] = "time",
    [ACCORD_FIELD_YEAR] = "financial-year",
    [ACCORD_FIELD_BOOLEAN] = "boolean",
    [ACCORD_FIELD_CHOICE] = "choice",
    [ACCORD_FIELD_CHOICES] = "choices",
    [ACCORD_FIELD_REFERENCE] = "reference",
    [ACCORD_FIELD_REFERENCES] = "references",
    [ACCORD_FIELD_FILE] = "file",
  };

  g_return_val_if_fail (kind >= ACCORD_FIELD_TEXT && kind <= ACCORD_FIELD_FILE, NULL);
  return names[kind];
}

/** accord_field_find_choice: the choice of that key, or %NULL. */
const AccordChoice *
accord_field_find_choice (const AccordField *field, const char *key)
{
  for (const AccordChoice *choice = field->choices; choice != NULL && choice->key != NULL; choice++)
    if (strcmp (choice->key, key) == 0)
      return choice;
  return NULL;
}

/**
 * accord_field_dup_choice_label:
 * @keys: a key, or several with blanks between them
 *
 * Returns: (transfer full): what people read for it, translated
 */
char *
accord_field_dup_choice_label (const AccordField *field, const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);
  GString *label = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      const AccordChoice *choice = accord_field_find_choice (field, *part);

      if (label->len > 0)
        g_string_append (label, ", ");
      g_string_append (label, choice == NULL ? *part : _(choice->label));
    }
  return g_string_free (label, FALSE);
}

/** accord_field_dup_choice_list: (transfer full): the keys of all choices, for a message. */
char *
accord_field_dup_choice_list (const AccordField *field)
{
  GString *list = g_string_new (NULL);

  for (const AccordChoice *choice = field->choices; choice != NULL && choice->key != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ", ", choice->key);
  return g_string_free (list, FALSE);
}

/**
 * accord_field_is_stored:
 *
 * Returns: whether the field is a column of its type's table: it is not computed, not a set of
 * references (which has a table of its own) and not personal (which is kept outside the journal)
 */
gboolean
accord_field_is_stored (const AccordField *field)
{
  return !(field->flags & ACCORD_FIELD_COMPUTED) && field->kind != ACCORD_FIELD_REFERENCES &&
         field->visibility != ACCORD_VISIBILITY_PERSONAL;
}

/** accord_field_is_date: whether the value starts with a civil date. */
gboolean
accord_field_is_date (const AccordField *field)
{
  return field->kind == ACCORD_FIELD_DATE || field->kind == ACCORD_FIELD_DEADLINE;
}
