/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Documents, and the days on which nothing falls due. */

static const AccordField document_fields[] = {
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Title"), PUBLISHABLE },
  { "file", ACCORD_FIELD_FILE, 0, N_("File"), N_("Kept inside the register") },
  { "link", ACCORD_FIELD_TEXT, SEARCHED, N_("Link"), PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "meeting", ACCORD_FIELD_REFERENCE, 0, N_("Meeting"), .target = "meeting", PUBLISHABLE },
};

const AccordRecordType accord_type_document = {
  .name = "document", .table = "document",
  .label = N_("Document"), .label_plural = N_("Documents"),
  .title = "{title}", .order = "title",
  FIELDS (document_fields),
};

static const AccordField bank_holiday_fields[] = {
  { "date", ACCORD_FIELD_DATE, REQUIRED | UNIQUE, N_("Date"), PUBLISHABLE },
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Title"), PUBLISHABLE },
};

const AccordRecordType accord_type_bank_holiday = {
  .name = "bank-holiday", .table = "bank_holiday",
  .label = N_("Bank holiday"), .label_plural = N_("Bank holidays"),
  .reference_field = "date", .title = "{title}, {date}", .order = "date",
  FIELDS (bank_holiday_fields),
};
