/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/finding-list.h"

#include <glib/gi18n.h>

#include "why/why.h"
#include "widgets/record-row.h"
#include "widgets/short-list.h"
#include "widgets/words.h"

/* More are shown when asked for: on a page of findings, and at the head of what they are about. */
#define N_FIRST         8
#define N_FIRST_AT_HEAD 4

struct _AccordFindingList {
  AdwBin parent_instance;

  AccordShortList *rows; /* borrowed */
  gboolean with_subject;
};

G_DEFINE_FINAL_TYPE (AccordFindingList, accord_finding_list, ADW_TYPE_BIN)

static char *
dup_caption (AccordFindingList *self, const AccordFinding *finding)
{
  g_autofree char *title = accord_rule_dup_title (finding->rule);
  const char *about = self->with_subject ? finding->subject : title;

  /* Translators: what a finding is about, and the clause that it rests on */
  return g_strdup_printf (_("%1$s · %2$s"), about, finding->clause);
}

static GtkWidget *
new_severity (const AccordFinding *finding, const AccordState *state)
{
  GtkWidget *word = gtk_label_new (accord_severity_get_label (finding->severity));

  gtk_widget_add_css_class (word, "cap");
  accord_tone_apply (word, state->tone);
  return word;
}

static GtkWidget *
new_row (gpointer owner, gpointer item)
{
  const AccordFinding *finding = item;
  const AccordState *state =
    accord_state_find (accord_severity_get_name (finding->severity));
  g_autofree char *caption = dup_caption (owner, finding);
  AccordRecordRow *row = ACCORD_RECORD_ROW (
    accord_record_row_new (finding->type->name, finding->id, finding->message));
  GtkWidget *why = accord_why_new (NULL);

  accord_record_row_set_description (row, accord_severity_get_label (finding->severity));
  accord_why_set_finding (ACCORD_WHY (why), finding);
  accord_record_row_append_state (row, state);
  accord_record_row_append_words (row, accord_words_new (finding->message, NULL),
                                  accord_words_new_dim (caption));
  accord_record_row_append (row, new_severity (finding, state));
  accord_record_row_append (row, why);
  accord_record_row_append_arrow (row);
  return GTK_WIDGET (row);
}

static void
accord_finding_list_class_init (AccordFindingListClass *klass G_GNUC_UNUSED)
{
}

static void
accord_finding_list_init (AccordFindingList *self)
{
  GtkWidget *rows = accord_short_list_new (_("To put right"), new_row, self);

  self->rows = ACCORD_SHORT_LIST (rows);
  adw_bin_set_child (ADW_BIN (self), rows);
}

/** accord_finding_list_new: an empty list. */
GtkWidget *
accord_finding_list_new (void)
{
  return g_object_new (ACCORD_TYPE_FINDING_LIST, NULL);
}

/**
 * accord_finding_list_show:
 * @findings: (transfer full) (element-type AccordFinding): what to show
 * @with_subject: whether a row says what it is about, which the page does not say of itself
 */
void
accord_finding_list_show (AccordFindingList *self, GPtrArray *findings, gboolean with_subject)
{
  g_return_if_fail (ACCORD_IS_FINDING_LIST (self));

  self->with_subject = with_subject;
  accord_short_list_show (self->rows, findings, with_subject ? N_FIRST : N_FIRST_AT_HEAD);
}
