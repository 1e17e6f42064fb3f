/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/constitution-private.h"

/* What single clauses say: how long notice is, whether it has to expire, what was left blank. */

static const char *const numerals[] = {
  "one", "two",   "three", "four", "five",   "six",
  "seven", "eight", "nine",  "ten",  "eleven", "twelve",
};

#define NUMERAL \
  "(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four)"
#define MONTHS "\\b" NUMERAL "(?: \\(\\w+\\))?(?: calendar)?[ -]months?'?"
#define NOTICE_OF \
  "(?:" MONTHS "(?: (?:of|prior|written|clear|previous|formal|advance))* notice\\b|" \
  "\\bnotice(?: period)? of (?:[a-z]+ ){0,4}?" MONTHS ")"

static int
number_of (const char *numeral)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (strcmp (numeral, numerals[i]) == 0)
      return (int) i + 1;
  if (strcmp (numeral, "eighteen") == 0)
    return 18;
  return strcmp (numeral, "twenty-four") == 0 ? 24 : (int) g_ascii_strtoll (numeral, NULL, 10);
}

/*
 * accord_reading_get_months:
 * @nth: which mention of a notice period, from 0
 *
 * Returns: the months of notice that @clause says; -1 where there is no such mention
 */
int
accord_reading_get_months (AccordReading *self, const AccordClause *clause, guint nth)
{
  /* A clause on withdrawal that speaks of notice and of months elsewhere means them, too. */
  static const char *const expressions[] = { NOTICE_OF, MONTHS };

  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    {
      GRegex *regex = accord_reading_get_expression (self, expressions[i]);
      g_autoptr (GMatchInfo) match = NULL;
      gboolean found = g_regex_match (regex, clause->said, 0, &match);

      for (guint at = 0; found && at < nth; at++)
        found = g_match_info_next (match, NULL);
      if (found)
        {
          g_autofree char *before = g_match_info_fetch (match, 1);
          g_autofree char *after = i == 0 ? g_match_info_fetch (match, 2) : NULL;

          return number_of (after != NULL && *after != '\0' ? after : before);
        }
      if (nth > 0)
        return -1;
    }
  return -1;
}

/*
 * accord_reading_says_start:
 *
 * Whether @clause says that new arrangements start with a financial year.
 */
gboolean
accord_reading_says_start (AccordReading *self, const AccordClause *clause)
{
  return accord_reading_says (self, "\\bfinancial year\\b|\\b1(?:st)? april\\b", clause->said);
}

/*
 * accord_reading_says_expiry:
 *
 * Whether @clause says that new arrangements start only once notice has expired (WD-4, WD-5).
 */
gboolean
accord_reading_says_expiry (AccordReading *self, const AccordClause *clause)
{
  return accord_reading_says (
    self,
    "\\bexpir(?:y|ation|ing) of (?:the|that|this|such|any|a|its|their)\\b[^.]{0,40}"
    "\\b(?:notice|period|months)\\b|"
    "\\bnotice(?: period)? (?:has |have )?"
    "(?:expire[sd]?|expiring|ended|ends|run out|lapse[sd]?)\\b|"
    "\\b(?:end|conclusion|completion|close) of (?:(?:the|that|this|such|its|any) )?"
    "(?:[\\w'-]+ ){0,3}notice\\b|"
    "\\bnotice(?: period)?,? (?:once|when|after) (?:it )?(?:has )?(?:expire[sd]?|ended)\\b",
    clause->said);
}

/* What stands where somebody was to write something. */
#define TO_WRITE                                                                               \
  "(?:please )?(?:insert|enter|tbc|tbd|tba|complete|specify|to be (?:confirmed|agreed|inserted|" \
  "determined|completed|decided))\\b"
/* Between round brackets that are of the sentence, fewer words mean so. */
#define TO_INSERT \
  "(?:please )?(?:insert|tbc|tbd|tba|to be (?:confirmed|inserted|determined|completed))\\b"
#define A_BLANK                                                                              \
  "\\[[\\s.…_•●xX?*-]*\\]|"                                                                  \
  "[\\[<]\\s*(?i:" TO_WRITE                                                                  \
  "|(?:[^\\]>]{0,30} )?names?\\b|date\\b|(?:job )?title\\b|post\\b|role\\b|who\\b|state\\b)" \
  "[^\\]>]*[\\]>]|"                                                                          \
  "\\(\\s*(?i:" TO_INSERT ")[^)]*\\)|"                                                       \
  "_{3,}|\\.{5,}|(?:\\. ){4,}\\.?|…{2,}|"                                                    \
  "\\b(?:TBC|TBD|TBA)\\b|\\b[Xx]{2,}\\b|£\\s?X+\\b|\\bX (?=months\\b|weeks\\b|days\\b)"

/* accord_reading_get_blank: (transfer none): finds what was never filled in. */
GRegex *
accord_reading_get_blank (AccordReading *self)
{
  return accord_reading_get_expression (self, A_BLANK);
}
