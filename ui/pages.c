/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages.h"

#include "arrangements/arrangement-detail.h"
#include "arrangements/arrangements-page.h"

#include <glib/gi18n.h>

static const AccordPage pages[] = {
  { "arrangements", N_("Arrangements"), "accord-arrangement-symbolic", "arrangement",
    accord_arrangements_page_new, accord_arrangement_detail_new },
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
 * accord_pages_find_for_type:
 *
 * Returns: (transfer none) (nullable): the page that shows single records of @type
 */
const AccordPage *
accord_pages_find_for_type (const AccordRecordType *type)
{
  for (const AccordPage *page = pages; page->name != NULL; page++)
    {
      if (g_str_equal (page->record_type, type->name))
        return page;
    }
  return NULL;
}

/**
 * accord_pages_find_for_record:
 * @shown_id: (out): the record that the page is of
 *
 * Where a record is looked at: on its own page, or on that of the record that it is part of. A
 * party is looked at on the page of its arrangement.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL where no page shows it
 */
const AccordPage *
accord_pages_find_for_record (AccordStore *store,
                              const AccordRecordType *type,
                              gint64 id,
                              gint64 *shown_id)
{
  const AccordPage *page = accord_pages_find_for_type (type);
  g_autoptr (AccordRecord) record = NULL;

  *shown_id = id;
  if (page != NULL)
    return page;

  record = accord_store_get (store, type, id, NULL);
  for (guint i = 0; record != NULL && i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (field->kind != ACCORD_FIELD_REFERENCE || !accord_record_has (record, field->key))
        continue;
      page = accord_pages_find_for_type (accord_record_type_find (field->target));
      *shown_id = accord_record_get_reference (record, field->key);
      if (page != NULL)
        return page;
    }
  return NULL;
}
