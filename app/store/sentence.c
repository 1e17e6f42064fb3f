/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TITLE_MAX 80

/* A name in the middle of a sentence: "Title" becomes "title"; "NHS England agreed" stays. */
static char *
dup_inside (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  g_autoptr (GString) inside = g_string_new (NULL);

  if (*label == '\0' || (*rest != '\0' && g_unichar_isupper (g_utf8_get_char (rest))))
    return g_strdup (label);
  g_string_append_unichar (inside, g_unichar_tolower (first));
  g_string_append (inside, rest);
  return g_strdup (inside->str);
}

/* Short enough to stand in a sentence. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= TITLE_MAX)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, TITLE_MAX - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_title (AccordStore *store, AccordRecord *record)
{
  g_autofree char *title = accord_store_dup_record_title (store, record);

  return shorten (title);
}

/* On one line, so that a sentence stays one. */
static char *
dup_value (AccordStore *store, const AccordField *field, const AccordValue *value)
{
  g_autofree char *text =
    accord_field_format (field, value, accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  return shorten (g_strdelimit (text, "\r\n\t", ' '));
}

/* What people cite a record by, where its title does not say it anyway: ARR-02. */
static const char *
get_reference (AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *in_title = NULL;

  if (type->reference_field == NULL)
    return NULL;
  in_title = g_strdup_printf ("{%s}", type->reference_field);
  if (strstr (type->title, in_title) != NULL)
    return NULL;
  return accord_record_get_text (record, type->reference_field);
}

static char *
dup_changed_fields (AccordRecord *before, AccordRecord *after)
{
  const AccordRecordType *type = accord_record_get_record_type (after);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < type->n_fields; i++)
    if (!accord_value_equal (accord_record_get_value_at (before, i),
                             accord_record_get_value_at (after, i)))
      g_ptr_array_add (labels, dup_inside (accord_field_get_label (&type->fields[i])));
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

/** accord_sentence_for_form: (transfer full): "New arrangement", "Edit arrangement". */
char *
accord_sentence_for_form (AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *kind = dup_inside (accord_record_type_get_label (type));

  if (accord_record_get_id (record) == 0)
    /* Translators: the heading of a form; the type of a record */
    return g_strdup_printf (_("New %s"), kind);
  /* Translators: the heading of a form; the type of a record */
  return g_strdup_printf (_("Edit %s"), kind);
}

/** accord_sentence_for_adding: (transfer full): "Add arrangement Better Care Fund". */
char *
accord_sentence_for_adding (AccordStore *store, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *kind = dup_inside (accord_record_type_get_label (type));
  g_autofree char *title = dup_title (store, record);
  const char *reference = get_reference (record);

  if (reference == NULL)
    /* Translators: the type of a record, and its title */
    return g_strdup_printf (_("Add %1$s %2$s"), kind, title);
  /* Translators: the type of a record, its reference, and its title */
  return g_strdup_printf (_("Add %1$s %2$s %3$s"), kind, reference, title);
}

/** accord_sentence_for_changing: (transfer full): "Change ARR-02: title, end". */
char *
accord_sentence_for_changing (AccordStore *store, AccordRecord *before, AccordRecord *after)
{
  const AccordRecordType *type = accord_record_get_record_type (after);
  const char *reference = get_reference (before);
  g_autofree char *kind = dup_inside (accord_record_type_get_label (type));
  g_autofree char *title = dup_title (store, before);
  g_autofree char *fields = dup_changed_fields (before, after);

  if (reference != NULL)
    /* Translators: the reference of a record, and the fields that change */
    return g_strdup_printf (_("Change %1$s: %2$s"), reference, fields);
  /* Translators: the type of a record, its title, and the fields that change */
  return g_strdup_printf (_("Change %1$s %2$s: %3$s"), kind, title, fields);
}

/** accord_sentence_for_removing: (transfer full): "Remove arrangement ARR-02 Better Care Fund". */
char *
accord_sentence_for_removing (AccordStore *store, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *kind = dup_inside (accord_record_type_get_label (type));
  g_autofree char *title = dup_title (store, record);
  const char *reference = get_reference (record);

  if (reference == NULL)
    /* Translators: the type of a record, and its title */
    return g_strdup_printf (_("Remove %1$s %2$s"), kind, title);
  /* Translators: the type of a record, its reference, and its title */
  return g_strdup_printf (_("Remove %1$s %2$s %3$s"), kind, reference, title);
}

/** accord_sentence_for_restoring: (transfer full): "Restore title of ARR-02: Acute services". */
char *
accord_sentence_for_restoring (AccordStore *store,
                               AccordRecord *record,
                               const char *key,
                               const AccordValue *value)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordField *field = accord_record_type_find_field (type, key);
  g_autofree char *label = dup_inside (accord_field_get_label (field));
  g_autofree char *kind = dup_inside (accord_record_type_get_label (type));
  g_autofree char *title = dup_title (store, record);
  g_autofree char *text = dup_value (store, field, value);
  const char *reference = get_reference (record);
  /* Translators: the type of a record, and its title */
  g_autofree char *name =
    reference != NULL ? g_strdup (reference) : g_strdup_printf (_("%1$s %2$s"), kind, title);

  if (*text == '\0')
    /* Translators: a field, and the record whose field is empty again */
    return g_strdup_printf (_("Clear %1$s of %2$s again"), label, name);
  /* Translators: a field, its record, and what it holds again */
  return g_strdup_printf (_("Restore %1$s of %2$s: %3$s"), label, name, text);
}
