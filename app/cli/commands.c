/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READING (ACCORD_OPTION_AS_AT | ACCORD_OPTION_FORMAT)
#define WRITING ACCORD_OPTION_OFFICER

static const AccordCommand commands[] = {
  { "new", N_("REGISTER --organisation NAME --code CODE [--profile PROFILE]"),
    N_("Make an empty register"),
    N_("A file that is there already is left alone, and the command refused."),
    ACCORD_OPTION_ORGANISATION | ACCORD_OPTION_CODE | ACCORD_OPTION_PROFILE | WRITING,
    1, 1, accord_command_new },
  { "sample", N_("REGISTER [--year 2015/16]"), N_("Make the example register"),
    N_("It is an illustration: its people are posts or invented names."),
    ACCORD_OPTION_YEAR | WRITING, 1, 1, accord_command_sample },
  { "types", N_("[TYPE]"), N_("List the types of record, or the fields of one"),
    N_("A computed field follows from other records and is never entered."),
    READING, 0, 1, accord_command_types },
  { "list", N_("REGISTER TYPE [FIELD=VALUE …]"), N_("List the records of a type"),
    N_("Of several values for one field any will do. Text shows the columns that fit;\n"
       "JSON and CSV have every field."),
    ACCORD_OPTION_SEARCH | ACCORD_OPTION_SORT | ACCORD_OPTION_LIMIT | READING,
    2, -1, accord_command_list },
  { "show", N_("REGISTER TYPE REF"), N_("Show one record, and what refers to it"),
    N_("REF is the record’s human reference or its id. CSV has the fields only."),
    READING, 3, 3, accord_command_show },
  { "add", N_("REGISTER TYPE FIELD=VALUE …"), N_("Add a record, and print its reference"),
    N_("A field that refers to another record takes that record’s reference; one that\n"
       "takes several takes them with semicolons between."),
    WRITING, 3, -1, accord_command_add },
  { "set", N_("REGISTER TYPE REF FIELD=VALUE …"), N_("Change fields of a record"),
    N_("An empty value clears the field."),
    WRITING, 4, -1, accord_command_set },
  { "remove", N_("REGISTER TYPE REF"), N_("Remove a record"),
    N_("Refused while something refers to it, naming what."),
    WRITING, 3, 3, accord_command_remove },
  { "import", N_("REGISTER TYPE FILE"), N_("Read records from a table, all or none"),
    N_("FILE is a CSV file; for bank-holiday also the JSON that GOV.UK publishes."),
    ACCORD_OPTION_MAP | ACCORD_OPTION_NO_HEADER | ACCORD_OPTION_ENCODING | ACCORD_OPTION_SHEET |
      ACCORD_OPTION_UPDATE | ACCORD_OPTION_DRY_RUN | ACCORD_OPTION_FORMAT | WRITING,
    3, 3, accord_command_import },
  { "check", N_("REGISTER [--rule ID] [--arrangement REF]"), N_("Ask the rules what they find"),
    N_("The exit status is 1 where there is a breach. JSON and CSV say also what would mend it."),
    ACCORD_OPTION_RULE | ACCORD_OPTION_ARRANGEMENT | READING, 1, 1, accord_command_check },
  { "explain", N_("REGISTER TYPE REF FIELD"), N_("Say why a field has the value that it has"),
    N_("The rule, the clause of the constitution’s profile, and the arithmetic; or who entered it."),
    READING, 4, 4, accord_command_explain },
  { "notice-dates", N_("--served DATE …"), N_("Work out the dates that follow from serving a notice"),
    N_("No register is needed. The period runs from the last of the days given."),
    ACCORD_OPTION_SERVED | ACCORD_OPTION_MONTHS | ACCORD_OPTION_READING | ACCORD_OPTION_FORMAT,
    0, 0, accord_command_notice_dates },
  { "last-day-to-serve", N_("--start DATE"), N_("Work out by when a notice must be served"),
    N_("No register is needed."),
    ACCORD_OPTION_START | ACCORD_OPTION_MONTHS | ACCORD_OPTION_READING | ACCORD_OPTION_FORMAT,
    0, 0, accord_command_last_day_to_serve },
  { "export", N_("REGISTER REPORT --output FILE [--meeting REF] [--notice REF]"),
    N_("Write a report to a file"),
    N_("REPORT is board-pack or notice-letter. FILE’s ending chooses a workbook (.xlsx), a\n"
       "document to edit (.docx) or pages of A4 (.pdf); for several letters FILE is a folder.\n"
       "The register notes what was exported. An export that fails leaves the old file."),
    ACCORD_OPTION_OUTPUT | ACCORD_OPTION_MEETING | ACCORD_OPTION_NOTICE | ACCORD_OPTION_TEMPLATE |
      ACCORD_OPTION_AS_AT | WRITING,
    2, 2, accord_command_export },
  { "calendar", N_("REGISTER [--year 2015/16] [--generate]"),
    N_("Show what is owed for a financial year"),
    N_("With --generate what is missing is added, and what moved is told; twice changes nothing.\n"
       "Importing the file of --format ics again updates what a calendar program has."),
    ACCORD_OPTION_YEAR | ACCORD_OPTION_GENERATE | ACCORD_OPTION_AS_AT | ACCORD_OPTION_FORMAT_ICS |
      WRITING,
    1, 1, accord_command_calendar },
  { "remind", N_("REGISTER [--days N]"), N_("Say what falls due, a line for each"),
    N_("Where nothing does nothing is printed. The last day to serve notice is told as many days\n"
       "before it as the constitution profile of the arrangement names."),
    ACCORD_OPTION_DAYS | ACCORD_OPTION_AS_AT, 1, 1, accord_command_remind },
  { "history", N_("REGISTER [TYPE REF]"), N_("Show the journal, or one record’s changes"),
    N_("The newest entry comes first."),
    ACCORD_OPTION_LIMIT | READING, 1, 3, accord_command_history },
  { "undo", N_("REGISTER"), N_("Take back the last change"),
    N_("That is an entry of its own: nothing is rewritten. Where there is nothing to take\n"
       "back the command is refused."),
    WRITING, 1, 1, accord_command_undo },
  { "redo", N_("REGISTER"), N_("Do again what was taken back last"),
    N_("Where nothing was taken back the command is refused."),
    WRITING, 1, 1, accord_command_redo },
  { "verify", N_("REGISTER [--head HASH]"), N_("Verify the file and replay its journal"),
    N_("The exit status is 1 where a fault is found."),
    ACCORD_OPTION_HEAD | READING, 1, 1, accord_command_verify },
  { "backup", N_("REGISTER FILE"), N_("Write a consistent copy while others work"),
    NULL, ACCORD_OPTION_NONE, 2, 2, accord_command_backup },
  { "profile-check", N_("FILE [--profile NAME]"),
    N_("Read a constitution’s text: what it says, and its faults"),
    N_("FILE is plain text; a part of the constitution will do. With --profile what was read\n"
       "is compared with that profile. The exit status is 1 where there is a breach."),
    ACCORD_OPTION_PROFILE | READING, 1, 1, accord_command_profile_check },
  { "search", N_("REGISTER TEXT"), N_("Find records of all types by their words"),
    NULL, READING, 2, 2, accord_command_search },
};

/** accord_commands_get: (transfer none): every command there is. */
const AccordCommand *
accord_commands_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/** accord_command_find: the command of that name, or %NULL. */
const AccordCommand *
accord_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/** accord_commands_dup_help: (transfer full): what `accordctl --help` says. */
char *
accord_commands_dup_help (void)
{
  GString *help = g_string_new (_("Usage: accordctl COMMAND [OPTION…] [ARGUMENT…]\n\n"
                                  "Read and change a register of joint commissioning.\n\n"
                                  "Commands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-17s  %s\n", commands[i].name, _(commands[i].summary));
  g_string_append (help, _("\n“accordctl COMMAND --help” says what a command takes.\n"));
  return g_string_free (help, FALSE);
}

/** accord_command_dup_help: (transfer full): what `accordctl COMMAND --help` says. */
char *
accord_command_dup_help (const AccordCommand *self)
{
  g_autofree char *options = accord_options_dup_help (self->options);
  GString *help = g_string_new (NULL);

  g_string_append_printf (help, _("Usage: accordctl %1$s [OPTION…] %2$s\n\n%3$s.\n"), self->name,
                          _(self->synopsis), _(self->summary));
  if (self->details != NULL)
    g_string_append_printf (help, "%s\n", _(self->details));
  g_string_append_printf (help, _("\nOptions:\n%s"), options);
  return g_string_free (help, FALSE);
}
