#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of withdrawal: read back by programs that are not ours, and from templates that an office made."""

import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

import office

REGISTER = "example.accord"
LETTERS = ["export", REGISTER, "notice-letter", "--as-at", "2015-09-18"]
SERVED = [*LETTERS, "--notice", "NOT-03", "--output"]
PLANNED = [*LETTERS, "--notice", "NOT-04", "--output"]
PARTNERS = ["NHS Basildon and Brentwood CCG", "NHS Castle Point and Rochford CCG", "NHS Southend CCG"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def read(path, part="word/document.xml"):
    """The text of a letter, a line for each paragraph, as a program that knows XML finds it."""
    with zipfile.ZipFile(path) as letter:
        root = ET.fromstring(letter.read(part))
    return "\n".join("".join({W + "t": node.text or "", W + "br": "\n", W + "tab": "\t"}.get(node.tag, "")
                             for node in paragraph.iter())
                     for paragraph in root.iter(W + "p"))


def repack(path, new, changes):
    """A copy of a document in which parts were changed, as a word processor would save it."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            made.writestr(name, changes.get(name, lambda text: text)(old.read(name).decode()))


def lacking(text, *parts):
    return [f"lacks {part!r}" for part in parts if part not in text]


def package_faults(path):
    """What the Open Packaging Conventions ask for, and Word complains of."""
    with zipfile.ZipFile(path) as letter:
        names = letter.namelist()
        if letter.testzip() is not None or names[0] != "[Content_Types].xml":
            yield "the archive is damaged, or does not begin with its types"
        types = ET.fromstring(letter.read("[Content_Types].xml"))
        known = {node.get("PartName") for node in types} | {"/[Content_Types].xml"}
        endings = {node.get("Extension") for node in types}
        for name in names:
            if "/" + name not in known and name.rsplit(".", 1)[-1] not in endings:
                yield f"{name} has no type"
            ET.fromstring(letter.read(name))
        for name in [name for name in names if name.endswith(".rels")]:
            folder = os.path.dirname(os.path.dirname(name))
            for relation in ET.fromstring(letter.read(name)).iter(RELATION):
                if os.path.join(folder, relation.get("Target")) not in names:
                    yield f"{name} leads to {relation.get('Target')}, which is not there"
        if any(entry.date_time != (1980, 1, 1, 0, 0, 0) for entry in letter.infolist()):
            yield "an entry has a time of its own"


def check_letters(clerk, report):
    done = clerk.run(*SERVED, "letters")
    report.outcome("a letter to each partner", done, out="", err=[f"letters/NOT-03 {PARTNERS[0]}.docx was written."])
    report.equal("named by notice and partner", sorted(os.listdir(clerk.path("letters"))),
                 [f"NOT-03 {partner}.docx" for partner in PARTNERS])
    for partner in PARTNERS:
        path = clerk.path(f"letters/NOT-03 {partner}.docx")
        text = read(path)
        report.check(f"what it says to {partner}", lacking(
            text, f"18 September 2015\n{partner}\n", "decided this on 28 May 2015 (minute GB-13/07)",
            "under clause 12.13 of our constitution", "6 months of notice",
            "The last partner was served on 15 July 2015", "at the end of 15 January 2016",
            "New arrangements start on 1 April 2016", "Dr Nuala Dunnock"))
        report.equal("no field is left", re.findall(r"{{.*?}}", text + read(path, "word/footer1.xml")), [])
        report.check("it is a package", package_faults(path))
    os.mkdir(clerk.path("again"))
    clerk.must(*SERVED, "again")
    report.equal("the same register and day, the same bytes",
                 [open(clerk.path(f"again/{name}"), "rb").read() == open(clerk.path(f"letters/{name}"), "rb").read()
                  for name in os.listdir(clerk.path("again"))], [True] * 3)
    with sqlite3.connect(clerk.path(REGISTER)) as register:
        noted = register.execute("SELECT count (*), count (DISTINCT options) FROM export "
                                 "WHERE report = 'notice-letter'").fetchone()
    register.close()
    report.equal("each is noted, with its partner", noted, (6, 3))


def check_conditions(clerk, report):
    clerk.must(*PLANNED, "planned")
    text = read(clerk.path(f"planned/NOT-04 {PARTNERS[0]}.docx"))
    report.check("not yet served", lacking(
        text, "If every partner is served on or before 21 September 2015",
        "no later than the end of 21 March 2016", "The last day to serve it for that start is 30 September 2015"))
    clerk.must("set", REGISTER, "notice", "NOT-04", "minute=")
    report.outcome("a fact is missing", clerk.run(*PLANNED, "drafts"),
                   err=["is a draft. Missing in the register: the minute of the decision."])
    path = clerk.path(f"drafts/NOT-04 {PARTNERS[0]}.docx")
    report.check("the letter says so", lacking(read(path), "Draft, not to be served", "[the minute of the decision]"))
    with zipfile.ZipFile(path) as letter:
        report.check("and marks the gap", lacking(letter.read("word/document.xml").decode(),
                                                  '<w:highlight w:val="yellow"/>'))
    clerk.must("undo", REGISTER)


def check_refusals(clerk, report):
    for ref, words in (("NOT-01", "NOT-01 was received"), ("NOT-02", "NOT-02 was rescinded"), ("none", "--notice: ")):
        report.outcome(f"no letter for {ref}", clerk.run(*LETTERS, "--notice", ref, "--output", "x.docx"), status=4,
                       out="", err=[words])
    report.outcome("an ending that is none", clerk.run(*SERVED, "odd.doc"), status=4, out="",
                   err=["odd.doc: the file’s ending chooses its kind", ".docx, .pdf"])
    clerk.write("taken", "a file")
    report.outcome("several letters, and a file", clerk.run(*SERVED, "taken"), status=3, out="",
                   err=["“taken” is a file, and several letters need a folder."])
    report.outcome("no such folder", clerk.run(*SERVED, "missing/letters"), status=3, out="", err=["missing/letters"])
    report.outcome("another report takes no notice",
                   clerk.run("export", REGISTER, "board-pack", "--notice", "NOT-03", "--output", "x.xlsx"), status=2,
                   out="", err=["The report board-pack takes no --notice."])
    report.check("nothing was left", [name for name in ("x.docx", "x.xlsx") if os.path.exists(clerk.path(name))])


def check_own_template(clerk, report):
    """What an office does to the template in its word processor, and what Accord says to it."""
    report.outcome("the template", clerk.run(*LETTERS, "--output", "template.docx"), out="",
                   err="accordctl: template.docx was written.\n")
    report.check("has the fields as text", lacking(read(clerk.path("template.docx")), "{{partner}}", "{{decided}}"))
    repack(clerk.path("template.docx"), clerk.path("own.docx"), {
        "word/document.xml": lambda text: text.replace(
            "<w:t>Dear colleagues</w:t>",
            '<w:t>Dear {{par</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tner</w:t></w:r><w:r><w:t>}}</w:t>')})
    own = ["--template", "own.docx"]
    clerk.must(*SERVED, "own", *own)
    report.check("a field that was cut up", lacking(read(clerk.path(f"own/NOT-03 {PARTNERS[2]}.docx")),
                                                    f"Dear {PARTNERS[2]}"))
    repack(clerk.path("template.docx"), clerk.path("own.docx"), {
        "word/document.xml": lambda text: text.replace("{{decided}}", "{{desided}}"),
        "word/footer1.xml": lambda text: text.replace("{{notice}}", "{{notice")})
    report.outcome("unknown fields are named", clerk.run(*SERVED, "wrong", *own), status=4, out="",
                   err=["“own.docx” has fields that Accord does not know.", "{{desided}}, in the text: “Our governing body",
                        "“notice", "in a footer"])
    report.equal("before anything is written", os.path.exists(clerk.path("wrong")), False)
    macros = io.BytesIO()
    with zipfile.ZipFile(macros, "w") as made:
        made.writestr("[Content_Types].xml", '<Types><Override PartName="/word/document.xml" ContentType="'
                      'application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>')
        made.writestr("_rels/.rels", "<Relationships/>")
    for name, content, words in (("text", b"Dear {{partner}}", "is not a Word document"),
                                 ("macros", macros.getvalue(), "contains macros"),
                                 ("half", open(clerk.path("template.docx"), "rb").read()[:3000], "is damaged")):
        clerk.write("own.docx", content)
        report.outcome(f"a template that is none: {name}", clerk.run(*SERVED, "wrong", *own), status=4, out="",
                       err=["“own.docx”", words])
    report.outcome("a template that is not there", clerk.run(*SERVED, "wrong", "--template", "none.docx"), status=3,
                   out="", err=["“none.docx” cannot be read"])


def check_pdf(clerk, report):
    if shutil.which("pdftotext") is None:
        report.skip("the letter as a PDF", "pdftotext is not installed")
        return
    clerk.must(*SERVED, "letters.pdf")
    path = clerk.path(f"letters.pdf/NOT-03 {PARTNERS[1]}.pdf")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
    report.check("the letter as a PDF", lacking(
        text, PARTNERS[1], "Notice of withdrawal: Non-emergency patient transport", "clause 12.13",
        "15 January 2016", "Dr Nuala Dunnock", "Page 1 of 1"))
    facts = subprocess.run(["pdfinfo", path], check=True, stdout=subprocess.PIPE).stdout.decode()
    report.check("on A4, tagged, and named", lacking(re.sub(" +", " ", facts), "(A4)", "Tagged: yes",
                                                     f"Title: NOT-03 {PARTNERS[1]}"))
    clerk.must(*SERVED, "again.pdf")
    report.equal("the same bytes again", open(path, "rb").read(),
                 open(clerk.path(f"again.pdf/NOT-03 {PARTNERS[1]}.pdf"), "rb").read())
    repack(clerk.path("template.docx"), clerk.path("picture.docx"), {
        "word/document.xml": lambda text: text.replace("<w:t>Dear colleagues</w:t>", "<w:drawing/>")})
    report.outcome("a picture is not left out", clerk.run(*SERVED, "picture.pdf", "--template", "picture.docx"),
                   status=4, out="", err=["cannot show: a picture or a box"])


def convert(clerk, file, kind, folder):
    """What LibreOffice makes of a file; None where its word processor is not installed."""
    if shutil.which("soffice") is None:
        return None
    subprocess.run(["soffice", f"-env:UserInstallation=file://{clerk.folder}/profile", "--headless", "--convert-to",
                    kind, "--outdir", clerk.path(folder), clerk.path(file)], env={**os.environ, "HOME": clerk.folder},
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100)
    made = os.path.splitext(os.path.basename(file))[0] + "." + kind.split(":")[0]
    return clerk.path(f"{folder}/{made}") if os.path.exists(clerk.path(f"{folder}/{made}")) else None


def check_libreoffice(clerk, report):
    path = convert(clerk, f"letters/NOT-03 {PARTNERS[0]}.docx", "txt:Text", "text")
    if path is None:
        report.skip("LibreOffice opens it", "its word processor is not installed")
        return
    with open(path, encoding="utf-8-sig") as file:
        report.check("LibreOffice opens it", lacking(
            file.read(), "NHS Thurrock CCG", PARTNERS[0], "Yours sincerely", "15 January 2016"))
    own = convert(clerk, "template.docx", "docx:MS Word 2007 XML", "saved")
    for folder in ("saved-letters", "saved-letters.pdf"):
        report.outcome(f"a template that LibreOffice saved: {folder}", clerk.run(*SERVED, folder, "--template", own),
                       out="")
    report.equal("says the same", read(clerk.path(f"saved-letters/NOT-03 {PARTNERS[0]}.docx")).split(),
                 read(clerk.path(f"letters/NOT-03 {PARTNERS[0]}.docx")).split())
    report.outcome("an old document", clerk.run(*SERVED, "old", "--template", convert(
        clerk, "template.docx", "doc", "saved")), status=4, out="", err=["saved by an old Word (.doc)"])
    report.outcome("a document of LibreOffice", clerk.run(*SERVED, "old", "--template", convert(
        clerk, "template.docx", "odt", "saved")), status=4, out="", err=["is a document of LibreOffice (.odt)"])


def main(program):
    report = office.Report()
    with office.Office(program) as clerk:
        clerk.must("sample", REGISTER, "--year", "2015/16")
        check_letters(clerk, report)
        check_conditions(clerk, report)
        check_refusals(clerk, report)
        check_own_template(clerk, report)
        check_pdf(clerk, report)
        check_libreoffice(clerk, report)
    report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
