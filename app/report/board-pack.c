/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "accord/error.h"
#include "report/report-private.h"

static const char *const queries[N_BOARD_QUERIES] = {
  [BOARD_HOME] = "board-home",
  [BOARD_MEETING] = "board-meeting",
  [BOARD_PROFILES] = "board-profiles",
  [BOARD_ARRANGEMENTS] = "board-arrangements",
  [BOARD_PARTIES] = "board-parties",
  [BOARD_AGREEMENTS] = "board-agreements",
  [BOARD_COMMITTEES] = "board-committees",
  [BOARD_MEMBERSHIP] = "board-membership",
  [BOARD_ATTENDANCE] = "board-attendance",
  [BOARD_MEETINGS] = "board-meetings",
  [BOARD_CALENDAR] = "board-calendar",
  [BOARD_OBJECTIVES] = "board-objectives",
  [BOARD_CONTRIBUTIONS] = "board-contributions",
  [BOARD_FUND_MOVEMENTS] = "board-fund-movements",
  [BOARD_FUND_FUNCTIONS] = "board-fund-functions",
  [BOARD_NOTICES] = "board-notices",
  [BOARD_NOTICE_SERVICE] = "board-notice-service",
  [BOARD_LAST_DAYS] = "board-last-days",
  [BOARD_DECISIONS] = "board-decisions",
  [BOARD_INTERESTS] = "board-interests",
  [BOARD_NONE_DECLARED] = "board-none-declared",
  [BOARD_ACTIONS] = "board-actions",
};

typedef void (*BoardSheet) (BoardPack *pack);

static const BoardSheet sheets[] = {
  board_pack_add_arrangements, board_pack_add_parties,    board_pack_add_agreements,
  board_pack_add_committees,   board_pack_add_membership, board_pack_add_attendance,
  board_pack_add_meetings,     board_pack_add_calendar,   board_pack_add_objectives,
  board_pack_add_funds,        board_pack_add_notices,    board_pack_add_decisions,
  board_pack_add_interests,    board_pack_add_actions,
};

static void
board_pack_clear (BoardPack *pack)
{
  for (guint i = 0; i < N_BOARD_QUERIES; i++)
    g_clear_object (&pack->rows[i]);
  g_clear_pointer (&pack->report, accord_report_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BoardPack, board_pack_clear)

static AccordRows *
run_query (AccordStore *store, BoardQuery query, gint64 meeting, GError **error)
{
  g_autofree char *number = NULL;

  if (query != BOARD_MEETING)
    return accord_store_run (store, queries[query], error, NULL, NULL);
  number = g_strdup_printf ("%" PRId64, meeting);
  return accord_store_run (store, queries[query], error, "meeting", number, NULL);
}

static gboolean
read_rows (BoardPack *pack, AccordStore *store, gint64 meeting, AccordEntry **head, GError **error)
{
  g_autoptr (GError) head_error = NULL;

  for (guint i = 0; i < N_BOARD_QUERIES; i++)
    {
      pack->rows[i] = run_query (store, i, meeting, error);
      if (pack->rows[i] == NULL)
        return FALSE;
    }
  *head = accord_store_get_head (store, &head_error);
  if (head_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&head_error));
  return FALSE;
}

/* Reads everything at one moment, so that no other window's change comes between two sheets. */
static gboolean
read_register (BoardPack *pack,
               AccordStore *store,
               gint64 meeting,
               AccordEntry **head,
               GError **error)
{
  gboolean is_read;

  if (!accord_store_begin_read (store, error))
    return FALSE;
  is_read = read_rows (pack, store, meeting, head, error);
  accord_store_end_read (store);
  if (is_read && meeting != 0 && accord_rows_get_n_rows (pack->rows[BOARD_MEETING]) == 0)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _("The meeting that the board pack is for is not in the register."));
      return FALSE;
    }
  return is_read;
}

/**
 * accord_board_pack_build_for_meeting:
 * @store: a store
 * @meeting: the id of the meeting that the pack is for, or 0 for the governing body's next
 *
 * Builds the board pack as at the store's date (DOMAIN 5): a cover, and a section for each subject
 * of which the register has something. The same register and date give the same tree. It holds no
 * contact details, and of withheld interests only that they are withheld.
 *
 * Returns: (transfer full) (nullable): the report; %NULL if the register cannot be read or has no
 *   such meeting
 */
AccordReport *
accord_board_pack_build_for_meeting (AccordStore *store, gint64 meeting, GError **error)
{
  g_auto (BoardPack) pack = { NULL };
  g_autoptr (AccordEntry) head = NULL;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);

  pack.as_at = accord_store_get_as_at (store);
  pack.year = accord_date_financial_year (pack.as_at);
  if (!read_register (&pack, store, meeting, &head, error))
    return NULL;
  pack.report = accord_report_new (_("Joint commissioning: board pack"));
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    sheets[i](&pack);
  board_pack_add_cover (&pack);
  if (head != NULL)
    accord_report_note_journal (pack.report, head);
  return g_steal_pointer (&pack.report);
}

/**
 * accord_board_pack_build:
 * @store: a store
 *
 * Builds the board pack for the governing body's next meeting on or after the store's as-at date;
 * see accord_board_pack_build_for_meeting().
 *
 * Returns: (transfer full) (nullable): the report; %NULL if the register cannot be read
 */
AccordReport *
accord_board_pack_build (AccordStore *store, GError **error)
{
  return accord_board_pack_build_for_meeting (store, 0, error);
}
