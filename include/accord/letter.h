/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SECTION: letter
 *
 * Letters from a template that the office edits in its word processor: a Word document (.docx) with
 * named fields, either `{{partner}}` typed as text or a mail merge field «partner». Upper and lower
 * case, and spaces, hyphens and underlines in a name, are the same.
 */

/**
 * AccordLetterPlace:
 *
 * The part of a template that a field stands in.
 */
typedef enum {
  ACCORD_LETTER_BODY = 1,
  ACCORD_LETTER_HEADER,
  ACCORD_LETTER_FOOTER,
  ACCORD_LETTER_NOTES,
} AccordLetterPlace;

/**
 * AccordLetterField:
 * @name: its name, folded: "arrangement_title"
 * @place: where it stands
 * @words: the paragraph that it stands in
 * @is_whole: %FALSE where it has no end, or is inside another field
 *
 * One field of a template; a name may be there several times.
 */
typedef struct {
  char *name;
  AccordLetterPlace place;
  char *words;
  gboolean is_whole;
} AccordLetterField;

typedef struct _AccordLetterTemplate AccordLetterTemplate;

/** AccordLetterLookUp: the value of the field @name; %NULL: it is empty. Lines end with "\n". */
typedef const char *(*AccordLetterLookUp) (const char *name, gpointer data);

/** AccordLetterKnows: whether there is a field @name. */
typedef gboolean (*AccordLetterKnows) (const char *name);

/* Around words that stand for a missing fact: they are highlighted in the letter. */
#define ACCORD_LETTER_GAP_START "\xee\x80\x80"
#define ACCORD_LETTER_GAP_END "\xee\x80\x81"

AccordLetterTemplate *
accord_letter_template_new (GBytes *bytes, const char *title, GError **error);
AccordLetterTemplate *accord_letter_template_new_for_file (const char *path, GError **error);
AccordLetterTemplate *accord_letter_template_new_shipped (GError **error);
void accord_letter_template_free (AccordLetterTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordLetterTemplate, accord_letter_template_free)

const char *accord_letter_template_get_title (const AccordLetterTemplate *self);
GPtrArray *accord_letter_template_get_fields (const AccordLetterTemplate *self);
gboolean accord_letter_template_check (const AccordLetterTemplate *self,
                                       AccordLetterKnows knows,
                                       GError **error);
GBytes *accord_letter_template_fill (const AccordLetterTemplate *self,
                                     AccordLetterLookUp look_up,
                                     gpointer data,
                                     GError **error);
GBytes *accord_letter_template_write (const AccordLetterTemplate *self, GError **error);

G_END_DECLS
