#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How commands are written: help for each, and what is said of those that are not understood."""

import sys

import office

COMMANDS = ("new sample types list show add set remove import check explain notice-dates "
            "last-day-to-serve export history undo redo verify backup profile-check search").split()

# Name, words, what standard error says.
MISUSES = [
    ("no command", [], ["A command was expected", "new, sample, types", "accordctl --help"]),
    ("an unknown command", ["lst"], ["no command “lst”", "types, list, show", "accordctl --help"]),
    ("an option first", ["--quiet", "list"], ["no command “--quiet”"]),
    ("an unknown option", ["list", "r.accord", "party", "--frob"], ["--frob", "accordctl list --help"]),
    ("an option of another command", ["list", "r.accord", "party", "--head", "x"], ["--head"]),
    ("an option without its value", ["list", "r.accord", "party", "--sort"], ["--sort"]),
    ("no register", ["list"], ["accordctl list REGISTER TYPE [FIELD=VALUE …] was expected"]),
    ("no type", ["list", "r.accord"], ["accordctl list REGISTER TYPE"]),
    ("no field", ["add", "r.accord", "party"], ["accordctl add REGISTER TYPE FIELD=VALUE …"]),
    ("no reference", ["show", "r.accord", "party"], ["accordctl show REGISTER TYPE REF"]),
    ("half a record", ["history", "r.accord", "party"], ["accordctl history REGISTER TYPE REF"]),
    ("too much", ["undo", "r.accord", "twice"], ["“twice” is too much", "accordctl undo REGISTER"]),
    ("an unknown form", ["types", "--format", "xml"], ["--format: “xml”", "text, json or csv"]),
    ("a limit of none", ["list", "r.accord", "party", "--limit", "0"], ["--limit: “0”", "from 1"]),
    ("a limit in words", ["list", "r.accord", "party", "--limit", "ten"], ["--limit: “ten”"]),
    ("no such day", ["list", "r.accord", "party", "--as-at", "31/02/2015"],
     ["--as-at: “31/02/2015”", "2015-09-30"]),
    ("no such year", ["sample", "r.accord", "--year", "soon"], ["--year: “soon”", "2015/16"]),
    ("a register for nobody", ["new", "r.accord", "--code", "07G"], ["--organisation NAME"]),
    ("a body without a code", ["new", "r.accord", "--organisation", "X"], ["--code CODE"]),
    ("a notice never served", ["notice-dates"], ["--served is missing"]),
    ("a notice served on no day", ["notice-dates", "--served", "31/02/2015"],
     ["--served: “31/02/2015”", "2015-09-30"]),
    ("no months of notice", ["notice-dates", "--served", "2015-09-30", "--months", "0"],
     ["--months: “0”", "from 1 to 60"]),
    ("a reading of its own", ["last-day-to-serve", "--start", "2016-04-01", "--reading", "safe"],
     ["--reading: “safe”", "after-expiry or next-year"]),
    ("no start", ["last-day-to-serve"], ["--start is missing"]),
    ("an export to nowhere", ["export", "r.accord", "board-pack"], ["--output FILE"]),
]


def check_help(clerk, report):
    done = clerk.run("--help")
    report.outcome("--help lists every command", done, err="",
                   out=[f"\n  {command} " for command in COMMANDS])
    report.equal("-h is the same", clerk.run("-h"), done)
    for command in COMMANDS:
        report.outcome(f"{command} --help", clerk.run(command, "--help"), err="",
                       out=[f"Usage: accordctl {command} [OPTION…]", "--quiet", "--help"])
    report.outcome("--help wins over what is missing", clerk.run("add", "--help", "r.accord"),
                   out=["FIELD=VALUE"], err="")
    report.check("what cannot be read is not offered",
                 ["--sheet"] if "--sheet" in clerk.run("import", "--help").out else [])
    report.outcome("--version", clerk.run("--version"), out=["accordctl "], err="")


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        check_help(clerk, report)
        for name, words, err in MISUSES:
            report.outcome(name, clerk.run(*words), status=2, out="", err=["accordctl: ", *err])
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
