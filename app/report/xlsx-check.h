/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

gboolean xlsx_file_check (const char *path);
void xlsx_file_set_error (const char *path, lxw_error status, int code, GError **error);
