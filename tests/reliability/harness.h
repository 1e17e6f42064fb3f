/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../store/fixture.h"

/** Harness: a register with a year's work in it, and its bytes. */
typedef struct {
  Fixture fixture;
  char *copy; /* where attacked copies go */
  char *contents;
  gsize length;
} Harness;

void harness_set_up (Harness *harness, gconstpointer data);
void harness_tear_down (Harness *harness, gconstpointer data);
void harness_fill (AccordStore *store, guint n);
guint harness_runs (guint in_ci);
void harness_write_copy (Harness *harness, const char *contents, gsize length);
char *harness_find_fault (const char *path);
char *harness_dump (const char *path);
