/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Files into the register and out of it, away from the main thread. */

void accord_attachment_take_in (AccordStore *store,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *accord_attachment_take_in_finish (AccordStore *store, GAsyncResult *result, GError **error);

void accord_attachment_write (AccordStore *store,
                              const char *file_value,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
char *accord_attachment_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
