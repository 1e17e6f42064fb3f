/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_START_PAGE (accord_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordStartPage, accord_start_page, ACCORD, START_PAGE, AdwBin)

void accord_start_page_show_problem (AccordStartPage *self, const GError *error, const char *path);

G_END_DECLS
