#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What profile-check reads and finds, in each of its forms, and what it refuses."""

import csv
import io
import os
import sys

import office

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "intake", "fixtures")
SECTION = os.path.join(FIXTURES, "constitution-section.txt")
WHOLE = os.path.join(FIXTURES, "constitution-whole.txt")

# The faults of SECTION: severity, fault, clause.
FAULTS = [
    ("breach", "list-broken", "12.19"),
    ("warning", "words-missing", "12.13"),
    ("warning", "reference-wrong", "12.28"),
    ("warning", "reference-wrong", "12.29"),
    ("warning", "reference-wrong", "12.30"),
]

# Name, file, content, exit status, what standard error says of it.
REFUSALS = [
    ("a PDF document", "a.pdf", b"%PDF-1.7\n", 4, ["a.pdf: this is a PDF document", "save it as text"]),
    ("a Word document", "a.docx", b"PK\x03\x04", 4, ["a.docx: ", "save it as plain text"]),
    ("an older Word document", "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 4, ["a.doc: "]),
    ("an empty file", "empty.txt", b"", 4, ["empty.txt: there are no words in it"]),
    ("a program", "a.bin", b"\x7fELF\x02\x01", 4, ["a.bin: this is not text"]),
    ("a large file", "large.txt", b"1.1 Words. " * 5_000_000, 4,
     ["large.txt is larger than 8 MiB", "Save the constitution’s text alone"]),
    ("no file", "missing.txt", None, 3, ["missing.txt: there is no such file"]),
    ("a folder", ".", None, 3, ["this is a folder"]),
]


def faults_of(document):
    return [(fault["severity"], fault["fault"], fault["clause"]) for fault in document["faults"]]


def check_forms(clerk, report):
    done = clerk.run("profile-check", SECTION)
    report.outcome("text", done, status=1, err="",
                   out=["36 numbered clauses were read", "NHS Marshland CCG", "WHAT WAS READ",
                        "FAULTS", "12.28", "Refer to clause 12.25"])

    done = clerk.run("profile-check", SECTION, "--format", "json")
    report.outcome("JSON", done, status=1, err="")
    report.equal("its faults", faults_of(done.json), FAULTS)
    values = {finding["key"]: finding["value"] for finding in done.json["findings"]}
    report.equal("what was read", [values[key] for key in (
        "notice_months", "scheme_clause", "fund_clause_nhse", "reporters_nhse", "expiry_said_nhse")],
        ["6", "12.35", "12.28", "Director of Planning", "yes"])
    report.equal("no comparison", "differences" in done.json, False)

    done = clerk.run("profile-check", SECTION, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    report.equal("CSV has the same faults", [(row["severity"], row["key"], row["clause"])
                                             for row in rows if row["part"] == "fault"], FAULTS)
    report.equal("and the same clauses", [row["clause"] for row in rows
                                          if row["key"] == "withdrawal_clause_nhse"], ["12.34"])


def check_profile(clerk, report):
    done = clerk.run("profile-check", SECTION, "--profile", "Thurrock CCG", "--format", "json")
    report.equal("differences", [(row["key"], row["read"], row["held"])
                                 for row in done.json["differences"]],
                 [(key, "Director of Planning", "Director of Commissioning")
                  for key in ("reporters_nhse_ccg", "reporters_nhse")])
    done = clerk.run("profile-check", SECTION, "--profile", "Thurrock CCG")
    report.outcome("differences in text", done, status=1,
                   out=["DIFFERENCES FROM “Thurrock CCG”", "Director of Commissioning"])
    done = clerk.run("profile-check", SECTION, "--profile", "none")
    report.outcome("a profile that does not exist", done, status=4, out="", err=["“none”", "There are: "])


def check_sound(clerk, report):
    done = clerk.run("profile-check", WHOLE)
    report.outcome("a text without faults", done, status=0, err="", out=["None was found."])
    done = clerk.run("profile-check", WHOLE, "--format", "json", "--profile", "Thurrock CCG")
    report.outcome("differences are no breach", done, status=0, err="")


def check_refusals(clerk, report):
    for name, file, content, status, told in REFUSALS:
        if content is not None:
            clerk.write(file, content)
        report.outcome(name, clerk.run("profile-check", file), status=status, out="", err=told)


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        check_forms(clerk, report)
        check_profile(clerk, report)
        check_sound(clerk, report)
        check_refusals(clerk, report)
    report.end()


if __name__ == "__main__":
    main(sys.argv[1])
