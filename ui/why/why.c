/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "why/why.h"

#include <glib/gi18n.h>

#include "why/why-popover.h"

struct _AccordWhy {
  GtkWidget parent_instance;

  GtkWidget *button; /* owned, as the next two */
  AccordStore *store;
  AccordExplanation *finding; /* what a finding says; %NULL where a field is explained */
  GtkWidget *label;           /* borrowed */
  const AccordRecordType *type;
  gint64 id;
  char *key; /* owned */
};

G_DEFINE_FINAL_TYPE (AccordWhy, accord_why, GTK_TYPE_WIDGET)

static GtkWidget *
new_failure (const GError *error)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (error->message);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  return popover;
}

/* What it rests on may have changed since the value was shown: it is asked when it is wanted. */
static void
popover_wanted_cb (GtkMenuButton *button, gpointer why)
{
  AccordWhy *self = ACCORD_WHY (why);
  g_autoptr (GError) error = NULL;
  AccordExplanation *explanation;

  if (self->finding != NULL)
    explanation = accord_explanation_ref (self->finding);
  else
    explanation = accord_store_explain (self->store, self->type, self->id, self->key, &error);
  gtk_menu_button_set_popover (button, explanation == NULL ? new_failure (error)
                                                           : accord_why_popover_new (explanation));
}

static void
accord_why_dispose (GObject *object)
{
  AccordWhy *self = ACCORD_WHY (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->finding, accord_explanation_unref);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (accord_why_parent_class)->dispose (object);
}

static void
accord_why_class_init (AccordWhyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_why_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
accord_why_init (AccordWhy *self)
{
  self->label = gtk_label_new (_("Why"));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popover_wanted_cb, self,
                                         NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "why");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * accord_why_new:
 * @text: the value, or %NULL for the word "Why"
 *
 * Makes a value that can be asked why it is so; what it is about is set next.
 */
GtkWidget *
accord_why_new (const char *text)
{
  AccordWhy *self = g_object_new (ACCORD_TYPE_WHY, NULL);

  accord_why_set_text (self, text);
  return GTK_WIDGET (self);
}

static void
set_name (AccordWhy *self, const char *about)
{
  /* Translators: a button that says why something is so; what it is about */
  g_autofree char *name = g_strdup_printf (_("Why: %s"), about);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_tooltip_text (self->button, _("Why is this so?"));
}

/** accord_why_set_text: the value; %NULL for the word "Why". */
void
accord_why_set_text (AccordWhy *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_WHY (self));

  gtk_label_set_text (GTK_LABEL (self->label), text == NULL ? _("Why") : text);
}

/** accord_why_set_field: asks about a field of a record, as it is when it is asked. */
void
accord_why_set_field (AccordWhy *self,
                      AccordStore *store,
                      const AccordRecordType *type,
                      gint64 id,
                      const char *key)
{
  const AccordField *field = accord_record_type_find_field (type, key);
  g_autofree char *about = g_strdup_printf ("%s, %s", accord_field_get_label (field),
                                            gtk_label_get_text (GTK_LABEL (self->label)));

  g_return_if_fail (ACCORD_IS_WHY (self));

  g_clear_pointer (&self->finding, accord_explanation_unref);
  g_set_object (&self->store, store);
  self->type = type;
  self->id = id;
  g_free (self->key);
  self->key = g_strdup (key);
  set_name (self, about);
}

/** accord_why_set_finding: asks about what a rule finds. */
void
accord_why_set_finding (AccordWhy *self, const AccordFinding *finding)
{
  g_return_if_fail (ACCORD_IS_WHY (self));

  g_clear_pointer (&self->finding, accord_explanation_unref);
  self->finding = accord_finding_explain (finding);
  set_name (self, finding->message);
}
