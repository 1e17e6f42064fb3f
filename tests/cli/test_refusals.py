#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: each kind has its sentence and its exit status, and leaves the register as it was."""

import os
import resource
import shutil
import sqlite3
import sys

import office

REGISTER = "r.accord"
PARTY = ["add", REGISTER, "party"]
ARRANGEMENT = ["add", REGISTER, "arrangement", "title=Other", "kind=collaborative"]

# Name, words, what standard error says. The status is 4.
INPUTS = [
    ("an unknown type", ["list", REGISTER, "partei"], ["no type", "“partei”", "arrangement, party"]),
    ("an unknown type to learn of", ["types", "partei"], ["“partei”"]),
    ("an unknown field", [*PARTY, "arangement=1"], ["no field", "“arangement”", "arrangement, org"]),
    ("an unknown field to ask for", ["list", REGISTER, "party", "x=1"], ["“x”", "It has: "]),
    ("an unknown field to sort by", ["list", REGISTER, "party", "--sort", "x"], ["“x”"]),
    ("no equals sign", ["add", REGISTER, "arrangement", "title"], ["“title”", "FIELD=VALUE", "title="]),
    ("a field twice", [*ARRANGEMENT, "title=Again"], ["title: ", "twice"]),
    ("what is computed", [*ARRANGEMENT, "status=ended"], ["status: ", "follows from other records"]),
    ("nothing in a required field", ["add", REGISTER, "arrangement", "title=Other"],
     ["kind: ", "required"]),
    ("clearing a required field", ["set", REGISTER, "arrangement", "ARR-01", "title="],
     ["title: ", "required"]),
    ("a reference to nothing", [*PARTY, "arrangement=ARR-77", "organisation=99E", "role=lead"],
     ["arrangement: “ARR-77”", "arrangement was expected"]),
    ("no such record to show", ["show", REGISTER, "arrangement", "ARR-77"], ["“ARR-77”"]),
    ("no such record to set", ["set", REGISTER, "arrangement", "ARR-77", "title=x"], ["“ARR-77”"]),
    ("no such record to remove", ["remove", REGISTER, "arrangement", "ARR-77"], ["“ARR-77”"]),
    ("no such record to follow", ["history", REGISTER, "arrangement", "ARR-77"], ["“ARR-77”"]),
    ("no such id to follow", ["history", REGISTER, "arrangement", "99999"], ["“99999”"]),
    ("changing what came with Accord", ["set", REGISTER, "profile", "Thurrock CCG", "notice_months=3"],
     ["“Thurrock CCG” came with Accord", "Make a copy"]),
    ("removing what came with Accord", ["remove", REGISTER, "profile", "Thurrock CCG"],
     ["“Thurrock CCG” came with Accord", "Make a copy"]),
    ("a day that does not exist", [*ARRANGEMENT, "end=31/02/2015"],
     ["end: “31/02/2015” is not a date", "28"]),
    ("an end before the start", [*ARRANGEMENT, "start=2015-04-01", "end=2015-03-31"],
     ["end: ", "31 Mar 2015", "1 Apr 2015"]),
    ("an end before the start that is there",
     ["set", REGISTER, "arrangement", "ARR-01", "end=2014-03-31"], ["end: ", "31 Mar 2014"]),
    ("a bad amount", ["set", REGISTER, "contribution", "CONTRIBUTION", "agreed=12,5x"],
     ["agreed: “12,5x”"]),
    ("a bad number", ["add", REGISTER, "agreement", "arrangement=ARR-01", "kind=framework",
                      "notice_months=six"], ["notice_months: “six”", "a number such as"]),
    ("neither yes nor no", [*ARRANGEMENT, "safe=maybe"], ["safe: “maybe”", "yes, no"]),
    ("a choice that does not exist", [*ARRANGEMENT, "mode=pooled"],
     ["mode: “pooled”", "delegating, exercising-for, jointly, delegated, pooled-budget"]),
    ("a text that is too long", [*ARRANGEMENT, "approval_minute=" + "x" * 501],
     ["approval_minute: ", "501", "500"]),
    ("several lines where one goes", [*ARRANGEMENT, "approval_minute=1\n2"],
     ["approval_minute: ", "single line"]),
    ("a control character", [*ARRANGEMENT, "note=\a"], ["note: ", "U+0007"]),
    ("what is not text", [*ARRANGEMENT, b"note=\xff"], ["UTF-8 was expected"]),
    ("a reference that is taken", [*ARRANGEMENT, "reference=ARR-01"], ["“ARR-01” is taken"]),
    ("an unknown report", ["export", REGISTER, "bord-pack", "--output", "x.xlsx"],
     ["“bord-pack”", "board-pack"]),
    ("an ending that no report has", ["export", REGISTER, "board-pack", "--output", "x.docx"],
     ["x.docx", ".xlsx, .pdf"]),
    ("a profile that does not exist", ["new", "n.accord", "--organisation", "X", "--code", "Y",
                                       "--profile", "none"], ["“none”", "There are: "]),
    ("a backup over itself", ["backup", REGISTER, REGISTER], ["is the register itself"]),
    ("a sheet of a workbook", ["import", REGISTER, "party", "x.xlsx", "--sheet", "1"],
     ["--sheet", "CSV"]),
]

# Name, file, what standard error says of it. The status is 3, for every command that opens it.
FILES = [
    ("no register", "missing.accord", ["There is no register at ", "missing.accord"]),
    ("no folder", "missing/r.accord", ["There is no register at "]),
    ("a folder", "folder", ["is a folder"]),
    ("a text", "text.accord", ["is not an Accord register"]),
    ("an empty file", "empty.accord", ["is not an Accord register"]),
    ("another program's database", "other.accord", ["is not an Accord register"]),
    ("a newer register", "newer.accord", ["newer Accord"]),
    ("an edited schema", "edited.accord", ["edited.accord"]),
    ("a damaged register", "damaged.accord", ["damaged.accord", "damaged"]),
    ("half a register", "half.accord", ["half.accord"]),
    ("a link", "link.accord", ["is a link"]),
    ("a second name", "second.accord", ["second name"]),
    ("a pipe", "pipe.accord", ["is not an Accord register"]),
]


def spoil(clerk, name, statement):
    shutil.copy(clerk.path(REGISTER), clerk.path(name))
    database = sqlite3.connect(clerk.path(name))
    database.execute(statement)
    database.commit()
    database.close()


def lay_files(clerk):
    with open(clerk.path(REGISTER), "rb") as file:
        good = file.read()
    os.mkdir(clerk.path("folder"))
    clerk.write("text.accord", "code,name\n" * 200)
    clerk.write("empty.accord", "")
    database = sqlite3.connect(clerk.path("other.accord"))
    database.execute("CREATE TABLE organisation (id INTEGER PRIMARY KEY)")
    database.close()
    spoil(clerk, "newer.accord", "PRAGMA user_version = 9999")
    spoil(clerk, "edited.accord", "CREATE TABLE extra (id INTEGER PRIMARY KEY)")
    middle = len(good) // 2 // 4096 * 4096
    clerk.write("damaged.accord", good[:middle] + b"\xa5" * 4096 * 8 + good[middle + 4096 * 8:])
    clerk.write("half.accord", good[:middle])
    os.symlink(clerk.path(REGISTER), clerk.path("link.accord"))
    clerk.write("first.accord", good)
    os.link(clerk.path("first.accord"), clerk.path("second.accord"))
    os.mkfifo(clerk.path("pipe.accord"))


def check_past(clerk, report):
    """What somebody wrote into the file behind the register's back."""
    for name, statement, out in (
        ("a record that is rewritten", "UPDATE organisation SET name = 'Other' WHERE code = '99E'",
         ["Organisation", "“Name” is not what the journal says"]),
        ("a record that is taken out", "DELETE FROM party", ["Faults  "]),
        ("an entry that is rewritten", "UPDATE journal SET officer = 'Other' WHERE seq = 2", ["2"]),
        ("an entry that is taken out", "DELETE FROM journal WHERE seq = 3", ["Faults  "]),
    ):
        spoil(clerk, "rewritten.accord", statement)
        done = clerk.run("verify", "rewritten.accord")
        report.outcome(name, done, status=1, out=out, err="")
        report.check(f"{name}: it is said", ["no fault"] if done.out.endswith("None\n") else [], done)


def check_inputs(clerk, report):
    contribution = clerk.must("list", REGISTER, "contribution", "--format", "json").json[0]["ref"]
    head = clerk.head(REGISTER)
    for name, words, err in INPUTS:
        words = [contribution if word == "CONTRIBUTION" else word for word in words]
        report.outcome(name, clerk.run(*words), status=4, out="", err=["accordctl: ", *err])
    report.outcome("a file to be kept that is not there", clerk.run(
        "add", REGISTER, "document", "title=x", "file=missing.pdf"), status=3, out="",
                   err=["accordctl: file: ", "missing.pdf"])
    report.equal("nothing was changed", clerk.head(REGISTER), head)
    report.equal("no file was left", sorted(os.listdir(clerk.folder)), [REGISTER])
    report.outcome("and the register is whole", clerk.run("verify", REGISTER), err="")


def check_files(clerk, report):
    lay_files(clerk)
    for name, path, err in FILES:
        report.outcome(name, clerk.run("list", path, "party"), status=3, out="",
                       err=["accordctl: ", *err])
        report.outcome(f"{name}, to write to", clerk.run("add", path, "organisation", "code=1",
                                                         "name=x"), status=3, out="", err=err)
    report.outcome("a register that is there already", clerk.run(
        "new", REGISTER, "--organisation", "X", "--code", "Y"), status=3, err=["already"])
    report.outcome("a register in no folder", clerk.run(
        "new", "missing/r.accord", "--organisation", "X", "--code", "Y"), status=3, err=["missing"])
    report.outcome("a backup to no folder", clerk.run("backup", REGISTER, "missing/b.accord"),
                   status=3, out="")
    report.outcome("a backup to a folder", clerk.run("backup", REGISTER, "folder"), status=3, out="",
                   err=["folder could not be written"])
    report.outcome("an export to no folder", clerk.run(
        "export", REGISTER, "board-pack", "--output", "missing/x.xlsx"), status=3, out="")


def check_permissions(clerk, report):
    if os.geteuid() == 0:
        for name in ("an unreadable register", "a read-only register", "a read-only folder"):
            report.skip(name, "root may do everything")
        return
    add = ["add", "guarded/r.accord", "organisation", "code=1", "name=x"]
    os.mkdir(clerk.path("guarded"))
    shutil.copy(clerk.path(REGISTER), clerk.path("guarded/r.accord"))
    for name, path, mode, status, err in (
        ("an unreadable register", "guarded/r.accord", 0o000, 3, ["may not be read"]),
        ("a read-only register", "guarded/r.accord", 0o400, 3, ["The file is read-only"]),
        ("a read-only folder", "guarded", 0o500, 3, ["The folder of the register is read-only"]),
    ):
        os.chmod(clerk.path(path), mode)
        report.outcome(name, clerk.run(*add), status=status, out="", err=err)
        os.chmod(clerk.path(path), 0o700)


def check_lock(clerk, report):
    other = sqlite3.connect(clerk.path(REGISTER), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    report.outcome("a register that somebody writes to can be read",
                   clerk.run("list", REGISTER, "party"), err="")
    report.outcome("but not written to",
                   clerk.run("add", REGISTER, "organisation", "code=1", "name=x"), status=3, out="",
                   err=["accordctl: "])
    other.execute("ROLLBACK")
    other.close()


def small_disk():
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, 64 * 1024))


def check_full_disk(clerk, report):
    clerk.must("backup", REGISTER, "kept.accord")
    with open(clerk.path("kept.accord"), "rb") as file:
        kept = file.read()
    # Signals stay ignored, so that a write beyond the limit fails as one to a full disk does.
    done = clerk.run("backup", REGISTER, "kept.accord", preexec_fn=small_disk, restore_signals=False)
    report.outcome("a backup to a full disk", done, status=3, out="", err=["accordctl: "])
    with open(clerk.path("kept.accord"), "rb") as file:
        report.equal("which leaves the old one", file.read() == kept, True)
    head = clerk.head(REGISTER)
    done = clerk.run("add", REGISTER, "organisation", "code=1", "name=x", preexec_fn=small_disk,
                     restore_signals=False)
    report.outcome("a change on a full disk", done, status=3, out="", err=["accordctl: "])
    report.equal("which changes nothing", clerk.head(REGISTER), head)
    with open("/dev/full", "wb") as full:
        done = clerk.run("types", stdout=full)
    report.outcome("output to a full disk", done, status=3, err=["standard output"])


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.fill(REGISTER)
        check_inputs(clerk, report)
        check_files(clerk, report)
        check_permissions(clerk, report)
        check_lock(clerk, report)
        check_full_disk(clerk, report)
        check_past(clerk, report)
        report.outcome("after all that the register is whole", clerk.run("verify", REGISTER))
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
