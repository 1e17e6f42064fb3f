/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordRegisterPlan:
 * @organisation: the name of the body whose secretariat will use the register
 * @code: its code: ODS for the NHS, ONS or GSS for councils
 * @kind: (nullable): its kind; %NULL to guess it from the name
 * @from: the first day for which it keeps the register, or %ACCORD_DATE_NONE for as long as it is
 * @today: the day on which it is made, which @from may not be after
 * @profile: (nullable): the name of the shipped constitution profile that it follows; %NULL for the
 *   first
 * @without_profiles: no constitution profile is wanted
 * @officer: (nullable): the name in the journal; %NULL for the login's
 *
 * What a new register begins with.
 */
typedef struct {
  const char *organisation;
  const char *code;
  const char *kind;
  AccordDate from;
  AccordDate today;
  const char *profile;
  gboolean without_profiles;
  const char *officer;
} AccordRegisterPlan;

GPtrArray *accord_register_list_profiles (void);
AccordRecord *accord_register_get_profile (const char *name, GError **error);
gboolean accord_register_check_first_day (AccordDate from, AccordDate today, GError **error);
AccordStore *
accord_register_create (const char *path, const AccordRegisterPlan *plan, GError **error);
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
