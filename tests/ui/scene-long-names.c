/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include "accord/register.h"

#define LONG_BODY                                                                                  \
  "NHS Clinical Commissioning Group for the Unitary Authorities and Districts of South Essex"
#define LONG_ARRANGEMENT                                                                           \
  "Commissioning of non-emergency patient transport, community equipment and continuing "          \
  "healthcare assessments across the whole of the county"
#define LONG_COMMITTEE                                                                             \
  "Joint Committee for the Commissioning of Specialised Mental Health and Learning Disability "    \
  "Services in South Essex and the adjoining Districts"
#define LONG_FAMILY_NAME "Bartholomew-Featherstonehaugh Cholmondeley"
#define LONG_PERSON      "Professor Dame Wilhelmina Maximiliana " LONG_FAMILY_NAME
#define LONG_WORDS                                                                                 \
  "Agreed that the lead commissioner report to each governing body, in public where nothing "      \
  "stands against it, how far the reablement of people who leave hospital has come, and what "     \
  "each party has paid towards it"

/* What a register has whose every name is longer than its column, as "key=value" in one line each.
 * A reference names what was added above. */
typedef struct {
  const char *type;
  const char *fields[12];
} Row;

static const Row rows[] = {
  { "organisation", { "name=" LONG_BODY " (Partner)", "code=98Z", "kind=ccg",
                      "opened=2013-04-01" } },
  { "organisation", { "name=Cyngor Bwrdeistref Sirol Llanfairpwllgwyngyllgogerychwyrndrobwll",
                      "code=E06000034", "kind=local-authority" } },
  { "arrangement", { "reference=ARR-2015-0001-A", "title=" LONG_ARRANGEMENT, "kind=ccg-joint",
                     "mode=jointly", "approved=2014-03-27", "start=2014-04-01",
                     "end=2017-03-31", "review=2016-03-31", "services=" LONG_WORDS } },
  { "arrangement", { "reference=ARR-02", "kind=collaborative",
                     "title=Gwasanaethau cymdeithasol a gofal iechyd parhaus ar y cyd" } },
  { "party", { "arrangement=ARR-2015-0001-A", "organisation=98Z", "role=member" } },
  { "party", { "arrangement=ARR-2015-0001-A", "organisation=E06000034",
               "role=local-authority" } },
  { "person", { "title=Professor Dame", "given_name=Wilhelmina Maximiliana",
                "family_name=" LONG_FAMILY_NAME, "organisation=98Z", "in_scope=yes",
                "post=Director of Commissioning, Transformation and Organisational Development" } },
  { "committee", { "name=" LONG_COMMITTEE, "form=joint-working-committee",
                   "arrangement=ARR-2015-0001-A", "established=2014-04-01" } },
  { "committee", { "name=Pwyllgor ar y cyd", "form=joint-committee",
                   "established=2014-04-01" } },
  { "seat", { "committee=" LONG_COMMITTEE, "voting=yes", "nominated_by=98Z",
              "title=Lay member with a particular responsibility for patient and public "
              "involvement" } },
  { "meeting", { "reference=MTG-2015-0001-A", "committee=" LONG_COMMITTEE, "date=2015-09-24",
                 "time=14:00",
                 "place=Conference suite of the Civic Offices, New Road, Grays, Essex" } },
  { "agenda-item", { "meeting=MTG-2015-0001-A", "number=12.4.1", "title=" LONG_WORDS,
                     "purpose=To decide, once all parties have said what they think of it",
                     "concerns=E06000034" } },
  { "decision", { "reference=DEC-2015-0001-A", "meeting=MTG-2015-0001-A", "text=" LONG_WORDS,
                  "arrangement=ARR-2015-0001-A", "carried=yes", "kind=procurement",
                  "provider=98Z", "value=£123,456,789.12", "process=" LONG_WORDS } },
  { "action", { "text=" LONG_WORDS, "owner=" LONG_PERSON, "due=2015-09-01",
                "meeting=MTG-2015-0001-A" } },
  { "pooled-fund", { "name=" LONG_ARRANGEMENT, "year=2015/16", "arrangement=ARR-2015-0001-A",
                     "host=98Z", "controls=" LONG_WORDS } },
  { "contribution", { "fund=" LONG_ARRANGEMENT, "organisation=98Z", "agreed=£123,456,789.12",
                      "due=2015-04-15", "paid=£123,456,789.12", "paid_on=2015-04-15",
                      "basis=Quarterly, in advance, by the fifteenth" } },
  { "expenditure", { "fund=" LONG_ARRANGEMENT, "date=2015-05-01", "amount=£98,765,432.10",
                     "payee=E06000034" } },
  { "payment", { "arrangement=ARR-2015-0001-A", "date=2015-05-01", "payer=98Z",
                 "payee=E06000034", "amount=£98,765,432.10", "purpose=" LONG_WORDS } },
  { "interest", { "person=" LONG_PERSON, "kind=non-financial-professional",
                  "nature=" LONG_WORDS, "organisations=E06000034", "arose=2013-04-01",
                  "declared=2013-04-20", "entered=2013-04-21" } },
};

static void
add_row (AccordStore *store, const Row *row)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (row->type));
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (row->fields) && row->fields[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (row->fields[i], "=", 2);

      accord_record_parse (record, parts[0], parts[1], accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
  accord_store_insert (store, record, &error);
  g_assert_no_error (error);
}

/** scene_make_long_names: (transfer full): a register of a body, with partners, committees, people
 * and all that they do, whose names are too long for any column. */
char *
scene_make_long_names (const char *folder)
{
  char *path = g_build_filename (folder, "a-file-with-a-rather-long-name-of-its-own.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_new (path, LONG_BODY, "99Z", NULL, "Ruth", &error);
  g_autoptr (AccordTransaction) transaction = NULL;

  g_assert_no_error (error);
  transaction = accord_transaction_begin (store, "Add long names", &error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (store, &rows[i]);
  accord_transaction_commit (&transaction, &error);
  g_assert_no_error (error);
  return path;
}
