/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/records-command.h"

G_BEGIN_DECLS

extern const AccordRecordsCommand accord_obligation_commands[];

const AccordRecordsCommand *accord_obligation_get_next_command (const char *kind,
                                                                const char *state);

G_END_DECLS
