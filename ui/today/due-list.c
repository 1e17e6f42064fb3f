/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today/due-list.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "widgets/state.h"
#include "why/why.h"

/* More are shown when asked for. */
#define N_FIRST 8

/* What is due within so many days is due soon. */
#define SOON 7

struct _AccordDueList {
  GtkWidget parent_instance;

  GtkWidget *heading; /* owned, as the next two */
  GtkWidget *list;
  GtkWidget *more;
  GtkLabel *badge;      /* borrowed */
  AccordStore *store;   /* owned */
  GPtrArray *reminders; /* owned: of AccordReminder */
};

G_DEFINE_FINAL_TYPE (AccordDueList, accord_due_list, GTK_TYPE_WIDGET)

/* Which record a reminder is about, and which of its fields is the day. */
static const struct
{
  const char *type;
  const char *key;
} subjects[] = {
  [ACCORD_REMINDER_OBLIGATION] = { "obligation", "due" },
  [ACCORD_REMINDER_PAPERS] = { "meeting", "papers" },
  [ACCORD_REMINDER_NOTICE] = { "arrangement", "last_day_to_serve" },
};

static char *
dup_when (int days)
{
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -days), -days);
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
}

static const AccordState *
find_state (const AccordReminder *reminder)
{
  return accord_state_find (reminder->days < 0       ? "overdue"
                            : reminder->days <= SOON ? "due-soon"
                                                     : "not-yet-due");
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
new_words (const AccordReminder *reminder)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (reminder->title, NULL));
  if (reminder->who != NULL)
    {
      /* Translators: who owes a report */
      g_autofree char *who = g_strdup_printf (_("owed by %s"), reminder->who);
      GtkWidget *caption = new_label (who, "cap");

      gtk_widget_add_css_class (caption, "dim-label");
      gtk_box_append (GTK_BOX (box), caption);
    }
  return box;
}

static GtkWidget *
new_day (AccordDueList *self, const AccordReminder *reminder)
{
  const AccordRecordType *type = accord_record_type_find (subjects[reminder->kind].type);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *day = accord_date_format (reminder->date, ACCORD_DATE_STYLE_SHORT);
  g_autofree char *when = dup_when (reminder->days);
  GtkWidget *why = accord_why_new (day);
  GtkWidget *caption = gtk_label_new (when);

  accord_why_set_field (ACCORD_WHY (why), self->store, type, reminder->id,
                        subjects[reminder->kind].key);
  gtk_widget_set_halign (why, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (caption), 1);
  gtk_widget_add_css_class (why, "numeric");
  gtk_widget_add_css_class (caption, "cap");
  gtk_widget_add_css_class (caption, reminder->days < 0 ? "red" : "dim-label");
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

static GtkWidget *
new_row (AccordDueList *self, const AccordReminder *reminder)
{
  const AccordState *state = find_state (reminder);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *icon = gtk_image_new_from_icon_name (state->icon);
  g_autofree char *when = dup_when (reminder->days);

  gtk_widget_add_css_class (box, "list-row");
  accord_tone_apply (icon, state->tone);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_words (reminder));
  gtk_box_append (GTK_BOX (box), new_day (self, reminder));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", subjects[reminder->kind].type,
                                    reminder->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  reminder->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, when, -1);
  return row;
}

static void
show_rows (AccordDueList *self, guint n_rows)
{
  guint n = self->reminders->len;
  g_autofree char *words = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < MIN (n, n_rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         new_row (self, g_ptr_array_index (self->reminders, i)));
  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_widget_set_visible (self->more, n > n_rows);
}

static void
more_clicked_cb (AccordDueList *self)
{
  show_rows (self, self->reminders->len);
}

static void
accord_due_list_dispose (GObject *object)
{
  AccordDueList *self = ACCORD_DUE_LIST (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_due_list_parent_class)->dispose (object);
}

static void
accord_due_list_class_init (AccordDueListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_due_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_due_list_init (AccordDueList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "linkbtn");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_due_list_new:
 * @title: the heading
 * @is_alert: whether the number beside it is one to worry about
 */
GtkWidget *
accord_due_list_new (const char *title, gboolean is_alert)
{
  AccordDueList *self = g_object_new (ACCORD_TYPE_DUE_LIST, NULL);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", title, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                  NULL);
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "section");
  gtk_widget_add_css_class (badge, "badge");
  if (is_alert)
    gtk_widget_add_css_class (badge, "alert");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->heading), label);
  gtk_box_append (GTK_BOX (self->heading), badge);
  self->badge = GTK_LABEL (badge);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

/** accord_due_list_show: (transfer full) (element-type AccordReminder) @reminders: what falls due. */
void
accord_due_list_show (AccordDueList *self, AccordStore *store, GPtrArray *reminders)
{
  g_autofree char *number = g_strdup_printf ("%u", reminders->len);

  g_return_if_fail (ACCORD_IS_DUE_LIST (self));

  g_set_object (&self->store, store);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = reminders;
  gtk_label_set_text (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self), reminders->len > 0);
  show_rows (self, N_FIRST);
}
