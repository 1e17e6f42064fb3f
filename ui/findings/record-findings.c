/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/record-findings.h"

#include <glib/gi18n.h>

#include "findings/finding-list.h"
#include "findings/findings.h"
#include "widgets/page-section.h"

struct _AccordRecordFindings {
  AdwBin parent_instance;

  GtkWidget *list;    /* borrowed */
  AccordStore *store; /* owned */
  const AccordRecordType *type;
  gint64 id;
  guint n_findings;
  guint showing; /* the idle that shows them; 0 if none waits */
};

G_DEFINE_FINAL_TYPE (AccordRecordFindings, accord_record_findings, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show (AccordRecordFindings *self)
{
  AccordFindings *findings = accord_findings_get (self->store);
  GPtrArray *list = accord_findings_list_for (findings, self->type, self->id);

  accord_finding_list_show (ACCORD_FINDING_LIST (self->list),
                            list == NULL ? g_ptr_array_new () : g_ptr_array_ref (list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), list != NULL);
  self->n_findings = list == NULL ? 0 : list->len;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
show_cb (gpointer data)
{
  AccordRecordFindings *self = data;

  self->showing = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

/* The record itself is shown first; what is to be put right in it follows in a moment. */
static void
queue_show (AccordRecordFindings *self)
{
  if (self->showing == 0)
    self->showing = g_idle_add (show_cb, self);
}

static void
accord_record_findings_dispose (GObject *object)
{
  AccordRecordFindings *self = ACCORD_RECORD_FINDINGS (object);

  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_record_findings_parent_class)->dispose (object);
}

static void
accord_record_findings_class_init (AccordRecordFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_record_findings_dispose;

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
  g_return_if_fail (ACCORD_IS_RECORD_FINDINGS (self));

  g_set_object (&self->store, store);
  self->type = type;
  self->id = id;
  g_signal_connect_object (accord_findings_get (store), "changed", G_CALLBACK (queue_show), self,
                           G_CONNECT_SWAPPED);
  queue_show (self);
}

/** accord_record_findings_get_count: how many things are to be put right. */
guint
accord_record_findings_get_count (AccordRecordFindings *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FINDINGS (self), 0);
  return self->n_findings;
}
