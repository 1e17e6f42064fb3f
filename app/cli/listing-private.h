/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/listing.h"

G_BEGIN_DECLS

typedef enum {
  CELL_NOTHING,
  CELL_TEXT,
  CELL_INTEGER,
  CELL_NUMBER,
  CELL_BOOLEAN,
  CELL_LIST,
} CellKind;

typedef struct {
  CellKind kind;
  char *plain;   /* (nullable): for programs */
  char *display; /* (nullable): for people, where that is something else */
  char **items;  /* (nullable): of a list */
} Cell;

typedef struct {
  char *key;
  char *heading;
  AccordListingFlags flags;
} Column;

struct _AccordListing {
  GArray *columns; /* of Column */
  GArray *cells;   /* of Cell, row after row */
};

#define COLUMN(listing, index) (&g_array_index ((listing)->columns, Column, (index)))

const Cell *accord_listing_get_cell (const AccordListing *self, guint row, guint column);

G_END_DECLS
