/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "accord/board-pack.h"
#include "accord/paper.h"
#include "accord/register.h"
#include "accord/xlsx.h"

static gboolean
write_pack (const char *register_path, const char *day, const char *path, GError **error)
{
  g_autoptr (AccordStore) store = accord_register_sample (register_path, 2015, "Tester", error);
  g_autoptr (AccordReport) report = NULL;
  AccordDate as_at;

  if (store == NULL)
    return FALSE;
  if (accord_date_from_iso (day, &as_at))
    accord_store_set_as_at (store, as_at);
  report = accord_board_pack_build (store, error);
  if (report == NULL)
    return FALSE;
  if (g_str_has_suffix (path, ".pdf"))
    return accord_pdf_write (report, path, NULL, NULL, NULL, error);
  return accord_xlsx_write (report, path, NULL, NULL, NULL, error);
}

/* Writes the board pack of the example register, as at the day, for programs that are not ours. */
int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-board-XXXXXX", NULL);
  g_autofree char *register_path = g_build_filename (folder, "example.accord", NULL);
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: %s DAY FILE\n", argv[0]);
      return 2;
    }
  if (!write_pack (register_path, argv[1], argv[2], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_remove (register_path);
  g_rmdir (folder);
  return 0;
}
