/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTone:
 * @ACCORD_TONE_PLAIN: the ink of the text
 * @ACCORD_TONE_DIM: secondary
 * @ACCORD_TONE_WARNING: due soon, notice given
 * @ACCORD_TONE_BREACH: overdue, or against a rule
 * @ACCORD_TONE_ACCENT: what is new
 *
 * What colour adds to a state that its icon and word already say.
 */
typedef enum {
  ACCORD_TONE_PLAIN,
  ACCORD_TONE_DIM,
  ACCORD_TONE_WARNING,
  ACCORD_TONE_BREACH,
  ACCORD_TONE_ACCENT,
} AccordTone;

/** AccordState: how a state is shown; the word is the label of the choice. */
typedef struct {
  const char *key;
  const char *icon;
  AccordTone tone;
} AccordState;

const AccordState *accord_state_find (const char *key);
void accord_tone_apply (GtkWidget *widget, AccordTone tone);

G_END_DECLS
