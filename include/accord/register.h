/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

char **accord_register_list_profiles (void);
AccordStore *accord_register_new (const char *path,
                                  const char *organisation,
                                  const char *code,
                                  const char *profile,
                                  const char *officer,
                                  GError **error);
AccordStore *accord_register_sample (const char *path,
                                     int financial_year,
                                     const char *officer,
                                     GError **error);
gboolean accord_register_is_example (AccordStore *store);

G_END_DECLS
