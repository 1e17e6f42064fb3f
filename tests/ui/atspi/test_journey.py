#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_journey.py ACCORD ACCORDCTL: from nothing to a board pack with keyboard and screen reader: a new
register, bodies and people, an arrangement with its parties and leads, a committee and who sits on it,
undo, redo, an earlier day, the exports; then the files and the register are read by programs that are
not the window."""

import csv
import os
import sys

from atspi import (OFFICER, Accord, Focus, Report, Screen, find, find_all, get_view, go_to_page, has_state, keys,
                   name_of, poll, press, text_of, type_into, wait_for_focus)
from office import Office

try:
    import openpyxl
except ImportError:
    print("1..0 # SKIP openpyxl is not installed")
    sys.exit(0)

HOME = "NHS Thurrock CCG"
REGISTER = f"Accord – {HOME}"
FILE = "our-register.accord"
TITLE = "Wheelchair services"
BODIES = {"99E": "NHS Basildon and Brentwood CCG", "99F": "NHS Castle Point and Rochford CCG"}
PEOPLE = ["Clinical chair", "Accountable officer"]
COMMITTEE = "Wheelchair services committee"
EXPORT = "Export: Board pack"
PACK = "board-pack-2015-09-22.xlsx"
LIST = "arrangements.csv"
CALENDAR = "calendar.ics"


def start_register(accord):
    press(find(accord.window("Accord"), "push button", "Start a register…"))
    dialog = accord.window("Start a Register")
    type_into(find(dialog, "text", "Name"), "thurrock ccg")
    find(dialog, "list item", HOME)
    keys("Return")
    poll(f"{HOME} to be taken", lambda: text_of(find(dialog, "text", "Name")) == HOME)
    keys("Return")
    wait_for_focus(find(dialog, "radio button", "Model wording (2014)"))
    press(find(dialog, "push button", "Continue"))
    find(dialog, "text", "Your name")
    press(find(dialog, "push button", lambda name: name.startswith("Choose…")))
    choose_file(accord, "Where the Register Is Kept", "our-register", "Choose")
    accord.window("Start a Register")
    find(dialog, "list item", FILE)
    press(find(dialog, "push button", "Start"))
    window = accord.window(REGISTER)
    find(window, "label", "Nothing to do")
    keys("ctrl+2")
    wait_for_focus(find(window, "push button", "New arrangement…"))


def choose_file(accord, title, name, accept):
    """Answers GTK's own file chooser, where the name proposed has the focus."""
    chooser = accord.window(title)
    entry = find(chooser, "text")
    wait_for_focus(entry)
    type_into(entry, name)
    # GTK reads a mnemonic button as "_Choose Choose".
    press(find(chooser, "push button", lambda found: found.endswith(accept)))
    accord.wait_until_closed(title)


def add_bodies(office):
    go_to_page(office.focus, office.window(), "People")
    office.choose_tab("Organisations")
    for code, name in BODIES.items():
        keys("ctrl+n")
        form = office.open_form("New organisation")
        form.type("Name", name)
        form.choose("Kind", "Clinical commissioning group")
        form.type("Code", code)
        form.save()
        office.find_row(name)


def add_people(office):
    office.choose_tab("People")
    for name in PEOPLE:
        keys("ctrl+n")
        form = office.open_form("New person")
        form.type("Family name", name)
        form.save()
        office.find_row(name)


def add_arrangement(office):
    keys("ctrl+2", "ctrl+n")
    form = office.open_form("New Arrangement")
    form.choose("Kind", "Collaborative working")
    keys("ctrl+Return")
    find(form.dialog, "push button", "Add Party")
    keys("ctrl+Return")
    form.type("Title", TITLE)
    keys("ctrl+Return")
    find(form.dialog, "push button", "Add Arrangement")
    form.save()
    find(office.window(), "heading", TITLE)


def add_party(office, code, name):
    office.activate("Add party…")
    form = office.open_form("New party")
    form.pick("Organisation", code, name)
    form.choose("Role", "Lead")
    form.save()
    office.find_row(name)


def add_lead(office, body, person):
    office.activate("Add lead…")
    form = office.open_form("New lead")
    form.pick("Party", "", f"{body}, {TITLE}")
    form.pick("Person", person, person)
    form.choose("Kind", "Lead clinician")
    form.save()
    office.find_row(person)


def add_committee(office):
    keys("ctrl+3", "ctrl+n")
    form = office.open_form("New committee")
    form.type("Name", COMMITTEE)
    form.choose("Legal form", "Joint committee")
    form.save()
    office.open_row(COMMITTEE)
    office.activate("Add seat…")
    form = office.open_form("New seat")
    form.type("Seat", "Chair")
    form.save()
    office.activate("Appoint…")
    office.accord.window("Appoint")
    office.focus.to("Chair", "list item")
    keys("Return")
    poll("the form", lambda: find_all(office.accord.window("Appoint"), "text", "Person"))
    form = office.open_form("Appoint")
    form.pick("Person", PEOPLE[0], PEOPLE[0])
    form.type("From", "1 sep 15")
    form.save()
    office.find_row(PEOPLE[0])


def undo_and_redo(office):
    keys("ctrl+z")
    office.read_toast("Undone: ")
    poll("the seat to be vacant", lambda: not find_all(office.window(), "table row", PEOPLE[0]))
    keys("ctrl+shift+z")
    office.read_toast("Redone: ")
    office.find_row(PEOPLE[0])


def look_back(office):
    """The day before, nobody sat there yet, though the appointment is known; nothing can be changed."""
    window = office.window()
    today = len(find_all(window, "table row", PEOPLE[0]))
    keys("ctrl+d")
    entry = find(window, "text", "Date")
    wait_for_focus(entry)
    type_into(entry, "31 aug 15")
    keys("Return")
    find(window, "status bar", lambda name: "31 August 2015" in name and "editing is off" in name)
    poll("the seat to be vacant", lambda: len(find_all(window, "table row", PEOPLE[0])) < today)
    def may_appoint():
        return has_state(find_all(window, "push button", "Appoint…")[0], "SENSITIVE")

    assert not may_appoint(), "somebody could be appointed"
    poll("the choice of a day to close", lambda: not find_all(window, "text", "Date"))
    keys("ctrl+shift+d")
    poll("Appoint to be possible again", may_appoint)
    poll("the seat to be filled", lambda: len(find_all(window, "table row", PEOPLE[0])) == today)


def export_list(office, screen):
    keys("ctrl+2")
    office.choose_in_menu("More for this list", "Export as CSV…")
    chooser = poll("where the list goes", lambda: next(
        (found for found in office.accord.windows() if name_of(found) != REGISTER), None))
    title = name_of(chooser)
    entry = find(office.accord.window(title), "text")
    wait_for_focus(entry)
    type_into(entry, screen.path(LIST))
    keys("Return")
    office.accord.wait_until_closed(title)
    poll(f"{LIST} to be there", lambda: os.path.exists(screen.path(LIST)))
    office.window()


def export_calendar(office, screen):
    """The program is still there afterwards."""
    keys("ctrl+5")
    find(get_view(office.window()), "heading", "Calendar")
    office.activate("Export…")
    chooser = office.accord.window("Export the Calendar")
    entry = find(chooser, "text")
    wait_for_focus(entry)
    type_into(entry, screen.path(CALENDAR))
    keys("Return")
    office.accord.wait_until_closed("Export the Calendar")
    poll(f"{CALENDAR} to be there", lambda: os.path.exists(screen.path(CALENDAR)))
    office.window()


def export(accord, screen):
    keys("ctrl+e")
    chooser = accord.window(EXPORT)
    poll("a name for the pack", lambda: text_of(find(chooser, "text")) == PACK)
    press(find(chooser, "push button", lambda found: found.endswith("Export")))
    accord.wait_until_closed(EXPORT)
    # It takes its name when it is complete. The toast that says so may be gone before it is read.
    poll(f"{PACK} to be there", lambda: os.path.exists(screen.path(PACK)))
    accord.window(REGISTER)


def leave(accord):
    keys("ctrl+q")
    poll("the program to end", lambda: accord.process.poll() is not None)


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def check_pack(path):
    book = openpyxl.load_workbook(path)
    missing = {"Cover", "Arrangements", "Parties and leads"} - set(book.sheetnames)
    assert not missing, f"{missing} not in {book.sheetnames}"
    assert HOME in texts(book["Cover"]), "the cover does not say whose it is"
    found = texts(book["Arrangements"])
    assert any(TITLE in str(text) for text in found), f"{TITLE} is not in {found}"
    found = texts(book["Parties and leads"])
    for name in BODIES.values():
        assert any(name in str(text) for text in found), f"{name} is not in {found}"


def check_list(path):
    with open(path, encoding="utf-8-sig", newline="") as table:
        rows = list(csv.reader(table))
    assert any(TITLE in row for row in rows), f"{TITLE} is not in {rows}"


def check_register(screen, accordctl):
    screen.clerk(accordctl, "verify", FILE)
    history = screen.clerk(accordctl, "history", FILE, "--format", "csv")
    assert TITLE in history and OFFICER in history, history


def main(program, accordctl):
    with Screen() as screen:
        report = Report(screen)
        with Accord(screen, program) as accord:
            with report.step("start a register"):
                start_register(accord)
            office = Office(accord, Focus(), REGISTER)
            with report.step("add bodies and people"):
                add_bodies(office)
                add_people(office)
            with report.step("add an arrangement"):
                add_arrangement(office)
            for code, name in BODIES.items():
                with report.step(f"add the party {code}"):
                    add_party(office, code, name)
            for name, person in zip(BODIES.values(), PEOPLE):
                with report.step(f"add the lead of {name}"):
                    add_lead(office, name, person)
            with report.step("appoint to a committee"):
                add_committee(office)
            with report.step("undo and redo"):
                undo_and_redo(office)
            with report.step("look at an earlier day"):
                look_back(office)
            with report.step("export the list"):
                export_list(office, screen)
            with report.step("export the calendar"):
                export_calendar(office, screen)
            with report.step("export the board pack"):
                export(accord, screen)
            with report.step("leave"):
                leave(accord)
        with report.step("the workbook says what was entered"):
            check_pack(screen.path(PACK))
        with report.step("the list says what was shown"):
            check_list(screen.path(LIST))
        with report.step("the register is whole"):
            check_register(screen, accordctl)
        report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
