/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/function-table.h"
#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordFunctionMatrixRow:
 * @function: its name in the table
 * @allowed: (array zero-terminated=1): what each model allows, in words
 * @claimed: (nullable): what the arrangement claims, in words
 * @claim: what the table says of that
 */
typedef struct {
  const char *function;
  GStrv allowed;
  char *claimed;
  AccordFunctionClaim claim;
} AccordFunctionMatrixRow;

/**
 * AccordFunctionMatrix:
 * @clause: where the table stands
 * @model: which model is the arrangement's, as an index of its choices
 * @rows: (element-type AccordFunctionMatrixRow): the functions
 *
 * What each co-commissioning model allows, beside what one arrangement claims (FN-1).
 */
typedef struct {
  const char *clause;
  guint model;
  GPtrArray *rows;
} AccordFunctionMatrix;

AccordFunctionMatrix *accord_function_matrix_new (AccordFunctionTable *table,
                                                  AccordStore *store,
                                                  AccordRecord *arrangement);
void accord_function_matrix_free (AccordFunctionMatrix *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFunctionMatrix, accord_function_matrix_free)
const AccordChoice *accord_function_matrix_get_models (void);
const char *accord_function_matrix_row_get_judgement (const AccordFunctionMatrixRow *row);
char *accord_function_matrix_dup_words (const AccordFunctionMatrix *data);

G_END_DECLS
