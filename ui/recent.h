/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_RECENT_MAX 10

/**
 * AccordRecent:
 * @path: the file of a register
 * @home: whose it is; empty where that was not known
 *
 * A register that was open before.
 */
typedef struct {
  char *path;
  char *home;
} AccordRecent;

GPtrArray *accord_recent_list (GSettings *settings);
char *accord_recent_dup_home (GSettings *settings, const char *path);
void accord_recent_add (GSettings *settings, const char *path, const char *home);
void accord_recent_remove (GSettings *settings, const char *path);

G_END_DECLS
