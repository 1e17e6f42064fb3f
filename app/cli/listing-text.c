/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/listing.h"

#include <string.h>

#include "cli/listing-private.h"

/* Columns of text are counted as a terminal counts them: a wide character is two. */

#define CELL_WIDEST 28
#define GAP 2
#define NOTHING "–"
#define CUT "…"

static int
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static int
text_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));
  return width;
}

static gboolean
is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* One line, without characters that would steer a terminal. */
static char *
dup_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, is_control (c) ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

static const char *
shown_text (const Cell *cell)
{
  const char *text = cell->display != NULL ? cell->display : cell->plain;

  return text == NULL || *text == '\0' ? NOTHING : text;
}

static gboolean
is_empty (const Cell *cell)
{
  return cell->plain == NULL || *cell->plain == '\0';
}

static gboolean
is_used (const AccordListing *self, guint column)
{
  for (guint row = 0; row < accord_listing_get_n_rows (self); row++)
    if (!is_empty (accord_listing_get_cell (self, row, column)))
      return TRUE;
  return FALSE;
}

static int
natural_width (const AccordListing *self, guint column)
{
  int widest = text_width (COLUMN (self, column)->heading);

  for (guint row = 0; row < accord_listing_get_n_rows (self); row++)
    widest = MAX (widest, text_width (shown_text (accord_listing_get_cell (self, row, column))));
  return widest;
}

#define OPTIONAL (ACCORD_LISTING_SPARE | ACCORD_LISTING_LAST)

/* Adds the columns whose flags, as to whether they may be left out, are @flags, while they fit. */
static void
choose (const AccordListing *self, AccordListingFlags flags, int width, int *widths, int *total)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = COLUMN (self, i);
      int needed;

      if ((column->flags & ACCORD_LISTING_DATA) || (column->flags & OPTIONAL) != flags ||
          (flags != 0 && !is_used (self, i)))
        continue;
      needed = MIN (natural_width (self, i), CELL_WIDEST);
      if (flags != 0 && *total + GAP + needed > width)
        continue;
      widths[i] = needed;
      *total += GAP + needed;
    }
}

/* Gives the room that is left to the columns that could use more, from the left. */
static void
widen (const AccordListing *self, int width, int *widths, int total)
{
  for (guint i = 0; i < self->columns->len && total < width; i++)
    if (widths[i] == CELL_WIDEST)
      {
        widths[i] = MIN (natural_width (self, i), widths[i] + width - total);
        total += widths[i] - CELL_WIDEST;
      }
}

static void
append_cell (GString *out, const char *text, int width, gboolean to_the_right)
{
  g_autofree char *line = dup_line (text);
  gboolean whole = text_width (line) <= width;
  int room = whole ? width : width - 1;
  g_autoptr (GString) fitting = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (character_width (c) > room)
        break;
      room -= character_width (c);
      g_string_append_unichar (fitting, c);
    }
  if (!whole)
    g_string_append (fitting, CUT);
  g_string_append_printf (out, "%*s%s%*s", to_the_right ? room : 0, "", fitting->str,
                          to_the_right ? 0 : room, "");
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* Words go on in lines of their own, under where the cell begins; one too long for a line stays. */
static void
append_wrapped (GString *out, const char *text, int width, int indent)
{
  g_autofree char *line = dup_line (text);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  int used = 0;

  for (char **word = words; *word != NULL; word++)
    {
      int needed = text_width (*word);

      if (used > 0 && used + 1 + needed > width)
        {
          end_line (out);
          g_string_append_printf (out, "%*s", indent, "");
          used = 0;
        }
      g_string_append_printf (out, "%s%s", used > 0 ? " " : "", *word);
      used += needed + (used > 0 ? 1 : 0);
    }
}

static void
append_row (const AccordListing *self, GString *out, const int *widths, int row)
{
  int at = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = COLUMN (self, i);
      const char *text = column->heading;

      if (widths[i] == 0)
        continue;
      if (row >= 0)
        text = shown_text (accord_listing_get_cell (self, (guint) row, i));
      if (at > 0)
        g_string_append_printf (out, "%*s", GAP, "");
      at += at > 0 ? GAP : 0;
      if (column->flags & ACCORD_LISTING_WRAPPED)
        append_wrapped (out, text, widths[i], at);
      else
        append_cell (out, text, widths[i], (column->flags & ACCORD_LISTING_NUMBERS) != 0);
      at += widths[i];
    }
  end_line (out);
}

/**
 * accord_listing_append_text:
 * @width: how many columns of text there are; what must be shown may take more
 *
 * Appends the rows as a table aligned for people; long cells are cut, or wrapped in a last column.
 */
void
accord_listing_append_text (const AccordListing *self, GString *out, int width)
{
  g_autofree int *widths = g_new0 (int, self->columns->len);
  int total = -GAP;

  choose (self, 0, width, widths, &total);
  choose (self, ACCORD_LISTING_SPARE, width, widths, &total);
  choose (self, ACCORD_LISTING_LAST, width, widths, &total);
  widen (self, width, widths, total);
  for (int row = -1; row < (int) accord_listing_get_n_rows (self); row++)
    append_row (self, out, widths, row);
}

/* A text of several lines, all after the first indented. */
static void
append_lines (GString *out, const char *text, int indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *shown = dup_line (*line);

      if (line != lines)
        g_string_append_printf (out, "%*s", indent, "");
      g_string_append (out, shown);
      end_line (out);
    }
}

/** accord_listing_append_card: appends one row for people: a line for each column, nothing cut. */
void
accord_listing_append_card (const AccordListing *self, GString *out, guint row)
{
  int indent = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (!(COLUMN (self, i)->flags & ACCORD_LISTING_DATA))
      indent = MAX (indent, text_width (COLUMN (self, i)->heading) + GAP);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = COLUMN (self, i);

      if (column->flags & ACCORD_LISTING_DATA)
        continue;
      append_cell (out, column->heading, indent, FALSE);
      append_lines (out, shown_text (accord_listing_get_cell (self, row, i)), indent);
    }
}
