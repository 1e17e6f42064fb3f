/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"
#include "rules/ending-private.h"
#include "rules/obligation-private.h"
#include "rules/obligation-title.h"
#include "rules/step-down-private.h"

/* What is carried over to the arrangement at the lower model. What belongs to the one that ends
 * stays with it, and is closed, so that every day before is told as it was; what goes on is entered
 * anew. */

/* A type whose records belong to others: its link to them, and its first and last day. */
typedef struct {
  const char *type;
  const char *link;
  const char *first;
  const char *last;
} Kept;

static const Kept party = { "party", "arrangement", "joined", "left" };
static const Kept lead = { "lead", "party", "from", "to" };
static const Kept function = { "function", "arrangement", "from", "to" };
static const Kept seat = { "seat", "committee", "from", "to" };
static const Kept appointment = { "appointment", "seat", "from", "to" };
static const Kept deputy = { "deputy", "seat", "from", "to" };

/** accord_step_down_copy: (transfer full): a new record that says the same but for @left_out. */
AccordRecord *
accord_step_down_copy (AccordRecord *from, const char *const *left_out)
{
  const AccordRecordType *type = accord_record_get_record_type (from);
  AccordRecord *copy = accord_record_new (type);

  for (guint i = 0; i < type->n_fields; i++)
    if (accord_field_is_stored (&type->fields[i]) &&
        !g_strv_contains (left_out, type->fields[i].key))
      accord_record_load_value (copy, i, accord_record_get_value_at (from, i));
  return copy;
}

static AccordRecord *
add (AccordStepDown *self,
     AccordRecord *from,
     AccordRecord *record,
     const char *link,
     AccordRecord *of)
{
  AccordCarried *carried = g_new (AccordCarried, 1);

  *carried = (AccordCarried){ from == NULL ? NULL : g_object_ref (from), record, link, of };
  g_ptr_array_add (self->carried, carried);
  return record;
}

/* What follows begins on the day after; a last day that is later still holds. */
static AccordRecord *
carry (AccordStepDown *self, AccordRecord *from, const Kept *kept, AccordRecord *of)
{
  const char *const left_out[] = { kept->link, kept->first, kept->last, NULL };
  AccordRecord *record = accord_step_down_copy (from, left_out);

  accord_record_set_date (record, kept->first, self->start, NULL);
  if (accord_record_get_date (from, kept->last) > self->last)
    accord_record_set_date (record, kept->last, accord_record_get_date (from, kept->last), NULL);
  return add (self, from, record, kept->link, of);
}

/* (nullable): those of @from that are in place on its last day */
static GPtrArray *
list_open (AccordStepDown *self, const Kept *kept, AccordRecord *from, GError **error)
{
  g_autoptr (GPtrArray) records = accord_step_down_list (self, kept->type, kept->link, from, error);
  GPtrArray *open;

  if (records == NULL)
    return NULL;
  open = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    if (accord_step_down_is_open (records->pdata[i], kept->first, kept->last, self->last))
      g_ptr_array_add (open, g_object_ref (records->pdata[i]));
  return open;
}

static gboolean
carry_all (AccordStepDown *self,
           const Kept *kept,
           AccordRecord *from,
           AccordRecord *of,
           GError **error)
{
  g_autoptr (GPtrArray) records = list_open (self, kept, from, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    carry (self, records->pdata[i], kept, of);
  return TRUE;
}

/* The new party has signed nothing yet. */
static gboolean
carry_parties (AccordStepDown *self, AccordRecord *successor, GError **error)
{
  g_autoptr (GPtrArray) parties = list_open (self, &party, self->entry.arrangement, error);

  if (parties == NULL)
    return FALSE;
  for (guint i = 0; i < parties->len; i++)
    {
      AccordRecord *record = carry (self, parties->pdata[i], &party, successor);

      accord_record_clear (record, "signed", NULL);
      if (!carry_all (self, &lead, parties->pdata[i], record, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Functions ------------------------------------------------------------------------------- */

static int
get_reach (const char *involvement)
{
  static const char *const involvements[] = { "no", "discuss", "jointly", "decide" };

  for (int i = 0; i < (int) G_N_ELEMENTS (involvements); i++)
    if (g_strcmp0 (involvements[i], involvement) == 0)
      return i;
  return G_MAXINT;
}

/* What the model allows in a function by the table of its day; in one that the table does not list,
 * what it allows at all (NS 4.2.1, 4.3.1). */
static const char *
find_allowed (AccordStepDown *self, AccordRecord *from)
{
  const char *model = accord_record_get_text (self->entry.successor, "model");
  const AccordFunctionAllowance *allowance = accord_function_table_look_up (
    self->table, accord_record_get_text (from, "function"), model, self->start);

  if (allowance != NULL)
    return allowance->involvement;
  return g_str_equal (model, "joint") ? "jointly" : "discuss";
}

/* Nothing is delegated at a lower model: its owner exercises it, with others or alone. */
static void
limit_function (AccordRecord *record, const char *involvement)
{
  gboolean is_joint = g_str_equal (involvement, "jointly");

  accord_record_set_text (record, "involvement", involvement, NULL);
  accord_record_set_value (record, "exerciser", accord_record_get_value (record, "owner"), NULL);
  accord_record_clear (record, "onward", NULL);
  accord_record_clear (record, "mode", NULL);
  if (is_joint)
    accord_record_set_text (record, "mode", "jointly", NULL);
  else
    accord_record_clear (record, "limits", NULL);
}

static void
carry_function (AccordStepDown *self, AccordRecord *from, AccordRecord *successor)
{
  const char *claimed = accord_record_get_text (from, "involvement");
  const char *allowed = find_allowed (self, from);
  const char *involvement = get_reach (claimed) < get_reach (allowed) ? claimed : allowed;

  if (g_str_equal (involvement, "no"))
    add (self, from, NULL, NULL, NULL);
  else
    limit_function (carry (self, from, &function, successor), involvement);
}

static gboolean
carry_functions (AccordStepDown *self, AccordRecord *successor, GError **error)
{
  g_autoptr (GPtrArray) functions = list_open (self, &function, self->entry.arrangement, error);

  if (functions == NULL)
    return FALSE;
  for (guint i = 0; i < functions->len; i++)
    carry_function (self, functions->pdata[i], successor);
  return TRUE;
}

/* --- The committee --------------------------------------------------------------------------- */

/* A term that is over by then ends with the committee; who stays until replaced stays. */
static gboolean
carry_appointments (AccordStepDown *self, AccordRecord *from, AccordRecord *of, GError **error)
{
  g_autoptr (GPtrArray) appointments = list_open (self, &appointment, from, error);

  if (appointments == NULL)
    return FALSE;
  for (guint i = 0; i < appointments->len; i++)
    {
      AccordRecord *held = appointments->pdata[i];
      gboolean is_over = accord_record_has (held, "expected_end") &&
                         accord_record_get_date (held, "expected_end") <= self->last;
      AccordRecord *record;

      if (is_over && !accord_record_get_boolean (held, "until_replaced"))
        continue;
      record = carry (self, held, &appointment, of);
      if (is_over)
        accord_record_clear (record, "expected_end", NULL);
    }
  return TRUE;
}

static gboolean
carry_seats (AccordStepDown *self, AccordRecord *committee, GError **error)
{
  g_autoptr (GPtrArray) seats = list_open (self, &seat, self->followed, error);

  if (seats == NULL)
    return FALSE;
  for (guint i = 0; i < seats->len; i++)
    {
      AccordRecord *record = carry (self, seats->pdata[i], &seat, committee);

      if (!carry_appointments (self, seats->pdata[i], record, error) ||
          !carry_all (self, &deputy, seats->pdata[i], record, error))
        return FALSE;
    }
  return TRUE;
}

/* A joint committee is another body than that of a delegation: it has a name and a form of its own
 * (NS 4.3.2, 4.4.2), and begins with those who sat in the one before. */
static gboolean
carry_committee (AccordStepDown *self, AccordRecord *successor, GError **error)
{
  AccordRecord *committee;

  if (self->entry.committee == NULL)
    return TRUE;
  committee = accord_record_copy (self->entry.committee);
  accord_record_set_date (committee, "established", self->start, NULL);
  accord_record_set_date (committee, "terms_from", self->start, NULL);
  add (self, self->followed, committee, "arrangement", successor);
  return carry_seats (self, committee, error);
}

/* --- What is owed ---------------------------------------------------------------------------- */

/** accord_step_down_is_done: whether something has come of an obligation, or it was waived. */
gboolean
accord_step_down_is_done (AccordRecord *obligation)
{
  static const char *const stages[] = { "received", "presented", "published", "waived" };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    if (accord_record_has (obligation, stages[i]))
      return TRUE;
  return FALSE;
}

/* What was worked out for the reports of either arrangement follows by rule (RC-6). A return on a
 * time before belongs to what ends, also where it is due afterwards. */
static gboolean
is_owed_after (AccordRecord *obligation, AccordDate last)
{
  static const char *const reports[] = { "quarterly-report", "engagement-event", "annual-report",
                                         NULL };
  AccordPeriod period;

  if (accord_step_down_is_done (obligation) ||
      (accord_record_get_boolean (obligation, "generated") &&
       g_strv_contains (reports, accord_record_get_text (obligation, "kind"))))
    return FALSE;
  if (accord_period_parse (accord_record_get_text (obligation, "period"), &period))
    return accord_period_get_first (&period) > last;
  return accord_record_get_date (obligation, "due") > last;
}

static gboolean
is_of_series (AccordRecord *one, AccordRecord *other)
{
  g_autofree char *stem = accord_obligation_title_dup_stem (accord_record_get_text (one, "title"));
  g_autofree char *other_stem =
    accord_obligation_title_dup_stem (accord_record_get_text (other, "title"));

  return g_str_equal (stem, other_stem) &&
         g_str_equal (accord_record_get_text (one, "kind"), accord_record_get_text (other, "kind"));
}

static int
find_of_series (GPtrArray *obligations, AccordRecord *one)
{
  for (guint i = 0; i < obligations->len; i++)
    if (is_of_series (obligations->pdata[i], one))
      return (int) i;
  return -1;
}

/* Of each series that ends with the arrangement, the last: they come by the day on which they are
 * due. A series of which something passes on goes on. */
static void
note_recurring (AccordStepDown *self, AccordRecord *obligation)
{
  int before = find_of_series (self->recurring, obligation);

  if (before >= 0)
    g_ptr_array_remove_index (self->recurring, (guint) before);
  if (accord_record_has (obligation, "recurs") && !accord_step_down_is_done (obligation) &&
      find_of_series (self->moved, obligation) < 0)
    g_ptr_array_add (self->recurring, g_object_ref (obligation));
}

static gboolean
move_obligations (AccordStepDown *self, GError **error)
{
  g_autoptr (GPtrArray) owed =
    accord_step_down_list (self, "obligation", "arrangement", self->entry.arrangement, error);

  if (owed == NULL)
    return FALSE;
  for (guint i = 0; i < owed->len; i++)
    if (is_owed_after (owed->pdata[i], self->last))
      g_ptr_array_add (self->moved, g_object_ref (owed->pdata[i]));
  for (guint i = 0; i < owed->len; i++)
    if (!is_owed_after (owed->pdata[i], self->last))
      note_recurring (self, owed->pdata[i]);
  return TRUE;
}

/** accord_step_down_carry: finds out what follows from what was entered. */
gboolean
accord_step_down_carry (AccordStepDown *self, GError **error)
{
  AccordRecord *successor = accord_record_copy (self->entry.successor);

  g_ptr_array_set_size (self->carried, 0);
  g_ptr_array_set_size (self->moved, 0);
  g_ptr_array_set_size (self->recurring, 0);
  add (self, self->entry.arrangement, successor, NULL, NULL);
  return carry_parties (self, successor, error) && carry_functions (self, successor, error) &&
         carry_committee (self, successor, error) && move_obligations (self, error);
}

/* --- Writing it ------------------------------------------------------------------------------ */

static gboolean
write_carried (AccordStepDown *self, GError **error)
{
  for (guint i = 0; i < self->carried->len; i++)
    {
      const AccordCarried *carried = self->carried->pdata[i];

      if (carried->record == NULL)
        continue;
      if (carried->link != NULL &&
          !accord_record_set_integer (carried->record, carried->link,
                                      accord_record_get_id (carried->of), error))
        return FALSE;
      if (!accord_store_insert (self->store, carried->record, error))
        return FALSE;
    }
  return TRUE;
}

/* What a person entered becomes due for what follows, and the calendar of its first years is
 * there. */
static gboolean
write_obligations (AccordStepDown *self, gint64 successor, GError **error)
{
  AccordDate today = accord_store_get_as_at (self->store);
  int last_year = accord_date_financial_year (MAX (self->start, today));

  for (guint i = 0; i < self->moved->len; i++)
    if (!accord_record_set_integer (self->moved->pdata[i], "arrangement", successor, error) ||
        !accord_store_update (self->store, self->moved->pdata[i], error))
      return FALSE;
  for (int year = accord_date_financial_year (self->start); year <= last_year; year++)
    if (!accord_obligations_add_for (self->store, successor, year, error))
      return FALSE;
  return TRUE;
}

/* That NHS England agreed stands with the arrangement that ends, and on the notice if there is
 * one. */
static gboolean
write_agreement (AccordStepDown *self, gint64 successor, GError **error)
{
  g_autoptr (AccordRecord) agreement = accord_record_copy (self->entry.agreement);
  g_autoptr (AccordRecord) notice = NULL;
  AccordDate agreed = accord_record_get_date (agreement, "date");

  if (agreed != ACCORD_DATE_NONE && !accord_store_insert (self->store, agreement, error))
    return FALSE;
  if (self->notice == NULL)
    return TRUE;
  notice = accord_record_copy (self->notice);
  if (agreed != ACCORD_DATE_NONE && !accord_record_has (notice, "nhs_england_agreed") &&
      !accord_record_set_date (notice, "nhs_england_agreed", agreed, error))
    return FALSE;
  return accord_record_set_integer (notice, "successor", successor, error) &&
         accord_store_update (self->store, notice, error);
}

/** accord_step_down_write: writes it, within a change that has begun; @successor (out) is the id of
 * the arrangement that follows. */
gboolean
accord_step_down_write (AccordStepDown *self, gint64 *successor, GError **error)
{
  const AccordCarried *first = self->carried->pdata[0];
  g_autoptr (AccordRecord) arrangement = accord_record_copy (self->entry.arrangement);

  if (!accord_ending_close (self->store, arrangement, error) || !write_carried (self, error))
    return FALSE;
  *successor = accord_record_get_id (first->record);
  return write_obligations (self, *successor, error) && write_agreement (self, *successor, error);
}
