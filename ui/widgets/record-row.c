/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/record-row.h"

#define SPACING 14

struct _AccordRecordRow {
  GtkListBoxRow parent_instance;

  GtkWidget *grid; /* borrowed: one line */
  int n_children;
};

G_DEFINE_FINAL_TYPE (AccordRecordRow, accord_record_row, GTK_TYPE_LIST_BOX_ROW)

static void
accord_record_row_class_init (AccordRecordRowClass *klass G_GNUC_UNUSED)
{
}

static void
accord_record_row_init (AccordRecordRow *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), SPACING);
  gtk_widget_add_css_class (self->grid, "list-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->grid);
}

/**
 * accord_record_row_new:
 * @type: the name of the type of the record that it opens
 * @name: what assistive technology calls it
 *
 * Makes a row with nothing in it yet.
 */
GtkWidget *
accord_record_row_new (const char *type, gint64 id, const char *name)
{
  GtkWidget *row = g_object_new (ACCORD_TYPE_RECORD_ROW, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", type, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/** accord_record_row_set_description: what assistive technology says after the name. */
void
accord_record_row_set_description (AccordRecordRow *self, const char *description)
{
  g_return_if_fail (ACCORD_IS_RECORD_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

/** accord_record_row_append: puts @child after what stands in the line already. */
void
accord_record_row_append (AccordRecordRow *self, GtkWidget *child)
{
  g_return_if_fail (ACCORD_IS_RECORD_ROW (self));

  gtk_grid_attach (GTK_GRID (self->grid), child, self->n_children++, 0, 1, 1);
}

/** accord_record_row_append_state: the icon of @state, in its colour. */
void
accord_record_row_append_state (AccordRecordRow *self, const AccordState *state)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (state->icon);

  accord_tone_apply (icon, state->tone);
  accord_record_row_append (self, icon);
}

/**
 * accord_record_row_append_words:
 * @below: (nullable): what stands below @words
 *
 * Puts words into the line, which take all the room that the rest leaves.
 */
void
accord_record_row_append_words (AccordRecordRow *self, GtkWidget *words, GtkWidget *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  if (below != NULL)
    gtk_box_append (GTK_BOX (box), below);
  accord_record_row_append (self, box);
}

/** accord_record_row_append_arrow: shows that the row leads somewhere; it is the last in the line. */
void
accord_record_row_append_arrow (AccordRecordRow *self)
{
  accord_record_row_append (self, gtk_image_new_from_icon_name ("go-next-symbolic"));
}
