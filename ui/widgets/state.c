/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/state.h"

static const AccordState arrangement_states[] = {
  { "proposed", "accord-proposed-symbolic", ACCORD_TONE_PLAIN },
  { "appraised", "accord-note-symbolic", ACCORD_TONE_PLAIN },
  { "approved", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "in-force", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "notice-given", "mail-send-symbolic", ACCORD_TONE_WARNING },
  { "ended", "accord-ended-symbolic", ACCORD_TONE_DIM },
  { "refused", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "lapsed", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "revoked", "accord-waived-symbolic", ACCORD_TONE_DIM },
};

/* RC-5. */
static const AccordState obligation_states[] = {
  { "not-yet-due", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "due-soon", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "overdue", "accord-overdue-symbolic", ACCORD_TONE_BREACH },
  { "received", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "presented", "accord-presented-symbolic", ACCORD_TONE_PLAIN },
  { "published", "accord-published-symbolic", ACCORD_TONE_PLAIN },
  { "waived", "accord-waived-symbolic", ACCORD_TONE_DIM },
};

static const char *const tone_classes[] = {
  [ACCORD_TONE_PLAIN] = NULL,
  [ACCORD_TONE_DIM] = "dim-label",
  [ACCORD_TONE_WARNING] = "amber",
  [ACCORD_TONE_BREACH] = "red",
};

static const AccordState *
find_state (const AccordState *states, guint n_states, const char *key)
{
  for (guint i = 0; i < n_states; i++)
    if (g_strcmp0 (states[i].key, key) == 0)
      return &states[i];
  return NULL;
}

/** accord_state_of_arrangement: (transfer none) (nullable): how a status is shown. */
const AccordState *
accord_state_of_arrangement (const char *status)
{
  return find_state (arrangement_states, G_N_ELEMENTS (arrangement_states), status);
}

/** accord_state_of_obligation: (transfer none) (nullable): how the state of a duty is shown. */
const AccordState *
accord_state_of_obligation (const char *state)
{
  return find_state (obligation_states, G_N_ELEMENTS (obligation_states), state);
}

/** accord_tone_apply: gives @widget the style class of @tone, and takes the others away. */
void
accord_tone_apply (GtkWidget *widget, AccordTone tone)
{
  for (guint i = 0; i < G_N_ELEMENTS (tone_classes); i++)
    if (tone_classes[i] != NULL && i != tone)
      gtk_widget_remove_css_class (widget, tone_classes[i]);
  if (tone_classes[tone] != NULL)
    gtk_widget_add_css_class (widget, tone_classes[tone]);
}
