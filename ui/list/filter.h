/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"

G_BEGIN_DECLS

/**
 * AccordFilterLook:
 * @ACCORD_FILTER_AS_CHIPS: a chip for each value that occurs: for a state
 * @ACCORD_FILTER_AS_MENU: one chip with a menu of the values that occur
 */
typedef enum {
  ACCORD_FILTER_AS_CHIPS,
  ACCORD_FILTER_AS_MENU,
} AccordFilterLook;

/**
 * AccordFilterPlan:
 * @look: how it is shown
 * @key: the field; of a date, its financial year is chosen. Choices, yes and no, references and
 *   years can be filtered by
 * @order: (nullable): the keys of a choice in the order of the chips
 * @related: (nullable): the name of a type: records of it lead to those of the list, and @key is a
 *   field of theirs
 * @link: (nullable): the field by which they lead to them
 * @title: (nullable): what the filter is called, untranslated; %NULL for what the field is called
 *
 * The description of one filter of a list. A list of them ends with a %NULL key.
 */
typedef struct {
  AccordFilterLook look;
  const char *key;
  const char *const *order;
  const char *related;
  const char *link;
  const char *title;
} AccordFilterPlan;

/** AccordFilterOption: a value, what it is called, and how many records have it. */
typedef struct {
  char *key;
  char *label;
  gint64 count;
} AccordFilterOption;

/**
 * AccordFilter: which values of one field a list lets through: all, until some are chosen. Emits
 * "changed" when others are.
 */
#define ACCORD_TYPE_FILTER (accord_filter_get_type ())
G_DECLARE_FINAL_TYPE (AccordFilter, accord_filter, ACCORD, FILTER, GObject)

AccordFilter *accord_filter_new (const AccordFilterPlan *plan, const AccordRecordType *type);
const AccordFilterPlan *accord_filter_get_plan (AccordFilter *self);
const char *accord_filter_get_title (AccordFilter *self);
gboolean accord_filter_is_single (AccordFilter *self);
gboolean accord_filter_is_of_register (AccordFilter *self);
gboolean accord_filter_is_narrowing (AccordFilter *self);
gboolean accord_filter_is_chosen (AccordFilter *self, const char *key);
void accord_filter_choose (AccordFilter *self, const char *key, gboolean chosen);
char **accord_filter_dup_chosen (AccordFilter *self);
void accord_filter_set_chosen (AccordFilter *self, const char *const *keys);
void accord_filter_apply (AccordFilter *self, AccordQuery *query);
GPtrArray *
accord_filter_list_options (AccordFilter *self, AccordStore *store, const AccordQuery *everything);

G_END_DECLS
