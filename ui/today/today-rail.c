/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today/today-rail.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "accord/query.h"
#include "notices/notice-commands.h"
#include "notices/notice-strip.h"
#include "why/why.h"
#include "widgets/page-section.h"
#include "widgets/record-row.h"
#include "widgets/state-pill.h"
#include "widgets/words.h"

#define WIDTH      320
#define N_MEETINGS 3
#define N_NOTICES  3

struct _AccordTodayRail {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *notices;
  GtkWidget *last_day;
  GtkWidget *meetings;
  /* borrowed: what stands in them */
  GtkWidget *notice_cards;
  GtkWidget *last_day_card;
  GtkWidget *meeting_list;
};

G_DEFINE_FINAL_TYPE (AccordTodayRail, accord_today_rail, GTK_TYPE_WIDGET)

static GtkWidget *
new_panel (void)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "pad");
  return panel;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* --- Notices that run ------------------------------------------------------------------------ */

static GPtrArray *
list_notices (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("notice"));

  accord_query_parse_filter (query, "state", "running", NULL, NULL);
  accord_query_parse_filter (query, "state", "part-served", NULL, NULL);
  accord_query_set_sort (query, "expires", FALSE);
  accord_query_set_limit (query, N_NOTICES);
  return accord_store_query (store, query, NULL);
}

static GtkWidget *
new_notice_heading (AccordStore *store, AccordRecord *notice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *reference = accord_words_new_dim (accord_record_get_text (notice, "reference"));
  GtkWidget *pill = accord_state_pill_new ();
  g_autofree char *word = accord_record_format (notice, "state", NULL, ACCORD_FORMAT_DISPLAY);

  accord_state_pill_set_state (ACCORD_STATE_PILL (pill),
                               accord_state_find (accord_record_get_text (notice, "state")), word);
  gtk_widget_set_hexpand (reference, TRUE);
  gtk_box_append (GTK_BOX (box), reference);
  gtk_box_append (GTK_BOX (box), pill);
  return box;
}

static char *
dup_left (AccordStore *store, AccordRecord *notice)
{
  AccordDate expires = accord_record_get_date (notice, "expires");
  int days = (int) expires - (int) accord_store_get_as_at (store);

  if (expires == ACCORD_DATE_NONE)
    return g_strdup (_("A partner has not been served: the notice does not run yet."));
  return g_strdup_printf (ngettext ("%d day until the notice expires",
                                    "%d days until the notice expires", (gulong) MAX (days, 0)),
                          MAX (days, 0));
}

static GtkWidget *
new_notice_foot (AccordStore *store, AccordRecord *notice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *left = dup_left (store, notice);
  GtkWidget *label = accord_words_new_dim (left);
  GtkWidget *why = accord_why_new (NULL);

  accord_why_set_field (ACCORD_WHY (why), store, accord_record_get_record_type (notice),
                        accord_record_get_id (notice), "expires");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), why);
  return box;
}

static GtkWidget *
new_notice_card (AccordStore *store, AccordRecord *notice)
{
  GtkWidget *panel = new_panel ();
  GtkWidget *button = gtk_button_new ();
  g_autofree char *title = accord_record_format (notice, "arrangement",
                                                 accord_store_get_resolver (store),
                                                 ACCORD_FORMAT_DISPLAY);
  AccordWithdrawal dates;

  gtk_box_append (GTK_BOX (panel), new_notice_heading (store, notice));
  gtk_button_set_child (GTK_BUTTON (button), accord_words_new (title, "strong"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inlink");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "notice",
                                    accord_record_get_id (notice));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (panel), button);
  if (accord_notice_work_out (store, notice, &dates))
    {
      GtkWidget *strip = accord_notice_strip_new ();

      accord_notice_strip_show (ACCORD_NOTICE_STRIP (strip), &dates,
                                accord_store_get_as_at (store));
      gtk_box_append (GTK_BOX (panel), strip);
    }
  gtk_box_append (GTK_BOX (panel), new_notice_foot (store, notice));
  return panel;
}

static void
show_notices (AccordTodayRail *self, AccordStore *store)
{
  g_autoptr (GPtrArray) notices = list_notices (store);

  clear (self->notice_cards);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    gtk_box_append (GTK_BOX (self->notice_cards),
                    new_notice_card (store, g_ptr_array_index (notices, i)));
  gtk_widget_set_visible (self->notices, notices != NULL && notices->len > 0);
}

/* --- The last day to serve ------------------------------------------------------------------- */

static const AccordReminder *
find_last_day (GPtrArray *reminders, guint *n_others)
{
  const AccordReminder *first = NULL;

  *n_others = 0;
  for (guint i = 0; i < reminders->len; i++)
    {
      const AccordReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->kind != ACCORD_REMINDER_NOTICE)
        continue;
      if (first == NULL)
        first = reminder;
      else if (reminder->date == first->date)
        (*n_others)++;
    }
  return first;
}

/* The 1 April that is reached is the first after the notice has run, which the longest of periods may
 * put off: the explanation says it. */
static char *
dup_last_day_words (const AccordReminder *last, guint n_others)
{
  g_autofree char *days =
    g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) last->days), last->days);

  if (n_others == 0)
    /* Translators: "8 days left", and what has a last day */
    return g_strdup_printf (_("%1$s. %2$s"), days, last->title);
  return g_strdup_printf (
    /* Translators: "8 days left", and how many arrangements */
    ngettext ("%1$s to serve notice in %2$u arrangement for next April",
              "%1$s to serve notice in %2$u arrangements for next April", n_others + 1),
    days, n_others + 1);
}

static void
show_last_day (AccordTodayRail *self, AccordStore *store, GPtrArray *reminders)
{
  guint n_others;
  const AccordReminder *last = find_last_day (reminders, &n_others);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  GtkWidget *line, *figure, *why;

  clear (self->last_day_card);
  gtk_widget_set_visible (self->last_day, last != NULL);
  if (last == NULL)
    return;
  day = accord_date_format (last->date, ACCORD_DATE_STYLE_LONG);
  words = dup_last_day_words (last, n_others);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  figure = accord_words_new (day, "figure");
  gtk_widget_set_hexpand (figure, TRUE);
  why = accord_why_new (NULL);
  accord_why_set_field (ACCORD_WHY (why), store, accord_record_type_find ("arrangement"), last->id,
                        "last_day_to_serve");
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (line), why);
  gtk_box_append (GTK_BOX (self->last_day_card), line);
  gtk_box_append (GTK_BOX (self->last_day_card), accord_words_new_dim (words));
}

/* --- The next meetings ----------------------------------------------------------------------- */

static GPtrArray *
list_meetings (AccordStore *store)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("meeting"));

  accord_query_set_range (query, "date", accord_store_get_as_at (store),
                          accord_date_new (ACCORD_DATE_LAST_YEAR, 12, 31));
  accord_query_parse_filter (query, "cancelled", "", NULL, NULL);
  accord_query_set_sort (query, "date", FALSE);
  accord_query_set_limit (query, N_MEETINGS);
  return accord_store_query (store, query, NULL);
}

static GtkWidget *
new_meeting_day (AccordDate date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  g_auto (GStrv) parts = g_strsplit (text, " ", 3);
  GtkWidget *day = gtk_label_new (parts[0]);
  GtkWidget *month = gtk_label_new (parts[1]);

  gtk_label_set_width_chars (GTK_LABEL (day), 3);
  gtk_widget_add_css_class (day, "strong");
  gtk_widget_add_css_class (month, "cap");
  gtk_widget_add_css_class (month, "dim-label");
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), month);
  return box;
}

static GtkWidget *
new_papers (AccordStore *store, AccordRecord *meeting)
{
  AccordDate papers = accord_record_get_date (meeting, "papers");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *day = NULL;
  GtkWidget *why;

  if (papers == ACCORD_DATE_NONE)
    return box;
  day = accord_date_format (papers, ACCORD_DATE_STYLE_SHORT);
  gtk_box_append (GTK_BOX (box), accord_words_new_dim (papers < accord_store_get_as_at (store)
                                            ? _("Papers were due")
                                            : _("Papers due")));
  why = accord_why_new (day);
  gtk_widget_add_css_class (why, "cap");
  accord_why_set_field (ACCORD_WHY (why), store, accord_record_get_record_type (meeting),
                        accord_record_get_id (meeting), "papers");
  gtk_box_append (GTK_BOX (box), why);
  return box;
}

static GtkWidget *
new_meeting_row (AccordStore *store, AccordRecord *meeting)
{
  g_autofree char *body = accord_record_format (
    meeting, "committee", accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);
  g_autofree char *title = accord_store_dup_record_title (store, meeting);
  AccordRecordRow *row =
    ACCORD_RECORD_ROW (accord_record_row_new ("meeting", accord_record_get_id (meeting), title));

  accord_record_row_append (row, new_meeting_day (accord_record_get_date (meeting, "date")));
  accord_record_row_append_words (row, accord_words_new (body, NULL), new_papers (store, meeting));
  return GTK_WIDGET (row);
}

static void
show_meetings (AccordTodayRail *self, AccordStore *store)
{
  g_autoptr (GPtrArray) meetings = list_meetings (store);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->meeting_list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->meeting_list), child);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->meeting_list),
                         new_meeting_row (store, g_ptr_array_index (meetings, i)));
  gtk_widget_set_visible (self->meetings, meetings != NULL && meetings->len > 0);
}

/* --- The widget ------------------------------------------------------------------------------ */

static void
accord_today_rail_dispose (GObject *object)
{
  AccordTodayRail *self = ACCORD_TODAY_RAIL (object);

  g_clear_pointer (&self->notices, gtk_widget_unparent);
  g_clear_pointer (&self->last_day, gtk_widget_unparent);
  g_clear_pointer (&self->meetings, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_today_rail_parent_class)->dispose (object);
}

static void
accord_today_rail_class_init (AccordTodayRailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_today_rail_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_section (AccordTodayRail *self, const char *title, GtkWidget *content)
{
  GtkWidget *section = accord_page_section_new (title);

  accord_page_section_append (ACCORD_PAGE_SECTION (section), content);
  gtk_widget_set_parent (section, GTK_WIDGET (self));
  return section;
}

static void
accord_today_rail_init (AccordTodayRail *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 18);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  self->notice_cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->notices = add_section (self, _("Notices"), self->notice_cards);
  self->last_day_card = new_panel ();
  self->last_day = add_section (self, _("Last day to serve"), self->last_day_card);
  self->meeting_list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->meeting_list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->meeting_list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meeting_list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next meetings"), -1);
  self->meetings = add_section (self, _("Next meetings"), self->meeting_list);
}

/** accord_today_rail_show: (transfer none) (element-type AccordReminder) @reminders: what falls due,
 * for the last day to serve. */
void
accord_today_rail_show (AccordTodayRail *self, AccordStore *store, GPtrArray *reminders)
{
  g_return_if_fail (ACCORD_IS_TODAY_RAIL (self));

  show_notices (self, store);
  show_last_day (self, store, reminders);
  show_meetings (self, store);
}
