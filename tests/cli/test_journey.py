#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's day: a register from its making to its backup, each step seen in what the next one says."""

import csv
import io
import sys

import office

REGISTER = "ours.accord"


def make(clerk, report):
    report.outcome("new", clerk.run("new", REGISTER, "--organisation", "NHS Thurrock CCG", "--code",
                                    "07G"), out="", err=f"accordctl: {REGISTER} was made.\n")
    homes = clerk.must("list", REGISTER, "home-body", "--format", "json").json
    report.equal("the home organisation is there", [home["organisation"] for home in homes], ["07G"])
    report.outcome("add an organisation",
                   clerk.run("add", REGISTER, "organisation", "code=99E",
                             "name=NHS Basildon and Brentwood CCG", "kind=ccg"), out="99E\n", err="")
    report.outcome("add an arrangement, which gets its number",
                   clerk.run("add", REGISTER, "arrangement", "title=Acute services",
                             "kind=collaborative", "start=1/4/15", "end=31 mar 2016", "safe=true"),
                   out="ARR-01\n", err="")
    done = clerk.run("add", REGISTER, "party", "arrangement=ARR-01", "organisation=99E", "role=lead")
    report.check("add a party, which has no reference but its id",
                 [] if done.out.strip().isdigit() else ["not an id"], done)
    return done.out.strip()


def read(clerk, report, party):
    report.outcome("list for people", clerk.run("list", REGISTER, "party"), err="",
                   out=["Ref  Arrangement     Organisation                    Role\n"
                        f"{party}  Acute services  NHS Basildon and Brentwood CCG  Lead\n"])
    rows = clerk.must("list", REGISTER, "arrangement", "--format", "json").json
    report.equal("list in JSON", [(row["ref"], row["start"], row["safe"], row["review"])
                                  for row in rows], [("ARR-01", "2015-04-01", "yes", None)])
    text = clerk.must("list", REGISTER, "party", "--format", "csv").out
    report.equal("list in CSV", list(csv.reader(io.StringIO(text, newline="")))[1][:5],
                 [party, party, "ARR-01", "99E", "lead"])
    record = clerk.must("show", REGISTER, "arrangement", "ARR-01", "--as-at", "2015-06-01",
                        "--format", "json").json
    report.equal("show", (record["type"], record["ref"], record["title"], record["fields"]["end"]),
                 ("arrangement", "ARR-01", "Acute services", "2016-03-31"))
    report.equal("show what refers to it", record["referred_to_by"],
                 [{"type": "party", "ref": party, "field": "arrangement",
                   "title": "NHS Basildon and Brentwood CCG, Acute services"}])


def change(clerk, report):
    report.outcome("set", clerk.run("set", REGISTER, "arrangement", "ARR-01", "end=2017-03-31",
                                    "review=2016-09-30"), out="", err="")
    head = clerk.head(REGISTER)
    report.outcome("set what is so already",
                   clerk.run("set", REGISTER, "arrangement", "ARR-01", "end=31/3/2017"), out="",
                   err="accordctl: There is nothing to change.\n")
    report.equal("which leaves no entry", clerk.head(REGISTER), head)
    entries = clerk.must("history", REGISTER, "--format", "json").json
    report.equal("history", [(entry["number"], entry["who"], entry["what"]) for entry in entries[:2]],
                 [(5, office.CLERK, "Change ARR-01: review, end"),
                  (4, office.CLERK, "Add party NHS Basildon and Brentwood CCG, Acute services")])
    changes = clerk.must("history", REGISTER, "arrangement", "ARR-01", "--limit", "1",
                         "--format", "json").json
    report.equal("history field by field",
                 [(row["change"], row["field"], row["before"], row["after"]) for row in changes],
                 [("changed", "review", None, "2016-09-30"),
                  ("changed", "end", "2016-03-31", "2017-03-31")])


def end_of(clerk):
    record = clerk.must("show", REGISTER, "arrangement", "ARR-01", "--format", "json").json
    return record["fields"]["end"]


def reverse(clerk, report):
    report.outcome("redo before undo", clerk.run("redo", REGISTER), status=4, out="",
                   err="accordctl: There is nothing to redo.\n")
    report.outcome("undo says what", clerk.run("undo", REGISTER), err="",
                   out=["Change ARR-01: review, end"])
    report.equal("undo", end_of(clerk), "2016-03-31")
    report.outcome("redo says what", clerk.run("redo", REGISTER), err="",
                   out=["Change ARR-01: review, end"])
    report.equal("redo", end_of(clerk), "2017-03-31")
    kinds = [entry["kind"] for entry in
             clerk.must("history", REGISTER, "--limit", "3", "--format", "json").json]
    report.equal("both are entries of their own", kinds, ["redo", "undo", "change"])
    report.outcome("remove what is referred to",
                   clerk.run("remove", REGISTER, "arrangement", "ARR-01"), status=4, out="",
                   err=["arrangement ARR-01 cannot be removed", "\n  party ", ", arrangement: NHS"])


def keep(clerk, report, party):
    found = clerk.must("verify", REGISTER, "--format", "json").json
    report.equal("verify", (found["entries"], found["faults"], found["head"]),
                 (7, [], clerk.head(REGISTER)))
    report.outcome("verify a head that was printed", clerk.run("verify", REGISTER, "--head",
                                                               found["head"][:12]), err="")
    report.outcome("verify a head that is not in it", clerk.run("verify", REGISTER, "--head",
                                                                "0123456789ab"), status=1, err="",
                   out=["Faults", "0123456789ab"])
    report.outcome("backup", clerk.run("backup", REGISTER, "copy.accord"), out="",
                   err="accordctl: copy.accord was written.\n")
    report.equal("the backup verifies", clerk.must("verify", "copy.accord", "--format", "json").json,
                 found)
    hits = clerk.must("search", REGISTER, "basil", "--format", "json").json
    report.equal("search", [(hit["type"], hit["ref"]) for hit in hits], [("organisation", "99E")])
    report.outcome("remove", clerk.run("remove", REGISTER, "party", party), out="", err="")
    report.outcome("the removed record has its history still",
                   clerk.run("history", REGISTER, "party", party, "--format", "csv"), err="",
                   out=["Remove party NHS Basildon", ",removed,role,lead,\r\n"])
    report.outcome("undo brings it back", clerk.run("undo", REGISTER), out=["Remove party"])
    report.outcome("as it was", clerk.run("show", REGISTER, "party", party),
                   out=["\nRole                  Lead\n"])


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        party = make(clerk, report)
        read(clerk, report, party)
        change(clerk, report)
        reverse(clerk, report)
        keep(clerk, report, party)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
