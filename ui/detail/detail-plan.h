/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/record-section.h"
#include "widgets/property-grid.h"

G_BEGIN_DECLS

/**
 * AccordDetailPicture:
 * @new_widget: makes it
 * @show: shows the record in it, at first and whenever something has changed
 *
 * A part of a page that says by drawing, or in a way of its own, what a table would say worse.
 */
typedef struct {
  GtkWidget *(*new_widget) (void);
  void (*show) (GtkWidget *widget, AccordStore *store, AccordRecord *record);
} AccordDetailPicture;

/**
 * AccordDetailSection:
 * @title: the heading, and the line of the rail; untranslated
 * @fields: keys of fields, shown line by line; ends with %NULL
 * @lines: adds lines in words of its own, where fields alone would not say it
 * @picture: a widget of its own; beside @records, it stands above their table
 * @records: the records that belong to the page's, in a table
 * @is_more: it goes on with what the section before it is about: the rail has no line for it
 *
 * One part of a page: @fields, @lines, a @picture or @records. A list of them ends with a %NULL
 * title.
 */
typedef struct {
  const char *title;
  const char *const *fields;
  void (*lines) (AccordPropertyGrid *grid, AccordStore *store, AccordRecord *record);
  AccordDetailPicture picture;
  const AccordRecordSectionPlan *records;
  gboolean is_more;
} AccordDetailSection;

/**
 * AccordDetailCommand:
 * @name: the action is `record.NAME`
 * @label: of its button, untranslated
 * @activate: does it; @page is the page, in whose window dialogs open
 * @is_more: it is in the menu of the page rather than a button
 *
 * What the page of a record offers beside changing its fields. A list of them ends with a %NULL
 * name; the first is the suggested one.
 */
typedef struct {
  const char *name;
  const char *label;
  void (*activate) (GtkWidget *page, AccordStore *store, AccordRecord *record);
  gboolean is_more;
} AccordDetailCommand;

/**
 * AccordDetailPlan:
 * @type: the name of the type of the record
 * @state: (nullable): the choice that is shown beside the title
 * @dup_title: (nullable): the title, where it is not the record's own
 * @dup_subtitle: (nullable): the line below it
 * @commands: (nullable): its commands
 * @picture: what stands above the sections
 * @sections: the sections; the history comes after them of itself
 * @layout: the groups of the form
 *
 * The description of the page of one record.
 */
typedef struct {
  const char *type;
  const char *state;
  char *(*dup_title) (AccordStore *store, AccordRecord *record);
  char *(*dup_subtitle) (AccordStore *store, AccordRecord *record);
  const AccordDetailCommand *commands;
  AccordDetailPicture picture;
  const AccordDetailSection *sections;
  const AccordFormLayout *layout;
} AccordDetailPlan;

G_END_DECLS
