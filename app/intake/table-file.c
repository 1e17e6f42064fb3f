/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "intake/file.h"
#include "intake/table-private.h"

#define A_WORKBOOK                                                                                \
  N_ (                                                                                            \
    "this is a workbook or a zip archive; expected a CSV file. In the spreadsheet program, save " \
    "the sheet as CSV (UTF-8).")
#define NOT_A_TABLE N_ ("this is not a table; expected a CSV file.")

static const AccordFileWanted a_table = {
  .max_mib = ACCORD_TABLE_MAX_FILE_MIB,
  .smaller = N_ ("Divide it into several files."),
  .a_folder = N_ ("this is a folder; expected a CSV file."),
  .a_device = N_ ("this is a pipe or a device; expected a CSV file."),
  .refusals = {
    [ACCORD_FILE_ZIP] = A_WORKBOOK,
    [ACCORD_FILE_OLE] = A_WORKBOOK,
    [ACCORD_FILE_PDF] =
      N_ ("this is a PDF document; expected a CSV file. Ask its author for the table itself, saved "
          "as CSV."),
    [ACCORD_FILE_DATABASE] =
      N_ ("this is a database, perhaps a register; expected a CSV file."),
    [ACCORD_FILE_WEB_PAGE] =
      N_ ("this is a web page or an XML document; expected a CSV file. Download the CSV file "
          "again, or open the page in a spreadsheet program and save it as CSV (UTF-8)."),
    [ACCORD_FILE_RTF] = NOT_A_TABLE,
    [ACCORD_FILE_OTHER] = NOT_A_TABLE,
  },
};

/*
 * accord_table_load_file:
 *
 * The bytes of an ordinary file that a table may be read from.
 */
GBytes *
accord_table_load_file (const char *path, GCancellable *cancellable, GError **error)
{
  return accord_file_load (path, &a_table, cancellable, error);
}

/*
 * accord_table_refuse_other_formats:
 *
 * %FALSE with a sentence on what to do when the bytes begin like another kind of file.
 */
gboolean
accord_table_refuse_other_formats (const char *name, GBytes *bytes, GError **error)
{
  return accord_file_refuse_other_formats (name, bytes, &a_table, error);
}
