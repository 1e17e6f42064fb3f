/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/paper.h"
#include "accord/xlsx.h"
#include "sample-report.h"

static gboolean
write_report (AccordReport *report, const char *path, GError **error)
{
  if (g_str_has_suffix (path, ".pdf"))
    return accord_pdf_write (report, path, NULL, NULL, NULL, error);
  return accord_xlsx_write (report, path, NULL, NULL, NULL, error);
}

/*
 * Writes the sample report to the file that is named, as its ending says, for programs that are not
 * ours to read.
 */
int
main (int argc, char **argv)
{
  g_autoptr (AccordReport) report = sample_report_new ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: %s FILE\n", argv[0]);
      return 2;
    }
  if (!write_report (report, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
