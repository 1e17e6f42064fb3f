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
};

G_DEFINE_FINAL_TYPE (AccordRecordFindings, accord_record_findings, ADW_TYPE_BIN)

static void
findings_changed_cb (AccordRecordFindings *self, AccordFindings *findings)
{
  GPtrArray *list = accord_findings_list_for (findings, self->type, self->id);

  gtk_widget_set_visible (GTK_WIDGET (self), list->len > 0);
  accord_finding_list_show (ACCORD_FINDING_LIST (self->list), list, FALSE);
}

static void
accord_record_findings_class_init (AccordRecordFindingsClass *klass)
{
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
