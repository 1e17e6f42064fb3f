/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "accord/report-tree.h"

/* Letters on their pages, one after the other: what a paper shows of a report that carries them. */
typedef struct _PaperLetters PaperLetters;

PaperLetters *paper_letters_new (const AccordReport *report);
void paper_letters_free (PaperLetters *letters);
void paper_letters_get_size (const PaperLetters *letters, double *width, double *height);
guint paper_letters_get_n_pages (const PaperLetters *letters);
guint paper_letters_find_letter (const PaperLetters *letters, guint page);
guint paper_letters_find_page (const PaperLetters *letters, guint letter);
void paper_letters_draw (const PaperLetters *letters, guint page, cairo_t *cr);
