/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/constitution.h"
#include "accord/store.h"

G_BEGIN_DECLS

/** AccordConstitutionView: the text of a constitution, what was read from it, and its faults. */
#define ACCORD_TYPE_CONSTITUTION_VIEW (accord_constitution_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordConstitutionView, accord_constitution_view, ACCORD, CONSTITUTION_VIEW,
                      AdwBin)

GtkWidget *accord_constitution_view_new (AccordStore *store);
void accord_constitution_view_read_file (AccordConstitutionView *self, const char *path);
AccordConstitution *accord_constitution_view_get_constitution (AccordConstitutionView *self);

G_END_DECLS
