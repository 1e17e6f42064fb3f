/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/record.h"
#include "accord/store.h"
#include "cli/listing.h"

G_BEGIN_DECLS

gboolean accord_fields_split (const AccordRecordType *type,
                              const char *word,
                              const AccordField **field,
                              const char **value,
                              GError **error);
gboolean accord_fields_assign (AccordRecord *record,
                               char **words,
                               const AccordResolver *resolver,
                               GError **error);
gboolean accord_fields_check (AccordRecord *record, GError **error);

AccordListing *accord_fields_new_list (const AccordRecordType *type);
void accord_fields_add_to_list (AccordListing *list,
                                AccordStore *store,
                                AccordRecord *record,
                                AccordListingFormat format);
AccordListing *accord_fields_new_card (AccordStore *store,
                                       AccordRecord *record,
                                       AccordListingFormat format);
void accord_fields_add_value (AccordListing *listing,
                              const AccordField *field,
                              const AccordValue *value,
                              const AccordResolver *resolver,
                              AccordListingFormat format);

G_END_DECLS
