/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/what-follows.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "widgets/property-grid.h"
#include "widgets/words.h"

struct _AccordWhatFollows {
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (AccordWhatFollows, accord_what_follows, GTK_TYPE_WIDGET)

static void
accord_what_follows_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_WHAT_FOLLOWS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_what_follows_parent_class)->dispose (object);
}

static void
accord_what_follows_class_init (AccordWhatFollowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_what_follows_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
accord_what_follows_init (AccordWhatFollows *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_words (AccordWhatFollows *self, const char *text, const char *style)
{
  gtk_box_append (GTK_BOX (self->box), accord_words_new (text, style));
}

static AccordPropertyGrid *
add_grid (AccordWhatFollows *self, const char *title)
{
  GtkWidget *grid = accord_property_grid_new ();

  add_words (self, title, "section");
  gtk_widget_set_margin_bottom (grid, 12);
  gtk_box_append (GTK_BOX (self->box), grid);
  return ACCORD_PROPERTY_GRID (grid);
}

static void
add_requirements (AccordWhatFollows *self, GPtrArray *requirements)
{
  AccordPropertyGrid *grid;

  if (requirements->len == 0)
    {
      add_words (self, _("The constitution asks nothing more of such an arrangement."), "dim-label");
      return;
    }
  grid = add_grid (self, _("What is asked of it"));
  for (guint i = 0; i < requirements->len; i++)
    {
      const AccordRequirement *requirement = requirements->pdata[i];

      accord_property_grid_add (grid, requirement->clause, requirement->title);
    }
}

static void
add_owed (AccordWhatFollows *self, GPtrArray *owed, int year)
{
  g_autofree char *name = accord_financial_year_format (year);
  /* Translators: %s is a financial year such as 2015/16 */
  g_autofree char *title = g_strdup_printf (_("Its reporting calendar of %s"), name);
  AccordPropertyGrid *grid = add_grid (self, title);

  for (guint i = 0; i < owed->len; i++)
    {
      const AccordObligationChange *change = owed->pdata[i];
      g_autofree char *due = accord_date_format (change->to, ACCORD_DATE_STYLE_SHORT);

      accord_property_grid_add (grid, due, change->title);
    }
}

/** accord_what_follows_show: shows that, and nothing that was shown before. */
void
accord_what_follows_show (AccordWhatFollows *self, const AccordArrangementPreview *preview)
{
  GtkWidget *child;

  g_return_if_fail (ACCORD_IS_WHAT_FOLLOWS (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  add_requirements (self, preview->requirements);
  if (preview->owed->len > 0)
    add_owed (self, preview->owed, preview->year);
  if (preview->last_day != ACCORD_DATE_NONE)
    {
      g_autofree char *day = accord_date_format (preview->last_day, ACCORD_DATE_STYLE_LONG);

      accord_property_grid_add (add_grid (self, _("Leaving it")), _("Last day to serve notice"), day);
    }
}
