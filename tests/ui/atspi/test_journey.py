#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_journey.py ACCORD ACCORDCTL: from nothing to a board pack with keyboard and screen reader: a new
register, an arrangement and its parties, undo, redo, the export; then the workbook and the register are
read by programs that are not the window."""

import os
import sys

from atspi import (OFFICER, Accord, Report, Screen, find, find_all, keys, poll, press, text_of, type_into,
                   wait_for_focus)

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
PACK = "board-pack-2015-09-22.xlsx"


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
    wait_for_focus(find(accord.window(REGISTER), "push button", "New arrangement…"))


def choose_file(accord, title, name, accept):
    """Answers GTK's own file chooser, where the name proposed has the focus."""
    chooser = accord.window(title)
    entry = find(chooser, "text")
    wait_for_focus(entry)
    type_into(entry, name)
    # GTK reads a mnemonic button as "_Choose Choose".
    press(find(chooser, "push button", lambda found: found.endswith(accept)))
    accord.wait_until_closed(title)


def choose_first(dialog, row, choice):
    """With the focus before ROW: goes on to it and takes its first choice."""
    keys("Tab")
    combo = find(dialog, "combo box", row)
    wait_for_focus(combo)
    keys("space")
    poll("the choices to drop down", lambda: find_all(combo, "label", choice))
    keys("Down", "Return")
    wait_for_focus(combo)
    poll(f"“{choice}” to be chosen", lambda: find_all(combo, "list item", choice))


def save(accord, title):
    keys("ctrl+Return")
    accord.wait_until_closed(title)
    return accord.window(REGISTER)


def add_bodies(screen, accordctl):
    """From outside, while the window has the register open."""
    for code, name in BODIES.items():
        screen.clerk(accordctl, "add", FILE, "organisation", f"code={code}", f"name={name}", "kind=ccg")


def add_arrangement(accord):
    keys("ctrl+n")
    dialog = accord.window("New arrangement")
    type_into(find(dialog, "text", "Title (required)"), TITLE)
    keys("Tab")
    choose_first(dialog, "Kind", "Collaborative working")
    window = save(accord, "New arrangement")
    wait_for_focus(find(window, "table row", TITLE))
    keys("Return")
    find(window, "heading", TITLE)


def add_party(accord, code, name):
    press(find(accord.window(REGISTER), "push button", "Add party…"))
    dialog = accord.window("New party")
    entry = find(dialog, "text", "Organisation (required)")
    type_into(entry, code)
    find(dialog, "list item", name)
    keys("Return")
    poll(f"{name} to be picked", lambda: text_of(entry) == name)
    choose_first(dialog, "Role", "Lead")
    find(save(accord, "New party"), "table row", name)


def undo_and_redo(accord):
    window = accord.window(REGISTER)
    last = list(BODIES.values())[-1]
    keys("ctrl+z")
    poll(f"{last} to be a party no more", lambda: not find_all(window, "table row", last))
    keys("ctrl+shift+z")
    find(window, "table row", last)


def export(accord, screen):
    keys("ctrl+e")
    chooser = accord.window("Export the Board Pack")
    poll("a name for the pack", lambda: text_of(find(chooser, "text")) == PACK)
    press(find(chooser, "push button", lambda found: found.endswith("Export")))
    accord.wait_until_closed("Export the Board Pack")
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
            add_bodies(screen, accordctl)
            with report.step("add an arrangement"):
                add_arrangement(accord)
            for code, name in BODIES.items():
                with report.step(f"add the party {code}"):
                    add_party(accord, code, name)
            with report.step("undo and redo"):
                undo_and_redo(accord)
            with report.step("export the board pack"):
                export(accord, screen)
            with report.step("leave"):
                leave(accord)
        with report.step("the workbook says what was entered"):
            check_pack(screen.path(PACK))
        with report.step("the register is whole"):
            check_register(screen, accordctl)
        report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
