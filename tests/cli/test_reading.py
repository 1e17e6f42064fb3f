#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reading commands print, in each of their forms."""

import csv
import io
import sys

import office

REGISTER = "r.accord"

# Eight columns of a terminal: two characters take two each, and one stands on the one before.
WIDE = "海é海, e\u0301"

# Words after "list REGISTER arrangement --format json", the references that answer.
LISTS = [
    ([], ["ARR-01", "ARR-02", "ARR-03"]),
    (["--sort", "title"], ["ARR-01", "ARR-03", "ARR-02"]),
    (["--sort", "-title"], ["ARR-02", "ARR-03", "ARR-01"]),
    (["--sort", "start", "--limit", "1"], ["ARR-02"]),
    (["--limit", "2"], ["ARR-01", "ARR-02"]),
    (["kind=collaborative"], ["ARR-01", "ARR-03"]),
    (["kind=Local authority"], ["ARR-02"]),
    (["kind=collaborative", "kind=local-authority"], ["ARR-01", "ARR-02", "ARR-03"]),
    (["kind=collaborative", "safe=yes"], ["ARR-01"]),
    (["safe="], ["ARR-02", "ARR-03"]),
    (["start=1 apr 15"], ["ARR-01"]),
    (["predecessor=ARR-01"], ["ARR-03"]),
    (["--search", "acute"], ["ARR-01"]),
    (["--search", "pool", "kind=collaborative"], []),
    (["status=in-force", "--as-at", "2015-06-01"], ["ARR-01", "ARR-02"]),
    (["status=ended", "--as-at", "2016-06-01"], ["ARR-01"]),
]


# Text that programs have tripped over.
NAUGHTY = [
    "--help", "-1", "a=b", "=1+1", "@SUM(1)", "' OR 1=1 --", "\"quoted\"", "'; DROP TABLE party; --",
    "%s%n%1$s", "{title}", "\\n", "$(id)", "`id`", "<b>&amp;</b>", "NULL", "undefined", "0x1F", "1e400",
    "01/04/2015", "½ ⅔", "Ω≈ç√∫", "田中さん", "مرحبا بالعالم", "\u202etxet", "e\u0301", "👩‍👩‍👧‍👦", "\ufeffmark",
    "a,b;c\tb", "x" * 500,
]


def fill(clerk):
    clerk.fill(REGISTER)
    clerk.must("set", REGISTER, "arrangement", "ARR-01", "approved=2015-03-01",
               "in_patients_interests=yes")
    clerk.must("add", REGISTER, "arrangement", "title=Pooled fund", "kind=local-authority",
               "start=2014-04-01", "approved=2014-03-01")
    clerk.must("add", REGISTER, "arrangement", "title=Learning disability", "kind=collaborative",
               "predecessor=ARR-01", "note==1+1", "services=One\nTwo",)


def check_lists(clerk, report):
    for words, wanted in LISTS:
        done = clerk.run("list", REGISTER, "arrangement", "--format", "json", *words)
        report.equal("list " + " ".join(words), [row["ref"] for row in done.json], wanted)
    report.outcome("a list of none, for people",
                   clerk.run("list", REGISTER, "arrangement", "title=Nothing"), out="",
                   err="accordctl: There are none.\n")
    report.outcome("a list of none, quietly",
                   clerk.run("list", REGISTER, "arrangement", "title=Nothing", "--quiet"), out="",
                   err="")
    report.outcome("a list of none, as JSON",
                   clerk.run("list", REGISTER, "arrangement", "title=Nothing", "--format", "json"),
                   out="[]\n", err="")


def check_json(clerk, report):
    fields = [field["key"] for field in clerk.must("types", "arrangement", "--format", "json").json]
    row = clerk.must("list", REGISTER, "arrangement", "--format", "json").json[2]
    report.equal("JSON has every field by its key", list(row), ["id", "ref", *fields])
    report.equal("and text as it is", (row["note"], row["services"]), ("=1+1", "One\nTwo"))
    seat = clerk.must("add", REGISTER, "committee", "name=Joint committee",
                      "form=joint-committee").out.strip()
    clerk.must("add", REGISTER, "seat", f"committee={seat}", "title=Chair", "category=lay, clinical",
               "voting=no")
    row = clerk.must("list", REGISTER, "seat", "--format", "json").json[0]
    report.equal("choices are a list, booleans yes and no", (row["category"], row["voting"]),
                 (["lay", "clinical"], "no"))
    clerk.must("add", REGISTER, "meeting", f"committee={seat}", "date=2015-06-09", "time=14.30")
    row = clerk.must("list", REGISTER, "meeting", "--format", "json").json[0]
    report.equal("references are a list", (row["committee"], row["time"]), ([seat], "14:30"))
    row = clerk.must("list", REGISTER, "contribution", "--format", "json").json[0]
    report.equal("money is pounds with two decimals", row["agreed"], "1200000.00")
    clerk.must("add", REGISTER, "agreement", "arrangement=ARR-01", "kind=framework",
               "notice_months=6")
    row = clerk.must("list", REGISTER, "agreement", "--format", "json").json[0]
    report.equal("whole numbers are numbers", row["notice_months"], 6)
    clerk.must("add", REGISTER, "resource", "arrangement=ARR-01", "provider=99E",
               "receiver=07G", "kind=staff", "wte=0.6")
    row = clerk.must("list", REGISTER, "resource", "--format", "json").json[0]
    report.equal("and so are decimals", row["wte"], 0.6)


def check_personal(clerk, report):
    person = clerk.must("add", REGISTER, "person", "family_name=Alder", "email=a@example.org")
    ref = person.out.strip()
    clerk.must("set", REGISTER, "person", ref, "email=alder@example.org")
    record = clerk.must("show", REGISTER, "person", ref, "--format", "json").json
    report.equal("contact details are the office's to see", record["fields"]["email"],
                 "alder@example.org")
    done = clerk.run("history", REGISTER, "person", ref, "--format", "csv")
    report.check("but are in no history", ["an address"] if "example.org" in done.out else [], done)


def check_csv(clerk, report):
    done = clerk.run("list", REGISTER, "arrangement", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    report.equal("CSV has a line for each", [row["ref"] for row in rows],
                 ["ARR-01", "ARR-02", "ARR-03"])
    report.check("lines end as RFC 4180 has it", [] if "\r\nid" not in done.out and
                 done.out.startswith("id,ref,reference,title,") and done.out.endswith("\r\n")
                 else ["no"], done)
    report.equal("several lines in a cell", rows[2]["services"], "One\nTwo")
    report.equal("a formula is neutralised", rows[2]["note"], "'=1+1")
    report.outcome("and that is said", done, out=None,
                   err="accordctl: An apostrophe was put before 1 value that a spreadsheet would run "
                       "as a formula.\n")
    shown = clerk.run("show", REGISTER, "arrangement", "ARR-01", "--format", "csv").out
    report.equal("show is a row of the list", shown.splitlines(), done.out.splitlines()[:2])


def check_text(clerk, report):
    for code, name in (("W1", WIDE), ("W2", "Bwrdd Iechyd")):
        clerk.must("add", REGISTER, "organisation", f"code={code}", f"name={name}", "opened=1/4/13")
    done = clerk.run("list", REGISTER, "organisation", "code=W1", "code=W2")
    report.outcome("columns are aligned by their width on a screen", done, err="",
                   out="Code  Name          Opened      State\n"
                       "W2    Bwrdd Iechyd  2013-04-01  Open\n"
                       f"W1    {WIDE}      2013-04-01  Open\n")
    clerk.must("add", REGISTER, "organisation", "code=L1", "name=" + "Long " * 40)
    longest = clerk.must("list", REGISTER, "organisation", "code=L1").out.splitlines()[1]
    report.equal("a long cell is cut", longest, "L1    " + ("Long " * 40)[:106] + "…  Open")
    done = clerk.run("list", REGISTER, "arrangement", "--as-at", "2015-06-01")
    report.outcome("people read labels and dates", done, err="",
                   out=["Collaborative working", "2015-03-01", "In force"])
    report.check("a line fits on a page", [line for line in done.out.splitlines() if len(line) > 120])
    clerk.must("set", REGISTER, "organisation", "W2", "note=red\u009b31m", "--officer", "\033[1mAnn")
    for words in (["show", REGISTER, "organisation", "W2"], ["history", REGISTER, "--limit", "1"]):
        done = clerk.must(*words)
        report.check(f"nothing in {words[0]} steers a terminal",
                     [code for code in ("\033", "\u009b") if code in done.out], done)


def check_naughty(clerk, report):
    wrong = []
    for number, text in enumerate(NAUGHTY):
        clerk.must("add", REGISTER, "organisation", f"code=N{number}", f"name={text}")
        rows = clerk.must("list", REGISTER, "organisation", f"name={text}", "--format", "json").json
        if [(row["ref"], row["name"]) for row in rows] != [(f"N{number}", text)]:
            wrong.append(f"{text!r} came back as {rows}")
    report.check("text comes back as it went in, and is found by it", wrong)
    rows = clerk.must("list", REGISTER, "organisation", "--format", "csv", "--quiet").out
    names = {row["ref"]: row["name"].removeprefix("'") for row in
             csv.DictReader(io.StringIO(rows, newline=""))}
    report.equal("in CSV as well", [names[f"N{number}"] for number in range(len(NAUGHTY))],
                 [text.removeprefix("'") for text in NAUGHTY])
    report.outcome("and in the journal", clerk.run("verify", REGISTER), err="")


def check_types(clerk, report):
    types = clerk.must("types", "--format", "json").json
    report.equal("types are fifty", (len(types), types[0]["type"], types[-1]["type"]),
                 (50, "organisation", "bank-holiday"))
    report.outcome("types, for people", clerk.run("types"), err="",
                   out=["Type  ", "\nagenda-item       Agenda item"])
    fields = {field["key"]: field
              for field in clerk.must("types", "arrangement", "--format", "json").json}
    report.equal("a required choice", fields["kind"], {
        "key": "kind", "kind": "choice", "required": True, "computed": False,
        "choices": ["collaborative", "local-authority", "ccg-joint", "nhse-ccg-functions",
                    "nhse-functions"],
        "refers_to": None, "label": "Kind",
        "help": "Which section of the constitution it is made under"})
    report.equal("a computed field", (fields["status"]["computed"], fields["status"]["required"]),
                 (True, False))
    report.equal("a reference", (fields["profile"]["kind"], fields["profile"]["refers_to"]),
                 ("reference", "profile"))
    report.outcome("fields, for people", clerk.run("types", "arrangement"), err="",
                   out=["title                  text       required  Title\n",
                        "status                 choice     computed  Status. ", "Choices: "])
    text = clerk.must("types", "party", "--format", "csv").out
    report.equal("fields, as CSV", text.splitlines()[3],
                 "role,choice,yes,lead member nhs-england local-authority support,no,,Role,")


def check_journal(clerk, report):
    row = clerk.must("history", REGISTER, "--limit", "1", "--format", "json").json[0]
    report.equal("what an entry says", list(row),
                 ["number", "when", "who", "what", "kind", "undoes", "hash"])
    report.check("when is UTC", [] if row["when"].endswith("Z") and len(row["when"]) == 20
                 else [row["when"]])
    for option, env, who in (
        ([], {}, office.CLERK),
        ([], {"ACCORD_OFFICER": "Ann Ŵyn"}, "Ann Ŵyn"),
        (["--officer", "Bob"], {"ACCORD_OFFICER": "Ann"}, "Bob"),
    ):
        clerk.must("set", REGISTER, "organisation", "99E", f"note={who}{env}", *option, env=env)
        row = clerk.must("history", REGISTER, "--limit", "1", "--format", "json").json[0]
        report.equal(f"who it was: {who}", row["who"], who)
    clerk.must("set", REGISTER, "organisation", "99E", "note=x", env={"ACCORD_OFFICER": ""})
    row = clerk.must("history", REGISTER, "--limit", "1", "--format", "json").json[0]
    report.check("else the login", [] if row["who"] not in ("", "Unknown", office.CLERK) else [row])
    done = clerk.run("list", REGISTER, "organisation", "code=W1", "--format", "json",
                     env={"LC_ALL": "C"})
    report.equal("no locale is needed", done.json[0]["name"], WIDE)
    done = clerk.run("search", REGISTER, "海", "--format", "json", env={"LC_ALL": "C"})
    report.outcome("nor for what is asked", done, err="")


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        fill(clerk)
        check_lists(clerk, report)
        check_json(clerk, report)
        check_personal(clerk, report)
        check_csv(clerk, report)
        check_text(clerk, report)
        check_types(clerk, report)
        check_naughty(clerk, report)
        check_journal(clerk, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
