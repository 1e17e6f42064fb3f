/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangement-columns.h"

#include <glib/gi18n.h>

#include "accord/store.h"
#include "arrangements/words.h"
#include "findings/finding-column.h"

static void
bind_kind (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  g_autofree char *mode = accord_words_for_mode (record);

  accord_table_cell_set_text (cell, accord_words_for_kind (record));
  accord_table_cell_set_caption (cell, *mode == '\0' ? NULL : mode, ACCORD_TONE_PLAIN);
}

static void
bind_model (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  const char *caption;

  accord_table_cell_set_text (cell, accord_words_for_model (record, &caption));
  accord_table_cell_set_caption (cell, caption, ACCORD_TONE_PLAIN);
}

static void
bind_parties (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  const char *partners = accord_record_get_text (record, "partners");
  g_auto (GStrv) names = g_strsplit (partners == NULL ? "" : partners, "; ", -1);
  guint n = g_strv_length (names);
  g_autofree char *more = NULL;

  if (n > 1)
    /* Translators: below the first partner of an arrangement */
    more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - 1), n - 1);
  accord_table_cell_set_text (cell, n == 0 ? NULL : names[0]);
  accord_table_cell_set_caption (cell, more, ACCORD_TONE_PLAIN);
}

static void
bind_next_due (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  AccordStore *store = ACCORD_STORE (data);
  AccordDate due = accord_record_get_date (record, "next_due");
  gboolean is_overdue = due != ACCORD_DATE_NONE && due < accord_store_get_as_at (store);
  g_autofree char *day = accord_date_format (due, ACCORD_DATE_STYLE_SHORT);

  accord_table_cell_set_text (cell, due == ACCORD_DATE_NONE ? NULL : day);
  accord_table_cell_set_caption (cell, accord_record_get_text (record, "next_due_title"),
                                 is_overdue ? ACCORD_TONE_BREACH : ACCORD_TONE_PLAIN);
  if (is_overdue)
    accord_table_cell_add_word (cell, _("overdue"));
}

const AccordTableColumn accord_arrangement_columns[] = {
  { N_("Ref"), "reference", 6, 6, ACCORD_CELL_DIM },
  { NULL, "title", 9, 15, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG | ACCORD_CELL_WRAP },
  { N_("Kind and mode"), "kind", 8, 20, ACCORD_CELL_PLAIN, bind_kind, "mode" },
  { N_("Model"), "collaboration_model", 6, 10, ACCORD_CELL_CAPTION, bind_model, "model" },
  { N_("Parties"), "partners", 7, 14, ACCORD_CELL_CAPTION, bind_parties },
  { NULL, "lead_name", 6, 11 },
  { NULL, "status", 7, 10, ACCORD_CELL_STATE },
  { NULL, "next_due", 10, 13, ACCORD_CELL_CAPTION, bind_next_due, "next_due_title" },
  { N_("Findings"), "findings", 6, 10, ACCORD_FINDING_COLUMN_FLAGS, accord_finding_column_bind },
  { 0 },
};
