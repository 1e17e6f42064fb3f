/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/overview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "arrangements/words.h"
#include "detail/detail-fields.h"

/* What the clauses of a constitution about each kind of arrangement are called in its profile. */
typedef struct {
  const char *kind;
  const char *powers;
  const char *liability;
} Clauses;

static const Clauses clauses[] = {
  { "collaborative", "collaborative_clause", NULL },
  { "local-authority", "local_authority_clause", NULL },
  { "ccg-joint", "powers_clause_ccg_joint", "liability_clause_ccg_joint" },
  { "nhse-ccg-functions", "powers_clause_nhse_ccg", "liability_clause_nhse_ccg" },
  { "nhse-functions", "powers_clause_nhse", "liability_clause_nhse" },
};

static const Clauses *
find_clauses (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    if (g_strcmp0 (clauses[i].kind, kind) == 0)
      return &clauses[i];
  return NULL;
}

static AccordRecord *
read_profile (AccordStore *store, AccordRecord *arrangement)
{
  gint64 id = accord_record_get_reference (arrangement, "profile");

  if (id == 0)
    return NULL;
  return accord_store_get (store, accord_record_type_find ("profile"), id, NULL);
}

/* "TC 12.25": the clause, with the letters that the constitution is cited by before it. */
static char *
dup_clause (AccordRecord *profile, const char *key)
{
  const char *clause =
    profile == NULL || key == NULL ? NULL : accord_record_get_text (profile, key);
  const char *letters;

  if (clause == NULL)
    return NULL;
  letters = accord_record_get_text (profile, "cited_as");
  if (letters == NULL || g_str_has_prefix (clause, letters))
    return g_strdup (clause);
  /* Translators: how a constitution is cited, and the number of the clause: TC 12.25 */
  return g_strdup_printf (_("%1$s %2$s"), letters, clause);
}

static void
add_field (AccordPropertyGrid *grid, AccordStore *store, AccordRecord *record, const char *key)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);
  g_autofree char *text =
    accord_record_format (record, key, accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  accord_property_grid_add (grid, accord_field_get_label (field), text);
}

static void
add_kind (AccordPropertyGrid *grid, AccordRecord *arrangement)
{
  g_autofree char *kind = accord_words_for_kind_and_mode (arrangement);
  const char *caption = NULL;
  const char *model = accord_words_for_model (arrangement, &caption);

  accord_property_grid_add (grid, _("Kind and mode"), kind);
  accord_property_grid_add (grid, _("Model"), model);
}

static void
add_clause (AccordPropertyGrid *grid, AccordRecord *arrangement, AccordRecord *profile)
{
  const Clauses *of_kind = find_clauses (accord_record_get_text (arrangement, "kind"));
  g_autofree char *powers = of_kind == NULL ? NULL : dup_clause (profile, of_kind->powers);

  accord_property_grid_add (grid, _("Clause"), powers);
}

static void
add_approval (AccordPropertyGrid *grid, AccordRecord *arrangement)
{
  AccordDate approved = accord_record_get_date (arrangement, "approved");
  const char *minute = accord_record_get_text (arrangement, "approval_minute");
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (approved == ACCORD_DATE_NONE)
    {
      accord_property_grid_add (grid, _("Approved"), minute);
      return;
    }
  day = accord_date_format (approved, ACCORD_DATE_STYLE_LONG);
  if (minute != NULL)
    /* Translators: when an arrangement was approved, and the minute that says so */
    text = g_strdup_printf (_("%1$s, minute %2$s"), day, minute);
  accord_property_grid_add (grid, _("Approved"), text == NULL ? day : text);
}

static void
add_liability (AccordPropertyGrid *grid, AccordRecord *arrangement, AccordRecord *profile)
{
  const Clauses *of_kind = find_clauses (accord_record_get_text (arrangement, "kind"));
  g_autofree char *clause = of_kind == NULL ? NULL : dup_clause (profile, of_kind->liability);
  const char *liability = accord_record_get_text (arrangement, "liability");
  g_autofree char *text = NULL;

  if (liability != NULL && clause != NULL && strstr (liability, clause) == NULL)
    /* Translators: who stays liable, and the clause that says so */
    text = g_strdup_printf (_("%1$s · %2$s"), liability, clause);
  accord_property_grid_add (grid, _("Liability"), text == NULL ? liability : text);
}

/** accord_overview_show: shows what is recorded of @arrangement; what is not is left out. */
void
accord_overview_show (AccordPropertyGrid *grid, AccordStore *store, AccordRecord *arrangement)
{
  static const char *const judgements[] = { "safe", "in_patients_interests" };
  static const char *const rest[] = { "scale", "pattern", "benefits", "terms" };
  g_autoptr (AccordRecord) profile = read_profile (store, arrangement);
  g_autofree char *term = accord_words_for_term (arrangement);

  accord_property_grid_clear (grid);
  accord_property_grid_add (grid, _("Services"), accord_record_get_text (arrangement, "services"));
  add_kind (grid, arrangement);
  add_field (grid, store, arrangement, "profile");
  add_clause (grid, arrangement, profile);
  accord_property_grid_add (grid, _("Term"), term);
  accord_detail_fields_add (grid, store, arrangement, "last_day_to_serve");
  add_approval (grid, arrangement);
  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    add_field (grid, store, arrangement, judgements[i]);
  add_liability (grid, arrangement, profile);
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    add_field (grid, store, arrangement, rest[i]);
  add_field (grid, store, arrangement, "predecessor");
  add_field (grid, store, arrangement, "note");
}
