/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-count.h"

#include <glib/gi18n.h>

#include "accord/money.h"

static void
append_part (GString *line, const char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static void
append_shown (GString *line, guint shown, gint64 total, gboolean is_filtering)
{
  g_autofree char *count = NULL;

  if (is_filtering)
    /* Translators: how many records of a list the filters let through */
    count = g_strdup_printf (_("%1$u of %2$" G_GINT64_FORMAT), shown, total);
  else
    count = g_strdup_printf (_("%" G_GINT64_FORMAT " in all"), total);
  append_part (line, count);
}

static void
append_selected (GString *line, guint n_selected)
{
  g_autofree char *selected = NULL;

  if (n_selected < 2)
    return;
  selected = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  append_part (line, selected);
}

/* What the amounts of all that is listed come to. */
static void
append_totals (GString *line, AccordListPage *page)
{
  const AccordListPlan *plan = accord_list_page_get_plan (page);
  const AccordRecordType *type = accord_record_type_find (plan->type);
  const AccordQuery *query = accord_list_get_query (accord_list_page_get_list (page));

  for (const char *const *key = plan->totals; key != NULL && *key != NULL; key++)
    {
      const AccordField *field = accord_record_type_find_field (type, *key);
      g_autofree char *amount = NULL;
      g_autofree char *words = NULL;
      gint64 sum = 0;

      if (!accord_store_query_sum (accord_list_page_get_store (page), query, *key, &sum, NULL))
        continue;
      amount = accord_money_format (sum);
      /* Translators: below a list: the name of a field, and what it comes to in all the rows */
      words = g_strdup_printf (_("%1$s %2$s"), accord_field_get_label (field), amount);
      append_part (line, words);
    }
}

/**
 * accord_list_count_dup:
 * @is_filtering: whether the list is narrowed down, so that there may be more than it shows
 *
 * Returns: (transfer full): what stands below a list: how many records, how many of them are
 *   selected, and what their amounts come to
 */
char *
accord_list_count_dup (AccordListPage *page, gboolean is_filtering)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (accord_list_page_get_list (page)));
  GString *line = g_string_new (NULL);

  append_shown (line, shown, accord_filter_bar_get_total (accord_list_page_get_filters (page)),
                is_filtering);
  append_selected (line, accord_table_view_get_n_selected (accord_list_page_get_table (page)));
  if (shown > 0)
    append_totals (line, page);
  return g_string_free (line, FALSE);
}
