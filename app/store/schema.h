/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* "Accd", in the header of every register. */
#define ACCORD_FILE_APPLICATION_ID 0x41636364

#define ACCORD_SCHEMA_VERSION 3

int accord_schema_read_version (AccordDatabase *database, GError **error);
gboolean accord_schema_check_application (AccordDatabase *database, GError **error);
gboolean accord_schema_check_digest (AccordDatabase *database, int version, GError **error);
gboolean accord_schema_migrate (AccordDatabase *database, int from, int to, GError **error);
const char *accord_schema_find_meant (const char *table, const char *column);
gboolean accord_schema_fill (AccordDatabase *database, AccordDatabase *journal, GError **error);
char *accord_schema_dup_digest (AccordDatabase *database, GError **error);
gboolean accord_schema_create_views (AccordDatabase *database, GError **error);
gboolean accord_schema_create_guards (AccordDatabase *database, GError **error);
char *accord_schema_dup_resource (const char *folder, const char *name);

G_END_DECLS
