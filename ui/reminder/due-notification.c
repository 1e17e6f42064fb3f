/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder/due-notification.h"

#define SERVER "org.freedesktop.Notifications"

/* A notification on its way to a desktop that may have no place for it. */
typedef struct {
  GApplication *application;
  GNotification *notification;
  char *id;
} Sending;

static void
sending_free (Sending *sending)
{
  g_object_unref (sending->application);
  g_object_unref (sending->notification);
  g_free (sending->id);
  g_free (sending);
}

static void
server_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Sending *sending = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL)
    g_application_send_notification (sending->application, sending->id, sending->notification);
  else
    g_debug ("This desktop shows no notifications: %s", error->message);
  sending_free (sending);
}

/* GLib complains aloud where nobody shows notifications: it is looked for first, and started if it
 * is one that is started when needed. */
static void
find_server (Sending *sending)
{
  GDBusConnection *bus = g_application_get_dbus_connection (sending->application);

  if (bus == NULL)
    {
      sending_free (sending);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", SERVER, 0), G_VARIANT_TYPE ("(u)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, server_found_cb, sending);
}

/**
 * accord_due_notification_send:
 * @window: a window with a register
 *
 * Shows on the desktop what falls due in the register of @window, instead of what was shown about
 * it before. A click leads to the first page of the register.
 */
void
accord_due_notification_send (AccordWindow *window, const char *title, const char *body)
{
  const char *path = accord_window_get_path (window);
  Sending *sending = g_new0 (Sending, 1);

  sending->application =
    G_APPLICATION (g_object_ref (gtk_window_get_application (GTK_WINDOW (window))));
  sending->id = g_strconcat ("due ", path, NULL);
  sending->notification = g_notification_new (title);
  g_notification_set_body (sending->notification, body);
  g_notification_set_default_action_and_target (sending->notification, "app.show-first-page", "s",
                                                path);
  find_server (sending);
}
