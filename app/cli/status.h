/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordStatus:
 * @ACCORD_STATUS_DONE: done
 * @ACCORD_STATUS_FAULTS: done, and a verification failed
 * @ACCORD_STATUS_USAGE: the command was not understood
 * @ACCORD_STATUS_FILE: the register or a file could not be read or written
 * @ACCORD_STATUS_REFUSED: the input was refused, and nothing was changed
 *
 * The exit statuses, which scripts rely on.
 */
typedef enum {
  ACCORD_STATUS_DONE = 0,
  ACCORD_STATUS_FAULTS = 1,
  ACCORD_STATUS_USAGE = 2,
  ACCORD_STATUS_FILE = 3,
  ACCORD_STATUS_REFUSED = 4,
} AccordStatus;

#define ACCORD_USAGE_ERROR (accord_usage_error_quark ())
GQuark accord_usage_error_quark (void);

AccordStatus accord_status_of_error (const GError *error);
void accord_status_mark_file (GError *error);

G_END_DECLS
