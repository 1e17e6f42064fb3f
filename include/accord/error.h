/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordError:
 * @ACCORD_ERROR_FAILED: anything that has no code of its own
 * @ACCORD_ERROR_NOT_FOUND: no such register, record or file
 * @ACCORD_ERROR_INVALID: what was entered is refused; nothing was changed
 * @ACCORD_ERROR_CONFLICT: somebody else changed it meanwhile, or it would contradict other records
 * @ACCORD_ERROR_IN_USE: other records refer to it, so it cannot be removed
 * @ACCORD_ERROR_SCHEMA_TOO_NEW: the register was written by a newer Accord
 * @ACCORD_ERROR_NOT_A_REGISTER: the file is something else
 * @ACCORD_ERROR_CORRUPT: the register is damaged, or does not agree with its journal
 * @ACCORD_ERROR_BUSY: another window or program holds the register; try again
 * @ACCORD_ERROR_READ_ONLY: the register, its folder or its file system cannot be written
 * @ACCORD_ERROR_EXPORT: a file could not be written
 *
 * What a caller can act on. The message of every error is a sentence for the officer: it names the
 * thing, the field and what was expected.
 */
typedef enum {
  ACCORD_ERROR_FAILED,
  ACCORD_ERROR_NOT_FOUND,
  ACCORD_ERROR_INVALID,
  ACCORD_ERROR_CONFLICT,
  ACCORD_ERROR_IN_USE,
  ACCORD_ERROR_SCHEMA_TOO_NEW,
  ACCORD_ERROR_NOT_A_REGISTER,
  ACCORD_ERROR_CORRUPT,
  ACCORD_ERROR_BUSY,
  ACCORD_ERROR_READ_ONLY,
  ACCORD_ERROR_EXPORT,
} AccordError;

#define ACCORD_ERROR (accord_error_quark ())
GQuark accord_error_quark (void);

G_END_DECLS
