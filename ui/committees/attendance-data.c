/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/attendance-data.h"

#include <glib/gi18n.h>

#include "accord/query.h"

static void
line_free (gpointer data)
{
  AccordAttendanceLine *line = data;

  for (guint i = 0; i < ACCORD_ATTENDANCE_MAX; i++)
    g_free (line->deputies[i]);
  g_free (line->name);
  g_free (line->seat);
  g_free (line);
}

static AccordAttendanceMark
read_mark (const char *status)
{
  if (g_strcmp0 (status, "present") == 0)
    return ACCORD_MARK_PRESENT;
  if (g_strcmp0 (status, "deputy") == 0)
    return ACCORD_MARK_DEPUTY;
  if (g_strcmp0 (status, "apologies") == 0)
    return ACCORD_MARK_APOLOGIES;
  return ACCORD_MARK_ABSENT;
}

static int
compare_meetings (gconstpointer a, gconstpointer b, gpointer rows)
{
  const guint *first = a, *second = b;
  AccordDate first_day = accord_rows_get_date (rows, *first, "date");
  AccordDate second_day = accord_rows_get_date (rows, *second, "date");

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  return accord_rows_get_integer (rows, *first, "meeting") <
             accord_rows_get_integer (rows, *second, "meeting")
           ? -1
           : 1;
}

/* The column of each meeting, by its id, in the order of their days. */
static GHashTable *
place_meetings (AccordAttendance *data, AccordRows *rows)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 meeting = accord_rows_get_integer (rows, i, "meeting");

      if (g_hash_table_add (places, g_memdup2 (&meeting, sizeof meeting)))
        g_array_append_val (firsts, i);
    }
  g_array_sort_with_data (firsts, compare_meetings, rows);
  for (guint i = 0; i < MIN (firsts->len, ACCORD_ATTENDANCE_MAX); i++)
    {
      guint row = g_array_index (firsts, guint, i);
      gint64 meeting = accord_rows_get_integer (rows, row, "meeting");

      data->dates[data->n_meetings++] = accord_rows_get_date (rows, row, "date");
      g_hash_table_insert (places, g_memdup2 (&meeting, sizeof meeting), GUINT_TO_POINTER (i));
    }
  return g_steal_pointer (&places);
}

/* A seat that nobody holds has a line where a deputy came for it. */
static AccordAttendanceLine *
add_line (AccordAttendance *data, AccordRows *rows, guint i)
{
  AccordAttendanceLine *line = g_new0 (AccordAttendanceLine, 1);
  const char *name = accord_rows_get_text (rows, i, "name");

  line->name = g_strdup (name == NULL ? _("Vacant") : name);
  line->seat = g_strdup (accord_rows_get_text (rows, i, "title"));
  g_ptr_array_add (data->lines, line);
  return line;
}

static void
add_mark (AccordAttendanceLine *line, AccordRows *rows, guint i, guint place)
{
  AccordAttendanceMark mark = read_mark (accord_rows_get_text (rows, i, "status"));

  line->marks[place] = mark;
  g_free (line->deputies[place]);
  line->deputies[place] = g_strdup (accord_rows_get_text (rows, i, "deputy"));
  line->n_came += mark == ACCORD_MARK_PRESENT || mark == ACCORD_MARK_DEPUTY;
  line->n_meetings++;
}

static gboolean
is_same_line (AccordRows *rows, guint a, guint b)
{
  return accord_rows_get_integer (rows, a, "seat") == accord_rows_get_integer (rows, b, "seat") &&
         accord_rows_get_integer (rows, a, "holder") == accord_rows_get_integer (rows, b, "holder");
}

static void
read_lines (AccordAttendance *data, AccordRows *rows)
{
  g_autoptr (GHashTable) places = place_meetings (data, rows);
  AccordAttendanceLine *line = NULL;

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      gint64 meeting = accord_rows_get_integer (rows, i, "meeting");

      if (line == NULL || !is_same_line (rows, i - 1, i))
        line = add_line (data, rows, i);
      add_mark (line, rows, i, GPOINTER_TO_UINT (g_hash_table_lookup (places, &meeting)));
    }
}

/** accord_attendance_new: (transfer full): reads who came to the last meetings of @committee. */
AccordAttendance *
accord_attendance_new (AccordStore *store, gint64 committee)
{
  AccordAttendance *data = g_new0 (AccordAttendance, 1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, committee);
  g_autoptr (AccordRows) rows =
    accord_store_run (store, "committee-attendance", NULL, "committee", number, NULL);

  data->lines = g_ptr_array_new_with_free_func (line_free);
  if (rows != NULL)
    read_lines (data, rows);
  return data;
}

/** accord_attendance_free: frees it. */
void
accord_attendance_free (AccordAttendance *data)
{
  g_ptr_array_unref (data->lines);
  g_free (data);
}

/** accord_attendance_mark_get_letter: (transfer none): what stands in the grid. */
const char *
accord_attendance_mark_get_letter (AccordAttendanceMark mark)
{
  switch (mark)
    {
    case ACCORD_MARK_PRESENT:
      /* Translators: one letter for "present", in a narrow column */
      return C_("attendance", "P");
    case ACCORD_MARK_DEPUTY:
      /* Translators: one letter for "deputy present", in a narrow column */
      return C_("attendance", "D");
    case ACCORD_MARK_APOLOGIES:
      /* Translators: one letter for "apologies", in a narrow column */
      return C_("attendance", "A");
    case ACCORD_MARK_ABSENT:
      return "–";
    case ACCORD_MARK_NONE:
    case ACCORD_N_MARKS:
    default:
      return "";
    }
}

/** accord_attendance_mark_get_word: (transfer none): what a letter of the grid means. */
const char *
accord_attendance_mark_get_word (AccordAttendanceMark mark)
{
  switch (mark)
    {
    case ACCORD_MARK_PRESENT:
      return _("present");
    case ACCORD_MARK_DEPUTY:
      return _("a deputy came");
    case ACCORD_MARK_APOLOGIES:
      return _("apologies");
    case ACCORD_MARK_ABSENT:
      return _("absent, or nothing entered");
    case ACCORD_MARK_NONE:
    case ACCORD_N_MARKS:
    default:
      return _("not in the seat");
    }
}

/** accord_attendance_dup_rate: (transfer full): "3 of 4". A deputy counts. */
char *
accord_attendance_dup_rate (const AccordAttendanceLine *line)
{
  /* Translators: how many meetings somebody or a deputy came to, and of how many */
  return g_strdup_printf (_("%1$u of %2$u"), line->n_came, line->n_meetings);
}

/** accord_attendance_dup_mark: (transfer full): what one mark of the grid says in full. */
char *
accord_attendance_dup_mark (const AccordAttendance *data, guint line, guint meeting)
{
  const AccordAttendanceLine *who = g_ptr_array_index (data->lines, line);
  g_autofree char *day = accord_date_format (data->dates[meeting], ACCORD_DATE_STYLE_LONG);

  if (who->deputies[meeting] != NULL)
    /* Translators: a person, a day, and the deputy who came instead */
    return g_strdup_printf (_("%1$s, %2$s: %3$s came"), who->name, day, who->deputies[meeting]);
  /* Translators: a person, a day, and how they came: "present" */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), who->name, day,
                          accord_attendance_mark_get_word (who->marks[meeting]));
}

/** accord_attendance_dup_words: (transfer full): what the grid shows, to be read out. */
char *
accord_attendance_dup_words (const AccordAttendance *data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < data->lines->len; i++)
    {
      const AccordAttendanceLine *line = g_ptr_array_index (data->lines, i);

      /* Translators: a person, a seat, how many meetings they or a deputy came to, of how many */
      g_ptr_array_add (words, g_strdup_printf (_("%1$s, %2$s: came to %3$u of %4$u"), line->name,
                                               line->seat, line->n_came, line->n_meetings));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (". ", (char **) words->pdata);
}
