/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/search.h"

/* What ranks a record that has all of the words: how often it has each, against how long it is, as
 * in BM25. How rare a word is does not come into it, as every record that is ranked has it; bm25()
 * counts the whole register for each word to find that out, which takes most of a search. */

#define SATURATION    1.2
#define LENGTH_WEIGHT 0.75
#define USUAL_LENGTH  12 /* words */

static int
count_instances (const Fts5ExtensionApi *api, Fts5Context *match, int phrase, int *n)
{
  Fts5PhraseIter iter;
  int column, offset;
  int code = api->xPhraseFirst (match, phrase, &iter, &column, &offset);

  *n = 0;
  for (; code == SQLITE_OK && column >= 0; api->xPhraseNext (match, &iter, &column, &offset))
    (*n)++;
  return code;
}

static void
call_density (const Fts5ExtensionApi *api,
              Fts5Context *match,
              sqlite3_context *result,
              int n_arguments,
              sqlite3_value **arguments)
{
  int n_phrases = api->xPhraseCount (match);
  double density = 0;
  double drag;
  int length = 0;
  int code = api->xColumnSize (match, -1, &length);

  drag = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / USUAL_LENGTH);
  for (int i = 0; code == SQLITE_OK && i < n_phrases; i++)
    {
      int n;

      code = count_instances (api, match, i, &n);
      density += n / (n + drag);
    }
  if (code == SQLITE_OK)
    sqlite3_result_double (result, density);
  else
    sqlite3_result_error_code (result, code);
}

/**
 * accord_search_register_rank:
 * @db: a connection
 *
 * Gives a connection the function density (search), which is greater the more of a record's text
 * the words are that were searched.
 *
 * Returns: %SQLITE_OK, or the code of what went wrong
 */
int
accord_search_register_rank (sqlite3 *db)
{
  fts5_api *api = NULL;
  sqlite3_stmt *stmt;
  int code = sqlite3_prepare_v2 (db, "SELECT fts5 (?1)", -1, &stmt, NULL);

  if (code != SQLITE_OK)
    return code;
  sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (stmt);
  code = sqlite3_finalize (stmt);
  if (code != SQLITE_OK || api == NULL)
    return code == SQLITE_OK ? SQLITE_ERROR : code;
  return api->xCreateFunction (api, "density", NULL, call_density, NULL);
}
