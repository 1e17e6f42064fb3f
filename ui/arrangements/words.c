/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/words.h"

#include <glib/gi18n.h>

typedef struct {
  const char *key;
  const char *words;
  const char *caption;
} Words;

/* DOMAIN 3. */
static const Words kinds[] = {
  { "collaborative", N_("Collaborative working") },
  { "local-authority", N_("Local authority") },
  { "ccg-joint", N_("Joint with CCGs") },
  { "nhse-ccg-functions", N_("CCG functions") },
  { "nhse-functions", N_("NHS England functions") },
};

/* NS 4. */
static const Words co_commissioning_models[] = {
  { "greater-involvement", N_("Involvement") },
  { "joint", N_("Joint") },
  { "delegated", N_("Delegated") },
};

/* CF 5. */
static const Words collaboration_models[] = {
  { "1", N_("Model 1"), N_("Own resources") },
  { "2", N_("Model 2"), N_("Interface") },
  { "3", N_("Model 3"), N_("Tasks") },
  { "4", N_("Model 4"), N_("Lead each") },
  { "5", N_("Model 5"), N_("One lead") },
  { "6", N_("Model 6"), N_("Support led") },
};

static const Words *
find_words (const Words *words, guint n_words, const char *key)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].key, key) == 0)
      return &words[i];
  return NULL;
}

/** accord_words_for_kind: (transfer none): the kind of an arrangement in two or three words. */
const char *
accord_words_for_kind (AccordRecord *arrangement)
{
  const Words *kind =
    find_words (kinds, G_N_ELEMENTS (kinds), accord_record_get_text (arrangement, "kind"));

  return kind == NULL ? "" : _(kind->words);
}

/** accord_words_for_mode: (transfer full): how the functions are exercised; empty if not known. */
char *
accord_words_for_mode (AccordRecord *arrangement)
{
  return accord_record_format (arrangement, "mode", NULL, ACCORD_FORMAT_DISPLAY);
}

/** accord_words_for_kind_and_mode: (transfer full): "NHS England functions, delegated". */
char *
accord_words_for_kind_and_mode (AccordRecord *arrangement)
{
  const char *kind = accord_words_for_kind (arrangement);
  g_autofree char *mode = accord_words_for_mode (arrangement);
  g_autofree char *inside = NULL;

  if (*mode == '\0')
    return g_strdup (kind);
  inside = g_utf8_strdown (mode, -1);
  /* Translators: the kind of an arrangement, and its mode: NHS England functions, delegated */
  return g_strdup_printf (_("%1$s, %2$s"), kind, inside);
}

/**
 * accord_words_for_model:
 * @caption: (out) (transfer none) (nullable): what the number stands for
 *
 * Returns: (transfer none) (nullable): the co-commissioning model, else the collaboration model
 */
const char *
accord_words_for_model (AccordRecord *arrangement, const char **caption)
{
  const Words *model = find_words (co_commissioning_models, G_N_ELEMENTS (co_commissioning_models),
                                   accord_record_get_text (arrangement, "model"));

  if (model == NULL)
    model = find_words (collaboration_models, G_N_ELEMENTS (collaboration_models),
                        accord_record_get_text (arrangement, "collaboration_model"));
  *caption = model == NULL || model->caption == NULL ? NULL : _(model->caption);
  return model == NULL ? NULL : _(model->words);
}

/** accord_words_for_status: (transfer full): the word for its status. */
char *
accord_words_for_status (AccordRecord *arrangement)
{
  return accord_record_format (arrangement, "status", NULL, ACCORD_FORMAT_DISPLAY);
}

/** accord_words_for_partners: (transfer full) (nullable): "with Thurrock Council and 2 more". */
char *
accord_words_for_partners (AccordRecord *arrangement)
{
  const char *partners = accord_record_get_text (arrangement, "partners");
  g_auto (GStrv) names = NULL;
  guint n;

  if (partners == NULL || *partners == '\0')
    return NULL;
  names = g_strsplit (partners, "; ", -1);
  n = g_strv_length (names);
  if (n == 1)
    /* Translators: whom an arrangement is with */
    return g_strdup_printf (_("with %s"), names[0]);
  /* Translators: whom an arrangement is with: the first partner, and how many others */
  return g_strdup_printf (ngettext ("with %1$s and %2$u more", "with %1$s and %2$u more", n - 1),
                          names[0], n - 1);
}

static char *
dup_long_date (AccordRecord *arrangement, const char *key)
{
  AccordDate date = accord_record_get_date (arrangement, key);

  return date == ACCORD_DATE_NONE ? NULL : accord_date_format (date, ACCORD_DATE_STYLE_LONG);
}

/** accord_words_for_term: (transfer full) (nullable): from when to when, and its review. */
char *
accord_words_for_term (AccordRecord *arrangement)
{
  g_autofree char *start = dup_long_date (arrangement, "start");
  g_autofree char *end = dup_long_date (arrangement, "end");
  g_autofree char *review = dup_long_date (arrangement, "review");
  g_autofree char *term = NULL;

  if (start != NULL && end != NULL)
    term = g_strdup_printf (_("%1$s to %2$s"), start, end);
  else if (start != NULL)
    term = g_strdup_printf (_("From %s"), start);
  else if (end != NULL)
    term = g_strdup_printf (_("To %s"), end);

  if (review == NULL)
    return g_steal_pointer (&term);
  if (term == NULL)
    return g_strdup_printf (_("Review by %s"), review);
  /* Translators: a term (1 April 2014 to 31 March 2017), and the date of its review */
  return g_strdup_printf (_("%1$s, review by %2$s"), term, review);
}
