/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/party-columns.h"

#include <glib/gi18n.h>

static void
bind_field (AccordTableCell *cell, AccordRecord *record, const char *key, gpointer data)
{
  AccordPartyContext *context = data;
  g_autofree char *text = accord_record_format (
    record, key, accord_store_get_resolver (context->store), ACCORD_FORMAT_DISPLAY);

  accord_table_cell_set_text (cell, text);
}

static void
bind_organisation (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_field (cell, party, "organisation", data);
}

static void
bind_role (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_field (cell, party, "role", data);
}

static void
bind_joined (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_field (cell, party, "joined", data);
}

static void
bind_signed (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_field (cell, party, "signed", data);
}

static void
bind_left (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_field (cell, party, "left", data);
}

/* The last one to start: leads are sorted by the day from which they lead. */
static AccordRecord *
find_lead (AccordPartyContext *context, AccordRecord *party, const char *kind)
{
  AccordDate today = accord_store_get_as_at (context->store);
  AccordRecord *found = NULL;

  for (guint i = 0; i < context->leads->len; i++)
    {
      AccordRecord *lead = g_ptr_array_index (context->leads, i);
      AccordDate to = accord_record_get_date (lead, "to");

      if (accord_record_get_reference (lead, "party") == accord_record_get_id (party) &&
          g_strcmp0 (accord_record_get_text (lead, "kind"), kind) == 0 &&
          accord_record_get_date (lead, "from") <= today && (to == ACCORD_DATE_NONE || to >= today))
        found = lead;
    }
  return found;
}

static void
bind_lead (AccordTableCell *cell, AccordRecord *party, const char *kind, gpointer data)
{
  AccordRecord *lead = find_lead (data, party, kind);

  if (lead == NULL)
    accord_table_cell_set_text (cell, NULL);
  else
    bind_field (cell, lead, "person", data);
}

static void
bind_clinician (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_lead (cell, party, "clinician", data);
}

static void
bind_manager (AccordTableCell *cell, AccordRecord *party, gpointer data)
{
  bind_lead (cell, party, "manager", data);
}

static void
bind_person (AccordTableCell *cell, AccordRecord *lead, gpointer data)
{
  bind_field (cell, lead, "person", data);
}

static void
bind_kind (AccordTableCell *cell, AccordRecord *lead, gpointer data)
{
  bind_field (cell, lead, "kind", data);
}

/* The party's own title says the arrangement as well, which is the page's. */
static void
bind_party (AccordTableCell *cell, AccordRecord *lead, gpointer data)
{
  AccordPartyContext *context = data;
  g_autoptr (AccordRecord) party =
    accord_store_get (context->store, accord_record_type_find ("party"),
                      accord_record_get_reference (lead, "party"), NULL);

  if (party == NULL)
    accord_table_cell_set_text (cell, NULL);
  else
    bind_field (cell, party, "organisation", data);
}

static void
bind_from (AccordTableCell *cell, AccordRecord *lead, gpointer data)
{
  bind_field (cell, lead, "from", data);
}

static void
bind_to (AccordTableCell *cell, AccordRecord *lead, gpointer data)
{
  bind_field (cell, lead, "to", data);
}

const AccordTableColumn accord_party_columns[] = {
  { N_("Organisation"), NULL, 14, 18, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG | ACCORD_CELL_WRAP,
    bind_organisation },
  { N_("Role"), NULL, 8, 9, ACCORD_CELL_WRAP, bind_role },
  { N_("Joined"), NULL, 10, 10, ACCORD_CELL_END, bind_joined },
  { N_("Signed"), NULL, 10, 10, ACCORD_CELL_END, bind_signed },
  { N_("Left"), NULL, 10, 10, ACCORD_CELL_END, bind_left },
  { N_("Lead clinician"), NULL, 9, 11, ACCORD_CELL_WRAP, bind_clinician },
  { N_("Lead manager"), NULL, 9, 11, ACCORD_CELL_WRAP, bind_manager },
  { NULL },
};

const AccordTableColumn accord_lead_columns[] = {
  { N_("Person"), NULL, 14, 22, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG, bind_person },
  { N_("Kind"), NULL, 10, 14, ACCORD_CELL_PLAIN, bind_kind },
  { N_("Party"), NULL, 14, 22, ACCORD_CELL_EXPAND, bind_party },
  { N_("From"), NULL, 10, 10, ACCORD_CELL_END, bind_from },
  { N_("To"), NULL, 10, 10, ACCORD_CELL_END, bind_to },
  { NULL },
};
