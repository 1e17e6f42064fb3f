/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/record-findings.h"

#include <glib/gi18n.h>

#include "findings/finding-list.h"
#include "findings/findings.h"
#include "widgets/page-section.h"

struct _AccordRecordFindings {
  AdwBin parent_instance;

  GtkWidget *list; /* borrowed */
  const AccordRecordType *type;
  gint64 id;
  guint n_findings;
};

G_DEFINE_FINAL_TYPE (AccordRecordFindings, accord_record_findings, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
findings_changed_cb (AccordRecordFindings *self, AccordFindings *findings)
{
  GPtrArray *list = accord_findings_list_for (findings, self->type, self->id);

  accord_finding_list_show (ACCORD_FINDING_LIST (self->list),
                            list == NULL ? g_ptr_array_new () : g_ptr_array_ref (list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), list != NULL);
  self->n_findings = list == NULL ? 0 : list->len;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_record_findings_class_init (AccordRecordFindingsClass *klass)
{
  /**
   * AccordRecordFindings::changed:
   *
   * The rules have answered: there may be more or fewer.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_record_findings_init (AccordRecordFindings *self)
{
  GtkWidget *section = accord_page_section_new (_("To put right"));

  self->list = accord_finding_list_new ();
  accord_page_section_append (ACCORD_PAGE_SECTION (section), self->list);
  adw_bin_set_child (ADW_BIN (self), section);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** accord_record_findings_set_record: which record it is about; once. */
void
accord_record_findings_set_record (AccordRecordFindings *self,
                                   AccordStore *store,
                                   const AccordRecordType *type,
                                   gint64 id)
{
  AccordFindings *findings = accord_findings_get (store);

  g_return_if_fail (ACCORD_IS_RECORD_FINDINGS (self));

  self->type = type;
  self->id = id;
  g_signal_connect_object (findings, "changed", G_CALLBACK (findings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  findings_changed_cb (self, findings);
}

/** accord_record_findings_get_count: how many things are to be put right. */
guint
accord_record_findings_get_count (AccordRecordFindings *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FINDINGS (self), 0);
  return self->n_findings;
}
