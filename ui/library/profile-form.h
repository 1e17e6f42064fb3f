/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/record-form.h"

G_BEGIN_DECLS

/** How a constitution profile is filled in. */
extern const AccordFormLayout accord_profile_layout;

G_END_DECLS
