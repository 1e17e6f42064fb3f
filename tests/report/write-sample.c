/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/xlsx.h"
#include "sample-report.h"

/* Writes the sample report to the file that is named, for programs that are not ours to read. */
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
  if (!accord_xlsx_write (report, argv[1], NULL, NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
