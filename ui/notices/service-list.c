/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/service-list.h"

#include <glib/gi18n.h>

#include "form/fault-row.h"
#include "form/field-row.h"

static const char *const keys[] = { "served", "method" };

#define N_KEYS G_N_ELEMENTS (keys)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A partner with its rows, which its group owns. */
typedef struct {
  gint64 organisation;
  GtkWidget *group;
  AccordFieldRow *rows[N_KEYS];
  AccordFaultRow *faults[N_KEYS];
} Partner;

struct _AccordServiceList {
  GtkWidget parent_instance;

  GArray *partners; /* of Partner; owned */
  GtkWidget *empty; /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (AccordServiceList, accord_service_list, GTK_TYPE_WIDGET)

static Partner *
get_partner (AccordServiceList *self, guint index)
{
  return &g_array_index (self->partners, Partner, index);
}

static const AccordRecordType *
get_service_type (void)
{
  return accord_record_type_find ("notice-service");
}

static void
clear_partners (AccordServiceList *self)
{
  for (guint i = 0; i < self->partners->len; i++)
    gtk_widget_unparent (get_partner (self, i)->group);
  g_array_set_size (self->partners, 0);
}

static void
accord_service_list_dispose (GObject *object)
{
  AccordServiceList *self = ACCORD_SERVICE_LIST (object);

  clear_partners (self);
  g_clear_pointer (&self->empty, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_service_list_parent_class)->dispose (object);
}

static void
accord_service_list_finalize (GObject *object)
{
  g_array_unref (ACCORD_SERVICE_LIST (object)->partners);

  G_OBJECT_CLASS (accord_service_list_parent_class)->finalize (object);
}

static void
accord_service_list_class_init (AccordServiceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_service_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_service_list_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", ACCORD_TYPE_SERVICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_service_list_init (AccordServiceList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->partners = g_array_new (FALSE, TRUE, sizeof (Partner));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 12);
  self->empty = gtk_label_new (_("The arrangement has no partner on this day. Add its parties "
                                 "first, so that there is somebody to serve."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
}

/** accord_service_list_new: a list without partners. */
GtkWidget *
accord_service_list_new (void)
{
  return g_object_new (ACCORD_TYPE_SERVICE_LIST, NULL);
}

static gboolean
check_row (Partner *partner, guint i, gboolean is_told)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean is_right = accord_field_row_get_value (partner->rows[i], &value, &error);

  if (is_right || is_told)
    {
      accord_fault_row_set_text (partner->faults[i], is_right ? NULL : error->message);
      accord_field_row_set_fault (partner->rows[i], !is_right);
    }
  return is_right;
}

static void
row_edited_cb (AccordServiceList *self, AccordFieldRow *row)
{
  for (guint i = 0; i < self->partners->len; i++)
    for (guint j = 0; j < N_KEYS; j++)
      if (get_partner (self, i)->rows[j] == row)
        check_row (get_partner (self, i), j, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (AccordServiceList *self, Partner *partner, guint i, AccordStore *store)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (partner->group);

  partner->rows[i] =
    accord_field_row_new (store, accord_record_type_find_field (get_service_type (), keys[i]));
  partner->faults[i] = ACCORD_FAULT_ROW (accord_fault_row_new ());
  g_signal_connect_object (partner->rows[i], "edited", G_CALLBACK (row_edited_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (partner->rows[i]));
  adw_preferences_group_add (group, GTK_WIDGET (partner->faults[i]));
}

static void
add_partner (AccordServiceList *self, AccordStore *store, gint64 organisation)
{
  g_autofree char *name =
    accord_store_dup_title (store, accord_record_type_find ("organisation"), organisation);
  Partner partner = { organisation, adw_preferences_group_new (), { NULL }, { NULL } };
  g_autofree char *title = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (partner.group), title);
  for (guint i = 0; i < N_KEYS; i++)
    add_row (self, &partner, i, store);
  gtk_widget_set_parent (partner.group, GTK_WIDGET (self));
  g_array_append_val (self->partners, partner);
}

/* What has been entered for the same partners stays. */
static gboolean
is_the_same (AccordServiceList *self, GArray *ids)
{
  if (ids->len != self->partners->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (get_partner (self, i)->organisation != g_array_index (ids, gint64, i))
      return FALSE;
  return TRUE;
}

/** accord_service_list_set_partners: (element-type gint64) @ids: the organisations to be served. */
void
accord_service_list_set_partners (AccordServiceList *self, AccordStore *store, GArray *ids)
{
  g_return_if_fail (ACCORD_IS_SERVICE_LIST (self));

  if (is_the_same (self, ids))
    return;
  clear_partners (self);
  for (guint i = 0; i < ids->len; i++)
    add_partner (self, store, g_array_index (ids, gint64, i));
  gtk_widget_set_visible (self->empty, ids->len == 0);
}

/** accord_service_list_get_n_partners: how many are to be served. */
guint
accord_service_list_get_n_partners (AccordServiceList *self)
{
  g_return_val_if_fail (ACCORD_IS_SERVICE_LIST (self), 0);
  return self->partners->len;
}

static AccordDate
read_served (Partner *partner)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  AccordDate day;

  if (!accord_field_row_get_value (partner->rows[0], &value, NULL) ||
      value.tag != ACCORD_VALUE_TEXT || !accord_date_from_iso (value.text, &day))
    return ACCORD_DATE_NONE;
  return day;
}

/** accord_service_list_list_served: (transfer full) (element-type AccordDate): when each partner was
 * served; %ACCORD_DATE_NONE for one who was not. */
GArray *
accord_service_list_list_served (AccordServiceList *self)
{
  GArray *served = g_array_new (FALSE, FALSE, sizeof (AccordDate));

  for (guint i = 0; i < self->partners->len; i++)
    {
      AccordDate day = read_served (get_partner (self, i));

      g_array_append_val (served, day);
    }
  return served;
}

/** accord_service_list_serve_by: whoever would be served later is served on that day. */
void
accord_service_list_serve_by (AccordServiceList *self, AccordDate day)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, accord_date_to_iso (day));
  for (guint i = 0; i < self->partners->len; i++)
    if (read_served (get_partner (self, i)) > day)
      accord_field_row_set_value (get_partner (self, i)->rows[0], &value);
}

static AccordRecord *
make_record (Partner *partner)
{
  AccordRecord *record = accord_record_new (get_service_type ());

  accord_record_set_integer (record, "organisation", partner->organisation, NULL);
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      if (accord_field_row_get_value (partner->rows[i], &value, NULL))
        accord_record_set_value (record, keys[i], &value, NULL);
    }
  return record;
}

static Partner *
find_fault (AccordServiceList *self, guint *key)
{
  Partner *first = NULL;

  for (guint i = 0; i < self->partners->len; i++)
    for (guint j = 0; j < N_KEYS; j++)
      if (!check_row (get_partner (self, i), j, TRUE) && first == NULL)
        {
          first = get_partner (self, i);
          *key = j;
        }
  return first;
}

/**
 * accord_service_list_make_records:
 *
 * Returns: (transfer full) (nullable) (element-type AccordRecord): a new service for each partner;
 *   %NULL where something entered cannot be read, which is said at its row
 */
GPtrArray *
accord_service_list_make_records (AccordServiceList *self)
{
  guint key = 0;
  Partner *fault = find_fault (self, &key);
  GPtrArray *records;

  if (fault != NULL)
    {
      gtk_widget_grab_focus (accord_field_row_get_focus (fault->rows[key]));
      return NULL;
    }
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->partners->len; i++)
    g_ptr_array_add (records, make_record (get_partner (self, i)));
  return records;
}

/** accord_service_list_focus: puts the focus on the first partner's day. */
void
accord_service_list_focus (AccordServiceList *self)
{
  g_return_if_fail (ACCORD_IS_SERVICE_LIST (self));

  if (self->partners->len > 0)
    gtk_widget_grab_focus (accord_field_row_get_focus (get_partner (self, 0)->rows[0]));
}
