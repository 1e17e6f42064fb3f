/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/toasts.h"

#include <glib/gi18n.h>

#define SHOWN "accord-toast"

/**
 * accord_toast_new_change:
 * @sentence: the sentence of the change, as the journal has it
 * @undo: the action that undoes it
 *
 * Returns: (transfer full): what says what has just been changed, and offers to undo it
 */
AdwToast *
accord_toast_new_change (const char *sentence, const char *undo)
{
  g_autofree char *title = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, undo);
  return toast;
}

static void
dismissed_cb (AdwToastOverlay *overlay, AdwToast *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), SHOWN) == toast)
    g_object_set_data (G_OBJECT (overlay), SHOWN, NULL);
}

/**
 * accord_toasts_show:
 * @toast: (transfer full): what to say
 *
 * Says it at once: what was said before makes way.
 */
void
accord_toasts_show (AdwToastOverlay *overlay, AdwToast *toast)
{
  AdwToast *shown = g_object_get_data (G_OBJECT (overlay), SHOWN);

  if (shown != NULL)
    adw_toast_dismiss (shown);
  g_object_set_data (G_OBJECT (overlay), SHOWN, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
