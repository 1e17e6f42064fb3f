/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "accord/field.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_RECORD (accord_record_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecord, accord_record, ACCORD, RECORD, GObject)

AccordRecord *accord_record_new (const AccordRecordType *type);
AccordRecord *accord_record_new_for_id (const AccordRecordType *type, gint64 id);
AccordRecord *accord_record_copy (AccordRecord *self);

const AccordRecordType *accord_record_get_record_type (AccordRecord *self);
gint64 accord_record_get_id (AccordRecord *self);
void accord_record_set_id (AccordRecord *self, gint64 id);
gint64 accord_record_get_version (AccordRecord *self);
void accord_record_set_version (AccordRecord *self, gint64 version);

const AccordValue *accord_record_get_value (AccordRecord *self, const char *key);
const AccordValue *accord_record_get_value_at (AccordRecord *self, guint index);
gboolean accord_record_has (AccordRecord *self, const char *key);
const char *accord_record_get_text (AccordRecord *self, const char *key);
gint64 accord_record_get_integer (AccordRecord *self, const char *key);
double accord_record_get_number (AccordRecord *self, const char *key);
gboolean accord_record_get_boolean (AccordRecord *self, const char *key);
AccordDate accord_record_get_date (AccordRecord *self, const char *key);
gint64 accord_record_get_reference (AccordRecord *self, const char *key);
const gint64 *accord_record_get_references (AccordRecord *self, const char *key, gsize *n);

gboolean accord_record_set_value (AccordRecord *self,
                                  const char *key,
                                  const AccordValue *value,
                                  GError **error);
void accord_record_load_value (AccordRecord *self, guint index, const AccordValue *value);
gboolean accord_record_set_text (AccordRecord *self,
                                 const char *key,
                                 const char *text,
                                 GError **error);
gboolean accord_record_set_integer (AccordRecord *self,
                                    const char *key,
                                    gint64 integer,
                                    GError **error);
gboolean accord_record_set_date (AccordRecord *self,
                                 const char *key,
                                 AccordDate date,
                                 GError **error);
gboolean accord_record_clear (AccordRecord *self, const char *key, GError **error);
gboolean accord_record_parse (AccordRecord *self,
                              const char *key,
                              const char *text,
                              const AccordResolver *resolver,
                              GError **error);
char *accord_record_format (AccordRecord *self,
                            const char *key,
                            const AccordResolver *resolver,
                            AccordFormat format);

gboolean accord_record_validate (AccordRecord *self, GError **error);
const AccordField *accord_record_check (AccordRecord *self, GError **error);
gboolean accord_record_equal (AccordRecord *self, AccordRecord *other);
gboolean accord_record_is_locked (AccordRecord *self);

G_END_DECLS
