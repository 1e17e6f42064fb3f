/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/reading-card.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

struct _AccordReadingCard {
  GtkWidget parent_instance;

  AccordReading reading;
  GtkWidget *box; /* owned; the next are its children */
  GtkWidget *button;
  GtkLabel *start;
  GtkLabel *how;
  GtkLabel *end;
  GtkLabel *verdict;
  GtkWidget *icon;
};

G_DEFINE_FINAL_TYPE (AccordReadingCard, accord_reading_card, GTK_TYPE_WIDGET)

static void
accord_reading_card_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_READING_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_reading_card_parent_class)->dispose (object);
}

static void
accord_reading_card_class_init (AccordReadingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_reading_card_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = accord_words_new (NULL, style);

  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_verdict (AccordReadingCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (line), self->icon);
  self->verdict = add_label (line, "cap");
  gtk_widget_set_hexpand (GTK_WIDGET (self->verdict), TRUE);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
accord_reading_card_init (AccordReadingCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                               GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  gtk_box_append (GTK_BOX (self->box), self->button);
  self->start = add_label (self->box, "figure");
  self->how = add_label (self->box, "cap");
  self->end = add_label (self->box, "cap");
  gtk_widget_add_css_class (GTK_WIDGET (self->how), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->end), "dim-label");
  add_verdict (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pad");
}

static const char *
get_title (AccordReading reading)
{
  return reading == ACCORD_READING_NEXT_YEAR ? _("The next financial year")
                                             : _("After the notice expires");
}

/** accord_reading_card_new: a card that shows no day yet. */
GtkWidget *
accord_reading_card_new (AccordReading reading)
{
  AccordReadingCard *self = g_object_new (ACCORD_TYPE_READING_CARD, NULL);

  self->reading = reading;
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->button), get_title (reading));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  return GTK_WIDGET (self);
}

/** accord_reading_card_get_button: (transfer none): what chooses it. */
GtkCheckButton *
accord_reading_card_get_button (AccordReadingCard *self)
{
  g_return_val_if_fail (ACCORD_IS_READING_CARD (self), NULL);
  return GTK_CHECK_BUTTON (self->button);
}

static void
show_how (AccordReadingCard *self, const AccordNoticeTerms *terms)
{
  g_autofree char *words = NULL;

  if (self->reading == ACCORD_READING_AFTER_EXPIRY)
    words = g_strdup (_("The first 1 April after the notice has run out."));
  else if (terms->clause != NULL)
    /* Translators: a clause such as TC 12.13 */
    words = g_strdup_printf (_("The first 1 April after service, by the letter of %s."),
                             terms->clause);
  else
    words = g_strdup (_("The first 1 April after service."));
  gtk_label_set_text (self->how, words);
}

static void
show_verdict (AccordReadingCard *self, const AccordWithdrawal *dates)
{
  gboolean is_against = self->reading == ACCORD_READING_NEXT_YEAR && dates->conflict;
  const char *words = is_against ? _("The notice would still be running: the clause contradicts "
                                     "itself")
                      : dates->conflict ? _("The safe reading; it holds until the governing body "
                                            "decides")
                                        : _("Both readings lead to this day");

  gtk_label_set_text (self->verdict, words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                is_against ? "dialog-warning-symbolic" : "accord-note-symbolic");
  for (GtkWidget *widget = gtk_widget_get_first_child (gtk_widget_get_parent (self->icon));
       widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    {
      if (is_against)
        gtk_widget_add_css_class (widget, "amber");
      else
        gtk_widget_remove_css_class (widget, "amber");
    }
}

/** accord_reading_card_show: the days to which the reading leads. */
void
accord_reading_card_show (AccordReadingCard *self,
                          const AccordWithdrawal *dates,
                          const AccordNoticeTerms *terms)
{
  AccordDate start = self->reading == ACCORD_READING_NEXT_YEAR ? dates->next_year_start
                                                               : dates->after_expiry_start;
  g_autofree char *day = accord_date_format (start, ACCORD_DATE_STYLE_LONG);
  g_autofree char *last =
    accord_date_format (accord_date_add_days (start, -1), ACCORD_DATE_STYLE_LONG);
  g_autofree char *end = g_strdup_printf (_("The arrangement ends on %s."), last);

  g_return_if_fail (ACCORD_IS_READING_CARD (self));

  gtk_label_set_text (self->start, day);
  gtk_label_set_text (self->end, end);
  show_how (self, terms);
  show_verdict (self, dates);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, day, -1);
}
