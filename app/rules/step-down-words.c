/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/step-down-private.h"

/* What a step down does, in sentences: each day with what it rests on. */

void
accord_step_down_line_free (AccordStepDownLine *line)
{
  g_free (line->words);
  g_free (line);
}

/* @words: (transfer full) */
static void
say (AccordStepDown *self, AccordStepDownPart part, char *words)
{
  AccordStepDownLine *line = g_new (AccordStepDownLine, 1);

  *line = (AccordStepDownLine){ part, words };
  g_ptr_array_add (self->lines, line);
}

static char *
dup_long (AccordDate day)
{
  return accord_date_format (day, ACCORD_DATE_STYLE_LONG);
}

static char *
dup_field (AccordStepDown *self, AccordRecord *record, const char *key)
{
  return accord_record_format (record, key, accord_store_get_resolver (self->store),
                               ACCORD_FORMAT_DISPLAY);
}

static gboolean
is_type (const AccordCarried *carried, const char *type)
{
  AccordRecord *record = carried->record == NULL ? carried->from : carried->record;

  return g_str_equal (accord_record_get_record_type (record)->name, type);
}

static guint
count (AccordStepDown *self, const char *type)
{
  guint n = 0;

  for (guint i = 0; i < self->carried->len; i++)
    n += is_type (self->carried->pdata[i], type) ? 1 : 0;
  return n;
}

static gboolean
is_joint (AccordStepDown *self)
{
  return g_str_equal (accord_record_get_text (self->entry.successor, "model"), "joint");
}

/* For joint arrangements reports are owed (RC-1). */
static gboolean
owes_reports (AccordRecord *arrangement)
{
  static const char *const joint[] = { "ccg-joint", "nhse-ccg-functions", "nhse-functions", NULL };

  return g_strv_contains (joint, accord_record_get_text (arrangement, "kind"));
}

/* --- What ends ------------------------------------------------------------------------------- */

static void
say_end (AccordStepDown *self)
{
  AccordDate agreed = accord_record_get_date (self->entry.agreement, "date");
  const char *notice =
    self->notice == NULL ? NULL : accord_record_get_text (self->notice, "reference");
  g_autofree char *title = accord_store_dup_record_title (self->store, self->entry.arrangement);
  g_autofree char *last = dup_long (self->last);
  g_autofree char *day = dup_long (agreed);

  if (agreed == ACCORD_DATE_NONE)
    /* Translators: the title of an arrangement, its last day, and the number of a notice */
    say (self, ACCORD_STEP_DOWN_ENDS,
         g_strdup_printf (_("“%1$s” ends on %2$s, the last day by %3$s (WD-4)."), title, last,
                          notice));
  else
    /* Translators: the title of an arrangement, its last day, and the day of an agreement */
    say (self, ACCORD_STEP_DOWN_ENDS,
         g_strdup_printf (_("“%1$s” ends on %2$s, as NHS England agreed on %3$s (NS 8)."), title,
                          last, day));
}

static void
say_parties_end (AccordStepDown *self)
{
  guint n_parties = count (self, "party");
  guint n_leads = count (self, "lead");
  guint n_functions = count (self, "function");
  g_autofree char *leads = g_strdup_printf (ngettext ("%u lead", "%u leads", n_leads), n_leads);
  g_autofree char *functions =
    g_strdup_printf (ngettext ("%u function", "%u functions", n_functions), n_functions);

  /* Translators: how many parties; then "4 leads" and "7 functions" */
  say (self, ACCORD_STEP_DOWN_ENDS,
       g_strdup_printf (ngettext ("%1$u party leaves it on that day; %2$s and %3$s end with it.",
                                  "%1$u parties leave it on that day; %2$s and %3$s end with it.",
                                  n_parties),
                        n_parties, leads, functions));
}

static gboolean
say_committees_end (AccordStepDown *self, GError **error)
{
  g_autoptr (GPtrArray) committees =
    accord_step_down_list (self, "committee", "arrangement", self->entry.arrangement, error);

  if (committees == NULL)
    return FALSE;
  for (guint i = 0; i < committees->len; i++)
    if (accord_step_down_is_open (committees->pdata[i], "established", "dissolved", self->last))
      /* Translators: %s is the name of a committee */
      say (self, ACCORD_STEP_DOWN_ENDS,
           g_strdup_printf (_("“%s” is dissolved on that day, and its seats end."),
                            accord_record_get_text (committees->pdata[i], "name")));
  return TRUE;
}

static gboolean
say_ends (AccordStepDown *self, GError **error)
{
  say_end (self);
  say_parties_end (self);
  if (!say_committees_end (self, error))
    return FALSE;
  if (owes_reports (self->entry.arrangement))
    say (self, ACCORD_STEP_DOWN_ENDS,
         g_strdup (_("Reports are owed for the time up to that day. What was worked out for later "
                     "is dropped, unless somebody has touched it (RC-6).")));
  return TRUE;
}

/* --- What follows ---------------------------------------------------------------------------- */

static void
say_start (AccordStepDown *self)
{
  AccordRecord *successor = self->entry.successor;
  g_autofree char *model = dup_field (self, successor, "model");
  g_autofree char *start = dup_long (self->start);
  g_autofree char *approved = dup_long (accord_record_get_date (successor, "approved"));

  say (self, ACCORD_STEP_DOWN_FOLLOWS,
       /* Translators: the title of an arrangement, its first day, its model, a day, and a minute */
       g_strdup_printf (_("“%1$s” starts on %2$s, the day after, at the model “%3$s”. The "
                          "governing body approved it on %4$s (%5$s)."),
                        accord_record_get_text (successor, "title"), start, model, approved,
                        accord_record_get_text (successor, "approval_minute")));
}

/* (transfer full) (nullable): who leads for a party that is carried over */
static char *
dup_leads (AccordStepDown *self, AccordRecord *party)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->carried->len; i++)
    {
      const AccordCarried *carried = self->carried->pdata[i];

      if (carried->of == party && is_type (carried, "lead"))
        g_ptr_array_add (names, dup_field (self, carried->record, "person"));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between names */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

static void
say_party (AccordStepDown *self, AccordRecord *party)
{
  g_autofree char *name = dup_field (self, party, "organisation");
  g_autofree char *role = dup_field (self, party, "role");
  g_autofree char *leads = dup_leads (self, party);

  if (leads == NULL)
    /* Translators: the name of a body, and its role */
    say (self, ACCORD_STEP_DOWN_FOLLOWS,
         g_strdup_printf (_("%1$s is a party to it (%2$s)."), name, role));
  else
    /* Translators: the name of a body, its role, and names */
    say (self, ACCORD_STEP_DOWN_FOLLOWS,
         g_strdup_printf (_("%1$s is a party to it (%2$s), led by %3$s."), name, role, leads));
}

static void
say_committee (AccordStepDown *self)
{
  AccordRecord *committee = self->entry.committee;
  guint n_seats = count (self, "seat");
  guint n_people = count (self, "appointment");
  g_autofree char *form = NULL;
  g_autofree char *people = NULL;

  if (committee == NULL)
    {
      if (!is_joint (self) && self->followed != NULL)
        say (self, ACCORD_STEP_DOWN_FOLLOWS,
             g_strdup (_("No committee follows: greater involvement needs none (NS 4.2.2).")));
      return;
    }
  form = dup_field (self, committee, "form");
  people = g_strdup_printf (
    ngettext ("%u person who sits in them", "%u people who sit in them", n_people), n_people);
  /* Translators: the name of a committee, its form, how many seats, "6 people who sit in them" */
  say (self, ACCORD_STEP_DOWN_FOLLOWS,
       g_strdup_printf (ngettext ("“%1$s” (%2$s) is established, with %3$u seat and %4$s.",
                                  "“%1$s” (%2$s) is established, with %3$u seats and %4$s.",
                                  n_seats),
                        accord_record_get_text (committee, "name"), form, n_seats, people));
}

static void
say_owed (AccordStepDown *self)
{
  int year = accord_date_financial_year (self->start);
  g_autofree char *text = accord_financial_year_format (year);

  for (guint i = 0; i < self->moved->len; i++)
    {
      g_autofree char *due = dup_field (self, self->moved->pdata[i], "due");

      /* Translators: what is owed, and when it is due */
      say (self, ACCORD_STEP_DOWN_FOLLOWS,
           g_strdup_printf (_("“%1$s”, due %2$s, is owed for it."),
                            accord_record_get_text (self->moved->pdata[i], "title"), due));
    }
  if (owes_reports (self->entry.successor))
    say (self, ACCORD_STEP_DOWN_FOLLOWS,
         /* Translators: %s is a financial year */
         g_strdup_printf (_("Its reports and its engagement event of %s are worked out (RC-1 to "
                            "RC-4)."), text));
}

static void
say_follows (AccordStepDown *self)
{
  say_start (self);
  for (guint i = 0; i < self->carried->len; i++)
    if (is_type (self->carried->pdata[i], "party"))
      say_party (self, ((AccordCarried *) self->carried->pdata[i])->record);
  say_committee (self);
  say_owed (self);
  if (self->notice != NULL)
    /* Translators: %s is the number of a notice */
    say (self, ACCORD_STEP_DOWN_FOLLOWS,
         g_strdup_printf (_("%s says that it is followed by it."),
                          accord_record_get_text (self->notice, "reference")));
}

/* --- Functions ------------------------------------------------------------------------------- */

static const AccordFunctionAllowance *
look_up (AccordStepDown *self, AccordRecord *function)
{
  return accord_function_table_look_up (
    self->table, accord_record_get_text (function, "function"),
    accord_record_get_text (self->entry.successor, "model"), self->start);
}

/* Where it stands: in the table, or with the model as a whole. */
static const char *
get_clause (AccordStepDown *self, const AccordFunctionAllowance *allowance)
{
  if (allowance != NULL)
    return accord_function_table_get_clause (self->table, self->start);
  return is_joint (self) ? "NS 4.3.1" : "NS 4.2.1";
}

static char *
dup_change (const char *name, const char *before, const char *after, const char *clause)
{
  if (*before == '\0')
    /* Translators: a function, the involvement in it, and a clause */
    return g_strdup_printf (_("“%1$s” is entered as “%2$s” (%3$s)."), name, after, clause);
  if (g_str_equal (before, after))
    /* Translators: a function, the involvement in it, and a clause */
    return g_strdup_printf (_("“%1$s” stays at “%2$s” (%3$s)."), name, after, clause);
  /* Translators: a function, the involvement in it before and after, and a clause */
  return g_strdup_printf (_("“%1$s” goes from “%2$s” to “%3$s” (%4$s)."), name, before, after,
                          clause);
}

static void
say_function (AccordStepDown *self, const AccordCarried *carried)
{
  const AccordFunctionAllowance *allowance = look_up (self, carried->from);
  const char *name = accord_record_get_text (carried->from, "function");
  const char *clause = get_clause (self, allowance);
  g_autofree char *before = dup_field (self, carried->from, "involvement");
  g_autofree char *after = NULL;

  if (carried->record == NULL)
    {
      /* Translators: a function, and a clause */
      say (self, ACCORD_STEP_DOWN_FUNCTIONS,
           g_strdup_printf (_("“%1$s” is not carried over: the model does not extend to it "
                              "(%2$s)."),
                            name, clause));
      return;
    }
  after = dup_field (self, carried->record, "involvement");
  say (self, ACCORD_STEP_DOWN_FUNCTIONS, dup_change (name, before, after, clause));
}

/* --- What is left to do ---------------------------------------------------------------------- */

static gboolean
say_scheme (AccordStepDown *self, GError **error)
{
  g_autoptr (GPtrArray) entries =
    accord_step_down_list (self, "scheme-entry", "arrangement", self->entry.arrangement, error);
  guint n = 0;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    n += accord_step_down_is_open (entries->pdata[i], "from", "to", self->last) ? 1 : 0;
  if (n > 0)
    say (self, ACCORD_STEP_DOWN_LEFT,
         g_strdup_printf (ngettext ("%u entry of the scheme of delegation is for what ends: have "
                                    "the scheme amended, and enter the last day.",
                                    "%u entries of the scheme of delegation are for what ends: "
                                    "have the scheme amended, and enter their last day.", n), n));
  return TRUE;
}

static gboolean
say_left (AccordStepDown *self, GError **error)
{
  if (is_joint (self))
    say (self, ACCORD_STEP_DOWN_LEFT,
         g_strdup (_("Sign the agreement on joint commissioning with NHS England, and enter it "
                     "(NS 7.3.2).")));
  if (is_joint (self) && self->entry.committee == NULL)
    say (self, ACCORD_STEP_DOWN_LEFT,
         g_strdup (_("Establish a joint committee, or committees in common (NS 4.3.2).")));
  if (self->entry.committee != NULL)
    say (self, ACCORD_STEP_DOWN_LEFT,
         g_strdup (_("Add the seats of NHS England to the committee, and settle its terms of "
                     "reference (NS 4.3.2).")));
  for (guint i = 0; i < self->recurring->len; i++)
    /* Translators: %s is what is owed */
    say (self, ACCORD_STEP_DOWN_LEFT,
         g_strdup_printf (_("“%s” is the last of its kind. If it is owed for what follows as well, "
                            "enter the next one there (RC-7)."),
                          accord_record_get_text (self->recurring->pdata[i], "title")));
  return say_scheme (self, error);
}

/** accord_step_down_say: says what comes of what was entered. */
gboolean
accord_step_down_say (AccordStepDown *self, GError **error)
{
  g_ptr_array_set_size (self->lines, 0);
  if (!say_ends (self, error))
    return FALSE;
  say_follows (self);
  for (guint i = 0; i < self->carried->len; i++)
    if (is_type (self->carried->pdata[i], "function"))
      say_function (self, self->carried->pdata[i]);
  return say_left (self, error);
}
