/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "form/record-form.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/**
 * AccordRecordSectionPlan:
 * @type: the name of the type of the records
 * @title: the heading, untranslated as the next two
 * @add: the label of the button that adds a record
 * @empty: what is said while there is none
 * @columns: the columns of the table
 * @layout: the groups of the form
 * @prepare: fills in what a new record has from where it is added
 *
 * What one section of records is made of.
 */
typedef struct {
  const char *type;
  const char *title;
  const char *add;
  const char *empty;
  const AccordTableColumn *columns;
  AccordFormLayout layout;
  void (*prepare) (AccordRecord *record, gpointer data);
} AccordRecordSectionPlan;

/**
 * AccordRecordSection: a part of a page with the records that belong to the one it shows; they are
 * added, changed and removed in place. Emits "selected" when another row is, or none.
 */
#define ACCORD_TYPE_RECORD_SECTION (accord_record_section_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordSection, accord_record_section, ACCORD, RECORD_SECTION, GtkWidget)

GtkWidget *
accord_record_section_new (AccordStore *store, const AccordRecordSectionPlan *plan, gpointer data);
void accord_record_section_set_query (AccordRecordSection *self, const AccordQuery *query);
void accord_record_section_set_can_add (AccordRecordSection *self, gboolean can_add);
gint64 accord_record_section_get_selected (AccordRecordSection *self);
AccordTableView *accord_record_section_get_table (AccordRecordSection *self);
guint accord_record_section_get_n_records (AccordRecordSection *self);

G_END_DECLS
