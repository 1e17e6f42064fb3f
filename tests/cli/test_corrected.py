#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example register, put right step by step: a remedy that is followed ends its finding and brings no
other, and at the end nothing is told but days that come."""

import sys

import corrections
import office
from secretary import REGISTER, TODAY, Secretary

# What only tells of a day that comes, or of two ways that are both open.
TOLD = {"WD-6", "WD-8"}


def blocks(text):
    """The blocks of a text: what is told no more, what is told instead, what is done."""
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        yield ([line[2:] for line in lines if line.startswith("- ")],
               [line[2:] for line in lines if line.startswith("+ ")],
               [line for line in lines if not line.startswith(("- ", "+ "))])


def check_corrections(secretary, report):
    before = secretary.told()
    for text in corrections.ALL:
        for gone, instead, commands in blocks(text):
            for command in commands:
                secretary.do(command)
            after = secretary.told()
            name = ", ".join(gone) or commands[0]
            report.equal(f"{name}: told no more", list((before - after).elements()), gone)
            report.equal(f"{name}: told instead", list((after - before).elements()), instead)
            before = after


def check_quiet(secretary, report):
    left = secretary.findings()
    report.equal("nothing is left but what tells of a day", {one["rule"] for one in left}, TOLD)
    report.equal("and that is no fault", {one["severity"] for one in left}, {"note"})
    # From the next working day to the last day to serve; then the last day in a seat and the first of
    # who follows, and the year that comes after the notices.
    for day in ("2015-09-23", "2015-09-24", "2015-09-25", "2015-09-30"):
        rules = {one["rule"] for one in secretary.findings(day)}
        report.equal(f"nothing new on {day}", rules - TOLD, set())
    for day in ("2015-11-30", "2015-12-01", "2015-12-12", "2015-12-13"):
        rules = {one["rule"] for one in secretary.findings(day)}
        report.equal(f"seats are filled on {day}", {"CM-2", "CM-5"} & rules, set())
    year = [one["message"] for one in secretary.findings("2016-04-01")
            if one["rule"].startswith("WD") and one["ref"] in ("NOT-03", "NOT-04", "ARR-07", "ARR-11")]
    report.equal("what has ended by notice is ended on 2016-04-01", year, [])


def check_calendar(secretary, report):
    secretary.must("calendar", "--year", "2015/16", "--generate")
    again = {one["rule"] for one in secretary.findings()}
    report.equal("the calendar, worked out again, owes nothing new", again, TOLD)
    done = secretary.clerk.run("check", REGISTER, env=TODAY)
    report.outcome("notes alone are status 0", done, err="")
    report.outcome("the register is sound", secretary.clerk.run("verify", REGISTER, env=TODAY), err="")


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.must("sample", REGISTER, "--year", "2015/16", "--quiet", env=TODAY)
        secretary = Secretary(clerk)
        check_corrections(secretary, report)
        check_quiet(secretary, report)
        check_calendar(secretary, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
