/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"
#include "accord/store.h"

/** Fixture: a new register in a folder of its own. */
typedef struct {
  char *folder;
  char *path;
  AccordStore *store;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
char *fixture_dup_path (Fixture *fixture, const char *name);
void fixture_reopen (Fixture *fixture);
void fixture_write_old_register (const char *path, int version);
void fixture_remove_folder (const char *folder);

/* Each change is a named transaction of its own; pairs of key and text end with NULL. */
gint64 add (AccordStore *store, const char *type, ...) G_GNUC_NULL_TERMINATED;
void change (AccordStore *store, const char *type, gint64 id, ...) G_GNUC_NULL_TERMINATED;
void drop (AccordStore *store, const char *type, gint64 id);
gint64 add_organisation (AccordStore *store, const char *code);
gint64 add_arrangement (AccordStore *store, const char *title);
char *dup_text (AccordStore *store, const char *type, gint64 id, const char *key);
gboolean is_there (AccordStore *store, const char *type, gint64 id);

#define assert_text(store, type, id, key, expected) \
  G_STMT_START \
  { \
    g_autofree char *assert_text_ = dup_text (store, type, id, key); \
    g_assert_cmpstr (assert_text_, ==, expected); \
  } \
  G_STMT_END

/** Day: what a field says on a day. */
typedef struct {
  const char *day;
  const char *expected;
} Day;

void assert_days (AccordStore *store,
                  const char *type,
                  gint64 id,
                  const char *key,
                  const Day *days,
                  gsize n_days);

#define ASSERT_DAYS(type, id, key, ...) \
  G_STMT_START \
  { \
    const Day days_[] = { __VA_ARGS__ }; \
    assert_days (fixture->store, type, id, key, days_, G_N_ELEMENTS (days_)); \
  } \
  G_STMT_END

#define assert_message(error, code, expected) \
  G_STMT_START \
  { \
    g_assert_error (error, ACCORD_ERROR, code); \
    g_assert_cmpstr ((error)->message, ==, expected); \
  } \
  G_STMT_END

void assert_undo (AccordStore *store, const char *sentence);
void assert_redo (AccordStore *store, const char *sentence);
void assert_verified (AccordStore *store);
gint64 count_entries (AccordStore *store);
void raw_execute (const char *path, const char *sql);
gint64 raw_integer (const char *path, const char *sql);
