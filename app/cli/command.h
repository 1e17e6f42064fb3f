/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "cli/listing.h"
#include "cli/options.h"
#include "cli/status.h"

G_BEGIN_DECLS

typedef struct _AccordCommand AccordCommand;

/**
 * AccordInvocation:
 * @command: what was called
 * @options: what was given, arguments included
 * @store: (nullable): the register, once accord_invocation_open() has opened it
 * @is_reading: whether the register is held still meanwhile
 * @out: what goes to standard output when the command has succeeded
 * @status: the exit status of a command that succeeds
 *
 * One call of a command.
 */
typedef struct {
  const AccordCommand *command;
  AccordOptions options;
  AccordStore *store;
  gboolean is_reading;
  GString *out;
  AccordStatus status;
} AccordInvocation;

/**
 * AccordCommand:
 * @name: how it is called
 * @synopsis: its arguments, untranslated
 * @summary: what it does, untranslated; one line
 * @details: (nullable): what --help says besides, untranslated
 * @options: the options that it takes
 * @n_least: how many arguments it needs
 * @n_most: how many it takes; -1 for any number
 * @run: does it
 */
struct _AccordCommand {
  const char *name;
  const char *synopsis;
  const char *summary;
  const char *details;
  AccordOptionFlags options;
  int n_least;
  int n_most;
  gboolean (*run) (AccordInvocation *invocation, GError **error);
};

const AccordCommand *accord_commands_get (guint *n_commands);
const AccordCommand *accord_command_find (const char *name);
char *accord_command_dup_help (const AccordCommand *self);
char *accord_commands_dup_help (void);

AccordStatus accord_command_run (const AccordCommand *self, char **words);

/* What commands are made of */

const char *accord_invocation_get_argument (const AccordInvocation *self, guint index);
gboolean accord_invocation_open (AccordInvocation *self, GError **error);
gboolean accord_invocation_hold (AccordInvocation *self, GError **error);
gboolean accord_invocation_open_to_read (AccordInvocation *self, GError **error);
char *accord_invocation_dup_officer (const AccordInvocation *self);
void accord_invocation_tell (const AccordInvocation *self, const char *format, ...)
  G_GNUC_PRINTF (2, 3);
void accord_invocation_tell_changes (const AccordInvocation *self, GPtrArray *changes);
void accord_invocation_print (AccordInvocation *self, const AccordListing *listing);
void accord_invocation_print_record (AccordInvocation *self, const AccordListing *listing);
void accord_invocation_print_json (AccordInvocation *self, JsonNode *node);

G_END_DECLS
