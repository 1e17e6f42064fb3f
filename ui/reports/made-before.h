/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/export.h"

G_BEGIN_DECLS

/**
 * AccordMadeBefore: what left the office, newest first. Each can be made again with
 * `page.reproduce`, and opened with `page.open-export` while the file is there.
 */
#define ACCORD_TYPE_MADE_BEFORE (accord_made_before_get_type ())
G_DECLARE_FINAL_TYPE (AccordMadeBefore, accord_made_before, ACCORD, MADE_BEFORE, AdwBin)

void accord_made_before_show (AccordMadeBefore *self, AccordStore *store);
const AccordExport *accord_made_before_find (AccordMadeBefore *self, gint64 id);

G_END_DECLS
