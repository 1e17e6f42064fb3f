/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/words.h"

/**
 * accord_words_new:
 * @style: (nullable): a class of the style
 *
 * Makes a label that takes as many lines as it needs, broken within a word only where one alone is
 * too long.
 *
 * It stands in a grid rather than in a horizontal box: a box of GTK 4.8 asks it for its width at a
 * height, which it finds by trying some twenty widths, each laid out anew.
 */
GtkWidget *
accord_words_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/** accord_words_new_dim: the small grey words below others. */
GtkWidget *
accord_words_new_dim (const char *text)
{
  GtkWidget *label = accord_words_new (text, "cap");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}
