/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages.h"

#include "arrangements/arrangements.h"

#include <glib/gi18n.h>

static const AccordPage pages[] = {
  { "arrangements", N_("Arrangements"), "accord-arrangement-symbolic", accord_arrangements_page_new },
  { NULL },
};

static const AccordDetail details[] = {
  { "arrangement", "arrangements", accord_arrangement_detail_new },
  { NULL },
};

/**
 * accord_pages_get:
 *
 * The pages of the window in the order of the sidebar.
 *
 * Returns: (transfer none): the rows; the last has no name
 */
const AccordPage *
accord_pages_get (void)
{
  return pages;
}

/**
 * accord_pages_find:
 *
 * Returns: (transfer none) (nullable): the page of this name
 */
const AccordPage *
accord_pages_find (const char *name)
{
  for (const AccordPage *page = pages; page->name != NULL; page++)
    {
      if (g_str_equal (page->name, name))
        return page;
    }
  return NULL;
}

/**
 * accord_pages_find_detail:
 *
 * Returns: (transfer none) (nullable): what the pages of single records of @type are made with
 */
const AccordDetail *
accord_pages_find_detail (const AccordRecordType *type)
{
  for (const AccordDetail *detail = details; detail->type != NULL; detail++)
    {
      if (g_str_equal (detail->type, type->name))
        return detail;
    }
  return NULL;
}

/* Longer ways than this lead in a circle. */
#define MAX_STEPS 4

/* A party leads to its arrangement and to an organisation: the first is what it is part of. */
static const AccordField *
find_owner (const AccordRecordType *type, AccordRecord *record)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (field->kind == ACCORD_FIELD_REFERENCE && accord_record_has (record, field->key))
        return field;
    }
  return NULL;
}

/**
 * accord_pages_find_detail_for_record:
 * @shown_id: (out): the record that the page is of
 *
 * Where a record is looked at: on its own page, or on that of the record that it is part of. A
 * lead is looked at on the page of the arrangement that its party is in.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL where no page shows it
 */
const AccordDetail *
accord_pages_find_detail_for_record (AccordStore *store,
                                     const AccordRecordType *type,
                                     gint64 id,
                                     gint64 *shown_id)
{
  const AccordDetail *detail = accord_pages_find_detail (type);

  *shown_id = id;
  for (guint i = 0; detail == NULL && i < MAX_STEPS; i++)
    {
      g_autoptr (AccordRecord) record = accord_store_get (store, type, *shown_id, NULL);
      const AccordField *owner = record == NULL ? NULL : find_owner (type, record);

      if (owner == NULL)
        return NULL;
      type = accord_record_type_find (owner->target);
      *shown_id = accord_record_get_reference (record, owner->key);
      detail = accord_pages_find_detail (type);
    }
  return detail;
}
