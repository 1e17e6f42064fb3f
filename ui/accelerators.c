/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accelerators.h"

#include "pages.h"

#include <glib/gi18n.h>

/* Pages beyond these have no key of their own. */
#define NUMBERED_PAGES 9

/* Every keyboard shortcut of the application but those of the pages, in the order in which the
 * shortcuts window lists them; rows of one group stand together. */
static const AccordAccelerator fixed_accelerators[] = {
  { "win.search", "<Control>k", N_("The register"), N_("Search everything") },
  { "win.choose-as-at", "<Control>d", N_("The register"), N_("Show it as at another day") },
  { "win.return-to-today", "<Control><Shift>d", N_("The register"), N_("Return to today") },
  { "win.undo", "<Control>z", N_("The register"), N_("Undo the last change") },
  { "win.redo", "<Control><Shift>z", N_("The register"), N_("Redo what was undone") },
  { "win.show-page::journal", "<Control>h", N_("The register"), N_("Show its history") },
  { "win.export-board-pack", "<Control>e", N_("The register"), N_("Export the board pack") },
  { "page.new", "<Control>n", N_("On a page"), N_("Add a record") },
  { "page.edit", "F2", N_("On a page"), N_("Edit the record") },
  { "page.why", "<Control>i", N_("On a page"), N_("Say why the record stands as it does") },
  { "page.filter", "<Control>f", N_("On a page"), N_("Filter the list") },
  { "page.print", "<Control>p", N_("On a page"), N_("Print") },
  { "win.back", "<Alt>Left", N_("On a page"), N_("Go back") },
  /* Windows over the window do not belong to the application: the form brings this key itself. */
  { "dialog.finish", "<Control>s", N_("In a form"), N_("Save") },
  { "win.open", "<Control>o", N_("Files and windows"), N_("Open a register") },
  { "win.preferences", "<Control>comma", N_("Files and windows"), N_("Preferences") },
  { "win.fold-sidebar", "F9", N_("Files and windows"), N_("Fold or unfold the sidebar") },
  { "win.new-register", "<Control><Shift>n", N_("Files and windows"), N_("Start a register") },
  { "win.show-help-overlay", "<Control>question", N_("Files and windows"),
    N_("Show the keyboard shortcuts") },
  { "window.close", "<Control>w", N_("Files and windows"), N_("Close the window") },
  { "app.quit", "<Control>q", N_("Files and windows"), N_("Quit") },
  { NULL },
};

static void
append_pages (GArray *table)
{
  const AccordPage *pages = accord_pages_get ();

  for (guint i = 0; i < NUMBERED_PAGES && pages[i].name != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page::%s", pages[i].name);
      g_autofree char *keys = g_strdup_printf ("<Control>%u", i + 1);
      AccordAccelerator row = { g_intern_string (action), g_intern_string (keys), N_("Pages"),
                                pages[i].title };

      g_array_append_val (table, row);
    }
}

/* Keys that text being typed has a first claim on: Ctrl+Z in an entry undoes the typing. */
static gboolean
yields_to_typing (const AccordAccelerator *accelerator)
{
  return g_str_equal (accelerator->action, "win.undo") ||
         g_str_equal (accelerator->action, "win.redo");
}

static gboolean
belongs_to_page (const AccordAccelerator *accelerator)
{
  return g_str_has_prefix (accelerator->action, "page.");
}

static void
add_shortcut (GtkShortcutController *controller, const AccordAccelerator *accelerator)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (accelerator->keys);
  GtkShortcutAction *action = gtk_named_action_new (accelerator->action);

  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (trigger, action));
}

static GtkEventController *
add_controller (GtkWidget *widget, gboolean (*chosen) (const AccordAccelerator *accelerator))
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (const AccordAccelerator *row = accord_accelerators_get (); row->action != NULL; row++)
    {
      if (chosen (row))
        add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), row);
    }
  gtk_widget_add_controller (widget, controller);
  return controller;
}

/**
 * accord_accelerators_get:
 *
 * The table of keyboard shortcuts: a number for each page of the sidebar, and all others.
 *
 * Returns: (transfer none): its rows; the last has no action
 */
const AccordAccelerator *
accord_accelerators_get (void)
{
  static GArray *table;

  if (g_once_init_enter (&table))
    {
      GArray *made = g_array_new (TRUE, FALSE, sizeof (AccordAccelerator));

      for (const AccordAccelerator *row = fixed_accelerators; row->action != NULL; row++)
        g_array_append_val (made, *row);
      append_pages (made);
      g_once_init_leave (&table, made);
    }
  return &g_array_index (table, AccordAccelerator, 0);
}

/**
 * accord_accelerators_get_keys:
 * @action: the full name of an action
 *
 * The keys of one action, to be shown beside it in a menu.
 *
 * Returns: (transfer none) (nullable): its keys
 */
const char *
accord_accelerators_get_keys (const char *action)
{
  for (const AccordAccelerator *row = accord_accelerators_get (); row->action != NULL; row++)
    {
      if (g_str_equal (row->action, action))
        return row->keys;
    }
  return NULL;
}

/**
 * accord_accelerators_set_on_application:
 *
 * Gives the actions of the application and of its windows their keys, whatever has the focus.
 */
void
accord_accelerators_set_on_application (GtkApplication *application)
{
  for (const AccordAccelerator *row = accord_accelerators_get (); row->action != NULL; row++)
    {
      const char *keys[] = { row->keys, NULL };

      if (!yields_to_typing (row) && !belongs_to_page (row))
        gtk_application_set_accels_for_action (application, row->action, keys);
    }
}

/**
 * accord_accelerators_add_to_window:
 *
 * Gives @window the keys that the focused widget may use first.
 *
 * Returns: (transfer none): the controller that @window now has
 */
GtkEventController *
accord_accelerators_add_to_window (GtkWidget *window)
{
  return add_controller (window, yields_to_typing);
}

/**
 * accord_accelerators_add_to_page:
 *
 * Gives the `page` actions of @page their keys wherever in the window the focus is. To be removed
 * when another page is shown.
 *
 * Returns: (transfer none): the controller that @page now has
 */
GtkEventController *
accord_accelerators_add_to_page (GtkWidget *page)
{
  GtkEventController *controller = add_controller (page, belongs_to_page);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  return controller;
}
