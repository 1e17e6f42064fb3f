/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/register.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/table.h"
#include "intake/register-private.h"
#include "intake/shipped.h"

#define PROFILES "profiles/profiles.csv"

/* The example's home organisation says so in the first word of its note. */
#define EXAMPLE_MARK "Illustration:"

/* What a body calls itself tells its kind; the first word that fits, so longer ones come first. */
static const struct {
  const char *word;
  const char *kind;
} kind_words[] = {
  { "commissioning support", "commissioning-support" },
  { "health and wellbeing board", "health-wellbeing-board" },
  { "healthwatch", "healthwatch" },
  { "clinical commissioning group", "ccg" },
  { " ccg", "ccg" },
  { "integrated care board", "icb" },
  { " icb", "icb" },
  { "area team", "area-team" },
  { "nhs england", "nhs-england" },
  { "trust", "provider" },
  { "council", "local-authority" },
  { "borough", "local-authority" },
};

static const char *
guess_kind (const char *organisation)
{
  g_autofree char *name = g_utf8_casefold (organisation, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (strstr (name, kind_words[i].word) != NULL)
      return kind_words[i].kind;
  return "other";
}

/* --- Constitution profiles ------------------------------------------------------------------- */

static AccordRecord *
read_profile (AccordTable *table, guint row, GError **error)
{
  g_autoptr (AccordRecord) profile = accord_record_new (accord_record_type_find ("profile"));

  for (guint column = 0; column < accord_table_get_n_columns (table); column++)
    if (!accord_record_parse (profile, accord_table_get_heading (table, column),
                              accord_table_get_cell (table, row, column), NULL, error))
      {
        accord_shipped_name_line (table, row, error);
        return NULL;
      }
  return g_steal_pointer (&profile);
}

static GPtrArray *
read_profiles (GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordTable) table = accord_shipped_read (PROFILES, error);

  for (guint row = 0; table != NULL && row < accord_table_get_n_rows (table); row++)
    {
      AccordRecord *profile = read_profile (table, row, error);

      if (profile == NULL)
        return NULL;
      g_ptr_array_add (profiles, profile);
    }
  return table == NULL ? NULL : g_steal_pointer (&profiles);
}

/** accord_register_list_profiles: (transfer full) (element-type AccordRecord): the constitution
 * profiles that come with Accord; the first is taken where none is chosen. */
GPtrArray *
accord_register_list_profiles (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *profiles = read_profiles (&error);

  /* The file is a part of the program. */
  if (profiles == NULL)
    g_error ("The shipped profiles cannot be read: %s", error->message);
  return profiles;
}

static gboolean
find_profile (GPtrArray *profiles, const char *name, guint *index, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      const char *shipped = accord_record_get_text (profiles->pdata[i], "name");

      if (strcmp (shipped, name) == 0)
        {
          *index = i;
          return TRUE;
        }
      g_string_append_printf (names, "%s“%s”", i == 0 ? "" : ", ", shipped);
    }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("There is no constitution profile called “%1$s”. There are: %2$s."), name,
               names->str);
  return FALSE;
}

/**
 * accord_register_get_profile:
 * @name: the name of a shipped constitution profile
 *
 * Returns: (transfer full) (nullable): the profile; or %NULL with %ACCORD_ERROR_INVALID and a
 *   sentence that names those there are
 */
AccordRecord *
accord_register_get_profile (const char *name, GError **error)
{
  g_autoptr (GPtrArray) profiles = accord_register_list_profiles ();
  guint index;

  if (!find_profile (profiles, name, &index, error))
    return NULL;
  return g_object_ref (profiles->pdata[index]);
}

/* The chosen profile goes first: it is the one that the register follows. */
static gboolean
choose_profile (GPtrArray *profiles, const char *name, GError **error)
{
  guint index;

  if (name == NULL)
    return TRUE;
  if (!find_profile (profiles, name, &index, error))
    return FALSE;
  g_ptr_array_insert (profiles, 0, g_ptr_array_steal_index (profiles, index));
  return TRUE;
}

/* --- What every register begins with --------------------------------------------------------- */

static gboolean
insert_profiles (AccordStore *store, GPtrArray *profiles, GError **error)
{
  for (guint i = 0; i < profiles->len; i++)
    if (!accord_store_insert (store, profiles->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
insert_bank_holidays (AccordStore *store, GError **error)
{
  const AccordRecordType *type = accord_record_type_find ("bank-holiday");
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();

  for (gsize i = 0; i < accord_bank_holidays_get_n (holidays); i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (type);
      const char *title;
      AccordDate date = accord_bank_holidays_get_nth (holidays, i, &title);

      if (!accord_record_set_date (record, "date", date, error) ||
          !accord_record_set_text (record, "title", title, error) ||
          !accord_store_insert (store, record, error))
        return FALSE;
    }
  return TRUE;
}

/* Some bodies have no code; one that keeps a register has, and others know it by that. */
static gboolean
has_code (AccordRecord *organisation, GError **error)
{
  if (accord_record_has (organisation, "code"))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "%s",
               _("Code: Nothing is entered; the code that your organisation is known by was "
                 "expected."));
  return FALSE;
}

static AccordRecord *
make_organisation (const AccordRegisterPlan *plan, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  const char *kind = plan->kind != NULL ? plan->kind : guess_kind (plan->organisation);

  if (accord_record_parse (record, "name", plan->organisation, NULL, error) &&
      accord_record_parse (record, "code", plan->code, NULL, error) &&
      accord_record_set_text (record, "kind", kind, error) &&
      accord_record_validate (record, error) && has_code (record, error))
    return g_steal_pointer (&record);
  return NULL;
}

/**
 * accord_register_check_first_day:
 * @from: the first day for which a body keeps its register, or %ACCORD_DATE_NONE
 * @today: the day on which the register is made, when there has to be a body whose it is
 *
 * Returns: whether it will do
 */
gboolean
accord_register_check_first_day (AccordDate from, AccordDate today, GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == ACCORD_DATE_NONE || from <= today)
    return TRUE;
  first = accord_date_format (from, ACCORD_DATE_STYLE_SHORT);
  last = accord_date_format (today, ACCORD_DATE_STYLE_SHORT);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: two dates */
               _("%1$s is still to come; %2$s or a day before it was expected."), first, last);
  return FALSE;
}

static gboolean
check_from (const AccordRegisterPlan *plan, GError **error)
{
  if (accord_register_check_first_day (plan->from, plan->today, error))
    return TRUE;
  g_prefix_error (error, "%s: ", _("First day"));
  return FALSE;
}

static gboolean
insert_home (AccordStore *store, AccordRecord *organisation, AccordDate from, GError **error)
{
  g_autoptr (AccordRecord) home = accord_record_new (accord_record_type_find ("home-body"));

  return accord_store_insert (store, organisation, error) &&
         accord_record_set_integer (home, "organisation", accord_record_get_id (organisation),
                                    error) &&
         (from == ACCORD_DATE_NONE || accord_record_set_date (home, "from", from, error)) &&
         accord_store_insert (store, home, error);
}

static gboolean
fill (AccordStore *store,
      AccordRecord *organisation,
      AccordDate from,
      GPtrArray *profiles,
      GError **error)
{
  g_autofree char *sentence =
    /* Translators: an entry of the journal; the name of a body */
    g_strdup_printf (_("Set up the register for %s"),
                     accord_record_get_text (organisation, "name"));
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);

  return transaction != NULL && insert_profiles (store, profiles, error) &&
         insert_bank_holidays (store, error) && insert_home (store, organisation, from, error) &&
         accord_transaction_commit (&transaction, error);
}

/*
 * accord_register_discard:
 * @store: (transfer full): a register that could not be finished
 *
 * Closes the register and removes its file, which this program has just made.
 */
void
accord_register_discard (AccordStore *store)
{
  static const char *const companions[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *path = g_strdup (accord_store_get_path (store));

  accord_store_close (store);
  g_object_unref (store);
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *file = g_strconcat (path, companions[i], NULL);

      g_unlink (file);
    }
}

/**
 * accord_register_create:
 * @path: where nothing may be yet
 * @plan: what it begins with
 *
 * Makes a register that is ready to be worked in: the shipped constitution profiles, that which it
 * follows first, the bank holidays of England and Wales, the organisation, and that it is the home
 * organisation; all in one entry of the journal. What is refused leaves no file.
 *
 * Returns: (transfer full) (nullable): the register, open; or %NULL with %ACCORD_ERROR_INVALID for
 *   a name, a code, a day or a profile that will not do, and the errors of accord_store_create()
 */
AccordStore *
accord_register_create (const char *path, const AccordRegisterPlan *plan, GError **error)
{
  g_autoptr (AccordRecord) home = NULL;
  g_autoptr (GPtrArray) profiles = NULL;
  AccordStore *store;

  g_return_val_if_fail (path != NULL && plan != NULL, NULL);
  g_return_val_if_fail (plan->organisation != NULL && plan->code != NULL, NULL);

  home = make_organisation (plan, error);
  if (home == NULL || !check_from (plan, error))
    return NULL;
  profiles = read_profiles (error);
  if (profiles == NULL || !choose_profile (profiles, plan->profile, error))
    return NULL;
  if (plan->without_profiles)
    g_ptr_array_set_size (profiles, 0);

  store = accord_store_create (path, error);
  if (store == NULL)
    return NULL;
  accord_store_set_officer (store, plan->officer);
  if (fill (store, home, plan->from, profiles, error))
    return store;
  accord_register_discard (store);
  return NULL;
}

/**
 * accord_register_new:
 *
 * accord_register_create() with what is said of most registers.
 *
 * Returns: (transfer full) (nullable): the register, open
 */
AccordStore *
accord_register_new (const char *path,
                     const char *organisation,
                     const char *code,
                     const char *profile,
                     const char *officer,
                     GError **error)
{
  const AccordRegisterPlan plan = {
    .organisation = organisation,
    .code = code,
    .profile = profile,
    .officer = officer,
  };

  return accord_register_create (path, &plan, error);
}

/**
 * accord_register_is_example:
 *
 * Whether the register is the example, whose people, amounts and events are invented: its home
 * organisation says so, and what is made from it must.
 */
gboolean
accord_register_is_example (AccordStore *store)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  gint64 home = accord_store_get_home (store);
  g_autoptr (AccordRecord) organisation =
    home == 0 ? NULL : accord_store_get (store, type, home, NULL);
  const char *note = organisation == NULL ? NULL : accord_record_get_text (organisation, "note");

  return note != NULL && g_str_has_prefix (note, EXAMPLE_MARK);
}
