/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/money.h"

#include "accord/error.h"
#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS "0123456789"
#define PENCE_PER_POUND 100

/* How people shorten round sums; the number of noughts that a word stands for. */
typedef struct {
  const char *word;
  int noughts;
} Multiple;

static const Multiple multiples[] = {
  { "", 0 },  { "k", 3 },  { "thousand", 3 }, { "m", 6 },
  { "million", 6 }, { "bn", 9 }, { "billion", 9 },
};

/* An amount taken apart: -£1,234.5m is negative, whole 1234, decimals "5", 6 noughts. */
typedef struct {
  gboolean is_negative;
  gint64 whole;
  const char *decimals;
  gsize n_decimals;
  int noughts;
} Amount;

static gboolean
refuse_form (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s is not an amount of money. Write pounds and pence, for example £12,500, "
                 "12500.00 or 1.2m."),
               quoted);

  return FALSE;
}

static gboolean
refuse_size (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);
  g_autofree char *greatest = accord_money_format (ACCORD_MONEY_MAX);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%1$s is too large: amounts go up to %2$s."), quoted, greatest);

  return FALSE;
}

static gboolean
refuse_fraction (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s comes to a fraction of a penny. Write an amount in whole pence, for example "
                 "£12.50."),
               quoted);

  return FALSE;
}

static gboolean
refuse_nothing (GError **error)
{
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       _("No amount was given. Write pounds and pence, for example £12,500."));

  return FALSE;
}

/* Takes a minus or plus and a pound sign, in either order, each at most once. */
static const char *
read_signs (const char *p, Amount *amount)
{
  gboolean has_sign = amount->is_negative;
  gboolean has_pound = FALSE;

  for (;;)
    {
      p += strspn (p, " ");
      if (!has_sign && (*p == '-' || *p == '+'))
        {
          amount->is_negative = *p++ == '-';
          has_sign = TRUE;
        }
      else if (!has_pound && g_str_has_prefix (p, "£"))
        {
          p += strlen ("£");
          has_pound = TRUE;
        }
      else
        return p;
    }
}

/* Reads the pounds. Commas stand between groups of three digits or nowhere: 12,50 is a slip, or an
 * amount in a notation that is not ours. Answers NULL then. */
static const char *
read_whole (const char *p, Amount *amount)
{
  gboolean has_commas = FALSE;
  int n_digits = 0;

  for (; g_ascii_isdigit (*p) || *p == ','; p++)
    {
      if (*p != ',')
        {
          amount->whole = MIN (amount->whole * 10 + g_ascii_digit_value (*p), ACCORD_MONEY_MAX);
          n_digits++;
          continue;
        }

      if (n_digits == 0 || n_digits > 3 || (has_commas && n_digits != 3))
        return NULL;
      has_commas = TRUE;
      n_digits = 0;
    }

  return has_commas && n_digits != 3 ? NULL : p;
}

static gboolean
read_multiple (const char *p, Amount *amount)
{
  p += strspn (p, " ");

  for (gsize i = 0; i < G_N_ELEMENTS (multiples); i++)
    if (strcmp (p, multiples[i].word) == 0)
      {
        amount->noughts = multiples[i].noughts;
        return TRUE;
      }

  return FALSE;
}

/* Takes the parts of @text, which @amount then points into. */
static gboolean
read_amount (char *text, Amount *amount)
{
  gsize length = strlen (text);
  const char *start, *p = text;

  if (length > 1 && text[0] == '(' && text[length - 1] == ')')
    {
      amount->is_negative = TRUE;
      text[length - 1] = '\0';
      p++;
    }

  start = read_signs (p, amount);
  p = read_whole (start, amount);
  if (p == NULL)
    return FALSE;

  if (*p == '.')
    {
      amount->decimals = p + 1;
      amount->n_decimals = strspn (amount->decimals, DIGITS);
      p = amount->decimals + amount->n_decimals;
    }

  if (!g_ascii_isdigit (*start) && amount->n_decimals == 0)
    return FALSE;

  return read_multiple (p, amount);
}

static gboolean
has_fraction_of_penny (const Amount *amount)
{
  for (gsize i = (gsize) amount->noughts + 2; i < amount->n_decimals; i++)
    if (amount->decimals[i] != '0')
      return TRUE;

  return FALSE;
}

/* Shifts the decimal point to the pence. Answers FALSE when the amount is too large. */
static gboolean
work_out (const Amount *amount, gint64 *pence)
{
  gint64 unit = 1, part = 0;

  for (gsize i = 0; i < (gsize) amount->noughts + 2; i++)
    {
      unit *= 10;
      part = part * 10 + (i < amount->n_decimals ? g_ascii_digit_value (amount->decimals[i]) : 0);
    }

  /* The greatest amount is all nines: no part of a unit carries a whole one past it. */
  if (amount->whole > ACCORD_MONEY_MAX / unit)
    return FALSE;

  *pence = amount->whole * unit + part;
  if (amount->is_negative)
    *pence = -*pence;

  return TRUE;
}

/**
 * accord_money_parse:
 * @text: what was typed
 * @pence: (out): the amount in pence; untouched on failure
 * @error: return location for %ACCORD_ERROR_INVALID: a sentence that quotes @text and says what
 *   was expected
 *
 * Reads an amount of money as people type it: “£12,500”, “12500.00”, “12k”, “1.2m”, “1.5 million”;
 * below nought as “-£5”, “£-5” or, as accountants have it, “(5.00)”. Nothing is rounded: what comes
 * to a fraction of a penny is refused, as is what exceeds %ACCORD_MONEY_MAX either way.
 *
 * Returns: whether @text is an amount
 */
gboolean
accord_money_parse (const char *text, gint64 *pence, GError **error)
{
  g_autofree char *normal = NULL;
  Amount amount = { 0 };

  g_return_val_if_fail (text != NULL && pence != NULL, FALSE);

  normal = accord_typed_normalise (text);
  if (normal == NULL)
    return refuse_form (text, error);
  if (*normal == '\0')
    return refuse_nothing (error);
  if (!read_amount (normal, &amount))
    return refuse_form (text, error);
  if (has_fraction_of_penny (&amount))
    return refuse_fraction (text, error);

  return work_out (&amount, pence) || refuse_size (text, error);
}

/* The lowest gint64 has no positive counterpart of its own type. */
static guint64
magnitude (gint64 pence)
{
  return pence < 0 ? 0 - (guint64) pence : (guint64) pence;
}

/**
 * accord_money_format:
 * @pence: an amount in pence
 *
 * Writes an amount for people: whole pounds without pence.
 *
 * Returns: (transfer full): such as “£12,500”, “£12,500.50” or “-£5”
 */
char *
accord_money_format (gint64 pence)
{
  guint64 amount = magnitude (pence);
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%" G_GUINT64_FORMAT, amount / PENCE_PER_POUND);
  for (gssize i = (gssize) text->len - 3; i > 0; i -= 3)
    g_string_insert_c (text, i, ',');

  g_string_prepend (text, pence < 0 ? "-£" : "£");
  if (amount % PENCE_PER_POUND != 0)
    g_string_append_printf (text, ".%02u", (guint) (amount % PENCE_PER_POUND));

  return g_string_free (text, FALSE);
}

/**
 * accord_money_to_decimal:
 * @pence: an amount in pence
 *
 * Writes an amount as CSV and JSON files hold it: pounds, always with two decimals.
 *
 * Returns: (transfer full): such as “12500.00” or “-0.05”
 */
char *
accord_money_to_decimal (gint64 pence)
{
  guint64 amount = magnitude (pence);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u",
                          pence < 0 ? "-" : "",
                          amount / PENCE_PER_POUND,
                          (guint) (amount % PENCE_PER_POUND));
}
