/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "form/record-form.h"
#include "list/filter.h"
#include "list/records-command.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/**
 * AccordListPlan:
 * @name: what the settings remember the list by: "committees"
 * @type: the name of the type of its records
 * @title: the heading, untranslated as the next four
 * @icon: stands over the words of an empty list
 * @empty_title: what an empty list says
 * @empty_words: what belongs in it
 * @add: the label of the button that adds a record
 * @also: (nullable): the label of a second button, untranslated
 * @also_action: the action of the window that it activates
 * @columns: the columns of its table
 * @filters: (nullable): what narrows it, the chips first; ends with a %NULL key
 * @totals: (nullable): keys of the amounts that are added up below the table; ends with %NULL
 * @sort: the column that it is sorted by until the officer chooses another; a dash before it sorts
 *   from the end
 * @layout: the groups of the form
 * @narrow: (nullable): which records of the type the list is about
 * @prepare: (nullable): fills in what a new record of this list has
 * @tab: (nullable): what it is called in the switch of a page with several views, untranslated;
 *   %NULL for its title
 * @commands: (nullable): what else can be done with the records that are selected
 * @open_new: (nullable): adds a record in a way of its own, where that is more than a form
 *
 * The description of one list page.
 */
typedef struct {
  const char *name;
  const char *type;
  const char *title;
  const char *icon;
  const char *empty_title;
  const char *empty_words;
  const char *add;
  const char *also;
  const char *also_action;
  const AccordTableColumn *columns;
  const AccordFilterPlan *filters;
  const char *const *totals;
  const char *sort;
  const AccordFormLayout *layout;
  void (*narrow) (AccordQuery *query);
  void (*prepare) (AccordRecord *record);
  const char *tab;
  const AccordRecordsCommand *commands;
  void (*open_new) (GtkWidget *page, AccordStore *store);
} AccordListPlan;

G_END_DECLS
