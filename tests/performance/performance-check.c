/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "rules/rule-private.h"
#include "store/store-private.h"

/* The rules on a register of 10,000 arrangements with ten years of calendar, against their bare
 * queries: what it costs to make findings of what they find. Every fiftieth arrangement, seat,
 * interest and fund has its faults. */

#define ARRANGEMENTS  10000
#define YEARS         10
#define ORGANISATIONS 500
#define PEOPLE        2000
#define SEATS         10
#define INSTALMENTS   12
#define PAID_OUT      40

typedef struct {
  AccordStore *store;
  const AccordRule *rule; /* the only one, or %NULL */
  gint64 organisations[ORGANISATIONS];
  gint64 people[PEOPLE];
  gint64 n;
} Bench;

/* Pairs of key and text, NULL at the end; a text that begins with # is the number of a record. */
static gint64 put (Bench *bench, const char *type, ...) G_GNUC_NULL_TERMINATED;

static gint64
put (Bench *bench, const char *type, ...)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  va_list pairs;
  const char *key;

  va_start (pairs, type);
  while ((key = va_arg (pairs, const char *)) != NULL)
    {
      const char *text = va_arg (pairs, const char *);

      if (text[0] == '#')
        accord_record_set_integer (record, key, g_ascii_strtoll (text + 1, NULL, 10), &error);
      else
        accord_record_parse (record, key, text, accord_store_get_resolver (bench->store), &error);
      g_assert_no_error (error);
    }
  va_end (pairs);
  accord_store_insert (bench->store, record, &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

static const char *
write_number (char buffer[32], gint64 id)
{
  g_snprintf (buffer, 32, "#%" G_GINT64_FORMAT, id);
  return buffer;
}

static const char *
write_day (char buffer[32], int year, int month, int day)
{
  g_snprintf (buffer, 32, "%04d-%02d-%02d", year, month, day);
  return buffer;
}

static gboolean
is_wrong (int n)
{
  return n % 50 == 0;
}

static void
add_bodies (Bench *bench)
{
  for (int i = 0; i < ORGANISATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("NHS Place %d CCG", i);

      bench->organisations[i] = put (bench, "organisation", "name", name, "kind", "ccg", NULL);
    }
  for (int i = 0; i < PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      char person[32];

      bench->people[i] = put (bench, "person", "family_name", name, "in_scope", "yes", NULL);
      write_number (person, bench->people[i]);
      put (bench, "interest", "person", person, "kind", "financial", "arose", "2015-04-01",
           "declared", "2015-04-10", "entered", is_wrong (i) ? "2015-05-10" : "2015-04-20", NULL);
    }
}

static void
add_parties (Bench *bench, const char *arrangement, int n)
{
  for (int i = 0; i < 3; i++)
    {
      char organisation[32], person[32], party[32];

      write_number (organisation, bench->organisations[(n * 7 + i) % ORGANISATIONS]);
      write_number (person, bench->people[(n + i) % PEOPLE]);
      write_number (party,
                    put (bench, "party", "arrangement", arrangement, "organisation", organisation,
                         "role", i == 0 ? "lead" : "member", "joined", "2006-04-01", NULL));
      put (bench, "lead", "party", party, "person", person, "kind",
           i == 0 ? "clinician" : "manager", NULL);
    }
}

static void
add_agreement (Bench *bench, const char *arrangement, int n)
{
  static const char *const heads[] = {
    "working-together", "duties", "risk", "finance", "contributions",
  };
  char agreement[32];

  write_number (agreement, put (bench, "agreement", "arrangement", arrangement, "kind", "agreement",
                                "agreed", "2006-03-01", NULL));
  for (gsize i = is_wrong (n) ? 1 : 0; i < G_N_ELEMENTS (heads); i++)
    put (bench, "agreement-head", "agreement", agreement, "head", heads[i], "covered", "yes", NULL);
  put (bench, "scheme-entry", "text", "What is delegated", "kind", "delegated", "arrangement",
       arrangement, "from", "2006-04-01", NULL);
}

static void
add_year (Bench *bench, const char *arrangement, int year, gboolean has_reports)
{
  char due[32], received[32], period[32];

  for (int quarter = 1; quarter <= 4; quarter++)
    {
      write_day (due, quarter > 2 ? year + 1 : year, 1 + (quarter * 3 + 3) % 12, 28);
      g_snprintf (period, sizeof period, "%d/%02d Q%d", year, (year + 1) % 100, quarter);
      put (bench, "obligation", "arrangement", arrangement, "kind", "quarterly-report", "title",
           "Quarterly report", "period", period, "due", due, has_reports ? "received" : "note", due,
           NULL);
    }
  g_snprintf (period, sizeof period, "%d/%02d", year, (year + 1) % 100);
  write_day (due, year + 1, 6, 30);
  put (bench, "obligation", "arrangement", arrangement, "kind", "annual-report", "title",
       "Annual report", "period", period, "due", due, "received", due, "published", due, NULL);
  put (bench, "engagement-event", "arrangement", arrangement, "date",
       write_day (received, year, 10, 1), "aims", "yes", "objectives", "yes", "strategy", "yes",
       "progress", "yes", NULL);
}

static void
add_committee (Bench *bench, const char *arrangement, int n)
{
  static const char *const categories[] = { "lay", "executive", "clinical" };
  g_autofree char *name = g_strdup_printf ("Committee %d", n);
  char committee[32], seat[32], person[32];

  write_number (committee, put (bench, "committee", "name", name, "form", "joint-committee",
                                "arrangement", arrangement, "established", "2006-04-01", NULL));
  for (int i = 0; i < SEATS; i++)
    {
      write_number (seat, put (bench, "seat", "committee", committee, "title", "A seat", "category",
                               categories[i % 3], "voting", "yes", NULL));
      write_number (person, bench->people[(n + i) % PEOPLE]);
      if (!is_wrong (n + i))
        put (bench, "appointment", "seat", seat, "person", person, "from", "2006-04-01", NULL);
    }
}

static void
add_fund (Bench *bench, const char *arrangement, int n)
{
  g_autofree char *name = g_strdup_printf ("Fund %d", n);
  char fund[32], organisation[32], function[32], day[32];

  write_number (organisation, bench->organisations[n * 7 % ORGANISATIONS]);
  write_number (function, put (bench, "function", "arrangement", arrangement, "function",
                               "Commissioning", NULL));
  write_number (fund, put (bench, "pooled-fund", "name", name, "arrangement", arrangement, "year",
                           "2014/15", NULL));
  for (int i = 0; i < INSTALMENTS; i++)
    put (bench, "contribution", "fund", fund, "organisation", organisation, "agreed", "400", "paid",
         is_wrong (n) ? "300" : "400", "paid_on", write_day (day, 2014 + i / 12, 1 + i % 12, 1),
         "due", day, NULL);
  for (int i = 0; i < PAID_OUT; i++)
    put (bench, "expenditure", "fund", fund, "payee", "A trust", "amount", "90", "function",
         function, "date", write_day (day, 2014, 1 + i * 12 / PAID_OUT, 1 + i % 28), NULL);
}

/* One that was taken back as it should; every twenty-fifth stands, and waits for a partner. */
static void
add_notice (Bench *bench, const char *arrangement, int n)
{
  gboolean stands = n % 100 == 1;
  char notice[32];

  write_number (notice,
                put (bench, "notice", "direction", "given", "arrangement", arrangement, "decided",
                     "2015-05-28", "why", "Late", "minute", "GB-13/07", "rescinded",
                     stands ? "" : "2015-08-03", "consents", "Both, in writing", NULL));
  for (int i = 1; i < 3; i++)
    {
      char organisation[32];

      write_number (organisation, bench->organisations[(n * 7 + i) % ORGANISATIONS]);
      put (bench, "notice-service", "notice", notice, "organisation", organisation, "served",
           stands && i == 2 ? "" : "2015-06-15", NULL);
    }
}

static void
add_arrangement (Bench *bench, const char *profile, int n)
{
  g_autofree char *title =
    g_strdup_printf ("Joint commissioning of stroke services in place %d", n);
  char arrangement[32], payer[32], payee[32];

  write_number (arrangement,
                put (bench, "arrangement", "title", title, "kind", "ccg-joint", "mode", "jointly",
                     "model", n % 20 == 0 ? "joint" : "greater-involvement", "profile", profile,
                     "approved", "2006-03-01", "safe", "yes", "in_patients_interests", "yes",
                     "approval_minute", "GB-1/1", "liability", is_wrong (n) ? "" : "The CCG’s",
                     "start", "2006-04-01", NULL));
  add_parties (bench, arrangement, n);
  add_agreement (bench, arrangement, n);
  for (int year = 2006; year < 2006 + YEARS; year++)
    add_year (bench, arrangement, year, !is_wrong (n + year));
  if (n % 2 == 0)
    add_committee (bench, arrangement, n);
  if (n % 4 == 0)
    add_fund (bench, arrangement, n);
  if (n % 4 == 1)
    add_notice (bench, arrangement, n);
  write_number (payer, bench->organisations[n * 7 % ORGANISATIONS]);
  write_number (payee, bench->organisations[(n * 7 + (is_wrong (n) ? 9 : 1)) % ORGANISATIONS]);
  put (bench, "payment", "arrangement", arrangement, "payer", payer, "payee", payee, "date",
       "2015-04-30", "amount", "100", NULL);
}

static void
fill (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  char profile[32];

  accord_store_begin (bench->store, "Fill a large register", &error);
  g_assert_no_error (error);
  write_number (profile,
                put (bench, "profile", "name", "Ours", "cited_as", "OC", "notice_months", "6",
                     "alarms", "180, 90, 30, 7, 1",
                     "approval_clause_ccg_joint", "12.11", "agreement_clause_ccg_joint", "12.8",
                     "scheme_clause", "12.35", "withdrawal_clause_ccg_joint", "12.13",
                     "reporting_clause_ccg_joint", "12.12", "terms_clause_ccg_joint", "12.5",
                     "reporters_ccg_joint", "The leads", NULL));
  add_bodies (bench);
  for (int i = 0; i < ARRANGEMENTS; i++)
    add_arrangement (bench, profile, i);
  accord_store_commit (bench->store, &error);
  g_assert_no_error (error);
}

static void
run_bare (Bench *bench, const AccordRule *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    bench->store->database, g_ptr_array_index (rule->block->queries, 0), &error);

  g_assert_no_error (error);
  while (accord_statement_step (statement, &error) == ACCORD_STEP_ROW)
    bench->n += accord_statement_get_integer (statement, 0) & 1;
  g_assert_no_error (error);
}

static void
bare_check (gpointer data)
{
  Bench *bench = data;
  const GPtrArray *rules = accord_rules_get ();

  for (guint i = 0; i < rules->len; i++)
    if (bench->rule == NULL || bench->rule == g_ptr_array_index (rules, i))
      run_bare (bench, g_ptr_array_index (rules, i));
}

static void
our_check (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = accord_rules_check (bench->store, bench->rule, 0, &error);

  g_assert_no_error (error);
  bench->n += findings->len;
}

/* Each rule, with how much it finds, and all of them together. */
static void
compare_rules (Bench *bench)
{
  const GPtrArray *rules = accord_rules_get ();

  for (guint i = 0; i < rules->len; i++)
    {
      g_autofree char *title = NULL;

      bench->rule = g_ptr_array_index (rules, i);
      bench->n = 0;
      our_check (bench);
      title = g_strdup_printf ("%s, %" G_GINT64_FORMAT " findings", bench->rule->id, bench->n);
      bench_compare (title, "its query, bare", bare_check, our_check, bench, 3);
    }
  bench->rule = NULL;
  bench_compare ("all rules", "their queries, bare", bare_check, our_check, bench, 5);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.accord", NULL);
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  bench.store = accord_store_create (path, &error);
  g_assert_no_error (error);
  accord_store_set_as_at (bench.store, accord_date_new (2015, 9, 22));
  fill (&bench);
  compare_rules (&bench);

  g_object_unref (bench.store);
  bench_remove_folder (folder);
  return 0;
}
