/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/date-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "form/date-picker.h"
#include "widgets/entry-row.h"

struct _AccordDateRow {
  AdwEntryRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  GtkWidget *readings;
  GtkWidget *reading; /* the day that Accord reads in what was typed, in full */
  GtkWidget *note;    /* what is particular about that day */
  GtkWidget *fault;
  GtkWidget *button;
  AccordDatePicker *picker; /* borrowed */
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordDateRow,
                               accord_date_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static AccordDate
get_day (const AccordValue *value)
{
  g_autofree char *iso = value->tag == ACCORD_VALUE_TEXT ? g_strndup (value->text, 10) : NULL;
  AccordDate date;

  return iso != NULL && accord_date_from_iso (iso, &date) ? date : ACCORD_DATE_NONE;
}

/* The time of a deadline; %NULL where it has none. */
static const char *
get_time (const AccordValue *value)
{
  return value->tag == ACCORD_VALUE_TEXT && value->text[10] == 'T' ? value->text + 11 : NULL;
}

/* A day as it can be typed again. */
static char *
dup_typed (AccordDate date, const char *time)
{
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);

  return time == NULL ? g_steal_pointer (&day) : g_strconcat (day, " ", time, NULL);
}

static char *
dup_reading (const AccordValue *value)
{
  g_autofree char *day = accord_date_format (get_day (value), ACCORD_DATE_STYLE_FULL);

  if (get_time (value) == NULL)
    return g_steal_pointer (&day);
  /* Translators: a date, and a time: "Friday 9 January 2015, 12:00" */
  return g_strdup_printf (C_("date and time", "%1$s, %2$s"), day, get_time (value));
}

static void
show_reading (AccordDateRow *self)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autofree char *reading = NULL;
  g_autofree char *note = NULL;

  if (accord_field_row_get_value (ACCORD_FIELD_ROW (self), &value, NULL) &&
      get_day (&value) != ACCORD_DATE_NONE)
    {
      reading = dup_reading (&value);
      note = accord_date_picker_dup_note (self->store, get_day (&value));
    }
  gtk_label_set_label (GTK_LABEL (self->reading), reading == NULL ? "" : reading);
  gtk_label_set_label (GTK_LABEL (self->note), note == NULL ? "" : note);
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_widget_set_visible (self->readings, reading != NULL);
}

static void
text_changed_cb (AccordDateRow *self)
{
  show_reading (self);
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
day_picked_cb (AccordDateRow *self, AccordDate date)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autofree char *text = NULL;

  accord_field_row_get_value (ACCORD_FIELD_ROW (self), &value, NULL);
  text = dup_typed (date, get_time (&value));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
calendar_shown_cb (AccordDateRow *self)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  AccordDate day = ACCORD_DATE_NONE;

  if (accord_field_row_get_value (ACCORD_FIELD_ROW (self), &value, NULL))
    day = get_day (&value);
  accord_date_picker_set_date (self->picker, day == ACCORD_DATE_NONE ? accord_date_today () : day);
}

/* Typing goes on where it was, not at the button; unless the form itself has been closed. */
static void
calendar_closed_cb (AccordDateRow *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_widget_grab_focus (accord_field_row_get_focus (ACCORD_FIELD_ROW (self)));
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static gboolean
open_calendar_cb (GtkWidget *row, GVariant *arguments, gpointer data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (ACCORD_DATE_ROW (row)->button));
  return TRUE;
}

static void
accord_date_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordDateRow *self = ACCORD_DATE_ROW (row);
  AccordDate day = get_day (value);
  g_autofree char *text =
    day == ACCORD_DATE_NONE ? g_strdup ("") : dup_typed (day, get_time (value));

  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_loading = FALSE;
}

static gboolean
accord_date_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordDateRow *self = ACCORD_DATE_ROW (row);

  return accord_field_parse (self->field, gtk_editable_get_text (GTK_EDITABLE (self)),
                             accord_store_get_resolver (self->store), value, error);
}

static char *
accord_date_row_dup_suggestion (AccordFieldRow *row)
{
  AccordDateRow *self = ACCORD_DATE_ROW (row);

  return accord_field_suggest (self->field, gtk_editable_get_text (GTK_EDITABLE (self)),
                               accord_store_get_resolver (self->store));
}

static void
accord_date_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  AccordDateRow *self = ACCORD_DATE_ROW (row);

  gtk_widget_set_visible (self->fault, fault);
  if (fault)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (self->reading, "red");
      gtk_widget_remove_css_class (self->reading, "dim-label");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_remove_css_class (self->reading, "red");
  gtk_widget_add_css_class (self->reading, "dim-label");
}

static GtkWidget *
accord_date_row_get_focus (AccordFieldRow *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_date_row_set_value;
  iface->get_value = accord_date_row_get_value;
  iface->dup_suggestion = accord_date_row_dup_suggestion;
  iface->set_fault = accord_date_row_set_fault;
  iface->get_focus = accord_date_row_get_focus;
}

static void
accord_date_row_dispose (GObject *object)
{
  g_clear_object (&ACCORD_DATE_ROW (object)->store);

  G_OBJECT_CLASS (accord_date_row_parent_class)->dispose (object);
}

/* A calendar that is open when its window goes would never be freed. */
static void
accord_date_row_unmap (GtkWidget *widget)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ACCORD_DATE_ROW (widget)->button));

  GTK_WIDGET_CLASS (accord_date_row_parent_class)->unmap (widget);
}

static void
accord_date_row_class_init (AccordDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_date_row_dispose;
  widget_class->unmap = accord_date_row_unmap;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, open_calendar_cb, NULL);
}

static GtkWidget *
add_reading (AccordDateRow *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Of two lines only where the text is large. */
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->readings), label);
  return label;
}

static void
accord_date_row_init (AccordDateRow *self)
{
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self));
  self->readings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->readings, GTK_ALIGN_CENTER);
  self->reading = add_reading (self, "numeric");
  self->note = add_reading (self, "cap");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->readings);

  self->fault = gtk_image_new_from_icon_name ("accord-breach-symbolic");
  gtk_widget_add_css_class (self->fault, "red");
  gtk_widget_set_visible (self->fault, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->fault);
}

static void
add_calendar (AccordDateRow *self)
{
  /* Translators: %s is the name of a date field */
  g_autofree char *name =
    g_strdup_printf (_("Calendar: %s"), accord_field_get_label (self->field));
  GtkWidget *picker = accord_date_picker_new (self->store);

  self->picker = ACCORD_DATE_PICKER (picker);
  g_signal_connect_object (picker, "show", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "closed", G_CALLBACK (calendar_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), picker);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _("Choose from a calendar (Alt+Down)"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  /* It has a key of its own: Tab goes on to the next field. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->button), FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
}

/** accord_date_row_new: a row for @field, with nothing in it. */
AccordFieldRow *
accord_date_row_new (AccordStore *store, const AccordField *field)
{
  AccordDateRow *self = g_object_new (ACCORD_TYPE_DATE_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->store = g_object_ref (store);
  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  accord_field_row_name (accord_date_row_get_focus (ACCORD_FIELD_ROW (self)), field);
  accord_field_row_limit (ACCORD_FIELD_ROW (self), GTK_EDITABLE (self));
  add_calendar (self);
  show_reading (self);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

/** accord_date_row_get_note: (transfer none): what is particular about its day; else "". */
const char *
accord_date_row_get_note (AccordDateRow *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_ROW (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->note));
}
