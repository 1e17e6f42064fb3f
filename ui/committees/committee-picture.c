/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/committee-picture.h"

#include <glib/gi18n.h>

#include "committees/composition-bar.h"
#include "widgets/aside.h"

struct _AccordCommitteePicture {
  GtkWidget parent_instance;

  GtkWidget *aside;
  AccordCompositionBar *bar; /* borrowed, as the next */
  AccordQuorum *quorum;
  GtkWidget *note_box;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (AccordCommitteePicture, accord_committee_picture, GTK_TYPE_WIDGET)

static void
accord_committee_picture_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_COMMITTEE_PICTURE (object)->aside, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_committee_picture_parent_class)->dispose (object);
}

static void
accord_committee_picture_class_init (AccordCommitteePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_committee_picture_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static GtkWidget *
make_note (AccordCommitteePicture *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("accord-note-symbolic");

  self->note_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->note = make_label (NULL, "cap");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->note_box), image);
  gtk_box_append (GTK_BOX (self->note_box), GTK_WIDGET (self->note));
  return self->note_box;
}

static GtkWidget *
make_composition (AccordCommitteePicture *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "pad");
  self->bar = ACCORD_COMPOSITION_BAR (accord_composition_bar_new ());
  gtk_box_append (GTK_BOX (panel), GTK_WIDGET (make_label (_("Composition"), "strong")));
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (GTK_WIDGET (self->bar), TRUE);
  gtk_box_append (GTK_BOX (panel), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (panel), make_note (self));
  gtk_widget_set_vexpand (panel, FALSE);
  return panel;
}

static void
accord_committee_picture_init (AccordCommitteePicture *self)
{
  self->aside = g_object_new (ACCORD_TYPE_ASIDE, NULL);
  self->quorum = ACCORD_QUORUM (accord_quorum_new ());
  accord_aside_set_stacks (ACCORD_ASIDE (self->aside), TRUE);
  accord_aside_set_main (ACCORD_ASIDE (self->aside), make_composition (self));
  accord_aside_set_rail (ACCORD_ASIDE (self->aside), GTK_WIDGET (self->quorum));
  gtk_widget_set_parent (self->aside, GTK_WIDGET (self));
}

/** accord_committee_picture_new: a picture that shows nothing yet. */
GtkWidget *
accord_committee_picture_new (void)
{
  return g_object_new (ACCORD_TYPE_COMMITTEE_PICTURE, NULL);
}

/** accord_committee_picture_show: shows @committee as at the day of @store. */
void
accord_committee_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *committee)
{
  AccordCommitteePicture *self = ACCORD_COMMITTEE_PICTURE (picture);
  AccordComposition *data = accord_composition_new (store, accord_record_get_id (committee));
  gboolean is_empty = accord_composition_is_empty (data);
  g_autofree char *outlook = is_empty ? g_strdup (_("No voting seats on this day."))
                                      : accord_composition_dup_outlook (data);

  accord_composition_bar_take_data (self->bar, data);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !is_empty);
  gtk_label_set_text (self->note, outlook == NULL ? "" : outlook);
  gtk_widget_set_visible (self->note_box, outlook != NULL);
  accord_quorum_show (self->quorum, store, committee);
}

/** accord_committee_picture_get_quorum: (transfer none): the panel of the quorum. */
AccordQuorum *
accord_committee_picture_get_quorum (AccordCommitteePicture *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITTEE_PICTURE (self), NULL);
  return self->quorum;
}

/** accord_committee_picture_get_note: (transfer none): what stands below the bar. */
const char *
accord_committee_picture_get_note (AccordCommitteePicture *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITTEE_PICTURE (self), NULL);
  return gtk_label_get_text (self->note);
}
