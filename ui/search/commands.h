/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordCommand:
 * @title: what it does, in words
 * @kind: "Command", or "Page" where it leads to one
 * @context: where it belongs, and its keys
 * @action: the full name of the action
 * @target: (nullable): its parameter
 * @is_meant: whether its words begin with those that were typed
 *
 * Something that the window can do, as the search of everything finds it.
 */
typedef struct {
  char *title;
  const char *kind;
  char *context;
  const char *action;
  GVariant *target;
  gboolean is_meant;
} AccordCommand;

GPtrArray *accord_commands_find (const char *text, gboolean can_change);
void accord_command_free (AccordCommand *command);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCommand, accord_command_free)

G_END_DECLS
