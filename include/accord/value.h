/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordValueTag:
 * @ACCORD_VALUE_NONE: nothing is recorded
 * @ACCORD_VALUE_INTEGER: whole numbers, pence, yes and no, and the id of a record referred to
 * @ACCORD_VALUE_NUMBER: numbers with decimals
 * @ACCORD_VALUE_TEXT: text, choices, years, times, and dates as 2015-09-30
 * @ACCORD_VALUE_IDS: the ids of several records, in ascending order
 *
 * How a value is held; what it means is its field's to say.
 */
typedef enum {
  ACCORD_VALUE_NONE,
  ACCORD_VALUE_INTEGER,
  ACCORD_VALUE_NUMBER,
  ACCORD_VALUE_TEXT,
  ACCORD_VALUE_IDS,
} AccordValueTag;

/** AccordValue: one value of one field. A zeroed one is none. */
typedef struct {
  AccordValueTag tag;
  union {
    gint64 integer;
    double number;
    char *text;
    GArray *ids; /* of gint64 */
  };
} AccordValue;

#define ACCORD_VALUE_INIT { ACCORD_VALUE_NONE, { 0 } }

void accord_value_clear (AccordValue *value);
void accord_value_copy (AccordValue *to, const AccordValue *from);
gboolean accord_value_equal (const AccordValue *a, const AccordValue *b);
void accord_value_set_integer (AccordValue *value, gint64 integer);
void accord_value_set_number (AccordValue *value, double number);
void accord_value_take_text (AccordValue *value, char *text);
void accord_value_set_ids (AccordValue *value, const gint64 *ids, gsize n_ids);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordValue, accord_value_clear)

G_END_DECLS
