/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/seat-chooser.h"

#include <glib/gi18n.h>

#include "accord/record.h"
#include "widgets/state.h"

struct _AccordSeatChooser {
  AdwWindow parent_instance;

  /* The template */
  GtkWidget *empty;
  GtkListBox *list;
  AdwWindowTitle *title;

  GPtrArray *seats; /* of AccordRecord, owned */
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordSeatChooser, accord_seat_chooser, ADW_TYPE_WINDOW)

/* The window goes first: what is chosen opens another. */
static void
row_activated_cb (AccordSeatChooser *self, GtkListBoxRow *row)
{
  AccordRecord *seat = g_ptr_array_index (self->seats, (guint) gtk_list_box_row_get_index (row));
  gint64 id = accord_record_get_id (seat);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CHOSEN], 0, id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_seat_chooser_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_SEAT_CHOOSER (object)->seats, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_seat_chooser_parent_class)->finalize (object);
}

static void
accord_seat_chooser_class_init (AccordSeatChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_seat_chooser_finalize;

  /**
   * AccordSeatChooser::chosen:
   * @id: the seat
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/committees/seat-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSeatChooser, empty);
  gtk_widget_class_bind_template_child (widget_class, AccordSeatChooser, list);
  gtk_widget_class_bind_template_child (widget_class, AccordSeatChooser, title);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_seat_chooser_init (AccordSeatChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (AccordRecord *seat)
{
  GtkWidget *row = adw_action_row_new ();
  const AccordState *state = accord_state_find (accord_record_get_text (seat, "state"));
  g_autofree char *word = accord_record_format (seat, "state", NULL, ACCORD_FORMAT_DISPLAY);
  const char *holder = accord_record_get_text (seat, "holder");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), accord_record_get_text (seat, "title"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), holder == NULL ? word : holder);
  if (state != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (state->icon);

      accord_tone_apply (image, state->tone);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/**
 * accord_seat_chooser_new:
 * @title: what is to be done with the seat
 * @seats: (transfer full) (element-type AccordRecord): those that can be chosen
 *
 * Makes the window; its caller gives it a parent and presents it.
 *
 * Returns: (transfer none): the window
 */
AccordSeatChooser *
accord_seat_chooser_new (const char *title, GPtrArray *seats)
{
  AccordSeatChooser *self = g_object_new (ACCORD_TYPE_SEAT_CHOOSER, NULL);

  self->seats = seats;
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  for (guint i = 0; i < seats->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (seats, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), seats->len > 0);
  gtk_widget_set_visible (self->empty, seats->len == 0);
  return self;
}

/** accord_seat_chooser_get_n_seats: how many seats can be chosen. */
guint
accord_seat_chooser_get_n_seats (AccordSeatChooser *self)
{
  g_return_val_if_fail (ACCORD_IS_SEAT_CHOOSER (self), 0);
  return self->seats->len;
}

/** accord_seat_chooser_choose: chooses the seat in the row @position, as a click on it does. */
void
accord_seat_chooser_choose (AccordSeatChooser *self, guint position)
{
  g_return_if_fail (ACCORD_IS_SEAT_CHOOSER (self) && position < self->seats->len);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)));
}
