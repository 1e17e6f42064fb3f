#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example register, and the board pack that is made of it: what a new user sees first."""

import hashlib
import os
import pty
import resource
import sqlite3
import sys
import zipfile

import office

REGISTER = "example.accord"
PACK = ["export", REGISTER, "board-pack", "--as-at", "2015-09-30", "--output"]


def check_sample(clerk, report):
    report.outcome("sample", clerk.run("sample", REGISTER, "--year", "2015/16"), out="",
                   err=f"accordctl: {REGISTER} was made.\n")
    report.outcome("it verifies", clerk.run("verify", REGISTER), out=["Faults", "None"], err="")
    homes = clerk.must("list", REGISTER, "home-body", "--format", "json").json
    report.equal("its home", [home["organisation"] for home in homes], ["07G"])
    for record_type in ("arrangement", "party", "lead", "committee", "seat", "meeting", "decision",
                        "interest", "objective", "obligation", "pooled-fund", "notice", "action"):
        done = clerk.run("list", REGISTER, record_type, "--format", "json")
        report.check(f"it has records of type {record_type}", [] if done.json else ["none"], done)
    report.outcome("a second one over it is refused", clerk.run("sample", REGISTER), status=3, out="",
                   err=["already"])
    clerk.must("sample", "today.accord", env={"ACCORD_TODAY": "2021-05-01"})
    meetings = clerk.must("list", "today.accord", "meeting", "--format", "json").json
    report.check("without a year it lies in the current one",
                 [] if any("2021-05" in meeting["date"] for meeting in meetings) else ["no meeting"])


def check_pack(clerk, report):
    report.outcome("export", clerk.run(*PACK, "pack.xlsx"), out="",
                   err="accordctl: pack.xlsx was written.\n")
    with zipfile.ZipFile(clerk.path("pack.xlsx")) as pack:
        report.equal("the workbook is whole", pack.testzip(), None)
        report.check("it is a workbook", [] if "xl/workbook.xml" in pack.namelist() else ["no"])
    report.outcome("quietly", clerk.run(*PACK, "again.xlsx", "--quiet"), out="", err="")
    with open(clerk.path("pack.xlsx"), "rb") as one, open(clerk.path("again.xlsx"), "rb") as other:
        report.equal("the same register and day, the same bytes", one.read() == other.read(), True)
    report.outcome("as a PDF", clerk.run(*PACK, "pack.PDF"), out="",
                   err="accordctl: pack.PDF was written.\n")
    with open(clerk.path("pack.PDF"), "rb") as pages:
        report.check("it is one", [] if pages.read(5) == b"%PDF-" else ["no"])
    meeting = clerk.must("list", REGISTER, "meeting", "--limit", "1", "--format", "json").json[0]
    report.outcome("for a meeting", clerk.run(*PACK, "meeting.xlsx", "--meeting", meeting["ref"]),
                   out="")
    report.outcome("for no such meeting", clerk.run(*PACK, "x.xlsx", "--meeting", "none"), status=4,
                   out="", err=["--meeting: ", "“none”"])
    report.equal("nothing else was left", sorted(os.listdir(clerk.folder)),
                 ["again.xlsx", REGISTER, "meeting.xlsx", "pack.PDF", "pack.xlsx", "today.accord"])


def check_notes(clerk, report):
    """What left the office is in the register, with the name of who made it, and breaks no chain."""
    clerk.must(*PACK, "noted.xlsx", "--officer", "C. Goldcrest")
    with sqlite3.connect(clerk.path(REGISTER)) as register:
        noted = register.execute("SELECT officer, report, format, as_at, path, sha256 FROM export "
                                 "ORDER BY id DESC LIMIT 1").fetchone()
    register.close()
    with open(clerk.path("noted.xlsx"), "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    report.equal("what was exported is noted", noted,
                 ("C. Goldcrest", "board-pack", "xlsx", "2015-09-30", clerk.path("noted.xlsx"), digest))
    report.outcome("it verifies still", clerk.run("verify", REGISTER), out=["Faults", "None"], err="")


def on_terminal(clerk, *words):
    """What a clerk sees on the terminal that standard error goes to, up to the next prompt."""
    terminal, end = pty.openpty()
    try:
        clerk.must(*words, stderr=end)
        os.write(end, b"$")
        return os.read(terminal, 65536).decode()
    finally:
        os.close(end)
        os.close(terminal)


def check_progress(clerk, report):
    try:
        os.close(pty.openpty()[0])
    except OSError:
        report.skip("progress on a terminal", "this machine has no terminals to give")
        return
    seen = on_terminal(clerk, *PACK, "pack.xlsx")
    report.check("progress on a terminal", [part for part in ("\r1 of ", "\r2 of ", "was written")
                                            if part not in seen], seen)
    report.equal("nothing with --quiet", on_terminal(clerk, *PACK, "pack.xlsx", "--quiet"), "$")


def small_disk():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def check_failure(clerk, report):
    for name in ("kept.xlsx", "kept.pdf"):
        clerk.write(name, "last month's")
        done = clerk.run(*PACK, name, preexec_fn=small_disk, restore_signals=False)
        report.outcome(f"an export to a full disk, {name}", done, status=3, out="", err=[name])
        with open(clerk.path(name), encoding="utf-8") as file:
            report.equal("which leaves the old file", file.read(), "last month's")
    report.outcome("an export over a folder", clerk.run(*PACK, "missing/pack.xlsx"), status=3, out="",
                   err=["missing"])


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        check_sample(clerk, report)
        check_pack(clerk, report)
        check_notes(clerk, report)
        check_progress(clerk, report)
        check_failure(clerk, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
