/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *accord_opening_get_heading (const GError *error);
const char *accord_opening_get_advice (const GError *error);
gboolean accord_opening_may_retry (const GError *error);

G_END_DECLS
