/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/composition.h"

#include <glib/gi18n.h>

#include "accord/query.h"

static void
add_part (AccordComposition *data, AccordRows *rows, guint i, const char *label)
{
  AccordCompositionPart part = {
    .label = label,
    .is_lay_executive = accord_rows_get_integer (rows, i, "is_lay_executive") != 0,
    .n_filled = (guint) accord_rows_get_integer (rows, i, "n_filled"),
  };
  guint n_vacant = (guint) accord_rows_get_integer (rows, i, "n_vacant");

  data->n_filled += part.n_filled;
  data->n_vacant += n_vacant;
  data->needs_majority = accord_rows_get_integer (rows, i, "needs_majority") != 0;
  if (part.is_lay_executive)
    {
      data->n_lay_executive += part.n_filled;
      data->n_vacant_lay_executive += n_vacant;
    }
  if (part.n_filled > 0)
    g_array_append_val (data->parts, part);
}

/* In the order of the choices, which begin with the lay and the executive. */
static void
add_parts (AccordComposition *data, AccordRows *rows)
{
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("seat"), "category");

  for (const AccordChoice *choice = field->choices; choice->key != NULL; choice++)
    for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
      if (g_strcmp0 (accord_rows_get_text (rows, i, "category"), choice->key) == 0)
        add_part (data, rows, i, _(choice->label));
}

/** accord_composition_new: (transfer full): reads what the votes of @committee are made of. */
AccordComposition *
accord_composition_new (AccordStore *store, gint64 committee)
{
  AccordComposition *data = g_new0 (AccordComposition, 1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, committee);
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "committee-composition", NULL, "committee", number, NULL);

  data->parts = g_array_new (FALSE, FALSE, sizeof (AccordCompositionPart));
  if (rows != NULL)
    add_parts (data, rows);
  return data;
}

/** accord_composition_free: frees it. */
void
accord_composition_free (AccordComposition *data)
{
  g_array_unref (data->parts);
  g_free (data);
}

/** accord_composition_is_empty: whether there is no voting seat. */
gboolean
accord_composition_is_empty (const AccordComposition *data)
{
  return data->n_filled + data->n_vacant == 0;
}

/** accord_composition_lacks_majority: whether lay and executive members should be more than half
 * and are not. */
gboolean
accord_composition_lacks_majority (const AccordComposition *data)
{
  return data->needs_majority && 2 * data->n_lay_executive <= data->n_filled;
}

/** accord_composition_dup_part: (transfer full): "Lay 2". */
char *
accord_composition_dup_part (const AccordCompositionPart *part)
{
  /* Translators: a category of seats, and how many are filled */
  return g_strdup_printf (_("%1$s %2$u"), part->label, part->n_filled);
}

/** accord_composition_dup_majority: (transfer full): "Majority, more than 3½". */
char *
accord_composition_dup_majority (const AccordComposition *data)
{
  if (data->n_filled % 2 == 1)
    /* Translators: votes; the number is a half more than %u */
    return g_strdup_printf (_("Majority, more than %u½"), data->n_filled / 2);
  /* Translators: votes */
  return g_strdup_printf (_("Majority, more than %u"), data->n_filled / 2);
}

/** accord_composition_dup_share: (transfer full): "Lay and executive 4 of 7". */
char *
accord_composition_dup_share (const AccordComposition *data)
{
  if (accord_composition_lacks_majority (data))
    return g_strdup_printf (_("Lay and executive %1$u of %2$u, not the majority"),
                            data->n_lay_executive, data->n_filled);
  return g_strdup_printf (_("Lay and executive %1$u of %2$u"), data->n_lay_executive,
                          data->n_filled);
}

/** accord_composition_dup_seats: (transfer full): "8 voting seats, 7 filled". */
char *
accord_composition_dup_seats (const AccordComposition *data)
{
  guint n_seats = data->n_filled + data->n_vacant;

  return g_strdup_printf (
    ngettext ("%1$u voting seat, %2$u filled", "%1$u voting seats, %2$u filled", n_seats), n_seats,
    data->n_filled);
}

/** accord_composition_dup_outlook: (transfer full) (nullable): what filling the vacant seats would
 * change; nothing where no majority is asked for. */
char *
accord_composition_dup_outlook (const AccordComposition *data)
{
  guint share = data->n_lay_executive + data->n_vacant_lay_executive;
  guint all = data->n_filled + data->n_vacant;
  gboolean holds = !accord_composition_lacks_majority (data);
  gboolean will_hold = 2 * share > all;

  if (!data->needs_majority || data->n_vacant == 0)
    return NULL;
  if (holds && !will_hold)
    return g_strdup_printf (_("With every vacant seat filled it is %1$u of %2$u: the majority "
                              "would be lost."),
                            share, all);
  if (!holds && will_hold)
    return g_strdup_printf (_("With every vacant seat filled it is %1$u of %2$u: the majority "
                              "would be won."),
                            share, all);
  if (holds)
    return g_strdup_printf (_("With every vacant seat filled it is %1$u of %2$u: the majority "
                              "would hold."),
                            share, all);
  return g_strdup_printf (_("With every vacant seat filled it is %1$u of %2$u: still not the "
                            "majority."),
                          share, all);
}

/** accord_composition_dup_words: (transfer full): what the picture shows, to be read out. */
char *
accord_composition_dup_words (const AccordComposition *data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, accord_composition_dup_seats (data));
  for (guint i = 0; i < data->parts->len; i++)
    g_ptr_array_add (
      words, accord_composition_dup_part (&g_array_index (data->parts, AccordCompositionPart, i)));
  g_ptr_array_add (words, accord_composition_dup_majority (data));
  g_ptr_array_add (words, accord_composition_dup_share (data));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (". ", (char **) words->pdata);
}
