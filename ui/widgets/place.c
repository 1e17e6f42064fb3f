/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/place.h"

G_DEFINE_INTERFACE (AccordPlace, accord_place, GTK_TYPE_WIDGET)

static void
accord_place_default_init (AccordPlaceInterface *interface G_GNUC_UNUSED)
{
}

/**
 * accord_place_save:
 * @widget: (nullable): a view of any kind
 *
 * Returns: (transfer full) (nullable): where in it somebody is; %NULL for a view that has no places
 */
GVariant *
accord_place_save (GtkWidget *widget)
{
  GVariantDict place;

  if (!ACCORD_IS_PLACE (widget))
    return NULL;
  g_variant_dict_init (&place, NULL);
  ACCORD_PLACE_GET_IFACE (widget)->save (ACCORD_PLACE (widget), &place);
  return g_variant_ref_sink (g_variant_dict_end (&place));
}

/**
 * accord_place_restore:
 * @widget: (nullable): a view
 * @place: (nullable): what accord_place_save() said of one of its kind
 *
 * Goes there, as far as it is still there.
 */
void
accord_place_restore (GtkWidget *widget, GVariant *place)
{
  GVariantDict dict;

  if (place == NULL || !ACCORD_IS_PLACE (widget))
    return;
  g_variant_dict_init (&dict, place);
  ACCORD_PLACE_GET_IFACE (widget)->restore (ACCORD_PLACE (widget), &dict);
  g_variant_dict_clear (&dict);
}
