/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/changeset.h"
#include "store/database.h"

G_BEGIN_DECLS

/** AccordRowImage: a whole row of a journalled table, as it was or shall be. */
typedef struct {
  const AccordTableInfo *table;
  AccordValue *values; /* as many as the table has columns */
} AccordRowImage;

GArray *accord_row_images_new (void);
gboolean accord_row_images_add_before (GArray *images,
                                       AccordDatabase *database,
                                       const AccordChange *change,
                                       GError **error);
gboolean accord_row_image_insert (const AccordRowImage *image,
                                  AccordDatabase *database,
                                  GError **error);
gboolean accord_row_remove (AccordDatabase *database,
                            const AccordTableInfo *table,
                            gint64 id,
                            GError **error);

G_END_DECLS
