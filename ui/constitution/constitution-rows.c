/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "constitution/constitution-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/state.h"

/* How wide the names and the clauses are, so that they stand below one another. */
#define NAME_CHARS   17
#define CLAUSE_CHARS 6

static const AccordState states[] = {
  [ACCORD_CONSTITUTION_BREACH] = { "breach", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  [ACCORD_CONSTITUTION_WARNING] = { "warning", "dialog-warning-symbolic", ACCORD_TONE_WARNING },
  [ACCORD_CONSTITUTION_NOTE] = { "note", "accord-note-symbolic", ACCORD_TONE_DIM },
};

static GtkWidget *
list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

/* A row is read as one sentence; its labels are only how it looks. */
static GtkWidget *
append_row (GtkWidget *list, const char *sentence, int spacing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  gtk_widget_add_css_class (box, "match");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return box;
}

static GtkWidget *
append_label (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
append_wrapped (GtkWidget *box, const char *text, gboolean is_dim)
{
  GtkWidget *label = append_label (box, text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "cap");
      gtk_widget_add_css_class (label, "dim-label");
    }
}

/* --- Faults ----------------------------------------------------------------------------------- */

static char *
dup_place (const AccordConstitutionFault *fault)
{
  if (fault->clause != NULL)
    /* Translators: the number of a clause */
    return g_strdup_printf (_("Clause %s"), fault->clause);
  return g_strdup (accord_constitution_kind_get_label (fault->kind));
}

/* The severity beside the clause, in a word: the icon alone would not say it. */
static void
append_severity (GtkWidget *box, const AccordConstitutionFault *fault, const char *place)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *clause = append_label (side, place);
  GtkWidget *word =
    append_label (side, accord_constitution_severity_get_label (fault->severity));

  gtk_label_set_xalign (GTK_LABEL (clause), 1);
  gtk_widget_add_css_class (clause, "strong");
  gtk_widget_add_css_class (clause, "numeric");
  gtk_label_set_xalign (GTK_LABEL (word), 1);
  gtk_widget_add_css_class (word, "cap");
  accord_tone_apply (word, states[fault->severity].tone);
  gtk_box_append (GTK_BOX (box), side);
}

static void
append_fault (GtkWidget *list, const AccordConstitutionFault *fault)
{
  g_autofree char *place = dup_place (fault);
  g_autofree char *sentence =
    /* Translators: how grave a fault is, where, what is wrong, and what would mend it */
    g_strdup_printf (_("%1$s, %2$s. %3$s %4$s"),
                     accord_constitution_severity_get_label (fault->severity), place,
                     fault->message, fault->remedy);
  GtkWidget *box = append_row (list, sentence, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (states[fault->severity].icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  accord_tone_apply (icon, states[fault->severity].tone);
  gtk_box_append (GTK_BOX (box), icon);

  gtk_widget_set_hexpand (words, TRUE);
  append_wrapped (words, fault->message, FALSE);
  append_wrapped (words, fault->remedy, FALSE);
  if (fault->words != NULL)
    {
      /* Translators: words that are quoted */
      g_autofree char *quoted = g_strdup_printf (_("“%s”"), fault->words);

      append_wrapped (words, quoted, TRUE);
    }
  gtk_box_append (GTK_BOX (box), words);
  append_severity (box, fault, place);
}

/**
 * accord_constitution_rows_new_faults:
 *
 * Returns: (transfer floating): the faults, the gravest first, or that there is none
 */
GtkWidget *
accord_constitution_rows_new_faults (AccordConstitution *constitution)
{
  GtkWidget *list = list_new (_("Faults"));
  GPtrArray *faults = accord_constitution_get_faults (constitution);

  for (guint i = 0; i < faults->len; i++)
    append_fault (list, g_ptr_array_index (faults, i));
  if (faults->len == 0)
    {
      const char *none = _("No fault was found.");
      GtkWidget *box = append_row (list, none, 12);
      GtkWidget *icon = gtk_image_new_from_icon_name ("accord-received-symbolic");

      gtk_box_append (GTK_BOX (box), icon);
      append_wrapped (box, none, FALSE);
    }
  return list;
}

/* --- What was read ---------------------------------------------------------------------------- */

/* What follows the clause: what it says, where that is not the clause itself, and its words. */
static void
append_words (GtkWidget *box, const AccordConstitutionFinding *finding)
{
  gboolean is_clause = g_strcmp0 (finding->value, finding->clause) == 0;
  GtkWidget *value = is_clause ? NULL : append_label (box, finding->display);
  GtkWidget *words = append_label (box, finding->words);

  if (value != NULL)
    {
      gtk_label_set_wrap (GTK_LABEL (value), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (value), 4);
      gtk_widget_add_css_class (value, "strong");
    }
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (words), 4);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_tooltip_text (words, finding->words);
  gtk_widget_add_css_class (words, "dim-label");
}

static void
append_finding (GtkWidget *list, const AccordConstitutionFinding *finding)
{
  const char *clause = finding->clause == NULL ? "—" : finding->clause;
  g_autofree char *sentence =
    /* Translators: what was read, what it is, its clause, and the clause's words */
    g_strdup_printf (_("%1$s: %2$s. Clause %3$s: %4$s"), finding->label, finding->display, clause,
                     finding->words);
  GtkWidget *box = append_row (list, sentence, 12);
  GtkWidget *name = append_label (box, finding->label);
  GtkWidget *number = append_label (box, clause);

  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (number), CLAUSE_CHARS);
  gtk_widget_add_css_class (number, "numeric");
  append_words (box, finding);
}

/**
 * accord_constitution_rows_new_kind:
 *
 * Returns: (transfer floating) (nullable): what was read about @kind, or %NULL for nothing
 */
GtkWidget *
accord_constitution_rows_new_kind (AccordConstitution *constitution, AccordConstitutionKind kind)
{
  GPtrArray *findings = accord_constitution_get_findings (constitution);
  GtkWidget *list = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const AccordConstitutionFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != kind)
        continue;
      if (list == NULL)
        list = list_new (accord_constitution_kind_get_label (kind));
      append_finding (list, finding);
    }
  return list;
}
