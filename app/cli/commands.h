/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* The functions behind the table of commands: each prints its result and returns TRUE, or returns
 * FALSE with an error and has changed nothing. */

gboolean accord_command_new (AccordInvocation *invocation, GError **error);
gboolean accord_command_sample (AccordInvocation *invocation, GError **error);
gboolean accord_command_types (AccordInvocation *invocation, GError **error);
gboolean accord_command_list (AccordInvocation *invocation, GError **error);
gboolean accord_command_show (AccordInvocation *invocation, GError **error);
gboolean accord_command_add (AccordInvocation *invocation, GError **error);
gboolean accord_command_set (AccordInvocation *invocation, GError **error);
gboolean accord_command_remove (AccordInvocation *invocation, GError **error);
gboolean accord_command_import (AccordInvocation *invocation, GError **error);
gboolean accord_command_check (AccordInvocation *invocation, GError **error);
gboolean accord_command_explain (AccordInvocation *invocation, GError **error);
gboolean accord_command_notice_dates (AccordInvocation *invocation, GError **error);
gboolean accord_command_last_day_to_serve (AccordInvocation *invocation, GError **error);
gboolean accord_command_export (AccordInvocation *invocation, GError **error);
gboolean accord_command_calendar (AccordInvocation *invocation, GError **error);
gboolean accord_command_remind (AccordInvocation *invocation, GError **error);
gboolean accord_command_history (AccordInvocation *invocation, GError **error);
gboolean accord_command_undo (AccordInvocation *invocation, GError **error);
gboolean accord_command_redo (AccordInvocation *invocation, GError **error);
gboolean accord_command_verify (AccordInvocation *invocation, GError **error);
gboolean accord_command_backup (AccordInvocation *invocation, GError **error);
gboolean accord_command_profile_check (AccordInvocation *invocation, GError **error);
gboolean accord_command_search (AccordInvocation *invocation, GError **error);

G_END_DECLS
