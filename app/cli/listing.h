/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** AccordListingFormat: the forms that a result is printed in. */
typedef enum {
  ACCORD_LISTING_TEXT,
  ACCORD_LISTING_JSON,
  ACCORD_LISTING_CSV,
} AccordListingFormat;

/**
 * AccordListingFlags:
 * @ACCORD_LISTING_NUMBERS: aligned to the right in text
 * @ACCORD_LISTING_DATA: for programs: in JSON and CSV only
 * @ACCORD_LISTING_PEOPLE: for people: in text only
 * @ACCORD_LISTING_SPARE: in text where it fits and something is in it, the earlier column first
 * @ACCORD_LISTING_LAST: as @ACCORD_LISTING_SPARE, after all of those
 * @ACCORD_LISTING_WRAPPED: for a last column: in text over several lines rather than cut
 */
typedef enum {
  ACCORD_LISTING_PLAIN = 0,
  ACCORD_LISTING_NUMBERS = 1 << 0,
  ACCORD_LISTING_DATA = 1 << 1,
  ACCORD_LISTING_PEOPLE = 1 << 2,
  ACCORD_LISTING_SPARE = 1 << 3,
  ACCORD_LISTING_LAST = 1 << 4,
  ACCORD_LISTING_WRAPPED = 1 << 5,
} AccordListingFlags;

/**
 * AccordListing:
 *
 * A result as rows of typed cells, which knows no format: every command fills one, and one piece of
 * code prints them all. Columns are added first; then each row cell by cell, from left to right.
 */
typedef struct _AccordListing AccordListing;

AccordListing *accord_listing_new (void);
void accord_listing_free (AccordListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordListing, accord_listing_free)

void accord_listing_add_column (AccordListing *self,
                                const char *key,
                                const char *heading,
                                AccordListingFlags flags);
guint accord_listing_get_n_rows (const AccordListing *self);

void accord_listing_add_nothing (AccordListing *self);
void accord_listing_add_text (AccordListing *self, const char *text);
void accord_listing_add_text_as (AccordListing *self, const char *text, const char *display);
void accord_listing_add_integer (AccordListing *self, gint64 integer);
void accord_listing_add_number (AccordListing *self, const char *decimal);
void accord_listing_add_boolean (AccordListing *self, gboolean boolean);
void accord_listing_add_list (AccordListing *self,
                              const char *const *items,
                              const char *separator,
                              const char *display);

JsonNode *accord_listing_to_json (const AccordListing *self);
JsonNode *accord_listing_row_to_json (const AccordListing *self, guint row);
void accord_listing_append_csv (const AccordListing *self, GString *out, guint *n_neutralised);
void accord_listing_append_text (const AccordListing *self, GString *out, int width);
void accord_listing_append_card (const AccordListing *self, GString *out, guint row);

G_END_DECLS
