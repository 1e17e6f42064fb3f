/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangement-form.h"

#include <glib/gi18n.h>

#include "form/change.h"

static const AccordFormGroup groups[] = {
  { "", { "title", "reference", "kind", "mode", "services" } },
  { N_("Term"), { "start", "review", "end" } },
  { N_("Approval"), { "proposed", "appraised", "approved", "approval_minute", "safe",
                      "in_patients_interests" } },
  { N_("How it works"), { "profile", "model", "collaboration_model", "scale", "pattern" } },
  { N_("What was agreed"), { "benefits", "terms", "liability" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/**
 * accord_arrangement_form_open:
 * @from: the page that the form belongs to
 * @arrangement: (nullable): the arrangement to change, or %NULL for a new one
 *
 * Opens the form of an arrangement.
 *
 * Returns: (transfer none): its window
 */
AccordRecordDialog *
accord_arrangement_form_open (GtkWidget *from, AccordStore *store, AccordRecord *arrangement)
{
  g_autoptr (AccordRecord) fresh = NULL;
  AccordRecordDialog *dialog;

  if (arrangement == NULL)
    arrangement = fresh = accord_record_new (accord_record_type_find ("arrangement"));
  dialog = accord_change_open_form (from, store, arrangement, &layout);
  if (fresh == NULL)
    accord_record_dialog_set_subtitle (dialog, accord_record_get_text (arrangement, "title"));
  return dialog;
}
