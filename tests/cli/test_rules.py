#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules find in a register, and why a value is what it is."""

import sys

import office

DAY = ["--as-at", "2015-09-22"]
KEYS = ["severity", "rule", "clause", "origin", "type", "ref", "subject", "message", "remedy", "facts"]


def check_findings(clerk, report):
    done = clerk.run("check", "example.accord", *DAY, "--format", "json")
    report.equal("a breach is status 1", done.status, 1)
    report.equal("a finding has all that scripts rely on", list(done.json[0]), KEYS)
    order = ["breach", "warning", "note"]
    found = [order.index(finding["severity"]) for finding in done.json]
    report.equal("the gravest come first", found, sorted(found))
    served = next(finding for finding in done.json if finding["rule"] == "WD-2")
    report.equal("a finding says what it is about", [served["type"], served["ref"], served["clause"]],
                 ["notice", "NOT-04", "TC 12.13"])
    report.outcome("for people", clerk.run("check", "example.accord", *DAY), status=1, err="",
                   out=["Severity", "NOT-04 has not been served on", "ARR-02"])
    report.outcome("as a table", clerk.run("check", "example.accord", *DAY, "--format", "csv"), status=1,
                   out=["severity,rule,clause,origin,type,ref,subject,message,remedy"])


def check_choice(clerk, report):
    one = clerk.run("check", "example.accord", *DAY, "--rule", "wd-6", "--format", "json")
    report.equal("notes alone are status 0", one.status, 0)
    report.equal("one rule", {finding["rule"] for finding in one.json}, {"WD-6"})
    few = clerk.run("check", "example.accord", *DAY, "--arrangement", "ARR-11", "--format", "json")
    report.check("one arrangement", [finding["message"] for finding in few.json
                                     if "ARR-12" in (finding["ref"], finding["subject"])])
    report.equal("one arrangement has its own", {finding["rule"] for finding in few.json} >= {"RC-1", "WD-2"},
                 True)
    report.outcome("an unknown rule", clerk.run("check", "example.accord", "--rule", "WD-99"), status=4,
                   out="", err=["“WD-99”", "WD-1"])
    report.outcome("an unknown arrangement",
                   clerk.run("check", "example.accord", "--arrangement", "ARR-99"), status=4, out="",
                   err=["ARR-99"])
    clerk.must("new", "empty.accord", "--organisation", "NHS Thurrock CCG", "--code", "07G", "--quiet")
    report.outcome("a register with nothing wrong", clerk.run("check", "empty.accord"), out="",
                   err=["There are none."])


def check_why(clerk, report):
    done = clerk.must("explain", "example.accord", "notice", "NOT-03", "expires", *DAY, "--format", "json")
    report.equal("why a notice expires", [done.json[key] for key in ("value", "rule", "clause")],
                 ["15 Jan 2016", "WD-3", "TC 12.13"])
    report.equal("the last step comes to the value", done.json["steps"][-1]["value"], "15 Jan 2016")
    report.outcome("for people", clerk.run("explain", "example.accord", "notice", "NOT-03", "expires", *DAY),
                   err="", out=["Expires: 15 Jan 2016", "15 Jul 2015", "WD-3", "TC 12.13"])
    report.outcome("what was entered", clerk.run("explain", "example.accord", "notice", "NOT-03", "minute"),
                   err="", out=["It was entered", f"Entered by: {office.CLERK}"])
    report.outcome("no such field", clerk.run("explain", "example.accord", "notice", "NOT-03", "colour"),
                   status=4, out="", err=["colour"])
    report.outcome("no such record", clerk.run("explain", "example.accord", "notice", "NOT-99", "expires"),
                   status=4, out="", err=["NOT-99"])


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.must("sample", "example.accord", "--year", "2015/16", "--quiet")
        check_findings(clerk, report)
        check_choice(clerk, report)
        check_why(clerk, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
