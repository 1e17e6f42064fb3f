/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "constitution/constitution-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "constitution/constitution-open.h"
#include "constitution/constitution-rows.h"
#include "form/change.h"
#include "thread.h"
#include "widgets/page-section.h"
#include "widgets/stack.h"
#include "window.h"

struct _AccordConstitutionView {
  AdwBin parent_instance;

  /* The template */
  GtkWidget *choose_button;
  GtkDropTarget *drop_target;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkWidget *make_button;
  GtkWidget *other_button;
  GtkWidget *read_button;
  GtkWidget *result;
  GtkScrolledWindow *scroller;
  GtkSpinner *spinner;
  GtkStack *stack;
  GtkLabel *state_label;
  GtkTextBuffer *text;
  GtkWidget *text_view;
  GtkLabel *title_label;

  AccordStore *store;               /* owned, as the next two */
  AccordConstitution *constitution; /* nullable */
  GCancellable *cancellable;        /* nullable: of what is being read */
};

G_DEFINE_FINAL_TYPE (AccordConstitutionView, accord_constitution_view, ADW_TYPE_BIN)

/* --- Showing ---------------------------------------------------------------------------------- */

static void
update_actions (AccordConstitutionView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_findings = self->constitution != NULL &&
                          accord_constitution_get_findings (self->constitution)->len > 0;

  gtk_widget_action_set_enabled (widget, "constitution.read",
                                 gtk_text_buffer_get_char_count (self->text) > 0);
  gtk_widget_action_set_enabled (widget, "constitution.make-profile",
                                 has_findings && accord_change_is_allowed (self->store));
}

static void
show_step (AccordConstitutionView *self, const char *step)
{
  gboolean is_text = strcmp (step, "text") == 0;

  gtk_spinner_set_spinning (self->spinner, strcmp (step, "reading") == 0);
  gtk_widget_set_visible (self->choose_button, is_text);
  gtk_widget_set_visible (self->read_button, is_text);
  gtk_widget_set_visible (self->other_button, !is_text);
  gtk_widget_set_visible (self->make_button, strcmp (step, "result") == 0);
  gtk_stack_set_visible_child_name (self->stack, step);
  update_actions (self);
}

static void
show_text (AccordConstitutionView *self)
{
  g_clear_pointer (&self->constitution, accord_constitution_unref);
  gtk_label_set_label (self->title_label, _("Read a constitution"));
  gtk_label_set_label (self->state_label,
                       _("Paste its part on joint working, with headings and clause numbers; or "
                         "choose a text file, or drop one here."));
  show_step (self, "text");
  gtk_widget_grab_focus (self->text_view);
}

static void
append_section (AccordConstitutionView *self, const char *title, GtkWidget *rows)
{
  GtkWidget *section;

  if (rows == NULL)
    return;
  section = accord_page_section_new (title);
  accord_page_section_append (ACCORD_PAGE_SECTION (section), rows);
  gtk_box_append (GTK_BOX (self->result), section);
}

/* @part: (transfer full): a whole phrase with its number, so that each has its own plural. */
static void
append_count (GString *counts, guint n, char *part)
{
  g_autofree char *owned = part;

  if (n > 0)
    g_string_append_printf (counts, " · %s", owned);
}

/* "constitution.txt · 36 numbered clauses · 2 breaches · 1 warning" */
static char *
dup_counts (AccordConstitution *constitution)
{
  GString *counts = g_string_new (accord_constitution_get_name (constitution));
  guint clauses = accord_constitution_get_n_clauses (constitution);
  guint breaches = accord_constitution_count_faults (constitution, ACCORD_CONSTITUTION_BREACH);
  guint warnings = accord_constitution_count_faults (constitution, ACCORD_CONSTITUTION_WARNING);
  guint notes = accord_constitution_count_faults (constitution, ACCORD_CONSTITUTION_NOTE);

  append_count (
    counts, clauses,
    g_strdup_printf (ngettext ("%u numbered clause", "%u numbered clauses", clauses), clauses));
  append_count (counts, breaches,
                g_strdup_printf (ngettext ("%u breach", "%u breaches", breaches), breaches));
  append_count (counts, warnings,
                g_strdup_printf (ngettext ("%u warning", "%u warnings", warnings), warnings));
  append_count (counts, notes, g_strdup_printf (ngettext ("%u note", "%u notes", notes), notes));
  return g_string_free (counts, FALSE);
}

static void
show_result (AccordConstitutionView *self)
{
  const char *body = accord_constitution_get_body (self->constitution);
  g_autofree char *counts = dup_counts (self->constitution);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->result)) != NULL)
    gtk_box_remove (GTK_BOX (self->result), child);
  append_section (self, _("Faults"), accord_constitution_rows_new_faults (self->constitution));
  for (AccordConstitutionKind kind = 0; kind < ACCORD_CONSTITUTION_N_KINDS; kind++)
    append_section (self, accord_constitution_kind_get_label (kind),
                    accord_constitution_rows_new_kind (self->constitution, kind));

  gtk_label_set_label (self->title_label, body != NULL ? body : _("What the constitution says"));
  gtk_label_set_label (self->state_label, counts);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_step (self, "result");
  gtk_widget_child_focus (self->result, GTK_DIR_TAB_FORWARD);
}

static void
show_problem (AccordConstitutionView *self, const char *message)
{
  gtk_widget_set_visible (self->hint, message != NULL);
  gtk_label_set_label (self->hint_label, message == NULL ? "" : message);
}

/* --- Reading ---------------------------------------------------------------------------------- */

typedef struct {
  char *path;    /* (nullable): a file */
  GBytes *bytes; /* (nullable): else the text */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  AccordConstitution *constitution =
    job->path != NULL ? accord_constitution_read (job->path, cancellable, &error)
                      : accord_constitution_parse (_("Pasted text"), job->bytes, &error);

  if (constitution != NULL)
    g_task_return_pointer (task, constitution, (GDestroyNotify) accord_constitution_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordConstitution) constitution =
    g_task_propagate_pointer (G_TASK (result), &error);

  /* Another text is being read, or the view is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable ||
      g_cancellable_is_cancelled (self->cancellable))
    return;
  g_clear_object (&self->cancellable);
  if (constitution == NULL)
    {
      show_text (self);
      show_problem (self, error->message);
      return;
    }
  self->constitution = g_steal_pointer (&constitution);
  show_result (self);
}

static void
start_reading (AccordConstitutionView *self, Job *job)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->constitution, accord_constitution_unref);
  self->cancellable = g_cancellable_new ();
  show_problem (self, NULL);
  show_step (self, "reading");

  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, job, job_free);
  accord_thread_run (task, read_in_thread);
}

/* --- Commands --------------------------------------------------------------------------------- */

static void
read_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (widget);
  Job *job = g_new0 (Job, 1);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->text, &start, &end);
  text = gtk_text_buffer_get_text (self->text, &start, &end, FALSE);
  job->bytes = g_bytes_new_take (text, strlen (text));
  start_reading (self, job);
}

static void
choose_file_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_constitution_open_choose (accord_window_from_widget (widget));
}

static void
other_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (widget);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_problem (self, NULL);
  show_text (self);
}

/* The task is done once there is a profile: its page shows what became of it. */
static void
profile_saved_cb (AccordConstitutionView *self, gint64 id)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (self));

  accord_views_end_task (accord_window_get_views (window), GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(sx)", "profile", id);
}

static void
make_profile_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (widget);
  g_autoptr (AccordRecord) profile = accord_constitution_new_profile (self->constitution);
  AccordRecordDialog *dialog = accord_change_open_form (widget, self->store, profile, NULL);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (profile_saved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
text_changed_cb (AccordConstitutionView *self)
{
  show_problem (self, NULL);
  update_actions (self);
}

static gboolean
files_dropped_cb (AccordConstitutionView *self, const GValue *value, double x, double y)
{
  const GSList *files = g_value_get_boxed (value);
  const char *path = files == NULL ? NULL : g_file_peek_path (files->data);

  if (path == NULL)
    return FALSE;
  accord_constitution_view_read_file (self, path);
  return TRUE;
}

/* --- The class -------------------------------------------------------------------------------- */

static void
accord_constitution_view_map (GtkWidget *widget)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (widget);

  GTK_WIDGET_CLASS (accord_constitution_view_parent_class)->map (widget);

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
accord_constitution_view_dispose (GObject *object)
{
  AccordConstitutionView *self = ACCORD_CONSTITUTION_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->constitution, accord_constitution_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_constitution_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "constitution.choose-file", NULL,
                                   choose_file_activated);
  gtk_widget_class_install_action (widget_class, "constitution.make-profile", NULL,
                                   make_profile_activated);
  gtk_widget_class_install_action (widget_class, "constitution.other", NULL, other_activated);
  gtk_widget_class_install_action (widget_class, "constitution.read", NULL, read_activated);
  /* Enter makes a line in the text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "constitution.read", NULL);
}

static void
accord_constitution_view_class_init (AccordConstitutionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_constitution_view_dispose;
  widget_class->map = accord_constitution_view_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/constitution/constitution-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, choose_button);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, drop_target);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, hint);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, hint_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, make_button);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, other_button);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, read_button);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, result);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, state_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, text);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, text_view);
  gtk_widget_class_bind_template_child (widget_class, AccordConstitutionView, title_label);
  gtk_widget_class_bind_template_callback (widget_class, files_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  install_actions (widget_class);
}

static void
accord_constitution_view_init (AccordConstitutionView *self)
{
  GType files = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, &files, 1);
  accord_stack_tell_shown (self->stack);
}

/** accord_constitution_view_new: a view without a text; @store is where its profile would go. */
GtkWidget *
accord_constitution_view_new (AccordStore *store)
{
  AccordConstitutionView *self = g_object_new (ACCORD_TYPE_CONSTITUTION_VIEW, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  show_text (self);
  return GTK_WIDGET (self);
}

/**
 * accord_constitution_view_read_file:
 * @path: a text file
 *
 * Reads the file, in a thread, and shows what it says; or, above the text, why it cannot be read.
 */
void
accord_constitution_view_read_file (AccordConstitutionView *self, const char *path)
{
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (ACCORD_IS_CONSTITUTION_VIEW (self));

  job->path = g_strdup (path);
  start_reading (self, job);
}

/** accord_constitution_view_get_constitution: (transfer none) (nullable): what was read. */
AccordConstitution *
accord_constitution_view_get_constitution (AccordConstitutionView *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSTITUTION_VIEW (self), NULL);

  return self->constitution;
}
