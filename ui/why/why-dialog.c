/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "why/why-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "why/why-popover.h"

/* All that is worked out of one record, each with why it is so: for a row of a table, whose cells have
 * no room to be asked one by one. */

static gboolean
is_explained (const AccordRecordType *type, const AccordField *field)
{
  return accord_explanation_exists (type, field->key);
}

/** accord_why_can_say: whether anything of such a record is worked out. */
gboolean
accord_why_can_say (const AccordRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (is_explained (type, &type->fields[i]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
list_explanations (AccordStore *store, const AccordRecordType *type, AccordRecord *record)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_explanation_unref);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];
      AccordExplanation *explanation;

      if (!is_explained (type, field) || !accord_record_has (record, field->key))
        continue;
      explanation =
        accord_store_explain (store, type, accord_record_get_id (record), field->key, NULL);
      if (explanation != NULL)
        g_ptr_array_add (list, explanation);
    }
  return list;
}

static void
copy_clicked_cb (GtkButton *button, GPtrArray *explanations)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < explanations->len; i++)
    {
      g_autofree char *one = accord_explanation_dup_text (g_ptr_array_index (explanations, i));

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "\n", one);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text->str);
  gtk_button_set_label (button, _("Copied"));
}

static GtkWidget *
new_header (const char *title, GPtrArray *explanations)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *copy = gtk_button_new_with_label (_("Copy"));

  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_clicked_cb),
                         g_ptr_array_ref (explanations), (GClosureNotify) (void (*) (void))
                         g_ptr_array_unref, 0);
  gtk_widget_set_sensitive (copy, explanations->len > 0);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), copy);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("Why"), title));
  gtk_widget_add_css_class (header, "flat");
  return header;
}

static GtkWidget *
new_content (GPtrArray *explanations)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  for (guint i = 0; i < explanations->len; i++)
    {
      GtkWidget *panel = accord_why_panel_new (g_ptr_array_index (explanations, i));

      gtk_widget_add_css_class (panel, "panel");
      gtk_box_append (GTK_BOX (box), panel);
    }
  if (explanations->len == 0)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_("Nothing is worked out for it on this day.")));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_widget_set_vexpand (window, TRUE);
  return window;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * accord_why_open:
 * @from: a widget of the window over which it stands
 *
 * Shows why a record stands as it does: all that is worked out of it, as at the store's day.
 */
void
accord_why_open (GtkWidget *from, AccordStore *store, const AccordRecordType *type, gint64 id)
{
  g_autoptr (AccordRecord) record = accord_store_get (store, type, id, NULL);
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) explanations = NULL;
  GtkWidget *window, *box;

  if (record == NULL)
    return;
  title = accord_store_dup_record_title (store, record);
  explanations = list_explanations (store, type, record);
  window = g_object_new (ADW_TYPE_WINDOW, "modal", TRUE, "destroy-with-parent", TRUE,
                         "default-width", 560, "default-height", 560, "title", title,
                         "transient-for", gtk_widget_get_root (from), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), new_header (title, explanations));
  gtk_box_append (GTK_BOX (box), new_content (explanations));
  adw_window_set_content (ADW_WINDOW (window), box);
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
