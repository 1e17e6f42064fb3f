/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordRequirement:
 * @title: what has to be so, in a sentence
 * @clause: where it is written, such as TC 12.11
 *
 * What is asked of an arrangement from its beginning.
 */
typedef struct {
  char *title;
  char *clause;
} AccordRequirement;

/**
 * AccordArrangementPreview:
 * @requirements: (element-type AccordRequirement): what its constitution profile and its model ask
 * @owed: (element-type AccordObligationChange): what its first year would owe, by its due dates
 * @year: the financial year of these, in which it starts
 * @last_day: the last day to serve notice for the next 1 April, or %ACCORD_DATE_NONE (WD-6)
 *
 * What would follow from a new arrangement.
 */
typedef struct {
  GPtrArray *requirements;
  GPtrArray *owed;
  int year;
  AccordDate last_day;
} AccordArrangementPreview;

gint64 accord_arrangement_find_usual_profile (AccordStore *store);
AccordArrangementPreview *accord_arrangement_preview (AccordStore *store,
                                                      AccordRecord *arrangement,
                                                      GPtrArray *parties,
                                                      GError **error);
void accord_arrangement_preview_free (AccordArrangementPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordArrangementPreview, accord_arrangement_preview_free)
gboolean accord_arrangement_add (AccordStore *store,
                                 AccordRecord *arrangement,
                                 GPtrArray *parties,
                                 char **sentence,
                                 GError **error);

G_END_DECLS
