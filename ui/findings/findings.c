/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings/findings.h"

#include "thread.h"

#define KEY "accord-findings"

struct _AccordFindings {
  GObject parent_instance;

  AccordStore *store;        /* borrowed: it owns this */
  GPtrArray *all;            /* owned as the next; %NULL until the first answer */
  AccordFindingIndex *index;
  GCancellable *cancellable; /* owned: of the question on its way, if any */
  guint asking;              /* the idle that asks */
};

G_DEFINE_FINAL_TYPE (AccordFindings, accord_findings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the thread works from: it reads the register through a store of its own. */
typedef struct {
  char *path;
  AccordDate as_at;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_free (question->path);
  g_free (question);
}

/* What it found, and where. */
typedef struct {
  GPtrArray *all;
  AccordFindingIndex *index;
} Answer;

static Answer *
answer_new (GPtrArray *findings)
{
  Answer *answer = g_new (Answer, 1);

  answer->all = g_ptr_array_ref (findings);
  answer->index = accord_finding_index_new (findings);
  return answer;
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->all, g_ptr_array_unref);
  g_clear_pointer (&answer->index, accord_finding_index_free);
  g_free (answer);
}

/* Each rule is a reading of its own, so that nobody waits long to write. */
static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (question->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    {
      accord_store_set_as_at (store, question->as_at);
      findings = accord_rules_check (store, NULL, 0, &error);
    }
  if (findings == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, answer_new (findings), answer_free);
}

static void
forget (AccordFindings *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->index, accord_finding_index_free);
}

/* (transfer full) (nullable): @answer */
static void
take_answer (AccordFindings *self, Answer *answer, const GError *error)
{
  if (answer == NULL)
    {
      /* Another program holds the register: what is shown stays until it changes again. */
      g_debug ("The rules could not be asked: %s", error->message);
      return;
    }
  forget (self);
  self->all = g_steal_pointer (&answer->all);
  self->index = g_steal_pointer (&answer->index);
  answer_free (answer);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer *answer = g_task_propagate_pointer (G_TASK (result), &error);
  AccordFindings *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = ACCORD_FINDINGS (data);
  g_clear_object (&self->cancellable);
  take_answer (self, answer, error);
}

/* A register that is held for this program alone is not let go of for every change. */
static void
ask_at_once (AccordFindings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = accord_rules_check (self->store, NULL, 0, &error);

  take_answer (self, findings == NULL ? NULL : answer_new (findings), error);
}

static void
give_up (AccordFindings *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask_in_thread (AccordFindings *self)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  question->path = g_strdup (accord_store_get_path (self->store));
  question->as_at = accord_store_get_as_at (self->store);
  task = g_task_new (NULL, self->cancellable, checked_cb, self);
  g_task_set_source_tag (task, ask_in_thread);
  g_task_set_task_data (task, question, free_question);
  accord_thread_run_beside (task, self->store, check_in_thread);
}

static gboolean
ask_cb (gpointer data)
{
  AccordFindings *self = data;

  self->asking = 0;
  give_up (self);
  if (accord_store_get_exclusive (self->store))
    ask_at_once (self);
  else
    ask_in_thread (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row are asked about once, when the window has nothing better to do. */
static void
queue_ask (AccordFindings *self)
{
  if (self->asking == 0)
    self->asking = g_idle_add_full (G_PRIORITY_LOW, ask_cb, self, NULL);
}

static void
accord_findings_dispose (GObject *object)
{
  AccordFindings *self = ACCORD_FINDINGS (object);

  g_clear_handle_id (&self->asking, g_source_remove);
  give_up (self);
  forget (self);

  G_OBJECT_CLASS (accord_findings_parent_class)->dispose (object);
}

static void
accord_findings_class_init (AccordFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_findings_dispose;

  signals[CHANGED] = g_signal_new ("changed", ACCORD_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_findings_init (AccordFindings *self)
{
}

/**
 * accord_findings_get:
 *
 * Returns: (transfer none): what the rules find in @store, for as long as it lives
 */
AccordFindings *
accord_findings_get (AccordStore *store)
{
  AccordFindings *self = g_object_get_data (G_OBJECT (store), KEY);

  if (self != NULL)
    return self;
  self = g_object_new (ACCORD_TYPE_FINDINGS, NULL);
  self->store = store;
  g_object_set_data_full (G_OBJECT (store), KEY, self, g_object_unref);
  g_signal_connect_object (store, "changed", G_CALLBACK (queue_ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (queue_ask), self,
                           G_CONNECT_SWAPPED);
  queue_ask (self);
  return self;
}

/** accord_findings_get_all: (transfer none) (nullable) (element-type AccordFinding): all that was
 * found; %NULL until the rules have answered for the first time. */
GPtrArray *
accord_findings_get_all (AccordFindings *self)
{
  g_return_val_if_fail (ACCORD_IS_FINDINGS (self), NULL);
  return self->all;
}

/** accord_findings_count: how many there are that are as grave as that. */
guint
accord_findings_count (AccordFindings *self, AccordSeverity severity)
{
  g_return_val_if_fail (ACCORD_IS_FINDINGS (self), 0);
  return accord_findings_count_as (self->all, severity);
}

/**
 * accord_findings_list_for:
 *
 * Returns: (transfer none) (nullable) (element-type AccordFinding): those that are about a record;
 *   for an arrangement, those about all that belongs to it; %NULL for none
 */
GPtrArray *
accord_findings_list_for (AccordFindings *self, const AccordRecordType *type, gint64 id)
{
  g_return_val_if_fail (ACCORD_IS_FINDINGS (self), NULL);
  return self->index == NULL ? NULL : accord_finding_index_lookup (self->index, type, id);
}
