/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opening.h"

#include "accord/error.h"

#include <glib/gi18n.h>

/* What a register that does not open needs. The core says what is wrong with which file; here is
 * the heading above it, and what an officer can do about it. */
typedef struct {
  int code;
  const char *heading;
  const char *advice;
} Problem;

static const Problem problems[] = {
  { ACCORD_ERROR_NOT_FOUND, N_("The register is not there"),
    N_("It may have been moved or renamed. Look for it where it is now and open it from there.") },
  { ACCORD_ERROR_NOT_A_REGISTER, N_("This is not a register"),
    N_("Choose a file that Accord made; its name usually ends in .accord.") },
  { ACCORD_ERROR_SCHEMA_TOO_NEW, N_("Written by a newer Accord"),
    N_("Nothing is wrong with the register, and nothing in it was changed.") },
  { ACCORD_ERROR_CORRUPT, N_("The register is damaged"),
    N_("Keep the damaged file as well: what is in it may still be readable.") },
  { ACCORD_ERROR_BUSY, N_("The register is in use"),
    N_(
      "Close it in the other program or on the other computer, or wait a moment and try again.") },
  { ACCORD_ERROR_READ_ONLY, N_("You may not open this register"),
    N_("Ask whoever looks after this folder to let you read and change the files in it.") },
};

static const Problem other_problem = {
  ACCORD_ERROR_FAILED,
  N_("The register could not be opened"),
  N_("Check that you may read the file and that its disk or shared drive can be reached."),
};

static const Problem *
find_problem (const GError *error)
{
  for (gsize i = 0; error->domain == ACCORD_ERROR && i < G_N_ELEMENTS (problems); i++)
    {
      if (problems[i].code == error->code)
        return &problems[i];
    }
  return &other_problem;
}

/**
 * accord_opening_get_heading:
 * @error: why a register did not open
 *
 * Returns: (transfer none): what has happened, in a few words
 */
const char *
accord_opening_get_heading (const GError *error)
{
  return _(find_problem (error)->heading);
}

/**
 * accord_opening_get_advice:
 * @error: why a register did not open
 *
 * Returns: (transfer none): what an officer can do about it
 */
const char *
accord_opening_get_advice (const GError *error)
{
  return _(find_problem (error)->advice);
}

/**
 * accord_opening_may_retry:
 * @error: why a register did not open
 *
 * Whether the same file may open a moment later.
 */
gboolean
accord_opening_may_retry (const GError *error)
{
  return g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_BUSY);
}
