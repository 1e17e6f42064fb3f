/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/finding-list.h"

#include <glib/gi18n.h>

#include "widgets/state.h"
#include "why/why.h"

/* More are shown when asked for: on a page of findings, and at the head of what they are about. */
#define N_FIRST         8
#define N_FIRST_AT_HEAD 4

struct _AccordFindingList {
  GtkWidget parent_instance;

  GtkWidget *list;      /* owned by the widget tree, as the next */
  GtkWidget *more;
  GPtrArray *findings;  /* owned */
  gboolean with_subject;
};

G_DEFINE_FINAL_TYPE (AccordFindingList, accord_finding_list, GTK_TYPE_WIDGET)

static char *
dup_caption (AccordFindingList *self, const AccordFinding *finding)
{
  g_autofree char *title = accord_rule_dup_title (finding->rule);
  const char *about = self->with_subject ? finding->subject : title;

  /* Translators: what a finding is about, and the clause that it rests on */
  return g_strdup_printf (_("%1$s · %2$s"), about, finding->clause);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_words (AccordFindingList *self, const AccordFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *caption = dup_caption (self, finding);
  GtkWidget *below = new_label (caption, "cap");

  gtk_widget_add_css_class (below, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_label (finding->message, NULL));
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

static void
add_severity (GtkWidget *box, const AccordFinding *finding, const AccordState *state)
{
  GtkWidget *word = gtk_label_new (accord_severity_get_label (finding->severity));

  gtk_widget_add_css_class (word, "cap");
  accord_tone_apply (word, state->tone);
  gtk_box_append (GTK_BOX (box), word);
}

static GtkWidget *
new_row (AccordFindingList *self, const AccordFinding *finding)
{
  const AccordState *state =
    accord_state_find (accord_severity_get_name (finding->severity));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *icon = gtk_image_new_from_icon_name (state->icon);
  GtkWidget *why = accord_why_new (NULL);

  gtk_widget_add_css_class (box, "list-row");
  accord_tone_apply (icon, state->tone);
  accord_why_set_finding (ACCORD_WHY (why), finding);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_words (self, finding));
  add_severity (box, finding, state);
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", finding->type->name,
                                    finding->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->message, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  accord_severity_get_label (finding->severity), -1);
  return row;
}

static void
show_rows (AccordFindingList *self, guint n_rows)
{
  guint n = self->findings->len;
  g_autofree char *words = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < MIN (n, n_rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         new_row (self, g_ptr_array_index (self->findings, i)));
  words = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);
  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_widget_set_visible (self->more, n > n_rows);
}

static void
more_clicked_cb (AccordFindingList *self)
{
  show_rows (self, self->findings->len);
}

static void
accord_finding_list_dispose (GObject *object)
{
  AccordFindingList *self = ACCORD_FINDING_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_finding_list_parent_class)->dispose (object);
}

static void
accord_finding_list_class_init (AccordFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_finding_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_finding_list_init (AccordFindingList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("To put right"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "linkbtn");
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/** accord_finding_list_new: an empty list. */
GtkWidget *
accord_finding_list_new (void)
{
  return g_object_new (ACCORD_TYPE_FINDING_LIST, NULL);
}

/**
 * accord_finding_list_show:
 * @findings: (transfer full) (element-type AccordFinding): what to show
 * @with_subject: whether a row says what it is about, which the page does not say of itself
 */
void
accord_finding_list_show (AccordFindingList *self, GPtrArray *findings, gboolean with_subject)
{
  g_return_if_fail (ACCORD_IS_FINDING_LIST (self));

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  self->with_subject = with_subject;
  show_rows (self, with_subject ? N_FIRST : N_FIRST_AT_HEAD);
}
