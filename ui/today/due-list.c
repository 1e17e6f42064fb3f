/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today/due-list.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "why/why.h"
#include "widgets/record-row.h"
#include "widgets/short-list.h"
#include "widgets/words.h"

/* More are shown when asked for. */
#define N_FIRST 8

/* What is due within so many days is due soon. */
#define SOON 7

struct _AccordDueList {
  GtkWidget parent_instance;

  GtkWidget *heading; /* owned, as the next */
  GtkWidget *rows;
  GtkLabel *badge;    /* borrowed */
  AccordStore *store; /* owned */
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
  [ACCORD_REMINDER_PRESENTATION] = { "meeting", "date" },
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

/* What was entered has no why. */
static GtkWidget *
new_date (AccordDueList *self, const AccordReminder *reminder)
{
  const AccordRecordType *type = accord_record_type_find (subjects[reminder->kind].type);
  const char *key = subjects[reminder->kind].key;
  g_autofree char *day = accord_date_format (reminder->date, ACCORD_DATE_STYLE_SHORT);
  GtkWidget *why;

  if (!accord_explanation_exists (type, key))
    return gtk_label_new (day);
  why = accord_why_new (day);
  accord_why_set_field (ACCORD_WHY (why), self->store, type, reminder->id, key);
  return why;
}

static GtkWidget *
new_day (AccordDueList *self, const AccordReminder *reminder)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *when = dup_when (reminder->days);
  GtkWidget *day = new_date (self, reminder);
  GtkWidget *caption = gtk_label_new (when);

  gtk_widget_set_halign (day, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (caption), 1);
  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_add_css_class (caption, "cap");
  gtk_widget_add_css_class (caption, reminder->days < 0 ? "red" : "dim-label");
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

static GtkWidget *
new_caption (const AccordReminder *reminder)
{
  g_autofree char *who = NULL;

  if (reminder->who == NULL)
    return NULL;
  /* Translators: who owes a report */
  who = g_strdup_printf (_("owed by %s"), reminder->who);
  return accord_words_new_dim (who);
}

static GtkWidget *
new_row (gpointer owner, gpointer item)
{
  const AccordReminder *reminder = item;
  AccordRecordRow *row = ACCORD_RECORD_ROW (accord_record_row_new (
    subjects[reminder->kind].type, reminder->id, reminder->title));
  g_autofree char *when = dup_when (reminder->days);

  accord_record_row_set_description (row, when);
  accord_record_row_append_state (row, find_state (reminder));
  accord_record_row_append_words (row, accord_words_new (reminder->title, NULL),
                                  new_caption (reminder));
  accord_record_row_append (row, new_day (owner, reminder));
  accord_record_row_append_arrow (row);
  return GTK_WIDGET (row);
}

static void
accord_due_list_dispose (GObject *object)
{
  AccordDueList *self = ACCORD_DUE_LIST (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
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
  self->rows = accord_short_list_new (title, new_row, self);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
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
  gtk_label_set_text (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self), reminders->len > 0);
  accord_short_list_show (ACCORD_SHORT_LIST (self->rows), reminders, N_FIRST);
}
