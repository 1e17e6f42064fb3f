/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/function-picture.h"

#include <glib/gi18n.h>

#include "arrangements/function-matrix-data.h"
#include "widgets/state.h"

#define LEAST_WIDTH 480

struct _AccordFunctionPicture {
  GtkWidget parent_instance;

  AccordFunctionTable *table; /* owned */
  GtkWidget *scroller;
  GtkWidget *content; /* borrowed, as the next two */
  GtkGrid *grid;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (AccordFunctionPicture, accord_function_picture, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
accord_function_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As high as the matrix is at its width, which may be more than there is: a scrolled window would
 * ask for as much as it needs at its narrowest. */
static void
accord_function_picture_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  AccordFunctionPicture *self = ACCORD_FUNCTION_PICTURE (widget);
  int narrowest, usual;

  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, &usual, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (narrowest, LEAST_WIDTH);
      *natural = usual;
      return;
    }
  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL,
                      for_size < 0 ? usual : MAX (for_size, narrowest), minimum, natural, NULL,
                      NULL);
}

static void
accord_function_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (ACCORD_FUNCTION_PICTURE (widget)->scroller, width, height, baseline, NULL);
}

static void
accord_function_picture_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_FUNCTION_PICTURE (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_function_picture_parent_class)->dispose (object);
}

static void
accord_function_picture_finalize (GObject *object)
{
  accord_function_table_free (ACCORD_FUNCTION_PICTURE (object)->table);

  G_OBJECT_CLASS (accord_function_picture_parent_class)->finalize (object);
}

static void
accord_function_picture_class_init (AccordFunctionPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_function_picture_dispose;
  object_class->finalize = accord_function_picture_finalize;

  widget_class->get_request_mode = accord_function_picture_get_request_mode;
  widget_class->measure = accord_function_picture_measure;
  widget_class->size_allocate = accord_function_picture_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

/* Very large text has no room: the keyboard then reaches the matrix, to scroll it sideways. */
static void
width_changed_cb (GtkWidget *scroller, GtkAdjustment *adjustment)
{
  gtk_widget_set_focusable (scroller, gtk_adjustment_get_upper (adjustment) >
                                        gtk_adjustment_get_page_size (adjustment));
}

static GtkWidget *
make_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);

  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (scrolled, child);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_add_css_class (scroller, "panel");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Functions by model"), -1);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scrolled), "changed",
                           G_CALLBACK (width_changed_cb), scroller, G_CONNECT_SWAPPED);
  return scroller;
}

static void
accord_function_picture_init (AccordFunctionPicture *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *source = make_label (NULL);

  self->table = accord_function_table_new_shipped ();
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = make_scroller (self->content);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_add_css_class (grid, "matrix");
  self->grid = GTK_GRID (grid);
  gtk_box_append (GTK_BOX (self->content), grid);
  gtk_widget_add_css_class (source, "cap");
  gtk_widget_add_css_class (source, "dim-label");
  gtk_widget_add_css_class (source, "matrix-source");
  self->source = GTK_LABEL (source);
  gtk_box_append (GTK_BOX (self->content), source);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A cell fills its place, so that the ground of a column has no gaps. */
static void
attach (AccordFunctionPicture *self, GtkWidget *child, guint column, guint row, gboolean is_ours)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (child, TRUE);
  gtk_widget_set_hexpand (cell, column == 0);
  gtk_widget_add_css_class (cell, "cell");
  if (column == 0)
    gtk_widget_add_css_class (cell, "name");
  if (row == 0)
    gtk_widget_add_css_class (cell, "heading");
  if (is_ours)
    gtk_widget_add_css_class (cell, "ours");
  gtk_box_append (GTK_BOX (cell), child);
  gtk_grid_attach (self->grid, cell, (int) column, (int) row, 1, 1);
}

static guint
add_headings (AccordFunctionPicture *self, const AccordFunctionMatrix *data)
{
  const AccordChoice *models = accord_function_matrix_get_models ();
  guint column = 1;

  attach (self, make_label (_("Function")), 0, 0, FALSE);
  for (; models[column - 1].key != NULL; column++)
    attach (self, make_label (_(models[column - 1].label)), column, 0, column - 1 == data->model);
  attach (self, make_label (_("Claimed here")), column, 0, FALSE);
  return column;
}

/* What the arrangement claims, and below it, where there is something to say, an icon and words. */
static GtkWidget *
make_claim (const AccordFunctionMatrixRow *row)
{
  const char *judgement = accord_function_matrix_row_get_judgement (row);
  const AccordState *state =
    accord_state_find (row->claim == ACCORD_FUNCTION_CLAIM_BEYOND ? "beyond" : "discussed");
  GtkWidget *claim = make_label (row->claimed == NULL ? "—" : row->claimed);
  GtkWidget *box, *line, *words;

  gtk_widget_add_css_class (claim, row->claimed == NULL ? "dim-label" : "strong");
  if (judgement == NULL)
    return claim;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  words = make_label (judgement);
  gtk_widget_add_css_class (words, "cap");
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (state->icon));
  gtk_box_append (GTK_BOX (line), words);
  accord_tone_apply (line, state->tone);
  gtk_box_append (GTK_BOX (box), claim);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
add_row (AccordFunctionPicture *self,
         const AccordFunctionMatrix *data,
         guint index,
         guint n_columns)
{
  const AccordFunctionMatrixRow *row = g_ptr_array_index (data->rows, index);

  attach (self, make_label (row->function), 0, index + 1, FALSE);
  for (guint i = 0; row->allowed[i] != NULL; i++)
    {
      GtkWidget *label = make_label (row->allowed[i]);

      gtk_widget_add_css_class (label, i == data->model ? "strong" : "dim-label");
      attach (self, label, i + 1, index + 1, i == data->model);
    }
  attach (self, make_claim (row), n_columns, index + 1, FALSE);
}

static void
clear (AccordFunctionPicture *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/** accord_function_picture_new: a picture that shows nothing yet. */
GtkWidget *
accord_function_picture_new (void)
{
  return g_object_new (ACCORD_TYPE_FUNCTION_PICTURE, NULL);
}

/** accord_function_picture_show: shows the claims of @arrangement as at the day of @store. */
void
accord_function_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *arrangement)
{
  AccordFunctionPicture *self = ACCORD_FUNCTION_PICTURE (picture);
  g_autoptr (AccordFunctionMatrix) data =
    accord_function_matrix_new (self->table, store, arrangement);
  g_autofree char *source = NULL;
  g_autofree char *words = NULL;
  guint n_columns;

  clear (self);
  gtk_widget_set_visible (picture, data != NULL);
  if (data == NULL)
    return;
  n_columns = add_headings (self, data);
  for (guint i = 0; i < data->rows->len; i++)
    add_row (self, data, i, n_columns);
  /* Translators: %s is where that stands, such as NS 4.1.5 */
  source = g_strdup_printf (_("What each co-commissioning model allows: %s"), data->clause);
  gtk_label_set_text (self->source, source);
  words = accord_function_matrix_dup_words (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, source,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
