/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/seat-commands.h"

#include <glib/gi18n.h>

#include "accord/query.h"
#include "accord/seat.h"
#include "committees/seat-chooser.h"
#include "detail/detail-page.h"
#include "form/change.h"

/**
 * SeatCommand:
 * @purpose: what its form is for
 * @layout: the fields of it
 * @suits: whether a seat is offered to choose from
 * @make_record: (transfer full) (nullable): what the form begins with
 * @dup_note: (nullable): what else will come of it
 */
typedef struct {
  AccordRecordPurpose purpose;
  AccordFormLayout layout;
  gboolean (*suits) (AccordRecord *seat);
  AccordRecord *(*make_record) (AccordStore *store, AccordRecord *seat);
  char *(*dup_note) (AccordRecord *seat);
} SeatCommand;

static const AccordRecordType *
get_seat_type (void)
{
  return accord_record_type_find ("seat");
}

static gboolean
has_state (AccordRecord *seat, const char *state)
{
  return g_strcmp0 (accord_record_get_text (seat, "state"), state) == 0;
}

static gboolean
is_there (AccordRecord *seat)
{
  return !has_state (seat, "ended");
}

static gboolean
is_held (AccordRecord *seat)
{
  return accord_record_has (seat, "holder");
}

static gboolean
is_free (AccordRecord *seat)
{
  return is_there (seat) && !is_held (seat);
}

/* Appointing: from today */

static AccordRecord *
make_appointment (AccordStore *store, AccordRecord *seat)
{
  AccordRecord *appointment = accord_record_new (accord_record_type_find ("appointment"));

  accord_record_set_integer (appointment, "seat", accord_record_get_id (seat), NULL);
  accord_record_set_date (appointment, "from", accord_store_get_as_at (store), NULL);
  return appointment;
}

static char *
dup_successor_note (AccordRecord *seat)
{
  if (!is_held (seat))
    return NULL;
  /* Translators: %s is who holds the seat now */
  return g_strdup_printf (_("%s holds this seat. The term ends on the day before the new one "
                            "begins."),
                          accord_record_get_text (seat, "holder"));
}

static const AccordFormGroup appoint_groups[] = {
  { "", { "person", "from", "expected_end", "until_replaced" } },
  { NULL },
};

static const char *const appoint_hidden[] = { "seat", "to", "why_left", NULL };

static const SeatCommand appoint = {
  .purpose = { N_("Appoint"), accord_seat_appoint },
  .layout = { appoint_groups, appoint_hidden },
  .suits = is_there,
  .make_record = make_appointment,
  .dup_note = dup_successor_note,
};

/* Ending the term of the holder: today */

static AccordRecord *
make_ended_appointment (AccordStore *store, AccordRecord *seat)
{
  gint64 id = accord_seat_find_holder (store, accord_record_get_id (seat));
  AccordRecord *appointment =
    id == 0 ? NULL : accord_store_get (store, accord_record_type_find ("appointment"), id, NULL);

  if (appointment != NULL && !accord_record_has (appointment, "to"))
    accord_record_set_date (appointment, "to", accord_store_get_as_at (store), NULL);
  return appointment;
}

static const AccordFormGroup end_groups[] = {
  { "", { "to", "why_left" } },
  { NULL },
};

static const char *const end_hidden[] = { "seat",         "person",         "from",
                                          "expected_end", "until_replaced", NULL };

static char *
dup_holder_note (AccordRecord *seat)
{
  return g_strdup_printf (_("The term of %s ends."), accord_record_get_text (seat, "holder"));
}

static const SeatCommand end_term = {
  .purpose = { N_("End term"), accord_seat_end_term },
  .layout = { end_groups, end_hidden },
  .suits = is_held,
  .make_record = make_ended_appointment,
  .dup_note = dup_holder_note,
};

/* Inviting a body to fill a seat, and its refusal (CM-3) */

static AccordRecord *
make_seat_with_today (AccordStore *store, AccordRecord *seat, const char *key)
{
  AccordRecord *copy = accord_record_copy (seat);

  accord_record_set_date (copy, key, accord_store_get_as_at (store), NULL);
  return copy;
}

static AccordRecord *
make_invited_seat (AccordStore *store, AccordRecord *seat)
{
  return make_seat_with_today (store, seat, "invited");
}

static AccordRecord *
make_declined_seat (AccordStore *store, AccordRecord *seat)
{
  return make_seat_with_today (store, seat, "declined");
}

static const AccordFormGroup invite_groups[] = {
  { "", { "invited", "nominated_by", "basis" } },
  { NULL },
};

static const AccordFormGroup refusal_groups[] = {
  { "", { "declined", "nominated_by" } },
  { NULL },
};

static const char *const invite_hidden[] = { "committee", "title",     "category", "voting",
                                             "office",    "nominated", "declined", "from",
                                             "to",        NULL };

static const char *const refusal_hidden[] = { "committee", "title",     "category", "voting",
                                              "office",    "nominated", "invited",  "basis",
                                              "from",      "to",        NULL };

static const SeatCommand invite = {
  .purpose = { N_("Invite"), accord_seat_invite },
  .layout = { invite_groups, invite_hidden },
  .suits = is_free,
  .make_record = make_invited_seat,
};

static const SeatCommand record_refusal = {
  .purpose = { N_("Record refusal"), accord_seat_record_refusal },
  .layout = { refusal_groups, refusal_hidden },
  .suits = is_free,
  .make_record = make_declined_seat,
};

/* The way from the page to the form */

static void
open_form (GtkWidget *page, AccordStore *store, gint64 id, const SeatCommand *command)
{
  g_autoptr (AccordRecord) seat = accord_store_get (store, get_seat_type (), id, NULL);
  g_autoptr (AccordRecord) record = seat == NULL ? NULL : command->make_record (store, seat);
  g_autofree char *title = NULL, *note = NULL;
  AccordRecordDialog *dialog;

  if (record == NULL)
    return;
  title = accord_store_dup_record_title (store, seat);
  note = command->dup_note == NULL ? NULL : command->dup_note (seat);
  dialog = accord_change_open_form (page, store, record, &command->layout);
  accord_record_dialog_set_purpose (dialog, &command->purpose);
  accord_record_dialog_set_subtitle (dialog, title);
  accord_record_dialog_set_note (dialog, note);
}

/* What a choice in the chooser goes on with. */
typedef struct {
  GtkWidget *page; /* owned, as the next */
  AccordStore *store;
  const SeatCommand *command;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->page);
  g_object_unref (choice->store);
  g_free (choice);
}

static void
seat_chosen_cb (AccordSeatChooser *chooser, gint64 id, Choice *choice)
{
  open_form (choice->page, choice->store, id, choice->command);
}

static GPtrArray *
list_seats (AccordStore *store, gint64 committee, const SeatCommand *command)
{
  g_autoptr (AccordQuery) query = accord_query_new (get_seat_type ());
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *seats = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, committee);
  accord_query_add_filter (query, "committee", &value);
  all = accord_store_query (store, query, NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (command->suits (g_ptr_array_index (all, i)))
      g_ptr_array_add (seats, g_object_ref (g_ptr_array_index (all, i)));
  return seats;
}

static void
open_chooser (GtkWidget *page, AccordStore *store, gint64 committee, const SeatCommand *command)
{
  AccordSeatChooser *chooser =
    accord_seat_chooser_new (_(command->purpose.title), list_seats (store, committee, command));
  Choice *choice = g_new0 (Choice, 1);

  choice->page = g_object_ref (page);
  choice->store = g_object_ref (store);
  choice->command = command;
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (seat_chosen_cb), choice, choice_free, 0);
  gtk_window_set_transient_for (GTK_WINDOW (chooser), GTK_WINDOW (gtk_widget_get_root (page)));
  gtk_window_present (GTK_WINDOW (chooser));
}

/* The seat that is selected on the page, if the command can be done with it. */
static gint64
find_selected (GtkWidget *page, AccordStore *store, const SeatCommand *command)
{
  AccordRecordSection *seats = accord_detail_page_get_records (ACCORD_DETAIL_PAGE (page), "seat");
  gint64 id = seats == NULL ? 0 : accord_record_section_get_selected (seats);
  g_autoptr (AccordRecord) seat =
    id == 0 ? NULL : accord_store_get (store, get_seat_type (), id, NULL);

  return seat != NULL && command->suits (seat) ? id : 0;
}

static void
run (GtkWidget *page, AccordStore *store, AccordRecord *committee, const SeatCommand *command)
{
  gint64 seat = find_selected (page, store, command);

  if (seat != 0)
    open_form (page, store, seat, command);
  else
    open_chooser (page, store, accord_record_get_id (committee), command);
}

/** accord_seat_command_appoint: appoints somebody to a seat. */
void
accord_seat_command_appoint (GtkWidget *page, AccordStore *store, AccordRecord *committee)
{
  run (page, store, committee, &appoint);
}

/** accord_seat_command_end_term: ends the term of who holds a seat. */
void
accord_seat_command_end_term (GtkWidget *page, AccordStore *store, AccordRecord *committee)
{
  run (page, store, committee, &end_term);
}

/** accord_seat_command_invite: records that a body was invited to fill a seat. */
void
accord_seat_command_invite (GtkWidget *page, AccordStore *store, AccordRecord *committee)
{
  run (page, store, committee, &invite);
}

/** accord_seat_command_record_refusal: records that a body that was invited declined. */
void
accord_seat_command_record_refusal (GtkWidget *page, AccordStore *store, AccordRecord *committee)
{
  run (page, store, committee, &record_refusal);
}
