/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today/today-page.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "findings/finding-list.h"
#include "findings/findings.h"
#include "today/due-list.h"
#include "today/today-rail.h"
#include "widgets/aside.h"
#include "widgets/page-section.h"

/* The last day to serve is asked for as long ahead as there may be one. */
#define A_YEAR 366

enum {
  GROUP_OVERDUE,
  GROUP_WEEK,
  GROUP_MONTH,
  N_GROUPS,
};

static const struct
{
  const char *title;
  gboolean is_alert;
  int last_day; /* how far ahead it reaches, in days */
} groups[N_GROUPS] = {
  { N_("Overdue"), TRUE, -1 },
  { N_("This week"), FALSE, 7 },
  { N_("Next 30 days"), FALSE, 30 },
};

struct _AccordTodayPage {
  AdwBin parent_instance;

  /* The template */
  AccordAside *aside;
  GtkBox *groups;
  GtkWidget *nothing;
  AccordTodayRail *rail;
  GtkLabel *subtitle;
  GtkLabel *title;

  AccordStore *store; /* owned */
  AccordDueList *lists[N_GROUPS]; /* borrowed, as the next two */
  GtkWidget *put_right;
  AccordFindingList *findings;
  guint n_due;
  guint n_findings;

  GPtrArray *reminders; /* owned: those that are in no group, until the rail has shown them */
  guint filling;        /* the idle that fills the rail */
};

G_DEFINE_FINAL_TYPE (AccordTodayPage, accord_today_page, ADW_TYPE_BIN)

/* The last day to serve has a place of its own, and is nothing that has to be done. */
static int
find_group (const AccordReminder *reminder)
{
  if (reminder->kind == ACCORD_REMINDER_NOTICE)
    return N_GROUPS;
  for (int i = 0; i < N_GROUPS; i++)
    if (reminder->days <= groups[i].last_day)
      return i;
  return N_GROUPS;
}

/* Each group takes its own out of @reminders. */
static GPtrArray *
take_group (GPtrArray *reminders, int group)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_reminder_free);

  for (guint i = 0; i < reminders->len;)
    if (find_group (g_ptr_array_index (reminders, i)) == group)
      g_ptr_array_add (taken, g_ptr_array_steal_index (reminders, i));
    else
      i++;
  return taken;
}

static char *
dup_summary (guint n_overdue)
{
  if (n_overdue == 0)
    return g_strdup (_("Nothing is overdue."));
  return g_strdup_printf (ngettext ("%u thing is overdue.", "%u things are overdue.", n_overdue),
                          n_overdue);
}

static void
show_heading (AccordTodayPage *self, guint n_overdue)
{
  g_autofree char *day =
    accord_date_format (accord_store_get_as_at (self->store), ACCORD_DATE_STYLE_FULL);
  g_autofree char *summary = dup_summary (n_overdue);

  gtk_label_set_text (self->title, day);
  gtk_label_set_text (self->subtitle, summary);
}

static void
show_nothing (AccordTodayPage *self)
{
  gtk_widget_set_visible (self->nothing, self->n_due == 0 && self->n_findings == 0);
}

static gboolean
fill_rail_cb (gpointer data)
{
  AccordTodayPage *self = data;

  self->filling = 0;
  accord_today_rail_show (self->rail, self->store, self->reminders);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  return G_SOURCE_REMOVE;
}

/* What stands beside follows when what has to be done is on the screen. */
static void
queue_rail (AccordTodayPage *self, GPtrArray *reminders)
{
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = g_ptr_array_ref (reminders);
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_LOW, fill_rail_cb, self, NULL);
}

static void
show_due (AccordTodayPage *self)
{
  g_autoptr (GPtrArray) reminders =
    accord_reminders_list (self->store, A_YEAR, NULL);
  guint n_overdue = 0;

  if (reminders == NULL)
    return;
  self->n_due = 0;
  for (int i = 0; i < N_GROUPS; i++)
    {
      GPtrArray *group = take_group (reminders, i);

      self->n_due += group->len;
      n_overdue += i == GROUP_OVERDUE ? group->len : 0;
      accord_due_list_show (self->lists[i], self->store, group);
    }
  show_heading (self, n_overdue);
  queue_rail (self, reminders);
  show_nothing (self);
}

/* Notes are to know, not to put right: they stand on the pages of what they are about. */
static GPtrArray *
list_findings (AccordFindings *findings)
{
  GPtrArray *all = accord_findings_get_all (findings);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_finding_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      AccordFinding *finding = g_ptr_array_index (all, i);

      if (finding->severity != ACCORD_SEVERITY_NOTE)
        g_ptr_array_add (list, accord_finding_ref (finding));
    }
  return list;
}

static void
findings_changed_cb (AccordTodayPage *self, AccordFindings *findings)
{
  GPtrArray *list = list_findings (findings);

  self->n_findings = list->len;
  gtk_widget_set_visible (self->put_right, list->len > 0);
  accord_finding_list_show (self->findings, list, TRUE);
  show_nothing (self);
}

static void
accord_today_page_dispose (GObject *object)
{
  AccordTodayPage *self = ACCORD_TODAY_PAGE (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_today_page_parent_class)->dispose (object);
}

static void
accord_today_page_class_init (AccordTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_today_page_dispose;

  g_type_ensure (ACCORD_TYPE_ASIDE);
  g_type_ensure (ACCORD_TYPE_TODAY_RAIL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, aside);
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, groups);
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, rail);
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AccordTodayPage, title);
}

static void
accord_today_page_init (AccordTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_aside_set_stacks (self->aside, TRUE);
  for (int i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *list = accord_due_list_new (_(groups[i].title), groups[i].is_alert);

      self->lists[i] = ACCORD_DUE_LIST (list);
      gtk_box_append (self->groups, list);
    }
  self->put_right = accord_page_section_new (_("To put right"));
  self->findings = ACCORD_FINDING_LIST (accord_finding_list_new ());
  accord_page_section_append (ACCORD_PAGE_SECTION (self->put_right), GTK_WIDGET (self->findings));
  gtk_widget_set_visible (self->put_right, FALSE);
  gtk_box_append (self->groups, self->put_right);
}

/** accord_today_page_new: the page of what needs doing in @store, as at its day. */
GtkWidget *
accord_today_page_new (AccordStore *store)
{
  AccordTodayPage *self = g_object_new (ACCORD_TYPE_TODAY_PAGE, NULL);
  AccordFindings *findings = accord_findings_get (store);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (show_due), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify", G_CALLBACK (show_due), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (findings, "changed", G_CALLBACK (findings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_due (self);
  findings_changed_cb (self, findings);
  return GTK_WIDGET (self);
}

/** accord_today_count: what is overdue or falls due this week. */
void
accord_today_count (AccordStore *store, AccordPageCount *count)
{
  g_autoptr (GPtrArray) reminders =
    accord_reminders_list (store, groups[GROUP_WEEK].last_day, NULL);
  guint n = 0;

  for (guint i = 0; reminders != NULL && i < reminders->len; i++)
    {
      const AccordReminder *reminder = g_ptr_array_index (reminders, i);

      n += reminder->kind != ACCORD_REMINDER_NOTICE ? 1 : 0;
      count->is_alert = count->is_alert || reminder->days < 0;
    }
  count->number = n;
  count->words = g_strdup_printf (ngettext ("%u thing is overdue or falls due this week",
                                            "%u things are overdue or fall due this week", n),
                                  n);
}
