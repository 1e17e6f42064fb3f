/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "menus.h"

#include "accelerators.h"
#include "accord/journal.h"
#include "recent.h"
#include "window.h"

#include <glib/gi18n.h>

/* A menu item is as wide as its words: longer sentences are cut, in characters. */
#define SENTENCE_LENGTH 40

static char *
shorten (const char *sentence)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (sentence, -1) <= SENTENCE_LENGTH)
    return g_strdup (sentence);
  start = g_utf8_substring (sentence, 0, SENTENCE_LENGTH - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* A menu shows an underscore as it is only when there are two. */
static char *
dup_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_item (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  const char *keys = accord_accelerators_get_keys (action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

/* A change, short enough for a menu, where an underscore would make a mnemonic. */
static char *
dup_sentence (AccordStore *store, const AccordEntry *entry)
{
  g_autofree char *first = accord_store_dup_first_sentence (store, entry);
  g_autofree char *sentence = shorten (first);

  return dup_plain (sentence);
}

static void
append_undo (GMenu *menu, AccordStore *store)
{
  g_autoptr (AccordEntry) entry = accord_store_get_undoable (store, NULL);
  g_autofree char *sentence = entry != NULL ? dup_sentence (store, entry) : NULL;
  /* Translators: %s is the sentence of the change: "Undo: Appoint the lay chair". */
  g_autofree char *label = entry != NULL ? g_strdup_printf (_("_Undo: %s"), sentence) : NULL;

  append_item (menu, label != NULL ? label : _("_Undo"), "win.undo");
}

static void
append_redo (GMenu *menu, AccordStore *store)
{
  g_autoptr (AccordEntry) entry = accord_store_get_redoable (store, NULL);
  g_autofree char *sentence = entry != NULL ? dup_sentence (store, entry) : NULL;
  /* Translators: %s is the sentence of the change: "Redo: Appoint the lay chair". */
  g_autofree char *label = entry != NULL ? g_strdup_printf (_("_Redo: %s"), sentence) : NULL;

  append_item (menu, label != NULL ? label : _("_Redo"), "win.redo");
}

static GMenuModel *
recent_menu_new (GSettings *settings)
{
  g_autoptr (GPtrArray) list = accord_recent_list (settings);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const AccordRecent *recent = list->pdata[i];
      g_autofree char *file = g_filename_display_basename (recent->path);
      /* Translators: whose register it is, and the name of its file */
      g_autofree char *words = g_strdup_printf (_("%1$s – %2$s"), recent->home, file);
      g_autofree char *label = dup_plain (*recent->home == '\0' ? file : words);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", recent->path);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
main_menu_new (GSettings *settings)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenu) help = g_menu_new ();
  g_autoptr (GMenuModel) recent = recent_menu_new (settings);

  append_item (files, _("_Open a register…"), "win.open");
  if (g_menu_model_get_n_items (recent) > 0)
    g_menu_append_submenu (files, _("Open _recent"), recent);
  append_item (files, _("_Start a register…"), "win.new-register");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));

  append_item (view, _("_Fold the sidebar"), "win.fold-sidebar");
  append_item (view, _("Your _name in the journal…"), "win.change-officer");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));

  append_item (help, _("_Preferences"), "win.preferences");
  append_item (help, _("_Keyboard shortcuts"), "win.show-help-overlay");
  append_item (help, _("_About Accord"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (help));
  return G_MENU_MODEL (menu);
}

static void
main_menu_asked_cb (GtkMenuButton *button, gpointer data)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (button));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_autoptr (GMenuModel) menu =
    main_menu_new (accord_application_get_settings (ACCORD_APPLICATION (application)));

  gtk_menu_button_set_menu_model (button, menu);
}

/**
 * accord_menus_set_main:
 *
 * Gives @button the menu of the application: files, your name, shortcuts, about. It is made when it
 * is asked for, with the registers that were open by then.
 */
void
accord_menus_set_main (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, main_menu_asked_cb, NULL, NULL);
}

/**
 * accord_menus_new_register:
 *
 * The menu of an open register: what would be undone and redone, by name, and what can be made of
 * the register.
 *
 * Returns: (transfer full): a menu that holds until @store changes
 */
GMenuModel *
accord_menus_new_register (AccordStore *store)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenu) exports = g_menu_new ();

  append_undo (changes, store);
  append_redo (changes, store);
  append_item (changes, _("_History of the register"), "win.show-page::journal");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));

  append_item (exports, _("_Import…"), "win.import::");
  append_item (exports, _("_Read a constitution…"), "win.read-constitution");
  append_item (exports, _("_Export board pack…"), "win.export-board-pack");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (exports));
  return G_MENU_MODEL (menu);
}
