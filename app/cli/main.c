/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"

static void
set_up_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

static AccordStatus
print_help (void)
{
  g_autofree char *help = accord_commands_dup_help ();

  fputs (help, stdout);
  return ACCORD_STATUS_DONE;
}

static AccordStatus
refuse (const char *word)
{
  g_autofree char *shown = word == NULL ? NULL : g_utf8_make_valid (word, -1);
  g_autoptr (GString) names = g_string_new (NULL);
  const AccordCommand *commands;
  guint n;

  commands = accord_commands_get (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", commands[i].name);

  if (shown == NULL)
    fprintf (stderr, _("accordctl: A command was expected. There are: %s.\n"), names->str);
  else
    fprintf (stderr, _("accordctl: There is no command “%1$s”. There are: %2$s.\n"), shown,
             names->str);
  fputs (_("“accordctl --help” says what they do.\n"), stderr);
  return ACCORD_STATUS_USAGE;
}

int
main (int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : NULL;
  const AccordCommand *command;

  set_up_language ();
  g_set_prgname ("accordctl");
  if (word == NULL)
    return refuse (NULL);
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    return print_help ();
  if (strcmp (word, "--version") == 0)
    return printf ("accordctl %s\n", ACCORD_VERSION) < 0 ? ACCORD_STATUS_FILE : ACCORD_STATUS_DONE;

  command = accord_command_find (word);
  return command == NULL ? refuse (word) : accord_command_run (command, argv + 1);
}
