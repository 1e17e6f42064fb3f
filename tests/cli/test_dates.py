#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dates of a withdrawal, which need no register."""

import sys

import office

DATES = {
    "served": ["2015-09-30"], "effective_service": "2015-09-30", "months": 6,
    "expires": "2016-03-30", "after_expiry_start": "2016-04-01", "next_year_start": "2016-04-01",
    "readings_conflict": False, "reading": "after-expiry",
    "new_arrangements_start": "2016-04-01", "arrangement_ends": "2016-03-31",
}

# Words after notice-dates, and what differs from the dates above.
NOTICES = [
    (["--served", "2015-09-30"], {}),
    (["--served", "30 sep 15"], {}),
    (["--served", "2015-09-01", "--served", "2015-09-30"], {"served": ["2015-09-01", "2015-09-30"]}),
    (["--served", "2015-10-01"],
     {"served": ["2015-10-01"], "effective_service": "2015-10-01", "expires": "2016-04-01",
      "after_expiry_start": "2017-04-01", "readings_conflict": True,
      "new_arrangements_start": "2017-04-01", "arrangement_ends": "2017-03-31"}),
    (["--served", "2015-10-01", "--reading", "next-year"],
     {"served": ["2015-10-01"], "effective_service": "2015-10-01", "expires": "2016-04-01",
      "after_expiry_start": "2017-04-01", "readings_conflict": True, "reading": "next-year"}),
    (["--served", "2015-09-30", "--months", "12"],
     {"months": 12, "expires": "2016-09-30", "after_expiry_start": "2017-04-01",
      "readings_conflict": True, "new_arrangements_start": "2017-04-01",
      "arrangement_ends": "2017-03-31"}),
]

# Words after last-day-to-serve, and the day.
LAST_DAYS = [
    (["--start", "2016-04-01"], "2015-09-30"),
    (["--start", "1/4/2016", "--months", "12"], "2015-03-31"),
    (["--start", "2016-04-01", "--reading", "next-year"], "2016-03-31"),
]


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        for words, differs in NOTICES:
            done = clerk.must("notice-dates", *words, "--format", "json")
            report.equal("notice-dates " + " ".join(words), done.json, {**DATES, **differs})
        for words, day in LAST_DAYS:
            done = clerk.must("last-day-to-serve", *words, "--format", "json")
            report.equal("last-day-to-serve " + " ".join(words), done.json["last_day_to_serve"], day)
        report.outcome("for people", clerk.run("notice-dates", "--served", "2015-10-01"), err="",
                       out=["Expires at the end of", "2016-04-01", "conflict"])
        report.outcome("a start that is no 1 April",
                       clerk.run("last-day-to-serve", "--start", "2016-03-31"), status=4, out="",
                       err=["“2016-03-31”", "1 April"])
        report.outcome("a notice beyond the years",
                       clerk.run("notice-dates", "--served", "2199-10-01"), status=4, out="",
                       err=["2199"])
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
