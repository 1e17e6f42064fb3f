/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "accord/withdrawal.h"
#include "cli/listing.h"

G_BEGIN_DECLS

/** AccordOptionFlags: the options that a command takes beside --quiet and --help. */
typedef enum {
  ACCORD_OPTION_NONE = 0,
  ACCORD_OPTION_ORGANISATION = 1 << 0,
  ACCORD_OPTION_CODE = 1 << 1,
  ACCORD_OPTION_PROFILE = 1 << 2,
  ACCORD_OPTION_YEAR = 1 << 3,
  ACCORD_OPTION_SEARCH = 1 << 4,
  ACCORD_OPTION_SORT = 1 << 5,
  ACCORD_OPTION_LIMIT = 1 << 6,
  ACCORD_OPTION_MAP = 1 << 7,
  ACCORD_OPTION_NO_HEADER = 1 << 8,
  ACCORD_OPTION_ENCODING = 1 << 9,
  ACCORD_OPTION_SHEET = 1 << 10,
  ACCORD_OPTION_UPDATE = 1 << 11,
  ACCORD_OPTION_DRY_RUN = 1 << 12,
  ACCORD_OPTION_OUTPUT = 1 << 13,
  ACCORD_OPTION_HEAD = 1 << 14,
  ACCORD_OPTION_FORMAT = 1 << 15,
  ACCORD_OPTION_AS_AT = 1 << 16,
  ACCORD_OPTION_OFFICER = 1 << 17,
  ACCORD_OPTION_MEETING = 1 << 18,
  ACCORD_OPTION_SERVED = 1 << 19,
  ACCORD_OPTION_START = 1 << 20,
  ACCORD_OPTION_MONTHS = 1 << 21,
  ACCORD_OPTION_READING = 1 << 22,
  ACCORD_OPTION_RULE = 1 << 23,
  ACCORD_OPTION_ARRANGEMENT = 1 << 24,
  ACCORD_OPTION_FORMAT_ICS = 1 << 25, /* as ACCORD_OPTION_FORMAT, and a calendar file */
  ACCORD_OPTION_GENERATE = 1 << 26,
  ACCORD_OPTION_DAYS = 1 << 27,
  ACCORD_OPTION_NOTICE = 1 << 28,
  ACCORD_OPTION_TEMPLATE = 1 << 29,
} AccordOptionFlags;

/** AccordOptions: what was given on the command line. Strings that were not given are %NULL. */
typedef struct {
  char *organisation;
  char *code;
  char *profile;
  char *search;
  char *sort;
  char **map;
  gboolean no_header;
  char *encoding;
  char *sheet;
  gboolean update;
  gboolean dry_run;
  char *output;
  char *meeting;
  char *rule;
  char *arrangement;
  char *notice;
  char *template;
  char *head;
  char *officer;
  gboolean generate;
  gboolean quiet;
  gboolean help;

  int year;               /* the year in which a financial year starts; 0 where none was given */
  gint64 limit;           /* 0 where none was given */
  gint64 days;            /* -1 where none was given */
  AccordListingFormat format;
  gboolean is_ics;        /* a calendar file was asked for in its stead */
  AccordDate as_at;       /* ACCORD_DATE_NONE where none was given */
  AccordDate start;       /* the same */
  GArray *served;         /* (element-type AccordDate) (not nullable) */
  int months;             /* of notice; 6 where none was given */
  AccordReading reading;

  char **arguments;       /* (not nullable): those that are no options */
  guint n_arguments;

  char *year_text;
  char *limit_text;
  char *days_text;
  char *format_text;
  char *as_at_text;
  char *start_text;
  char **served_texts;
  char *months_text;
  char *reading_text;
} AccordOptions;

gboolean accord_options_parse (AccordOptions *self,
                               AccordOptionFlags flags,
                               char **words,
                               AccordDate today,
                               GError **error);
void accord_options_clear (AccordOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordOptions, accord_options_clear)

char *accord_options_dup_help (AccordOptionFlags flags);

G_END_DECLS
