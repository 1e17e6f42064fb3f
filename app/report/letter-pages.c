/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

/* Lengths are never compared to the last bit. */
#define SLACK 0.01

/** letter_block_get_height: with what is free above and below. */
double
letter_block_get_height (const LetterBlock *block)
{
  return block->row != NULL ? block->row->height : letter_paragraph_get_height (block->paragraph);
}

/* The letter on its way onto pages. */
typedef struct {
  const GPtrArray *blocks;
  GPtrArray *pages;
  GArray *page; /* of LetterPlaced */
  double height;
  double y;
} Flow;

static void
add_page (Flow *flow)
{
  flow->page = g_array_new (FALSE, FALSE, sizeof (LetterPlaced));
  flow->y = 0;
  g_ptr_array_add (flow->pages, flow->page);
}

static void
place (Flow *flow, const LetterBlock *block, guint first, guint n_lines)
{
  LetterPlaced placed = { block, first, n_lines, flow->y };

  g_array_append_val (flow->page, placed);
}

static gboolean
keeps_next (const LetterBlock *block)
{
  const LetterCell *cell;

  if (block->paragraph != NULL)
    return block->paragraph->look.keep_next;
  if (block->row->cells->len == 0)
    return FALSE;
  cell = &g_array_index (block->row->cells, LetterCell, 0);
  return cell->paragraphs->len > 0 &&
         ((const LetterParagraph *) cell->paragraphs->pdata[0])->look.keep_next;
}

/* The room for a block and those that it is kept with, up to the first line of what follows. */
static double
find_chain (const GPtrArray *blocks, guint i)
{
  double height = 0;

  for (; i < blocks->len && keeps_next (blocks->pdata[i]); i++)
    height += letter_block_get_height (blocks->pdata[i]);
  if (i < blocks->len)
    {
      const LetterBlock *block = blocks->pdata[i];

      height += block->row != NULL ? block->row->height
                                   : block->paragraph->look.before +
                                       letter_paragraph_get_line_height (block->paragraph, 0);
    }
  return height;
}

/* How many lines go on the page; neither the first nor the last of a paragraph is left alone. */
static guint
count_fitting (const Flow *flow, const LetterParagraph *paragraph, guint first)
{
  guint n_lines = letter_paragraph_count_lines (paragraph);
  double y = flow->y;
  guint i;

  for (i = first; i < n_lines; i++)
    {
      y += letter_paragraph_get_line_height (paragraph, i);
      if (y > flow->height + SLACK)
        break;
    }
  if (i == n_lines)
    return n_lines - first;
  if (i > first && n_lines - i == 1)
    i--;
  if (first == 0 && (i == 1 || paragraph->look.keep_lines))
    i = 0;
  return i - first;
}

static void
flow_paragraph (Flow *flow, const LetterBlock *block)
{
  const LetterParagraph *paragraph = block->paragraph;
  guint n_lines = letter_paragraph_count_lines (paragraph);
  guint first = 0;

  if (flow->page->len > 0 || flow->pages->len == 1)
    flow->y += paragraph->look.before;
  while (first < n_lines)
    {
      guint n = count_fitting (flow, paragraph, first);

      if (n == 0 && flow->page->len > 0)
        {
          add_page (flow);
          continue;
        }
      n = MAX (n, 1); /* a line that is taller than a page */
      place (flow, block, first, n);
      for (guint i = 0; i < n; i++)
        flow->y += letter_paragraph_get_line_height (paragraph, first + i);
      first += n;
      if (first < n_lines)
        add_page (flow);
    }
  flow->y += paragraph->look.after;
}

static void
flow_row (Flow *flow, const LetterBlock *block)
{
  if (flow->page->len > 0 && flow->y + block->row->height > flow->height + SLACK)
    add_page (flow);
  place (flow, block, 0, 1);
  flow->y += block->row->height;
}

static void
flow_block (Flow *flow, guint i)
{
  const LetterBlock *block = flow->blocks->pdata[i];
  const LetterParagraphLook *look = block->paragraph == NULL ? NULL : &block->paragraph->look;
  double chain = keeps_next (block) ? find_chain (flow->blocks, i) : 0;
  gboolean is_new = look != NULL && look->breaks_page;

  if (flow->page->len > 0 &&
      (is_new || (flow->y + chain > flow->height + SLACK && chain <= flow->height)))
    add_page (flow);
  if (block->row != NULL)
    flow_row (flow, block);
  else
    flow_paragraph (flow, block);
  if (look != NULL && look->breaks_after && i + 1 < flow->blocks->len)
    add_page (flow);
}

/**
 * letter_pages_new:
 * @blocks: (element-type LetterBlock): paragraphs and rows
 * @height: the room for them on a page
 *
 * Puts blocks on pages. Those that are kept with the next go over together, and no paragraph leaves
 * one line alone.
 *
 * Returns: (transfer full): the pages, each a GArray of LetterPlaced; there is always one
 */
GPtrArray *
letter_pages_new (const GPtrArray *blocks, double height)
{
  Flow flow = { .blocks = blocks, .height = height };

  flow.pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_page (&flow);
  for (guint i = 0; i < blocks->len; i++)
    flow_block (&flow, i);
  return flow.pages;
}
