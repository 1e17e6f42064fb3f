/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/letter.h"

/* What the fields of a letter of withdrawal hold. The manual page says it to the office. */
static const char *const names[] = {
  "draft",
  "date",
  "organisation",
  "organisation_code",
  "organisation_address",
  "partner",
  "partner_code",
  "partner_address",
  "partner_sent",
  "partner_served",
  "partner_method",
  "partners",
  "other_partners",
  "notice",
  "arrangement",
  "arrangement_reference",
  "arrangement_start",
  "services",
  "decided",
  "minute",
  "why",
  "clause",
  "months",
  "served",
  "expires",
  "ends",
  "starts",
  "starts_after_expiry",
  "starts_next_year",
  "dates_heading",
  "period",
  "start",
  "reading",
  "later",
  "signatory",
  "signatory_post",
};

/** letter_knows_field: whether there is a field of that folded name. */
gboolean
letter_knows_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return TRUE;
  return FALSE;
}

/* --- Reading the register --------------------------------------------------------------------- */

void
letter_facts_clear (LetterFacts *facts)
{
  g_clear_object (&facts->notice);
  g_clear_object (&facts->partners);
}

static gboolean
refuse (GError **error, const char *words, const char *reference)
{
  g_autofree char *start = g_strndup (words, (gsize) (strstr (words, "%s") - words));

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "%s%s%s", start,
               reference == NULL ? "" : reference, strstr (words, "%s") + strlen ("%s"));
  return FALSE;
}

static gboolean
check (const LetterFacts *facts, GError **error)
{
  const char *reference;

  if (accord_rows_get_n_rows (facts->notice) == 0)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _("The notice is not in the register."));
      return FALSE;
    }
  reference = accord_rows_get_text (facts->notice, 0, "reference");
  if (g_strcmp0 (accord_rows_get_text (facts->notice, 0, "direction"), "given") != 0)
    return refuse (error, _("Notice %s was received: the letter is the partner’s to write."),
                   reference);
  if (accord_rows_get_date (facts->notice, 0, "rescinded") != ACCORD_DATE_NONE)
    return refuse (error, _("Notice %s was rescinded: there is nothing to serve any more (WD-7)."),
                   reference);
  if (accord_rows_get_n_rows (facts->partners) == 0)
    return refuse (error,
                   _("Notice %s has nobody to be served on: neither are partners recorded for "
                     "it, nor has its arrangement any."),
                   reference);
  return TRUE;
}

/* The day on which the last partner was served, or is planned to be: one for whom no day is planned
 * is served on the day of the letter. */
static AccordDate
find_last_service (LetterFacts *facts)
{
  AccordDate last = ACCORD_DATE_NONE;

  facts->is_served = TRUE;
  for (guint i = 0; i < accord_rows_get_n_rows (facts->partners); i++)
    {
      AccordDate served = accord_rows_get_date (facts->partners, i, "counts");

      facts->is_served = facts->is_served && served != ACCORD_DATE_NONE && served <= facts->as_at;
      last = MAX (last, served == ACCORD_DATE_NONE ? facts->as_at : served);
    }
  return last;
}

/**
 * letter_facts_read:
 * @facts: zeroed
 * @notice: the id of a notice
 *
 * Reads what the letters of a notice are made from, as at the store's date.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where there is no letter to be written
 */
gboolean
letter_facts_read (LetterFacts *facts, AccordStore *store, gint64 notice, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, notice);

  facts->as_at = accord_store_get_as_at (store);
  facts->notice = accord_store_run (store, "letter-notice", error, "notice", number, NULL);
  if (facts->notice == NULL)
    return FALSE;
  facts->partners = accord_store_run (store, "letter-partners", error, "notice", number, NULL);
  if (facts->partners == NULL || !check (facts, error))
    return FALSE;
  facts->months = (int) accord_rows_get_integer (facts->notice, 0, "months");
  facts->expiry_said = accord_rows_get_integer (facts->notice, 0, "expiry_said") != 0;
  facts->reading = accord_rows_get_text (facts->notice, 0, "reading");
  facts->dates = letter_dates_find (facts, find_last_service (facts));
  return facts->dates.starts != ACCORD_DATE_NONE ||
         refuse (error, _("Notice %s ends in a year that Accord does not know."),
                 accord_rows_get_text (facts->notice, 0, "reference"));
}

/* --- Values ----------------------------------------------------------------------------------- */

void
letter_values_free (LetterValues *values)
{
  g_hash_table_unref (values->values);
  g_ptr_array_unref (values->missing);
  g_free (values);
}

/** letter_values_look_up: (nullable): the value of a field; for the template. */
const char *
letter_values_look_up (const char *name, gpointer data)
{
  const LetterValues *values = data;

  return g_hash_table_lookup (values->values, name);
}

/** letter_values_take: sets a field, taking over @value, which may be %NULL. */
void
letter_values_take (LetterValues *values, const char *name, char *value)
{
  g_assert (letter_knows_field (name));
  g_hash_table_insert (values->values, (char *) name, value == NULL ? g_strdup ("") : value);
}

/** letter_values_dup_gap: (transfer full): what stands in the letter where a fact is missing. */
char *
letter_values_dup_gap (LetterValues *values, const char *words)
{
  g_ptr_array_add (values->missing, g_strdup (words));
  return g_strconcat (ACCORD_LETTER_GAP_START "[", words, "]" ACCORD_LETTER_GAP_END, NULL);
}

static void
take_text (LetterValues *values, const char *name, AccordRows *rows, guint row, const char *column)
{
  letter_values_take (values, name, g_strdup (accord_rows_get_text (rows, row, column)));
}

static void
take_date (LetterValues *values, const char *name, AccordRows *rows, guint row, const char *column)
{
  AccordDate date = accord_rows_get_date (rows, row, column);

  letter_values_take (values, name,
                      date == ACCORD_DATE_NONE ? NULL
                                               : accord_date_format (date, ACCORD_DATE_STYLE_LONG));
}

/* A fact of the notice without which the letter is a draft. */
static void
require (LetterValues *values, const char *name, const char *gap)
{
  const char *value = letter_values_look_up (name, values);

  if (value == NULL || *value == '\0')
    letter_values_take (values, name, letter_values_dup_gap (values, gap));
}

/* The reason as a sentence of its own. */
static char *
dup_why (const LetterFacts *facts)
{
  g_autofree char *why = g_strdup (accord_rows_get_text (facts->notice, 0, "why"));

  if (why == NULL || *g_strstrip (why) == '\0')
    return NULL;
  return g_strconcat (why, strchr (".!?", why[strlen (why) - 1]) == NULL ? "." : "", NULL);
}

static void
add_partner (LetterValues *values)
{
  AccordRows *partners = values->facts->partners;

  take_text (values, "partner", partners, values->partner, "name");
  take_text (values, "partner_code", partners, values->partner, "code");
  take_text (values, "partner_address", partners, values->partner, "address");
  take_text (values, "partner_method", partners, values->partner, "method");
  take_date (values, "partner_sent", partners, values->partner, "sent");
  take_date (values, "partner_served", partners, values->partner, "served");
}

static char *
dup_sentence_of_others (const GString *others, guint n_others)
{
  if (n_others == 0)
    return NULL;
  return g_strdup_printf (_("The same notice goes to: %s."), others->str);
}

static void
add_all_partners (LetterValues *values)
{
  AccordRows *rows = values->facts->partners;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      const char *name = accord_rows_get_text (rows, i, "name");

      g_string_append_printf (all, "%s%s", i == 0 ? "" : "\n", name);
      if (i != values->partner)
        g_string_append_printf (others, "%s%s", others->len == 0 ? "" : "; ", name);
    }
  letter_values_take (values, "partners", g_strdup (all->str));
  letter_values_take (values, "other_partners",
                      dup_sentence_of_others (others, accord_rows_get_n_rows (rows) - 1));
}

static void
add_notice (LetterValues *values)
{
  const LetterFacts *facts = values->facts;
  AccordRows *notice = facts->notice;

  letter_values_take (values, "date", accord_date_format (facts->as_at, ACCORD_DATE_STYLE_LONG));
  letter_values_take (
    values, "months",
    g_strdup_printf (ngettext ("%d month", "%d months", facts->months), facts->months));
  take_text (values, "organisation", notice, 0, "home");
  take_text (values, "organisation_code", notice, 0, "home_code");
  take_text (values, "organisation_address", notice, 0, "home_address");
  take_text (values, "notice", notice, 0, "reference");
  take_text (values, "arrangement", notice, 0, "title");
  take_text (values, "arrangement_reference", notice, 0, "arrangement");
  take_date (values, "arrangement_start", notice, 0, "arrangement_start");
  take_text (values, "services", notice, 0, "services");
  take_date (values, "decided", notice, 0, "decided");
  take_text (values, "minute", notice, 0, "minute");
  letter_values_take (values, "why", dup_why (facts));
  take_text (values, "clause", notice, 0, "clause");
  take_text (values, "signatory", notice, 0, "chair");
  take_text (values, "signatory_post", notice, 0, "chair_post");
}

/* WD-1: what a notice rests on; who signs it, and by which clause. */
static void
require_facts (LetterValues *values)
{
  require (values, "organisation", _("who gives notice"));
  require (values, "decided", _("the day of the governing body’s decision"));
  require (values, "minute", _("the minute of the decision"));
  require (values, "why", _("why the arrangement is unsatisfactory"));
  require (values, "clause", _("the clause on withdrawal"));
  require (values, "signatory", _("who signs"));
}

/**
 * letter_values_new:
 * @partner: the number of a partner, from 0
 *
 * Makes the values of the fields of the letter to one partner. What is missing stands in them as a
 * gap, and makes the letter a draft.
 *
 * Returns: (transfer full): the values; they borrow @facts
 */
LetterValues *
letter_values_new (const LetterFacts *facts, guint partner)
{
  LetterValues *values = g_new0 (LetterValues, 1);

  values->facts = facts;
  values->partner = partner;
  values->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  values->missing = g_ptr_array_new_with_free_func (g_free);
  add_notice (values);
  add_partner (values);
  add_all_partners (values);
  require_facts (values);
  letter_values_add_dates (values);
  letter_values_take (values, "draft",
                      values->missing->len == 0
                        ? NULL
                        : g_strdup (_("Draft, not to be served: what is in square brackets is "
                                      "missing in the register.")));
  return values;
}
