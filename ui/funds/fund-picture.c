/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "funds/fund-picture.h"

#include <glib/gi18n.h>

#include "accord/money.h"
#include "funds/fund-chart.h"
#include "widgets/figures.h"

/* The figures of a fund, a line where it runs short, and its balance over the year. */

static void
add_amount (AccordFigures *figures,
            AccordRecord *fund,
            const char *key,
            const char *words,
            const char *state)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (fund), key);
  g_autofree char *amount = accord_money_format (accord_record_get_integer (fund, key));

  accord_figures_add (figures, accord_field_get_label (field), amount, words,
                      state == NULL ? NULL : accord_state_find (state));
}

static void
show_figures (AccordFigures *figures, AccordRecord *fund)
{
  gint64 agreed = accord_record_get_integer (fund, "agreed");
  gint64 late = accord_record_get_integer (fund, "late");
  gint64 spent = accord_record_get_integer (fund, "spent");
  gboolean is_overdrawn = accord_record_get_integer (fund, "balance") < 0;
  g_autofree char *late_amount = accord_money_format (late);
  /* Translators: an amount that should have been paid by now */
  g_autofree char *late_words = g_strdup_printf (_("%s late"), late_amount);
  g_autofree char *share =
    agreed == 0 ? NULL
                : g_strdup_printf (_("%d %% of the year’s total"), (int) (spent * 100 / agreed));

  accord_figures_clear (figures);
  add_amount (figures, fund, "agreed", _("For the year"), NULL);
  add_amount (figures, fund, "paid", late > 0 ? late_words : _("Nothing is late"),
              late > 0 ? "overdue" : NULL);
  add_amount (figures, fund, "spent", share, NULL);
  add_amount (figures, fund, "balance", is_overdrawn ? _("Overdrawn") : _("Paid in less spent"),
              is_overdrawn ? "overdrawn" : NULL);
}

/** accord_fund_picture_new: what stands above the page of a fund. */
GtkWidget *
accord_fund_picture_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *figures = accord_figures_new ();
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chart = accord_fund_chart_new ();

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "pad");
  gtk_box_append (GTK_BOX (panel), chart);
  gtk_box_append (GTK_BOX (box), figures);
  gtk_box_append (GTK_BOX (box), panel);
  g_object_set_data (G_OBJECT (box), "accord-figures", figures);
  g_object_set_data (G_OBJECT (box), "accord-chart", chart);
  return box;
}

/** accord_fund_picture_show: shows @fund as at the day of @store. */
void
accord_fund_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *fund)
{
  show_figures (g_object_get_data (G_OBJECT (picture), "accord-figures"), fund);
  accord_fund_chart_take_data (g_object_get_data (G_OBJECT (picture), "accord-chart"),
                               accord_fund_data_new (store, fund));
}
