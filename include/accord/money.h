/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ACCORD_MONEY_MAX:
 *
 * The greatest amount that is read, in pence, just under ten trillion pounds: fifteen digits, which
 * is what a spreadsheet's number holds exactly.
 */
#define ACCORD_MONEY_MAX G_GINT64_CONSTANT (999999999999999)

gboolean accord_money_parse (const char *text, gint64 *pence, GError **error);
char *accord_money_format (gint64 pence);
char *accord_money_to_decimal (gint64 pence);

G_END_DECLS
