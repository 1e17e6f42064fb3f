/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-figures.h"

#include <glib/gi18n.h>

#include "widgets/state.h"

#define N_FIGURES 4

static const struct {
  const char *icon;
  AccordTone tone;
} looks[N_FIGURES] = {
  { "list-add-symbolic", ACCORD_TONE_ACCENT },
  { "document-edit-symbolic", ACCORD_TONE_PLAIN },
  { "accord-received-symbolic", ACCORD_TONE_DIM },
  { "dialog-warning-symbolic", ACCORD_TONE_WARNING },
};

struct _AccordImportFigures {
  GtkWidget parent_instance;

  GtkLabel *figures[N_FIGURES]; /* borrowed, as the next */
  GtkLabel *words[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (AccordImportFigures, accord_import_figures, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_figure (AccordImportFigures *self, guint i)
{
  GtkWidget *figure = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *image = gtk_image_new_from_icon_name (looks[i].icon);

  g_object_set (image, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  accord_tone_apply (image, looks[i].tone);
  gtk_box_append (GTK_BOX (figure), image);
  self->figures[i] = add_label (lines, "figure");
  self->words[i] = add_label (lines, "cap");
  gtk_widget_add_css_class (GTK_WIDGET (self->words[i]), "dim-label");
  gtk_box_append (GTK_BOX (figure), lines);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_set_margin_end (figure, 6);
  gtk_widget_set_parent (figure, GTK_WIDGET (self));
}

static void
add_rule (AccordImportFigures *self)
{
  GtkWidget *rule = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (rule, "panel-sep");
  gtk_widget_set_margin_end (rule, 18);
  gtk_widget_set_parent (rule, GTK_WIDGET (self));
}

static void
accord_import_figures_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_import_figures_parent_class)->dispose (object);
}

static void
accord_import_figures_class_init (AccordImportFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_figures_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_import_figures_init (AccordImportFigures *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pad");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the import would do"), -1);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      if (i > 0)
        add_rule (self);
      add_figure (self, i);
    }
  accord_import_figures_set_counts (self, NULL, FALSE);
}

static void
set_figure (AccordImportFigures *self, guint i, const guint *count, const char *words)
{
  g_autofree char *figure = count == NULL ? g_strdup ("–") : g_strdup_printf ("%'u", *count);

  gtk_label_set_label (self->figures[i], figure);
  gtk_label_set_label (self->words[i], words);
}

/**
 * accord_import_figures_set_counts:
 * @counts: (nullable): how many there are of each kind; %NULL as long as that is not known
 * @is_bank_holidays: whether they are days that come and go, instead of rows
 */
void
accord_import_figures_set_counts (AccordImportFigures *self,
                                  const AccordImportCounts *counts,
                                  gboolean is_bank_holidays)
{
  g_return_if_fail (ACCORD_IS_IMPORT_FIGURES (self));

  set_figure (self, 0, counts == NULL ? NULL : &counts->n_added, _("new"));
  set_figure (self, 1, counts == NULL ? NULL : &counts->n_changed,
              is_bank_holidays ? _("with another name") : _("with changes"));
  set_figure (self, 2, counts == NULL ? NULL : &counts->n_unchanged, _("already the same"));
  if (is_bank_holidays)
    set_figure (self, 3, counts == NULL ? NULL : &counts->n_removed, _("no longer published"));
  else
    set_figure (self, 3, counts == NULL ? NULL : &counts->n_refused, _("to look at"));
}

/** accord_import_figures_get_text: (transfer none): what a figure says. */
const char *
accord_import_figures_get_text (AccordImportFigures *self, guint figure)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_FIGURES (self) && figure < N_FIGURES, NULL);
  return gtk_label_get_label (self->figures[figure]);
}
