/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Records as rows. For programs every field is there under its key, with the id and the reference
 * before them. For people a list shows the reference, then what identifies a record, what it must
 * have and what follows for it, then as much of the rest as fits. */

static AccordListingFlags
alignment (const AccordField *field)
{
  return field->kind == ACCORD_FIELD_MONEY || field->kind == ACCORD_FIELD_INTEGER ||
             field->kind == ACCORD_FIELD_NUMBER
           ? ACCORD_LISTING_NUMBERS
           : ACCORD_LISTING_PLAIN;
}

static gboolean
identifies (const AccordRecordType *type, const AccordField *field)
{
  g_autofree char *in_title = g_strdup_printf ("{%s}", field->key);

  return strstr (type->title, in_title) != NULL || g_strcmp0 (field->key, type->order) == 0;
}

static AccordListingFlags
importance (const AccordRecordType *type, const AccordField *field)
{
  if (g_strcmp0 (field->key, type->reference_field) == 0)
    return ACCORD_LISTING_PLAIN;
  if ((field->flags & (ACCORD_FIELD_REQUIRED | ACCORD_FIELD_COMPUTED)) || identifies (type, field))
    return ACCORD_LISTING_SPARE;
  return field->kind == ACCORD_FIELD_LONG_TEXT ? ACCORD_LISTING_DATA : ACCORD_LISTING_LAST;
}

/** accord_fields_new_list: (transfer full): a result with a column for every field of @type. */
AccordListing *
accord_fields_new_list (const AccordRecordType *type)
{
  AccordListing *list = accord_listing_new ();

  accord_listing_add_column (list, "id", _("Id"), ACCORD_LISTING_NUMBERS | ACCORD_LISTING_DATA);
  accord_listing_add_column (list, "ref", _("Ref"),
                             type->reference_field == NULL ? ACCORD_LISTING_PLAIN
                                                           : ACCORD_LISTING_DATA);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      accord_listing_add_column (list, field->key, accord_field_get_label (field),
                                 alignment (field) | importance (type, field));
    }
  return list;
}

static void
add_references (AccordListing *listing,
                const AccordField *field,
                GArray *ids,
                const AccordResolver *resolver,
                const char *display)
{
  const AccordRecordType *target = accord_record_type_find (field->target);
  g_autoptr (GPtrArray) refs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (refs, resolver->dup_reference (resolver->data, target,
                                                    g_array_index (ids, gint64, i)));
  g_ptr_array_add (refs, NULL);
  accord_listing_add_list (listing, (const char *const *) refs->pdata, "; ", display);
}

static void
add_choices (AccordListing *listing, const char *keys, const char *display)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  accord_listing_add_list (listing, (const char *const *) parts, " ", display);
}

/** accord_fields_add_value: adds a cell for a value of a field. */
void
accord_fields_add_value (AccordListing *listing,
                         const AccordField *field,
                         const AccordValue *value,
                         const AccordResolver *resolver,
                         AccordListingFormat format)
{
  g_autofree char *plain = NULL;
  g_autofree char *display = NULL;

  /* Dates are ISO on the command line, for people too: they go back in as they came out. */
  if (format == ACCORD_LISTING_TEXT)
    display = accord_field_format (field, value, resolver,
                                   accord_field_is_date (field) ? ACCORD_FORMAT_PLAIN
                                                                : ACCORD_FORMAT_DISPLAY);

  if (value->tag == ACCORD_VALUE_NONE)
    accord_listing_add_nothing (listing);
  else if (field->kind == ACCORD_FIELD_INTEGER)
    accord_listing_add_integer (listing, value->integer);
  else if (field->kind == ACCORD_FIELD_REFERENCES)
    add_references (listing, field, value->ids, resolver, display);
  else if (field->kind == ACCORD_FIELD_CHOICES)
    add_choices (listing, value->text, display);
  else
    {
      plain = accord_field_format (field, value, resolver, ACCORD_FORMAT_PLAIN);
      if (field->kind == ACCORD_FIELD_NUMBER)
        accord_listing_add_number (listing, plain);
      else
        accord_listing_add_text_as (listing, plain, display);
    }
}

static void
add_values (AccordListing *listing,
            AccordStore *store,
            AccordRecord *record,
            AccordListingFormat format)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordResolver *resolver = accord_store_get_resolver (store);

  for (guint i = 0; i < type->n_fields; i++)
    accord_fields_add_value (listing, &type->fields[i], accord_record_get_value_at (record, i),
                             resolver, format);
}

/** accord_fields_add_to_list: adds a row to what accord_fields_new_list() made. */
void
accord_fields_add_to_list (AccordListing *list,
                           AccordStore *store,
                           AccordRecord *record,
                           AccordListingFormat format)
{
  gint64 id = accord_record_get_id (record);
  g_autofree char *ref =
    accord_store_dup_reference (store, accord_record_get_record_type (record), id);

  accord_listing_add_integer (list, id);
  accord_listing_add_text (list, ref);
  add_values (list, store, record, format);
}

/** accord_fields_new_card: (transfer full): a result of one row, the fields of @record alone. */
AccordListing *
accord_fields_new_card (AccordStore *store, AccordRecord *record, AccordListingFormat format)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  AccordListing *card = accord_listing_new ();

  for (guint i = 0; i < type->n_fields; i++)
    accord_listing_add_column (card, type->fields[i].key,
                               accord_field_get_label (&type->fields[i]), ACCORD_LISTING_PLAIN);
  add_values (card, store, record, format);
  return card;
}
