/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/status.h"

#include "accord/error.h"

/* Errors in how a command was written; all have the code 0. */
G_DEFINE_QUARK (accord-usage-error, accord_usage_error)

static const struct {
  AccordError code;
  AccordStatus status;
} statuses[] = {
  { ACCORD_ERROR_FAILED, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_NOT_FOUND, ACCORD_STATUS_REFUSED },
  { ACCORD_ERROR_INVALID, ACCORD_STATUS_REFUSED },
  { ACCORD_ERROR_CONFLICT, ACCORD_STATUS_REFUSED },
  { ACCORD_ERROR_IN_USE, ACCORD_STATUS_REFUSED },
  { ACCORD_ERROR_SCHEMA_TOO_NEW, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_NOT_A_REGISTER, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_CORRUPT, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_BUSY, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_READ_ONLY, ACCORD_STATUS_FILE },
  { ACCORD_ERROR_EXPORT, ACCORD_STATUS_FILE },
};

/** accord_status_of_error: the exit status that tells of @error. */
AccordStatus
accord_status_of_error (const GError *error)
{
  if (error->domain == ACCORD_USAGE_ERROR || error->domain == G_OPTION_ERROR)
    return ACCORD_STATUS_USAGE;
  if (error->domain == ACCORD_ERROR)
    for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
      if ((int) statuses[i].code == error->code)
        return statuses[i].status;
  return ACCORD_STATUS_FILE;
}

/**
 * accord_status_mark_file:
 *
 * Marks an error as one of a file. What is not found is otherwise a record, and the input refused.
 */
void
accord_status_mark_file (GError *error)
{
  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND))
    error->code = ACCORD_ERROR_FAILED;
}
