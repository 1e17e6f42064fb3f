/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchWork: runs one case once; the clock runs from its start to its end.
 */
typedef void (*BenchWork) (gpointer data);

void bench_compare (const char *title,
                    const char *floor_name,
                    BenchWork floor,
                    BenchWork ours,
                    gpointer data,
                    guint rounds);
char *bench_make_folder (void);
void bench_remove_folder (const char *folder);

G_END_DECLS
