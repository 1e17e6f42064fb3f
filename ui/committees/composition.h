/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordCompositionPart: the voting seats of one category. */
typedef struct {
  const char *label;
  gboolean is_lay_executive;
  guint n_filled;
} AccordCompositionPart;

/**
 * AccordComposition: what the votes of a committee are made of on the day of the store.
 * @parts: (element-type AccordCompositionPart): lay and executive seats first
 * @needs_majority: CM-2 asks that lay and executive members are more than half
 */
typedef struct {
  GArray *parts;
  guint n_filled;
  guint n_vacant;
  guint n_lay_executive;
  guint n_vacant_lay_executive;
  gboolean needs_majority;
} AccordComposition;

AccordComposition *accord_composition_new (AccordStore *store, gint64 committee);
void accord_composition_free (AccordComposition *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordComposition, accord_composition_free)
gboolean accord_composition_is_empty (const AccordComposition *data);
gboolean accord_composition_lacks_majority (const AccordComposition *data);
char *accord_composition_dup_part (const AccordCompositionPart *part);
char *accord_composition_dup_majority (const AccordComposition *data);
char *accord_composition_dup_share (const AccordComposition *data);
char *accord_composition_dup_seats (const AccordComposition *data);
char *accord_composition_dup_outlook (const AccordComposition *data);
char *accord_composition_dup_words (const AccordComposition *data);

G_END_DECLS
