#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reporting calendar: what is owed, what is generated once, what moves by itself, and reminders."""

import json
import os
import sys

import office

REGISTER = "r.accord"
KEYS = ["ref", "arrangement", "kind", "period", "due", "state", "responsible", "received", "presented",
        "published"]
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "calendar", "fixtures")


def calendar(clerk, *words):
    return clerk.must("calendar", REGISTER, *words, "--format", "json").json


def check_generation(clerk, report):
    report.outcome("an empty calendar", clerk.run("calendar", REGISTER), out="",
                   err="accordctl: There are none.\n")
    report.equal("and in JSON", calendar(clerk), [])
    head = clerk.head(REGISTER)
    report.outcome("generated", clerk.run("calendar", REGISTER, "--year", "2019/20", "--generate"),
                   out=["Quarterly report 2019/20 Q4", "2020-05-05", "Annual report 2019/20"],
                   err="accordctl: 6 obligations added\n")
    after = clerk.head(REGISTER)
    report.check("is an entry", [] if head != after else ["there is none"])
    report.outcome("again", clerk.run("calendar", REGISTER, "--year", "2019/20", "--generate"),
                   err="accordctl: There is nothing to change.\n")
    report.equal("changes nothing", clerk.head(REGISTER), after)
    rows = calendar(clerk, "--year", "2019/20")
    report.equal("keys", [list(row) for row in rows], [KEYS] * 6)
    report.equal("a row", {key: rows[0][key] for key in KEYS[1:]},
                 {"arrangement": "ARR-01", "kind": "quarterly-report", "period": "2019/20 Q1",
                  "due": "2019-08-05", "state": "not-yet-due", "responsible": None, "received": None,
                  "presented": None, "published": None})
    report.equal("the year of the day", len(calendar(clerk, "--as-at", "2019-07-01")), 6)
    report.equal("another year", calendar(clerk, "--year", "2020/21"), [])
    lines = clerk.must("calendar", REGISTER, "--year", "2019/20", "--format", "csv").out.splitlines()
    report.equal("CSV", (lines[0], len(lines)), (",".join(KEYS), 7))


def check_years(clerk, report):
    """What belongs to a year by its period, and what by its day."""
    clerk.must("add", REGISTER, "obligation", "kind=custom", "title=No period", "due=2021-03-31T17:00")
    clerk.must("add", REGISTER, "obligation", "kind=custom", "title=A period", "due=2021-03-31",
               "period=2021/22 Q1")
    clerk.must("add", REGISTER, "obligation", "kind=custom", "title=Words", "due=2021-04-01",
               "period=Spring")
    found = {year: [row["due"] for row in calendar(clerk, "--year", year)]
             for year in ("2020/21", "2021/22")}
    report.equal("the year of an obligation", found,
                 {"2020/21": ["2021-03-31T17:00"], "2021/22": ["2021-03-31", "2021-04-01"]})


def check_moves(clerk, report):
    moved = ("moved: Quarterly report 2019/20 Q4, ARR-01, from {} to {}: {}\n")
    words = ["import", REGISTER, "bank-holiday", os.path.join(FIXTURES, "govuk-2020-03-23.json")]
    report.outcome("a holiday that moves", clerk.run(*words, "--update"), out="", err=[
        "accordctl: 1 due date moved: the early May bank holiday of 2020 is on 8 May\n"
        + moved.format("2020-05-05", "2020-05-04", "the early May bank holiday of 2020 is on 8 May")])
    clerk.must("undo", REGISTER)
    report.equal("one undo takes both back",
                 [row["due"] for row in calendar(clerk, "--year", "2019/20")][4], "2020-05-05")
    clerk.must("redo", REGISTER)
    report.outcome("a profile that changes",
                   clerk.run("set", REGISTER, "profile", "Ours", "quarterly_days=30"),
                   err=["4 due dates moved\n", "it is due 30 days after 31 March 2020"])
    report.outcome("quietly", clerk.run("set", REGISTER, "profile", "Ours", "quarterly_days=34",
                                        "--quiet"), out="", err="")
    report.outcome("a meeting", clerk.run("add", REGISTER, "meeting", "reference=GB-1",
                                          "committee=Board", "date=2019-09-26"),
                   out="GB-1\n", err=["it goes to meeting GB-1 on 26 September 2019"])
    report.outcome("that is called off",
                   clerk.run("set", REGISTER, "meeting", "GB-1", "cancelled=2019-09-01"), out="",
                   err=["moved: Quarterly report 2019/20 Q1, ARR-01, from 2019-09-17 to 2019-08-05"])
    report.outcome("and taken away", clerk.run("remove", REGISTER, "meeting", "GB-1"), out="", err="")
    report.outcome("an end", clerk.run("set", REGISTER, "arrangement", "ARR-01", "end=2019-12-31"),
                   err=["1 obligation dropped: ARR-01 is not in force then"])


def check_file(clerk, report):
    done = clerk.run("calendar", REGISTER, "--year", "2019/20", "--format", "ics")
    report.outcome("a calendar file", done, out=[
        "BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", "DTSTART;VALUE=DATE:20190805\r\n", "END:VCALENDAR\r\n"])
    report.equal("the same again", clerk.run("calendar", REGISTER, "--year", "2019/20", "--format",
                                             "ics").out, done.out)


def check_reminders(clerk, report):
    report.outcome("nothing falls due", clerk.run("remind", REGISTER, "--as-at", "2019-06-01"), out="",
                   err="")
    report.outcome("something does", clerk.run("remind", REGISTER, "--as-at", "2019-08-01"), err="",
                   out="2019-08-05, due in 4 days: Quarterly report 2019/20 Q1, ARR-01\n")
    report.outcome("within so many days",
                   clerk.run("remind", REGISTER, "--as-at", "2019-08-01", "--days", "3"), out="", err="")
    report.outcome("overdue", clerk.run("remind", REGISTER, "--as-at", "2019-08-06", "--days", "0"),
                   out="2019-08-05, 1 day overdue: Quarterly report 2019/20 Q1, ARR-01\n")


# Name, words, status, what standard error says.
REFUSALS = [
    ("a year of two", ["calendar", REGISTER, "--year", "2015/17"], 2,
     ["--year: “2015/17”", "2015/16 was expected"]),
    ("a form that is unknown", ["calendar", REGISTER, "--format", "xml"], 2, ["text, json, csv or ics"]),
    ("a calendar file of records", ["list", REGISTER, "obligation", "--format", "ics"], 2,
     ["text, json or csv"]),
    ("days that are none", ["remind", REGISTER, "--days", "-1"], 2, ["--days: “-1”"]),
    ("no register", ["remind", "none.accord"], 3, ["none.accord"]),
    ("a rule that is none", ["add", REGISTER, "obligation", "kind=custom", "title=T", "due=2019-01-01",
                             "recurs=often"], 4, ["recurs: “often”", "“quarterly”", "was expected"]),
    ("no months", ["set", REGISTER, "profile", "Ours", "notice_months=0"], 4,
     ["notice_months: 0 is out of range; a number from 1 to 60 was expected"]),
    ("600 months", ["set", REGISTER, "profile", "Ours", "notice_months=600"], 4, ["600 is out of range"]),
    ("alarms that are no days", ["set", REGISTER, "profile", "Ours", "alarms=a week before"], 4,
     ["alarms: “a week before” does not say how many days before", "such as “180, 90, 30, 7, 1”"]),
    ("too many days", ["set", REGISTER, "profile", "Ours", "annual_days=367"], 4, ["0 to 366"]),
    ("holidays of another shape", ["import", REGISTER, "bank-holiday", "other.json"], 4,
     ["other.json", "England and Wales", "www.gov.uk/bank-holidays.json"]),
    ("a list of holidays", ["import", REGISTER, "bank-holiday", "list.json"], 4,
     ["list.json", "www.gov.uk/bank-holidays.json"]),
]


def check_refusals(clerk, report):
    clerk.write("other.json", json.dumps({"england-and-wales": {"2020": ["2020-05-08"]}}))
    clerk.write("list.json", json.dumps([{"title": "Day", "date": "2020-05-08"}]))
    head = clerk.head(REGISTER)
    for name, words, status, err in REFUSALS:
        report.outcome(name, clerk.run(*words), status=status, out="", err=err)
    report.equal("refusals change nothing", clerk.head(REGISTER), head)


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.must("new", REGISTER, "--organisation", "NHS Thurrock CCG", "--code", "07G", "--quiet")
        clerk.must("import", REGISTER, "bank-holiday", os.path.join(FIXTURES, "govuk-2019-05-08.json"))
        for words in (["profile", "name=Ours", "quarterly_days=34", "annual_days=90"],
                      ["committee", "name=Board", "form=governing-body"],
                      ["arrangement", "title=Acute", "kind=ccg-joint", "start=2019-04-01",
                       "profile=Ours"]):
            clerk.must("add", REGISTER, *words)
        check_generation(clerk, report)
        check_years(clerk, report)
        check_moves(clerk, report)
        check_file(clerk, report)
        check_reminders(clerk, report)
        check_refusals(clerk, report)
        report.outcome("after all that the register is whole", clerk.run("verify", REGISTER))
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
