/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "form/record-form.h"
#include "list/records-command.h"
#include "widgets/state.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/**
 * AccordRecordSectionPlan:
 * @type: the name of the type of the records
 * @link: the field by which they lead to the record of the page
 * @through: (nullable): a field of the record that @link leads to, and that leads to the page's:
 *   leads belong to a party, and that to an arrangement
 * @title: the heading, untranslated as the next two
 * @add: (nullable): the label of the button that adds a record; %NULL where they are added
 * elsewhere
 * @empty: what is said while there is none
 * @columns: the columns of the table
 * @sort: the field that the table is sorted by; a dash before it sorts from the end
 * @layout: the groups of the form
 * @prepare: (nullable): fills in more of a new record than @link
 * @commands: (nullable): what else can be done with the record that is selected
 *
 * What one section of records is made of.
 */
typedef struct {
  const char *type;
  const char *link;
  const char *through;
  const char *title;
  const char *add;
  const char *empty;
  const AccordTableColumn *columns;
  const char *sort;
  AccordFormLayout layout;
  void (*prepare) (AccordRecord *record, AccordStore *store, gint64 owner);
  const AccordRecordsCommand *commands;
} AccordRecordSectionPlan;

/**
 * AccordRecordSection: a part of a page with the records that belong to the one it shows; they are
 * added, changed and removed in place. Emits "selected" when another row is, or none, and "changed"
 * when there are others.
 */
#define ACCORD_TYPE_RECORD_SECTION (accord_record_section_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordSection, accord_record_section, ACCORD, RECORD_SECTION, GtkWidget)

GtkWidget *
accord_record_section_new (AccordStore *store, const AccordRecordSectionPlan *plan, gint64 owner);
void accord_record_section_fill (AccordRecordSection *self);
const AccordRecordSectionPlan *accord_record_section_get_plan (AccordRecordSection *self);
void accord_record_section_set_picture (AccordRecordSection *self, GtkWidget *picture);
gint64 accord_record_section_get_selected (AccordRecordSection *self);
AccordTableView *accord_record_section_get_table (AccordRecordSection *self);
guint accord_record_section_get_n_records (AccordRecordSection *self);
const AccordState *accord_record_section_find_alert (AccordRecordSection *self, char **words);
void accord_record_section_add_ids (AccordRecordSection *self, GArray *ids);

G_END_DECLS
