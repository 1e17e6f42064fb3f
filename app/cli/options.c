/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "cli/status.h"

/* Strings are taken as file names are, byte for byte: other kinds of option pass through the
 * locale's character set, and the C locale of a scheduled job knows no accents. */
#define WORDS G_OPTION_ARG_FILENAME
#define SEVERAL G_OPTION_ARG_FILENAME_ARRAY
#define SWITCH G_OPTION_ARG_NONE

/* As far ahead as anybody plans: ten years. */
#define MOST_DAYS 3660

typedef struct {
  AccordOptionFlags flag;
  const char *name;
  GOptionArg kind;
  goffset offset;
  const char *summary;
  const char *value;
} Option;

#define MEMBER(name) G_STRUCT_OFFSET (AccordOptions, name)

static const Option all_options[] = {
  { ACCORD_OPTION_ORGANISATION, "organisation", WORDS, MEMBER (organisation),
    N_("The home organisation’s name"), N_("NAME") },
  { ACCORD_OPTION_CODE, "code", WORDS, MEMBER (code), N_("Its code"), N_("CODE") },
  { ACCORD_OPTION_PROFILE, "profile", WORDS, MEMBER (profile),
    N_("A constitution profile that comes with Accord"), N_("PROFILE") },
  { ACCORD_OPTION_YEAR, "year", WORDS, MEMBER (year_text),
    N_("The financial year; the current one unless given"), N_("2015/16") },
  { ACCORD_OPTION_SEARCH, "search", WORDS, MEMBER (search), N_("Records that contain these words"),
    N_("TEXT") },
  { ACCORD_OPTION_SORT, "sort", WORDS, MEMBER (sort),
    N_("In the order of a field; -FIELD for the reverse"), N_("FIELD") },
  { ACCORD_OPTION_LIMIT, "limit", WORDS, MEMBER (limit_text), N_("At most so many"), N_("N") },
  { ACCORD_OPTION_MAP, "map", SEVERAL, MEMBER (map),
    N_("Which column holds a field: its heading, or its number from 1"), N_("FIELD=COLUMN") },
  { ACCORD_OPTION_NO_HEADER, "no-header", SWITCH, MEMBER (no_header),
    N_("The first line is a record already"), NULL },
  { ACCORD_OPTION_ENCODING, "encoding", WORDS, MEMBER (encoding),
    N_("The file’s encoding, such as WINDOWS-1252; recognised unless given"), N_("NAME") },
  { ACCORD_OPTION_SHEET, "sheet", WORDS, MEMBER (sheet), NULL, NULL },
  { ACCORD_OPTION_UPDATE, "update", SWITCH, MEMBER (update),
    N_("Change the records whose reference is there already"), NULL },
  { ACCORD_OPTION_DRY_RUN, "dry-run", SWITCH, MEMBER (dry_run),
    N_("Say what would be done, row by row, and change nothing"), NULL },
  { ACCORD_OPTION_OUTPUT, "output", WORDS, MEMBER (output), N_("The file to be written"),
    N_("FILE") },
  { ACCORD_OPTION_MEETING, "meeting", WORDS, MEMBER (meeting),
    N_("The meeting that it is for; the governing body’s next unless given"), N_("REF") },
  { ACCORD_OPTION_NOTICE, "notice", WORDS, MEMBER (notice),
    N_("The notice whose letters are written; their template unless given"), N_("REF") },
  { ACCORD_OPTION_TEMPLATE, "template", WORDS, MEMBER (template),
    N_("A template for letters that is not in the register"), N_("FILE") },
  { ACCORD_OPTION_HEAD, "head", WORDS, MEMBER (head),
    N_("Also that the journal contains this head, as printed on a board pack"), N_("HASH") },
  { ACCORD_OPTION_SERVED, "served", SEVERAL, MEMBER (served_texts),
    N_("When a partner was served; given once for each partner"), N_("DATE") },
  { ACCORD_OPTION_START, "start", WORDS, MEMBER (start_text),
    N_("The 1 April on which new arrangements start"), N_("DATE") },
  { ACCORD_OPTION_MONTHS, "months", WORDS, MEMBER (months_text),
    N_("Months of notice; 6 unless given"), N_("N") },
  { ACCORD_OPTION_READING, "reading", WORDS, MEMBER (reading_text),
    N_("after-expiry, unless given, or next-year"), N_("READING") },
  { ACCORD_OPTION_RULE, "rule", WORDS, MEMBER (rule), N_("What one rule finds, such as WD-1"),
    N_("ID") },
  { ACCORD_OPTION_ARRANGEMENT, "arrangement", WORDS, MEMBER (arrangement),
    N_("For one arrangement"), N_("REF") },
  { ACCORD_OPTION_AS_AT, "as-at", WORDS, MEMBER (as_at_text),
    N_("What was true on that day; today unless given"), N_("DATE") },
  { ACCORD_OPTION_GENERATE, "generate", SWITCH, MEMBER (generate),
    N_("Add what is owed and missing first, and re-date what nobody has touched"), NULL },
  { ACCORD_OPTION_DAYS, "days", WORDS, MEMBER (days_text),
    N_("What falls due within so many days; as the profiles have it unless given"), N_("N") },
  { ACCORD_OPTION_FORMAT_ICS, "format", WORDS, MEMBER (format_text),
    N_("The form of the output: text, json, csv, or ics for a calendar program"), N_("FORMAT") },
  { ACCORD_OPTION_FORMAT, "format", WORDS, MEMBER (format_text),
    N_("The form of the output: text, json or csv"), N_("FORMAT") },
  { ACCORD_OPTION_OFFICER, "officer", WORDS, MEMBER (officer),
    N_("The name in the journal; ACCORD_OFFICER or the login’s unless given"), N_("NAME") },
};

static const Option common_options[] = {
  { ACCORD_OPTION_NONE, "quiet", SWITCH, MEMBER (quiet),
    N_("No messages and no progress; errors are still told"), NULL },
  { ACCORD_OPTION_NONE, "help", SWITCH, MEMBER (help), N_("Show this, and end"), NULL },
};

static void
add_entry (GArray *entries, const Option *option, AccordOptions *self)
{
  GOptionEntry entry = {
    .long_name = option->name,
    .short_name = strcmp (option->name, "help") == 0 ? 'h' : 0,
    .arg = option->kind,
    .arg_data = (char *) self + option->offset,
    .description = option->summary,
    .arg_description = option->value,
  };

  g_array_append_val (entries, entry);
}

/* What a command takes, as GOption wants it, each option bound to its place in @self. */
static GArray *
list_entries (AccordOptions *self, AccordOptionFlags flags)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  GOptionEntry rest = { .long_name = G_OPTION_REMAINING, .arg = SEVERAL };

  for (guint i = 0; i < G_N_ELEMENTS (all_options); i++)
    if (all_options[i].flag & flags)
      add_entry (entries, &all_options[i], self);
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    add_entry (entries, &common_options[i], self);

  rest.arg_data = &self->arguments;
  g_array_append_val (entries, rest);
  return entries;
}

static gboolean
refuse_option (GError **error, const char *option, const char *text, const char *expected)
{
  g_set_error (error, ACCORD_USAGE_ERROR, 0,
               /* Translators: an option such as --limit, what was given, what was expected */
               _("%1$s: “%2$s” was given; %3$s was expected."), option, text, expected);
  return FALSE;
}

static gboolean
check_words (char **words, GError **error)
{
  for (char **word = words; *word != NULL; word++)
    if (!g_utf8_validate (*word, -1, NULL))
      {
        g_autofree char *shown = g_utf8_make_valid (*word, -1);

        g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                     _("“%s” is not readable text; UTF-8 was expected."), shown);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_format (AccordOptions *self, AccordOptionFlags flags, GError **error)
{
  static const char *const names[] = {
    [ACCORD_LISTING_TEXT] = "text",
    [ACCORD_LISTING_JSON] = "json",
    [ACCORD_LISTING_CSV] = "csv",
  };

  if (self->format_text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], self->format_text) == 0)
      {
        self->format = (AccordListingFormat) i;
        return TRUE;
      }
  self->is_ics = (flags & ACCORD_OPTION_FORMAT_ICS) && strcmp (self->format_text, "ics") == 0;
  return self->is_ics ||
         refuse_option (error, "--format", self->format_text,
                        (flags & ACCORD_OPTION_FORMAT_ICS) ? _("text, json, csv or ics")
                                                           : _("text, json or csv"));
}

static gboolean
read_limit (AccordOptions *self, GError **error)
{
  if (self->limit_text == NULL ||
      g_ascii_string_to_signed (self->limit_text, 10, 1, G_MAXINT32, &self->limit, NULL))
    return TRUE;
  return refuse_option (error, "--limit", self->limit_text, _("a whole number from 1"));
}

static gboolean
read_days (AccordOptions *self, GError **error)
{
  self->days = -1;
  if (self->days_text == NULL ||
      g_ascii_string_to_signed (self->days_text, 10, 0, MOST_DAYS, &self->days, NULL))
    return TRUE;
  return refuse_option (error, "--days", self->days_text,
                        _("a whole number of days from 0 to 3660"));
}

static gboolean
read_date (const char *option, const char *text, AccordDate today, AccordDate *out, GError **error)
{
  if (text == NULL || accord_date_parse (text, today, out, NULL))
    return TRUE;
  return refuse_option (error, option, text, _("a date such as 2015-09-30"));
}

static gboolean
read_served (AccordOptions *self, AccordDate today, GError **error)
{
  self->served = g_array_new (FALSE, FALSE, sizeof (AccordDate));
  for (char **text = self->served_texts; text != NULL && *text != NULL; text++)
    {
      AccordDate date = ACCORD_DATE_NONE;

      if (!read_date ("--served", *text, today, &date, error))
        return FALSE;
      g_array_append_val (self->served, date);
    }
  return TRUE;
}

static gboolean
read_dates (AccordOptions *self, AccordDate today, GError **error)
{
  return read_date ("--as-at", self->as_at_text, today, &self->as_at, error) &&
         read_date ("--start", self->start_text, today, &self->start, error) &&
         read_served (self, today, error);
}

static gboolean
read_months (AccordOptions *self, GError **error)
{
  gint64 months = 6;
  g_autofree char *expected = NULL;

  if (self->months_text != NULL &&
      !g_ascii_string_to_signed (self->months_text, 10, ACCORD_NOTICE_MONTHS_LEAST,
                                 ACCORD_NOTICE_MONTHS_MOST, &months, NULL))
    {
      /* Translators: a range of numbers, as in “months was given; a whole number from 1 to 60…” */
      expected = g_strdup_printf (_("a whole number from %1$d to %2$d"),
                                  ACCORD_NOTICE_MONTHS_LEAST, ACCORD_NOTICE_MONTHS_MOST);
      return refuse_option (error, "--months", self->months_text, expected);
    }
  self->months = (int) months;
  return TRUE;
}

static gboolean
read_reading (AccordOptions *self, GError **error)
{
  if (self->reading_text == NULL || accord_reading_from_name (self->reading_text, &self->reading))
    return TRUE;
  return refuse_option (error, "--reading", self->reading_text, _("after-expiry or next-year"));
}

static gboolean
read_year (AccordOptions *self, GError **error)
{
  if (self->year_text == NULL || accord_financial_year_parse (self->year_text, &self->year, NULL))
    return TRUE;
  return refuse_option (error, "--year", self->year_text, _("a financial year such as 2015/16"));
}

/**
 * accord_options_parse:
 * @self: zeroed
 * @flags: the options that the command takes
 * @words: the words of the command line from the command's name on
 * @today: what "today" and "+6m" are counted from
 *
 * Reads the options, which may stand anywhere among the arguments; after "--" there are none.
 *
 * Returns: %FALSE with an error that says what was expected
 */
gboolean
accord_options_parse (AccordOptions *self,
                      AccordOptionFlags flags,
                      char **words,
                      AccordDate today,
                      GError **error)
{
  g_autoptr (GArray) entries = list_entries (self, flags);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) rest = g_strdupv (words);

  if (!check_words (words, error))
    return FALSE;
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (GOptionEntry *) (void *) entries->data, NULL);
  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);
  self->n_arguments = g_strv_length (self->arguments);
  return read_format (self, flags, error) && read_limit (self, error) && read_days (self, error) &&
         read_dates (self, today, error) && read_year (self, error) &&
         read_months (self, error) && read_reading (self, error);
}

void
accord_options_clear (AccordOptions *self)
{
  g_auto (GStrv) map = self->map;
  g_auto (GStrv) arguments = self->arguments;
  g_auto (GStrv) served = self->served_texts;
  char **const strings[] = {
    &self->organisation, &self->code, &self->profile, &self->search, &self->sort, &self->encoding,
    &self->sheet, &self->output, &self->meeting, &self->notice, &self->template, &self->head,
    &self->officer, &self->year_text, &self->limit_text, &self->days_text, &self->format_text,
    &self->as_at_text, &self->rule, &self->arrangement, &self->start_text, &self->months_text,
    &self->reading_text,
  };

  g_clear_pointer (&self->served, g_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (*strings[i]);
  memset (self, 0, sizeof *self);
}

static char *
dup_name_and_value (const Option *option)
{
  if (option->value == NULL)
    return g_strdup_printf ("--%s", option->name);
  return g_strdup_printf ("--%s %s", option->name, _(option->value));
}

static void
append_help (GString *help, const Option *option)
{
  g_autofree char *name = dup_name_and_value (option);
  int width = (int) g_utf8_strlen (name, -1);

  g_string_append_printf (help, "  %s%*s%s\n", name, MAX (2, 24 - width), "", _(option->summary));
}

/** accord_options_dup_help: (transfer full): a line for each option that a command takes. */
char *
accord_options_dup_help (AccordOptionFlags flags)
{
  GString *help = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all_options); i++)
    if ((all_options[i].flag & flags) && all_options[i].summary != NULL)
      append_help (help, &all_options[i]);
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    append_help (help, &common_options[i]);
  return g_string_free (help, FALSE);
}
