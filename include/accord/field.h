/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"
#include "accord/record-type.h"
#include "accord/value.h"

G_BEGIN_DECLS

/* One line of text holds at most this many characters, several lines this many. */
#define ACCORD_TEXT_MAX 500
#define ACCORD_LONG_TEXT_MAX 1000000

/**
 * AccordResolver:
 * @data: passed to the functions
 * @find: finds the record of @type that a person means by @ref
 * @dup_reference: what a script calls the record: its human reference, else its id
 * @dup_title: what a person reads for it
 * @attach: keeps the file at @path and returns the value of a file field
 * @today: what "today" and "+6m" are counted from
 *
 * How the fields of one record reach other records; a register provides one. Where a function is
 * %NULL, ids stand for themselves.
 */
typedef struct {
  gpointer data;
  gboolean (*find) (gpointer data,
                    const AccordRecordType *type,
                    const char *ref,
                    gint64 *id,
                    GError **error);
  char *(*dup_reference) (gpointer data, const AccordRecordType *type, gint64 id);
  char *(*dup_title) (gpointer data, const AccordRecordType *type, gint64 id);
  char *(*attach) (gpointer data, const char *path, GError **error);
  AccordDate today;
} AccordResolver;

/**
 * AccordFormat:
 * @ACCORD_FORMAT_PLAIN: for scripts and files: ISO dates, pounds with two decimals, yes and no,
 *   keys of choices, human references of records
 * @ACCORD_FORMAT_DISPLAY: for people: 30 Sep 2015, £12,500, labels, titles of records
 */
typedef enum {
  ACCORD_FORMAT_PLAIN,
  ACCORD_FORMAT_DISPLAY,
} AccordFormat;

gboolean accord_field_parse (const AccordField *field,
                             const char *text,
                             const AccordResolver *resolver,
                             AccordValue *value,
                             GError **error);
char *
accord_field_suggest (const AccordField *field, const char *text, const AccordResolver *resolver);
gboolean accord_field_check (const AccordField *field, const AccordValue *value, GError **error);
char *accord_field_format (const AccordField *field,
                           const AccordValue *value,
                           const AccordResolver *resolver,
                           AccordFormat format);

char *accord_file_value_new (const char *digest, const char *name);
const char *accord_file_value_get_name (const char *value);
char *accord_file_value_dup_digest (const char *value);

G_END_DECLS
