/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder/daily-reminder.h"

#include "accord/obligation.h"
#include "thread.h"

#include <glib/gi18n.h>

/* More lines than that are not read in a corner of the screen. */
#define N_LINES 4

struct _AccordDailyReminder {
  GObject parent_instance;

  AccordStore *store; /* owned, as the next */
  GSettings *settings;
  AccordDate looked; /* the day that was asked about last */
};

G_DEFINE_FINAL_TYPE (AccordDailyReminder, accord_daily_reminder, G_TYPE_OBJECT)

enum {
  DUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the thread works from: it reads the register through a store of its own. */
typedef struct {
  char *path;
  AccordDate today;
  int days;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->path);
  g_free (question);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (question->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    {
      accord_store_set_as_at (store, question->today);
      list = accord_reminders_list (store, question->days, &error);
    }
  if (list == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify) g_ptr_array_unref);
}

static char *
dup_title (AccordDailyReminder *self, guint n)
{
  g_autofree char *home = accord_store_dup_home_name (self->store);

  /* Translators: how much falls due, and whose register it is */
  return g_strdup_printf (ngettext ("%1$u due or overdue: %2$s", "%1$u due or overdue: %2$s", n), n,
                          home);
}

static char *
dup_body (GPtrArray *list)
{
  GString *body = g_string_new (NULL);
  guint n_shown = list->len <= N_LINES ? list->len : N_LINES - 1;
  guint n_more = list->len - n_shown;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *line = accord_reminder_dup_line (list->pdata[i]);

      g_string_append_printf (body, "%s%s", i == 0 ? "" : "\n", line);
    }
  if (n_more > 0)
    {
      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  return g_string_free (body, FALSE);
}

/* The registers of which was told today, and this one if it is to be added. What was told on
 * earlier days is of no use any more. */
static GVariant *
list_told (AccordDailyReminder *self, AccordDate today, gboolean adding)
{
  g_autoptr (GVariant) told = g_settings_get_value (self->settings, "reminded");
  g_autofree char *now = accord_date_to_iso (today);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *path, *day;
  GVariantIter iter;

  g_variant_iter_init (&iter, told);
  while (g_variant_iter_next (&iter, "{&s&s}", &path, &day))
    if (g_str_equal (day, now))
      g_variant_builder_add (&builder, "{ss}", path, day);
  if (adding)
    g_variant_builder_add (&builder, "{ss}", accord_store_get_path (self->store), now);
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static gboolean
was_told (AccordDailyReminder *self, AccordDate today)
{
  g_autoptr (GVariant) told = list_told (self, today, FALSE);
  const char *day;

  return g_variant_lookup (told, accord_store_get_path (self->store), "&s", &day);
}

static void
remember_told (AccordDailyReminder *self, AccordDate today)
{
  g_autoptr (GVariant) told = list_told (self, today, TRUE);

  g_settings_set_value (self->settings, "reminded", told);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordDailyReminder *self = ACCORD_DAILY_REMINDER (source);
  const Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (list == NULL)
    {
      /* The register says itself what is wrong with it; it is asked again tomorrow. */
      g_debug ("What falls due could not be listed: %s", error->message);
      return;
    }
  if (list->len == 0)
    return;
  remember_told (self, question->today);
  title = dup_title (self, list->len);
  body = dup_body (list);
  g_signal_emit (self, signals[DUE], 0, title, body);
}

static void
accord_daily_reminder_dispose (GObject *object)
{
  AccordDailyReminder *self = ACCORD_DAILY_REMINDER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (accord_daily_reminder_parent_class)->dispose (object);
}

static void
accord_daily_reminder_class_init (AccordDailyReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_daily_reminder_dispose;

  /**
   * AccordDailyReminder::due:
   * @title: how much falls due, in a few words
   * @body: what it is, in lines
   *
   * Something falls due, and it was not told today.
   */
  signals[DUE] = g_signal_new ("due", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
accord_daily_reminder_init (AccordDailyReminder *self)
{
  self->looked = ACCORD_DATE_NONE;
}

/**
 * accord_daily_reminder_new:
 * @settings: the application's: whether, how early, and of which register was told on which day
 *
 * Returns: (transfer full): a reminder for @store, which has not looked yet
 */
AccordDailyReminder *
accord_daily_reminder_new (AccordStore *store, GSettings *settings)
{
  AccordDailyReminder *self = g_object_new (ACCORD_TYPE_DAILY_REMINDER, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * accord_daily_reminder_look:
 * @today: the day
 *
 * Asks what falls due, in a thread, if that was not done for the day yet: it may be called every
 * second. The day that the register is shown as at makes no difference.
 */
void
accord_daily_reminder_look (AccordDailyReminder *self, AccordDate today)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (ACCORD_IS_DAILY_REMINDER (self));

  if (today == ACCORD_DATE_NONE || self->looked == today ||
      !g_settings_get_boolean (self->settings, "remind"))
    return;
  self->looked = today;
  if (was_told (self, today))
    return;
  question = g_new0 (Question, 1);
  question->path = g_strdup (accord_store_get_path (self->store));
  question->today = today;
  question->days = g_settings_get_int (self->settings, "reminder-days");
  task = g_task_new (self, NULL, listed_cb, NULL);
  g_task_set_source_tag (task, accord_daily_reminder_look);
  g_task_set_task_data (task, question, question_free);
  accord_thread_run (task, list_in_thread);
}
