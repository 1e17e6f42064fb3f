/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/command.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "accord/obligation.h"

#define WIDTH_OF_FILES 120

/* Every sentence on standard error begins with the program's name, as scripts' logs want it. */
static void
print_message (const char *text)
{
  fprintf (stderr, "accordctl: %s\n", text);
}

/** accord_invocation_tell: a message on standard error; none with --quiet. */
void
accord_invocation_tell (const AccordInvocation *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (self->options.quiet)
    return;
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_message (text);
}

/** accord_invocation_tell_changes: what was done to obligations: how many, then those that moved or
 * were dropped, one by one. */
void
accord_invocation_tell_changes (const AccordInvocation *self, GPtrArray *changes)
{
  g_autofree char *summary =
    changes == NULL ? NULL : accord_obligation_changes_dup_summary (changes);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *details = NULL;

  if (summary == NULL)
    return;
  for (guint i = 0; i < changes->len; i++)
    if (((AccordObligationChange *) changes->pdata[i])->kind != ACCORD_OBLIGATION_ADDED)
      g_ptr_array_add (told, changes->pdata[i]);
  details = accord_obligation_changes_dup_details (told);
  accord_invocation_tell (self, told->len == 0 ? "%s" : "%s\n%s", summary, details);
}

/** accord_invocation_get_argument: (transfer none) (nullable): the argument at @index, from 0. */
const char *
accord_invocation_get_argument (const AccordInvocation *self, guint index)
{
  return index < self->options.n_arguments ? self->options.arguments[index] : NULL;
}

/**
 * accord_invocation_dup_officer:
 *
 * Returns: (transfer full): the name for the journal: --officer, else ACCORD_OFFICER, else the
 *   login's full name, else the login
 */
char *
accord_invocation_dup_officer (const AccordInvocation *self)
{
  const char *names[] = {
    self->options.officer,
    g_getenv ("ACCORD_OFFICER"),
    /* GLib has this word, untranslated, for a login without a name. */
    strcmp (g_get_real_name (), "Unknown") == 0 ? NULL : g_get_real_name (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strstrip (g_utf8_make_valid (names[i] == NULL ? "" : names[i], -1));

      if (*name != '\0')
        return g_steal_pointer (&name);
    }
  return g_strdup (g_get_user_name ());
}

/**
 * accord_invocation_open:
 *
 * Opens the register that the first argument names, as at --as-at, for --officer. That is for
 * writing where the file allows it, also to read: after a crash somebody must tidy up.
 */
gboolean
accord_invocation_open (AccordInvocation *self, GError **error)
{
  g_autofree char *officer = accord_invocation_dup_officer (self);

  self->store =
    accord_store_open (accord_invocation_get_argument (self, 0), ACCORD_OPEN_READ_WRITE, error);
  if (self->store == NULL)
    {
      accord_status_mark_file (*error);
      return FALSE;
    }
  if (self->options.as_at != ACCORD_DATE_NONE)
    accord_store_set_as_at (self->store, self->options.as_at);
  accord_store_set_officer (self->store, officer);
  accord_obligations_attach (self->store);
  return TRUE;
}

/** accord_invocation_hold: what the command reads from now on is of one moment, whatever others
 * change meanwhile. */
gboolean
accord_invocation_hold (AccordInvocation *self, GError **error)
{
  self->is_reading = accord_store_begin_read (self->store, error);
  return self->is_reading;
}

/** accord_invocation_open_to_read: as accord_invocation_open(), then accord_invocation_hold(). */
gboolean
accord_invocation_open_to_read (AccordInvocation *self, GError **error)
{
  return accord_invocation_open (self, error) && accord_invocation_hold (self, error);
}

/* Nobody waits for the register while the result is printed. */
static gboolean
end_reading (AccordInvocation *self, gboolean done)
{
  if (self->is_reading)
    accord_store_end_read (self->store);
  self->is_reading = FALSE;
  return done;
}

/** accord_invocation_print_json: (transfer full) @node: one document. */
void
accord_invocation_print_json (AccordInvocation *self, JsonNode *node)
{
  g_autoptr (JsonNode) root = node;
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, self->out);
  g_string_append_c (self->out, '\n');
}

static int
get_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return WIDTH_OF_FILES;
}

static void
print_csv (AccordInvocation *self, const AccordListing *listing)
{
  guint n = 0;

  accord_listing_append_csv (listing, self->out, &n);
  if (n > 0)
    accord_invocation_tell (self,
                            ngettext ("An apostrophe was put before %u value that a spreadsheet "
                                      "would run as a formula.",
                                      "An apostrophe was put before %u values that a spreadsheet "
                                      "would run as formulas.",
                                      n),
                            n);
}

/** accord_invocation_print: a result of any number of rows, in the form that --format asks for. */
void
accord_invocation_print (AccordInvocation *self, const AccordListing *listing)
{
  switch (self->options.format)
    {
    case ACCORD_LISTING_JSON:
      accord_invocation_print_json (self, accord_listing_to_json (listing));
      break;
    case ACCORD_LISTING_CSV:
      print_csv (self, listing);
      break;
    case ACCORD_LISTING_TEXT:
    default:
      if (accord_listing_get_n_rows (listing) > 0)
        accord_listing_append_text (listing, self->out, get_width ());
      else
        accord_invocation_tell (self, "%s", _("There are none."));
    }
}

/** accord_invocation_print_record: a result of one row: an object, or a line for each column. */
void
accord_invocation_print_record (AccordInvocation *self, const AccordListing *listing)
{
  switch (self->options.format)
    {
    case ACCORD_LISTING_JSON:
      accord_invocation_print_json (self, accord_listing_row_to_json (listing, 0));
      break;
    case ACCORD_LISTING_CSV:
      print_csv (self, listing);
      break;
    case ACCORD_LISTING_TEXT:
    default:
      accord_listing_append_card (listing, self->out, 0);
    }
}

static gboolean
check_arguments (const AccordInvocation *self, GError **error)
{
  const AccordCommand *command = self->command;
  int n = (int) self->options.n_arguments;

  if (n < command->n_least)
    g_set_error (error, ACCORD_USAGE_ERROR, 0,
                 _("Something is missing; accordctl %1$s %2$s was expected."), command->name,
                 _(command->synopsis));
  else if (command->n_most >= 0 && n > command->n_most)
    g_set_error (error, ACCORD_USAGE_ERROR, 0,
                 _("“%1$s” is too much; accordctl %2$s %3$s was expected."),
                 accord_invocation_get_argument (self, (guint) command->n_most), command->name,
                 _(command->synopsis));
  else
    return TRUE;
  return FALSE;
}

/* A full disk or a closed terminal shows itself when the last bytes go out. */
static gboolean
write_out (const char *text, gsize length, GError **error)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
               _("The result could not be written to standard output: %s"), g_strerror (errno));
  return FALSE;
}

static gboolean
run (AccordInvocation *self, char **words, GError **error)
{
  if (!accord_options_parse (&self->options, self->command->options, words, accord_date_today (),
                             error))
    return FALSE;
  if (self->options.help)
    {
      g_autofree char *help = accord_command_dup_help (self->command);

      return write_out (help, strlen (help), error);
    }
  return check_arguments (self, error) &&
         end_reading (self, self->command->run (self, error)) &&
         write_out (self->out->str, self->out->len, error);
}

static AccordStatus
tell_failure (const AccordCommand *command, const GError *error)
{
  AccordStatus status = accord_status_of_error (error);

  print_message (error->message);
  if (status == ACCORD_STATUS_USAGE)
    fprintf (stderr, _("“accordctl %s --help” says what it takes.\n"), command->name);
  return status;
}

/**
 * accord_command_run:
 * @words: the words of the command line from the command's name on
 *
 * Runs a command: its result goes to standard output, what went wrong to standard error.
 *
 * Returns: the exit status
 */
AccordStatus
accord_command_run (const AccordCommand *self, char **words)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  AccordInvocation invocation = { .command = self, .out = out };
  AccordStatus status;

  status = run (&invocation, words, &error) ? invocation.status : tell_failure (self, error);
  g_clear_object (&invocation.store);
  accord_options_clear (&invocation.options);
  return status;
}
