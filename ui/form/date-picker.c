/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/date-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#define SATURDAY 6

struct _AccordDatePicker {
  GtkPopover parent_instance;

  AccordStore *store; /* owned */
  GtkWidget *calendar;
  GtkLabel *day;
  GtkLabel *note;
  char *words; /* both, as they are read aloud */
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordDatePicker, accord_date_picker, GTK_TYPE_POPOVER)

static void
mark_label (GtkWidget *label, AccordBankHolidays *holidays, int year, int month)
{
  int day = (int) g_ascii_strtoll (gtk_label_get_text (GTK_LABEL (label)), NULL, 10);

  gtk_widget_remove_css_class (label, "bank-holiday");
  if (!gtk_widget_has_css_class (label, "other-month") &&
      accord_bank_holidays_contains (holidays, accord_date_new (year, month, day)))
    gtk_widget_add_css_class (label, "bank-holiday");
}

/* The marks of GtkCalendar 4.8 are not seen: its labels, which are in its documented tree of nodes,
 * are given a class instead. What the mark means stands below, once the day is selected. */
static void
mark_bank_holidays (AccordDatePicker *self, GtkWidget *widget, int year, int month)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "day-number"))
    mark_label (widget, accord_store_get_bank_holidays (self->store), year, month);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_bank_holidays (self, child, year, month);
}

static void
day_changed_cb (AccordDatePicker *self)
{
  AccordDate date = accord_date_picker_get_date (self);
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;
  int year, month;

  /* The calendar has the arrows for any year; Accord has not. */
  if (date == ACCORD_DATE_NONE)
    {
      accord_date_picker_set_date (self, accord_date_today ());
      return;
    }
  day = accord_date_format (date, ACCORD_DATE_STYLE_FULL);
  note = accord_date_picker_dup_note (self->store, date);
  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->note, note == NULL ? " " : note);
  g_free (self->words);
  /* Translators: a date, and what is particular about the day: "Monday 4 May 2015, bank holiday" */
  self->words = note == NULL ? g_strdup (day) : g_strdup_printf (_("%1$s, %2$s"), day, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->words, -1);
  accord_date_split (date, &year, &month, NULL);
  mark_bank_holidays (self, self->calendar, year, month);
}

static void
pick (AccordDatePicker *self, AccordDate date)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, date);
}

/* The day below the pointer has been selected when the button went down. */
static void
calendar_clicked_cb (AccordDatePicker *self, int n_press, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT);

  if (under != NULL && gtk_widget_has_css_class (under, "day-number"))
    pick (self, accord_date_picker_get_date (self));
}

static void
today_clicked_cb (AccordDatePicker *self)
{
  pick (self, accord_date_today ());
}

static AccordDate
move (AccordDate date, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
      return accord_date_add_days (date, -1);
    case GDK_KEY_Right:
      return accord_date_add_days (date, 1);
    case GDK_KEY_Up:
      return accord_date_add_days (date, -7);
    case GDK_KEY_Down:
      return accord_date_add_days (date, 7);
    case GDK_KEY_Page_Up:
      return accord_date_add_months (date, -1);
    case GDK_KEY_Page_Down:
      return accord_date_add_months (date, 1);
    case GDK_KEY_Home:
      return accord_date_today ();
    default:
      return date;
    }
}

/* The calendar's own keys move a frame that selects nothing, and read no day aloud. */
static gboolean
key_pressed_cb (AccordDatePicker *self, guint key, guint code, GdkModifierType state)
{
  AccordDate date = accord_date_picker_get_date (self);
  AccordDate moved;

  if (key == GDK_KEY_Escape)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      pick (self, date);
      return GDK_EVENT_STOP;
    }
  moved = move (date, key);
  if (moved == date)
    return GDK_EVENT_PROPAGATE;
  if (moved != ACCORD_DATE_NONE)
    accord_date_picker_set_date (self, moved);
  return GDK_EVENT_STOP;
}

static void
accord_date_picker_dispose (GObject *object)
{
  g_clear_object (&ACCORD_DATE_PICKER (object)->store);

  G_OBJECT_CLASS (accord_date_picker_parent_class)->dispose (object);
}

static void
accord_date_picker_finalize (GObject *object)
{
  g_free (ACCORD_DATE_PICKER (object)->words);

  G_OBJECT_CLASS (accord_date_picker_parent_class)->finalize (object);
}

static void
accord_date_picker_class_init (AccordDatePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_date_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_date_picker_finalize;

  /**
   * AccordDatePicker::picked:
   * @date: an #AccordDate
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_controllers (AccordDatePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->calendar, keys);
  g_signal_connect_object (click, "released", G_CALLBACK (calendar_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->calendar, GTK_EVENT_CONTROLLER (click));
}

static void
accord_date_picker_init (AccordDatePicker *self)
{
  static const char *const moves[] = { "day-selected", "next-month", "prev-month", "next-year",
                                       "prev-year" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *today = gtk_button_new_with_label (_("Today"));

  self->calendar = gtk_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (self->calendar, moves[i], G_CALLBACK (day_changed_cb), self,
                             G_CONNECT_SWAPPED);
  add_controllers (self);
  gtk_box_append (GTK_BOX (box), self->calendar);

  self->day = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->day));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "cap");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));

  gtk_widget_add_css_class (today, "flat");
  g_signal_connect_object (today, "clicked", G_CALLBACK (today_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), today);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/** accord_date_picker_new: a calendar that knows the bank holidays of @store's register. */
GtkWidget *
accord_date_picker_new (AccordStore *store)
{
  AccordDatePicker *self = g_object_new (ACCORD_TYPE_DATE_PICKER, NULL);

  self->store = g_object_ref (store);
  accord_date_picker_set_date (self, accord_date_today ());
  return GTK_WIDGET (self);
}

/** accord_date_picker_get_date: the day that is selected, not yet picked. */
AccordDate
accord_date_picker_get_date (AccordDatePicker *self)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (ACCORD_IS_DATE_PICKER (self), ACCORD_DATE_NONE);

  moment = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  return accord_date_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                          g_date_time_get_day_of_month (moment));
}

/** accord_date_picker_set_date: selects @date, for the keys to start from. */
void
accord_date_picker_set_date (AccordDatePicker *self, AccordDate date)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day;

  g_return_if_fail (ACCORD_IS_DATE_PICKER (self));

  accord_date_split (date, &year, &month, &day);
  moment = g_date_time_new_local (year, month, day, 12, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), moment);
  day_changed_cb (self);
}

/** accord_date_picker_get_words: (transfer none): what it says of the day that is selected. */
const char *
accord_date_picker_get_words (AccordDatePicker *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_PICKER (self), NULL);
  return self->words;
}

/**
 * accord_date_picker_dup_note:
 *
 * What keeps @date from being a working day.
 *
 * Returns: (transfer full) (nullable): the name of the bank holiday, or that it is a weekend
 */
char *
accord_date_picker_dup_note (AccordStore *store, AccordDate date)
{
  const char *title = accord_bank_holidays_get_title (accord_store_get_bank_holidays (store), date);
  g_autofree char *folded = title == NULL ? NULL : g_utf8_casefold (title, -1);

  if (title != NULL && strstr (folded, "bank holiday") != NULL)
    return g_strdup (title);
  if (title != NULL)
    /* Translators: the name of a bank holiday that does not say it: "Good Friday" */
    return g_strdup_printf (_("%s (bank holiday)"), title);
  return accord_date_weekday (date) >= SATURDAY ? g_strdup (_("weekend")) : NULL;
}
