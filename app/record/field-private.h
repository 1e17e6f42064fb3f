/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/field.h"

G_BEGIN_DECLS

/* field-parse.c */
gboolean
accord_field_refuse (GError **error, const char *format, const char *text, const char *expected);

/* field-check.c */
gboolean accord_field_check_range (const AccordField *field, gint64 number, GError **error);

/* field-parse-date.c */
gboolean
accord_field_parse_date (const char *text, AccordDate today, AccordValue *value, GError **error);
gboolean accord_field_parse_time (const char *text, AccordValue *value, GError **error);
gboolean accord_field_parse_deadline (const char *text,
                                      AccordDate today,
                                      AccordValue *value,
                                      GError **error);

G_END_DECLS
