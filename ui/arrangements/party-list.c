/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/party-list.h"

#include <glib/gi18n.h>

#include "form/record-form.h"

struct _AccordPartyList {
  GtkWidget parent_instance;

  AccordStore *store; /* owned */
  GtkWidget *lines;   /* a box of lines, each with a form and a button; owned by the tree */
  GtkWidget *add_button;
  char *role; /* owned: of the next that is added */
};

G_DEFINE_FINAL_TYPE (AccordPartyList, accord_party_list, GTK_TYPE_WIDGET)

static const AccordFormGroup groups[] = {
  { "", { "organisation", "role" } },
  { NULL },
};

static const AccordFormLayout layout = { .groups = groups, .is_whole = TRUE, .is_part = TRUE };

/* Who the partners are mostly, by the kind of arrangement. */
static const struct {
  const char *kind;
  const char *role;
} roles[] = {
  { "local-authority", "local-authority" },
  { "nhse-ccg-functions", "nhs-england" },
  { "nhse-functions", "nhs-england" },
};

static const char *
get_role_of_partners (AccordRecord *arrangement)
{
  const char *kind = accord_record_get_text (arrangement, "kind");

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i].kind, kind) == 0)
      return roles[i].role;
  return "member";
}

static AccordRecordForm *
get_form (GtkWidget *line)
{
  return ACCORD_RECORD_FORM (gtk_widget_get_first_child (line));
}

static gboolean
is_empty (GtkWidget *line)
{
  return !accord_record_form_is_misread (get_form (line)) &&
         !accord_record_has (accord_record_form_get_record (get_form (line)), "organisation");
}

static void
remove_cb (AccordPartyList *self, GtkWidget *button)
{
  gtk_box_remove (GTK_BOX (self->lines), gtk_widget_get_parent (button));
  gtk_widget_grab_focus (self->add_button);
}

static GtkWidget *
make_remove_button (AccordPartyList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 8);
  gtk_widget_set_tooltip_text (button, _("Remove this party"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove this party"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_line (AccordPartyList *self, gint64 organisation, const char *role)
{
  g_autoptr (AccordRecord) party = accord_record_new (accord_record_type_find ("party"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *form;

  if (organisation != 0)
    accord_record_set_integer (party, "organisation", organisation, NULL);
  accord_record_set_text (party, "role", role, NULL);
  form = accord_record_form_new (self->store, party, &layout);
  gtk_widget_set_hexpand (form, TRUE);
  gtk_box_append (GTK_BOX (line), form);
  gtk_box_append (GTK_BOX (line), make_remove_button (self));
  gtk_box_append (GTK_BOX (self->lines), line);
}

static void
add_cb (AccordPartyList *self)
{
  add_line (self, 0, self->role);
  accord_record_form_focus (get_form (gtk_widget_get_last_child (self->lines)), "organisation");
}

static void
accord_party_list_dispose (GObject *object)
{
  AccordPartyList *self = ACCORD_PARTY_LIST (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->add_button, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (accord_party_list_parent_class)->dispose (object);
}

static void
accord_party_list_class_init (AccordPartyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_party_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_party_list_init (AccordPartyList *self)
{
  GtkBoxLayout *box = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (box, 12);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  self->add_button = gtk_button_new_with_label (_("Add Party"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
}

/** accord_party_list_new: a list without parties. */
GtkWidget *
accord_party_list_new (AccordStore *store)
{
  AccordPartyList *self = g_object_new (ACCORD_TYPE_PARTY_LIST, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

/**
 * accord_party_list_propose:
 * @arrangement: with its kind
 *
 * Begins the list, the first time, with the home organisation; and, as long as no partner was
 * entered, with one of those that such an arrangement mostly has.
 */
void
accord_party_list_propose (AccordPartyList *self, AccordRecord *arrangement)
{
  GtkWidget *last;

  g_return_if_fail (ACCORD_IS_PARTY_LIST (self));

  if (gtk_widget_get_first_child (self->lines) == NULL)
    add_line (self, accord_store_get_home (self->store), "lead");
  g_free (self->role);
  self->role = g_strdup (get_role_of_partners (arrangement));
  last = gtk_widget_get_last_child (self->lines);
  if (is_empty (last))
    gtk_box_remove (GTK_BOX (self->lines), last);
  else if (gtk_widget_get_prev_sibling (last) != NULL)
    return;
  add_line (self, 0, self->role);
}

/** accord_party_list_dup_records: (transfer full) (element-type AccordRecord) (nullable): the parties;
 * lines without an organisation are left out. %NULL where one cannot be read, which is said there. */
GPtrArray *
accord_party_list_dup_records (AccordPartyList *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ACCORD_IS_PARTY_LIST (self), NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      AccordRecordForm *form = get_form (line);

      if (is_empty (line))
        continue;
      if (!accord_record_form_finish (form))
        return NULL;
      g_ptr_array_add (records, accord_record_copy (accord_record_form_get_record (form)));
    }
  return g_steal_pointer (&records);
}

/** accord_party_list_focus: gives the focus to the last party, which is mostly the one to be said. */
void
accord_party_list_focus (AccordPartyList *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->lines);

  if (last != NULL)
    accord_record_form_focus (get_form (last), "organisation");
}
