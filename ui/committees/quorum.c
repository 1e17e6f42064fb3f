/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/quorum.h"

#include <glib/gi18n.h>
#include <string.h>

#include "accord/query.h"
#include "widgets/state.h"
#include "widgets/words.h"

/* What keeps most of its lines from wrapping, in characters. */
#define LINE_CHARS 30

struct _AccordQuorum {
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *labels; /* of GtkLabel, borrowed, in order */
};

G_DEFINE_FINAL_TYPE (AccordQuorum, accord_quorum, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (AccordQuorum *self, GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = accord_words_new (text, style);

  gtk_box_append (GTK_BOX (box), label);
  g_ptr_array_add (self->labels, label);
  return label;
}

static void
add_line (AccordQuorum *self, const char *state, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const AccordState *look = accord_state_find (state);
  GtkWidget *image = gtk_image_new_from_icon_name (look->icon);
  GtkWidget *label;

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  accord_tone_apply (image, look->tone);
  gtk_box_append (GTK_BOX (line), image);
  label = add_label (self, line, text, "cap");
  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
  accord_tone_apply (label, look->tone);
  gtk_box_append (GTK_BOX (self->box), line);
}

/* The number stands out; the rest is the committee's own words. */
static void
show_quorum (AccordQuorum *self, const char *quorum, guint number)
{
  g_autofree char *figure = g_strdup_printf ("%u", number);
  const char *rest;
  GtkWidget *line;

  if (quorum == NULL)
    {
      add_line (self, "due-soon", _("No quorum is set"));
      return;
    }
  if (number == 0 || !g_str_has_prefix (quorum, figure))
    {
      add_line (self, "appraised", quorum);
      return;
    }
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  add_label (self, line, figure, "figure");
  add_label (self, line, ngettext ("voting member", "voting members", number), "dim-label");
  gtk_box_append (GTK_BOX (self->box), line);
  rest = quorum + strlen (figure) + strspn (quorum + strlen (figure), " ,;:");
  if (*rest != '\0')
    add_line (self, "appraised", rest);
}

static void
show_vote (AccordQuorum *self, AccordRecord *committee)
{
  g_autofree char *rule =
    accord_record_format (committee, "voting_rule", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *words = NULL;

  if (*rule == '\0')
    return;
  words = accord_record_get_boolean (committee, "casting_vote")
            /* Translators: how votes are counted: "Majority" */
            ? g_strdup_printf (_("%s; the chair has a casting vote"), rule)
            : g_strdup (rule);
  add_line (self, "appraised", words);
}

static void
show_attainable (AccordQuorum *self, AccordRows *rows)
{
  guint number = (guint) accord_rows_get_integer (rows, 0, "quorum_number");
  guint n_filled = (guint) accord_rows_get_integer (rows, 0, "n_filled");
  gboolean is_attainable = n_filled >= number;
  g_autofree char *words = is_attainable
                             ? g_strdup_printf (_("Attainable: %u in post"), n_filled)
                             : g_strdup_printf (_("Not attainable: only %u in post"), n_filled);

  if (number > 0)
    add_line (self, is_attainable ? "received" : "overdue", words);
}

static void
show_last_met (AccordQuorum *self, AccordRows *rows)
{
  AccordDate last_met = accord_rows_get_date (rows, 0, "last_met");
  guint n_present = (guint) accord_rows_get_integer (rows, 0, "n_present");
  g_autofree char *day = accord_date_format (last_met, ACCORD_DATE_STYLE_LONG);
  g_autofree char *words = NULL;

  if (last_met == ACCORD_DATE_NONE)
    words = g_strdup (_("Has not met yet"));
  else if (accord_rows_is_null (rows, 0, "n_present"))
    words = g_strdup_printf (_("Last met on %s"), day);
  else
    /* Translators: a day, and how many voting members or their deputies came */
    words = g_strdup_printf (ngettext ("Last met on %1$s, %2$u vote present",
                                       "Last met on %1$s, %2$u votes present", n_present),
                             day, n_present);
  gtk_widget_add_css_class (add_label (self, self->box, words, "cap"), "dim-label");
}

static void
clear (AccordQuorum *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->labels, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
accord_quorum_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_QUORUM (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_quorum_parent_class)->dispose (object);
}

static void
accord_quorum_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_QUORUM (object)->labels);

  G_OBJECT_CLASS (accord_quorum_parent_class)->finalize (object);
}

static void
accord_quorum_class_init (AccordQuorumClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_quorum_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_quorum_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_quorum_init (AccordQuorum *self)
{
  self->labels = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pad");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Quorum"), -1);
}

/** accord_quorum_new: a panel that says nothing yet. */
GtkWidget *
accord_quorum_new (void)
{
  return g_object_new (ACCORD_TYPE_QUORUM, NULL);
}

/** accord_quorum_show: says what @committee needs on the day of @store. */
void
accord_quorum_show (AccordQuorum *self, AccordStore *store, AccordRecord *committee)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, accord_record_get_id (committee));
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "committee-quorum", NULL, "committee", number, NULL);

  g_return_if_fail (ACCORD_IS_QUORUM (self));

  clear (self);
  add_label (self, self->box, _("Quorum"), "strong");
  if (rows == NULL || accord_rows_get_n_rows (rows) == 0)
    return;
  show_quorum (self, accord_record_get_text (committee, "quorum"),
               (guint) MAX (accord_rows_get_integer (rows, 0, "quorum_number"), 0));
  show_vote (self, committee);
  show_attainable (self, rows);
  show_last_met (self, rows);
}

/** accord_quorum_dup_words: (transfer full): what it says, line by line. */
char *
accord_quorum_dup_words (AccordQuorum *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (ACCORD_IS_QUORUM (self), NULL);

  for (guint i = 0; i < self->labels->len; i++)
    g_string_append_printf (words, "%s%s", i == 0 ? "" : "\n",
                            gtk_label_get_text (g_ptr_array_index (self->labels, i)));
  return g_string_free (words, FALSE);
}
