/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "accord/date.h"
#include "accord/working-days.h"

G_BEGIN_DECLS

/**
 * AccordSqlContext:
 * @as_at: the date that as_at() answers with; %ACCORD_DATE_NONE reads as NULL
 * @holidays: (nullable): the bank holidays that working days skip; borrowed
 * @in_transaction: whether a named transaction is open on the connection
 *
 * What the SQL functions of one connection know. It outlives the connection, and as_at and holidays
 * change between statements only: within one, SQLite takes the functions' answers for constant.
 */
typedef struct {
  AccordDate as_at;
  AccordBankHolidays *holidays;
  gboolean in_transaction;
} AccordSqlContext;

int accord_sql_functions_register (sqlite3 *db, AccordSqlContext *context);

G_END_DECLS
