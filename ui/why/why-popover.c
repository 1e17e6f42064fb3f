/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "why/why-popover.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

/* How wide the words are, in characters; a popover knows no width of its own. */
#define WORDS_CHARS 58
#define LABEL_CHARS 42

static GtkWidget *
new_words (const char *text, const char *style)
{
  GtkWidget *label = accord_words_new (text, style);

  gtk_label_set_width_chars (GTK_LABEL (label), WORDS_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WORDS_CHARS);
  return label;
}

static GtkWidget *
new_part (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  return box;
}

/* The claim: what it is about, and what is said of it. */
static GtkWidget *
new_claim (const AccordExplanation *explanation)
{
  GtkWidget *part = new_part (2);

  gtk_box_append (GTK_BOX (part), new_words (explanation->label, "cap"));
  gtk_box_append (GTK_BOX (part), new_words (explanation->value, "section"));
  return part;
}

static void
add_step (GtkGrid *grid, const AccordStep *step, int row, gboolean is_last)
{
  GtkWidget *label = accord_words_new (step->label, is_last ? "strong" : NULL);
  GtkWidget *value = gtk_label_new (step->value);

  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_add_css_class (value, "numeric");
  if (is_last)
    gtk_widget_add_css_class (value, "strong");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
}

/* The sentence, and the arithmetic whose last line comes to the value. */
static GtkWidget *
new_argument (const AccordExplanation *explanation)
{
  GtkWidget *part = new_part (12);
  GtkWidget *grid = gtk_grid_new ();

  gtk_box_append (GTK_BOX (part), new_words (explanation->sentence, NULL));
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < explanation->steps->len; i++)
    add_step (GTK_GRID (grid), g_ptr_array_index (explanation->steps, i), (int) i,
              i + 1 == explanation->steps->len);
  gtk_widget_set_visible (grid, explanation->steps->len > 0);
  gtk_box_append (GTK_BOX (part), grid);
  if (explanation->remedy != NULL)
    gtk_box_append (GTK_BOX (part), new_words (explanation->remedy, "dim-label"));
  return part;
}

static void
copy_clicked_cb (GtkWidget *button, AccordExplanation *explanation)
{
  g_autofree char *text = accord_explanation_dup_text (explanation);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  gtk_button_set_label (GTK_BUTTON (button), _("Copied"));
}

static GtkWidget *
new_copy_button (AccordExplanation *explanation)
{
  GtkWidget *button = gtk_button_new_with_label (_("Copy"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_clicked_cb), explanation);
  return button;
}

static void
add_key (GtkWidget *box, const char *text)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "key");
  gtk_box_append (GTK_BOX (box), label);
}

/* Where it is written: the rules, the clause, and what kind of source that is. */
static GtkWidget *
new_source (AccordExplanation *explanation)
{
  GtkWidget *part = new_part (6);
  GtkWidget *keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words =
    explanation->origin == NULL ? NULL : accord_origin_dup_words (explanation->origin);
  g_autofree char *origin = NULL;

  add_key (keys, explanation->rules);
  add_key (keys, explanation->clause);
  gtk_box_append (GTK_BOX (keys), new_copy_button (explanation));
  gtk_box_append (GTK_BOX (part), keys);
  if (words != NULL && explanation->profile != NULL)
    /* Translators: a constitution profile, and where the rule comes from */
    origin = g_strdup_printf (_("%1$s profile; %2$s"), explanation->profile, words);
  if (words != NULL)
    gtk_box_append (GTK_BOX (part), new_words (origin == NULL ? words : origin, "cap"));
  return part;
}

/**
 * accord_why_panel_new:
 * @explanation: (transfer none): what it says
 *
 * Makes what a "why" shows: the claim, the sentence with its arithmetic, and where it is written, to be
 * copied.
 */
GtkWidget *
accord_why_panel_new (AccordExplanation *explanation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_claim (explanation));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_argument (explanation));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_source (explanation));
  g_object_set_data_full (G_OBJECT (box), "explanation", accord_explanation_ref (explanation),
                          (GDestroyNotify) accord_explanation_unref);
  return box;
}

/**
 * accord_why_popover_new:
 * @explanation: (transfer full): what it says
 *
 * Makes the popover of a "why".
 */
GtkWidget *
accord_why_popover_new (AccordExplanation *explanation)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "whypop");
  gtk_popover_set_child (GTK_POPOVER (popover), accord_why_panel_new (explanation));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  explanation->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  explanation->sentence, -1);
  accord_explanation_unref (explanation);
  return popover;
}
