/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/query.h"
#include "cli/fields.h"

/* A word FIELD=VALUE as a filter. */
static gboolean
add_filter (AccordQuery *query,
            const AccordRecordType *type,
            const char *word,
            const AccordResolver *resolver,
            GError **error)
{
  const AccordField *field;
  const char *value;

  return accord_fields_split (type, word, &field, &value, error) &&
         accord_query_parse_filter (query, field->key, value, resolver, error);
}

static gboolean
set_sort (AccordQuery *query, const AccordRecordType *type, const char *sort, GError **error)
{
  gboolean descending = *sort == '-';
  const char *key = descending ? sort + 1 : sort;

  if (accord_record_type_lookup_field (type, key, error) == NULL)
    return FALSE;
  accord_query_set_sort (query, key, descending);
  return TRUE;
}

static AccordQuery *
make_query (AccordInvocation *invocation, const AccordRecordType *type, GError **error)
{
  const AccordOptions *options = &invocation->options;
  const AccordResolver *resolver = accord_store_get_resolver (invocation->store);
  g_autoptr (AccordQuery) query = accord_query_new (type);

  for (char **word = options->arguments + 2; *word != NULL; word++)
    if (!add_filter (query, type, *word, resolver, error))
      return NULL;
  if (options->sort != NULL && !set_sort (query, type, options->sort, error))
    return NULL;
  if (options->search != NULL)
    accord_query_set_search (query, options->search);
  if (options->limit > 0)
    accord_query_set_limit (query, options->limit);
  return g_steal_pointer (&query);
}

/** accord_command_list: the records of a type. */
gboolean
accord_command_list (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type;
  g_autoptr (AccordQuery) query = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (AccordListing) list = NULL;

  type = accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);
  if (type == NULL || !accord_invocation_open_to_read (invocation, error))
    return FALSE;
  query = make_query (invocation, type, error);
  if (query == NULL)
    return FALSE;
  records = accord_store_query (invocation->store, query, error);
  if (records == NULL)
    return FALSE;

  list = accord_fields_new_list (type);
  for (guint i = 0; i < records->len; i++)
    accord_fields_add_to_list (list, invocation->store, g_ptr_array_index (records, i),
                               invocation->options.format);
  accord_invocation_print (invocation, list);
  return TRUE;
}

static void
add_link (AccordListing *listing, AccordStore *store, const AccordLink *link)
{
  g_autofree char *ref = accord_store_dup_reference (store, link->type, link->id);
  g_autofree char *title = accord_store_dup_title (store, link->type, link->id);

  accord_listing_add_text (listing, link->type->name);
  accord_listing_add_text (listing, ref);
  accord_listing_add_text_as (listing, link->field->key, accord_field_get_label (link->field));
  accord_listing_add_text (listing, title);
}

static AccordListing *
list_links (AccordStore *store, GArray *links)
{
  AccordListing *listing = accord_listing_new ();

  accord_listing_add_column (listing, "type", _("Referred to by"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "ref", _("Ref"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "field", _("As"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "title", _("Title"), ACCORD_LISTING_WRAPPED);
  for (guint i = 0; i < links->len; i++)
    add_link (listing, store, &g_array_index (links, AccordLink, i));
  return listing;
}

static JsonNode *
record_to_json (AccordInvocation *invocation,
                AccordRecord *record,
                const AccordListing *card,
                const AccordListing *links)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  gint64 id = accord_record_get_id (record);
  g_autofree char *ref = accord_store_dup_reference (invocation->store, type, id);
  g_autofree char *title = accord_store_dup_title (invocation->store, type, id);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "type", type->name);
  json_object_set_int_member (object, "id", id);
  json_object_set_string_member (object, "ref", ref);
  json_object_set_string_member (object, "title", title);
  json_object_set_member (object, "fields", accord_listing_row_to_json (card, 0));
  json_object_set_member (object, "referred_to_by", accord_listing_to_json (links));
  json_node_take_object (node, object);
  return node;
}

static void
show_as_text (AccordInvocation *invocation,
              AccordRecord *record,
              const AccordListing *card,
              const AccordListing *links)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  gint64 id = accord_record_get_id (record);
  g_autofree char *ref = accord_store_dup_reference (invocation->store, type, id);
  g_autofree char *title = accord_store_dup_title (invocation->store, type, id);

  /* Translators: a record: the type, its reference, its title */
  g_string_append_printf (invocation->out, _("%1$s %2$s: %3$s\n\n"),
                          accord_record_type_get_label (type), ref, title);
  accord_invocation_print_record (invocation, card);
  if (accord_listing_get_n_rows (links) == 0)
    return;
  g_string_append_c (invocation->out, '\n');
  accord_invocation_print (invocation, links);
}

static void
show_record (AccordInvocation *invocation, AccordRecord *record, GArray *links)
{
  AccordListingFormat format = invocation->options.format;
  g_autoptr (AccordListing) card = accord_fields_new_card (invocation->store, record, format);
  g_autoptr (AccordListing) referring = list_links (invocation->store, links);
  g_autoptr (AccordListing) list = NULL;

  switch (format)
    {
    case ACCORD_LISTING_JSON:
      accord_invocation_print_json (invocation,
                                    record_to_json (invocation, record, card, referring));
      break;
    case ACCORD_LISTING_CSV:
      list = accord_fields_new_list (accord_record_get_record_type (record));
      accord_fields_add_to_list (list, invocation->store, record, format);
      accord_invocation_print (invocation, list);
      break;
    case ACCORD_LISTING_TEXT:
    default:
      show_as_text (invocation, record, card, referring);
    }
}

/** accord_command_show: one record, its fields, and what refers to it. */
gboolean
accord_command_show (AccordInvocation *invocation, GError **error)
{
  const AccordRecordType *type;
  g_autoptr (AccordRecord) record = NULL;
  g_autoptr (GArray) links = NULL;
  gint64 id;

  type = accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);
  if (type == NULL || !accord_invocation_open_to_read (invocation, error) ||
      !accord_store_find (invocation->store, type, accord_invocation_get_argument (invocation, 2),
                          &id, error))
    return FALSE;
  record = accord_store_get (invocation->store, type, id, error);
  if (record == NULL)
    return FALSE;
  links = accord_store_list_referring (invocation->store, type, id, error);
  if (links == NULL)
    return FALSE;
  show_record (invocation, record, links);
  return TRUE;
}

/** accord_command_search: records of all types by their words. */
gboolean
accord_command_search (AccordInvocation *invocation, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (AccordListing) listing = NULL;

  if (!accord_invocation_open_to_read (invocation, error))
    return FALSE;
  hits = accord_store_search (invocation->store, accord_invocation_get_argument (invocation, 1),
                              G_MAXINT32, error);
  if (hits == NULL)
    return FALSE;

  listing = accord_listing_new ();
  accord_listing_add_column (listing, "type", _("Type"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "ref", _("Ref"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "title", _("Title"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "context", _("Found in"), ACCORD_LISTING_WRAPPED);
  for (guint i = 0; i < hits->len; i++)
    {
      const AccordHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *ref = accord_store_dup_reference (invocation->store, hit->type, hit->id);

      accord_listing_add_text (listing, hit->type->name);
      accord_listing_add_text (listing, ref);
      accord_listing_add_text (listing, hit->title);
      accord_listing_add_text (listing, hit->context);
    }
  accord_invocation_print (invocation, listing);
  return TRUE;
}
