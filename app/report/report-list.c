/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/report-list.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "accord/board-pack.h"
#include "accord/notice-letters.h"
#include "accord/paper.h"
#include "accord/xlsx.h"

/* Options are read from a file, and the reader of JSON goes as deep as its brackets do. */
#define LONGEST_OPTIONS 500

static const AccordReportFormat workbook = { "xlsx", ".xlsx", N_("Workbook"), accord_xlsx_write };
static const AccordReportFormat pdf = { "pdf", ".pdf", N_("PDF"), accord_pdf_write };

static const AccordReportFormat word_letter = { "docx", ".docx", N_("Word document"),
                                                accord_notice_letter_write_docx };
static const AccordReportFormat pdf_letter = { "pdf", ".pdf", N_("PDF"),
                                               accord_notice_letter_write_pdf };

static const AccordReportFormat *const workbook_or_pdf[] = { &workbook, &pdf, NULL };
static const AccordReportFormat *const letter_or_pdf[] = { &word_letter, &pdf_letter, NULL };

static AccordReport *
build_board_pack (AccordStore *store, const AccordReportOptions *options, GError **error)
{
  return accord_board_pack_build_for_meeting (store, options->meeting, error);
}

static const AccordReportKind kinds[] = {
  { "board-pack", N_("Board pack"),
    N_("All joint commissioning on one day, for the governing body’s meeting."),
    ACCORD_REPORT_CHOICE_MEETING, workbook_or_pdf, build_board_pack },
  { "notice-letter", N_("Notice letters"),
    N_("The notice of withdrawal as a letter to each partner."),
    ACCORD_REPORT_CHOICE_NOTICE, letter_or_pdf, accord_notice_letters_build },
};

/** accord_report_kinds_get: (transfer none): every report, in the order in which they are shown. */
const AccordReportKind *
accord_report_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/** accord_report_kind_find: (transfer none) (nullable): the report of that name. */
const AccordReportKind *
accord_report_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

/** accord_report_kind_find_format: (transfer none) (nullable): the format of that name, if the
 * report can be written so. */
const AccordReportFormat *
accord_report_kind_find_format (const AccordReportKind *self, const char *name)
{
  for (guint i = 0; self->formats[i] != NULL; i++)
    if (strcmp (self->formats[i]->name, name) == 0)
      return self->formats[i];
  return NULL;
}

/** accord_report_kind_find_format_of_file: (transfer none) (nullable): the format that the ending
 * of a file chooses, in upper or lower case. */
const AccordReportFormat *
accord_report_kind_find_format_of_file (const AccordReportKind *self, const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; self->formats[i] != NULL; i++)
    if (g_str_has_suffix (folded, self->formats[i]->ending))
      return self->formats[i];
  return NULL;
}

/* What was chosen by its id. */
static const struct {
  const char *name;
  gsize offset;
} numbers[] = {
  { "meeting", G_STRUCT_OFFSET (AccordReportOptions, meeting) },
  { "notice", G_STRUCT_OFFSET (AccordReportOptions, notice) },
  { "partner", G_STRUCT_OFFSET (AccordReportOptions, partner) },
};

/** accord_report_options_to_text: (transfer full): a JSON object, as the register keeps it; what
 * was not chosen is not in it. */
char *
accord_report_options_to_text (const AccordReportOptions *options)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 id = G_STRUCT_MEMBER (gint64, options, numbers[i].offset);

      if (id == 0)
        continue;
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, id);
    }
  if (options->template != NULL)
    {
      g_autofree char *name = g_filename_display_basename (options->template);

      json_builder_set_member_name (builder, "template");
      json_builder_add_string_value (builder, name);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* A template that is not in the register is none that can be read again. */
static gboolean
read_option (JsonObject *object, const char *name, AccordReportOptions *options)
{
  JsonNode *value = json_object_get_member (object, name);

  if (json_node_get_value_type (value) != G_TYPE_INT64)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (name, numbers[i].name) == 0)
      {
        G_STRUCT_MEMBER (gint64, options, numbers[i].offset) = json_node_get_int (value);
        return TRUE;
      }
  return FALSE;
}

/**
 * accord_report_options_from_text:
 * @options: (out): what was chosen
 *
 * Returns: whether @text says nothing but options that this Accord knows
 */
gboolean
accord_report_options_from_text (const char *text, AccordReportOptions *options)
{
  g_autoptr (JsonNode) root =
    strlen (text) > LONGEST_OPTIONS ? NULL : json_from_string (text, NULL);
  g_autoptr (GList) names = NULL;

  *options = (AccordReportOptions) { 0 };
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  names = json_object_get_members (json_node_get_object (root));
  for (GList *name = names; name != NULL; name = name->next)
    if (!read_option (json_node_get_object (root), name->data, options))
      return FALSE;
  return TRUE;
}
