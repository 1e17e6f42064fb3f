/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/rescission.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/notice.h"
#include "rules/ending-private.h"
#include "rules/obligation-private.h"
#include "rules/rescission-private.h"

/* A notice is taken back before it expires, with every partner's consent, and what it had set in
 * motion is put back (WD-7). */

static const char *
get_reference (AccordRescission *self)
{
  return accord_record_get_text (self->notice, "reference");
}

static char *
dup_long (AccordRecord *record, const char *key)
{
  return accord_date_format (accord_record_get_date (record, key), ACCORD_DATE_STYLE_LONG);
}

static char *
dup_organisation (AccordRescission *self, gint64 id)
{
  return accord_store_dup_title (self->store, accord_record_type_find ("organisation"), id);
}

/* --- Whether it can be ----------------------------------------------------------------------- */

static gboolean
is_given (AccordRescission *self)
{
  return accord_record_has (self->notice, "served");
}

static gboolean
check_state (AccordRescission *self, GError **error)
{
  const char *state = accord_record_get_text (self->notice, "state");
  g_autofree char *expires = dup_long (self->notice, "expires");
  g_autofree char *rescinded = dup_long (self->notice, "rescinded");

  if (strcmp (state, "undecided") == 0)
    /* Translators: the number of a notice */
    return accord_ending_refuse (error,
                                 _("%s has not been given, so that there is nothing to rescind. "
                                   "Remove it instead."),
                                 get_reference (self));
  if (strcmp (state, "rescinded") == 0)
    /* Translators: the number of a notice, and a day */
    return accord_ending_refuse (error,
                                 _("%1$s was rescinded on %2$s already."),
                                 get_reference (self), rescinded);
  if (strcmp (state, "expired") == 0)
    /* Translators: the number of a notice, and a day */
    return accord_ending_refuse (error,
                                 _("%1$s expired on %2$s, and cannot be rescinded any more (WD-7). "
                                   "What is to go on needs a new arrangement."),
                                 get_reference (self), expires);
  return TRUE;
}

static gboolean
check_followed (AccordRescission *self, GError **error)
{
  g_autofree char *successor = NULL;

  if (!accord_record_has (self->notice, "successor"))
    return TRUE;
  successor = accord_store_dup_title (self->store, accord_record_type_find ("arrangement"),
                                      accord_record_get_reference (self->notice, "successor"));
  /* Translators: the number of a notice, and the title of an arrangement */
  return accord_ending_refuse (error,
                               _("%1$s is followed by “%2$s”. Undo that; or end it, and say on the "
                                 "notice that nothing follows."),
                               get_reference (self), successor);
}

static gboolean
find_partners (AccordRescission *self, GError **error)
{
  gint64 leaver = accord_record_has (self->notice, "organisation")
                    ? accord_record_get_reference (self->notice, "organisation")
                    : accord_store_get_home (self->store);

  /* What was not served on all was not given, and can be dropped. */
  self->partners =
    is_given (self) ? accord_notice_list_partners (
                        self->store, accord_record_get_id (self->arrangement), leaver, error)
                    : g_array_new (FALSE, FALSE, sizeof (gint64));
  return self->partners != NULL;
}

/* --- What comes of it ------------------------------------------------------------------------ */

/* @words: (transfer full) */
static void
say (AccordRescission *self, char *words)
{
  g_ptr_array_add (self->lines, words);
}

static char *
dup_before (const AccordReopened *reopened)
{
  g_autoptr (AccordRecord) record = accord_record_copy (reopened->record);

  accord_record_set_value (record, reopened->key, &reopened->before, NULL);
  return dup_long (record, reopened->key);
}

static void
say_arrangement (AccordRescission *self, const AccordReopened *reopened)
{
  g_autofree char *title = accord_store_dup_record_title (self->store, reopened->record);
  g_autofree char *last = dup_long (reopened->record, reopened->key);
  g_autofree char *before = dup_before (reopened);

  if (reopened->before.tag == ACCORD_VALUE_NONE)
    /* Translators: the title of an arrangement, and a day */
    say (self, g_strdup_printf (_("“%1$s” goes on: its last day, %2$s, is taken back."), title,
                                last));
  else
    /* Translators: the title of an arrangement, and two days */
    say (self, g_strdup_printf (_("“%1$s” goes on until %3$s again, and not until %2$s."), title,
                                last, before));
}

static void
say_one (AccordRescission *self, const AccordReopened *reopened)
{
  const char *type = accord_record_get_record_type (reopened->record)->name;
  g_autofree char *name = NULL;

  if (strcmp (type, "arrangement") == 0)
    say_arrangement (self, reopened);
  else if (strcmp (type, "party") == 0)
    {
      name = dup_organisation (self,
                               accord_record_get_reference (reopened->record, "organisation"));
      /* Translators: %s is the name of a body */
      say (self, g_strdup_printf (_("%s stays a party."), name));
    }
  else if (strcmp (type, "committee") == 0)
    /* Translators: %s is the name of a committee */
    say (self, g_strdup_printf (_("“%s” is not dissolved."),
                                accord_record_get_text (reopened->record, "name")));
}

static guint
count (AccordRescission *self, const char *type)
{
  guint n = 0;

  for (guint i = 0; i < self->reopened->len; i++)
    {
      const AccordReopened *reopened = self->reopened->pdata[i];

      n += strcmp (accord_record_get_record_type (reopened->record)->name, type) == 0 ? 1 : 0;
    }
  return n;
}

static void
say_others (AccordRescission *self)
{
  guint n_leads = count (self, "lead");
  guint n_functions = count (self, "function");
  guint n_seats = count (self, "seat");
  guint n_people = count (self, "appointment");

  if (n_leads > 0)
    say (self,
         g_strdup_printf (ngettext ("%u lead goes on.", "%u leads go on.", n_leads), n_leads));
  if (n_functions > 0)
    say (self, g_strdup_printf (ngettext ("%u function goes on.", "%u functions go on.",
                                          n_functions),
                                n_functions));
  if (n_seats > 0)
    say (self,
         g_strdup_printf (ngettext ("%u seat goes on.", "%u seats go on.", n_seats), n_seats));
  if (n_people > 0)
    say (self, g_strdup_printf (ngettext ("%u person stays in a seat.", "%u people stay in their "
                                          "seats.", n_people), n_people));
}

static void
say_years (AccordRescission *self)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->years->len; i++)
    g_ptr_array_add (years, accord_financial_year_format (g_array_index (self->years, int, i)));
  g_ptr_array_add (years, NULL);
  /* Translators: what stands between financial years */
  text = g_strjoinv (_(", "), (char **) years->pdata);
  if (self->years->len > 0)
    /* Translators: %s is a financial year, or several */
    say (self, g_strdup_printf (_("What is owed for it in %s is worked out again (RC-6)."), text));
}

static void
say_lines (AccordRescission *self)
{
  g_autofree char *title = accord_store_dup_record_title (self->store, self->arrangement);

  for (guint i = 0; i < self->reopened->len; i++)
    say_one (self, self->reopened->pdata[i]);
  say_others (self);
  if (self->reopened->len == 0)
    /* Translators: %s is the title of an arrangement */
    say (self, g_strdup_printf (_("“%s” goes on as it is: nothing was closed by reason of the "
                                  "notice."), title));
  say_years (self);
}

/**
 * accord_rescission_new:
 * @today: the day of today, which the register has to show
 *
 * Begins to rescind a notice.
 *
 * Returns: (transfer full) (nullable): the rescission; %NULL with why it cannot be
 */
AccordRescission *
accord_rescission_new (AccordStore *store, gint64 notice, AccordDate today, GError **error)
{
  g_autoptr (AccordRescission) self = NULL;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);

  if (!accord_ending_check_register (store, today, error))
    return NULL;
  self = g_new0 (AccordRescission, 1);
  self->store = g_object_ref (store);
  self->reopened = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_reopened_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->notice = accord_store_get (store, accord_record_type_find ("notice"), notice, error);
  if (self->notice == NULL || !check_state (self, error) || !check_followed (self, error))
    return NULL;
  self->arrangement =
    accord_store_get (store, accord_record_type_find ("arrangement"),
                      accord_record_get_reference (self->notice, "arrangement"), error);
  if (self->arrangement == NULL || !find_partners (self, error) ||
      !accord_rescission_find (self, error))
    return NULL;
  say_lines (self);
  return g_steal_pointer (&self);
}

void
accord_rescission_free (AccordRescission *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->notice);
  g_clear_object (&self->arrangement);
  g_clear_pointer (&self->partners, g_array_unref);
  g_clear_pointer (&self->reopened, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

/** accord_rescission_get_notice: (transfer none): the notice, as it stands. */
AccordRecord *
accord_rescission_get_notice (AccordRescission *self)
{
  return self->notice;
}

/** accord_rescission_get_partners: (transfer none) (element-type gint64): the organisations that
 * have to consent; none where the notice was not served on all. */
GArray *
accord_rescission_get_partners (AccordRescission *self)
{
  return self->partners;
}

/** accord_rescission_list_lines: (transfer none) (element-type utf8): what is put back, in
 * sentences. */
GPtrArray *
accord_rescission_list_lines (AccordRescission *self)
{
  return self->lines;
}

/* --- Writing it ------------------------------------------------------------------------------ */

static gboolean
check_day (AccordRescission *self, AccordDate day, GError **error)
{
  g_autofree char *text = accord_date_format (day, ACCORD_DATE_STYLE_LONG);
  g_autofree char *decided = dup_long (self->notice, "decided");

  if (day == ACCORD_DATE_NONE)
    return accord_ending_refuse (error, _("Enter the day on which it was rescinded."));
  if (day > accord_store_get_as_at (self->store))
    return accord_ending_refuse (error,
                                 _("%s has not come yet: a notice is rescinded when all have "
                                   "consented."),
                                 text);
  if (day < accord_record_get_date (self->notice, "decided"))
    /* Translators: the number of a notice, and a day */
    return accord_ending_refuse (error,
                                 _("%1$s was decided on %2$s, and cannot be rescinded before "
                                   "that."),
                                 get_reference (self), decided);
  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static gboolean
check_consents (AccordRescission *self,
                const char *minute,
                const char *const *consents,
                GError **error)
{
  if (is_blank (minute))
    return accord_ending_refuse (error,
                                 _("Enter the minute by which the governing body agreed to it."));
  for (guint i = 0; i < self->partners->len; i++)
    {
      g_autofree char *name =
        dup_organisation (self, g_array_index (self->partners, gint64, i));

      if (is_blank (consents[i]))
        /* Translators: %s is the name of a body */
        return accord_ending_refuse (error,
                                     _("Enter when and how %s consented: every partner has to "
                                       "(WD-7)."),
                                     name);
    }
  return TRUE;
}

/* The consents, a line for each, and the minute. */
static char *
dup_consents (AccordRescission *self, const char *minute, const char *const *consents)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->partners->len; i++)
    {
      g_autofree char *name =
        dup_organisation (self, g_array_index (self->partners, gint64, i));

      /* Translators: the name of a body, and when and how it consented */
      g_string_append_printf (text, _("%1$s: %2$s"), name, consents[i]);
      g_string_append_c (text, '\n');
    }
  /* Translators: %s is the number of a minute */
  g_string_append_printf (text, _("Minute: %s"), minute);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
put_back (AccordRescission *self, GError **error)
{
  gint64 id = accord_record_get_id (self->arrangement);

  for (guint i = 0; i < self->reopened->len; i++)
    {
      const AccordReopened *reopened = self->reopened->pdata[i];
      g_autoptr (AccordRecord) record = accord_record_copy (reopened->record);

      if (!accord_record_set_value (record, reopened->key, &reopened->before, error) ||
          !accord_store_update (self->store, record, error))
        return FALSE;
    }
  for (guint i = 0; i < self->years->len; i++)
    if (!accord_obligations_add_for (self->store, id, g_array_index (self->years, int, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_notice (AccordRescission *self, AccordDate day, const char *consents, GError **error)
{
  g_autoptr (AccordRecord) notice = accord_record_copy (self->notice);

  return accord_record_set_date (notice, "rescinded", day, error) &&
         accord_record_set_text (notice, "consents", consents, error) &&
         accord_store_update (self->store, notice, error);
}

/**
 * accord_rescission_apply:
 * @day: on which it was rescinded
 * @minute: by which the governing body agreed to it
 * @consents: when and how each partner consented, in the order of accord_rescission_get_partners()
 * @sentence: (out) (transfer full): the name of the change
 *
 * Rescinds the notice, and puts back what it had set in motion, as the lines say.
 *
 * Returns: whether it is in the register
 */
gboolean
accord_rescission_apply (AccordRescission *self,
                         AccordDate day,
                         const char *minute,
                         const char *const *consents,
                         char **sentence,
                         GError **error)
{
  g_autofree char *title = accord_store_dup_record_title (self->store, self->arrangement);
  /* Translators: a change: the number of a notice, and the title of an arrangement */
  g_autofree char *words =
    g_strdup_printf (_("Rescind %1$s on %2$s"), get_reference (self), title);
  g_autofree char *text = NULL;
  g_autoptr (AccordTransaction) transaction = NULL;

  if (!check_day (self, day, error) || !check_consents (self, minute, consents, error))
    return FALSE;
  text = dup_consents (self, minute, consents);
  transaction = accord_transaction_begin (self->store, words, error);
  if (transaction == NULL || !write_notice (self, day, text, error) || !put_back (self, error) ||
      !accord_transaction_commit (&transaction, error))
    return FALSE;
  *sentence = g_steal_pointer (&words);
  return TRUE;
}
