/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/step-down.h"

#include <glib/gi18n-lib.h>

#include "rules/ending-private.h"
#include "rules/step-down-private.h"

/* Whether an arrangement can be stepped down, and what is proposed for it. */

/* NS 4, the lowest first. */
static const char *const models[] = { "greater-involvement", "joint", "delegated" };

/** accord_step_down_get_level: how high a model is; -1 for none. */
int
accord_step_down_get_level (const char *model)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (models); i++)
    if (g_strcmp0 (models[i], model) == 0)
      return i;
  return -1;
}

/** accord_step_down_list: (transfer full) (nullable): the records of @type that belong to @of. */
GPtrArray *
accord_step_down_list (AccordStepDown *self,
                       const char *type,
                       const char *link,
                       AccordRecord *of,
                       GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_auto (AccordValue) id = ACCORD_VALUE_INIT;

  accord_value_set_integer (&id, accord_record_get_id (of));
  accord_query_add_filter (query, link, &id);
  return accord_store_query (self->store, query, error);
}

/** accord_step_down_is_open: whether it is there on @day. */
gboolean
accord_step_down_is_open (AccordRecord *record, const char *first, const char *last, AccordDate day)
{
  AccordDate to = accord_record_get_date (record, last);

  return accord_record_get_date (record, first) <= day && (to == ACCORD_DATE_NONE || to >= day);
}

static char *
dup_day (AccordRecord *record, const char *key)
{
  return accord_date_format (accord_record_get_date (record, key), ACCORD_DATE_STYLE_LONG);
}

/* --- Whether it can be ----------------------------------------------------------------------- */

static gboolean
check_model (const char *title, const char *model, GError **error)
{
  if (accord_step_down_get_level (model) > 0)
    return TRUE;
  if (model != NULL)
    /* Translators: %s is the title of an arrangement */
    return accord_ending_refuse (error,
                                 _("“%s” is greater involvement, and no model is below that. End "
                                   "the arrangement instead."),
                                 title);
  /* Translators: %s is the title of an arrangement */
  return accord_ending_refuse (error,
                               _("“%s” has no co-commissioning model to step down from. Enter it "
                                 "if there is one; else end the arrangement."),
                               title);
}

static gboolean
check_status (AccordRecord *arrangement, const char *title, GError **error)
{
  const char *status = accord_record_get_text (arrangement, "status");
  g_autofree char *end = dup_day (arrangement, "end");

  if (g_str_equal (status, "in-force") || g_str_equal (status, "notice-given"))
    return TRUE;
  if (g_str_equal (status, "ended"))
    /* Translators: the title of an arrangement, and its last day */
    return accord_ending_refuse (error,
                                 _("“%1$s” ended on %2$s already. Enter what follows it as a new "
                                   "arrangement."),
                                 title, end);
  if (g_str_equal (status, "refused") || g_str_equal (status, "lapsed") ||
      g_str_equal (status, "revoked"))
    /* Translators: %s is the title of an arrangement */
    return accord_ending_refuse (error,
                                 _("“%s” is not in force any more, so that nothing is left to step "
                                   "down from."),
                                 title);
  /* Translators: %s is the title of an arrangement */
  return accord_ending_refuse (error,
                               _("“%s” has not started, so that there is nothing to step down from "
                                 "yet. Change its model instead."),
                               title);
}

/* An arrangement at a lower model that follows already, unless it came to nothing. */
static gboolean
check_followed (AccordStepDown *self, const char *title, GError **error)
{
  int level =
    accord_step_down_get_level (accord_record_get_text (self->entry.arrangement, "model"));
  g_autoptr (GPtrArray) others =
    accord_step_down_list (self, "arrangement", "predecessor", self->entry.arrangement, error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      AccordRecord *other = others->pdata[i];
      int below = accord_step_down_get_level (accord_record_get_text (other, "model"));

      if (below < 0 || below >= level || accord_record_has (other, "refused") ||
          accord_record_has (other, "lapsed") || accord_record_has (other, "revoked"))
        continue;
      /* Translators: the title of an arrangement, and the number of another */
      return accord_ending_refuse (error,
                                   _("“%1$s” has been stepped down already: %2$s follows it. "
                                     "Change that, or undo it."),
                                   title, accord_record_get_text (other, "reference"));
    }
  return TRUE;
}

static gboolean
check_arrangement (AccordStepDown *self, GError **error)
{
  AccordRecord *arrangement = self->entry.arrangement;
  g_autofree char *title = accord_store_dup_record_title (self->store, arrangement);

  return check_model (title, accord_record_get_text (arrangement, "model"), error) &&
         check_status (arrangement, title, error) && check_followed (self, title, error);
}

/* --- What is proposed ------------------------------------------------------------------------ */

/* Co-commissioning is between NHS England and the home body: a notice of somebody else lets only
 * that body leave (WD-9). */
static gboolean
is_between_both (AccordStepDown *self, AccordRecord *notice)
{
  static const char *const kinds[] = { "nhs-england", "area-team", "region", NULL };
  g_autoptr (AccordRecord) giver = NULL;
  const char *kind;

  if (!accord_record_has (notice, "organisation"))
    return TRUE;
  giver = accord_store_get (self->store, accord_record_type_find ("organisation"),
                            accord_record_get_reference (notice, "organisation"), NULL);
  kind = giver == NULL ? NULL : accord_record_get_text (giver, "kind");
  return kind != NULL && g_strv_contains (kinds, kind);
}

/* The notice that runs on the arrangement, or has run out while it still goes on. */
static gboolean
find_notice (AccordStepDown *self, GError **error)
{
  g_autoptr (GPtrArray) notices =
    accord_step_down_list (self, "notice", "arrangement", self->entry.arrangement, error);

  if (notices == NULL)
    return FALSE;
  for (guint i = 0; i < notices->len && self->notice == NULL; i++)
    {
      const char *state = accord_record_get_text (notices->pdata[i], "state");

      if ((g_str_equal (state, "running") || g_str_equal (state, "expired")) &&
          is_between_both (self, notices->pdata[i]))
        self->notice = g_object_ref (notices->pdata[i]);
    }
  return TRUE;
}

/* One in which a model decides (NS 4.3.2, 4.4.2). */
static gboolean
find_committee (AccordStepDown *self, AccordDate today, GError **error)
{
  static const char *const forms[] = { "primary-care-commissioning-committee", "joint-committee",
                                       "committees-in-common", NULL };
  g_autoptr (GPtrArray) committees =
    accord_step_down_list (self, "committee", "arrangement", self->entry.arrangement, error);

  if (committees == NULL)
    return FALSE;
  for (guint i = 0; i < committees->len && self->followed == NULL; i++)
    if (g_strv_contains (forms, accord_record_get_text (committees->pdata[i], "form")) &&
        accord_step_down_is_open (committees->pdata[i], "established", "dissolved", today))
      self->followed = g_object_ref (committees->pdata[i]);
  return TRUE;
}

/* The day that a notice leads to; else that which was entered already; else the end of the year, by
 * which money and reports are counted. */
static void
propose_day (AccordStepDown *self, AccordDate today)
{
  AccordDate end = accord_record_get_date (self->entry.arrangement, "end");
  AccordDate last = accord_financial_year_end (accord_date_financial_year (today));
  AccordDate by_notice = self->notice == NULL
                           ? ACCORD_DATE_NONE
                           : accord_record_get_date (self->notice, "arrangement_ends");
  g_autofree char *day = NULL;

  if (by_notice != ACCORD_DATE_NONE && (end == ACCORD_DATE_NONE || by_notice <= end))
    {
      last = by_notice;
      day = accord_date_format (last, ACCORD_DATE_STYLE_LONG);
      /* Translators: the number of a notice, and a day */
      self->why_day = g_strdup_printf (_("By %1$s the arrangement goes on until %2$s (WD-4)."),
                                       accord_record_get_text (self->notice, "reference"), day);
    }
  else if (end != ACCORD_DATE_NONE && end <= last)
    {
      last = end;
      day = accord_date_format (last, ACCORD_DATE_STYLE_LONG);
      self->why_day = g_strdup_printf (_("The arrangement ends of itself on %s."), day);
    }
  else
    {
      day = accord_date_format (last, ACCORD_DATE_STYLE_LONG);
      self->why_day =
        g_strdup_printf (_("%s is the last day of this financial year, by which funds and reports "
                           "are counted. Another holds if it was agreed (NS 8)."), day);
    }
  accord_record_set_date (self->entry.arrangement, "end", last, NULL);
}

static char *
dup_with_model (AccordStepDown *self, const char *title, const char *model)
{
  g_autoptr (AccordRecord) record =
    accord_record_new (accord_record_get_record_type (self->entry.arrangement));
  g_autofree char *label = NULL;
  g_autofree char *small = NULL;

  accord_record_set_text (record, "model", model, NULL);
  label = accord_record_format (record, "model", NULL, ACCORD_FORMAT_DISPLAY);
  small = g_utf8_strdown (label, -1);
  /* Translators: a title or name, and a co-commissioning model: Primary care (joint) */
  return g_strdup_printf (_("%1$s (%2$s)"), title, small);
}

static void
propose_successor (AccordStepDown *self)
{
  static const char *const kept[] = { "services", "kind", "profile", "benefits", "liability" };
  AccordRecord *arrangement = self->entry.arrangement;
  AccordRecord *successor = accord_record_new (accord_record_get_record_type (arrangement));
  int level = accord_step_down_get_level (accord_record_get_text (arrangement, "model"));
  g_autofree char *title = NULL;

  self->entry.successor = successor;
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    accord_record_set_value (successor, kept[i], accord_record_get_value (arrangement, kept[i]),
                             NULL);
  accord_record_set_text (successor, "model", models[level - 1], NULL);
  accord_record_set_integer (successor, "predecessor", accord_record_get_id (arrangement), NULL);
  title = accord_step_down_dup_title (self, models[level - 1]);
  accord_record_set_text (successor, "title", title, NULL);
}

static void
propose_committee (AccordStepDown *self)
{
  static const char *const left_out[] = { "name", "form", "arrangement", "established",
                                          "dissolved", "terms_from", NULL };
  g_autofree char *name = NULL;

  if (!accord_step_down_has_committee (
        self, accord_record_get_text (self->entry.successor, "model")))
    return;
  self->entry.committee = accord_step_down_copy (self->followed, left_out);
  name = dup_with_model (self, accord_record_get_text (self->followed, "name"), "joint");
  accord_record_set_text (self->entry.committee, "name", name, NULL);
  accord_record_set_text (self->entry.committee, "form", "joint-committee", NULL);
}

static void
propose_agreement (AccordStepDown *self)
{
  self->entry.agreement = accord_record_new (accord_record_type_find ("evidence"));
  accord_record_set_text (self->entry.agreement, "requirement",
                          _("NS 8: NHS England agreed to step down"), NULL);
  accord_record_set_integer (self->entry.agreement, "arrangement",
                             accord_record_get_id (self->entry.arrangement), NULL);
  if (self->notice != NULL)
    accord_record_set_value (self->entry.agreement, "date",
                             accord_record_get_value (self->notice, "nhs_england_agreed"), NULL);
}

static void
carried_free (AccordCarried *carried)
{
  g_clear_object (&carried->from);
  g_clear_object (&carried->record);
  g_free (carried);
}

static AccordStepDown *
step_down_alloc (AccordStore *store)
{
  AccordStepDown *self = g_new0 (AccordStepDown, 1);

  self->store = g_object_ref (store);
  self->table = accord_function_table_new_shipped ();
  self->carried = g_ptr_array_new_with_free_func ((GDestroyNotify) carried_free);
  self->moved = g_ptr_array_new_with_free_func (g_object_unref);
  self->recurring = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_step_down_line_free);
  return self;
}

/**
 * accord_step_down_new:
 * @today: the day of today, which the register has to show
 *
 * Begins to step an arrangement down, with what is proposed for it.
 *
 * Returns: (transfer full) (nullable): the step down; %NULL with why it cannot be
 */
AccordStepDown *
accord_step_down_new (AccordStore *store, gint64 arrangement, AccordDate today, GError **error)
{
  g_autoptr (AccordStepDown) self = NULL;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);

  if (!accord_ending_check_register (store, today, error))
    return NULL;
  self = step_down_alloc (store);
  self->entry.arrangement =
    accord_store_get (store, accord_record_type_find ("arrangement"), arrangement, error);
  if (self->entry.arrangement == NULL || !check_arrangement (self, error) ||
      !find_notice (self, error) || !find_committee (self, today, error))
    return NULL;
  propose_day (self, today);
  propose_successor (self);
  propose_committee (self);
  propose_agreement (self);
  return g_steal_pointer (&self);
}

void
accord_step_down_free (AccordStepDown *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->table, accord_function_table_free);
  g_clear_object (&self->entry.arrangement);
  g_clear_object (&self->entry.agreement);
  g_clear_object (&self->entry.successor);
  g_clear_object (&self->entry.committee);
  g_clear_object (&self->notice);
  g_clear_object (&self->followed);
  g_clear_pointer (&self->carried, g_ptr_array_unref);
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_clear_pointer (&self->recurring, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->why_day);
  g_free (self);
}

/** accord_step_down_get_entry: what is proposed, or was entered last. */
const AccordStepDownEntry *
accord_step_down_get_entry (AccordStepDown *self)
{
  return &self->entry;
}

/** accord_step_down_get_why_day: a sentence: what the last day that is proposed rests on. */
const char *
accord_step_down_get_why_day (AccordStepDown *self)
{
  return self->why_day;
}

/** accord_step_down_dup_title: (transfer full): what is proposed as the title at @model. */
char *
accord_step_down_dup_title (AccordStepDown *self, const char *model)
{
  return dup_with_model (self, accord_record_get_text (self->entry.arrangement, "title"), model);
}

/** accord_step_down_has_committee: whether a committee follows at @model: joint commissioning has
 * one (NS 4.3.2), greater involvement needs none (NS 4.2.2). */
gboolean
accord_step_down_has_committee (AccordStepDown *self, const char *model)
{
  return self->followed != NULL && g_strcmp0 (model, "joint") == 0;
}
