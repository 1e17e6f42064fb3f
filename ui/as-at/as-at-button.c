/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "as-at/as-at-button.h"

#include "widgets/entry-row.h"
#include "widgets/focus.h"

#include <glib/gi18n.h>

/* The day that the window shows, in its header, and the way to choose another. */
struct _AccordAsAtButton {
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *answer;
  GtkMenuButton *button;
  GtkEntry *entry;
  GtkLabel *label;
  GtkWidget *popover;
  GtkBox *proposals;

  /* owned */
  AccordStore *store;
};

G_DEFINE_FINAL_TYPE (AccordAsAtButton, accord_as_at_button, ADW_TYPE_BIN)

static void
choose (AccordAsAtButton *self, AccordDate day)
{
  g_autofree char *iso = accord_date_to_iso (day);

  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-as-at", "s", iso);
}

static void
proposal_clicked_cb (AccordAsAtButton *self, GtkWidget *proposal)
{
  choose (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (proposal), "day")));
}

static void
propose (AccordAsAtButton *self, const char *words, AccordDate day)
{
  GtkWidget *proposal = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *date = accord_date_format (day, ACCORD_DATE_STYLE_SHORT);
  GtkWidget *name = gtk_label_new (words);
  GtkWidget *when = gtk_label_new (date);
  /* Translators: a day that is proposed, and its date: "Today, 22 Sep 2015" */
  g_autofree char *label = g_strdup_printf (_("%1$s, %2$s"), words, date);

  gtk_accessible_update_property (GTK_ACCESSIBLE (proposal), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "regular");
  gtk_widget_add_css_class (when, "regular");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), when);
  gtk_button_set_child (GTK_BUTTON (proposal), box);
  gtk_widget_add_css_class (proposal, "flat");
  g_object_set_data (G_OBJECT (proposal), "day", GUINT_TO_POINTER (day));
  g_signal_connect_object (proposal, "clicked", G_CALLBACK (proposal_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->proposals, proposal);
}

/* The days that papers are drawn up for: the ends of the last quarter and of the last year. */
static void
fill_proposals (AccordAsAtButton *self)
{
  AccordDate today = accord_date_today ();
  int year = accord_date_financial_year (today);
  AccordDate quarter = accord_quarter_start (year, accord_date_quarter (today));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->proposals))) != NULL)
    gtk_box_remove (self->proposals, child);
  propose (self, _("Today"), today);
  propose (self, _("End of the last quarter"), accord_date_add_days (quarter, -1));
  propose (self, _("End of the last financial year"), accord_financial_year_end (year - 1));
}

static gboolean
read_entry (AccordAsAtButton *self, AccordDate *day, GError **error)
{
  return accord_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                            accord_date_today (), day, error);
}

static void
entry_changed_cb (AccordAsAtButton *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  AccordDate day;

  if (*text == '\0')
    words = g_strdup (" ");
  else if (read_entry (self, &day, &error))
    words = accord_date_format (day, ACCORD_DATE_STYLE_FULL);
  else
    words = g_strdup (error->message);
  gtk_label_set_label (self->answer, words);
}

static void
entry_activated_cb (AccordAsAtButton *self)
{
  AccordDate day;

  if (read_entry (self, &day, NULL))
    choose (self, day);
}

static void
popover_shown_cb (AccordAsAtButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill_proposals (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
as_at_changed_cb (AccordAsAtButton *self)
{
  AccordDate as_at = accord_store_get_as_at (self->store);
  gboolean is_today = as_at == accord_date_today ();
  g_autofree char *day = accord_date_format (as_at, ACCORD_DATE_STYLE_SHORT);
  /* Translators: %s is a date. */
  g_autofree char *words = g_strdup_printf (_("As at %s"), day);
  const char *label = is_today ? _("As at today") : words;

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  if (is_today)
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "past");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "past");
}

static void
accord_as_at_button_finalize (GObject *object)
{
  AccordAsAtButton *self = ACCORD_AS_AT_BUTTON (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_as_at_button_parent_class)->finalize (object);
}

static void
accord_as_at_button_class_init (AccordAsAtButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_as_at_button_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/as-at/as-at-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, answer);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, button);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, entry);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, label);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, popover);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtButton, proposals);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
accord_as_at_button_init (AccordAsAtButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_limit (self->entry, ACCORD_TEXT_MAX);
}

/**
 * accord_as_at_button_set_store:
 *
 * Sets the register whose day it tells and changes, once.
 */
void
accord_as_at_button_set_store (AccordAsAtButton *self, AccordStore *store)
{
  g_return_if_fail (ACCORD_IS_AS_AT_BUTTON (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (as_at_changed_cb), self,
                           G_CONNECT_SWAPPED);
  as_at_changed_cb (self);
}

/**
 * accord_as_at_button_popup:
 *
 * Opens the choice of a day, ready to type.
 */
void
accord_as_at_button_popup (AccordAsAtButton *self)
{
  g_return_if_fail (ACCORD_IS_AS_AT_BUTTON (self));

  accord_focus_return_from (GTK_POPOVER (self->popover));
  gtk_menu_button_popup (self->button);
}
