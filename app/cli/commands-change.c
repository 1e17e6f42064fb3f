/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/obligation.h"
#include "accord/sentence.h"
#include "cli/fields.h"

#define LINKS_SHOWN 20

/* The type that the second argument names, and the register open: what every change begins with. */
static const AccordRecordType *
open_for_type (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type =
    accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);

  return type != NULL && accord_invocation_open (invocation, error) ? type : NULL;
}

static AccordRecord *
read_record (AccordInvocation *invocation, const AccordRecordType *type, GError **error)
{
  gint64 id;

  if (!accord_store_find (invocation->store, type, accord_invocation_get_argument (invocation, 2),
                          &id, error))
    return NULL;
  return accord_store_get (invocation->store, type, id, error);
}

static char *
keep_path (gpointer data, const char *path, GError **error)
{
  return g_strdup (path);
}

/* Files are kept within a transaction only, whose sentence must be known before: until then a file
 * is its path. */
static gboolean
assign_for_now (AccordInvocation *invocation, AccordRecord *record, char **words, GError **error)
{
  AccordResolver resolver = *accord_store_get_resolver (invocation->store);

  resolver.attach = keep_path;
  return accord_fields_assign (record, words, &resolver, error) &&
         accord_fields_check (record, error);
}

/* What the words mean is read again inside the lock, where nobody changes it. */
static gboolean
save (AccordInvocation *invocation,
      AccordRecord *record,
      char **words,
      const char *sentence,
      GError **error)
{
  AccordStore *store = invocation->store;
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);

  if (transaction == NULL ||
      !accord_fields_assign (record, words, accord_store_get_resolver (store), error))
    return FALSE;
  if (!(accord_record_get_id (record) == 0 ? accord_store_insert_and_name (store, record, error)
                                           : accord_store_update (store, record, error)))
    return FALSE;
  if (!accord_transaction_commit (&transaction, error))
    return FALSE;
  accord_invocation_tell_changes (invocation, accord_obligations_get_followed (store));
  return TRUE;
}

/** accord_command_add: adds a record and prints its reference. */
gboolean
accord_command_add (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type = open_for_type (invocation, error);
  char **words = invocation->options.arguments + 2;
  g_autoptr (AccordRecord) record = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *ref = NULL;

  if (type == NULL)
    return FALSE;
  record = accord_record_new (type);
  if (!assign_for_now (invocation, record, words, error))
    return FALSE;
  sentence = accord_sentence_for_adding (invocation->store, record);
  if (!save (invocation, record, words, sentence, error))
    return FALSE;

  ref = accord_store_dup_reference (invocation->store, type, accord_record_get_id (record));
  g_string_append_printf (invocation->out, "%s\n", ref);
  return TRUE;
}

/** accord_command_set: changes fields of a record. */
gboolean
accord_command_set (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type = open_for_type (invocation, error);
  char **words = invocation->options.arguments + 3;
  g_autoptr (AccordRecord) before = NULL;
  g_autoptr (AccordRecord) after = NULL;
  g_autofree char *sentence = NULL;

  if (type == NULL)
    return FALSE;
  before = read_record (invocation, type, error);
  if (before == NULL)
    return FALSE;
  after = accord_record_copy (before);
  if (!assign_for_now (invocation, after, words, error))
    return FALSE;
  if (accord_record_equal (before, after))
    {
      accord_invocation_tell (invocation, "%s", _("There is nothing to change."));
      return TRUE;
    }
  sentence = accord_sentence_for_changing (invocation->store, before, after);
  return save (invocation, after, words, sentence, error);
}

static char *
list_links (AccordStore *store, GArray *links)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (links->len, LINKS_SHOWN); i++)
    {
      const AccordLink *link = &g_array_index (links, AccordLink, i);
      g_autofree char *ref = accord_store_dup_reference (store, link->type, link->id);
      g_autofree char *title = accord_store_dup_title (store, link->type, link->id);

      /* Translators: a line of a list: type, reference, field and title of a record */
      g_string_append_printf (list, _("\n  %1$s %2$s, %3$s: %4$s"), link->type->name, ref,
                              link->field->key, title);
    }
  if (links->len > LINKS_SHOWN)
    g_string_append_printf (list, _("\n  and %u more"), links->len - LINKS_SHOWN);
  return g_string_free (list, FALSE);
}

/* The register refuses this as well; here what is in the way is named as scripts know it. */
static gboolean
check_unused (AccordStore *store, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  gint64 id = accord_record_get_id (record);
  g_autoptr (GArray) links = accord_store_list_referring (store, type, id, error);
  g_autofree char *list = NULL;
  g_autofree char *ref = NULL;

  if (links == NULL)
    return FALSE;
  if (links->len == 0)
    return TRUE;
  list = list_links (store, links);
  ref = accord_store_dup_reference (store, type, id);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IN_USE,
               /* Translators: a type and a reference; then follows a list, a line for each */
               _("%1$s %2$s cannot be removed while these refer to it:%3$s"), type->name, ref,
               list);
  return FALSE;
}

/** accord_command_remove: removes a record that nothing refers to. */
gboolean
accord_command_remove (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type = open_for_type (invocation, error);
  g_autoptr (AccordRecord) record = NULL;
  g_autofree char *sentence = NULL;

  if (type == NULL)
    return FALSE;
  record = read_record (invocation, type, error);
  if (record == NULL || !check_unused (invocation->store, record, error))
    return FALSE;
  sentence = accord_sentence_for_removing (invocation->store, record);
  if (!accord_store_delete (invocation->store, type, accord_record_get_id (record), sentence, error))
    return FALSE;
  accord_invocation_tell_changes (invocation, accord_obligations_get_followed (invocation->store));
  return TRUE;
}
