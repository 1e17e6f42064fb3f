/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/state.h"

/* One table for all types: a word means the same wherever it stands. */
static const AccordState states[] = {
  /* arrangements */
  { "proposed", "accord-proposed-symbolic", ACCORD_TONE_PLAIN },
  { "appraised", "accord-note-symbolic", ACCORD_TONE_PLAIN },
  { "approved", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "in-force", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "notice-given", "mail-send-symbolic", ACCORD_TONE_WARNING },
  { "ended", "accord-ended-symbolic", ACCORD_TONE_DIM },
  { "refused", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "lapsed", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "revoked", "accord-waived-symbolic", ACCORD_TONE_DIM },
  /* what is owed (RC-5) */
  { "not-yet-due", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "due-soon", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "overdue", "accord-overdue-symbolic", ACCORD_TONE_BREACH },
  { "received", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "presented", "accord-presented-symbolic", ACCORD_TONE_PLAIN },
  { "published", "accord-published-symbolic", ACCORD_TONE_PLAIN },
  { "waived", "accord-waived-symbolic", ACCORD_TONE_DIM },
  /* findings */
  { "breach", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  { "warning", "dialog-warning-symbolic", ACCORD_TONE_WARNING },
  { "note", "accord-note-symbolic", ACCORD_TONE_PLAIN },
  /* agreements */
  { "draft", "accord-proposed-symbolic", ACCORD_TONE_DIM },
  { "agreed", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "review-overdue", "accord-overdue-symbolic", ACCORD_TONE_BREACH },
  /* heads of agreements, and answers generally */
  { "yes", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "partly", "accord-note-symbolic", ACCORD_TONE_WARNING },
  { "no", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  { "not-applicable", "accord-waived-symbolic", ACCORD_TONE_DIM },
  /* progress on objectives */
  { "not-started", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "on-track", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "at-risk", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "off-track", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  { "achieved", "accord-presented-symbolic", ACCORD_TONE_PLAIN },
  /* organisations, interests and who declares them */
  { "open", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "not-yet-open", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "closed", "accord-ended-symbolic", ACCORD_TONE_DIM },
  { "declared", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "to-declare", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "not-needed", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "current", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "unconfirmed", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  /* what is claimed of functions (FN-1) */
  { "beyond", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  { "discussed", "accord-note-symbolic", ACCORD_TONE_PLAIN },
  /* notices (WD-2, WD-7) */
  { "undecided", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "to-serve", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "part-served", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "running", "mail-send-symbolic", ACCORD_TONE_WARNING },
  { "expired", "accord-ended-symbolic", ACCORD_TONE_DIM },
  { "rescinded", "accord-waived-symbolic", ACCORD_TONE_DIM },
  /* meetings, who came, and what is to be done */
  { "planned", "accord-not-due-symbolic", ACCORD_TONE_PLAIN },
  { "papers-late", "accord-overdue-symbolic", ACCORD_TONE_BREACH },
  { "held", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "minuted", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "cancelled", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "present", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "deputy", "accord-presented-symbolic", ACCORD_TONE_PLAIN },
  { "apologies", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "absent", "accord-vacant-symbolic", ACCORD_TONE_WARNING },
  { "done", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  /* money (PF-4) */
  { "in-credit", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "payment-late", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "overdrawn", "accord-breach-symbolic", ACCORD_TONE_BREACH },
  { "short", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "paid", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  /* committees and their seats (CM-3, CM-5) */
  { "vacancies", "accord-vacant-symbolic", ACCORD_TONE_WARNING },
  { "dissolved", "accord-ended-symbolic", ACCORD_TONE_DIM },
  { "not-yet", "accord-not-due-symbolic", ACCORD_TONE_DIM },
  { "vacant", "accord-vacant-symbolic", ACCORD_TONE_WARNING },
  { "term-over", "accord-overdue-symbolic", ACCORD_TONE_WARNING },
  { "ends-soon", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "until-replaced", "accord-note-symbolic", ACCORD_TONE_PLAIN },
  { "in-post", "accord-in-force-symbolic", ACCORD_TONE_PLAIN },
  { "invited", "mail-send-symbolic", ACCORD_TONE_PLAIN },
  { "nominated", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "declined", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "voting", "accord-vote-symbolic", ACCORD_TONE_PLAIN },
  { "attending", "chat-message-new-symbolic", ACCORD_TONE_DIM },
  /* decisions (CM-7) */
  { "carried", "accord-received-symbolic", ACCORD_TONE_PLAIN },
  { "not-carried", "accord-waived-symbolic", ACCORD_TONE_DIM },
  { "to-ratify", "accord-due-soon-symbolic", ACCORD_TONE_WARNING },
  { "ratified", "accord-presented-symbolic", ACCORD_TONE_PLAIN },
};

static const char *const tone_classes[] = {
  [ACCORD_TONE_PLAIN] = NULL,   [ACCORD_TONE_DIM] = "dim-label", [ACCORD_TONE_WARNING] = "amber",
  [ACCORD_TONE_BREACH] = "red", [ACCORD_TONE_ACCENT] = "blue",
};

/** accord_state_find: (transfer none) (nullable): how the state @key is shown. */
const AccordState *
accord_state_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].key, key) == 0)
      return &states[i];
  return NULL;
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
