/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/field-row.h"

#include <glib/gi18n.h>

#include "form/choice-row.h"
#include "form/choices-row.h"
#include "form/date-row.h"
#include "form/file-row.h"
#include "form/long-text-row.h"
#include "form/reference-row.h"
#include "form/references-row.h"
#include "form/typed-row.h"

enum {
  EDITED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (AccordFieldRow, accord_field_row, GTK_TYPE_WIDGET)

static void
accord_field_row_default_init (AccordFieldRowInterface *iface)
{
  /**
   * AccordFieldRow::edited:
   *
   * Something else stands in the row.
   */
  signals[EDITED] = g_signal_new ("edited", ACCORD_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * AccordFieldRow::refused:
   * @why: a sentence for the officer
   *
   * What was pasted, dropped or chosen was not taken; the row holds what it held.
   */
  signals[REFUSED] = g_signal_new ("refused", ACCORD_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/** accord_field_row_new: the row that suits the kind of @field. */
AccordFieldRow *
accord_field_row_new (AccordStore *store, const AccordField *field)
{
  switch (field->kind)
    {
    case ACCORD_FIELD_LONG_TEXT:
      return accord_long_text_row_new (field);
    case ACCORD_FIELD_BOOLEAN:
    case ACCORD_FIELD_CHOICE:
      return accord_choice_row_new (field);
    case ACCORD_FIELD_CHOICES:
      return accord_choices_row_new (field);
    case ACCORD_FIELD_REFERENCE:
      return accord_reference_row_new (store, field);
    case ACCORD_FIELD_REFERENCES:
      return accord_references_row_new (store, field);
    case ACCORD_FIELD_FILE:
      return accord_file_row_new (store, field);
    case ACCORD_FIELD_DATE:
    case ACCORD_FIELD_DEADLINE:
      return accord_date_row_new (store, field);
    case ACCORD_FIELD_TEXT:
    case ACCORD_FIELD_INTEGER:
    case ACCORD_FIELD_NUMBER:
    case ACCORD_FIELD_MONEY:
    case ACCORD_FIELD_TIME:
    case ACCORD_FIELD_YEAR:
    default:
      return accord_typed_row_new (store, field);
    }
}

/** accord_field_row_set_value: shows a value; this is no edit. */
void
accord_field_row_set_value (AccordFieldRow *self, const AccordValue *value)
{
  g_return_if_fail (ACCORD_IS_FIELD_ROW (self));
  ACCORD_FIELD_ROW_GET_IFACE (self)->set_value (self, value);
}

/**
 * accord_field_row_get_value:
 * @value: (out): an initialised value; left alone on failure
 *
 * Reads what is entered.
 *
 * Returns: %FALSE with an error that says what was expected
 */
gboolean
accord_field_row_get_value (AccordFieldRow *self, AccordValue *value, GError **error)
{
  g_return_val_if_fail (ACCORD_IS_FIELD_ROW (self), FALSE);
  return ACCORD_FIELD_ROW_GET_IFACE (self)->get_value (self, value, error);
}

/** accord_field_row_dup_suggestion: (transfer full) (nullable): what was probably meant by what is
 * entered and is no value. */
char *
accord_field_row_dup_suggestion (AccordFieldRow *self)
{
  AccordFieldRowInterface *iface = ACCORD_FIELD_ROW_GET_IFACE (self);

  g_return_val_if_fail (ACCORD_IS_FIELD_ROW (self), NULL);
  return iface->dup_suggestion == NULL ? NULL : iface->dup_suggestion (self);
}

/** accord_field_row_take_suggestion: enters it, as if it had been typed. */
void
accord_field_row_take_suggestion (AccordFieldRow *self)
{
  g_autofree char *suggestion = accord_field_row_dup_suggestion (self);
  GtkWidget *entry = accord_field_row_get_focus (self);

  if (suggestion == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), suggestion);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

/**
 * accord_field_row_set_narrow:
 * @user_data: has to live as long as the row
 *
 * Says which records a row offers; nothing to rows that offer none.
 */
void
accord_field_row_set_narrow (AccordFieldRow *self, AccordFieldNarrow narrow, gpointer user_data)
{
  AccordFieldRowInterface *iface = ACCORD_FIELD_ROW_GET_IFACE (self);

  g_return_if_fail (ACCORD_IS_FIELD_ROW (self));
  if (iface->set_narrow != NULL)
    iface->set_narrow (self, narrow, user_data);
}

/** accord_field_row_set_fault: marks the row as the one that the line below it is about. */
void
accord_field_row_set_fault (AccordFieldRow *self, gboolean fault)
{
  g_return_if_fail (ACCORD_IS_FIELD_ROW (self));

  ACCORD_FIELD_ROW_GET_IFACE (self)->set_fault (self, fault);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (accord_field_row_get_focus (self)), GTK_ACCESSIBLE_STATE_INVALID,
    fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/** accord_field_row_get_focus: (transfer none): the widget that is typed into. */
GtkWidget *
accord_field_row_get_focus (AccordFieldRow *self)
{
  g_return_val_if_fail (ACCORD_IS_FIELD_ROW (self), NULL);
  return ACCORD_FIELD_ROW_GET_IFACE (self)->get_focus (self);
}

/** accord_field_row_edited: for a row: something else stands in it. */
void
accord_field_row_edited (AccordFieldRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/** accord_field_row_refused: for a row: what came was not taken; @why is a sentence. */
void
accord_field_row_refused (AccordFieldRow *self, const char *why)
{
  g_signal_emit (self, signals[REFUSED], 0, why);
}

/** accord_field_row_refused_length: for a row: a text of @length characters was not taken. */
void
accord_field_row_refused_length (AccordFieldRow *self, glong length, glong limit)
{
  g_autofree char *why =
    g_strdup_printf (_("It is %1$ld characters long; at most %2$ld fit here."), length, limit);

  accord_field_row_refused (self, why);
}

/** accord_field_row_name: for a row: what assistive technology calls the control, and its help. */
void
accord_field_row_name (GtkWidget *control, const AccordField *field)
{
  const char *help = accord_field_get_help (field);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_field_get_label (field), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  (field->flags & ACCORD_FIELD_REQUIRED) != 0, -1);
  if (help == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  help, -1);
  gtk_widget_set_tooltip_text (control, help);
}

/** accord_field_row_dup_title: (transfer full): for a row: its label, with what it counts. */
char *
accord_field_row_dup_title (const AccordField *field)
{
  const char *label = accord_field_get_label (field);

  if (field->flags & ACCORD_FIELD_REQUIRED)
    /* Translators: the label of a field that has to be filled in */
    return g_strdup_printf (_("%s (required)"), label);
  return g_strdup (label);
}

/** accord_field_row_add_button: (transfer none): for a row: a flat button at its end; @name may
 * come later. */
GtkWidget *
accord_field_row_add_button (AdwEntryRow *row, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  if (name != NULL)
    {
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  adw_entry_row_add_suffix (row, button);
  return button;
}

static void
text_inserted_cb (GtkEditable *editable,
                  const char *text,
                  int length,
                  int *position,
                  AccordFieldRow *self)
{
  glong added = g_utf8_strlen (text, length);
  glong there = g_utf8_strlen (gtk_editable_get_text (editable), -1);

  if (there + added <= ACCORD_TEXT_MAX)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  accord_field_row_refused_length (self, there + added, ACCORD_TEXT_MAX);
}

/**
 * accord_field_row_limit:
 *
 * For a row: refuses what makes the text of @editable longer than a field holds before it is laid
 * out, which for a million characters takes minutes.
 */
void
accord_field_row_limit (AccordFieldRow *self, GtkEditable *editable)
{
  GtkEditable *delegate = gtk_editable_get_delegate (editable);

  g_signal_connect_object (delegate, "insert-text", G_CALLBACK (text_inserted_cb), self, 0);
}
