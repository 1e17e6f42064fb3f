/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/notice-letters.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "report/export-file.h"
#include "report/letter-private.h"
#include "report/report-private.h"

/* Bytes of the name of a file, of which most disks take 255. */
#define NAME_MAX_BYTES 150

static void
letter_free (gpointer data)
{
  AccordNoticeLetter *letter = data;

  g_clear_pointer (&letter->document, g_bytes_unref);
  g_free (letter->name);
  g_free (letter->missing);
  g_free (letter);
}

/* What no disk and no other system minds in the name of a file. */
static char *
dup_file_name (const char *words)
{
  GString *name = g_string_new (NULL);

  for (const char *p = words; *p != '\0' && name->len < NAME_MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character < 0x20 || (character < 0x7f && strchr ("/\\:*?\"<>|", (int) character)))
        g_string_append_c (name, '-');
      else
        g_string_append_unichar (name, character);
    }
  return g_string_free (name, FALSE);
}

/* --- The template ----------------------------------------------------------------------------- */

/* The office's own, kept as a document in the register; else the one that comes with Accord. */
static AccordLetterTemplate *
read_template (AccordStore *store,
               const AccordReportOptions *options,
               gint64 arrangement,
               GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, arrangement);
  g_autoptr (AccordRows) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (options->template != NULL)
    return accord_letter_template_new_for_file (options->template, error);
  rows = accord_store_run (store, "letter-template", error, "arrangement", number, NULL);
  if (rows == NULL)
    return NULL;
  if (accord_rows_get_n_rows (rows) == 0)
    return accord_letter_template_new_shipped (error);
  bytes = accord_store_get_attachment (store, accord_rows_get_text (rows, 0, "file"), error);
  return bytes == NULL
           ? NULL
           : accord_letter_template_new (bytes, _("Withdrawal notice template"), error);
}

/**
 * accord_notice_template_check:
 * @path: a file
 *
 * Returns: whether letters can be made from it: a Word document of which every field can be filled
 */
gboolean
accord_notice_template_check (const char *path, GError **error)
{
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new_for_file (path, error);

  return template != NULL && accord_letter_template_check (template, letter_knows_field, error);
}

static gboolean
add_template (AccordStore *store,
              const AccordReportOptions *options,
              GPtrArray *letters,
              GError **error)
{
  g_autoptr (AccordLetterTemplate) template = read_template (store, options, 0, error);
  AccordNoticeLetter *letter;
  GBytes *document;

  if (template == NULL)
    return FALSE;
  document = accord_letter_template_write (template, error);
  if (document == NULL)
    return FALSE;
  letter = g_new0 (AccordNoticeLetter, 1);
  letter->name = g_strdup (_("Withdrawal notice template"));
  letter->document = document;
  g_ptr_array_add (letters, letter);
  return TRUE;
}

/* --- The letters ------------------------------------------------------------------------------ */

static char *
dup_list (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static AccordNoticeLetter *
letter_new (const AccordLetterTemplate *template,
            const LetterFacts *facts,
            guint partner,
            GError **error)
{
  g_autoptr (LetterValues) values = letter_values_new (facts, partner);
  GBytes *document = accord_letter_template_fill (template, letter_values_look_up, values, error);
  const char *reference = accord_rows_get_text (facts->notice, 0, "reference");
  g_autofree char *title = NULL;
  AccordNoticeLetter *letter;

  if (document == NULL)
    return NULL;
  title = g_strdup_printf ("%s %s", reference, accord_rows_get_text (facts->partners, partner,
                                                                     "name"));
  letter = g_new0 (AccordNoticeLetter, 1);
  letter->partner = accord_rows_get_integer (facts->partners, partner, "id");
  letter->name = dup_file_name (title);
  letter->document = document;
  letter->served = accord_rows_get_date (facts->partners, partner, "served");
  if (values->missing->len > 0)
    letter->missing = dup_list (values->missing);
  return letter;
}

static gboolean
add_letters (AccordStore *store,
             const AccordReportOptions *options,
             const LetterFacts *facts,
             GPtrArray *letters,
             GError **error)
{
  gint64 arrangement = accord_rows_get_integer (facts->notice, 0, "arrangement_id");
  g_autoptr (AccordLetterTemplate) template = read_template (store, options, arrangement, error);

  if (template == NULL || !accord_letter_template_check (template, letter_knows_field, error))
    return FALSE;
  for (guint i = 0; i < accord_rows_get_n_rows (facts->partners); i++)
    {
      AccordNoticeLetter *letter;

      if (options->partner != 0 &&
          accord_rows_get_integer (facts->partners, i, "id") != options->partner)
        continue;
      letter = letter_new (template, facts, i, error);
      if (letter == NULL)
        return FALSE;
      g_ptr_array_add (letters, letter);
    }
  if (letters->len > 0)
    return TRUE;
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                       _("The notice is not served on that organisation."));
  return FALSE;
}

/**
 * accord_notice_letters_list:
 *
 * Writes the letters of a notice as at the store's date, from the template of @options, else the
 * register's, else Accord's; without a notice, the template itself.
 *
 * Returns: (transfer full) (nullable) (element-type AccordNoticeLetter): the letters; %NULL with
 *   %ACCORD_ERROR_INVALID where none is to be written, or the template is none
 */
GPtrArray *
accord_notice_letters_list (AccordStore *store, const AccordReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (letter_free);
  g_auto (LetterFacts) facts = { 0 };
  gboolean is_done;

  g_return_val_if_fail (ACCORD_IS_STORE (store) && options != NULL, NULL);

  if (options->notice == 0)
    is_done = add_template (store, options, letters, error);
  else
    is_done = letter_facts_read (&facts, store, options->notice, error) &&
              add_letters (store, options, &facts, letters, error);
  return is_done ? g_steal_pointer (&letters) : NULL;
}

/* --- The report ------------------------------------------------------------------------------- */

/* One section for each letter: what stands for it where its own pages cannot be shown. */
static void
add_section (AccordReport *report, const AccordNoticeLetter *letter, guint number)
{
  g_autofree char *id = g_strdup_printf ("letter-%u", number);
  g_autofree char *served = letter->served == ACCORD_DATE_NONE
                              ? NULL
                              : accord_date_format (letter->served, ACCORD_DATE_STYLE_LONG);
  AccordReportSection *section =
    accord_report_add_section (report, id, letter->name, letter->name);

  if (served != NULL)
    accord_report_section_add_fact (section, _("Served, or planned"), served);
  accord_report_section_add_fact (section, _("State"),
                                  letter->missing == NULL ? _("Ready") : _("Draft"));
  if (letter->missing != NULL)
    accord_report_section_add_fact (section, _("Missing in the register"), letter->missing);
  accord_report_section_add_note (
    section, _("The template has what Accord does not show, such as a picture. Export it as a Word "
               "document to see the letter."));
}

static AccordReport *
report_new (AccordStore *store, GPtrArray *letters, const AccordEntry *head)
{
  AccordReport *report = accord_report_new (_("Notice letters"));
  g_autofree char *home = accord_store_dup_home_name (store);

  report->letters = letters;
  accord_report_set_organisation (report, home);
  accord_report_set_as_at (report, accord_store_get_as_at (store));
  accord_report_set_has_cover (report, FALSE);
  if (head != NULL)
    accord_report_note_journal (report, head);
  for (guint i = 0; i < letters->len; i++)
    add_section (report, letters->pdata[i], i + 1);
  return report;
}

/**
 * accord_notice_letters_build:
 *
 * Makes the report of the letters that accord_notice_letters_list() writes, and carries them.
 *
 * Returns: (transfer full) (nullable): the report
 */
AccordReport *
accord_notice_letters_build (AccordStore *store, const AccordReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) letters = NULL;
  g_autoptr (AccordEntry) head = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);

  if (!accord_store_begin_read (store, error))
    return NULL;
  letters = accord_notice_letters_list (store, options, error);
  if (letters != NULL)
    head = accord_store_get_head (store, &failure);
  accord_store_end_read (store);
  if (letters == NULL)
    return NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return report_new (store, g_steal_pointer (&letters), head);
}

/* --- Several letters -------------------------------------------------------------------------- */

static AccordExport *
export_one (AccordStore *store,
            const AccordReportKind *kind,
            const AccordReportFormat *format,
            const AccordReportOptions *options,
            const AccordNoticeLetter *letter,
            const char *folder,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *name = g_strconcat (letter->name, format->ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  AccordReportOptions one = *options;

  one.partner = letter->partner;
  return accord_report_export (store, kind, format, &one, path, NULL, NULL, cancellable, error);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0777) == 0 || (errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return TRUE;
  if (errno == EEXIST)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT,
                 _("“%s” is a file, and several letters need a folder."), folder);
  else
    export_file_set_error (folder, errno, NULL, error);
  return FALSE;
}

/**
 * accord_notice_letters_export:
 * @kind: that of the letters
 * @folder: where the letters go; it is made if need be
 * @progress: (nullable) (scope call): told before each letter, and at the end
 *
 * Writes each letter of a notice to a file of its own, named by notice and partner. That they can
 * be written is known before the first is.
 *
 * Returns: (transfer full) (nullable) (element-type AccordExport): what was exported, to be noted
 */
GPtrArray *
accord_notice_letters_export (AccordStore *store,
                              const AccordReportKind *kind,
                              const AccordReportFormat *format,
                              const AccordReportOptions *options,
                              const char *folder,
                              AccordReportProgress progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GPtrArray) letters = accord_notice_letters_list (store, options, error);
  g_autoptr (GPtrArray) exports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_export_free);

  if (letters == NULL || !make_folder (folder, error))
    return NULL;
  for (guint i = 0; i < letters->len; i++)
    {
      const AccordNoticeLetter *letter = letters->pdata[i];
      AccordExport *export;

      if (progress != NULL)
        progress (letter->name, i, letters->len, user_data);
      export = export_one (store, kind, format, options, letter, folder, cancellable, error);
      if (export == NULL)
        return NULL;
      g_ptr_array_add (exports, export);
    }
  if (progress != NULL)
    progress ("", letters->len, letters->len, user_data);
  return g_steal_pointer (&exports);
}
