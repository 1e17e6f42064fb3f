#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables on their way in: the forms that are read, what a dry run says, and what is refused."""

import json
import sys

import office

REGISTER = "r.accord"
BODIES = "code,name,opened\r\n02N,\"Airedale, Wharfedale and Craven\",20130401\r\n02P,Caffè,1/4/2013\r\n"
NAMES = {"02N": "Airedale, Wharfedale and Craven", "02P": "Caffè"}
NUMBERED = ["--no-header", "--map", "code=1", "--map", "name=2", "--map", "opened=3"]

# Name, file, options. Each brings the same two bodies in.
FORMS = [
    ("headings that are fields", BODIES, []),
    ("headings that are mapped", BODIES.replace("code,name", "Our code,Body"),
     ["--map", "code=Our code", "--map", "name=body"]),
    ("columns by number", BODIES.partition("\n")[2], NUMBERED),
    ("a column that fills nothing", BODIES.replace("\r\n", ",x\r\n"), []),
    ("UTF-8 with a mark", BODIES.encode("utf-8-sig"), []),
    ("UTF-16", BODIES.encode("utf-16"), []),
    ("Windows-1252", BODIES.encode("windows-1252"), []),
    ("an encoding that is named", BODIES.encode("cp437"), ["--encoding", "IBM437"]),
    ("lines that end in CR alone", BODIES.replace("\r\n", "\r"), []),
    ("semicolons", BODIES.replace("\"Airedale, ", "Airedale~ ").replace("Craven\"", "Craven")
     .replace(",", ";").replace("~", ","), []),
    ("an update of what is not there", BODIES, ["--update"]),
]

# Name, type, file, options, what standard error says. The status is 4.
REFUSALS = [
    ("a bad date", "organisation", BODIES.replace("1/4/2013", "31/2/2013"), [],
     ["1 row of 2 is refused", "bad.csv, line 3, opened: “31/2/2013”"]),
    ("a bad amount", "contribution", "fund,organisation,agreed\nBetter care,99E,12x\n", [],
     ["line 2, agreed: “12x”"]),
    ("a reference to nothing", "party", "arrangement,organisation,role\nARR-01,ZZZ,lead\n", [],
     ["line 2, organisation: “ZZZ”", "organisation was expected"]),
    ("a choice that does not exist", "party", "arrangement,organisation,role\nARR-01,99E,boss\n", [],
     ["line 2, role: “boss”", "lead, member"]),
    ("a text that is too long", "organisation", "code,name\n1," + "x" * 501 + "\n", [],
     ["line 2, name: ", "501", "500"]),
    ("a required field left empty", "organisation", "code,name\n1,\n", [], ["line 2, name: "]),
    ("too many cells", "organisation", "code,name\n1,One\n2,Two,Three\n", [], ["line 3"]),
    ("too few cells", "organisation", "code,name,opened\n1,One,\n2,Two\n", [], ["line 3"]),
    ("an open quote", "organisation", 'code,name\n1,"One\n', [], ["bad.csv", "line 2"]),
    ("a reference twice in the file", "organisation", "code,name\n1,One\n1,Two\n", [],
     ["line 3, code: “1”"]),
    ("a reference that is taken", "organisation", "code,name\n99E,Other\n", [],
     ["line 2, code: “99E” is in the register already"]),
    ("no column for a required field", "organisation", "code,title\n1,One\n", [],
     ["bad.csv", "name", "code, title"]),
    ("a column that is not there", "organisation", BODIES, ["--map", "name=Body"], ["“Body”"]),
    ("a field that is not there", "organisation", BODIES, ["--map", "nam=name"], ["“nam”"]),
    ("a field mapped twice", "organisation", BODIES, ["--map", "name=1", "--map", "name=2"],
     ["name is given twice"]),
    ("a map without a column", "organisation", BODIES, ["--map", "name"], ["FIELD=COLUMN"]),
    ("the wrong encoding", "organisation", BODIES.encode("windows-1252"), ["--encoding", "UTF-8"],
     ["bad.csv", "UTF-8"]),
    ("no such encoding", "organisation", BODIES, ["--encoding", "KLINGON"], ["KLINGON"]),
    ("a register", "organisation", b"SQLite format 3\0" + bytes(100), [], ["bad.csv"]),
    ("another JSON", "bank-holiday", '{"scotland": {}}', [], ["bad.csv"]),
]


def check_forms(clerk, report):
    for number, (name, content, options) in enumerate(FORMS):
        register = f"{number}.accord"
        clerk.must("backup", REGISTER, register)
        clerk.write("good.csv", content)
        done = clerk.run("import", register, "organisation", "good.csv", *options)
        report.outcome(name, done, out="", err=["2 added, 0 changed"])
        rows = clerk.must("list", register, "organisation", "opened=2013-04-01", "--format",
                          "json").json
        report.equal(f"{name}: what is then there", {row["ref"]: row["name"] for row in rows}, NAMES)


def check_refusals(clerk, report):
    head = clerk.head(REGISTER)
    for name, record_type, content, options, err in REFUSALS:
        clerk.write("bad.csv", content)
        report.outcome(name, clerk.run("import", REGISTER, record_type, "bad.csv", *options),
                       status=4, out="", err=["accordctl: ", *err])
    for name, path in (("no such file", "missing.csv"), ("a folder", ".")):
        report.outcome(name, clerk.run("import", REGISTER, "organisation", path), status=3, out="",
                       err=[path])
    report.equal("nothing was imported", clerk.head(REGISTER), head)


def check_dry_run(clerk, report):
    clerk.write("mixed.csv", "code,name,kind\n99E,Basildon,ccg\n02P,Caffè,ccg\n07G,"
                             "NHS Thurrock CCG,\n,,\n03X,Other,boss\n")
    head = clerk.head(REGISTER)
    done = clerk.run("import", REGISTER, "organisation", "mixed.csv", "--update", "--dry-run",
                     "--format", "json")
    report.outcome("a dry run tells what is refused", done, status=4,
                   err=["Nothing was changed. To add: 1; to change: 1;", "refused: 1"])
    rows = done.json
    report.equal("row by row", [(row["line"], row["action"], row["record"], row["fields"])
                                for row in rows],
                 [(2, "change", "Basildon", ["name"]), (3, "add", "Caffè", []),
                  (4, "unchanged", "NHS Thurrock CCG", []), (5, "empty", None, []),
                  (6, "refused", None, [])])
    report.check("with the reason", [] if rows[4]["problem"].startswith("kind: “boss”") else [rows[4]])
    report.outcome("a dry run, for people", clerk.run(
        "import", REGISTER, "organisation", "mixed.csv", "--update", "--dry-run"), status=4,
                   out=["Line  Action     Record", "\n   2  change     Basildon"])
    report.equal("a dry run changes nothing", clerk.head(REGISTER), head)
    clerk.write("mixed.csv", "code,name\n99E,Basildon\n02P,Caffè\n")
    report.outcome("a dry run in which all is well", clerk.run(
        "import", REGISTER, "organisation", "mixed.csv", "--update", "--dry-run"))
    report.outcome("the run itself", clerk.run(
        "import", REGISTER, "organisation", "mixed.csv", "--update", "--officer", "Ann"), out="",
                   err="accordctl: 1 added, 1 changed, 0 removed, 0 unchanged, 0 empty.\n")
    entry = clerk.must("history", REGISTER, "--limit", "1", "--format", "json").json[0]
    report.equal("is one entry", (entry["who"], entry["what"]),
                 ("Ann", "Import 2 organisations from mixed.csv"))
    clerk.must("undo", REGISTER)
    report.outcome("that can be undone", clerk.run("show", REGISTER, "organisation", "02P"), status=4)


def check_round_trip(clerk, report):
    text = clerk.must("list", REGISTER, "organisation", "--format", "csv").out
    clerk.write("all.csv", text)
    head = clerk.head(REGISTER)
    report.outcome("what came out goes in again", clerk.run(
        "import", REGISTER, "organisation", "all.csv", "--update", "--quiet"), out="", err="")
    report.equal("and says the same", clerk.head(REGISTER), head)


def check_bank_holidays(clerk, report):
    events = [{"title": "New Year’s Day", "date": "2030-01-01", "notes": "", "bunting": True},
              {"title": "Christmas Day", "date": "2030-12-25", "notes": "", "bunting": True}]
    clerk.write("bank-holidays.json", json.dumps(
        {"england-and-wales": {"division": "england-and-wales", "events": events}}))
    words = ["import", REGISTER, "bank-holiday", "bank-holidays.json"]
    report.outcome("what GOV.UK publishes, dry", clerk.run(*words, "--dry-run"), out="",
                   err=["To add: 2; "])
    report.outcome("what GOV.UK publishes", clerk.run(*words), out="", err=["2 added"])
    report.outcome("once", clerk.run(*words), out="", err=["0 added", "2 unchanged"])
    report.outcome("a day of them", clerk.run("show", REGISTER, "bank-holiday", "2030-12-25"),
                   out=["Christmas Day"], err="")


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.fill(REGISTER)
        check_forms(clerk, report)
        check_refusals(clerk, report)
        check_dry_run(clerk, report)
        check_round_trip(clerk, report)
        check_bank_holidays(clerk, report)
        report.outcome("after all that the register is whole", clerk.run("verify", REGISTER))
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
