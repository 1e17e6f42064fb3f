/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/function-table.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/record-type.h"

#define SHIPPED_FOLDER "/uk/accord/core/functions/"

/* The group that is about the table itself; every other is a function. */
#define ABOUT "table"

typedef struct {
  char *function;
  char *folded;                     /* as fold() makes it */
  AccordFunctionAllowance *allowed; /* of each model, in the order of the choices */
} Line;

typedef struct {
  AccordDate from;
  char *clause;
  char *discussed_clause; /* nullable */
  GPtrArray *lines;       /* of Line */
} Period;

struct _AccordFunctionTable {
  GPtrArray *periods; /* of Period, the latest first */
};

static const AccordChoice *
get_choices (const char *type, const char *key)
{
  return accord_record_type_find_field (accord_record_type_find (type), key)->choices;
}

static int
find_choice (const AccordChoice *choices, const char *key)
{
  for (int i = 0; choices[i].key != NULL; i++)
    if (g_strcmp0 (choices[i].key, key) == 0)
      return i;
  return -1;
}

static int
find_model (const char *model)
{
  return find_choice (get_choices ("arrangement", "model"), model);
}

/* From "no" to "decide": the further on, the more. */
static int
find_involvement (const char *involvement)
{
  return find_choice (get_choices ("function", "involvement"), involvement);
}

/* A name is typed by hand: neither its capitals nor the form of an apostrophe make it another. */
static char *
fold (const char *function)
{
  g_autofree char *text = g_strstrip (g_strdup (function));
  g_auto (GStrv) parts = g_strsplit (text, "’", -1);
  g_autofree char *plain = g_strjoinv ("'", parts);

  return g_utf8_casefold (plain, -1);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->function);
  g_free (line->folded);
  g_free (line->allowed);
  g_free (line);
}

static void
period_free (gpointer data)
{
  Period *period = data;

  g_free (period->clause);
  g_free (period->discussed_clause);
  g_ptr_array_unref (period->lines);
  g_free (period);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Period, period_free)

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const Period *first = *(Period *const *) a;
  const Period *second = *(Period *const *) b;

  return (first->from < second->from) - (first->from > second->from);
}

/* Whether @key, a list of models, names @model. */
static gboolean
names_model (GKeyFile *file, const char *group, const char *key, const char *model)
{
  g_auto (GStrv) models = g_key_file_get_string_list (file, group, key, NULL, NULL);

  return models != NULL && g_strv_contains ((const char *const *) models, model);
}

static gboolean
read_allowance (AccordFunctionAllowance *allowed,
                GKeyFile *file,
                const char *function,
                const char *model,
                GError **error)
{
  const AccordChoice *involvements = get_choices ("function", "involvement");
  g_autofree char *text = g_key_file_get_string (file, function, model, NULL);
  int place = find_involvement (text);

  if (place < 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: 1 is a function, 2 a model of co-commissioning, 3 what stands
                    * there */
                   _("%1$s, %2$s: “%3$s” is not no, discuss, jointly or decide."), function, model,
                      text == NULL ? "" : text);
      return FALSE;
    }
  allowed->involvement = involvements[place].key;
  allowed->if_agreed = names_model (file, function, "if-agreed", model);
  allowed->may_discuss = place == 0 && names_model (file, ABOUT, "discussed", model);
  return TRUE;
}

static gboolean
read_line (Period *period, GKeyFile *file, const char *function, GError **error)
{
  const AccordChoice *models = get_choices ("arrangement", "model");
  Line *line = g_new0 (Line, 1);
  guint n_models = 0;

  g_ptr_array_add (period->lines, line);
  while (models[n_models].key != NULL)
    n_models++;
  line->function = g_strdup (function);
  line->folded = fold (function);
  line->allowed = g_new0 (AccordFunctionAllowance, n_models);
  for (guint i = 0; i < n_models; i++)
    if (!read_allowance (&line->allowed[i], file, function, models[i].key, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_period (Period *period, GKeyFile *file, GError **error)
{
  g_autofree char *from = g_key_file_get_string (file, ABOUT, "from", NULL);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  period->clause = g_key_file_get_string (file, ABOUT, "clause", NULL);
  period->discussed_clause = g_key_file_get_string (file, ABOUT, "discussed-clause", NULL);
  if (period->clause == NULL || from == NULL || !accord_date_from_iso (from, &period->from))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                           _("Its clause, or the first day that it holds, is missing."));
      return FALSE;
    }
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], ABOUT) && !read_line (period, file, groups[i], error))
      return FALSE;
  return TRUE;
}

static const Period *
find_period (AccordFunctionTable *self, AccordDate date)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const Period *period = g_ptr_array_index (self->periods, i);

      if (period->from <= date)
        return period;
    }
  return NULL;
}

static int
find_line (const Period *period, const char *function)
{
  g_autofree char *folded = fold (function);

  for (guint i = 0; i < period->lines->len; i++)
    if (g_str_equal (((Line *) g_ptr_array_index (period->lines, i))->folded, folded))
      return (int) i;
  return -1;
}

/** accord_function_table_new: (transfer full): a table that knows no function. */
AccordFunctionTable *
accord_function_table_new (void)
{
  AccordFunctionTable *self = g_new0 (AccordFunctionTable, 1);

  self->periods = g_ptr_array_new_with_free_func (period_free);
  return self;
}

/**
 * accord_function_table_new_shipped:
 *
 * Reads the tables that come with Accord. Keep it for as long as it is asked.
 *
 * Returns: (transfer full): the table
 */
AccordFunctionTable *
accord_function_table_new_shipped (void)
{
  AccordFunctionTable *self = accord_function_table_new ();
  g_auto (GStrv) names =
    g_resources_enumerate_children (SHIPPED_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SHIPPED_FOLDER, names[i], NULL);
      g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;

      /* The files are a part of the program. */
      if (!accord_function_table_add (self, names[i], text, &error))
        g_error ("%s", error->message);
    }
  return self;
}

/** accord_function_table_free: forgets the table, and all that came from it. */
void
accord_function_table_free (AccordFunctionTable *self)
{
  g_ptr_array_unref (self->periods);
  g_free (self);
}

/**
 * accord_function_table_add:
 * @name: what the file is called
 * @text: what stands in it, in the form that data/functions/README.md describes
 *
 * Adds a table that holds from its first day until the next one does. Where it is refused, nothing
 * has been added.
 *
 * Returns: whether it could be read
 */
gboolean
accord_function_table_add (AccordFunctionTable *self,
                           const char *name,
                           GBytes *text,
                           GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (Period) period = g_new0 (Period, 1);
  g_autoptr (GError) what = NULL;

  g_return_val_if_fail (self != NULL && name != NULL && text != NULL, FALSE);

  period->lines = g_ptr_array_new_with_free_func (line_free);
  if (!g_key_file_load_from_bytes (file, text, G_KEY_FILE_NONE, &what) ||
      !read_period (period, file, &what))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: 1 is the name of a file, 2 a sentence that says what is wrong */
                   _("%1$s is not a table of functions. %2$s"), name, what->message);
      return FALSE;
    }
  g_ptr_array_add (self->periods, g_steal_pointer (&period));
  g_ptr_array_sort (self->periods, compare_periods);
  return TRUE;
}

/** accord_function_table_get_clause: (transfer none) (nullable): where the table of @date stands;
 * %NULL where none holds. */
const char *
accord_function_table_get_clause (AccordFunctionTable *self, AccordDate date)
{
  const Period *period = find_period (self, date);

  return period == NULL ? NULL : period->clause;
}

/** accord_function_table_get_discussed_clause: (transfer none) (nullable): where it stands that in
 * some models all areas may be discussed. */
const char *
accord_function_table_get_discussed_clause (AccordFunctionTable *self, AccordDate date)
{
  const Period *period = find_period (self, date);

  return period == NULL ? NULL : period->discussed_clause;
}

/** accord_function_table_get_n_functions: how many functions the table of @date has; 0 where none
 * holds. */
guint
accord_function_table_get_n_functions (AccordFunctionTable *self, AccordDate date)
{
  const Period *period = find_period (self, date);

  return period == NULL ? 0 : period->lines->len;
}

/** accord_function_table_get_function: (transfer none): the name of a function, in the order of
 * the table. */
const char *
accord_function_table_get_function (AccordFunctionTable *self, guint index, AccordDate date)
{
  const Period *period = find_period (self, date);

  g_return_val_if_fail (period != NULL && index < period->lines->len, NULL);

  return ((Line *) g_ptr_array_index (period->lines, index))->function;
}

/** accord_function_table_find_function: which function of the table of @date this is; -1 for one
 * that it does not have. */
int
accord_function_table_find_function (AccordFunctionTable *self,
                                     const char *function,
                                     AccordDate date)
{
  const Period *period = find_period (self, date);

  return period == NULL || function == NULL ? -1 : find_line (period, function);
}

/**
 * accord_function_table_look_up:
 * @function: the name of a function
 * @model: a co-commissioning model, as the field of an arrangement has it
 * @date: the day of which the table is asked
 *
 * Returns: (transfer none) (nullable): what @model allows in @function (NS 4.1.5); %NULL where the
 *   table has no such function or model, or none holds
 */
const AccordFunctionAllowance *
accord_function_table_look_up (AccordFunctionTable *self,
                               const char *function,
                               const char *model,
                               AccordDate date)
{
  int line = accord_function_table_find_function (self, function, date);
  int place = find_model (model);

  if (line < 0 || place < 0)
    return NULL;
  return &((Line *) g_ptr_array_index (find_period (self, date)->lines, line))->allowed[place];
}

/**
 * accord_function_table_judge:
 * @function: the name of a function
 * @model: a co-commissioning model
 * @date: the day of which the table is asked
 * @claimed: (nullable): the involvement that an arrangement claims
 *
 * Holds a claim against the table (FN-1).
 *
 * Returns: what is to be said of it
 */
AccordFunctionClaim
accord_function_table_judge (AccordFunctionTable *self,
                             const char *function,
                             const char *model,
                             AccordDate date,
                             const char *claimed)
{
  const AccordFunctionAllowance *allowed =
    accord_function_table_look_up (self, function, model, date);
  int more;

  if (claimed == NULL)
    return ACCORD_FUNCTION_CLAIM_NONE;
  if (allowed == NULL)
    return ACCORD_FUNCTION_CLAIM_UNLISTED;
  more = find_involvement (claimed) - find_involvement (allowed->involvement);
  if (more <= 0)
    return ACCORD_FUNCTION_CLAIM_WITHIN;
  return allowed->may_discuss && more == 1 ? ACCORD_FUNCTION_CLAIM_DISCUSSED
                                           : ACCORD_FUNCTION_CLAIM_BEYOND;
}
