/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/attach-button.h"

#include <glib/gi18n.h>

#include "compat.h"
#include "form/attachment.h"

struct _AccordAttachButton {
  AdwBin parent_instance;

  AccordStore *store; /* owned */
  GCancellable *cancellable;
  GtkWidget *button;
  GtkWidget *spinner;
  gboolean is_busy;
};

enum {
  ATTACHED,
  REFUSED,
  STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordAttachButton, accord_attach_button, ADW_TYPE_BIN)

static void
set_busy (AccordAttachButton *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (self->button, !is_busy);
  gtk_button_set_child (GTK_BUTTON (self->button), is_busy ? self->spinner : NULL);
  if (!is_busy)
    gtk_button_set_icon_name (GTK_BUTTON (self->button), "mail-attachment-symbolic");
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_busy);
}

static void
taken_in_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordAttachButton) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = NULL;
  g_autofree char *value = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  store = g_object_ref (self->store);
  value = accord_attachment_take_in_finish (store, result, &error);
  set_busy (self, FALSE);
  if (value == NULL)
    {
      g_signal_emit (self, signals[REFUSED], 0, error->message);
      return;
    }
  g_signal_emit (self, signals[ATTACHED], 0, value);
  accord_store_let_go_file (store, value);
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  accord_attach_button_take (data, path);
}

static void
button_clicked_cb (AccordAttachButton *self)
{
  accord_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Attach a File"),
                      _("_Attach"), file_chosen_cb, self);
}

/* What is no file of this computer has no path. */
static gboolean
file_dropped_cb (AccordAttachButton *self, const GValue *dropped)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (dropped));

  if (path == NULL || self->is_busy)
    return FALSE;
  accord_attach_button_take (self, path);
  return TRUE;
}

static void
accord_attach_button_dispose (GObject *object)
{
  AccordAttachButton *self = ACCORD_ATTACH_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_attach_button_parent_class)->dispose (object);
}

static void
accord_attach_button_finalize (GObject *object)
{
  AccordAttachButton *self = ACCORD_ATTACH_BUTTON (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->spinner);

  G_OBJECT_CLASS (accord_attach_button_parent_class)->finalize (object);
}

static void
accord_attach_button_class_init (AccordAttachButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_attach_button_dispose;
  object_class->finalize = accord_attach_button_finalize;

  /**
   * AccordAttachButton::attached:
   * @value: for a file field; whoever needs the file for longer holds it
   */
  signals[ATTACHED] = g_signal_new ("attached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AccordAttachButton::refused:
   * @why: a sentence for the officer
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AccordAttachButton::started:
   *
   * A file is being read.
   */
  signals[STARTED] = g_signal_new ("started", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_attach_button_init (AccordAttachButton *self)
{
  self->cancellable = g_cancellable_new ();
  self->spinner = g_object_ref_sink (gtk_spinner_new ());
  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _("Attach a file…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Attach a file…"), -1);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
  set_busy (self, FALSE);
}

/** accord_attach_button_new: a button that takes files into the register of @store. */
AccordAttachButton *
accord_attach_button_new (AccordStore *store)
{
  AccordAttachButton *self = g_object_new (ACCORD_TYPE_ATTACH_BUTTON, NULL);

  self->store = g_object_ref (store);
  return self;
}

/** accord_attach_button_take: takes the file at @path in, as if it had been chosen. */
void
accord_attach_button_take (AccordAttachButton *self, const char *path)
{
  g_return_if_fail (ACCORD_IS_ATTACH_BUTTON (self));
  g_return_if_fail (!self->is_busy);

  set_busy (self, TRUE);
  g_signal_emit (self, signals[STARTED], 0);
  accord_attachment_take_in (self->store, path, self->cancellable, taken_in_cb,
                             g_object_ref (self));
}

/** accord_attach_button_is_busy: whether a file is being read. */
gboolean
accord_attach_button_is_busy (AccordAttachButton *self)
{
  g_return_val_if_fail (ACCORD_IS_ATTACH_BUTTON (self), FALSE);
  return self->is_busy;
}

/** accord_attach_button_accept_drops: takes in files that are dropped on @on, too. */
void
accord_attach_button_accept_drops (AccordAttachButton *self, GtkWidget *on)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (file_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (on, GTK_EVENT_CONTROLLER (drop));
}
