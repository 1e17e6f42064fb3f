/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/obligation-commands.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "form/change.h"

/* What came of what was owed, recorded in place: when it was received, presented and published, or
 * that it is not owed after all. One dialog for one obligation or for many. */

/**
 * Mark:
 * @key: the field of the day
 * @purpose: what its form is for
 * @layout: the fields of it
 */
typedef struct {
  const char *key;
  AccordRecordPurpose purpose;
  AccordFormLayout layout;
} Mark;

static gboolean
save_received (AccordStore *store,
               AccordRecord *record,
               const GArray *ids,
               char **sentence,
               GError **error)
{
  return accord_obligations_mark (store, "received", record, ids, sentence, error);
}

static gboolean
save_presented (AccordStore *store,
                AccordRecord *record,
                const GArray *ids,
                char **sentence,
                GError **error)
{
  return accord_obligations_mark (store, "presented", record, ids, sentence, error);
}

static gboolean
save_published (AccordStore *store,
                AccordRecord *record,
                const GArray *ids,
                char **sentence,
                GError **error)
{
  return accord_obligations_mark (store, "published", record, ids, sentence, error);
}

static gboolean
save_waived (AccordStore *store,
             AccordRecord *record,
             const GArray *ids,
             char **sentence,
             GError **error)
{
  return accord_obligations_mark (store, "waived", record, ids, sentence, error);
}

static const AccordFormGroup received_groups[] = {
  { "", { "received", "minute", "document" } },
  { NULL },
};

static const AccordFormGroup presented_groups[] = {
  { "", { "presented", "minute", "document" } },
  { NULL },
};

static const AccordFormGroup published_groups[] = {
  { "", { "published", "minute", "document" } },
  { NULL },
};

static const AccordFormGroup waived_groups[] = {
  { "", { "waived", "minute", "note" } },
  { NULL },
};

static const Mark received = {
  .key = "received",
  .purpose = { N_("Mark as Received"), .save_all = save_received },
  .layout = { .groups = received_groups, .is_whole = TRUE },
};

static const Mark presented = {
  .key = "presented",
  .purpose = { N_("Mark as Presented"), .save_all = save_presented },
  .layout = { .groups = presented_groups, .is_whole = TRUE },
};

static const Mark published = {
  .key = "published",
  .purpose = { N_("Mark as Published"), .save_all = save_published },
  .layout = { .groups = published_groups, .is_whole = TRUE },
};

static const Mark waived = {
  .key = "waived",
  .purpose = { N_("Waive"), .save_all = save_waived },
  .layout = { .groups = waived_groups, .is_whole = TRUE },
};

/* What the form begins with: today, and for several nothing that belongs to one of them alone. */
static void
prepare (AccordRecord *record, const Mark *mark, AccordDate today, gboolean is_alone)
{
  static const char *const own[] = { "minute", "document", "note" };

  if (!is_alone || !accord_record_has (record, mark->key))
    accord_record_set_date (record, mark->key, today, NULL);
  for (gsize i = 0; !is_alone && i < G_N_ELEMENTS (own); i++)
    accord_record_clear (record, own[i], NULL);
}

static void
say_which (AccordRecordDialog *dialog, AccordStore *store, AccordRecord *record, guint n)
{
  g_autofree char *title = accord_store_dup_record_title (store, record);
  g_autofree char *many = g_strdup_printf (ngettext ("%u obligation", "%u obligations", n), n);

  accord_record_dialog_set_subtitle (dialog, n == 1 ? title : many);
  if (n > 1)
    accord_record_dialog_set_note (dialog, _("What you enter is recorded for all of them. What you "
                                             "leave empty stays with each as it is."));
}

static void
open_mark (GtkWidget *from, AccordStore *store, const GArray *ids, const Mark *mark)
{
  g_autoptr (AccordRecord) record = accord_store_get (
    store, accord_record_type_find ("obligation"), g_array_index (ids, gint64, 0), NULL);
  AccordRecordDialog *dialog;

  if (record == NULL)
    return;
  prepare (record, mark, accord_store_get_as_at (store), ids->len == 1);
  dialog = accord_change_open_form (from, store, record, &mark->layout);
  accord_record_dialog_set_purpose (dialog, &mark->purpose);
  accord_record_dialog_set_ids (dialog, ids);
  say_which (dialog, store, record, ids->len);
}

static void
mark_received (GtkWidget *from, AccordStore *store, const GArray *ids)
{
  open_mark (from, store, ids, &received);
}

static void
mark_presented (GtkWidget *from, AccordStore *store, const GArray *ids)
{
  open_mark (from, store, ids, &presented);
}

static void
mark_published (GtkWidget *from, AccordStore *store, const GArray *ids)
{
  open_mark (from, store, ids, &published);
}

static void
waive (GtkWidget *from, AccordStore *store, const GArray *ids)
{
  open_mark (from, store, ids, &waived);
}

enum {
  RECEIVED,
  PRESENTED,
  PUBLISHED,
};

const AccordRecordsCommand accord_obligation_commands[] = {
  [RECEIVED] = { "received", N_("Mark received…"), mark_received },
  [PRESENTED] = { "presented", N_("Mark presented…"), mark_presented },
  [PUBLISHED] = { "published", N_("Mark published…"), mark_published },
  { "waived", N_("Waive…"), waive },
  { NULL },
};

/**
 * accord_obligation_get_next_command:
 *
 * Returns: (transfer none) (nullable): the step that comes next for an obligation of @kind in
 *   @state: reports are presented, and those of the year published (RC-1, RC-3)
 */
const AccordRecordsCommand *
accord_obligation_get_next_command (const char *kind, const char *state)
{
  if (g_strcmp0 (state, "overdue") == 0 || g_strcmp0 (state, "due-soon") == 0 ||
      g_strcmp0 (state, "not-yet-due") == 0)
    return &accord_obligation_commands[RECEIVED];
  if (g_strcmp0 (state, "received") == 0 &&
      (g_strcmp0 (kind, "quarterly-report") == 0 || g_strcmp0 (kind, "annual-report") == 0))
    return &accord_obligation_commands[PRESENTED];
  if (g_strcmp0 (state, "presented") == 0 && g_strcmp0 (kind, "annual-report") == 0)
    return &accord_obligation_commands[PUBLISHED];
  return NULL;
}
