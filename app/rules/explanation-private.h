/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/explanation.h"

G_BEGIN_DECLS

AccordExplanation *accord_explanation_new (void);
void accord_explanation_take_step (AccordExplanation *self, char *label, char *value);

/* explanation-entered.c */
gboolean accord_explanation_say_entered (AccordExplanation *self,
                                         AccordStore *store,
                                         const AccordField *field,
                                         gint64 id,
                                         GError **error);

G_END_DECLS
