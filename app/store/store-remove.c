/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "store/store-private.h"

/* A refusal names this many of the records that refer to the one to be removed. */
#define SHOWN_LINKS 8

static gboolean
refuse_in_use (AccordStore *self,
               const AccordRecordType *type,
               gint64 id,
               GArray *links,
               GError **error)
{
  g_autofree char *title = accord_store_dup_title (self, type, id);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (links->len, SHOWN_LINKS); i++)
    {
      AccordLink *link = &g_array_index (links, AccordLink, i);
      g_autofree char *who = accord_store_dup_title (self, link->type, link->id);

      g_string_append_printf (list, "\n  %s %s (%s)", accord_record_type_get_label (link->type),
                              who, accord_field_get_label (link->field));
    }
  if (links->len > SHOWN_LINKS)
    g_string_append_printf (
      list, ngettext ("\n  and %u more", "\n  and %u more", links->len - SHOWN_LINKS),
      links->len - SHOWN_LINKS);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IN_USE,
               ngettext ("%1$s cannot be removed while another record refers to it:%2$s",
                         "%1$s cannot be removed while other records refer to it:%2$s",
                         links->len), title, list->str);
  return FALSE;
}

/* Rows that belong to the record alone go with it: its sets of references, its contact details. */
static gboolean
remove_rest (AccordStore *self, const AccordRecordType *type, gint64 id, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new_for_id (type, id);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == ACCORD_FIELD_REFERENCES &&
        !accord_store_write_links (self, record, &type->fields[i], error))
      return FALSE;
  return accord_database_run (self->database, error, "DELETE FROM personal WHERE record = ?1", "i",
                              id);
}

/**
 * accord_store_remove:
 *
 * Removes a record within the transaction on its way.
 *
 * Returns: %FALSE with %ACCORD_ERROR_IN_USE and the list of them while other records refer to it
 */
gboolean
accord_store_remove (AccordStore *self, const AccordRecordType *type, gint64 id, GError **error)
{
  g_autoptr (GArray) links = NULL;
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", type->table);

  g_return_val_if_fail (self->work != NULL, FALSE);

  if (!accord_store_has_record (self, type, id))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   _("This %s has already been removed from the register."),
                   accord_record_type_get_label (type));
      return FALSE;
    }
  if (!accord_store_check_unlocked (self, type, id, error))
    return FALSE;
  links = accord_store_list_referring (self, type, id, error);
  if (links == NULL)
    return FALSE;
  if (links->len > 0)
    return refuse_in_use (self, type, id, links, error);
  return remove_rest (self, type, id, error) &&
         accord_database_run (self->database, error, sql, "i", id) &&
         accord_store_count_change (self, type, id, error);
}
