/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/listing.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "accord/csv.h"
#include "cli/listing-private.h"

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->plain);
  g_free (cell->display);
  g_strfreev (cell->items);
}

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->key);
  g_free (column->heading);
}

/** accord_listing_new: (transfer full): a result without columns. */
AccordListing *
accord_listing_new (void)
{
  AccordListing *self = g_new0 (AccordListing, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
accord_listing_free (AccordListing *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * accord_listing_add_column:
 * @key: what programs call it: the member in JSON, the heading in CSV
 * @heading: what people read over it
 */
void
accord_listing_add_column (AccordListing *self,
                           const char *key,
                           const char *heading,
                           AccordListingFlags flags)
{
  Column column = { g_strdup (key), g_strdup (heading), flags };

  g_return_if_fail (self->cells->len == 0);
  g_array_append_val (self->columns, column);
}

/** accord_listing_get_n_rows: how many rows are finished. */
guint
accord_listing_get_n_rows (const AccordListing *self)
{
  return self->columns->len == 0 ? 0 : self->cells->len / self->columns->len;
}

const Cell *
accord_listing_get_cell (const AccordListing *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

static void
add_cell (AccordListing *self, CellKind kind, char *plain)
{
  Cell cell = { kind, plain, NULL, NULL };

  g_array_append_val (self->cells, cell);
}

static Cell *
last_cell (AccordListing *self)
{
  return &g_array_index (self->cells, Cell, self->cells->len - 1);
}

/** accord_listing_add_nothing: an empty cell; null in JSON. */
void
accord_listing_add_nothing (AccordListing *self)
{
  add_cell (self, CELL_NOTHING, NULL);
}

/** accord_listing_add_text: a text; nothing where it is %NULL or empty. */
void
accord_listing_add_text (AccordListing *self, const char *text)
{
  if (text == NULL || *text == '\0')
    accord_listing_add_nothing (self);
  else
    add_cell (self, CELL_TEXT, g_strdup (text));
}

/** accord_listing_add_text_as: a text for programs, and how people read it. */
void
accord_listing_add_text_as (AccordListing *self, const char *text, const char *display)
{
  accord_listing_add_text (self, text);
  last_cell (self)->display = g_strdup (display);
}

/** accord_listing_add_integer: a whole number. */
void
accord_listing_add_integer (AccordListing *self, gint64 integer)
{
  add_cell (self, CELL_INTEGER, g_strdup_printf ("%" PRId64, integer));
}

/** accord_listing_add_number: a number, written as a decimal with a point. */
void
accord_listing_add_number (AccordListing *self, const char *decimal)
{
  add_cell (self, CELL_NUMBER, g_strdup (decimal));
}

/** accord_listing_add_boolean: a fact: true or false in JSON, else yes or no. */
void
accord_listing_add_boolean (AccordListing *self, gboolean boolean)
{
  add_cell (self, CELL_BOOLEAN, g_strdup (boolean ? "yes" : "no"));
  last_cell (self)->display = g_strdup (boolean ? _("Yes") : _("No"));
}

/**
 * accord_listing_add_list:
 * @items: (nullable): several texts: a list in JSON, else with @separator between them
 * @display: (nullable): how people read them
 */
void
accord_listing_add_list (AccordListing *self,
                         const char *const *items,
                         const char *separator,
                         const char *display)
{
  Cell *cell;

  add_cell (self, CELL_LIST, NULL);
  cell = last_cell (self);
  cell->items = items == NULL ? g_new0 (char *, 1) : g_strdupv ((char **) items);
  cell->plain = g_strjoinv (separator, cell->items);
  cell->display = g_strdup (display);
}

static JsonNode *
list_to_json (char **items)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (char **item = items; *item != NULL; item++)
    json_array_add_string_element (array, *item);
  json_node_take_array (node, array);
  return node;
}

static JsonNode *
cell_to_json (const Cell *cell)
{
  switch (cell->kind)
    {
    case CELL_TEXT:
      return json_node_init_string (json_node_alloc (), cell->plain);
    case CELL_INTEGER:
      return json_node_init_int (json_node_alloc (), g_ascii_strtoll (cell->plain, NULL, 10));
    case CELL_NUMBER:
      return json_node_init_double (json_node_alloc (), g_ascii_strtod (cell->plain, NULL));
    case CELL_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), g_str_equal (cell->plain, "yes"));
    case CELL_LIST:
      return list_to_json (cell->items);
    case CELL_NOTHING:
    default:
      return json_node_init_null (json_node_alloc ());
    }
}

/** accord_listing_row_to_json: (transfer full): one row as an object with a member per column. */
JsonNode *
accord_listing_row_to_json (const AccordListing *self, guint row)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (!(COLUMN (self, i)->flags & ACCORD_LISTING_PEOPLE))
      json_object_set_member (object, COLUMN (self, i)->key,
                              cell_to_json (accord_listing_get_cell (self, row, i)));
  json_node_take_object (node, object);
  return node;
}

/** accord_listing_to_json: (transfer full): all rows as an array of objects. */
JsonNode *
accord_listing_to_json (const AccordListing *self)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint row = 0; row < accord_listing_get_n_rows (self); row++)
    json_array_add_element (array, accord_listing_row_to_json (self, row));
  json_node_take_array (node, array);
  return node;
}

static void
append_csv_row (GString *out, GPtrArray *cells, guint *n_neutralised)
{
  *n_neutralised += accord_csv_append_row (out, (const char *const *) cells->pdata, cells->len,
                                           ACCORD_CSV_NEUTRALISE);
  g_ptr_array_set_size (cells, 0);
}

/**
 * accord_listing_append_csv:
 * @n_neutralised: (inout): how many cells got an apostrophe, because a spreadsheet would have run
 *   them as formulas, is added to it
 *
 * Appends the rows as RFC 4180 describes them, under a line of headings.
 */
void
accord_listing_append_csv (const AccordListing *self, GString *out, guint *n_neutralised)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (!(COLUMN (self, i)->flags & ACCORD_LISTING_PEOPLE))
      g_ptr_array_add (cells, COLUMN (self, i)->key);
  append_csv_row (out, cells, n_neutralised);

  for (guint row = 0; row < accord_listing_get_n_rows (self); row++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        if (!(COLUMN (self, i)->flags & ACCORD_LISTING_PEOPLE))
          g_ptr_array_add (cells, accord_listing_get_cell (self, row, i)->plain);
      append_csv_row (out, cells, n_neutralised);
    }
}
