/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/reference-offer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "accord/sentence.h"

#define SHOWN_MAX 40

/* The dates after which a record of any type is not in force, and what is said of it then. */
static const struct {
  const char *key;
  const char *words;
} ends[] = {
  { "closed", N_("closed %d") },
  { "dissolved", N_("dissolved %d") },
  { "ended", N_("ended %d") },
  { "end", N_("ended %d") },
  { "to", N_("ended %d") },
};

/* Answers which of the dates has passed as at the day of the store, or -1. */
static int
find_end (AccordStore *store, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const AccordField *field = accord_record_type_find_field (type, ends[i].key);

      if (field != NULL && field->kind == ACCORD_FIELD_DATE &&
          accord_record_has (record, field->key) &&
          accord_record_get_date (record, field->key) < accord_store_get_as_at (store))
        return (int) i;
    }
  return -1;
}

/* Every format of the table takes a year. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
dup_end (AccordStore *store, AccordRecord *record)
{
  int end = find_end (store, record);
  int year;

  if (end < 0)
    return NULL;
  accord_date_split (accord_record_get_date (record, ends[end].key), &year, NULL, NULL);
  return g_strdup_printf (_(ends[end].words), year);
}
#pragma GCC diagnostic pop

static void
append_aside (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_row (gint64 id, const char *icon, const char *title, GtkWidget **box)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_margin_top (*box, 6);
  gtk_widget_set_margin_bottom (*box, 6);
  gtk_widget_set_margin_start (*box, 8);
  gtk_widget_set_margin_end (*box, 8);
  if (icon != NULL)
    gtk_box_append (GTK_BOX (*box), gtk_image_new_from_icon_name (icon));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (*box), label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "accord-id", g_memdup2 (&id, sizeof id), g_free);
  return row;
}

/** accord_reference_offer_new: the line of a record: its title, its code, and whether it ended. */
GtkWidget *
accord_reference_offer_new (AccordStore *store, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  gint64 id = accord_record_get_id (record);
  g_autofree char *title = accord_store_dup_title (store, type, id);
  const char *reference =
    type->reference_field == NULL ? NULL : accord_record_get_text (record, type->reference_field);
  g_autofree char *end = dup_end (store, record);
  GtkWidget *box;
  GtkWidget *row = make_row (id, NULL, title, &box);

  if (end != NULL)
    {
      append_aside (box, end);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      end, -1);
    }
  if (reference != NULL && strcmp (title, reference) != 0)
    append_aside (box, reference);
  return row;
}

/** accord_reference_offer_new_for_adding: the line that adds a record by what was typed. */
GtkWidget *
accord_reference_offer_new_for_adding (const AccordRecordType *type, const char *text)
{
  g_autoptr (AccordRecord) record = accord_record_new (type);
  g_autofree char *heading = accord_sentence_for_form (record);
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), SHOWN_MAX));
  /* Translators: the heading of a form, and what was typed: New organisation “Acme”… */
  g_autofree char *title = g_strdup_printf (_("%1$s “%2$s”…"), heading, start);
  GtkWidget *box;

  return make_row (0, "list-add-symbolic", title, &box);
}

/** accord_reference_offer_get_id: the record of a line; 0 for the one that adds. */
gint64
accord_reference_offer_get_id (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "accord-id");
}

/** accord_reference_offer_has_ended: whether @record is over as at the day of the store. */
gboolean
accord_reference_offer_has_ended (AccordStore *store, AccordRecord *record)
{
  return find_end (store, record) >= 0;
}
