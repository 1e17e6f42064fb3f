/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordFieldKind:
 * @ACCORD_FIELD_TEXT: one line of text
 * @ACCORD_FIELD_LONG_TEXT: text of any length, several lines
 * @ACCORD_FIELD_INTEGER: a whole number
 * @ACCORD_FIELD_NUMBER: a number that may have decimals
 * @ACCORD_FIELD_MONEY: an amount in pence
 * @ACCORD_FIELD_DATE: a civil date
 * @ACCORD_FIELD_DEADLINE: a civil date that may have a wall-clock time (NS 7.1.2: "12 noon")
 * @ACCORD_FIELD_TIME: a wall-clock time
 * @ACCORD_FIELD_YEAR: a financial year, written 2015/16
 * @ACCORD_FIELD_BOOLEAN: yes or no
 * @ACCORD_FIELD_CHOICE: one of the field's choices
 * @ACCORD_FIELD_CHOICES: one or more of the field's choices
 * @ACCORD_FIELD_REFERENCE: another record
 * @ACCORD_FIELD_REFERENCES: any number of other records
 * @ACCORD_FIELD_FILE: a file kept inside the register
 */
typedef enum {
  ACCORD_FIELD_TEXT = 1,
  ACCORD_FIELD_LONG_TEXT,
  ACCORD_FIELD_INTEGER,
  ACCORD_FIELD_NUMBER,
  ACCORD_FIELD_MONEY,
  ACCORD_FIELD_DATE,
  ACCORD_FIELD_DEADLINE,
  ACCORD_FIELD_TIME,
  ACCORD_FIELD_YEAR,
  ACCORD_FIELD_BOOLEAN,
  ACCORD_FIELD_CHOICE,
  ACCORD_FIELD_CHOICES,
  ACCORD_FIELD_REFERENCE,
  ACCORD_FIELD_REFERENCES,
  ACCORD_FIELD_FILE,
} AccordFieldKind;

/**
 * AccordFieldFlags:
 * @ACCORD_FIELD_REQUIRED: a record without it is refused
 * @ACCORD_FIELD_UNIQUE: no two records of the type have the same
 * @ACCORD_FIELD_SEARCHED: the search index holds it
 * @ACCORD_FIELD_COMPUTED: follows from other records as at a day; never typed in, never stored
 * @ACCORD_FIELD_NUMBERED: a text that sorts by the number that it begins with: 2, 10, 10.1, 10a
 * @ACCORD_FIELD_UNTOUCHED: yes only until a person changes another field of the record, after which
 *   it is no
 */
typedef enum {
  ACCORD_FIELD_PLAIN = 0,
  ACCORD_FIELD_REQUIRED = 1 << 0,
  ACCORD_FIELD_UNIQUE = 1 << 1,
  ACCORD_FIELD_SEARCHED = 1 << 2,
  ACCORD_FIELD_COMPUTED = 1 << 3,
  ACCORD_FIELD_NUMBERED = 1 << 4,
  ACCORD_FIELD_UNTOUCHED = 1 << 5,
} AccordFieldFlags;

/**
 * AccordVisibility:
 * @ACCORD_VISIBILITY_INTERNAL: for the office; not in published documents
 * @ACCORD_VISIBILITY_PUBLISHABLE: may stand in a published document
 * @ACCORD_VISIBILITY_PERSONAL: contact details: never exported in a published document, kept
 *   outside the journal, erasable for good
 */
typedef enum {
  ACCORD_VISIBILITY_INTERNAL,
  ACCORD_VISIBILITY_PUBLISHABLE,
  ACCORD_VISIBILITY_PERSONAL,
} AccordVisibility;

/** AccordChoice: what is stored, and what an officer reads. A list ends with a %NULL key. */
typedef struct {
  const char *key;
  const char *label;
} AccordChoice;

/**
 * AccordField:
 *
 * The description of one field. Storage, forms, columns, import, export, search and history all
 * follow from it. @label and @help are untranslated: read them with accord_field_get_label() and
 * accord_field_get_help().
 */
typedef struct {
  const char *key;             /* snake_case; the name on the command line and of the column */
  AccordFieldKind kind;
  AccordFieldFlags flags;
  const char *label;
  const char *help;            /* nullable: one sentence, with its clause */
  const AccordChoice *choices; /* for the choice kinds */
  const char *target;          /* for references: the name of the type referred to */
  const char *not_before;      /* for dates: the key of a date that this one may not precede */
  const char *unit;            /* nullable: what a number counts */
  AccordVisibility visibility;
  gint64 least; /* for whole numbers: the range; two noughts for any number */
  gint64 most;
  gboolean (*check) (const char *text, GError **error); /* nullable: what a text must be */
} AccordField;

/**
 * AccordRecordType:
 *
 * The description of one kind of record (DOMAIN 2). Descriptions are constant and live as long as
 * the program.
 */
typedef struct {
  const char *name;             /* singular with hyphens: "agenda-item" */
  const char *table;            /* "agenda_item" */
  const char *label;            /* "Agenda item" */
  const char *label_plural;     /* "Agenda items" */
  const char *reference_field;  /* nullable: the field that people cite it by */
  const char *reference_prefix; /* nullable: new ones are numbered "ARR-01" */
  const char *locked_field;     /* nullable: says yes of a record that is kept as it came */
  const char *title;            /* template: "{person} in {seat}" */
  const char *order;            /* key of the field that lists are sorted by */
  const AccordField *fields;
  guint n_fields;
} AccordRecordType;

const AccordRecordType *const *accord_record_types_get (guint *n_types);
const AccordRecordType *accord_record_type_find (const char *name);
const AccordRecordType *accord_record_type_lookup (const char *name, GError **error);

const char *accord_record_type_get_label (const AccordRecordType *type);
const char *accord_record_type_get_label_plural (const AccordRecordType *type);
char *accord_record_type_dup_noun (const AccordRecordType *type, guint n);
int accord_record_type_get_field_index (const AccordRecordType *type, const char *key);
const AccordField *accord_record_type_find_field (const AccordRecordType *type, const char *key);
const AccordField *accord_record_type_lookup_field (const AccordRecordType *type,
                                                    const char *key,
                                                    GError **error);

const char *accord_field_get_label (const AccordField *field);
const char *accord_field_get_help (const AccordField *field);
const char *accord_field_kind_get_name (AccordFieldKind kind);
const AccordChoice *accord_field_find_choice (const AccordField *field, const char *key);
char *accord_field_dup_choice_label (const AccordField *field, const char *keys);
char *accord_field_dup_choice_list (const AccordField *field);
gboolean accord_field_is_stored (const AccordField *field);
gboolean accord_field_is_date (const AccordField *field);

G_END_DECLS
