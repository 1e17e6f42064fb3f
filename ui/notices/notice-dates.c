/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/notice-dates.h"

#include <glib/gi18n.h>

#include "notices/notice-strip.h"
#include "notices/reading-card.h"

enum
{
  USE_DAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

struct _AccordNoticeDates {
  GtkWidget parent_instance;

  /* owned by the widget tree */
  GtkWidget *strip_panel;
  AccordNoticeStrip *strip;
  GtkWidget *cards;
  AccordReadingCard *after_expiry;
  AccordReadingCard *next_year;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkWidget *hint_button;

  /* what it is worked out from */
  GArray *served; /* owned: of AccordDate */
  int months;
  const AccordNoticeTerms *terms; /* borrowed; NULL until something is shown */
  AccordDate today;

  AccordWithdrawal dates;
  gboolean is_choice;
  AccordDate offered; /* the day on which to serve instead */
};

G_DEFINE_FINAL_TYPE (AccordNoticeDates, accord_notice_dates, GTK_TYPE_WIDGET)

/* --- The hint -------------------------------------------------------------------------------- */

static guint
count_unserved (AccordNoticeDates *self)
{
  guint n = 0;

  for (guint i = 0; i < self->served->len; i++)
    n += g_array_index (self->served, AccordDate, i) == ACCORD_DATE_NONE ? 1 : 0;
  return n;
}

/* While a partner waits there are no dates; by when it has to be served there is. */
static char *
dup_waiting (AccordNoticeDates *self)
{
  guint n = count_unserved (self);
  AccordDate start = accord_date_next_financial_year_start (self->today);
  AccordDate day = accord_withdrawal_last_day (start, self->months, ACCORD_READING_AFTER_EXPIRY);
  g_autofree char *last = NULL;
  g_autofree char *april = NULL;

  while (day != ACCORD_DATE_NONE && day < self->today)
    {
      start = accord_date_next_financial_year_start (start);
      day = accord_withdrawal_last_day (start, self->months, ACCORD_READING_AFTER_EXPIRY);
    }
  last = accord_date_format (day, ACCORD_DATE_STYLE_LONG);
  april = accord_date_format (start, ACCORD_DATE_STYLE_LONG);
  return g_strdup_printf (
    /* Translators: how many partners, the last day to serve them, and a 1 April */
    ngettext ("%1$u partner has not been served, and until then the notice does not run (WD-2). "
              "Served by %2$s, it lets new arrangements start on %3$s.",
              "%1$u partners have not been served, and until then the notice does not run (WD-2). "
              "Served by %2$s, it lets new arrangements start on %3$s.",
              n),
    n, last, april);
}

static void
offer_day (AccordNoticeDates *self, AccordDate day)
{
  g_autofree char *text = accord_date_format (day, ACCORD_DATE_STYLE_SHORT);
  /* Translators: a button: a day on which to serve */
  g_autofree char *words = g_strdup_printf (_("Use %s"), text);

  self->offered = day;
  gtk_button_set_label (GTK_BUTTON (self->hint_button), words);
  gtk_widget_set_visible (self->hint_button, TRUE);
}

/* Where the readings conflict, the day by which serving avoids it. */
static char *
dup_conflict (AccordNoticeDates *self)
{
  AccordDate start = self->dates.next_year_start;
  AccordDate day =
    accord_withdrawal_last_day (start, self->dates.months, ACCORD_READING_AFTER_EXPIRY);
  g_autofree char *last = accord_date_format (day, ACCORD_DATE_STYLE_LONG);
  g_autofree char *april = accord_date_format (start, ACCORD_DATE_STYLE_LONG);

  if (day >= self->today)
    {
      offer_day (self, day);
      /* Translators: a day on which to serve, and a 1 April */
      return g_strdup_printf (_("If the last partner is served by %1$s, both readings give %2$s."),
                              last, april);
    }
  /* Translators: a day on which to serve, and a 1 April */
  return g_strdup_printf (_("Had the last partner been served by %1$s, both readings would give "
                            "%2$s."),
                          last, april);
}

static void
show_hint (AccordNoticeDates *self, char *words)
{
  gtk_widget_set_visible (self->hint, words != NULL);
  gtk_label_set_text (self->hint_label, words == NULL ? "" : words);
  g_free (words);
}

/* --- The days -------------------------------------------------------------------------------- */

static gboolean
work_out (AccordNoticeDates *self, AccordReading reading)
{
  return accord_withdrawal_work_out ((const AccordDate *) (void *) self->served->data,
                                     self->served->len, self->months, reading, &self->dates);
}

static void
show_days (AccordNoticeDates *self)
{
  accord_notice_strip_show (self->strip, &self->dates, self->today);
  accord_reading_card_show (self->after_expiry, &self->dates, self->terms);
  accord_reading_card_show (self->next_year, &self->dates, self->terms);
  gtk_widget_set_visible (GTK_WIDGET (self->next_year), self->is_choice);
  gtk_widget_set_sensitive (GTK_WIDGET (accord_reading_card_get_button (self->after_expiry)),
                            self->is_choice);
  show_hint (self, self->is_choice ? dup_conflict (self) : NULL);
}

static void
update (AccordNoticeDates *self)
{
  gboolean runs = work_out (self, ACCORD_READING_AFTER_EXPIRY);

  self->is_choice = runs && self->terms->is_open && self->dates.conflict;
  if (accord_notice_dates_get_reading (self) == ACCORD_READING_NEXT_YEAR)
    work_out (self, ACCORD_READING_NEXT_YEAR);
  gtk_widget_set_visible (self->strip_panel, runs);
  gtk_widget_set_visible (self->cards, runs);
  gtk_widget_set_visible (self->hint_button, FALSE);
  if (runs)
    show_days (self);
  else
    show_hint (self, dup_waiting (self));
}

static void
reading_toggled_cb (AccordNoticeDates *self)
{
  if (self->terms != NULL)
    update (self);
}

static void
use_clicked_cb (AccordNoticeDates *self)
{
  g_signal_emit (self, signals[USE_DAY], 0, self->offered);
}

/* --- The widget ------------------------------------------------------------------------------ */

static void
accord_notice_dates_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_notice_dates_parent_class)->dispose (object);
}

static void
accord_notice_dates_finalize (GObject *object)
{
  g_array_unref (ACCORD_NOTICE_DATES (object)->served);

  G_OBJECT_CLASS (accord_notice_dates_parent_class)->finalize (object);
}

static void
accord_notice_dates_class_init (AccordNoticeDatesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_notice_dates_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_notice_dates_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[USE_DAY] = g_signal_new ("use-day", ACCORD_TYPE_NOTICE_DATES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_strip (AccordNoticeDates *self)
{
  self->strip_panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->strip = ACCORD_NOTICE_STRIP (accord_notice_strip_new ());
  gtk_widget_add_css_class (self->strip_panel, "panel");
  gtk_widget_add_css_class (self->strip_panel, "pad");
  gtk_box_append (GTK_BOX (self->strip_panel), GTK_WIDGET (self->strip));
  gtk_widget_set_parent (self->strip_panel, GTK_WIDGET (self));
}

static void
add_cards (AccordNoticeDates *self)
{
  GtkCheckButton *safe, *bare;

  self->cards = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->cards), TRUE);
  self->after_expiry =
    ACCORD_READING_CARD (accord_reading_card_new (ACCORD_READING_AFTER_EXPIRY));
  self->next_year = ACCORD_READING_CARD (accord_reading_card_new (ACCORD_READING_NEXT_YEAR));
  safe = accord_reading_card_get_button (self->after_expiry);
  bare = accord_reading_card_get_button (self->next_year);
  gtk_check_button_set_group (bare, safe);
  gtk_check_button_set_active (safe, TRUE);
  g_signal_connect_object (bare, "toggled", G_CALLBACK (reading_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->cards), GTK_WIDGET (self->after_expiry));
  gtk_box_append (GTK_BOX (self->cards), GTK_WIDGET (self->next_year));
  gtk_widget_set_parent (self->cards, GTK_WIDGET (self));
}

static void
add_hint (AccordNoticeDates *self)
{
  self->hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->hint_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->hint_label, TRUE);
  gtk_label_set_xalign (self->hint_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->hint_label), TRUE);
  self->hint_button = gtk_button_new ();
  gtk_widget_set_valign (self->hint_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->hint_button, "clicked", G_CALLBACK (use_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->hint, "hint");
  gtk_box_append (GTK_BOX (self->hint), gtk_image_new_from_icon_name ("accord-note-symbolic"));
  gtk_box_append (GTK_BOX (self->hint), GTK_WIDGET (self->hint_label));
  gtk_box_append (GTK_BOX (self->hint), self->hint_button);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}

static void
accord_notice_dates_init (AccordNoticeDates *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->served = g_array_new (FALSE, FALSE, sizeof (AccordDate));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 16);
  add_strip (self);
  add_cards (self);
  add_hint (self);
}

/**
 * accord_notice_dates_show:
 * @served: (transfer none) (element-type AccordDate): when each partner was served;
 *   %ACCORD_DATE_NONE for one who was not
 * @months: of notice
 * @terms: (transfer none): of the arrangement, for as long as it is shown
 */
void
accord_notice_dates_show (AccordNoticeDates *self,
                          GArray *served,
                          int months,
                          const AccordNoticeTerms *terms,
                          AccordDate today)
{
  g_return_if_fail (ACCORD_IS_NOTICE_DATES (self));

  g_array_set_size (self->served, 0);
  g_array_append_vals (self->served, served->data, served->len);
  self->months = months;
  self->terms = terms;
  self->today = today;
  update (self);
}

/** accord_notice_dates_get_reading: the one that is chosen. */
AccordReading
accord_notice_dates_get_reading (AccordNoticeDates *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTICE_DATES (self), ACCORD_READING_AFTER_EXPIRY);

  return self->is_choice &&
             gtk_check_button_get_active (accord_reading_card_get_button (self->next_year))
           ? ACCORD_READING_NEXT_YEAR
           : ACCORD_READING_AFTER_EXPIRY;
}

/** accord_notice_dates_set_reading: chooses one. */
void
accord_notice_dates_set_reading (AccordNoticeDates *self, AccordReading reading)
{
  g_return_if_fail (ACCORD_IS_NOTICE_DATES (self));

  gtk_check_button_set_active (
    accord_reading_card_get_button (reading == ACCORD_READING_NEXT_YEAR ? self->next_year
                                                                        : self->after_expiry),
    TRUE);
}

/** accord_notice_dates_is_choice: whether the readings lead to different days, so that the governing
 * body has to choose (WD-5). */
gboolean
accord_notice_dates_is_choice (AccordNoticeDates *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTICE_DATES (self), FALSE);
  return self->is_choice;
}
