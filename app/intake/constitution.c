/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/constitution.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/register.h"
#include "intake/constitution-private.h"

struct _AccordConstitution {
  char *name;
  char *body;
  guint n_clauses;
  GPtrArray *findings;
  GPtrArray *faults;
};

G_DEFINE_BOXED_TYPE (AccordConstitution,
                     accord_constitution,
                     accord_constitution_ref,
                     accord_constitution_unref)

/* What a body calls itself. */
#define BODY \
  "\\bNHS (?!England\\b)(?:(?:[A-Z][\\w’'&-]*,?|and|of|the|on|in|with|&) ){1,9}?" \
  "(?:CCG|Clinical Commissioning Group|ICB|Integrated Care Board)\\b"

static void
constitution_clear (gpointer data)
{
  AccordConstitution *self = data;

  g_free (self->name);
  g_free (self->body);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->faults);
}

static void
finding_free (gpointer data)
{
  AccordConstitutionFinding *finding = data;

  g_free (finding->key);
  g_free (finding->label);
  g_free (finding->value);
  g_free (finding->display);
  g_free (finding->clause);
  g_free (finding->words);
  g_free (finding);
}

static void
fault_free (gpointer data)
{
  AccordConstitutionFault *fault = data;

  g_free (fault->clause);
  g_free (fault->message);
  g_free (fault->words);
  g_free (fault->remedy);
  g_free (fault);
}

static void
difference_free (gpointer data)
{
  AccordConstitutionDifference *difference = data;

  g_free (difference->read);
  g_free (difference->held);
  g_free (difference);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static char *
dup_body (AccordReading *reading)
{
  for (guint i = 0; i < reading->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (reading->clauses, i);
      char *body = accord_reading_dup_match (reading, BODY, clause->text, 0);

      if (body != NULL)
        return body;
    }
  return NULL;
}

static guint
count_clauses (AccordReading *reading)
{
  guint n = 0;

  for (guint i = 0; i < reading->clauses->len; i++)
    {
      const AccordClause *clause = g_ptr_array_index (reading->clauses, i);

      n += clause->number != NULL && !clause->is_heading ? 1 : 0;
    }
  return n;
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const AccordConstitutionFault *fault = *(AccordConstitutionFault *const *) a;
  const AccordConstitutionFault *other = *(AccordConstitutionFault *const *) b;

  if (fault->severity != other->severity)
    return fault->severity < other->severity ? -1 : 1;
  return (fault->place > other->place) - (fault->place < other->place);
}

static AccordConstitution *
read_text (const char *name, const char *text)
{
  g_autoptr (GPtrArray) lines = accord_constitution_split_lines (text);
  g_autoptr (GHashTable) expressions =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_regex_unref);
  AccordReading reading = { .expressions = expressions };
  AccordConstitution *self = g_atomic_rc_box_new0 (AccordConstitution);

  self->name = g_strdup (name);
  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  reading.findings = self->findings;
  reading.faults = self->faults;

  accord_reading_split_clauses (&reading, lines);
  accord_reading_recognise (&reading);
  accord_reading_choose (&reading);
  accord_reading_collect (&reading);
  accord_reading_find_blanks (&reading);
  accord_reading_find_gaps (&reading);
  accord_reading_find_references (&reading);
  g_ptr_array_sort (self->faults, compare_faults);
  self->n_clauses = count_clauses (&reading);
  self->body = dup_body (&reading);
  g_ptr_array_unref (reading.clauses);
  return self;
}

/**
 * accord_constitution_parse:
 * @name: what messages call the text
 * @bytes: the text; UTF-8, UTF-16 with its mark, or Windows-1252
 *
 * Reads the text of a constitution: which of its numbered clauses are on joint working, what they
 * say that a profile holds (CX-1), and what is wrong with them (CX-2). It need not be whole.
 *
 * Clauses are recognised by what they say, not by their numbers or their order. Page numbers,
 * running heads, contents and lines that a PDF reader broke are allowed for.
 *
 * Returns: (transfer full) (nullable): what was read; or %NULL with %ACCORD_ERROR_INVALID and a
 *   sentence that says what was expected, where @bytes are no text or have no words in them
 */
AccordConstitution *
accord_constitution_parse (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  text = accord_constitution_decode (name, bytes, error);
  return text == NULL ? NULL : read_text (name, text);
}

/**
 * accord_constitution_read:
 * @path: a text file
 *
 * accord_constitution_parse() for a file.
 *
 * Returns: (transfer full) (nullable): what was read; or %NULL with %ACCORD_ERROR_NOT_FOUND,
 *   %ACCORD_ERROR_FAILED or %G_IO_ERROR_CANCELLED where the file cannot be read, and with
 *   %ACCORD_ERROR_INVALID where it is no text
 */
AccordConstitution *
accord_constitution_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = accord_constitution_load (path, cancellable, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  return accord_constitution_parse (name, bytes, error);
}

/**
 * accord_constitution_ref:
 *
 * Returns: (transfer full): @self, with one more reference
 */
AccordConstitution *
accord_constitution_ref (AccordConstitution *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_constitution_unref:
 * @self: (transfer full): a constitution
 *
 * Gives a reference back; the last one frees it.
 */
void
accord_constitution_unref (AccordConstitution *self)
{
  g_atomic_rc_box_release_full (self, constitution_clear);
}

/* --- What was read ---------------------------------------------------------------------------- */

/** accord_constitution_get_name: (transfer none): what the text was called. */
const char *
accord_constitution_get_name (AccordConstitution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/** accord_constitution_get_body: (transfer none) (nullable): whose constitution it seems to be. */
const char *
accord_constitution_get_body (AccordConstitution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->body;
}

/** accord_constitution_get_n_clauses: how many numbered clauses there are, joint working or not. */
guint
accord_constitution_get_n_clauses (AccordConstitution *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_clauses;
}

/** accord_constitution_get_findings: (transfer none) (element-type AccordConstitutionFinding): what
 * was read: what holds for all kinds first, then kind by kind. */
GPtrArray *
accord_constitution_get_findings (AccordConstitution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->findings;
}

/** accord_constitution_get_faults: (transfer none) (element-type AccordConstitutionFault): what is
 * wrong. */
GPtrArray *
accord_constitution_get_faults (AccordConstitution *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->faults;
}

/** accord_constitution_count_faults: how many faults are of @severity. */
guint
accord_constitution_count_faults (AccordConstitution *self, AccordConstitutionSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->faults->len; i++)
    {
      const AccordConstitutionFault *fault = g_ptr_array_index (self->faults, i);

      n += fault->severity == severity ? 1 : 0;
    }
  return n;
}

/* --- Profiles --------------------------------------------------------------------------------- */

static const AccordConstitutionFinding *
find_finding (AccordConstitution *self, const char *key)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const AccordConstitutionFinding *finding = g_ptr_array_index (self->findings, i);

      if (strcmp (finding->key, key) == 0)
        return finding;
    }
  return NULL;
}

/* Whether a constitution's own words could say what @field holds; names and days of the office's
 * own practice are in none. */
static gboolean
is_read (const AccordField *field)
{
  return strcmp (field->key, "notice_months") == 0 ||
         strcmp (field->key, "primary_care_excluded") == 0 || strstr (field->key, "_clause") ||
         g_str_has_prefix (field->key, "reporters_") ||
         g_str_has_prefix (field->key, "expiry_said_");
}

/**
 * accord_constitution_fill_profile:
 * @profile: a constitution profile
 *
 * Puts what was read into the fields of @profile, and empties those that the text could fill and
 * does not. The others stay as they are.
 */
void
accord_constitution_fill_profile (AccordConstitution *self, AccordRecord *profile)
{
  const AccordRecordType *type = accord_record_get_record_type (profile);

  g_return_if_fail (self != NULL && strcmp (type->name, "profile") == 0);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];
      const AccordConstitutionFinding *finding = find_finding (self, field->key);
      g_autoptr (GError) error = NULL;

      if (!is_read (field))
        continue;
      if (finding == NULL)
        accord_record_clear (profile, field->key, NULL);
      else if (!accord_record_parse (profile, field->key, finding->value, NULL, &error))
        /* What is read is made for the field; an office corrects a form that lacks a value. */
        g_debug ("%s: %s", field->key, error->message);
    }
}

/* The name of the text without the ending of a file. */
static char *
dup_stem (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot == NULL || dot == name ? g_strdup (name) : g_strndup (name, (gsize) (dot - name));
}

/**
 * accord_constitution_new_profile:
 *
 * Makes a profile of what was read, to be looked through and added to a register. What the office
 * sets itself, such as the days after a quarter, begins as the first shipped profile has it.
 *
 * Returns: (transfer full): a new record
 */
AccordRecord *
accord_constitution_new_profile (AccordConstitution *self)
{
  static const char *const practice[] = { "quarterly_days", "annual_days",
                                          "papers_days",    "due_soon_days",
                                          "alarms",         "service_next_working_day" };
  g_autoptr (GPtrArray) shipped = accord_register_list_profiles ();
  AccordRecord *profile = accord_record_new (accord_record_type_find ("profile"));
  g_autofree char *stem = dup_stem (self->name);

  for (guint i = 0; i < G_N_ELEMENTS (practice); i++)
    accord_record_set_value (profile, practice[i],
                             accord_record_get_value (shipped->pdata[0], practice[i]), NULL);
  accord_record_set_text (profile, "name", self->body != NULL ? self->body : stem, NULL);
  accord_constitution_fill_profile (self, profile);
  return profile;
}

static void
add_difference (GPtrArray *differences,
                const AccordField *field,
                AccordRecord *read,
                AccordRecord *held)
{
  AccordConstitutionDifference *difference = g_new0 (AccordConstitutionDifference, 1);

  difference->field = field;
  difference->read = accord_record_format (read, field->key, NULL, ACCORD_FORMAT_DISPLAY);
  difference->held = accord_record_format (held, field->key, NULL, ACCORD_FORMAT_DISPLAY);
  g_ptr_array_add (differences, difference);
}

/* Nothing and no are the same answer to a question; posts are the same however they are written. */
static gboolean
is_same (const AccordField *field, AccordRecord *read, AccordRecord *held)
{
  g_autofree char *a = accord_record_format (read, field->key, NULL, ACCORD_FORMAT_PLAIN);
  g_autofree char *b = accord_record_format (held, field->key, NULL, ACCORD_FORMAT_PLAIN);
  g_autofree char *folded_a = g_utf8_casefold (a == NULL ? "" : a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b == NULL ? "" : b, -1);

  if (field->kind == ACCORD_FIELD_BOOLEAN)
    return accord_record_get_boolean (read, field->key) ==
           accord_record_get_boolean (held, field->key);
  return strcmp (folded_a, folded_b) == 0;
}

/**
 * accord_constitution_compare:
 * @profile: a constitution profile
 *
 * Compares what was read with what @profile holds.
 *
 * Returns: (transfer full) (element-type AccordConstitutionDifference): where they differ
 */
GPtrArray *
accord_constitution_compare (AccordConstitution *self, AccordRecord *profile)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);
  const AccordRecordType *type = accord_record_get_record_type (profile);
  g_autoptr (AccordRecord) read = accord_record_new (type);

  g_return_val_if_fail (self != NULL, differences);

  accord_constitution_fill_profile (self, read);
  for (guint i = 0; i < type->n_fields; i++)
    if (is_read (&type->fields[i]) && !is_same (&type->fields[i], read, profile))
      add_difference (differences, &type->fields[i], read, profile);
  return differences;
}
