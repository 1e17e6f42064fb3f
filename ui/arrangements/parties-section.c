/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/parties-section.h"

#include <glib/gi18n.h>

#include "arrangements/party-columns.h"

struct _AccordPartiesSection {
  GtkWidget parent_instance;

  AccordStore *store; /* owned */
  gint64 arrangement;
  AccordPartyContext context;
  AccordRecordSection *parties;
  AccordRecordSection *leads;
};

G_DEFINE_FINAL_TYPE (AccordPartiesSection, accord_parties_section, GTK_TYPE_WIDGET)

static void
prepare_party (AccordRecord *party, gpointer data)
{
  AccordPartyContext *context = data;
  AccordPartiesSection *self = ACCORD_PARTIES_SECTION (context->section);

  accord_record_set_integer (party, "arrangement", self->arrangement, NULL);
}

static void
prepare_lead (AccordRecord *lead, gpointer data)
{
  AccordPartyContext *context = data;
  AccordPartiesSection *self = ACCORD_PARTIES_SECTION (context->section);
  gint64 party = accord_record_section_get_selected (self->parties);

  if (party != 0)
    accord_record_set_integer (lead, "party", party, NULL);
}

static const AccordFormGroup party_groups[] = {
  { "", { "organisation", "role", "involvement" } },
  { N_("Term"), { "joined", "signed", "left" } },
  { NULL },
};

static const AccordFormGroup lead_groups[] = {
  { "", { "person", "kind" } },
  { N_("Term"), { "from", "to" } },
  { NULL },
};

static const char *const party_hidden[] = { "arrangement", NULL };
static const char *const lead_hidden[] = { "party", NULL };

static const AccordRecordSectionPlan parties_plan = {
  .type = "party",
  .title = N_("Parties and leads"),
  .add = N_("Add party…"),
  .empty = N_("No parties are recorded. An arrangement has at least the bodies that agreed it, "
              "your own among them."),
  .columns = accord_party_columns,
  .layout = { party_groups, party_hidden },
  .prepare = prepare_party,
};

static const AccordRecordSectionPlan leads_plan = {
  .type = "lead",
  .title = N_("Leads"),
  .add = N_("Add lead…"),
  .empty = N_("No leads are recorded. Select a party above, then add its lead clinician and its "
              "lead manager."),
  .columns = accord_lead_columns,
  .layout = { lead_groups, lead_hidden },
  .prepare = prepare_lead,
};

static void
party_selected_cb (AccordPartiesSection *self)
{
  accord_record_section_set_can_add (self->leads,
                                     accord_record_section_get_selected (self->parties) != 0);
}

static void
add_reference_filter (AccordQuery *query, const char *key, gint64 id)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, id);
  accord_query_add_filter (query, key, &value);
}

static AccordQuery *
make_party_query (AccordPartiesSection *self)
{
  AccordQuery *query = accord_query_new (accord_record_type_find ("party"));

  add_reference_filter (query, "arrangement", self->arrangement);
  accord_query_set_sort (query, "joined", FALSE);
  return query;
}

/* The leads of all of the parties; of none where there is no party. */
static AccordQuery *
make_lead_query (AccordPartiesSection *self)
{
  g_autoptr (AccordQuery) of_arrangement = make_party_query (self);
  g_autoptr (GArray) ids = accord_store_query_ids (self->store, of_arrangement, NULL);
  AccordQuery *query = accord_query_new (accord_record_type_find ("lead"));

  if (ids == NULL || ids->len == 0)
    add_reference_filter (query, "party", 0);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_reference_filter (query, "party", g_array_index (ids, gint64, i));
  accord_query_set_sort (query, "from", FALSE);
  return query;
}

/* Connected before the tables' own lists, which bind their rows with what is read here. */
static void
register_changed_cb (AccordPartiesSection *self)
{
  g_autoptr (AccordQuery) parties = make_party_query (self);
  g_autoptr (AccordQuery) leads = make_lead_query (self);
  GPtrArray *records = accord_store_query (self->store, leads, NULL);

  if (records == NULL)
    return;
  g_ptr_array_unref (self->context.leads);
  self->context.leads = records;
  accord_record_section_set_query (self->leads, leads);
  gtk_widget_set_visible (GTK_WIDGET (self->leads),
                          accord_store_query_count (self->store, parties, NULL) > 0);
}

static void
accord_parties_section_dispose (GObject *object)
{
  AccordPartiesSection *self = ACCORD_PARTIES_SECTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->context.leads, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_parties_section_parent_class)->dispose (object);
}

static void
accord_parties_section_class_init (AccordPartiesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_parties_section_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_parties_section_init (AccordPartiesSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
}

/** accord_parties_section_new: the parties and leads of @arrangement. */
GtkWidget *
accord_parties_section_new (AccordStore *store, gint64 arrangement)
{
  AccordPartiesSection *self = g_object_new (ACCORD_TYPE_PARTIES_SECTION, NULL);
  g_autoptr (AccordQuery) query = NULL;

  self->store = g_object_ref (store);
  self->arrangement = arrangement;
  self->context = (AccordPartyContext){ store, g_ptr_array_new (), self };
  self->parties =
    ACCORD_RECORD_SECTION (accord_record_section_new (store, &parties_plan, &self->context));
  gtk_widget_set_parent (GTK_WIDGET (self->parties), GTK_WIDGET (self));
  self->leads =
    ACCORD_RECORD_SECTION (accord_record_section_new (store, &leads_plan, &self->context));
  gtk_widget_set_parent (GTK_WIDGET (self->leads), GTK_WIDGET (self));
  g_signal_connect_object (self->parties, "selected", G_CALLBACK (party_selected_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED);
  register_changed_cb (self);
  query = make_party_query (self);
  accord_record_section_set_query (self->parties, query);
  party_selected_cb (self);
  return GTK_WIDGET (self);
}

static void
add_all_ids (AccordStore *store, const AccordQuery *query, GArray *ids)
{
  g_autoptr (GArray) found = accord_store_query_ids (store, query, NULL);

  if (found != NULL)
    g_array_append_vals (ids, found->data, found->len);
}

/** accord_parties_section_add_ids: adds the ids of the parties and leads to @ids. */
void
accord_parties_section_add_ids (AccordPartiesSection *self, GArray *ids)
{
  g_autoptr (AccordQuery) parties = NULL;
  g_autoptr (AccordQuery) leads = NULL;

  g_return_if_fail (ACCORD_IS_PARTIES_SECTION (self));

  parties = make_party_query (self);
  leads = make_lead_query (self);
  add_all_ids (self->store, parties, ids);
  add_all_ids (self->store, leads, ids);
}

/** accord_parties_section_get_parties: (transfer none): the section of the parties. */
AccordRecordSection *
accord_parties_section_get_parties (AccordPartiesSection *self)
{
  g_return_val_if_fail (ACCORD_IS_PARTIES_SECTION (self), NULL);
  return self->parties;
}

/** accord_parties_section_get_leads: (transfer none): the section of the leads. */
AccordRecordSection *
accord_parties_section_get_leads (AccordPartiesSection *self)
{
  g_return_val_if_fail (ACCORD_IS_PARTIES_SECTION (self), NULL);
  return self->leads;
}
