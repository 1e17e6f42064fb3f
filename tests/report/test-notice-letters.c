/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/notice-letters.h"

#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/paper.h"
#include "accord/query.h"
#include "accord/register.h"
#include "report/docx-package.h"
#include "report/letter-private.h"

typedef cairo_surface_t AccordSurface;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSurface, cairo_surface_destroy)

typedef struct {
  char *folder;
  char *path;
  AccordStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "register.accord", NULL);
  fixture->store = accord_register_sample (fixture->path, 2015, "Clare Goldcrest", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 18));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gint64
find (Fixture *fixture, const char *type, const char *ref)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  accord_store_find (fixture->store, accord_record_type_find (type), ref, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
set_in (Fixture *fixture, const char *name, const char *ref, const char *key, const char *value)
{
  const AccordRecordType *type = accord_record_type_find (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, type, find (fixture, name, ref), &error);

  g_assert_no_error (error);
  accord_record_parse (record, key, value, accord_store_get_resolver (fixture->store), &error);
  g_assert_no_error (error);
  accord_store_save (fixture->store, record, "Change a record", &error);
  g_assert_no_error (error);
}

static void
set (Fixture *fixture, const char *ref, const char *key, const char *value)
{
  set_in (fixture, "notice", ref, key, value);
}

static void
serve (Fixture *fixture, const char *ref, const char *partner, const char *day)
{
  const AccordRecordType *type = accord_record_type_find ("notice-service");
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) services = NULL;
  const AccordResolver *resolver = accord_store_get_resolver (fixture->store);

  accord_query_parse_filter (query, "notice", ref, resolver, &error);
  accord_query_parse_filter (query, "organisation", partner, resolver, &error);
  services = accord_store_query (fixture->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (services->len, ==, 1);
  accord_record_parse (services->pdata[0], "served", day, NULL, &error);
  accord_store_save (fixture->store, services->pdata[0], "Serve", &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *fixture, const char *ref, GError **error)
{
  AccordReportOptions options = { .notice = find (fixture, "notice", ref) };

  return accord_notice_letters_list (fixture->store, &options, error);
}

/* The value of a field of the first letter of a notice. */
static void
assert_value (Fixture *fixture, const char *ref, const char *name, const char *wanted)
{
  g_auto (LetterFacts) facts = { 0 };
  g_autoptr (LetterValues) values = NULL;
  g_autoptr (GError) error = NULL;

  letter_facts_read (&facts, fixture->store, find (fixture, "notice", ref), &error);
  g_assert_no_error (error);
  values = letter_values_new (&facts, 0);
  g_test_message ("%s %s", ref, name);
  g_assert_cmpstr (letter_values_look_up (name, values), ==, wanted);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *ref;
    const char *name;
    const char *value;
  } cases[] = {
    { "NOT-03", "date", "18 September 2015" },
    { "NOT-03", "organisation", "NHS Thurrock CCG" },
    { "NOT-03", "partner", "NHS Basildon and Brentwood CCG" },
    { "NOT-03", "partner_served", "10 June 2015" },
    { "NOT-03", "decided", "28 May 2015" },
    { "NOT-03", "minute", "GB-13/07" },
    { "NOT-03", "clause", "12.13" },
    { "NOT-03", "months", "6 months" },
    { "NOT-03", "why", "Journeys late in one of five cases; complaints three times the target." },
    { "NOT-03", "draft", "" },
    { "NOT-03", "served", "15 July 2015" },
    { "NOT-03", "expires", "15 January 2016" },
    { "NOT-03", "starts", "1 April 2016" },
    { "NOT-03", "ends", "31 March 2016" },
    { "NOT-03", "later", "" },
    { "NOT-03", "other_partners",
      "The same notice goes to: NHS Castle Point and Rochford CCG; NHS Southend CCG." },
    { "NOT-03", "period",
      "The last partner was served on 15 July 2015; the notice period runs from that day, and ends "
      "at the end of 15 January 2016." },
    /* The last of three is planned, another has no day: it is served with the letter. */
    { "NOT-04", "period",
      "If every partner is served on or before 21 September 2015, the notice period ends no later "
      "than the end of 21 March 2016." },
    { "NOT-04", "later",
      "The last day to serve it for that start is 30 September 2015. If a partner is served later, "
      "new arrangements start on 1 April 2017." },
    { "NOT-04", "dates_heading", "If the last partner is served on 21 September 2015" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_value (fixture, cases[i].ref, cases[i].name, cases[i].value);
}

/* Has an arrangement work by a profile in which service counts on working days. */
static void
use_working_days (Fixture *fixture, const char *arrangement)
{
  g_autoptr (AccordRecord) profile = accord_record_new (accord_record_type_find ("profile"));
  g_autoptr (GError) error = NULL;

  accord_record_parse (profile, "name", "Wording", NULL, &error);
  accord_record_parse (profile, "cited_as", "W", NULL, &error);
  accord_record_parse (profile, "service_next_working_day", "yes", NULL, &error);
  accord_store_save (fixture->store, profile, "Add a profile", &error);
  g_assert_no_error (error);
  set_in (fixture, "arrangement", arrangement, "profile", "Wording");
}

/* WD-2: a Saturday counts on the Monday where the profile says so. */
static void
test_working_day (Fixture *fixture, gconstpointer data)
{
  serve (fixture, "NOT-04", "99E", "2015-09-26");
  assert_value (fixture, "NOT-04", "served", "26 September 2015");
  use_working_days (fixture, "ARR-11");
  assert_value (fixture, "NOT-04", "served", "28 September 2015");
  assert_value (fixture, "NOT-04", "expires", "28 March 2016");
}

/* WD-5: on the days around the one from which the two readings differ. */
static void
test_readings (Fixture *fixture, gconstpointer data)
{
  serve (fixture, "NOT-04", "99E", "2015-09-30");
  assert_value (fixture, "NOT-04", "starts", "1 April 2016");
  assert_value (fixture, "NOT-04", "reading", "");
  serve (fixture, "NOT-04", "99E", "2015-10-01");
  assert_value (fixture, "NOT-04", "starts", "1 April 2017");
  assert_value (fixture, "NOT-04", "starts_next_year", "1 April 2016");
  assert_value (fixture, "NOT-04", "reading",
                "The clause does not say whether new arrangements wait for the end of the notice "
                "period. We read it so that they do; on the other reading they would start on "
                "1 April 2016.");
  set (fixture, "NOT-04", "reading", "next-year");
  set (fixture, "NOT-04", "reading_minute", "GB-15/02");
  assert_value (fixture, "NOT-04", "starts", "1 April 2016");
  assert_value (fixture, "NOT-04", "ends", "31 March 2016");
  assert_value (
    fixture, "NOT-04", "reading",
    "The clause does not say whether new arrangements wait for the end of the notice "
    "period. Our governing body decided that they do not (minute GB-15/02); on the other "
    "reading they would start on 1 April 2017.");
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = NULL;
  const AccordNoticeLetter *letter;

  set (fixture, "NOT-04", "minute", "");
  set (fixture, "NOT-04", "why", "");
  letters = list (fixture, "NOT-04", NULL);
  g_assert_cmpuint (letters->len, ==, 3);
  letter = letters->pdata[0];
  g_assert_cmpstr (letter->name, ==, "NOT-04 NHS Basildon and Brentwood CCG");
  g_assert_cmpstr (letter->missing, ==,
                   "the minute of the decision, why the arrangement is unsatisfactory");
  assert_value (fixture, "NOT-04", "minute",
                ACCORD_LETTER_GAP_START "[the minute of the decision]" ACCORD_LETTER_GAP_END);
  /* A decision that is still to come is none. */
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 7, 22));
  assert_value (fixture, "NOT-04", "decided",
                ACCORD_LETTER_GAP_START
                "[the day of the governing body’s decision]" ACCORD_LETTER_GAP_END);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *ref;
    const char *words;
  } cases[] = {
    { "NOT-01", "Notice NOT-01 was received" },
    { "NOT-02", "Notice NOT-02 was rescinded" },
  };
  AccordReportOptions options = { .notice = 999999 };
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (list (fixture, cases[i].ref, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
  g_assert_null (accord_notice_letters_list (fixture->store, &options, &missing));
  g_assert_error (missing, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  options.notice = find (fixture, "notice", "NOT-04");
  options.partner = find (fixture, "organisation", "07G");
  g_clear_error (&missing);
  g_assert_null (accord_notice_letters_list (fixture->store, &options, &missing));
  g_assert_error (missing, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
}

/* Every field that the manual names has a value, and every field of the shipped letter is known. */
static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordLetterTemplate) template = accord_letter_template_new_shipped (&error);

  g_assert_no_error (error);
  accord_letter_template_check (template, letter_knows_field, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_letter_template_get_fields (template)->len, >, 20);
}

/* The letters go to a folder, each is noted, and each is made again to the byte. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  const char *format_name = data;
  const AccordReportKind *kind = accord_report_kind_find ("notice-letter");
  const AccordReportFormat *format = accord_report_kind_find_format (kind, format_name);
  AccordReportOptions options = { .notice = find (fixture, "notice", "NOT-03") };
  g_autofree char *folder = g_build_filename (fixture->folder, "letters", NULL);
  g_autofree char *again = g_build_filename (fixture->folder, "again", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exports = accord_notice_letters_export (
    fixture->store, kind, format, &options, folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (exports->len, ==, 3);
  set (fixture, "NOT-03", "why", "Something else");
  for (guint i = 0; i < exports->len; i++)
    {
      AccordExport *export = exports->pdata[i];
      g_autofree char *difference = NULL;

      g_assert_true (g_str_has_suffix (export->path, format->ending));
      accord_store_note_export (fixture->store, export, &error);
      g_assert_no_error (error);
      accord_report_reproduce (fixture->path, export, again, &difference, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_null (difference);
    }
}

/* Several letters are not one file, and what a foreign template made is not made again. */
static void
test_one_file (Fixture *fixture, gconstpointer data)
{
  const AccordReportKind *kind = accord_report_kind_find ("notice-letter");
  AccordReportOptions options = { .notice = find (fixture, "notice", "NOT-03") };
  g_autofree char *path = g_build_filename (fixture->folder, "letter.docx", NULL);
  g_autofree char *own = g_build_filename (fixture->folder, "own.docx", NULL);
  g_autoptr (AccordLetterTemplate) shipped = accord_letter_template_new_shipped (NULL);
  g_autoptr (GBytes) bytes = accord_letter_template_write (shipped, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordExport) export = NULL;
  AccordReportOptions read;

  g_assert_null (accord_report_export (fixture->store, kind, kind->formats[0], &options, path, NULL,
                                       NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);
  g_file_set_contents (own, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       NULL);
  options.partner = find (fixture, "organisation", "99G");
  options.template = own;
  export = accord_report_export (fixture->store, kind, kind->formats[0], &options, path, NULL, NULL,
                                 NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (export->options, "\"template\":\"own.docx\""));
  g_assert_false (accord_report_options_from_text (export->options, &read));
}

/* The office's own template, kept in the register: that of the arrangement before that of all. */
static void
test_own_template (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = g_build_filename (fixture->folder, "own.docx", NULL);
  g_autoptr (AccordRecord) document = accord_record_new (accord_record_type_find ("document"));
  g_autoptr (AccordTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  g_file_set_contents (own, "no template", -1, NULL);
  transaction = accord_transaction_begin (fixture->store, "Add a document", &error);
  file = accord_store_attach (fixture->store, own, &error);
  g_assert_no_error (error);
  accord_record_parse (document, "title", "withdrawal Notice template", NULL, &error);
  accord_record_set_text (document, "file", file, &error);
  accord_record_parse (document, "arrangement", "ARR-11",
                       accord_store_get_resolver (fixture->store), &error);
  g_assert_no_error (error);
  accord_store_insert (fixture->store, document, &error);
  accord_transaction_commit (&transaction, &error);
  g_assert_no_error (error);
  /* It is of the arrangement of NOT-04, not of NOT-03. */
  g_assert_null (list (fixture, "NOT-04", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“Withdrawal notice template” is not a Word document"));
  g_clear_error (&error);
  g_ptr_array_unref (list (fixture, "NOT-03", &error));
  g_assert_no_error (error);
}

static AccordPaper *
make_paper (Fixture *fixture, const char *template)
{
  AccordReportOptions options = { .notice = find (fixture, "notice", "NOT-03"),
                                  .template = template };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordReport) report = accord_notice_letters_build (fixture->store, &options, &error);

  g_assert_no_error (error);
  return accord_paper_new (report);
}

/* A template with a picture, which only a word processor shows. */
static char *
make_picture_template (Fixture *fixture)
{
  g_autoptr (AccordLetterTemplate) shipped = accord_letter_template_new_shipped (NULL);
  g_autoptr (GBytes) whole = accord_letter_template_write (shipped, NULL);
  g_autoptr (DocxPackage) package = docx_package_read (whole, "t", NULL);
  const char *with =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
    "main\"><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>";
  g_autoptr (GBytes) document = g_bytes_new_static (with, strlen (with));
  g_autoptr (GBytes) bytes = NULL;
  char *path = g_build_filename (fixture->folder, "picture.docx", NULL);

  docx_package_replace (package, "word/document.xml", document);
  bytes = docx_package_write (package, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       NULL);
  return path;
}

/* The window shows and prints the letters themselves; where it cannot, what is known of them. */
static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordPaper) paper = make_paper (fixture, NULL);
  g_autofree char *picture = make_picture_template (fixture);
  g_autoptr (AccordPaper) other = make_paper (fixture, picture);
  g_autoptr (AccordSurface) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);
  double width, height;

  accord_paper_get_size (paper, &width, &height);
  g_assert_cmpfloat (width, <, height);
  g_assert_cmpuint (accord_paper_get_n_pages (paper), ==, 3);
  g_assert_cmpstr (accord_paper_get_page_title (paper, 2), ==, "NOT-03 NHS Southend CCG");
  g_assert_cmpint (accord_paper_find_section (paper, "letter-2"), ==, 1);
  for (guint i = 0; i < 3; i++)
    accord_paper_draw (paper, i, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  accord_paper_get_size (other, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_cmpuint (accord_paper_get_n_pages (other), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) \
  g_test_add ("/notice-letters/" name, Fixture, data, set_up, function, tear_down)
  ADD ("values", NULL, test_values);
  ADD ("working-day", NULL, test_working_day);
  ADD ("readings", NULL, test_readings);
  ADD ("draft", NULL, test_draft);
  ADD ("refused", NULL, test_refused);
  ADD ("shipped", NULL, test_shipped);
  ADD ("export/docx", "docx", test_export);
  ADD ("export/pdf", "pdf", test_export);
  ADD ("paper", NULL, test_paper);
  ADD ("one-file", NULL, test_one_file);
  ADD ("own-template", NULL, test_own_template);

  return g_test_run ();
}
