/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/table-cell.h"

#include <glib/gi18n.h>

struct _AccordTableCell {
  GtkWidget parent_instance;

  GtkWidget *image; /* NULL without ACCORD_CELL_STATE */
  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *caption; /* NULL without ACCORD_CELL_CAPTION */
  gboolean dim;
  char *name; /* all of it, as it is read out */
};

G_DEFINE_FINAL_TYPE (AccordTableCell, accord_table_cell, GTK_TYPE_WIDGET)

static void
set_name (AccordTableCell *self, const char *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* GTK 4.8 gives cells no name of their own: the widget inside carries it. */
static void
update_name (AccordTableCell *self)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (self->text));
  const char *caption = NULL;
  g_autofree char *name = NULL;

  if (self->caption != NULL && gtk_widget_get_visible (self->caption))
    caption = gtk_inscription_get_text (GTK_INSCRIPTION (self->caption));
  if (caption == NULL)
    name = g_strdup (text);
  else
    /* Translators: what a screen reader says for a cell with two lines */
    name = g_strdup_printf (_("%1$s, %2$s"), text, caption);
  set_name (self, name == NULL ? "" : name);
}

static GtkWidget *
make_line (AccordTableCellFlags flags, guint min_chars, guint nat_chars)
{
  GtkInscription *line = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_min_chars (line, min_chars);
  gtk_inscription_set_nat_chars (line, nat_chars);
  gtk_inscription_set_text_overflow (line, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_wrap_mode (line, PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_xalign (line, (flags & ACCORD_CELL_END) ? 1 : 0);
  gtk_inscription_set_yalign (line, 0.5F);
  gtk_widget_set_hexpand (GTK_WIDGET (line), TRUE);
  if (flags & ACCORD_CELL_END)
    gtk_widget_add_css_class (GTK_WIDGET (line), "numeric");
  return GTK_WIDGET (line);
}

/* What is cut short can be read where the pointer is. */
static gboolean
accord_table_cell_query_tooltip (GtkWidget *widget,
                                 int x,
                                 int y,
                                 gboolean is_key,
                                 GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, ACCORD_TABLE_CELL (widget)->name);
  return TRUE;
}

static void
accord_table_cell_dispose (GObject *object)
{
  AccordTableCell *self = ACCORD_TABLE_CELL (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_table_cell_parent_class)->dispose (object);
}

static void
accord_table_cell_finalize (GObject *object)
{
  g_free (ACCORD_TABLE_CELL (object)->name);

  G_OBJECT_CLASS (accord_table_cell_parent_class)->finalize (object);
}

static void
accord_table_cell_class_init (AccordTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_table_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_table_cell_finalize;
  widget_class->query_tooltip = accord_table_cell_query_tooltip;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
accord_table_cell_init (AccordTableCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** accord_table_cell_new: an empty cell whose width is counted in characters. */
GtkWidget *
accord_table_cell_new (AccordTableCellFlags flags, guint min_chars, guint nat_chars)
{
  AccordTableCell *self = g_object_new (ACCORD_TYPE_TABLE_CELL, NULL);

  self->dim = (flags & ACCORD_CELL_DIM) != 0;
  self->text = make_line (flags, min_chars, nat_chars);
  if (flags & ACCORD_CELL_WRAP)
    gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->text), 2);
  if (flags & ACCORD_CELL_STRONG)
    gtk_widget_add_css_class (self->text, "tcell-title");
  gtk_box_append (GTK_BOX (self->box), self->text);

  if (flags & ACCORD_CELL_CAPTION)
    {
      self->caption = make_line (flags, 0, 0);
      gtk_widget_add_css_class (self->caption, "cap");
      gtk_box_append (GTK_BOX (self->box), self->caption);
    }
  if (flags & ACCORD_CELL_STATE)
    {
      self->image = gtk_image_new ();
      gtk_widget_insert_before (self->image, GTK_WIDGET (self), self->box);
    }
  return GTK_WIDGET (self);
}

/** accord_table_cell_get_name: (transfer none): all that the cell says, as it is read out. */
const char *
accord_table_cell_get_name (AccordTableCell *self)
{
  g_return_val_if_fail (ACCORD_IS_TABLE_CELL (self), NULL);
  return self->name;
}

/** accord_table_cell_set_text: the first line; a dash where there is nothing. */
void
accord_table_cell_set_text (AccordTableCell *self, const char *text)
{
  gboolean missing = text == NULL || *text == '\0';

  g_return_if_fail (ACCORD_IS_TABLE_CELL (self));

  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), missing ? "—" : text);
  accord_tone_apply (self->text, missing || self->dim ? ACCORD_TONE_DIM : ACCORD_TONE_PLAIN);
  update_name (self);
}

/* In characters as wide as a digit; what stands between the digits is half as wide. */
static guint
measure_amount (const char *amount)
{
  guint n_halves = 0;

  for (const char *at = amount; *at != '\0'; at = g_utf8_next_char (at))
    n_halves += *at == ',' || *at == '.' ? 1 : 2;
  return (n_halves + 1) / 2;
}

/** accord_table_cell_set_amount: as accord_table_cell_set_text(), and has room for all of it. */
void
accord_table_cell_set_amount (AccordTableCell *self, const char *amount)
{
  GtkInscription *text;
  guint width = amount == NULL ? 0 : measure_amount (amount);

  g_return_if_fail (ACCORD_IS_TABLE_CELL (self));

  accord_table_cell_set_text (self, amount);
  text = GTK_INSCRIPTION (self->text);
  if (width > gtk_inscription_get_min_chars (text))
    gtk_inscription_set_min_chars (text, width);
  if (width > gtk_inscription_get_nat_chars (text))
    gtk_inscription_set_nat_chars (text, width);
}

/** accord_table_cell_set_caption: the second line; %NULL leaves the first one alone in the middle.
 */
void
accord_table_cell_set_caption (AccordTableCell *self, const char *caption, AccordTone tone)
{
  g_return_if_fail (ACCORD_IS_TABLE_CELL (self) && self->caption != NULL);

  gtk_widget_set_visible (self->caption, caption != NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->caption), caption);
  accord_tone_apply (self->caption, tone == ACCORD_TONE_PLAIN ? ACCORD_TONE_DIM : tone);
  update_name (self);
}

/** accord_table_cell_add_word: says with the cell what its colour says; call it last. */
void
accord_table_cell_add_word (AccordTableCell *self, const char *word)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ACCORD_IS_TABLE_CELL (self));

  /* Translators: what a screen reader says for a cell, and a word for what its colour means */
  name = g_strdup_printf (_("%1$s, %2$s"), self->name, word);
  set_name (self, name);
}

/** accord_table_cell_set_state: the icon, and its word as the text; a dash where @state is %NULL.
 */
void
accord_table_cell_set_state (AccordTableCell *self, const AccordState *state, const char *word)
{
  g_return_if_fail (ACCORD_IS_TABLE_CELL (self) && self->image != NULL);

  gtk_widget_set_visible (self->image, state != NULL);
  accord_table_cell_set_text (self, state == NULL ? NULL : word);
  if (state == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), state->icon);
  accord_tone_apply (self->image, state->tone);
  accord_tone_apply (self->text, state->tone);
}
