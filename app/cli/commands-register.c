/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/register.h"

static gboolean
check_given (const char *value, const char *option, GError **error)
{
  if (value != NULL && *value != '\0')
    return TRUE;
  g_set_error (error, ACCORD_USAGE_ERROR, 0, _("%s is missing."), option);
  return FALSE;
}

/* Takes the register that was made, if it was. */
static gboolean
take_made (AccordInvocation *invocation, AccordStore *store)
{
  if (store == NULL)
    return FALSE;
  invocation->store = store;
  accord_invocation_tell (invocation, _("%s was made."),
                          accord_invocation_get_argument (invocation, 0));
  return TRUE;
}

/** accord_command_new: makes an empty register. */
gboolean
accord_command_new (AccordInvocation *invocation, GError **error)
{
  const AccordOptions *options = &invocation->options;
  g_autofree char *officer = accord_invocation_dup_officer (invocation);

  return check_given (options->organisation, "--organisation NAME", error) &&
         check_given (options->code, "--code CODE", error) &&
         take_made (invocation,
                    accord_register_new (accord_invocation_get_argument (invocation, 0),
                                         options->organisation, options->code, options->profile,
                                         officer, error));
}

/** accord_command_sample: makes the example register. */
gboolean
accord_command_sample (AccordInvocation *invocation, GError **error)
{
  g_autofree char *officer = accord_invocation_dup_officer (invocation);
  int year = invocation->options.year;

  if (year == 0)
    year = accord_date_financial_year (accord_date_today ());
  return take_made (invocation,
                    accord_register_sample (accord_invocation_get_argument (invocation, 0), year,
                                            officer, error));
}

/** accord_command_backup: writes a consistent copy. */
gboolean
accord_command_backup (AccordInvocation *invocation, GError **error)
{
  const char *path = accord_invocation_get_argument (invocation, 1);

  if (!accord_invocation_open (invocation, error))
    return FALSE;
  if (!accord_store_backup (invocation->store, path, error))
    {
      accord_status_mark_file (*error);
      return FALSE;
    }
  accord_invocation_tell (invocation, _("%s was written."), path);
  return TRUE;
}
