/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/paper-letters.h"

#include "accord/notice-letters.h"
#include "report/letter-paper.h"

struct _PaperLetters {
  GPtrArray *papers; /* of LetterPaper */
};

void
paper_letters_free (PaperLetters *letters)
{
  g_ptr_array_unref (letters->papers);
  g_free (letters);
}

/** paper_letters_new: (transfer full) (nullable): the letters that @report carries; %NULL where it
 * carries none, or one with what these pages cannot show. */
PaperLetters *
paper_letters_new (const AccordReport *report)
{
  g_autoptr (GPtrArray) papers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) letter_paper_free);
  PaperLetters *letters;

  for (guint i = 0; report->letters != NULL && i < report->letters->len; i++)
    {
      const AccordNoticeLetter *letter = report->letters->pdata[i];
      LetterPaper *paper = letter_paper_new (letter->document, letter->name, NULL);

      if (paper == NULL)
        return NULL;
      g_ptr_array_add (papers, paper);
    }
  if (papers->len == 0)
    return NULL;
  letters = g_new (PaperLetters, 1);
  letters->papers = g_steal_pointer (&papers);
  return letters;
}

/** paper_letters_get_size: (out width) (out height): that of the first; all have one template. */
void
paper_letters_get_size (const PaperLetters *letters, double *width, double *height)
{
  letter_paper_get_size (letters->papers->pdata[0], width, height);
}

guint
paper_letters_get_n_pages (const PaperLetters *letters)
{
  return paper_letters_find_page (letters, letters->papers->len);
}

/** paper_letters_find_page: the page that a letter begins on, both from 0. */
guint
paper_letters_find_page (const PaperLetters *letters, guint letter)
{
  guint page = 0;

  for (guint i = 0; i < letter; i++)
    page += letter_paper_get_n_pages (letters->papers->pdata[i]);
  return page;
}

/** paper_letters_find_letter: the letter that a page belongs to, both from 0. */
guint
paper_letters_find_letter (const PaperLetters *letters, guint page)
{
  guint letter = 0;

  while (paper_letters_find_page (letters, letter + 1) <= page)
    letter++;
  return letter;
}

/** paper_letters_draw: draws a page on white. */
void
paper_letters_draw (const PaperLetters *letters, guint page, cairo_t *cr)
{
  guint letter = paper_letters_find_letter (letters, page);
  double width, height;

  letter_paper_get_size (letters->papers->pdata[letter], &width, &height);
  letter_set_colour (cr, 0xffffff);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  letter_paper_draw (letters->papers->pdata[letter],
                     page - paper_letters_find_page (letters, letter), cr);
}
