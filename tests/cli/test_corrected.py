#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example register, put right step by step: a remedy that is followed ends its finding and brings no
other, and at the end nothing is told but days that come."""

import collections
import re
import shlex
import sys

import corrections
import office

TODAY = {"ACCORD_TODAY": "2015-09-22"}
REGISTER = "example.accord"

# What only tells of a day that comes, or of two ways that are both open.
TOLD = {"WD-6", "WD-8"}


class Secretary:
    """Who corrects the register, with accordctl alone."""

    def __init__(self, clerk):
        self.clerk = clerk

    def must(self, verb, *words):
        return self.clerk.must(verb, REGISTER, *words, env=TODAY)

    def findings(self, day=TODAY["ACCORD_TODAY"]):
        done = self.clerk.run("check", REGISTER, "--as-at", day, "--format", "json", env=TODAY)
        return done.json

    def told(self):
        return collections.Counter(f"{one['rule']} {one['subject']}" for one in self.findings())

    def look_up(self, asked):
        """The reference of the one record of TYPE FIELD=VALUE; FIELD=VALUE."""
        kind, where = asked.group(1).split(" ", 1)
        found = self.must("list", kind, *where.split("; "), "--format", "json").json
        assert len(found) == 1, f"{asked.group(0)}: {[record['ref'] for record in found]}"
        return found[0]["ref"]

    def fill(self, word):
        """A word with its braces filled, the innermost first."""
        while "{" in word:
            word = re.sub(r"\{([^{}]*)\}", self.look_up, word)
        return word

    def copy(self, kind, ref, *changes):
        fields = self.must("show", kind, ref, "--format", "json").json["fields"]
        fields.update(change.split("=", 1) for change in changes)
        self.must("add", kind, *(f"{key}={value}" for key, value in fields.items() if value is not None))

    def do(self, command):
        verb, *words = [self.fill(word) for word in shlex.split(command)]
        if verb == "copy":
            self.copy(*words)
        else:
            self.must(verb, *words)


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
