/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordRecordFindings: what is to be put right in one record; not there where nothing is. */
#define ACCORD_TYPE_RECORD_FINDINGS (accord_record_findings_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordFindings, accord_record_findings, ACCORD, RECORD_FINDINGS, AdwBin)

void accord_record_findings_set_record (AccordRecordFindings *self,
                                        AccordStore *store,
                                        const AccordRecordType *type,
                                        gint64 id);
guint accord_record_findings_get_count (AccordRecordFindings *self);

G_END_DECLS
