/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "accord/date.h"

G_BEGIN_DECLS

/**
 * AccordFunctionAllowance:
 * @involvement: "no", "discuss", "jointly" or "decide", as the field of a function has it
 * @if_agreed: it has to be agreed first
 * @may_discuss: it may be discussed all the same, where @involvement is "no"
 *
 * What a co-commissioning model allows in a function.
 */
typedef struct {
  const char *involvement;
  gboolean if_agreed;
  gboolean may_discuss;
} AccordFunctionAllowance;

/**
 * AccordFunctionClaim:
 * @ACCORD_FUNCTION_CLAIM_NONE: nothing is claimed
 * @ACCORD_FUNCTION_CLAIM_UNLISTED: the table does not know the function, or no table holds
 * @ACCORD_FUNCTION_CLAIM_WITHIN: the table allows it
 * @ACCORD_FUNCTION_CLAIM_DISCUSSED: a discussion where the table says no, which is allowed in all
 *   areas (NS 4.2.1): a note
 * @ACCORD_FUNCTION_CLAIM_BEYOND: more than the table allows: a breach
 *
 * What FN-1 says of the involvement that an arrangement claims.
 */
typedef enum {
  ACCORD_FUNCTION_CLAIM_NONE,
  ACCORD_FUNCTION_CLAIM_UNLISTED,
  ACCORD_FUNCTION_CLAIM_WITHIN,
  ACCORD_FUNCTION_CLAIM_DISCUSSED,
  ACCORD_FUNCTION_CLAIM_BEYOND,
} AccordFunctionClaim;

/**
 * AccordFunctionTable:
 *
 * Which involvement each co-commissioning model allows in each function, by date (NS 4.1.5). A
 * table holds from its first day until the next one does. Once it has been read it may be asked by
 * several threads at the same time.
 */
typedef struct _AccordFunctionTable AccordFunctionTable;

AccordFunctionTable *accord_function_table_new (void);
AccordFunctionTable *accord_function_table_new_shipped (void);
void accord_function_table_free (AccordFunctionTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFunctionTable, accord_function_table_free)

gboolean accord_function_table_add (AccordFunctionTable *self,
                                    const char *name,
                                    GBytes *text,
                                    GError **error);

const char *accord_function_table_get_clause (AccordFunctionTable *self, AccordDate date);
const char *accord_function_table_get_discussed_clause (AccordFunctionTable *self, AccordDate date);
guint accord_function_table_get_n_functions (AccordFunctionTable *self, AccordDate date);
const char *
accord_function_table_get_function (AccordFunctionTable *self, guint index, AccordDate date);
int accord_function_table_find_function (AccordFunctionTable *self,
                                         const char *function,
                                         AccordDate date);
const AccordFunctionAllowance *accord_function_table_look_up (AccordFunctionTable *self,
                                                              const char *function,
                                                              const char *model,
                                                              AccordDate date);
AccordFunctionClaim accord_function_table_judge (AccordFunctionTable *self,
                                                 const char *function,
                                                 const char *model,
                                                 AccordDate date,
                                                 const char *claimed);

G_END_DECLS
